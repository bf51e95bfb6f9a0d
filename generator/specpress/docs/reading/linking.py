"""What stands on other pages, and in the other language: put where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import urlparse

from specpress.docs.facts import (
    Contradiction,
    EndpointFacts,
    FieldFacts,
    PageFacts,
    RateLimitFact,
    TypeName,
    ValueFact,
)
from specpress.docs.reading.halves import merged_halves, pages_that_differ
from specpress.docs.reading.text import is_number

_METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH")
_Limits = dict[tuple[str, str], tuple[RateLimitFact, ...]]


def link_pages(pages: Sequence[PageFacts]) -> list[PageFacts]:
    """Merge the halves of bilingual pages, and give limits and values to the fields they are of.

    A page's own statement comes first. Pages may be any part of a documentation: what is not among
    them is not looked for.
    """
    merged = _merged(pages)
    limits, merged = _resolved_limits(merged)
    enums = [page for page in merged if page.values]
    return _compared([_linked(page, limits, enums) for page in merged])


def _compared(pages: list[PageFacts]) -> list[PageFacts]:
    """Hold what a page says of an endpoint against the first page that is about it."""
    first: dict[tuple[str, str, str | None], EndpointFacts] = {}
    compared: list[PageFacts] = []
    for page in pages:
        found = []
        for endpoint in page.endpoints:
            known = first.setdefault((*endpoint.identity, endpoint.variant), endpoint)
            if known is not endpoint and known != endpoint:
                found += pages_that_differ(known, endpoint)
        fresh = [each for each in found if each not in page.contradictions]
        compared.append(replace(page, contradictions=(*page.contradictions, *fresh)))
    return compared


def _merged(pages: Sequence[PageFacts]) -> list[PageFacts]:
    merged: list[PageFacts] = []
    for page in pages:
        previous = merged[-1] if merged else None
        if previous and previous.file == page.file and previous.language != page.language:
            merged[-1] = merged_halves(previous, page)
        else:
            merged.append(page)
    return merged


def _linked(page: PageFacts, limits: _Limits, enums: list[PageFacts]) -> PageFacts:
    endpoints: list[EndpointFacts] = []
    contradictions = list(page.contradictions)
    for endpoint in page.endpoints:
        central = limits.get(endpoint.identity, ())
        if central and not endpoint.rate_limits:
            endpoint = replace(endpoint, rate_limits=central)
        elif central and _numbers(central) != _numbers(endpoint.rate_limits):
            message = f"{endpoint.method} {endpoint.path} has another limit in the central table"
            contradictions.append(
                Contradiction(
                    "limits-differ",
                    message,
                    endpoint.rate_limits[0].place,
                    central[0].place,
                    endpoint.identity,
                )
            )
        endpoints.append(
            replace(
                endpoint,
                request=_with_values(endpoint.request, enums),
                response=_with_values(endpoint.response, enums),
            )
        )
    return replace(page, endpoints=tuple(endpoints), contradictions=tuple(contradictions))


def _numbers(limits: tuple[RateLimitFact, ...]) -> set[tuple[int, float]]:
    return {(limit.count, limit.seconds) for limit in limits}


def _resolved_limits(pages: list[PageFacts]) -> tuple[_Limits, list[PageFacts]]:
    """Put paths in place of links, and the method of the page in place of a wrong one."""
    all_limits: _Limits = {}
    resolved: list[PageFacts] = []
    for page in pages:
        own: _Limits = {}
        contradictions = list(page.contradictions)
        for (method, target), limits in page.rate_limits.items():
            identity, known = _identity(method, target, pages)
            own[identity] = limits
            all_limits.setdefault(identity, limits)
            if known and method and identity[0] != method:
                message = f"{identity[1]} is {identity[0]} on its own page, {method} in this table"
                contradictions.append(
                    Contradiction("method-differs", message, limits[0].place, known.place, identity)
                )
        resolved.append(replace(page, rate_limits=own, contradictions=tuple(contradictions)))
    return all_limits, resolved


def _identity(
    method: str, target: str, pages: list[PageFacts]
) -> tuple[tuple[str, str], EndpointFacts | None]:
    """The endpoint that a row of a table of limits is about, and its facts if they are at hand."""
    if target.startswith("/"):
        candidates = [e for page in pages for e in page.endpoints if e.path == target]
    else:
        candidates = [e for page in pages if _is_page(page, target) for e in page.endpoints]
    exact = [e for e in candidates if e.method == method]
    others = {e.identity: e for e in candidates}
    if exact:
        return exact[0].identity, exact[0]
    if len(others) == 1:
        only = next(iter(others.values()))
        return only.identity, only
    return (method, target), None


def _is_page(page: PageFacts, target: str) -> bool:
    """Say whether a relative link leads to ``page``."""
    wanted = _parts(target)
    for address in (page.file, urlparse(page.url).path if page.url else ""):
        own = _parts(address)
        if wanted and own[-len(wanted) :] == wanted:
            return True
    return False


@lru_cache(maxsize=4096)
def _parts(address: str) -> tuple[str, ...]:
    path = PurePosixPath(address.split("#")[0].split("?")[0])
    parts = [part for part in path.parts if part not in {".", "..", "/"}]
    if parts:
        parts[-1] = PurePosixPath(parts[-1]).stem
    return tuple(parts)


def _with_values(fields: tuple[FieldFacts, ...], enums: list[PageFacts]) -> tuple[FieldFacts, ...]:
    linked = []
    for each in fields:
        each = replace(each, children=_with_values(each.children, enums))
        name = each.type.name if each.type else None
        if (
            each.values_page
            and not each.values
            and not each.uncertain
            and name is not TypeName.BOOLEAN
        ):
            values = _values_at(each.values_page, enums)
            numeric = name in {TypeName.INTEGER, TypeName.NUMBER}
            if values and not (numeric and not all(is_number(v.value) for v in values)):
                each = replace(each, values=values)
        linked.append(each)
    return tuple(linked)


def _values_at(link: str, enums: list[PageFacts]) -> tuple[ValueFact, ...]:
    target, _, anchor = link.partition("#")
    found = [page.values[anchor.lower()] for page in enums if anchor.lower() in page.values]
    named = [
        page.values[anchor.lower()]
        for page in enums
        if anchor.lower() in page.values and _parts(target)[-1:] == _parts(page.file)[-1:]
    ]
    if named:
        return named[0]
    return found[0] if len(found) == 1 else ()
