"""Compares decoded values with the documented JSON one by one, led by the schema alone."""

from __future__ import annotations

import base64
import enum
import re
import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import msgspec

from ._cases import DOCUMENT, Case
from ._reading import find, items_of, others_of, properties_of, values_of
from ._shapes import MARK, shapes

_FLOATS = ("float", "double")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PER_SECOND = {"unix-s": 1, "unix-ms": 1_000, "unix-us": 1_000_000, "unix-ns": 1_000_000_000}


def compare_result(case: Case, result: Any) -> int:
    """Compare the result of a call with the documented reply; return how many values agreed.

    Raises:
        AssertionError: A value differs.
    """
    payload: Any = case.documented_reply
    schema: Any = case.reply_media["schema"]
    pointer = DOCUMENT.get("x-envelope", {}).get("payload", "")
    for part in pointer.split("/")[1:]:
        payload = payload[part]
        schema = properties_of(schema)[part]
    has_no_member = find(schema, "additionalProperties") is False and not properties_of(schema)
    if has_no_member or find(schema, "maxItems") == 0:
        # What is always empty is nothing to return.
        assert result is None
        assert payload in ({}, [])
        return 1
    if case.operation.get("x-single-row"):
        assert len(payload) == 1
        payload, schema = payload[0], items_of(schema)
    return compare(result, payload, schema, case.operation_id)


def compare(value: Any, documented: Any, schema: Any, at: str) -> int:
    """Compare one decoded value with the JSON it was decoded from; return how many agreed."""
    if documented is None or (documented == "" and find(schema, "x-empty-is-null")):
        assert value is None, f"{at}: {value!r} is not None"
        return 1
    choices = shapes(schema)
    if choices:
        return _compare_one(value, documented, choices, at)
    if isinstance(documented, list):
        return _compare_list(value, documented, schema, at)
    if isinstance(documented, dict):
        return _compare_object(value, documented, schema, at)
    notation = find(schema, "format")
    expected = _expected(documented, schema, value)
    assert value == expected, f"{at}: {value!r} is not {expected!r}"
    if isinstance(value, enum.Enum):
        value = value.value
        listed = find(schema, "enum") or find(schema, "const") is not None
        assert listed, f"{at}: {value!r} is no enum in the specification"
    else:
        listed = [each for each in find(schema, "enum") or () if each is not None]
        simple = all(isinstance(each, bool) for each in listed)
        assert simple, f"{at}: {value!r} ought to be an enum"
    if notation == "duration" and isinstance(value, str):
        return 1
    assert type(value) is type(expected), f"{at}: {value!r} is a {type(value).__name__}"
    return 1


def _compare_one(value: Any, documented: Any, choices: list[dict[str, Any]], at: str) -> int:
    """The same of a value of several shapes: it must agree with one of them."""
    problems = []
    for schema in choices:
        try:
            return compare(value, documented, schema, at)
        except (AssertionError, AttributeError, LookupError, TypeError, ValueError) as problem:
            problems.append(f"{type(problem).__name__}: {problem}")
        except ArithmeticError as problem:
            problems.append(f"no number: {problem}")
    raise AssertionError(f"{at}: {value!r} has none of the shapes: {problems}")


def _expected(documented: Any, schema: Any, value: Any) -> Any:
    notation = find(schema, "format")
    listed = bool(find(schema, "enum")) or find(schema, "const") is not None
    if listed and isinstance(documented, float) and notation not in _FLOATS:
        return Decimal(str(documented))
    if find(schema, "enum") and isinstance(documented, str):
        return documented
    if notation == "decimal":
        separator = find(schema, "x-thousands-separator") or ""
        return Decimal(str(documented).replace(separator, "") if separator else str(documented))
    if _is_exact(documented, schema) and notation not in _FLOATS:
        return Decimal(str(documented))
    if notation in _PER_SECOND:
        return int(documented)
    if notation == "date":
        return date.fromisoformat(documented)
    if notation == "date-time":
        return datetime.fromisoformat(documented)
    if notation == "uuid":
        return uuid.UUID(documented)
    if notation == "time":
        return time.fromisoformat(documented)
    if notation == "duration":
        return value if isinstance(value, timedelta) else documented
    if notation == "byte" or find(schema, "contentEncoding") in ("base64", "base64url"):
        return base64.urlsafe_b64decode(documented.replace("+", "-").replace("/", "_"))
    return documented


