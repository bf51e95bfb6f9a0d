"""Models that several resources share."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict

from .._runtime.enums import OpenIntegerEnum, OpenStringEnum
from .._runtime.model import RequestModel
from .._runtime.wire import DecimalText, Record, RecordField, Text

__all__ = [
    "Collateral",
    "CollateralDict",
    "FixedBorrowContractStatus",
    "FixedBorrowContractStatusLiteral",
    "FixedMarketDirection",
    "FixedMarketDirectionLiteral",
    "FixedMarketOrdering",
    "FixedMarketOrderingLiteral",
    "FixedOrderState",
    "FixedOrderStateFilter",
    "FixedOrderStateFilterLiteral",
    "FixedOrderStateLiteral",
    "FixedTerm",
    "FixedTermLiteral",
    "LoanTransactionStatus",
    "LoanTransactionStatusLiteral",
    "VipLevel",
    "VipLevelLiteral",
]


class FixedBorrowContractStatus(OpenIntegerEnum):
    """How far a fixed loan is.

    A value that this version does not know is kept as a member of its own.
    """

    UNREPAID = 1
    """Not repaid yet."""
    REPAID = 2
    """Repaid in full."""
    OVERDUE = 3
    """Overdue."""


FixedBorrowContractStatusLiteral: TypeAlias = Literal[1, 2, 3]


class FixedMarketDirection(OpenIntegerEnum):
    """In which direction the orders of the market are sorted.

    A value that this version does not know is kept as a member of its own.
    """

    ASCENDING = 0
    """The lowest first."""
    DESCENDING = 1
    """The highest first."""


FixedMarketDirectionLiteral: TypeAlias = Literal[0, 1]


class FixedMarketOrdering(OpenStringEnum):
    """By what the orders of the market are sorted.

    A value that this version does not know is kept as a member of its own.
    """

    ANNUAL_RATE = "apy"
    """By the rate per year."""
    TERM = "term"
    """By the term."""
    QUANTITY = "quantity"
    """By the quantity."""


FixedMarketOrderingLiteral: TypeAlias = Literal["apy", "term", "quantity"]


class FixedOrderState(OpenIntegerEnum):
    """The state of an order.

    A value that this version does not know is kept as a member of its own.
    """

    MATCHING = 1
    """A counterparty is being looked for."""
    PARTIALLY_FILLED_AND_CANCELLED = 2
    """Filled in part, and cancelled for the rest."""
    FILLED = 3
    """Filled in full."""
    CANCELLED = 4
    """Cancelled."""
    FAILED = 5
    """Did not work out."""


FixedOrderStateLiteral: TypeAlias = Literal[1, 2, 3, 4, 5]


class FixedOrderStateFilter(OpenStringEnum):
    """The states in which orders can be looked for.

    A value that this version does not know is kept as a member of its own.
    """

    MATCHING = "1"
    """A counterparty is being looked for."""
    PARTIALLY_FILLED_AND_CANCELLED = "2"
    """Filled in part, and cancelled for the rest."""
    FILLED = "3"
    """Filled in full."""
    CANCELLED = "4"
    """Cancelled."""


FixedOrderStateFilterLiteral: TypeAlias = Literal["1", "2", "3", "4"]


class FixedTerm(OpenStringEnum):
    """For how many days a fixed loan runs.

    A value that this version does not know is kept as a member of its own.
    """

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


FixedTermLiteral: TypeAlias = Literal["7", "14", "30", "90", "180"]


class LoanTransactionStatus(OpenIntegerEnum):
    """Whether a transaction of a crypto loan went through.

    A value that this version does not know is kept as a member of its own.
    """

    SUCCESS = 1
    """Done."""
    PROCESSING = 2
    """Under way."""
    FAILED = 3
    """Did not work out."""


LoanTransactionStatusLiteral: TypeAlias = Literal[1, 2, 3]


class VipLevel(OpenStringEnum):
    """The customer's level, which decides about rates and limits.

    A value that this version does not know is kept as a member of its own.
    """

    VIP0 = "VIP0"
    VIP1 = "VIP1"
    VIP2 = "VIP2"
    VIP3 = "VIP3"
    VIP4 = "VIP4"
    VIP5 = "VIP5"
    VIP99 = "VIP99"
    """The supreme VIP level."""
    PRO1 = "PRO1"
    PRO2 = "PRO2"
    PRO3 = "PRO3"
    PRO4 = "PRO4"
    PRO5 = "PRO5"
    PRO6 = "PRO6"


VipLevelLiteral: TypeAlias = Literal[
    "VIP0",
    "VIP1",
    "VIP2",
    "VIP3",
    "VIP4",
    "VIP5",
    "VIP99",
    "PRO1",
    "PRO2",
    "PRO3",
    "PRO4",
    "PRO5",
    "PRO6",
]


class Collateral(RequestModel, kw_only=True):
    """A coin that is pledged, and how much of it."""

    currency: str | None = None
    """The coin to pledge."""

    amount: Decimal | str | int | None = None
    """How much to pledge, in units of ``currency``."""


class CollateralDict(TypedDict, total=False):
    """The dictionary form of ``Collateral``."""

    currency: str | None

    amount: Decimal | str | int | None


COLLATERAL_RECORD: Record = Record(
    Collateral,
    (RecordField("currency", "currency", Text()), RecordField("amount", "amount", DecimalText())),
)
