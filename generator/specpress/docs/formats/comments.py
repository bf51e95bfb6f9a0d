"""Commented-out parts of a page, taken out so that every other character keeps its place."""

from __future__ import annotations

import re

from specpress.docs.blocks import Problem
from specpress.docs.formats.source import Source

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})(.*)")
_OPENING = re.compile(r"`+|<!--|\{/\*")
_CLOSING = {"<!--": "-->", "{/*": "*/}"}


def without_comments(source: Source) -> tuple[Source, frozenset[int], tuple[Problem, ...]]:
    """``source`` with spaces for ``<!-- -->`` and ``{/* */}``, outside of listings.

    Also the numbers (from 0) of the lines of which nothing else is left, and a problem for each
    comment that is never closed; such a comment is read as text.
    """
    lines = list(source.lines)
    emptied: set[int] = set()
    problems: list[Problem] = []
    #: From here on, no comment of this kind is closed any more.
    unclosed: set[str] = set()
    fence = ""
    number = 0
    while number < len(lines):
        if (found := _FENCE.match(lines[number])) and _is_fence(found, fence):
            fence = "" if fence else found[1]
        elif not fence:
            number = _clear(source, lines, number, emptied, unclosed, problems)
        number += 1
    return Source(source.file, tuple(lines)), frozenset(emptied), tuple(problems)


def _is_fence(found: re.Match[str], fence: str) -> bool:
    if not fence:
        return not (found[1][0] == "`" and "`" in found[2])
    return found[1].startswith(fence) and not found[2].strip()


def _clear(
    source: Source,
    lines: list[str],
    number: int,
    emptied: set[int],
    unclosed: set[str],
    problems: list[Problem],
) -> int:
    """Clear the comments that start in a line; the number of the last line that was touched."""
    column = 0
    while opening := _OPENING.search(lines[number], column):
        mark = opening[0]
        if mark[0] == "`":
            end = lines[number].find(mark, opening.end())
            column = end + len(mark) if end >= 0 else opening.end()
            continue
        if mark in unclosed:
            column = opening.end()
            continue
        place = _closing(lines, number, opening.end(), _CLOSING[mark])
        if place is None:
            unclosed.add(mark)
            problems.append(
                Problem("this comment is never closed", source.at(number, opening.start()))
            )
            column = opening.end()
            continue
        last, end = place
        _blank(lines, (number, opening.start()), (last, end))
        emptied.update(each for each in range(number, last + 1) if not lines[each].strip())
        number, column = last, end
    return number


def _closing(lines: list[str], number: int, column: int, mark: str) -> tuple[int, int] | None:
    for each in range(number, len(lines)):
        found = lines[each].find(mark, column if each == number else 0)
        if found >= 0:
            return each, found + len(mark)
    return None


def _blank(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> None:
    for each in range(start[0], end[0] + 1):
        text = lines[each]
        first = start[1] if each == start[0] else 0
        last = end[1] if each == end[0] else len(text)
        lines[each] = text[:first] + " " * (last - first) + text[last:]
