"""Models of the ``crypto_loan_flexible`` resource."""

from __future__ import annotations

from decimal import Decimal
from typing import TypedDict

from msgspec import field

from .._runtime.model import ReplyModel, RequestModel
from .._runtime.wire import DecimalText, Record, RecordField, Text

__all__ = [
    "Collateral",
    "CollateralDict",
    "FlexibleBorrowing",
    "FlexibleRepayment",
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


class FlexibleBorrowing(ReplyModel, kw_only=True):
    """An accepted order for a flexible loan."""

    order_id: str = field(name="orderId")
    """Identifies the loan order."""


class FlexibleRepayment(ReplyModel, kw_only=True):
    """An accepted repayment of a flexible loan."""

    repay_id: str = field(name="repayId")
    """Identifies the repayment transaction."""


COLLATERAL_RECORD: Record = Record(
    Collateral,
    (RecordField("currency", "currency", Text()), RecordField("amount", "amount", DecimalText())),
)
