"""Pages that list the values of enums, each list below a heading that links lead to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from specpress.docs.blocks import Block, Heading, Prose, Table
from specpress.docs.facts import ValueFact
from specpress.docs.reading.segments import flat
from specpress.docs.reading.tables import Column, column_of
from specpress.docs.reading.text import bare, plain, slug, unquoted
from specpress.docs.reading.values import is_open_name, lines_of_enum

_ONE_NAME = re.compile(r"^[A-Za-z][A-Za-z0-9_.]*(?: ?\([\w -]+\))?(?: ?\{#[\w-]+\})?$")
_EMPHASISED = re.compile(r"^\s*[_*][^_*]+[_*]\s*:?\s*$")
_WORDS = re.compile(r"^[A-Za-z0-9][\w +/-]{0,40}$")
_MOST = 2000


def read_enums(blocks: Sequence[Block]) -> dict[str, tuple[ValueFact, ...]]:
    """Read the lists of a page by the anchors of their headings; a heading must be one name."""
    found: dict[str, tuple[ValueFact, ...]] = {}
    heading: Heading | None = None
    below: list[Block] = []
    for block in [*flat(blocks), None]:
        if block is None or isinstance(block, Heading):
            if heading is not None and (values := _list_below(heading, below)):
                found.setdefault(slug(heading.text), values)
            heading, below = block, []
        else:
            below.append(block)
    return found


def _list_below(heading: Heading, below: list[Block]) -> tuple[ValueFact, ...]:
    name = bare(heading.text)
    # Symbols are listed as examples: there are as many as there are things to trade.
    if not _ONE_NAME.match(name) or is_open_name(name):
        return ()
    values: dict[str, ValueFact] = {}
    texts = [block for block in below if isinstance(block, Prose)]
    lines = [(line, block) for block in texts for line in block.text.splitlines() if line.strip()]
    lines = [(line, block) for line, block in lines if not _EMPHASISED.match(line)]
    if any(re.match(r"\s*[A-Z]{2,6}\s*:\s*`", line) for line, _ in lines):
        return ()
    ticked = any(plain(line).lstrip().startswith("`") for line, _ in lines)
    # Without backticks only a heading with nothing but words below it is a list.
    if not ticked and not all(_WORDS.match(bare(line)) for line, _ in lines):
        return ()
    for line, block in lines[:_MOST]:
        context = [line, "`x`"] if ticked else [line]
        for value in lines_of_enum(context):
            if (value.text != "x" or "`x`" in line) and "://" not in value.text:
                fact = ValueFact(value.text, block.place, bare(value.description))
                values.setdefault(value.text, fact)
    for table in below:
        if isinstance(table, Table):
            for fact in _values_of_table(table):
                values.setdefault(fact.value, fact)
    return tuple(values.values()) if len(values) > 1 else ()


def _values_of_table(table: Table) -> list[ValueFact]:
    """The first column of a table whose heading says that values stand there."""
    if table.header is None or not table.header.cells:
        return []
    if column_of(table.header.cells[0].text) is not Column.VALUES:
        return []
    facts = []
    for cells in (row.cells for row in table.rows if row.cells):
        value = unquoted(bare(cells[0].text))
        description = " ".join(bare(cell.text) for cell in cells[1:][-1:])
        if value:
            facts.append(ValueFact(value, cells[0].place, description))
    return facts
