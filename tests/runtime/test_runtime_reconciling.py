"""What a listing says of a write: executed, not executed, or nothing that is certain."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from runtime.operation import Match, Reconcile
from runtime.profile import Envelope
from runtime.reconciling import (
    Listing,
    Question,
    listing_of,
    reconcile,
    wait_times,
    wire_equal,
)

SECOND = 1_000_000_000
#: When the write was sent, by the clock of the client; no whole second.
SENT_AT = 1_700_000_000_123_000_000
RULE = Reconcile(
    operation="loans.GET_LOANS",
    rows=("list",),
    match=(
        Match("coin", "loanCoin"),
        Match("qty", "amount"),
        Match("kind", literal=1),
    ),
    time="at",
    time_format="unix-ms",
    settled_after=10.0,
    page_size=3,
    identity="id",
    status="state",
    executed=(1, "done"),
    failed=(3,),
)
PLAIN = replace(RULE, status=None, executed=(), failed=())
SENT = {"loanCoin": "BTC", "amount": "0.10"}
QUESTION = Question(SENT, SENT_AT, 10.0)


def row(after: float = 0.05, **fields: Any) -> dict[str, Any]:
    """A row of the write, made ``after`` seconds after it was sent."""
    made = str(round((SENT_AT + after * SECOND) / 1_000_000))
    return {"coin": "BTC", "qty": "0.1", "kind": 1, "at": made, "id": "7", "state": 1} | fields


def listing(*rows: Any, after: float = 60.0, **more: Any) -> Listing:
    """What was listed ``after`` seconds after sending, by clocks that agree."""
    told = {"ahead": 0, "tolerance": SECOND // 4} | more
    return Listing(list(rows), now=SENT_AT + round(after * SECOND) + told["ahead"], **told)


def status(*rows: Any, rule: Reconcile = RULE, **more: Any) -> str:
    return reconcile(rule, QUESTION, listing(*rows, **more)).status


def test_a_row_of_the_write() -> None:
    answer = reconcile(RULE, QUESTION, listing(row(), after=0.2))
    assert answer.executed and not answer.not_executed
    assert answer.row == row()
    assert answer.identity == "7"
    assert answer.ask_again_in is None
    assert answer.checked_at is not None
    assert answer.checked_at.isoformat() == "2023-11-14T22:13:20.323000+00:00"


@pytest.mark.parametrize(
    "fields",
    [{"coin": "ETH"}, {"coin": "btc"}, {"qty": "0.11"}, {"qty": "-0.1"}, {"kind": 2}],
)
def test_a_row_of_another_write(fields: dict[str, Any]) -> None:
    answer = reconcile(RULE, QUESTION, listing(row(**fields)))
    assert answer.not_executed and answer.row is None


@pytest.mark.parametrize("amount", ["0.1", "0.10", "0.1000000000000000000", 0.1, "1E-1"])
def test_an_amount_may_be_written_in_any_way(amount: Any) -> None:
    assert status(row(qty=amount)) == "executed"


def test_nothing_is_certain_before_the_write_is_settled() -> None:
    answer = reconcile(RULE, QUESTION, listing(after=9.0))
    assert answer.status == "unknown"
    assert answer.ask_again_in == pytest.approx(1.0)
    assert status(after=10.001) == "not-executed"


@pytest.mark.parametrize(
    ("state", "after", "expected"),
    [
        (1, 0.1, "executed"),
        ("1", 0.1, "executed"),
        ("done", 0.1, "executed"),
        (2, 60.0, "unknown"),
        (None, 60.0, "unknown"),
        (True, 60.0, "unknown"),
        (["x"], 60.0, "unknown"),
        (3, 60.0, "not-executed"),
    ],
)
def test_status(state: Any, after: float, expected: str) -> None:
    assert status(row(state=state), after=after) == expected


def test_a_failure_may_be_of_an_earlier_call_until_the_write_is_settled() -> None:
    answer = reconcile(RULE, QUESTION, listing(row(state=3), after=1.0))
    assert answer.status == "unknown"
    assert answer.ask_again_in == pytest.approx(9.0)
    assert answer.candidates == (row(state=3),)


def test_several_rows_match() -> None:
    both = [row(id="8"), row(id="7")]
    answer = reconcile(RULE, QUESTION, listing(*both))
    assert answer.status == "unknown"
    assert answer.candidates == tuple(both)
    excluding = replace(QUESTION, excluding=frozenset({"8"}))
    assert reconcile(RULE, excluding, listing(*both)).identity == "7"
    none_left = replace(QUESTION, excluding=frozenset({"7", "8"}))
    assert reconcile(RULE, none_left, listing(*both)).not_executed


def test_a_number_is_excluded_as_text() -> None:
    excluding = replace(QUESTION, excluding=frozenset({"7"}))
    assert reconcile(RULE, excluding, listing(row(id=7))).not_executed


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (-1.0, "not-executed"),  # the same call, made a second before
        (-0.3, "not-executed"),
        (-0.2, "executed"),
        (9.9, "executed"),
        (10.2, "executed"),
        (10.3, "not-executed"),  # the same call, made again later
    ],
)
def test_window(after: float, expected: str) -> None:
    assert status(row(after)) == expected


@pytest.mark.parametrize("ahead", [-40 * SECOND, -3 * SECOND, 3 * SECOND, 40 * SECOND])
def test_the_clock_of_the_exchange_counts(ahead: int) -> None:
    offset = ahead / SECOND
    assert status(row(offset + 0.05), ahead=ahead) == "executed"
    assert status(row(offset - 1.0), ahead=ahead) == "not-executed"
    waiting = reconcile(RULE, QUESTION, listing(after=4.0, ahead=ahead))
    assert waiting.ask_again_in == pytest.approx(6.0)


def test_where_the_exchange_does_not_tell_its_time_a_clock_that_is_fast_hides_nothing() -> None:
    blind = {"tolerance": SECOND, "doubt": 30 * SECOND}
    assert status(row(-5.0), **blind) == "unknown"
    assert status(row(-29.0), **blind) == "unknown"
    assert status(row(-32.0), **blind) == "not-executed"
    assert status(row(0.1), **blind) == "executed"
    assert status(row(-5.0, id="8"), row(0.1), **blind) == "executed"


def test_a_clock_that_was_set_meanwhile_hides_nothing() -> None:
    stepped = replace(QUESTION, slack=5 * SECOND)
    assert reconcile(RULE, stepped, listing(row(-4.0))).status == "unknown"
    assert reconcile(RULE, stepped, listing(after=12.0)).status == "unknown"
    assert reconcile(RULE, stepped, listing(after=15.1)).not_executed


@pytest.mark.parametrize("at", ["1700000000000", 1700000000000])
def test_whole_seconds_in_milliseconds(at: Any) -> None:
    assert status(row(at=at)) == "executed"
    assert status(row(at=str(int(at) - 2000))) == "not-executed"


def test_seconds() -> None:
    rule = replace(RULE, time_format="unix-s")
    assert status(row(at="1700000000"), rule=rule) == "executed"
    assert status(row(at="1699999998"), rule=rule) == "not-executed"
    # Milliseconds where seconds are documented are far in the future, and prove nothing.
    assert status(row(), rule=rule) == "not-executed"


@pytest.mark.parametrize(
    "broken",
    [
        {"at": ""},
        {"at": None},
        {"at": "yesterday"},
        {"at": "-1"},
        {"at": "0"},
        {"at": "9" * 40},
        {"at": [1]},
        {"at": "١٧"},
        {"coin": None},
        {"coin": ""},
        {"qty": None},
        {"qty": ""},
        {"kind": None},
    ],
)
def test_a_row_that_does_not_say_makes_the_outcome_unknown(broken: dict[str, Any]) -> None:
    found = row(**broken)
    answer = reconcile(RULE, QUESTION, listing(found))
    assert answer.status == "unknown"
    assert answer.candidates == (found,)
    left_out = {name: value for name, value in row().items() if name not in broken}
    assert status(left_out) == "unknown"


@pytest.mark.parametrize("hostile", [None, "x", 1, [], ["BTC"], True])
def test_rows_that_are_no_objects(hostile: Any) -> None:
    assert status(hostile) == "unknown"
    assert status(hostile, row()) == "executed"


def test_no_list_is_not_an_empty_one() -> None:
    answer = reconcile(RULE, QUESTION, replace(listing(), rows=None))
    assert answer.status == "unknown"
    assert answer.ask_again_in == 1.0


@pytest.mark.parametrize("nothing", [{"qty": {"a": 1}}, {"qty": [0.1]}, {"qty": "NaN"}])
def test_values_of_a_wrong_type_do_not_match(nothing: dict[str, Any]) -> None:
    assert status(row(**nothing)) == "not-executed"


def test_a_full_page_must_reach_back() -> None:
    later = [row(seconds, coin="ETH", id=str(seconds)) for seconds in (30, 20, 10)]
    answer = reconcile(RULE, QUESTION, listing(*later))
    assert answer.status == "unknown" and "does not reach back" in answer.reason
    assert status(*later[:2]) == "not-executed"
    assert status(*later[:2], row(-5.0)) == "not-executed"
    wrong_order = [row(-5.0), *later[:2]]
    assert status(*wrong_order) == "unknown"
    timeless = [row(seconds, coin="ETH", at="") for seconds in (3, 2, 1)]
    assert status(*timeless) == "unknown"


def test_an_amount_that_the_exchange_may_change() -> None:
    rule = replace(RULE, match=(RULE.match[0], Match("qty", "amount", may_differ=True)))
    assert status(row(), rule=rule) == "executed"
    cut = row(qty="0.07")
    answer = reconcile(rule, QUESTION, listing(cut))
    assert answer.status == "unknown" and answer.candidates == (cut,)
    assert status(row(qty="0.07", coin="ETH"), rule=rule) == "not-executed"
    assert status(row(-2.0, qty="0.07"), rule=rule) == "not-executed"
    assert reconcile(rule, QUESTION, listing(cut, after=3.0)).ask_again_in == pytest.approx(7.0)


def test_other_words_and_signs() -> None:
    match = (
        Match("type", "side", values=(("add", "locked"), ("reduce", "released"))),
        Match("qty", "amount", absolute=True),
    )
    rule = replace(PLAIN, match=match)
    question = replace(QUESTION, sent={"side": "add", "amount": "0.10"})

    def told(**fields: Any) -> str:
        return reconcile(rule, question, listing(row(**fields))).status

    assert told(type="locked", qty="-0.1") == "executed"
    assert told(type="locked", qty="0.1") == "executed"
    assert told(type="released", qty="-0.1") == "not-executed"
    assert told(type="add", qty="-0.1") == "not-executed"
    assert told(type="locked", qty="-0.2") == "not-executed"
    unknown_word = replace(question, sent={"side": "melt", "amount": "0.1"})
    assert reconcile(rule, unknown_word, listing(row(type="locked"))).status == "unknown"


def test_what_was_not_sent_is_not_compared() -> None:
    rule = replace(PLAIN, match=(Match("coin", "loanCoin"), Match("term", "term")))
    assert status(row(term=30), rule=rule) == "executed"
    nothing = replace(QUESTION, sent={"other": "1"})
    assert reconcile(rule, nothing, listing(row(term=30))).status == "unknown"


def test_lists_are_compared_in_order() -> None:
    rule = replace(PLAIN, match=(Match("coins", "coins"),))
    question = replace(QUESTION, sent={"coins": ["USDC", "BTC"]})
    for coins, expected in (
        (["USDC", "BTC"], "executed"),
        (["BTC", "USDC"], "not-executed"),
        (["USDC"], "not-executed"),
        ("USDC,BTC", "not-executed"),
    ):
        assert reconcile(rule, question, listing(row(coins=coins))).status == expected


def test_an_absence_that_proves_nothing() -> None:
    rule = replace(RULE, absence_tells=False)
    answer = reconcile(rule, QUESTION, listing())
    assert answer.status == "unknown" and answer.ask_again_in is None
    assert reconcile(rule, QUESTION, listing(after=3.0)).ask_again_in == pytest.approx(7.0)
    assert status(row(), rule=rule) == "executed"
    assert status(row(state=3), rule=rule) == "not-executed"


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("0.10", Decimal("0.1"), True),
        ("1", 1, True),
        ("01", "1", True),
        ("1", True, False),
        (True, True, True),
        (True, 1, False),
        (None, None, True),
        (None, "None", False),
        ("NaN", "NaN", True),
        ("Infinity", "inf", False),
        ("BTC", "BTC", True),
        ("BTC", "BTC ", False),
        ([], [], True),
        ([1], "[1]", False),
        ({"a": 1}, {"a": 1}, True),
    ],
)
def test_wire_equal(one: Any, other: Any, equal: bool) -> None:
    assert wire_equal(one, other) is equal
    assert wire_equal(other, one) is equal


def test_wait_times_end() -> None:
    assert list(wait_times(0.0)) == []
    assert list(wait_times(1.0)) == [0.25, 0.5, 0.25]
    assert sum(wait_times(60.0)) == pytest.approx(60.0)
    assert max(wait_times(600.0)) == 5.0


ANY_VALUE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**15), 10**15),
    st.text(max_size=4),
    st.sampled_from(["BTC", "0.1", "0.2", 1, "1", 3]),
    st.lists(st.integers(), max_size=1),
)
ROWS = st.lists(
    st.dictionaries(st.sampled_from(["coin", "qty", "kind", "at", "id", "state"]), ANY_VALUE)
    | st.builds(
        row,
        st.floats(-3, 3),
        coin=st.sampled_from(["BTC", "ETH"]),
        qty=st.sampled_from(["0.1", "0.2"]),
        state=st.sampled_from([1, 2, 3]),
        id=st.text("abc", min_size=1, max_size=2),
    )
    | ANY_VALUE,
    max_size=4,
)
OFFSETS = st.integers(-60 * SECOND, 60 * SECOND)


@given(others=ROWS, offset=OFFSETS, after=st.floats(0.0, 9.9), error=st.floats(-0.2, 0.2))
def test_a_write_that_is_listed_is_never_called_not_executed(
    others: list[Any], offset: int, after: float, error: float
) -> None:
    """Whatever stands beside its row, wherever it stands, and however the clocks are set."""
    own = row(after + offset / SECOND + error, id="own")
    for at in range(len(others) + 1):
        rows = [*others[:at], own, *others[at:]]
        answer = reconcile(replace(RULE, page_size=9), QUESTION, listing(*rows, ahead=offset))
        assert not answer.not_executed


@given(others=ROWS, after=st.floats(0.0, 30.0))
def test_a_write_that_is_not_listed_is_never_called_executed(
    others: list[Any], after: float
) -> None:
    """Rows of other calls differ from it in a field that tells them apart, or in their time."""

    def foreign(each: Any) -> bool:
        return not (
            isinstance(each, dict)
            and each.get("coin") == "BTC"
            and wire_equal(each.get("qty"), "0.1")
            and wire_equal(each.get("kind"), 1)
        )

    rows = [each for each in others if foreign(each)]
    for rule in (RULE, PLAIN, replace(RULE, page_size=1)):
        assert not reconcile(rule, QUESTION, listing(*rows, row(-2.0), after=after)).executed


@given(others=ROWS, after=st.floats(0.0, 30.0))
def test_nothing_is_certain_early_or_where_absence_proves_nothing(
    others: list[Any], after: float
) -> None:
    early = reconcile(RULE, QUESTION, listing(*others, after=after))
    assert not early.not_executed or after >= 10.0
    silent = reconcile(replace(PLAIN, absence_tells=False), QUESTION, listing(*others, after=after))
    assert not silent.not_executed


def listed(
    content: bytes,
    *,
    envelope: Envelope | None,
    server_time: datetime | None,
    lifetime: float = 5.0,
) -> Listing:
    """The listing of a reply to a question that took 0.2 s, 1 s after the write was sent."""
    response: Any = SimpleNamespace(content=content, server_time=server_time)
    profile: Any = SimpleNamespace(envelope=envelope)
    asked = SENT_AT + SECOND
    return listing_of(profile, RULE, response, asked, asked + SECOND // 5, lifetime)


def test_the_clock_of_a_reply() -> None:
    middle = (SENT_AT + SECOND + SECOND // 10) // 1_000_000
    envelope = Envelope(
        code=("code",),
        message=("msg",),
        payload=("data",),
        time=("time",),
        time_format="unix-ms",
        success=(0,),
    )
    told = b'{"code":0,"msg":"","data":{"list":[{}]},"time":%d}'
    found = listed(told % (middle + 3000), envelope=envelope, server_time=None)
    assert found.rows == [{}]
    assert found.ahead == pytest.approx(3 * SECOND, abs=1_000_000)
    assert found.tolerance == round(0.45 * SECOND)
    # The machine that wrote the row may be a second off, and know nothing of those three.
    assert found.doubt == pytest.approx(4 * SECOND, abs=1_000_000)
    # A clock an hour off would have had the call refused: the doubt reaches over all of it.
    far = listed(told % (middle + 3_600_000), envelope=envelope, server_time=None)
    assert far.doubt == pytest.approx(3601 * SECOND, abs=2_000_000)
    for payload in (b"{}", b'{"list":null}', b"[]", b"null", b'{"list":{"list":[]}}'):
        content = b'{"code":0,"msg":"","data":%s,"time":1}' % payload
        assert listed(content, envelope=envelope, server_time=None).rows is None


def test_the_date_header_and_no_clock_at_all() -> None:
    whole = datetime.fromtimestamp(SENT_AT // SECOND + 3, UTC)
    dated = listed(b'{"list":[]}', envelope=None, server_time=whole, lifetime=30.0)
    assert dated.ahead == pytest.approx(2.277 * SECOND, abs=2_000_000)
    assert dated.tolerance == round(0.95 * SECOND)
    assert dated.doubt == 30 * SECOND
    blind = listed(b'{"list":[]}', envelope=None, server_time=None, lifetime=30.0)
    assert (blind.ahead, blind.tolerance, blind.doubt) == (0, SECOND, 30 * SECOND)
