"""JSON values as what the specification says that they stand for."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from ._schemas import Places, Schemas
from ._specification import Operation

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: How many of a unit make a second.
_PER_SECOND = {"unix-s": 1, "unix-ms": 1_000, "unix-us": 1_000_000, "unix-ns": 1_000_000_000}


def typed_arguments(
    operation: Operation, arguments: Mapping[str, Any], schemas: Schemas
) -> dict[str, Any]:
    """The arguments of a call as Decimal, datetime (aware), date, UUID and so on.

    What an argument stands for is told by its schema; without a format it stays as it came.
    """
    places: dict[str, Places] = {
        operation.argument_name(parameter.name, parameter.place): (parameter.pointer,)
        for parameter in operation.parameters
    }
    contents = () if operation.body is None else operation.body.contents
    for pointer in [each.pointer for each in reversed(contents) if each.pointer is not None]:
        members = schemas.properties((pointer,))
        places |= {operation.argument_name(name, "body"): members[name] for name in members}
        places[""] = (pointer,)
    return {
        name: _typed(value, places[name], schemas) if name in places else value
        for name, value in arguments.items()
    }


def _typed(value: Any, at: Places, schemas: Schemas) -> Any:
    if isinstance(value, dict):
        return {
            name: _typed(member, schemas.member(at, name), schemas)
            for name, member in value.items()
        }
    if isinstance(value, list):
        return [
            _typed(item, schemas.member(at, index), schemas) for index, item in enumerate(value)
        ]
    if isinstance(value, bool) or value is None:
        return value
    notation = schemas.keyword(at, "format")
    if value == "" and schemas.keyword(at, "x-empty-is-null"):
        return None
    try:
        return _read(value, notation)
    except (ValueError, InvalidOperation, OverflowError):
        return value


def _read(value: Any, notation: str | None) -> Any:
    if notation in _PER_SECOND:
        microseconds = int(value) * 1_000_000 // _PER_SECOND[notation]
        return _EPOCH + timedelta(microseconds=microseconds)
    match notation:
        case "decimal":
            return Decimal(str(value))
        case "date":
            return date.fromisoformat(value)
        case "date-time":
            return datetime.fromisoformat(value)
        case "uuid":
            return uuid.UUID(value)
        case "time":
            return time.fromisoformat(value)
        case "byte":
            return base64.b64decode(value, validate=True)
    return value


def unix_time(now: datetime, notation: str) -> int:
    """A time as a number of the units of ``unix-s``, ``unix-ms``, ``unix-us`` or ``unix-ns``."""
    microseconds = (now - _EPOCH) // timedelta(microseconds=1)
    return microseconds * _PER_SECOND[notation] // 1_000_000
