"""Models of the ``spot_margin`` resource."""

from __future__ import annotations

import builtins
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.deprecating import deprecated_fields
from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds

__all__ = [
    "AutoRepayMode",
    "AutoRepayModeLiteral",
    "AutoRepaySetting",
    "AutoRepaySettings",
    "AvailableAmountToRepay",
    "CoinPositionTiers",
    "CoinState",
    "CoinStates",
    "CollateralTier",
    "FlexibleAvailableInventory",
    "HistoricalInterestRate",
    "InterestRateHistory",
    "MaxBorrowableAmount",
    "PositionTier",
    "PositionTiers",
    "SpotMarginCurrencies",
    "SpotMarginCurrency",
    "SpotMarginLiability",
    "SpotMarginMode",
    "SpotMarginModeLiteral",
    "SpotMarginSetting",
    "SpotMarginStatus",
    "SpotMarginVipLevel",
    "SpotMarginVipLevelLiteral",
    "TieredCollateralRatio",
    "TieredCollateralRatios",
    "VipMarginCoin",
    "VipMarginData",
    "VipMarginLevel",
]


class AutoRepayMode(OpenStringEnum):
    """Whether a coin's debt is repaid by itself.

    A value that this version does not know is kept as a member of its own.
    """

    ON = "1"
    """Repaid twice an hour, from the spot balance of the coin."""
    OFF = "0"
    """Not repaid by itself."""


AutoRepayModeLiteral: TypeAlias = Literal["1", "0"]


class SpotMarginMode(OpenStringEnum):
    """Whether the account trades spot on margin.

    A value that this version does not know is kept as a member of its own.
    """

    ON = "1"
    """Spot is traded on margin."""
    OFF = "0"
    """Spot is traded without borrowing."""


SpotMarginModeLiteral: TypeAlias = Literal["1", "0"]


class SpotMarginVipLevel(OpenStringEnum):
    """The customer's level, which decides about rates and limits, as spot margin writes it.

    A value that this version does not know is kept as a member of its own.
    """

    NO_VIP = "No VIP"
    """Customers without a level."""
    VIP1 = "VIP-1"
    VIP2 = "VIP-2"
    VIP3 = "VIP-3"
    VIP4 = "VIP-4"
    VIP5 = "VIP-5"
    VIP_SUPREME = "VIP-Supreme"
    """The supreme VIP level."""
    PRO1 = "PRO-1"
    PRO2 = "PRO-2"
    PRO3 = "PRO-3"
    PRO4 = "PRO-4"
    PRO5 = "PRO-5"
    PRO6 = "PRO-6"


SpotMarginVipLevelLiteral: TypeAlias = Literal[
    "No VIP",
    "VIP-1",
    "VIP-2",
    "VIP-3",
    "VIP-4",
    "VIP-5",
    "VIP-Supreme",
    "PRO-1",
    "PRO-2",
    "PRO-3",
    "PRO-4",
    "PRO-5",
    "PRO-6",
]


class AutoRepaySetting(ReplyModel, kw_only=True):
    """Whether the debt in a coin is repaid by itself."""

    currency: str
    """The coin, in capitals."""

    auto_repay_mode: AutoRepayMode = field(name="autoRepayMode")
    """Whether its debt is repaid by itself."""


class AutoRepaySettings(ReplyModel, kw_only=True):
    """Which debts are repaid by themselves."""

    data: list[AutoRepaySetting]
    """The coins that were asked for."""


class AvailableAmountToRepay(ReplyModel, kw_only=True):
    """How much of a debt can be repaid without converting other coins."""

    currency: str
    """The coin, in capitals."""

    loss_less_repayment_amount: Decimal | None = field(default=None, name="lossLessRepaymentAmount")
    """The debt, or the free spot balance of the coin where that is less, in units of
    ``currency``.
    """


class CoinPositionTiers(ReplyModel, kw_only=True):
    """Margin and leverage of a coin by how much is borrowed."""

    currency: str
    """The coin, in capitals."""

    position_tiers_ratio_list: list[PositionTier] = field(name="positionTiersRatioList")
    """The tiers, the lowest first.

    Where the documentation is unclear: The table calls this a string, the example shows a list of
    objects, and the table has their fields. Taken as a list of objects.
    """


class CoinState(ReplyModel, kw_only=True):
    """The leverage of a coin."""

    currency: str
    """The coin, in capitals."""

    spot_leverage: Decimal | None = field(default=None, name="spotLeverage")
    """The leverage that is set for the coin. None while trading on margin is off.

    Where the documentation is unclear: The table calls this a string that may be empty, the example
    shows the number 3. Taken as decimal text that may be empty, as the account's own leverage is; a
    number is read as well. The example has its numbers as text for that.
    """


