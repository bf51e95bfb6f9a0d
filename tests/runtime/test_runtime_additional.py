"""Properties that no field names: what they are decoded to, and how they are sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime import wire
from runtime.decoding import payload_decoder
from runtime.drift import find_drift
from runtime.exact import Mismatch
from runtime.model import ReplyModel, RequestModel
from runtime.opaque import AdditionalProperties
from runtime.places import Place
from runtime.unions import Variant, union
from runtime.values import encode_value
from runtime_support import Level


class Plain(ReplyModel, kw_only=True):
    name: str
    level: Level | None = msgspec.field(default=None, name="theLevel")


class Open(ReplyModel, kw_only=True):
    name: str
    level: Level | None = msgspec.field(default=None, name="theLevel")
    additional_properties: AdditionalProperties[Decimal | None] = msgspec.field(
        default_factory=dict
    )


class Holder(ReplyModel, kw_only=True):
    inner: list[dict[str, Open]] | None = None


class Sent(RequestModel, kw_only=True):
    name: str | None = None
    additional_properties: Mapping[str, Any] = msgspec.field(default_factory=dict)


class Other(RequestModel, kw_only=True):
    x: int


REST = wire.Rest("additional_properties", wire.DecimalText(nullable=True), reserved=("id",))
SENT = wire.Record(Sent, (wire.RecordField("name", "theName", wire.Text()),), rest=REST)
CLOSED = wire.Record(Other, (wire.RecordField("x", "x", wire.Integer(), required=True),))
PLACE = Place("pets.add", "pet")

_NAMES = st.text(max_size=5).filter(lambda name: name not in ("name", "theLevel"))
_AMOUNTS = st.none() | st.decimals(allow_nan=False, allow_infinity=False).map(str)


@given(
    st.text(max_size=5),
    st.sampled_from(["", "low", "new", None]),
    st.dictionaries(_NAMES, _AMOUNTS | st.integers(), max_size=4),
)
@settings(deadline=None)
def test_fields_and_others_are_decoded_as_they_are_apart(
    name: str, level: str | None, others: dict[str, Any]
) -> None:
    fields = {"name": name, "theLevel": level}
    whole = payload_decoder(Open).decode(json.dumps(others | fields).encode(), "$")
    alone = payload_decoder(Plain).decode(json.dumps(fields).encode(), "$")
    apart = payload_decoder(dict[str, Decimal | None]).decode(json.dumps(others).encode(), "$")
    assert (whole.name, whole.level) == (alone.name, alone.level)
    assert whole.additional_properties == apart


def test_there_may_be_none_and_the_attribute_is_not_shared() -> None:
    one = payload_decoder(Open).decode(b'{"name":"a"}', "$")
    other = payload_decoder(Open).decode(b'{"name":"a"}', "$")
    assert one == Open(name="a") == other
    assert one.additional_properties is not other.additional_properties
    assert Open(name="a").additional_properties is not Open(name="a").additional_properties


def test_one_may_have_the_name_of_the_attribute() -> None:
    decoded = payload_decoder(Open).decode(b'{"name":"a","additional_properties":"1.50"}', "$")
    assert decoded.additional_properties == {"additional_properties": Decimal("1.50")}


def test_one_of_another_type_has_its_place() -> None:
    content = b'{"inner":[{"k":{"name":"a","x":[1]}}]}'
    with pytest.raises(Mismatch, match="a decimal number is expected") as caught:
        payload_decoder(Holder).decode(content, "$")
    assert caught.value.path == "$.inner[0]['k'].x"


def test_they_are_no_drift_unless_of_another_type() -> None:
    assert find_drift(Open, b'{"name":"a","x":"1","additional_properties":null}', "$") == ()
    # As the entries of a map, all have one place.
    (found,) = find_drift(Open, b'{"name":"a","x":[1],"y":[2]}', "$")
    assert (found.kind, found.path) == ("changed-type", "$.{}")


def test_in_a_union_what_cannot_hold_them_gives_way() -> None:
    either = union("Either", lambda: (Variant(Open), Variant(Plain)))
    decoded = payload_decoder(either).decode(b'{"name":"a","theLevel":"low","x":"1"}', "$")
    assert decoded == Open(name="a", level=Level.LOW, additional_properties={"x": Decimal(1)})
    decoded = payload_decoder(either).decode(b'{"name":"a","x":[1]}', "$")
    assert decoded == Plain(name="a")


@pytest.mark.parametrize(
    "value",
    [
        Sent(name="a", additional_properties={"x": Decimal("1.50"), "y": None}),
        {"name": "a", "x": Decimal("1.50"), "y": None},
        {"theName": "a", "x": "1.50", "y": None},
        {"name": "a", "additional_properties": {"x": "1.50", "y": None}},
    ],
)
def test_they_stand_beside_the_fields(value: Any) -> None:
    assert encode_value(SENT, value, PLACE) == {"theName": "a", "x": "1.50", "y": None}


@pytest.mark.parametrize("name", ["theName", "id"])
def test_none_has_the_name_of_a_field(name: str) -> None:
    value = Sent(name="a", additional_properties={name: "1"})
    with pytest.raises(ValueError, match="among its further properties"):
        encode_value(SENT, value, PLACE)


def test_a_dictionary_is_what_names_its_keys_before_what_takes_any() -> None:
    either = wire.OneOf("Either", (wire.Choice(SENT), wire.Choice(CLOSED)))
    assert encode_value(either, {"x": 1}, PLACE) == {"x": 1}
    assert encode_value(either, {"x": "1.5"}, PLACE) == {"x": "1.5"}
