"""Models of the ``crypto_loan_fixed`` resource."""

from __future__ import annotations

import builtins
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.deprecating import deprecated_fields
from .._runtime.enums import OpenIntegerEnum, OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds
from .shared import FixedBorrowContractStatus, FixedOrderState, FixedTerm, LoanTransactionStatus

__all__ = [
    "AgreedMaturityAction",
    "AgreedMaturityActionLiteral",
    "FixedAutoRepay",
    "FixedAutoRepayLiteral",
    "FixedBorrowContract",
    "FixedBorrowContracts",
    "FixedBorrowOrder",
    "FixedBorrowOrders",
    "FixedBorrowing",
    "FixedMarket",
    "FixedMarketOrder",
    "FixedRenewal",
    "FixedRenewalRecord",
    "FixedRenewals",
    "FixedRepayment",
    "FixedRepaymentDetail",
    "FixedRepaymentHistory",
    "FixedRepaymentRecord",
    "FixedRepaymentType",
    "FixedRepaymentTypeLiteral",
    "FixedSupply",
    "FixedSupplyContract",
    "FixedSupplyContractStatus",
    "FixedSupplyContractStatusLiteral",
    "FixedSupplyContracts",
    "FixedSupplyOrder",
    "FixedSupplyOrders",
    "FixedSupplyRefundAccount",
    "FixedSupplyRefundAccountLiteral",
    "FixedSupplySource",
    "FixedSupplySourceLiteral",
    "FixedTermDays",
    "FixedTermDaysLiteral",
    "MaturityAction",
    "MaturityActionLiteral",
    "RenewalMaturityAction",
    "RenewalMaturityActionLiteral",
]


class AgreedMaturityAction(OpenStringEnum):
    """What happens when the loan is due.

    A value that this version does not know is kept as a member of its own.
    """

    NONE = "0"
    """Nothing by itself; for orders from before there was a choice."""
    REPAY = "1"
    """It is repaid from the Funding wallet."""
    FLEXIBLE_LOAN = "2"
    """It becomes a flexible loan."""


AgreedMaturityActionLiteral: TypeAlias = Literal["0", "1", "2"]


class FixedAutoRepay(OpenStringEnum):
    """Whether to repay when the loan is due.

    A value that this version does not know is kept as a member of its own.
    """

    ENABLED = "true"
    """Repay."""
    DISABLED = "false"
    """Do not repay."""


FixedAutoRepayLiteral: TypeAlias = Literal["true", "false"]


class FixedRepaymentType(OpenIntegerEnum):
    """What brought a repayment of fixed loans about.

    A value that this version does not know is kept as a member of its own.
    """

    USER = 1
    """The customer repaid."""
    LIQUIDATION = 2
    """The collateral was liquidated."""
    AUTOMATIC = 3
    """Repaid automatically."""
    OVERDUE = 4
    """Repaid because it was overdue."""
    DELISTING = 5
    """A coin was delisted."""
    DELAYED_LIQUIDATION = 6
    """The collateral was liquidated after a delay."""
    CURRENCY = 7
    """Repaid by currency."""
    FLEXIBLE_LOAN = 8
    """Turned into a flexible loan."""


FixedRepaymentTypeLiteral: TypeAlias = Literal[1, 2, 3, 4, 5, 6, 7, 8]


class FixedSupplyContractStatus(OpenIntegerEnum):
    """How far a contract is by which coins are lent.

    A value that this version does not know is kept as a member of its own.
    """

    SUPPLYING = 1
    """The coins are lent."""
    REDEEMED = 2
    """The coins are back."""


FixedSupplyContractStatusLiteral: TypeAlias = Literal[1, 2]


class FixedSupplyRefundAccount(OpenStringEnum):
    """The account that gets coins back that were not lent.

    A value that this version does not know is kept as a member of its own.
    """

    FUNDING = "0"
    """The Funding wallet."""
    EASY_EARN = "1"
    """EasyEarn."""


FixedSupplyRefundAccountLiteral: TypeAlias = Literal["0", "1"]


