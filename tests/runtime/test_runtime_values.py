"""Times, durations, bytes, enums of every kind, constants and further properties."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, ClassVar

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime import wire
from runtime.base64_text import read_base64, write_base64
from runtime.constants import is_same
from runtime.decoding import PayloadDecoder
from runtime.drift import find_drift
from runtime.exact import Mismatch
from runtime.model import ReplyModel, RequestModel, RowModel
from runtime.opaque import AdditionalItems, AdditionalProperties, Open
from runtime.places import Place
from runtime.times import Duration, read_date_time, read_duration, read_time, write_duration
from runtime.value_enums import OpenDecimalEnum, OpenFloatEnum, OpenMixedEnum
from runtime.values import encode_value

PLACE = Place("things.make", "value")


class Rate(OpenDecimalEnum):
    LOW = Decimal("0.1")
    HIGH = Decimal(2)


class Ratio(OpenFloatEnum):
    HALF = 0.5


class Level(OpenMixedEnum):
    AUTO = "auto"
    ONE = 1
    TRUE = True
    PART = Decimal("1.5")


class Simple(ReplyModel):
    """What both decoders read."""

    moment: datetime | None = None
    clock: time | None = None
    day: date | None = None
    blob: bytes | None = None


class Kept(ReplyModel, kw_only=True):
    kind: str
    rate: Open[Rate] | None = None
    ratio: Open[Ratio] | None = None
    level: Open[Level] | None = None
    length: Open[Duration] | None = None
    quoted: int | None = None
    additional_properties: AdditionalProperties[Decimal] = msgspec.field(default_factory=dict)

    __constants__: ClassVar[dict[str, Any]] = {"kind": "kept"}
    __wire_names__: ClassVar[dict[str, str]] = {"quoted": 'a"b'}


class Long(RowModel, kw_only=True):
    name: str
    additional_items: AdditionalItems[int] = msgspec.field(default_factory=list)


SIMPLE, KEPT = PayloadDecoder(Simple), PayloadDecoder(Kept)


@given(st.datetimes(timezones=st.just(UTC)), st.times(), st.dates(), st.binary(max_size=9))
def test_both_decoders_read_what_is_written(
    moment: datetime, clock: time, day: date, blob: bytes
) -> None:
    written = {
        "moment": encode_value(wire.DateTime(), moment, PLACE),
        "clock": encode_value(wire.TimeOfDay(), clock, PLACE),
        "day": encode_value(wire.Date(), day, PLACE),
        "blob": encode_value(wire.Base64Text(), blob, PLACE),
    }
    content = json.dumps(written, separators=(",", ":")).encode()
    expected = Simple(moment=moment, clock=clock, day=day, blob=blob)
    assert SIMPLE.decode(content, "$") == SIMPLE.decode_exactly(content, "$") == expected
    kinds = {found.path for found in find_drift(Simple, content, "$")}
    assert kinds <= {"$.clock"}, "only a time of day without a zone is not as RFC 3339 has it"


@given(st.text(alphabet="0123456789-+:.TtZz PDHMS_/=aW", max_size=24))
def test_both_decoders_agree_on_any_text(text: str) -> None:
    content = json.dumps({"moment": text, "clock": text, "day": text, "blob": text}).encode()

    def read(decode: Any) -> Any:
        try:
            return decode(content, "$")
        except Mismatch as mismatch:
            return mismatch.path

    assert read(SIMPLE.decode) == read(SIMPLE.decode_exactly)


@given(st.timedeltas())
def test_durations_survive(length: timedelta) -> None:
    assert read_duration(write_duration(length)) == length


@given(st.binary(max_size=40), st.booleans())
def test_bytes_survive(content: bytes, url: bool) -> None:
    assert read_base64(write_base64(content, url=url)) == content
    assert read_base64(write_base64(content, url=url).rstrip("=")) == content


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2016-12-31t23:59:60z", datetime(2017, 1, 1, tzinfo=UTC)),
        ("2016-12-31T24:00:00Z", datetime(2017, 1, 1, tzinfo=UTC)),
        ("2026-07-01 12:00:00.9999999Z", datetime(2026, 7, 1, 12, 0, 1, tzinfo=UTC)),
        ("2026-07-01T12:00Z", datetime(2026, 7, 1, 12, tzinfo=UTC)),
        ("2026-07-01T14:00:00+02", datetime(2026, 7, 1, 12, tzinfo=UTC)),
        ("2026-07-01T12:00:61Z", None),
        ("2026-02-30T12:00:00Z", None),
        ("9999-12-31T23:59:60Z", None),
    ],
)
def test_moments_are_read_leniently(text: str, moment: datetime | None) -> None:
    assert read_date_time(text) == moment


def test_times_of_day_are_read_leniently() -> None:
    assert read_time("23:59:60Z") == time(0, 0, tzinfo=UTC)
    assert read_time("8:00") is None
    assert read_time("08:00") == time(8)


@pytest.mark.parametrize("text", ["P1M", "P1Y", "P1Y2M3D", "PT0.0000001S"])
def test_what_has_no_exact_length_stays_text(text: str) -> None:
    assert read_duration(text) == text
    assert KEPT.decode(json.dumps({"kind": "kept", "length": text}).encode(), "$").length == text


@pytest.mark.parametrize(
    "text", ["", "P", "PT", "P1DT", "1h", "P1H", "P1S", "PT1D", "P" + "9" * 200]
)
def test_what_is_no_duration(text: str) -> None:
    assert read_duration(text) is None


def test_what_is_not_known_is_kept_and_is_drift() -> None:
    content = (
        b'{"kind":"new","rate":0.30,"ratio":"7","level":"x","length":"soon","a\\"b":5,"more":1.50}'
    )
    decoded = KEPT.decode(content, "$")
    assert decoded == Kept(
        kind="new",
        rate=Rate(Decimal("0.30")),
        ratio=Ratio(7.0),
        level=Level("x"),
        length="soon",
        quoted=5,
        additional_properties={"more": Decimal("1.50")},
    )
    found = {each.path: each.kind for each in find_drift(Kept, content, "$")}
    assert found == {
        "$.kind": "unknown-enum-value",
        "$.rate": "unknown-enum-value",
        "$.ratio": "unknown-enum-value",
        "$.level": "unknown-enum-value",
        "$.length": "changed-type",
    }
    known = b'{"kind":"kept","rate":"0.10","ratio":0.5,"level":true,"length":"PT1H","more":"2"}'
    assert find_drift(Kept, known, "$") == ()
    assert KEPT.decode(known, "$").rate is Rate.LOW


def test_rows_keep_what_follows_their_columns() -> None:
    decoder = PayloadDecoder(Long)
    assert decoder.decode(b'["a",1,"2"]', "$") == Long(name="a", additional_items=[1, 2])
    record = wire.Row(
        Long,
        (wire.RecordField("name", "name", wire.Text(), required=True),),
        rest=wire.Rest("additional_items", wire.Integer()),
    )
    assert encode_value(record, ["a", 1, 2], PLACE) == ["a", 1, 2]
    assert encode_value(record, Long(name="a", additional_items=[3]), PLACE) == ["a", 3]
    with pytest.raises(TypeError, match=r"\[1\]"):
        encode_value(record, ["a", "x"], PLACE)


def test_values_of_several_kinds_are_told_apart_as_json_does() -> None:
    assert Level(1) is Level.ONE and Level(True) is Level.TRUE and Level(1.5) is Level.PART
    assert Level.ONE == 1 and Level.ONE != True  # noqa: E712 - the case
    assert Level.TRUE == True and Level.TRUE != 1  # noqa: E712 - the case
    assert Level.AUTO == "auto" and Level.AUTO.value == "auto" and hash(Level.AUTO) == hash("auto")
    assert not Level("other").is_known


@pytest.mark.parametrize(
    "member", [Rate.LOW, Rate(Decimal(9)), Ratio(3.0), Level.TRUE, Level("new")]
)
def test_members_survive_copies(member: Any) -> None:
    assert pickle.loads(pickle.dumps(member)) == copy.deepcopy(member) == member


def test_enums_in_requests() -> None:
    assert encode_value(wire.Enumeration(Rate), "0.10", PLACE) == msgspec.Raw(b"0.1")
    assert encode_value(wire.Enumeration(Rate), Rate(Decimal("7.5")), PLACE) == msgspec.Raw(b"7.5")
    assert encode_value(wire.Enumeration(Level), True, PLACE) is True
    assert encode_value(wire.Enumeration(Ratio), 0.5, PLACE) == 0.5
    wrong: list[tuple[Any, Any, type[Exception]]] = [
        (Rate, 0.1, TypeError),
        (Rate, Decimal(3), ValueError),
        (Rate, True, TypeError),
        (Level, 2, ValueError),
        (Level, "", ValueError),
        (Ratio, 9.0, ValueError),
    ]
    for enum, value, error in wrong:
        with pytest.raises(error):
            encode_value(wire.Enumeration(enum), value, PLACE)


class Sent(RequestModel, kw_only=True):
    kind: str | None = None
    total: int
    more: dict[str, Any] = msgspec.field(default_factory=dict)


RECORD = wire.Record(
    Sent,
    (
        wire.RecordField("kind", "kind", wire.ConstantValue("dog"), required=True),
        wire.RecordField("total", "Total", wire.Integer(), required=True),
    ),
    rest=wire.Rest("more", wire.Integer()),
)


def test_constants_are_sent_and_further_properties_stand_beside() -> None:
    whole = {"kind": "dog", "Total": 1, "a": 2}
    given: list[Any] = [
        Sent(total=1, more={"a": 2}),
        {"total": 1, "more": {"a": 2}},
        {"Total": 1, "a": 2, "kind": "dog"},
    ]
    for value in given:
        assert encode_value(RECORD, value, PLACE) == whole
    for value in ({"total": 1, "kind": "cat"}, {"total": 1, "more": {"Total": 2}}):
        with pytest.raises(ValueError):
            encode_value(RECORD, value, PLACE)


@pytest.mark.parametrize(
    ("value", "constant", "same"),
    [
        (1, True, False),
        (True, True, True),
        (Decimal("1.0"), 1, True),
        (Decimal("0.1"), 0.1, True),
        ("1", 1, False),
        ({"a": [1, None]}, {"a": [1, None]}, True),
        ({"a": [1]}, {"a": [True]}, False),
        ([1, 2], [1], False),
        (None, None, True),
    ],
)
def test_constants_are_compared_as_json(value: Any, constant: Any, same: bool) -> None:
    assert is_same(value, constant) is same
