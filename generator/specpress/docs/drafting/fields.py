"""The fields of a page as schemas: trees become components, values what their neighbours are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from specpress.docs.drafting import evidence, names, scalars
from specpress.docs.drafting.components import Components, Ref
from specpress.docs.drafting.decisions import Decisions
from specpress.docs.drafting.house import House, Target, target_of
from specpress.docs.drafting.values import Spot, ValueDrafter
from specpress.docs.drafting.yaml_text import Commented, Flow
from specpress.docs.facts import FieldFacts, Required, TypeFact, TypeName
from specpress.document import Node
from specpress.lowering.schemas import resolve
from specpress.naming import snake_case
from specpress.placeholders import PLACEHOLDER


@dataclass(frozen=True, slots=True)
class Holder:
    """An object of which fields are drafted: its class, its place for people, and its examples."""

    owner: str
    where: str
    examples: Sequence[Any]
    in_request: bool


@dataclass(frozen=True, slots=True)
class SchemaDrafter:
    """Drafts the schemas of one endpoint; objects and enums become ``components``.

    ``grouped``: arguments whose requirement a group says.
    """

    house: House
    decisions: Decisions
    components: Components
    grouped: frozenset[str] = frozenset()

    def member(self, facts: FieldFacts, holder: Holder) -> Commented:
        """The schema of one field, with what a person must decide as comments above it."""
        values = evidence.values_of(holder.examples, facts.name)
        return self._member(facts, holder, values)

    def _member(self, facts: FieldFacts, holder: Holder, values: Sequence[Any]) -> Commented:
        where = f"{holder.where}{facts.name}"
        spot = Spot(facts, holder.owner, values, where, holder.in_request, self.decisions)
        for note in facts.uncertain:
            spot.ask(note)
        is_conditional = facts.required is Required.CONDITIONAL
        if holder.in_request and is_conditional and facts.name not in self.grouped:
            spot.ask(f"'{facts.name}' is required only sometimes: say when in its description")
        schema = self._schema(spot)
        if facts.deprecated:
            schema["deprecated"] = True
        if evidence.is_sensitive(facts.name) and "x-sensitive" not in schema:
            schema["x-sensitive"] = True
        return Commented(schema, tuple(spot.asked))

    def properties(self, fields: Iterable[FieldFacts], holder: Holder) -> dict[str, Commented]:
        """The properties of an object, as the page orders them; of equal names the first."""
        found: dict[str, Commented] = {}
        for each in fields:
            if each.name not in found and _can_be_a_name(each.name):
                found[each.name] = self.member(each, holder)
        _tell_apart(found)
        return found

    def object(self, fields: Sequence[FieldFacts], holder: Holder) -> Ref:
        """A component for an object with ``fields``, called as its holder wants it."""
        name = self.components.reserve(holder.owner)
        component = self.components.found[name]
        properties = self.properties(fields, replace(holder, owner=name))
        component["description"] = PLACEHOLDER
        component["type"] = "object"
        required = _required(fields, properties, holder)
        if required:
            component["required"] = Flow(required)
        if properties:
            component["properties"] = properties
        return self.components.ref(name)

    def row(self, fields: Sequence[FieldFacts], holder: Holder) -> Ref:
        """A component for a list whose places have names, such as a candle."""
        name = self.components.reserve(holder.owner)
        columns = []
        for number, each in enumerate(fields):
            rows = [row for row in holder.examples if isinstance(row, list) and number < len(row)]
            drafted = self._member(each, replace(holder, owner=name), [row[number] for row in rows])
            columns.append(Commented({"title": each.name, **drafted.value}, drafted.comments))
        self.components.found[name] |= {
            "description": PLACEHOLDER,
            "type": "array",
            "prefixItems": columns,
        }
        return self.components.ref(name)

    def kind_of(self, schema: Any) -> tuple[str | None, dict[str, Any], Any]:
        """The type, the properties and the items of a drafted schema, references followed."""
        if isinstance(schema, Commented):
            schema = schema.value
        reference = schema.get("$ref") if isinstance(schema, dict) else None
        if isinstance(reference, Ref):
            own = self.components.schema_of(reference)
            if own is not None:
                return self.kind_of(own)
            target = reference.target
            node = self.house.document.node_at(target.file, target.pointer)
            return _json_type(node), {}, None
        if not isinstance(schema, dict):
            return None, {}, None
        kind = schema.get("type")
        kind = kind[0] if isinstance(kind, list) else kind
        properties = schema.get("properties", {})
        properties = properties.value if isinstance(properties, Commented) else properties
        return kind, properties, schema.get("items")

    def _schema(self, spot: Spot) -> dict[str, Any]:
        name = _type(spot)
        if name is TypeName.ARRAY:
            schema = self._array(spot)
        elif name is TypeName.OBJECT:
            schema = self._object(spot)
        elif name is None:
            schema = {"description": PLACEHOLDER}
        else:
            schema = self._values.scalar(spot, name)
        if not spot.in_request and None in spot.values and "type" in schema:
            schema["type"] = Flow([schema["type"], "null"])
            if "enum" in schema:
                schema["enum"] = [*schema["enum"], None]
        return schema

    @property
    def _values(self) -> ValueDrafter:
        return ValueDrafter(self.house, self.components)

    def _object(self, spot: Spot) -> dict[str, Any]:
        if not spot.facts.children:
            return {"description": PLACEHOLDER, "type": "object"}
        ref = self._part(spot, spot.values, f"{spot.where}.")
        return {"$ref": ref, "description": PLACEHOLDER}

    def _part(self, spot: Spot, examples: Sequence[Any], where: str) -> Ref:
        """The component of an object that a field holds: an equal one of the spec, or a new one."""
        known = self._equal_object(spot.facts)
        if known is not None:
            return Ref(known)
        name = names.part_of(spot.owner, spot.facts.name)
        return self.object(spot.facts.children, Holder(name, where, examples, spot.in_request))

    def _array(self, spot: Spot) -> dict[str, Any]:
        facts = spot.facts
        elements = evidence.elements_of(spot.values)
        schema: dict[str, Any] = {"description": PLACEHOLDER, "type": "array"}
        item = facts.type.item if facts.type is not None else None
        if facts.children and _is_row(item, elements):
            name = names.part_of(spot.owner, facts.name)
            holder = Holder(name, f"{spot.where}[].", elements, spot.in_request)
            schema["items"] = {"$ref": self.row(facts.children, holder)}
        elif facts.children:
            schema["items"] = {"$ref": self._part(spot, elements, f"{spot.where}[].")}
        else:
            schema["items"] = self._items(spot, item, elements)
        most = scalars.decimal(facts.max_items.text) if facts.max_items is not None else None
        if most is not None and most >= 0:
            schema["maxItems"] = int(most)
        return schema

    def _items(self, spot: Spot, item: TypeFact | None, elements: Sequence[Any]) -> Any:
        """What an array without fields of its own holds: values, or nobody knows what."""
        shown = evidence.one_type(elements)
        stated = item.name if item is not None and item.name is not TypeName.UNKNOWN else shown
        if stated is None and spot.facts.values:
            stated = TypeName.STRING
        if stated is None or stated is TypeName.OBJECT:
            spot.ask("what does the list hold? The page does not say")
            return {} if stated is None else {"type": "object"}
        if stated is TypeName.ARRAY:
            return {"type": "array", "items": {}}
        if not spot.in_request and shown is not None and not evidence.fits_all(elements, stated):
            stated = shown
        if stated in (TypeName.OBJECT, TypeName.ARRAY):
            return {}
        inner = replace(
            spot.facts,
            type=item,
            default=None,
            minimum=None,
            maximum=None,
            max_length=None,
            deprecated=False,
            uncertain=(),
        )
        schema = self._values.scalar(replace(spot, facts=inner, values=elements), stated)
        schema.pop("description", None)
        return schema

    def _equal_object(self, facts: FieldFacts) -> Target | None:
        """The component that a field of this name has elsewhere, where it has the same fields."""
        if any(each.children for each in facts.children):
            return None
        wanted = {each.name: each.type.name.value if each.type else None for each in facts.children}
        for use in self.house.uses.get(facts.name, ()):
            schema, target = use.schema, use.component
            items = schema.get("items")
            if items is not None and isinstance(items.value, dict):
                target, schema = target_of(items), resolve(items)
            held = {name: _json_type(node) for name, node in self.house.properties(schema).items()}
            if target is not None and held == wanted:
                return target
        return None


def _type(spot: Spot) -> TypeName | None:
    """The type of the page; where it says none, or a reply breaks it, that of the example."""
    facts, values = spot.facts, spot.values
    shown = evidence.one_type(values)
    stated = facts.type.name if facts.type is not None else None
    if stated is TypeName.UNKNOWN:
        written = facts.type.written if facts.type is not None else ""
        spot.ask(f"which type is '{written}'?")
        stated = None
    if stated is None:
        if facts.children and shown is not TypeName.ARRAY:
            return TypeName.OBJECT
        return TypeName.STRING if shown is None and spot.in_request else shown
    if facts.children and stated not in (TypeName.OBJECT, TypeName.ARRAY):
        # Children under a scalar: the example tells whether there are many of them.
        return shown if shown is TypeName.ARRAY else TypeName.OBJECT
    if spot.in_request or shown is None or evidence.fits_all(values, stated):
        return stated
    if shown is TypeName.STRING and not any(values):
        # An empty text says that there is nothing, not what there would be.
        return stated
    spot.ask(f"the page says {stated.value}, its example has {shown.value}; taken as the example")
    return shown


def _required(
    fields: Sequence[FieldFacts], properties: dict[str, Commented], holder: Holder
) -> list[str]:
    """What must be there: as the page says of a request, the lists of objects of a reply."""
    found: dict[str, None] = {}
    for each in fields:
        if each.name not in properties:
            continue
        is_list = bool(each.children) and properties[each.name].value.get("type") == "array"
        is_always_there = bool(holder.examples) and all(
            isinstance(example, dict) and isinstance(example.get(each.name), list)
            for example in holder.examples
        )
        if holder.in_request:
            is_required = each.required is Required.YES
        else:
            is_required = is_list and is_always_there
        if is_required:
            found[each.name] = None
    return list(found)


def _tell_apart(properties: dict[str, Commented]) -> None:
    """Give names to those that would become one name in Python."""
    seen: set[str] = set()
    for name, held in properties.items():
        python = snake_case(name)
        if python in seen:
            python = names.unique(python, lambda each: each not in seen, "_")
            held.value["x-name"] = python
        seen.add(python)


def _json_type(node: Node) -> Any:
    """The wire type of a schema of the spec."""
    return resolve(node).value("type")


def _is_row(item: TypeFact | None, elements: Sequence[Any]) -> bool:
    """Whether the elements of a list are lists themselves, whose columns have names."""
    if elements:
        return all(isinstance(each, list) for each in elements)
    return item is not None and item.name is TypeName.ARRAY


def _can_be_a_name(name: str) -> bool:
    return bool(name) and name.isprintable() and '"' not in name and "\\" not in name
