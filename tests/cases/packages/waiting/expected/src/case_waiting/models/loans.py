"""Models of the ``loans`` resource."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel

__all__ = [
    "LoansRepayAllHow",
    "LoansRepayAllHowLiteral",
    "LoansRepayAllResult",
    "LoansRepayHow",
    "LoansRepayHowLiteral",
    "LoansRepayResult",
    "LoansRepayResultOrder",
    "LoansSettleResult",
]


class LoansRepayAllHow(OpenStringEnum):
    """Known values of LoansRepayAllHow.

    A value that this version does not know is kept as a member of its own.
    """

    MONEY = "money"
    SWAP = "swap"


LoansRepayAllHowLiteral: TypeAlias = Literal["money", "swap"]


class LoansRepayHow(OpenStringEnum):
    """Known values of LoansRepayHow.

    A value that this version does not know is kept as a member of its own.
    """

    MONEY = "money"
    SWAP = "swap"


LoansRepayHowLiteral: TypeAlias = Literal["money", "swap"]


class LoansRepayAllResult(ReplyModel, kw_only=True):
    """LoansRepayAllResult, as a reply carries it."""

    accepted: bool | None = None


class LoansRepayResult(ReplyModel, kw_only=True):
    """LoansRepayResult, as a reply carries it."""

    order: LoansRepayResultOrder | None = None


class LoansRepayResultOrder(ReplyModel, kw_only=True):
    """LoansRepayResultOrder, as a reply carries it."""

    id: int | None = None
    """Which repayment it is."""


class LoansSettleResult(ReplyModel, kw_only=True):
    """LoansSettleResult, as a reply carries it."""

    accepted: bool | None = None
