"""Names of types that other languages have, and OpenAPI has not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from specpress.document import Node
from specpress.support import Kind, Version
from specpress.tolerance.edits import REMOVED, Edit, Reading, edit, reading
from specpress.walking import Place

_CODE = "W052"
_TYPES = frozenset({"string", "integer", "number", "boolean", "array", "object", "null"})
#: What each name means: a type (None: any), and a format where the name says one.
_MEANT: dict[str, tuple[str | None, str | None]] = {
    "any": (None, None),
    "mixed": (None, None),
    "file": ("string", "binary"),
    "binary": ("string", "binary"),
    "byte": ("string", "byte"),
    "bool": ("boolean", None),
    "int": ("integer", None),
    "int32": ("integer", "int32"),
    "int64": ("integer", "int64"),
    "long": ("integer", "int64"),
    "float": ("number", "float"),
    "double": ("number", "double"),
    "decimal": ("number", None),
    "numeric": ("number", None),
    "str": ("string", None),
    "text": ("string", None),
    "enum": ("string", None),
    "date": ("string", "date"),
    "datetime": ("string", "date-time"),
    "date-time": ("string", "date-time"),
    "uuid": ("string", "uuid"),
    "uri": ("string", "uri"),
    "url": ("string", "uri"),
    "email": ("string", "email"),
    "list": ("array", None),
    "dict": ("object", None),
    "map": ("object", None),
    "hash": ("object", None),
}


def read_type(place: Place, version: Version) -> Iterator[Reading]:
    """A type that is written in the words of another language, or of OpenAPI 3.1 in a 3.0."""
    node = place.node
    declared = node.get("type")
    if place.kind is not Kind.SCHEMA or declared is None:
        return
    if declared.value == "null" and version is Version.V30:
        message = "'null' is a type since OpenAPI 3.1; read as it means there"
        yield reading("W010", message, declared.location, "write 'nullable: true'", ())
    elif isinstance(declared.value, str):
        yield from _name(node, declared)
    elif isinstance(declared.value, list):
        yield from _names(node, declared, version)


def _meant(name: object) -> tuple[str | None, str | None] | None:
    """What a name that is none of OpenAPI's means; None where that is not known."""
    if not isinstance(name, str) or name in _TYPES:
        return None
    lower = name.strip().lower()
    return (lower, None) if lower in _TYPES else _MEANT.get(lower)


def _name(node: Node, declared: Node) -> Iterator[Reading]:
    meant = _meant(declared.value)
    if meant is None:
        return
    kind, form = meant
    edits: list[Edit] = [edit(node, "type", REMOVED if kind is None else kind)]
    words = "any value" if kind is None else f"'{kind}'"
    if form is not None and node.get("format") is None:
        edits.append(edit(node, "format", form))
        words += f" in the format '{form}'"
    message = f"there is no type '{declared.value}'; read as {words}"
    hint = "leave out 'type'" if kind is None else f"write 'type: {kind}'"
    yield reading(_CODE, message, declared.location, hint, edits)


def _names(node: Node, declared: Node, version: Version) -> Iterator[Reading]:
    names = [meant[0] if (meant := _meant(name)) else name for name in declared.value]
    if None in names:
        message = "a list of types with one that means any value; read as any value"
        yield reading(_CODE, message, declared.location, None, [edit(node, "type", REMOVED)])
        return
    edits: list[Edit] = []
    once: list[Any] = [name for index, name in enumerate(names) if name not in names[:index]]
    if once != declared.value:
        message = f"the types are read as: {', '.join(map(str, once))}"
        edits = [edit(node, "type", once)]
        yield reading(_CODE, message, declared.location, None, edits)
    if version is Version.V30:
        yield _list_in_3_0(node, declared, once)


def _list_in_3_0(node: Node, declared: Node, names: list[Any]) -> Reading:
    others = [name for name in names if name != "null"]
    edits: list[Edit] = []
    if len(others) == 1:
        edits.append(edit(node, "type", others[0]))
        if len(others) < len(names):
            edits.append(edit(node, "nullable", True))
    return reading(
        "W010",
        "a list of types needs OpenAPI 3.1; read as it means there",
        declared.location,
        "write one type, and 'nullable: true' where null is one",
        edits,
    )
