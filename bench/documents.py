"""OpenAPI documents to press: ours, made ones of any size, and real ones where they are at hand."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from specpress.yaml_reader import read

from bench.measurement import CannotMeasureError
from bench.openai_statistics import OPENAI
from bench.published_documents import published
from bench.source import REPOSITORY
from bench.stripe_statistics import STRIPE

#: Names a folder of published documents: the two largest are measured instead of made ones.
FOLDER = "BENCH_DOCUMENTS"
_OURS = "bybit"
_LARGEST = 2
_SUFFIXES = (".json", ".yaml", ".yml")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_ABOUT_OTHERS = ("x-simulation", "x-reconcile", "x-wait", "x-pagination")


@dataclass(frozen=True)
class Described:
    """A document. ``is_large``: peers take long over it; ``is_ours``: it has our ``x-`` keys."""

    name: str
    content: dict[str, Any]
    is_large: bool = False
    is_ours: bool = False

    @property
    def operations(self) -> int:
        """How many operations it has."""
        return sum(1 for _ in operations_of(self.content))

    @cached_property
    def text(self) -> str:
        """It as YAML."""
        return yaml_of(self.content)

    @property
    def text_for_others(self) -> str:
        """It without our keys: one of the peers stumbles over their forms."""
        return yaml_of(without_extensions(self.content)) if self.is_ours else self.text

    @property
    def title(self) -> str:
        """Its name and its size."""
        megabytes = len(self.text.encode()) / 1_000_000
        return f"{self.name}: {self.operations} operations, {megabytes:.1f} MB"


class _Dumper(yaml.CSafeDumper):
    """Writes what stands in several places wherever it stands."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def yaml_of(content: dict[str, Any]) -> str:
    """A document as our specs are written, and as Stripe and OpenAI publish theirs."""
    text: str = yaml.dump(content, Dumper=_Dumper, sort_keys=False, allow_unicode=True)
    return text


