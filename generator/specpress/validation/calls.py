"""What a call carries and answers, for the checks of keys that name parts of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from specpress.document import Node
from specpress.validation.checking import Checking, resolve
from specpress.validation.meaning import at_pointer, parts_of, properties_of, type_of
from specpress.validation.operations import OperationPlace
from specpress.validation.replies import json_schema

READS = ("get", "head")


def operation_named(
    checking: Checking, code: str, node: Node, by_id: Mapping[str, OperationPlace]
) -> OperationPlace | None:
    """The operation that is named, or None and an error."""
    place = by_id.get(node.value)
    if place is None:
        message = f"there is no operation '{node.value}'"
        hint = checking.suggestions.did_you_mean(node.value, by_id)
        checking.error(code, message, node.location, hint)
    return place


def body_of(place: OperationPlace) -> Node | None:
    """The schema of the JSON body."""
    entry = place.node.get("requestBody")
    body = resolve(entry) if entry is not None else None
    return None if body is None else json_schema(body)


def arguments_of(place: OperationPlace) -> dict[str, Node]:
    """What a call carries, by wire name."""
    body = body_of(place)
    found = {str(node.value["name"]): node for _, node in place.parameters}
    return found | (properties_of(body) if body is not None else {})


def required_of(place: OperationPlace) -> list[Node]:
    """The names of what a call cannot be made without."""
    names = [
        node["name"]
        for _, node in place.parameters
        if (required := node.get("required")) is not None and required.value is True
    ]
    body = body_of(place)
    for part in parts_of(body) if body is not None else ():
        required = part.get("required")
        names += list(required.elements()) if required is not None else []
    return names


def reply_of(place: OperationPlace) -> Node | None:
    """The schema of the reply, the envelope included."""
    schemas = [schema for reply in place.replies if (schema := json_schema(reply)) is not None]
    return schemas[0] if schemas else None


def payload_of(checking: Checking, place: OperationPlace) -> Node | None:
    """The schema of what is in the envelope."""
    schema, envelope = reply_of(place), checking.document.node.get("x-envelope")
    if schema is None or envelope is None:
        return schema
    return schema_at(schema, envelope.value["payload"])


def items_of(schema: Node) -> Node | None:
    """The schema of a list's items."""
    return next((each["items"] for each in parts_of(schema) if each.get("items")), None)


def keyword_of(schema: Node, name: str) -> Any:
    """The value of a keyword, wherever the parts of the schema say it; None where none does."""
    found = [part[name].value for part in parts_of(schema) if part.get(name) is not None]
    return found[0] if found else None


def check_name(
    checking: Checking,
    code: str,
    node: Node,
    known: Iterable[str],
    complaint: str,
    *,
    key: str | None = None,
) -> bool:
    """Whether a name that a key of ours says is known; else it is an error.

    The name is the text of the node, or with ``key`` the key that introduces it.
    """
    names = list(known)
    name = node.value if key is None else key
    if name in names:
        return True
    location = node.location if key is None else node.key_location
    hint = checking.suggestions.did_you_mean(name, names)
    checking.error(code, f"{complaint} '{name}'", location, hint)
    return False


def schema_at(schema: Node, pointer: str) -> Node | None:
    """The schema at a JSON pointer; a number leads to the items of a list."""
    found: Node | None = schema
    for part in pointer.split("/")[1:]:
        if found is None:
            return None
        if part.isdigit() and type_of(found) == "array":
            found = items_of(found)
        else:
            found = at_pointer(found, [part])
    return found
