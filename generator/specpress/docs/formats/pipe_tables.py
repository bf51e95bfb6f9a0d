"""Tables of pipes as pages really have them: broken, interrupted, glued, without borders.

A line of a table becomes a row, or continues one. Where a table ends is decided here, so that no
line of it is lost: what does not belong to it is left for the reader of the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from specpress.docs.blocks import Table
from specpress.docs.formats.columns import (
    is_bare_name,
    is_header,
    is_name,
    required_column,
    type_column,
)
from specpress.docs.formats.inline import clean
from specpress.docs.formats.pipes import is_delimiter, pipes_of, split
from specpress.docs.formats.source import Source
from specpress.docs.formats.table_rows import OpenRow, Shape, rows_of
from specpress.docs.formats.table_stream import is_stream, read_stream

#: What interrupts a table may be so long before its rows go on.
_INTERRUPTION = 40
_END = re.compile(
    r"[ \t]*(?:#{1,6}(?:[ \t]|$)|`{3}|~{3}|:{3}|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$|(?:\*[ \t]*){3,}$"
    r"|</?[A-Z]|</?(?:table|details|summary|script|style|pre|h[1-6])\b|<a [^>]*><[A-Z])"
)
_ONLY_PIPES = re.compile(r"[ \t]*\|[ \t|]*$")


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table and the number of the first line after it."""

    table: Table
    end: int


