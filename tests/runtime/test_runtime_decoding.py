"""Typed results: what means none, which numbers are numbers, what the errors say."""

from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from decoding_models import (
    NO_NUMBERS,
    WIDE,
    Both,
    Defaulted,
    Inner,
    Loose,
    Other,
    Row,
    Side,
    Tree,
    Wide,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.decoding import PayloadDecoder, payload_decoder
from runtime.drift import find_drift
from runtime.exact import Mismatch
from runtime.result_types import empty_keys
from runtime_support import Level


def wide(**fields: Any) -> Wide:
    content = json.dumps({"text": "", "amount": "1"} | fields, separators=(",", ":")).encode()
    decoded: Wide = WIDE.decode(content, "$.data")
    return decoded


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
    wrongs: list[Any] = ["1.5", 1.5, "x", "1_0", "null", True, [], "1e999999999", "9" * 5000]
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
        (b'{"text":"\xff","amount":"1"}', "$.data", "not valid UTF-8"),
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


def test_null_is_as_good_as_missing_for_what_has_a_default() -> None:
    defaulted = payload_decoder(Defaulted)
    assert defaulted.decode(b"{}", "$") == Defaulted(name="none", limit=10, sizes=[1, 2])
    nulls = defaulted.decode(b'{"name":null,"limit":null,"sizes":null}', "$")
    assert nulls == Defaulted(name="none", limit=10, sizes=[1, 2])
    nulls.sizes.append(3)
    empty = defaulted.decode(b'{"name":"","limit":"","sizes":[]}', "$")
    assert empty == Defaulted(name="", limit=10, sizes=[])
    assert defaulted.decode(b'{"sizes":null}', "$").sizes == [1, 2]
    found = find_drift(Defaulted, b'{"name":null,"limit":1}', "$")
    assert [(each.kind, each.path) for each in found] == [("changed-type", "$.name")]


def test_a_number_beyond_all_floats_breaks_nothing() -> None:
    decoded = payload_decoder(Loose).decode(b'{"extra":{"n":[1e400]}}', "$")
    assert decoded.extra == {"n": [Decimal("1e400")]}


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
    for written in (f"{{{key}}}", f"urn:uuid:{key}", str(key).upper(), key.hex):
        assert wide(key=written).key == key
