"""Which endpoint of one side is which of the other: added, removed, moved, or the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from specpress.docs.comparing_fields import Sides
from specpress.docs.drift import Drift, DriftKind, Identity
from specpress.docs.facts import EndpointFacts, FieldFacts, PageFacts
from specpress.docs.spec_facts import SpecFacts

#: From which likeness on, of 1, a new endpoint is an old one at another address.
_MOVED = 0.6
#: So many segments of a path have to agree where nothing else names a page.
_SEGMENTS = 2


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs to compare (the new one under its own address), and what has no partner."""

    pairs: tuple[tuple[EndpointFacts, EndpointFacts], ...]
    drifts: tuple[Drift, ...] = ()


def match(
    old: Sequence[EndpointFacts],
    new: Sequence[EndpointFacts],
    removable: set[Identity],
    sides: Sides,
) -> Matched:
    """Pair the endpoints of both sides by address; those left over by likeness.

    ``removable``: what of ``old`` counts as removed where ``new`` lacks it. The rest may stand on
    pages that were not read.
    """
    olds: dict[Identity, EndpointFacts] = {}
    for each in old:
        olds.setdefault(each.identity, each)
    found = {each.identity for each in new}
    pairs = [(olds[each.identity], each) for each in new if each.identity in olds]
    gone = [each for each in olds.values() if each.identity in removable - found]
    come: dict[Identity, list[EndpointFacts]] = {}
    for each in new:
        if each.identity not in olds:
            come.setdefault(each.identity, []).append(each)
    moved = _moved(gone, [statements[0] for statements in come.values()])
    drifts: list[Drift] = []
    for before, after in moved:
        drifts.append(_moved_drift(before, after, sides))
        pairs.extend((before, statement) for statement in come.pop(after.identity))
        gone.remove(before)
    drifts += [_removed(each, sides) for each in gone]
    drifts += [_added(statements[0], sides) for statements in come.values()]
    return Matched(tuple(pairs), tuple(drifts))


def _moved(
    gone: Sequence[EndpointFacts], come: Sequence[EndpointFacts]
) -> list[tuple[EndpointFacts, EndpointFacts]]:
    scored = sorted(
        (
            (likeness(before, after), -i, -j, before, after)
            for i, before in enumerate(gone)
            for j, after in enumerate(come)
        ),
        key=lambda each: each[:3],
        reverse=True,
    )
    pairs: list[tuple[EndpointFacts, EndpointFacts]] = []
    used: set[Identity] = set()
    for score, _, _, before, after in scored:
        # Of two endpoints that differ in the method alone both may be there: a set and a get.
        if score >= _MOVED and not {before.identity, after.identity} & used:
            used |= {before.identity, after.identity}
            pairs.append((before, after))
    return pairs


def likeness(old: EndpointFacts, new: EndpointFacts) -> float:
    """From 0 to 1: how likely two endpoints of different addresses are the same one."""
    fields = _overlap(
        _names(old.request) | _names(old.response, "reply."),
        _names(new.request) | _names(new.response, "reply."),
    )
    path = SequenceMatcher(None, old.path, new.path, autojunk=False).ratio()
    same_title = (
        old.title is not None
        and new.title is not None
        and old.title.text.casefold() == new.title.text.casefold()
    )
    same_url = (
        old.url is not None and new.url is not None and plain_url(old.url) == plain_url(new.url)
    )
    score = 0.6 * fields + 0.25 * path
    score += 0.05 * (old.method == new.method)
    score += 0.25 * same_title + 0.2 * same_url
    return score if fields >= 0.4 or ((same_title or same_url) and path >= 0.5) else 0.0


def _names(fields: Sequence[FieldFacts], path: str = "") -> set[str]:
    found: set[str] = set()
    for each in fields:
        found.add(path + each.name)
        found |= _names(each.children, f"{path}{each.name}.")
    return found


def _overlap(old: set[str], new: set[str]) -> float:
    return len(old & new) / len(old | new) if old | new else 0.0


