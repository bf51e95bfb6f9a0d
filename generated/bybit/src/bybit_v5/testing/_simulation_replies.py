"""Writes what the ledger knows as the payload of a reply, as ``x-simulation`` says."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import islice
from typing import Any

from ._ledger_records import rounded
from ._simulation_rows import Row, Scene, Value, account_values, debt_values, rows

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNITS = {
    "unix-s": timedelta(seconds=1),
    "unix-ms": timedelta(milliseconds=1),
    "unix-us": timedelta(microseconds=1),
}
_OMITTED = object()

Template = Mapping[str, Any]


@dataclass(slots=True)
class ReplyWriter:
    """Fills the template of one reply; ``example`` is the documented payload, or None."""

    scene: Scene
    arguments: Mapping[str, Any]
    #: Where the next page begins; known once the rows have been written.
    cursor: str = field(default="", init=False)

    def write(self, template: Template | str, example: object = None) -> Any:
        """The payload."""
        values: dict[str, Value] = dict(account_values(self.scene))
        for result in self.scene.results:
            values |= result
        return self._node(template, Row(values), example)

    def _node(self, template: Template | str, row: Row, example: object) -> Any:
        if isinstance(template, str):
            return self._leaf({"value": template}, row)
        if "constant" in template:
            return template["constant"]
        if "argument" in template:
            return self.arguments.get(template["argument"], _OMITTED)
        if "items" in template:
            first = example[0] if isinstance(example, list) and example else None
            return [self._node(item, row, first) for item in template["items"]]
        if "rows" in template:
            return self._rows(template, row, example)
        if "fields" in template:
            return self._fields(template, row, example)
        return self._leaf(template, row)

    def _fields(self, template: Template, row: Row, example: object) -> dict[str, Any]:
        documented = example if isinstance(example, dict) else {}
        fields: Template = template["fields"]
        # The cursor is known when the rows have been written, wherever it stands.
        order = sorted(fields, key=lambda name: _value_name(fields[name]) == "next-cursor")
        written = {name: self._node(fields[name], row, documented.get(name)) for name in order}
        result = copy.deepcopy(documented) if template.get("base") == "documented" else {}
        result |= {name: written[name] for name in fields}
        return {name: value for name, value in result.items() if value is not _OMITTED}

    def _rows(self, template: Template, row: Row, example: object) -> list[Any]:
        source: str = template["rows"]
        found = iter(row.inner[source]) if source in row.inner else rows(self.scene, source)
        kept = (inner for inner in found if self._is_wanted(inner, template.get("filters", {})))
        page = template.get("page")
        shown = list(kept) if page is None else self._page(kept, page)
        first = example[0] if isinstance(example, list) and example else None
        return [self._fields(template, inner, first) for inner in shown]

    def _is_wanted(self, row: Row, filters: Template) -> bool:
        for name, filtered in filters.items():
            argument, words = filtered, None
            if not isinstance(filtered, str):
                argument, words = filtered["argument"], filtered["words"]
            if argument not in self.arguments:
                continue
            asked = str(self.arguments[argument])
            if name in ("since", "until"):
                time = _number(row.values["time"])
                if time < int(asked) if name == "since" else time > int(asked):
                    return False
            elif words is not None:
                if str(words.get(str(row.values[name]))) != asked:
                    return False
            elif asked != "" and str(row.values[name]) != asked:
                return False
        return True

    def _page(self, kept: Iterator[Row], page: Template) -> list[Row]:
        """One page of rows whose ``by`` falls from one to the next, and the cursor to the rest."""
        by: str = page["by"]
        older, newer = (self._bound(page.get(key)) for key in ("older-than", "newer-than"))
        inside = (
            row
            for row in kept
            if (older is None or _number(row.values[by]) < older)
            and (newer is None or _number(row.values[by]) > newer)
        )
        size = int(self.arguments.get(page.get("limit", ""), page["default"]))
        shown = list(islice(inside, size))
        has_more = any(True for _ in inside)
        self.cursor = str(shown[-1].values[by]) if shown and has_more else ""
        return shown

    def _bound(self, argument: str | None) -> int | None:
        asked = str(self.arguments.get(argument, "")) if argument else ""
        return int(asked) if asked.isascii() and asked.isdigit() else None

    def _leaf(self, template: Template, row: Row) -> Any:
        name: str = template["value"]
        if name == "next-cursor":
            return self.cursor
        value = row.values[name]
        if "book" in template:
            books = [book for book in self.scene.books if book.name == template["book"]]
            value = debt_values(self.scene, str(row.values["coin"]), books)[name]
        return _written(value, template)


def _value_name(template: Template | str) -> str | None:
    return template if isinstance(template, str) else template.get("value")


def _number(value: Value) -> int:
    """A number of a record, or a time in milliseconds."""
    if isinstance(value, datetime):
        return (value - _EPOCH) // _UNITS["unix-ms"]
    return int(value or 0)


def _written(value: Value, template: Template) -> Any:
    notation: str = template.get("as", "text")
    if value is None:
        return template.get("none", _OMITTED)
    if "words" in template:
        return template["words"].get(str(value), _OMITTED)
    if isinstance(value, datetime):
        number = (value - _EPOCH) // _UNITS[notation.removesuffix("-text")]
        return str(number) if notation.endswith("-text") else number
    if isinstance(value, Decimal):
        if "places" in template:
            value = rounded(value, template["places"])
        return format(value.normalize(), "f")
    return int(value) if notation == "number" else str(value)
