"""Typed results: what means none, which numbers are numbers, and both ways agreeing."""

from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.decoding import PayloadDecoder, empty_keys, payload_decoder
from runtime.enums import OpenIntegerEnum
from runtime.exact import Mismatch
from runtime.model import ReplyModel, RowModel
from runtime_support import Level


class Side(OpenIntegerEnum):
    BUY = 1
    SELL = 2


class Inner(ReplyModel):
    coin: str
    rate: Decimal | None = None


class Row(RowModel):
    at: int
    price: Decimal | None
    note: str | None = None


class Tree(ReplyModel):
    name: str
    children: list[Tree] = []  # noqa: RUF012 - msgspec copies it
    size: Decimal | None = None


class Wide(ReplyModel):
    text: str
    amount: Decimal
    rate: Decimal | None = msgspec.field(default=None, name="theRate")
    grouped: Decimal | None = None
    count: int = 0
    u_time_ms: int | None = msgspec.field(default=None, name="uTime")
    level: Level | None = None
    sure_level: Level = Level.LOW
    side: Side | None = None
    comment: str | None = None
    ratio: float = 0.0
    flag: bool | None = None
    inner: Inner | None = None
    inners: list[Inner] = []  # noqa: RUF012 - msgspec copies it
    amounts: list[Decimal | None] = []  # noqa: RUF012 - msgspec copies it
    rows: list[Row] = []  # noqa: RUF012 - msgspec copies it
    day: date | None = None
    moment: datetime | None = None
    key: UUID | None = None

    __thousands_separators__: ClassVar[dict[str, str]] = {"grouped": ","}


class Loose(ReplyModel):
    amount: Decimal | None = None
    extra: Any = None
    by_coin: dict[str, Decimal | None] = {}  # noqa: RUF012 - msgspec copies it


class Other(ReplyModel):
    amount: str | None = None
    rate: Decimal | None = None


class Both(ReplyModel):
    other: Other
    amount: Decimal | None = None


WIDE = PayloadDecoder(Wide)
NO_NUMBERS = [
    "NaN",
    "nan",
    "sNaN12",
    "-nan",
    "Infinity",
    "-inf",
    "INF",
    "infinity",
    "1_000",
    "_1",
    "1_",
    "１",
    "٣",
    "1e",
    "0x1",
    "1,000",
    "null",
    "Null",
    "None",
    "true",
    "-",
    "x",
    "1e99999999999999999999",
]
NO_NUMBERS += ["", " 1", "1 ", "1 000", "1\n", "1\u00a0"]


def wide(**fields: Any) -> Wide:
    content = json.dumps({"text": "", "amount": "1"} | fields, separators=(",", ":")).encode()
    decoded: Wide = WIDE.decode(content, "$.data")
    return decoded


def outcome(decode: Any, content: bytes) -> Any:
    try:
        return repr(decode(content, "$.data"))
    except Mismatch as mismatch:
        return mismatch.path, mismatch.reason


def test_empty_means_none_except_for_text() -> None:
    decoded = wide(
        text="",
        comment="",
        theRate="",
        uTime="",
        level="",
        side="",
        inner="",
        grouped="",
        flag="",
        day="",
        inners=[{"coin": "", "rate": ""}],
        amounts=["", "1"],
        rows=[["1", "", ""]],
    )
    assert (decoded.text, decoded.comment) == ("", "")
    none: list[Any] = [decoded.rate, decoded.u_time_ms, decoded.level, decoded.side]
    none += [decoded.inner, decoded.grouped, decoded.flag, decoded.day]
    assert none == [None] * 8
    assert decoded.inners == [Inner(coin="", rate=None)]
    assert decoded.amounts == [None, Decimal(1)]
    assert decoded.rows == [Row(at=1, price=None, note="")]


@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": "), (" ,\n", "\t:  ")])
def test_spacing_does_not_matter(separators: tuple[str, str]) -> None:
    value = {"text": "", "amount": "1.5", "theRate": "", "level": "", "comment": "", "uTime": ""}
    decoded = WIDE.decode(json.dumps(value, separators=separators).encode(), "$")
    assert decoded == Wide(text="", amount=Decimal("1.5"), comment="")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('"0.10"', "0.10"),
        ("0.10", "0.10"),
        (
            "12345678901234567890.123456789012345678901",
            "12345678901234567890.123456789012345678901",
        ),
        ('"-1E-8"', "-1E-8"),
        ("1e5", "1E+5"),
        ("7", "7"),
        ('"007"', "7"),
        ('"+1"', "1"),
        ('".5"', "0.5"),
        ('"-5."', "-5"),
        ('"5.e3"', "5E+3"),
        ('"\\u0031"', "1"),
    ],
)
def test_decimals_are_exact(written: str, expected: str) -> None:
    decoded = WIDE.decode(b'{"text":"x","amount":%s}' % written.encode(), "$")
    assert str(decoded.amount) == expected