class CoinStates(ReplyModel, kw_only=True):
    """The leverage of coins."""

    list: builtins.list[CoinState]
    """The coins."""


class CollateralTier(ReplyModel, kw_only=True):
    """Which part of an amount counts as collateral."""

    max_qty: Decimal | None = field(default=None, name="maxQty")
    """Up to which amount the tier goes, in units of the coin. None where it has no end."""

    min_qty: Decimal | None = field(default=None, name="minQty")
    """From which amount on the tier counts, in units of the coin."""

    collateral_ratio: Decimal | None = field(default=None, name="collateralRatio")
    """Which part of the value counts, as a fraction."""


class FlexibleAvailableInventory(ReplyModel, kw_only=True):
    """How much of a coin can be borrowed at the floating rate now."""

    currency: str
    """The coin."""

    available_inventory: Decimal | None = field(default=None, name="availableInventory")
    """In units of ``currency``: the least of what the platform has to lend, what the account may
    still borrow, and the ``borrowLimit`` of its tier.
    """

    update_time_ms: int | None = field(default=None, name="updateTime")
    """``update_time`` as a Unix time in milliseconds."""

    @property
    def update_time(self) -> datetime | None:
        """When that was worked out.

        In UTC; ``update_time_ms`` is the number as sent.
        """
        return None if self.update_time_ms is None else from_unix_milliseconds(self.update_time_ms)


