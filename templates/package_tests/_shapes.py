"""The shapes of a schema: each branch of ``oneOf`` and ``anyOf`` with what is beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ._cases import DOCUMENT, resolve

_KEYWORDS = ("oneOf", "anyOf")
#: They say nothing of what is no text.
_TEXT_FORMATS = frozenset(
    {"date", "date-time", "time", "duration", "uuid", "byte", "binary", "uri", "email"}
)
#: What the discriminator has in a shape stands under this keyword of its property.
MARK = "x-values-of-the-shape"
#: What a branch may hold that only says what is required.
_REQUIREMENTS = frozenset({"required", "description", "title", "type", "not"})
#: What may stand beside the one schema of an ``allOf`` without making another of it.
_ANNOTATIONS = frozenset(
    {"nullable", "description", "title", "default", "deprecated", "readOnly", "writeOnly"}
)


def shapes(schema: Any) -> list[dict[str, Any]]:
    """A schema for each shape but null; none where a schema has one shape only."""
    own = list(own_parts(schema))
    for part in own:
        for keyword in _KEYWORDS:
            branches = part.get(keyword, ())
            if branches and not all(map(_only_requires, branches)):
                rest = [_without(each, keyword) if each is part else each for each in own]
                teller = part if "discriminator" in part else _common_parent(branches)
                return [
                    {"allOf": [*_marks(teller, branch), *map(_alone, rest), *_led_by(part, branch)]}
                    for branch in branches
                    if not _is_null(branch)
                ]
    return _children(schema) or _kinds(schema, own)


def own_parts(schema: Any) -> Iterator[Mapping[str, Any]]:
    """A schema, what it refers to and the members of its ``allOf``."""
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        yield from own_parts(resolve(schema))
    yield schema
    for part in schema.get("allOf", ()):
        yield from own_parts(part)


def _common_parent(branches: list[Any]) -> Mapping[str, Any]:
    """What all branches are made from, and has the discriminator for them."""
    made_from = [
        [part for part in own_parts(branch) if "discriminator" in part and part != resolve(branch)]
        for branch in branches
        if not _is_null(branch)
    ]
    common = (
        part
        for part in (made_from[0] if made_from else ())
        if all(any(part is other for other in each) for each in made_from)
    )
    return next(common, {})


def _led_by(parent: Mapping[str, Any], branch: Any) -> list[Any]:
    """A branch; of one that is made from the parent that lists it, what it says beside that."""
    own = list(own_parts(branch))
    if not any(part is parent for part in own):
        return [branch]
    return [_alone(part) for part in own if part is not parent]


def _only_requires(branch: Any) -> bool:
    return isinstance(branch, dict) and "required" in branch and branch.keys() <= _REQUIREMENTS


def _is_null(branch: Any) -> bool:
    return any(part.get("type") == "null" for part in own_parts(branch))


def _without(part: Mapping[str, Any], keyword: str) -> dict[str, Any]:
    return {name: value for name, value in part.items() if name not in (keyword, "discriminator")}


def _alone(part: Mapping[str, Any]) -> dict[str, Any]:
    """A part without the parts that it is made of, as those are listed too."""
    return {name: value for name, value in part.items() if name not in ("$ref", "allOf")}


def _marks(part: Mapping[str, Any], branch: Any) -> list[dict[str, Any]]:
    """What the discriminator has in a branch, as a schema."""
    discriminator = part.get("discriminator")
    if discriminator is None:
        return []
    name = discriminator["propertyName"]
    target = resolve(branch)
    values = [
        value
        for value, entry in discriminator.get("mapping", {}).items()
        if _meant(entry) == target
    ]
    listed = [each.get("properties", {}).get(name) for each in own_parts(branch)]
    described = [own for each in listed if (own := resolve(each))]
    if any(own.get("type") == "integer" for own in described):
        # The keys of a mapping are text, whatever they stand for.
        values = [int(value) for value in values]
    if not values:
        for own in described:
            values += own.get("enum", [own["const"]] if "const" in own else [])
    if not values and "$ref" in branch:
        values = [branch["$ref"].rpartition("/")[2]]
    mark = {"properties": {name: {MARK: values}}, "required": [name]}
    return [mark] if values else []


def _meant(entry: str) -> Any:
    reference = entry if "/" in entry else f"#/components/schemas/{entry}"
    return resolve({"$ref": reference})


def _children(schema: Any) -> list[dict[str, Any]]:
    """The schemas whose ``allOf`` names one that has a discriminator."""
    parent = resolve(_alone_inside(schema))
    if not isinstance(parent, dict) or "discriminator" not in parent:
        return []
    schemas = DOCUMENT.get("components", {}).get("schemas", {})
    found = []
    for name, child in schemas.items():
        members = child.get("allOf", ()) if isinstance(child, dict) else ()
        if any("$ref" in member and resolve(member) == parent for member in members):
            branch = {"$ref": f"#/components/schemas/{name}"}
            found.append({"allOf": [*_marks(parent, branch), branch]})
    for entry in parent["discriminator"].get("mapping", {}).values():
        # A mapping may lead to what is not made from the parent, too.
        branch = {"$ref": entry if "/" in entry else f"#/components/schemas/{entry}"}
        known = [each["allOf"][-1] for each in found]
        if resolve(branch) != parent and branch not in known:
            found.append({"allOf": [*_marks(parent, branch), branch]})
    return found


def _alone_inside(schema: Any) -> Any:
    """The one member of an ``allOf`` that says what a value is, such as a ``$ref`` beside null.

    A named schema that is put together of one other is a child of it, and stays itself.
    """
    while isinstance(schema, dict) and "$ref" not in schema and "allOf" in schema:
        telling = [each for each in schema["allOf"] if not _ANNOTATIONS.issuperset(each)]
        if len(telling) != 1 or not _ANNOTATIONS.issuperset(schema.keys() - {"allOf"}):
            return schema
        (schema,) = telling
    return schema


def _kinds(schema: Any, own: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    for part in own:
        declared = part.get("type")
        if isinstance(declared, list) and "enum" not in part and "const" not in part:
            kinds = [kind for kind in declared if kind != "null"]
            if len(kinds) > 1:
                rest = [_alone(_without(each, "type")) for each in own]
                return [
                    {"allOf": [{"type": kind}, *(_of_kind(each, kind) for each in rest)]}
                    for kind in kinds
                ]
    return []


def _of_kind(part: dict[str, Any], kind: str) -> dict[str, Any]:
    """A part without the format of text where the value is of another type."""
    is_textual = kind != "string" and part.get("format") in _TEXT_FORMATS
    return _without(part, "format") if is_textual else part
