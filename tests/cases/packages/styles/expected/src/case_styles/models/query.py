"""Models of the ``query`` resource."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from .._runtime.model import RequestModel
from .._runtime.wire import Integer, Items, Record, RecordField, Text

__all__ = [
    "Filter",
    "FilterDict",
    "FilterRange",
    "FilterRangeDict",
]


class Filter(RequestModel, kw_only=True):
    """As a request carries it."""

    name: str | None = None

    tags: Sequence[str] | None = None

    range: FilterRange | FilterRangeDict | None = None


class FilterDict(TypedDict, total=False):
    """The dictionary form of ``Filter``."""

    name: str | None

    tags: Sequence[str] | None

    range: FilterRange | FilterRangeDict | None


class FilterRange(RequestModel, kw_only=True):
    """As a request carries it."""

    low: int | None = None

    high: int | None = None


class FilterRangeDict(TypedDict, total=False):
    """The dictionary form of ``FilterRange``."""

    low: int | None

    high: int | None


FILTER_RANGE_RECORD: Record = Record(
    FilterRange, (RecordField("low", "low", Integer()), RecordField("high", "high", Integer()))
)
FILTER_RECORD: Record = Record(
    Filter,
    (
        RecordField("name", "name", Text()),
        RecordField("tags", "tags", Items(Text())),
        RecordField("range", "range", FILTER_RANGE_RECORD),
    ),
)
