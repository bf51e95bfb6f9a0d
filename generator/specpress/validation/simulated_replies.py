"""House rules for the ``reply`` of an ``x-simulation``: its fields and values exist, and fit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from specpress.diagnostics import Location
from specpress.document import Node
from specpress.suggestions import did_you_mean, one_of
from specpress.validation.checking import Checking, resolve
from specpress.validation.ledger_words import (
    ACCOUNT_VALUES,
    INNER_ROWS,
    NUMBERS,
    OPTIONAL_WORDS,
    RESULT_VALUES,
    ROW_VALUES,
    TIMES,
    words_of,
)
from specpress.validation.meaning import at_pointer, properties_of, type_of
from specpress.validation.operations import OperationPlace
from specpress.validation.replies import json_schema

#: The forms of a part of a reply, by the key that tells them, with the keys beside it.
_FORMS: Mapping[str, frozenset[str]] = {
    "rows": frozenset({"rows", "fields", "filters", "page", "base"}),
    "fields": frozenset({"fields", "base"}),
    "items": frozenset({"items"}),
    "constant": frozenset({"constant"}),
    "argument": frozenset({"argument"}),
    "value": frozenset({"value", "as", "places", "words", "none", "book"}),
}


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the template: its schema (None where anything may stand) and the rows around it."""

    node: Node
    schema: Node | None
    source: str | None
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Reply:
    checking: Checking
    arguments: Mapping[str, Node]
    books: Collection[str]
    results: frozenset[str]
    has_page: bool


def check_reply(
    checking: Checking,
    place: OperationPlace,
    simulation: Node,
    actions: list[str],
    arguments: Mapping[str, Node],
) -> None:
    """Check the template of the payload against the schema of the reply."""
    template = simulation["reply"]
    results = frozenset[str]().union(*(RESULT_VALUES[action] for action in actions))
    books = [book.value for book in simulation["books"].elements()]
    reply = _Reply(checking, arguments, books, results, _has_page(template))
    schema = _payload(checking, place)
    if schema is None:
        message = "the reply has no payload that could be simulated"
        checking.error("E075", message, template.key_location)
        return
    _check(reply, _Part(template, schema, None, ACCOUNT_VALUES | results))


def check_argument(
    checking: Checking, name: str, location: Location, arguments: Mapping[str, Node]
) -> None:
    """Check that the operation has an argument; ``location`` is where it is named."""
    if name not in arguments:
        hint = did_you_mean(name, arguments) or (one_of(arguments) if arguments else None)
        message = f"the operation has no parameter or property '{name}'"
        checking.error("E075", message, location, hint)


def _payload(checking: Checking, place: OperationPlace) -> Node | None:
    envelope = checking.document.node.get("x-envelope")
    parts = envelope["payload"].value.split("/")[1:] if envelope is not None else []
    for reply in place.replies:
        schema = json_schema(reply)
        if schema is not None:
            return at_pointer(schema, parts)
    return None


def _has_page(node: Node) -> bool:
    if node.get("page") is not None:
        return True
    children = [child for _, child in node.items()] + list(node.elements())
    return any(_has_page(child) for child in children)


def _check(reply: _Reply, part: _Part) -> None:
    node = part.node
    if isinstance(node.value, str):
        _check_value(reply, part, node.value, node)
        return
    form = next((form for form in _FORMS if form in node.value), None)
    if form is None:
        reply.checking.error("E075", "nothing says what stands here", node.location, one_of(_FORMS))
        return
    for key, child in node.items():
        if key not in _FORMS[form]:
            message = f"'{key}' cannot stand beside '{form}'"
            reply.checking.error("E075", message, child.key_location)
    match form:
        case "rows":
            _check_rows(reply, part)
        case "fields":
            _check_type(reply, part, "object")
            _check_fields(reply, part)
        case "items":
            _check_type(reply, part, "array")
            for item in node["items"].elements():
                _check(reply, _Part(item, _items(part.schema), part.source, part.values))
        case "argument":
            argument = node["argument"]
            check_argument(reply.checking, argument.value, argument.location, reply.arguments)
        case "value":
            _check_value(reply, part, node["value"].value, node["value"])


def _check_fields(reply: _Reply, part: _Part) -> None:
    fields = part.node.get("fields")
    if fields is None:
        message = "rows need 'fields': what each of them shows"
        reply.checking.error("E075", message, part.node.location)
        return
    known = properties_of(part.schema) if part.schema is not None else {}
    for name, child in fields.items():
        if part.schema is not None and name not in known:
            hint = did_you_mean(name, known) or (one_of(known) if known else None)
            message = f"the reply has no '{name}' here"
            reply.checking.error("E075", message, child.key_location, hint)
        else:
            _check(reply, _Part(child, known.get(name), part.source, part.values))