def _moved_drift(old: EndpointFacts, new: EndpointFacts, sides: Sides) -> Drift:
    return Drift(
        DriftKind.ENDPOINT_MOVED,
        old.identity,
        f"{shown(old)} is {shown(new)} {sides.in_new}",
        new_place=new.place,
        old_place=old.place,
        old=shown(old),
        new=shown(new),
        value=shown(new),
        before=old,
        after=new,
    )


def _removed(old: EndpointFacts, sides: Sides) -> Drift:
    return Drift(
        DriftKind.ENDPOINT_REMOVED,
        old.identity,
        f"{shown(old)} is {sides.in_old} only; its page was read and has it no more",
        new_place=None,
        old_place=old.place,
        old=shown(old),
        before=old,
    )


def _added(new: EndpointFacts, sides: Sides) -> Drift:
    title = f" ({new.title.text})" if new.title is not None else ""
    return Drift(
        DriftKind.ENDPOINT_ADDED,
        new.identity,
        f"{sides.old} has no {shown(new)}{title}",
        new_place=new.place,
        old_place=None,
        new=shown(new),
        after=new,
    )


def shown(endpoint: EndpointFacts) -> str:
    """``METHOD /path``."""
    return f"{endpoint.method} {endpoint.path}"


def removable(
    spec: SpecFacts, pages: Sequence[PageFacts], folders: Sequence[str] = ()
) -> set[Identity]:
    """The endpoints of ``spec`` whose page is among ``pages``: those that may be missed there.

    The page is that of ``x-source``, else that of ``externalDocs``. A page that could not be read
    says nothing. A file that ``x-source`` names in one of ``folders``, which were read as a
    whole, and that is there no more, is a page without endpoints.
    """
    read = [page for page in pages if page.endpoints or (page.format and not page.problems)]
    index = _PageIndex(read)
    found: set[Identity] = set()
    for endpoint in spec.endpoints:
        source = spec.sources.get(endpoint.identity)
        names = [source.page] if source is not None else []
        names += [endpoint.url] if endpoint.url is not None else []
        is_gone = source is not None and _was_in(source.page, folders, pages)
        if is_gone or any(index.has(name) for name in names):
            found.add(endpoint.identity)
    return found


def _was_in(name: str, folders: Sequence[str], pages: Sequence[PageFacts]) -> bool:
    """Whether ``name`` is a file of a folder that was read, and was not found there."""
    inside = any(folder in (".", "") or name.startswith(f"{folder}/") for folder in folders)
    return inside and "://" not in name and all(page.file != name for page in pages)


class _PageIndex:
    """The pages that were read, by their address and by the end of their file's path."""

    def __init__(self, pages: Sequence[PageFacts]) -> None:
        self._urls = {plain_url(page.url) for page in pages if page.url is not None}
        self._tails: set[tuple[str, ...]] = set()
        for page in pages:
            # A page that gives its address is known by it, not by a name that it may share.
            segments = _segments(page.file) if page.url is None else ()
            self._tails.update(segments[-length:] for length in range(_SEGMENTS, len(segments) + 1))
        self._files = {page.file for page in pages}

    def has(self, name: str) -> bool:
        if name in self._files or plain_url(name) in self._urls:
            return True
        segments = _segments(urlsplit(name).path)
        return len(segments) >= _SEGMENTS and segments[-_SEGMENTS:] in self._tails


def plain_url(url: str) -> str:
    """A URL without what differs between two ways to write the address of one page."""
    parts = urlsplit(url.strip())
    path = parts.path.rstrip("/")
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{parts.netloc.lower()}{path}{fragment}"


def _segments(path: str) -> tuple[str, ...]:
    parts = PurePosixPath(path.replace("\\", "/")).parts
    if not parts:
        return ()
    stem = re.sub(r"\.(mdx?|txt|html?)$", "", parts[-1])
    return (*(part for part in parts[:-1] if part != "/"), stem)
