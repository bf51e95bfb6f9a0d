"""Models of the ``crypto_loan_legacy`` resource."""

from __future__ import annotations

import builtins
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenIntegerEnum, OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds
from .shared import VipLevel

__all__ = [
    "LegacyAccountLimits",
    "LegacyBorrowableCoin",
    "LegacyBorrowableCoins",
    "LegacyCollateralAdjustment",
    "LegacyCollateralAdjustmentRecord",
    "LegacyCollateralAdjustments",
    "LegacyCollateralCoin",
    "LegacyCollateralCoins",
    "LegacyCollateralDirection",
    "LegacyCollateralDirectionLiteral",
    "LegacyCollateralRecordDirection",
    "LegacyCollateralRecordDirectionLiteral",
    "LegacyCompletedLoan",
    "LegacyCompletedLoans",
    "LegacyCompletion",
    "LegacyCompletionLiteral",
    "LegacyLoan",
    "LegacyLoanTerm",
    "LegacyLoanTermLiteral",
    "LegacyLoanTermType",
    "LegacyLoanTermTypeLiteral",
    "LegacyLoans",
    "LegacyMaxCollateralReduction",
    "LegacyRepayment",
    "LegacyRepaymentHistory",
    "LegacyRepaymentRecord",
    "LegacyRepaymentStatus",
    "LegacyRepaymentStatusLiteral",
    "LegacyRepaymentType",
    "LegacyRepaymentTypeLiteral",
    "LegacyVipCoins",
    "LegacyVipCollateral",
]


class LegacyCollateralDirection(OpenStringEnum):
    """Whether an adjustment adds collateral or takes it back.

    A value that this version does not know is kept as a member of its own.
    """

    ADD = "0"
    """Add collateral."""
    REDUCE = "1"
    """Take collateral back."""


LegacyCollateralDirectionLiteral: TypeAlias = Literal["0", "1"]


class LegacyCollateralRecordDirection(OpenIntegerEnum):
    """Whether an adjustment added collateral or took it back.

    A value that this version does not know is kept as a member of its own.
    """

    ADD = 0
    """Collateral was added."""
    REDUCE = 1
    """Collateral was taken back."""


LegacyCollateralRecordDirectionLiteral: TypeAlias = Literal[0, 1]


class LegacyCompletion(OpenIntegerEnum):
    """How a legacy crypto loan came to its end.

    A value that this version does not know is kept as a member of its own.
    """

    REPAID = 1
    """The customer repaid all of it."""
    LIQUIDATED = 2
    """The collateral was liquidated to repay all of it."""


LegacyCompletionLiteral: TypeAlias = Literal[1, 2]


class LegacyLoanTerm(OpenStringEnum):
    """For how many days a legacy crypto loan runs.

    A value that this version does not know is kept as a member of its own.
    """

    DAYS_7 = "7"
    DAYS_14 = "14"
    DAYS_30 = "30"
    DAYS_90 = "90"
    DAYS_180 = "180"


LegacyLoanTermLiteral: TypeAlias = Literal["7", "14", "30", "90", "180"]


class LegacyLoanTermType(OpenStringEnum):
    """Whether a legacy crypto loan has a term.

    A value that this version does not know is kept as a member of its own.
    """

    FIXED = "1"
    """Loans for a fixed term."""
    FLEXIBLE = "2"
    """Loans without a term."""


LegacyLoanTermTypeLiteral: TypeAlias = Literal["1", "2"]


class LegacyRepaymentStatus(OpenIntegerEnum):
    """How far a repayment of a legacy crypto loan has come.

    A value that this version does not know is kept as a member of its own.
    """

    SUCCESS = 1
    """Done."""
    PROCESSING = 2
    """Under way."""


LegacyRepaymentStatusLiteral: TypeAlias = Literal[1, 2]


class LegacyRepaymentType(OpenStringEnum):
    """What brought a repayment of a legacy crypto loan about.

    A value that this version does not know is kept as a member of its own.
    """

    USER = "1"
    """The customer repaid."""
    LIQUIDATION = "2"
    """The collateral was liquidated."""


