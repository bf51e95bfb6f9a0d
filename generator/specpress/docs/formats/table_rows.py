"""Rows of a table while it is read: lines that become rows, and lines that continue them."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.docs.blocks import Cell, Row
from specpress.docs.formats.columns import is_name, is_requirement, is_type
from specpress.docs.formats.inline import clean
from specpress.docs.formats.pipes import Piece, Split, split
from specpress.docs.formats.source import Source


@dataclass(slots=True)
class OpenCell:
    """A cell to which lines can still be added."""

    parts: list[str]
    line: int
    column: int

    def closed(self, source: Source) -> Cell:
        """The cell as it is now."""
        return Cell(clean("\n".join(self.parts)), source.at(self.line, self.column))


@dataclass(slots=True)
class OpenRow:
    """A row to which lines can still be added; ``closed``: its last line ended with a pipe."""

    cells: list[OpenCell]
    line: int
    column: int
    closed: bool

    @classmethod
    def of(cls, line: int, pieces: tuple[Piece, ...], closed: bool) -> OpenRow:
        """A row of what stands between the pipes of a line."""
        cells = [OpenCell([each.text], line, each.column) for each in pieces]
        return cls(cells, line, pieces[0].column if pieces else 0, closed)

    def add(self, text: str) -> None:
        """Continue the last cell."""
        self.cells[-1].parts.append(text)

    def row(self, source: Source, columns: int) -> Row:
        """The row; cells that the page left out at its end are empty."""
        cells = [each.closed(source) for each in self.cells]
        while len(cells) < columns:
            cells.append(Cell("", cells[-1].place))
        return Row(tuple(cells), cells[0].place if cells else source.at(self.line, self.column))


@dataclass(frozen=True, slots=True)
class Shape:
    """How the rows of a table look: how many cells, and in which of them words of a kind stand."""

    columns: int
    bordered: bool
    type_column: int | None = None
    required_column: int | None = None

    def fits(self, pieces: tuple[Piece, ...]) -> bool:
        """Whether pieces are a row without doubt: types where types belong, and a name first."""
        if len(pieces) < 2 or not is_name(pieces[0].text):
            return False
        checks = []
        if self.type_column is not None and self.type_column < len(pieces):
            checks.append(is_type(pieces[self.type_column].text))
        if self.required_column is not None and self.required_column < len(pieces):
            checks.append(is_requirement(pieces[self.required_column].text))
        return bool(checks) and any(checks)


def rows_of(line: str, number: int, shape: Shape) -> list[OpenRow]:
    """The rows that stand on a line: one, or several that were glued."""
    parts = _best_split(line, shape)
    pieces = parts.pieces
    if len(pieces) > shape.columns and not pieces[0].text:
        # The line starts with the pipe that should have closed the row before.
        pieces = pieces[1:]
    glued = _glued(pieces, shape)
    if len(glued) == 1:
        return [OpenRow.of(number, _fitted(line, pieces, shape), parts.closed)]
    *before, last = [OpenRow.of(number, each, True) for each in glued]
    last.closed = parts.closed
    return [*before, last]


def _best_split(line: str, shape: Shape) -> Split:
    parts = split(line, bordered=shape.bordered)
    if len(parts.pieces) != shape.columns and "`" in line:
        other = split(line, spans=False, bordered=shape.bordered)
        if len(parts.pieces) < shape.columns and len(other.pieces) == shape.columns:
            return other
    return parts


def _glued(pieces: tuple[Piece, ...], shape: Shape) -> list[tuple[Piece, ...]]:
    """The rows in a line that holds those of several, one after the other."""
    rows: list[tuple[Piece, ...]] = []
    rest = pieces
    while len(rest) > shape.columns:
        after = rest[shape.columns :]
        if not after[0].text:
            after = after[1:]
        if len(after) < 2 or len(after) + 1 < shape.columns or not shape.fits(after):
            break
        rows.append(rest[: shape.columns])
        rest = after
    return [*rows, rest]


def _fitted(line: str, pieces: tuple[Piece, ...], shape: Shape) -> tuple[Piece, ...]:
    """As many pieces as there are columns: bare pipes inside of cells part no cells."""
    while len(pieces) > shape.columns and not pieces[-1].text:
        pieces = pieces[:-1]
    index = shape.type_column
    while len(pieces) > shape.columns:
        if (
            index is not None
            and index + 1 < shape.columns
            and all(is_type(each.text) for each in pieces[index : index + 2])
        ):
            pieces = (
                *pieces[:index],
                _joined(line, pieces[index : index + 2]),
                *pieces[index + 2 :],
            )
        else:
            last = shape.columns - 1
            pieces = (*pieces[:last], _joined(line, pieces[last:]))
    return pieces


def _joined(line: str, pieces: tuple[Piece, ...]) -> Piece:
    last = pieces[-1]
    return Piece(line[pieces[0].column : last.column + len(last.text)].strip(), pieces[0].column)
