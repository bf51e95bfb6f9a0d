"""Where a key stands in a TOML text: tomllib says what a file means, but not where."""

from __future__ import annotations

import re
import tomllib

_BARE_OR_QUOTED = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_DOTTED = rf"{_BARE_OR_QUOTED}(?:[ \t]*\.[ \t]*{_BARE_OR_QUOTED})*"
_HEADER = re.compile(rf"^[ \t]*\[\[?[ \t]*({_DOTTED})[ \t]*\]\]?")
_ASSIGNMENT = re.compile(rf"^[ \t]*({_DOTTED})[ \t]*=")
_POSITION = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def find_key(text: str, key: tuple[str, ...]) -> tuple[int, int]:
    """Line and column (from 1) of ``key``, or of the nearest key around it that is written out.

    Keys inside inline tables are not told apart from the key that introduces the table.
    """
    best, best_length = (1, 1), 0
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        match = header or _ASSIGNMENT.match(line)
        if match is None:
            continue
        parts = _split(match[1])
        if header:
            table = parts
        path = parts if header else table + parts
        shared = min(len(path), len(key))
        # A header such as [a.b.c] also introduces a and a.b, where nothing else does.
        if path[:shared] == key[:shared] and shared > best_length:
            best, best_length = (number, match.start(1) + 1), shared
    return best


def position_of_error(error: tomllib.TOMLDecodeError, text: str) -> tuple[str, int, int]:
    """The message of ``error`` without its position, and the line and column it speaks of."""
    message = str(error)
    match = _POSITION.search(message)
    if match is None:
        return message, 1, 1
    if match[1] is None:
        lines = text.splitlines() or [""]
        return message[: match.start()], len(lines), len(lines[-1]) + 1
    return message[: match.start()], int(match[1]), int(match[2])


def _split(dotted: str) -> tuple[str, ...]:
    """The parts of a dotted key: read by tomllib, which knows the quoting rules."""
    value: object = tomllib.loads(f"{dotted} = 0")
    parts = []
    while isinstance(value, dict):
        part, value = next(iter(value.items()))
        parts.append(part)
    return tuple(parts)
