"""Models that no call uses: those of webhooks, callbacks and unused schemas."""

from __future__ import annotations

from decimal import Decimal

from .._runtime.model import ReplyModel

__all__ = [
    "Price",
]


class Price(ReplyModel, kw_only=True):
    """Price, as a reply carries it."""

    amount: Decimal | None = None

    currency: str | None = None
