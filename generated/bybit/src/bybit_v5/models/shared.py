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
    "LoanTransactionStatus",
    "LoanTransactionStatusLiteral",
    "VipLevel",
    "VipLevelLiteral",
]


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
