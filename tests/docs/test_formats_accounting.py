"""No line is lost: each word of a page stands in some block, or in a line with a problem."""

from __future__ import annotations

import dataclasses
import os
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specpress.docs.blocks import Block, Cell, Page, Row, Table
from specpress.docs.formats import FORMATS, format_of

from tests.docs.accounting import lost, texts_of, words, words_of_pages
from tests.docs.reading_blocks import PAGES, page_in, pages_of, tables_of

NAMES = sorted(path.name for path in PAGES.iterdir())
REAL = os.environ.get("SPECPRESS_PAGES")

SCRIPT = re.compile(r"<script>.*?</script>", re.DOTALL)
MODULE = re.compile(r"^import .*$", re.MULTILINE)
#: What pages with a cell per line say again, or only to lead the reader.
LEADING = re.compile(
    r"^[ \t]*(?:\*\*.*|# .*|- .*|Example \d+ .*|On this page|HTTP|Python|Node.js)$", re.MULTILINE
)


def missing(text: str, pages: tuple[Page, ...]) -> Counter[str]:
    """The words of ``text`` that ``pages`` lack."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if pages[0].format != "cell-per-line":
        return lost(
            MODULE.sub("", SCRIPT.sub(lambda found: "\n" * found[0].count("\n"), text)), pages
        )
    all_lines = text.split("\n")
    # Such pages say most things twice: what counts is whether a word is there at all.
    found = {*words_of_pages(pages), *words(" ".join(each.section or "" for each in pages))}
    found |= set(words(" ".join(each.title or "" for each in pages)))
    # Listings stand on a page twice, once with every space and line break in it lost.
    held = "\n".join(
        "".join(each.split()) for page in pages for _, _, each in texts_of(page.blocks)
    )
    text = "\n".join(line for line in text.split("\n") if "".join(line.split()) not in held)
    for problem in (each for page in pages for each in page.problems):
        found |= set(words(all_lines[problem.place.line - 1]))
    return Counter(word for word in words(LEADING.sub("", text)) if word not in found)


def places_are_right(text: str, pages: tuple[Page, ...]) -> None:
    """Each text starts at its place: the first word there is its first word."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n")
    for page in pages:
        for problem in page.problems:
            assert 1 <= problem.place.line <= len(lines)
        for line, column, told in texts_of(page.blocks):
            assert 1 <= line <= len(lines), told
            assert 1 <= column <= len(lines[line - 1]) + 1, told


@pytest.mark.parametrize("name", NAMES)
def test_each_word_of_a_page_is_accounted_for(name: str) -> None:
    text = page_in(name)
    assert missing(text, pages_of(text)) == Counter()


@pytest.mark.parametrize("name", NAMES)
def test_each_text_starts_with_the_word_at_its_place(name: str) -> None:
    text = page_in(name)
    lines = text.split("\n")
    for page in pages_of(text):
        for line, column, told in texts_of(page.blocks):
            first = next(iter(words(told)), None)
            below = "\n".join(lines[line - 1 : line + 2])[column - 1 :]
            if first is not None and not below.startswith("<"):
                assert next(words(below)) == first


@pytest.mark.parametrize("name", NAMES)
def test_the_account_would_notice_a_lost_row(name: str) -> None:
    text = page_in(name)
    pages = pages_of(text)
    table = tables_of(pages[0])[0]
    row = next(each for each in table.rows if any(cell.text for cell in each.cells))
    emptied = Row(tuple(Cell("", cell.place) for cell in row.cells), row.place)
    changed = with_row_replaced(pages, row, emptied)
    if pages[0].format != "cell-per-line":
        assert missing(text, changed)


def with_row_replaced(pages: tuple[Page, ...], row: Row, other: Row) -> tuple[Page, ...]:
    """``pages`` with ``other`` in place of ``row``."""

    def changed(block: Block) -> Block:
        if not isinstance(block, Table):
            return block
        return dataclasses.replace(
            block, rows=tuple(other if each is row else each for each in block.rows)
        )

    return tuple(
        dataclasses.replace(page, blocks=tuple(changed(block) for block in page.blocks))
        for page in pages
    )


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A page with some lines deleted, doubled, joined, moved, or without a pipe."""
    lines = page_in(draw(st.sampled_from(NAMES))).split("\n")
    for _ in range(draw(st.integers(1, 6))):
        if len(lines) < 3:
            break
        number = draw(st.integers(0, len(lines) - 2))
        line = lines[number]
        match draw(
            st.sampled_from(["delete", "double", "join", "pipe", "empty", "swap", "indent"])
        ):
            case "delete":
                del lines[number]
            case "double":
                lines.insert(number, line)
            case "join":
                lines[number : number + 2] = [line + lines[number + 1]]
            case "pipe":
                pipes = [at for at, character in enumerate(line) if character == "|"]
                if pipes:
                    at = draw(st.sampled_from(pipes))
                    lines[number] = line[:at] + line[at + 1 :]
            case "empty":
                lines.insert(number, "")
            case "swap":
                lines[number], lines[number + 1] = lines[number + 1], line
            case _:
                lines[number] = " " * draw(st.integers(1, 6)) + line
    return "\n".join(lines)


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(mutated())
def test_a_damaged_page_loses_nothing(text: str) -> None:
    found = format_of(text)
    if found is None:
        return
    pages = found.read(text, "page")
    places_are_right(text, pages)
    assert missing(text, pages) == Counter()


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "| a | b |",
                    "|---|---|",
                    "---|---",
                    "a | b",
                    "> x | y",
                    "- one",
                    "  two",
                    "",
                    " ",
                ),
                *("```", "~~~", "<!--", "-->", "{/*", "*/}", "<table>", "</table>", "<tr><td>cell"),
                *("<Tabs>", "<TabItem label='l'>", "</TabItem>", "</Tabs>", ":::note hi", ":::"),
                *("# T", "## U", "GET /v9/x", "|", "||", "| |", "\\", "`", "| `a | b |", "<", "<b"),
                *("**URL:** u", "**Contents:**", "Parameter", "Type", "string", "    code", "\t"),
                *(
                    "---",
                    "title: t",
                    "<script>",
                    "</script>",
                    "> quote",
                    ">>>>",
                    "1. n",
                    "&gt; &#x;",
                ),
            ]
        ),
        max_size=30,
    )
)
def test_any_lines_are_read_by_any_format(lines: list[str]) -> None:
    text = "\n".join(lines)
    for each in FORMATS:
        each.recognises(text)
        places_are_right(text, each.read(text, "page"))


@pytest.mark.skipif(REAL is None, reason="SPECPRESS_PAGES names no folder of real pages")
def test_each_word_of_the_real_pages_is_accounted_for() -> None:
    read = 0
    for path in sorted(each for each in Path(REAL or "").rglob("*") if each.is_file()):
        if path.parts[-2] == "hooks":
            continue
        text = path.read_bytes().decode(errors="replace")
        found = format_of(text)
        if found is not None:
            pages = found.read(text, path.name)
            places_are_right(text, pages)
            left = missing(text, pages)
            # Numbers of lists that a list item starts with are markup.
            assert not [word for word in left if not word.isdigit()], path
            read += 1
    assert read > 100
