"""Models of the ``flexible_loan`` resource."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypeAlias, TypedDict

from msgspec import field

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel, RequestModel
from .._runtime.unix_time import from_unix_milliseconds
from .._runtime.wire import DecimalText, Record, RecordField, Text

__all__ = [
    "AccruedLoanInterest",
    "BorrowableCurrency",
    "BorrowedCurrency",
    "CollateralAdjustmentType",
    "CollateralAdjustmentTypeLiteral",
    "CollateralAsset",
    "CollateralAssets",
    "FlexibleLoan",
    "LoanAction",
    "LoanActionLiteral",
    "LoanRecord",
    "MaxCollateralRedemption",
    "MaxFlexibleLoan",
    "PledgedCurrency",
    "RiskWarning",
    "SupplementaryCollateral",
    "SupplementaryCollateralDict",
]


class CollateralAdjustmentType(OpenStringEnum):
    """Whether to pledge more or to take back.

    A value that this version does not know is kept as a member of its own.
    """

    ADD = "add"
    """Pledge more."""
    REDUCE = "reduce"
    """Take some back."""


CollateralAdjustmentTypeLiteral: TypeAlias = Literal["add", "reduce"]


class LoanAction(OpenStringEnum):
    """Something that happened to a flexible loan.

    A value that this version does not know is kept as a member of its own.
    """

    BORROWED = "borrowed"
    """Borrowed."""
    REPAID = "repaid"
    """Repaid."""
    COLLATERAL_LOCKED = "collateral_locked"
    """Collateral was pledged."""
    COLLATERAL_RELEASED = "collateral_released"
    """Collateral was given back."""
    FORCED_REPAYMENT_BUY = "forced_repayment_buy"
    """The exchange bought to repay by conversion."""
    FORCED_REPAYMENT_SELL = "forced_repayment_sell"
    """The exchange sold to repay by conversion."""
    FORCED_LIQUIDATION = "forced_liquidation"
    """The loan was liquidated."""
    PARTIAL_LIQUIDATION = "partial_liquidation"
    """A part of the loan was liquidated."""
    SELL_COLLATERAL = "sell_collateral"
    """Collateral was sold."""
    BUY_TRANSITION_COIN = "buy_transition_coin"
    """A currency on the way between collateral and debt was bought."""
    SELL_TRANSITION_COIN = "sell_transition_coin"
    """A currency on the way between collateral and debt was sold."""
    BUY_BORROWED_COIN = "buy_borrowed_coin"
    """The borrowed currency was bought."""


LoanActionLiteral: TypeAlias = Literal[
    "borrowed",
    "repaid",
    "collateral_locked",
    "collateral_released",
    "forced_repayment_buy",
    "forced_repayment_sell",
    "forced_liquidation",
    "partial_liquidation",
    "sell_collateral",
    "buy_transition_coin",
    "sell_transition_coin",
    "buy_borrowed_coin",
]


class AccruedLoanInterest(ReplyModel, kw_only=True):
    """Interest that was charged on a flexible loan."""

    ref_id: str = field(name="refId")
    """The record's ID."""

    ccy: str
    """The borrowed currency."""

    loan: Decimal | None = None
    """What was owed then, in units of ``ccy``."""

    interest: Decimal | None = None
    """The interest, in units of ``ccy``."""

    interest_rate: Decimal | None = field(default=None, name="interestRate")
    """The rate per year, as a fraction (``0.01`` is 1 %)."""

    ts_ms: int = field(name="ts")
    """``ts`` as a Unix time in milliseconds."""

    @property
    def ts(self) -> datetime:
        """When the interest was calculated.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)


class BorrowableCurrency(ReplyModel, kw_only=True):
    """A currency that flexible loans lend."""

    borrow_ccy: str = field(name="borrowCcy")
    """The currency."""


class BorrowedCurrency(ReplyModel, kw_only=True):
    """What is owed in one currency."""

    ccy: str
    """The borrowed currency."""

    amt: Decimal | None = None
    """How much is owed, in units of ``ccy``."""


class CollateralAsset(ReplyModel, kw_only=True):
    """A currency of the funding account that can be pledged."""

    ccy: str
    """The currency."""

    amt: Decimal | None = None
    """How much is available, in units of ``ccy``."""

    notional_usd: Decimal | None = field(default=None, name="notionalUsd")
    """What it is worth, in USD."""


class CollateralAssets(ReplyModel, kw_only=True):
    """What the funding account can pledge."""

    assets: list[CollateralAsset]
    """The currencies."""


class FlexibleLoan(ReplyModel, kw_only=True):
    """A flexible loan with its debts, its collateral and its loan-to-value ratios."""

    ord_id: str = field(name="ordId")
    """The loan's order ID."""

    loan_notional_usd: Decimal | None = field(default=None, name="loanNotionalUsd")
    """What the loan is worth, in USD."""

    loan_data: list[BorrowedCurrency] = field(name="loanData")
    """What is owed, by currency."""

    collateral_notional_usd: Decimal | None = field(default=None, name="collateralNotionalUsd")
    """What the collateral is worth after adjustment, in USD."""

    collateral_data: list[PledgedCurrency] = field(name="collateralData")
    """What is pledged, by currency."""

    risk_warning_data: RiskWarning = field(name="riskWarningData")
    """Where liquidation threatens. It says something only where one currency is borrowed and one
    is pledged.
    """

    cur_ltv: Decimal | None = field(default=None, name="curLTV")
    """The loan-to-value ratio now, as a fraction (``0.1`` is 10 %)."""

    margin_call_ltv: Decimal | None = field(default=None, name="marginCallLTV")
    """The ratio at which the exchange warns that liquidation is near, as a fraction."""

    liq_ltv: Decimal | None = field(default=None, name="liqLTV")
    """The ratio at which the loan is liquidated, as a fraction. Collateral and what was repaid
    are lost then.
    """


