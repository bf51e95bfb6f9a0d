"""From page to page: which arguments bring the next one, and which of its rows are new.

It does no I/O. A page that could not be read leaves the position as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from .boundaries import (
    comparable,
    marked,
    may_come_again,
    new_rows,
    next_boundary,
    wanted_rows,
)
from .encoding import as_argument, prepare
from .errors import PaginationError
from .operation import Operation
from .pagination import SHORT_PAGE, Boundary, Cursor, PageNumber
from .places import Place
from .position import Position, Step, fingerprint
from .windows import Windows, whole_time
from .wire import UnixTime

#: So many pages without rows, one after the other, are no gap in a list: it leads nowhere.
_LONGEST_GAP = 1_000
_SAME_PAGE = "gave the same page again"


@dataclass(frozen=True)
class Kept:
    """The rows of a page that are new, and where the next page starts; None: there is none.

    ``trouble``: why there is no way on.
    """

    rows: list[Any]
    next: Position | None
    trouble: str | None = None


class Pager:
    """The pages of one operation with one caller's arguments, by Python name.

    Raises TypeError and ValueError for the arguments. ``position`` is None after the last page.
    """

    def __init__(
        self,
        operation: Operation[Any],
        arguments: Mapping[str, Any],
        *,
        page_size: int | None,
        resume_from: str | None,
    ) -> None:
        rule = operation.pagination
        if rule is None:
            raise ValueError(f"{operation.id}() has no pages")
        self._operation = operation
        self._rule = rule
        self._given = dict(arguments)
        self._size = rule.largest_size if page_size is None else page_size
        self._windows = None if rule.window is None else Windows(operation, rule.window, arguments)
        self._until = self._other_bound()
        self.position: Position | None = (
            Position() if resume_from is None else Position.read(resume_from, operation.id)
        )
        self.trouble: PaginationError | None = None
        #: Where this iterator has been, so that it is not led in a circle.
        self._cursors: set[str] = set()
        self._last_page: list[str] = []
        self._gap = 0

    def arguments(self, now: int) -> dict[str, Any]:
        """The arguments of the next call; ``now`` is the API's time in nanoseconds."""
        at, rule, step = self._current, self._rule, self._rule.step
        given = dict(self._given)
        if rule.size is not None:
            given[rule.size] = rule.largest_size if at.largest else self._size
        if isinstance(step, Boundary) and step.until is not None and not step.sends_until:
            given[step.until] = None
        asked: dict[str, Any] = {}
        if self._windows is not None:
            at = self.position = self._windows.begin(at, now)
            asked = self._windows.arguments(at)
        if step is not None and at.step is not None:
            within = asked.get(step.argument)
            nearest = at.step if within is None else _nearest(step, at.step, within)
            asked[step.argument] = as_argument(self._operation, step.argument, nearest)
        elif step is not None and at.started:
            asked.setdefault(step.argument, None)
        return given | asked

    def check(self) -> None:
        """Raise TypeError or ValueError where the caller's arguments cannot be sent."""
        position = self.position
        if position is not None:
            prepare(self._operation, self.arguments(0))
            self.position = position

    def take(self, reply: Any, error: type[PaginationError]) -> list[Any]:
        """The new rows of the reply; the position is then after it.

        Where the API leads in a circle or nowhere, ``trouble`` is what to raise next.
        """
        at = self._current
        rows = list(_at(reply, self._rule.rows) or ())
        kept = self._kept(at, reply, rows)
        self._gap = 0 if rows else self._gap + 1
        if self._gap > _LONGEST_GAP and kept.next is not None:
            kept = replace(kept, trouble=f"gave {self._gap} pages without rows, one after another")
        if kept.trouble is not None:
            self.trouble = error(operation=self._operation.id, reason=kept.trouble)
            return self._inside(at, kept.rows)
        if kept.next is None and self._windows is not None:
            kept = replace(kept, next=self._windows.following(at))
            self._cursors.clear()
            self._last_page = []
        self.position = kept.next
        return self._inside(at, kept.rows)

    def _inside(self, at: Position, rows: list[Any]) -> list[Any]:
        return rows if self._windows is None else self._windows.inside(at, rows)

    @property
    def _current(self) -> Position:
        if self.position is None:
            raise RuntimeError(f"{self._operation.id}() has no more pages")
        return self.position

    def _kept(self, at: Position, reply: Any, rows: list[Any]) -> Kept:
        match self._rule.step:
            case Cursor() as cursor:
                return self._after_cursor(at, cursor, reply, rows)
            case PageNumber() as number:
                return self._after_number(at, number, reply, rows)
            case Boundary() as boundary:
                return self._after_boundary(at, boundary, rows)
        return Kept(rows, None)

    def _after_cursor(self, at: Position, cursor: Cursor, reply: Any, rows: list[Any]) -> Kept:
        value = _at(reply, cursor.field)
        following = "" if value is None else str(value)
        if following in ("", *cursor.last) or self._is_short(at, rows):
            return Kept(rows, None)
        sent = at.step if at.started else self._given[cursor.argument]
        self._cursors.add(str(sent))
        if following not in self._cursors:
            self._turn(rows)
            return Kept(rows, at.at(following))
        if not rows:
            # How some say that there is no more.
            return Kept(rows, None)
        if not self._turn(rows):
            return Kept([], None, _SAME_PAGE)
        return Kept(rows, None, f"gave the cursor {following!r} before: it would never end")

    def _after_number(self, at: Position, number: PageNumber, reply: Any, rows: list[Any]) -> Kept:
        given = self._given[number.argument]
        read = int(at.step if at.step is not None else number.first if given is None else given)
        total = None if number.total is None else _at(reply, number.total)
        before = set(self._last_page)
        if rows and not self._turn(rows):
            return Kept([], None, _SAME_PAGE)
        new = rows
        if self._rule.identity:
            # A row that was made meanwhile pushes the last one onto the next page.
            marks = (fingerprint(row, self._rule.identity) for row in rows)
            new = [row for row, mark in zip(rows, marks, strict=True) if mark not in before]
        ended = not rows or self._is_short(at, rows)
        if total is not None:
            ended = read - number.first + 1 >= int(total)
        return Kept(new, None if ended else at.at(read + 1))

    def _after_boundary(self, at: Position, step: Boundary, rows: list[Any]) -> Kept:
        page = marked(step, self._rule.identity, rows)
        new = new_rows(step, page, at.step, at.seen)
        wanted = wanted_rows(step, new, self._until)
        kept = [each.row for each in wanted]
        if not page or len(wanted) < len(new) or self._is_short(at, rows):
            return Kept(kept, None)
        if not new:
            return self._without_progress(at, step, rows)
        boundary = next_boundary(step, page)
        if boundary is None:
            return Kept(kept, None, f"gave a row without {step.field}, which the next page needs")
        if isinstance(boundary, str) and not self._turn(rows):
            return Kept([], None, _SAME_PAGE)
        given = [(each.value, each.mark) for each in new if each.value is not None]
        return Kept(kept, at.at(boundary, may_come_again(step, (*at.seen, *given), boundary)))

    def _without_progress(self, at: Position, step: Boundary, rows: list[Any]) -> Kept:
        """All rows were given before: that was all, unless they fill the page."""
        size = self._page_size(at)
        if step.unique and not step.inclusive:
            return Kept([], None, _SAME_PAGE)
        if size is None or len(rows) < size:
            return Kept([], None)
        largest = self._rule.largest_size
        if not at.largest and largest is not None and size < largest:
            return Kept([], replace(at, largest=True))
        return Kept([], None, f"gave a page of rows that share one {step.field}: more may, unseen")

    def _turn(self, rows: list[Any]) -> bool:
        """Turn to the page of these rows; whether it has others than the page before."""
        page = [fingerprint(row, self._rule.identity) for row in rows]
        before, self._last_page = self._last_page, page
        return page != before

    def _is_short(self, at: Position, rows: list[Any]) -> bool:
        size = self._page_size(at)
        return self._rule.ends == SHORT_PAGE and size is not None and len(rows) < size

    def _page_size(self, at: Position) -> int | None:
        size = self._rule.largest_size if at.largest else self._size
        return self._rule.default_size if size is None else size

    def _other_bound(self) -> Step | None:
        """The caller's bound at the other end, where the rows are compared with it here."""
        step, window = self._rule.step, self._rule.window
        if not isinstance(step, Boundary) or step.until is None:
            return None
        if window is not None and step.until in (window.start, window.end):
            return None
        value = self._given[step.until]
        kind = self._type(step.until)
        if isinstance(kind, UnixTime) and isinstance(value, datetime):
            return whole_time(value, kind.unit, Place(self._operation.id, step.until))
        return comparable(value)

    def _type(self, name: str) -> Any:
        return next(each.type for each in self._operation.parameters if each.name == name)


def _nearest(step: Cursor | Boundary | PageNumber, wanted: Step, within: int) -> Step:
    """The boundary, but not beyond the window's end, which the same argument says."""
    if not (isinstance(step, Boundary) and isinstance(wanted, int)):
        return wanted
    return min(wanted, within) if step.descending else max(wanted, within)


def _at(reply: Any, path: tuple[str, ...]) -> Any:
    """What stands at the attributes of a reply; None where one of them is None."""
    for name in path:
        if reply is None:
            return None
        reply = getattr(reply, name)
    return reply
