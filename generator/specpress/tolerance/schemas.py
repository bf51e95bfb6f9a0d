"""Keywords of a schema that belong to another version of OpenAPI, or to another place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from specpress.document import Node
from specpress.support import Kind, Version
from specpress.tolerance.edits import REMOVED, Edit, Reading, edit, reading
from specpress.validation.meaning import type_of
from specpress.walking import Place

_EXCLUSIVE = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
#: What is looked at here; most schemas have none of them.
_LOOKED_AT = frozenset(
    {
        *("nullable", "exclusiveMinimum", "exclusiveMaximum", "const"),
        *("properties", "required", "items"),
    }
)


def is_true(node: Node | None) -> bool:
    """Whether ``true`` stands there."""
    return node is not None and node.value is True


def with_null(node: Node) -> list[str] | None:
    """The ``type`` that also allows null; None where any value will do, or null does already."""
    declared = node.value.get("type")
    if isinstance(declared, list):
        return None if "null" in declared else [*declared, "null"]
    found = type_of(node)
    return None if found is None else [found, "null"]


def read_schema(place: Place, version: Version) -> Iterator[Reading]:
    """What one schema says in words of another version, or of its parent."""
    if place.kind is not Kind.SCHEMA or not _says_any(place.node.value):
        return
    if version is Version.V30:
        yield from _nullable_without_type(place.node)
        yield from _exclusive_of_3_1(place.node)
        yield from _const_of_3_1(place.node)
    else:
        yield from _nullable_of_3_0(place.node)
        yield from _exclusive_of_3_0(place.node)
    yield from _required_properties(place.node)
    yield from _required_elsewhere(place.node)
    yield from _empty_required(place.node, version)
    yield from _items(place.node, version)


def _says_any(value: dict[str, Any]) -> bool:
    """Whether there is anything to read in a schema; a list should say of what."""
    return not _LOOKED_AT.isdisjoint(value) or value.get("type") == "array"


def _nullable_without_type(node: Node) -> Iterator[Reading]:
    nullable = node.get("nullable")
    if nullable is not None and is_true(nullable) and node.get("type") is None:
        yield reading(
            "W011",
            "'nullable' means nothing without 'type'; read as: the value may be null",
            nullable.key_location,
            "add the 'type'",
            (),
        )


def _nullable_of_3_0(node: Node) -> Iterator[Reading]:
    nullable = node.get("nullable")
    if nullable is None or not isinstance(nullable.value, bool):
        return
    edits = [edit(node, "nullable", REMOVED)]
    if nullable.value and (declared := with_null(node)) is not None:
        edits.append(edit(node, "type", declared))
        edits += _null_in_enum(node)
    meaning = "read as: the value may be null" if nullable.value else "the type says enough"
    yield reading(
        "W010",
        f"'nullable' is a keyword until 3.0; {meaning}",
        nullable.key_location,
        'since 3.1 null is a type: type: [string, "null"]',
        edits,
    )


def _null_in_enum(node: Node) -> list[Edit]:
    values = node.value.get("enum")
    if isinstance(values, list) and None not in values:
        return [edit(node, "enum", [*values, None])]
    return []


def _exclusive_of_3_0(node: Node) -> Iterator[Reading]:
    for exclusive, bound in _EXCLUSIVE:
        given, limit = node.get(exclusive), node.get(bound)
        if given is None or not isinstance(given.value, bool):
            continue
        if not given.value:
            edits = [edit(node, exclusive, REMOVED)]
        elif limit is not None:
            edits = [edit(node, exclusive, limit.value), edit(node, bound, REMOVED)]
        else:
            continue
        yield reading(
            "W010",
            f"'{exclusive}: {str(given.value).lower()}' is how 3.0 says it; read as that",
            given.key_location,
            f"since 3.1 '{exclusive}' is the number itself",
            edits,
        )


def _required_properties(node: Node) -> Iterator[Reading]:
    """``required: true`` on a property, which belongs to the list of its object."""
    properties = node.get("properties")
    if properties is None:
        return
    listed = node.value.get("required")
    names = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    for name, child in properties.items():
        required = child.get("required")
        if required is None or not isinstance(required.value, bool):
            continue
        if required.value and name not in names:
            names.append(name)
        edits = [edit(child, "required", REMOVED)]
        if names:
            edits.append(edit(node, "required", list(names)))
        meaning = "must be there" if required.value else "may be absent"
        yield reading(
            "W013",
            f"'required' of a schema is a list of names; read as: '{name}' {meaning}",
            required.key_location,
            f"list '{name}' in the 'required' of the object" if required.value else "remove it",
            edits,
        )


def _required_elsewhere(node: Node) -> Iterator[Reading]:
    """``required: true`` where a schema is no property: of a parameter, or of nothing."""
    required = node.get("required")
    if required is None or not isinstance(required.value, bool) or not node.pointer:
        return
    holder, key = node.document.node_at(node.file, node.pointer[:-1]), node.key
    if holder.key == "properties":
        return
    message, edits = "says nothing here, and is left out", [edit(node, "required", REMOVED)]
    hint = "remove it"
    if key == "schema" and holder.get("in") is not None and holder.get("required") is None:
        given = "must be given" if required.value else "may be left out"
        message = f"read as: the parameter '{holder.value.get('name')}' {given}"
        edits.append(edit(holder, "required", required.value))
        hint = "write it beside 'in'"
    message = f"'required' of a schema is a list of names; {message}"
    yield reading("W013", message, required.key_location, hint, edits)


def _exclusive_of_3_1(node: Node) -> Iterator[Reading]:
    """A bound of its own, which 3.0 says with two keywords."""
    for exclusive, bound in _EXCLUSIVE:
        given, limit = node.get(exclusive), node.get(bound)
        if given is None or not _is_number(given.value):
            continue
        edits = [edit(node, exclusive, True), edit(node, bound, given.value)]
        if limit is not None and _is_number(limit.value):
            upper = bound == "maximum"
            if (limit.value < given.value) if upper else (limit.value > given.value):
                edits = [edit(node, exclusive, REMOVED)]
        yield reading(
            "W010",
            f"'{exclusive}' as a number is how 3.1 says it; read as that",
            given.key_location,
            f"until 3.0 '{exclusive}' is true or false, beside '{bound}'",
            edits,
        )


def _const_of_3_1(node: Node) -> Iterator[Reading]:
    const = node.get("const")
    if const is None or node.get("enum") is not None:
        return
    yield reading(
        "W010",
        "'const' is a keyword since 3.1; read as an enum of one value",
        const.key_location,
        "until 3.0 an enum of one value says the same",
        [edit(node, "const", REMOVED), edit(node, "enum", [const.value])],
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _empty_required(node: Node, version: Version) -> Iterator[Reading]:
    required = node.get("required")
    if required is None or not isinstance(required.value, list):
        return
    names = list(dict.fromkeys(name for name in required.value if isinstance(name, str)))
    if len(names) == len(required.value) and (names or version is not Version.V30):
        return
    if any(not isinstance(name, str) for name in required.value):
        return
    message = "'required' names one twice; read once" if names else "'required' names nothing"
    edits = [edit(node, "required", names if names else REMOVED)]
    yield reading("W052", message, required.location, "remove it", edits)


def _items(node: Node, version: Version) -> Iterator[Reading]:
    """Lists that do not say of what, and objects that say what is in a list."""
    declared, items = node.value.get("type"), node.get("items")
    if declared == "array" and items is None and version is Version.V30:
        if node.get("prefixItems") is None:
            yield reading(
                "W054",
                "a list needs 'items'; read as a list of any values",
                node.location,
                "add 'items'",
                [edit(node, "items", {})],
            )
    elif declared == "object" and items is not None and node.get("properties") is not None:
        yield reading(
            "W056",
            "'items' means nothing beside 'type: object' and 'properties'; not read",
            items.key_location,
            "remove it, or write 'type: array'",
            [edit(node, "items", REMOVED)],
        )
