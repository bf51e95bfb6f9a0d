"""What schemas say of values in a way that contradicts itself, or leaves something out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from specpress.document import Node
from specpress.suggestions import short
from specpress.support import Kind, Version
from specpress.tolerance.edits import REMOVED, Reading, edit, reading
from specpress.tolerance.schemas import is_true
from specpress.walking import Place

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_BOOLEANS = {"true": True, "false": False}
_OF_TYPES = {
    "object": ("properties", "additionalProperties"),
    "array": ("items", "prefixItems"),
}
#: What is looked at here; most schemas have none of them.
_LOOKED_AT = frozenset(
    {
        *("enum", "const", "readOnly", "writeOnly", "pattern"),
        *(keyword for keywords in _OF_TYPES.values() for keyword in keywords),
    }
)
#: What cannot be read as the declared type.
_NEITHER: Any = object()


def read_values(place: Place, version: Version) -> Iterator[Reading]:
    """The enum, the lists and the marks of one schema."""
    node = place.node
    if place.kind is not Kind.SCHEMA or _LOOKED_AT.isdisjoint(node.value):
        return
    yield from _enum(node, version)
    if version is not Version.V30:
        yield from _const(node)
    yield from _of_other_types(node)
    yield from _items(node)
    yield from _marks(node)
    yield from _pattern(node)


def _enum(node: Node, version: Version) -> Iterator[Reading]:
    enum = node.get("enum")
    if enum is None or not isinstance(enum.value, list):
        return
    if not enum.value:
        yield reading(
            "W060",
            "the enum has no value; read as a value of any kind that the rest allows",
            enum.location,
            "add its values, or remove 'enum'",
            [edit(node, "enum", REMOVED)],
        )
        return
    if any(isinstance(value, dict | list) for value in enum.value):
        yield reading(
            "W060",
            "an enum of objects or lists is not checked; read as any value of the type",
            enum.location,
            "describe the object, or the list",
            [edit(node, "enum", REMOVED)],
        )
        return
    values, warnings = _values(node, enum)
    changes = [edit(node, "enum", values)] if warnings else []
    null = next((each for each in enum.elements() if each.value is None), None)
    if null is not None and _forbids_null(node, version):
        warnings.append(
            (
                "null is not of the enum's type; read as: the value may be null",
                null,
                "let the type allow null too, or remove the value",
            )
        )
        changes.append(_with_null(node, version))
    for number, (message, where, hint) in enumerate(warnings):
        yield reading("W060", message, where.location, hint, changes if not number else ())


def _values(node: Node, enum: Node) -> tuple[list[Any], list[tuple[str, Node, str]]]:
    """The values as they are meant, each once, and what is said of those that are others."""
    declared = _one_type(node)
    # In JSON true is not 1, and 1 is 1.0.
    values: dict[tuple[bool, Any], Any] = {}
    warnings: list[tuple[str, Node, str]] = []
    for element in enum.elements():
        value = element.value
        meant = value if value is None or declared is None else _as_type(value, declared)
        if meant is _NEITHER:
            message = f"{short(value)} is not of the enum's type {declared}; read as it is"
            warnings.append((message, element, "give the enum another type, or the value"))
            meant = value
        elif type(meant) is not type(value):
            message = f"{short(value)} is not of the enum's type {declared}; read as {_said(meant)}"
            hint = "quote it" if declared == "string" else f"write {_said(meant)}"
            warnings.append((message, element, hint))
        key = (isinstance(meant, bool), meant)
        if key in values:
            message = f"{short(value)} stands twice in the enum; read once"
            warnings.append((message, element, "remove one of the two"))
        else:
            values[key] = meant
    return list(values.values()), warnings


def _const(node: Node) -> Iterator[Reading]:
    """A constant that is not of its type; until 3.0 it is read as an enum."""
    const, declared = node.get("const"), _one_type(node)
    if const is None or const.value is None or declared in (None, "object", "array"):
        return
    meant = _as_type(const.value, str(declared))
    if meant is _NEITHER:
        message = f"{short(const.value)} is not of the constant's type {declared}; read as it is"
        yield reading("W060", message, const.location, "give it another type, or the value", [])
    elif type(meant) is not type(const.value):
        message = (
            f"{short(const.value)} is not of the constant's type {declared}; read as {_said(meant)}"
        )
        yield reading(
            "W060", message, const.location, f"write {_said(meant)}", [edit(node, "const", meant)]
        )


def _said(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _one_type(node: Node) -> str | None:
    declared = node.value.get("type")
    if isinstance(declared, list):
        others = [name for name in declared if name != "null"]
        declared = others[0] if len(others) == 1 else None
    return declared if isinstance(declared, str) else None


def _as_type(value: Any, declared: str) -> Any:
    """The value of the declared type that ``value`` means, which may be written as another."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    match declared:
        case "string":
            if isinstance(value, bool):
                return str(value).lower()
            return value if isinstance(value, str) else str(value)
        case "integer":
            if is_number and value == int(value):
                return int(value)
            fits = isinstance(value, str) and _WHOLE.fullmatch(value)
            return int(value) if fits else _NEITHER
        case "number":
            if is_number:
                return value
            if isinstance(value, str) and _NUMBER.fullmatch(value):
                return int(value) if _WHOLE.fullmatch(value) else float(value)
            return _NEITHER
        case "boolean":
            if isinstance(value, bool):
                return value
            return _BOOLEANS.get(value.lower(), _NEITHER) if isinstance(value, str) else _NEITHER
        case _:
            return _NEITHER


