"""What the branches of a union are called where they stand inline.

A branch is named by what it says, not by its number, so that a name stays when branches are added
before it or put in another order. From the most telling to the least: the name of its component,
its title, the value of a property or column that has one only, its type where no other branch that
makes a model has it, and the property that it alone requires, or has. Only what none of these
tells from the others has its number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from specpress.lowering.schema_view import Schema, resolve
from specpress.naming import pascal_case

if TYPE_CHECKING:
    from specpress.lowering.schemas import SchemaLowerer


def branch_names(
    members: Sequence[Schema], discriminator: str | None, schemas: SchemaLowerer
) -> list[str]:
    """A word for each of ``members``, all different, that comes after the name of their union.

    ``discriminator`` is the wire name of the property that tells them apart, where one is named.
    """
    words: list[str] = []
    for number, member in enumerate(members, start=1):
        others = [each for each in members if each is not member]
        found = (
            word
            for word in _words(member, others, discriminator, schemas)
            if word and word not in words
        )
        words.append(next(found, f"Variant{number}"))
    return words


def _words(
    member: Schema, others: Sequence[Schema], discriminator: str | None, schemas: SchemaLowerer
) -> Iterator[str | None]:
    if member.component:
        yield pascal_case(member.component)
        return
    title = member.value("title")
    if isinstance(title, str):
        yield pascal_case(title)
    value = _value(member, discriminator, schemas)
    if value is not None:
        yield pascal_case(value, prefix="Value")
    kind = schemas.json_type(member)
    if kind is not None and all(_kind(each, schemas) != kind for each in others):
        yield pascal_case(kind)
    own = _own_property(member, others, schemas)
    if own is not None:
        yield pascal_case(f"with {own}")


def _value(member: Schema, discriminator: str | None, schemas: SchemaLowerer) -> str | None:
    """The value of the property that tells the shapes apart, or of the first that has one."""
    properties = schemas.properties(member)
    columns = member.get("prefixItems")
    nodes = [*properties.values(), *(columns.elements() if columns is not None else ())]
    if discriminator in properties:
        nodes = [properties[discriminator]]
    for node in nodes:
        property_schema = resolve(node)
        listed = property_schema.value("enum", ())
        constant = property_schema.get("const")
        value = constant.value if constant is not None else listed[0] if len(listed) == 1 else None
        if isinstance(value, str | int) and not isinstance(value, bool) and value != "":
            return str(value)
    return None


def _kind(schema: Schema, schemas: SchemaLowerer) -> str | None:
    """The JSON type of what makes a model, or may hold one; a plain value needs no name."""
    kind = schemas.json_type(schema)
    is_plain = kind not in ("object", "array") and schema.get("enum") is None
    return None if schema.component or is_plain else kind


def _own_property(member: Schema, others: Sequence[Schema], schemas: SchemaLowerer) -> str | None:
    """What only ``member`` requires, or else only has."""
    required = {name for each in others for name in schemas.required_names(each)}
    known = {name for each in others for name in schemas.properties(each)}
    properties = schemas.properties(member)
    for name in schemas.required_names(member):
        if name not in required:
            return name
    return next((name for name in properties if name not in known), None)
