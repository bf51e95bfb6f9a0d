"""Strategies for the schemas that a document names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from tests.documents.schemas import Draw, Schema, World, enums, objects, reference, scalars, schemas


@st.composite
def components(draw: Draw, world: World, name: str) -> Mapping[str, Schema]:
    """The component of a name, and others that it needs, which have names like its own."""
    kinds = ["object", "object", "object", "enum", "composed", "extended", "either", "tagged"]
    kinds += ["parent", "list", "map", "alias"]
    kind = draw(st.sampled_from(kinds))
    if kind == "tagged":
        return draw(_tagged(world, name))
    if kind == "parent":
        return draw(_parent(world, name))
    return {name: draw(_single(world, name, kind))}


@st.composite
def _single(draw: Draw, world: World, name: str, kind: str) -> Schema:
    if kind == "enum":
        return draw(enums(world))
    if kind == "composed":
        return draw(_composed(world, name))
    if kind == "extended":
        return draw(_required_beside(world))
    if kind == "either":
        return draw(_either(world))
    if kind == "list":
        return {"type": "array", "items": draw(schemas(world, 1))}
    if kind == "map":
        return {"type": "object", "additionalProperties": draw(schemas(world, 1))}
    if kind == "alias":
        return draw(scalars(world))
    return draw(objects(world, 2))


@st.composite
def _composed(draw: Draw, world: World, name: str) -> Schema:
    """A schema of several parts, whose members have names of their own."""
    optional = {"id": scalars(world)}
    first = draw(st.fixed_dictionaries({"left": scalars(world)}, optional=optional))
    return {
        "allOf": [
            {"type": "object", "properties": first, "required": ["left"]},
            {"type": "object", "properties": {"right": draw(schemas(world, 1))}},
        ],
        "description": f"{name} is made of two.",
    }


@st.composite
def _required_beside(draw: Draw, world: World) -> Schema:
    """Properties in one part, what is required of them in another, more of them beside."""
    return {
        "type": "object",
        "properties": {"beside": draw(scalars(world))},
        "allOf": [
            {"properties": {"a": draw(scalars(world)), "b": draw(scalars(world))}},
            {"required": draw(st.sampled_from([["a"], ["b", "beside"]]))},
        ],
    }


@st.composite
def _either(draw: Draw, world: World) -> Schema:
    """Two objects that share a member, and which their other members tell apart."""
    return {
        draw(st.sampled_from(["oneOf", "anyOf"])): [
            {
                "type": "object",
                "properties": {"id": draw(scalars(world)), "first": draw(scalars(world))},
                "required": ["first"],
            },
            {
                "type": "object",
                "properties": {"id": draw(scalars(world)), "second": draw(scalars(world))},
                "required": ["second"],
            },
        ]
    }


@st.composite
def _tagged(draw: Draw, world: World, name: str) -> Mapping[str, Schema]:
    """Shapes that a discriminator names: by reference, by name, several values to one, or none."""
    first, second = f"{name}First", f"{name}Second"
    tag = draw(st.sampled_from(["kind", "type", "@type", "class"]))
    mapping = draw(
        st.sampled_from(
            [
                {},
                {"one": reference(first)["$ref"], "two": reference(second)["$ref"]},
                {"one": first, "2": second} if _is_plain(name) else {},
                {value: reference(first)["$ref"] for value in ("one", "uno")}
                | {"two": reference(second)["$ref"]},
            ]
        )
    )
    values = {
        shape: [value for value, target in mapping.items() if target.endswith(shape)] or [shape]
        for shape in (first, second)
    }
    style = draw(st.sampled_from(["text", "enum", "const"]))
    shapes = {
        shape: _with_tag(draw(objects(world, 1)), tag, values[shape], style, world)
        for shape in (first, second)
    }
    discriminator = {"propertyName": tag, **({"mapping": mapping} if mapping else {})}
    union = {"oneOf": [reference(first), reference(second)], "discriminator": discriminator}
    return {name: union, **shapes}


def _is_plain(name: str) -> bool:
    return name.isalnum()


def _with_tag(schema: Schema, tag: str, values: list[str], style: str, world: World) -> Schema:
    described: dict[str, Any] = {"type": "string"}
    if style == "enum" or (style == "const" and (world.is_3_0 or len(values) > 1)):
        described["enum"] = values
    elif style == "const":
        described["const"] = values[0]
    members = {**schema["properties"], tag: described}
    required = [*(each for each in schema.get("required", ()) if each != tag), tag]
    return {**schema, "properties": members, "required": required}


@st.composite
def _parent(draw: Draw, world: World, name: str) -> Mapping[str, Schema]:
    """A schema that its children name in ``allOf``, and whose discriminator tells them apart."""
    children = [f"{name}Cat", f"{name}Dog"]
    mapping = draw(st.sampled_from([False, True]))
    parent: Schema = {
        "type": "object",
        "properties": {"kind": {"type": "string"}, "shared": draw(scalars(world))},
        "required": ["kind"],
        "discriminator": {
            "propertyName": "kind",
            **(
                {"mapping": {each[-3:].lower(): reference(each)["$ref"] for each in children}}
                if mapping
                else {}
            ),
        },
    }
    made = {name: parent}
    for child in children:
        own = {"type": "object", "properties": {f"own{child[-3:]}": draw(scalars(world))}}
        made[child] = {"allOf": [reference(name), own]}
    return made
