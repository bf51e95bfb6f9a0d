"""Models of the ``trade`` resource."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds
from .shared import OrderSide

__all__ = [
    "AcceptedOneClickRepayment",
    "Debt",
    "DebtType",
    "DebtTypeLiteral",
    "OneClickRepayOptions",
    "OneClickRepayV2Options",
    "OneClickRepayment",
    "OneClickRepaymentOrder",
    "OneClickRepaymentOrderState",
    "OneClickRepaymentOrderStateLiteral",
    "OneClickRepaymentOrderType",
    "OneClickRepaymentOrderTypeLiteral",
    "OneClickRepaymentRecord",
    "OneClickRepaymentStatus",
    "OneClickRepaymentStatusLiteral",
    "OneClickRepaymentV2Record",
    "RepayCurrency",
]


class DebtType(OpenStringEnum):
    """Which kind of margin a debt belongs to.

    A value that this version does not know is kept as a member of its own.
    """

    CROSS = "cross"
    """Debts of cross margin."""
    ISOLATED = "isolated"
    """Debts of isolated margin."""


DebtTypeLiteral: TypeAlias = Literal["cross", "isolated"]


class OneClickRepaymentOrderState(OpenStringEnum):
    """What became of an order.

    A value that this version does not know is kept as a member of its own.
    """

    FILLED = "filled"
    """Filled in full."""
    CANCELED = "canceled"
    """Cancelled."""


OneClickRepaymentOrderStateLiteral: TypeAlias = Literal["filled", "canceled"]


class OneClickRepaymentOrderType(OpenStringEnum):
    """The type of an order.

    A value that this version does not know is kept as a member of its own.
    """

    IMMEDIATE_OR_CANCEL = "ioc"
    """What cannot be filled at once is cancelled."""


OneClickRepaymentOrderTypeLiteral: TypeAlias = Literal["ioc"]


class OneClickRepaymentStatus(OpenStringEnum):
    """The state of a one-click repayment.

    A value that this version does not know is kept as a member of its own.
    """

    RUNNING = "running"
    """Under way."""
    FILLED = "filled"
    """Done."""
    FAILED = "failed"
    """Did not work out."""


OneClickRepaymentStatusLiteral: TypeAlias = Literal["running", "filled", "failed"]


class AcceptedOneClickRepayment(ReplyModel, kw_only=True):
    """A one-click repayment that was accepted; its outcome is in the history."""

    debt_ccy: str = field(name="debtCcy")
    """The currency of the debt."""

    repay_ccy_list: list[str] = field(name="repayCcyList")
    """The currencies to pay with, the one to use first in front."""

    ts_ms: int = field(name="ts")
    """``ts`` as a Unix time in milliseconds."""

    @property
    def ts(self) -> datetime:
        """When the request was made.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)


class Debt(ReplyModel, kw_only=True):
    """What is owed in one currency."""

    debt_ccy: str = field(name="debtCcy")
    """The currency of the debt."""

    debt_amt: Decimal | None = field(default=None, name="debtAmt")
    """How much is owed, principal and interest together, in units of ``debt_ccy``."""


class OneClickRepayOptions(ReplyModel, kw_only=True):
    """The debts of one kind, and the currencies that can pay them."""

    debt_type: DebtType = field(name="debtType")
    """Which kind of margin a debt belongs to."""

    debt_data: list[Debt] = field(name="debtData")
    """The debts."""

    repay_data: list[RepayCurrency] = field(name="repayData")
    """The currencies to pay with."""


class OneClickRepayV2Options(ReplyModel, kw_only=True):
    """The debts, and the currencies that can pay them."""

    debt_data: list[Debt] = field(name="debtData")
    """The debts."""

    repay_data: list[RepayCurrency] = field(name="repayData")
    """The currencies to pay with."""


