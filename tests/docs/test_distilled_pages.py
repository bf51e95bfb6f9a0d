"""The distilled pages say what the real ones say, and are read without a problem."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from specpress.docs.blocks import Page, Prose
from specpress.docs.formats import format_of
from specpress.docs.reading import page_facts
from specpress.docs.sources import read_pages

from tests.docs.bare_facts import bare_page, differences
from tests.docs.distil import distilled
from tests.docs.reading_blocks import blocks_of
from tests.docs.test_formats_accounting import missing, places_are_right

REAL = os.environ.get("SPECPRESS_PAGES")
DISTILLED = Path(__file__).parent / "distilled"
FILES = sorted(path for path in DISTILLED.rglob("*") if path.is_file())
#: Where a folder of distilled pages comes from, in the folder of real ones.
ORIGINS = {"seeds": "seeds", "bybit": "docs/bybit", "okx": "docs/okx", "changes": "docs/changes"}
#: By file: how often, and of what, the reader warns.
EXPECTED_PROBLEMS = {
    "bybit/new-crypto-loan/fixed/repay-history.mdx": ["'nextPageCursor' is listed twice"],
}


def pages_in(text: str) -> tuple[Page, ...]:
    found = format_of(text)
    assert found is not None
    return found.read(text, "page")


@pytest.mark.parametrize("folder", sorted(ORIGINS))
def test_distilled_pages_are_read_without_unexpected_problems(folder: str) -> None:
    pages = read_pages(
        [DISTILLED / folder], shown=lambda path: path.relative_to(DISTILLED).as_posix(), jobs=1
    )
    problems: dict[str, list[str]] = {}
    for page in pages:
        assert page.format, page.file
        for _, message in page.problems:
            problems.setdefault(page.file, []).append(message)
    expected = {file: told for file, told in EXPECTED_PROBLEMS.items() if file.startswith(folder)}
    assert problems == expected


def test_every_endpoint_page_has_an_endpoint() -> None:
    without = []
    for path in FILES:
        pages = [page_facts(page) for page in pages_in(path.read_text("utf-8"))]
        if not any(page.endpoints for page in pages):
            without.append(path.relative_to(DISTILLED).as_posix())
    lists = ("bybit/enum.mdx", "bybit/error.mdx", "bybit/rate-limit/", "okx/error/")
    assert [each for each in without if not each.startswith(lists)] == []


def test_each_word_of_a_distilled_page_is_accounted_for() -> None:
    for path in FILES:
        text = path.read_text("utf-8")
        pages = pages_in(text)
        places_are_right(text, pages)
        # Numbers of lists that a list item starts with are markup.
        assert not [word for word in missing(text, pages) if not word.isdigit()], path


def test_no_row_of_a_table_has_become_a_paragraph() -> None:

    for path in FILES:
        for page in pages_in(path.read_text("utf-8")):
            for prose in blocks_of(page, Prose):
                assert " | " not in prose.text, (path, prose.place)


def test_distilled_pages_are_small() -> None:
    assert sum(path.stat().st_size for path in FILES) < 2_000_000


def test_sentences_are_distilled() -> None:
    text = (
        "---\ntitle: Rent it\n---\nYour happy keeper waits.\n\n| Parameter | Type | Comments |\n"
        "|---|---|---|\n| shelf | string | Happy keeper of `it`, default: `7`. Up to 9 |\n\n"
        '```python\nimport shelf\nprint()\n```\n\n```json\n{"shelf": 1} // happy keeper\n```\n'
    )
    result = distilled(text)
    assert "happy" not in result.lower()
    assert "keeper" not in result.lower()
    assert "import" not in result
    for kept in (
        "title: Rent it",
        "| shelf | string |",
        "`it`",
        "default: `7`. Up to 9",
        '{"shelf": 1}',
    ):
        assert kept in result
    assert distilled(result) == result


@pytest.mark.skipif(REAL is None, reason="SPECPRESS_PAGES names no folder of real pages")
def test_a_distilled_page_says_what_the_real_one_says() -> None:
    for path in FILES:
        folder, *rest = path.relative_to(DISTILLED).parts
        real = Path(REAL or "", ORIGINS[folder], *rest).read_bytes().decode()
        told = [
            [bare_page(page_facts(page)) for page in pages_in(text)]
            for text in (real, path.read_text("utf-8"))
        ]
        assert differences(*told) == [], path