def _is_exact(documented: Any, schema: Any) -> bool:
    """Whether a number is to be a Decimal: beside integers, one that is no integer."""
    declared = find(schema, "type")
    types = [declared] if isinstance(declared, str) else declared or ()
    is_number = isinstance(documented, int | float) and not isinstance(documented, bool)
    return (
        "number" in types and is_number and not ("integer" in types and isinstance(documented, int))
    )


def _compare_list(value: Any, documented: list[Any], schema: Any, at: str) -> int:
    columns = find(schema, "prefixItems")
    if columns is not None:
        # What stands behind the columns is in a list of its own, the last field.
        fields = msgspec.structs.astuple(value)
        further = fields[-1] if len(documented) > len(columns) else ()
        value = [*fields[: len(columns)], *further]
        schemas = [*columns, *[find(schema, "items")] * len(further)]
    else:
        schemas = [items_of(schema)] * len(documented)
    assert len(value) >= len(documented), f"{at}: {len(value)} items, not {len(documented)}"
    assert columns is not None or len(value) == len(documented), f"{at}: too many items"
    rows = enumerate(zip(value, documented, schemas, strict=False))
    return sum(compare(item, raw, one, f"{at}[{i}]") for i, (item, raw, one) in rows)


def _compare_object(value: Any, documented: Mapping[str, Any], schema: Any, at: str) -> int:
    properties = properties_of(schema)
    if not properties:
        values = values_of(schema)
        assert value.keys() == documented.keys(), f"{at}: {sorted(value)}"
        return sum(
            compare(value[name], raw, values, f"{at}.{name}") for name, raw in documented.items()
        )
    # Names that msgspec cannot take stand beside the fields.
    wire_names = getattr(type(value), "__wire_names__", {})
    attributes = {
        wire_names.get(field.name, field.encode_name): field.name
        for field in msgspec.structs.fields(value)
    }
    received = {
        name
        for name, one in properties.items()
        # What only tells shapes apart need not be described by them.
        if not find(one, "writeOnly") and one.keys() != {MARK}
    }
    missing = received - attributes.keys()
    assert not missing, f"{at}: the model {type(value).__name__} lacks {sorted(missing)}"
    count = 0
    for name, member in properties.items():
        if name not in attributes:
            continue
        attribute = attributes[name]
        decoded = getattr(value, attribute)
        if name not in documented:
            if decoded is not None:
                compare(decoded, find(member, "default"), member, f"{at}.{name}")
            continue
        count += compare(decoded, documented[name], member, f"{at}.{name}")
        if find(member, "format") in _PER_SECOND:
            _compare_moment(value, attribute, decoded, member, f"{at}.{name}")
    return count + _compare_others(value, documented, schema, at)


def _compare_others(value: Any, documented: Mapping[str, Any], schema: Any, at: str) -> int:
    """The members that the schema allows without naming them; one attribute holds them all."""
    values = others_of(schema)
    if values is None:
        return 0
    others = documented.keys() - properties_of(schema).keys()
    names = [
        field.name
        for field in msgspec.structs.fields(value)
        if field.name.startswith("additional_properties") and field.default_factory is dict
    ]
    held = getattr(value, names[-1])
    assert held.keys() == others, f"{at}: {sorted(held)} beside the fields, not {sorted(others)}"
    return sum(compare(held[name], documented[name], values, f"{at}.{name}") for name in others)


def _compare_moment(value: Any, attribute: str, raw: int | None, schema: Any, at: str) -> None:
    """Beside the integer, which has its unit in the name, stands the moment it means."""
    name = re.sub(r"_(s|ms|us|ns)$", "", attribute)
    assert name != attribute, f"{at}: the name {attribute} does not tell the unit"
    moment = getattr(value, name)
    if raw is None:
        assert moment is None, f"{at}: {moment!r}"
        return
    assert moment == _moment(raw, find(schema, "format")), f"{at}: {moment!r}"
    assert moment.utcoffset() == timedelta(0), f"{at}: {moment!r} is not UTC"


def envelope_time(reply: Any) -> datetime | None:
    """When the exchange sent a documented reply, where its envelope tells."""
    declared = DOCUMENT.get("x-envelope", {}).get("time")
    if declared is None:
        return None
    for part in declared["pointer"].split("/")[1:]:
        if part not in reply:
            return None
        reply = reply[part]
    return _moment(int(reply), declared["format"])


def _moment(raw: int, notation: str) -> datetime:
    return _EPOCH + timedelta(microseconds=raw * 1_000_000 // _PER_SECOND[notation])
