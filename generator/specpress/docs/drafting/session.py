"""One run of drafting: pages and a spec in, other texts of the spec and what is left out."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from specpress.diagnostics import Diagnostic
from specpress.docs.comparing import payload_of
from specpress.docs.diffing import compare_with_spec
from specpress.docs.drafting.addresses import addresses
from specpress.docs.drafting.decisions import Decision
from specpress.docs.drafting.mending import Unmended, mend
from specpress.docs.drafting.operations import Documented, DraftedOperation
from specpress.docs.drafting.proposal import Examine, Refusal, draft_endpoints
from specpress.docs.drift import Drift, DriftKind, Identity
from specpress.docs.facts import EndpointFacts, PageFacts
from specpress.docs.spec_facts import SpecFacts, read_spec
from specpress.docs.variants import endpoints_of
from specpress.document import Document


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run proposes for one spec.

    ``texts``: the files of the spec with it. ``left`` and ``refusals``: what could not be done,
    with what to do. ``diagnostics``: what the comparison found beside drift.
    """

    texts: Mapping[str, str] = field(repr=False)
    drafted: tuple[DraftedOperation, ...] = ()
    mended: tuple[Drift, ...] = ()
    left: tuple[Unmended, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    decisions: tuple[Decision, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether no drift is left."""
        return not self.left and not self.refusals


def draft(
    pages: Sequence[PageFacts],
    folders: Sequence[str],
    document: Document,
    texts: Mapping[str, str],
    examine: Examine,
    *,
    shared: bool = False,
) -> Outcome:
    """Mend what drifted, then draft what the spec lacks.

    ``document`` is the spec, without errors, whose files have ``texts``; ``folders`` those that
    were read as a whole. With ``shared``, components that others use are changed, too.
    """
    spec = read_spec(document)
    report = compare_with_spec(pages, spec, folders)
    mended = mend(
        report.drifts, _pages(pages, spec, report.drifts), document, texts, examine, shared=shared
    )
    endpoints = _documented(pages, spec, report.drifts)
    new = draft_endpoints(endpoints, mended.document, mended.texts, examine)
    return Outcome(
        texts=new.texts,
        drafted=new.drafted,
        mended=mended.mended,
        left=mended.left,
        refusals=new.refusals,
        decisions=(*mended.decisions, *new.decisions),
        diagnostics=report.diagnostics,
    )


def _pages(
    pages: Sequence[PageFacts], spec: SpecFacts, drifts: Sequence[Drift]
) -> dict[Identity, EndpointFacts]:
    """What the pages say of each endpoint of the spec, under the identity that it has there."""
    moved = {
        (drift.after.method, drift.after.path): drift.identity
        for drift in drifts
        if drift.kind is DriftKind.ENDPOINT_MOVED and isinstance(drift.after, EndpointFacts)
    }
    known = {each.identity: each for each in spec.endpoints}
    found: dict[Identity, EndpointFacts] = {}
    for page in pages:
        for each in endpoints_of(page):
            identity = moved.get(each.identity, each.identity)
            if identity in known and identity not in found:
                found[identity] = payload_of(each, spec.envelope, known[identity])
    return found


def _documented(
    pages: Sequence[PageFacts], spec: SpecFacts, drifts: Sequence[Drift]
) -> list[Documented]:
    """The endpoints that the spec lacks, each with the address of its page."""
    where = addresses(pages, spec.endpoints)
    files = {each.identity: page for page in reversed(pages) for each in endpoints_of(page)}
    found = []
    for drift in drifts:
        if drift.kind is not DriftKind.ENDPOINT_ADDED or not isinstance(drift.after, EndpointFacts):
            continue
        facts = drift.after
        page = files[facts.identity]
        url, is_certain = where.get(page.file, (None, False))
        url = facts.url or url
        found.append(
            Documented(
                dataclasses.replace(facts, url=url),
                facts.url or page.url or page.file,
                is_guessed=facts.url is None and not is_certain,
            )
        )
    return found
