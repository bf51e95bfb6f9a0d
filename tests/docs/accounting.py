"""Counts words, to tell whether a page and its blocks hold the same ones.

This knows nothing of tables: whatever line a word stands on, it must stand in some block.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from specpress.docs.blocks import Block, Code, Endpoint, Heading, Page, Prose, Row, Tab, Table

WORD = re.compile(r"[A-Za-z0-9]+|[\u3400-\u9fff]")
FRONT = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->|\{/\*.*?\*/\}", re.DOTALL)
TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9.]*(?:[ \t\n][^<>]*)?/?>")
FENCE = re.compile(r"^([ \t>]*(?:`{3,}|~{3,})).*$", re.MULTILINE)
NOTE = re.compile(r"^([ \t]*:{3,}[ \t]*)[A-Za-z]+", re.MULTILINE)
ANCHOR = re.compile(r"\[\s*\]\([^()\n]*\)|[ \t]*\{#[^{}\n]*\}[ \t]*$", re.MULTILINE)
BULLET = re.compile(r"^([ \t>]*)\d{1,3}[.)](?=[ \t])", re.MULTILINE)


def words(text: str) -> Iterator[str]:
    return (found[0].lower() for found in WORD.finditer(html.unescape(text)))


def words_of_text(text: str) -> Counter[str]:
    """The words of a page, without what is markup wherever it stands."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    for pattern in (FRONT, COMMENT, TAG, ANCHOR):
        text = pattern.sub(" ", text)
    for pattern in (FENCE, NOTE, BULLET):
        text = pattern.sub(r"\1", text)
    return Counter(words(text))


def texts_of(blocks: Sequence[Block]) -> Iterator[tuple[int, int, str]]:
    """Each text in blocks with its line and column; a cell that spans rows is told again."""
    for block in blocks:
        match block:
            case Heading() | Prose() | Code():
                yield block.place.line, block.place.column, block.text
            case Endpoint():
                yield block.place.line, block.place.column, f"{block.method} {block.path}"
            case Table():
                rows: list[Row] = [*([block.header] if block.header else []), *block.rows]
                for row in rows:
                    for cell in row.cells:
                        yield cell.place.line, cell.place.column, cell.text
            case Tab():
                yield from texts_of(block.blocks)


def words_of_pages(pages: Sequence[Page]) -> Counter[str]:
    """The words of all blocks; what stands at one place counts once."""
    found: Counter[str] = Counter()
    for page in pages:
        for _, _, text in set(texts_of(page.blocks)):
            found.update(words(text))
    return found


def lost(text: str, pages: Sequence[Page]) -> Counter[str]:
    """The words of a text that no block holds, and no line with a problem."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    told = {problem.place.line for page in pages for problem in page.problems}
    excused = Counter(
        word for line in told if line <= len(lines) for word in words(lines[line - 1])
    )
    return words_of_text(text) - words_of_pages(pages) - excused
