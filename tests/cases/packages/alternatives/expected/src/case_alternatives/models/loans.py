"""Models of the ``loans`` resource."""

from __future__ import annotations

from decimal import Decimal
from typing import TypedDict

from .._runtime.model import ReplyModel, RequestModel
from .._runtime.wire import DecimalText, Record, RecordField, Text

__all__ = [
    "LoansFindResult",
    "LoansGetHistoryResult",
    "LoansListOrdersResult",
    "LoansPledgeResult",
    "LoansRepayResult",
    "Part",
    "PartDict",
]


class LoansFindResult(ReplyModel, kw_only=True):
    """LoansFindResult, as a reply carries it."""

    id: str | None = None


class LoansGetHistoryResult(ReplyModel, kw_only=True):
    """LoansGetHistoryResult, as a reply carries it."""

    id: str | None = None


class LoansListOrdersResult(ReplyModel, kw_only=True):
    """LoansListOrdersResult, as a reply carries it."""

    id: str | None = None


class LoansPledgeResult(ReplyModel, kw_only=True):
    """LoansPledgeResult, as a reply carries it."""

    id: str | None = None


class LoansRepayResult(ReplyModel, kw_only=True):
    """LoansRepayResult, as a reply carries it."""

    id: str | None = None


class Part(RequestModel, kw_only=True):
    """As a request carries it."""

    coin: str | None = None

    share: Decimal | str | int | None = None

    from_account: str | None = None


class PartDict(TypedDict, total=False):
    """The dictionary form of ``Part``."""

    coin: str | None

    share: Decimal | str | int | None

    from_account: str | None


PART_RECORD: Record = Record(
    Part,
    (
        RecordField("coin", "coin", Text()),
        RecordField("share", "share", DecimalText()),
        RecordField("from_account", "fromAccount", Text()),
    ),
    alternatives=(("coin",), ("share",)),
    dependencies=(("from_account", ("coin",)),),
)
