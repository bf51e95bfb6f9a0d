"""A list of the mock exchange that is served page by page, as the specification says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ._pointers import put
from ._specification import Operation

#: What stands in front of the number of the next row, in a cursor of ours.
_MARK = "row-"


class PagedRows:
    """Rows in the order in which the exchange lists them; they may be changed between calls.

    A row is left out where it has a field with the name of an argument and another value.
    """

    def __init__(self, operation: Operation, rows: Sequence[Any]) -> None:
        if operation.pagination is None:
            raise ValueError(f"{operation.id} lists no pages: the document says nothing of them")
        self.rows = rows
        self._rule = operation.pagination
        self._sizes = {
            parameter.name: parameter.schema.get("default") for parameter in operation.parameters
        }

    def page(self, arguments: Mapping[str, Any]) -> Any:
        """The payload of the reply to these arguments, by their wire names."""
        rows = [row for row in self.rows if self._is_asked_for(row, arguments)]
        rows = self._in_window(rows, arguments)
        size = self._size(arguments)
        more: dict[str, Any] = {}
        if (cursor := self._rule.get("cursor")) is not None:
            start = self._start(arguments.get(cursor["argument"]), len(rows))
            page = rows[start : start + size]
            is_last = start + size >= len(rows)
            last = cursor.get("last", [""])[0]
            put(more, cursor["field"], last if is_last else f"{_MARK}{start + size}")
        elif (number := self._rule.get("page-number")) is not None:
            first = number.get("first", 1)
            start = (int(arguments.get(number["argument"], first)) - first) * size
            page = rows[start : start + size]
            if "total" in number:
                put(more, number["total"], -(-len(rows) // size))
        else:
            page = self._beyond(rows, arguments)[:size]
        if not self._rule["rows"]:
            return page
        put(more, self._rule["rows"], page)
        return more

    def goes_on(self, arguments: Mapping[str, Any]) -> bool:
        """Whether the arguments ask for a page that is not the first."""
        steps = (self._rule.get(name) for name in ("cursor", "boundary", "page-number"))
        return any(step is not None and step["argument"] in arguments for step in steps)

    def _size(self, arguments: Mapping[str, Any]) -> int:
        name = self._rule.get("size")
        size = None if name is None else arguments.get(name, self._sizes.get(name))
        return max(1, len(self.rows)) if size is None else int(size)

    def _start(self, cursor: Any, count: int) -> int:
        if cursor is None:
            return 0
        text = str(cursor)
        is_ours = text.startswith(_MARK) and text.removeprefix(_MARK).isdigit()
        return int(text.removeprefix(_MARK)) if is_ours else count

    def _is_asked_for(self, row: Any, arguments: Mapping[str, Any]) -> bool:
        if not isinstance(row, Mapping):
            return True
        own = self._own_arguments()
        return all(
            name in own or name not in row or str(row[name]) == str(value)
            for name, value in arguments.items()
        )

    def _own_arguments(self) -> set[str]:
        """The arguments that are about pages."""
        names = {self._rule.get("size")}
        for key in ("cursor", "boundary", "page-number", "window"):
            part = self._rule.get(key, {})
            names |= {part.get(name) for name in ("argument", "until", "start", "end")}
        return {name for name in names if name is not None}

    def _in_window(self, rows: list[Any], arguments: Mapping[str, Any]) -> list[Any]:
        window = self._rule.get("window")
        if window is None or "field" not in window:
            return rows
        start, end = arguments.get(window["start"]), arguments.get(window["end"])
        excluded = window.get("includes") == "start"
        return [
            row
            for row in rows
            if (start is None or int(row[window["field"]]) >= int(start))
            and (end is None or int(row[window["field"]]) + excluded <= int(end))
        ]

    def _beyond(self, rows: list[Any], arguments: Mapping[str, Any]) -> list[Any]:
        """The rows between the boundaries that are given."""
        step = self._rule.get("boundary")
        if step is None:
            return rows
        newest_first = self._rule.get("order", "newest-first") == "newest-first"
        for name, downwards in (
            (step["argument"], newest_first),
            (step.get("until"), not newest_first),
        ):
            bound = None if name is None else _whole(arguments.get(name))
            if bound is None:
                continue
            sign = -1 if downwards else 1
            least = 0 if step.get("inclusive") else 1
            rows = [row for row in rows if sign * (int(row[step["field"]]) - bound) >= least]
        return rows


def _whole(value: Any) -> int | None:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() else None
