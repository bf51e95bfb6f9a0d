"""Compares what a package made of JSON with that JSON, led by the schema alone."""

from __future__ import annotations

import base64
import enum
import uuid
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import msgspec

from tests.documents.reading import branches_of, children_of, merged, types_of


def differences(
    document: Mapping[str, Any], value: Any, wire: Any, schema: Any, at: str
) -> list[str]:
    """Where a decoded value is not what ``wire`` means by its schema."""
    if wire is None:
        return [] if value is None else [f"{at}: {value!r} is not None"]
    whole = merged(document, schema)
    shapes = _shapes(document, schema, whole)
    if shapes:
        found = [differences(document, value, wire, each, at) for each in shapes]
        return min(found, key=len)
    if "enum" in whole or "const" in whole:
        return _of_listed(value, wire, at)
    if isinstance(wire, dict) and "object" in _types(whole):
        return _of_object(document, value, wire, whole, at)
    if isinstance(wire, list) and "array" in _types(whole):
        return _of_list(document, value, wire, whole, at)
    expected = _expected(wire, whole)
    if value == expected and type(value) is type(expected):
        return []
    return [f"{at}: {value!r} is not {expected!r}"]


def _types(whole: Mapping[str, Any]) -> tuple[str, ...]:
    return types_of(whole) or (("object",) if "properties" in whole else ())


def _shapes(document: Mapping[str, Any], schema: Any, whole: Mapping[str, Any]) -> list[Any]:
    if branches := branches_of(whole):
        return [each for each in branches if each != {"type": "null"}]
    reference = isinstance(schema, dict) and schema.get("$ref")
    if "discriminator" in whole and reference:
        children = children_of(document, reference.rpartition("/")[2])
        return [{"$ref": f"#/components/schemas/{each}"} for each in children]
    return []


def _of_listed(value: Any, wire: Any, at: str) -> list[str]:
    plain = value.value if isinstance(value, enum.Enum) else value
    expected = Decimal(str(wire)) if isinstance(plain, Decimal) else wire
    is_same = plain == expected and isinstance(plain, bool) == isinstance(expected, bool)
    return [] if is_same else [f"{at}: {value!r} is not {wire!r}"]


def _of_object(
    document: Mapping[str, Any],
    value: Any,
    wire: Mapping[str, Any],
    whole: Mapping[str, Any],
    at: str,
) -> list[str]:
    properties = whole.get("properties", {})
    others = whole.get("additionalProperties", True)
    members = dict(value) if isinstance(value, dict) else _members(value)
    found = [f"{at}: the value lacks {name!r}" for name in wire if name not in members]
    found += [
        f"{at}: {name!r} is {came!r}, and did not come"
        for name, came in members.items()
        if name not in wire and came is not None
        if came != merged(document, properties.get(name, {})).get("default")
    ]
    for name in wire.keys() & members.keys():
        inner = properties.get(name, others if isinstance(others, dict) else {})
        found += differences(document, members[name], wire[name], inner, f"{at}.{name}")
    return found


def _members(value: Any) -> dict[str, Any]:
    """The fields of a model by their names on the wire, further ones among them."""
    if not isinstance(value, msgspec.Struct):
        return {}
    names = getattr(type(value), "__wire_names__", {})
    members: dict[str, Any] = {}
    for field in msgspec.structs.fields(value):
        own = getattr(value, field.name)
        is_rest = field.name.startswith("additional_properties") and field.default_factory is dict
        if is_rest and isinstance(own, dict):
            members |= own
        else:
            members[names.get(field.name, field.encode_name)] = own
    return members


def _of_list(
    document: Mapping[str, Any], value: Any, wire: list[Any], whole: Mapping[str, Any], at: str
) -> list[str]:
    columns = whole.get("prefixItems")
    if isinstance(value, msgspec.Struct):
        value = msgspec.structs.astuple(value)
    if not isinstance(value, list | tuple) or len(value) != len(wire):
        return [f"{at}: {value!r} is not {wire!r}"]
    schemas = columns or [whole.get("items", {})] * len(wire)
    return [
        each
        for index, (item, raw, schema) in enumerate(zip(value, wire, schemas, strict=True))
        for each in differences(document, item, raw, schema, f"{at}[{index}]")
    ]


def _expected(wire: Any, whole: Mapping[str, Any]) -> Any:
    notation = whole.get("format")
    if isinstance(wire, bool) or not isinstance(wire, str | int | float):
        return wire
    if isinstance(wire, int | float):
        return _number(wire, whole, notation)
    if "string" not in _types(whole):
        return wire
    readers = {
        "decimal": Decimal,
        "date": date.fromisoformat,
        "date-time": datetime.fromisoformat,
        "time": time.fromisoformat,
        "duration": _duration,
        "uuid": uuid.UUID,
        "byte": base64.b64decode,
    }
    return readers[notation](wire) if notation in readers else wire


def _number(wire: float, whole: Mapping[str, Any], notation: Any) -> Any:
    if "number" not in _types(whole):
        return Decimal(str(wire)) if isinstance(wire, float) else wire
    if "integer" in _types(whole) and isinstance(wire, int):
        return wire
    return float(wire) if notation in ("float", "double") else Decimal(str(wire))


def _duration(text: str) -> Any:
    exact = {"PT1H30M": timedelta(hours=1, minutes=30), "P1DT2S": timedelta(days=1, seconds=2)}
    # Months have no exact length.
    return exact.get(text, text)
