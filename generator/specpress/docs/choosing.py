"""Which spec a page belongs to, where the command line does not say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from specpress.docs.drift import Identity
from specpress.docs.facts import PageFacts
from specpress.docs.matching import removable
from specpress.docs.spec_facts import SpecFacts


@dataclass(frozen=True, slots=True)
class Chosen:
    """Pages by the name of the spec that they belong to, and pages that no spec claims."""

    pages: Mapping[str, tuple[PageFacts, ...]]
    unclaimed: tuple[PageFacts, ...]


def choose(pages: Sequence[PageFacts], specs: Mapping[str, SpecFacts]) -> Chosen:
    """Give each page to the spec that knows its endpoints; else its address, or similar paths.

    With one spec there is nothing to choose. A page without endpoints that no spec claims is of
    no consequence, and goes with the first.
    """
    chosen: dict[str, list[PageFacts]] = {name: [] for name in specs}
    claims = {name: _Claim.of(spec) for name, spec in specs.items()}
    unclaimed: list[PageFacts] = []
    for page in pages:
        name = next(iter(specs)) if len(specs) == 1 else _best(page, claims)
        if name is None and not page.endpoints:
            name = next(iter(specs))
        if name is None:
            unclaimed.append(page)
        else:
            chosen[name].append(page)
    return Chosen({name: tuple(found) for name, found in chosen.items()}, tuple(unclaimed))


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a page is told by that belongs to a spec."""

    spec: SpecFacts
    identities: frozenset[Identity]
    hosts: frozenset[str]
    paths: frozenset[str]

    @classmethod
    def of(cls, spec: SpecFacts) -> _Claim:
        urls = [*spec.urls, *(each.url for each in spec.endpoints if each.url is not None)]
        return cls(
            spec,
            frozenset(each.identity for each in spec.endpoints),
            frozenset(urlsplit(url).netloc for url in urls),
            frozenset(each.path for each in spec.endpoints),
        )


def _best(page: PageFacts, claims: Mapping[str, _Claim]) -> str | None:
    for measure in (_known, _named, _same_host, _similar_paths):
        scores = {name: measure(page, claim) for name, claim in claims.items()}
        highest = max(scores.values())
        leading = [name for name, score in scores.items() if score == highest]
        if highest > 0 and len(leading) == 1:
            return leading[0]
    return None


def _known(page: PageFacts, claim: _Claim) -> int:
    return len(claim.identities.intersection(each.identity for each in page.endpoints))


def _named(page: PageFacts, claim: _Claim) -> int:
    """How many endpoints of the spec were written from this page."""
    return len(removable(claim.spec, [page]))


def _same_host(page: PageFacts, claim: _Claim) -> int:
    return int(page.url is not None and urlsplit(page.url).netloc in claim.hosts)


def _similar_paths(page: PageFacts, claim: _Claim) -> int:
    """How many segments some path of the page shares with some path of the spec."""
    return max(
        (_common_start(each.path, path) for each in page.endpoints for path in claim.paths),
        default=0,
    )


def _common_start(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one.split("/")[1:], other.split("/")[1:], strict=False):
        if left != right:
            break
        count += 1
    return count
