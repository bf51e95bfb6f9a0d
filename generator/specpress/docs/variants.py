"""Variants of one endpoint (tabs of a page) as one statement: what a spec can say of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import TypeVar

from specpress.docs.drift import Identity
from specpress.docs.facts import EndpointFacts, FieldFacts, PageFacts, Required, ValueFact

_T = TypeVar("_T")


def endpoints_of(page: PageFacts) -> list[EndpointFacts]:
    """The endpoints of a page, each once, in the order of the page."""
    variants: dict[Identity, list[EndpointFacts]] = {}
    for each in page.endpoints:
        variants.setdefault(each.identity, []).append(each)
    return [united(statements) for statements in variants.values()]


def united(variants: Sequence[EndpointFacts]) -> EndpointFacts:
    """One statement that holds for all ``variants``, with the places of the first that says it."""
    first = variants[0]
    if len(variants) == 1:
        return first
    return dataclasses.replace(
        first,
        variant=None,
        title=_first(variants, lambda each: each.title),
        permission=_first(variants, lambda each: each.permission),
        authenticated=_first(variants, lambda each: each.authenticated),
        rate_limits=tuple(dict.fromkeys(limit for each in variants for limit in each.rate_limits)),
        request=_merged([each.request for each in variants if each.has_request]),
        response=_merged([each.response for each in variants if each.has_response]),
        has_request=any(each.has_request for each in variants),
        has_response=any(each.has_response for each in variants),
        groups=tuple(dict.fromkeys(group for each in variants for group in each.groups)),
        deprecated=all(each.deprecated for each in variants),
        request_examples=tuple(one for each in variants for one in each.request_examples),
        response_examples=tuple(one for each in variants for one in each.response_examples),
    )


def _first(items: Sequence[EndpointFacts], get: Callable[[EndpointFacts], _T | None]) -> _T | None:
    return next((found for each in items if (found := get(each)) is not None), None)


def _merged(trees: Sequence[Sequence[FieldFacts]]) -> tuple[FieldFacts, ...]:
    names = dict.fromkeys(fact.name for tree in trees for fact in tree)
    found: list[FieldFacts] = []
    for name in names:
        statements = [fact for tree in trees for fact in tree if fact.name == name]
        everywhere = all(any(fact.name == name for fact in tree) for tree in trees)
        found.append(_united_field(statements, everywhere))
    return tuple(found)


def _united_field(facts: Sequence[FieldFacts], everywhere: bool) -> FieldFacts:
    first = facts[0]
    stated = {fact.required for fact in facts if fact.required is not None}
    required = first.required
    if stated and (len(stated) > 1 or not everywhere):
        required = Required.NO if stated == {Required.NO} else Required.CONDITIONAL
    if len(facts) == 1:
        return dataclasses.replace(first, required=required)
    return dataclasses.replace(
        first,
        required=required,
        type=next((fact.type for fact in facts if fact.type is not None), None),
        values=_values(facts),
        default=_agreed([fact.default for fact in facts]),
        minimum=_agreed([fact.minimum for fact in facts]),
        maximum=_agreed([fact.maximum for fact in facts]),
        max_items=_agreed([fact.max_items for fact in facts]),
        max_length=_agreed([fact.max_length for fact in facts]),
        deprecated=all(fact.deprecated for fact in facts),
        children=_merged([fact.children for fact in facts if fact.children]),
    )


def _values(facts: Sequence[FieldFacts]) -> tuple[ValueFact, ...]:
    """All values; none where a variant gives no list, for then any may come."""
    if not all(fact.values for fact in facts):
        return ()
    found: dict[str, ValueFact] = {}
    for fact in facts:
        for value in fact.values:
            found.setdefault(value.value, value)
    return tuple(found.values())


def _agreed(facts: Sequence[_T | None]) -> _T | None:
    """What all variants say; None where they differ, as no one statement is true then."""
    texts = {getattr(fact, "text", None) for fact in facts}
    return facts[0] if len(texts) == 1 else None
