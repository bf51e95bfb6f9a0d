"""Models of the ``prices`` resource."""

from __future__ import annotations

from decimal import Decimal

from .._runtime.model import ReplyModel

__all__ = [
    "Price",
]


class Price(ReplyModel, kw_only=True):
    """Price, as a reply carries it."""

    coin: str

    price: Decimal
