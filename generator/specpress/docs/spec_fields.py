"""Schemas of a spec as fields: the same facts that a page's tables give, with YAML places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from specpress.diagnostics import Location
from specpress.docs.drift import FieldPath
from specpress.docs.facts import FieldFacts, Required, TextFact, TypeFact, TypeName, ValueFact
from specpress.document import Node, Pointer
from specpress.lowering.schemas import Schema, SchemaLowerer, resolve

#: Told of every node that says something of the field at a path.
Visit = Callable[[Node, FieldPath], None]


class FieldReader:
    """Reads trees of fields; tells ``visit`` of the nodes that it passes on the way.

    In requests it says what is required. In replies it does not: there ``required`` is the
    author's judgement, which no page states. ``hidden`` is the keyword of what only the other
    side has.
    """

    def __init__(self, schemas: SchemaLowerer, visit: Visit, *, request: bool) -> None:
        self._schemas = schemas
        self._visit = visit
        self._request = request
        self._hidden = "readOnly" if request else "writeOnly"

    def members(self, node: Node, path: FieldPath = ()) -> tuple[FieldFacts, ...]:
        """The properties of an object, of the rows of a list, or the columns of a row."""
        return self._members(node, path, ())

    def field(
        self, name: str, node: Node, place: Location, required: Required | None, path: FieldPath
    ) -> FieldFacts:
        """The field ``name`` whose schema stands at ``node``; ``path`` leads to its holder."""
        return self._field(name, node, place, required, path, ())

    def _members(
        self, node: Node, path: FieldPath, around: tuple[tuple[str, Pointer], ...]
    ) -> tuple[FieldFacts, ...]:
        for each in chain(node):
            self._visit(each, path)
        schema = resolve(node)
        if schema.target in around:
            # A schema that contains itself: once is what a page shows.
            return ()
        around = (*around, schema.target)
        columns = schema.get("prefixItems")
        if columns is not None:
            return tuple(
                self._field(_title(column, number), column, column.location, None, path, around)
                for number, column in enumerate(columns.elements(), start=1)
            )
        items = schema.get("items")
        if items is not None and isinstance(items.value, dict):
            return self._members(items, path, around)
        required = set(self._schemas.required_names(schema)) if self._request else None
        return tuple(
            self._field(name, child, child.key_location, _required(name, required), path, around)
            for name, child in self._schemas.properties(schema).items()
            if not resolve(child).value(self._hidden, False)
        )

    def _field(
        self,
        name: str,
        node: Node,
        place: Location,
        required: Required | None,
        path: FieldPath,
        around: tuple[tuple[str, Pointer], ...],
    ) -> FieldFacts:
        schema = resolve(node)
        inner = (*path, name)
        children = self._members(node, inner, around)
        return FieldFacts(
            name=name,
            place=place,
            type=self._type(schema, place),
            required=required,
            values=self._values(schema),
            default=_text(schema, "default"),
            minimum=_bound(schema, "minimum", "exclusiveMinimum"),
            maximum=_bound(schema, "maximum", "exclusiveMaximum"),
            max_items=_text(schema, "maxItems"),
            max_length=_text(schema, "maxLength"),
            deprecated=bool(schema.value("deprecated", False)),
            children=children,
            description=str(schema.value("description") or "").strip(),
        )

    def _type(self, schema: Schema, place: Location, depth: int = 0) -> TypeFact | None:
        written = self._schemas.json_type(schema) or _type_of_values(schema)
        if schema.get("prefixItems") is not None:
            written = "array"
        if written is None or written not in TypeName.__members__.values():
            return None
        declared = schema.get("type")
        items = schema.get("items")
        item = None
        if written == "array" and items is not None and isinstance(items.value, dict) and depth < 9:
            item = self._type(resolve(items), items.location, depth + 1)
        return TypeFact(
            written=written,
            name=TypeName(written),
            place=declared.location if declared is not None else place,
            item=item,
        )

    def _values(self, schema: Schema) -> tuple[ValueFact, ...]:
        """The values of an enum, or of the elements of a list: a page lists them in one place."""
        node = schema.get("enum")
        if node is None:
            constant = schema.get("const")
            if constant is not None:
                return (ValueFact(as_text(constant.value), constant.location),)
            items = schema.get("items")
            if items is not None and isinstance(items.value, dict):
                return self._values(resolve(items))
            return ()
        words = schema.value("x-enum-descriptions", {})
        return tuple(
            ValueFact(as_text(each.value), each.location, words.get(as_text(each.value), ""))
            for each in node.elements()
            if each.value is not None
        )


def chain(node: Node) -> Iterator[Node]:
    """``node``, what it refers to, and what only wraps that, in this order."""
    while True:
        yield node
        if node.reference is not None:
            node = node.document.target(node.file, node.reference)
            continue
        members = node.get("allOf")
        if members is None or len(members.value) != 1:
            return
        node = next(members.elements())


def as_text(value: Any) -> str:
    """A YAML scalar as a page would write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _required(name: str, required: set[str] | None) -> Required | None:
    if required is None:
        return None
    return Required.YES if name in required else Required.NO


def _title(column: Node, number: int) -> str:
    return str(resolve(column).value("title") or f"column{number}")


def _type_of_values(schema: Schema) -> str | None:
    values = [value for value in schema.value("enum", ()) if value is not None]
    if not values:
        return None
    return "string" if isinstance(values[0], str) else "integer"


def _text(schema: Schema, key: str) -> TextFact | None:
    node = schema.get(key)
    if node is None or isinstance(node.value, dict | list) or node.value is None:
        return None
    return TextFact(as_text(node.value), node.location)


def _bound(schema: Schema, inclusive: str, exclusive: str) -> TextFact | None:
    """The bound as a number, whether it is a value that may be taken or not."""
    found = _text(schema, exclusive)
    if found is not None and found.text not in ("true", "false"):
        return found
    return _text(schema, inclusive)