@pytest.mark.parametrize(
    "text",
    NO_NUMBERS,
)
@pytest.mark.parametrize("spaced", [False, True])
def test_what_is_no_decimal_is_refused_with_its_path(text: str, spaced: bool) -> None:
    separators = (", ", ": ") if spaced else (",", ":")
    value = {"text": "x", "amount": "1", "inners": [{"coin": "c"}, {"coin": "c", "rate": text}]}
    content = json.dumps(value, separators=separators).encode()
    plain = json.dumps(value, separators=separators, ensure_ascii=False).encode()
    for each in (content, plain):
        if text == "":
            assert WIDE.decode(each, "$").inners[1].rate is None
            continue
        with pytest.raises(Mismatch, match="decimal number is expected") as caught:
            WIDE.decode(each, "$.result")
        assert caught.value.path == "$.result.inners[1].rate"


def test_integers() -> None:
    assert wide(uTime="1646188520338").u_time_ms == wide(uTime=1646188520338).u_time_ms
    assert wide(count="-5").count == -5
    assert wide(count=10**30).count == 10**30
    wrongs: list[Any] = ["1.5", 1.5, "x", "1_0", "null", True, None, [], "1e999999999", "9" * 5000]
    for wrong in wrongs:
        with pytest.raises(Mismatch) as caught:
            wide(count=wrong)
        assert caught.value.path == "$.data.count"


def test_thousands_separators_where_the_field_has_them() -> None:
    assert wide(grouped="60,221.15910001").grouped == Decimal("60221.15910001")
    assert wide(grouped="-1,234,567").grouped == Decimal(-1234567)
    assert wide(grouped="60221.1").grouped == Decimal("60221.1")
    for wrong in ("60,22", "6,0221", ",221", "1,,000", "1234,567", "1,234.5,6", "1,234e5"):
        with pytest.raises(Mismatch):
            wide(grouped=wrong)
    with pytest.raises(Mismatch):
        wide(amount="1,000")


def test_unknown_enum_values_and_fields_survive() -> None:
    decoded = wide(level="new", sure_level="", side=9, more={"deep": [1]})
    assert decoded.level == "new" and decoded.level is not None and not decoded.level.is_known
    assert isinstance(decoded.level, Level)
    assert decoded.sure_level == "" and isinstance(decoded.sure_level, Level)
    assert isinstance(decoded.side, Side) and decoded.side == 9
    assert wide(level="low").level is Level.LOW
    assert wide(side="2").side is Side.SELL


def test_missing_and_mistyped_fields_name_their_path() -> None:
    cases = [
        (b'{"text":"x"}', "$.data", "'amount' is missing"),
        (b'{"text":null,"amount":"1"}', "$.data.text", "string is expected"),
        (b'{"text":"x","amount":"1","inners":[{"rate":"1"}]}', "$.data.inners[0]", "'coin'"),
        (b'{"text":"x","amount":"1","inners":{}}', "$.data.inners", "a list is expected"),
        (b'{"text":"x","amount":"1","rows":[[1]]}', "$.data.rows[0]", "column 1 (price)"),
        (b'{"text":"x","amount":"1","rows":[["x",1]]}', "$.data.rows[0][0]", "whole number"),
        (b'{"text":"x","amount":"1","flag":"maybe"}', "$.data.flag", "true or false"),
        (b'{"text":"x","amount":"1","ratio":"nan"}', "$.data.ratio", "a number is expected"),
        (b'{"text":"x","amount":"1","ratio":1e999}', "$.data.ratio", "a number is expected"),
        (b"[]", "$.data", "an object is expected, not a list"),
        (b'{"text":"x","amount":"1"', "$.data", "cannot be read"),
    ]
    for content, path, reason in cases:
        with pytest.raises(Mismatch) as caught:
            WIDE.decode(content, "$.data")
        assert caught.value.path == path
        assert reason in caught.value.reason


def test_nesting_ends_in_a_mismatch() -> None:
    for content in (
        b'{"text":"x","amount":"1","zz":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"name":"x","children":[' * 50_000,
    ):
        with pytest.raises(Mismatch, match=r"nested|read"):
            payload_decoder(Tree).decode(content, "$")


def test_duplicate_keys_take_the_last() -> None:
    assert WIDE.decode(b'{"text":"a","text":"b","amount":"1"}', "$").text == "b"


def test_recursive_types() -> None:
    content = b'{"name":"a","children":[{"name":"b","size":"","children":[]}]}'
    decoded = payload_decoder(Tree).decode(content, "$")
    assert decoded == Tree(name="a", children=[Tree(name="b")])
    with pytest.raises(Mismatch) as caught:
        payload_decoder(Tree).decode(b'{"name":"a","children":[{}]}', "$")
    assert caught.value.path == "$.children[0]"


def test_maps_and_anything() -> None:
    content = b'{"amount":"","extra":{"amount":"","n":1.5},"by_coin":{"BTC":"1.5","ETH":""}}'
    decoded = payload_decoder(Loose).decode(content, "$")
    assert decoded.extra == {"amount": "", "n": 1.5} and type(decoded.extra["n"]) is float
    assert decoded.by_coin == {"BTC": Decimal("1.5"), "ETH": None}
    assert empty_keys(Loose) == ((), ())


