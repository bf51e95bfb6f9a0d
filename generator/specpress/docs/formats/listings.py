"""Indented listings: several of them can stand in one, parted by empty lines only."""

from __future__ import annotations

from collections.abc import Iterator

#: So many empty lines part two listings; one may stand inside of any.
_PARTING = 2


def listings(text: str) -> Iterator[tuple[int, str]]:
    """Each listing in ``text`` with the number of its first line, from 0.

    Empty lines inside of brackets part nothing.
    """
    part: list[str] = []
    first = empty = depth = 0
    for number, line in enumerate(text.split("\n")):
        if not line.strip():
            empty += 1
            continue
        if part and empty >= _PARTING and depth <= 0:
            yield first, "\n".join(part)
            part, depth = [], 0
        if part:
            part.extend([""] * empty)
        else:
            first = number
        empty = 0
        part.append(line.rstrip())
        depth += sum(map(line.count, "{[")) - sum(map(line.count, "}]"))
    if part:
        yield first, "\n".join(part)
