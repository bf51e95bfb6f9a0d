"""Reads the schemas of a random document, with nothing of the generator."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

Schema = Mapping[str, Any]


def resolved(document: Mapping[str, Any], value: Any) -> Any:
    """What a value refers to; itself where it is no reference. Siblings do not count."""
    while isinstance(value, dict) and isinstance(value.get("$ref"), str):
        target: Any = document
        for part in value["$ref"].split("/")[1:]:
            target = target[unquote(part).replace("~1", "/").replace("~0", "~")]
        value = target
    return value


def merged(document: Mapping[str, Any], schema: Any) -> dict[str, Any]:
    """One schema of what is referred to, of the parts of ``allOf`` and of what stands beside."""
    if not isinstance(schema, dict):
        return {}
    parts = [merged(document, resolved(document, schema))] if "$ref" in schema else []
    parts += [merged(document, part) for part in schema.get("allOf", ())]
    parts.append({key: schema[key] for key in schema if key not in ("$ref", "allOf")})
    whole: dict[str, Any] = {}
    for part in parts:
        whole |= {key: value for key, value in part.items() if key not in whole}
        whole |= {
            key: _together(whole[key], part[key])
            for key in ("properties", "required", "description")
            if key in part
        }
    return whole


def _together(first: Any, second: Any) -> Any:
    if isinstance(first, dict):
        return {**first, **second}
    return (
        [*first, *(each for each in second if each not in first)]
        if isinstance(first, list)
        else first
    )


def types_of(schema: Schema) -> tuple[str, ...]:
    """The types that a merged schema names."""
    declared = schema.get("type", ())
    return (declared,) if isinstance(declared, str) else tuple(declared)


def may_be_null(document: Mapping[str, Any], schema: Any) -> bool:
    """Whether null is a value of a schema; of an empty one it is."""
    whole = merged(document, schema)
    if "enum" in whole:
        return None in whole["enum"]
    branches = branches_of(whole)
    if branches:
        return whole.get("nullable") is True or any(
            may_be_null(document, each) for each in branches
        )
    return "null" in types_of(whole) or whole.get("nullable") is True


def branches_of(schema: Schema) -> list[Any]:
    """The shapes of a union; none of another schema."""
    return [*schema.get("oneOf", ()), *schema.get("anyOf", ())]


def tags_of(document: Mapping[str, Any], union: Schema) -> list[tuple[Any, list[str]]]:
    """The shapes of a union with a discriminator, with what it has for each."""
    mapping = union["discriminator"].get("mapping", {})
    return [
        (branch, [tag for tag, target in mapping.items() if target.endswith(_name(branch))])
        for branch in branches_of(union)
    ]


def children_of(document: Mapping[str, Any], name: str) -> list[str]:
    """The components whose ``allOf`` names another one."""
    reference = {"$ref": f"#/components/schemas/{name}"}
    schemas = document["components"]["schemas"]
    return [child for child, schema in schemas.items() if reference in schema.get("allOf", ())]


def _name(branch: Schema) -> str:
    return str(branch["$ref"]).rpartition("/")[2]
