"""Pages against a spec, or against their earlier versions: all that differs, in one report."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from specpress.diagnostics import Diagnostic, Severity
from specpress.docs.comparing import (
    BEFORE_AND_AFTER,
    SPEC_AND_PAGE,
    compare_endpoints,
    payload_of,
)
from specpress.docs.drift import Drift, DriftReport, Identity, Side
from specpress.docs.exceptions import excuse
from specpress.docs.fact_hash import facts_hash
from specpress.docs.facts import Contradiction, EndpointFacts, PageFacts
from specpress.docs.matching import match, movable, removable
from specpress.docs.spec_facts import SpecFacts, field_path
from specpress.docs.variants import endpoints_of

#: A line of a page that could not be read.
UNREAD = "W940"
#: A page of which nothing could be read, and no other was.
NOTHING_READ = "E943"


def compare_with_spec(
    pages: Sequence[PageFacts], spec: SpecFacts, folders: Sequence[str] = ()
) -> DriftReport:
    """What ``pages`` say otherwise than ``spec``, but for what its exceptions are about.

    ``folders``: those that were read as a whole. Endpoints of pages that were not read are not
    missed.
    """
    known = {each.identity: each for each in spec.endpoints}
    listed = [each for page in pages for each in endpoints_of(page)]
    found = [payload_of(each, spec.envelope, known.get(each.identity)) for each in listed]
    as_listed = {id(new): each for new, each in zip(found, listed, strict=True)}
    missed = removable(spec, pages, folders)
    matched = match(spec.endpoints, found, missed, SPEC_AND_PAGE, movable(spec, pages))
    drifts = list(matched.drifts)
    hashes: dict[Identity, set[str]] = {}
    for old, payload in matched.pairs:
        # One that moved is known under its old address only.
        new = payload_of(as_listed[id(payload)], spec.envelope, old)
        source = spec.sources.get(old.identity)
        hashes.setdefault(old.identity, set()).add(facts_hash(new))
        same = source is not None and source.facts == facts_hash(new)
        drifts += (
            _with_hint(each, "the page has not changed since x-source was written")
            if same
            else each
            for each in compare_endpoints(old, new, SPEC_AND_PAGE)
        )
    compared = {old.identity for old, _ in matched.pairs} | missed.keys()
    seen = {each.identity for each in found} | compared
    excused = excuse(_once(drifts), spec.exceptions, compared, seen)
    contradictions = tuple(each for page in pages for each in page.contradictions)
    unchanged = {each for each, found in hashes.items() if _remembered(spec, each) in found}
    drifting = {each.identity for each in excused.drifts}
    outdated = {each for each in hashes if _remembered(spec, each)} - unchanged - drifting
    return DriftReport(
        drifts=tuple(_with_contradiction(each, contradictions) for each in excused.drifts),
        contradictions=contradictions,
        diagnostics=(*excused.diagnostics, *_unread(pages)),
        pages=len(pages),
        endpoints=len(found),
        unchanged=len(unchanged),
        outdated=len(outdated),
        excused=excused.excused,
    )


def compare_pages(before: Sequence[PageFacts], after: Sequence[PageFacts]) -> DriftReport:
    """What the later version of pages says otherwise than the earlier one.

    Contradictions are those of the later version; lines that could not be read those of both.
    """
    old = [each for page in before for each in endpoints_of(page)]
    new = [each for page in after for each in endpoints_of(page)]
    matched = match(old, new, {each.identity: "" for each in old}, BEFORE_AND_AFTER)
    drifts = [
        drift
        for earlier, later in _same_pages(old, matched.pairs)
        for drift in compare_endpoints(earlier, later, BEFORE_AND_AFTER)
    ]
    return DriftReport(
        drifts=_once([*matched.drifts, *drifts]),
        contradictions=tuple(each for page in after for each in page.contradictions),
        diagnostics=tuple(_unread([*before, *after])),
        pages=len(after),
        endpoints=len(new),
        sides=("before", "after"),
    )


def _remembered(spec: SpecFacts, identity: Identity) -> str | None:
    source = spec.sources.get(identity)
    return source.facts if source is not None else None


def joined(
    reports: Sequence[DriftReport], notes: Sequence[str], diagnostics: Sequence[Diagnostic]
) -> DriftReport:
    """Several reports as one, with ``notes`` in place of theirs and further ``diagnostics``."""
    return DriftReport(
        drifts=tuple(each for report in reports for each in report.drifts),
        contradictions=tuple(each for report in reports for each in report.contradictions),
        diagnostics=(*(each for report in reports for each in report.diagnostics), *diagnostics),
        pages=sum(report.pages for report in reports),
        endpoints=sum(report.endpoints for report in reports),
        unchanged=sum(report.unchanged for report in reports),
        outdated=sum(report.outdated for report in reports),
        excused=sum(report.excused for report in reports),
        notes=tuple(notes),
    )


def _same_pages(
    old: Sequence[EndpointFacts], pairs: Iterable[tuple[EndpointFacts, EndpointFacts]]
) -> Iterable[tuple[EndpointFacts, EndpointFacts]]:
    """Each pair with the earlier statement of the same page, where several pages have one."""
    statements: dict[Identity, list[EndpointFacts]] = {}
    for each in old:
        statements.setdefault(each.identity, []).append(each)
    for first, new in pairs:
        candidates = statements[first.identity]
        yield max(candidates, key=lambda each: _common_end(each.place.file, new.place.file)), new


def _common_end(one: str, other: str) -> int:
    count = 0
    for left, right in zip(reversed(one.split("/")), reversed(other.split("/")), strict=False):
        if left != right:
            break
        count += 1
    return count


def _once(drifts: Iterable[Drift]) -> tuple[Drift, ...]:
    """Each difference once, though several pages have it; the other places are told with it."""
    kept: dict[object, Drift] = {}
    for drift in drifts:
        key = (drift.kind, drift.identity, drift.side, drift.field, drift.value, drift.new)
        known = kept.get(key)
        if known is None:
            kept[key] = drift
        elif drift.new_place is not None and drift.new_place != known.new_place:
            kept[key] = dataclasses.replace(known, also=(*known.also, drift.new_place))
    return tuple(kept.values())


def _with_hint(drift: Drift, hint: str) -> Drift:
    return dataclasses.replace(drift, hint=f"{drift.hint}; {hint}" if drift.hint else hint)


def _with_contradiction(drift: Drift, found: Sequence[Contradiction]) -> Drift:
    """``drift`` with a word on what the page says otherwise of the same field elsewhere.

    It stays drift: the table is the page's statement, and examples are often older.
    """
    part = {Side.REQUEST: "request", Side.RESPONSE: "response"}.get(drift.side or Side.REQUEST)
    for each in found:
        is_here = drift.new_place is not None and each.place.file == drift.new_place.file
        same = each.endpoint == drift.identity and each.part == part and each.field is not None
        if is_here and same and drift.field and field_path(each.field or "") == drift.field:
            return _with_hint(drift, f"the page contradicts itself here: {each.message}")
    return drift


def _unread(pages: Sequence[PageFacts]) -> Iterable[Diagnostic]:
    """Lines, and whole pages, that could not be read.

    That nothing could be read is an error: it would pass for agreement.
    """
    nothing = not any(page.format for page in pages)
    for page in pages:
        for place, message in page.problems:
            if nothing:
                yield Diagnostic(NOTHING_READ, message, place)
            else:
                yield Diagnostic(UNREAD, message, place, Severity.WARNING)