def test_a_key_that_is_also_a_text_elsewhere_is_left_alone() -> None:
    assert empty_keys(Both) == (("rate",), ("amount",))
    content = b'{"other":{"amount":"","rate":""},"amount":""}'
    assert PayloadDecoder(Both).decode(content, "$") == Both(other=Other(amount=""))


def test_scalars_and_lists_of_rows() -> None:
    assert payload_decoder(list[Row]).decode(b'[["5","1.5",null,"more"]]', "$") == [
        Row(at=5, price=Decimal("1.5"))
    ]
    assert payload_decoder(Decimal).decode(b'"1.50"', "$") == Decimal("1.50")
    assert payload_decoder(str).decode(b'"x"', "$") == "x"
    assert payload_decoder(list[str]).decode(b'["a b",""]', "$") == ["a b", ""]


def test_the_usual_reply_takes_the_fast_way(monkeypatch: pytest.MonkeyPatch) -> None:
    decoder = PayloadDecoder(list[Wide])

    def fail(*_: Any) -> Any:
        raise AssertionError("the exact way was taken")

    monkeypatch.setattr(decoder, "decode_exactly", fail)
    content = (
        b'[{"text":"snake_case, nano info","comment":"","amount":"1.5","theRate":"",'
        b'"uTime":"1646188520338","level":"other","side":2,"count":5,"inner":{"coin":"","rate":""}}]'
    )
    (decoded,) = decoder.decode(content, "$")
    assert decoded.rate is None and decoded.comment == "" and decoded.level == "other"


NUMBERS = st.sampled_from(
    [
        *NO_NUMBERS,
        "",
        "",
        "+1",
        ".5",
        "-.5",
        "5.",
        "5.e3",
        "1",
        "0.5",
        "-2.50",
        "1e5",
        "1E-8",
        "60,221.1",
        "00",
        "-0",
        "1e400",
    ]
) | st.decimals(allow_nan=False, allow_infinity=False).map(str)
WORDS = st.sampled_from(
    [
        "",
        "a",
        " ",
        '"',
        '\\"',
        "amount",
        "theRate",
        ":",
        ":,",
        '":""',
        "nan",
        "é",
        "low",
        "1_0",
        "x .",
    ]
) | st.text(max_size=6)
SCALARS = (
    NUMBERS
    | WORDS
    | st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False).filter(
        # msgspec reads a whole number with a fraction through a float: see decoding.py.
        lambda value: abs(value) < 2**53
    )
)
NAMES = [
    field.encode_name
    for field in msgspec.structs.fields(Wide)
    if field.encode_name not in ("inner", "inners", "rows", "amounts")
]
OBJECTS = st.fixed_dictionaries(
    {"text": WORDS, "amount": NUMBERS},
    optional={
        **{name: SCALARS for name in NAMES if name not in ("text", "amount")},
        "inner": st.none() | st.just("") | st.fixed_dictionaries({"coin": WORDS, "rate": NUMBERS}),
        "inners": st.lists(st.fixed_dictionaries({"coin": WORDS, "rate": NUMBERS}), max_size=2),
        "amounts": st.lists(NUMBERS, max_size=3),
        "rows": st.lists(st.tuples(st.just("1"), NUMBERS, WORDS), max_size=2),
        "zzz": SCALARS,
    },
)
SEPARATORS = st.sampled_from([(",", ":"), (", ", ": "), (" , ", " : "), ("\n,", ":\n")])


@given(OBJECTS, SEPARATORS, st.booleans())
@settings(deadline=None, max_examples=400)
def test_both_ways_agree(value: Any, separators: tuple[str, str], escaped: bool) -> None:
    text = json.dumps(value, separators=separators, ensure_ascii=escaped)
    content = text.encode("utf-8", "replace")
    assert outcome(WIDE.decode, content) == outcome(WIDE.decode_exactly, content)


@given(st.text('{}[]":,.\\ 01en_aN-+', max_size=30))
@settings(deadline=None, max_examples=300)
def test_both_ways_agree_on_what_is_hardly_json(text: str) -> None:
    for frame in ('{"text":"x","amount":"1","theRate":%s}', '{"text":%s,"amount":"1"}', "%s"):
        content = (frame % text).encode()
        assert outcome(WIDE.decode, content) == outcome(WIDE.decode_exactly, content)


@given(st.decimals(allow_nan=False, allow_infinity=False))
@settings(deadline=None)
def test_every_decimal_arrives_exactly(value: Decimal) -> None:
    decoded = wide(amount=str(value)).amount
    assert decoded.as_tuple() == value.as_tuple()
    assert math.isfinite(decoded)


def test_times_and_ids() -> None:
    key = UUID(int=7)
    decoded = wide(day="2026-07-01", moment="2026-07-01T12:00:00Z", key=str(key))
    assert decoded.day == date(2026, 7, 1) and decoded.key == key
    assert decoded.moment == datetime(2026, 7, 1, 12, tzinfo=UTC)
