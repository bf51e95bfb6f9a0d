"""Lines that start with a tag: components of a page, HTML tables, scripts, text between tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress.diagnostics import Location
from specpress.docs.blocks import Block, Endpoint, Problem, Prose, Table
from specpress.docs.formats.html_tables import read_html_tables, starts_html_table
from specpress.docs.formats.inline import attributes, clean, tag_name
from specpress.docs.formats.source import Source
from specpress.docs.formats.statements import METHODS, path_of
from specpress.docs.formats.tabs import Edge, Mark

_START = re.compile(r"[ \t]*</?[A-Za-z][A-Za-z0-9.]*(?:[\s/>]|$)")
_COMPONENT = re.compile(r"</?[A-Z][A-Za-z0-9.]*(?:[ \t\n][^<>]*)?/?>")
_SCRIPT = re.compile(r"[ \t]*<(script|style|iframe|svg)\b", re.IGNORECASE)
_BLOCKS = frozenset(["table", "details", "script", "style", "iframe", "svg", "div"])
#: A tag over more lines than this is none.
_TAG_LINES = 20
_ENDPOINT = re.compile(r"endpoint|request|operation", re.IGNORECASE)
_TAB = re.compile(r"Tab(?:Item|Panel|Pane)?")
_TABS = re.compile(r"Tabs|TabGroup")


class Elements:
    """Reads the lines of one page that start with a tag."""

    def __init__(self, source: Source) -> None:
        self._source = source
        #: Ends of elements that are known not to come any more.
        self._unclosed: set[str] = set()

    def starts(self, number: int) -> bool:
        """Whether a line starts with a tag."""
        return _START.match(self._source.lines[number]) is not None

    def interrupts(self, number: int) -> bool:
        """Whether the tag is no part of a paragraph that stands above it."""
        name, _ = tag_name(self._source.lines[number].lstrip())
        return name[:1].isupper() or name.lower() in _BLOCKS

    def read(self, number: int) -> tuple[list[Block | Mark], list[Problem], int]:
        """What starts in a line, problems with it, and the number of the line after it."""
        line = self._source.lines[number]
        if starts_html_table(line):
            region = read_html_tables(self._source, number)
            found: list[Prose | Table] = [*region.outside, *region.tables]
            found.sort(key=lambda each: each.place)
            return list(found), list(region.problems), region.end
        if script := _SCRIPT.match(line):
            end = self._end_of_script(number, script[1])
            words = "is not read" if end else "is never closed"
            place = self._source.first(number)
            after = self._after_script(end - 1, script[1]) if end else []
            return after, [Problem(f"<{script[1].lower()}> {words}", place)], end or number + 1
        end = self._end_of_tag(number)
        return list(self._items(number, end)), [], end

    def _end_of_script(self, number: int, name: str) -> int:
        """The line after that in which a script ends; 0 where it does not."""
        closing = f"</{name}".lower()
        if closing in self._unclosed:
            return 0
        for each in range(number, len(self._source.lines)):
            line = self._source.lines[each].lower()
            if closing in line or (each == number and line.rstrip().endswith("/>")):
                return each + 1
        self._unclosed.add(closing)
        return 0

    def _after_script(self, number: int, name: str) -> list[Block | Mark]:
        """What stands behind a script in the line in which it ends."""
        line = self._source.lines[number]
        column = line.find(">", max(line.lower().rfind(f"</{name.lower()}"), 0)) + 1
        rest = line[column:]
        place = self._source.at(number, column + len(rest) - len(rest.lstrip()))
        return [Prose(clean(rest), place)] if column and clean(rest) else []

    def _end_of_tag(self, number: int) -> int:
        for each in range(number, min(number + _TAG_LINES, len(self._source.lines))):
            if ">" in self._source.lines[each]:
                return each + 1
            if not self._source.lines[each].strip():
                break
        return number + 1

    def _items(self, number: int, end: int) -> Iterator[Block | Mark]:
        text = "\n".join(self._source.lines[number:end])
        position = 0
        for tag in _COMPONENT.finditer(text):
            yield from self._text(number, text, position, tag.start())
            position = tag.end()
            yield from self._component(tag[0], self._place(number, text, tag.start()))
        yield from self._text(number, text, position, len(text))

    def _text(self, number: int, text: str, start: int, end: int) -> Iterator[Prose]:
        words = clean(text[start:end])
        if words and words.strip("[]"):
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            yield Prose(words, self._place(number, text, first))

    def _place(self, number: int, text: str, position: int) -> Location:
        line = text.count("\n", 0, position)
        return self._source.at(number + line, position - text.rfind("\n", 0, position) - 1)

    def _component(self, tag: str, place: Location) -> Iterator[Block | Mark]:
        name, closing = tag_name(tag)
        values = {} if closing else attributes(tag)
        if _TABS.fullmatch(name):
            yield Mark(Edge.TABS_END if closing else Edge.TABS, place)
        elif _TAB.fullmatch(name):
            label = values.get("label") or values.get("value") or values.get("title") or ""
            yield Mark(Edge.TAB_END if closing else Edge.TAB, place, label)
        elif not closing:
            yield from _endpoint(name, values, place)


def _endpoint(name: str, values: dict[str, str], place: Location) -> Iterator[Block]:
    """A component that names a METHOD and a path, whatever it is called; others say nothing."""
    method = (values.get("method") or values.get("type") or "").upper()
    path = next((values[key] for key in ("url", "path", "endpoint", "href") if values.get(key)), "")
    if method in METHODS and path_of(path).startswith("/"):
        yield Endpoint(method, path_of(path), place)
    elif text := " ".join(each for each in values.values() if each and _ENDPOINT.search(name)):
        yield Prose(text, place)
