"""Models of the ``crypto_loan_names`` resource."""

from __future__ import annotations

import builtins
import datetime as _datetime
from decimal import Decimal
from typing import TypedDict

import msgspec

from .._runtime.model import ReplyModel, RequestModel
from .._runtime.unix_time import from_unix_milliseconds
from .._runtime.wire import Anything, Record, RecordField

__all__ = [
    "CryptoLoanNamesListLItem",
    "CryptoLoanNamesListLItemDict",
    "DecimalModel",
    "RowModelModel",
]


class CryptoLoanNamesListLItem(RequestModel, kw_only=True):
    """As a request carries it."""

    object: builtins.object = None

    other: builtins.object = None


class CryptoLoanNamesListLItemDict(TypedDict, total=False):
    """The dictionary form of ``CryptoLoanNamesListLItem``."""

    object: builtins.object

    other: builtins.object


class DecimalModel(ReplyModel, kw_only=True):
    """DecimalModel, as a reply carries it."""

    list: builtins.list[builtins.list[builtins.str]] | None = None

    str: builtins.list[builtins.str] | None = None

    int: builtins.int | None = None

    dict: builtins.dict[builtins.str, builtins.int] | None = None

    datetime_ms: builtins.int | None = msgspec.field(default=None, name="datetime")
    """``datetime`` as a Unix time in milliseconds."""

    date: _datetime.date | None = None

    field: builtins.str | None = None

    property: builtins.str | None = None

    import_: builtins.str | None = msgspec.field(default=None, name="import")

    hourly_interest_rate_7d: Decimal | None = msgspec.field(
        default=None, name="hourlyInterestRate7D"
    )

    none: builtins.str | None = None

    self_: builtins.str | None = msgspec.field(default=None, name="self")

    row: RowModelModel | None = msgspec.field(default=None, name="Row")

    bool: builtins.bool | None = None

    @builtins.property
    def datetime(self) -> _datetime.datetime | None:
        """The time.

        In UTC; ``datetime_ms`` is the number as sent.
        """
        return None if self.datetime_ms is None else from_unix_milliseconds(self.datetime_ms)


class RowModelModel(ReplyModel, kw_only=True):
    """RowModelModel, as a reply carries it."""

    a: str | None = None


CRYPTO_LOAN_NAMES_LIST_L_ITEM_RECORD: Record = Record(
    CryptoLoanNamesListLItem,
    (RecordField("object", "object", Anything()), RecordField("other", "other", Anything())),
)
