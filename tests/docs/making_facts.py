"""Facts by hand: short words for tests, each statement at a place of its own."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from specpress.diagnostics import Location
from specpress.docs.facts import (
    EndpointFacts,
    FieldFacts,
    Group,
    GroupKind,
    PageFacts,
    RateLimitFact,
    Required,
    TextFact,
    TypeFact,
    TypeName,
    ValueFact,
)

_LINES = itertools.count(1)


def place(file: str = "page.md") -> Location:
    """A place that no other statement has."""
    return Location(file, next(_LINES), 1)


def text(words: str | None) -> TextFact | None:
    return None if words is None else TextFact(words, place())


def type_of(words: str | None) -> TypeFact | None:
    """``string``, or ``array of string``."""
    if words is None:
        return None
    name, _, item = words.partition(" of ")
    return TypeFact(words, TypeName(name), place(), type_of(item or None))


def field(name: str, type: str | None = "string", **facts: Any) -> FieldFacts:  # noqa: A002 - the fact's name
    """A field; texts stand for text facts, ``values`` for a list of values."""
    for key in ("default", "minimum", "maximum", "max_items", "max_length"):
        if key in facts:
            facts[key] = text(facts[key])
    facts["values"] = tuple(ValueFact(value, place()) for value in facts.get("values", ()))
    if isinstance(facts.get("required"), str):
        facts["required"] = Required(facts["required"])
    facts["children"] = tuple(facts.get("children", ()))
    return FieldFacts(name=name, place=place(), type=type_of(type), **facts)


def limit(count: int, seconds: float = 1, scope: str | None = None) -> RateLimitFact:
    return RateLimitFact(count, seconds, scope, place())


def group(kind: GroupKind, *members: Sequence[str]) -> Group:
    return Group(kind, tuple(tuple(member) for member in members), place())


def endpoint(
    path: str = "/v1/loans",
    method: str = "GET",
    request: Sequence[FieldFacts] | None = (),
    response: Sequence[FieldFacts] | None = (),
    **facts: Any,
) -> EndpointFacts:
    """An endpoint; None for ``request`` or ``response``: the page has no such table."""
    for key in ("title", "permission"):
        facts[key] = text(facts.get(key))
    for key in ("rate_limits", "groups"):
        facts[key] = tuple(facts.get(key, ()))
    return EndpointFacts(
        method=method,
        path=path,
        place=place(),
        request=tuple(request or ()),
        response=tuple(response or ()),
        has_request=request is not None,
        has_response=response is not None,
        **facts,
    )


def page(*endpoints: EndpointFacts, file: str = "page.md", **facts: Any) -> PageFacts:
    return PageFacts(file=file, format="hand", endpoints=endpoints, **facts)
