"""Which endpoint of one side is which of the other: added, removed, moved, or the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from specpress.docs.drift import Drift, DriftKind, Identity
from specpress.docs.facts import EndpointFacts, FieldFacts, PageFacts
from specpress.docs.sides import Sides
from specpress.docs.spec_facts import SpecFacts

#: From which likeness on, of 1, a new endpoint is an old one at another address.
_MOVED = 0.6
#: The same, for an endpoint of which only the name of its page is known.
_SURELY_MOVED = 0.8
#: With fewer of their fields in common, or less of their paths, endpoints are unlike each other.
_UNLIKE = 0.4
_ALIKE = 0.5
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
    removable: Mapping[Identity, str],
    sides: Sides,
    movable: frozenset[Identity] = frozenset(),
) -> Matched:
    """Pair the endpoints of both sides by address; those left over by likeness.

    ``removable``: what of ``old`` counts as removed where ``new`` lacks it, and the page that lacks
    it. The rest may stand on pages that were not read. ``movable``: what of the rest may be meant
    by a new endpoint that is very like it.
    """
    olds: dict[Identity, EndpointFacts] = {}
    for each in old:
        olds.setdefault(each.identity, each)
    found = {each.identity for each in new}
    pairs = [(olds[each.identity], each) for each in new if each.identity in olds]
    missing = removable.keys() - found
    gone = [each for each in olds.values() if each.identity in missing]
    come: dict[Identity, list[EndpointFacts]] = {}
    for each in new:
        if each.identity not in olds:
            come.setdefault(each.identity, []).append(each)
    elsewhere = [
        each for each in olds.values() if each.identity in movable - removable.keys() - found
    ]
    firsts = [statements[0] for statements in come.values()]
    moved = _moved(gone, firsts, _MOVED)
    used = {each.identity for pair in moved for each in pair}
    firsts = [each for each in firsts if each.identity not in used]
    moved += _moved(elsewhere, firsts, _SURELY_MOVED)
    drifts: list[Drift] = []
    for before, after in moved:
        drifts.append(_moved_drift(before, after, sides))
        pairs.extend((before, statement) for statement in come.pop(after.identity))
        if before in gone:
            gone.remove(before)
    drifts += [_removed(each, removable[each.identity], sides) for each in gone]
    drifts += [_added(statements[0], sides) for statements in come.values()]
    return Matched(tuple(pairs), tuple(drifts))


def _moved(
    gone: Sequence[EndpointFacts], come: Sequence[EndpointFacts], least: float
) -> list[tuple[EndpointFacts, EndpointFacts]]:
    names = {id(each): _all_names(each) for each in (*gone, *come)}
    scored = sorted(
        (
            (score, -i, -j, before, after)
            for i, before in enumerate(gone)
            for j, after in enumerate(come)
            if (score := _likeness(before, after, names[id(before)], names[id(after)])) >= least
        ),
        key=lambda each: each[:3],
        reverse=True,
    )
    pairs: list[tuple[EndpointFacts, EndpointFacts]] = []
    used: set[Identity] = set()
    for *_, before, after in scored:
        if not {before.identity, after.identity} & used:
            used |= {before.identity, after.identity}
            pairs.append((before, after))
    return pairs


def _likeness(
    old: EndpointFacts, new: EndpointFacts, old_names: set[str], new_names: set[str]
) -> float:
    """From 0 to 1 and more: how likely two endpoints of different addresses are the same one."""
    same_title = (
        old.title is not None
        and new.title is not None
        and old.title.text.casefold() == new.title.text.casefold()
    )
    same_url = (
        old.url is not None and new.url is not None and plain_url(old.url) == plain_url(new.url)
    )
    known = same_title or same_url
    shared = len(old_names & new_names) / (len(old_names | new_names) or 1)
    if not old_names and not new_names:
        # Nothing speaks against it.
        shared = 1.0 if known else 0.0
    if shared < _UNLIKE and not known:
        return 0.0
    path = SequenceMatcher(None, old.path, new.path, autojunk=False).ratio()
    if shared < _UNLIKE and path < _ALIKE:
        return 0.0
    score = 0.6 * shared + 0.25 * path + 0.05 * (old.method == new.method)
    return score + 0.25 * same_title + 0.2 * same_url


def _all_names(endpoint: EndpointFacts) -> set[str]:
    return _names(endpoint.request) | _names(endpoint.response, "reply.")


def _names(fields: Sequence[FieldFacts], path: str = "") -> set[str]:
    found: set[str] = set()
    for each in fields:
        found.add(path + each.name)
        found |= _names(each.children, f"{path}{each.name}.")
    return found


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


def _removed(old: EndpointFacts, page: str, sides: Sides) -> Drift:
    reason = f"{page} has it no more" if page else "no page has it any more"
    return Drift(
        DriftKind.ENDPOINT_REMOVED,
        old.identity,
        f"{shown(old)} is {sides.in_old} only: {reason}",
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
) -> dict[Identity, str]:
    """The endpoints of ``spec`` whose page is among ``pages``, with the file of that page.

    The page is that of ``x-source``, else that of ``externalDocs``. A page that could not be read
    says nothing. A file that ``x-source`` names in one of ``folders``, which were read as a
    whole, and that is there no more, is a page without endpoints.
    """
    read = [page for page in pages if page.endpoints or (page.format and not page.problems)]
    index = _PageIndex(read)
    found: dict[Identity, str] = {}
    for endpoint in spec.endpoints:
        source = spec.sources.get(endpoint.identity)
        names = [source.page] if source is not None else []
        names += [endpoint.url] if endpoint.url is not None else []
        file = next((file for name in names if (file := index.file_of(name)) is not None), None)
        if file is None and source is not None and _was_in(source.page, folders, pages):
            file = source.page
        if file is not None:
            found[endpoint.identity] = file
    return found


def movable(spec: SpecFacts, pages: Sequence[PageFacts]) -> frozenset[Identity]:
    """The endpoints of ``spec`` whose page has the file name of one of ``pages``.

    A name alone does not prove that it is the page, and so nothing is missed on it.
    """
    names = {_segments(page.file)[-1] for page in pages if page.file and page.url is None}
    return frozenset(
        endpoint.identity
        for endpoint in spec.endpoints
        if endpoint.url is not None
        and (_segments(urlsplit(endpoint.url).path) or ("",))[-1] in names
    )


def _was_in(name: str, folders: Sequence[str], pages: Sequence[PageFacts]) -> bool:
    """Whether ``name`` is a file of a folder that was read, and was not found there."""
    inside = any(folder in (".", "") or name.startswith(f"{folder}/") for folder in folders)
    return inside and "://" not in name and all(page.file != name for page in pages)


class _PageIndex:
    """The pages that were read, by their address and by the end of their file's path."""

    def __init__(self, pages: Sequence[PageFacts]) -> None:
        self._urls = {plain_url(page.url): page.file for page in pages if page.url is not None}
        self._tails: dict[tuple[str, ...], str] = {}
        for page in pages:
            # A page that gives its address is known by it, not by a name that it may share.
            segments = _segments(page.file) if page.url is None else ()
            if len(segments) >= _SEGMENTS:
                self._tails.setdefault(segments[-_SEGMENTS:], page.file)
        self._files = {page.file for page in pages}

    def file_of(self, name: str) -> str | None:
        """The file of the page that ``name``, an address or a file, means."""
        if name in self._files:
            return name
        known = self._urls.get(plain_url(name))
        return known or self._tails.get(_segments(urlsplit(name).path)[-_SEGMENTS:])


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
