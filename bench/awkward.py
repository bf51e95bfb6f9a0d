"""Documents that have very many of one thing: where a loop in a loop shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Shape:
    """What a document has ``number`` of, and how to make one that has."""

    name: str
    number: int
    document: Callable[[int], dict[str, Any]]


def _document(
    thing: dict[str, Any], others: dict[str, Any] | None = None, parameters: int = 0
) -> dict[str, Any]:
    """A document of two operations: one sends a ``Thing``, and one gets one."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    get = {
        "operationId": "get_thing",
        "tags": ["things"],
        "parameters": [
            {"name": f"filter_{each}", "in": "query", "schema": {"type": "string"}}
            for each in range(parameters)
        ],
        "responses": {"200": {"description": "The thing.", "content": content}},
    }
    post = {
        "operationId": "add_thing",
        "tags": ["things"],
        "requestBody": {"content": content},
        "responses": {"204": {"description": "It was added."}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/thing": {"get": get, "post": post}},
        "components": {"schemas": {"Thing": thing, **(others or {})}},
    }


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _text(**more: Any) -> dict[str, Any]:
    return {"type": "string", **more}


def _values(number: int) -> dict[str, Any]:
    return _document(_object(state=_text(enum=[f"STATE_{each}" for each in range(number)])))


def _properties(number: int) -> dict[str, Any]:
    return _document(_object(**{f"field_{each}": _text() for each in range(number)}))


def _objects(number: int) -> dict[str, Any]:
    return _document(_object(**{f"field_{each}": _object(a=_text()) for each in range(number)}))


def _unknown_keywords(number: int) -> dict[str, Any]:
    return _document(_object(**{f"field_{each}": _text(colour=each) for each in range(number)}))


def _branches(number: int) -> dict[str, Any]:
    cases = {
        f"Case{each}": {
            **_object(**{"kind": _text(const=f"case_{each}"), f"field_{each}": _text()}),
            "required": ["kind"],
        }
        for each in range(number)
    }
    one_of = [{"$ref": f"#/components/schemas/{name}"} for name in cases]
    return _document(_object(case={"oneOf": one_of}), cases)


def _bases(number: int) -> dict[str, Any]:
    bases = {
        f"Base{each}": {
            "allOf": [
                {"$ref": f"#/components/schemas/Base{each + 1}"},
                _object(**{f"field_{each}": _text()}),
            ]
        }
        for each in range(number)
    }
    last = {f"Base{number}": _object(last=_text())}
    return _document(_object(base={"$ref": "#/components/schemas/Base0"}), {**bases, **last})


def _unused(number: int) -> dict[str, Any]:
    return _document(
        _object(a=_text()), {f"Unused{each}": _object(a=_text()) for each in range(number)}
    )


def _parameters(number: int) -> dict[str, Any]:
    return _document(_object(a=_text()), parameters=number)


def _operations(number: int, resources: int) -> dict[str, Any]:
    content = _document(_object(a=_text()))
    for each in range(number):
        reply = {"schema": _object(**{f"field_{each}": _text()})}
        content["paths"][f"/part_{each}"] = {
            "get": {
                "operationId": f"get_part_{each}",
                "tags": [f"parts_{each % resources}"],
                "responses": {
                    "200": {"description": "A part.", "content": {"application/json": reply}}
                },
            }
        }
    return content


SHAPES = (
    Shape("values of an enum", 40_000, _values),
    Shape("properties of a schema", 4_000, _properties),
    Shape("objects in an object", 1_000, _objects),
    Shape("unknown keywords", 4_000, _unknown_keywords),
    Shape("branches of a oneOf", 500, _branches),
    Shape("schemas that are the next one and more (allOf)", 240, _bases),
    Shape("schemas that nothing uses", 3_000, _unused),
    Shape("parameters of an operation", 3_000, _parameters),
    Shape("operations with one tag", 500, lambda number: _operations(number, 1)),
    Shape("tags of one operation each", 250, lambda number: _operations(number, number)),
)
