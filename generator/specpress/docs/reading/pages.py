"""One page: its endpoints, or its lists of values, or its table of limits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from specpress.diagnostics import Location
from specpress.docs.blocks import Code, Page, Prose, Table
from specpress.docs.facts import Contradiction, EndpointFacts, PageFacts, RateLimitFact
from specpress.docs.reading.contradictions import examine
from specpress.docs.reading.endpoints import read_endpoint
from specpress.docs.reading.enums import read_enums
from specpress.docs.reading.fields import Findings
from specpress.docs.reading.limits import is_limit_table, read_limit_table
from specpress.docs.reading.segments import Segment, flat, is_structural, segments_of
from specpress.docs.reading.text import bare

_PER_UID = re.compile(r"\bper uid\b|\band uid\b|\bper user\b|\bper account\b", re.IGNORECASE)
_PER_IP = re.compile(r"\bper ip\b", re.IGNORECASE)


def page_facts(page: Page) -> PageFacts:
    """Read what ``page`` states; whatever it is, what cannot be read becomes a problem."""
    findings = Findings([(problem.place, problem.message) for problem in page.problems])
    endpoints: list[EndpointFacts] = []
    segments = segments_of(page.blocks)
    described = {_identity(each) for each in segments if _is_described(each)}
    for segment in segments:
        if not _is_described(segment):
            # A title may name what the page describes below it: nothing is lost.
            if _identity(segment) in described:
                continue
            message = (
                f"names {segment.endpoint.method} {segment.endpoint.path} without describing it"
            )
            findings.problems.append((segment.endpoint.place, message))
            continue
        own = Findings()
        read, contradictions = examine(read_endpoint(page, segment, own))
        findings.problems += own.problems
        findings.contradictions += [
            replace(each, endpoint=read.identity) for each in (*own.contradictions, *contradictions)
        ]
        endpoints.append(read)
    return PageFacts(
        file=page.file,
        format=page.format,
        url=page.url,
        title=page.title,
        endpoints=tuple(endpoints),
        values={} if endpoints else read_enums(page.blocks),
        rate_limits=_central_limits(page),
        problems=tuple(_distinct(findings.problems)),
        contradictions=tuple(_distinct_contradictions(findings.contradictions)),
        language=page.language,
    )


def _identity(segment: Segment) -> tuple[str, str]:
    return segment.endpoint.method, segment.endpoint.path


def _is_described(segment: Segment) -> bool:
    """Say whether the page describes the endpoint, or only mentions it."""
    blocks = list(flat(segment.blocks))
    if any(isinstance(block, Table | Code) for block in blocks):
        return True
    return segment.title is not None and any(
        is_structural(getattr(block, "text", "")) for block in blocks
    )


def _central_limits(page: Page) -> dict[tuple[str, str], tuple[RateLimitFact, ...]]:
    found: dict[tuple[str, str], list[RateLimitFact]] = {}
    scope = _scope_of(page)
    for block in flat(page.blocks):
        if isinstance(block, Table) and is_limit_table(block):
            for endpoint, limit in read_limit_table(block, scope):
                found.setdefault(endpoint, []).append(limit)
    return {endpoint: tuple(limits) for endpoint, limits in found.items()}


def _scope_of(page: Page) -> str | None:
    """What a page of limits counts calls per, if it says so."""
    texts = [bare(block.text) for block in flat(page.blocks) if isinstance(block, Prose)]
    if any(_PER_UID.search(text) for text in texts):
        return "uid"
    return "ip" if any(_PER_IP.search(text) for text in texts) else None


def _distinct(problems: Iterable[tuple[Location, str]]) -> list[tuple[Location, str]]:
    return sorted(dict.fromkeys(problems))


def _distinct_contradictions(found: Iterable[Contradiction]) -> list[Contradiction]:
    return sorted(dict.fromkeys(found), key=lambda each: (each.place, each.kind, each.message))
