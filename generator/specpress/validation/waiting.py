"""House rules for ``x-wait``: what is named of the read and of the write has to be there."""

from __future__ import annotations

from collections.abc import Mapping

from specpress.document import Node
from specpress.validation.calls import (
    READS,
    arguments_of,
    check_name,
    items_of,
    keyword_of,
    operation_named,
    payload_of,
    required_of,
    schema_at,
)
from specpress.validation.checking import Checking
from specpress.validation.meaning import properties_of, type_of
from specpress.validation.operations import OperationPlace

CODE = "E076"


def check_wait(
    checking: Checking, place: OperationPlace, rule: Node, by_id: Mapping[str, OperationPlace]
) -> None:
    """Check the key of one operation."""
    if place.method in READS:
        message = "a read is done when it is answered"
        checking.error(CODE, message, rule.key_location, "remove x-wait")
        return
    read = operation_named(checking, CODE, rule["operation"], by_id)
    if read is None:
        return
    if read.method not in READS:
        message = f"'{rule['operation'].value}' is no read"
        checking.error(CODE, message, rule["operation"].location, "name an operation with GET")
        return
    for given in [*_entries(rule, "arguments"), *_entries(rule, "match")]:
        _check_given(checking, place, given)
    _check_read(checking, rule, read)
    _check_match(checking, rule)
    _check_fields(checking, rule, read)


def _entries(rule: Node, key: str) -> list[Node]:
    held = rule.get(key)
    return [] if held is None else [node for _, node in held.items()]


def _check_given(checking: Checking, place: OperationPlace, given: Node) -> None:
    """What the caller is to say must be something that the caller has."""
    argument, reply = given.get("argument"), given.get("reply")
    if argument is not None:
        known = arguments_of(place)
        check_name(checking, CODE, argument, known, "the call has no argument")
    if reply is not None:
        payload = _row_or_payload(checking, place)
        if payload is None or schema_at(payload, reply.value) is None:
            message = f"the payload of the call has nothing at '{reply.value}'"
            checking.error(CODE, message, reply.location)


def _row_or_payload(checking: Checking, place: OperationPlace) -> Node | None:
    """What the call returns: of a list of a single row, the row."""
    payload, single = payload_of(checking, place), place.node.get("x-single-row")
    if payload is not None and single is not None and single.value:
        return items_of(payload)
    return payload


def _check_read(checking: Checking, rule: Node, read: OperationPlace) -> None:
    passed = rule.get("arguments")
    known = arguments_of(read)
    given = dict(passed.items()) if passed is not None else {}
    for name, node in given.items():
        check_name(checking, CODE, node, known, "the read has no argument", key=name)
    for required in required_of(read):
        if required.value not in given:
            message = f"the read cannot be made without '{required.value}'"
            where = rule.key_location if passed is None else passed.key_location
            checking.error(CODE, message, where, "add it under 'arguments'")


def _check_match(checking: Checking, rule: Node) -> None:
    entries = _entries(rule, "match")
    by_reply = any(each.get("reply") is not None for each in entries)
    if all(each.get("literal") is not None for each in entries):
        message = "no field must equal something of the call, so that any row would match"
        checking.error(CODE, message, rule["match"].key_location, "match what tells calls apart")
    elif not by_reply and rule.get("time") is None:
        message = "a row of an earlier call with the same arguments would match"
        hint = "add the row's 'time', or match something of the reply"
        checking.error(CODE, message, rule["match"].key_location, hint)


def _check_fields(checking: Checking, rule: Node, read: OperationPlace) -> None:
    """The fields that are named must be those of the rows that the read lists."""
    payload = payload_of(checking, read)
    rows = None if payload is None else schema_at(payload, rule["rows"].value)
    if rows is None or type_of(rows) != "array":
        message = f"the payload of the read has no list at '{rule['rows'].value}'"
        checking.error(CODE, message, rule["rows"].location)
        return
    items = items_of(rows)
    fields = properties_of(items) if items is not None else {}
    for name, node in rule["match"].items():
        check_name(checking, CODE, node, fields, "a row has no field", key=name)
    time, status = rule.get("time"), rule.get("status")
    if status is not None:
        check_name(checking, CODE, status["field"], fields, "a row has no field")
    if time is None or not check_name(checking, CODE, time, fields, "a row has no field"):
        return
    if not str(keyword_of(fields[time.value], "format")).startswith("unix-"):
        checking.error(CODE, f"'{time.value}' is no Unix time", time.location)
