"""Values that are written as another kind of value than the keyword takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from specpress.document import Node
from specpress.support import KEYWORDS, Keyword, Kind, Shape
from specpress.tolerance.edits import REMOVED, Reading, edit, reading
from specpress.walking import Place

_EMPTY = "W051"
_KIND = "W052"
_SCHEMAS = frozenset({Shape.SCHEMA, Shape.SCHEMA_OR_BOOLEAN})
#: The type of a value in which nothing is to be read as another.
_WANTED: dict[Shape, type] = {
    Shape.STRING: str,
    Shape.BOOLEAN: bool,
    Shape.NUMBER: int,
    Shape.COUNT: int,
    Shape.INTEGER: int,
    Shape.OBJECTS: list,
    Shape.LIST: list,
    Shape.TYPE: str,
}
_MAPPINGS = _SCHEMAS | {Shape.OBJECT, Shape.MAPPING, Shape.ANY}
_INTEGER = re.compile(r"[+-]?[0-9]{1,30}")
_NUMBER = re.compile(r"[+-]?[0-9]{1,30}(\.[0-9]{1,30})?")
#: What an empty entry of a mapping is read as, by what it is.
_BLANK: dict[Kind, tuple[dict[str, Any], str]] = {
    Kind.SCHEMA: ({}, "any value"),
    Kind.RESPONSE: ({"description": ""}, "a reply of which nothing is said"),
    Kind.PATH_ITEM: ({}, "a path without operations"),
    Kind.MEDIA_TYPE: ({}, "content of which nothing is said"),
    Kind.HEADER: ({"schema": {}}, "a header of any value"),
}
#: One mapping where a list of them is asked for can only be its one entry.
_ONE_ENTRY = frozenset({"servers", "allOf", "oneOf", "anyOf", "security"})
#: What a mapping has that is one parameter, and not several by their names.
_OF_A_PARAMETER = (("name", "in"), ("$ref",))


def read_shapes(place: Place) -> Iterator[Reading]:
    """Empty values, and texts, numbers and lists in each other's place."""
    node = place.node
    if not isinstance(node.value, dict) or place.is_reference:
        return
    if place.kind is Kind.SECURITY_REQUIREMENT:
        return
    if place.kind in (Kind.PATHS, Kind.RESPONSES):
        kind = Kind.PATH_ITEM if place.kind is Kind.PATHS else Kind.RESPONSE
        yield from _blank_entries(node, kind)
        return
    keywords = KEYWORDS[place.kind]
    for key, value in node.value.items():
        keyword = keywords.get(key)
        if keyword is not None and not _is_as_wanted(value, keyword):
            yield from _read(node, key, node[key], keyword, place.kind)


def _is_as_wanted(value: Any, keyword: Keyword) -> bool:
    """Whether nothing is to be read in a value as another: so are nearly all."""
    if type(value) is _WANTED.get(keyword.shape):
        return True
    if keyword.shape is Shape.OBJECT_MAP and isinstance(value, dict):
        is_told_apart = keyword.child is Kind.SECURITY_SCHEME
        return not is_told_apart and all(type(each) is dict for each in value.values())
    return type(value) is dict and keyword.shape in _MAPPINGS


def _read(holder: Node, key: str, node: Node, keyword: Keyword, kind: Kind) -> Iterator[Reading]:
    if kind is Kind.SCHEMA and key == "type":
        yield from _null_type(holder, node)
    elif node.value is None:
        yield from _empty(holder, key, node, keyword, kind)
    elif keyword.shape is Shape.OBJECT_MAP and keyword.child is not None:
        yield from _extensions(node, keyword.child)
        yield from _blank_entries(node, keyword.child)
    elif keyword.shape is Shape.STRING:
        yield from _text(holder, key, node)
    elif keyword.shape is Shape.BOOLEAN:
        yield from _boolean(holder, key, node)
    elif keyword.shape in (Shape.NUMBER, Shape.COUNT, Shape.INTEGER):
        yield from _number(holder, key, node, keyword.shape)
    elif keyword.shape is Shape.STRINGS:
        yield from _strings(holder, key, node)
    elif keyword.shape is Shape.OBJECTS and _is_one_entry(key, node.value):
        yield _as(holder, key, node, [node.value], "a list of one entry")


