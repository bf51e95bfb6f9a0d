"""One argument to its JSON value, checked against its wire type on the way."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any
from uuid import UUID

import msgspec

from . import wire
from .decimals import MAXIMUM_DIGITS, is_sane, parse_decimal, plain
from .deprecating import deprecated_field, old_field
from .model import ReplyModel, RequestModel
from .places import Place, present, unmet, wrong_type
from .unix_time import to_unix

_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,19}")


def plain_text(value: Any, place: Place) -> str:
    """A JSON value as the text of a query, a path or a header. Raises TypeError for a container."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, msgspec.Raw):
        return bytes(value).decode()
    if isinstance(value, int | float):
        return repr(value)
    raise TypeError(f"{place} must be a single value to go outside a JSON body")


def encode_value(wire_type: wire.WireType, value: Any, place: Place) -> Any:
    """What ``value`` is in JSON, as plain data (numbers that must stay exact: msgspec.Raw).

    Raises TypeError for a value of the wrong type, ValueError for one outside the limits.
    """
    if value is None:
        if wire_type.nullable or isinstance(wire_type, wire.Anything):
            return None
        raise TypeError(f"{place} cannot be None")
    match wire_type:
        case wire.Text():
            return _text(wire_type, value, place)
        case wire.DecimalText():
            return _decimal(wire_type, value, place)
        case wire.DecimalNumber():
            return msgspec.Raw(_decimal(wire_type, value, place).encode())
        case wire.Integer():
            return _integer(wire_type, value, place)
        case wire.Number():
            return _number(wire_type, value, place)
        case wire.Boolean():
            if not isinstance(value, bool):
                raise wrong_type(place, "a bool", value)
            return value
        case wire.Enumeration():
            return _enumeration(wire_type, value, place)
        case wire.Items():
            return _items(wire_type, value, place)
        case wire.Record():
            return _record(wire_type, value, place)
        case wire.Row():
            return _row(wire_type, value, place)
        case wire.MapOf():
            return _mapping(wire_type, value, place)
        case wire.UnixTime():
            return _unix_time(wire_type, value, place)
        case wire.Date():
            return _date(value, place)
        case wire.DateTime():
            return _date_time(value, place)
        case wire.Uuid():
            return _uuid(value, place)
        case wire.Anything():
            return _anything(value, place)
        case wire.Upload():
            from .uploads import encode_file

            return encode_file(wire_type, value, place)
        case wire.Lines():
            from .uploads import encode_items

            return encode_items(wire_type.item, value, place)
        case wire.OneOf():
            from .choosing import encode_one_of

            return encode_one_of(wire_type, value, place, encode_value)


def _string(value: Any, place: Place, wanted: str = "a str") -> str:
    if isinstance(value, Enum):
        value = value.value
    if not isinstance(value, str):
        raise wrong_type(place, wanted, value)
    text = str.__str__(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{place} holds half of a surrogate pair: it is no valid text") from None
    return text


def _text(wire_type: wire.Text, value: Any, place: Place) -> str:
    text = _string(value, place)
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
    if isinstance(value, bool) or not isinstance(value, Decimal | str | int):
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
        if not parsed.is_finite():
            raise ValueError(f"{place} must be a finite number, got {parsed}")
        if not is_sane(parsed):
            raise ValueError(f"{place} has more than {MAXIMUM_DIGITS} digits")
        text = plain(parsed)
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


def _enumeration(wire_type: wire.Enumeration, value: Any, place: Place) -> Any:
    if isinstance(value, wire_type.enum):
        return value.value
    if isinstance(value, Enum | bool):
        raise wrong_type(place, f"a {wire_type.enum.__name__}", value)
    known = [member.value for member in wire_type.enum]
    if not isinstance(value, str | int):
        raise wrong_type(place, f"a {wire_type.enum.__name__}", value)
    if value not in known:
        raise ValueError(
            f"{place} must be one of {', '.join(map(repr, known))}, got {value!r}; "
            f"{wire_type.enum.__name__}({value!r}) sends a value this version does not know"
        )
    return value


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


def _by_wire_name(model: msgspec.Struct) -> dict[str, Any]:
    # Not by attribute: what is deprecated would warn of being read.
    values = msgspec.structs.astuple(model)
    return dict(zip(model.__struct_encode_fields__, values, strict=True))


def _record_values(
    fields: tuple[wire.RecordField, ...], model: type[Any], value: Any, place: Place
) -> dict[str, Any]:
    """The given values by Python name."""
    if isinstance(value, msgspec.Struct):
        by_name: Mapping[Any, Any] = _by_wire_name(value)
    elif isinstance(value, Mapping):
        by_name = value
    else:
        raise wrong_type(place, f"a {model.__name__} or a dict", value)
    names = {field.wire_name: field.name for field in fields}
    # A Python name wins over a wire name spelled the same.
    names.update({field.name: field.name for field in fields})
    if isinstance(value, msgspec.Struct):
        # One for requests may have the names of Python, one of replies has those of the wire.
        if not isinstance(value, RequestModel):
            names = {field.wire_name: field.name for field in fields}
        old: dict[str, str] = {}
    else:
        old = {each: field.name for field in fields for each in field.old_names}
        _warn_of_old(fields, model, by_name)
    values: dict[str, Any] = {}
    for key, each in by_name.items():
        name = names.get(key, old.get(key)) if isinstance(key, str) else None
        if name is None:
            if each is None and isinstance(value, ReplyModel):
                continue
            close = difflib.get_close_matches(str(key), list(names), 1)
            hint = f": did you mean {close[0]!r}?" if close else f"; it has {', '.join(names)}"
            raise TypeError(f"{place} has no field {key!r}{hint}")
        if name in values:
            raise TypeError(f"{place} has {name} twice, once under its wire name")
        values[name] = each
    nulls = {field.name for field in fields if field.required and field.type.nullable}
    return {name: each for name, each in values.items() if each is not None or name in nulls}


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
    values = _record_values(fields, wire_type.model, value, place)
    encoded: dict[str, Any] = {}
    given: set[str] = set()
    for field in fields:
        if field.name in values:
            each = place.field(field.name)
            encoded[field.wire_name] = encode_value(field.type, values[field.name], each)
            given |= {field.name, field.wire_name}
        elif field.implied is not None:
            encoded[field.wire_name] = encode_value(field.type, field.implied, place)
            given |= {field.name, field.wire_name}
        elif field.required:
            raise TypeError(f"{place} needs the field {field.name}")
    if not present(wire_type.alternatives, given):
        groups = " or ".join(" and ".join(group) for group in wire_type.alternatives)
        raise TypeError(f"{place} needs {groups}")
    lacking = unmet(wire_type.dependencies, given)
    if lacking is not None:
        raise TypeError(f"{place} takes {lacking[0]} only with {' and '.join(lacking[1])}")
    return encoded


def _row(wire_type: wire.Row, value: Any, place: Place) -> list[Any]:
    fields = wire.fields_of(wire_type)
    if isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray):
        if len(value) > len(fields):
            raise TypeError(f"{place} has {len(value)} columns, {len(fields)} are known")
        values = {field.name: each for field, each in zip(fields, value, strict=False)}
    elif isinstance(value, wire_type.model):
        values = {field.name: getattr(value, field.name) for field in fields}
    else:
        values = _record_values(fields, wire_type.model, value, place)
    # What may be missing is missing at the end only: every column has its place.
    positions = enumerate(fields, start=1)
    known = [at for at, each in positions if each.required or values.get(each.name) is not None]
    length = max([*known, len(value) if isinstance(value, Sequence) else 0])
    encoded: list[Any] = []
    for field in fields[:length]:
        each = values.get(field.name)
        if field.sends_empty and (each is None or each == ""):
            encoded.append("")
            continue
        if each is None and not field.type.nullable and not isinstance(field.type, wire.Anything):
            raise TypeError(f"{place} needs the field {field.name}")
        encoded.append(encode_value(field.type, each, place.field(field.name)))
    return encoded


