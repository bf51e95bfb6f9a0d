"""Models of the ``simple_earn_flexible`` resource."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from msgspec import field

from .._runtime.deprecating import deprecated_fields
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds

__all__ = [
    "LendingRateRecord",
    "LendingRateSummary",
]


@deprecated_fields("amt")
class LendingRateRecord(ReplyModel, kw_only=True):
    """What borrowing a currency cost in the market at a time, and what lending it earned."""

    ccy: str
    """The currency."""

    amt: Decimal | None = None
    """What was lent, in units of ``ccy``.

    Deprecated.
    """

    rate: Decimal | None = None
    """The rate of borrowing per year, as a fraction.

    Where the documentation is unclear: The English page says borrowing, the Chinese one lending.
    Taken as borrowing, for lendingRate is the other one.
    """

    lending_rate: Decimal | None = field(default=None, name="lendingRate")
    """The rate of lending per year, as a fraction."""

    ts_ms: int = field(name="ts")
    """``ts`` as a Unix time in milliseconds."""

    @property
    def ts(self) -> datetime:
        """The time.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)


@deprecated_fields("avg_amt", "avg_amt_usd")
class LendingRateSummary(ReplyModel, kw_only=True):
    """What borrowing a currency costs in the market."""

    ccy: str
    """The currency."""

    avg_amt: Decimal | None = field(default=None, name="avgAmt")
    """What was borrowed on average in the past 24 hours, in units of ``ccy``.

    Deprecated.
    """

    avg_amt_usd: Decimal | None = field(default=None, name="avgAmtUsd")
    """What was borrowed on average in the past 24 hours, in USD.

    Deprecated.
    """

    avg_rate: Decimal | None = field(default=None, name="avgRate")
    """The average rate of the past 24 hours per year, as a fraction."""

    pre_rate: Decimal | None = field(default=None, name="preRate")
    """The last rate per year, as a fraction."""

    est_rate: Decimal | None = field(default=None, name="estRate")
    """The rate per year that is expected next, as a fraction."""
