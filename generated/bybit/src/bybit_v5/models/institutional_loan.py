"""Models of the ``institutional_loan`` resource."""

from __future__ import annotations

import builtins
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenIntegerEnum, OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds

__all__ = [
    "CoinDelta",
    "InstitutionalDelta",
    "InstitutionalLoanOrder",
    "InstitutionalLoanOrders",
    "InstitutionalLoanProduct",
    "InstitutionalLoanProducts",
    "InstitutionalLoanStatus",
    "InstitutionalLoanStatusLiteral",
    "InstitutionalLtv",
    "InstitutionalMarginCoins",
    "InstitutionalProductType",
    "InstitutionalProductTypeLiteral",
    "InstitutionalRepayment",
    "InstitutionalRepaymentOrder",
    "InstitutionalRepaymentOrders",
    "InstitutionalRepaymentOutcome",
    "InstitutionalRepaymentOutcomeLiteral",
    "InstitutionalRepaymentStatus",
    "InstitutionalRepaymentStatusLiteral",
    "InstitutionalRepaymentType",
    "InstitutionalRepaymentTypeLiteral",
    "LoanOrderSupport",
    "LoanOrderSupportLiteral",
    "MarginCoin",
    "MarginRatio",
    "ProductMarginCoins",
    "ProductSupport",
    "ProductSupportLiteral",
    "RiskUnitAsset",
    "RiskUnitDebt",
    "RiskUnitLtv",
    "RiskUnitStatus",
    "RiskUnitStatusLiteral",
    "SymbolLeverage",
    "UidBinding",
    "UidOperation",
    "UidOperationLiteral",
]


class InstitutionalLoanStatus(OpenStringEnum):
    """Whether something is still owed of an institutional loan.

    A value that this version does not know is kept as a member of its own.
    """

    OUTSTANDING = "1"
    """Something is still owed."""
    PAID_OFF = "2"
    """Nothing is owed any more."""


InstitutionalLoanStatusLiteral: TypeAlias = Literal["1", "2"]


class InstitutionalProductType(OpenStringEnum):
    """A kind of product for institutional loans.

    A value that this version does not know is kept as a member of its own.
    """

    DEFAULT = "0"
    CTA = "1"
    HEDGE = "2"


InstitutionalProductTypeLiteral: TypeAlias = Literal["0", "1", "2"]


class InstitutionalRepaymentOutcome(OpenStringEnum):
    """Whether a repayment of an institutional loan went through.

    A value that this version does not know is kept as a member of its own.
    """

    SUCCESS = "1"
    """Done."""
    FAILED = "2"
    """Did not work out."""


InstitutionalRepaymentOutcomeLiteral: TypeAlias = Literal["1", "2"]


class InstitutionalRepaymentStatus(OpenStringEnum):
    """The state of a repayment order. The exchange documents one only.

    A value that this version does not know is kept as a member of its own.
    """

    PROCESSING = "P"
    """Accepted and being processed; the outcome shows in the repayment orders."""


InstitutionalRepaymentStatusLiteral: TypeAlias = Literal["P"]


class InstitutionalRepaymentType(OpenStringEnum):
    """What brought a repayment of an institutional loan about.

    A value that this version does not know is kept as a member of its own.
    """

    NORMAL = "1"
    """A repayment like any other."""
    LIQUIDATION = "2"
    """Assets were liquidated to repay."""


InstitutionalRepaymentTypeLiteral: TypeAlias = Literal["1", "2"]


class LoanOrderSupport(OpenStringEnum):
    """Whether a loan order allows a kind of trading.

    A value that this version does not know is kept as a member of its own.
    """

    NO = "0"
    """Not allowed."""
    YES = "1"
    """Allowed."""


LoanOrderSupportLiteral: TypeAlias = Literal["0", "1"]


class ProductSupport(OpenIntegerEnum):
    """Whether a product allows a kind of trading.

    A value that this version does not know is kept as a member of its own.
    """

    NO = 0
    """Not allowed."""
    YES = 1
    """Allowed."""


ProductSupportLiteral: TypeAlias = Literal[0, 1]


