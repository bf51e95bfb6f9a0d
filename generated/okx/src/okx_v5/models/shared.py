"""Models that several resources share."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStringEnum

__all__ = [
    "OrderSide",
    "OrderSideLiteral",
]


class OrderSide(OpenStringEnum):
    """The side of an order.

    A value that this version does not know is kept as a member of its own.
    """

    BUY = "buy"
    SELL = "sell"


OrderSideLiteral: TypeAlias = Literal["buy", "sell"]
