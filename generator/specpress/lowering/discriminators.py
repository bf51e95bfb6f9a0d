"""What tells the shapes of a union apart: a discriminator, and the values that it has for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from specpress.document import Node
from specpress.lowering.class_names import component_name
from specpress.lowering.schema_view import Schema, Target, resolve

if TYPE_CHECKING:
    from specpress.lowering.schemas import SchemaLowerer


class Tags:
    """What the discriminator of a union has for each of its members."""

    def __init__(
        self, discriminator: Node | None, members: Sequence[Schema], schemas: SchemaLowerer
    ) -> None:
        self._schemas = schemas
        if discriminator is None:
            discriminator = _inherited(members, schemas)
        name = discriminator.get("propertyName") if discriminator is not None else None
        self.property_name = str(name.value) if name is not None else None
        self._mapping: dict[Target, list[str]] = {}
        self._listed: frozenset[str] = frozenset()
        self._default: Target | None = None
        if discriminator is None:
            return
        mapping = discriminator.get("mapping")
        for value, entry in mapping.items() if mapping is not None else ():
            target = mapped(entry)
            if target is not None:
                self._mapping.setdefault(target.own_target, []).append(value)
        self._listed = frozenset(value for values in self._mapping.values() for value in values)
        default = discriminator.get("defaultMapping")
        target = mapped(default) if default is not None else None
        self._default = target.own_target if target is not None else None

    def values(self, member: Schema) -> tuple[str, ...]:
        """Those of the mapping, else those that the member itself lists, else its name."""
        if self.property_name is None:
            return ()
        listed = self._mapping.get(member.own_target)
        if listed is not None:
            return tuple(listed)
        node = self._own_property(member)
        own = values_of(resolve(node)) if node is not None else ()
        if own:
            return tuple(str(value) for value in own)
        return (member.component,) if member.component else ()

    def name(self, member: Schema) -> str | None:
        """The name of a member that is mapped, which means it too where no member has the value."""
        if self.property_name is None or member.own_target not in self._mapping:
            return None
        return None if member.component in self._listed else member.component

    def _own_property(self, member: Schema) -> Node | None:
        name = self.property_name or ""
        return self._schemas.properties(member).get(name)

    def is_default(self, member: Schema) -> bool:
        """Whether the member stands for values that are not listed."""
        return self._default is not None and member.own_target == self._default


def _inherited(members: Sequence[Schema], schemas: SchemaLowerer) -> Node | None:
    """The discriminator of the parent that all members are made from.

    Whoever lists some of the children of a parent need not say again what tells them apart.
    """
    found: dict[Target, Node] = {}
    for number, member in enumerate(members):
        own = {
            part.own_target: node
            for part in schemas.parts(member)
            if part.own_target != member.own_target
            and (node := part.node.get("discriminator")) is not None
            and isinstance(node.value, dict)
        }
        found = own if number == 0 else {key: each for key, each in found.items() if key in own}
    return next(iter(found.values()), None)


def mapped_schemas(discriminator: Node | None) -> Iterator[Schema]:
    """The schemas that the mapping of a discriminator leads to, each as often as it is named."""
    mapping = discriminator.get("mapping") if discriminator is not None else None
    for _, entry in mapping.items() if mapping is not None else ():
        target = mapped(entry)
        if target is not None:
            yield replace(target, component=target.component or component_name(target.node))


def mapped(entry: Node) -> Schema | None:
    """The schema that an entry of a discriminator's mapping means; None where there is none."""
    if not isinstance(entry.value, str):
        return None
    document = entry.document
    root = document.node
    if "/" not in entry.value and "#" not in entry.value:
        holder = root.get("components")
        schemas = holder.get("schemas") if holder is not None else None
        named = schemas.get(entry.value) if schemas is not None else None
        if named is not None:
            return resolve(named)
    try:
        return resolve(document.target(entry.file, entry.value))
    except (LookupError, ValueError):
        return None


def values_of(schema: Schema) -> tuple[Any, ...]:
    constant = schema.get("const")
    if constant is not None:
        return (constant.value,)
    return tuple(value for value in schema.value("enum") or () if value is not None)
