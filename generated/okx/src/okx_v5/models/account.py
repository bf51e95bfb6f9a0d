"""Models of the ``account`` resource."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.deprecating import deprecated_fields
from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds
from .shared import OrderSide

__all__ = [
    "AccruedInterest",
    "AutoLoan",
    "AutoRepay",
    "BorrowLimit",
    "BorrowLimits",
    "BorrowRepayEvent",
    "BorrowRepayEventLiteral",
    "BorrowRepayRecord",
    "BorrowRepaySide",
    "BorrowRepaySideLiteral",
    "BorrowingOrRepayment",
    "BorrowingRate",
    "LoanType",
    "LoanTypeLiteral",
    "MarginMode",
    "MarginModeLiteral",
    "MaxLoan",
    "QueriedLoanType",
    "QueriedLoanTypeLiteral",
    "SurplusDetails",
]


class BorrowRepayEvent(OpenStringEnum):
    """Who caused a loan or a repayment, and which of the two it is.

    A value that this version does not know is kept as a member of its own.
    """

    AUTO_BORROW = "auto_borrow"
    """Borrowed by the exchange for a trade."""
    AUTO_REPAY = "auto_repay"
    """Repaid by the exchange."""
    MANUAL_BORROW = "manual_borrow"
    """Borrowed by a call."""
    MANUAL_REPAY = "manual_repay"
    """Repaid by a call."""


BorrowRepayEventLiteral: TypeAlias = Literal[
    "auto_borrow", "auto_repay", "manual_borrow", "manual_repay"
]


class BorrowRepaySide(OpenStringEnum):
    """Whether to borrow or to repay.

    A value that this version does not know is kept as a member of its own.
    """

    BORROW = "borrow"
    """Borrow."""
    REPAY = "repay"
    """Repay."""


BorrowRepaySideLiteral: TypeAlias = Literal["borrow", "repay"]


class LoanType(OpenStringEnum):
    """The kind of loan.

    A value that this version does not know is kept as a member of its own.
    """

    VIP = "1"
    """A VIP loan."""
    MARKET = "2"
    """A loan of the market."""


LoanTypeLiteral: TypeAlias = Literal["1", "2"]


class MarginMode(OpenStringEnum):
    """How margin is held.

    A value that this version does not know is kept as a member of its own.
    """

    CROSS = "cross"
    """One margin for all positions."""
    ISOLATED = "isolated"
    """A margin of its own for each position."""


MarginModeLiteral: TypeAlias = Literal["cross", "isolated"]


class QueriedLoanType(OpenStringEnum):
    """The kind of loan. Market loans are the one kind that can be asked for.

    A value that this version does not know is kept as a member of its own.
    """

    MARKET = "2"
    """A loan of the market."""


QueriedLoanTypeLiteral: TypeAlias = Literal["2"]


class AccruedInterest(ReplyModel, kw_only=True):
    """Interest that was charged on what the trading account owes."""

    type: LoanType
    """The kind of loan.

    Where the documentation is unclear: The table lists 2 only, both rows of the example have 1.
    Taken as the VIP loan, which other pages name as the other kind and which can no longer be
    taken.
    """

    ccy: str
    """The borrowed currency."""

    inst_id: str | None = field(default=None, name="instId")
    """The instrument, such as ``BTC-USDT``. For market loans only, else empty."""

    mgn_mode: MarginMode | None = field(default=None, name="mgnMode")
    """The margin mode. None where it does not apply."""

    interest: Decimal | None = None
    """The interest, in units of ``ccy``."""

    interest_rate: Decimal | None = field(default=None, name="interestRate")
    """The rate per hour, as a fraction."""

    liab: Decimal | None = None
    """What the interest was charged on, in units of ``ccy``."""

    total_liab: Decimal | None = field(default=None, name="totalLiab")
    """All that the account owes, in units of ``ccy``."""

    interest_free_liab: Decimal | None = field(default=None, name="interestFreeLiab")
    """What the account owes without interest, in units of ``ccy``."""

    ts_ms: int = field(name="ts")
    """``ts`` as a Unix time in milliseconds."""

    @property
    def ts(self) -> datetime:
        """When the interest was charged.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)


class AutoLoan(ReplyModel, kw_only=True):
    """Whether the account borrows by itself."""

    auto_loan: bool = field(name="autoLoan")
    """Whether it does."""


class AutoRepay(ReplyModel, kw_only=True):
    """Whether the account repays by itself in spot mode."""

    auto_repay: bool = field(name="autoRepay")
    """Whether it does."""


@deprecated_fields("surplus_lmt_details", "pos_loan", "avail_loan", "used_loan", "avg_rate")
class BorrowLimit(ReplyModel, kw_only=True):
    """How much the account owes of a currency, what that costs, and how much more it can borrow."""

    ccy: str
    """The currency."""

    rate: Decimal | None = None
    """The rate per day, as a fraction."""

    loan_quota: Decimal | None = field(default=None, name="loanQuota")
    """The limit of the main account, in units of ``ccy``; that of this trading account if a part
    is assigned to it.
    """

    surplus_lmt: Decimal | None = field(default=None, name="surplusLmt")
    """What the main account and its sub-accounts can still borrow, in units of ``ccy``; what
    this trading account can if a part is assigned to it.
    """

    used_lmt: Decimal | None = field(default=None, name="usedLmt")
    """What this account has borrowed, in units of ``ccy``."""

    interest: Decimal | None = None
    """Interest that is accrued and not deducted yet, in units of ``ccy``. For market loans only."""

    interest_free_liab: Decimal | None = field(default=None, name="interestFreeLiab")
    """What this account owes without interest, in units of ``ccy``."""

    potential_borrowing_amt: Decimal | None = field(default=None, name="potentialBorrowingAmt")
    """What this account may come to borrow, in units of ``ccy``."""

    surplus_lmt_details: SurplusDetails | None = field(default=None, name="surplusLmtDetails")
    """Why no more can be borrowed, for VIP loans. The least of the amounts is what can be
    borrowed.

    Deprecated.
    """

    pos_loan: Decimal | None = field(default=None, name="posLoan")
    """What is frozen of the locked quota of VIP loans.

    Deprecated.
    """

    avail_loan: Decimal | None = field(default=None, name="availLoan")
    """What is available of the locked quota of VIP loans.

    Deprecated.
    """

    used_loan: Decimal | None = field(default=None, name="usedLoan")
    """What is borrowed by VIP loans.

    Deprecated.
    """

    avg_rate: Decimal | None = field(default=None, name="avgRate")
    """The average rate of VIP loans per hour, as a fraction.

    Deprecated.
    """