LegacyRepaymentTypeLiteral: TypeAlias = Literal["1", "2"]


class LegacyAccountLimits(ReplyModel, kw_only=True):
    """How much the account can borrow of one coin, and pledge of another."""

    collateral_currency: str = field(name="collateralCurrency")
    """The coin to pledge."""

    loan_currency: str = field(name="loanCurrency")
    """The coin to borrow."""

    max_collateral_amount: Decimal | None = field(default=None, name="maxCollateralAmount")
    """The most that can be pledged, in units of ``collateral_currency``."""

    max_loan_amount: Decimal | None = field(default=None, name="maxLoanAmount")
    """The most that can be borrowed, in units of ``loan_currency``."""

    min_collateral_amount: Decimal | None = field(default=None, name="minCollateralAmount")
    """The least that can be pledged, in units of ``collateral_currency``."""

    min_loan_amount: Decimal | None = field(default=None, name="minLoanAmount")
    """The least that can be borrowed, in units of ``loan_currency``."""


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


class LegacyCollateralAdjustment(ReplyModel, kw_only=True):
    """An accepted adjustment of the collateral of a legacy crypto loan."""

    adjust_id: str = field(name="adjustId")
    """Identifies the adjustment transaction."""


class LegacyCollateralAdjustmentRecord(ReplyModel, kw_only=True):
    """An adjustment of the collateral of a legacy crypto loan."""

    collateral_currency: str | None = field(default=None, name="collateralCurrency")
    """The coin that was pledged or taken back."""

    order_id: str = field(name="orderId")
    """Identifies the loan order."""

    adjust_id: str = field(name="adjustId")
    """Identifies the adjustment transaction."""

    adjust_time_ms: int | None = field(default=None, name="adjustTime")
    """``adjust_time`` as a Unix time in milliseconds."""

    amount: Decimal | None = None
    """How much was added or taken back, in units of ``collateral_currency``.

    Where the documentation is unclear: Only the example has this field; taken as what was adjusted.
    """

    pre_ltv: Decimal | None = field(default=None, name="preLTV")
    """The ratio of the loan to its collateral before, as a fraction."""

    after_ltv: Decimal | None = field(default=None, name="afterLTV")
    """The ratio of the loan to its collateral afterwards, as a fraction."""

    direction: LegacyCollateralRecordDirection | None = None
    """Whether collateral was added or taken back."""

    @property
    def adjust_time(self) -> datetime | None:
        """When the collateral was adjusted.

        In UTC; ``adjust_time_ms`` is the number as sent.
        """
        return None if self.adjust_time_ms is None else from_unix_milliseconds(self.adjust_time_ms)


class LegacyCollateralAdjustments(ReplyModel, kw_only=True):
    """One page of the adjustments of the collateral of legacy crypto loans."""

    list: builtins.list[LegacyCollateralAdjustmentRecord]
    """The adjustments."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class LegacyCollateralCoin(ReplyModel, kw_only=True):
    """How much of a coin can be pledged, and how much can be borrowed for it."""

    collateral_accuracy: int | None = field(default=None, name="collateralAccuracy")
    """The number of decimal places that amounts of this collateral may have."""

    currency: str
    """The coin.

    Where the documentation is unclear: Only the example has this field; taken as always there, for
    nothing else names the coin.
    """

    initial_ltv: Decimal | None = field(default=None, name="initialLTV")
    """How much can be borrowed at first, as a fraction of the collateral's value."""

    margin_call_ltv: Decimal | None = field(default=None, name="marginCallLTV")
    """The ratio of loan to collateral at which more collateral is asked for, as a fraction."""

    liquidation_ltv: Decimal | None = field(default=None, name="liquidationLTV")
    """The ratio of loan to collateral at which the collateral is liquidated to repay loan and
    interest in full, as a fraction.
    """

    max_limit: Decimal | None = field(default=None, name="maxLimit")
    """The most that can be pledged, in units of ``currency``.

    Where the documentation is unclear: The page gives no unit. Taken as units of the coin, as
    amounts of collateral are elsewhere.
    """


