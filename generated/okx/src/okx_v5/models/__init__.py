"""The models of requests and replies; each is loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import AccruedInterest as AccruedInterest
    from .account import AutoLoan as AutoLoan
    from .account import AutoRepay as AutoRepay
    from .account import BorrowingOrRepayment as BorrowingOrRepayment
    from .account import BorrowingRate as BorrowingRate
    from .account import BorrowLimit as BorrowLimit
    from .account import BorrowLimits as BorrowLimits
    from .account import BorrowRepayEvent as BorrowRepayEvent
    from .account import BorrowRepayEventLiteral as BorrowRepayEventLiteral
    from .account import BorrowRepayRecord as BorrowRepayRecord
    from .account import BorrowRepaySide as BorrowRepaySide
    from .account import BorrowRepaySideLiteral as BorrowRepaySideLiteral
    from .account import LoanType as LoanType
    from .account import LoanTypeLiteral as LoanTypeLiteral
    from .account import MarginMode as MarginMode
    from .account import MarginModeLiteral as MarginModeLiteral
    from .account import MaxLoan as MaxLoan
    from .account import QueriedLoanType as QueriedLoanType
    from .account import QueriedLoanTypeLiteral as QueriedLoanTypeLiteral
    from .account import SurplusDetails as SurplusDetails
    from .flexible_loan import AccruedLoanInterest as AccruedLoanInterest
    from .flexible_loan import BorrowableCurrency as BorrowableCurrency
    from .flexible_loan import BorrowedCurrency as BorrowedCurrency
    from .flexible_loan import CollateralAdjustmentType as CollateralAdjustmentType
    from .flexible_loan import CollateralAdjustmentTypeLiteral as CollateralAdjustmentTypeLiteral
    from .flexible_loan import CollateralAsset as CollateralAsset
    from .flexible_loan import CollateralAssets as CollateralAssets
    from .flexible_loan import FlexibleLoan as FlexibleLoan
    from .flexible_loan import LoanAction as LoanAction
    from .flexible_loan import LoanActionLiteral as LoanActionLiteral
    from .flexible_loan import LoanRecord as LoanRecord
    from .flexible_loan import MaxCollateralRedemption as MaxCollateralRedemption
    from .flexible_loan import MaxFlexibleLoan as MaxFlexibleLoan
    from .flexible_loan import PledgedCurrency as PledgedCurrency
    from .flexible_loan import RiskWarning as RiskWarning
    from .flexible_loan import SupplementaryCollateral as SupplementaryCollateral
    from .flexible_loan import SupplementaryCollateralDict as SupplementaryCollateralDict
    from .public_data import BasicLoanQuota as BasicLoanQuota
    from .public_data import CollateralRestriction as CollateralRestriction
    from .public_data import CollateralRestrictionLiteral as CollateralRestrictionLiteral
    from .public_data import ConfiguredCurrency as ConfiguredCurrency
    from .public_data import ConfiguredLoanQuota as ConfiguredLoanQuota
    from .public_data import DiscountRates as DiscountRates
    from .public_data import DiscountTier as DiscountTier
    from .public_data import LevelCoefficient as LevelCoefficient
    from .public_data import LoanQuotas as LoanQuotas
    from .public_data import StrategyType as StrategyType
    from .public_data import StrategyTypeLiteral as StrategyTypeLiteral
    from .public_data import SystemTime as SystemTime
    from .shared import OrderSide as OrderSide
    from .shared import OrderSideLiteral as OrderSideLiteral
    from .simple_earn_flexible import LendingRateRecord as LendingRateRecord
    from .simple_earn_flexible import LendingRateSummary as LendingRateSummary
    from .trade import AcceptedOneClickRepayment as AcceptedOneClickRepayment
    from .trade import Debt as Debt
    from .trade import DebtType as DebtType
    from .trade import DebtTypeLiteral as DebtTypeLiteral
    from .trade import OneClickRepayment as OneClickRepayment
    from .trade import OneClickRepaymentOrder as OneClickRepaymentOrder
    from .trade import OneClickRepaymentOrderState as OneClickRepaymentOrderState
    from .trade import OneClickRepaymentOrderStateLiteral as OneClickRepaymentOrderStateLiteral
    from .trade import OneClickRepaymentOrderType as OneClickRepaymentOrderType
    from .trade import OneClickRepaymentOrderTypeLiteral as OneClickRepaymentOrderTypeLiteral
    from .trade import OneClickRepaymentRecord as OneClickRepaymentRecord
    from .trade import OneClickRepaymentStatus as OneClickRepaymentStatus
    from .trade import OneClickRepaymentStatusLiteral as OneClickRepaymentStatusLiteral
    from .trade import OneClickRepaymentV2Record as OneClickRepaymentV2Record
    from .trade import OneClickRepayOptions as OneClickRepayOptions
    from .trade import OneClickRepayV2Options as OneClickRepayV2Options
    from .trade import RepayCurrency as RepayCurrency

_MODULES: dict[str, str] = {
    "AccruedInterest": ".account",
    "AutoLoan": ".account",
    "AutoRepay": ".account",
    "BorrowingOrRepayment": ".account",
    "BorrowingRate": ".account",
    "BorrowLimit": ".account",
    "BorrowLimits": ".account",
    "BorrowRepayEvent": ".account",
    "BorrowRepayEventLiteral": ".account",
    "BorrowRepayRecord": ".account",
    "BorrowRepaySide": ".account",
    "BorrowRepaySideLiteral": ".account",
    "LoanType": ".account",
    "LoanTypeLiteral": ".account",
    "MarginMode": ".account",
    "MarginModeLiteral": ".account",
    "MaxLoan": ".account",
    "QueriedLoanType": ".account",
    "QueriedLoanTypeLiteral": ".account",
    "SurplusDetails": ".account",
    "AccruedLoanInterest": ".flexible_loan",
    "BorrowableCurrency": ".flexible_loan",
    "BorrowedCurrency": ".flexible_loan",
    "CollateralAdjustmentType": ".flexible_loan",
    "CollateralAdjustmentTypeLiteral": ".flexible_loan",
    "CollateralAsset": ".flexible_loan",
    "CollateralAssets": ".flexible_loan",
    "FlexibleLoan": ".flexible_loan",
    "LoanAction": ".flexible_loan",
    "LoanActionLiteral": ".flexible_loan",
    "LoanRecord": ".flexible_loan",
    "MaxCollateralRedemption": ".flexible_loan",
    "MaxFlexibleLoan": ".flexible_loan",
    "PledgedCurrency": ".flexible_loan",
    "RiskWarning": ".flexible_loan",
    "SupplementaryCollateral": ".flexible_loan",
    "SupplementaryCollateralDict": ".flexible_loan",
    "BasicLoanQuota": ".public_data",
    "CollateralRestriction": ".public_data",
    "CollateralRestrictionLiteral": ".public_data",
    "ConfiguredCurrency": ".public_data",
    "ConfiguredLoanQuota": ".public_data",
    "DiscountRates": ".public_data",
    "DiscountTier": ".public_data",
    "LevelCoefficient": ".public_data",
    "LoanQuotas": ".public_data",
    "StrategyType": ".public_data",
    "StrategyTypeLiteral": ".public_data",
    "SystemTime": ".public_data",
    "OrderSide": ".shared",
    "OrderSideLiteral": ".shared",
    "LendingRateRecord": ".simple_earn_flexible",
    "LendingRateSummary": ".simple_earn_flexible",
    "AcceptedOneClickRepayment": ".trade",
    "Debt": ".trade",
    "DebtType": ".trade",
    "DebtTypeLiteral": ".trade",
    "OneClickRepayment": ".trade",
    "OneClickRepaymentOrder": ".trade",
    "OneClickRepaymentOrderState": ".trade",
    "OneClickRepaymentOrderStateLiteral": ".trade",
    "OneClickRepaymentOrderType": ".trade",
    "OneClickRepaymentOrderTypeLiteral": ".trade",
    "OneClickRepaymentRecord": ".trade",
    "OneClickRepaymentStatus": ".trade",
    "OneClickRepaymentStatusLiteral": ".trade",
    "OneClickRepaymentV2Record": ".trade",
    "OneClickRepayOptions": ".trade",
    "OneClickRepayV2Options": ".trade",
    "RepayCurrency": ".trade",
}

__all__ = [
    "AcceptedOneClickRepayment",
    "AccruedInterest",
    "AccruedLoanInterest",
    "AutoLoan",
    "AutoRepay",
    "BasicLoanQuota",
    "BorrowLimit",
    "BorrowLimits",
    "BorrowRepayEvent",
    "BorrowRepayEventLiteral",
    "BorrowRepayRecord",
    "BorrowRepaySide",
    "BorrowRepaySideLiteral",
    "BorrowableCurrency",
    "BorrowedCurrency",
    "BorrowingOrRepayment",
    "BorrowingRate",
    "CollateralAdjustmentType",
    "CollateralAdjustmentTypeLiteral",
    "CollateralAsset",
    "CollateralAssets",
    "CollateralRestriction",
    "CollateralRestrictionLiteral",
    "ConfiguredCurrency",
    "ConfiguredLoanQuota",
    "Debt",
    "DebtType",
    "DebtTypeLiteral",
    "DiscountRates",
    "DiscountTier",
    "FlexibleLoan",
    "LendingRateRecord",
    "LendingRateSummary",
    "LevelCoefficient",
    "LoanAction",
    "LoanActionLiteral",
    "LoanQuotas",
    "LoanRecord",
    "LoanType",
    "LoanTypeLiteral",
    "MarginMode",
    "MarginModeLiteral",
    "MaxCollateralRedemption",
    "MaxFlexibleLoan",
    "MaxLoan",
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
    "OrderSide",
    "OrderSideLiteral",
    "PledgedCurrency",
    "QueriedLoanType",
    "QueriedLoanTypeLiteral",
    "RepayCurrency",
    "RiskWarning",
    "StrategyType",
    "StrategyTypeLiteral",
    "SupplementaryCollateral",
    "SupplementaryCollateralDict",
    "SurplusDetails",
    "SystemTime",
]


if not TYPE_CHECKING:  # or checkers would take every misspelt name for an object

    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
