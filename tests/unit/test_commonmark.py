"""CommonMark as plain text: by the rules of its specification, for what descriptions use."""

from __future__ import annotations

import time

import pytest
from specpress.view.commonmark import Paragraph, paragraphs, summary, without_markup
from specpress.view.literals import told

INLINE = {
    "**Bold** and *emphasised*": "Bold and emphasised",
    "a * b * c, 2*3*4, `*args*`, ``**k``": "a * b * c, 2*3*4, `*args*`, ``**k``",
    "[the guide](https://example.com/a?b=1)": "the guide (https://example.com/a?b=1)",
    '[the guide](https://example.com "Title")': "the guide (https://example.com)",
    "[https://example.com](https://example.com)": "https://example.com",
    "![a logo](logo.png) of us": "a logo of us",
    "[x](javascript:alert)": "[x](javascript:alert)",
    "one<br/>two <b>three</b>": "one two three",
    '<a href="https://example.com">here</a>': "here (https://example.com)",
    "List<String> of <id>": "List<String> of <id>",
    "snake_case_name and __init__": "snake_case_name and __init__",
}


@pytest.mark.parametrize(("marked", "plain"), INLINE.items())
def test_inline_marks_are_dropped_and_what_they_say_stays(marked: str, plain: str) -> None:
    assert without_markup(marked) == plain


def test_headings_items_and_rows_are_paragraphs_of_their_own() -> None:
    text = (
        "# Title #\nfirst\nsecond\n\n* one\n  more\n2. two\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n"
        "---\n```json\n# no heading\n```\n> quoted\n"
    )
    assert list(paragraphs(text)) == [
        Paragraph("Title", is_heading=True),
        Paragraph("first\nsecond"),
        Paragraph("- one\n  more"),
        Paragraph("2. two"),
        Paragraph("a; b"),
        Paragraph("1; 2"),
        Paragraph("# no heading"),
        Paragraph("quoted"),
    ]
    assert summary(text) == "first\nsecond"
    assert summary("# Only a title") == "Only a title"
    assert summary("") == ""
    assert told(text)[:3] == ("Title:", "first second.", "- one more.")


@pytest.mark.parametrize(
    "text",
    ["`" * 9999 + "a" * 9999, "*" * 20000 + "a", "[" * 20000, "<a " * 9999, "-" * 20000 + "x"],
)
def test_a_text_that_is_meant_to_be_slow_is_not(text: str) -> None:
    start = time.process_time()
    list(paragraphs(text))
    without_markup(text)
    assert time.process_time() - start < 2
