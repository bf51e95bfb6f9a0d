"""Models of the ``spot_margin_fixed`` resource."""

from __future__ import annotations

import builtins
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenIntegerEnum, OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds, from_unix_seconds
from .shared import FixedBorrowContractStatus, FixedOrderState, FixedTerm

__all__ = [
    "AgreedSpotMarginMaturityAction",
    "AgreedSpotMarginMaturityActionLiteral",
    "FillStrategy",
    "FillStrategyLiteral",
    "FixedAvailableInventory",
    "RenewalOutcome",
    "RenewalOutcomeLiteral",
    "SpotMarginBorrowContract",
    "SpotMarginBorrowContracts",
    "SpotMarginBorrowOrder",
    "SpotMarginBorrowOrders",
    "SpotMarginBorrowQuote",
    "SpotMarginBorrowQuotes",
    "SpotMarginBorrowTerm",
    "SpotMarginBorrowTermDays",
    "SpotMarginBorrowTermDaysLiteral",
    "SpotMarginBorrowTermLiteral",
    "SpotMarginBorrowing",
    "SpotMarginMaturityAction",
    "SpotMarginMaturityActionLiteral",
]


class AgreedSpotMarginMaturityAction(OpenStringEnum):
    """What happens when what was borrowed at a fixed rate is due.

    A value that this version does not know is kept as a member of its own.
    """

    NONE = "0"
    """Nothing by itself; for orders from before there was a choice."""
    REPAY = "1"
    """It is repaid from the Unified account."""
    FLEXIBLE_LOAN = "2"
    """It is owed at the floating rate from then on."""


AgreedSpotMarginMaturityActionLiteral: TypeAlias = Literal["0", "1", "2"]


class FillStrategy(OpenStringEnum):
    """Whether an order may be filled in part.

    A value that this version does not know is kept as a member of its own.
    """

    PARTIAL = "PARTIAL"
    """As much as can be had."""
    FULL = "FULL"
    """All or nothing."""


FillStrategyLiteral: TypeAlias = Literal["PARTIAL", "FULL"]


class RenewalOutcome(OpenStringEnum):
    """Whether a renewal worked out.

    A value that this version does not know is kept as a member of its own.
    """

    SUCCESS = "Success"
    """It did."""
    FAILURE = "Failure"
    """It did not, though the reply's code means success."""


RenewalOutcomeLiteral: TypeAlias = Literal["Success", "Failure"]


class SpotMarginBorrowTerm(OpenStringEnum):
    """For how many days a coin is borrowed.

    A value that this version does not know is kept as a member of its own.
    """

    DAYS_1 = "1"
    """1 day."""
    DAYS_7 = "7"
    """7 days."""
    DAYS_14 = "14"
    """14 days."""
    DAYS_30 = "30"
    """30 days."""
    DAYS_90 = "90"
    """90 days."""
    DAYS_180 = "180"
    """180 days."""


SpotMarginBorrowTermLiteral: TypeAlias = Literal["1", "7", "14", "30", "90", "180"]


class SpotMarginBorrowTermDays(OpenIntegerEnum):
    """For how many days a coin is borrowed, as a number.

    A value that this version does not know is kept as a member of its own.
    """

    DAYS_1 = 1
    """1 day."""
    DAYS_7 = 7
    """7 days."""
    DAYS_14 = 14
    """14 days."""
    DAYS_30 = 30
    """30 days."""
    DAYS_60 = 60
    """60 days."""
    DAYS_90 = 90
    """90 days."""
    DAYS_180 = 180
    """180 days."""


SpotMarginBorrowTermDaysLiteral: TypeAlias = Literal[1, 7, 14, 30, 60, 90, 180]


class SpotMarginMaturityAction(OpenStringEnum):
    """What happens when what was borrowed at a fixed rate is due.

    A value that this version does not know is kept as a member of its own.
    """

    REPAY = "1"
    """It is repaid from the Unified account."""
    FLEXIBLE_LOAN = "2"
    """It is owed at the floating rate from then on."""


SpotMarginMaturityActionLiteral: TypeAlias = Literal["1", "2"]


class FixedAvailableInventory(ReplyModel, kw_only=True):
    """How much of a coin can be borrowed at a fixed rate now."""

    currency: str
    """The coin."""

    term: FixedTerm | None = None
    """For how many days, as asked for.

    Where the documentation is unclear: The page names terms as examples only. Taken as all there
    are, for the other pages list the same.
    """

    annual_rate: Decimal | None = field(default=None, name="annualRate")
    """The interest per year, as a fraction."""

    available_inventory: Decimal | None = field(default=None, name="availableInventory")
    """In units of ``currency``: the least of what the platform has to lend, what the account may
    still borrow, and the ``borrowLimit`` of its tier, rounded down to the coin's accuracy.
    """

    update_time_s: int | None = field(default=None, name="updateTime")
    """``update_time`` as a Unix time in seconds."""

    @property
    def update_time(self) -> datetime | None:
        """When that was worked out.

        In UTC; ``update_time_s`` is the number as sent.
        """
        return None if self.update_time_s is None else from_unix_seconds(self.update_time_s)


