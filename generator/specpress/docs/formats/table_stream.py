"""Rows of a table whose lines were wrapped: what counts are the pipes, wherever lines break.

A formatter that meets a list inside of a cell ends the table there, and fills the rows that follow
into lines like any paragraph: ``text | | name | type | text | | next``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from specpress.docs.formats.pipes import Piece, pipes_of
from specpress.docs.formats.table_rows import OpenCell, OpenRow, Shape


class _Segment:
    """The text between two pipes, over as many lines as it takes; ``line`` is that of its start."""

    def __init__(self, texts: Sequence[tuple[int, int, str]]) -> None:
        filled = [each for each in texts if each[2].strip()]
        self.parts = [text.strip() for _, _, text in filled]
        line, column, text = filled[0] if filled else texts[0]
        self.line = line
        self.column = column + len(text) - len(text.lstrip()) if filled else column

    @property
    def piece(self) -> Piece:
        return Piece(" ".join(self.parts), self.column)

    def cell(self) -> OpenCell:
        return OpenCell(list(self.parts), self.line, self.column)


def is_stream(lines: Sequence[str], start: int, end: int, shape: Shape) -> bool:
    """Whether lines are part of a table at all: a row is in them, or one starts with a pipe."""
    segments = list(_segments(lines, start, end))
    return any(lines[each].lstrip().startswith("|") for each in range(start, end)) or any(
        _starts_row(segments, index, shape) for index in range(len(segments))
    )


def read_stream(
    lines: Sequence[str], start: int, end: int, shape: Shape, rows: list[OpenRow]
) -> None:
    """Add what stands in the lines from ``start`` up to ``end`` to ``rows``; there is one."""
    segments = list(_segments(lines, start, end))
    for index, segment in enumerate(segments):
        row = rows[-1]
        if len(row.cells) < shape.columns and not (index == 0 and row.closed):
            _fill(row, segment, continues=index == 0)
        elif segment.parts and _starts_row(segments, index, shape):
            rows.append(OpenRow([segment.cell()], segment.line, segment.column, False))
        else:
            for part in segment.parts:
                row.add(part)
    rows[-1].closed = True


def _fill(row: OpenRow, segment: _Segment, *, continues: bool) -> None:
    if not continues:
        row.cells.append(segment.cell())
    else:
        for part in segment.parts:
            row.add(part)


def _starts_row(segments: Sequence[_Segment], index: int, shape: Shape) -> bool:
    return shape.fits(tuple(each.piece for each in segments[index : index + shape.columns]))


def _segments(lines: Sequence[str], start: int, end: int) -> Iterator[_Segment]:
    texts: list[tuple[int, int, str]] = []
    for number in range(start, end):
        column = 0
        for pipe in pipes_of(lines[number]):
            yield _Segment([*texts, (number, column, lines[number][column:pipe])])
            texts, column = [], pipe + 1
        texts.append((number, column, lines[number][column:]))
    yield _Segment(texts)
