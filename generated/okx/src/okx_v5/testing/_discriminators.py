"""Which shape a discriminator names, and what it has to have for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ._specification import Specification, escape


def tagged_shapes(specification: Specification, pointer: str) -> list[tuple[str, str, str]]:
    """The shapes that the schema at a pointer has by its discriminator.

    Each is where its schema stands, the name of the property, and what that has. None of a schema
    without a discriminator.
    """
    place, schema = _alone(specification, pointer)
    shapes = [*_branches(specification, place, schema)]
    discriminator = schema.get("discriminator") or _of_the_parent(specification, shapes)
    if not isinstance(discriminator, dict):
        return []
    name = str(discriminator["propertyName"])
    if not shapes:
        mapped = _mapped(specification, discriminator)
        children = dict.fromkeys((*_children(specification, place), *mapped))
        children.pop(place, None)
        shapes = [*children] or [place]
    return [(shape, name, _tag(specification, discriminator, shape)) for shape in shapes]


def _alone(specification: Specification, pointer: str) -> tuple[str, Mapping[str, Any]]:
    """A schema, or the only one that it is put together from where it says nothing itself."""
    place, schema = specification.resolve(pointer)
    if not isinstance(schema, dict):
        return place, {}
    is_alone = len(schema.get("allOf", ())) == 1 and "properties" not in schema
    if is_alone and "discriminator" not in schema:
        return _alone(specification, f"{place}/allOf/0")
    return place, schema


def _branches(specification: Specification, place: str, schema: Mapping[str, Any]) -> Iterator[str]:
    for keyword in ("oneOf", "anyOf"):
        for index in range(len(schema.get(keyword, ()))):
            at, branch = specification.resolve(f"{place}/{keyword}/{index}")
            if isinstance(branch, dict) and branch.get("type") != "null":
                yield at


def _children(specification: Specification, parent: str) -> Iterator[str]:
    """The components whose ``allOf`` names the parent."""
    schemas = specification.document.get("components", {}).get("schemas", {})
    for name, schema in schemas.items():
        at = f"/components/schemas/{escape(name)}"
        parts = schema.get("allOf", ()) if isinstance(schema, dict) else ()
        for index, part in enumerate(parts):
            if "$ref" in part and specification.resolve(f"{at}/allOf/{index}")[0] == parent:
                yield at


def _mapped(specification: Specification, discriminator: Mapping[str, Any]) -> Iterator[str]:
    """Where the schemas stand that the mapping of a discriminator leads to."""
    for entry in discriminator.get("mapping", {}).values():
        pointer = (
            entry.removeprefix("#") if "/" in entry else f"/components/schemas/{escape(entry)}"
        )
        try:
            yield specification.resolve(pointer)[0]
        except (LookupError, ValueError):
            continue


def _of_the_parent(specification: Specification, shapes: list[str]) -> Any:
    """The discriminator of what all shapes are made from."""
    common: dict[str, Any] = {}
    for number, shape in enumerate(shapes):
        _, schema = specification.resolve(shape)
        parts = (
            specification.resolve(f"{shape}/allOf/{index}")
            for index in range(len(schema.get("allOf", ())))
        )
        own = {at: part["discriminator"] for at, part in parts if "discriminator" in part}
        common = own if number == 0 else {at: each for at, each in common.items() if at in own}
    return next(iter(common.values()), None)


def _tag(specification: Specification, discriminator: Mapping[str, Any], shape: str) -> str:
    """What the discriminator has for a shape: by its mapping, by the shape, or its name."""
    for value, target in discriminator.get("mapping", {}).items():
        pointer = target.removeprefix("#") if "/" in target else f"/components/schemas/{target}"
        if _is_at(specification, pointer, shape):
            return str(value)
    _, schema = specification.resolve(shape)
    described = schema.get("properties", {}).get(discriminator["propertyName"], {})
    listed = [described["const"]] if "const" in described else described.get("enum", ())
    name = shape.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
    return str(next(iter(listed), name))


def _is_at(specification: Specification, pointer: str, shape: str) -> bool:
    try:
        return specification.resolve(pointer)[0] == shape
    except (LookupError, ValueError):
        return False
