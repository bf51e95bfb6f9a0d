"""The fields of a page as schemas: trees become components, values what their neighbours are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from specpress.docs.drafting import evidence, names, scalars
from specpress.docs.drafting.decisions import Decisions
from specpress.docs.drafting.house import House, Target, target_of
from specpress.docs.drafting.yaml_text import Commented, Flow
from specpress.docs.facts import FieldFacts, Required, TypeFact, TypeName
from specpress.document import Node
from specpress.lowering.schemas import resolve
from specpress.naming import class_name, constant_case, pascal_case, snake_case
from specpress.placeholders import PLACEHOLDER

_DEPTH = 30


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference that is written down once it is known from which file."""

    target: Target


@dataclass(slots=True)
class SchemaDrafter:
    """Drafts the schemas of one endpoint; new components are collected in ``components``.

    ``file`` and ``prefix`` are where components go: a file, and the keys above them.
    """

    house: House
    decisions: Decisions
    file: str
    prefix: tuple[str, ...]
    #: Names of classes that are taken, by the spec and by other drafts.
    taken: set[str]
    components: dict[str, dict[str, Any]] = field(default_factory=dict)

    def member(
        self, facts: FieldFacts, owner: str, values: Sequence[Any], where: str, *, in_request: bool
    ) -> Commented:
        """The schema of one field, with what a person must decide as comments above it."""
        asked: list[str] = [
            self.decisions.ask(where, note, facts.place) for note in facts.uncertain
        ]
        schema = self._schema(facts, owner, values, where, asked, in_request=in_request)
        if facts.deprecated:
            schema["deprecated"] = True
        if evidence.is_sensitive(facts.name) and "x-sensitive" not in schema:
            schema["x-sensitive"] = True
        return Commented(schema, tuple(asked))

    def properties(
        self,
        fields: Iterable[FieldFacts],
        owner: str,
        holders: Sequence[Any],
        where: str,
        *,
        in_request: bool,
    ) -> dict[str, Commented]:
        """The properties of an object, as the page orders them; of equal names the first."""
        found: dict[str, Commented] = {}
        for each in fields:
            if each.name in found or not _can_be_a_name(each.name):
                continue
            found[each.name] = self.member(
                each,
                owner,
                evidence.values_of(holders, each.name),
                f"{where}{each.name}",
                in_request=in_request,
            )
        return found

    def object(
        self,
        name: str,
        fields: Sequence[FieldFacts],
        holders: Sequence[Any],
        where: str,
        *,
        in_request: bool,
    ) -> Ref:
        """A component for an object with ``fields``."""
        name = self._reserve(name)
        component: dict[str, Any] = {}
        self.components[name] = component
        properties = self.properties(fields, name, holders, where, in_request=in_request)
        component["description"] = PLACEHOLDER
        component["type"] = "object"
        required = self._required(fields, properties, holders, in_request=in_request)
        if required:
            component["required"] = Flow(required)
        if properties:
            component["properties"] = properties
        self.tell_apart(properties)
        return Ref(self._target(name))

    def row(
        self,
        name: str,
        fields: Sequence[FieldFacts],
        rows: Sequence[Any],
        where: str,
        *,
        in_request: bool,
    ) -> Ref:
        """A component for a list whose places have names, such as a candle."""
        name = self._reserve(name)
        columns = [
            self._column(each, number, name, rows, where, in_request=in_request)
            for number, each in enumerate(fields)
        ]
        self.components[name] = {
            "description": PLACEHOLDER,
            "type": "array",
            "prefixItems": columns,
        }
        return Ref(self._target(name))

    def kind_of(self, schema: Any) -> tuple[str | None, dict[str, Any], Any]:
        """The type, the properties and the items of a drafted schema, references followed."""
        if isinstance(schema, Commented):
            schema = schema.value
        reference = schema.get("$ref") if isinstance(schema, dict) else None
        if isinstance(reference, Ref):
            name = str(reference.target.pointer[-1])
            if reference.target == self._target(name) and name in self.components:
                return self.kind_of(self.components[name])
            node = self.house.document.node_at(reference.target.file, reference.target.pointer)
            return _json_type(node), {}, None
        if not isinstance(schema, dict):
            return None, {}, None
        kind = schema.get("type")
        kind = kind[0] if isinstance(kind, list) else kind
        properties = schema.get("properties", {})
        properties = properties.value if isinstance(properties, Commented) else properties
        return kind, properties, schema.get("items")

    def _schema(
        self,
        facts: FieldFacts,
        owner: str,
        values: Sequence[Any],
        where: str,
        asked: list[str],
        *,
        in_request: bool,
    ) -> dict[str, Any]:
        name = self._type(facts, values, where, asked, in_request=in_request)
        is_nullable = not in_request and any(value is None for value in values)
        if name is TypeName.ARRAY:
            schema = self._array(facts, owner, values, where, asked, in_request=in_request)
        elif name is TypeName.OBJECT:
            schema = self._object(facts, owner, values, where, in_request=in_request)
        elif name is None:
            schema = {"description": PLACEHOLDER}
        else:
            schema = self._scalar(facts, owner, name, values, where, asked, in_request=in_request)
        if is_nullable and "type" in schema:
            schema["type"] = Flow([schema["type"], "null"])
            if "enum" in schema:
                schema["enum"] = [*schema["enum"], None]
        return schema

    def _type(
        self,
        facts: FieldFacts,
        values: Sequence[Any],
        where: str,
        asked: list[str],
        *,
        in_request: bool,
    ) -> TypeName | None:
        """The type of the page; where it says none, or a reply breaks it, that of the example."""
        shown = evidence.one_type(values)
        stated = facts.type.name if facts.type is not None else None
        if stated is TypeName.UNKNOWN:
            written = facts.type.written if facts.type is not None else ""
            question = f"which type is '{written}'?"
            asked.append(self.decisions.ask(where, question, facts.place))
            stated = None
        if stated is None:
            if facts.children and shown is not TypeName.ARRAY:
                return TypeName.OBJECT
            if shown is None and in_request:
                return TypeName.STRING
            return shown
        if facts.children and stated not in (TypeName.OBJECT, TypeName.ARRAY):
            # Children under a scalar: the example tells whether there are many of them.
            return shown if shown is TypeName.ARRAY else TypeName.OBJECT
        if in_request or shown is None or evidence.fits_all(values, stated):
            return stated
        if shown is TypeName.STRING and not any(values):
            # An empty text says that there is nothing, not what there would be.
            return stated
        question = (
            f"the page says {stated.value}, its example has {shown.value}; taken as the example"
        )
        asked.append(self.decisions.ask(where, question, facts.place))
        return shown

    def _object(
        self, facts: FieldFacts, owner: str, values: Sequence[Any], where: str, *, in_request: bool
    ) -> dict[str, Any]:
        if not facts.children:
            return {"description": PLACEHOLDER, "type": "object"}
        return self._described(
            self._part(facts, facts.children, owner, values, where, in_request=in_request)
        )

    def _part(
        self,
        facts: FieldFacts,
        fields: Sequence[FieldFacts],
        owner: str,
        holders: Sequence[Any],
        where: str,
        *,
        in_request: bool,
    ) -> Ref:
        """The component of an object that a field holds: an equal one of the spec, or a new one."""
        known = self._equal_object(facts, fields)
        if known is not None:
            return Ref(known)
        name = names.part_of(owner, facts.name)
        return self.object(name, fields, holders, f"{where}.", in_request=in_request)

    def _array(
        self,
        facts: FieldFacts,
        owner: str,
        values: Sequence[Any],
        where: str,
        asked: list[str],
        *,
        in_request: bool,
    ) -> dict[str, Any]:
        elements = evidence.elements_of(values)
        schema: dict[str, Any] = {"description": PLACEHOLDER, "type": "array"}
        item = facts.type.item if facts.type is not None else None
        if facts.children and _is_row(item, elements):
            part = names.part_of(owner, facts.name)
            schema["items"] = {
                "$ref": self.row(part, facts.children, elements, where, in_request=in_request)
            }
        elif facts.children:
            schema["items"] = {
                "$ref": self._part(
                    facts, facts.children, owner, elements, f"{where}[]", in_request=in_request
                )
            }
        else:
            schema["items"] = self._items(
                facts, item, owner, elements, where, asked, in_request=in_request
            )
        if facts.max_items is not None:
            most = scalars.decimal(facts.max_items.text)
            if most is not None and most >= 0:
                schema["maxItems"] = int(most)
        return schema

    def _items(
        self,
        facts: FieldFacts,
        item: TypeFact | None,
        owner: str,
        elements: Sequence[Any],
        where: str,
        asked: list[str],
        *,
        in_request: bool,
    ) -> Any:
        """What an array without fields of its own holds: values, or nobody knows what."""
        shown = evidence.one_type(elements)
        stated = item.name if item is not None and item.name is not TypeName.UNKNOWN else shown
        if stated is None and facts.values:
            stated = TypeName.STRING
        if stated in (None, TypeName.OBJECT, TypeName.ARRAY):
            if stated is None or stated is TypeName.OBJECT:
                question = "what does the list hold? The page does not say"
                asked.append(self.decisions.ask(where, question, facts.place))
            if stated is TypeName.OBJECT:
                return {"type": "object"}
            return {"type": "array", "items": {}} if stated is TypeName.ARRAY else {}
        if not in_request and shown is not None and not evidence.fits_all(elements, stated):
            stated = shown
        inner = replace(
            facts,
            type=item,
            default=None,
            minimum=None,
            maximum=None,
            max_length=None,
            deprecated=False,
            uncertain=(),
        )
        schema = self._scalar(inner, owner, stated, elements, where, asked, in_request=in_request)
        schema.pop("description", None)
        return schema

    def _column(
        self,
        facts: FieldFacts,
        number: int,
        owner: str,
        rows: Sequence[Any],
        where: str,
        *,
        in_request: bool,
    ) -> Commented:
        held = [row[number] for row in rows if isinstance(row, list) and number < len(row)]
        drafted = self.member(facts, owner, held, f"{where}[].{facts.name}", in_request=in_request)
        return Commented({"title": facts.name, **drafted.value}, drafted.comments)

    def _scalar(
        self,
        facts: FieldFacts,
        owner: str,
        name: TypeName,
        values: Sequence[Any],
        where: str,
        asked: list[str],
        *,
        in_request: bool,
    ) -> dict[str, Any]:
        kind, listed, question = scalars.enum_values(facts, name, values, in_request=in_request)
        if question is not None:
            asked.append(self.decisions.ask(where, question, facts.values[0].place))
        if listed:
            return self._enum(
                facts, owner, kind, listed, values, where, asked, in_request=in_request
            )
        has_null = any(value is None for value in values)
        known = scalars.neighbour(self.house, facts, name, values, in_request=in_request)
        keys: dict[str, Any] = {}
        component: Target | None = None
        if known is not None:
            keys, component = known
            keys = dict(keys)
        else:
            keys = self._guessed(facts, name, values, in_request=in_request)
            if keys.get("format") == "decimal" and not facts.minimum and not facts.maximum:
                component = scalars.decimal_component(self.house, facts.name, in_request=in_request)
        if not in_request and "" in values and keys.get("format") and component is None:
            keys["x-empty-is-null"] = True
        limits, lost = scalars.limits(facts, name, keys.get("format"))
        asked.extend(self.decisions.ask(where, each, facts.place) for each in lost)
        if component is not None and not has_null and not limits:
            keys.pop("format", None)
            if self._is_empty_null(component):
                keys.pop("x-empty-is-null", None)
            return {"$ref": Ref(component), "description": PLACEHOLDER, **keys}
        return {"description": PLACEHOLDER, "type": name.value, **keys, **limits}

    def _guessed(
        self, facts: FieldFacts, name: TypeName, values: Sequence[Any], *, in_request: bool
    ) -> dict[str, Any]:
        """The format of a value, by its examples, its name and what is said of it."""
        if name is TypeName.INTEGER:
            unit = evidence.unix_unit(facts.name, values, facts.description)
            return {"format": unit} if unit is not None else {}
        if name is not TypeName.STRING or facts.max_length is not None:
            return {}
        found = evidence.text_format(facts.name, values, facts.description, in_request=in_request)
        if (
            found is None
            and (facts.minimum or facts.maximum)
            and evidence.allows("decimal", values)
        ):
            found = "decimal"
        if found is None:
            return {}
        if found == "decimal" and not in_request:
            return {"format": found, "x-empty-is-null": True}
        return {"format": found}

    def _enum(
        self,
        facts: FieldFacts,
        owner: str,
        kind: TypeName,
        listed: list[Any],
        values: Sequence[Any],
        where: str,
        asked: list[str],
        *,
        in_request: bool,
    ) -> dict[str, Any]:
        empty = "" in values and "" not in listed and kind is TypeName.STRING and not in_request
        beside: dict[str, Any] = {"x-empty-is-null": True} if empty else {}
        if facts.default is not None:
            try:
                default = scalars.wire_value(facts.default.text, kind)
            except ValueError:
                default = None
            if default in listed:
                beside["default"] = default
            else:
                question = f"the default {facts.default.text} is none of the values"
                asked.append(self.decisions.ask(where, question, facts.default.place))
        if any(value is None for value in values):
            return {"description": PLACEHOLDER, "type": kind.value, "enum": listed, **beside}
        known = scalars.equal_enum(self.house, facts, listed)
        if known is not None and known.component is not None:
            return {"$ref": Ref(known.component), "description": PLACEHOLDER, **beside}
        return {
            "$ref": Ref(self._enum_component(facts, owner, kind, listed)),
            "description": PLACEHOLDER,
            **beside,
        }

    def _enum_component(
        self, facts: FieldFacts, owner: str, kind: TypeName, listed: list[Any]
    ) -> Target:
        component: dict[str, Any] = {
            "description": PLACEHOLDER,
            "type": kind.value,
            "enum": listed,
        }
        member_names = _member_names(facts, listed)
        if member_names:
            component["x-enum-names"] = member_names
        own = class_name(pascal_case(facts.name))
        candidates = [class_name(f"{owner}{own}")]
        if facts.name.lower() not in names.GENERIC:
            candidates.insert(0, own)
        for candidate in candidates:
            if self.components.get(candidate) == component:
                return self._target(candidate)
        name = next((each for each in candidates if each not in self.taken), candidates[-1])
        name = self._reserve(name)
        self.components[name] = component
        return self._target(name)

    def _equal_object(self, facts: FieldFacts, fields: Sequence[FieldFacts]) -> Target | None:
        """The component that a field of this name has elsewhere, where it has the same fields."""
        wanted = {each.name: each.type.name.value if each.type else None for each in fields}
        if any(each.children for each in fields):
            return None
        for use in self.house.uses.get(facts.name, ()):
            schema = use.schema
            target = use.component
            items = schema.get("items")
            if items is not None and isinstance(items.value, dict):
                target, schema = target_of(items), resolve(items)
            held = {name: _json_type(node) for name, node in self.house.properties(schema).items()}
            if target is not None and held == wanted:
                return target
        return None

    def _required(
        self,
        fields: Sequence[FieldFacts],
        properties: dict[str, Commented],
        holders: Sequence[Any],
        *,
        in_request: bool,
    ) -> list[str]:
        """What must be there: as the page says of a request, the lists of objects of a reply."""
        found = []
        for each in fields:
            if each.name not in properties or each.name in found:
                continue
            if in_request:
                if each.required is Required.YES:
                    found.append(each.name)
            elif (
                each.children
                and _is_list(properties[each.name].value)
                and holders
                and all(
                    isinstance(holder, dict) and isinstance(holder.get(each.name), list)
                    for holder in holders
                )
            ):
                found.append(each.name)
        return found

    def tell_apart(self, properties: dict[str, Commented]) -> None:
        """Give names to those that would become one name in Python."""
        seen: set[str] = set()
        for name, held in properties.items():
            python = snake_case(name)
            if python in seen:
                python = names.unique(python, lambda each: each not in seen, "_")
                held.value["x-name"] = python
            seen.add(python)

    def _described(self, ref: Ref) -> dict[str, Any]:
        return {"$ref": ref, "description": PLACEHOLDER}

    def _is_empty_null(self, target: Target) -> bool:
        node = self.house.document.node_at(target.file, target.pointer)
        return isinstance(node.value, dict) and node.value.get("x-empty-is-null") is True

    def _reserve(self, name: str) -> str:
        name = names.unique(class_name(name), lambda each: each not in self.taken)
        self.taken.add(name)
        return name

    def _target(self, name: str) -> Target:
        return Target(self.file, (*self.prefix, name))


def _json_type(node: Node) -> Any:
    """The wire type of a schema of the spec."""
    return resolve(node).value("type")


def _is_list(schema: dict[str, Any]) -> bool:
    return schema.get("type") == "array"


def _is_row(item: TypeFact | None, elements: Sequence[Any]) -> bool:
    """Whether the elements of a list are lists themselves, whose columns have names."""
    if elements:
        return all(isinstance(each, list) for each in elements)
    return item is not None and item.name is TypeName.ARRAY


def _can_be_a_name(name: str) -> bool:
    return bool(name) and name.isprintable() and '"' not in name and "\\" not in name


def _member_names(facts: FieldFacts, listed: Sequence[Any]) -> dict[str, str]:
    """Names for values that tell nothing, or that would become one name in Python."""
    found: dict[str, str] = {}
    said = {value.value: value.description for value in facts.values}
    taken: set[str] = set()
    for value in listed:
        text = str(value)
        own = constant_case(text)
        wanted = own
        if not any(character.isalpha() for character in text):
            wanted = names.label(said.get(text, "")) or own
        name = names.unique(wanted, lambda each: each not in taken, "_")
        taken.add(name)
        if name != own:
            found[text] = name
    return found