class RiskUnitStatus(OpenIntegerEnum):
    """What keeps the LTV of a risk unit from being calculated, if anything.

    A value that this version does not know is kept as a member of its own.
    """

    NORMAL = 0
    """Nothing; the ratio is calculated."""
    LIQUIDATION = 1
    """A liquidation goes on."""
    MANUAL_REPAYMENT = 2
    """A manual repayment goes on."""
    TRANSFER = 3
    """A transfer goes on."""


RiskUnitStatusLiteral: TypeAlias = Literal[0, 1, 2, 3]


class UidOperation(OpenStringEnum):
    """Whether a UID is bound to a risk unit or taken out of it.

    A value that this version does not know is kept as a member of its own.
    """

    BIND = "0"
    """Bind the UID."""
    UNBIND = "1"
    """Take the UID out."""


UidOperationLiteral: TypeAlias = Literal["0", "1"]


class CoinDelta(ReplyModel, kw_only=True):
    """The delta of a coin, and how much of it is allowed."""

    coin: str
    """The coin."""

    coin_delta_size: Decimal | None = field(default=None, name="coinDeltaSize")
    """The delta, in units of ``coin``."""

    coin_delta_available_amount: Decimal | None = field(
        default=None, name="coinDeltaAvailableAmount"
    )
    """What is left of the limit, in USD."""

    coin_delta_amount: Decimal | None = field(default=None, name="coinDeltaAmount")
    """The limit, in USD."""


class InstitutionalDelta(ReplyModel, kw_only=True):
    """How much delta a risk unit may have, and how much of it is left."""

    risk_unit_delta_amount: Decimal | None = field(default=None, name="riskUnitDeltaAmount")
    """The risk unit's limit, in USD."""

    risk_unit_delta_available_amount: Decimal | None = field(
        default=None, name="riskUnitDeltaAvailableAmount"
    )
    """What is left of the risk unit's limit, in USD."""

    list: builtins.list[CoinDelta]
    """The coins."""


