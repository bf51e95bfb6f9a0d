"""Models of the ``crypto_loan`` resource."""

from __future__ import annotations

import builtins
from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypeAlias, TypedDict

from msgspec import field

from .._runtime.enums import OpenIntegerEnum, OpenStringEnum
from .._runtime.model import ReplyModel, RequestModel
from .._runtime.unix_time import from_unix_milliseconds
from .._runtime.wire import DecimalText, Record, RecordField, Text
from .shared import LoanTransactionStatus, VipLevel

__all__ = [
    "AdditionalCollateral",
    "AdditionalCollateralDict",
    "BorrowableCoin",
    "BorrowableCoins",
    "CollateralAdjustment",
    "CollateralAdjustmentDirection",
    "CollateralAdjustmentDirectionLiteral",
    "CollateralAdjustmentHistory",
    "CollateralAdjustmentRecord",
    "CollateralAdjustmentRecordDirection",
    "CollateralAdjustmentRecordDirectionLiteral",
    "CryptoLoanCollateral",
    "CryptoLoanCollateralCoins",
    "CryptoLoanCollateralRatios",
    "CryptoLoanCollateralRestriction",
    "CryptoLoanCollateralRestrictionLiteral",
    "CryptoLoanCollateralTier",
    "CryptoLoanDebt",
    "CryptoLoanLiquidationOrder",
    "CryptoLoanPosition",
    "CryptoLoanSupply",
    "MaxCollateralReduction",
    "MaxLoanAmount",
]


class CollateralAdjustmentDirection(OpenStringEnum):
    """Whether an adjustment adds collateral or takes it back.

    A value that this version does not know is kept as a member of its own.
    """

    ADD = "0"
    """Add collateral."""
    REDUCE = "1"
    """Take collateral back."""


CollateralAdjustmentDirectionLiteral: TypeAlias = Literal["0", "1"]


class CollateralAdjustmentRecordDirection(OpenIntegerEnum):
    """Whether an adjustment added collateral or took it back.

    A value that this version does not know is kept as a member of its own.
    """

    ADD = 0
    """Collateral was added."""
    REDUCE = 1
    """Collateral was taken back."""


CollateralAdjustmentRecordDirectionLiteral: TypeAlias = Literal[0, 1]


class CryptoLoanCollateralRestriction(OpenStringEnum):
    """Whether the platform restricts collateral, because it holds too much of it.

    A value that this version does not know is kept as a member of its own.
    """

    UNKNOWN = "-1"
    """Not known."""
    NONE = "0"
    """Nothing is restricted."""
    NEAR_LIMIT = "1"
    """Nothing is restricted yet, but the coin is close to the platform's limit."""
    RESTRICTED = "2"
    """Adding collateral, switching collateral on and changing the margin mode are refused."""


CryptoLoanCollateralRestrictionLiteral: TypeAlias = Literal["-1", "0", "1", "2"]


class AdditionalCollateral(RequestModel, kw_only=True):
    """A coin that would be pledged in addition, and how much of it."""

    amount: Decimal | str | int
    """How much of it, in units of ``ccy``. Checked against the balance of the Funding wallet
    only.
    """

    ccy: str
    """The coin to pledge."""


class AdditionalCollateralDict(TypedDict, total=False):
    """The dictionary form of ``AdditionalCollateral``."""

    amount: Required[Decimal | str | int]

    ccy: Required[str]


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


class CollateralAdjustment(ReplyModel, kw_only=True):
    """An accepted adjustment of the collateral."""

    adjust_id: int = field(name="adjustId")
    """Identifies the adjustment transaction. The history of adjustments takes it as text."""


