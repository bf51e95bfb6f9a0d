"""Models of the ``orders`` resource."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

from .._runtime.enums import OpenStringEnum
from .._runtime.model import RequestModel
from .._runtime.wire import Enumeration, Record, RecordField

__all__ = [
    "Filter",
    "FilterDict",
    "FilterSide",
    "FilterSideLiteral",
]


class FilterSide(OpenStringEnum):
    """Known values of FilterSide.

    A value that this version does not know is kept as a member of its own.
    """

    BUY = "buy"
    SELL = "sell"


FilterSideLiteral: TypeAlias = Literal["buy", "sell"]


class Filter(RequestModel, kw_only=True):
    """As a request carries it."""

    side: FilterSide | FilterSideLiteral | None = None


class FilterDict(TypedDict, total=False):
    """The dictionary form of ``Filter``."""

    side: FilterSide | FilterSideLiteral | None


FILTER_RECORD: Record = Record(Filter, (RecordField("side", "side", Enumeration(FilterSide)),))
