"""A made-up exchange that lists rows in pages, of every kind; it knows nothing of the runtime.

It reads the query of a request and answers as the documentation of such a list would promise.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec
from runtime.model import ReplyModel
from runtime.operation import QUERY, Operation, Parameter
from runtime.pagination import Boundary, Cursor, PageNumber, Pagination, Window
from runtime.transport import HttpReply, HttpRequest
from runtime.wire import Integer, Text, UnixTime


class Entry(ReplyModel):
    at: int
    id: str
    note: str = ""


class Entries(ReplyModel):
    rows: list[Entry] | None = None
    next_cursor: str | None = None
    pages: int | None = None


_PARAMETERS = (
    Parameter("note", "note", QUERY, Text()),
    Parameter("limit", "limit", QUERY, Integer(minimum=1, maximum=20)),
    Parameter("cursor", "cursor", QUERY, Text()),
    Parameter("after", "after", QUERY, UnixTime("ms", text=True)),
    Parameter("before", "before", QUERY, UnixTime("ms", text=True)),
    Parameter("after_id", "afterId", QUERY, Text()),
    Parameter("before_id", "beforeId", QUERY, Text()),
    Parameter("page", "page", QUERY, Integer(minimum=1)),
    Parameter("start", "start", QUERY, UnixTime("ms")),
    Parameter("end", "end", QUERY, UnixTime("ms")),
)
NAMES = tuple(each.name for each in _PARAMETERS)


def operation(pagination: Pagination, result: Any = Entries) -> Operation[Any]:
    """The read of the list, described."""
    return Operation(
        id="entries.list",
        method="GET",
        path="/entries",
        result=result,
        parameters=_PARAMETERS,
        pagination=pagination,
    )


def rule(**more: Any) -> Pagination:
    """A list with a page size of 10, and 20 at most."""
    return Pagination(
        **{"rows": ("rows",), "size": "limit", "default_size": 10, "largest_size": 20} | more
    )


CURSOR = Cursor(argument="cursor", field=("next_cursor",))
NUMBER = PageNumber(argument="page")


def arguments(**given: Any) -> dict[str, Any]:
    """Arguments of the read; those that are not given are None."""
    return {name: None for name in NAMES if name != "limit"} | {"limit": None} | given


@dataclass
class PagingExchange:
    """Serves ``rows`` (newest first, or oldest first), each call at most ``largest`` of them.

    ``inclusive``: whether a boundary's own rows come. ``window``: the longest time of a call in
    milliseconds. ``ends``: which ends of a window count. ``blank``: the numbers of the pages that
    come without rows before those with them.
    """

    rows: list[dict[str, Any]]
    kind: str
    inclusive: bool = False
    descending: bool = True
    largest: int = 20
    window: int | None = None
    ends: str = "both"
    blank: frozenset[int] = frozenset()
    cursor_at_the_end: str | None = ""
    requests: list[dict[str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def answer(self, request: HttpRequest) -> HttpReply:
        """The reply to a request."""
        asked = {name: each[-1] for name, each in parse_qs(urlsplit(request.url).query).items()}
        self.requests.append(asked)
        size = int(asked.get("limit", "10"))
        if not 1 <= size <= self.largest:
            self.refused.append(f"limit {size}")
        listed = self._listed(asked)
        content = {
            "cursor": self._by_cursor,
            "number": self._by_number,
            "boundary": self._by_boundary,
            "window": self._whole,
        }[self.kind](listed, asked, size)
        return HttpReply(200, (), msgspec.json.encode({"code": 0, "msg": "", "data": content}))

    def _listed(self, asked: dict[str, str]) -> list[dict[str, Any]]:
        rows = sorted(self.rows, key=lambda row: row["at"], reverse=self.descending)
        if "note" in asked:
            rows = [row for row in rows if row.get("note") == asked["note"]]
        if self.window is not None and ("start" in asked or "end" in asked):
            start, end = int(asked["start"]), int(asked["end"])
            if end - start > self.window or end < start:
                self.refused.append(f"window {start} to {end}")
            low = start if self.ends in ("both", "start") else start + 1
            high = end if self.ends in ("both", "end") else end - 1
            rows = [row for row in rows if low <= row["at"] <= high]
        return rows

    def _by_cursor(
        self, rows: list[dict[str, Any]], asked: dict[str, str], size: int
    ) -> dict[str, Any]:
        number, offset = (int(part) for part in asked.get("cursor", "0:0").split(":"))
        if number in self.blank:
            return {"rows": [], "next_cursor": f"{number + 1}:{offset}"}
        page = rows[offset : offset + size]
        is_last = offset + size >= len(rows)
        following = self.cursor_at_the_end if is_last else f"{number + 1}:{offset + size}"
        return {"rows": page, "next_cursor": following}

    def _by_number(
        self, rows: list[dict[str, Any]], asked: dict[str, str], size: int
    ) -> dict[str, Any]:
        offset = (int(asked.get("page", "1")) - 1) * size
        return {"rows": rows[offset : offset + size], "pages": -(-len(rows) // size)}

    def _by_boundary(
        self, rows: list[dict[str, Any]], asked: dict[str, str], size: int
    ) -> dict[str, Any]:
        for name, key, older in (
            ("after", "at", True),
            ("before", "at", False),
            ("afterId", "id", True),
            ("beforeId", "id", False),
        ):
            if name in asked:
                bound = int(asked[name])
                rows = [row for row in rows if self._beyond(int(row[key]), bound, older)]
        return {"rows": rows[:size]}

    def _beyond(self, value: int, bound: int, older: bool) -> bool:
        if value == bound:
            return self.inclusive
        return value < bound if older else value > bound

    def _whole(
        self, rows: list[dict[str, Any]], asked: dict[str, str], size: int
    ) -> dict[str, Any]:
        return {"rows": rows}


def window(span: int, **more: Any) -> Window:
    """Windows of ``start`` and ``end``."""
    return Window(**{"start": "start", "end": "end", "span": span, "unit": "ms"} | more)


def boundary(**more: Any) -> Boundary:
    """A list by time, newest first."""
    return Boundary(**{"argument": "after", "field": "at", "until": "before"} | more)