def _check_rows(reply: _Reply, part: _Part) -> None:
    _check_type(reply, part, "array")
    rows = part.node["rows"]
    source: str = rows.value
    outer = INNER_ROWS.get(source)
    if outer is not None and part.source not in outer:
        message = f"'{source}' stand inside other rows only"
        reply.checking.error("E075", message, rows.location, f"inside {' or '.join(sorted(outer))}")
        return
    values = reply.results if source == "result" else ROW_VALUES[source]
    filters = part.node.get("filters")
    for name, node in filters.items() if filters is not None else ():
        if name not in {*values, *(("since", "until") if "time" in values else ())}:
            hint = did_you_mean(name, values) or one_of(sorted(values))
            message = f"the rows have no '{name}' to filter by"
            reply.checking.error("E075", message, node.key_location, hint)
        argument = node if isinstance(node.value, str) else node["argument"]
        check_argument(reply.checking, argument.value, argument.location, reply.arguments)
    page = part.node.get("page")
    if page is not None:
        _check_page(reply, page, values)
    _check_fields(reply, _Part(part.node, _items(part.schema), source, values))


def _check_page(reply: _Reply, page: Node, values: frozenset[str]) -> None:
    by = page["by"]
    numbers = (values & NUMBERS) - {"term"}
    if by.value not in numbers:
        message = f"rows cannot be counted by '{by.value}'"
        hint = one_of(sorted(numbers)) if numbers else None
        reply.checking.error("E075", message, by.location, hint)
    for key in ("limit", "older-than", "newer-than"):
        node = page.get(key)
        if node is not None:
            check_argument(reply.checking, node.value, node.location, reply.arguments)


def _check_value(reply: _Reply, part: _Part, name: str, where: Node) -> None:
    """``where`` is the node that names the value."""
    if name == "next-cursor":
        if not reply.has_page:
            message = "no rows of the reply come in pages"
            reply.checking.error("E075", message, where.location, "give them a 'page'")
        return
    if name not in part.values:
        hint = did_you_mean(name, part.values) or one_of(sorted(part.values))
        reply.checking.error("E075", f"there is no value '{name}' here", where.location, hint)
        return
    node = part.node
    notation = node.get("as")
    written = notation.value if notation is not None else "text"
    if written.startswith("unix-") is not (name in TIMES):
        message = f"'{name}' is {'a' if name in TIMES else 'no'} time"
        advice = "say how it is written: 'as: unix-ms', ..." if name in TIMES else None
        reply.checking.error("E075", message, (notation or where).location, advice)
    if written == "number" and name not in NUMBERS:
        message = f"'{name}' is no whole number"
        reply.checking.error("E075", message, (notation or where).location)
    _check_words(reply, part, name, where)
    book = node.get("book")
    if book is not None and book.value not in reply.books:
        message = f"the operation is not about the book '{book.value}'"
        reply.checking.error("E075", message, book.location, one_of(reply.books))
    if book is not None and part.source != "debts":
        message = "only the rows of 'debts' tell the books apart"
        reply.checking.error("E075", message, book.key_location)


def _check_words(reply: _Reply, part: _Part, name: str, where: Node) -> None:
    words, known = part.node.get("words"), words_of(name, part.source)
    given = {word for word, _ in words.items()} if words is not None else set()
    hint: str | None
    if words is None and known:
        message = f"the ledger's words for '{name}' are not what a reply says"
        hint = "say what it says: 'words: {" + ": ..., ".join(sorted(known)) + ": ...}'"
        reply.checking.error("E075", message, where.location, hint)
    # What happens to collateral is no word of a reply that is about debts only.
    elif words is not None and not known - OPTIONAL_WORDS <= given <= known:
        wrong = sorted(given - known) or sorted(known - OPTIONAL_WORDS - given)
        what = "is no word of" if given - known else "is missing among the words of"
        message = f"'{wrong[0]}' {what} '{name}'"
        hint = one_of(sorted(known)) if known else None
        reply.checking.error("E075", message, words.key_location, hint)


def _check_type(reply: _Reply, part: _Part, wanted: str) -> None:
    if part.schema is None:
        return
    found = type_of(part.schema)
    if found not in (wanted, None):
        message = f"the reply has the type {found} here, not {wanted}"
        reply.checking.error("E075", message, part.node.location)


def _items(schema: Node | None) -> Node | None:
    target = resolve(schema) if schema is not None else None
    return target.get("items") if target is not None else None
