"""Which shape a reply has, and which one is sent: what JSON Schema says is the judge."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given, note, settings
from hypothesis import strategies as st
from runtime import wire
from runtime.exact import ExactDecoder, parse_json
from runtime.places import Place
from runtime.unions import UnknownVariant, Variant, union
from runtime.values import encode_value

from tests.runtime.union_shapes import (
    INTEGER,
    TEXT,
    UNIONS,
    UNIONS_WITHOUT_MAPS,
    UNKNOWN,
    Shape,
    from_json,
    object_shape,
    to_json,
    union_shape,
)

PLACE = Place("calls.send", "body")


@st.composite
def _with_values(
    draw: st.DrawFn, unions: st.SearchStrategy[tuple[Shape, ...]]
) -> tuple[tuple[Shape, ...], Any]:
    shapes = draw(unions)
    return shapes, draw(draw(st.sampled_from(shapes)).values)


def _read(shape: Shape, value: Any) -> Any:
    return ExactDecoder(shape.reply).decode(parse_json(to_json(value)), "$")


def _sent(shape: Shape, value: Any) -> Any:
    return from_json(to_json(encode_value(shape.sent, value, PLACE)))


@settings(max_examples=200)
@given(_with_values(UNIONS_WITHOUT_MAPS))
def test_a_value_is_read_as_a_shape_that_it_has(case: tuple[tuple[Shape, ...], Any]) -> None:
    shapes, value = case
    result = _read(union_shape(shapes), value)
    note(f"{value!r} is read as {result!r}")
    assert any(shape.is_read(result) for shape in shapes if shape.is_valid(value))


@settings(max_examples=200)
@given(_with_values(UNIONS))
def test_so_it_is_beside_maps_where_objects_may_have_further_properties(
    case: tuple[tuple[Shape, ...], Any],
) -> None:
    shapes, value = case
    result = _read(union_shape(shapes), value)
    note(f"{value!r} is read as {result!r}")
    valid = [shape for shape in shapes if shape.is_valid(value, open_objects=True)]
    assert any(shape.is_read(result) for shape in valid)


@settings(max_examples=200)
@given(_with_values(UNIONS_WITHOUT_MAPS))
def test_what_was_read_is_sent_as_it_came(case: tuple[tuple[Shape, ...], Any]) -> None:
    shapes, value = case
    whole = union_shape(shapes)
    result = _read(whole, value)
    note(f"{value!r} is read as {result!r}")
    assert _sent(whole, result) == value


@settings(max_examples=200)
@given(_with_values(UNIONS))
def test_plain_data_is_sent_as_it_is(case: tuple[tuple[Shape, ...], Any]) -> None:
    shapes, value = case
    assert _sent(union_shape(shapes), value) == value


@settings(max_examples=200)
@given(_with_values(UNIONS_WITHOUT_MAPS))
def test_a_field_that_is_not_known_changes_no_shape(case: tuple[tuple[Shape, ...], Any]) -> None:
    shapes, value = case
    whole = union_shape(shapes)
    if isinstance(value, dict):
        assert _read(whole, {**value, UNKNOWN: [1, "x"]}) == _read(whole, value)


_JSON = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.text(max_size=3), st.just(Decimal("0.10"))
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=2), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=100)
@given(UNIONS, _JSON)
def test_no_value_breaks_a_union_and_what_is_unknown_is_kept(
    shapes: tuple[Shape, ...], value: Any
) -> None:
    whole = union_shape(shapes)
    result = _read(whole, value)
    if isinstance(result, UnknownVariant):
        assert result.data == value
        assert _sent(whole, result) == value


class _Tagged:
    """A union of objects that overlap in all but the value of ``kind``."""

    def __init__(self, shapes: dict[str, Shape]) -> None:
        variants = tuple(Variant(each.reply, values=(tag,)) for tag, each in shapes.items())
        choices = tuple(wire.Choice(each.sent, values=(tag,)) for tag, each in shapes.items())
        self.reply = union("Tagged", lambda: variants, discriminator="kind")
        self.sent = wire.OneOf("TaggedInput", choices, discriminator="kind")


_TAGGED = st.lists(
    st.dictionaries(
        st.sampled_from("abc"),
        st.tuples(st.sampled_from([TEXT, INTEGER]), st.booleans()),
        max_size=3,
    ),
    min_size=2,
    max_size=4,
)


@settings(max_examples=200)
@given(_TAGGED, st.data())
def test_the_discriminator_decides_among_shapes_that_overlap(
    fields: list[dict[str, tuple[Shape, bool]]], data: st.DataObject
) -> None:
    shapes = {
        f"kind-{index}": object_shape({"kind": (TEXT, True), **each})
        for index, each in enumerate(fields)
    }
    tag = data.draw(st.sampled_from(list(shapes)))
    value = {**data.draw(shapes[tag].values), "kind": tag}
    tagged = _Tagged(shapes)
    result = ExactDecoder(tagged.reply).decode(parse_json(to_json(value)), "$")
    assert shapes[tag].is_read(result)
    assert from_json(to_json(encode_value(tagged.sent, result, PLACE))) == value
    assert from_json(to_json(encode_value(tagged.sent, value, PLACE))) == value


@settings(max_examples=200)
@given(_TAGGED, _JSON)
def test_a_discriminator_that_is_not_known_is_kept(
    fields: list[dict[str, tuple[Shape, bool]]], further: Any
) -> None:
    shapes = {
        f"kind-{index}": object_shape({"kind": (TEXT, True), **each})
        for index, each in enumerate(fields)
    }
    tagged = _Tagged(shapes)
    value = {"kind": "new", "further": further}
    result = ExactDecoder(tagged.reply).decode(parse_json(to_json(value)), "$")
    assert result == UnknownVariant(data=value, discriminator="new")
    assert from_json(to_json(encode_value(tagged.sent, result, PLACE))) == value
