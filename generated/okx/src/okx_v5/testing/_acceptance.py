"""Fast checks that a value is right: they say yes only where the thorough ones would, too.

Each schema becomes a function once. What these functions do not know, or find wrong, is left to
the thorough checks, which also have words for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from ._bounds import bounds_of
from ._specification import Specification, escape

Accepts = Callable[[Any], bool]

_PLAIN_DECIMAL = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?")
_DIGITS = re.compile(r"[0-9]{1,20}")
_TEXT_FORMATS: Mapping[str, re.Pattern[str]] = {
    "decimal": _PLAIN_DECIMAL,
    "unix-s": _DIGITS,
    "unix-ms": _DIGITS,
    "unix-us": _DIGITS,
    "unix-ns": _DIGITS,
}
_INTEGER_FORMATS = {"int32": 2**31, "int64": 2**63}
#: Keywords that say nothing about whether a value is right.
_SILENT = {"description", "title", "examples", "example", "default", "deprecated", "type", "format"}
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")


class Acceptance:
    """The functions of one specification, made on first use."""

    def __init__(self, specification: Specification) -> None:
        self._specification = specification
        self._made: dict[str, Accepts] = {}

    def accepts(self, value: object, pointer: str) -> bool:
        """Whether the value is surely right for the schema at the pointer."""
        return self._function(pointer)(value)

    def _function(self, pointer: str) -> Accepts:
        made = self._made.get(pointer)
        if made is None:
            # A schema that refers to itself finds this while it is made.
            self._made[pointer] = lambda value: self._made[pointer](value)
            made = self._made[pointer] = self._make(pointer)
        return made

    def _make(self, pointer: str) -> Accepts:
        at, schema = self._specification.resolve(pointer)
        # Keywords beside a reference hold, too.
        if at != pointer and set(self._unresolved(pointer)) - {"$ref", "description"}:
            return _never
        if not isinstance(schema, dict):
            return _never
        match schema.get("type"):
            case "string":
                return _text(schema)
            case "integer":
                return _integer(schema)
            case "boolean":
                return _never if _left_over(schema, set()) else lambda value: type(value) is bool
            case "object":
                return self._object(schema, at)
            case "array":
                return self._array(schema, at)
        return _never

    def _unresolved(self, pointer: str) -> Mapping[str, Any]:
        value: Any = self._specification.document
        for part in pointer.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            value = value[int(key)] if isinstance(value, list) else value[key]
        found: Mapping[str, Any] = value
        return found

    def _object(self, schema: Mapping[str, Any], at: str) -> Accepts:
        if _left_over(schema, {"properties", "required"}) or not schema.get("properties"):
            return _never
        members = {
            name: self._function(f"{at}/properties/{escape(name)}")
            for name, member in schema["properties"].items()
            if isinstance(member, dict) and not member.get("readOnly")
        }
        required = set(schema.get("required", ()))

        def accepts(value: Any) -> bool:
            if type(value) is not dict or not required <= value.keys():
                return False
            for name, member in value.items():
                check = members.get(name)
                if check is None or not check(member):
                    return False
            return True

        return accepts

    def _array(self, schema: Mapping[str, Any], at: str) -> Accepts:
        if _left_over(schema, {"items", "minItems", "maxItems"}) or "items" not in schema:
            return _never
        item = self._function(f"{at}/items")
        least, most = schema.get("minItems", 0), schema.get("maxItems", float("inf"))

        def accepts(value: Any) -> bool:
            return type(value) is list and least <= len(value) <= most and all(map(item, value))

        return accepts


def _never(value: object) -> bool:
    return False


def _left_over(schema: Mapping[str, Any], known: set[str]) -> bool:
    """Whether a schema says more than the known keywords; the keys of our own are no rules."""
    return any(
        key not in known and key not in _SILENT and not key.startswith("x-") for key in schema
    ) or ("format" in schema and schema["type"] in ("object", "array"))


def _text(schema: Mapping[str, Any]) -> Accepts:
    known = {"enum", "minLength", "maxLength", "pattern", *_BOUNDS}
    notation = schema.get("format")
    if _left_over(schema, known) or not (notation is None or notation in _TEXT_FORMATS):
        return _never
    if "enum" in schema:
        return _choice(schema["enum"]) if not known & schema.keys() - {"enum"} else _never
    least, most = schema.get("minLength", 0), schema.get("maxLength", float("inf"))
    pattern = re.compile(schema["pattern"]) if "pattern" in schema else None
    shape = _TEXT_FORMATS[notation] if notation else None
    within = _bounds(schema) if notation == "decimal" else None

    def accepts(value: Any) -> bool:
        return (
            type(value) is str
            and least <= len(value) <= most
            and (pattern is None or pattern.search(value) is not None)
            and (shape is None or shape.fullmatch(value) is not None)
            and (within is None or within(Decimal(value)))
        )

    return accepts


def _choice(values: Sequence[object]) -> Accepts:
    texts = frozenset(value for value in values if isinstance(value, str))
    return lambda value: type(value) is str and value in texts


def _integer(schema: Mapping[str, Any]) -> Accepts:
    notation = schema.get("format")
    if _left_over(schema, {"enum", *_BOUNDS}):
        return _never
    if not (notation is None or notation in _INTEGER_FORMATS or notation in _TEXT_FORMATS):
        return _never
    limit = _INTEGER_FORMATS.get(notation or "", 0)
    choices = frozenset(schema["enum"]) if "enum" in schema else None
    within = _bounds(schema)

    def accepts(value: Any) -> bool:
        return (
            type(value) is int
            and (choices is None or value in choices)
            and (not limit or -limit <= value < limit)
            and within(value)
        )

    return accepts


def _bounds(schema: Mapping[str, Any]) -> Accepts:
    found = bounds_of(schema)
    if not found:
        return lambda value: True
    least, most = found.get("minimum"), found.get("maximum")
    above, below = found.get("exclusiveMinimum"), found.get("exclusiveMaximum")

    def holds(value: Any) -> bool:
        return not (
            (least is not None and value < least)
            or (most is not None and value > most)
            or (above is not None and value <= above)
            or (below is not None and value >= below)
        )

    return holds
