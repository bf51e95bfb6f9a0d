"""Text of a spec is shown as it is, whatever Markdown would make of it."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from specpress.view.literals import plain
from specpress.view.markdown import code, fence, prose

CHARACTERS = st.text(
    alphabet=st.sampled_from(list("ab1 .)(*_`~#-+=:%!&<>[]{}|\\^$@/\"'\n")), max_size=30
)


def shown(markdown: str) -> str:
    """The text that a reader sees."""
    rendered = MarkdownIt("commonmark").enable("table").render(markdown)
    return html.unescape(re.sub(r"<[^>]*>", "", rendered)).strip()


def without_code_marks(text: str) -> str:
    """The text without the backticks of code."""
    return re.sub(r"``(.+?)``|(?<!`)`([^`]+)`(?!`)", lambda span: span[1] or span[2], plain(text))


@given(CHARACTERS)
def test_prose_reads_as_it_was_written(text: str) -> None:
    if "`" in text:
        return
    assert shown(prose(text)) == plain(text)


@given(CHARACTERS)
def test_prose_is_one_cell_of_a_table(text: str) -> None:
    rendered = (
        MarkdownIt("commonmark")
        .enable("table")
        .render(f"| a | b |\n| --- | --- |\n| {prose(text)} | {code(text or 'x')} |\n")
    )
    assert rendered.count("<td>") == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Use `loanId` or ``loan_id``.", "Use loanId or loan_id."),
        ("a `b|c` d", "a b|c d"),
        ("1. is no list", "1. is no list"),
        ("- nor this", "- nor this"),
        ("{py:class}`x`", "{py:class}x"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("see [this](http://x)", "see [this](http://x)"),
    ],
)
def test_what_looks_like_markup(text: str, expected: str) -> None:
    rendered = shown(prose(text)).replace("\\|", "|")
    assert rendered == expected


def test_fences_are_longer_than_what_they_hold() -> None:
    assert fence("a", "b") == "```"
    assert fence("a", "````") == "`````"


def test_code_with_backticks() -> None:
    assert shown(code("a`b``c")) == "a`b``c"
    assert shown(code("x")) == "x"
