"""A quick look at whether openapi-spec-validator could find anything in a document at all.

It takes seconds for a large document, and most are sound. Here its own meta-schemas are compiled,
and what it checks beyond them is looked for. Whatever is not plainly sound is left to it: it alone
says what is wrong, and where.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from string import Formatter
from typing import Any

from jsonschema_rs import Draft4Validator, Draft202012Validator, Registry

from specpress.references import unescape
from specpress.support import (
    COMPONENT_KEYWORDS,
    ENTRIES,
    KEYWORDS,
    METHODS,
    REFERENCEABLE,
    Kind,
    Shape,
    Version,
)

#: What schemas are held to since 3.1; before, that is draft 4 of JSON Schema.
_DIALECTS = {
    Version.V31: "https://spec.openapis.org/oas/3.1/dialect/base",
    Version.V32: "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
}
_Validators = tuple[Draft4Validator | Draft202012Validator, ...]


def is_plainly_sound(data: Mapping[str, Any], version: Version) -> bool:
    """Whether openapi-spec-validator finds nothing wrong with ``data``, a bundled document.

    False says nothing: it may find nothing all the same.
    """
    for_document, for_schema = _validators(version)
    objects = list(_objects(data))
    schemas = [value for value, kind in objects if kind is Kind.SCHEMA]
    try:
        is_valid = for_document.is_valid(data) and all(map(for_schema.is_valid, schemas))
    except ValueError:
        # Nested too deep for it, or a number or a text that Rust does not have.
        return False
    return (
        is_valid
        and _have_sound_references(data, objects)
        and all(map(_is_usual, schemas))
        and _has_sound_tags(data.get("tags", ()))
        and _has_sound_paths(data)
    )


@lru_cache(maxsize=len(Version))
def _validators(version: Version) -> _Validators:
    """What checks a document, and what checks one of its schemas."""
    documents = _folder_of("openapi_spec_validator") / "resources" / "schemas"
    document = json.loads((documents / f"v{version}" / "schema.json").read_bytes())
    if version is Version.V30:
        drafts = _folder_of("jsonschema_specifications") / "schemas"
        draft = json.loads((drafts / "draft4" / "metaschema.json").read_bytes())
        # By its own name the library knows another text of it, which allows more.
        del draft["id"]
        return Draft4Validator(document), Draft4Validator(draft, validate_formats=True)
    files = sorted((_folder_of("openapi_schema_validator") / "schemas").rglob("*"))
    contents = [json.loads(file.read_bytes()) for file in files if file.is_file()]
    registry = Registry([(content["$id"], content) for content in contents])
    dialect = {"$ref": _DIALECTS[version]}
    return (
        Draft202012Validator(document),
        Draft202012Validator(dialect, registry=registry, validate_formats=True),
    )


def _folder_of(package: str) -> Path:
    """Where an installed package is; importing it takes longer than all that is done here."""
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return Path(found.submodule_search_locations[0])


def _objects(data: Any) -> Iterator[tuple[Any, Kind]]:
    """All objects of a document, but for schemas that stand in others."""
    pending: list[tuple[Any, Kind]] = [(data, Kind.DOCUMENT)]
    while pending:
        value, kind = pending.pop()
        yield value, kind
        if kind is not Kind.SCHEMA and isinstance(value, dict):
            for key, child in value.items():
                pending += _below(kind, key, child)


def _below(kind: Kind, key: str, child: Any) -> list[tuple[Any, Kind]]:
    """The objects under ``key`` of an object of ``kind``."""
    if kind in ENTRIES:
        return [(child, ENTRIES[kind])]
    keyword = KEYWORDS[kind].get(key)
    if keyword is None or keyword.child is None:
        return []
    if keyword.shape is Shape.OBJECTS:
        return [(each, keyword.child) for each in child] if isinstance(child, list) else []
    if keyword.shape is Shape.OBJECT_MAP:
        return [(each, keyword.child) for each in child.values()] if isinstance(child, dict) else []
    return [(child, keyword.child)]


def _have_sound_references(data: Any, objects: list[tuple[Any, Kind]]) -> bool:
    """Whether all references lead to what may stand in their place."""
    wanted: set[tuple[Any, Kind]] = set()
    for value, kind in objects:
        if kind is Kind.SCHEMA:
            wanted.update((reference, kind) for reference in _references_in(value))
        elif kind in REFERENCEABLE and isinstance(value, dict) and "$ref" in value:
            wanted.add((str(value["$ref"]), kind))
    return all(_leads_to(data, reference, kind) for reference, kind in wanted)


def _references_in(schema: Any) -> Iterator[str]:
    for value in _mappings_in(schema):
        # What is no text is the schema of a property of that name.
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]


def _mappings_in(schema: Any) -> Iterator[dict[str, Any]]:
    pending = [schema]
    while pending:
        value = pending.pop()
        if isinstance(value, list):
            pending += value
        elif isinstance(value, dict):
            yield value
            pending += [each for each in value.values() if isinstance(each, dict | list)]


def _is_usual(schema: Any) -> bool:
    """Whether a schema is read by the rules of its document, and Python can read its patterns."""
    return all(
        not isinstance(value.get("$schema"), str)
        and _are_patterns(value.get("patternProperties", ()))
        for value in _mappings_in(schema)
    )


def _are_patterns(patterns: Any) -> bool:
    """Whether Python can read them all, which has an opinion of its own on what a pattern is."""
    try:
        return all(re.compile(pattern) for pattern in patterns)
    except (re.error, TypeError, OverflowError, RecursionError):
        return False


def _has_sound_tags(tags: Any) -> bool:
    """Whether no tag is described twice; what stands above others is rare enough to ask for."""
    names = [tag["name"] for tag in tags]
    return len(set(names)) == len(names) and not any("parent" in tag for tag in tags)


def _has_sound_paths(data: Mapping[str, Any]) -> bool:
    """Whether paths can be read, ids are unique, and no parameter is listed twice."""
    ids: set[str] = set()
    for path, item in data.get("paths", {}).items():
        operations = [each for method, each in item.items() if method in METHODS]
        operations += item.get("additionalOperations", {}).values()
        own = [each["operationId"] for each in operations if "operationId" in each]
        if len(ids | set(own)) != len(ids) + len(own):
            return False
        ids |= set(own)
        if not _is_template(path):
            return False
        if not all(_has_sound_parameters(data, each) for each in (item, *operations)):
            return False
    return True


def _is_template(path: str) -> bool:
    """Whether ``str.format`` can read the path: this is how the validator does."""
    try:
        return all(True for _ in Formatter().parse(path))
    except ValueError:
        return False


def _has_sound_parameters(data: Mapping[str, Any], holder: Mapping[str, Any]) -> bool:
    names = []
    for listed in holder.get("parameters", ()):
        parameter = _target(data, listed["$ref"]) if "$ref" in listed else listed
        if not isinstance(parameter, dict) or not {"name", "in"} <= parameter.keys():
            return False
        names.append((parameter["name"], parameter["in"]))
    return len(set(names)) == len(names)


def _leads_to(data: Any, reference: str, kind: Kind) -> bool:
    """Whether a chain of references ends at a component that is a ``kind``."""
    followed: set[str] = set()
    while reference not in followed:
        followed.add(reference)
        target = _target(data, reference)
        if not reference.startswith(f"#/components/{COMPONENT_KEYWORDS.get(kind)}/"):
            return False
        if not isinstance(target, dict) or not isinstance(target.get("$ref"), str):
            return target is not None
        reference = target["$ref"]
    return False


def _target(data: Any, reference: str) -> Any:
    """What a reference of the form ``#/...`` leads to in one step; None where that is nothing."""
    target: Any = data
    for part in reference.removeprefix("#/").split("/"):
        target = target.get(unescape(part)) if isinstance(target, dict) else None
    return target
