"""Documents whose names try to get out: each name in each place where a name may stand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from tests.hostile.texts import CANARY, TEXTS

#: Names that mean something to Python, to a file system or to a reader, beside the hostile texts.
NAMES: tuple[str, ...] = (
    *dict.fromkeys(text[:200] for text in TEXTS.values()),
    *("class", "None", "self", "__class__", "__init__", "__dict__", "mro", "print", "import"),
    *("..", ".", "/", "con", "nul.txt", "~", "-", "_", "__", "0", "1.0", "true", "null", "$ref"),
    *("a/b", "a\\b", "A", "a", "\u017f", "\u212a", "stra\u00dfe", "\u202emoc", "e\u0301", "\u00e9"),
    *(
        "x" * 300,
        "\u0660",
        "a\u0308",
        "\ufb01",
        "\uff21",
        "\u4e2d\u6587",
        "${HOME}",
        "$(id)",
        "`id`",
    ),
    *(
        "model_config",
        "_runtime",
        "_client",
        "testing",
        "errors",
        "models",
        "resources",
        "fixtures",
    ),
    *(f"../{CANARY}", f"/tmp/{CANARY}", f"file:///tmp/{CANARY}", "http://127.0.0.1:9/x"),
)


@dataclass(frozen=True)
class Piece:
    """One name in one place: an operation of its own, and the components that it needs."""

    place: str
    name: str
    path: str
    path_item: dict[str, Any]
    schemas: dict[str, Any] = field(default_factory=dict)


def _reply(schema: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {"responses": {"200": {"description": "", "content": content}}}


def _text() -> dict[str, Any]:
    return _reply({"type": "string"})


def _parameter(place: str) -> Callable[[str], dict[str, Any]]:
    def operation(name: str) -> dict[str, Any]:
        parameter = {"name": name, "in": place, "schema": {"type": "string"}}
        return {"parameters": [parameter], **_text()}

    return operation


def _sent(name: str) -> dict[str, Any]:
    schema = {"type": "object", "properties": {name: {"type": "string"}}}
    content = {"application/json": {"schema": schema}}
    return {"requestBody": {"content": content}, **_text()}


def _received(name: str) -> dict[str, Any]:
    return _reply({"type": "object", "required": [name], "properties": {name: {"type": "string"}}})


def _enumerated(name: str) -> dict[str, Any]:
    return _reply({"type": "string", "enum": [name, "other"]})


def _media_type(name: str) -> dict[str, Any]:
    content = {name: {"schema": {"type": "string"}}}
    return {"responses": {"200": {"description": "", "content": content}}}


def _header(name: str) -> dict[str, Any]:
    operation = _text()
    operation["responses"]["200"]["headers"] = {name: {"schema": {"type": "string"}}}
    return operation


def _pattern(name: str) -> dict[str, Any]:
    schema = {"type": "string", "pattern": name}
    return {"parameters": [{"name": "text", "in": "query", "schema": schema}], **_text()}


def _extension(name: str) -> dict[str, Any]:
    return {f"x-{name}": name, **_text()}


def _reference(name: str) -> dict[str, Any]:
    return _reply({"$ref": name})


OPERATIONS: dict[str, Callable[[str], dict[str, Any]]] = {
    "operationId": lambda name: {"operationId": name, **_text()},
    "tag": lambda name: {"tags": [name], **_text()},
    "query parameter": _parameter("query"),
    "header parameter": _parameter("header"),
    "cookie parameter": _parameter("cookie"),
    "property sent": _sent,
    "property received": _received,
    "enum": _enumerated,
    "media type": _media_type,
    "header of a reply": _header,
    "pattern": _pattern,
    "extension": _extension,
    "reference": lambda name: _reference(name or "#/nowhere"),
}


def pieces() -> Iterator[Piece]:
    """Every name in every place."""
    for place, operation in OPERATIONS.items():
        folder = place.replace(" ", "-").lower()
        for index, name in enumerate(NAMES):
            method = "post" if place == "property sent" else "get"
            yield Piece(place, name, f"/{folder}/{index}", {method: operation(name)})
    for index, name in enumerate(NAMES):
        at = f"/component/{index}"
        operation = _reply({"$ref": f"#/components/schemas/{_pointer(name)}"})
        component = {"type": "object", "properties": {"text": {"type": "string"}}}
        yield Piece("component", name, at, {"get": operation}, {name: component})
        parameter = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        operation = {"parameters": [parameter], **_text()}
        yield Piece("path parameter", name, f"/path/{index}/{{{name}}}", {"get": operation})


@dataclass(frozen=True)
class Document:
    """The document of some pieces as JSON, and the piece that each line is about."""

    text: str
    lines: tuple[Piece | None, ...]

    def piece_at(self, line: int) -> Piece | None:
        """The piece that the line is about, counted from 1."""
        return self.lines[line - 1]


def document(chosen: list[Piece]) -> Document:
    """One document with an operation for each piece, each on a line of its own."""
    head = '{"openapi": "3.1.0", "info": {"title": "Names", "version": "1"}, "paths": {'
    named = [(name, schema, piece) for piece in chosen for name, schema in piece.schemas.items()]
    lines: list[tuple[str, Piece | None]] = [
        (head, None),
        *_entries([(piece.path, piece.path_item, piece) for piece in chosen]),
        ('}, "servers": [{"url": "https://api.example.com"}], "components": {"schemas": {', None),
        *_entries(named),
        ("}}}", None),
    ]
    return Document("\n".join(text for text, _ in lines), tuple(piece for _, piece in lines))


def _entries(entries: list[tuple[str, Any, Piece]]) -> Iterator[tuple[str, Piece]]:
    for index, (name, value, piece) in enumerate(entries):
        comma = "," if index + 1 < len(entries) else ""
        yield f"{json.dumps(name)}: {json.dumps(value)}{comma}", piece


def _pointer(name: str) -> str:
    return quote(name.replace("~", "~0").replace("/", "~1"), safe="")
