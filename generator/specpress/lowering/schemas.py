"""Schemas -> types and models."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from specpress import ir
from specpress.document import Node
from specpress.lowering.class_names import Wanted, wanted_name
from specpress.lowering.distinct_names import with_distinct_field_names, with_distinct_names
from specpress.lowering.enums import enum_model, enum_values
from specpress.lowering.former_names import KEY as FORMER_NAMES
from specpress.lowering.former_names import former_names
from specpress.lowering.scalars import ANYTHING, constant, fits, scalar
from specpress.lowering.schema_view import Schema as Schema
from specpress.lowering.schema_view import Target, merged
from specpress.lowering.schema_view import is_version_3_0 as is_version_3_0
from specpress.lowering.schema_view import parts as parts_of
from specpress.lowering.schema_view import readings as readings
from specpress.lowering.schema_view import resolve as resolve
from specpress.lowering.schema_view import text as text
from specpress.lowering.unions import UnionLowerer, is_alternatives, is_null
from specpress.naming import pascal_case
from specpress.support import IMPLIED_TYPES

#: Keywords that say what a value is, whatever its type.
_BEFORE_THE_TYPE = frozenset({"const", "enum", "prefixItems"})


class SchemaLowerer:
    """Lowers the schemas of one document and collects the models that they need."""

    def __init__(self, root: Node) -> None:
        self._names: dict[Target, str] = {}
        self._models: dict[Target, ir.Model] = {}
        self._wanted: dict[str, Wanted] = {}
        self._nullable_by_keyword = is_version_3_0(root)
        self._unions = UnionLowerer(self, root)
        #: Lists and maps whose parts are being lowered.
        self._open: set[Target] = set()

    def models(self) -> tuple[ir.Model, ...]:
        """All models so far, by the keys that references have; ``wanted`` says their names."""
        return tuple(self._models.values())

    def wanted(self) -> tuple[Wanted, ...]:
        """What the models want to be called."""
        return tuple(self._wanted.values())

    def lower(self, node: Node, inline_name: str) -> ir.Type:
        """The type of the schema at ``node``; ``inline_name`` names it where nothing else does."""
        return self.lower_schema(resolve(node), inline_name)

    def lower_schema(self, schema: Schema, inline_name: str, key: Target | None = None) -> ir.Type:
        """The same of a schema whose references have been followed.

        ``key`` tells its model apart where that is not all that the schema stands for.
        """
        if schema.component is not None:
            # What stands inline in a component is named by it, whatever uses it first.
            inline_name = wanted_name(schema.component, inline_name)
        nullable = self.is_nullable(schema)
        branches = self._unions.branches(schema)
        if branches is not None:
            return self._unions.lower(schema, branches, inline_name, nullable)
        if is_null(schema):
            return constant(None, schema, nullable=True)
        if schema.may_say(_BEFORE_THE_TYPE):
            only = schema.get("const")
            if only is not None:
                return constant(only.value, schema, nullable=False)
            if schema.get("enum") is not None:
                return self._enum(schema, inline_name, nullable)
            if schema.get("prefixItems") is not None:
                return ir.Reference(self.model(schema, inline_name, self._row), nullable)
        match self.json_type(schema):
            case "object":
                return self._object_type(schema, inline_name, nullable, key)
            case "array":
                return self._container(
                    schema, inline_name, lambda: self._array(schema, inline_name, nullable)
                )
            case json_type:
                return scalar(schema, json_type, nullable)

    def _enum(self, schema: Schema, inline_name: str, nullable: bool) -> ir.Type:
        """The type of an enum; of null alone, or of true or false, it is no model."""
        values = enum_values(schema)
        if not values:
            return constant(None, schema, nullable=True)
        if all(isinstance(value, bool) for value in values):
            if len(values) == 1:
                return constant(values[0], schema, nullable)
            return scalar(schema, "boolean", nullable)
        name = self.model(schema, inline_name, enum_model)
        return ir.Reference(name, nullable, bool(schema.value("x-empty-is-null", False)))

    def fields(self, schema: Schema, owner: str) -> tuple[ir.Field, ...]:
        """The properties of an object schema, those of its ``allOf`` members first.

        What it requires without describing it, always or together with others, comes after them.
        """
        return with_distinct_field_names(self.fields_as_named(schema, owner))

    def fields_as_named(self, schema: Schema, owner: str) -> tuple[ir.Field, ...]:
        """The same, each with the name alone that the document chose for it, if it did."""
        required = dict.fromkeys(self.required_names(schema))
        groups = (*self.alternatives(schema), *self.dependencies_as_groups(schema))
        named = dict.fromkeys([*required, *chain.from_iterable(groups)])
        described = self._descriptions(schema)
        return (
            *(
                self._field(wire_name, nodes, wire_name in required, owner)
                for wire_name, nodes in described.items()
            ),
            *(
                ir.Field(name, ANYTHING, name in required, schema.node.location, undescribed=True)
                for name in named
                if name not in described
            ),
        )

    def rest(self, schema: Schema, owner: str) -> ir.Type | None:
        """The type of the properties that an object allows without naming them.

        None where it does not say that there are any, or says that there are none.
        """
        patterns = self._patterns(schema)
        if patterns:
            # Which names have a pattern is not looked at: where others may stand beside them, or
            # there are several patterns, each property may be anything.
            is_one = len(patterns) == 1 and self._refuses_others(schema)
            return self.lower(patterns[0], f"{owner}Value") if is_one else ANYTHING
        values = self.additional_properties(schema)
        return self.members(values, owner) if values is not None else None

    def _patterns(self, schema: Schema) -> list[Node]:
        """What ``patternProperties`` say of the properties that have no name."""
        holders = (part.get("patternProperties") for part in self.parts(schema))
        return [node for each in holders if each is not None for _, node in each.items()]

    def _refuses_others(self, schema: Schema) -> bool:
        """Whether there is no property but those that have a name, or a pattern."""
        keywords = ("additionalProperties", "unevaluatedProperties")
        return any(part.value(key) is False for part in self.parts(schema) for key in keywords)

    def _is_closed(self, schema: Schema) -> bool:
        """Whether there is no property but those that have a name."""
        closed = any(part.value("additionalProperties") is False for part in self.parts(schema))
        return closed and not self._patterns(schema)

    def additional_properties(self, schema: Schema) -> Node | None:
        """What allows properties of any name, a schema before ``true``.

        None where nothing in the schema and its ``allOf`` does, or a part refuses them.
        """
        holders = (part.get("additionalProperties") for part in self.parts(schema))
        given = [values for values in holders if values is not None]
        if any(values.value is False for values in given):
            return None
        said = (values for values in given if isinstance(values.value, dict) and values.value)
        return next(said, given[0] if given else None)

    def members(self, values: Node, owner: str) -> ir.Type:
        """The type of each property that ``additionalProperties`` allows."""
        return self.lower(values, f"{owner}Value") if isinstance(values.value, dict) else ANYTHING

    def _descriptions(self, schema: Schema) -> dict[str, list[Node]]:
        """All that is said of each property, in turn."""
        found: dict[str, list[Node]] = {}
        for part in self.parts(schema):
            holder = part.get("properties")
            for name, node in holder.items() if holder is not None else ():
                found.setdefault(name, []).append(node)
        return found

    def properties(self, schema: Schema) -> dict[str, Node]:
        """The schema nodes of an object's properties, those of its ``allOf`` members first."""
        holders = (part.get("properties") for part in self.parts(schema))
        return {
            name: node for holder in holders if holder is not None for name, node in holder.items()
        }

    def has_properties(self, schema: Schema) -> bool:
        """Whether properties of an object are described."""
        holders = (part.get("properties") for part in self.parts(schema))
        return any(holder is not None and holder.value for holder in holders)

    def parts(self, schema: Schema) -> list[Schema]:
        """The members of the schema's ``allOf``, however deep, and then itself."""
        return parts_of(schema)

    def required_names(self, schema: Schema) -> Iterator[str]:
        """What an object must have, those of its ``allOf`` members first."""
        for part in self.parts(schema):
            yield from part.value("required", [])

    def alternatives(self, schema: Schema) -> tuple[tuple[str, ...], ...]:
        """The groups of which an ``anyOf`` of ``required`` lists wants at least one in requests."""
        for part in self.parts(schema):
            said = part.node.value if isinstance(part.node.value, dict) else {}
            branches = said.get("anyOf") or said.get("oneOf")
            if branches and is_alternatives(branches):
                hidden = self._reply_only(schema)
                groups = [
                    tuple(name for name in branch["required"] if name not in hidden)
                    for branch in branches
                ]
                return tuple(groups) if all(groups) else ()
        return ()

    def dependencies(self, schema: Schema) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What ``dependentRequired`` wants in requests: a name, and those that it needs."""
        needs: dict[str, dict[str, None]] = {}
        for part in self.parts(schema):
            for name, names in part.value("dependentRequired", {}).items():
                needs.setdefault(name, {}).update(dict.fromkeys(names))
        hidden = self._reply_only(schema) if needs else frozenset()
        found = {
            name: tuple(each for each in names if each not in hidden)
            for name, names in needs.items()
            if name not in hidden
        }
        return tuple((name, names) for name, names in found.items() if names)

    def dependencies_as_groups(self, schema: Schema) -> Iterator[tuple[str, ...]]:
        """Each name with those that it needs."""
        for name, names in self.dependencies(schema):
            yield (name, *names)

    def _reply_only(self, schema: Schema) -> frozenset[str]:
        """What only replies have, and is required of replies only."""
        return frozenset(
            name
            for name, node in self.properties(schema).items()
            if resolve(node).value("readOnly", False)
        )

    def is_object(self, schema: Schema) -> bool:
        """Whether the schema is an object with named properties."""
        return self.has_properties(schema) and not self.is_union(schema)

    def is_union(self, schema: Schema) -> bool:
        """Whether the schema has several shapes."""
        return self._unions.branches(schema) is not None

    def choices(self, schema: Schema) -> tuple[Schema, ...]:
        """The shapes that the schema has, null aside; none where it is no union."""
        found = self._unions.branches(schema)
        return () if found is None else found.members

    def is_always_empty(self, schema: Schema) -> bool:
        """Whether the schema is an object that may not have any member."""
        return self._is_closed(schema) and not (
            self.has_properties(schema) or self.is_union(schema)
        )

    def _object_type(
        self, schema: Schema, inline_name: str, nullable: bool, key: Target | None
    ) -> ir.Type:
        if self.has_properties(schema):
            return ir.Reference(self.model(schema, inline_name, self._object, key), nullable)
        return self._container(
            schema, inline_name, lambda: self._map(schema, inline_name, nullable)
        )

    def _map(self, schema: Schema, inline_name: str, nullable: bool) -> ir.Map:
        if self._patterns(schema):
            return ir.Map(self.rest(schema, inline_name) or ANYTHING, nullable)
        holders = [part.get("additionalProperties") for part in self.parts(schema)]
        values = [each for each in holders if each is not None and isinstance(each.value, dict)]
        if len(values) != 1:
            return ir.Map(ANYTHING, nullable)
        return ir.Map(self.lower(values[0], f"{inline_name}Value"), nullable)

    def _array(self, schema: Schema, inline_name: str, nullable: bool) -> ir.Array:
        items = schema.get("items")
        return ir.Array(
            item=self.lower(items, f"{inline_name}Item")
            if items is not None and isinstance(items.value, dict)
            else ANYTHING,
            nullable=nullable,
            min_items=schema.value("minItems"),
            # No item is valid where 'items' is false.
            max_items=0 if schema.value("items") is False else schema.value("maxItems"),
            unique=bool(schema.value("uniqueItems", False)),
        )

    def model(
        self,
        schema: Schema,
        inline_name: str,
        build: Callable[[Schema, str], ir.Model],
        key: Target | None = None,
    ) -> str:
        """The key of the schema's model; the model is built once, recursion included."""
        target = key or schema.target
        known = self._names.get(target)
        if known is not None:
            return known
        label, name = self._label(schema, inline_name, target)
        model = build(schema, name)
        self._models[target] = with_distinct_names(
            model if model.name == label else replace(model, name=label)
        )
        return label

    def _label(self, schema: Schema, inline_name: str, target: Target) -> tuple[str, str]:
        """The key of a model that is to come, and the name that it wants."""
        name = wanted_name(schema.component, inline_name)
        label, number = name, 1
        while label in self._wanted:
            label, number = f"{name} {number}", number + 1
        self._names[target] = label
        at_root = schema.node.file == schema.node.document.root
        location = schema.node.location
        self._wanted[label] = Wanted(label, name, schema.component, at_root, location)
        return label, name

    def _container(
        self, schema: Schema, inline_name: str, build: Callable[[], ir.Array | ir.Map]
    ) -> ir.Type:
        """A list or a map; one that leads back to itself is a model that has a name."""
        target = schema.target
        if target in self._open or target in self._names:
            if target not in self._names:
                self._label(schema, inline_name, target)
            return ir.Reference(self._names[target], self.is_nullable(schema))
        self._open.add(target)
        built = build()
        self._open.discard(target)
        if target not in self._names:
            return built
        label = self._names[target]
        self._models[target] = ir.UnionModel(
            name=label,
            variants=(ir.UnionVariant(replace(built, nullable=False)),),
            location=schema.node.location,
            description=text(schema.node, "description"),
        )
        return ir.Reference(label, built.nullable)

    def _object(self, schema: Schema, name: str) -> ir.ObjectModel:
        return ir.ObjectModel(
            name=name,
            fields=self.fields(schema, name),
            location=schema.node.location,
            description=text(schema.node, "description"),
            deprecated=bool(schema.node.get("deprecated") and schema.node["deprecated"].value),
            closed=self._is_closed(schema),
            alternatives=self.alternatives(schema),
            dependencies=self.dependencies(schema),
            reading=readings(schema.value("x-docs-reading")),
            former_names=_of_the_class(schema),
            rest=self.rest(schema, name),
        )

    def _row(self, schema: Schema, name: str) -> ir.RowModel:
        prefix, items = schema.get("prefixItems"), schema.get("items")
        columns = list(prefix.elements()) if prefix is not None else []
        required = schema.value("minItems", 0)
        rest: ir.Type | None = None
        if items is not None and items.value is not False:
            rest = self.lower(items, f"{name}Item") if isinstance(items.value, dict) else ANYTHING
        return ir.RowModel(
            name=name,
            fields=tuple(
                self._field(self._column_name(column, number), [column], number <= required, name)
                for number, column in enumerate(columns, start=1)
            ),
            location=schema.node.location,
            description=text(schema.node, "description"),
            deprecated=bool(schema.value("deprecated", False)),
            former_names=_of_the_class(schema),
            rest=rest,
        )

    def _column_name(self, column: Node, number: int) -> str:
        return str(resolve(column).value("title") or f"column{number}")

    def _field(self, wire_name: str, nodes: list[Node], required: bool, owner: str) -> ir.Field:
        node, schema = nodes[-1], merged([resolve(each) for each in nodes])
        default = schema.get("default")
        lowered = self.lower_schema(schema, f"{owner}{pascal_case(wire_name)}")
        if default is not None and not fits(lowered, default.value):
            default = None
        read_only, write_only = (bool(schema.value(key)) for key in ("readOnly", "writeOnly"))
        return ir.Field(
            wire_name=wire_name,
            type=lowered,
            required=required,
            location=node.key_location,
            name=schema.value("x-name"),
            description=schema.description,
            default=default.value if default else None,
            has_default=default is not None,
            deprecated=bool(schema.value("deprecated", False)),
            # What is only for both directions is for each.
            read_only=read_only and not write_only,
            write_only=write_only and not read_only,
            reading=readings(schema.value("x-docs-reading")),
            former_names=_of_the_use(schema),
        )

    def is_nullable(self, schema: Schema) -> bool:
        """Whether null is a value of the schema."""
        if self._nullable_by_keyword and schema.value("nullable", False):
            return True
        declared = schema.value("type")
        return (isinstance(declared, list) and "null" in declared) or None in schema.value(
            "enum", ()
        )

    def json_type(self, schema: Schema) -> str | None:
        """The JSON type that is declared, or that the other keywords imply."""
        declared = schema.declared or schema.value("type")
        if isinstance(declared, list):
            kinds = [name for name in declared if name != "null"]
            # A whole number is a number.
            declared = "number" if "number" in kinds else next(iter(kinds), None)
        if declared is not None:
            return str(declared)
        if self.has_properties(schema) or schema.get("additionalProperties") is not None:
            return "object"
        if schema.get("items") is not None:
            return "array"
        keys = {key for part in self.parts(schema) for key, _ in part.node.items()}
        return next((kind for key, kind in IMPLIED_TYPES.items() if key in keys), None)


def _of_the_class(schema: Schema) -> tuple[ir.FormerName, ...]:
    """The names that a component's class had."""
    return former_names(schema.node.get(FORMER_NAMES)) if schema.component else ()


def _of_the_use(schema: Schema) -> tuple[ir.FormerName, ...]:
    """The names that a property had: those beside its ``$ref``, or of its own schema."""
    beside = schema.beside.get(FORMER_NAMES)
    if beside is None and schema.component is None:
        beside = schema.node.get(FORMER_NAMES)
    return former_names(beside)
