"""Single values to what they are in JSON: text of a certain form, enums, constants."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import msgspec

from . import wire
from .base64_text import read_base64, write_base64
from .constants import is_same
from .decimals import is_sane, parse_decimal, plain
from .places import Place, wrong_type
from .times import (
    is_standard,
    read_date_time,
    read_duration,
    read_time,
    write_duration,
    write_time,
)
from .unix_time import to_unix
from .value_enums import OpenDecimalEnum, OpenFloatEnum, OpenMixedEnum

_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,19}")


def string(value: Any, place: Place, wanted: str = "a str") -> str:
    """``value`` as text that UTF-8 can hold. Raises TypeError or ValueError for what is none."""
    if type(value) is str:
        text = value
    else:
        if isinstance(value, Enum):
            value = value.value
        if not isinstance(value, str):
            raise wrong_type(place, wanted, value)
        text = str.__str__(value)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{place} holds half of a surrogate pair: it is no valid text") from None
    return text


def enumeration(wire_type: wire.Enumeration, value: Any, place: Place) -> Any:
    """A member, known or not, or the plain value of a known one, as it is in JSON."""
    enum: Any = wire_type.enum
    if isinstance(value, enum):
        return _in_json(value.value)
    if isinstance(value, Enum) or (isinstance(value, bool) and not issubclass(enum, OpenMixedEnum)):
        raise wrong_type(place, f"a {enum.__name__}", value)
    if issubclass(enum, OpenDecimalEnum):
        member = enum(_decimal(value, enum, place))
    elif issubclass(enum, OpenFloatEnum | OpenMixedEnum):
        kinds: Any = int | float
        if issubclass(enum, OpenMixedEnum):
            kinds = str | int | float | Decimal
        if not isinstance(value, kinds):
            raise wrong_type(place, f"a {enum.__name__}", value)
        member = enum(value) if value != "" else next((m for m in enum if m.value == ""), None)
    else:
        if not isinstance(value, str | int):
            raise wrong_type(place, f"a {enum.__name__}", value)
        member = enum._value2member_map_.get(value)
    if member is None or not member.is_known:
        known = ", ".join(repr(each.value) for each in enum)
        raise ValueError(
            f"{place} must be one of {known}, got {value!r}; "
            f"{enum.__name__}({value!r}) sends a value this version does not know"
        )
    return _in_json(member.value)


def _decimal(value: Any, enum: type[Enum], place: Place) -> Decimal:
    if isinstance(value, float):
        raise TypeError(f"{place} must not be a float: pass a Decimal or a str")
    number = parse_decimal(value) if isinstance(value, str) else value
    if not isinstance(number, Decimal | int):
        raise wrong_type(place, f"a {enum.__name__}", value)
    return Decimal(number)


def _in_json(value: Any) -> Any:
    """A number that must stay exact as msgspec.Raw, the rest as it is."""
    if not isinstance(value, Decimal):
        return value
    if not is_sane(value):
        raise ValueError("a number must be finite, and have no more than 1000 digits")
    return msgspec.Raw(plain(value).encode())


def constant(wire_type: wire.ConstantValue, value: Any, place: Place) -> Any:
    """The one value; ``value`` is what was given, as plain data, or None."""
    if value is not None or wire_type.value is None:
        given = msgspec.json.decode(bytes(value)) if isinstance(value, msgspec.Raw) else value
        wanted = wire_type.value
        is_number = isinstance(wanted, int | float) and not isinstance(wanted, bool)
        if is_number and isinstance(given, str):
            given = parse_decimal(given)
        if not is_same(given, wanted):
            raise ValueError(f"{place} can only be {wanted!r}, got {value!r}")
    return wire_type.value


def aware(value: datetime, place: Place) -> datetime:
    """``value`` in UTC. Raises ValueError where it has no zone."""
    if value.tzinfo is None:
        raise ValueError(f"{place} must say its time zone: datetime(..., tzinfo=UTC)")
    return value.astimezone(UTC)


def unix_time(wire_type: wire.UnixTime, value: Any, place: Place) -> Any:
    """A moment as a number of its unit, or as the text of that."""
    if isinstance(value, datetime):
        number = to_unix(aware(value, place), wire_type.unit)
    elif (isinstance(value, int) and not isinstance(value, bool)) or (
        isinstance(value, str) and _WHOLE_NUMBER.fullmatch(value)
    ):
        number = int(value)
    else:
        raise wrong_type(place, f"a datetime or an int of unix {wire_type.unit}", value)
    return str(number) if wire_type.text else number


def day(value: Any, place: Place) -> str:
    """A day as ``2026-07-01``."""
    if isinstance(value, datetime):
        raise TypeError(f"{place} must be a date, not a datetime: pass .date()")
    if isinstance(value, date):
        return value.isoformat()
    text = string(value, place, "a date or a str")
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError(f"{place} must be a date such as '2026-07-01', got {text!r}") from None


def date_time(value: Any, place: Place) -> str:
    """A moment as ``2026-07-01T12:00:00Z``; text as it is, where RFC 3339 has it so."""
    if not isinstance(value, datetime):
        text = string(value, place, "a datetime or a str")
        if is_standard(text, "date-time") and read_date_time(text) is not None:
            return text
        try:
            value = datetime.fromisoformat(text)
        except ValueError:
            raise ValueError(
                f"{place} must be a time such as '2026-07-01T12:00:00Z', got {text!r}"
            ) from None
    return aware(value, place).isoformat().replace("+00:00", "Z")


def time_of_day(value: Any, place: Place) -> str:
    """A time of day as ``12:00:00Z``, without a zone where it has none; text as it is."""
    if isinstance(value, time):
        return write_time(value)
    text = string(value, place, "a time or a str")
    if read_time(text) is None:
        raise ValueError(f"{place} must be a time of day such as '12:00:00Z', got {text!r}")
    return text


def time_span(value: Any, place: Place) -> str:
    """A duration as ``PT1H30M``; text as it is, where it is one."""
    if isinstance(value, timedelta):
        return write_duration(value)
    text = string(value, place, "a timedelta or a str")
    if read_duration(text) is None:
        raise ValueError(f"{place} must be a duration such as 'PT1H30M', got {text!r}")
    return text


def base64_text(wire_type: wire.Base64Text, value: Any, place: Place) -> str:
    """Bytes as text in base64; text as it is, where it is such text."""
    if isinstance(value, str):
        text = string(value, place)
        if read_base64(text) is None:
            raise ValueError(f"{place} must be bytes, or text in base64")
        return text
    if not isinstance(value, bytes | bytearray | memoryview):
        raise wrong_type(place, "bytes, which are written in base64", value)
    return write_base64(bytes(value), url=wire_type.url)


def uuid(value: Any, place: Place) -> str:
    """A UUID in lower case with hyphens."""
    if isinstance(value, UUID):
        return str(value)
    text = string(value, place, "a UUID or a str")
    try:
        return str(UUID(text))
    except ValueError:
        raise ValueError(f"{place} must be a UUID, got {text!r}") from None


def as_text(value: Any, place: Place) -> str:
    """What a value of Python's own types is written as where any JSON value may stand."""
    match value:
        case datetime():
            return date_time(value, place)
        case date():
            return day(value, place)
        case time():
            return write_time(value)
        case timedelta():
            return write_duration(value)
        case bytes():
            return write_base64(value, url=False)
        case _:
            return str(value)
