"""One argument to its JSON value, checked against its wire type on the way."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any
from uuid import UUID

import msgspec

from . import wire
from .decimals import MAXIMUM_DIGITS, parse_decimal, plain, sane_text
from .deprecating import deprecated_field, old_field
from .model import ReplyModel
from .null import NULL
from .places import Place, present, unmet, wrong_type
from .scalar_values import (
    as_text,
    base64_text,
    constant,
    date_time,
    day,
    enumeration,
    string,
    time_of_day,
    time_span,
    unix_time,
    uuid,
)
from .serialization import number_text


def plain_text(value: Any, place: Place) -> str:
    """A JSON value as the text of a query, a path or a header. Raises TypeError for a container."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, msgspec.Raw):
        return bytes(value).decode()
    if isinstance(value, int | float):
        return number_text(value)
    raise TypeError(f"{place} must be a single value to go outside a JSON body")


def encode_value(wire_type: wire.WireType, value: Any, place: Place) -> Any:
    """What ``value`` is in JSON, as plain data (numbers that must stay exact: msgspec.Raw).

    Raises TypeError for a value of the wrong type, ValueError for one outside the limits.
    """
    if value is None or value is NULL:
        if wire_type.nullable or isinstance(wire_type, wire.Anything):
            return None
        if isinstance(wire_type, wire.ConstantValue) and None in (value, wire_type.value):
            return constant(wire_type, None, place)
        raise TypeError(f"{place} cannot be {value!r}")
    return _ENCODERS[type(wire_type)](wire_type, value, place)


def _number_raw(wire_type: wire.DecimalNumber, value: Any, place: Place) -> msgspec.Raw:
    return msgspec.Raw(_decimal(wire_type, value, place).encode())


def _boolean(wire_type: wire.Boolean, value: Any, place: Place) -> bool:
    if not isinstance(value, bool):
        raise wrong_type(place, "a bool", value)
    return value


def _file(wire_type: wire.Upload, value: Any, place: Place) -> Any:
    # Only calls that send files need the module.
    from .uploads import encode_file

    return encode_file(wire_type, value, place)


def _lines(wire_type: wire.Lines, value: Any, place: Place) -> Any:
    from .uploads import encode_items

    return encode_items(wire_type.item, value, place)


def _one_of(wire_type: wire.OneOf, value: Any, place: Place) -> Any:
    from .choosing import encode_one_of

    return encode_one_of(wire_type, value, place, encode_value)


def _text(wire_type: wire.Text, value: Any, place: Place) -> str:
    text = string(value, place)
    if wire_type.min_length is not None and len(text) < wire_type.min_length:
        raise ValueError(
            f"{place} must have at least {wire_type.min_length} characters, has {len(text)}"
        )
    if wire_type.max_length is not None and len(text) > wire_type.max_length:
        raise ValueError(
            f"{place} must have at most {wire_type.max_length} characters, has {len(text)}"
        )
    if wire_type.pattern is not None and re.search(wire_type.pattern, text) is None:
        raise ValueError(f"{place} must match {wire_type.pattern}, got {text!r}")
    return text


#: Types of numbers that are exact.
_EXACT = (Decimal, str, int)
_Limited = wire.DecimalText | wire.DecimalNumber | wire.Integer | wire.Number


def _check_limits(limits: _Limited, value: Decimal, place: Place) -> None:
    # Comparing decimals is exact whatever the context's precision; a remainder is not.
    if limits.minimum is not None and value < Decimal(limits.minimum):
        raise ValueError(f"{place} must be at least {limits.minimum}, got {plain(value)}")
    if limits.maximum is not None and value > Decimal(limits.maximum):
        raise ValueError(f"{place} must be at most {limits.maximum}, got {plain(value)}")
    if limits.exclusive_minimum is not None and value <= Decimal(limits.exclusive_minimum):
        raise ValueError(
            f"{place} must be more than {limits.exclusive_minimum}, got {plain(value)}"
        )
    if limits.exclusive_maximum is not None and value >= Decimal(limits.exclusive_maximum):
        raise ValueError(
            f"{place} must be less than {limits.exclusive_maximum}, got {plain(value)}"
        )
    if limits.multiple_of is not None and Fraction(value) % Fraction(str(limits.multiple_of)):
        raise ValueError(f"{place} must be a multiple of {limits.multiple_of}, got {plain(value)}")