class SpotMarginBorrowContract(ReplyModel, kw_only=True):
    """A loan at a fixed rate."""

    annual_rate: Decimal | None = field(default=None, name="annualRate")
    """The interest per year, as a fraction."""

    borrow_currency: str = field(name="borrowCurrency")
    """The borrowed coin."""

    borrow_time_ms: int | None = field(default=None, name="borrowTime")
    """``borrow_time`` as a Unix time in milliseconds."""

    interest_paid: Decimal | None = field(default=None, name="interestPaid")
    """The interest that is paid already, in units of ``borrow_currency``."""

    loan_id: str = field(name="loanId")
    """Identifies the loan."""

    order_id: str = field(name="orderId")
    """The order that it came of."""

    repayment_time_ms: int | None = field(default=None, name="repaymentTime")
    """``repayment_time`` as a Unix time in milliseconds."""

    residual_penalty_interest: Decimal | None = field(default=None, name="residualPenaltyInterest")
    """The interest that is not paid yet, in units of ``borrow_currency``.

    Where the documentation is unclear: The name speaks of penalties, the table of unpaid interest.
    Taken as the table has it.
    """

    residual_principal: Decimal | None = field(default=None, name="residualPrincipal")
    """The principal that is not repaid yet, in units of ``borrow_currency``."""

    status: FixedBorrowContractStatus | None = None
    """How far the loan is."""

    term: SpotMarginBorrowTerm | None = None
    """For how many days the coins are borrowed.

    Where the documentation is unclear: The table does not list 1 among the terms, and the examples
    have contracts for 1 day. Taken as a term that replies may have; for requests the terms are
    taken as listed.
    """

    repay_type: AgreedSpotMarginMaturityAction | None = field(default=None, name="repayType")
    """What happens when the loan is due."""

    strategy_type: FillStrategy | None = field(default=None, name="strategyType")
    """Whether the order could be filled in part."""

    @property
    def borrow_time(self) -> datetime | None:
        """The time of the order.

        In UTC; ``borrow_time_ms`` is the number as sent.
        """
        return None if self.borrow_time_ms is None else from_unix_milliseconds(self.borrow_time_ms)

    @property
    def repayment_time(self) -> datetime | None:
        """When the loan is due.

        In UTC; ``repayment_time_ms`` is the number as sent.
        """
        return (
            None
            if self.repayment_time_ms is None
            else from_unix_milliseconds(self.repayment_time_ms)
        )


class SpotMarginBorrowContracts(ReplyModel, kw_only=True):
    """One page of the loans at fixed rates."""

    list: builtins.list[SpotMarginBorrowContract]
    """The loans, the latest ``borrowTime`` first."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty or 0 where there is none.

    Where the documentation is unclear: The page does not say what the last page has. In the example
    of the loans a page that is not full has 0. Taken as the last one.
    """


class SpotMarginBorrowOrder(ReplyModel, kw_only=True):
    """An order to borrow at a fixed rate."""

    annual_rate: Decimal | None = field(default=None, name="annualRate")
    """The interest per year to pay, as a fraction."""

    order_id: str = field(name="orderId")
    """Identifies the order.

    Where the documentation is unclear: The table calls this a long, the example shows text with
    letters, and so does the reply to an order. Taken as text.
    """

    order_time_ms: int | None = field(default=None, name="orderTime")
    """``order_time`` as a Unix time in milliseconds."""

    filled_qty: Decimal | None = field(default=None, name="filledQty")
    """How much is borrowed so far, in units of ``order_currency``."""

    order_qty: Decimal | None = field(default=None, name="orderQty")
    """How much is to be borrowed, in units of ``order_currency``."""

    order_currency: str = field(name="orderCurrency")
    """The coin to borrow."""

    state: FixedOrderState | None = None
    """The state of the order."""

    term: SpotMarginBorrowTermDays | None = None
    """For how many days to borrow.

    Where the documentation is unclear: The tables list neither 1 nor 60 among the terms; the
    example of the orders has one for 1 day, that of the quotes has some for 60 days. Taken as terms
    that replies may have.
    """

    repay_type: SpotMarginMaturityAction | None = field(default=None, name="repayType")
    """What happens when the loan is due."""

    strategy_type: FillStrategy | None = field(default=None, name="strategyType")
    """Whether the order may be filled in part."""

    @property
    def order_time(self) -> datetime | None:
        """When the order was placed.

        In UTC; ``order_time_ms`` is the number as sent.
        """
        return None if self.order_time_ms is None else from_unix_milliseconds(self.order_time_ms)


class SpotMarginBorrowOrders(ReplyModel, kw_only=True):
    """One page of the orders to borrow at fixed rates."""

    list: builtins.list[SpotMarginBorrowOrder]
    """The orders, the latest ``orderTime`` first."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty or 0 where there is none.

    Where the documentation is unclear: The page does not say what the last page has. In the example
    of the loans a page that is not full has 0. Taken as the last one.
    """


class SpotMarginBorrowQuote(ReplyModel, kw_only=True):
    """How much is offered at a rate, for a term."""

    order_currency: str = field(name="orderCurrency")
    """The coin."""

    term: SpotMarginBorrowTermDays | None = None
    """For how many days.

    Where the documentation is unclear: The tables list neither 1 nor 60 among the terms; the
    example of the orders has one for 1 day, that of the quotes has some for 60 days. Taken as terms
    that replies may have.
    """

    annual_rate: Decimal | None = field(default=None, name="annualRate")
    """The interest per year, as a fraction."""

    qty: Decimal | None = None
    """How much, in units of ``order_currency``."""


class SpotMarginBorrowQuotes(ReplyModel, kw_only=True):
    """What others offer to lend."""

    list: builtins.list[SpotMarginBorrowQuote]
    """The offers, sorted as asked for."""


class SpotMarginBorrowing(ReplyModel, kw_only=True):
    """An accepted order to borrow at a fixed rate."""

    order_id: str = field(name="orderId")
    """Identifies the order."""
