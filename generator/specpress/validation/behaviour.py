"""House rules for what the spec says of behaviour: the exchange's time, environments, outcomes."""

from __future__ import annotations

from collections.abc import Iterable

from specpress.document import Node
from specpress.suggestions import did_you_mean
from specpress.validation.checking import Checking, resolve
from specpress.validation.meaning import at_pointer, parts_of, properties_of, type_of
from specpress.validation.operations import OperationPlace, json_schema

_READS = ("get", "head")


def check_behaviour(checking: Checking, operations: list[OperationPlace]) -> None:
    """Check ``x-server-time``, and ``x-environments`` and ``x-reconcile`` of the operations."""
    by_id = {
        place.node.value.get("operationId"): place
        for place in operations
        if isinstance(place.node.value.get("operationId"), str)
    }
    _check_server_time(checking, by_id)
    for place in operations:
        _check_environments(checking, place)
        rule = place.node.get("x-reconcile")
        if rule is not None:
            _check_reconcile(checking, place, rule, by_id)


def _check_server_time(checking: Checking, by_id: dict[str, OperationPlace]) -> None:
    declared = checking.document.node.get("x-server-time")
    if declared is None:
        return
    place = _named(checking, "E072", declared["operation"], by_id)
    if place is None:
        return
    security = place.node.get("security") or checking.document.node.get("security")
    if security is not None and security.value:
        message = f"'{declared['operation'].value}' is signed, and signing needs the time"
        checking.error("E072", message, declared["operation"].location, "name a public call")
    missing = [name.value for name in _required(place)]
    if missing:
        message = f"'{declared['operation'].value}' cannot be called without '{missing[0]}'"
        checking.error("E072", message, declared["operation"].location)
    field = declared["field"]
    schema = _reply(place)
    if schema is not None and _at(schema, field.value) is None:
        message = f"the reply has nothing at '{field.value}'"
        checking.error("E072", message, field.location, "write a JSON pointer into the whole reply")


def _check_environments(checking: Checking, place: OperationPlace) -> None:
    listed = place.node.get("x-environments")
    declared = checking.document.node.get("x-environments")
    known = [name for name, _ in declared.items()] if declared is not None else []
    for entry in listed.elements() if listed is not None else ():
        if entry.value not in known:
            checking.error(
                "E073",
                f"there is no environment '{entry.value}'",
                entry.location,
                did_you_mean(entry.value, known) or "declare it in x-environments of the document",
            )


def _check_reconcile(
    checking: Checking, place: OperationPlace, rule: Node, by_id: dict[str, OperationPlace]
) -> None:
    if place.method in _READS:
        message = "a read has no outcome to find out"
        checking.error("E071", message, rule.key_location, "remove x-reconcile")
        return
    read = _named(checking, "E071", rule["operation"], by_id)
    if read is None:
        return
    if read.method not in _READS:
        message = f"'{rule['operation'].value}' is no read"
        checking.error("E071", message, rule["operation"].location, "name an operation with GET")
        return
    sent = _arguments(place)
    _check_arguments(checking, rule, read, sent)
    _check_match(checking, rule, sent)
    _check_fields(checking, rule, read)


def _check_match(checking: Checking, rule: Node, sent: dict[str, Node]) -> None:
    """Something of the call must be matched, and what may differ must be something else."""
    soft = rule.get("may-differ")
    may_differ = {each.value: each for each in soft.elements()} if soft is not None else {}
    fixed = False
    for name, entry in rule["match"].items():
        argument = entry if isinstance(entry.value, str) else entry.get("argument")
        if argument is None:
            continue
        fixed = fixed or name not in may_differ
        _check_name(checking, argument, argument.value, sent, "the call has no argument")
        values = entry.get("values") if isinstance(entry.value, dict) else None
        of_argument = _enum(sent.get(argument.value))
        for value, node in values.items() if values is not None and of_argument else ():
            _check_name(
                checking, node, value, of_argument, "the argument has no value", is_key=True
            )
    if not fixed:
        message = "no field must equal an argument, so that any row would match"
        checking.error("E071", message, rule["match"].key_location, "match what tells calls apart")
    for name, node in may_differ.items():
        _check_name(checking, node, name, dict(rule["match"].items()), "'match' has no field")


