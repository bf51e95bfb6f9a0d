"""Tables of HTML elements: cells that span rows and columns stand in each row that they span."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from specpress.diagnostics import Location
from specpress.docs.blocks import Cell, Problem, Prose, Row, Table
from specpress.docs.formats.inline import ELEMENTS, clean, markup_of
from specpress.docs.formats.source import Source

#: No table of a page is wider; without a bound, one attribute could fill the memory.
_MOST_COLUMNS = 100
_MOST_CELLS = 50_000
_DIGITS = re.compile(r"\d{1,6}")
_OPENING = re.compile(r"<table\b", re.IGNORECASE)
_TABLE = re.compile(r"<(/?)table\b[^>]*>?", re.IGNORECASE)
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]")


@dataclass(frozen=True, slots=True)
class HtmlRegion:
    """What was read from ``<table>`` on, and the number of the first line after it."""

    tables: tuple[Table, ...]
    outside: tuple[Prose, ...]
    problems: tuple[Problem, ...]
    end: int


@dataclass(slots=True)
class _OpenCell:
    place: Location
    head: bool
    rows: int
    columns: int
    parts: list[str] = field(default_factory=list)

    def text(self) -> str:
        return clean("".join(self.parts))


@dataclass(slots=True)
class _OpenRow:
    place: Location
    cells: list[_OpenCell] = field(default_factory=list)


def starts_html_table(line: str) -> bool:
    """Whether a table of HTML starts in ``line``."""
    return _OPENING.search(line) is not None and line.lstrip().startswith("<")


def read_html_tables(source: Source, start: int) -> HtmlRegion:
    """Read from the line in which a table starts up to the line in which it ends."""
    end, closed = _extent(source, start)
    parser = _TableParser(lambda line, column: source.at(start + line, column))
    parser.feed("\n".join(source.lines[start:end]))
    parser.close()
    problems = list(parser.problems)
    if not closed:
        problems.append(Problem("this table is never closed", source.first(start)))
    return HtmlRegion(tuple(parser.finished()), tuple(parser.outside), tuple(problems), end)


def _extent(source: Source, start: int) -> tuple[int, bool]:
    depth = 0
    for number in range(start, len(source.lines)):
        line = source.lines[number]
        if number > start and _HEADING.match(line):
            return number, False
        for tag in _TABLE.finditer(line):
            depth += -1 if tag[1] else 1
        if depth <= 0:
            return number + 1, True
    return len(source.lines), False


class _TableParser(HTMLParser):
    """Collects the cells of all tables; a table inside of a cell is text of that cell."""

    def __init__(self, place: Callable[[int, int], Location]) -> None:
        super().__init__(convert_charrefs=True)
        self._place = place
        self._depth = 0
        self._rows: list[_OpenRow] = []
        self._row_is_open = False
        self._start: Location | None = None
        self._links: list[str] = []
        self._cell: _OpenCell | None = None
        self._tables: list[Table] = []
        self.outside: list[Prose] = []
        self.problems: list[Problem] = []

    def finished(self) -> list[Table]:
        """All tables; one that is not closed ends with the text."""
        self._end_table()
        return self._tables

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._start = self._here()
        elif self._depth > 1 or tag not in ("tr", "td", "th"):
            self._markup(tag, values, closing=False)
        elif tag == "tr":
            self._open_row()
        else:
            self._open_cell(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in ("td", "th"):
            self._cell = None

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1
            if self._depth <= 0:
                self._end_table()
        elif self._depth > 1 or tag not in ("tr", "td", "th"):
            self._markup(tag, {}, closing=True)
        else:
            self._cell = None
            self._row_is_open = self._row_is_open and tag != "tr"

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.parts.append(data)
        elif data.strip():
            line, column = self.getpos()
            first = len(data) - len(data.lstrip())
            skipped = data[:first].count("\n")
            place = (
                self._place(line - 1 + skipped, first - data.rfind("\n", 0, first) - 1)
                if skipped
                else self._place(line - 1, column + first)
            )
            self.outside.append(Prose(clean(data), place))

    def _here(self) -> Location:
        line, column = self.getpos()
        return self._place(line - 1, column)

    def _markup(self, tag: str, values: dict[str, str], *, closing: bool) -> None:
        if self._cell is None:
            return
        if tag in ELEMENTS:
            self._cell.parts.append(markup_of(tag, values, closing, self._links))
        else:
            self._cell.parts.append(
                f"</{tag}>" if closing else self.get_starttag_text() or f"<{tag}>"
            )

    def _open_row(self) -> None:
        self._cell = None
        self._rows.append(_OpenRow(self._here()))
        self._row_is_open = True

    def _open_cell(self, tag: str, values: dict[str, str]) -> None:
        # A cell between two rows is in a row of its own, as browsers have it.
        if not self._row_is_open:
            self._open_row()
        self._cell = _OpenCell(
            self._here(), tag == "th", _span(values, "rowspan"), _span(values, "colspan")
        )
        self._rows[-1].cells.append(self._cell)

    def _end_table(self) -> None:
        if self._start is not None and self._rows:
            self._tables.append(self._table(self._start))
        self._rows, self._cell, self._start, self._depth = [], None, None, 0
        self._row_is_open = False

    def _table(self, start: Location) -> Table:
        grid = self._grid()
        heads = 0
        while heads < len(self._rows) and all(each.head for each in self._rows[heads].cells):
            heads += 1
        rows = [
            Row(tuple(cells), open_row.place)
            for open_row, cells in zip(self._rows, grid, strict=True)
            if cells
        ]
        return Table(_header(rows[:heads]), tuple(rows[heads:]), start)

    def _grid(self) -> list[list[Cell]]:
        """The cells of each row, those that span several repeated."""
        grid: list[list[Cell]] = []
        #: By column: a cell that reaches down, and for how many rows more.
        reaching: dict[int, tuple[Cell, int]] = {}
        left = _MOST_CELLS
        for row in self._rows:
            cells: list[Cell] = []
            for each in row.cells:
                _reach_down(cells, reaching)
                cell = Cell(each.text(), each.place)
                for _ in range(min(each.columns, _MOST_COLUMNS - len(cells)) or 0):
                    if each.rows > 1:
                        reaching[len(cells)] = (cell, each.rows - 1)
                    cells.append(cell)
                if len(cells) >= _MOST_COLUMNS:
                    self.problems.append(Problem("this table is too wide to be read", each.place))
                    break
            _reach_down(cells, reaching)
            left -= len(cells)
            if left < 0:
                self.problems.append(Problem("this table is too large to be read", row.place))
                cells = []
            grid.append(cells)
        return grid


def _reach_down(cells: list[Cell], reaching: dict[int, tuple[Cell, int]]) -> None:
    while (found := reaching.get(len(cells))) is not None:
        cell, rows = found
        if rows > 1:
            reaching[len(cells)] = (cell, rows - 1)
        else:
            del reaching[len(cells)]
        cells.append(cell)


def _span(values: dict[str, str], name: str) -> int:
    digits = _DIGITS.search(values.get(name, ""))
    return max(1, int(digits[0])) if digits else 1


def _header(rows: list[Row]) -> Row | None:
    """One header of several rows: what stands above a column, from top to bottom."""
    if not rows:
        return None
    cells = []
    for column in range(max(len(row.cells) for row in rows)):
        above = [row.cells[column] for row in rows if column < len(row.cells)]
        words = list(dict.fromkeys(each.text for each in above if each.text))
        cells.append(Cell(" ".join(words), above[-1].place))
    return Row(tuple(cells), rows[0].place)
