"""``docs/openapi-support.md`` says what the code declares."""

from __future__ import annotations

import os
from pathlib import Path

from specpress.support import KEYWORDS, Kind, Support
from specpress.validation.support_page import as_markdown

PAGE = Path(__file__).parents[2] / "docs" / "openapi-support.md"


def test_the_page_is_current() -> None:
    if os.environ.get("SPECPRESS_UPDATE") == "1":
        PAGE.write_text(as_markdown(), encoding="utf-8")
    # Make it anew: SPECPRESS_UPDATE=1 pytest tests/unit/test_support_page.py
    assert PAGE.read_text(encoding="utf-8") == as_markdown()


def test_every_keyword_of_every_object_is_on_the_page() -> None:
    rows = [line for line in as_markdown().splitlines() if line.startswith("| `")]
    keywords = [name for table in KEYWORDS.values() for name in table]
    assert len(rows) > len(keywords)
    assert [row.split("`")[1] for row in rows[: len(keywords)]] == [
        name for kind in Kind for name in KEYWORDS[kind]
    ]


def test_what_is_tolerated_says_how_it_is_read() -> None:
    for kind, table in KEYWORDS.items():
        for name, keyword in table.items():
            is_tolerated = keyword.support is Support.TOLERATED
            assert bool(keyword.reading) is is_tolerated, f"{kind.value}: {name}"
