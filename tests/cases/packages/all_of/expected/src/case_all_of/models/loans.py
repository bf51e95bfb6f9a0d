"""Models of the ``loans`` resource."""

from __future__ import annotations

from decimal import Decimal

from .._runtime.model import ReplyModel

__all__ = [
    "Loan",
    "Owner",
    "WholeAmount",
]


class Loan(ReplyModel, kw_only=True):
    """A loan."""

    coin: str

    amount: Decimal

    id: str

    note: str | None = None

    owner: Owner | None = None
    """Who owes it."""


class Owner(ReplyModel, kw_only=True):
    """Owner, as a reply carries it."""

    name: str | None = None


class WholeAmount(ReplyModel, kw_only=True):
    """One part, of which more is required."""

    coin: str

    amount: Decimal
