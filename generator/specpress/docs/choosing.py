"""Which spec a page belongs to, where the command line does not say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

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
    unclaimed: list[PageFacts] = []
    for page in pages:
        name = next(iter(specs)) if len(specs) == 1 else _best(page, specs)
        if name is None and not page.endpoints:
            name = next(iter(specs))
        if name is None:
            unclaimed.append(page)
        else:
            chosen[name].append(page)
    return Chosen({name: tuple(found) for name, found in chosen.items()}, tuple(unclaimed))


def _best(page: PageFacts, specs: Mapping[str, SpecFacts]) -> str | None:
    for measure in (_known, _named, _same_host, _similar_paths):
        scores = {name: measure(page, spec) for name, spec in specs.items()}
        highest = max(scores.values())
        leading = [name for name, score in scores.items() if score == highest]
        if highest > 0 and len(leading) == 1:
            return leading[0]
    return None


def _known(page: PageFacts, spec: SpecFacts) -> int:
    known = {each.identity for each in spec.endpoints}
    return len(known & {each.identity for each in page.endpoints})


def _named(page: PageFacts, spec: SpecFacts) -> int:
    """How many endpoints of the spec were written from this page."""
    return len(removable(spec, [page]))


def _same_host(page: PageFacts, spec: SpecFacts) -> int:
    if page.url is None:
        return 0
    urls = [*spec.urls, *(each.url for each in spec.endpoints if each.url is not None)]
    return int(urlsplit(page.url).netloc in {urlsplit(url).netloc for url in urls})


def _similar_paths(page: PageFacts, spec: SpecFacts) -> int:
    """How many segments some path of the page shares with some path of the spec."""
    paths = {each.path for each in spec.endpoints}
    return max(
        (_common_start(each.path, path) for each in page.endpoints for path in paths), default=0
    )


def _common_start(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one.split("/")[1:], other.split("/")[1:], strict=False):
        if left != right:
            break
        count += 1
    return count