@deprecated_fields("loan_alloc")
class BorrowLimits(ReplyModel, kw_only=True):
    """What the account owes, and how much more it can borrow of each currency."""

    debt: Decimal | None = None
    """What is owed, in USD."""

    interest: Decimal | None = None
    """The interest that is due, in USD. For market loans only."""

    next_discount_time_ms: int | None = field(default=None, name="nextDiscountTime")
    """``next_discount_time`` as a Unix time in milliseconds."""

    next_interest_time_ms: int | None = field(default=None, name="nextInterestTime")
    """``next_interest_time`` as a Unix time in milliseconds."""

    loan_alloc: Decimal | None = field(default=None, name="loanAlloc")
    """The part of the VIP loans that is assigned to this trading account, in percent from 0 to
    100 with two decimals. 0: nothing was assigned. None: the main account and its
    sub-accounts share.

    Where the documentation is unclear: The Chinese page says that the field is deprecated, the
    English one does not. Taken as deprecated, as all that is said of VIP loans on either.

    Deprecated.
    """

    records: list[BorrowLimit]
    """The currencies."""

    @property
    def next_discount_time(self) -> datetime | None:
        """When interest is deducted next.

        In UTC; ``next_discount_time_ms`` is the number as sent.
        """
        return (
            None
            if self.next_discount_time_ms is None
            else from_unix_milliseconds(self.next_discount_time_ms)
        )

    @property
    def next_interest_time(self) -> datetime | None:
        """When interest accrues next.

        In UTC; ``next_interest_time_ms`` is the number as sent.
        """
        return (
            None
            if self.next_interest_time_ms is None
            else from_unix_milliseconds(self.next_interest_time_ms)
        )


class BorrowRepayRecord(ReplyModel, kw_only=True):
    """One loan or repayment in spot mode."""

    ccy: str
    """The currency."""

    type: BorrowRepayEvent
    """Who caused a loan or a repayment, and which of the two it is."""

    amt: Decimal | None = None
    """How much was borrowed or repaid, in units of ``ccy``."""

    acc_borrowed: Decimal | None = field(default=None, name="accBorrowed")
    """How much is borrowed in all, in units of ``ccy``.

    Where the documentation is unclear: The page calls it accumulated and its example has 0 after a
    repayment. Taken as what is owed after the event, not as a sum of all loans ever.
    """

    ts_ms: int = field(name="ts")
    """``ts`` as a Unix time in milliseconds."""

    @property
    def ts(self) -> datetime:
        """When it happened.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)


class BorrowingOrRepayment(ReplyModel, kw_only=True):
    """What was borrowed or repaid."""

    ccy: str
    """The currency."""

    side: BorrowRepaySide
    """Whether to borrow or to repay."""

    amt: Decimal | None = None
    """How much it was in fact, in units of ``ccy``."""


class BorrowingRate(ReplyModel, kw_only=True):
    """What borrowing a currency costs the account now."""

    ccy: str
    """The currency."""

    interest_rate: Decimal | None = field(default=None, name="interestRate")
    """The rate per hour, as a fraction."""


class MaxLoan(ReplyModel, kw_only=True):
    """How much can be borrowed of a currency to trade an instrument."""

    inst_id: str | None = field(default=None, name="instId")
    """The instrument."""

    mgn_mode: MarginMode = field(name="mgnMode")
    """How margin is held."""

    mgn_ccy: str | None = field(default=None, name="mgnCcy")
    """The currency of the margin. Empty where it does not apply."""

    max_loan: Decimal | None = field(default=None, name="maxLoan")
    """The most that can be borrowed, in units of ``ccy``."""

    ccy: str
    """The currency to borrow."""

    side: OrderSide | None = None
    """The side of the order that the loan is for.

    Where the documentation is unclear: Asking for the manual loan of a currency names no instrument
    and so no side; the page shows no such reply. Taken as None or left out there.
    """


@deprecated_fields("all_acct_remaining_quota", "cur_acct_remaining_quota", "plat_remaining_quota")
class SurplusDetails(ReplyModel, kw_only=True):
    """Why no more can be borrowed, for VIP loans. The least of the amounts is what can be
    borrowed.

    Deprecated.
    """

    all_acct_remaining_quota: Decimal | None = field(default=None, name="allAcctRemainingQuota")
    """What is left of the quota of the main account and its sub-accounts.

    Deprecated.
    """

    cur_acct_remaining_quota: Decimal | None = field(default=None, name="curAcctRemainingQuota")
    """What is left of the quota of this account, if it is a sub-account with a part of its own.

    Deprecated.
    """

    plat_remaining_quota: str | None = field(default=None, name="platRemainingQuota")
    """What is left of the quota of the platform, as text.

    Where the documentation is unclear: Where it is more than the account's own quota, the Chinese
    page shows ">1000", the English one "600". Taken as text, which holds both.

    Deprecated.
    """
