"""The windows that a long time is cut into, where one call covers a limited one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from .operation import Operation
from .pagination import Window
from .places import Place
from .position import Position
from .unix_time import NANOSECONDS, to_unix

#: The windows' first and last moments, both included, by the rule's unit.
Span = tuple[int, int]


class Windows:
    """The windows of one iterator, in the order in which the API lists.

    The caller's times say how far they reach. Without an end they reach until now; without a start
    there is one window, and without both the API chooses.
    """

    def __init__(
        self, operation: Operation[Any], rule: Window, arguments: Mapping[str, Any]
    ) -> None:
        self._rule = rule
        self._start = _moment(operation, rule, rule.start, arguments)
        self._end = _moment(operation, rule, rule.end, arguments)
        if self._start is not None and self._end is not None and self._start > self._end:
            raise ValueError(f"{operation.id}(): {rule.start} is later than {rule.end}")
        # Where nothing tells which ends count, one unit more is asked for at each.
        self._room = rule.span - (2 if rule.includes is None else 0)

    def begin(self, at: Position, now: int) -> Position:
        """``at`` in the first window, if it is in none; ``now`` in nanoseconds."""
        if at.window is not None or (self._start is None and self._end is None):
            return at
        end = now // NANOSECONDS[f"unix-{self._rule.unit}"] if self._end is None else self._end
        start = end - self._rule.span if self._start is None else self._start
        span = start, max(start, end)
        if self._start is None:
            return replace(at, span=span, window=span)
        return replace(at, span=span, window=self._cut(span, span))

    def arguments(self, at: Position) -> dict[str, Any]:
        """The times that ask for the window."""
        if at.window is None or at.span is None:
            return {}
        first, last = at.window
        if self._rule.includes is None:
            first -= first != at.span[0]
            last += last != at.span[1]
        return {self._rule.start: first, self._rule.end: last}

    def inside(self, at: Position, rows: list[Any]) -> list[Any]:
        """The rows that are of this window and no other."""
        field = self._rule.field
        if at.window is None or at.window == at.span or field is None or self._rule.includes:
            return rows
        first, last = at.window
        times = ((row, getattr(row, field)) for row in rows)
        return [row for row, time in times if time is None or first <= int(time) <= last]

    def following(self, at: Position) -> Position | None:
        """The start of the next window; None after the last."""
        if at.window is None or at.span is None:
            return None
        (first, last), (start, end) = at.window, at.span
        gap = 0 if self._rule.includes == "start" else 1
        if first == start if self._rule.descending else last == end:
            return None
        rest = (start, first - gap) if self._rule.descending else (last + gap, end)
        return Position(span=at.span, window=self._cut(rest, at.span), started=True)

    def _cut(self, rest: Span, span: Span) -> Span:
        """The next window of the time that is left."""
        first, last = rest
        if self._rule.descending:
            return max(span[0], last - self._room), last
        return first, min(span[1], first + self._room)


def _moment(
    operation: Operation[Any], rule: Window, name: str, arguments: Mapping[str, Any]
) -> int | None:
    value = arguments.get(name)
    if value is None:
        return None
    return whole_time(value, rule.unit, Place(operation.id, name))


def whole_time(value: object, unit: str, place: Place) -> int:
    """A time that a caller gave, in whole units. Raises TypeError or ValueError."""
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"{place} must say its time zone: datetime(..., tzinfo=UTC)")
        return to_unix(value, unit)
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(
            f"{place} must be a datetime or an int of unix {unit}, not {type(value).__name__}"
        )
    return value