class FixedSupplySource(OpenStringEnum):
    """The accounts that provide the coins to lend.

    A value that this version does not know is kept as a member of its own.
    """

    FUNDING = "0"
    """The Funding wallet."""
    EARN_FLEXIBLE = "1"
    """The account of flexible Earn products."""
    ALL = "2"
    """Both."""


FixedSupplySourceLiteral: TypeAlias = Literal["0", "1", "2"]


class FixedTermDays(OpenIntegerEnum):
    """For how many days a fixed loan runs, as a number.

    A value that this version does not know is kept as a member of its own.
    """

    DAYS_7 = 7
    """7 days."""
    DAYS_14 = 14
    """14 days."""
    DAYS_30 = 30
    """30 days."""
    DAYS_60 = 60
    """60 days."""
    DAYS_90 = 90
    """90 days."""
    DAYS_180 = 180
    """180 days."""


FixedTermDaysLiteral: TypeAlias = Literal[7, 14, 30, 60, 90, 180]


class MaturityAction(OpenStringEnum):
    """What happens when the loan is due.

    A value that this version does not know is kept as a member of its own.
    """

    REPAY = "1"
    """It is repaid from the Funding wallet."""
    FLEXIBLE_LOAN = "2"
    """It becomes a flexible loan."""


MaturityActionLiteral: TypeAlias = Literal["1", "2"]


class RenewalMaturityAction(OpenIntegerEnum):
    """What happens when a renewed loan is due.

    A value that this version does not know is kept as a member of its own.
    """

    NONE = 0
    """Nothing by itself; for orders from before there was a choice."""
    REPAY = 1
    """It is repaid automatically."""
    FLEXIBLE_LOAN = 2
    """It becomes a flexible loan."""


RenewalMaturityActionLiteral: TypeAlias = Literal[0, 1, 2]


@deprecated_fields("auto_repay")
class FixedBorrowContract(ReplyModel, kw_only=True):
    """A fixed loan."""

    annual_rate: Decimal | None = field(default=None, name="annualRate")
    """The interest per year, as a fraction."""

    auto_repay: FixedAutoRepay = field(default=FixedAutoRepay.ENABLED, name="autoRepay")
    """Whether to repay when the loan is due. ``repay_type`` takes its place.

    Deprecated.
    """

    borrow_currency: str = field(name="borrowCurrency")
    """The borrowed coin."""

    borrow_time_ms: int | None = field(default=None, name="borrowTime")
    """``borrow_time`` as a Unix time in milliseconds."""

    interest_paid: Decimal | None = field(default=None, name="interestPaid")
    """The interest that is paid already, in units of ``borrow_currency``."""

    loan_id: str = field(name="loanId")
    """Identifies the loan contract."""

    order_id: str = field(name="orderId")
    """The loan order that it came of."""

    repayment_time_ms: int | None = field(default=None, name="repaymentTime")
    """``repayment_time`` as a Unix time in milliseconds."""

    residual_penalty_interest: Decimal | None = field(default=None, name="residualPenaltyInterest")
    """The interest that is not paid yet, in units of ``borrow_currency``.

    Where the documentation is unclear: The name speaks of penalties, the table of unpaid interest.
    Taken as the table has it.
    """

    residual_principal: Decimal | None = field(default=None, name="residualPrincipal")
    """The principal that is not repaid yet, in units of ``borrow_currency``."""

    status: FixedBorrowContractStatus | None = None
    """How far the loan is."""

    term: FixedTerm | None = None
    """For how many days the coins are borrowed.

    Where the documentation is unclear: No page lists 60 among the terms, though the example of the
    lending market has an order for 60 days and borrowable coins have a rate for 60 days. Taken as
    listed.
    """

    repay_type: AgreedMaturityAction | None = field(default=None, name="repayType")
    """What happens when the loan is due."""

    @property
    def borrow_time(self) -> datetime | None:
        """The time of the loan order.

        In UTC; ``borrow_time_ms`` is the number as sent.
        """
        return None if self.borrow_time_ms is None else from_unix_milliseconds(self.borrow_time_ms)

    @property
    def repayment_time(self) -> datetime | None:
        """When the loan is due.

        In UTC; ``repayment_time_ms`` is the number as sent.
        """
        return (
            None
            if self.repayment_time_ms is None
            else from_unix_milliseconds(self.repayment_time_ms)
        )