def _decimal(wire_type: wire.DecimalText | wire.DecimalNumber, value: Any, place: Place) -> str:
    if isinstance(value, float):
        raise TypeError(
            f"{place} must not be a float: binary floats are not exact (0.1 + 0.2 is "
            f'{0.1 + 0.2!r}); pass Decimal("0.1") or "0.1"'
        )
    if isinstance(value, bool) or not isinstance(value, _EXACT):
        raise wrong_type(place, "a Decimal, a str or an int", value)
    if isinstance(value, str):
        parsed = parse_decimal(value)
        if parsed is None:
            raise ValueError(
                f"{place} must be a plain decimal number such as '-12.5', got {value[:60]!r}"
            )
        text = plain(parsed) if "e" in value or "E" in value else str.__str__(value)
    else:
        if isinstance(value, int) and value.bit_length() > 4 * MAXIMUM_DIGITS:
            raise ValueError(f"{place} has more than {MAXIMUM_DIGITS} digits")
        parsed = Decimal(value)
        written = sane_text(parsed)
        if written is None:
            if not parsed.is_finite():
                raise ValueError(f"{place} must be a finite number, got {parsed}")
            raise ValueError(f"{place} has more than {MAXIMUM_DIGITS} digits")
        text = written
    _check_limits(wire_type, parsed, place)
    if isinstance(wire_type, wire.DecimalNumber) and text.lstrip("-")[:1] == "0":
        # "007" is a fine decimal, but not a JSON number.
        text = plain(parsed)
    return text


def _integer(wire_type: wire.Integer, value: Any, place: Place) -> Any:
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong_type(place, "an int", value)
    number = int(value)
    if number.bit_length() > 4 * MAXIMUM_DIGITS:
        raise ValueError(f"{place} has more than {MAXIMUM_DIGITS} digits")
    if wire_type.bits is not None and not _fits(number, wire_type.bits):
        raise ValueError(f"{place} does not fit in {wire_type.bits} bits: {number}")
    _check_limits(wire_type, Decimal(number), place)
    return str(number) if wire_type.text else number


def _fits(number: int, bits: int) -> bool:
    return -(1 << (bits - 1)) <= number < 1 << (bits - 1)


def _number(wire_type: wire.Number, value: Any, place: Place) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise wrong_type(place, "a float", value)
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError(f"{place} must be a finite number")
    # repr gives the decimal that the caller wrote, not the binary neighbour.
    _check_limits(wire_type, Decimal(repr(number)), place)
    return number


def _items(wire_type: wire.Items, value: Any, place: Place) -> list[Any]:
    if isinstance(value, str | bytes | bytearray | Mapping) or not isinstance(value, Sequence):
        raise wrong_type(place, "a list or a tuple", value)
    if wire_type.min_items is not None and len(value) < wire_type.min_items:
        raise ValueError(
            f"{place} must have at least {wire_type.min_items} items, has {len(value)}"
        )
    if wire_type.max_items is not None and len(value) > wire_type.max_items:
        raise ValueError(f"{place} must have at most {wire_type.max_items} items, has {len(value)}")
    encoded = [
        encode_value(wire_type.item, item, place.item(index)) for index, item in enumerate(value)
    ]
    if wire_type.unique:
        seen = [msgspec.json.encode(item, order="sorted") for item in encoded]
        if len(set(seen)) < len(seen):
            raise ValueError(f"{place} must not hold the same item twice")
    return encoded


def _given_by(model: msgspec.Struct) -> dict[str, Any]:
    """The values of a model: of one of replies by wire name, of one of requests by Python name."""
    # Not by attribute: what is deprecated would warn of being read.
    values = msgspec.structs.astuple(model)
    is_reply = isinstance(model, ReplyModel)
    names = model.__struct_encode_fields__ if is_reply else model.__struct_fields__
    given = dict(zip(names, values, strict=True))
    for name, wire_name in getattr(model, "__wire_names__", {}).items():
        given[wire_name] = given.pop(name)
    return given