class PipeTables:
    """Finds and reads the tables of pipes of one page.

    ``skipped`` are lines that hold nothing but a comment: they neither are rows nor end tables.
    """

    def __init__(self, source: Source, skipped: frozenset[int] = frozenset()) -> None:
        self._source = source
        self._lines = source.lines
        self._skipped = skipped
        self._stop = len(source.lines)

    def starts(self, number: int) -> bool:
        """Whether a table starts in this line."""
        line = self._lines[number]
        if "|" not in line or (_ONLY_PIPES.match(line) and line.count("|") < 2):
            return False
        if self._heads(number):
            return True
        if line.lstrip().startswith("|"):
            return len(pipes_of(line)) > 1 and not _ONLY_PIPES.match(line)
        pieces = [each.text for each in split(line).pieces]
        return len(pieces) > 2 and is_header(pieces)

    def read(self, number: int, stop: int) -> ReadTable:
        """The table that starts in a line; it ends before the line ``stop`` at the latest."""
        start = number
        self._stop = stop
        header, number = self._header(number)
        shape = self._shape(start, header)
        rows: list[OpenRow] = []
        while (step := self._step(number, shape, rows)) is not None:
            number = step
        while number > start + 1 and not self._lines[number - 1].strip():
            number -= 1
        return ReadTable(
            Table(
                header.row(self._source, shape.columns) if header else None,
                tuple(each.row(self._source, shape.columns) for each in rows),
                self._source.first(start),
            ),
            number,
        )

    def _heads(self, number: int) -> bool:
        """Whether a line is a header with its row of dashes below."""
        after = self._after(number)
        return (
            after < len(self._lines)
            and is_delimiter(self._lines[after])
            and "|" in self._lines[number]
            and not is_delimiter(self._lines[number])
            and not _END.match(self._lines[number])
        )

    def _after(self, number: int) -> int:
        """The next line that does not hold a comment only."""
        number += 1
        while number in self._skipped:
            number += 1
        return number

    def _header(self, number: int) -> tuple[OpenRow | None, int]:
        parts = split(self._lines[number], bordered=self._is_bordered(number))
        if self._heads(number):
            return OpenRow.of(number, parts.pieces, parts.closed), self._after(number) + 1
        if is_delimiter(self._lines[number]):
            return None, number + 1
        if is_header([clean(each.text) for each in parts.pieces]):
            return OpenRow.of(number, parts.pieces, parts.closed), number + 1
        return None, number

    def _is_bordered(self, number: int) -> bool:
        """Whether the first line of a table starts with a border.

        A pipe there can also follow an empty cell; then the row of dashes has a cell more.
        """
        line = self._lines[number]
        if not self._heads(number):
            return True
        below = self._lines[self._after(number)]
        if below.lstrip().startswith("|") or not line.lstrip().startswith("|"):
            return True
        return len(split(line).pieces) >= len(split(below).pieces)

    def _shape(self, start: int, header: OpenRow | None) -> Shape:
        bordered = self._is_bordered(start)
        parts = split(self._lines[start], bordered=bordered)
        words = [clean("\n".join(each.parts)) for each in header.cells] if header else []
        while words and not words[-1] and parts.leading:
            words.pop()
        return Shape(
            len(words) or len(parts.pieces),
            parts.leading,
            type_column(words),
            required_column(words),
        )

    def _step(self, number: int, shape: Shape, rows: list[OpenRow]) -> int | None:
        """Take one line, or what interrupts the table, into it; None where the table ends."""
        if number >= self._stop:
            return None
        if number in self._skipped:
            return number + 1
        line = self._lines[number]
        if not line.strip():
            return self._over_interruption(number, shape, rows)
        if self._ends(number, shape):
            return None
        if is_delimiter(line):
            return number + 1
        if _ONLY_PIPES.match(line):
            return self._only_pipes(number, shape, rows)
        if self._is_row(number, shape, rows):
            return self._row(number, shape, rows)
        if not rows:
            return None
        if not shape.bordered or (not rows[-1].closed and "|" not in line):
            rows[-1].add(line.strip())
            return number + 1
        return self._over_interruption(number, shape, rows)

    def _row(self, number: int, shape: Shape, rows: list[OpenRow]) -> int:
        """Take a line that starts as rows do."""
        line = self._lines[number]
        parts = split(line)
        pieces = parts.pieces[not parts.pieces[0].text :]
        filled = [each for each in pieces if each.text]
        whole = len(pieces) >= shape.columns or shape.fits(pieces)
        if not rows or whole or not shape.bordered:
            rows.extend(rows_of(line, number, shape))
        elif len(filled) == 1 and shape.columns > 2 and not is_bare_name(filled[0].text):
            rows[-1].add(filled[0].text)
        elif parts.closed and parts.pieces[0].text:
            rows.extend(rows_of(line, number, shape))
        elif (end := self._stream(number, shape, rows)) is not None:
            return end
        else:
            rows.extend(rows_of(line, number, shape))
        return number + 1

    def _ends(self, number: int, shape: Shape) -> bool:
        line = self._lines[number]
        if _END.match(line) and not is_delimiter(line):
            return True
        if line.lstrip().startswith(">") and "|" not in line and not shape.bordered:
            return True
        return self._heads(number)

    def _only_pipes(self, number: int, shape: Shape, rows: list[OpenRow]) -> int | None:
        """A line of pipes: it closes the row before, or is a row whose cells are all empty."""
        if rows:
            rows[-1].closed = True
        return number + 1

    def _is_row(self, number: int, shape: Shape, rows: list[OpenRow]) -> bool:
        line = self._lines[number]
        if "|" not in line:
            return False
        parts = split(line, bordered=shape.bordered)
        if shape.bordered and parts.leading:
            return True
        count = len(parts.pieces)
        if shape.fits(parts.pieces):
            return True
        if shape.bordered and rows and not rows[-1].closed:
            return count == shape.columns and len(rows[-1].cells) == shape.columns
        if shape.bordered:
            return count == shape.columns
        if not rows:
            return count > 1
        return count >= shape.columns and (
            shape.type_column is None or is_name(parts.pieces[0].text)
        )

    def _over_interruption(self, number: int, shape: Shape, rows: list[OpenRow]) -> int | None:
        """Take lines that interrupt the table into the last row, when its rows go on after them."""
        if rows and shape.bordered and shape.type_column is not None:
            return self._stream(number, shape, rows)
        stop = self._resumes(number, shape)
        between = () if stop is None else range(number, stop)
        texts = [self._lines[each].strip() for each in between if each not in self._skipped]
        if stop is None or (not rows and any(texts)):
            return None
        for text in filter(None, texts):
            rows[-1].add(text)
        return stop

    def _stream(self, number: int, shape: Shape, rows: list[OpenRow]) -> int | None:
        """Take the lines up to the next clean row, or up to the last pipe; None without either."""
        end = last = number
        while end < self._stop and end - last <= _INTERRUPTION and not self._ends(end, shape):
            if end > number and self._is_clean(end, shape):
                read_stream(self._lines, number, end, shape, rows)
                return end
            if end not in self._skipped and pipes_of(self._lines[end]):
                last = end + 1
            end += 1
        if last == number or not is_stream(self._lines, number, last, shape):
            return None
        read_stream(self._lines, number, last, shape, rows)
        return last

    def _is_clean(self, number: int, shape: Shape) -> bool:
        """Whether a line is a row from its first pipe to its last."""
        line = self._lines[number]
        if number in self._skipped or not line.lstrip().startswith("|"):
            return False
        parts = split(line)
        pieces = parts.pieces
        return parts.closed and len(pieces) >= shape.columns and shape.fits(pieces)

    def _resumes(self, number: int, shape: Shape) -> int | None:
        """The next line that is a row of this table again, if only a little stands before it."""
        blank_before = False
        for each in range(number, min(number + _INTERRUPTION, self._stop)):
            line = self._lines[each]
            if not line.strip():
                blank_before = True
                continue
            if self._ends(each, shape):
                return None
            if blank_before and not shape.bordered and line.startswith(("    ", "\t")):
                return None
            if self._goes_on(line, shape):
                return each
        return None

    def _goes_on(self, line: str, shape: Shape) -> bool:
        if "|" not in line or is_delimiter(line):
            return False
        if shape.bordered:
            return line.lstrip().startswith("|")
        pieces = split(line, bordered=False).pieces
        return len(pieces) == shape.columns and (shape.type_column is None or shape.fits(pieces))
