"""What holds for every page, however broken: nothing invented, nothing lost in silence."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specpress.docs.blocks import Block, Page, Table
from specpress.docs.facts import FieldFacts, PageFacts
from specpress.docs.formats import format_of
from specpress.docs.reading import link_pages, page_facts
from specpress.docs.reading.nesting import DEEPEST, read_name
from specpress.docs.reading.segments import flat
from specpress.docs.reading.tables import Column, TableKind, layout_of

from tests.docs.made_pages import Maker, page_of

FRAGMENTS = [
    *("`a`", "`1`: one", "`2`: two;", "default: `1`", "(default)", "e.g.", "or", ",", "\n", "~~"),
    *("coin", "> coin", ">> x", "list[0]: ts", "[kind](../lists#kind)", "**true**", "ture", "是"),
    *("string", "Array of objects", "array<object>", "quux", "[`1`, `100`]", "max 36 characters"),
    *(
        "Either `a` or `b` is required",
        "required when",
        "默认为`1`",
        "最大100",
        "|",
        "5次/2s",
        "\\>",
    ),
    *(
        "rate limit: 1 req / second",
        "Permission: Read",
        "deprecated",
        "限速：5次/2s",
        "`",
        '"',
        "]",
    ),
    *(
        "GET /v9/a?x=1 HTTP/1.1Host: h",
        '{"a": [1, 2,]}',
        "{'a': ...}",
        "POST /v9/a\nbody\n{",
        "{[[",
    ),
    *("Response Example", "Request Example", "HTTP Request", "", "\u2003", "“", "/v9/a", "10/s"),
]
HEADERS = [
    ["Parameter", "Required", "Type", "Comments"],
    ["Name", "Type", "Description"],
    ["参数名", "类型", "是否必须", "描述"],
    ["Method", "Path", "Limit"],
    ["Parameter", "spot", "linear"],
    ["Code", "Message"],
    None,
]
texts = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=7).map(" ".join)


@st.composite
def blocks(draw: st.DrawFn, maker: Maker, depth: int = 0) -> Block:
    kind = draw(st.sampled_from(["heading", "prose", "table", "code", "endpoint", "tab"]))
    if kind == "heading":
        return maker.heading(draw(texts), draw(st.integers(1, 6)))
    if kind == "table":
        header = draw(st.sampled_from(HEADERS))
        rows = draw(st.lists(st.lists(texts, max_size=5), max_size=6))
        return maker.table(header, *rows)
    if kind == "code":
        return maker.code(draw(texts), draw(st.sampled_from([None, "json", "http", "python"])))
    if kind == "endpoint":
        return maker.endpoint(
            draw(st.sampled_from(["GET", "POST"])), draw(st.sampled_from(["/v9/a"]))
        )
    if kind == "tab" and depth < 2:
        inner = draw(st.lists(blocks(maker, depth + 1), max_size=3))
        return maker.tab(draw(st.sampled_from(["One", "Two", ""])), *inner)
    return maker.prose(draw(texts))


@st.composite
def pages(draw: st.DrawFn) -> Page:
    maker = draw(st.builds(Maker))
    made = draw(st.lists(blocks(maker), max_size=10))
    return page_of(*made, language=draw(st.sampled_from(["en", "zh"])))


def text_of(page: Page) -> str:
    """All that stands in the blocks of a page."""
    parts: list[str] = []
    for block in flat(page.blocks):
        if isinstance(block, Table):
            rows = [block.header, *block.rows] if block.header else list(block.rows)
            parts += [cell.text for row in rows for cell in row.cells]
        else:
            parts.append(getattr(block, "text", "") or getattr(block, "path", ""))
    return "\n".join(parts)


def fields_of(facts: PageFacts) -> Iterator[tuple[FieldFacts, int]]:
    pending = [(each, 1) for e in facts.endpoints for each in (*e.request, *e.response)]
    while pending:
        each, depth = pending.pop()
        yield each, depth
        pending += [(child, depth + 1) for child in each.children]


def check_nothing_is_invented(text: str, facts: PageFacts) -> None:
    squeezed = re.sub(r"[\s,`\\]|\*\*|&[a-z]+;", "", text).replace("“", '"').replace("”", '"')
    for each, depth in fields_of(facts):
        assert re.sub(r"\s", "", each.name) in squeezed
        assert depth <= DEEPEST + 1
        stated = [value.value for value in each.values]
        stated += [
            bound.text
            for bound in (each.default, each.minimum, each.maximum, each.max_items, each.max_length)
            if bound is not None
        ]
        for word in stated:
            assert re.sub(r"[\s,`\\]|\*\*|&[a-z]+;", "", word) in squeezed, (each.name, word)


def check_nothing_is_lost(page: Page, facts: PageFacts) -> None:
    """Each row of a table of parameters or fields is a field of the page, or a problem."""
    if not facts.endpoints:
        return
    names = {each.name for each, _ in fields_of(facts)}
    problems = {place for place, _ in facts.problems}
    for table in (block for block in flat(page.blocks) if isinstance(block, Table)):
        layout = layout_of(table)
        if layout.kind is TableKind.OTHER:
            continue
        for row in table.rows:
            cell = layout.cell(row, Column.NAME)
            name = read_name(cell.text) if cell else None
            blank = not any(each.text.strip() for each in row.cells)
            known = name is not None and name.text in names
            assert blank or known or {row.place, table.place} & problems


@settings(max_examples=60, deadline=None)
@given(pages())
def test_a_page_is_read_whatever_is_on_it(page: Page) -> None:
    facts = page_facts(page)
    check_nothing_is_invented(text_of(page), facts)
    check_nothing_is_lost(page, facts)
    linked = link_pages([facts])
    assert len(linked) == 1
    assert {e.identity for e in linked[0].endpoints} == {e.identity for e in facts.endpoints}


@settings(max_examples=15, deadline=None)
@given(st.lists(pages(), max_size=3))
def test_linking_never_fails_and_is_done_once_for_all(made: list[Page]) -> None:
    linked = link_pages([page_facts(page) for page in made])
    assert link_pages(linked) == linked


@settings(max_examples=20, deadline=None)
@given(pages())
def test_reading_twice_gives_the_same(page: Page) -> None:
    assert page_facts(page) == page_facts(page)


def real_pages() -> list[Path]:
    folder = os.environ.get("SPECPRESS_PAGES")
    found = sorted(Path(folder).rglob("*")) if folder else []
    return [path for path in found if path.suffix in {".md", ".mdx", ".txt"}]


@pytest.mark.skipif(not real_pages(), reason="SPECPRESS_PAGES names no folder of pages")
def test_real_pages_are_read_without_inventing_or_losing_anything() -> None:
    endpoints = 0
    for path in real_pages():
        text = path.read_text(encoding="utf-8")
        page_format = format_of(text)
        for page in page_format.read(text, str(path)) if page_format else ():
            facts = page_facts(page)
            endpoints += len(facts.endpoints)
            check_nothing_is_invented(text_of(page), facts)
            check_nothing_is_lost(page, facts)
            for endpoint in facts.endpoints:
                assert endpoint.path in text
    assert endpoints > 100