class HistoricalInterestRate(ReplyModel, kw_only=True):
    """The interest rate of an hour."""

    timestamp_ms: int = field(name="timestamp")
    """``timestamp`` as a Unix time in milliseconds."""

    currency: str
    """The coin."""

    hourly_borrow_rate: Decimal | None = field(default=None, name="hourlyBorrowRate")
    """The interest per hour, as a fraction."""

    vip_level: SpotMarginVipLevel | None = field(default=None, name="vipLevel")
    """The level that has the rate."""

    @property
    def timestamp(self) -> datetime:
        """The hour.

        In UTC; ``timestamp_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.timestamp_ms)


class InterestRateHistory(ReplyModel, kw_only=True):
    """Interest rates of a coin over time."""

    list: builtins.list[HistoricalInterestRate]
    """The rates, one per hour."""


class MaxBorrowableAmount(ReplyModel, kw_only=True):
    """How much of a coin can be borrowed."""

    currency: str
    """The coin, in capitals."""

    max_loan: Decimal | None = field(default=None, name="maxLoan")
    """The most that can be borrowed, in units of ``currency``."""


class PositionTier(ReplyModel, kw_only=True):
    """Margin and leverage of borrowings up to a limit."""

    tier: str
    """The number of the tier."""

    borrow_limit: Decimal | None = field(default=None, name="borrowLimit")
    """Up to which amount of borrowings the tier goes, lower tiers included, in units of the
    coin.
    """

    position_mmr: Decimal | None = field(default=None, name="positionMMR")
    """The maintenance margin rate of loans, as a fraction with 8 decimal places."""

    position_imr: Decimal | None = field(default=None, name="positionIMR")
    """The initial margin rate of loans, as a fraction with 8 decimal places."""

    max_leverage: Decimal | None = field(default=None, name="maxLeverage")
    """The highest leverage of loans."""


class PositionTiers(ReplyModel, kw_only=True):
    """Margin and leverage by how much is borrowed."""

    list: builtins.list[CoinPositionTiers]
    """The coins."""


class SpotMarginCurrencies(ReplyModel, kw_only=True):
    """What can be borrowed by hand."""

    list: builtins.list[SpotMarginCurrency]
    """The coins."""


class SpotMarginCurrency(ReplyModel, kw_only=True):
    """Whether and how a coin can be borrowed by hand. Where it cannot, what belongs to it is
    None.
    """

    currency: str
    """The coin."""

    flexible_manual_borrowable: bool | None = field(default=None, name="flexibleManualBorrowable")
    """Whether the coin can be borrowed at the floating rate."""

    min_flexible_manual_borrow_qty: Decimal | None = field(
        default=None, name="minFlexibleManualBorrowQty"
    )
    """The least that can be borrowed at the floating rate, in units of ``currency``."""

    flexible_manual_borrow_accuracy: Decimal | None = field(
        default=None, name="flexibleManualBorrowAccuracy"
    )
    """How many decimal places an amount at the floating rate may have."""

    fixed_manual_borrowable: bool | None = field(default=None, name="fixedManualBorrowable")
    """Whether the coin can be borrowed at a fixed rate."""

    min_fixed_manual_borrow_qty: Decimal | None = field(
        default=None, name="minFixedManualBorrowQty"
    )
    """The least that can be borrowed at a fixed rate, in units of ``currency``."""

    fixed_manual_borrow_accuracy: Decimal | None = field(
        default=None, name="fixedManualBorrowAccuracy"
    )
    """How many decimal places an amount at a fixed rate may have."""

    fixed_interest_rate_accuracy: Decimal | None = field(
        default=None, name="fixedInterestRateAccuracy"
    )
    """How many decimal places a fixed rate may have."""

    min_fixed_interest_rate: Decimal | None = field(default=None, name="minFixedInterestRate")
    """The lowest fixed rate per year that can be offered, as a fraction."""

    max_fixed_interest_rate: Decimal | None = field(default=None, name="maxFixedInterestRate")
    """The highest fixed rate per year that can be offered, as a fraction."""


class SpotMarginLiability(ReplyModel, kw_only=True):
    """What the account owes in a coin, by where it comes from."""

    currency: str
    """The coin, in capitals."""

    total_borrow_amount: Decimal | None = field(default=None, name="totalBorrowAmount")
    """The whole debt, in units of ``currency``."""

    fixed_borrow_amount: Decimal | None = field(default=None, name="fixedBorrowAmount")
    """The part at fixed rates, in units of ``currency``."""

    flexible_borrow_amount: Decimal | None = field(default=None, name="flexibleBorrowAmount")
    """The part at the floating rate, which is the whole less the part at fixed rates."""

    spot_total_borrow: Decimal | None = field(default=None, name="spotTotalBorrow")
    """The part that spot trading owes, with what its open orders would owe, in units of
    ``currency``.
    """

    derivatives_borrow: Decimal | None = field(default=None, name="derivativesBorrow")
    """The part that derivatives owe, in units of ``currency``: the whole less what spot has
    borrowed and what is reserved.
    """


class SpotMarginSetting(ReplyModel, kw_only=True):
    """Whether the account trades spot on margin."""

    spot_margin_mode: SpotMarginMode = field(name="spotMarginMode")
    """The mode that is set now."""


class SpotMarginStatus(ReplyModel, kw_only=True):
    """Whether the account trades spot on margin, and with what leverage."""

    spot_leverage: Decimal | None = field(default=None, name="spotLeverage")
    """The leverage that is set. None while trading on margin is off."""

    spot_margin_mode: SpotMarginMode = field(name="spotMarginMode")
    """Whether the account trades spot on margin."""

    effective_leverage: Decimal | None = field(default=None, name="effectiveLeverage")
    """The leverage that is in use, cut off after 2 decimal places."""


class TieredCollateralRatio(ReplyModel, kw_only=True):
    """Which part of a coin counts as collateral, by amount."""

    currency: str
    """The coin."""

    collateral_ratio_list: list[CollateralTier] = field(name="collateralRatioList")
    """The tiers."""


class TieredCollateralRatios(ReplyModel, kw_only=True):
    """Which part of coins counts as collateral."""

    list: builtins.list[TieredCollateralRatio]
    """The coins."""


@deprecated_fields("collateral_ratio")
class VipMarginCoin(ReplyModel, kw_only=True):
    """Terms of spot margin in one coin."""

    borrowable: bool | None = None
    """Whether the coin can be borrowed."""

    collateral_ratio: Decimal | None = field(default=None, name="collateralRatio")
    """Which part of the coin's value counts as collateral. Not exact since 19 February 2025: the
    ratio depends on the amount now, see ``get_tiered_collateral_ratios``.

    Deprecated.
    """

    currency: str
    """The coin."""

    hourly_borrow_rate: Decimal | None = field(default=None, name="hourlyBorrowRate")
    """The interest per hour, as a fraction."""

    liquidation_order: str | None = field(default=None, name="liquidationOrder")
    """The coin's place in the order in which coins are used up by repayments and liquidations."""

    margin_collateral: bool | None = field(default=None, name="marginCollateral")
    """Whether the coin can be collateral."""

    max_borrowing_amount: Decimal | None = field(default=None, name="maxBorrowingAmount")
    """The most that can be borrowed, in units of ``currency``."""


class VipMarginData(ReplyModel, kw_only=True):
    """Terms of spot margin by level."""

    vip_coin_list: list[VipMarginLevel] = field(name="vipCoinList")
    """The levels."""


class VipMarginLevel(ReplyModel, kw_only=True):
    """Terms of spot margin for one level."""

    list: builtins.list[VipMarginCoin]
    """The coins."""

    vip_level: SpotMarginVipLevel = field(name="vipLevel")
    """The level."""
