"""One line of a table of pipes, taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_SPAN_OR_PIPE = re.compile(r"\\.|(`+)|\|")
_DASHES = re.compile(r":?[-–—]+:?")


@dataclass(frozen=True, slots=True)
class Piece:
    """The text between two pipes, and the column (from 0) of its first character."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Split:
    """A line in pieces. ``leading``: it starts with a pipe; ``closed``: it ends with one."""

    pieces: tuple[Piece, ...]
    leading: bool
    closed: bool


def pipes_of(line: str, *, spans: bool = True) -> list[int]:
    """The columns of the pipes that part cells.

    Pipes that are escaped part none and, with ``spans``, nor do those in backticks.
    """
    found: list[int] = []
    column = 0
    while part := _SPAN_OR_PIPE.search(line, column):
        column = part.end()
        if part[0] == "|":
            found.append(part.start())
        elif part[1] and spans:
            end = _end_of_span(line, part[1], column)
            column = end if end >= 0 else column
    return found


def _end_of_span(line: str, ticks: str, start: int) -> int:
    found = line.find(ticks, start)
    while found >= 0 and line[found + len(ticks) : found + len(ticks) + 1] == "`":
        after = found + len(ticks)
        while line[after : after + 1] == "`":
            after += 1
        found = line.find(ticks, after)
    return found + len(ticks) if found >= 0 else -1


# Whether a line is a row, and which cells it has, is asked one after the other.
@lru_cache(maxsize=64)
def split(line: str, *, spans: bool = True, bordered: bool = True) -> Split:
    """``line`` in pieces; the pipes at its ends, if any, part no cells.

    Without borders, a pipe at an end of a line stands beside an empty cell.
    """
    start = len(line) - len(line.lstrip())
    stop = len(line.rstrip())
    pipes = pipes_of(line, spans=spans)
    leading = bordered and bool(pipes) and pipes[0] == start
    closed = bordered and bool(pipes) and pipes[-1] == stop - 1 and (len(pipes) > 1 or not leading)
    edges = [-1 if not leading else pipes[0], *pipes[leading : len(pipes) - closed]]
    ends = [*edges[1:], pipes[-1] if closed else len(line)]
    return Split(
        tuple(piece(line, left + 1, right) for left, right in zip(edges, ends, strict=True)),
        leading,
        closed,
    )


def piece(line: str, start: int, stop: int) -> Piece:
    """What stands in ``line`` from ``start`` up to ``stop``, without spaces around it."""
    text = line[start:stop]
    stripped = text.lstrip()
    return Piece(stripped.rstrip(), start + len(text) - len(stripped) if stripped else start)


def is_delimiter(line: str) -> bool:
    """Whether ``line`` is the row of dashes below a header."""
    if "|" not in line or ("-" not in line and "–" not in line and "—" not in line):
        return False
    parts = [part.strip() for part in line.strip().strip("|").split("|")]
    return sum(not part for part in parts) <= 1 and all(
        not part or _DASHES.fullmatch(part) for part in parts
    )
