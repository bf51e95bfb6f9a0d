"""Models of the ``account`` resource."""

from __future__ import annotations

import builtins
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds

__all__ = [
    "BorrowHistory",
    "BorrowRecord",
    "LiabilityRepayment",
    "ManualBorrowing",
    "ManualRepayment",
    "ManualRepaymentStatus",
    "ManualRepaymentStatusLiteral",
    "RepaidLiability",
    "RepaymentType",
    "RepaymentTypeLiteral",
]


class ManualRepaymentStatus(OpenStringEnum):
    """The state of a repayment of the Unified account.

    A value that this version does not know is kept as a member of its own.
    """

    PROCESSING = "P"
    """Accepted and being processed."""
    SUCCESS = "SU"
    """Done."""
    FAILED = "FA"
    """Did not work out."""


ManualRepaymentStatusLiteral: TypeAlias = Literal["P", "SU", "FA"]


class RepaymentType(OpenStringEnum):
    """Which debt of the Unified account a repayment is for.

    A value that this version does not know is kept as a member of its own.
    """

    ALL = "ALL"
    """Debt at the floating rate first, then debt at fixed rates."""
    FIXED = "FIXED"
    """Debt at fixed rates only."""
    FLEXIBLE = "FLEXIBLE"
    """Debt at the floating rate only."""


RepaymentTypeLiteral: TypeAlias = Literal["ALL", "FIXED", "FLEXIBLE"]


class BorrowHistory(ReplyModel, kw_only=True):
    """One page of the interest that the Unified account paid for borrowing."""

    list: builtins.list[BorrowRecord]
    """The records, newest first."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class BorrowRecord(ReplyModel, kw_only=True):
    """The interest of one hour on what the Unified account owed in one coin."""

    currency: str
    """The borrowed coin."""

    created_time_ms: int | None = field(default=None, name="createdTime")
    """``created_time`` as a Unix time in milliseconds."""

    borrow_cost: Decimal | None = field(default=None, name="borrowCost")
    """The interest, in units of ``currency``."""

    hourly_borrow_rate: Decimal | None = field(default=None, name="hourlyBorrowRate")
    """The interest per hour, as a fraction."""

    interest_bearing_borrow_size: Decimal | None = field(
        default=None, name="InterestBearingBorrowSize"
    )
    """The part of the debt that bears interest, in units of ``currency``."""

    cost_exemption: Decimal | None = field(default=None, name="costExemption")
    """The interest that was waived, in units of ``currency``.

    Where the documentation is unclear: The page calls it cost exemption and gives no unit. Taken as
    an amount of the coin, as its neighbours are.
    """

    borrow_amount: Decimal | None = field(default=None, name="borrowAmount")
    """The whole debt, in units of ``currency``."""

    unrealised_loss: Decimal | None = field(default=None, name="unrealisedLoss")
    """The unrealised loss.

    Where the documentation is unclear: The page gives no unit. Taken as units of ``currency``, as
    its neighbours are.
    """

    free_borrowed_amount: Decimal | None = field(default=None, name="freeBorrowedAmount")
    """The part of the debt that bears no interest, in units of ``currency``."""

    @property
    def created_time(self) -> datetime | None:
        """When the interest was recorded.

        In UTC; ``created_time_ms`` is the number as sent.
        """
        return (
            None if self.created_time_ms is None else from_unix_milliseconds(self.created_time_ms)
        )


class LiabilityRepayment(ReplyModel, kw_only=True):
    """What a repayment of the Unified account's liabilities used up."""

    list: builtins.list[RepaidLiability]
    """One entry per coin that was used, in the account's liquidation order (``liquidationOrder``
    of the spot margin VIP data).
    """


class ManualBorrowing(ReplyModel, kw_only=True):
    """What the Unified account borrowed."""

    coin: str
    """The borrowed coin."""

    amount: Decimal | None = None
    """How much was borrowed, in units of ``coin``."""


class ManualRepayment(ReplyModel, kw_only=True):
    """How far a repayment of the Unified account has come."""

    result_status: ManualRepaymentStatus = field(name="resultStatus")
    """The state of a repayment of the Unified account."""


class RepaidLiability(ReplyModel, kw_only=True):
    """One coin that a repayment used."""

    coin: str
    """The coin that was paid with."""

    repayment_qty: Decimal | None = field(default=None, name="repaymentQty")
    """How much of ``coin`` was paid, in units of ``coin``."""
