"""Models of the ``institutional_loan`` resource."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel

__all__ = [
    "InstitutionalRepayment",
    "InstitutionalRepaymentStatus",
    "InstitutionalRepaymentStatusLiteral",
]


class InstitutionalRepaymentStatus(OpenStringEnum):
    """The state of a repayment order. The exchange documents one only.

    A value that this version does not know is kept as a member of its own.
    """

    PROCESSING = "P"
    """Accepted and being processed; the outcome shows in the repayment orders."""


InstitutionalRepaymentStatusLiteral: TypeAlias = Literal["P"]


class InstitutionalRepayment(ReplyModel, kw_only=True):
    """How far a repayment of an institutional loan has come."""

    repay_order_status: InstitutionalRepaymentStatus = field(name="repayOrderStatus")
    """The state of a repayment order. The exchange documents one only."""