class FixedBorrowContracts(ReplyModel, kw_only=True):
    """One page of the contracts of fixed loans."""

    list: builtins.list[FixedBorrowContract]
    """The contracts."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class FixedBorrowOrder(ReplyModel, kw_only=True):
    """An order to borrow by a fixed loan."""

    annual_rate: Decimal | None = field(default=None, name="annualRate")
    """The interest per year to pay, as a fraction."""

    order_id: int = field(name="orderId")
    """Identifies the loan order. As an argument it is text."""

    order_time_ms: int | None = field(default=None, name="orderTime")
    """``order_time`` as a Unix time in milliseconds."""

    filled_qty: Decimal | None = field(default=None, name="filledQty")
    """How much is borrowed so far, in units of ``order_currency``."""

    order_qty: Decimal | None = field(default=None, name="orderQty")
    """How much is to be borrowed, in units of ``order_currency``."""

    order_currency: str = field(name="orderCurrency")
    """The coin to borrow."""

    state: FixedOrderState | None = None
    """The state of the order."""

    term: FixedTermDays | None = None
    """For how many days to borrow.

    Where the documentation is unclear: No page lists 60 among the terms, though the example of the
    lending market has an order for 60 days and borrowable coins have a rate for 60 days. Taken as a
    term that replies may have.
    """

    repay_type: AgreedMaturityAction | None = field(default=None, name="repayType")
    """What happens when the loan is due."""

    @property
    def order_time(self) -> datetime | None:
        """When the order was placed.

        In UTC; ``order_time_ms`` is the number as sent.
        """
        return None if self.order_time_ms is None else from_unix_milliseconds(self.order_time_ms)


class FixedBorrowOrders(ReplyModel, kw_only=True):
    """One page of the orders to borrow by fixed loans."""

    list: builtins.list[FixedBorrowOrder]
    """The orders."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class FixedBorrowing(ReplyModel, kw_only=True):
    """An accepted order to borrow by a fixed loan."""

    order_id: str = field(name="orderId")
    """Identifies the loan order."""


class FixedMarket(ReplyModel, kw_only=True):
    """The orders that wait for a counterparty."""

    list: builtins.list[FixedMarketOrder]
    """The orders, sorted as asked for."""


class FixedMarketOrder(ReplyModel, kw_only=True):
    """An order that waits for a counterparty."""

    order_currency: str = field(name="orderCurrency")
    """The coin."""

    term: FixedTermDays | None = None
    """For how many days the loan is to run.

    Where the documentation is unclear: No page lists 60 among the terms, though the example of the
    lending market has an order for 60 days and borrowable coins have a rate for 60 days. Taken as a
    term that replies may have.
    """

    annual_rate: Decimal | None = field(default=None, name="annualRate")
    """Interest per year, as a fraction."""

    qty: Decimal | None = None
    """How much is wanted or offered, in units of ``order_currency``."""


class FixedRenewal(ReplyModel, kw_only=True):
    """An accepted order that renews a fixed loan."""

    order_id: int = field(name="orderId")
    """Identifies the loan order. As an argument it is text.

    Where the documentation is unclear: The table calls this a string, the example shows the number
    49, and so does the list of renewals. Taken as an integer.
    """


