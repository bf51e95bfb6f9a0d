"""Schemas of several shapes -> unions: ``oneOf``, ``anyOf``, several types, and parents.

What stands beside ``oneOf`` or ``anyOf`` holds for every branch: it is merged into those that do
not say it themselves. A parent is a schema with a ``discriminator`` that others name in their
``allOf``: those are what it may be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from specpress import ir
from specpress.document import Node
from specpress.ir_unions import UnionModel, UnionVariant
from specpress.lowering.branch_names import branch_names
from specpress.lowering.class_names import component_name
from specpress.lowering.discriminators import Tags, mapped_schemas, values_of
from specpress.lowering.distinct_names import member_names
from specpress.lowering.enums import wire_of
from specpress.lowering.schema_view import ALTERNATIVE_KEYS, Schema, Target, resolve, text
from specpress.support import REFERENCE_ANNOTATIONS

if TYPE_CHECKING:
    from specpress.lowering.schemas import SchemaLowerer

KEYWORDS = ("oneOf", "anyOf")
#: What a schema of several shapes has, or else a list of types.
_OF_SHAPES = frozenset({*KEYWORDS, "discriminator"})
#: Beside the branches these say nothing that a branch must be told.
_WEAK = REFERENCE_ANNOTATIONS | {
    *(
        "oneOf",
        "anyOf",
        "allOf",
        "discriminator",
        "nullable",
        "type",
        "$defs",
        "additionalProperties",
    ),
    *("minProperties", "maxProperties", "xml", "$schema", "$id", "$anchor"),
}


@dataclass(frozen=True, slots=True)
class Branches:
    """What a schema may be: schemas beside null; ``values`` are those of the discriminator."""

    members: tuple[Schema, ...]
    nullable: bool
    #: The schema whose keyword it is.
    holder: Schema
    keyword: str

    @property
    def discriminator(self) -> Node | None:
        """The ``discriminator`` beside the branches."""
        found = self.holder.get("discriminator")
        return found if found is not None and isinstance(found.value, dict) else None


class UnionLowerer:
    """Finds and lowers the unions among the schemas of one document."""

    def __init__(self, schemas: SchemaLowerer, root: Node) -> None:
        self._schemas = schemas
        self._root = root
        self._parents: dict[Target, list[Node]] | None = None

    def branches(self, schema: Schema) -> Branches | None:
        """What ``schema`` may be; None where it is no union."""
        if not isinstance(schema.node.value, dict):
            return None
        if not schema.may_say(_OF_SHAPES) and not isinstance(schema.node.value.get("type"), list):
            return None
        found = self._listed(schema) or self._children(schema)
        return self._with_mapped(schema, found) if found is not None else _kinds(schema)

    def _with_mapped(self, schema: Schema, branches: Branches) -> Branches:
        """The branches, and what their discriminator leads to without their listing it."""
        known = {each.own_target for each in branches.members}
        known |= {schema.own_target, branches.holder.own_target}
        further: dict[Target, Schema] = {}
        for each in mapped_schemas(branches.discriminator):
            if each.own_target not in known:
                further.setdefault(each.own_target, each)
        if not further:
            return branches
        if branches.keyword == "discriminator":
            *children, own = branches.members
            return replace(branches, members=(*children, *further.values(), own))
        expanded = schema.expanded | {(branches.holder.target, branches.keyword)}
        others = (self._member(schema, each, expanded) for each in further.values())
        return replace(branches, members=(*branches.members, *others))

    def _listed(self, schema: Schema) -> Branches | None:
        """What the first ``oneOf`` or ``anyOf`` lists of which ``schema`` is no branch itself."""
        for part in self._schemas.parts(schema):
            for keyword in KEYWORDS:
                found = part.node.get(keyword)
                if found is None or not found.value or (part.target, keyword) in schema.expanded:
                    continue
                if is_alternatives(found.value):
                    continue
                entries = [resolve(branch) for branch in found.elements()]
                if not self._leads_back(schema, part, entries):
                    return self._branches(schema, part, keyword, entries)
        return None

    def _leads_back(self, schema: Schema, part: Schema, entries: list[Schema]) -> bool:
        """Whether ``schema`` is itself a branch of the parent that it is put together from."""
        targets = {each.own_target for each in entries}
        others = (each.own_target for each in self._schemas.parts(schema))
        return any(target in targets for target in others if target != part.own_target)

    def _branches(
        self, schema: Schema, part: Schema, keyword: str, entries: list[Schema]
    ) -> Branches:
        expanded = schema.expanded | {(part.target, keyword)}
        others = [each for each in entries if not is_null(each) and each.node.value is not False]
        return Branches(
            members=tuple(self._member(schema, each, expanded) for each in others),
            nullable=len(others) < len(entries) and any(is_null(each) for each in entries),
            holder=part,
            keyword=keyword,
        )

    def _member(
        self, schema: Schema, branch: Schema, expanded: frozenset[tuple[Target, str]]
    ) -> Schema:
        plain = replace(branch, expanded=branch.expanded | expanded)
        rest = replace(schema, expanded=expanded, beside={})
        if not self._adds(rest, plain):
            return plain
        return replace(plain, merged=(*plain.merged, rest))

    def _adds(self, schema: Schema, branch: Schema) -> bool:
        """Whether what stands beside the branches says more than ``branch`` does itself."""
        if self._listed(schema) is not None:
            # Another union beside this one: each of its branches goes with each of these.
            return True
        own = self._schemas.parts(branch)
        targets = {part.own_target for part in own}
        properties = self._schemas.properties(branch).keys()
        required = set(self._schemas.required_names(branch))
        for part in self._schemas.parts(schema):
            if part.own_target in targets or not isinstance(part.node.value, dict):
                continue
            names = part.value("properties") or {}
            if names.keys() - properties or set(part.value("required") or ()) - required:
                return True
            if part.get("type") is not None and self._schemas.json_type(branch) is None:
                return True
            keys = part.node.value.keys() - _WEAK - {"properties", "required"}
            if any(not key.startswith("x-") for key in keys):
                return True
        return False

    def _children(self, schema: Schema) -> Branches | None:
        """The schemas whose ``allOf`` names ``schema``, which has a discriminator for them."""
        if schema.merged or (schema.target, "discriminator") in schema.expanded:
            return None
        if schema.node.get("discriminator") is None:
            return None
        children = self._children_of(schema.own_target)
        others = (each.own_target for each in mapped_schemas(schema.node["discriminator"]))
        if not children and all(each == schema.own_target for each in others):
            return None
        expanded = schema.expanded | {(schema.target, "discriminator")}
        own = replace(schema, beside={}, expanded=expanded)
        members = [*(_component(child) for child in children), own]
        return Branches(tuple(members), False, schema, "discriminator")

    def _children_of(self, target: Target) -> list[Node]:
        """The components that are made from one, however indirectly, in the document's order."""
        if self._parents is None:
            self._parents = {}
            for node in component_schemas(self._root):
                for member in _members(node):
                    self._parents.setdefault(member.own_target, []).append(node)
        found: dict[Target, Node] = {}
        pending = [target]
        while pending:
            for node in self._parents.get(pending.pop(0), ()):
                key = resolve(node).own_target
                if key not in found and key != target:
                    found[key] = node
                    pending.append(key)
        return list(found.values())

    def lower(
        self, schema: Schema, branches: Branches, inline_name: str, nullable: bool
    ) -> ir.Type:
        """The type of a union: that of its only member, an enum, or a model of its own."""
        nullable = nullable or branches.nullable
        if not branches.members:
            return ir.Scalar(ir.ScalarKind.ANY, ir.Wire.ANY, nullable)
        if len(branches.members) == 1:
            only = branches.members[0]
            component = only.component or (schema.component if not only.merged else None)
            named = replace(only, component=component)
            lowered = self._schemas.lower_schema(named, inline_name)
            return replace(lowered, nullable=True) if nullable else lowered
        values = _enum_values(branches.members)
        if values is not None:
            name = self._schemas.model(
                schema, inline_name, lambda of, name: self._enum(of, name, branches.members)
            )
        else:
            name = self._schemas.model(
                schema, inline_name, lambda of, name: self._union(of, name, branches)
            )
        inner = any(self._schemas.is_nullable(each) for each in branches.members)
        return ir.Reference(name, nullable or inner)

    def _union(self, schema: Schema, name: str, branches: Branches) -> UnionModel:
        tags = Tags(branches.discriminator, branches.members, self._schemas)
        variants: dict[ir.Type, UnionVariant] = {}
        words = branch_names(branches.members, tags.property_name, self._schemas)
        for member, word in zip(branches.members, words, strict=True):
            owner = branches.keyword == "discriminator" and member.own_target == schema.own_target
            lowered = self._schemas.lower_schema(
                replace(member, component=None) if owner or member.merged else member,
                f"{name}Base" if owner else f"{name}{word}",
                key=(member.target, "base") if owner else None,
            )
            lowered = replace(lowered, nullable=False)
            values = tags.values(member)
            former = variants.get(lowered)
            variants[lowered] = UnionVariant(
                lowered,
                tuple(dict.fromkeys((*(former.values if former else ()), *values))),
                tags.name(member),
                tags.is_default(member) or bool(former and former.otherwise),
            )
        return UnionModel(
            name=name,
            variants=tuple(variants.values()),
            location=schema.node.location,
            discriminator=tags.property_name,
            description=text(schema.node, "description"),
            deprecated=bool(schema.value("deprecated", False)),
        )

    def _enum(self, schema: Schema, name: str, members: tuple[Schema, ...]) -> ir.EnumModel:
        found: dict[Any, str] = {}
        for member in members:
            listed = values_of(member)
            single = len(listed) == 1
            title = member.value("title")
            words = member.description or (str(title).strip() if title and single else "")
            for value in listed:
                found.setdefault(value, words if single else "")
        names = member_names(list(found), [None] * len(found))
        return ir.EnumModel(
            name=name,
            wire=wire_of(list(found), None),
            members=tuple(
                ir.EnumMember(value, member_name, words)
                for (value, words), member_name in zip(found.items(), names, strict=True)
            ),
            location=schema.node.location,
            description=text(schema.node, "description"),
            deprecated=bool(schema.value("deprecated", False)),
        )


