"""Models of the ``crypto_loan_flexible`` resource."""

from __future__ import annotations

import builtins
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenIntegerEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds
from .shared import LoanTransactionStatus

__all__ = [
    "FlexibleBorrowHistory",
    "FlexibleBorrowRecord",
    "FlexibleBorrowing",
    "FlexibleLoan",
    "FlexibleLoans",
    "FlexibleRepayment",
    "FlexibleRepaymentHistory",
    "FlexibleRepaymentRecord",
    "FlexibleRepaymentType",
    "FlexibleRepaymentTypeLiteral",
]


class FlexibleRepaymentType(OpenIntegerEnum):
    """What brought a repayment of a flexible loan about.

    A value that this version does not know is kept as a member of its own.
    """

    USER = 1
    """The customer repaid."""
    LIQUIDATION = 2
    """The collateral was liquidated."""
    DELISTING = 5
    """A coin was delisted."""
    DELAYED_LIQUIDATION = 6
    """The collateral was liquidated after a delay."""
    CURRENCY = 7
    """Repaid by currency."""


FlexibleRepaymentTypeLiteral: TypeAlias = Literal[1, 2, 5, 6, 7]


class FlexibleBorrowHistory(ReplyModel, kw_only=True):
    """One page of the orders that borrowed by flexible loans."""

    list: builtins.list[FlexibleBorrowRecord]
    """The orders."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class FlexibleBorrowRecord(ReplyModel, kw_only=True):
    """An order that borrowed by a flexible loan, and what became of it."""

    borrow_time_ms: int | None = field(default=None, name="borrowTime")
    """``borrow_time`` as a Unix time in milliseconds."""

    initial_loan_amount: Decimal | None = field(default=None, name="initialLoanAmount")
    """How much was borrowed, in units of ``loan_currency``."""

    loan_currency: str = field(name="loanCurrency")
    """The borrowed coin."""

    order_id: str = field(name="orderId")
    """Identifies the loan order."""

    status: LoanTransactionStatus | None = None
    """Whether the order went through."""

    @property
    def borrow_time(self) -> datetime | None:
        """When the coins were borrowed.

        In UTC; ``borrow_time_ms`` is the number as sent.
        """
        return None if self.borrow_time_ms is None else from_unix_milliseconds(self.borrow_time_ms)


class FlexibleBorrowing(ReplyModel, kw_only=True):
    """An accepted order for a flexible loan."""

    order_id: str = field(name="orderId")
    """Identifies the loan order."""


class FlexibleLoan(ReplyModel, kw_only=True):
    """What is owed by flexible loans in one coin."""

    hourly_interest_rate: Decimal | None = field(default=None, name="hourlyInterestRate")
    """The interest per hour that holds now, as a fraction."""

    loan_currency: str = field(name="loanCurrency")
    """The borrowed coin."""

    total_debt: Decimal | None = field(default=None, name="totalDebt")
    """Principal and interest that are not repaid yet, in units of ``loan_currency``."""

    unpaid_amount: Decimal | None = field(default=None, name="unpaidAmount")
    """The principal that is not repaid yet, in units of ``loan_currency``."""

    unpaid_interest: Decimal | None = field(default=None, name="unpaidInterest")
    """The interest that is not paid yet, in units of ``loan_currency``."""


class FlexibleLoans(ReplyModel, kw_only=True):
    """The flexible loans that are not repaid yet."""

    list: builtins.list[FlexibleLoan]
    """The loans, one per coin."""


class FlexibleRepayment(ReplyModel, kw_only=True):
    """An accepted repayment of a flexible loan."""

    repay_id: str = field(name="repayId")
    """Identifies the repayment transaction."""


class FlexibleRepaymentHistory(ReplyModel, kw_only=True):
    """One page of the repayments of flexible loans."""

    list: builtins.list[FlexibleRepaymentRecord]
    """The repayments."""

    next_page_cursor: str | None = field(default=None, name="nextPageCursor")
    """The ``cursor`` that brings the next page; empty where there is none."""


class FlexibleRepaymentRecord(ReplyModel, kw_only=True):
    """A repayment of a flexible loan, and what became of it."""

    loan_currency: str = field(name="loanCurrency")
    """The borrowed coin."""

    repay_amount: Decimal | None = field(default=None, name="repayAmount")
    """How much was repaid, in units of ``loan_currency``."""

    repay_id: str = field(name="repayId")
    """Identifies the repayment transaction."""

    repay_status: LoanTransactionStatus | None = field(default=None, name="repayStatus")
    """Whether the repayment went through."""

    repay_time_ms: int | None = field(default=None, name="repayTime")
    """``repay_time`` as a Unix time in milliseconds."""

    repay_type: FlexibleRepaymentType | None = field(default=None, name="repayType")
    """What brought the repayment about.

    Where the documentation is unclear: The page says no more of 7 than that it repays by currency,
    and leaves out 3 and 4. Taken as listed.
    """

    @property
    def repay_time(self) -> datetime | None:
        """When it was repaid.

        In UTC; ``repay_time_ms`` is the number as sent.
        """
        return None if self.repay_time_ms is None else from_unix_milliseconds(self.repay_time_ms)
