"""Pages that start after the last row of the page before: which of their rows are new."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from .pagination import Boundary
from .position import Step, fingerprint

#: What was given and may come again: value of the boundary and fingerprint of the row.
Seen = tuple[tuple[Step, str], ...]


@dataclass(frozen=True)
class Marked:
    """A row with what stands in the field of the boundary, and its fingerprint."""

    row: Any
    value: Step | None
    mark: str


def marked(step: Boundary, identity: tuple[str, ...], rows: list[Any]) -> list[Marked]:
    """The rows of a page with what tells them apart."""
    return [
        Marked(row, comparable(getattr(row, step.field)), fingerprint(row, identity))
        for row in rows
    ]


def new_rows(step: Boundary, page: list[Marked], asked: Step | None, seen: Seen) -> list[Marked]:
    """The rows that were not given before, ``asked`` being the boundary of the call.

    Rows that are equal in all that tells them apart are counted: as many as were given are left
    out, the others are new.
    """
    again = Counter(mark for _, mark in seen)
    new = []
    for each in page:
        if again[each.mark]:
            again[each.mark] -= 1
        elif asked is None or each.value is None or not _is_passed(step, each.value, asked):
            new.append(each)
    return new


def wanted_rows(step: Boundary, rows: list[Marked], until: Step | None) -> list[Marked]:
    """The rows on this side of the bound at the other end."""
    if until is None:
        return rows
    wanted = []
    for each in rows:
        if each.value == until:
            if step.inclusive is not False:
                wanted.append(each)
            elif isinstance(until, str):
                break
        elif each.value is None or not _is_passed(_turned(step), each.value, until):
            wanted.append(each)
    return wanted


def next_boundary(step: Boundary, page: list[Marked]) -> Step | None:
    """What to ask for after the page; None where its last row does not say.

    A boundary whose value several rows may share is asked for so that they all come again.
    """
    values = [each.value for each in page]
    last = values[-1]
    if last is None or (step.unique and isinstance(last, str)):
        return last
    whole = [value for value in values if isinstance(value, int)]
    if not isinstance(last, int):
        return None
    furthest = min(whole) if step.descending else max(whole)
    if step.unique or step.inclusive:
        return furthest
    return furthest + 1 if step.descending else furthest - 1


def may_come_again(step: Boundary, given: Seen, boundary: Step) -> Seen:
    """Those of the rows given so far that the next page may hold."""
    return tuple(
        (value, mark)
        for value, mark in given
        if value == boundary or (isinstance(value, int) and not _is_passed(step, value, boundary))
    )


def _turned(step: Boundary) -> Boundary:
    return Boundary(argument=step.argument, field=step.field, descending=not step.descending)


def _is_passed(step: Boundary, value: Step, boundary: Step) -> bool:
    """Whether rows with ``value`` stand before the boundary in the list."""
    if isinstance(value, str) or isinstance(boundary, str):
        return False
    return value > boundary if step.descending else value < boundary


def comparable(value: Any) -> Step | None:
    """What rows are compared by: a whole number where the value is one, else its text."""
    if value is None or value == "":
        return None
    text = str(value)
    if text.isascii() and text.removeprefix("-").isdigit() and str(int(text)) == text:
        return int(text)
    return text
