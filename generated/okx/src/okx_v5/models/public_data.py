"""Models of the ``public_data`` resource."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.deprecating import deprecated_fields
from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds

__all__ = [
    "BasicLoanQuota",
    "CollateralRestriction",
    "CollateralRestrictionLiteral",
    "ConfiguredCurrency",
    "ConfiguredLoanQuota",
    "DiscountRates",
    "DiscountTier",
    "LevelCoefficient",
    "LoanQuotas",
    "StrategyType",
    "StrategyTypeLiteral",
    "SystemTime",
]


class CollateralRestriction(OpenStringEnum):
    """Whether the platform's limit for a collateral is reached.

    A value that this version does not know is kept as a member of its own.
    """

    NO = "0"
    """It is not."""
    CLOSE_TO_LIMIT = "1"
    """It is not, but the currency is close to it."""
    RESTRICTED = "2"
    """It is. New orders cannot use the currency as margin and may fail; it still counts in the
    adjusted equity, and the margin ratio stays as it is.
    """


CollateralRestrictionLiteral: TypeAlias = Literal["0", "1", "2"]


class StrategyType(OpenStringEnum):
    """The strategy of the accounts that a quota is for. A currency with general quotas only
    shares them between accounts of both strategies; one with both kinds has quotas of its own
    for the delta neutral strategy.

    A value that this version does not know is kept as a member of its own.
    """

    GENERAL = "0"
    """General strategy."""
    DELTA_NEUTRAL = "1"
    """Delta neutral strategy."""


StrategyTypeLiteral: TypeAlias = Literal["0", "1"]


class BasicLoanQuota(ReplyModel, kw_only=True):
    """The basic rate and quota of a currency."""

    ccy: str
    """The currency."""

    rate: Decimal | None = None
    """The rate per day, as a fraction."""

    quota: Decimal | None = None
    """The most that can be borrowed at a coefficient of 1, in units of ``ccy``."""


class ConfiguredCurrency(ReplyModel, kw_only=True):
    """A currency whose quotas are set one by one."""

    ccy: str
    """The currency."""

    rate: Decimal | None = None
    """The rate per day, as a fraction."""


class ConfiguredLoanQuota(ReplyModel, kw_only=True):
    """The quota of a currency at a level."""

    ccy: str
    """The currency."""

    stgy_type: StrategyType = field(name="stgyType")
    """The strategy of the accounts that a quota is for. A currency with general quotas only
    shares them between accounts of both strategies; one with both kinds has quotas of its own
    for the delta neutral strategy.
    """

    quota: Decimal | None = None
    """The most that can be borrowed, in units of ``ccy``.

    Where the documentation is unclear: The example has crosses for the number. Taken as an amount,
    and left out of our copy of the example.
    """

    level: str
    """The level, such as ``VIP1``.

    Where the documentation is unclear: The text writes ``VIP1``, the example ``VIP 8``. Taken as
    text, not as a set of names.
    """


@deprecated_fields("collateral_restrict", "discount_lv")
class DiscountRates(ReplyModel, kw_only=True):
    """How much of a currency counts as margin, and how much of it can be owed without interest."""

    ccy: str
    """The currency."""

    col_res: CollateralRestriction | None = field(default=None, name="colRes")
    """Whether the platform's limit for a collateral is reached."""

    collateral_restrict: bool | None = field(default=None, name="collateralRestrict")
    """Whether the platform restricts borrowing against the currency. ``col_res`` took its place.

    Deprecated.
    """

    amt: Decimal | None = None
    """How much can be owed without interest, in units of ``ccy``."""

    discount_lv: str | None = field(default=None, name="discountLv")
    """The level of the discount rates.

    Deprecated.
    """

    min_discount_rate: Decimal | None = field(default=None, name="minDiscountRate")
    """The rate beyond the last tier, as a fraction."""

    details: list[DiscountTier]
    """The tiers."""


class DiscountTier(ReplyModel, kw_only=True):
    """The discount rate of a part of what an account has of a currency."""

    tier: str
    """The tier's number, from 1."""

    discount_rate: Decimal | None = field(default=None, name="discountRate")
    """How much of the part counts, as a fraction."""

    min_amt: Decimal | None = field(default=None, name="minAmt")
    """Where the tier begins, in units of the currency. At least 0."""

    max_amt: Decimal | None = field(default=None, name="maxAmt")
    """Where the tier ends, in units of the currency. None for no end."""

    liq_penalty_rate: Decimal | None = field(default=None, name="liqPenaltyRate")
    """The penalty rate of a liquidation, as a fraction."""

    dis_ccy_eq: Decimal | None = field(default=None, name="disCcyEq")
    """What an equity of ``max_amt`` counts after all discounts, in units of the currency."""


@deprecated_fields("ir_discount")
class LevelCoefficient(ReplyModel, kw_only=True):
    """What a level makes of the basic quotas."""

    level: str
    """The level, such as ``VIP1`` or ``Lv1``."""

    loan_quota_coef: Decimal | None = field(default=None, name="loanQuotaCoef")
    """The number to multiply the basic quota by.

    Where the documentation is unclear: The English page multiplies the quota by the level, the
    Chinese one by this coefficient. Taken as the Chinese one: a level is a name.
    """

    ir_discount: Decimal | None = field(default=None, name="irDiscount")
    """The discount on the rate.

    Deprecated.
    """


class LoanQuotas(ReplyModel, kw_only=True):
    """What borrowing in the market costs, and how much can be borrowed at which level."""

    basic: list[BasicLoanQuota]
    """The basic rate and quota of each currency."""

    vip: list[LevelCoefficient]
    """What VIP levels make of the basic quotas."""

    regular: list[LevelCoefficient]
    """What regular levels make of the basic quotas."""

    config_ccy_list: list[ConfiguredCurrency] = field(name="configCcyList")
    """The currencies whose quotas are set one by one. Their quotas are in ``config``; what the
    other lists make of them does not hold.

    Where the documentation is unclear: The table says array of strings, then lists two fields of
    its elements, and the example has objects. Taken as objects.
    """

    config: list[ConfiguredLoanQuota]
    """The quotas that are set one by one."""


class SystemTime(ReplyModel, kw_only=True):
    """The exchange's clock."""

    ts_ms: int = field(name="ts")
    """``ts`` as a Unix time in milliseconds."""

    @property
    def ts(self) -> datetime:
        """The time.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)
