"""The text of one file as lines, with places; and what stands in front of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from specpress.diagnostics import Location

_SETTING = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$")


def unified(text: str) -> str:
    """``text`` with one kind of line break, and without a mark of its encoding."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True, slots=True)
class Source:
    """Lines of a file, without their line breaks; numbered from 0 here, from 1 in places."""

    file: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, text: str, file: str) -> Source:
        """``text`` in lines, however it breaks them."""
        return cls(file, tuple(unified(text).split("\n")))

    def at(self, line: int, column: int = 0) -> Location:
        """The place of a character; both numbers from 0."""
        return Location(self.file, line + 1, column + 1)

    def first(self, line: int) -> Location:
        """The place of the first character of a line that is no space."""
        text = self.lines[line] if line < len(self.lines) else ""
        return self.at(line, len(text) - len(text.lstrip()))


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The settings in front of a page, and how many lines they take, their fences included."""

    settings: dict[str, str]
    lines: int
    #: By setting: the line and the column of its value, both from 0.
    places: dict[str, tuple[int, int]] = field(default_factory=dict)


def front_matter(lines: tuple[str, ...]) -> FrontMatter:
    """The ``name: value`` lines between ``---`` and ``---`` at the very start; else nothing."""
    if not lines or lines[0].strip() != "---":
        return FrontMatter({}, 0)
    settings: dict[str, str] = {}
    places: dict[str, tuple[int, int]] = {}
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == "---":
            return FrontMatter(settings, number + 1, places)
        if found := _SETTING.match(line):
            settings[found[1]] = _unquoted(found[2])
            places[found[1]] = (number, found.start(2))
        elif line.strip() and not line.startswith((" ", "\t", "-", "#")):
            break
    return FrontMatter({}, 0)


def _unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    return text
