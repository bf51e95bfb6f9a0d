"""Arguments to requests: what is taken, how it is written and how a mistake is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime import wire
from runtime.encoding import PreparedRequest, prepare
from runtime.enums import OpenIntegerEnum
from runtime.model import ReplyModel, RequestModel
from runtime.operation import BODY, BODY_FIELD, HEADER, JSON_BODY, QUERY, Operation, Parameter
from runtime_support import READ, WRITE, Leg, Level


class Side(OpenIntegerEnum):
    BUY = 1


class Position(ReplyModel):
    coin: str
    leg_amount: Decimal = msgspec.field(name="legAmount")
    fee: Decimal | None = None


class Node(RequestModel):
    name: str | None = None
    below: Any = None


NODE: wire.Record = wire.Record(
    Node,
    lambda: (
        wire.RecordField("name", "name", wire.Text(), required=True),
        wire.RecordField("below", "below", wire.Items(NODE)),
    ),
)


def one(wire_type: wire.WireType, place: str = BODY_FIELD, **options: Any) -> Operation[None]:
    return Operation(
        id="house.try_it",
        method="POST" if place in (BODY, BODY_FIELD) else "GET",
        path="/x",
        result=type(None),
        parameters=(Parameter("value", "theValue", place, wire_type, **options),),
        bodies=(JSON_BODY,) if place in (BODY, BODY_FIELD) else (),
    )


def sent(wire_type: wire.WireType, value: Any) -> Any:
    body = prepare(one(wire_type), {"value": value}).body
    assert body is not None
    return json.loads(body, parse_float=Decimal)["theValue"]


def query(wire_type: wire.WireType, value: Any) -> str:
    return prepare(one(wire_type, QUERY), {"value": value}).query


def refuse(error: type[Exception], says: str, action: Callable[[], object]) -> None:
    with pytest.raises(error, match=says) as caught:
        action()
    assert "house.try_it()" in str(caught.value)


def test_the_body_is_compact_json_in_the_operations_order() -> None:
    prepared = prepare(WRITE, {"amount": "1", "text": "é"})
    assert prepared.body == '{"theText":"é","amount":"1"}'.encode()
    assert prepare(WRITE, {}).body == b"{}"
    assert prepare(WRITE, {"text": None, "amount": None}).body == b"{}"


def test_a_read_has_no_body_and_keeps_the_order() -> None:
    prepared = prepare(
        READ, {"flag": True, "level": Level.LOW, "text": "a b+c", "owner": "x/y", "amount": None}
    )
    assert prepared == PreparedRequest(
        "GET",
        "/v1/things/x%2Fy",
        "theText=a%20b%2Bc&level=low&flag=true",
        (),
        None,
        {"flag": True, "level": Level.LOW, "text": "a b+c", "owner": "x/y"},
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("1E-8"), "0.00000001"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1.10"), "1.10"),
        (Decimal("-0.5"), "-0.5"),
        ("0.10", "0.10"),
        ("1e-8", "0.00000001"),
        ("2.5E+2", "250"),
        (7, "7"),
        (10**30, "1" + "0" * 30),
    ],
)
def test_decimals_go_out_in_plain_notation(value: Any, written: str) -> None:
    assert sent(wire.DecimalText(), value) == written
    assert query(wire.DecimalText(), value) == f"theValue={written}"
    body = prepare(one(wire.DecimalNumber()), {"value": value}).body
    assert body == b'{"theValue":%s}' % written.encode()


@given(st.decimals(allow_nan=False, allow_infinity=False))
@settings(deadline=None)
def test_any_decimal_is_sent_exactly_or_refused(value: Decimal) -> None:
    try:
        written = sent(wire.DecimalText(), value)
    except ValueError as error:
        assert "1000 digits" in str(error) and abs(value.adjusted()) > 900
    else:
        assert Decimal(written) == value and set(written) <= set("-0123456789.")


def test_leading_zeros_are_no_json_number() -> None:
    body = prepare(one(wire.DecimalNumber()), {"value": "007.50"}).body
    assert body == b'{"theValue":7.50}'


def test_a_float_is_refused_with_the_reason() -> None:
    for wire_type in (wire.DecimalText(), wire.DecimalNumber()):
        refuse(TypeError, r'Decimal\("0.1"\)', partial(sent, wire_type, 0.1))


NO_DECIMALS: list[Any] = [
    *["", " 1", "1 ", "1_0", "1,0", "+1", ".5", "5.", "NaN", "Infinity", "-inf", "１", "0x1", "1e"],
    *[Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity")],
    *["1e1001", "1e-1001", "9" * 2000, Decimal("1e1001"), Decimal("1e-999999")],
    *[10**1001, 1 << 99999],
]


@pytest.mark.parametrize("index", range(len(NO_DECIMALS)))
def test_what_is_no_plain_decimal_is_refused(index: int) -> None:
    refuse(ValueError, "argument value", lambda: sent(wire.DecimalText(), NO_DECIMALS[index]))


@pytest.mark.parametrize("value", [True, False, b"1", [], object()])
def test_what_is_no_amount_at_all_is_a_type_error(value: Any) -> None:
    refuse(TypeError, "a Decimal, a str or an int", lambda: sent(wire.DecimalText(), value))


def test_limits() -> None:
    exact = wire.DecimalText(minimum="0.1", maximum="10", multiple_of="0.1")
    assert sent(exact, "0.3") == "0.3"
    cases: list[tuple[wire.WireType, Any, str]] = [
        (exact, "0.09999999999999999999999999999999999999", "at least 0.1"),
        (exact, "10.00000000000000000000000000000000000001", "at most 10"),
        (exact, "0.35", "a multiple of 0.1"),
        (wire.DecimalText(exclusive_minimum="0"), 0, "more than 0"),
        (wire.DecimalNumber(exclusive_maximum="1"), 1, "less than 1"),
        (wire.Integer(minimum=1), 0, "at least 1"),
        (wire.Integer(maximum=5), 6, "at most 5"),
        (wire.Integer(bits=32), 2**31, "does not fit in 32 bits"),
        (wire.Integer(bits=64), -(2**63) - 1, "does not fit in 64 bits"),
        (wire.Number(maximum=0.3), 0.4, "at most 0.3"),
        (wire.Text(min_length=2), "a", "at least 2 characters, has 1"),
        (wire.Text(max_length=2), "abc", "at most 2 characters, has 3"),
        (wire.Text(pattern="^[a-z]+$"), "A", r"match \^"),
        (wire.Items(wire.Text(), min_items=1), [], "at least 1 items"),
        (wire.Items(wire.Text(), max_items=1), ["a", "b"], "at most 1 items, has 2"),
        (wire.Items(wire.Text(), unique=True), ["a", "a"], "same item twice"),
    ]
    for wire_type, value, says in cases:
        refuse(ValueError, says, partial(sent, wire_type, value))
    assert sent(wire.Text(max_length=1), "😀") == "😀"


def test_scalars() -> None:
    later = timezone(timedelta(hours=2))
    cases: list[tuple[wire.WireType, Any, Any]] = [
        (wire.Integer(), 5, 5),
        (wire.Integer(text=True), -5, "-5"),
        (wire.Integer(), 2**80, 2**80),
        (wire.Integer(bits=32), 2**31 - 1, 2**31 - 1),
        (wire.Integer(bits=64), -(2**63), -(2**63)),
        (wire.Number(), 0.5, Decimal("0.5")),
        (wire.Boolean(), False, False),
        (
            wire.UnixTime("ms", text=True),
            datetime(2023, 11, 14, 22, 13, 20, 123456, UTC),
            "1700000000123",
        ),
        (wire.UnixTime("ns"), 5, 5),
        (wire.Date(), date(2026, 7, 1), "2026-07-01"),
        (wire.Date(), "2026-07-01", "2026-07-01"),
        (wire.DateTime(), datetime(2026, 7, 1, 2, tzinfo=later), "2026-07-01T00:00:00Z"),
        (wire.DateTime(), "2026-07-01T00:00:00+02:00", "2026-07-01T00:00:00+02:00"),
        (wire.DateTime(), "2026-07-01t00:00:00.1234567z", "2026-07-01t00:00:00.1234567z"),
        (wire.DateTime(), "2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"),
        (wire.DateTime(), "20260701T020000+0200", "2026-07-01T00:00:00Z"),
        (wire.Uuid(), UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (
            wire.Uuid(),
            "00000000-0000-0000-0000-00000000000A",
            "00000000-0000-0000-0000-00000000000a",
        ),
        (wire.MapOf(wire.DecimalText()), {"a": Decimal(1)}, {"a": "1"}),
        (
            wire.Anything(),
            {"a": [1, "b", None, True, Decimal("1E-8")]},
            {"a": [1, "b", None, True, "0.00000001"]},
        ),
        (wire.Text(), Level.HIGH, "high"),
    ]
    for wire_type, value, expected in cases:
        assert sent(wire_type, value) == expected
    assert query(wire.Boolean(), True) == "theValue=true"
    assert query(wire.Items(wire.Text()), ["a", "b&"]) == "theValue=a&theValue=b%26"


def test_wrong_types() -> None:
    cases: list[tuple[wire.WireType, Any, str]] = [
        (wire.Text(), 5, "must be a str, not int"),
        (wire.Text(), b"x", "must be a str"),
        (wire.Integer(), True, "must be an int"),
        (wire.Integer(), 1.0, "must be an int"),
        (wire.Boolean(), 1, "must be a bool"),
        (wire.Boolean(), "true", "must be a bool"),
        (wire.Number(), "1", "must be a float"),
        (wire.Items(wire.Text()), "abc", "a list or a tuple, not str"),
        (wire.Items(wire.Text()), {"a"}, "a list or a tuple"),
        (wire.Items(wire.Text()), [None], r"value\[0\] cannot be None"),
        (wire.MapOf(wire.Text()), [], "a dict"),
        (wire.UnixTime("ms"), 1.5, "a datetime or an int"),
        (wire.Date(), datetime(2026, 7, 1, tzinfo=UTC), r"\.date\(\)"),
        (wire.Anything(), object(), "a JSON value"),
        (wire.Enumeration(Level), 5.5, "a Level"),
        (NODE, 5, "a Node or a dict"),
    ]
    for wire_type, value, says in cases:
        refuse(TypeError, says, partial(sent, wire_type, value))


def test_wrong_values() -> None:
    cases: list[tuple[wire.WireType, Any, str]] = [
        (wire.Text(), "\ud800", "surrogate"),
        (wire.Anything(), ["\ud800"], "surrogate"),
        (wire.Number(), float("nan"), "finite"),
        (wire.Number(), 10**400, "finite"),
        (wire.Integer(), 1 << 99999, "1000 digits"),
        (wire.UnixTime("ms"), datetime(2026, 7, 1), "time zone"),
        (wire.DateTime(), "2026-07-01T00:00:00", "time zone"),
        (wire.DateTime(), "soon", "must be a time"),
        (wire.Date(), "1.7.2026", "must be a date"),
        (wire.Uuid(), "x", "must be a UUID"),
    ]
    for wire_type, value, says in cases:
        refuse(ValueError, says, partial(sent, wire_type, value))


def test_enumerations() -> None:
    kind = wire.Enumeration(Level)
    assert [sent(kind, value) for value in (Level.LOW, "high", Level("new"))] == [
        "low",
        "high",
        "new",
    ]
    refuse(ValueError, r"'low', 'high', got 'new'; Level\('new'\) sends", lambda: sent(kind, "new"))
    assert sent(wire.Enumeration(Side), 1) == 1 and sent(wire.Enumeration(Side), Side(7)) == 7
    refuse(TypeError, "a Side", lambda: sent(wire.Enumeration(Side), True))
    refuse(ValueError, "one of 1", lambda: sent(wire.Enumeration(Side), "1"))

    class Stranger(Enum):
        LOW = "low"

    refuse(TypeError, "a Level, not Stranger", lambda: sent(kind, Stranger.LOW))


def test_names() -> None:
    with pytest.raises(TypeError, match=r"things.find\(\) needs owner"):
        prepare(READ, {"owner": None})
    with pytest.raises(TypeError, match="no argument 'ownr'"):
        prepare(READ, {"ownr": "x"})
    either = replace(WRITE, id="loan.repay", alternatives=(("text",), ("amount", "exact")))
    with pytest.raises(TypeError, match=r"loan.repay\(\) needs text or amount and exact"):
        prepare(either, {"amount": "1"})
    assert prepare(either, {"text": "1"}).body == b'{"theText":"1"}'


def test_arguments_that_need_others() -> None:
    rule = replace(WRITE, id="loan.repay", dependencies=(("amount", ("text", "exact")),))
    for arguments, missing in (
        ({"amount": "1"}, "text and exact"),
        ({"amount": "1", "text": "1"}, "exact"),
        ({"amount": "1", "text": "1", "exact": None}, "exact"),
    ):
        with pytest.raises(TypeError) as caught:
            prepare(rule, arguments)
        assert str(caught.value) == f"loan.repay() takes amount only with {missing}"
    assert prepare(rule, {"text": "1"}).body == b'{"theText":"1"}'
    assert prepare(rule, {"amount": None, "text": "1"}).body == b'{"theText":"1"}'


def test_records() -> None:
    legs = [
        Leg(coin="A", leg_amount="1"),
        {"coin": "B", "leg_amount": Decimal("2")},
        {"coin": "C", "legAmount": 3},
        Position(coin="D", leg_amount=Decimal(4)),
        {"coin": "E", "leg_amount": None},
    ]
    for leg, amount in zip(legs, ("1", "2", "3", "4", None), strict=True):
        body = prepare(WRITE, {"legs": [leg]}).body
        assert body is not None
        (written,) = json.loads(body)["legs"]
        assert written.get("legAmount") == amount and written["coin"] in "ABCDE"
    cases: list[tuple[Any, str]] = [
        ({"coin": "B", "leg_amout": "2"}, "did you mean 'leg_amount'"),
        ({"coin": "B", 5: "2"}, "no field 5"),
        ({"coin": "B", "leg_amount": "2", "legAmount": "2"}, "twice"),
        ({"leg_amount": "2"}, "needs the field coin"),
        (Leg(leg_amount="1"), "needs the field coin"),
        (Position(coin="D", leg_amount=Decimal(4), fee=Decimal(1)), "no field 'fee'"),
        ({"coin": "A", "leg_amount": 0.5}, r"legs\[0\].leg_amount must not be a float"),
        ("A", "a Leg or a dict"),
    ]
    for leg, says in cases:
        with pytest.raises(TypeError, match=says) as caught:
            prepare(WRITE, {"legs": [leg]})
        assert "things.make() argument legs[0]" in str(caught.value)


def test_recursive_records_alternatives_and_rows() -> None:
    assert sent(NODE, {"name": "a", "below": [{"name": "b"}]}) == {
        "name": "a",
        "below": [{"name": "b"}],
    }
    refuse(
        TypeError,
        r"value.below\[0\] needs the field name",
        lambda: sent(NODE, {"name": "a", "below": [{}]}),
    )
    fields = (
        wire.RecordField("first_one", "firstOne", wire.Text()),
        wire.RecordField("second", "second", wire.Integer()),
    )
    either = wire.Record(Node, fields, alternatives=(("firstOne",), ("second",)))
    assert sent(either, {"second": 1}) == {"second": 1}
    refuse(TypeError, "needs firstOne or second", lambda: sent(either, {}))
    together = wire.Record(Node, fields, dependencies=(("first_one", ("second",)),))
    assert sent(together, {"second": 1}) == {"second": 1}
    assert sent(together, {"firstOne": "a", "second": 1}) == {"firstOne": "a", "second": 1}
    refuse(TypeError, "takes first_one only with second", lambda: sent(together, {"firstOne": "a"}))
    row = wire.Row(Node, fields)
    assert sent(row, ["a"]) == ["a"] and sent(row, {"first_one": "a", "second": 2}) == ["a", 2]
    refuse(TypeError, "needs the field first_one", lambda: sent(row, {"second": 2}))
    refuse(TypeError, "3 columns, 2 are known", lambda: sent(row, ["a", 1, 2]))


def test_whole_bodies_headers_and_paths() -> None:
    whole = one(wire.Items(wire.Text()), BODY)
    assert prepare(whole, {"value": ["a"]}).body == b'["a"]'
    header = one(wire.Text(), HEADER)
    assert prepare(header, {"value": "a b"}).headers == (("theValue", "a b"),)
    for text in ("a\r\nX: 1", "a\n", "€", "\x00", " a"):
        refuse(ValueError, "HTTP header", partial(prepare, header, {"value": text}))
    for text in ("", ".", ".."):
        with pytest.raises(ValueError, match="part of the path"):
            prepare(READ, {"owner": text})
    assert query(NODE, {"name": "a b"}) == "name=a%20b"


def test_nullable_items() -> None:
    assert sent(wire.Items(wire.Text(nullable=True)), ["a", None]) == ["a", None]


def test_null_is_sent_where_a_required_value_may_be_null() -> None:
    required = wire.RecordField("name", "name", wire.Text(nullable=True), required=True)
    optional = wire.RecordField("note", "note", wire.Text(nullable=True))
    record = wire.Record(Node, (required, optional))
    assert sent(record, {"name": None, "note": None}) == {"name": None}
    refuse(TypeError, "needs the field name", lambda: sent(record, {"note": "a"}))
    operation = one(wire.Text(nullable=True), BODY_FIELD, required=True)
    assert prepare(operation, {"value": None}).body == b'{"theValue":null}'


def test_columns_of_a_row_keep_their_places() -> None:
    row = wire.Row(
        Node,
        (
            wire.RecordField("first", "first", wire.Text(nullable=True)),
            wire.RecordField("second", "second", wire.DecimalText(), sends_empty=True),
            wire.RecordField("third", "third", wire.Integer(), required=True),
            wire.RecordField("fourth", "fourth", wire.Integer()),
        ),
    )
    assert sent(row, {"third": 3}) == [None, "", 3]
    assert sent(row, ["a", "", 3, 4]) == ["a", "", 3, 4]
    refuse(TypeError, "needs the field third", lambda: sent(row, {"fourth": 4}))


def test_an_optional_body_that_is_not_given_is_not_sent() -> None:
    optional = one(wire.Items(wire.Text()), BODY)
    request = prepare(optional, {"value": None})
    assert request.body is None
    assert request.headers == ()
