"""Strategies for schemas of all kinds, as each version of OpenAPI writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.documents import names

Schema = dict[str, Any]
Draw = st.DrawFn


@dataclass(frozen=True)
class World:
    """What all parts of one document have in common; ``components`` are names of schemas."""

    version: str
    components: tuple[str, ...]

    @property
    def is_3_0(self) -> bool:
        """Whether null is a keyword, and no type."""
        return self.version.startswith("3.0")

    @property
    def is_3_2(self) -> bool:
        """Whether there are the additions of 3.2."""
        return self.version.startswith("3.2")

    def nullable(self, schema: Schema) -> Schema:
        """The same schema with null among its values."""
        if self.is_3_0:
            return {**schema, "nullable": True}
        if isinstance(schema.get("type"), str) and "enum" not in schema:
            return {**schema, "type": [schema["type"], "null"]}
        return {"anyOf": [schema, {"type": "null"}]}


def reference(name: str) -> Schema:
    """A reference to a component schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def refers(schema: Any) -> bool:
    """Whether a reference stands anywhere in a schema."""
    if isinstance(schema, dict):
        return "$ref" in schema or any(map(refers, schema.values()))
    return isinstance(schema, list) and any(map(refers, schema))


_TEXT_FORMATS = (
    *("date", "date-time", "time", "duration", "uuid", "byte", "decimal", "uri", "email"),
    *("x-of-nobody", "password"),
)


@st.composite
def plain_scalars(draw: Draw, world: World) -> Schema:
    """A text, a number or a boolean, which is never null."""
    kind = draw(st.sampled_from(["string", "string", "format", "integer", "number", "boolean"]))
    if kind == "format":
        return {"type": "string", "format": draw(st.sampled_from(_TEXT_FORMATS))}
    if kind == "boolean":
        return {"type": "boolean"}
    if kind == "string":
        optional = {"minLength": st.integers(0, 3), "maxLength": st.integers(4, 9)}
        limits = st.fixed_dictionaries({}, optional=optional)
        patterned = st.sampled_from([{"pattern": "^[a-z]{2,5}$"}, {"pattern": r"^\d+-[A-F]$"}])
        return {"type": "string", **draw(st.one_of(st.just({}), limits, patterned))}
    formats = ("int32", "int64", None) if kind == "integer" else ("float", "double", None, None)
    notation = draw(st.sampled_from(formats))
    return {
        "type": kind,
        **({} if notation is None else {"format": notation}),
        **draw(_bounds(world)),
    }


@st.composite
def _bounds(draw: Draw, world: World) -> Schema:
    limits: Schema = draw(
        st.fixed_dictionaries(
            {}, optional={"minimum": st.integers(-9, 0), "maximum": st.integers(9, 99)}
        )
    )
    if draw(st.integers(0, 5)):
        return limits
    if world.is_3_0:
        return {**limits, **({"exclusiveMinimum": True} if "minimum" in limits else {})}
    return {"exclusiveMinimum": 0, "exclusiveMaximum": 50}


@st.composite
def scalars(draw: Draw, world: World) -> Schema:
    """A scalar that may be null, deprecated, described, or have a default."""
    schema = draw(plain_scalars(world))
    extra = draw(st.integers(0, 11))
    if extra == 0:
        schema = {**schema, "deprecated": True}
    elif extra == 1 and schema.keys() <= {"type"}:
        defaults = {"string": 'a "b" \\ c', "integer": 7, "number": 1.5, "boolean": False}
        schema = {**schema, "default": defaults[schema["type"]]}
    return world.nullable(schema) if draw(st.integers(0, 3)) == 0 else schema


@st.composite
def enums(draw: Draw, world: World) -> Schema:
    """One of some values: words whose names collide, numbers, several kinds, null among them."""
    kind = draw(st.sampled_from(["words", "words", "integers", "numbers", "booleans", "mixed"]))
    if kind == "words":
        values: list[Any] = draw(_some(st.sampled_from(names.WORDS)))
        schema: Schema = {"type": "string", "enum": values}
    elif kind == "integers":
        schema = {"type": "integer", "enum": draw(_some(st.integers(-3, 40)))}
    elif kind == "numbers":
        schema = {"type": "number", "enum": draw(_some(st.sampled_from([0.5, 1.25, -2.5, 10.75])))}
    elif kind == "booleans":
        schema = {"type": "boolean", "enum": [draw(st.booleans())]}
    else:
        # Not 1 beside "1": in a path or a query they are one text.
        schema = {"enum": draw(st.sampled_from([["auto", 1, 2.5], ["on", True], [1, "one"]]))}
    if kind != "booleans" and draw(st.integers(0, 4)) == 0:
        schema = {**schema, "enum": [*schema["enum"], None]}
        if "type" in schema:
            null = {"nullable": True} if world.is_3_0 else {"type": [schema["type"], "null"]}
            schema = {**schema, **null}
    return schema


