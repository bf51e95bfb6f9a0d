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
    _check_status(checking, rule)
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


def _check_status(checking: Checking, rule: Node) -> None:
    """Either values or a number say that it is done."""
    status = rule.get("status")
    if status is None:
        return
    done, most = status.get("done"), status.get("at-most")
    if (done is None) == (most is None):
        message = "nothing tells when it is done" if done is None else "two things tell it is done"
        checking.error(CODE, message, status.key_location, "say 'done', or 'at-most'")


def _check_match(checking: Checking, rule: Node) -> None:
    entries = _entries(rule, "match")
    by_reply = any(each.get("reply") is not None for each in entries)
    if all(each.get("literal") is not None for each in entries):
        message = "no field must equal something of the call, so that any row would match"
        checking.error(CODE, message, rule["match"].key_location, "match what tells calls apart")
    elif not by_reply and rule.get("time") is None and not _tells_state(rule):
        message = "a row of an earlier call with the same arguments would match"
        hint = "add the row's 'time', or match something of the reply"
        checking.error(CODE, message, rule["match"].key_location, hint)


def _tells_state(rule: Node) -> bool:
    """Whether the row is how things stand, whichever call brought them there."""
    status = rule.get("status")
    return status is not None and status.get("at-most") is not None


def _check_fields(checking: Checking, rule: Node, read: OperationPlace) -> None:
    """The fields that are named must be those of the rows that the read lists."""
    payload = payload_of(checking, read)
    places = [place for name in ("rows", "row") if (place := rule.get(name)) is not None]
    if len(places) != 1:
        message = "nothing tells where the row is" if not places else "two things tell it"
        checking.error(CODE, message, rule.key_location, "say 'rows', or 'row'")
        return
    (at,) = places
    found = None if payload is None else schema_at(payload, at.value)
    if found is None or type_of(found) != ("array" if at.key == "rows" else "object"):
        kind = "list" if at.key == "rows" else "object"
        message = f"the payload of the read has no {kind} at '{at.value}'"
        checking.error(CODE, message, at.location)
        return
    items = items_of(found) if at.key == "rows" else found
    fields = properties_of(items) if items is not None else {}
    for name, node in rule["match"].items():
        check_name(checking, CODE, node, fields, "a row has no field", key=name)
    time, status = rule.get("time"), rule.get("status")
    if status is not None and check_name(
        checking, CODE, status["field"], fields, "a row has no field"
    ):
        _check_number(checking, status, fields[status["field"].value])
    if time is None or not check_name(checking, CODE, time, fields, "a row has no field"):
        return
    if not str(keyword_of(fields[time.value], "format")).startswith("unix-"):
        checking.error(CODE, f"'{time.value}' is no Unix time", time.location)


def _check_number(checking: Checking, status: Node, schema: Node) -> None:
    """What has to be at most something must be a number."""
    numbers = type_of(schema) in ("integer", "number") or keyword_of(schema, "format") == "decimal"
    if status.get("at-most") is not None and not numbers:
        message = f"'{status['field'].value}' is no number"
        checking.error(CODE, message, status["field"].location)
