"""Models of the ``history`` resource."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from msgspec import field

from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_seconds

__all__ = [
    "HistoryGetDebtResult",
    "HistoryGetDebtResultDebt",
    "HistoryGetRepaymentsResult",
    "Repayment",
]


class HistoryGetDebtResult(ReplyModel, kw_only=True):
    """HistoryGetDebtResult, as a reply carries it."""

    debt: HistoryGetDebtResultDebt | None = None


class HistoryGetDebtResultDebt(ReplyModel, kw_only=True):
    """HistoryGetDebtResultDebt, as a reply carries it."""

    coin: str | None = None

    left: Decimal | None = None


class HistoryGetRepaymentsResult(ReplyModel, kw_only=True):
    """HistoryGetRepaymentsResult, as a reply carries it."""

    rows: list[Repayment] | None = None


class Repayment(ReplyModel, kw_only=True):
    """Repayment, as a reply carries it."""

    repayment_id: str = field(name="repaymentId")

    coin: str | None = None

    way: str | None = None

    qty: Decimal | None = None

    state: str | None = None

    at_s: int | None = field(default=None, name="at")
    """``at`` as a Unix time in seconds."""

    @property
    def at(self) -> datetime | None:
        """The time.

        In UTC; ``at_s`` is the number as sent.
        """
        return None if self.at_s is None else from_unix_seconds(self.at_s)