class CollateralAdjustmentHistory(ReplyModel, kw_only=True):
    """One page of the adjustments of the collateral."""

    list: builtins.list[CollateralAdjustmentRecord]
    """The adjustments."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class CollateralAdjustmentRecord(ReplyModel, kw_only=True):
    """An adjustment of the collateral, and what became of it."""

    collateral_currency: str = field(name="collateralCurrency")
    """The coin that was pledged or taken back."""

    amount: Decimal | None = None
    """How much of it, in units of ``collateral_currency``."""

    adjust_id: int = field(name="adjustId")
    """Identifies the adjustment transaction. As an argument it is text."""

    adjust_time_ms: int | None = field(default=None, name="adjustTime")
    """``adjust_time`` as a Unix time in milliseconds."""

    pre_ltv: Decimal | None = field(default=None, name="preLTV")
    """The ratio of the loans to their collateral before, as a fraction."""

    after_ltv: Decimal | None = field(default=None, name="afterLTV")
    """The ratio of the loans to their collateral afterwards, as a fraction."""

    direction: CollateralAdjustmentRecordDirection | None = None
    """Whether collateral was added or taken back."""

    status: LoanTransactionStatus | None = None
    """Whether the adjustment went through."""

    @property
    def adjust_time(self) -> datetime | None:
        """When it was adjusted.

        In UTC; ``adjust_time_ms`` is the number as sent.
        """
        return None if self.adjust_time_ms is None else from_unix_milliseconds(self.adjust_time_ms)


class CryptoLoanCollateral(ReplyModel, kw_only=True):
    """What is pledged of one coin."""

    amount: Decimal | None = None
    """How much is pledged, in units of ``currency``."""

    amount_usd: Decimal | None = field(default=None, name="amountUSD")
    """What of it counts as collateral, in USD: its value after the collateral ratios of its
    tiers.
    """

    currency: str
    """The pledged coin."""


class CryptoLoanCollateralCoins(ReplyModel, kw_only=True):
    """The coins that crypto loans take as collateral."""

    collateral_ratio_config_list: list[CryptoLoanCollateralRatios] = field(
        name="collateralRatioConfigList"
    )
    """How much of the coins counts, by groups of coins with equal ratios."""

    currency_liquidation_list: list[CryptoLoanLiquidationOrder] = field(
        name="currencyLiquidationList"
    )
    """In which order the coins are liquidated."""


class CryptoLoanCollateralRatios(ReplyModel, kw_only=True):
    """Coins with equal collateral ratios."""

    collateral_ratio_list: list[CryptoLoanCollateralTier] = field(name="collateralRatioList")
    """The ratios by quantity."""

    currencies: str
    """The coins that have these ratios, separated by commas, such as ``BTC,ETH,XRP``."""


class CryptoLoanCollateralTier(ReplyModel, kw_only=True):
    """The collateral ratio that holds for one range of quantities."""

    collateral_ratio: Decimal | None = field(default=None, name="collateralRatio")
    """The part of the value that counts as collateral, as a fraction."""

    max_value: Decimal | None = field(default=None, name="maxValue")
    """Where the range ends."""

    min_value: Decimal | None = field(default=None, name="minValue")
    """Where the range begins."""


class CryptoLoanDebt(ReplyModel, kw_only=True):
    """What is owed in one coin."""

    fixed_total_debt: Decimal | None = field(default=None, name="fixedTotalDebt")
    """The debt of fixed loans, in units of ``loan_currency``."""

    fixed_total_debt_usd: Decimal | None = field(default=None, name="fixedTotalDebtUSD")
    """The debt of fixed loans, in USD."""

    flexible_hourly_interest_rate: Decimal | None = field(
        default=None, name="flexibleHourlyInterestRate"
    )
    """Interest per hour of the flexible loan, as a fraction."""

    flexible_total_debt: Decimal | None = field(default=None, name="flexibleTotalDebt")
    """The debt of flexible loans, in units of ``loan_currency``."""

    flexible_total_debt_usd: Decimal | None = field(default=None, name="flexibleTotalDebtUSD")
    """The debt of flexible loans, in USD."""

    loan_currency: str = field(name="loanCurrency")
    """The borrowed coin."""


class CryptoLoanLiquidationOrder(ReplyModel, kw_only=True):
    """When a coin's turn to be liquidated comes."""

    currency: str
    """The coin."""

    liquidation_order: int | None = field(default=None, name="liquidationOrder")
    """The coin's place in the order of liquidation."""


class CryptoLoanPosition(ReplyModel, kw_only=True):
    """Debts, collateral and supplies of the crypto loans."""

    borrow_list: list[CryptoLoanDebt] = field(name="borrowList")
    """The debts, one per coin."""

    collateral_list: list[CryptoLoanCollateral] = field(name="collateralList")
    """What is pledged, one entry per coin."""

    ltv: Decimal | None = None
    """The ratio of the loans to their collateral, as a fraction."""

    supply_list: list[CryptoLoanSupply] = field(name="supplyList")
    """What is lent to others, one entry per coin."""

    total_collateral: Decimal | None = field(default=None, name="totalCollateral")
    """The value of all collateral, in USD."""

    total_debt: Decimal | None = field(default=None, name="totalDebt")
    """The value of all debts, fixed and flexible, in USD."""

    total_supply: Decimal | None = field(default=None, name="totalSupply")
    """The value of all supplies, in USD."""

    col_res: CryptoLoanCollateralRestriction | None = field(default=None, name="colRes")
    """Whether the platform restricts collateral now. Since June 2, 2026 it limits how much
    collateral it takes of a coin, as an announcement says that the page links to.
    """


class CryptoLoanSupply(ReplyModel, kw_only=True):
    """What is lent to others of one coin."""

    amount: Decimal | None = None
    """How much is lent, in units of ``currency``."""

    amount_usd: Decimal | None = field(default=None, name="amountUSD")
    """How much is lent, in USD."""

    currency: str
    """The coin that is lent."""


class MaxCollateralReduction(ReplyModel, kw_only=True):
    """How much of a collateral can be taken back."""

    max_collateral_amount: Decimal | None = field(name="maxCollateralAmount")
    """The most that can be taken back, in units of the coin that was asked for."""


class MaxLoanAmount(ReplyModel, kw_only=True):
    """How much of a coin can be borrowed."""

    currency: str
    """The coin to borrow."""

    max_loan: Decimal | None = field(default=None, name="maxLoan")
    """The most that the collateral allows to borrow, in units of ``currency``."""

    notional_usd: Decimal | None = field(default=None, name="notionalUsd")
    """The value of it, in USD."""

    remaining_quota: Decimal | None = field(default=None, name="remainingQuota")
    """What remains of the limit that the platform sets for the customer. Main and sub accounts
    share it.
    """


ADDITIONAL_COLLATERAL_RECORD: Record = Record(
    AdditionalCollateral,
    (
        RecordField("amount", "amount", DecimalText(), required=True),
        RecordField("ccy", "ccy", Text(), required=True),
    ),
)
