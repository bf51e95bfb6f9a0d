"""What a spec means by pages of a list (``x-pagination``), by wire names and split pointers."""

from __future__ import annotations

from dataclasses import dataclass

#: The parts of a JSON pointer.
Pointer = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cursor:
    """What stands at ``field`` goes into ``argument``; the values of ``last`` mean the end."""

    argument: str
    field: Pointer
    last: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boundary:
    """The next page starts after the last row, whose ``field`` goes into ``argument``.

    ``inclusive`` is None where the page does not say. ``until`` bounds the other end.
    """

    argument: str
    field: str
    unique: bool
    inclusive: bool | None
    until: str | None
    sends_until: bool


@dataclass(frozen=True, slots=True)
class PageNumber:
    """``argument`` counts pages from ``first``; ``total``: where the reply says how many."""

    argument: str
    first: int
    total: Pointer | None


@dataclass(frozen=True, slots=True)
class Window:
    """One call covers at most ``days`` from ``start`` to ``end``; ``includes`` None: untold."""

    start: str
    end: str
    days: float
    field: str | None
    includes: str | None


@dataclass(frozen=True, slots=True)
class Pagination:
    """How a read lists its rows page by page."""

    rows: Pointer
    step: Cursor | Boundary | PageNumber | None
    window: Window | None
    size: str | None
    newest_first: bool
    identity: tuple[str, ...]
    #: Whether a page that is not full is the last.
    ends_with_short_page: bool
