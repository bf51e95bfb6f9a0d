"""Which shape of a union an argument is meant as, and what it is in JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import msgspec

from . import wire
from .constants import is_same
from .decimals import plain
from .places import Place, wrong_type
from .unions import UnknownVariant

Encode = Callable[[wire.WireType, Any, Place], Any]


def encode_one_of(wire_type: wire.OneOf, value: Any, place: Place, encode: Encode) -> Any:
    """``value`` in the shape that it is meant as.

    A model is its own shape; a dictionary the one that its discriminator names, else the only one
    that takes it; another value the one of its type. Raises TypeError, or ValueError where a shape
    of the right type does not take the value.
    """
    if isinstance(value, UnknownVariant):
        return _as_it_is(value.data)
    choices = wire.choices_of(wire_type)
    if isinstance(value, msgspec.Struct):
        own = [each for each in choices if _model_of(each.type) is type(value)]
        if own:
            return _encode(wire_type, own[0], value, place, encode)
        value = _given(value)
    if isinstance(value, Mapping):
        return _encode_object(wire_type, choices, value, place, encode)
    ranked = [each for each in choices if _rank(each.type, value) is not None]
    if len(ranked) > 1:
        ranked.sort(key=lambda each: _distance(each.type, value))
    return _first(wire_type, ranked, value, place, encode)


def _model_of(kind: wire.WireType) -> type[Any] | None:
    return kind.model if isinstance(kind, wire.Record | wire.Row) else None


def _given(model: msgspec.Struct) -> dict[str, Any]:
    """What a model of another kind, such as one of a reply, has, by wire name."""
    values = msgspec.structs.astuple(model)
    pairs = zip(model.__struct_encode_fields__, values, strict=True)
    return {name: value for name, value in pairs if value is not None}


def _encode_object(
    wire_type: wire.OneOf,
    choices: tuple[wire.Choice, ...],
    value: Mapping[Any, Any],
    place: Place,
    encode: Encode,
) -> Any:
    named = _discriminator_of(wire_type, choices, value)
    if named is not None:
        chosen = [each for each in choices if named in each.values]
        chosen += [each for each in choices if named == each.name]
        if chosen:
            return _encode(wire_type, chosen[0], value, place, encode)
        if not any(isinstance(each.type, wire.MapOf | wire.Anything) for each in choices):
            known = ", ".join(repr(name) for each in choices for name in each.values)
            raise ValueError(
                f"{place} has {named!r} for {wire_type.discriminator}, which must be one of "
                f"{known}; UnknownVariant(data=...) sends what this version does not know"
            )
    records = [each for each in choices if isinstance(each.type, wire.Record)]
    # What takes properties of any name comes last.
    records.sort(key=lambda each: (_has_rest(each.type), _distance(each.type, value)))
    kinds = wire.ConstantValue | wire.MapOf | wire.OneOf
    others = [each for each in choices if isinstance(each.type, kinds)]
    others.sort(key=lambda each: _distance(each.type, value))
    anything = [each for each in choices if isinstance(each.type, wire.Anything)]
    if wire_type.discriminator is not None and len(records) > 1:
        taken = _taking(wire_type, records, value, place, encode)
        if len(taken) > 1:
            names = ", ".join(_name(each.type) for each, _ in taken)
            name = wire_type.discriminator
            raise TypeError(f"{place} could be any of {names}: give {name} as well, or a model")
        if taken:
            return taken[0][1]
    return _first(wire_type, [*records, *others, *anything], value, place, encode)


def _has_rest(kind: wire.WireType) -> bool:
    return isinstance(kind, wire.Record) and kind.rest is not None


def _taking(
    wire_type: wire.OneOf,
    choices: Sequence[wire.Choice],
    value: Any,
    place: Place,
    encode: Encode,
) -> list[tuple[wire.Choice, Any]]:
    found = []
    for each in choices:
        try:
            found.append((each, _encode(wire_type, each, value, place, encode)))
        except (TypeError, ValueError):
            continue
    return found


def _first(
    wire_type: wire.OneOf,
    choices: Sequence[wire.Choice],
    value: Any,
    place: Place,
    encode: Encode,
) -> Any:
    """What the first of ``choices`` that takes the value makes of it."""
    problems: list[TypeError | ValueError] = []
    for each in choices:
        try:
            return _encode(wire_type, each, value, place, encode)
        except (TypeError, ValueError) as error:
            problems.append(error)
    if len(problems) == 1:
        raise problems[0]
    names = ", ".join(_name(each.type) for each in wire.choices_of(wire_type))
    if not problems:
        raise wrong_type(place, f"one of {names}", value)
    reasons = "; ".join(dict.fromkeys(str(each).removeprefix(f"{place} ") for each in problems))
    kind = TypeError if all(isinstance(each, TypeError) for each in problems) else ValueError
    raise kind(f"{place} must be one of {names}: {reasons}")


def _encode(
    wire_type: wire.OneOf, choice: wire.Choice, value: Any, place: Place, encode: Encode
) -> Any:
    name = wire_type.discriminator
    if name is None or len(choice.values) != 1 or not isinstance(choice.type, wire.Record):
        return encode(choice.type, value, place)
    described = next((each for each in wire.fields_of(choice.type) if each.wire_name == name), None)
    if described is None:
        if isinstance(value, Mapping):
            value = {key: each for key, each in value.items() if key != name}
        # The document does not list the property that tells the shapes apart.
        return {name: choice.values[0], **encode(choice.type, value, place)}
    is_given = isinstance(value, Mapping) and {name, described.name} & value.keys()
    if isinstance(value, Mapping) and not is_given and _is_text(described.type):
        value = {**value, name: choice.values[0]}
    return encode(choice.type, value, place)


def _is_text(kind: wire.WireType) -> bool:
    """Whether the property of a discriminator takes its values as they are listed."""
    if isinstance(kind, wire.Enumeration):
        return issubclass(kind.enum, str)
    return isinstance(kind, wire.Text)


def _discriminator_of(
    wire_type: wire.OneOf, choices: tuple[wire.Choice, ...], value: Mapping[Any, Any]
) -> str | None:
    name = wire_type.discriminator
    if name is None:
        return None
    names = {name: None} | {
        field.name: None
        for each in choices
        if isinstance(each.type, wire.Record)
        for field in wire.fields_of(each.type)
        if field.wire_name == name
    }
    found = next((value[each] for each in names if value.get(each) is not None), None)
    if isinstance(found, Enum):
        found = found.value
    if isinstance(found, bool):
        return str(found).lower()
    return str(found) if isinstance(found, str | int) else None


def _as_it_is(data: Any) -> Any:
    """Plain data of a reply as it came; exact numbers stay numbers."""
    if isinstance(data, Decimal):
        return msgspec.Raw(plain(data).encode())
    if isinstance(data, Mapping):
        return {key: _as_it_is(each) for key, each in data.items()}
    if isinstance(data, list | tuple):
        return [_as_it_is(each) for each in data]
    return data


def _name(kind: wire.WireType) -> str:
    match kind:
        case wire.Record() | wire.Row():
            return kind.model.__name__
        case wire.Enumeration():
            return kind.enum.__name__
        case wire.OneOf():
            return kind.name
        case wire.ConstantValue():
            return repr(kind.value)
        case wire.Items() | wire.Lines():
            return f"a list of {_name(kind.item)}"
        case wire.MapOf():
            return f"a dict of {_name(kind.value)}"
        case _:
            return _NAMES.get(type(kind), type(kind).__name__)


_NAMES: dict[type[Any], str] = {
    wire.Text: "str",
    wire.DecimalText: "Decimal",
    wire.DecimalNumber: "Decimal",
    wire.Integer: "int",
    wire.Number: "float",
    wire.Boolean: "bool",
    wire.UnixTime: "datetime",
    wire.Date: "date",
    wire.DateTime: "datetime",
    wire.TimeOfDay: "time",
    wire.TimeSpan: "timedelta",
    wire.Base64Text: "bytes",
    wire.Uuid: "UUID",
    wire.Upload: "a file",
    wire.Anything: "anything",
}

#: For values of a Python type: the wire types that take them, the most exact first. Of the types
#: that are also of another one (bool, datetime), that one comes later.
_ORDER: tuple[tuple[type[Any] | tuple[type[Any], ...], tuple[type[Any], ...]], ...] = (
    (bool, (wire.Boolean, wire.Anything)),
    (
        int,
        (
            wire.Integer,
            wire.UnixTime,
            wire.DecimalNumber,
            wire.DecimalText,
            wire.Number,
            wire.Anything,
        ),
    ),
    (float, (wire.Number, wire.DecimalNumber, wire.DecimalText, wire.Anything)),
    (Decimal, (wire.DecimalNumber, wire.DecimalText, wire.Integer, wire.Number, wire.Anything)),
    (
        str,
        (
            # Before what would write it otherwise, such as a UUID with hyphens.
            wire.Text,
            wire.Date,
            wire.DateTime,
            wire.TimeOfDay,
            wire.TimeSpan,
            wire.Uuid,
            wire.DecimalText,
            wire.UnixTime,
            wire.Integer,
            wire.DecimalNumber,
            wire.Base64Text,
            wire.Upload,
            wire.Anything,
        ),
    ),
    (datetime, (wire.DateTime, wire.UnixTime, wire.Anything)),
    (date, (wire.Date, wire.Anything)),
    (time, (wire.TimeOfDay, wire.Anything)),
    (timedelta, (wire.TimeSpan, wire.Anything)),
    (UUID, (wire.Uuid, wire.Anything)),
    ((bytes, bytearray, memoryview), (wire.Base64Text, wire.Upload, wire.Anything)),
    (Sequence, (wire.Items, wire.Row, wire.Lines, wire.Anything)),
)


def _rank(kind: wire.WireType, value: Any) -> int | None:
    """How far from the most exact a wire type is for ``value``; None where it never takes it."""
    if isinstance(kind, wire.OneOf):
        ranks = [_rank(each.type, value) for each in wire.choices_of(kind)]
        return min((each for each in ranks if each is not None), default=None)
    if isinstance(kind, wire.Enumeration):
        if isinstance(value, Enum):
            return 0 if isinstance(value, kind.enum) else None
        is_plain = isinstance(value, str | int) and not isinstance(value, bool)
        # A value that an enum lists is of the enum before all else.
        return _LISTED if is_plain and value in kind.enum._value2member_map_ else _CONVERTED
    if isinstance(value, Enum):
        value = value.value
    if isinstance(kind, wire.ConstantValue):
        return _LISTED if is_same(value, kind.value) else None
    for python_type, kinds in _ORDER:
        if isinstance(value, python_type):
            return kinds.index(type(kind)) if type(kind) in kinds else None
    # An open file, or another object that only a part of a form takes.
    return _CONVERTED if isinstance(kind, wire.Upload | wire.Lines) else None


def _distance(kind: wire.WireType, value: Any, unions: int = 2) -> int:
    """How far the parts of ``value`` are from what a wire type takes as it is, the farthest one.

    Into no more than so many ``unions`` that lie in one another: each has several ways to go.
    """
    match kind:
        case wire.OneOf() if unions:
            choices = wire.choices_of(kind)
            return min((_distance(each.type, value, unions - 1) for each in choices), default=0)
        case wire.Items() if isinstance(value, list | tuple):
            return max((_distance(kind.item, each, unions) for each in value), default=0)
        case wire.MapOf() if isinstance(value, Mapping):
            values = value.values()
            return max((_distance(kind.value, each, unions) for each in values), default=0)
        case wire.Record() if isinstance(value, Mapping):
            fields = wire.fields_of(kind)
            types = {field.wire_name: field.type for field in fields}
            types |= {field.name: field.type for field in fields}
            known = [(types[key], each) for key, each in value.items() if key in types]
            return max((_distance(each_type, each, unions) for each_type, each in known), default=0)
        case _ if value is None or isinstance(value, msgspec.Struct | Mapping):
            return 0
        case _:
            rank = _rank(kind, value)
            return _CONVERTED if rank is None else rank


#: Before and after all that ``_ORDER`` ranks.
_LISTED, _CONVERTED = -1, 90
