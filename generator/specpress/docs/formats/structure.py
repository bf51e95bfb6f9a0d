"""Markdown as blocks: a standard parser, with rules of our own for what pages do beyond it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from specpress.diagnostics import Location
from specpress.docs.blocks import Block, Code, Endpoint, Heading, Problem, Prose
from specpress.docs.formats.comments import without_comments
from specpress.docs.formats.elements import Elements
from specpress.docs.formats.inline import clean
from specpress.docs.formats.listings import listings
from specpress.docs.formats.pipe_tables import PipeTables
from specpress.docs.formats.source import Source
from specpress.docs.formats.statements import statement
from specpress.docs.formats.tabs import Mark, folded

#: Code of the page, not about it.
_MODULE = re.compile(
    r"(?:import\s[^\n]*['\"][^\n]*['\"];?|export\s+(?:const|default|function)\b[^\n]*)[ \t]*$"
)
_ADMONITION = re.compile(r"[ \t]*:{3,}[ \t]*([A-Za-z]*)[ \t]*(.*?)[ \t]*$")
_ANCHOR = re.compile(r"[ \t]*(?:\{#[^{}\n]*\}|\[\]\([^()\n]*\))[ \t]*$")
_FENCE_END = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*$")
#: The rules of paragraphs and the like that ours may interrupt.
_INTERRUPTS = ("paragraph", "reference", "blockquote", "list")

_INDENTATION = 4

Items = list[Block | Mark]


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a format has besides plain Markdown."""

    #: Text that is indented by four spaces is a listing.
    indented_code: bool = True


@dataclass(slots=True)
class _Reading:
    """What the rules share while one page is read; ``items``: what they found, by line."""

    source: Source
    tables: PipeTables
    elements: Elements
    problems: list[Problem]
    items: dict[int, Items] = field(default_factory=dict)


def read_structure(
    source: Source, start: int, stop: int, dialect: Dialect
) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """The blocks of the lines from ``start`` up to ``stop``, and what could not be read."""
    window = Source(source.file, ("",) * start + source.lines[start:stop])
    window, skipped, problems = without_comments(window)
    reading = _Reading(window, PipeTables(window, skipped), Elements(window), list(problems))
    tokens = _parser(dialect).parse("\n".join(window.lines), {"reading": reading})
    blocks = folded(_items(tokens, reading), reading.problems)
    return blocks, tuple(sorted(reading.problems, key=lambda each: each.place))


def _parser(dialect: Dialect) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 30})
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.block.ruler.disable(["lheading", "reference", "html_block"])
    if not dialect.indented_code:
        parser.block.ruler.disable("code")
    options: RuleOptionsType = {"alt": list(_INTERRUPTS)}
    parser.block.ruler.before("code", "pipe_table", _pipe_table, options)
    parser.block.ruler.after("fence", "elements", _elements, options)
    parser.block.ruler.after("fence", "admonition", _admonition, options)
    return parser


def _reading_of(state: StateBlock) -> _Reading:
    return cast(_Reading, state.env["reading"])


def _take(state: StateBlock, start: int, end: int, items: Items) -> None:
    """Let what starts in a line end before the line ``end``, and be ``items``."""
    token = state.push("taken", "", 0)
    token.map = [start, end]
    _reading_of(state).items[start] = items
    state.line = end


def _pipe_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    reading = _reading_of(state)
    if state.is_code_block(start) or not reading.tables.starts(start):
        return False
    if not silent:
        read = reading.tables.read(start)
        _take(state, start, max(start + 1, min(read.end, end)), [read.table])
    return True


def _elements(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    reading = _reading_of(state)
    if not reading.elements.starts(start):
        return False
    if silent:
        return reading.elements.interrupts(start)
    items, problems, stop = reading.elements.read(start)
    reading.problems.extend(problems)
    _take(state, start, max(start + 1, stop), items)
    return True


def _admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    reading = _reading_of(state)
    found = _ADMONITION.match(reading.source.lines[start])
    if found is None:
        return False
    if not silent:
        title = found[2]
        place = reading.source.at(start, found.start(2))
        _take(state, start, start + 1, [Prose(title, place)] if title else [])
    return True


def _items(tokens: Sequence[Token], reading: _Reading) -> Iterator[Block | Mark]:
    level = 0
    for token in tokens:
        start = token.map[0] if token.map else 0
        match token.type:
            case "taken":
                yield from reading.items[start]
            case "heading_open":
                level = int(token.tag[1:])
            case "heading_close":
                level = 0
            case "inline" if level:
                yield from _heading(token, level, reading)
            case "inline":
                yield from _prose(token, reading)
            case "fence":
                yield from _fence(token, reading)
            case "code_block":
                yield from _indented(token, reading)


def _heading(token: Token, level: int, reading: _Reading) -> Iterator[Block]:
    start = token.map[0] if token.map else 0
    text = clean(_ANCHOR.sub("", token.content)).replace("\n", " ")
    place = _place(reading.source, start, token.content)
    yield Heading(level, text, place)
    if found := statement(text):
        yield Endpoint(*found, place)


def _prose(token: Token, reading: _Reading) -> Iterator[Block]:
    """A paragraph; one of statements of endpoints, line by line, is several."""
    start = token.map[0] if token.map else 0
    lines = token.content.split("\n")
    if all(_MODULE.match(each) for each in lines):
        return
    if any(statement(each) for each in lines):
        for number, line in enumerate(lines):
            place = _place(reading.source, start + number, line)
            if found := statement(line):
                yield Endpoint(*found, place)
            elif text := clean(line):
                yield Prose(text, place)
    elif text := clean(token.content):
        yield Prose(text, _place(reading.source, start, lines[0]))


def _fence(token: Token, reading: _Reading) -> Iterator[Block]:
    start, end = token.map or (0, 0)
    lines = reading.source.lines
    if end - start < 2 or not _FENCE_END.match(lines[min(end, len(lines)) - 1]):
        reading.problems.append(
            Problem("this listing is never closed", reading.source.first(start))
        )
    if token.content.strip():
        words = token.info.split()
        language = words[0].lower() if words else None
        yield Code(token.content.rstrip("\n"), language, reading.source.at(start + 1))


def _indented(token: Token, reading: _Reading) -> Iterator[Block]:
    start = token.map[0] if token.map else 0
    for number, text in listings(token.content):
        yield Code(text, None, reading.source.at(start + number, _INDENTATION))


def _place(source: Source, line: int, content: str) -> Location:
    text = source.lines[line] if line < len(source.lines) else ""
    found = text.find(content.split("\n", 1)[0].strip())
    return source.at(line, found) if found >= 0 else source.first(line)
