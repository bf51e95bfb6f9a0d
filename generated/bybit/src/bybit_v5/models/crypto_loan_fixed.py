"""Models of the ``crypto_loan_fixed`` resource."""

from __future__ import annotations

from msgspec import field

from .._runtime.model import ReplyModel

__all__ = [
    "FixedRepayment",
]


class FixedRepayment(ReplyModel, kw_only=True):
    """An accepted repayment of a fixed loan."""

    repay_id: str = field(name="repayId")
    """Identifies the repayment transaction."""
