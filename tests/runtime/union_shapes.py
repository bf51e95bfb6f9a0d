"""Random shapes of unions: what JSON Schema says of each, beside what the runtime makes of it.

Each shape is written twice, by hand: as a JSON Schema, of which ``jsonschema`` decides what is
valid, and as the types that a pressed package would have for it. ``is_read`` tells whether a
decoded value is one of the shape, by the Python types alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from itertools import count
from typing import Any
from uuid import UUID

import msgspec
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from runtime import wire
from runtime.enums import OpenStringEnum
from runtime.model import ReplyModel, RequestModel
from runtime.unions import Variant, union

_FORMATS = FormatChecker(formats=("date", "date-time", "uuid"))
_DECIMAL = r"^-?[0-9]{1,9}(\.[0-9]{1,9})?$"
#: A property that no shape has; a reply may have it, whichever shape it is.
UNKNOWN = "unknown"
NAMES = ("a", "b", "c")
_numbers = count()


@dataclass(frozen=True)
class Shape:
    """One branch. ``json`` is the JSON type of the single values in it, as ``Variant`` wants it."""

    schema: dict[str, Any]
    reply: Any
    sent: wire.WireType
    values: st.SearchStrategy[Any]
    is_read: Callable[[Any], bool]
    json: str | None = None

    def is_valid(self, value: Any, *, open_objects: bool = False) -> bool:
        """Whether JSON Schema takes ``value``.

        By itself an object has no further properties than those that it names, so that shapes
        which overlap are told apart; with ``open_objects`` it has any, as is usual.
        """
        schema = _opened(self.schema) if open_objects else self.schema
        return bool(Draft202012Validator(schema, format_checker=_FORMATS).is_valid(value))


def _opened(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_opened(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _opened(each) for key, each in schema.items()}
    if kept.get("additionalProperties") is False:
        del kept["additionalProperties"]
    return kept


def _of(kind: type[Any]) -> Callable[[Any], bool]:
    return lambda value: type(value) is kind


_TEXTS = st.sampled_from(["", "x", "5", "1.50", "true", "2026-07-01", "buy", "soon", "null"])
TEXT = Shape({"type": "string"}, str, wire.Text(), _TEXTS, _of(str), "string")
INTEGER = Shape(
    {"type": "integer"}, int, wire.Integer(), st.integers(-9, 2**53), _of(int), "integer"
)
NUMBER = Shape(
    {"type": "number"},
    Decimal,
    wire.DecimalNumber(),
    st.one_of(st.integers(-9, 9), st.sampled_from([Decimal("1.5"), Decimal("-0.001")])),
    _of(Decimal),
    "number",
)
DECIMAL_TEXT = Shape(
    {"type": "string", "pattern": _DECIMAL},
    Decimal,
    wire.DecimalText(),
    st.sampled_from(["0", "1.50", "-7"]),
    _of(Decimal),
    "string",
)
BOOLEAN = Shape({"type": "boolean"}, bool, wire.Boolean(), st.booleans(), _of(bool), "boolean")
DAY = Shape(
    {"type": "string", "format": "date"},
    date,
    wire.Date(),
    st.dates().map(date.isoformat),
    _of(date),
    "string",
)
MOMENT = Shape(
    {"type": "string", "format": "date-time"},
    datetime,
    wire.DateTime(),
    st.datetimes(min_value=datetime(1970, 1, 1)).map(
        lambda at: at.replace(microsecond=0).isoformat() + "Z"
    ),
    _of(datetime),
    "string",
)
IDENTIFIER = Shape(
    {"type": "string", "format": "uuid"},
    UUID,
    wire.Uuid(),
    st.uuids().map(str),
    _of(UUID),
    "string",
)


def enum_shape(values: tuple[str, ...]) -> Shape:
    enum = OpenStringEnum(f"Enum{next(_numbers)}", [(each.upper(), each) for each in values])
    return Shape(
        {"enum": list(values)},
        enum,
        wire.Enumeration(enum),
        st.sampled_from(values),
        lambda value: isinstance(value, enum) and value.is_known,
    )


def list_shape(item: Shape) -> Shape:
    return Shape(
        {"type": "array", "items": item.schema},
        list[item.reply],  # type: ignore[name-defined]  # a computed type
        wire.Items(item.sent),
        st.lists(item.values, max_size=3),
        lambda value: type(value) is list and all(map(item.is_read, value)),
        item.json,
    )


def map_shape(item: Shape) -> Shape:
    return Shape(
        {"type": "object", "additionalProperties": item.schema},
        dict[str, item.reply],  # type: ignore[name-defined]
        wire.MapOf(item.sent),
        st.dictionaries(st.sampled_from(NAMES), item.values, max_size=2),
        lambda value: type(value) is dict and all(map(item.is_read, value.values())),
        item.json,
    )


def object_shape(fields: dict[str, tuple[Shape, bool]]) -> Shape:
    """An object of ``fields``: their shapes, and whether they must be there."""
    number = next(_numbers)
    reply = msgspec.defstruct(
        f"Reply{number}",
        [
            (name, each.reply) if required else (name, each.reply | None, None)
            for name, (each, required) in fields.items()
        ],
        bases=(ReplyModel,),
        kw_only=True,
        frozen=True,
    )
    request = msgspec.defstruct(
        f"Request{number}",
        [(name, Any, None) for name in fields],
        bases=(RequestModel,),
        kw_only=True,
    )
    return Shape(
        {
            "type": "object",
            "properties": {
                UNKNOWN: {},
                **{name: each.schema for name, (each, _) in fields.items()},
            },
            "required": [name for name, (_, required) in fields.items() if required],
            "additionalProperties": False,
        },
        reply,
        wire.Record(
            request,
            tuple(
                wire.RecordField(name, name, each.sent, required=required)
                for name, (each, required) in fields.items()
            ),
        ),
        st.fixed_dictionaries(
            {name: each.values for name, (each, required) in fields.items() if required},
            optional={
                name: each.values for name, (each, required) in fields.items() if not required
            },
        ),
        partial(_is_object, reply, fields),
    )


def _is_object(reply: type[Any], fields: dict[str, tuple[Shape, bool]], value: Any) -> bool:
    if type(value) is not reply:
        return False
    given = {name: getattr(value, name) for name in fields}
    return all(
        (each is None and not fields[name][1]) or fields[name][0].is_read(each)
        for name, each in given.items()
    )


def union_shape(shapes: tuple[Shape, ...]) -> Shape:
    number = next(_numbers)
    variants = tuple(Variant(each.reply, wire=each.json) for each in shapes)
    return Shape(
        {"anyOf": [each.schema for each in shapes]},
        union(f"Union{number}", lambda: variants),
        wire.OneOf(f"Union{number}", tuple(wire.Choice(each.sent) for each in shapes)),
        st.one_of([each.values for each in shapes]),
        lambda value: any(each.is_read(value) for each in shapes),
    )


_ENUMS = st.sampled_from([("buy",), ("buy", "sell"), ("soon", "later")]).map(enum_shape)


def _shapes(*scalars: Shape, maps: bool) -> st.SearchStrategy[Shape]:
    # An object stays the same where an enum has a new value, though a map would fit better then.
    plain = st.sampled_from(scalars) if maps else st.one_of(st.sampled_from(scalars), _ENUMS)

    def composed(inner: st.SearchStrategy[Shape]) -> st.SearchStrategy[Shape]:
        fields = st.dictionaries(
            st.sampled_from(NAMES), st.tuples(inner, st.booleans()), max_size=3
        )
        return st.one_of(
            inner.map(list_shape),
            *([inner.map(map_shape)] if maps else []),
            fields.map(object_shape),
            st.lists(inner, min_size=2, max_size=3).map(tuple).map(union_shape),
        )

    return st.recursive(plain, composed, max_leaves=5)


def _unions(*scalars: Shape, maps: bool) -> st.SearchStrategy[tuple[Shape, ...]]:
    return st.lists(_shapes(*scalars, maps=maps), min_size=2, max_size=4).map(tuple)


_OTHERS = (TEXT, INTEGER, BOOLEAN, DAY, MOMENT, IDENTIFIER)
#: Of a Decimal nobody can tell whether it came as text or as a number: no union has both here.
UNIONS = st.one_of(_unions(*_OTHERS, NUMBER, maps=True), _unions(*_OTHERS, DECIMAL_TEXT, maps=True))
UNIONS_WITHOUT_MAPS = st.one_of(
    _unions(*_OTHERS, NUMBER, maps=False), _unions(*_OTHERS, DECIMAL_TEXT, maps=False)
)


def to_json(value: Any) -> bytes:
    """JSON, in which Decimals are numbers with all their digits."""
    return msgspec.json.encode(_with_raw_numbers(value))


def _with_raw_numbers(value: Any) -> Any:
    if isinstance(value, Decimal):
        return msgspec.Raw(str(value).encode())
    if isinstance(value, dict):
        return {key: _with_raw_numbers(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_raw_numbers(each) for each in value]
    return value


def from_json(content: bytes) -> Any:
    return json.loads(content, parse_float=Decimal)
