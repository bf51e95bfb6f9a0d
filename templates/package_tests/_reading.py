"""Reads the schemas of the bundled document: what they refer to, and are put together from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ._cases import resolve


def parts(schema: Any, seen: frozenset[str] = frozenset()) -> Iterator[Mapping[str, Any]]:
    """A schema, what it refers to and what it is put together from.

    ``seen`` are the references on the way to it: a parent may list what is made from it.
    """
    if not isinstance(schema, dict):
        return
    yield schema
    reference = schema.get("$ref")
    if reference is not None and reference not in seen:
        yield from parts(resolve({"$ref": reference}), seen | {reference})
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(keyword, ()):
            yield from parts(part, seen)


def _in_order(schema: Any, seen: frozenset[str] = frozenset()) -> Iterator[Mapping[str, Any]]:
    """The same, the members of an ``allOf`` before what stands beside it."""
    if not isinstance(schema, dict):
        return
    reference = schema.get("$ref")
    if reference is not None and reference not in seen:
        yield from _in_order(resolve({"$ref": reference}), seen | {reference})
    for part in schema.get("allOf", ()):
        yield from _in_order(part, seen)
    yield schema
    for keyword in ("anyOf", "oneOf"):
        for part in schema.get(keyword, ()):
            yield from _in_order(part, seen)


def find(schema: Any, keyword: str) -> Any:
    return next((part[keyword] for part in parts(schema) if keyword in part), None)


def items_of(schema: Any) -> Any:
    """What is said of a list's items: an envelope may leave open what a reply makes narrow."""
    return {"allOf": [part["items"] for part in parts(schema) if "items" in part]}


def values_of(schema: Any) -> Any:
    """What is said of members whose names are data."""
    return pattern_of(schema) if patterns_of(schema) else find(schema, "additionalProperties")


def patterns_of(schema: Any) -> list[Any]:
    return [each for part in parts(schema) for each in part.get("patternProperties", {}).values()]


def pattern_of(schema: Any) -> Any:
    """What describes a member that has a pattern: which of several it is is not looked at."""
    patterns = patterns_of(schema)
    keywords = ("additionalProperties", "unevaluatedProperties")
    is_closed = any(part.get(key) is False for part in parts(schema) for key in keywords)
    return patterns[0] if len(patterns) == 1 and is_closed else {}


def others_of(schema: Any) -> Any:
    """What describes the members of an object that have no name; None where there may be none."""
    if patterns_of(schema):
        return pattern_of(schema)
    key = "additionalProperties"
    said = [part[key] for part in parts(schema) if key in part]
    if False in said:
        return None
    return next((each for each in said if isinstance(each, dict) and each), {} if said else None)


def properties_of(schema: Any) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for part in _in_order(schema):
        for name, member in part.get("properties", {}).items():
            former = properties.get(name)
            properties[name] = {"allOf": [former, member]} if former else member
    return properties


def required_of(schema: Any) -> set[str]:
    """The members that an object must have, whatever else it has."""
    if not isinstance(schema, dict):
        return set()
    required = set(schema.get("required", ()))
    if "$ref" in schema:
        required |= required_of(resolve({"$ref": schema["$ref"]}))
    for part in schema.get("allOf", ()):
        required |= required_of(part)
    return required
