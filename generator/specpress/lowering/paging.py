"""``x-pagination`` of an operation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specpress.ir_paging import Boundary, Cursor, PageNumber, Pagination, Window
from specpress.lowering.profile import pointer


def pagination(rule: Mapping[str, Any] | None) -> Pagination | None:
    """How the rows are listed, None where nothing is said of pages."""
    if rule is None:
        return None
    return Pagination(
        rows=pointer(rule["rows"]) if rule["rows"] else (),
        step=_step(rule),
        window=_window(rule.get("window")),
        size=rule.get("size"),
        newest_first=rule.get("order", "newest-first") == "newest-first",
        identity=tuple(rule.get("identity", ())),
        ends_with_short_page=rule.get("ends") == "short-page",
    )


def _step(rule: Mapping[str, Any]) -> Cursor | Boundary | PageNumber | None:
    if (cursor := rule.get("cursor")) is not None:
        return Cursor(cursor["argument"], pointer(cursor["field"]), tuple(cursor.get("last", ())))
    if (boundary := rule.get("boundary")) is not None:
        return Boundary(
            argument=boundary["argument"],
            field=boundary["field"],
            unique=boundary.get("unique", False),
            inclusive=boundary.get("inclusive"),
            until=boundary.get("until"),
            sends_until=boundary.get("sends-until", False),
        )
    if (number := rule.get("page-number")) is not None:
        total = number.get("total")
        return PageNumber(
            number["argument"], number.get("first", 1), pointer(total) if total else None
        )
    return None


def _window(rule: Mapping[str, Any] | None) -> Window | None:
    if rule is None:
        return None
    return Window(
        start=rule["start"],
        end=rule["end"],
        days=float(rule["days"]),
        field=rule.get("field"),
        includes=rule.get("includes"),
    )
