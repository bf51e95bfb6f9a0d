"""House rules for operations: names, paths, parameters, bodies, replies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from specpress.document import Node
from specpress.suggestions import did_you_mean, short
from specpress.validation.checking import Checking, identity, resolve
from specpress.validation.meaning import Identity, at_pointer, properties_of, type_of
from specpress.validation.replies import (
    check_replies,
    json_schemas,
    success_replies,
)
from specpress.validation.security import parameters_to_give
from specpress.walking import operations_in

#: A method of HTTP is a token (RFC 9110).
_METHOD = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


@dataclass(frozen=True, slots=True)
class OperationPlace:
    """An operation, its method and path, and its parameters with those of the path item.

    ``parameters`` are pairs: where the parameter is listed, and its definition.
    """

    node: Node
    method: str
    path: str
    path_node: Node
    parameters: tuple[tuple[Node, Node], ...]

    @property
    def replies(self) -> list[Node]:
        """The definitions of the replies that mean success."""
        return success_replies(self.node)


def operations_of(checking: Checking) -> list[OperationPlace]:
    """All operations of the document, in its order."""
    paths = checking.document.node.get("paths")
    found: list[OperationPlace] = []
    for path, entry in paths.items() if paths is not None else ():
        item = resolve(entry)
        if path.startswith("x-") or item is None:
            continue
        for method, operation in operations_in(item):
            parameters = parameters_to_give(checking, operation, _parameters(item, operation))
            found.append(OperationPlace(operation, method, path, entry, parameters))
    return found


def _parameters(item: Node, operation: Node) -> tuple[tuple[Node, Node], ...]:
    """Those of the operation, and those of the path item that it does not replace."""
    pairs: list[tuple[Node, Node]] = []
    for holder in (operation, item):
        listed = holder.get("parameters")
        own: list[tuple[Node, Node]] = []
        for node in listed.elements() if listed is not None else ():
            definition = resolve(node)
            if definition is None or not isinstance(definition.value, dict):
                continue
            key = parameter_key(definition)
            if all(parameter_key(other) != key for _, other in pairs):
                own.append((node, definition))
        pairs.extend(own)
    return tuple(pairs)


def parameter_key(node: Node) -> tuple[object, object]:
    """What tells the parameters of one operation apart."""
    name, place = node.value.get("name"), node.value.get("in")
    # Header names are the same in any case.
    return (name.lower() if place == "header" and isinstance(name, str) else name), place


def check_operations(checking: Checking, operations: list[OperationPlace]) -> None:
    """Check all operations, and that they can be told apart."""
    if not operations and not _has_models(checking) and not checking.has():
        paths = checking.document.node.get("paths")
        where = paths.key_location if paths is not None else checking.document.node.location
        message = "the document has neither operations nor schemas: there is nothing to press"
        hint = "describe the calls under 'paths': /path, get, responses"
        checking.error("E036", message, where, hint)
    first: dict[str, Node] = {}
    for place in operations:
        if _METHOD.fullmatch(place.method) is None:
            message = f"{short(place.method)} is no method of HTTP"
            hint = "use letters, digits and '-'"
            checking.error("E037", message, place.node.key_location, hint)
        _check_identity(checking, place, first)
        check_replies(checking, place.node, place.method)
        for reply in place.replies:
            _check_payload(checking, place, reply)


def _has_models(checking: Checking) -> bool:
    """Whether there is something to press without calls: webhooks, callbacks or schemas."""
    root = checking.document.node
    components = root.get("components")
    listed = [root.get("webhooks")]
    if components is not None:
        listed += [components.get("schemas"), components.get("callbacks")]
    return any(each is not None and each.value for each in listed)


def _check_identity(checking: Checking, place: OperationPlace, first: dict[str, Node]) -> None:
    # That there is one, and that it can name a call, the stage before this one sees to.
    operation_id = place.node.get("operationId")
    name = operation_id.value if operation_id is not None else ""
    if operation_id is not None and name in first:
        checking.error(
            "E041",
            f"the operation '{name}' stands under two paths, and has one name",
            place.path_node.key_location,
            "give each path a path item of its own",
            ((first[name].location, "its operationId stands here"),),
        )
    if operation_id is not None:
        first.setdefault(name, operation_id)
    if checking.has_profile and place.node.get("externalDocs") is None:
        checking.warning(
            "W002",
            f"{place.method.upper()} {place.path} does not say where it is documented",
            place.node.key_location,
            "add 'externalDocs: {url: ...}'",
        )


def payloads_of(checking: Checking, operations: Iterable[OperationPlace]) -> set[Identity]:
    """The schemas of what calls return, where their replies have one."""
    replies = (reply for place in operations for reply in place.replies)
    schemas = (schema for reply in replies for schema in json_schemas(reply))
    payloads = (at_pointer(schema, _payload_pointer(checking)) for schema in schemas)
    targets = (resolve(payload) for payload in payloads if payload is not None)
    return {identity(target) for target in targets if target is not None}


def _payload_pointer(checking: Checking) -> list[str]:
    """Where the payload stands in a reply; nowhere deeper without an envelope."""
    envelope = checking.document.node.get("x-envelope")
    pointer = envelope.get("payload") if envelope is not None else None
    return pointer.value.split("/")[1:] if pointer is not None else []


def _check_payload(checking: Checking, place: OperationPlace, reply: Node) -> None:
    schemas = json_schemas(reply)
    single = place.node.get("x-single-row")
    is_single = single is not None and single.value is True
    if single is not None and is_single and (not schemas or len(place.replies) > 1):
        message = "'x-single-row' needs one reply of success, with a payload"
        checking.error("E059", message, single.key_location)
        return
    for schema in schemas:
        payload = _check_place_of_payload(checking, schema)
        if single is not None and is_single and payload is not None:
            target = resolve(payload)
            is_list = type_of(payload) == "array"
            if not is_list or (target is not None and "prefixItems" in target.value):
                message = f"'x-single-row' needs a list, and the payload is {type_of(payload)}"
                checking.error("E059", message, single.key_location, "remove it")


def _check_place_of_payload(checking: Checking, schema: Node) -> Node | None:
    """The schema of what stands in the envelope; None and an error where nothing does."""
    envelope = checking.document.node.get("x-envelope")
    if envelope is None:
        return schema
    pointer = envelope.value["payload"]
    parts = _payload_pointer(checking)
    payload = at_pointer(schema, parts)
    if payload is None:
        checking.error(
            "E049",
            f"the schema of the reply has nothing at '{pointer}', where the payload stands",
            schema.location,
            did_you_mean(parts[0], properties_of(schema))
            or "describe the whole reply, or correct 'payload' of x-envelope",
            ((envelope["payload"].location, "the payload is named here"),),
        )
    return payload