def is_alternatives(branches: Any) -> bool:
    """Whether branches only list what is required, of which one must be given."""
    return all(
        isinstance(branch, dict)
        and bool(branch.get("required"))
        and branch.keys() <= ALTERNATIVE_KEYS
        for branch in branches
    )


def is_null(schema: Schema) -> bool:
    """Whether null is all that a schema allows."""
    declared = schema.value("type")
    if declared == "null" or declared == ["null"]:
        return True
    value = schema.node.value
    if not isinstance(value, dict):
        return False
    if declared is None and "const" in value and value["const"] is None:
        return True
    return bool(schema.value("enum") == [None])


def component_schemas(root: Node) -> Iterator[Node]:
    """The schemas under ``components`` of every file of the document."""
    document = root.document
    names = [root.file, *(name for name in sorted(document.files) if name != root.file)]
    for name in names:
        components = document.node_at(name, ()).get("components")
        schemas = components.get("schemas") if components is not None else None
        for _, node in schemas.items() if schemas is not None else ():
            if isinstance(node.value, dict):
                yield node


def _component(node: Node) -> Schema:
    schema = resolve(node)
    return replace(schema, component=schema.component or component_name(node))


def _members(node: Node) -> Iterator[Schema]:
    members = node.get("allOf")
    for member in members.elements() if members is not None else ():
        if member.reference is not None:
            yield resolve(member)


def _kinds(schema: Schema) -> Branches | None:
    """A schema of several types: one member for each."""
    declared = schema.get("type")
    if schema.declared is not None or declared is None or not isinstance(declared.value, list):
        return None
    if schema.get("enum") is not None or schema.get("const") is not None:
        return None
    kinds = [kind for kind in dict.fromkeys(declared.value) if kind != "null"]
    if "number" in kinds and "integer" in kinds:
        kinds.remove("integer")
    if len(kinds) < 2:
        return None
    members = tuple(replace(schema, declared=kind, component=None) for kind in kinds)
    return Branches(members, "null" in declared.value, schema, "type")


def _enum_values(members: tuple[Schema, ...]) -> list[Any] | None:
    """All values, where each member lists some of its own, of one type."""
    values: list[Any] = []
    for member in members:
        listed = values_of(member)
        if not listed or member.component is not None or member.merged:
            return None
        values += listed
    kinds = {type(value) for value in values}
    return values if kinds in ({str}, {int}) else None
