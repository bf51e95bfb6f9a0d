"""The documented exchange of an endpoint: one request and its reply, as far as they are usable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_plus

from specpress.docs.drafting.advice import Advice, without
from specpress.docs.drafting.decisions import Decisions
from specpress.docs.drafting.house import Envelope
from specpress.docs.drafting.scalars import wire_value
from specpress.docs.facts import EndpointFacts, ExampleFact, FieldFacts, Required, TypeName

_WITHOUT_BODY = ("GET", "HEAD", "DELETE")
_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its reply. ``query``: arguments in the address, as text; ``body``: JSON."""

    reply: Any = field(repr=False)
    query: dict[str, str]
    body: Any
    has_body: bool


def usable_exchange(
    facts: EndpointFacts, envelope: Envelope | None, advice: Advice, decisions: Decisions
) -> Exchange | None:
    """The documented exchange without what an earlier try has found to contradict the page."""
    if advice.without_example is not None:
        question = f"the documented example is left out: {advice.without_example}"
        decisions.ask("examples", question, facts.place)
        return None
    found = documented_exchange(facts, envelope, decisions)
    if found is None or not advice.left_out:
        return found
    pointers: dict[str, list[tuple[str | int, ...]]] = {"query": [], "body": [], "reply": []}
    for part, reason in advice.left_out.items():
        pointers[part.side].append(part.pointer)
        question = f"'{part.shown}' is left out of the example: {reason}"
        decisions.ask("examples", question, facts.place)
    return Exchange(
        without(found.reply, pointers["reply"]),
        without(found.query, pointers["query"]),
        without(found.body, pointers["body"]),
        found.has_body,
    )


def documented_exchange(
    facts: EndpointFacts, envelope: Envelope | None, decisions: Decisions
) -> Exchange | None:
    """The first reply that means success, with the first request; None where none can be used.

    A required argument that no example of the request has gets a value from elsewhere on the page.
    """
    replies = [each for each in facts.response_examples if each.readable]
    found = [each for each in replies if is_success(each.data, envelope)]
    if not found:
        if replies:
            question = "no reply on the page is a success by x-envelope: does x-envelope fit?"
            decisions.ask("examples", question, replies[0].place)
        return None
    reply = found[0].data
    takes_body = facts.method not in _WITHOUT_BODY and bool(facts.request)
    request = _request(facts)
    query = _query(request, facts, takes_body)
    body: Any = None
    if takes_body:
        body = request.data if request is not None and request.readable else {}
        if not isinstance(body, dict | list):
            body = {}
    lacking = []
    for each in facts.request:
        is_in_body = takes_body and f"{{{each.name}}}" not in facts.path
        holders = (body if isinstance(body, list) else [body]) if is_in_body else [query]
        for holder in holders:
            if each.required is not Required.YES or not isinstance(holder, dict):
                continue
            if each.name in holder:
                continue
            value = elsewhere(each, facts, reply)
            if value is None:
                lacking.append(each)
                break
            holder[each.name] = value if is_in_body else str(value)
    if lacking:
        listed = ", ".join(each.name for each in lacking)
        question = f"the example of the request lacks {listed}: complete it, and its reply"
        decisions.ask("examples", question, lacking[0].place)
        return None
    return Exchange(reply, query, body, takes_body)


def is_success(data: Any, envelope: Envelope | None) -> bool:
    """Whether a reply has the envelope of the spec, with a code that means success."""
    if envelope is None:
        return data is not None
    code = data
    for part in envelope.code:
        if not isinstance(code, dict) or part not in code:
            return False
        code = code[part]
    return code in envelope.success and type(code) in {type(each) for each in envelope.success}


def payload_in(reply: Any, envelope: Envelope | None) -> tuple[bool, Any]:
    """Whether the reply has a payload, and the payload."""
    found = reply
    for part in envelope.payload if envelope is not None else ():
        if not isinstance(found, dict) or part not in found:
            return False, None
        found = found[part]
    return True, found


def _request(facts: EndpointFacts) -> ExampleFact | None:
    for each in facts.request_examples:
        is_same = each.method in (None, facts.method) and each.path in (None, facts.path)
        if is_same and (each.query or each.readable):
            return each
    return None


def _query(request: ExampleFact | None, facts: EndpointFacts, takes_body: bool) -> dict[str, str]:
    query: dict[str, str] = {}
    if request is None:
        return query
    for name, value in request.query:
        query.setdefault(unquote_plus(name), unquote_plus(value))
    if not takes_body and isinstance(request.data, dict):
        known = {each.name for each in facts.request}
        for name, value in request.data.items():
            if name in known and isinstance(value, str | int | float):
                query.setdefault(name, str(as_kind(value, "string")))
    return query


def elsewhere(facts: FieldFacts, endpoint: EndpointFacts, reply: Any) -> Any:
    """A value that the page gives for an argument: a default, one of its values, one in a reply."""
    name = facts.type.name if facts.type is not None else TypeName.STRING
    texts = [facts.default.text] if facts.default is not None else []
    texts += [each.value for each in facts.values[:1]]
    for text in texts:
        try:
            return wire_value(text, name)
        except ValueError:
            continue
    if name in (TypeName.OBJECT, TypeName.ARRAY):
        return None
    for value in _all_of(reply, facts.name):
        try:
            return wire_value(str(value), name)
        except ValueError:
            continue
    return None


def _all_of(value: Any, name: str, depth: int = 0) -> Iterable[Any]:
    """The scalars under ``name``, anywhere in a reply."""
    if depth > _DEPTH:
        return
    if isinstance(value, dict):
        held = value.get(name)
        if isinstance(held, str | int) and not isinstance(held, bool) and held != "":
            yield held
        for each in value.values():
            yield from _all_of(each, name, depth + 1)
    elif isinstance(value, list):
        for each in value:
            yield from _all_of(each, name, depth + 1)


def fitted(value: Any, schema: Any, kind_of: Any) -> Any:
    """``value`` in the types that ``schema`` asks for, where only the notation differs.

    ``kind_of`` gives the type and the parts of a drafted schema. A number where text is asked for
    is written as text, and the other way round.
    """
    kind, properties, items = kind_of(schema)
    if kind == "object" and isinstance(value, dict):
        return {
            name: fitted(held, properties[name], kind_of) if name in properties else held
            for name, held in value.items()
        }
    if kind == "array" and isinstance(value, list):
        return [fitted(held, items, kind_of) for held in value] if items is not None else value
    return as_kind(value, kind)


def as_kind(value: Any, kind: str | None) -> Any:
    """A scalar in another notation, where that loses nothing; else as it is."""
    if kind == "string" and isinstance(value, int | float):
        return str(value).lower() if isinstance(value, bool) else str(value)
    if kind in ("integer", "number", "boolean") and isinstance(value, str):
        try:
            return wire_value(value, TypeName(kind))
        except ValueError:
            return value
    return value
