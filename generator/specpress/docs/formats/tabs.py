"""Variants that stand side by side: from marks where they start and end to blocks in blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto

from specpress.diagnostics import Location
from specpress.docs.blocks import Block, Problem, Tab

_DEEPEST = 8


class Edge(Enum):
    """What starts or ends at a mark."""

    TABS = auto()
    TABS_END = auto()
    TAB = auto()
    TAB_END = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """The start or the end of a set of tabs, or of one of its tabs."""

    edge: Edge
    place: Location
    label: str = ""


@dataclass(slots=True)
class _Open:
    mark: Mark
    group: int
    blocks: list[Block] = field(default_factory=list)


def folded(items: Iterable[Block | Mark], problems: list[Problem]) -> tuple[Block, ...]:
    """``items`` with those between the marks of a tab in a ``Tab``.

    A mark that has no counterpart is a problem; what stands around it is kept.
    """
    return _Folding(problems).fold(items)


class _Folding:
    def __init__(self, problems: list[Problem]) -> None:
        self._problems = problems
        self._blocks: list[Block] = []
        self._open: list[_Open] = []
        self._sets: list[tuple[int, Mark]] = []
        self._groups = 0

    def fold(self, items: Iterable[Block | Mark]) -> tuple[Block, ...]:
        for item in items:
            if isinstance(item, Mark):
                self._mark(item)
            else:
                self._here().append(item)
        for each in [*(one.mark for one in self._open), *(mark for _, mark in self._sets)]:
            self._problems.append(Problem("this is never closed", each.place))
        while self._open:
            self._close()
        return tuple(self._blocks)

    def _here(self) -> list[Block]:
        return self._open[-1].blocks if self._open else self._blocks

    def _mark(self, mark: Mark) -> None:
        match mark.edge:
            case Edge.TABS:
                self._groups += 1
                self._sets.append((self._groups, mark))
            case Edge.TABS_END if self._sets:
                self._sets.pop()
            case Edge.TAB if len(self._open) < _DEEPEST:
                group = self._sets[-1][0] if self._sets else 0
                self._open.append(_Open(mark, group))
            case Edge.TAB_END if self._open:
                self._close()
            case Edge.TAB:
                self._problems.append(Problem("tabs are nested too deeply", mark.place))
            case _:
                self._problems.append(Problem("this closes nothing that is open", mark.place))

    def _close(self) -> None:
        one = self._open.pop()
        self._here().append(Tab(one.mark.label, one.group, tuple(one.blocks), one.mark.place))