def _record_values(
    wire_type: wire.Record | wire.Row, value: Any, place: Place
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The given values by Python name, and those of properties that have none."""
    fields, model, rest = wire.fields_of(wire_type), wire_type.model, wire_type.rest
    if isinstance(value, msgspec.Struct):
        by_name: Mapping[Any, Any] = _given_by(value)
    elif isinstance(value, Mapping):
        by_name = value
    else:
        raise wrong_type(place, f"a {model.__name__} or a dict", value)
    on_the_wire = {field.wire_name: field.name for field in fields}
    in_python = {field.name: field.name for field in fields}
    old: dict[str, str] = {}
    if isinstance(value, msgspec.Struct):
        names = on_the_wire if isinstance(value, ReplyModel) else in_python
    else:
        # A key may be the wire name of one field and the Python name of another: it is that of
        # the wire, unless another key shows that the dictionary has the Python names.
        is_in_python = any(key in in_python and key not in on_the_wire for key in by_name)
        names = on_the_wire | in_python if is_in_python else in_python | on_the_wire
        old = {each: field.name for field in fields for each in field.old_names}
        _warn_of_old(fields, model, by_name)
    values: dict[str, Any] = {}
    further: dict[str, Any] = {}
    for key, each in by_name.items():
        name = names.get(key, old.get(key)) if isinstance(key, str) else None
        if name is None:
            if each is None and isinstance(value, ReplyModel):
                continue
            if rest is not None and key == rest.name and isinstance(each, Mapping):
                further |= each
                continue
            if rest is not None and isinstance(key, str):
                further[key] = each
                continue
            from difflib import get_close_matches

            close = get_close_matches(str(key), list(names), 1)
            hint = f": did you mean {close[0]!r}?" if close else f"; it has {', '.join(names)}"
            raise TypeError(f"{place} has no field {key!r}{hint}")
        if name in values:
            raise TypeError(f"{place} has {name} twice, once under its wire name")
        values[name] = each
    nulls = {field.name for field in fields if field.required and field.type.nullable}
    given = {name: each for name, each in values.items() if each is not None or name in nulls}
    return given, further


def _warn_of_old(
    fields: tuple[wire.RecordField, ...], model: type[Any], given: Mapping[Any, Any]
) -> None:
    """Warn of what a dictionary has under old names, or should not have any more."""
    for field in fields:
        for old in field.old_names:
            if old in given:
                old_field(model.__name__, old, field.name)
        if field.deprecated and given.get(field.name) is not None:
            deprecated_field(model.__name__, field.name)


def _record(wire_type: wire.Record, value: Any, place: Place) -> dict[str, Any]:
    fields = wire.fields_of(wire_type)
    values, further = _record_values(wire_type, value, place)
    encoded: dict[str, Any] = {}
    given: set[str] = set()
    for field in fields:
        if field.name in values:
            each = place.field(field.name)
            encoded[field.wire_name] = encode_value(field.type, values[field.name], each)
            given |= {field.name, field.wire_name}
        elif isinstance(field.type, wire.ConstantValue) and field.required:
            encoded[field.wire_name] = field.type.value
            given |= {field.name, field.wire_name}
        elif field.implied is not None:
            encoded[field.wire_name] = encode_value(field.type, field.implied, place)
            given |= {field.name, field.wire_name}
        elif field.required:
            raise TypeError(f"{place} needs the field {field.name}")
    _add_further(wire_type, fields, further, encoded, place)
    given |= further.keys()
    if not present(wire_type.alternatives, given):
        groups = " or ".join(" and ".join(group) for group in wire_type.alternatives)
        raise TypeError(f"{place} needs {groups}")
    lacking = unmet(wire_type.dependencies, given)
    if lacking is not None:
        raise TypeError(f"{place} takes {lacking[0]} only with {' and '.join(lacking[1])}")
    return encoded


def _add_further(
    wire_type: wire.Record,
    fields: tuple[wire.RecordField, ...],
    further: Mapping[str, Any],
    encoded: dict[str, Any],
    place: Place,
) -> None:
    """Add the properties that the object does not name; they stand beside those that it does."""
    if wire_type.rest is None or not further:
        return
    named = {*wire_type.rest.reserved, *(field.wire_name for field in fields)}
    each_type = wire.type_of_rest(wire_type.rest)
    for key, each in further.items():
        name = string(key, place, "a dict with str keys")
        if name in named:
            raise ValueError(f"{place} has {name!r} among its further properties: it is a field")
        encoded[name] = encode_value(each_type, each, place.field(name))


def _row(wire_type: wire.Row, value: Any, place: Place) -> list[Any]:
    fields, rest = wire.fields_of(wire_type), wire_type.rest
    further: Sequence[Any] = ()
    if isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray):
        if len(value) > len(fields) and rest is None:
            raise TypeError(f"{place} has {len(value)} columns, {len(fields)} are known")
        values = {field.name: each for field, each in zip(fields, value, strict=False)}
        further = value[len(fields) :]
    elif isinstance(value, wire_type.model):
        values = {field.name: getattr(value, field.name) for field in fields}
        further = getattr(value, rest.name) if rest is not None else ()
    else:
        values, _ = _record_values(wire_type, value, place)
    # What may be missing is missing at the end only: every column has its place.
    positions = enumerate(fields, start=1)
    known = [at for at, each in positions if each.required or values.get(each.name) is not None]
    given = len(value) if isinstance(value, Sequence) else 0
    length = len(fields) if further else max([*known, min(given, len(fields)), 0])
    encoded: list[Any] = []
    for field in fields[:length]:
        each = values.get(field.name)
        if field.sends_empty and (each is None or each == ""):
            encoded.append("")
            continue
        is_free = isinstance(field.type, wire.Anything | wire.ConstantValue)
        if each is None and not field.type.nullable and not is_free:
            raise TypeError(f"{place} needs the field {field.name}")
        encoded.append(encode_value(field.type, each, place.field(field.name)))
    if rest is not None:
        each_type = wire.type_of_rest(rest)
        for index, each in enumerate(further, start=len(fields)):
            encoded.append(encode_value(each_type, each, place.item(index)))
    return encoded


def _mapping(wire_type: wire.MapOf, value: Any, place: Place) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise wrong_type(place, "a dict", value)
    encoded: dict[str, Any] = {}
    for key, each in value.items():
        name = string(key, place, "a dict with str keys")
        encoded[name] = encode_value(wire_type.value, each, place.field(name))
    return encoded


def _anything(value: Any, place: Place) -> Any:
    if value is NULL:
        return None
    if isinstance(value, Enum):
        value = value.value
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return string(value, place)
    if isinstance(value, float):
        return _number(wire.Number(), value, place)
    if isinstance(value, Decimal):
        return _decimal(wire.DecimalText(), value, place)
    if isinstance(value, msgspec.Raw):
        return value
    if isinstance(value, datetime | date | time | timedelta | UUID | bytes):
        return as_text(value, place)
    if isinstance(value, Mapping):
        return _mapping(wire.MapOf(wire.Anything()), value, place)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_anything(each, place.item(index)) for index, each in enumerate(value)]
    raise wrong_type(place, "a JSON value", value)


#: What encodes a value of a wire type, whatever else that says.
_ENCODERS: Mapping[type[wire.WireType], Callable[[Any, Any, Place], Any]] = {
    wire.Text: _text,
    wire.DecimalText: _decimal,
    wire.DecimalNumber: _number_raw,
    wire.Integer: _integer,
    wire.Number: _number,
    wire.Boolean: _boolean,
    wire.Enumeration: enumeration,
    wire.Items: _items,
    wire.Record: _record,
    wire.Row: _row,
    wire.MapOf: _mapping,
    wire.UnixTime: unix_time,
    wire.Date: lambda _, value, place: day(value, place),
    wire.DateTime: lambda _, value, place: date_time(value, place),
    wire.TimeOfDay: lambda _, value, place: time_of_day(value, place),
    wire.TimeSpan: lambda _, value, place: time_span(value, place),
    wire.Base64Text: base64_text,
    wire.ConstantValue: lambda kind, value, place: constant(kind, _anything(value, place), place),
    wire.Uuid: lambda _, value, place: uuid(value, place),
    wire.Anything: lambda _, value, place: _anything(value, place),
    wire.Upload: _file,
    wire.Lines: _lines,
    wire.OneOf: _one_of,
}