def operations_of(content: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Path and method of every operation."""
    for path, item in content["paths"].items():
        for method in _METHODS:
            if method in item:
                yield path, method


def without_extensions(value: Any) -> Any:
    """A document without its ``x-`` keys."""
    if isinstance(value, dict):
        return {
            key: without_extensions(each)
            for key, each in value.items()
            if not str(key).startswith("x-")
        }
    return [without_extensions(each) for each in value] if isinstance(value, list) else value


def documents() -> list[Described]:
    """What is pressed, by size."""
    return [
        Described("nine operations", few(ours(), 9), is_ours=True),
        Described(f"our spec of {_OURS}", ours(), is_ours=True),
        Described("made, 800 operations", made(800, fields=8, depth=1), is_large=True),
        *(real() or _as_large_as_real_ones()),
    ]


def real() -> list[Described]:
    """The largest documents of the folder that the environment names; nothing without one.

    Raises CannotMeasureError where there are none, or one of them cannot be read.
    """
    folder = os.environ.get(FOLDER)
    if not folder:
        return []
    files = [each for each in Path(folder).glob("*.*") if each.suffix in _SUFFIXES]
    if not files:
        raise CannotMeasureError(f"{FOLDER}={folder} is no folder with JSON or YAML files")
    files.sort(key=lambda each: each.stat().st_size)
    return [Described(file.stem, _read(file), is_large=True) for file in files[-_LARGEST:]]


def _read(file: Path) -> dict[str, Any]:
    source, _ = read(file.name, file.read_text(encoding="utf-8"))
    if source is None or not isinstance(source.data, dict) or "paths" not in source.data:
        raise CannotMeasureError(f"{file} is no OpenAPI document")
    return source.data


def _as_large_as_real_ones() -> list[Described]:
    """Of the sizes that OpenAI and Stripe publish, and like theirs."""
    return [
        Described("like OpenAI's", published(OPENAI, 305), is_large=True),
        Described("like Stripe's", published(STRIPE, 512), is_large=True),
    ]


def ours() -> dict[str, Any]:
    """Our own spec as one document: what a pressed package carries."""
    [file] = (REPOSITORY / "generated" / _OURS / "src").glob("*/testing/_api.json")
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content


def few(content: dict[str, Any], count: int) -> dict[str, Any]:
    """The first operations of a document, those its extensions name, and what they refer to.

    What ties an operation to others is left out.
    """
    named = _named_by_extensions(content)
    known = sorted(operations_of(content), key=lambda each: each not in named)
    return _only(content, known[:count])


def alone(content: dict[str, Any], path: str, method: str) -> dict[str, Any]:
    """One operation of a document, those its extensions name, and what they refer to.

    What ties an operation to others is left out.
    """
    named = _named_by_extensions(content)
    wanted = {*named, (path, method)}
    return _only(content, [each for each in operations_of(content) if each in wanted])


def _named_by_extensions(content: dict[str, Any]) -> set[tuple[str, str]]:
    """The operations that the document's own extensions name; ``x-simulation`` is left out."""
    extensions = {key: value for key, value in content.items() if key.startswith("x-")}
    named = json.dumps({key: each for key, each in extensions.items() if key != "x-simulation"})
    return {
        (path, method)
        for path, method in operations_of(content)
        if f'"{content["paths"][path][method].get("operationId")}"' in named
    }


def _only(content: dict[str, Any], operations: list[tuple[str, str]]) -> dict[str, Any]:
    """A document of these operations, and of what they refer to."""
    rest = {key: value for key, value in content.items() if key not in ("paths", "x-simulation")}
    paths: dict[str, Any] = {}
    for path, method in operations:
        item = content["paths"][path]
        operation = copy.deepcopy(item[method])
        for key in _ABOUT_OTHERS:
            operation.pop(key, None)
        shared = {key: value for key, value in item.items() if key not in _METHODS}
        paths.setdefault(path, shared)[method] = operation
    left: dict[str, Any] = {**copy.deepcopy(rest), "paths": paths}
    needed = json.dumps({key: value for key, value in left.items() if key != "components"})
    kept: dict[str, dict[str, Any]] = {}
    pending = [needed]
    while pending:
        text = pending.pop()
        for section, entries in content.get("components", {}).items():
            for name, entry in entries.items():
                found = kept.setdefault(section, {})
                is_named = f'"#/components/{section}/{name}"' in text
                if name not in found and (is_named or section == "securitySchemes"):
                    found[name] = entry
                    pending.append(json.dumps(entry))
    kept_operations = (paths[path][method] for path, method in operations)
    used = {tag for operation in kept_operations for tag in operation.get("tags", ())[:1]}
    left["tags"] = [tag for tag in content.get("tags", ()) if tag["name"] in used]
    left["components"] = {section: entries for section, entries in kept.items() if entries}
    return left


def made(operations: int, *, fields: int, depth: int) -> dict[str, Any]:
    """A document of five operations per resource.

    Each resource has a model of ``fields`` fields, which other models refer to; what is sent
    nests ``depth`` objects deep. The same numbers make the same document.
    """
    count = operations // 5
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {
        "Failure": {
            "type": "object",
            "required": ["code", "message"],
            "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
        }
    }
    for number in range(count):
        name = f"Thing{number}"
        schemas[name] = _model(number, count, fields)
        schemas[f"{name}Page"] = {
            "type": "object",
            "required": ["data"],
            "properties": {
                "data": {"type": "array", "items": _reference(name)},
                "next": {"type": "string", "description": "Where the next page starts"},
            },
        }
        paths |= _paths(number, fields, depth)
    return {
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1.0.0", "description": "Made to be large."},
        "servers": [{"url": "https://api.example.com"}],
        "tags": [{"name": f"things_{number}"} for number in range(count)],
        "security": [{"key": []}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _field(number: int, place: int) -> dict[str, Any]:
    """A field of one of eight kinds, described in a sentence."""
    about = f"What {place} means for the things of kind {number}, and when it is not to be had."
    kinds: tuple[dict[str, Any], ...] = (
        {"type": "string", "maxLength": 5000},
        {"type": "integer", "minimum": 0},
        {"type": "boolean"},
        {"type": "string", "enum": [f"state_{number}_{place}_{each}" for each in range(8)]},
        {"type": "number"},
        {"type": "array", "items": {"type": "string"}, "maxItems": 50},
        {"type": "string", "format": "date-time", "nullable": True},
        {"type": "object", "additionalProperties": {"type": "string"}},
    )
    return {**kinds[place % len(kinds)], "description": about}


def _model(number: int, count: int, fields: int) -> dict[str, Any]:
    properties = {
        "id": {"type": "string", "description": "Which one it is."},
        **{f"field_{place}": _field(number, place) for place in range(fields)},
        "parent": {"anyOf": [{"type": "string"}, _reference(f"Thing{(number + 1) % count}")]},
        "related": {"type": "array", "items": _reference(f"Thing{(number * 7 + 3) % count}")},
    }
    return {
        "type": "object",
        "description": f"A thing of kind {number}.",
        "required": ["id", "field_0", "field_1"],
        "properties": properties,
    }


def _sent(number: int, fields: int, depth: int) -> dict[str, Any]:
    properties = {f"field_{place}": _field(number, place) for place in range(fields)}
    if depth:
        properties["details"] = _sent(number, fields, depth - 1)
        properties["parts"] = {"type": "array", "items": _sent(number, fields // 2, depth - 1)}
    return {"type": "object", "required": ["field_0"], "properties": properties}


def _paths(number: int, fields: int, depth: int) -> dict[str, Any]:
    path, name, tag = f"/things_{number}", f"Thing{number}", f"things_{number}"
    identity = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    filters = [
        {
            "name": f"filter_{place}",
            "in": "query",
            "required": False,
            "description": f"Leaves out what does not match, by field {place}.",
            "schema": {"type": kind},
        }
        for place, kind in enumerate(("string", "integer", "boolean", "string"))
    ]

    def operation(verb: str, reply: str, **more: Any) -> dict[str, Any]:
        return {
            "operationId": f"{verb}_{tag}",
            "tags": [tag],
            "summary": f"{verb.capitalize()} things of kind {number}",
            **more,
            "responses": {
                "200": _json("What was asked for.", reply),
                "default": _json("What went wrong.", "Failure"),
            },
        }

    def body(deep: int) -> dict[str, Any]:
        content = {"application/json": {"schema": _sent(number, fields, deep)}}
        return {"required": True, "content": content}

    return {
        path: {
            "get": operation("list", f"{name}Page", parameters=filters),
            "post": operation("create", name, requestBody=body(depth)),
        },
        f"{path}/{{id}}": {
            "get": operation("read", name, parameters=[identity]),
            "put": operation("change", name, parameters=[identity], requestBody=body(depth // 2)),
            "delete": operation("remove", name, parameters=[identity]),
        },
    }


def _json(description: str, name: str) -> dict[str, Any]:
    return {
        "description": description,
        "content": {"application/json": {"schema": _reference(name)}},
    }