def _is_one_entry(key: str, value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    if key == "parameters":
        return any(
            all(isinstance(value.get(name), str) for name in names) for names in _OF_A_PARAMETER
        )
    return key in _ONE_ENTRY


def _as(holder: Node, key: str | int, node: Node, value: Any, words: str) -> Reading:
    message = f"'{node.key if isinstance(key, str) else holder.key}' is read as {words}"
    return reading(_KIND, message, node.location, None, [edit(holder, key, value)])


def _empty(holder: Node, key: str, node: Node, keyword: Keyword, kind: Kind) -> Iterator[Reading]:
    # An operation without replies is read as a whole.
    is_told_elsewhere = kind is Kind.OPERATION and key == "responses"
    if keyword.shape in (Shape.ANY, Shape.SCALAR) or is_told_elsewhere:
        return
    if keyword.shape in _SCHEMAS:
        message = f"'{key}' is empty; read as a schema of any value"
        edits = [edit(holder, key, {})]
    elif kind is Kind.DOCUMENT and key in ("paths", "info"):
        message = f"'{key}' is empty"
        edits = [edit(holder, key, {})]
    else:
        message = f"'{key}' is empty; read as left out"
        edits = [edit(holder, key, REMOVED)]
    yield reading(_EMPTY, message, node.key_location, "remove it, or write its value", edits)


def _blank_entries(node: Node, kind: Kind) -> Iterator[Reading]:
    for key, entry in node.items():
        if entry.value is not None or kind not in _BLANK or key.startswith("x-"):
            continue
        value, words = _BLANK[kind]
        yield reading(
            _EMPTY,
            f"'{key}' is empty; read as {words}",
            entry.key_location,
            "remove it, or write its value",
            [edit(node, key, value)],
        )


def _extensions(node: Node, kind: Kind) -> Iterator[Reading]:
    """Ignore extensions among the entries of a mapping, where they cannot be entries."""
    for key, entry in node.items():
        value = entry.value
        is_entry = isinstance(value, dict) or (isinstance(value, bool) and kind is Kind.SCHEMA)
        if kind is Kind.SECURITY_SCHEME and isinstance(value, dict):
            is_entry = "type" in value or "$ref" in value
        if key.startswith("x-") and not is_entry:
            yield Reading(None, (edit(node, key, REMOVED),))


def _null_type(holder: Node, node: Node) -> Iterator[Reading]:
    value = node.value
    if isinstance(value, list) and None in value:
        meant: Any = ["null" if each is None else each for each in value]
    elif value is None:
        meant = "null"
    else:
        return
    message = "null without quotes is no name of a type; read as the type 'null'"
    hint = 'write it in quotes: "null"'
    yield reading(_KIND, message, node.location, hint, [edit(holder, "type", meant)])


def _written(node: Node) -> str:
    """The text of a number, as it stands in its file."""
    place = node.location
    if place.file != node.file:
        return str(node.value)
    line = node.document.files[node.file].line(place.line)
    match = re.match(r"[-+.0-9A-Za-z_]+", line[place.column - 1 :])
    return match[0] if match is not None else str(node.value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _text(holder: Node, key: str, node: Node) -> Iterator[Reading]:
    if _is_number(node.value) or isinstance(node.value, bool):
        text = _written(node)
        message = f"'{key}' is a text; {text} is read as one"
        hint = f'write it in quotes: "{text}"'
        yield reading(_KIND, message, node.location, hint, [edit(holder, key, text)])


def _boolean(holder: Node, key: str, node: Node) -> Iterator[Reading]:
    text = node.value.lower() if isinstance(node.value, str) else ""
    if text in ("true", "false"):
        yield _as(holder, key, node, text == "true", text)


def _number(holder: Node, key: str, node: Node, shape: Shape) -> Iterator[Reading]:
    value = node.value
    if isinstance(value, str) and _INTEGER.fullmatch(value.strip()):
        yield _as(holder, key, node, int(value), f"the number {int(value)}")
    elif isinstance(value, str) and shape is Shape.NUMBER and _NUMBER.fullmatch(value.strip()):
        yield _as(holder, key, node, float(value), f"the number {float(value)}")
    elif shape is not Shape.NUMBER and isinstance(value, float) and value.is_integer():
        yield _as(holder, key, node, int(value), f"the number {int(value)}")


def _strings(holder: Node, key: str, node: Node) -> Iterator[Reading]:
    if key == "required" and node.value in ("true", "false"):
        yield _as(holder, key, node, node.value == "true", node.value)
    elif isinstance(node.value, str):
        yield _as(holder, key, node, [node.value], "a list of one text")
    for index, element in enumerate(node.elements() if isinstance(node.value, list) else ()):
        if _is_number(element.value) or isinstance(element.value, bool):
            text = _written(element)
            message = f"an entry of '{key}' is a text; {text} is read as one"
            hint = f'write it in quotes: "{text}"'
            yield reading(_KIND, message, element.location, hint, [edit(node, index, text)])
        elif key == "tags" and isinstance(element.value, dict):
            yield from _tag(node, index, element)


def _tag(listed: Node, index: int, element: Node) -> Iterator[Reading]:
    """A tag of an operation that is written as the document's own list of tags has it."""
    name = element.value.get("name")
    if isinstance(name, str):
        message = f"a tag of an operation is its name; read as '{name}'"
        edits = [edit(listed, index, name)]
        yield reading(_KIND, message, element.location, f"write '{name}'", edits)