class InstitutionalLoanOrder(ReplyModel, kw_only=True):
    """A loan that an institution took, what is owed, and what its product allows.

    Where the documentation is unclear: The page does not say of what its lines are. Taken as values
    of the LTV, the ratio of debt to assets: the page of the LTV speaks of a liquidation at 0.9, and
    here the example has 0.75 for it.
    """

    order_id: str = field(name="orderId")
    """Identifies the loan order."""

    order_product_id: str | None = field(default=None, name="orderProductId")
    """The product that the loan is of."""

    parent_uid: str | None = field(default=None, name="parentUid")
    """The designated UID that the loan was bound to."""

    loan_time_ms: int | None = field(default=None, name="loanTime")
    """``loan_time`` as a Unix time in milliseconds."""

    loan_coin: str = field(name="loanCoin")
    """The borrowed coin."""

    loan_amount: Decimal | None = field(default=None, name="loanAmount")
    """How much was borrowed, in units of ``loan_coin``."""

    unpaid_amount: Decimal | None = field(default=None, name="unpaidAmount")
    """The principal that is not repaid yet, in units of ``loan_coin``."""

    unpaid_interest: Decimal | None = field(default=None, name="unpaidInterest")
    """The interest that is not paid yet, in units of ``loan_coin``."""

    repaid_amount: Decimal | None = field(default=None, name="repaidAmount")
    """The principal that is repaid, in units of ``loan_coin``."""

    repaid_interest: Decimal | None = field(default=None, name="repaidInterest")
    """The interest that is paid, in units of ``loan_coin``."""

    interest_rate: Decimal | None = field(default=None, name="interestRate")
    """The interest per day, as a fraction."""

    status: InstitutionalLoanStatus | None = None
    """Whether something is still owed."""

    leverage: Decimal | None = None
    """The highest leverage of the loan's product."""

    support_spot: LoanOrderSupport | None = field(default=None, name="supportSpot")
    """Whether spot trading is allowed."""

    support_contract: LoanOrderSupport | None = field(default=None, name="supportContract")
    """Whether contracts are allowed."""

    support_margin_trading: LoanOrderSupport | None = field(
        default=None, name="supportMarginTrading"
    )
    """Whether spot margin trading is allowed."""

    withdraw_line: Decimal | None = field(default=None, name="withdrawLine")
    """The LTV at which withdrawals end. None where there is no such line."""

    transfer_line: Decimal | None = field(default=None, name="transferLine")
    """The LTV at which transfers end. None where there is no such line."""

    spot_buy_line: Decimal | None = field(default=None, name="spotBuyLine")
    """The LTV at which spot buying ends. None where there is no such line."""

    spot_sell_line: Decimal | None = field(default=None, name="spotSellLine")
    """The LTV at which spot selling ends. None where there is no such line."""

    contract_open_line: Decimal | None = field(default=None, name="contractOpenLine")
    """The LTV at which no more positions in USDT perpetuals open. None where there is no such
    line.
    """

    liquidation_line: Decimal | None = field(default=None, name="liquidationLine")
    """The LTV at which the assets are liquidated. None where there is no such line."""

    stop_liquidation_line: Decimal | None = field(default=None, name="stopLiquidationLine")
    """The LTV at which a liquidation stops. None where there is no such line."""

    deferred_liquidation_line: Decimal | None = field(default=None, name="deferredLiquidationLine")
    """The LTV at which the assets are liquidated after a delay. None where there is no such
    line.
    """

    deferred_liquidation_time: str | None = field(default=None, name="deferredLiquidationTime")
    """The delay of a deferred liquidation; empty where there is none.

    Where the documentation is unclear: The page calls it a time and gives no unit, and the example
    is empty. Taken as text, as it comes.
    """

    contract_leverage: Decimal | None = field(default=None, name="contractLeverage")
    """The leverage of USDT perpetuals that is allowed by default."""

    transfer_ratio: Decimal | None = field(default=None, name="transferRatio")
    """How much of the lent coins may move from spot to contracts, as a fraction.

    Where the documentation is unclear: The page calls it a ratio and the example has 1. Taken as a
    fraction.
    """

    spot_symbols: list[str] | None = field(default=None, name="spotSymbols")
    """The only spot pairs that may be traded. Empty where all may."""

    contract_symbols: list[str] | None = field(default=None, name="contractSymbols")
    """The only USDT perpetuals that may be traded. Empty where all may. Empty too where
    ``support_contract`` is 0.
    """

    usdt_perpetual_open_line: Decimal | None = field(default=None, name="USDTPerpetualOpenLine")
    """The LTV at which no more positions in USDT perpetuals open. None where there is no such
    line.
    """

    usdc_contract_open_line: Decimal | None = field(default=None, name="USDCContractOpenLine")
    """The LTV at which no more positions in USDC contracts open. None where there is no such
    line.
    """

    usdc_options_open_line: Decimal | None = field(default=None, name="USDCOptionsOpenLine")
    """The LTV at which no more positions in options open. None where there is no such line."""

    usdt_perpetual_close_line: Decimal | None = field(default=None, name="USDTPerpetualCloseLine")
    """The LTV at which trading of USDT perpetuals ends. None where there is no such line."""

    usdc_contract_close_line: Decimal | None = field(default=None, name="USDCContractCloseLine")
    """The LTV at which trading of USDC contracts ends. None where there is no such line."""

    usdc_options_close_line: Decimal | None = field(default=None, name="USDCOptionsCloseLine")
    """The LTV at which trading of options ends. None where there is no such line."""

    usdc_contract_symbols: list[str] | None = field(default=None, name="USDCContractSymbols")
    """The only USDC contracts that may be traded. Empty where all may. Empty too where
    ``support_usdc_contract`` is 0.
    """

    usdc_options_symbols: list[str] | None = field(default=None, name="USDCOptionsSymbols")
    """The only options that may be traded. Empty where all may. Empty too where
    ``support_usdc_options`` is 0.
    """

    margin_leverage: Decimal | None = field(default=None, name="marginLeverage")
    """The highest leverage of spot margin trading."""

    usdt_perpetual_leverage: list[SymbolLeverage] | None = field(
        default=None, name="USDTPerpetualLeverage"
    )
    """The highest leverage of each USDT perpetual that may be traded. Empty where
    ``support_contract`` is 0.
    """

    usdc_contract_leverage: list[SymbolLeverage] | None = field(
        default=None, name="USDCContractLeverage"
    )
    """The highest leverage of each USDC contract that may be traded. Empty where
    ``support_usdc_contract`` is 0.
    """

    reserve_token: str | None = field(default=None, name="reserveToken")
    """The coin that is held in reserve; empty where there is none."""

    reserve_quantity: Decimal | None = field(default=None, name="reserveQuantity")
    """How much of it is held in reserve, in units of ``reserve_token``."""

    support_usdc_contract: LoanOrderSupport | None = field(default=None, name="supportUSDCContract")
    """Whether USDC contracts are allowed."""

    support_usdc_options: LoanOrderSupport | None = field(default=None, name="supportUSDCOptions")
    """Whether options are allowed."""

    @property
    def loan_time(self) -> datetime | None:
        """When the coins were lent.

        In UTC; ``loan_time_ms`` is the number as sent.
        """
        return None if self.loan_time_ms is None else from_unix_milliseconds(self.loan_time_ms)


