"""Models of the ``crypto_loan_legacy`` resource."""

from __future__ import annotations

import builtins
from decimal import Decimal

from msgspec import field

from .._runtime.model import ReplyModel
from .shared import VipLevel

__all__ = [
    "LegacyBorrowableCoin",
    "LegacyBorrowableCoins",
    "LegacyRepayment",
    "LegacyVipCoins",
]


class LegacyBorrowableCoin(ReplyModel, kw_only=True):
    """Rates and limits of one coin. A rate that is none stands for a term that is not offered."""

    borrowing_accuracy: int | None = field(default=None, name="borrowingAccuracy")
    """The number of decimal places that amounts of this coin may have."""

    currency: str
    """The coin."""

    flexible_hourly_interest_rate: Decimal | None = field(
        default=None, name="flexibleHourlyInterestRate"
    )
    """Interest per hour of a flexible loan, as a fraction. The rate floats, interest counts by
    the hours borrowed, and early repayment is possible. None where the coin has no flexible
    loan.
    """

    hourly_interest_rate_7d: Decimal | None = field(default=None, name="hourlyInterestRate7D")
    """Interest per hour of a loan for 7 days, as a fraction. None where it is not offered."""

    hourly_interest_rate_14d: Decimal | None = field(default=None, name="hourlyInterestRate14D")
    """Interest per hour of a loan for 14 days, as a fraction. None where it is not offered."""

    hourly_interest_rate_30d: Decimal | None = field(default=None, name="hourlyInterestRate30D")
    """Interest per hour of a loan for 30 days, as a fraction. None where it is not offered."""

    hourly_interest_rate_90d: Decimal | None = field(default=None, name="hourlyInterestRate90D")
    """Interest per hour of a loan for 90 days, as a fraction. None where it is not offered."""

    hourly_interest_rate_180d: Decimal | None = field(default=None, name="hourlyInterestRate180D")
    """Interest per hour of a loan for 180 days, as a fraction. None where it is not offered."""

    max_borrowing_amount: Decimal | None = field(default=None, name="maxBorrowingAmount")
    """The most that can be borrowed, in units of ``currency``."""

    min_borrowing_amount: Decimal | None = field(default=None, name="minBorrowingAmount")
    """The least that can be borrowed, in units of ``currency``."""


class LegacyBorrowableCoins(ReplyModel, kw_only=True):
    """The coins that legacy crypto loans lend, by VIP level."""

    vip_coin_list: list[LegacyVipCoins] = field(name="vipCoinList")
    """One entry per VIP level."""


class LegacyRepayment(ReplyModel, kw_only=True):
    """An accepted repayment of a legacy crypto loan."""

    repay_id: str = field(name="repayId")
    """Identifies the repayment transaction."""


class LegacyVipCoins(ReplyModel, kw_only=True):
    """The coins that customers of one VIP level can borrow."""

    list: builtins.list[LegacyBorrowableCoin]
    """The coins with their rates and limits."""

    vip_level: VipLevel = field(name="vipLevel")
    """The level for which the list holds."""