class LoanRecord(ReplyModel, kw_only=True):
    """One thing that happened to a flexible loan."""

    ref_id: str = field(name="refId")
    """The record's ID."""

    type: LoanAction
    """Something that happened to a flexible loan."""

    ccy: str
    """The currency."""

    amt: Decimal | None = None
    """How much, in units of ``ccy``.

    Where the documentation is unclear: The example locks collateral with "-0.001"; no text says
    what the sign means. Taken as the change of the funding account, which provides the collateral.
    """

    ts_ms: int = field(name="ts")
    """``ts`` as a Unix time in milliseconds."""

    @property
    def ts(self) -> datetime:
        """When it happened.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)


class MaxCollateralRedemption(ReplyModel, kw_only=True):
    """How much of a collateral can be taken back."""

    ccy: str
    """The pledged currency."""

    max_redeem_amt: Decimal | None = field(default=None, name="maxRedeemAmt")
    """The most that can be taken back, in units of ``ccy``."""


class MaxFlexibleLoan(ReplyModel, kw_only=True):
    """How much can be borrowed."""

    borrow_ccy: str = field(name="borrowCcy")
    """The currency to borrow."""

    max_loan: Decimal | None = field(default=None, name="maxLoan")
    """The most that can be borrowed, in units of ``borrow_ccy``."""

    notional_usd: Decimal | None = field(default=None, name="notionalUsd")
    """What ``max_loan`` is worth, in USD."""

    remaining_quota: Decimal | None = field(default=None, name="remainingQuota")
    """What is left of the quota, in units of ``borrow_ccy``."""


class PledgedCurrency(ReplyModel, kw_only=True):
    """What is pledged in one currency."""

    ccy: str
    """The pledged currency."""

    amt: Decimal | None = None
    """How much is pledged, in units of ``ccy``."""


class RiskWarning(ReplyModel, kw_only=True):
    """Where liquidation threatens. It says something only where one currency is borrowed and one
    is pledged.
    """

    inst_id: str | None = field(default=None, name="instId")
    """The instrument of the liquidation, such as ``BTC-USDT``. Empty in all other cases."""

    liq_px: Decimal | None = field(default=None, name="liqPx")
    """The price of the liquidation, in the quote currency of ``inst_id``. None in all other
    cases.
    """


class SupplementaryCollateral(RequestModel, kw_only=True):
    """A currency and how much of it would be pledged on top."""

    ccy: str
    """The currency."""

    amt: Decimal | str | int
    """How much of it."""


class SupplementaryCollateralDict(TypedDict, total=False):
    """The dictionary form of ``SupplementaryCollateral``."""

    ccy: Required[str]

    amt: Required[Decimal | str | int]


SUPPLEMENTARY_COLLATERAL_RECORD: Record = Record(
    SupplementaryCollateral,
    (
        RecordField("ccy", "ccy", Text(), required=True),
        RecordField("amt", "amt", DecimalText(), required=True),
    ),
)
