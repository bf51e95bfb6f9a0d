"""Models of the ``account`` resource."""

from __future__ import annotations

import builtins
from decimal import Decimal

from msgspec import field

from .._runtime.model import ReplyModel

__all__ = [
    "LiabilityRepayment",
    "RepaidLiability",
]


class LiabilityRepayment(ReplyModel, kw_only=True):
    """What a repayment of the Unified account's liabilities used up."""

    list: builtins.list[RepaidLiability]
    """One entry per coin that was used, in the account's liquidation order (``liquidationOrder``
    of the spot margin VIP data).
    """


class RepaidLiability(ReplyModel, kw_only=True):
    """One coin that a repayment used."""

    coin: str
    """The coin that was paid with."""

    repayment_qty: Decimal | None = field(default=None, name="repaymentQty")
    """How much of ``coin`` was paid, in units of ``coin``."""
