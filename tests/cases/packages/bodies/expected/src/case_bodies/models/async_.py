"""Models of the ``async_`` resource."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Required, TypedDict

from .._runtime.model import ReplyModel, RequestModel, RowModel
from .._runtime.unix_time import from_unix_milliseconds
from .._runtime.wire import DecimalText, Integer, Record, RecordField, Row, Text, UnixTime

__all__ = [
    "AsyncQueryResult",
    "Inner",
    "InnerDict",
    "OptionalInner",
    "OptionalInnerDict",
    "RowModelModel",
    "RowModelModelDetail",
]


class AsyncQueryResult(ReplyModel, kw_only=True):
    """AsyncQueryResult, as a reply carries it."""

    note: str | None = None


class Inner(RequestModel, kw_only=True):
    """As a request carries it."""

    note: str | None


class InnerDict(TypedDict, total=False):
    """The dictionary form of ``Inner``."""

    note: Required[str | None]


class OptionalInner(RequestModel, kw_only=True):
    """As a request carries it."""

    note: str | None = None


class OptionalInnerDict(TypedDict, total=False):
    """The dictionary form of ``OptionalInner``."""

    note: str | None


class RowModelModel(RowModel, kw_only=True):
    """RowModelModel, as a reply carries it."""

    time_ms: int
    """``time`` as a Unix time in milliseconds."""

    price: Decimal | None

    fee: Decimal | None

    detail: RowModelModelDetail | None = None

    @property
    def time(self) -> datetime:
        """The time.

        In UTC; ``time_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.time_ms)


class RowModelModelDetail(RowModel, kw_only=True):
    """RowModelModelDetail, as a reply carries it."""

    code: str | None = None

    count: int | None = None


INNER_RECORD: Record = Record(
    Inner, (RecordField("note", "note", Text(nullable=True), required=True),)
)
OPTIONAL_INNER_RECORD: Record = Record(OptionalInner, (RecordField("note", "note", Text()),))
ROW_MODEL_MODEL_DETAIL_RECORD: Row = Row(
    RowModelModelDetail,
    (RecordField("code", "code", Text()), RecordField("count", "count", Integer(nullable=True))),
)
ROW_MODEL_MODEL_RECORD: Row = Row(
    RowModelModel,
    (
        RecordField("time_ms", "time", UnixTime("ms"), required=True),
        RecordField("price", "price", DecimalText(nullable=True), required=True),
        RecordField("fee", "fee", DecimalText(), required=True, sends_empty=True),
        RecordField("detail", "detail", ROW_MODEL_MODEL_DETAIL_RECORD),
    ),
)
