"""What a generated package says of reads that list rows page by page.

Names are those of Python: arguments of the call, attributes of its result and of its rows.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

#: How a list ends: with a page without rows, or already with one that is not full.
EMPTY_PAGE: Final = "empty-page"
SHORT_PAGE: Final = "short-page"


class Cursor(Struct, frozen=True, kw_only=True):
    """The reply's ``field`` goes into ``argument`` of the next call.

    Where it is absent, empty or one of ``last``, there is no next page.
    """

    argument: str
    field: tuple[str, ...]
    last: tuple[str, ...] = ()


class Boundary(Struct, frozen=True, kw_only=True):
    """``argument`` takes the ``field`` of the last row, and the rows beyond it come.

    ``unique``: rows that have the same are never on two pages; else it is a whole number.
    ``inclusive``: whether rows at the boundary come again, None where nothing tells.
    ``descending``: each row has a smaller one than the row before. ``until`` is the argument for
    the bound at the other end, whose rows are dropped here; it is sent as well where
    ``sends_until``.
    """

    argument: str
    field: str
    unique: bool = False
    inclusive: bool | None = None
    descending: bool = True
    until: str | None = None
    sends_until: bool = False


class PageNumber(Struct, frozen=True, kw_only=True):
    """``argument`` counts the pages, from ``first``; the reply's ``total`` says how many."""

    argument: str
    first: int = 1
    total: tuple[str, ...] | None = None


class Window(Struct, frozen=True, kw_only=True):
    """One call covers the time from ``start`` to ``end``, at most ``span`` of ``unit``.

    ``includes``: ``both`` ends, the ``start`` alone, or None where nothing tells: then ``field``,
    the row's time, does. ``descending``: the newest rows come first.
    """

    start: str
    end: str
    span: int
    unit: str
    field: str | None = None
    includes: str | None = None
    descending: bool = True


class Pagination(Struct, frozen=True, kw_only=True):
    """How a read lists its rows: where they stand, and what brings the next page.

    ``size`` is the argument for how many rows a page has at most: ``default_size`` where it is
    not sent, and up to ``largest_size``. Rows are told apart by ``identity``, or by all they have.
    """

    rows: tuple[str, ...] = ()
    step: Cursor | Boundary | PageNumber | None = None
    window: Window | None = None
    size: str | None = None
    default_size: int | None = None
    largest_size: int | None = None
    identity: tuple[str, ...] = ()
    ends: str = EMPTY_PAGE
