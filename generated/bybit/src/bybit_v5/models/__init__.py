"""The models of requests and replies; each is loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import LiabilityRepayment as LiabilityRepayment
    from .account import RepaidLiability as RepaidLiability
    from .crypto_loan import BorrowableCoin as BorrowableCoin
    from .crypto_loan import BorrowableCoins as BorrowableCoins
    from .crypto_loan_fixed import FixedRepayment as FixedRepayment
    from .crypto_loan_flexible import Collateral as Collateral
    from .crypto_loan_flexible import CollateralDict as CollateralDict
    from .crypto_loan_flexible import FlexibleBorrowing as FlexibleBorrowing
    from .crypto_loan_flexible import FlexibleRepayment as FlexibleRepayment
    from .crypto_loan_legacy import LegacyBorrowableCoin as LegacyBorrowableCoin
    from .crypto_loan_legacy import LegacyBorrowableCoins as LegacyBorrowableCoins
    from .crypto_loan_legacy import LegacyRepayment as LegacyRepayment
    from .crypto_loan_legacy import LegacyVipCoins as LegacyVipCoins
    from .institutional_loan import InstitutionalRepayment as InstitutionalRepayment
    from .institutional_loan import InstitutionalRepaymentStatus as InstitutionalRepaymentStatus
    from .institutional_loan import (
        InstitutionalRepaymentStatusLiteral as InstitutionalRepaymentStatusLiteral,
    )
    from .market import ServerTime as ServerTime
    from .shared import VipLevel as VipLevel
    from .shared import VipLevelLiteral as VipLevelLiteral

_MODULES: dict[str, str] = {
    "LiabilityRepayment": ".account",
    "RepaidLiability": ".account",
    "BorrowableCoin": ".crypto_loan",
    "BorrowableCoins": ".crypto_loan",
    "FixedRepayment": ".crypto_loan_fixed",
    "Collateral": ".crypto_loan_flexible",
    "CollateralDict": ".crypto_loan_flexible",
    "FlexibleBorrowing": ".crypto_loan_flexible",
    "FlexibleRepayment": ".crypto_loan_flexible",
    "LegacyBorrowableCoin": ".crypto_loan_legacy",
    "LegacyBorrowableCoins": ".crypto_loan_legacy",
    "LegacyRepayment": ".crypto_loan_legacy",
    "LegacyVipCoins": ".crypto_loan_legacy",
    "InstitutionalRepayment": ".institutional_loan",
    "InstitutionalRepaymentStatus": ".institutional_loan",
    "InstitutionalRepaymentStatusLiteral": ".institutional_loan",
    "ServerTime": ".market",
    "VipLevel": ".shared",
    "VipLevelLiteral": ".shared",
}

__all__ = [
    "BorrowableCoin",
    "BorrowableCoins",
    "Collateral",
    "CollateralDict",
    "FixedRepayment",
    "FlexibleBorrowing",
    "FlexibleRepayment",
    "InstitutionalRepayment",
    "InstitutionalRepaymentStatus",
    "InstitutionalRepaymentStatusLiteral",
    "LegacyBorrowableCoin",
    "LegacyBorrowableCoins",
    "LegacyRepayment",
    "LegacyVipCoins",
    "LiabilityRepayment",
    "RepaidLiability",
    "ServerTime",
    "VipLevel",
    "VipLevelLiteral",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(module, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
