"""What tests of formats look at: the tables of a page as lists of texts, and as places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from specpress.docs.blocks import Block, Page, Row, Tab, Table
from specpress.docs.formats import format_of

PAGES = Path(__file__).parent / "pages"
Kind = TypeVar("Kind", bound=Block)


def pages_of(text: str, file: str = "page") -> tuple[Page, ...]:
    found = format_of(text)
    assert found is not None, "no format recognises this"
    return found.read(text, file)


def page_of(text: str) -> Page:
    (page,) = pages_of(text)
    return page


def page_in(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def all_blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Tab):
            yield from all_blocks(block.blocks)


def blocks_of(page: Page, kind: type[Kind]) -> list[Kind]:
    return [block for block in all_blocks(page.blocks) if isinstance(block, kind)]


def tables_of(page: Page) -> list[Table]:
    return blocks_of(page, Table)


def texts(row: Row | None) -> list[str]:
    assert row is not None
    return [cell.text for cell in row.cells]


def rows(table: Table) -> list[list[str]]:
    return [texts(row) for row in table.rows]


def places(row: Row) -> list[tuple[int, int]]:
    return [(cell.place.line, cell.place.column) for cell in row.cells]


def table_in(text: str) -> Table:
    """The only table of a page that starts with a heading, then ``text``."""
    (table,) = tables_of(page_of(f"# Title\n\nGET `/v9/x`\n\n{text}\n"))
    return table
