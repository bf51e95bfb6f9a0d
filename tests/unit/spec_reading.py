"""Reads the specs without the generator: plain YAML and a few lines that follow references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

SPECS = Path(__file__).parents[2] / "spec"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@cache
def _file(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _resolved(value: Any, path: Path) -> Any:
    """``value`` with everything that it refers to in place; keys beside a ``$ref`` win."""
    if isinstance(value, list):
        return [_resolved(item, path) for item in value]
    if not isinstance(value, dict):
        return value
    siblings = {key: _resolved(item, path) for key, item in value.items() if key != "$ref"}
    if "$ref" not in value:
        return siblings
    name, _, pointer = value["$ref"].partition("#")
    target_path = (path.parent / name).resolve() if name else path
    target = _file(target_path)
    for part in pointer.split("/")[1:]:
        target = target[part.replace("~1", "/").replace("~0", "~")]
    found = _resolved(target, target_path)
    return {**found, **siblings} if isinstance(found, dict) else found


@cache
def document(name: str) -> dict[str, Any]:
    """The spec ``name`` as one tree without references. Our specs have no recursive schemas."""
    path = SPECS / name / "openapi.yaml"
    resolved = _resolved(_file(path), path)
    assert isinstance(resolved, dict)
    resolved["x-error-codes"] = list(_one_list(resolved["x-error-codes"]))
    return resolved


def _one_list(codes: list[Any]) -> Iterator[Any]:
    """A list of codes without the lists that stand in the places of their references."""
    for entry in codes:
        yield from _one_list(entry) if isinstance(entry, list) else [entry]


def operations(name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, path and operation of each call."""
    for path, item in document(name)["paths"].items():
        for method in METHODS:
            if method in item:
                yield method.upper(), path, item[method]


def operation(name: str, operation_id: str) -> tuple[str, str, dict[str, Any]]:
    """The call ``operation_id``: method, path, operation."""
    (found,) = [each for each in operations(name) if each[2]["operationId"] == operation_id]
    return found


def body(call: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON content of the request; empty without one."""
    content = call.get("requestBody", {}).get("content", {}).get("application/json", {})
    return dict(content)


def reply(call: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON content of the reply."""
    return dict(call["responses"]["200"]["content"]["application/json"])


def properties(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The properties of an object and of the members of its ``allOf``."""
    found: dict[str, Any] = {}
    for member in schema.get("allOf", ()):
        found |= properties(member)
    found.update(schema.get("properties", {}))
    return found


def fields(schema: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any], bool]]:
    """Each field below a schema: path such as ``list[].coin``, schema, and whether it must come."""
    for name, field in properties(schema).items():
        place = f"{path}.{name}" if path else name
        yield place, field, name in schema.get("required", ())
        yield from fields(field, place)
        yield from fields(field.get("items", {}), f"{place}[]")


def accepting_empty(schema: Any) -> Any:
    """``schema`` with ``""`` among the values of each enum that may be empty."""
    if isinstance(schema, list):
        return [accepting_empty(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: accepting_empty(value) for key, value in schema.items()}
    if schema.get("x-empty-is-null") and "enum" in schema:
        found["enum"] = ["", *schema["enum"]]
    return found


def components(name: str) -> dict[str, list[str]]:
    """The names under ``schemas/``, each with the files that define it."""
    found: dict[str, list[str]] = {}
    for path in sorted((SPECS / name / "schemas").glob("*.yaml")):
        for component in _file(path):
            found.setdefault(component, []).append(path.name)
    return found
