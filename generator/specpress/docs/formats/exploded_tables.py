"""Tables whose cells stand one below the other, a line each, or several where they were marked up.

Empty cells leave no line. The rows are found by their shape: a name, then the words that belong
into the columns after it; what follows is the text of the last column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from specpress.diagnostics import Location
from specpress.docs.blocks import Cell, Problem, Row, Table
from specpress.docs.formats.columns import (
    is_header_word,
    is_name,
    is_requirement,
    is_type,
    plain,
    required_column,
    type_column,
)
from specpress.docs.formats.exploded_text import joined
from specpress.docs.formats.source import Source
from specpress.docs.formats.statements import METHODS

_FIRST = frozenset(
    [
        "parameter",
        "parameters",
        "param",
        "name",
        "names",
        "field",
        "fields",
        "key",
        "property",
        "code",
        "value",
        "errorcode",
        "method",
        "参数",
        "参数名",
        "字段",
        "字段名",
        "名称",
        "代码",
        "错误码",
    ]
)
#: Fields can have these names, too.
_TYPES_AND_NAMES = frozenset(("list", "map", "date", "enum"))
_CODE = re.compile(r"-?\d{2,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty, and its number from 0."""

    text: str
    number: int


def header_at(lines: Sequence[Line], index: int) -> int:
    """How many lines from ``index`` on are the header of a table; 0 where none starts."""
    if index >= len(lines) or plain(lines[index].text) not in _FIRST:
        return 0
    seen: set[str] = set()
    end = index
    while end < len(lines) and end - index < 8 and _is_header_line(lines[end].text, seen):
        seen.add(plain(lines[end].text))
        end += 1
    return end - index if end - index > 1 else 0


def _is_header_line(text: str, seen: set[str]) -> bool:
    starts_high = not text[:1].islower()
    return starts_high and is_header_word(text) and plain(text) not in seen


def read_exploded(
    source: Source, header: Sequence[Line], lines: Sequence[Line]
) -> tuple[Table, list[Problem]]:
    """The table whose header and other lines these are."""
    words = [each.text for each in header]
    reader = _Rows(source, len(words), type_column(words), required_column(words), lines)
    rows, problems = reader.read()
    cells = tuple(Cell(each.text, source.first(each.number)) for each in header)
    place = source.first(header[0].number)
    return Table(Row(cells, place), tuple(rows), place), problems


@dataclass(frozen=True, slots=True)
class _Match:
    """A row that starts here: the lines of each column but the last, and where that one starts."""

    cells: tuple[tuple[int, int], ...]
    rest: int


class _Rows:
    def __init__(
        self,
        source: Source,
        columns: int,
        type_column: int | None,
        required_column: int | None,
        lines: Sequence[Line],
    ) -> None:
        self._source = source
        self._columns = columns
        self._type = type_column
        self._required = required_column
        self._lines = lines

    def read(self) -> tuple[list[Row], list[Problem]]:
        matches = list(self._matches())
        first = matches[0].cells[0][0] if matches else len(self._lines)
        problems = [
            Problem("this line belongs to no row of the table", self._place(index))
            for index in range(first)
        ]
        ends = [each.cells[0][0] for each in matches[1:]] + [len(self._lines)]
        rows = [self._row(match, end) for match, end in zip(matches, ends, strict=True)]
        return rows, problems

    def _matches(self) -> Iterator[_Match]:
        if self._type is None and self._required is None:
            yield from self._plain_matches()
            return
        index = 0
        while index < len(self._lines):
            match = self._match(index)
            if match is not None:
                yield match
            index = match.rest if match is not None else index + 1

    def _plain_matches(self) -> Iterator[_Match]:
        """Rows of a table without types: from code to code, else so many lines each."""
        lines = self._lines
        starts = [index for index, each in enumerate(lines) if _is_key(each.text)]
        if not (starts and starts[0] == 0):
            if len(lines) % self._columns:
                return
            starts = list(range(0, len(lines), self._columns))
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            rest = min(start + self._columns - 1, end)
            yield _Match(tuple((each, each + 1) for each in range(start, rest)), rest)

    def _match(self, index: int) -> _Match | None:
        """The row that starts in a line, if one does."""
        name_end = self._name_end(index)
        if name_end is None:
            return None
        cells = [(index, name_end)]
        line = name_end
        sure = False
        for column in range(1, self._columns):
            count = 0
            if column == self._required:
                count = int(line < len(self._lines) and is_requirement(self._lines[line].text))
                sure = sure or bool(count)
            elif column == self._type:
                count = self._lines_of_type(line)
                if count and self._required is None and self._is_name_instead(line):
                    return None
                sure = sure or bool(count)
            elif column == self._columns - 1:
                break
            cells.append((line, line + count))
            line += count
        if not sure and not self._is_nested(index):
            return None
        return _Match(tuple(cells), line)

    def _name_end(self, index: int) -> int | None:
        text = self._lines[index].text
        if not text.strip("> ") and index + 1 < len(self._lines):
            return index + 2 if is_name(self._lines[index + 1].text) else None
        return index + 1 if is_name(text) and text not in ("true", "false") else None

    def _is_nested(self, index: int) -> bool:
        return self._lines[index].text.startswith(">")

    def _is_name_instead(self, index: int) -> bool:
        """Whether a word for a type is the name of a field: a type follows it."""
        text = self._lines[index].text
        return text in _TYPES_AND_NAMES and self._lines_of_type(index + 1) > 0

    def _lines_of_type(self, index: int) -> int:
        """How many lines a type takes: ``array``, ``<``, ``object``, ``>`` can be four."""
        lines = self._lines
        if index >= len(lines) or not is_type(lines[index].text):
            return 0
        closing = {"<": ">", "[": "]"}.get(lines[index + 1].text if index + 1 < len(lines) else "")
        for each in range(index + 2, min(index + 8, len(lines))):
            if closing and lines[each].text == closing:
                return each - index + 1
        return 1

    def _row(self, match: _Match, end: int) -> Row:
        cells = [
            Cell("".join(each.text for each in self._lines[start:stop]), self._place(start))
            if position
            else Cell(" ".join(each.text for each in self._lines[start:stop]), self._place(start))
            for position, (start, stop) in enumerate(match.cells)
        ]
        if len(cells) < self._columns:
            text = joined([each.text for each in self._lines[match.rest : end]])
            cells.append(Cell(text, self._place(match.rest if match.rest < end else end - 1)))
        while len(cells) < self._columns:
            cells.append(Cell("", cells[-1].place))
        return Row(tuple(cells), cells[0].place)

    def _place(self, index: int) -> Location:
        return self._source.first(self._lines[min(index, len(self._lines) - 1)].number)


def _is_key(text: str) -> bool:
    return text in METHODS or (len(text) > 1 and _CODE.fullmatch(text) is not None)