class LegacyCollateralCoins(ReplyModel, kw_only=True):
    """The coins that legacy crypto loans take as collateral, by VIP level."""

    vip_coin_list: list[LegacyVipCollateral] = field(name="vipCoinList")
    """One entry per VIP level."""


class LegacyCompletedLoan(ReplyModel, kw_only=True):
    """A legacy crypto loan that is repaid in full."""

    borrow_time_ms: int | None = field(default=None, name="borrowTime")
    """``borrow_time`` as a Unix time in milliseconds."""

    collateral_currency: str | None = field(default=None, name="collateralCurrency")
    """The coin that was pledged."""

    expiration_time_ms: int | None = field(default=None, name="expirationTime")
    """``expiration_time`` as a Unix time in milliseconds."""

    hourly_interest_rate: Decimal | None = field(default=None, name="hourlyInterestRate")
    """The interest per hour, as a fraction: what holds now for a flexible loan, what was agreed
    for one with a term.
    """

    initial_collateral_amount: Decimal | None = field(default=None, name="initialCollateralAmount")
    """How much was pledged at first, in units of ``collateral_currency``."""

    initial_loan_amount: Decimal | None = field(default=None, name="initialLoanAmount")
    """How much was borrowed, in units of ``loan_currency``."""

    loan_currency: str = field(name="loanCurrency")
    """The borrowed coin."""

    loan_term: LegacyLoanTerm | None = field(default=None, name="loanTerm")
    """For how many days the loan ran. None for a flexible loan."""

    order_id: str = field(name="orderId")
    """Identifies the loan order."""

    repaid_interest: Decimal | None = field(default=None, name="repaidInterest")
    """All interest that was paid, in units of ``loan_currency``."""

    repaid_penalty_interest: Decimal | None = field(default=None, name="repaidPenaltyInterest")
    """All penalty interest that was paid, in units of ``loan_currency``."""

    status: LegacyCompletion | None = None
    """How the loan came to its end."""

    @property
    def borrow_time(self) -> datetime | None:
        """When the coins were borrowed.

        In UTC; ``borrow_time_ms`` is the number as sent.
        """
        return None if self.borrow_time_ms is None else from_unix_milliseconds(self.borrow_time_ms)

    @property
    def expiration_time(self) -> datetime | None:
        """When the loan was due. None for a flexible loan.

        In UTC; ``expiration_time_ms`` is the number as sent.
        """
        return (
            None
            if self.expiration_time_ms is None
            else from_unix_milliseconds(self.expiration_time_ms)
        )


