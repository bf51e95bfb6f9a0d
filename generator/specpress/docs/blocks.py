"""A page as blocks: its structure, whatever format it was written in; nothing is interpreted yet.

The modules in ``formats`` make these from text; ``reading`` makes facts from them. Every line of a
page that stands in a table ends in a ``Row``, or in a ``Problem`` that says where it was lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from specpress.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its text without the format's markup for cells and line breaks.

    A line break inside of a cell, and each bullet in it, is a newline. Backticks stay, and
    struck-out text stays between ``~~``, as both mean something; a link is ``[words](target)``.
    """

    text: str
    place: Location


@dataclass(frozen=True, slots=True)
class Row:
    """One row; a row that the page spread over several lines is one row."""

    cells: tuple[Cell, ...]
    place: Location


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``header`` is None where the page gave none."""

    header: Row | None
    rows: tuple[Row, ...]
    place: Location


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 is that of the page."""

    level: int
    text: str
    place: Location


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph, a line of a list, a note: text that is no table; links and backticks stay."""

    text: str
    place: Location


@dataclass(frozen=True, slots=True)
class Code:
    """A listing, untouched, from ``place`` on; ``language`` as the page names it."""

    text: str
    language: str | None
    place: Location


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A statement of METHOD and path, in whatever way the page makes it."""

    method: str
    path: str
    place: Location


@dataclass(frozen=True, slots=True)
class Tab:
    """One of several variants that stand side by side; ``group`` tells sets of tabs apart."""

    label: str
    group: int
    blocks: tuple[Block, ...]
    place: Location


Block = Heading | Prose | Table | Code | Endpoint | Tab


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read: what, where, and why. Never a reason to stop."""

    message: str
    place: Location


@dataclass(frozen=True, slots=True)
class Page:
    """A page as blocks. ``language`` is that of the text ("en", "zh"); a page that says everything
    twice, in two languages, is two pages of the same ``file``, the English one first. ``section``:
    the menus above the page, where it shows them, parted by `` > ``. ``title_place``: where a title
    stands that is no heading.
    """

    file: str
    format: str
    blocks: tuple[Block, ...]
    url: str | None = None
    title: str | None = None
    language: str = "en"
    problems: tuple[Problem, ...] = ()
    section: str | None = None
    title_place: Location | None = None
