"""The names that schemas give themselves: ``$id``, ``$anchor``, ``$dynamicAnchor``, ``$self``.

References by these names are written as JSON pointers right after a file is read, so that nothing
that comes later needs to know them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote, urljoin

from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.document import Pointer, SourceFile
from specpress.references import Reference, escape

_WORDS = ("$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$self")
#: Keywords whose value is data: what looks like a reference there is none.
_DATA = frozenset({"example", "examples", "enum", "const", "default", "value", "dataValue"})
#: Keywords whose value maps names to schemas: a name is no keyword.
_NAMES = frozenset(
    {"properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas"}
)


@dataclass(frozen=True, slots=True)
class _Schema:
    """A mapping that may be a schema, where it stands, and the URI that holds there."""

    value: dict[str, Any]
    pointer: Pointer
    base: str


@dataclass(slots=True)
class _Index:
    """What the schemas of one file call themselves."""

    root: str
    resources: dict[str, Pointer] = field(default_factory=dict)
    anchors: dict[tuple[str, str], Pointer] = field(default_factory=dict)
    dynamic: dict[str, list[Pointer]] = field(default_factory=dict)
    schemas: list[_Schema] = field(default_factory=list)


def read_identifiers(source: SourceFile) -> tuple[SourceFile, list[Diagnostic]]:
    """``source`` with its anchors, and with references by name as JSON pointers.

    Its data is changed in place. A ``$dynamicRef`` that could lead to several places is an error.
    """
    if not isinstance(source.data, dict) or not any(word in source.text for word in _WORDS):
        return source, []
    index = _index(source.data)
    diagnostics: list[Diagnostic] = []
    elsewhere = dict(source.elsewhere)
    for schema in index.schemas:
        if isinstance(schema.value.get("$dynamicRef"), str) and "$ref" not in schema.value:
            at = source.locate_key((*schema.pointer, "$dynamicRef"))
            diagnostics += _settle_dynamic(schema, index, at)
            elsewhere[*schema.pointer, "$ref"] = at
        elif isinstance(schema.value.get("$ref"), str):
            location = source.locate((*schema.pointer, "$ref"))
            diagnostics += _by_pointer(schema, index, source.data, location)
    named = {name: pointer for (_, name), pointer in reversed(index.anchors.items())}
    return replace(source, anchors=named, elsewhere=elsewhere), diagnostics


def _index(data: dict[str, Any]) -> _Index:
    own = data.get("$self")
    index = _Index(own if isinstance(own, str) else "")
    index.resources[index.root] = ()
    for schema in _schemas(data, (), index.root):
        index.schemas.append(schema)
        if schema.pointer and isinstance(schema.value.get("$id"), str):
            index.resources.setdefault(schema.base, schema.pointer)
        for word in ("$anchor", "$dynamicAnchor"):
            name = schema.value.get(word)
            if isinstance(name, str):
                index.anchors.setdefault((schema.base, name), schema.pointer)
                if word == "$dynamicAnchor":
                    index.dynamic.setdefault(name, []).append(schema.pointer)
    return index


def _schemas(data: dict[str, Any], pointer: Pointer, base: str) -> Iterator[_Schema]:
    """All mappings that may be schemas, with the base that the ``$id`` around them give."""
    pending: list[tuple[Any, Pointer, str, bool]] = [(data, pointer, base, False)]
    while pending:
        value, at, around, is_names = pending.pop()
        if isinstance(value, list):
            pending += [
                (each, (*at, number), around, False)
                for number, each in reversed(list(enumerate(value)))
            ]
        if not isinstance(value, dict):
            continue
        if not is_names:
            own = value.get("$id")
            if isinstance(own, str):
                around = urljoin(around, own).removesuffix("#")
            yield _Schema(value, at, around)
        pending += [
            (each, (*at, key), around, not is_names and key in _NAMES)
            for key, each in reversed(value.items())
            if is_names or not (key in _DATA or key.startswith("x-"))
        ]


def _settle_dynamic(schema: _Schema, index: _Index, location: Location) -> list[Diagnostic]:
    """Let ``$ref`` stand for ``$dynamicRef``, where it can only mean one place."""
    text: str = schema.value["$dynamicRef"]
    places = index.dynamic.get(text.removeprefix("#"), []) if text.startswith("#") else []
    if len(places) > 1:
        message = f"the $dynamicRef '{text}' can lead to {len(places)} schemas"
        hint = "let one schema have the $dynamicAnchor, or use '$ref'"
        return [Diagnostic("E026", message, location, hint=hint)]
    del schema.value["$dynamicRef"]
    if places:
        schema.value["$ref"] = _fragment(places[0])
        return []
    schema.value["$ref"] = text
    return _by_pointer(schema, index, {}, location)


def _by_pointer(schema: _Schema, index: _Index, data: Any, location: Location) -> list[Diagnostic]:
    """Write the ``$ref`` of ``schema`` as a pointer from the top of the file, if it stays in it."""
    text: str = schema.value["$ref"]
    address, _, fragment = text.partition("#")
    base = schema.base
    target = urljoin(base, address) if address else base
    resource = index.resources.get(target)
    if resource is None or (not address and base == index.root and fragment[:1] in ("", "/")):
        return []
    try:
        parsed = Reference.parse(f"#{fragment}")
    except ValueError:
        return []
    if parsed.anchor is not None:
        place = index.anchors.get((target, parsed.anchor))
        if place is not None:
            schema.value["$ref"] = _fragment(place)
        return []
    inside = (*resource, *parsed.pointer)
    if address or _stands(data, inside) or not _stands(data, parsed.pointer):
        schema.value["$ref"] = _fragment(inside)
        return []
    message = f"the $ref '{text}' is read from the top of the document, not of '{target}'"
    hint = "remove the '$id' around it: pointers begin at the schema that has one"
    return [Diagnostic("W023", message, location, Severity.WARNING, hint)]


def _stands(data: Any, pointer: Pointer) -> bool:
    for part in pointer:
        if isinstance(data, dict) and part in data:
            data = data[part]
        elif isinstance(data, list) and str(part).isdecimal() and int(part) < len(data):
            data = data[int(part)]
        else:
            return False
    return True


def _fragment(pointer: Pointer) -> str:
    """The text of a reference to ``pointer``; what a reader would undo is escaped."""
    text = "".join(f"/{escape(part)}" for part in pointer)
    return "#" + (text if unquote(text) == text else text.replace("%", "%25"))
