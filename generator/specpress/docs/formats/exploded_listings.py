"""Listings of which every token stands on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from specpress.docs.formats.exploded_tables import Line
from specpress.docs.formats.statements import METHODS

_LABELS = frozenset(
    [
        "http",
        "python",
        "node.js",
        "java",
        "go",
        ".net",
        "javascript",
        "shell",
        "curl",
        "c#",
        "php",
        "ruby",
        "rust",
    ]
)
_HEADER_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_LONGEST_HEADER = 4


def labels_at(lines: Sequence[Line]) -> list[str]:
    """The names of the languages in front of listings."""
    labels = []
    for line in lines:
        if line.text.lower() not in _LABELS:
            break
        labels.append(line.text)
    return labels


def parted(lines: Sequence[Line]) -> Iterator[tuple[str | None, Sequence[Line]]]:
    """The listings that follow one another, with a name for those of HTTP and JSON."""
    start = 0
    while start < len(lines):
        if lines[start].text in METHODS or lines[start].text.split(" ")[0] in METHODS:
            end = _end_of_http(lines, start)
            yield "http", lines[start:end]
        elif start == 0 and lines[0].text[:1] in ("{", "["):
            end = _end_of_json(lines, 0)
            yield "json", lines[:end]
        else:
            end = start + 1
            while end < len(lines) and not _is_request(lines, end):
                end += 1
            yield None, lines[start:end]
        start = end


def _is_request(lines: Sequence[Line], index: int) -> bool:
    return (
        lines[index].text in METHODS
        and index + 1 < len(lines)
        and lines[index + 1].text.startswith("/")
    )


def _end_of_http(lines: Sequence[Line], start: int) -> int:
    """The line after a request: its first line, its headers, its body in brackets."""
    index = start + 1
    while index < len(lines) and lines[index].text.startswith(("/", "HTTP/")):
        index += 1
    while (after := _end_of_header(lines, index)) is not None:
        index = after
    if index < len(lines) and lines[index].text[:1] in ("{", "["):
        return _end_of_json(lines, index)
    return index


def _end_of_header(lines: Sequence[Line], index: int) -> int | None:
    """The line after a header: a name, a colon, and what stands up to the next name."""
    if not _is_header(lines, index):
        return None
    for each in range(index + 2, min(index + 2 + _LONGEST_HEADER, len(lines) + 1)):
        if each >= len(lines) or (each > index + 2 and _is_header(lines, each)):
            return each
        if each > index + 2:
            return each
    return min(index + 2, len(lines))


def _is_header(lines: Sequence[Line], index: int) -> bool:
    return (
        index + 1 < len(lines)
        and lines[index + 1].text == ":"
        and _HEADER_NAME.fullmatch(lines[index].text) is not None
    )


def _end_of_json(lines: Sequence[Line], start: int) -> int:
    depth = 0
    for index in range(start, len(lines)):
        text = lines[index].text
        if text[:1] not in "\"'":
            depth += text.count("{") + text.count("[") - text.count("}") - text.count("]")
        if depth <= 0:
            return index + 1
    return len(lines)
