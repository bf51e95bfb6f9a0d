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

__all__ = [
    "OneClickRepayment",
    "OneClickRepaymentStatus",
    "OneClickRepaymentStatusLiteral",
]


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
