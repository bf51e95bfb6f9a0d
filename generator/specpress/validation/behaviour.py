"""House rules for what the spec says of behaviour: the exchange's time, environments, outcomes."""

from __future__ import annotations

from specpress.document import Node
from specpress.suggestions import did_you_mean
from specpress.validation.calls import (
    READS,
    arguments_of,
    check_name,
    items_of,
    operation_named,
    payload_of,
    reply_of,
    required_of,
    schema_at,
)
from specpress.validation.checking import Checking, resolve
from specpress.validation.conditions import check_conditions, unmet_conditions
from specpress.validation.meaning import properties_of, type_of
from specpress.validation.operations import OperationPlace
from specpress.validation.paging import check_pagination
from specpress.validation.security import takes_credentials
from specpress.validation.waiting import check_wait


def check_behaviour(checking: Checking, operations: list[OperationPlace]) -> None:
    """Check ``x-server-time``, and the keys of the operations that say how they behave."""
    by_id = {
        place.node.value.get("operationId"): place
        for place in operations
        if isinstance(place.node.value.get("operationId"), str)
    }
    _check_server_time(checking, by_id)
    for place in operations:
        _check_environments(checking, place)
        check_conditions(checking, place)
        rule = place.node.get("x-reconcile")
        if rule is not None:
            _check_reconcile(checking, place, rule, by_id)
        pages = place.node.get("x-pagination")
        if pages is not None:
            check_pagination(checking, place, pages)
        wait = place.node.get("x-wait")
        if wait is not None:
            check_wait(checking, place, wait, by_id)


def _check_server_time(checking: Checking, by_id: dict[str, OperationPlace]) -> None:
    declared = checking.document.node.get("x-server-time")
    if declared is None:
        return
    place = operation_named(checking, "E072", declared["operation"], by_id)
    if place is None:
        return
    if takes_credentials(checking, place.node):
        message = f"'{declared['operation'].value}' is signed, and signing needs the time"
        checking.error("E072", message, declared["operation"].location, "name a public call")
    missing = [name.value for name in required_of(place)]
    if missing:
        message = f"'{declared['operation'].value}' cannot be called without '{missing[0]}'"
        checking.error("E072", message, declared["operation"].location)
    for condition in unmet_conditions(place, ()):
        message = f"'{declared['operation'].value}' cannot be called without arguments: {condition}"
        checking.error("E072", message, declared["operation"].location)
    field = declared["field"]
    schema = reply_of(place)
    if schema is not None and schema_at(schema, field.value) is None:
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
    if place.method in READS:
        message = "a read has no outcome to find out"
        checking.error("E071", message, rule.key_location, "remove x-reconcile")
        return
    read = operation_named(checking, "E071", rule["operation"], by_id)
    if read is None:
        return
    if read.method not in READS:
        message = f"'{rule['operation'].value}' is no read"
        checking.error("E071", message, rule["operation"].location, "name an operation with GET")
        return
    sent = arguments_of(place)
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
        check_name(checking, "E071", argument, sent, "the call has no argument")
        values = entry.get("values") if isinstance(entry.value, dict) else None
        of_argument = _enum(sent.get(argument.value))
        for value, node in values.items() if values is not None and of_argument else ():
            check_name(checking, "E071", node, of_argument, "the argument has no value", key=value)
    if not fixed:
        message = "no field must equal an argument, so that any row would match"
        checking.error("E071", message, rule["match"].key_location, "match what tells calls apart")
    for node in may_differ.values():
        check_name(checking, "E071", node, dict(rule["match"].items()), "'match' has no field")


def _enum(schema: Node | None) -> list[str]:
    """The values of an enum as text; empty where there is none."""
    target = None if schema is None else resolve(schema)
    values = None if target is None else target.get("enum")
    return [] if values is None else [str(each) for each in values.value]


def _check_arguments(
    checking: Checking, rule: Node, read: OperationPlace, sent: dict[str, Node]
) -> None:
    given = rule.get("arguments")
    known = arguments_of(read)
    passed = dict(given.items()) if given is not None else {}
    for name, value in passed.items():
        check_name(checking, "E071", value, known, "the read has no argument", key=name)
        argument = value.get("argument")
        if argument is not None:
            check_name(checking, "E071", argument, sent, "the call has no argument")
    for required in required_of(read):
        if required.value not in passed:
            message = f"the read cannot be made without '{required.value}'"
            where = given.key_location if given is not None else rule.key_location
            checking.error("E071", message, where, "add it under 'arguments'")
    for condition in unmet_conditions(read, passed):
        where = given.key_location if given is not None else rule.key_location
        checking.error("E071", f"the read cannot be made so: {condition}", where)


def _check_fields(checking: Checking, rule: Node, read: OperationPlace) -> None:
    """The fields that are named must be those of the rows that the read lists."""
    payload = payload_of(checking, read)
    rows = None if payload is None else schema_at(payload, rule["rows"].value)
    if rows is None or type_of(rows) != "array":
        message = f"the payload of the read has no list at '{rule['rows'].value}'"
        checking.error("E071", message, rule["rows"].location)
        return
    items = items_of(rows)
    fields = properties_of(items) if items is not None else {}
    named = [(node, name) for name, node in rule["match"].items()]
    for node, name in named:
        check_name(checking, "E071", node, fields, "a row has no field", key=name)
    status, identity = rule.get("status"), rule.get("identity")
    values = [rule["time"]["field"], *([identity] if identity is not None else [])]
    values += [status["field"]] if status is not None else []
    for node in values:
        check_name(checking, "E071", node, fields, "a row has no field")