class FixedRenewalRecord(ReplyModel, kw_only=True):
    """An order that renewed a fixed loan."""

    borrow_currency: str = field(name="borrowCurrency")
    """The borrowed coin."""

    amount: Decimal | None = None
    """How much is lent, in units of ``borrow_currency``."""

    auto_repay: RenewalMaturityAction | None = field(default=None, name="autoRepay")
    """What happens when the loan is due."""

    contract_no: str | None = field(default=None, name="contractNo")
    """The number of the contract."""

    due_time_ms: int | None = field(default=None, name="dueTime")
    """``due_time`` as a Unix time in milliseconds."""

    order_id: int = field(name="orderId")
    """Identifies the loan order. As an argument it is text."""

    loan_id: str | None = field(default=None, name="loanId")
    """Identifies the loan."""

    renew_loan_no: str | None = field(default=None, name="renewLoanNo")
    """The number of the renewed loan."""

    time_ms: int | None = field(default=None, name="time")
    """``time`` as a Unix time in milliseconds."""

    @property
    def due_time(self) -> datetime | None:
        """When the loan is due.

        In UTC; ``due_time_ms`` is the number as sent.
        """
        return None if self.due_time_ms is None else from_unix_milliseconds(self.due_time_ms)

    @property
    def time(self) -> datetime | None:
        """The time of the order.

        Where the documentation is unclear: The page says no more than that it is a timestamp. It
        comes before the due time and right before the reply of a renewal in the example of that
        call, so it is taken as the time of the order.

        In UTC; ``time_ms`` is the number as sent.
        """
        return None if self.time_ms is None else from_unix_milliseconds(self.time_ms)


class FixedRenewals(ReplyModel, kw_only=True):
    """One page of the orders that renewed fixed loans."""

    list: builtins.list[FixedRenewalRecord]
    """The orders."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class FixedRepayment(ReplyModel, kw_only=True):
    """An accepted repayment of a fixed loan."""

    repay_id: str = field(name="repayId")
    """Identifies the repayment transaction."""


class FixedRepaymentDetail(ReplyModel, kw_only=True):
    """What was repaid of one contract."""

    loan_currency: str | None = field(default=None, name="loanCurrency")
    """The borrowed coin."""

    repay_amount: Decimal | None = field(default=None, name="repayAmount")
    """How much was repaid, in units of ``loan_currency``.

    Where the documentation is unclear: The table calls this a long, the example shows "0.1". Taken
    as decimal text, as all other amounts are.
    """

    loan_id: str = field(name="loanId")
    """The loan contract."""


class FixedRepaymentHistory(ReplyModel, kw_only=True):
    """One page of the repayments of fixed loans."""

    list: builtins.list[FixedRepaymentRecord]
    """The repayments."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class FixedRepaymentRecord(ReplyModel, kw_only=True):
    """A repayment of fixed loans, and what became of it."""

    details: list[FixedRepaymentDetail] | None = None
    """What was repaid of each contract; there may be several."""

    loan_currency: str = field(name="loanCurrency")
    """The borrowed coin."""

    repay_amount: Decimal | None = field(default=None, name="repayAmount")
    """How much was repaid altogether, in units of ``loan_currency``.

    Where the documentation is unclear: The table calls this a long, the example shows "1.5". Taken
    as decimal text, as all other amounts are.
    """

    repay_id: str = field(name="repayId")
    """Identifies the repayment."""

    repay_status: LoanTransactionStatus | None = field(default=None, name="repayStatus")
    """Whether the repayment went through."""

    repay_time_ms: int | None = field(default=None, name="repayTime")
    """``repay_time`` as a Unix time in milliseconds."""

    repay_type: FixedRepaymentType | None = field(default=None, name="repayType")
    """What brought the repayment about."""

    @property
    def repay_time(self) -> datetime | None:
        """When it was repaid.

        In UTC; ``repay_time_ms`` is the number as sent.
        """
        return None if self.repay_time_ms is None else from_unix_milliseconds(self.repay_time_ms)


class FixedSupply(ReplyModel, kw_only=True):
    """An accepted order to lend by a fixed loan."""

    order_id: str = field(name="orderId")
    """Identifies the supply order."""