def _forbids_null(node: Node, version: Version) -> bool:
    declared = node.value.get("type")
    if declared is None:
        return False
    if version is Version.V30:
        return not is_true(node.get("nullable"))
    types = declared if isinstance(declared, list) else [declared]
    # A keyword of 3.0 in a later document is read as null by itself.
    return "null" not in types and not is_true(node.get("nullable"))


def _with_null(node: Node, version: Version) -> Any:
    if version is Version.V30:
        return edit(node, "nullable", True)
    declared = node.value["type"]
    types = declared if isinstance(declared, list) else [declared]
    return edit(node, "type", [*types, "null"])


def _of_other_types(node: Node) -> Iterator[Reading]:
    """What is said of objects or lists, where the type is another."""
    declared = _one_type(node)
    if declared not in ("string", "integer", "number", "boolean"):
        return
    for wanted, keywords in _OF_TYPES.items():
        for keyword in keywords:
            child = node.get(keyword)
            if child is not None:
                yield reading(
                    "W066",
                    f"'{keyword}' says nothing of a value of type {declared}; read without it",
                    child.key_location,
                    f"remove it, or write 'type: {wanted}'",
                    [edit(node, keyword, REMOVED)],
                )


def _items(node: Node) -> Iterator[Reading]:
    items, row = node.get("items"), node.get("prefixItems")
    if row is not None and row.value == []:
        yield reading(
            "W062",
            "'prefixItems' names no position; read as if it were not there",
            row.location,
            "describe each position, or remove it",
            [edit(node, "prefixItems", REMOVED)],
        )
    elif row is not None:
        return
    if items is not None and node.value.get("type", "array") != "array":
        return
    elif items is not None and items.value is True:
        yield Reading(None, (edit(node, "items", {}),))


def _marks(node: Node) -> Iterator[Reading]:
    read, write = node.get("readOnly"), node.get("writeOnly")
    if is_true(read) and is_true(write) and write is not None:
        yield reading(
            "W061",
            "with 'readOnly' and 'writeOnly' together nobody could use it; read as neither",
            write.key_location,
            "keep one of the two",
            [edit(node, "readOnly", REMOVED), edit(node, "writeOnly", REMOVED)],
        )
    row = node.get("prefixItems")
    for column in row.elements() if row is not None else ():
        for key in ("readOnly", "writeOnly"):
            mark = column.get(key)
            if mark is not None and is_true(mark):
                yield reading(
                    "W061",
                    f"'{key}' of a column has no effect: every column has its place",
                    mark.key_location,
                    "remove it",
                    [edit(column, key, REMOVED)],
                )


def _pattern(node: Node) -> Iterator[Reading]:
    pattern = node.get("pattern")
    if pattern is None or not isinstance(pattern.value, str):
        return
    try:
        re.compile(pattern.value)
    except (re.error, OverflowError, RecursionError) as error:
        yield reading(
            "W064",
            f"the pattern is not checked: Python cannot read it ({error})",
            pattern.location,
            "write it as Python's 're' and ECMA-262 both understand it",
            [edit(node, "pattern", REMOVED)],
        )
