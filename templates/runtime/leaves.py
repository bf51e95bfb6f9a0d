"""Single values of a reply that are written as text: dates, times, UUIDs, bytes, durations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from uuid import UUID

import msgspec
from msgspec import inspect

from .base64_text import read_base64
from .times import Duration, is_standard, read_date, read_date_time, read_duration, read_time


def _uuid(text: str) -> UUID | None:
    """One in braces, or behind ``urn:uuid:``."""
    try:
        return UUID(text)
    except ValueError:
        return None


#: What msgspec reads each type as, and what reads the text that it refuses.
_READERS: Mapping[type[inspect.Type], tuple[Any, Callable[[str], Any]]] = MappingProxyType(
    {
        inspect.DateTimeType: (datetime, read_date_time),
        inspect.TimeType: (time, read_time),
        inspect.DateType: (date, read_date),
        inspect.UUIDType: (UUID, _uuid),
        inspect.BytesType: (bytes, read_base64),
    }
)
_NOTATIONS: Mapping[type[inspect.Type], str] = MappingProxyType(
    {inspect.DateTimeType: "date-time", inspect.TimeType: "time", inspect.DateType: "date"}
)
LEAVES = tuple(_READERS)


def read_leaf(info: inspect.Type, value: Any) -> Any:
    """The value of the type that ``value``, plain data, means; None where it means none."""
    python_type, lenient = _READERS[type(info)]
    try:
        return msgspec.convert(value, python_type, strict=False)
    except msgspec.ValidationError:
        return lenient(value) if isinstance(value, str) else None


def departs(info: inspect.Type, value: Any) -> str | None:
    """What was expected, where a value that can be read is not written as the standard has it."""
    notation = _NOTATIONS.get(type(info))
    if notation is None or (isinstance(value, str) and is_standard(value, notation)):
        return None
    return f"a {notation} as in RFC 3339"


def length_of(value: Any) -> Duration | None:
    """The duration that ``value`` means; a number is one of seconds, other text stays as it is."""
    if isinstance(value, str):
        read = read_duration(value)
        return value if read is None else read
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        try:
            return timedelta(microseconds=int(Decimal(str(value)) * 1_000_000))
        except (OverflowError, ArithmeticError, ValueError):
            return None
    return None
