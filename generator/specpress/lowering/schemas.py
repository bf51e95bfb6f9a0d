"""Schemas -> types and models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from specpress import ir
from specpress.document import Node, Pointer
from specpress.lowering.class_names import Wanted, component_name, wanted_name
from specpress.lowering.distinct_names import with_distinct_field_names, with_distinct_names
from specpress.lowering.former_names import ENUM_KEY as FORMER_ENUM_NAMES
from specpress.lowering.former_names import KEY as FORMER_NAMES
from specpress.lowering.former_names import former_member_names, former_names
from specpress.naming import pascal_case
from specpress.placeholders import is_placeholder
from specpress.support import REFERENCE_ANNOTATIONS, Version, version_of

_OF_A_WRAPPER = REFERENCE_ANNOTATIONS | {"allOf", "nullable", "type"}
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


def text(node: Node, key: str) -> str:
    """The string under ``key`` without surrounding blanks; ``""`` when there is none.

    A placeholder, which an author has still to replace, says nothing either.
    """
    child = node.get(key)
    return _words(child.value if child is not None else None)


def _words(value: Any) -> str:
    return "" if value is None or is_placeholder(value) else str(value).strip()


def readings(value: Any) -> tuple[str, ...]:
    """The texts of an ``x-docs-reading``."""
    if value is None:
        return ()
    return tuple(str(item).strip() for item in (value if isinstance(value, list) else [value]))


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema with every ``$ref`` followed: keys beside a ``$ref`` win over those behind it."""

    node: Node
    beside: Mapping[str, Node]
    #: The component's name, when the schema was reached by a ``$ref``.
    component: str | None

    def get(self, key: str) -> Node | None:
        """The node of ``key``."""
        return self.beside.get(key) or self.node.get(key)

    def value(self, key: str, default: Any = None) -> Any:
        """The plain value of ``key``."""
        node = self.get(key)
        return default if node is None else node.value

    @property
    def description(self) -> str:
        """The description; ``""`` where there is none yet."""
        return _words(self.value("description"))

    @property
    def target(self) -> tuple[str, Pointer]:
        """What makes the schema itself: file and pointer."""
        return self.node.file, self.node.pointer


def resolve(node: Node) -> Schema:
    """Follow ``$ref``, and an ``allOf`` that only wraps one, down to the schema that is meant."""
    beside: dict[str, Node] = {}
    component: str | None = None
    # OpenAPI 3.0 ignores what stands beside a $ref.
    has_siblings = not is_version_3_0(node)
    while True:
        while (reference := node.reference) is not None:
            if has_siblings:
                beside = {key: child for key, child in node.items() if key != "$ref"} | beside
            node = node.document.target(node.file, reference)
            component = component_name(node)
        if not _only_wraps(node):
            return Schema(node, beside, component)
        declared = node.get("type")
        without = {"allOf"} if declared and isinstance(declared.value, list) else {"allOf", "type"}
        beside = {key: child for key, child in node.items() if key not in without} | beside
        node = next(node["allOf"].elements())


def _only_wraps(node: Node) -> bool:
    """Whether all that ``node`` says beside an ``allOf`` of one member is of this one use."""
    members = node.get("allOf")
    if members is None or len(members.value) != 1:
        return False
    others = (key for key in node.value if not key.startswith("x-"))
    return all(key in _OF_A_WRAPPER for key in others)


def is_version_3_0(node: Node) -> bool:
    """Whether the document of ``node`` is an OpenAPI 3.0."""
    return version_of(node.document.node["openapi"].value) is Version.V30


class SchemaLowerer:
    """Lowers the schemas of one document and collects the models that they need."""

    def __init__(self, root: Node) -> None:
        self._names: dict[tuple[str, Pointer], str] = {}
        self._models: dict[tuple[str, Pointer], ir.Model] = {}
        self._wanted: dict[str, Wanted] = {}
        self._nullable_by_keyword = is_version_3_0(root)

    def models(self) -> tuple[ir.Model, ...]:
        """All models so far, by the keys that references have; ``wanted`` says their names."""
        return tuple(self._models.values())

    def wanted(self) -> tuple[Wanted, ...]:
        """What the models want to be called."""
        return tuple(self._wanted.values())

    def lower(self, node: Node, inline_name: str) -> ir.Type:
        """The type of the schema at ``node``; ``inline_name`` names it where nothing else does."""
        schema = resolve(node)
        nullable = self.is_nullable(schema)
        if schema.get("enum") is not None:
            name = self._model(schema, inline_name, self._enum)
            return ir.Reference(name, nullable, bool(schema.value("x-empty-is-null", False)))
        if schema.get("prefixItems") is not None:
            return ir.Reference(self._model(schema, inline_name, self._row), nullable)
        match self.json_type(schema):
            case "object":
                return self._object_type(schema, inline_name, nullable)
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
        members = schema.get("allOf")
        for member in members.elements() if members else ():
            yield from self.parts(resolve(member))
        yield schema

    def required_names(self, schema: Schema) -> Iterator[str]:
        """What an object must have, those of its ``allOf`` members first."""
        for part in self.parts(schema):
            yield from part.value("required", [])

    def alternatives(self, schema: Schema) -> tuple[tuple[str, ...], ...]:
        """The groups of which an ``anyOf`` of ``required`` lists wants at least one in requests."""
        for part in self.parts(schema):
            branches = part.value("anyOf")
            if branches:
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
        return bool(self.properties(schema))

    def is_always_empty(self, schema: Schema) -> bool:
        """Whether the schema is an object that may not have any member."""
        closed = any(part.value("additionalProperties") is False for part in self.parts(schema))
        return closed and not self.is_object(schema)

    def _object_type(self, schema: Schema, inline_name: str, nullable: bool) -> ir.Type:
        if self.is_object(schema):
            return ir.Reference(self._model(schema, inline_name, self._object), nullable)
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

    def _model(self, schema: Schema, inline_name: str, build: Any) -> str:
        """The key of the schema's model; the model is built once, recursion included."""
        known = self._names.get(schema.target)
        if known is not None:
            return known
        name = wanted_name(schema.component, inline_name)
        key, number = name, 1
        while key in self._wanted:
            key, number = f"{name} {number}", number + 1
        self._names[schema.target] = key
        at_root = schema.node.file == schema.node.document.root
        location = schema.node.location
        self._wanted[key] = Wanted(key, name, schema.component, at_root, location)
        model = replace(build(schema, name), name=key)
        self._models[schema.target] = with_distinct_names(model)
        return key

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
        values = [value for value in schema.value("enum") if value is not None]
        return ir.EnumModel(
            name=name,
            wire=ir.Wire.STRING if isinstance(values[0], str) else ir.Wire.INTEGER,
            members=tuple(
                ir.EnumMember(
                    value,
                    names.get(str(value)),
                    _words(descriptions.get(str(value))),
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
        declared = schema.value("type")
        if isinstance(declared, list):
            declared = next((name for name in declared if name != "null"), None)
        if declared is not None:
            return str(declared)
        if self.is_object(schema) or schema.get("additionalProperties") is not None:
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