def _mapping(wire_type: wire.MapOf, value: Any, place: Place) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise wrong_type(place, "a dict", value)
    encoded: dict[str, Any] = {}
    for key, each in value.items():
        name = _string(key, place, "a dict with str keys")
        encoded[name] = encode_value(wire_type.value, each, place.field(name))
    return encoded


def _aware(value: datetime, place: Place) -> datetime:
    if value.tzinfo is None:
        raise ValueError(f"{place} must say its time zone: datetime(..., tzinfo=UTC)")
    return value.astimezone(UTC)


def _unix_time(wire_type: wire.UnixTime, value: Any, place: Place) -> Any:
    if isinstance(value, datetime):
        number = to_unix(_aware(value, place), wire_type.unit)
    elif (isinstance(value, int) and not isinstance(value, bool)) or (
        isinstance(value, str) and _WHOLE_NUMBER.fullmatch(value)
    ):
        number = int(value)
    else:
        raise wrong_type(place, f"a datetime or an int of unix {wire_type.unit}", value)
    return str(number) if wire_type.text else number


def _date(value: Any, place: Place) -> str:
    if isinstance(value, datetime):
        raise TypeError(f"{place} must be a date, not a datetime: pass .date()")
    if isinstance(value, date):
        return value.isoformat()
    text = _string(value, place, "a date or a str")
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError(f"{place} must be a date such as '2026-07-01', got {text!r}") from None


def _date_time(value: Any, place: Place) -> str:
    if not isinstance(value, datetime):
        text = _string(value, place, "a datetime or a str")
        try:
            value = datetime.fromisoformat(text)
        except ValueError:
            raise ValueError(
                f"{place} must be a time such as '2026-07-01T12:00:00Z', got {text!r}"
            ) from None
        _aware(value, place)
        return text
    return _aware(value, place).isoformat().replace("+00:00", "Z")


def _uuid(value: Any, place: Place) -> str:
    if isinstance(value, UUID):
        return str(value)
    text = _string(value, place, "a UUID or a str")
    try:
        return str(UUID(text))
    except ValueError:
        raise ValueError(f"{place} must be a UUID, got {text!r}") from None


def _anything(value: Any, place: Place) -> Any:
    if isinstance(value, Enum):
        value = value.value
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return _string(value, place)
    if isinstance(value, float):
        return _number(wire.Number(), value, place)
    if isinstance(value, Decimal):
        return _decimal(wire.DecimalText(), value, place)
    if isinstance(value, Mapping):
        return _mapping(wire.MapOf(wire.Anything()), value, place)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_anything(each, place.item(index)) for index, each in enumerate(value)]
    raise wrong_type(place, "a JSON value", value)
