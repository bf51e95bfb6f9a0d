"""Schemas -> types and models."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from specpress import ir
from specpress.document import Node
from specpress.lowering.class_names import Wanted, wanted_name
from specpress.lowering.distinct_names import with_distinct_field_names, with_distinct_names
from specpress.lowering.former_names import ENUM_KEY as FORMER_ENUM_NAMES
from specpress.lowering.former_names import KEY as FORMER_NAMES
from specpress.lowering.former_names import former_member_names, former_names
from specpress.lowering.schema_view import Schema as Schema
from specpress.lowering.schema_view import Target, words
from specpress.lowering.schema_view import is_version_3_0 as is_version_3_0
from specpress.lowering.schema_view import parts as parts_of
from specpress.lowering.schema_view import readings as readings
from specpress.lowering.schema_view import resolve as resolve
from specpress.lowering.schema_view import text as text
from specpress.lowering.unions import UnionLowerer, is_alternatives
from specpress.naming import pascal_case

_UNIX_KINDS = {
    "unix-s": ir.ScalarKind.UNIX_SECONDS,
    "unix-ms": ir.ScalarKind.UNIX_MILLISECONDS,
    "unix-us": ir.ScalarKind.UNIX_MICROSECONDS,
    "unix-ns": ir.ScalarKind.UNIX_NANOSECONDS,
}
_INTEGER_BITS = {"int32": 32, "int64": 64}
_STRING_KINDS = {
    **_UNIX_KINDS,
    "decimal": ir.ScalarKind.DECIMAL,
    "date": ir.ScalarKind.DATE,
    "date-time": ir.ScalarKind.DATE_TIME,
    "uuid": ir.ScalarKind.UUID,
}


class SchemaLowerer:
    """Lowers the schemas of one document and collects the models that they need."""

    def __init__(self, root: Node) -> None:
        self._names: dict[Target, str] = {}
        self._models: dict[Target, ir.Model] = {}
        self._wanted: dict[str, Wanted] = {}
        self._nullable_by_keyword = is_version_3_0(root)
        self._unions = UnionLowerer(self, root)

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
        nullable = self.is_nullable(schema)
        branches = self._unions.branches(schema)
        if branches is not None:
            return self._unions.lower(schema, branches, inline_name, nullable)
        if schema.get("enum") is not None or schema.get("const") is not None:
            name = self.model(schema, inline_name, self._enum)
            return ir.Reference(name, nullable, bool(schema.value("x-empty-is-null", False)))
        if schema.get("prefixItems") is not None:
            return ir.Reference(self.model(schema, inline_name, self._row), nullable)
        match self.json_type(schema):
            case "object":
                return self._object_type(schema, inline_name, nullable, key)
            case "array":
                return self._array(schema, inline_name, nullable)
            case json_type:
                return self._scalar(schema, json_type, nullable)

    def fields(self, schema: Schema, owner: str) -> tuple[ir.Field, ...]:
        """The properties of an object schema, those of its ``allOf`` members first."""
        required = set(self.required_names(schema))
        return with_distinct_field_names(
            tuple(
                self._field(wire_name, node, wire_name in required, owner)
                for wire_name, node in self.properties(schema).items()
            )
        )

    def properties(self, schema: Schema) -> dict[str, Node]:
        """The schema nodes of an object's properties, those of its ``allOf`` members first."""
        holders = (part.get("properties") for part in self.parts(schema))
        return {
            name: node for holder in holders if holder is not None for name, node in holder.items()
        }

    def parts(self, schema: Schema) -> Iterator[Schema]:
        """The members of the schema's ``allOf``, however deep, and then itself."""
        return parts_of(schema)

    def required_names(self, schema: Schema) -> Iterator[str]:
        """What an object must have, those of its ``allOf`` members first."""
        for part in self.parts(schema):
            yield from part.value("required", [])

    def alternatives(self, schema: Schema) -> tuple[tuple[str, ...], ...]:
        """The groups of which an ``anyOf`` of ``required`` lists wants at least one in requests."""
        for part in self.parts(schema):
            branches = part.node.value.get("anyOf") or part.node.value.get("oneOf")
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
        hidden = self._reply_only(schema)
        needs: dict[str, dict[str, None]] = {}
        for part in self.parts(schema):
            for name, names in part.value("dependentRequired", {}).items():
                needs.setdefault(name, {}).update(dict.fromkeys(names))
        found = {
            name: tuple(each for each in names if each not in hidden)
            for name, names in needs.items()
            if name not in hidden
        }
        return tuple((name, names) for name, names in found.items() if names)

    def _reply_only(self, schema: Schema) -> frozenset[str]:
        """What only replies have, and is required of replies only."""
        return frozenset(
            name
            for name, node in self.properties(schema).items()
            if resolve(node).value("readOnly", False)
        )

    def is_object(self, schema: Schema) -> bool:
        """Whether the schema is an object with named properties."""
        return bool(self.properties(schema)) and not self.is_union(schema)

    def is_union(self, schema: Schema) -> bool:
        """Whether the schema has several shapes."""
        return self._unions.branches(schema) is not None

    def is_always_empty(self, schema: Schema) -> bool:
        """Whether the schema is an object that may not have any member."""
        closed = any(part.value("additionalProperties") is False for part in self.parts(schema))
        return closed and not self.is_object(schema)

    def _object_type(
        self, schema: Schema, inline_name: str, nullable: bool, key: Target | None
    ) -> ir.Type:
        if self.properties(schema):
            return ir.Reference(self.model(schema, inline_name, self._object, key), nullable)
        values = schema.get("additionalProperties")
        if values is None or isinstance(values.value, bool):
            return ir.Map(ir.Scalar(ir.ScalarKind.ANY, ir.Wire.ANY), nullable)
        return ir.Map(self.lower(values, f"{inline_name}Value"), nullable)

    def _array(self, schema: Schema, inline_name: str, nullable: bool) -> ir.Array:
        items = schema.get("items")
        return ir.Array(
            item=self.lower(items, f"{inline_name}Item")
            if items is not None and isinstance(items.value, dict)
            else ir.Scalar(ir.ScalarKind.ANY, ir.Wire.ANY),
            nullable=nullable,
            min_items=schema.value("minItems"),
            max_items=schema.value("maxItems"),
            unique=bool(schema.value("uniqueItems", False)),
        )

    def _scalar(self, schema: Schema, json_type: str | None, nullable: bool) -> ir.Scalar:
        schema_format = schema.value("format")
        kind, wire = _scalar_kind(json_type, schema_format)
        return ir.Scalar(
            kind=kind,
            wire=wire,
            nullable=nullable,
            empty_is_null=bool(schema.value("x-empty-is-null", False)),
            thousands_separator=schema.value("x-thousands-separator"),
            bits=_INTEGER_BITS.get(schema_format) if json_type == "integer" else None,
            constraints=_constraints(schema),
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
        name = wanted_name(schema.component, inline_name)
        label, number = name, 1
        while label in self._wanted:
            label, number = f"{name} {number}", number + 1
        self._names[target] = label
        at_root = schema.node.file == schema.node.document.root
        location = schema.node.location
        self._wanted[label] = Wanted(label, name, schema.component, at_root, location)
        model = replace(build(schema, name), name=label)
        self._models[target] = with_distinct_names(model)
        return label

    def _object(self, schema: Schema, name: str) -> ir.ObjectModel:
        return ir.ObjectModel(
            name=name,
            fields=self.fields(schema, name),
            location=schema.node.location,
            description=text(schema.node, "description"),
            deprecated=bool(schema.node.get("deprecated") and schema.node["deprecated"].value),
            closed=any(part.value("additionalProperties") is False for part in self.parts(schema)),
            alternatives=self.alternatives(schema),
            dependencies=self.dependencies(schema),
            reading=readings(schema.value("x-docs-reading")),
            former_names=_of_the_class(schema),
        )

    def _row(self, schema: Schema, name: str) -> ir.RowModel:
        columns = list(schema.node["prefixItems"].elements())
        required = schema.value("minItems", 0)
        return ir.RowModel(
            name=name,
            fields=tuple(
                self._field(self._column_name(column, number), column, number <= required, name)
                for number, column in enumerate(columns, start=1)
            ),
            location=schema.node.location,
            description=text(schema.node, "description"),
            deprecated=bool(schema.value("deprecated", False)),
            former_names=_of_the_class(schema),
        )

    def _column_name(self, column: Node, number: int) -> str:
        return str(resolve(column).value("title") or f"column{number}")

    def _enum(self, schema: Schema, name: str) -> ir.EnumModel:
        names = schema.value("x-enum-names", {})
        descriptions = schema.value("x-enum-descriptions", {})
        constant = schema.get("const")
        listed = schema.value("enum") if constant is None else [constant.value]
        values = [value for value in listed if value is not None]
        return ir.EnumModel(
            name=name,
            wire=ir.Wire.STRING if isinstance(values[0], str) else ir.Wire.INTEGER,
            members=tuple(
                ir.EnumMember(
                    value,
                    names.get(str(value)),
                    words(descriptions.get(str(value))),
                    former_member_names(schema.get(FORMER_ENUM_NAMES), value),
                )
                for value in values
            ),
            location=schema.node.location,
            description=text(schema.node, "description"),
            deprecated=bool(schema.value("deprecated", False)),
            former_names=_of_the_class(schema),
        )

    def _field(self, wire_name: str, node: Node, required: bool, owner: str) -> ir.Field:
        schema = resolve(node)
        default = schema.get("default")
        return ir.Field(
            wire_name=wire_name,
            type=self.lower(node, f"{owner}{pascal_case(wire_name)}"),
            required=required,
            location=node.key_location,
            name=schema.value("x-name"),
            description=schema.description,
            default=default.value if default else None,
            has_default=default is not None,
            deprecated=bool(schema.value("deprecated", False)),
            read_only=bool(schema.value("readOnly", False)),
            write_only=bool(schema.value("writeOnly", False)),
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
            declared = next((name for name in declared if name != "null"), None)
        if declared is not None:
            return str(declared)
        if self.properties(schema) or schema.get("additionalProperties") is not None:
            return "object"
        return "array" if schema.get("items") is not None else None


def _of_the_class(schema: Schema) -> tuple[ir.FormerName, ...]:
    """The names that a component's class had."""
    return former_names(schema.node.get(FORMER_NAMES)) if schema.component else ()


def _of_the_use(schema: Schema) -> tuple[ir.FormerName, ...]:
    """The names that a property had: those beside its ``$ref``, or of its own schema."""
    beside = schema.beside.get(FORMER_NAMES)
    if beside is None and schema.component is None:
        beside = schema.node.get(FORMER_NAMES)
    return former_names(beside)


def _scalar_kind(json_type: str | None, schema_format: str | None) -> tuple[ir.ScalarKind, ir.Wire]:
    match json_type:
        case "string":
            return _STRING_KINDS.get(schema_format or "", ir.ScalarKind.STRING), ir.Wire.STRING
        case "integer":
            return _UNIX_KINDS.get(schema_format or "", ir.ScalarKind.INTEGER), ir.Wire.INTEGER
        case "number" if schema_format in ("float", "double"):
            return ir.ScalarKind.FLOAT, ir.Wire.NUMBER
        case "number":
            # A price in JSON's own notation is still money: exact unless the spec says otherwise.
            return _UNIX_KINDS.get(schema_format or "", ir.ScalarKind.DECIMAL), ir.Wire.NUMBER
        case "boolean":
            return ir.ScalarKind.BOOLEAN, ir.Wire.BOOLEAN
        case _:
            return ir.ScalarKind.ANY, ir.Wire.ANY


def _constraints(schema: Schema) -> ir.Constraints:
    minimum, exclusive_minimum = _bounds(schema, "minimum", "exclusiveMinimum")
    maximum, exclusive_maximum = _bounds(schema, "maximum", "exclusiveMaximum")
    return ir.Constraints(
        minimum=minimum,
        maximum=maximum,
        exclusive_minimum=exclusive_minimum,
        exclusive_maximum=exclusive_maximum,
        multiple_of=_number(schema.value("multipleOf")),
        min_length=schema.value("minLength"),
        max_length=schema.value("maxLength"),
        pattern=schema.value("pattern"),
    )


def _bounds(schema: Schema, inclusive: str, exclusive: str) -> tuple[str | None, str | None]:
    """A bound as (inclusive, exclusive); 3.0 writes ``exclusive`` as a boolean beside it."""
    bound, flag = schema.value(inclusive), schema.value(exclusive)
    if flag is True:
        return None, _number(bound)
    return _number(bound), _number(flag if flag is not False else None)


def _number(value: int | float | None) -> str | None:
    return None if value is None else str(value)