def _enum(schema: Node | None) -> list[str]:
    """The values of an enum as text; empty where there is none."""
    target = None if schema is None else resolve(schema)
    values = None if target is None else target.get("enum")
    return [] if values is None else [str(each) for each in values.value]


def _check_arguments(
    checking: Checking, rule: Node, read: OperationPlace, sent: dict[str, Node]
) -> None:
    given = rule.get("arguments")
    known = _arguments(read)
    passed = dict(given.items()) if given is not None else {}
    for name, value in passed.items():
        _check_name(checking, value, name, known, "the read has no argument", is_key=True)
        argument = value.get("argument")
        if argument is not None:
            _check_name(checking, argument, argument.value, sent, "the call has no argument")
    for required in _required(read):
        if required.value not in passed:
            message = f"the read cannot be made without '{required.value}'"
            where = given.key_location if given is not None else rule.key_location
            checking.error("E071", message, where, "add it under 'arguments'")


def _check_fields(checking: Checking, rule: Node, read: OperationPlace) -> None:
    """The fields that are named must be those of the rows that the read lists."""
    payload = _payload(checking, read)
    rows = None if payload is None else _at(payload, rule["rows"].value)
    if rows is None or type_of(rows) != "array":
        message = f"the payload of the read has no list at '{rule['rows'].value}'"
        checking.error("E071", message, rule["rows"].location)
        return
    items = next((each["items"] for each in parts_of(rows) if each.get("items")), None)
    fields = properties_of(items) if items is not None else {}
    named = [(node, name) for name, node in rule["match"].items()]
    for node, name in named:
        _check_name(checking, node, name, fields, "a row has no field", is_key=True)
    status, identity = rule.get("status"), rule.get("identity")
    values = [rule["time"]["field"], *([identity] if identity is not None else [])]
    values += [status["field"]] if status is not None else []
    for node in values:
        _check_name(checking, node, node.value, fields, "a row has no field")


def _check_name(
    checking: Checking,
    node: Node,
    name: str,
    known: Iterable[str],
    complaint: str,
    *,
    is_key: bool = False,
) -> None:
    names = list(known)
    if name not in names:
        location = node.key_location if is_key else node.location
        checking.error("E071", f"{complaint} '{name}'", location, did_you_mean(name, names))


def _named(
    checking: Checking, code: str, node: Node, by_id: dict[str, OperationPlace]
) -> OperationPlace | None:
    place = by_id.get(node.value)
    if place is None:
        message = f"there is no operation '{node.value}'"
        checking.error(code, message, node.location, did_you_mean(node.value, by_id))
    return place


def _body(place: OperationPlace) -> Node | None:
    entry = place.node.get("requestBody")
    body = resolve(entry) if entry is not None else None
    return None if body is None else json_schema(body)


def _arguments(place: OperationPlace) -> dict[str, Node]:
    """What a call carries, by wire name."""
    body = _body(place)
    found = {str(node.value["name"]): node for _, node in place.parameters}
    return found | (properties_of(body) if body is not None else {})


def _required(place: OperationPlace) -> list[Node]:
    """The names of what a call cannot be made without."""
    names = [
        node["name"]
        for _, node in place.parameters
        if (required := node.get("required")) is not None and required.value is True
    ]
    body = _body(place)
    for part in parts_of(body) if body is not None else ():
        required = part.get("required")
        names += list(required.elements()) if required is not None else []
    return names


def _reply(place: OperationPlace) -> Node | None:
    schemas = [schema for reply in place.replies if (schema := json_schema(reply)) is not None]
    return schemas[0] if schemas else None


def _payload(checking: Checking, place: OperationPlace) -> Node | None:
    schema, envelope = _reply(place), checking.document.node.get("x-envelope")
    if schema is None or envelope is None:
        return schema
    return _at(schema, envelope.value["payload"])


def _at(schema: Node, pointer: str) -> Node | None:
    """The schema at a JSON pointer; a number leads to the items of a list."""
    found: Node | None = schema
    for part in pointer.split("/")[1:]:
        if found is None:
            return None
        if part.isdigit() and type_of(found) == "array":
            found = next((each["items"] for each in parts_of(found) if each.get("items")), None)
        else:
            found = at_pointer(found, [part])
    return found