class OneClickRepayment(ReplyModel, kw_only=True):
    """How the repayment of one debt currency went.

    Where the documentation is unclear: The second row of the documented example has fillFromSz and
    fillToSz, which no table lists, in place of fillDebtSz and fillRepaySz. Taken as they come: all
    four are optional, and a row carries one pair or the other.
    """

    __thousands_separators__: ClassVar[Mapping[str, str]] = {
        "fillDebtSz": ",",
        "fillRepaySz": ",",
        "fillFromSz": ",",
        "fillToSz": ",",
    }

    status: OneClickRepaymentStatus
    """The state of a one-click repayment."""

    debt_ccy: str = field(name="debtCcy")
    """The currency of the debt."""

    repay_ccy: str = field(name="repayCcy")
    """The currency that was paid with."""

    fill_debt_sz: Decimal | None = field(default=None, name="fillDebtSz")
    """How much of the debt was filled, in units of ``debt_ccy``."""

    fill_repay_sz: Decimal | None = field(default=None, name="fillRepaySz")
    """How much was paid, in units of ``repay_ccy``."""

    fill_from_sz: Decimal | None = field(default=None, name="fillFromSz")
    """A filled size that some rows carry in place of ``fill_debt_sz``, in units of ``debt_ccy``.

    Where the documentation is unclear: In the documented example only: 3 beside debtCcy BTC. The
    unit is inferred, for 60,221 to 3 fits a price of BTC in USDT.
    """

    fill_to_sz: Decimal | None = field(default=None, name="fillToSz")
    """A filled size that some rows carry in place of ``fill_repay_sz``, in units of
    ``repay_ccy``.

    Where the documentation is unclear: In the documented example only: "60,221.15910001" beside
    repayCcy USDT. The commas are read as thousands separators, the unit is inferred as for
    fillFromSz.
    """

    u_time_ms: int | None = field(default=None, name="uTime")
    """``u_time`` as a Unix time in milliseconds."""

    @property
    def u_time(self) -> datetime | None:
        """When the trade took place. None while there is no trade.

        In UTC; ``u_time_ms`` is the number as sent.
        """
        return None if self.u_time_ms is None else from_unix_milliseconds(self.u_time_ms)


class OneClickRepaymentOrder(ReplyModel, kw_only=True):
    """An order that traded for a one-click repayment."""

    ord_id: str = field(name="ordId")
    """The order's ID."""

    inst_id: str = field(name="instId")
    """The instrument, such as ``BTC-USDT``."""

    ord_type: OneClickRepaymentOrderType | None = field(default=None, name="ordType")
    """The type of an order."""

    side: OrderSide
    """The side of an order."""

    px: Decimal | None = None
    """The price of the order."""

    sz: Decimal | None = None
    """How much to buy or sell."""

    fill_px: Decimal | None = field(default=None, name="fillPx")
    """The price of the last fill. None while nothing is filled."""

    fill_sz: Decimal | None = field(default=None, name="fillSz")
    """The size of the last fill."""

    state: OneClickRepaymentOrderState
    """What became of an order."""

    c_time_ms: int | None = field(default=None, name="cTime")
    """``c_time`` as a Unix time in milliseconds."""

    @property
    def c_time(self) -> datetime | None:
        """When the order was made.

        In UTC; ``c_time_ms`` is the number as sent.
        """
        return None if self.c_time_ms is None else from_unix_milliseconds(self.c_time_ms)


class OneClickRepaymentRecord(ReplyModel, kw_only=True):
    """A one-click repayment of the past seven days."""

    __thousands_separators__: ClassVar[Mapping[str, str]] = {"fillDebtSz": ",", "fillRepaySz": ","}

    status: OneClickRepaymentStatus
    """The state of a one-click repayment."""

    debt_ccy: str = field(name="debtCcy")
    """The currency of the debt."""

    repay_ccy: str = field(name="repayCcy")
    """The currency that was paid with."""

    fill_debt_sz: Decimal | None = field(default=None, name="fillDebtSz")
    """How much of the debt was filled, in units of ``debt_ccy``."""

    fill_repay_sz: Decimal | None = field(default=None, name="fillRepaySz")
    """How much was paid, in units of ``repay_ccy``."""

    u_time_ms: int | None = field(default=None, name="uTime")
    """``u_time`` as a Unix time in milliseconds."""

    @property
    def u_time(self) -> datetime | None:
        """When the trade took place. None while there is no trade.

        In UTC; ``u_time_ms`` is the number as sent.
        """
        return None if self.u_time_ms is None else from_unix_milliseconds(self.u_time_ms)


class OneClickRepaymentV2Record(ReplyModel, kw_only=True):
    """A one-click repayment of the past seven days, with its orders."""

    debt_ccy: str = field(name="debtCcy")
    """The currency of the debt."""

    repay_ccy_list: list[str] = field(name="repayCcyList")
    """The currencies to pay with."""

    fill_debt_sz: Decimal | None = field(default=None, name="fillDebtSz")
    """How much of the debt was filled, in units of ``debt_ccy``."""

    status: OneClickRepaymentStatus
    """The state of a one-click repayment."""

    ord_id_info: list[OneClickRepaymentOrder] = field(name="ordIdInfo")
    """The orders that traded for the repayment. Empty where none was needed."""

    ts_ms: int = field(name="ts")
    """``ts`` as a Unix time in milliseconds."""

    @property
    def ts(self) -> datetime:
        """When the request was made.

        Where the documentation is unclear: In the examples the reply of the call has 1742192217514
        and the history 1742192217511 for what looks like the same request. Taken as near, but not
        equal: no key to find one by the other.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)


class RepayCurrency(ReplyModel, kw_only=True):
    """A currency to pay with."""

    repay_ccy: str = field(name="repayCcy")
    """The currency."""

    repay_amt: Decimal | None = field(default=None, name="repayAmt")
    """The balance that is available to pay with, in units of ``repay_ccy``."""
