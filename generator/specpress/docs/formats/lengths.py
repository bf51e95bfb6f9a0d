"""A bound on how long one text of a page may be; without it, one cell could take hours to read."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from specpress.docs.blocks import Block, Cell, Heading, Page, Problem, Prose, Row, Tab, Table

#: The longest cell of a page that people wrote is a good deal shorter.
LONGEST = 10_000


def shortened(page: Page) -> Page:
    """``page`` with no cell or paragraph longer than LONGEST; a problem for each that was cut."""
    problems: list[Problem] = []
    blocks = tuple(_block(block, problems) for block in page.blocks)
    if not problems:
        return page
    found = sorted([*page.problems, *problems], key=lambda each: each.place)
    return dataclasses.replace(page, blocks=blocks, problems=tuple(found))


def _block(block: Block, problems: list[Problem]) -> Block:
    match block:
        case Prose() | Heading() if len(block.text) > LONGEST:
            return dataclasses.replace(block, text=_cut(block, problems))
        case Table() if any(len(cell.text) > LONGEST for cell in _cells(block)):
            header = _row(block.header, problems) if block.header else None
            rows = tuple(_row(row, problems) for row in block.rows)
            return dataclasses.replace(block, header=header, rows=rows)
        case Tab():
            inside = tuple(_block(each, problems) for each in block.blocks)
            return dataclasses.replace(block, blocks=inside)
    return block


def _cells(table: Table) -> Iterator[Cell]:
    for row in (*([table.header] if table.header else []), *table.rows):
        yield from row.cells


def _row(row: Row, problems: list[Problem]) -> Row:
    cells = (
        dataclasses.replace(cell, text=_cut(cell, problems)) if len(cell.text) > LONGEST else cell
        for cell in row.cells
    )
    return dataclasses.replace(row, cells=tuple(cells))


def _cut(item: Cell | Prose | Heading, problems: list[Problem]) -> str:
    words = f"this text has {len(item.text)} characters, of which {LONGEST} are read"
    problems.append(Problem(words, item.place))
    return item.text[:LONGEST]