class InstitutionalLoanOrders(ReplyModel, kw_only=True):
    """The loans that an institution took."""

    loan_info: list[InstitutionalLoanOrder] = field(name="loanInfo")
    """The loan orders."""


class InstitutionalLoanProduct(ReplyModel, kw_only=True):
    """What a product for institutional loans allows, and where its risk lines are.

    Where the documentation is unclear: The page does not say of what its lines are. Taken as values
    of the LTV, the ratio of debt to assets: the page of the LTV speaks of a liquidation at 0.9, and
    here the example has 0.75 for it.
    """

    product_id: str = field(name="productId")
    """Identifies the product."""

    leverage: Decimal | None = None
    """The highest leverage of the product."""

    support_spot: ProductSupport | None = field(default=None, name="supportSpot")
    """Whether spot trading is allowed."""

    support_contract: ProductSupport | None = field(default=None, name="supportContract")
    """Whether USDT perpetuals are allowed."""

    support_margin_trading: ProductSupport | None = field(default=None, name="supportMarginTrading")
    """Whether spot margin trading is allowed."""

    withdraw_line: Decimal | None = field(default=None, name="withdrawLine")
    """The LTV at which withdrawals end. None where there is no such line."""

    transfer_line: Decimal | None = field(default=None, name="transferLine")
    """The LTV at which transfers end. None where there is no such line."""

    spot_buy_line: Decimal | None = field(default=None, name="spotBuyLine")
    """The LTV at which spot buying ends. None where there is no such line."""

    spot_sell_line: Decimal | None = field(default=None, name="spotSellLine")
    """The LTV at which spot selling ends. None where there is no such line.

    Where the documentation is unclear: The page calls it a line for spot trading, beside one for
    buying; the page of the loan orders calls it one for selling. Taken as selling.
    """

    contract_open_line: Decimal | None = field(default=None, name="contractOpenLine")
    """The LTV at which no more positions in USDT perpetuals open. None where there is no such
    line.
    """

    liquidation_line: Decimal | None = field(default=None, name="liquidationLine")
    """The LTV at which the assets are liquidated. None where there is no such line."""

    stop_liquidation_line: Decimal | None = field(default=None, name="stopLiquidationLine")
    """The LTV at which a liquidation stops. None where there is no such line."""

    deferred_liquidation_line: Decimal | None = field(default=None, name="deferredLiquidationLine")
    """The LTV at which the assets are liquidated after a delay. None where there is no such
    line.
    """

    deferred_liquidation_time: str | None = field(default=None, name="deferredLiquidationTime")
    """The delay of a deferred liquidation; empty where there is none.

    Where the documentation is unclear: The page calls it a time and gives no unit, and the example
    is empty. Taken as text, as it comes.
    """

    contract_leverage: Decimal | None = field(default=None, name="contractLeverage")
    """The leverage of USDT perpetuals that is allowed by default."""

    transfer_ratio: Decimal | None = field(default=None, name="transferRatio")
    """How much of the lent coins may move from spot to contracts, as a fraction.

    Where the documentation is unclear: The page calls it a ratio and the example has 1. Taken as a
    fraction.
    """

    spot_symbols: list[str] | None = field(default=None, name="spotSymbols")
    """The only spot pairs that may be traded. Empty where all may. Empty too where
    ``support_spot`` is 0.
    """

    contract_symbols: list[str] | None = field(default=None, name="contractSymbols")
    """The only USDT perpetuals that may be traded. Empty where all may. Empty too where
    ``support_contract`` is 0.
    """

    usdt_perpetual_open_line: Decimal | None = field(default=None, name="USDTPerpetualOpenLine")
    """The LTV at which no more positions in USDT perpetuals open. None where there is no such
    line.
    """

    usdc_contract_open_line: Decimal | None = field(default=None, name="USDCContractOpenLine")
    """The LTV at which no more positions in USDC contracts open. None where there is no such
    line.
    """

    usdc_options_open_line: Decimal | None = field(default=None, name="USDCOptionsOpenLine")
    """The LTV at which no more positions in options open. None where there is no such line."""

    usdt_perpetual_close_line: Decimal | None = field(default=None, name="USDTPerpetualCloseLine")
    """The LTV at which trading of USDT perpetuals ends. None where there is no such line."""

    usdc_contract_close_line: Decimal | None = field(default=None, name="USDCContractCloseLine")
    """The LTV at which trading of USDC contracts ends. None where there is no such line."""

    usdc_options_close_line: Decimal | None = field(default=None, name="USDCOptionsCloseLine")
    """The LTV at which trading of options ends. None where there is no such line."""

    usdc_contract_symbols: list[str] | None = field(default=None, name="USDCContractSymbols")
    """The only USDC contracts that may be traded. Empty where all may. Empty too where
    ``support_usdc_contract`` or ``support_contract`` is 0.
    """

    usdc_options_symbols: list[str] | None = field(default=None, name="USDCOptionsSymbols")
    """The only options that may be traded. Empty where all may. Empty too where
    ``support_usdc_options`` or ``support_contract`` is 0.
    """

    margin_leverage: Decimal | None = field(default=None, name="marginLeverage")
    """The highest leverage of spot margin trading. None where it is not supported."""

    usdt_perpetual_leverage: list[SymbolLeverage] | None = field(
        default=None, name="USDTPerpetualLeverage"
    )
    """The highest leverage of each USDT perpetual that may be traded. Empty where
    ``support_contract`` is 0.
    """

    usdc_contract_leverage: list[SymbolLeverage] | None = field(
        default=None, name="USDCContractLeverage"
    )
    """The highest leverage of each USDC contract that may be traded. Empty where
    ``support_usdc_contract`` is 0.
    """

    support_usdc_contract: ProductSupport | None = field(default=None, name="supportUSDCContract")
    """Whether USDC contracts are allowed."""

    support_usdc_options: ProductSupport | None = field(default=None, name="supportUSDCOptions")
    """Whether options are allowed."""

    product_type: InstitutionalProductType | None = field(default=None, name="productType")
    """What kind of product it is."""