class FixedSupplyContract(ReplyModel, kw_only=True):
    """A contract by which coins are lent."""

    annual_rate: Decimal | None = field(default=None, name="annualRate")
    """The interest per year, as a fraction."""

    supply_currency: str = field(name="supplyCurrency")
    """The coin that is lent."""

    supply_time_ms: int | None = field(default=None, name="supplyTime")
    """``supply_time`` as a Unix time in milliseconds."""

    supply_amount: Decimal | None = field(default=None, name="supplyAmount")
    """How much is lent, in units of ``supply_currency``."""

    interest_paid: Decimal | None = field(default=None, name="interestPaid")
    """The interest that is paid, in units of ``supply_currency``.

    Where the documentation is unclear: In the table only; the example has interest in its place.
    """

    interest: Decimal | None = None
    """The interest, in units of ``supply_currency``.

    Where the documentation is unclear: In the example only, which has it in place of the table's
    interestPaid. Taken as they come: both are optional, and a contract carries one or the other.
    """

    supply_id: str = field(name="supplyId")
    """Identifies the supply contract."""

    order_id: str = field(name="orderId")
    """The supply order that it came of."""

    redemption_time_ms: int | None = field(default=None, name="redemptionTime")
    """``redemption_time`` as a Unix time in milliseconds."""

    penalty_interest: Decimal | None = field(default=None, name="penaltyInterest")
    """The interest for what is overdue, in units of ``supply_currency``."""

    actual_redemption_time_ms: int | None = field(default=None, name="actualRedemptionTime")
    """``actual_redemption_time`` as a Unix time in milliseconds."""

    status: FixedSupplyContractStatus | None = None
    """How far the contract is."""

    term: FixedTerm | None = None
    """For how many days the coins are lent.

    Where the documentation is unclear: No page lists 60 among the terms, though the example of the
    lending market has an order for 60 days and borrowable coins have a rate for 60 days. Taken as
    listed.
    """

    @property
    def supply_time(self) -> datetime | None:
        """When it was lent.

        In UTC; ``supply_time_ms`` is the number as sent.
        """
        return None if self.supply_time_ms is None else from_unix_milliseconds(self.supply_time_ms)

    @property
    def redemption_time(self) -> datetime | None:
        """When the coins are to come back.

        In UTC; ``redemption_time_ms`` is the number as sent.
        """
        return (
            None
            if self.redemption_time_ms is None
            else from_unix_milliseconds(self.redemption_time_ms)
        )

    @property
    def actual_redemption_time(self) -> datetime | None:
        """When the coins came back. None where none is known yet.

        Where the documentation is unclear: The example has a time here though the coins are still
        lent, the same as redemptionTime. Taken as a time that may also be empty.

        In UTC; ``actual_redemption_time_ms`` is the number as sent.
        """
        return (
            None
            if self.actual_redemption_time_ms is None
            else from_unix_milliseconds(self.actual_redemption_time_ms)
        )


class FixedSupplyContracts(ReplyModel, kw_only=True):
    """One page of the contracts by which coins are lent."""

    list: builtins.list[FixedSupplyContract]
    """The contracts."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class FixedSupplyOrder(ReplyModel, kw_only=True):
    """An order to lend by a fixed loan."""

    annual_rate: Decimal | None = field(default=None, name="annualRate")
    """The interest per year to get, as a fraction."""

    order_id: int = field(name="orderId")
    """Identifies the supply order. As an argument it is text."""

    order_time_ms: int | None = field(default=None, name="orderTime")
    """``order_time`` as a Unix time in milliseconds."""

    filled_qty: Decimal | None = field(default=None, name="filledQty")
    """How much is lent so far, in units of ``order_currency``."""

    order_qty: Decimal | None = field(default=None, name="orderQty")
    """How much is to be lent, in units of ``order_currency``."""

    order_currency: str = field(name="orderCurrency")
    """The coin to lend."""

    state: FixedOrderState | None = None
    """The state of the order."""

    term: FixedTermDays | None = None
    """For how many days to lend.

    Where the documentation is unclear: No page lists 60 among the terms, though the example of the
    lending market has an order for 60 days and borrowable coins have a rate for 60 days. Taken as a
    term that replies may have.
    """

    @property
    def order_time(self) -> datetime | None:
        """When the order was placed.

        In UTC; ``order_time_ms`` is the number as sent.
        """
        return None if self.order_time_ms is None else from_unix_milliseconds(self.order_time_ms)


class FixedSupplyOrders(ReplyModel, kw_only=True):
    """One page of the orders to lend by fixed loans."""

    list: builtins.list[FixedSupplyOrder]
    """The orders."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""
