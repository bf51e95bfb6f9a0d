"""House rules for ``x-pagination``: what it names has to be there, and lead to the next page."""

from __future__ import annotations

from specpress.document import Node
from specpress.validation.calls import (
    READS,
    arguments_of,
    check_name,
    items_of,
    keyword_of,
    payload_of,
    required_of,
    schema_at,
)
from specpress.validation.checking import Checking
from specpress.validation.meaning import has_several_types, properties_of, type_of
from specpress.validation.operations import OperationPlace

CODE = "E074"
_STEPS = ("cursor", "boundary", "page-number")


def check_pagination(checking: Checking, place: OperationPlace, rule: Node) -> None:
    """Check the key of one operation."""
    if place.method not in READS:
        message = "only a read can be made again for the next page"
        checking.error(CODE, message, rule.key_location, "remove x-pagination")
        return
    steps = [rule[name] for name in _STEPS if rule.get(name) is not None]
    if len(steps) > 1:
        message = f"there are two ways to the next page: '{steps[0].key}' and '{steps[1].key}'"
        checking.error(CODE, message, steps[1].key_location, "keep one of them")
    window = rule.get("window")
    if not steps and window is None:
        message = "nothing leads to the next page"
        checking.error(CODE, message, rule.key_location, f"add one of: {', '.join(_STEPS)}, window")
    _check_arguments(checking, place, rule, steps)
    _check_reply(checking, place, rule, steps)


def _check_arguments(
    checking: Checking, place: OperationPlace, rule: Node, steps: list[Node]
) -> None:
    known = arguments_of(place)
    window = rule.get("window")
    named = [step["argument"] for step in steps]
    named += [step["until"] for step in steps if step.get("until") is not None]
    named += [] if window is None else [window["start"], window["end"]]
    size = rule.get("size")
    for node in [*named, *([] if size is None else [size])]:
        check_name(checking, CODE, node, known, "the call has no argument")
    _check_size(checking, place, size, known)
    required = {node.value for node in required_of(place)}
    times = set() if window is None else {window["start"].value, window["end"].value}
    for step in steps:
        argument = step["argument"]
        if argument.value in required and argument.value not in times:
            message = f"'{argument.value}' is required, so that there is no first page"
            checking.error(CODE, message, argument.location)
    if window is not None:
        _check_window(checking, window, known)


def _check_size(
    checking: Checking, place: OperationPlace, size: Node | None, known: dict[str, Node]
) -> None:
    if size is None or size.value not in known:
        return
    schema = _schema(known[size.value])
    if type_of(schema) != "integer" or has_several_types(schema):
        checking.error(CODE, f"'{size.value}' is no whole number", size.location)


def _check_window(checking: Checking, window: Node, known: dict[str, Node]) -> None:
    formats = []
    for node in (window["start"], window["end"]):
        if node.value not in known:
            return
        kind = keyword_of(_schema(known[node.value]), "format")
        if not str(kind).startswith("unix-"):
            message = f"'{node.value}' is no Unix time"
            checking.error(CODE, message, node.location, "give its schema a format such as unix-ms")
            return
        formats.append(kind)
    if len(set(formats)) > 1:
        message = f"'start' is in {formats[0]}, and 'end' in {formats[1]}"
        checking.error(CODE, message, window["end"].location)
    if window.get("includes") is None and window.get("field") is None:
        message = "nothing tells to which window a row at its end belongs"
        checking.error(CODE, message, window.key_location, "add 'includes', or the row's 'field'")


def _check_reply(checking: Checking, place: OperationPlace, rule: Node, steps: list[Node]) -> None:
    payload = payload_of(checking, place)
    rows = None if payload is None else schema_at(payload, rule["rows"].value)
    single = place.node.get("x-single-row")
    if payload is None or rows is None or type_of(rows) != "array" or (single and single.value):
        message = f"the payload has no list at '{rule['rows'].value}'"
        checking.error(CODE, message, rule["rows"].location)
        return
    for step in steps:
        pointer = step.get("field") if step.key == "cursor" else step.get("total")
        if pointer is not None and schema_at(payload, pointer.value) is None:
            message = f"the payload has nothing at '{pointer.value}'"
            checking.error(CODE, message, pointer.location)
    items = items_of(rows)
    fields = properties_of(items) if items is not None else {}
    window, identity = rule.get("window"), rule.get("identity")
    named = [step["field"] for step in steps if step.key == "boundary"]
    named += [window["field"]] if window is not None and window.get("field") is not None else []
    named += identity.elements() if identity is not None else []
    for node in named:
        check_name(checking, CODE, node, fields, "a row has no field")
    for step in steps:
        if step.key == "boundary":
            _check_boundary(checking, step, fields)


def _check_boundary(checking: Checking, step: Node, fields: dict[str, Node]) -> None:
    """Rows that share a boundary can be asked for again only where it is a whole number."""
    field, unique = step["field"], step.get("unique")
    if field.value not in fields or (unique is not None and unique.value):
        return
    schema = fields[field.value]
    is_time = str(keyword_of(schema, "format")).startswith("unix-")
    if type_of(schema) != "integer" and not is_time:
        message = f"several rows may have the same '{field.value}', which is no whole number"
        hint = "say 'unique: true' where each row has another"
        checking.error(CODE, message, field.location, hint)


def _schema(argument: Node) -> Node:
    """The schema of an argument: of a parameter, or of a property of the body."""
    inner = argument.get("schema")
    return argument if inner is None else inner