class InstitutionalLoanProducts(ReplyModel, kw_only=True):
    """The products for institutional loans."""

    margin_product_info: list[InstitutionalLoanProduct] = field(name="marginProductInfo")
    """The products."""


class InstitutionalLtv(ReplyModel, kw_only=True):
    """How much of the assets of the risk units is owed."""

    ltv_info: list[RiskUnitLtv] = field(name="ltvInfo")
    """The risk units."""

    liq_status: RiskUnitStatus | None = field(default=None, name="liqStatus")
    """What keeps the ratio from being calculated, if anything."""


class InstitutionalMarginCoins(ReplyModel, kw_only=True):
    """The coins that count as margin of institutional loans."""

    margin_token: list[ProductMarginCoins] = field(name="marginToken")
    """The coins, by product."""


class InstitutionalRepayment(ReplyModel, kw_only=True):
    """How far a repayment of an institutional loan has come."""

    repay_order_status: InstitutionalRepaymentStatus = field(name="repayOrderStatus")
    """The state of a repayment order. The exchange documents one only."""


class InstitutionalRepaymentOrder(ReplyModel, kw_only=True):
    """A repayment of an institutional loan, and what became of it."""

    repay_order_id: str = field(name="repayOrderId")
    """Identifies the repayment order."""

    repaid_time_ms: int | None = field(default=None, name="repaidTime")
    """``repaid_time`` as a Unix time in milliseconds."""

    token: str
    """The coin that was repaid."""

    quantity: Decimal | None = None
    """The principal that was repaid, in units of ``token``."""

    interest: Decimal | None = None
    """The interest that was paid, in units of ``token``."""

    business_type: InstitutionalRepaymentType | None = field(default=None, name="businessType")
    """What brought the repayment about."""

    status: InstitutionalRepaymentOutcome | None = None
    """Whether the repayment went through."""

    @property
    def repaid_time(self) -> datetime | None:
        """When it was repaid.

        In UTC; ``repaid_time_ms`` is the number as sent.
        """
        return None if self.repaid_time_ms is None else from_unix_milliseconds(self.repaid_time_ms)