def _some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(values, min_size=1, max_size=5, unique=True)


def constants() -> st.SearchStrategy[Schema]:
    """The one value that there may be."""
    return st.sampled_from([{"const": value} for value in ("fixed", 3, 2.5, True, "a-b")])


@st.composite
def schemas(draw: Draw, world: World, depth: int) -> Schema:
    """Any schema; references lead to components only, which may lead back."""
    kinds = ["scalar", "scalar", "enum", "reference", "reference"]
    if not world.is_3_0:
        kinds += ["const", "types"]
    if depth:
        kinds += ["array", "array", "map", "object", "object", "union", "any", "free", "sibling"]
        kinds += [] if world.is_3_0 else ["row"]
    kind = draw(st.sampled_from(kinds))
    if kind == "scalar":
        return draw(scalars(world))
    if kind == "enum":
        return draw(enums(world))
    if kind == "reference":
        return reference(draw(st.sampled_from(world.components)))
    if kind == "const":
        return draw(constants())
    if kind == "types":
        return {
            "type": draw(st.sampled_from([["string", "integer"], ["boolean", "number", "null"]]))
        }
    return draw(_compound(world, depth - 1, kind))


@st.composite
def _compound(draw: Draw, world: World, depth: int, kind: str) -> Schema:
    if kind == "array":
        limits = draw(st.sampled_from([{}, {}, {"maxItems": 2}, {"uniqueItems": True}]))
        return {"type": "array", "items": draw(schemas(world, depth)), **limits}
    if kind == "map":
        values = draw(st.one_of(schemas(world, depth), st.just(True)))
        return {"type": "object", "additionalProperties": values}
    if kind == "union":
        return draw(unions(world))
    if kind == "any":
        return draw(st.sampled_from([{}, {"description": "Anything."}]))
    if kind == "free":
        return {"type": "object"}
    if kind == "row":
        columns = draw(st.lists(scalars(world), min_size=1, max_size=3))
        return {"type": "array", "prefixItems": columns, "items": False}
    if kind == "sibling":
        target = reference(draw(st.sampled_from(world.components)))
        if world.is_3_0:
            return {"allOf": [target], "nullable": True, "description": "Beside a reference."}
        return {**target, "description": "Beside a reference.", "deprecated": True}
    return draw(objects(world, depth))


@st.composite
def objects(draw: Draw, world: World, depth: int, pool: tuple[str, ...] = names.MEMBERS) -> Schema:
    """An object with properties, some required, read-only or write-only, and further ones."""
    members: dict[str, Schema] = {}
    for name in draw(st.lists(st.sampled_from(pool), min_size=1, max_size=5, unique=True)):
        member = draw(schemas(world, depth))
        place = draw(st.integers(0, 14))
        if place < 2 and "$ref" not in member:
            member = {**member, ("readOnly", "writeOnly")[place]: True}
        members[name] = member
    wanted = draw(st.sets(st.sampled_from(list(members))))
    # What must hold itself has no value: only what ends is required.
    required = [name for name in members if name in wanted and not refers(members[name])]
    further = draw(st.sampled_from(["", "", "", "true", "false", "schema"]))
    others: Schema = {}
    if further == "schema":
        others = {"additionalProperties": draw(scalars(world))}
    elif further:
        others = {"additionalProperties": further == "true"}
    return {
        "type": "object",
        "properties": members,
        **({"required": required} if required else {}),
        **others,
    }


@st.composite
def unions(draw: Draw, world: World) -> Schema:
    """One of several shapes without a discriminator, which their types tell apart."""
    keyword = draw(st.sampled_from(["oneOf", "anyOf"]))
    shapes: list[Schema] = [
        {"type": "integer"},
        {"type": "array", "items": {"type": "string"}},
        {"type": "boolean"},
        {"type": "string"},
        {"type": "object", "properties": {"only": {"type": "integer"}}, "required": ["only"]},
    ]
    chosen = draw(st.lists(st.sampled_from(shapes), min_size=2, max_size=3, unique_by=str))
    if not world.is_3_0 and draw(st.booleans()):
        chosen = [*chosen, {"type": "null"}]
    return {keyword: chosen}
