"""Which blocks of a page belong to which of its endpoints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from specpress.docs.blocks import Block, Endpoint, Heading, Prose, Tab, Table
from specpress.docs.reading.tables import TableKind, layout_of
from specpress.docs.reading.text import bare

_PART = (
    r"(?:param(?:eter)?s?|examples?|body|headers?|fields?|data|format|sample|method|url|path|"
    r"参数|示例)"
)
_STRUCTURAL = re.compile(
    rf"^(?:https? ?(?:request|method|请求|方法)|(?:(?:query|path|body|request|response|return|push|"
    rf"subscribe|common|public|general) ?)?{_PART}(?:\b.{{0,30}})?$|request$|response$|returns?$|"
    r"rate ?limits?\b.{0,60}[:：]|rate ?limits?$|rate ?limit ?rules?\b|permissions?$|"
    r"permissions? ?[:：]|error codes?$|"
    r"notes?$|description$|endpoint$|on this page|server domain|examples?$|"
    r"请求|返回|响应|限速|权限|参数|示例|错误码|注意|说明$|服务地址|url路径|推送)",
    re.IGNORECASE,
)
_METHOD_PREFIX = re.compile(r"^(?:GET|POST|PUT|DELETE|PATCH)\s*/\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Segment:
    """An endpoint with the blocks that are about it; tables of tabs only for ``variant``."""

    endpoint: Endpoint
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    variant: str | None = None

    @property
    def title(self) -> Heading | None:
        """The lowest heading above the endpoint that is no label such as "Request"."""
        return self.headings[-1] if self.headings else None


def title_text(heading: str) -> str:
    """A title without the METHOD that some pages write before it."""
    return _METHOD_PREFIX.sub("", bare(heading).replace("~~", "")).strip()


def is_structural(heading: str) -> bool:
    """Say whether a heading is a label of a part, the same on every page."""
    return _STRUCTURAL.match(bare(heading).strip(" *:：")) is not None


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks, those in tabs in their place."""
    pending = list(blocks)[::-1]
    while pending:
        block = pending.pop()
        if isinstance(block, Tab):
            pending += block.blocks[::-1]
        else:
            yield block


def segments_of(blocks: Sequence[Block]) -> list[Segment]:
    """Give each endpoint of the page its blocks, in the order of the page."""
    tops = _tops(blocks)
    if not tops:
        return []
    starts = [
        0,
        *(_start(blocks, before, at) for (before, _), (at, _) in pairwise(tops)),
    ]
    ends = [*starts[1:], len(blocks)]
    segments: list[Segment] = []
    for (at, endpoints), start, end in zip(tops, starts, ends, strict=True):
        headings = _ancestors(blocks, at)
        own = tuple(blocks[start:end])
        for endpoint in endpoints:
            mine = _without_other_tabs(own, endpoint, endpoints)
            for variant in _variants(mine) or (None,):
                segments.append(Segment(endpoint, mine, headings, variant))
    return segments


def _tops(blocks: Sequence[Block]) -> list[tuple[int, list[Endpoint]]]:
    """Where on the page endpoints are stated, those within one set of tabs together."""
    tops: list[tuple[int, list[Endpoint]]] = []
    group: int | None = None
    for index, block in enumerate(blocks):
        found = [each for each in flat([block]) if isinstance(each, Endpoint)]
        if not found:
            continue
        here = block.group if isinstance(block, Tab) else None
        if tops and (
            (here is not None and here == group) or _is_repeated(tops[-1], blocks, index, found)
        ):
            known = {(each.method, each.path) for each in tops[-1][1]}
            tops[-1][1].extend(e for e in found if (e.method, e.path) not in known)
        else:
            distinct = {(each.method, each.path): each for each in reversed(found)}
            tops.append((index, list(reversed(distinct.values()))))
        group = here
    return tops


def _is_repeated(
    top: tuple[int, list[Endpoint]], blocks: Sequence[Block], index: int, found: list[Endpoint]
) -> bool:
    """Say whether a statement belongs to the one before it: the same again, or right beside it."""
    known = {(each.method, each.path) for each in top[1]}
    if all((each.method, each.path) in known for each in found):
        between = blocks[top[0] + 1 : index]
        return not any(
            isinstance(each, Heading) and not is_structural(each.text) for each in between
        )
    return all(isinstance(each, Prose | Endpoint) for each in blocks[top[0] + 1 : index])