class InstitutionalRepaymentOrders(ReplyModel, kw_only=True):
    """The repayments of institutional loans."""

    repay_info: list[InstitutionalRepaymentOrder] = field(name="repayInfo")
    """The repayment orders."""


class MarginCoin(ReplyModel, kw_only=True):
    """How much of a coin's value counts as margin."""

    token: str
    """The coin."""

    convert_ratio_list: list[MarginRatio] = field(name="convertRatioList")
    """The ratios, by ranges."""


class MarginRatio(ReplyModel, kw_only=True):
    """The ratio that holds for one range."""

    ladder: str | None = None
    """The range, from and to, such as ``500-1000``.

    Where the documentation is unclear: The page does not say in what the ladder counts, coins or
    money. Taken as text.
    """

    convert_ratio: Decimal | None = field(default=None, name="convertRatio")
    """The part of the value that counts as margin, as a fraction."""


class ProductMarginCoins(ReplyModel, kw_only=True):
    """The coins that count as margin of one product."""

    product_id: str = field(name="productId")
    """The product."""

    token_info: list[MarginCoin] = field(name="tokenInfo")
    """The coins."""


class RiskUnitAsset(ReplyModel, kw_only=True):
    """What a risk unit has of one coin."""

    token: str
    """The coin."""

    price: Decimal | None = None
    """The price of the coin.

    Where the documentation is unclear: The page gives no unit. The sum of the assets is in USDT, so
    this is probably too.
    """

    qty: Decimal | None = None
    """How much of it there is, in units of ``token``."""

    converted_amount: Decimal | None = field(default=None, name="convertedAmount")
    """What of it counts as margin.

    Where the documentation is unclear: The page gives no unit. The sum of the assets is in USDT, so
    this is probably too.
    """


class RiskUnitDebt(ReplyModel, kw_only=True):
    """What a risk unit owes in one coin."""

    token: str
    """The coin."""

    unpaid_qty: Decimal | None = field(default=None, name="unpaidQty")
    """The principal that is not repaid yet, in units of ``token``."""

    unpaid_interest: Decimal | None = field(default=None, name="unpaidInterest")
    """Without meaning for now; the exchange asks to ignore it."""


class RiskUnitLtv(ReplyModel, kw_only=True):
    """How much of the assets of a risk unit is owed."""

    ltv: Decimal | None = None
    """The ratio of debt to assets, as a fraction. At 0.9 the assets are liquidated. None while
    it is not calculated.
    """

    rst: str | None = None
    """How long liquidation still takes, in seconds. Empty where there is none, or none to tell.

    Where the documentation is unclear: The page calls this the remaining time, which is a duration,
    and UTC time in seconds, which is a moment; no example shows one. Taken as text, as it comes.
    """

    parent_uid: str = field(name="parentUid")
    """The designated UID of the risk unit; it alone may repay by call."""

    sub_account_uids: list[str] | None = field(default=None, name="subAccountUids")
    """The UIDs that are bound to the risk unit."""

    unpaid_amount: Decimal | None = field(default=None, name="unpaidAmount")
    """The whole debt in USD. None while it is not calculated."""

    unpaid_info: list[RiskUnitDebt] | None = field(default=None, name="unpaidInfo")
    """The debt by coins. Empty while it is not calculated."""

    balance: Decimal | None = None
    """The assets that count, in USDT. None while they are not calculated."""

    balance_info: list[RiskUnitAsset] | None = field(default=None, name="balanceInfo")
    """The assets by coins. Empty while they are not calculated."""

    liq_status: RiskUnitStatus | None = field(default=None, name="liqStatus")
    """What keeps the ratio from being calculated, if anything."""


class SymbolLeverage(ReplyModel, kw_only=True):
    """The highest leverage of one symbol."""

    symbol: str
    """The symbol."""

    leverage: Decimal | None = None
    """The highest leverage."""


class UidBinding(ReplyModel, kw_only=True):
    """A UID that was bound to a risk unit or taken out of it."""

    uid: str
    """The UID."""

    operate: UidOperation
    """What was done."""