class LegacyCompletedLoans(ReplyModel, kw_only=True):
    """One page of the legacy crypto loans that are repaid in full."""

    list: builtins.list[LegacyCompletedLoan]
    """The loans."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class LegacyLoan(ReplyModel, kw_only=True):
    """A legacy crypto loan that is not repaid yet."""

    collateral_amount: Decimal | None = field(default=None, name="collateralAmount")
    """How much is pledged, in units of ``collateral_currency``."""

    collateral_currency: str | None = field(default=None, name="collateralCurrency")
    """The coin that is pledged."""

    current_ltv: Decimal | None = field(default=None, name="currentLTV")
    """The ratio of the loan to its collateral now, as a fraction."""

    expiration_time_ms: int | None = field(default=None, name="expirationTime")
    """``expiration_time`` as a Unix time in milliseconds."""

    hourly_interest_rate: Decimal | None = field(default=None, name="hourlyInterestRate")
    """The interest per hour, as a fraction: what holds now for a flexible loan, what was agreed
    for one with a term.
    """

    loan_currency: str = field(name="loanCurrency")
    """The borrowed coin."""

    loan_term: LegacyLoanTerm | None = field(default=None, name="loanTerm")
    """For how many days the loan runs. None for a flexible loan."""

    order_id: str = field(name="orderId")
    """Identifies the loan order."""

    residual_interest: Decimal | None = field(default=None, name="residualInterest")
    """The interest that is not paid yet, in units of ``loan_currency``."""

    residual_penalty_interest: Decimal | None = field(default=None, name="residualPenaltyInterest")
    """The penalty interest that is not paid yet, in units of ``loan_currency``."""

    total_debt: Decimal | None = field(default=None, name="totalDebt")
    """The principal that is not repaid yet, in units of ``loan_currency``.

    Where the documentation is unclear: By its name it is the whole debt, the table calls it the
    principal. Taken as in the table.
    """

    @property
    def expiration_time(self) -> datetime | None:
        """When the loan is due. None for a flexible loan.

        In UTC; ``expiration_time_ms`` is the number as sent.
        """
        return (
            None
            if self.expiration_time_ms is None
            else from_unix_milliseconds(self.expiration_time_ms)
        )


class LegacyLoans(ReplyModel, kw_only=True):
    """One page of the legacy crypto loans that are not repaid yet."""

    list: builtins.list[LegacyLoan]
    """The loans."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class LegacyMaxCollateralReduction(ReplyModel, kw_only=True):
    """How much collateral of a legacy crypto loan can be taken back."""

    max_collateral_amount: Decimal | None = field(name="maxCollateralAmount")
    """The most that can be taken back, in units of the coin that is pledged."""


class LegacyRepayment(ReplyModel, kw_only=True):
    """An accepted repayment of a legacy crypto loan."""

    repay_id: str = field(name="repayId")
    """Identifies the repayment transaction."""


class LegacyRepaymentHistory(ReplyModel, kw_only=True):
    """One page of the repayments of legacy crypto loans."""

    list: builtins.list[LegacyRepaymentRecord]
    """The repayments."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class LegacyRepaymentRecord(ReplyModel, kw_only=True):
    """A repayment of a legacy crypto loan."""

    collateral_currency: str | None = field(default=None, name="collateralCurrency")
    """The coin that is pledged."""

    collateral_return: Decimal | None = field(default=None, name="collateralReturn")
    """How much collateral the repayment released, in units of ``collateral_currency``. 0 unless
    it was the last one of the loan.
    """

    loan_currency: str | None = field(default=None, name="loanCurrency")
    """The borrowed coin."""

    loan_term: LegacyLoanTerm | None = field(default=None, name="loanTerm")
    """For how many days the loan runs. None for a flexible loan."""

    order_id: str = field(name="orderId")
    """Identifies the loan order."""

    repay_amount: Decimal | None = field(default=None, name="repayAmount")
    """How much was repaid, in units of ``loan_currency``."""

    repay_id: str = field(name="repayId")
    """Identifies the repayment transaction."""

    repay_status: LegacyRepaymentStatus | None = field(default=None, name="repayStatus")
    """How far the repayment has come."""

    repay_time_ms: int | None = field(default=None, name="repayTime")
    """``repay_time`` as a Unix time in milliseconds."""

    repay_type: LegacyRepaymentType | None = field(default=None, name="repayType")
    """What brought the repayment about."""

    @property
    def repay_time(self) -> datetime | None:
        """When it was repaid.

        In UTC; ``repay_time_ms`` is the number as sent.
        """
        return None if self.repay_time_ms is None else from_unix_milliseconds(self.repay_time_ms)


class LegacyVipCoins(ReplyModel, kw_only=True):
    """The coins that customers of one VIP level can borrow."""

    list: builtins.list[LegacyBorrowableCoin]
    """The coins with their rates and limits."""

    vip_level: VipLevel = field(name="vipLevel")
    """The level for which the list holds."""


class LegacyVipCollateral(ReplyModel, kw_only=True):
    """The coins that customers of one VIP level can pledge."""

    list: builtins.list[LegacyCollateralCoin]
    """The coins with their limits."""

    vip_level: VipLevel = field(name="vipLevel")
    """The level for which the list holds."""