def _start(blocks: Sequence[Block], before: int, at: int) -> int:
    """Where the part of the endpoint at ``at`` starts, after that of the one at ``before``."""
    ancestors = [index for index in _ancestor_indices(blocks, at) if index > before]
    start = ancestors[0] if ancestors else at
    earliest = start
    for index in range(start - 1, before, -1):
        block = blocks[index]
        if isinstance(block, Heading) and not is_structural(block.text):
            earliest = index
        elif not isinstance(block, Prose):
            break
    return earliest


def _ancestor_indices(blocks: Sequence[Block], at: int) -> list[int]:
    """The headings above a block, the highest one first."""
    found: list[int] = []
    level = 100
    for index in range(at - 1, -1, -1):
        block = blocks[index]
        if isinstance(block, Heading) and block.level < level:
            found.append(index)
            level = block.level
    return found[::-1]


def _ancestors(blocks: Sequence[Block], at: int) -> tuple[Heading, ...]:
    """The headings above a block that are titles; of a flat page also the one before a label."""
    headings = [blocks[index] for index in _ancestor_indices(blocks, at)]
    titles = [h for h in headings if isinstance(h, Heading) and not is_structural(h.text)]
    lowest = max((h.level for h in headings if isinstance(h, Heading)), default=0)
    for index in range(at - 1, -1, -1):
        block = blocks[index]
        if isinstance(block, Endpoint | Table) or (titles and block is titles[-1]):
            break
        if isinstance(block, Heading) and block.level == lowest and not is_structural(block.text):
            titles.append(block)
            break
    return tuple(titles)


def _without_other_tabs(
    blocks: tuple[Block, ...], endpoint: Endpoint, endpoints: list[Endpoint]
) -> tuple[Block, ...]:
    """Leave tabs out that state another endpoint; with it those of the same label elsewhere."""
    if len(endpoints) < 2:
        return blocks
    owners: dict[str, tuple[str, str]] = {}
    for tab in blocks:
        if isinstance(tab, Tab):
            for each in flat(tab.blocks):
                if isinstance(each, Endpoint):
                    owners.setdefault(tab.label, (each.method, each.path))
    mine = (endpoint.method, endpoint.path)
    return tuple(
        block
        for block in blocks
        if not isinstance(block, Tab) or owners.get(block.label, mine) == mine
    )


def _variants(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The labels of tabs that hold tables of parameters or fields, where there are several."""
    labels = [
        block.label
        for block in blocks
        if isinstance(block, Tab) and any(_is_described(each) for each in flat(block.blocks))
    ]
    distinct = tuple(dict.fromkeys(label for label in labels if label))
    return distinct if len(distinct) > 1 else ()


def _is_described(block: Block) -> bool:
    return isinstance(block, Table) and layout_of(block).kind is not TableKind.OTHER


def blocks_of_variant(segment: Segment) -> Iterator[tuple[Block, str | None]]:
    """The blocks of a segment with the label of the tab they stand in, without other variants."""
    variants = set(_variants(segment.blocks))
    groups: dict[int, set[str]] = {}
    for block in segment.blocks:
        if isinstance(block, Tab):
            groups.setdefault(block.group, set()).add(block.label)
    for block in segment.blocks:
        if not isinstance(block, Tab):
            yield block, None
        elif segment.variant is None or _is_for(block, segment.variant, variants, groups):
            for each in flat(block.blocks):
                yield each, block.label


def _is_for(tab: Tab, variant: str, variants: set[str], groups: dict[int, set[str]]) -> bool:
    """Say whether a tab is for ``variant``: by its label, or because its tabs are of another kind.

    Tabs of examples may be labelled a little otherwise: "Linear" beside "Linear/Inverse".
    """
    if tab.label in variants:
        return tab.label == variant
    about_variants = any(_alike(label, each) for label in groups[tab.group] for each in variants)
    return not about_variants or _alike(tab.label, variant)


def _alike(label: str, other: str) -> bool:
    return bool(_words(label) & _words(other))


def _words(label: str) -> set[str]:
    return set(re.findall(r"\w+", label.lower()))
