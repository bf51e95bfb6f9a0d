"""Crawled pages, several in a file, of which every cell and every marked-up word is a line.

A page starts with its title, its address and its table of contents, which tells the headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from specpress.docs.blocks import Block, Code, Endpoint, Heading, Page, Problem, Prose
from specpress.docs.formats.exploded_listings import labels_at, parted
from specpress.docs.formats.exploded_tables import Line, header_at, read_exploded
from specpress.docs.formats.exploded_text import paragraphs
from specpress.docs.formats.inline import is_bullet, without_bullet
from specpress.docs.formats.source import Source, unified
from specpress.docs.formats.statements import is_method, is_path, path_of, statement

NAME = "cell-per-line"

_CONTENTS = re.compile(r"^\*\*Contents:\*\*[ \t]*$", re.MULTILINE)
_ADDRESS = re.compile(r"\*\*URL:\*\*[ \t]*(\S*)")
_EXAMPLES = "**Examples:**"
_START = "On this page"
_TITLE = re.compile(r"##?[ \t]+(.*?)[ \t]*$")
_RULE = re.compile(r"-{3,}$")
_BUTTON = re.compile(r"[A-Z ]{2,20}>>$")
_FENCE = re.compile(r"`{3,}|~{3,}")
_LISTINGS = re.compile(r"example|sample|示例|返回结果", re.IGNORECASE)
_NOTES = frozenset(("info", "tip", "note", "warning", "danger", "caution", "important", "success"))
#: A heading of the contents may be missing on the page; so many are looked for at a time.
_AHEAD = 3


def recognises(text: str) -> bool:
    """Whether ``text`` has a table of contents and an address in front of a page."""
    text = unified(text)
    return _CONTENTS.search(text) is not None and _ADDRESS.search(text) is not None


def read(text: str, file: str) -> tuple[Page, ...]:
    """A page for each address."""
    source = Source.of(text, file)
    starts = _starts(source)
    ends = [*starts[1:], len(source.lines)]
    return tuple(
        _Reader(source, start, end).page() for start, end in zip(starts, ends, strict=True)
    )


def _starts(source: Source) -> list[int]:
    """The lines of the titles of pages: those above an address."""
    starts: list[int] = []
    title = 0
    for number, line in enumerate(source.lines):
        if _TITLE.match(line):
            title = number
        elif _ADDRESS.match(line):
            starts.append(title if title not in starts else number)
    return starts or [0]


@dataclass(frozen=True, slots=True)
class _Entry:
    text: str
    level: int


class _Reader:
    """Walks over the lines of one page."""

    def __init__(self, source: Source, start: int, end: int) -> None:
        self._source = source
        self._start = start
        self._end = end
        self._blocks: list[Block] = []
        self._problems: list[Problem] = []
        self._listed: list[str] = []
        self._expected: list[_Entry] = []

    def page(self) -> Page:
        title, url, body = self._head()
        examples = next(
            (each for each in range(body, self._end) if self._text(each) == _EXAMPLES), self._end
        )
        section = self._section(body, examples)
        self._walk(self._body(body, examples))
        self._examples(examples)
        return Page(
            self._source.file,
            NAME,
            tuple(sorted(self._blocks, key=lambda each: each.place)),
            url=url,
            title=title,
            problems=tuple(self._problems),
            section=section,
        )

    def _text(self, number: int) -> str:
        return self._source.lines[number].strip()

    def _head(self) -> tuple[str | None, str | None, int]:
        """Title, address, and the first line after the table of contents."""
        title = url = None
        number = self._start
        listing = False
        while number < self._end:
            text = self._text(number)
            if listing and text and not is_bullet(self._source.lines[number]):
                break
            if listing and text:
                self._expect(self._source.lines[number])
            elif found := _ADDRESS.match(text):
                url = found[1] or None
            elif _CONTENTS.match(text):
                listing = True
            elif (found := _TITLE.match(text)) and title is None:
                title = found[1]
                place = self._source.at(number, self._source.lines[number].find(title))
                self._blocks.append(Heading(1, title, place))
            elif text and not text.startswith("**") and not _RULE.match(text):
                break
            number += 1
        return title, url, number

    def _expect(self, line: str) -> None:
        level = 2 + (len(line) - len(line.lstrip())) // 2
        self._expected.append(_Entry(without_bullet(line).strip(), min(level, 6)))

    def _section(self, body: int, end: int) -> str | None:
        """The names of the menus above the page; they end with its own title."""
        for number in range(body, min(body + 12, end)):
            if self._text(number) == _START:
                names = [self._text(each) for each in range(body, number) if self._text(each)]
                return " > ".join(names[:-1]) or None
        return None

    def _body(self, start: int, end: int) -> list[Line]:
        """The lines with text; those of the menus are left out."""
        for number in range(start, min(start + 12, end)):
            if self._text(number) == _START:
                start = number + 1
                break
        lines = (Line(self._text(number), number) for number in range(start, end))
        return [line for line in lines if line.text and not _RULE.match(line.text)]

    def _walk(self, lines: Sequence[Line]) -> None:
        """Headings part the lines; between them stand prose, tables and listings."""
        part: list[Line] = []
        heading = ""
        for line in lines:
            entry = self._heading(line)
            if entry is None:
                part.append(line)
                continue
            self._part(heading, part)
            part, heading = [], entry.text
            if entry.text != self._title() or entry.level > 2:
                self._blocks.append(
                    Heading(entry.level, entry.text, self._source.first(line.number))
                )
        self._part(heading, part)

    def _title(self) -> str | None:
        return next((each.text for each in self._blocks if isinstance(each, Heading)), None)

    def _heading(self, line: Line) -> _Entry | None:
        """The heading that a line is, going by the table of contents, which is in order."""
        for index, entry in enumerate(self._expected[:_AHEAD]):
            if entry.text == line.text:
                del self._expected[: index + 1]
                return entry
        return None

    def _part(self, heading: str, lines: Sequence[Line]) -> None:
        if _LISTINGS.search(heading):
            self._listings(lines)
            return
        prose: list[Line] = []
        index = 0
        while index < len(lines):
            count = header_at(lines, index)
            if count:
                self._prose(prose)
                prose = []
                index = self._table(lines, index, count)
            else:
                prose.append(lines[index])
                index += 1
        self._prose(prose)

    def _table(self, lines: Sequence[Line], start: int, count: int) -> int:
        end = start + count
        while end < len(lines) and not header_at(lines, end) and not _BUTTON.match(lines[end].text):
            end += 1
        table, problems = read_exploded(
            self._source, lines[start : start + count], lines[start + count : end]
        )
        self._blocks.append(table)
        self._problems.extend(problems)
        return end

    def _prose(self, lines: Sequence[Line]) -> None:
        """Paragraphs, and METHOD and path on two lines or on one."""
        part: list[Line] = []
        index = 0
        while index < len(lines):
            text = lines[index].text
            after = lines[index + 1].text if index + 1 < len(lines) else ""
            two = is_method(text) and is_path(after)
            found = (text, path_of(after)) if two else statement(text)
            if found is None and text.lower() not in _NOTES:
                part.append(lines[index])
            elif found is None:
                self._paragraphs([*part])
                self._paragraphs([lines[index]])
                part = []
            else:
                self._paragraphs(part)
                part = []
                self._blocks.append(Endpoint(*found, self._source.first(lines[index].number)))
            index += 2 if two else 1
        self._paragraphs(part)

    def _paragraphs(self, lines: Sequence[Line]) -> None:
        for index, text in paragraphs([each.text for each in lines]):
            self._blocks.append(Prose(text, self._source.first(lines[index].number)))

    def _listings(self, lines: Sequence[Line]) -> None:
        labels = labels_at(lines)
        names = [each.lower() for each in labels if each.lower() != "http"]
        for language, part in parted(lines[len(labels) :]):
            text = "\n".join(self._source.lines[part[0].number : part[-1].number + 1])
            self._listed.append(_squashed(text))
            name = language or (names[0] if names else None)
            self._blocks.append(Code(text, name, self._source.at(part[0].number)))

    def _examples(self, start: int) -> None:
        """The listings at the end say again what stands above; others are kept."""
        fence: int | None = None
        above = "\n".join(self._listed)
        for number in range(start + 1, self._end):
            text = self._text(number)
            if _FENCE.match(text):
                if fence is not None:
                    self._example(fence + 1, number, above)
                fence = number if fence is None else None
        if fence is not None:
            self._problems.append(
                Problem("this listing is never closed", self._source.first(fence))
            )
            self._example(fence + 1, self._end, above)

    def _example(self, start: int, end: int, above: str) -> None:
        text = "\n".join(self._source.lines[start:end])
        if text.strip() and _squashed(text) not in above:
            self._blocks.append(Code(text, None, self._source.at(start)))


def _squashed(text: str) -> str:
    return "".join(text.split())
