"""Models of the ``crypto_loan`` resource."""

from __future__ import annotations

import builtins
from decimal import Decimal

from msgspec import field

from .._runtime.model import ReplyModel
from .shared import VipLevel

__all__ = [
    "BorrowableCoin",
    "BorrowableCoins",
]


class BorrowableCoin(ReplyModel, kw_only=True):
    """Rates and limits of one coin for one VIP level."""

    currency: str
    """The coin."""

    fixed_borrowable: bool | None = field(default=None, name="fixedBorrowable")
    """Whether the coin has fixed loans."""

    fixed_borrowing_accuracy: int | None = field(default=None, name="fixedBorrowingAccuracy")
    """The number of decimal places that amounts of a fixed loan may have."""

    flexible_borrowable: bool | None = field(default=None, name="flexibleBorrowable")
    """Whether the coin has flexible loans."""

    flexible_borrowing_accuracy: int | None = field(default=None, name="flexibleBorrowingAccuracy")
    """The number of decimal places that amounts of a flexible loan may have."""

    max_borrowing_amount: Decimal | None = field(default=None, name="maxBorrowingAmount")
    """The most that can be borrowed, in units of ``currency``."""

    min_fixed_borrowing_amount: Decimal | None = field(default=None, name="minFixedBorrowingAmount")
    """The least that one order of a fixed loan can borrow, in units of ``currency``."""

    min_flexible_borrowing_amount: Decimal | None = field(
        default=None, name="minFlexibleBorrowingAmount"
    )
    """The least that one order of a flexible loan can borrow, in units of ``currency``."""

    vip_level: VipLevel = field(name="vipLevel")
    """The level for which rates and limits hold."""

    flexible_annualized_interest_rate: Decimal | None = field(
        default=None, name="flexibleAnnualizedInterestRate"
    )
    """Interest per year of a flexible loan, as a fraction. None where the coin has no flexible
    loan.

    Where the documentation is unclear: The table calls this an integer, but the same row knows an
    empty string and the example shows "0.001429799316". Taken as decimal text, as all other rates
    of the page are.
    """

    annualized_interest_rate_7d: Decimal | None = field(
        default=None, name="annualizedInterestRate7D"
    )
    """The lowest interest per year at which the market lends for 7 days now, as a fraction. None
    where nobody lends.
    """

    annualized_interest_rate_14d: Decimal | None = field(
        default=None, name="annualizedInterestRate14D"
    )
    """The lowest interest per year at which the market lends for 14 days now, as a fraction.
    None where nobody lends.
    """

    annualized_interest_rate_30d: Decimal | None = field(
        default=None, name="annualizedInterestRate30D"
    )
    """The lowest interest per year at which the market lends for 30 days now, as a fraction.
    None where nobody lends.
    """

    annualized_interest_rate_60d: Decimal | None = field(
        default=None, name="annualizedInterestRate60D"
    )
    """The lowest interest per year at which the market lends for 60 days now, as a fraction.
    None where nobody lends.
    """

    annualized_interest_rate_90d: Decimal | None = field(
        default=None, name="annualizedInterestRate90D"
    )
    """The lowest interest per year at which the market lends for 90 days now, as a fraction.
    None where nobody lends.
    """

    annualized_interest_rate_180d: Decimal | None = field(
        default=None, name="annualizedInterestRate180D"
    )
    """The lowest interest per year at which the market lends for 180 days now, as a fraction.
    None where nobody lends.
    """


class BorrowableCoins(ReplyModel, kw_only=True):
    """The coins that crypto loans lend."""

    list: builtins.list[BorrowableCoin]
    """The coins with their rates and limits."""
