"""The models of requests and replies; each is loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import BorrowHistory as BorrowHistory
    from .account import BorrowRecord as BorrowRecord
    from .account import LiabilityRepayment as LiabilityRepayment
    from .account import ManualBorrowing as ManualBorrowing
    from .account import ManualRepayment as ManualRepayment
    from .account import ManualRepaymentStatus as ManualRepaymentStatus
    from .account import ManualRepaymentStatusLiteral as ManualRepaymentStatusLiteral
    from .account import RepaidLiability as RepaidLiability
    from .account import RepaymentType as RepaymentType
    from .account import RepaymentTypeLiteral as RepaymentTypeLiteral
    from .crypto_loan import AdditionalCollateral as AdditionalCollateral
    from .crypto_loan import AdditionalCollateralDict as AdditionalCollateralDict
    from .crypto_loan import BorrowableCoin as BorrowableCoin
    from .crypto_loan import BorrowableCoins as BorrowableCoins
    from .crypto_loan import CollateralAdjustment as CollateralAdjustment
    from .crypto_loan import CollateralAdjustmentDirection as CollateralAdjustmentDirection
    from .crypto_loan import (
        CollateralAdjustmentDirectionLiteral as CollateralAdjustmentDirectionLiteral,
    )
    from .crypto_loan import CollateralAdjustmentHistory as CollateralAdjustmentHistory
    from .crypto_loan import CollateralAdjustmentRecord as CollateralAdjustmentRecord
    from .crypto_loan import (
        CollateralAdjustmentRecordDirection as CollateralAdjustmentRecordDirection,
    )
    from .crypto_loan import (
        CollateralAdjustmentRecordDirectionLiteral as CollateralAdjustmentRecordDirectionLiteral,
    )
    from .crypto_loan import CryptoLoanCollateral as CryptoLoanCollateral
    from .crypto_loan import CryptoLoanCollateralCoins as CryptoLoanCollateralCoins
    from .crypto_loan import CryptoLoanCollateralRatios as CryptoLoanCollateralRatios
    from .crypto_loan import CryptoLoanCollateralRestriction as CryptoLoanCollateralRestriction
    from .crypto_loan import (
        CryptoLoanCollateralRestrictionLiteral as CryptoLoanCollateralRestrictionLiteral,
    )
    from .crypto_loan import CryptoLoanCollateralTier as CryptoLoanCollateralTier
    from .crypto_loan import CryptoLoanDebt as CryptoLoanDebt
    from .crypto_loan import CryptoLoanLiquidationOrder as CryptoLoanLiquidationOrder
    from .crypto_loan import CryptoLoanPosition as CryptoLoanPosition
    from .crypto_loan import CryptoLoanSupply as CryptoLoanSupply
    from .crypto_loan import MaxCollateralReduction as MaxCollateralReduction
    from .crypto_loan import MaxLoanAmount as MaxLoanAmount
    from .crypto_loan_fixed import AgreedMaturityAction as AgreedMaturityAction
    from .crypto_loan_fixed import AgreedMaturityActionLiteral as AgreedMaturityActionLiteral
    from .crypto_loan_fixed import FixedAutoRepay as FixedAutoRepay
    from .crypto_loan_fixed import FixedAutoRepayLiteral as FixedAutoRepayLiteral
    from .crypto_loan_fixed import FixedBorrowContract as FixedBorrowContract
    from .crypto_loan_fixed import FixedBorrowContracts as FixedBorrowContracts
    from .crypto_loan_fixed import FixedBorrowing as FixedBorrowing
    from .crypto_loan_fixed import FixedBorrowOrder as FixedBorrowOrder
    from .crypto_loan_fixed import FixedBorrowOrders as FixedBorrowOrders
    from .crypto_loan_fixed import FixedMarket as FixedMarket
    from .crypto_loan_fixed import FixedMarketOrder as FixedMarketOrder
    from .crypto_loan_fixed import FixedRenewal as FixedRenewal
    from .crypto_loan_fixed import FixedRenewalRecord as FixedRenewalRecord
    from .crypto_loan_fixed import FixedRenewals as FixedRenewals
    from .crypto_loan_fixed import FixedRepayment as FixedRepayment
    from .crypto_loan_fixed import FixedRepaymentDetail as FixedRepaymentDetail
    from .crypto_loan_fixed import FixedRepaymentHistory as FixedRepaymentHistory
    from .crypto_loan_fixed import FixedRepaymentRecord as FixedRepaymentRecord
    from .crypto_loan_fixed import FixedRepaymentType as FixedRepaymentType
    from .crypto_loan_fixed import FixedRepaymentTypeLiteral as FixedRepaymentTypeLiteral
    from .crypto_loan_fixed import FixedSupply as FixedSupply
    from .crypto_loan_fixed import FixedSupplyContract as FixedSupplyContract
    from .crypto_loan_fixed import FixedSupplyContracts as FixedSupplyContracts
    from .crypto_loan_fixed import FixedSupplyContractStatus as FixedSupplyContractStatus
    from .crypto_loan_fixed import (
        FixedSupplyContractStatusLiteral as FixedSupplyContractStatusLiteral,
    )
    from .crypto_loan_fixed import FixedSupplyOrder as FixedSupplyOrder
    from .crypto_loan_fixed import FixedSupplyOrders as FixedSupplyOrders
    from .crypto_loan_fixed import FixedSupplyRefundAccount as FixedSupplyRefundAccount
    from .crypto_loan_fixed import (
        FixedSupplyRefundAccountLiteral as FixedSupplyRefundAccountLiteral,
    )
    from .crypto_loan_fixed import FixedSupplySource as FixedSupplySource
    from .crypto_loan_fixed import FixedSupplySourceLiteral as FixedSupplySourceLiteral
    from .crypto_loan_fixed import FixedTermDays as FixedTermDays
    from .crypto_loan_fixed import FixedTermDaysLiteral as FixedTermDaysLiteral
    from .crypto_loan_fixed import MaturityAction as MaturityAction
    from .crypto_loan_fixed import MaturityActionLiteral as MaturityActionLiteral
    from .crypto_loan_fixed import RenewalMaturityAction as RenewalMaturityAction
    from .crypto_loan_fixed import RenewalMaturityActionLiteral as RenewalMaturityActionLiteral
    from .crypto_loan_flexible import FlexibleBorrowHistory as FlexibleBorrowHistory
    from .crypto_loan_flexible import FlexibleBorrowing as FlexibleBorrowing
    from .crypto_loan_flexible import FlexibleBorrowRecord as FlexibleBorrowRecord
    from .crypto_loan_flexible import FlexibleLoan as FlexibleLoan
    from .crypto_loan_flexible import FlexibleLoans as FlexibleLoans
    from .crypto_loan_flexible import FlexibleRepayment as FlexibleRepayment
    from .crypto_loan_flexible import FlexibleRepaymentHistory as FlexibleRepaymentHistory
    from .crypto_loan_flexible import FlexibleRepaymentRecord as FlexibleRepaymentRecord
    from .crypto_loan_flexible import FlexibleRepaymentType as FlexibleRepaymentType
    from .crypto_loan_flexible import FlexibleRepaymentTypeLiteral as FlexibleRepaymentTypeLiteral
    from .crypto_loan_legacy import LegacyAccountLimits as LegacyAccountLimits
    from .crypto_loan_legacy import LegacyBorrowableCoin as LegacyBorrowableCoin
    from .crypto_loan_legacy import LegacyBorrowableCoins as LegacyBorrowableCoins
    from .crypto_loan_legacy import LegacyCollateralAdjustment as LegacyCollateralAdjustment
    from .crypto_loan_legacy import (
        LegacyCollateralAdjustmentRecord as LegacyCollateralAdjustmentRecord,
    )
    from .crypto_loan_legacy import LegacyCollateralAdjustments as LegacyCollateralAdjustments
    from .crypto_loan_legacy import LegacyCollateralCoin as LegacyCollateralCoin
    from .crypto_loan_legacy import LegacyCollateralCoins as LegacyCollateralCoins
    from .crypto_loan_legacy import LegacyCollateralDirection as LegacyCollateralDirection
    from .crypto_loan_legacy import (
        LegacyCollateralDirectionLiteral as LegacyCollateralDirectionLiteral,
    )
    from .crypto_loan_legacy import (
        LegacyCollateralRecordDirection as LegacyCollateralRecordDirection,
    )
    from .crypto_loan_legacy import (
        LegacyCollateralRecordDirectionLiteral as LegacyCollateralRecordDirectionLiteral,
    )
    from .crypto_loan_legacy import LegacyCompletedLoan as LegacyCompletedLoan
    from .crypto_loan_legacy import LegacyCompletedLoans as LegacyCompletedLoans
    from .crypto_loan_legacy import LegacyCompletion as LegacyCompletion
    from .crypto_loan_legacy import LegacyCompletionLiteral as LegacyCompletionLiteral
    from .crypto_loan_legacy import LegacyLoan as LegacyLoan
    from .crypto_loan_legacy import LegacyLoans as LegacyLoans
    from .crypto_loan_legacy import LegacyLoanTerm as LegacyLoanTerm
    from .crypto_loan_legacy import LegacyLoanTermLiteral as LegacyLoanTermLiteral
    from .crypto_loan_legacy import LegacyLoanTermType as LegacyLoanTermType
    from .crypto_loan_legacy import LegacyLoanTermTypeLiteral as LegacyLoanTermTypeLiteral
    from .crypto_loan_legacy import LegacyMaxCollateralReduction as LegacyMaxCollateralReduction
    from .crypto_loan_legacy import LegacyRepayment as LegacyRepayment
    from .crypto_loan_legacy import LegacyRepaymentHistory as LegacyRepaymentHistory
    from .crypto_loan_legacy import LegacyRepaymentRecord as LegacyRepaymentRecord
    from .crypto_loan_legacy import LegacyRepaymentStatus as LegacyRepaymentStatus
    from .crypto_loan_legacy import LegacyRepaymentStatusLiteral as LegacyRepaymentStatusLiteral
    from .crypto_loan_legacy import LegacyRepaymentType as LegacyRepaymentType
    from .crypto_loan_legacy import LegacyRepaymentTypeLiteral as LegacyRepaymentTypeLiteral
    from .crypto_loan_legacy import LegacyVipCoins as LegacyVipCoins
    from .crypto_loan_legacy import LegacyVipCollateral as LegacyVipCollateral
    from .institutional_loan import CoinDelta as CoinDelta
    from .institutional_loan import InstitutionalDelta as InstitutionalDelta
    from .institutional_loan import InstitutionalLoanOrder as InstitutionalLoanOrder
    from .institutional_loan import InstitutionalLoanOrders as InstitutionalLoanOrders
    from .institutional_loan import InstitutionalLoanProduct as InstitutionalLoanProduct
    from .institutional_loan import InstitutionalLoanProducts as InstitutionalLoanProducts
    from .institutional_loan import InstitutionalLoanStatus as InstitutionalLoanStatus
    from .institutional_loan import InstitutionalLoanStatusLiteral as InstitutionalLoanStatusLiteral
    from .institutional_loan import InstitutionalLtv as InstitutionalLtv
    from .institutional_loan import InstitutionalMarginCoins as InstitutionalMarginCoins
    from .institutional_loan import InstitutionalProductType as InstitutionalProductType
    from .institutional_loan import (
        InstitutionalProductTypeLiteral as InstitutionalProductTypeLiteral,
    )
    from .institutional_loan import InstitutionalRepayment as InstitutionalRepayment
    from .institutional_loan import InstitutionalRepaymentOrder as InstitutionalRepaymentOrder
    from .institutional_loan import InstitutionalRepaymentOrders as InstitutionalRepaymentOrders
    from .institutional_loan import InstitutionalRepaymentOutcome as InstitutionalRepaymentOutcome
    from .institutional_loan import (
        InstitutionalRepaymentOutcomeLiteral as InstitutionalRepaymentOutcomeLiteral,
    )
    from .institutional_loan import InstitutionalRepaymentStatus as InstitutionalRepaymentStatus
    from .institutional_loan import (
        InstitutionalRepaymentStatusLiteral as InstitutionalRepaymentStatusLiteral,
    )
    from .institutional_loan import InstitutionalRepaymentType as InstitutionalRepaymentType
    from .institutional_loan import (
        InstitutionalRepaymentTypeLiteral as InstitutionalRepaymentTypeLiteral,
    )
    from .institutional_loan import LoanOrderSupport as LoanOrderSupport
    from .institutional_loan import LoanOrderSupportLiteral as LoanOrderSupportLiteral
    from .institutional_loan import MarginCoin as MarginCoin
    from .institutional_loan import MarginRatio as MarginRatio
    from .institutional_loan import ProductMarginCoins as ProductMarginCoins
    from .institutional_loan import ProductSupport as ProductSupport
    from .institutional_loan import ProductSupportLiteral as ProductSupportLiteral
    from .institutional_loan import RiskUnitAsset as RiskUnitAsset
    from .institutional_loan import RiskUnitDebt as RiskUnitDebt
    from .institutional_loan import RiskUnitLtv as RiskUnitLtv
    from .institutional_loan import RiskUnitStatus as RiskUnitStatus
    from .institutional_loan import RiskUnitStatusLiteral as RiskUnitStatusLiteral
    from .institutional_loan import SymbolLeverage as SymbolLeverage
    from .institutional_loan import UidBinding as UidBinding
    from .institutional_loan import UidOperation as UidOperation
    from .institutional_loan import UidOperationLiteral as UidOperationLiteral
    from .market import ServerTime as ServerTime
    from .shared import Collateral as Collateral
    from .shared import CollateralDict as CollateralDict
    from .shared import FixedBorrowContractStatus as FixedBorrowContractStatus
    from .shared import FixedBorrowContractStatusLiteral as FixedBorrowContractStatusLiteral
    from .shared import FixedMarketDirection as FixedMarketDirection
    from .shared import FixedMarketDirectionLiteral as FixedMarketDirectionLiteral
    from .shared import FixedMarketOrdering as FixedMarketOrdering
    from .shared import FixedMarketOrderingLiteral as FixedMarketOrderingLiteral
    from .shared import FixedOrderState as FixedOrderState
    from .shared import FixedOrderStateFilter as FixedOrderStateFilter
    from .shared import FixedOrderStateFilterLiteral as FixedOrderStateFilterLiteral
    from .shared import FixedOrderStateLiteral as FixedOrderStateLiteral
    from .shared import FixedTerm as FixedTerm
    from .shared import FixedTermLiteral as FixedTermLiteral
    from .shared import LoanTransactionStatus as LoanTransactionStatus
    from .shared import LoanTransactionStatusLiteral as LoanTransactionStatusLiteral
    from .shared import VipLevel as VipLevel
    from .shared import VipLevelLiteral as VipLevelLiteral
    from .spot_margin import AutoRepayMode as AutoRepayMode
    from .spot_margin import AutoRepayModeLiteral as AutoRepayModeLiteral
    from .spot_margin import AutoRepaySetting as AutoRepaySetting
    from .spot_margin import AutoRepaySettings as AutoRepaySettings
    from .spot_margin import AvailableAmountToRepay as AvailableAmountToRepay
    from .spot_margin import CoinPositionTiers as CoinPositionTiers
    from .spot_margin import CoinState as CoinState
    from .spot_margin import CoinStates as CoinStates
    from .spot_margin import CollateralTier as CollateralTier
    from .spot_margin import FlexibleAvailableInventory as FlexibleAvailableInventory
    from .spot_margin import HistoricalInterestRate as HistoricalInterestRate
    from .spot_margin import InterestRateHistory as InterestRateHistory
    from .spot_margin import MaxBorrowableAmount as MaxBorrowableAmount
    from .spot_margin import PositionTier as PositionTier
    from .spot_margin import PositionTiers as PositionTiers
    from .spot_margin import SpotMarginCurrencies as SpotMarginCurrencies
    from .spot_margin import SpotMarginCurrency as SpotMarginCurrency
    from .spot_margin import SpotMarginLiability as SpotMarginLiability
    from .spot_margin import SpotMarginMode as SpotMarginMode
    from .spot_margin import SpotMarginModeLiteral as SpotMarginModeLiteral
    from .spot_margin import SpotMarginSetting as SpotMarginSetting
    from .spot_margin import SpotMarginStatus as SpotMarginStatus
    from .spot_margin import SpotMarginVipLevel as SpotMarginVipLevel
    from .spot_margin import SpotMarginVipLevelLiteral as SpotMarginVipLevelLiteral
    from .spot_margin import TieredCollateralRatio as TieredCollateralRatio
    from .spot_margin import TieredCollateralRatios as TieredCollateralRatios
    from .spot_margin import VipMarginCoin as VipMarginCoin
    from .spot_margin import VipMarginData as VipMarginData
    from .spot_margin import VipMarginLevel as VipMarginLevel
    from .spot_margin_fixed import AgreedSpotMarginMaturityAction as AgreedSpotMarginMaturityAction
    from .spot_margin_fixed import (
        AgreedSpotMarginMaturityActionLiteral as AgreedSpotMarginMaturityActionLiteral,
    )
    from .spot_margin_fixed import FillStrategy as FillStrategy
    from .spot_margin_fixed import FillStrategyLiteral as FillStrategyLiteral
    from .spot_margin_fixed import FixedAvailableInventory as FixedAvailableInventory
    from .spot_margin_fixed import RenewalOutcome as RenewalOutcome
    from .spot_margin_fixed import RenewalOutcomeLiteral as RenewalOutcomeLiteral
    from .spot_margin_fixed import SpotMarginBorrowContract as SpotMarginBorrowContract
    from .spot_margin_fixed import SpotMarginBorrowContracts as SpotMarginBorrowContracts
    from .spot_margin_fixed import SpotMarginBorrowing as SpotMarginBorrowing
    from .spot_margin_fixed import SpotMarginBorrowOrder as SpotMarginBorrowOrder
    from .spot_margin_fixed import SpotMarginBorrowOrders as SpotMarginBorrowOrders
    from .spot_margin_fixed import SpotMarginBorrowQuote as SpotMarginBorrowQuote
    from .spot_margin_fixed import SpotMarginBorrowQuotes as SpotMarginBorrowQuotes
    from .spot_margin_fixed import SpotMarginBorrowTerm as SpotMarginBorrowTerm
    from .spot_margin_fixed import SpotMarginBorrowTermDays as SpotMarginBorrowTermDays
    from .spot_margin_fixed import (
        SpotMarginBorrowTermDaysLiteral as SpotMarginBorrowTermDaysLiteral,
    )
    from .spot_margin_fixed import SpotMarginBorrowTermLiteral as SpotMarginBorrowTermLiteral
    from .spot_margin_fixed import SpotMarginMaturityAction as SpotMarginMaturityAction
    from .spot_margin_fixed import (
        SpotMarginMaturityActionLiteral as SpotMarginMaturityActionLiteral,
    )

_MODULES: dict[str, str] = {
    "BorrowHistory": ".account",
    "BorrowRecord": ".account",
    "LiabilityRepayment": ".account",
    "ManualBorrowing": ".account",
    "ManualRepayment": ".account",
    "ManualRepaymentStatus": ".account",
    "ManualRepaymentStatusLiteral": ".account",
    "RepaidLiability": ".account",
    "RepaymentType": ".account",
    "RepaymentTypeLiteral": ".account",
    "AdditionalCollateral": ".crypto_loan",
    "AdditionalCollateralDict": ".crypto_loan",
    "BorrowableCoin": ".crypto_loan",
    "BorrowableCoins": ".crypto_loan",
    "CollateralAdjustment": ".crypto_loan",
    "CollateralAdjustmentDirection": ".crypto_loan",
    "CollateralAdjustmentDirectionLiteral": ".crypto_loan",
    "CollateralAdjustmentHistory": ".crypto_loan",
    "CollateralAdjustmentRecord": ".crypto_loan",
    "CollateralAdjustmentRecordDirection": ".crypto_loan",
    "CollateralAdjustmentRecordDirectionLiteral": ".crypto_loan",
    "CryptoLoanCollateral": ".crypto_loan",
    "CryptoLoanCollateralCoins": ".crypto_loan",
    "CryptoLoanCollateralRatios": ".crypto_loan",
    "CryptoLoanCollateralRestriction": ".crypto_loan",
    "CryptoLoanCollateralRestrictionLiteral": ".crypto_loan",
    "CryptoLoanCollateralTier": ".crypto_loan",
    "CryptoLoanDebt": ".crypto_loan",
    "CryptoLoanLiquidationOrder": ".crypto_loan",
    "CryptoLoanPosition": ".crypto_loan",
    "CryptoLoanSupply": ".crypto_loan",
    "MaxCollateralReduction": ".crypto_loan",
    "MaxLoanAmount": ".crypto_loan",
    "AgreedMaturityAction": ".crypto_loan_fixed",
    "AgreedMaturityActionLiteral": ".crypto_loan_fixed",
    "FixedAutoRepay": ".crypto_loan_fixed",
    "FixedAutoRepayLiteral": ".crypto_loan_fixed",
    "FixedBorrowContract": ".crypto_loan_fixed",
    "FixedBorrowContracts": ".crypto_loan_fixed",
    "FixedBorrowing": ".crypto_loan_fixed",
    "FixedBorrowOrder": ".crypto_loan_fixed",
    "FixedBorrowOrders": ".crypto_loan_fixed",
    "FixedMarket": ".crypto_loan_fixed",
    "FixedMarketOrder": ".crypto_loan_fixed",
    "FixedRenewal": ".crypto_loan_fixed",
    "FixedRenewalRecord": ".crypto_loan_fixed",
    "FixedRenewals": ".crypto_loan_fixed",
    "FixedRepayment": ".crypto_loan_fixed",
    "FixedRepaymentDetail": ".crypto_loan_fixed",
    "FixedRepaymentHistory": ".crypto_loan_fixed",
    "FixedRepaymentRecord": ".crypto_loan_fixed",
    "FixedRepaymentType": ".crypto_loan_fixed",
    "FixedRepaymentTypeLiteral": ".crypto_loan_fixed",
    "FixedSupply": ".crypto_loan_fixed",
    "FixedSupplyContract": ".crypto_loan_fixed",
    "FixedSupplyContracts": ".crypto_loan_fixed",
    "FixedSupplyContractStatus": ".crypto_loan_fixed",
    "FixedSupplyContractStatusLiteral": ".crypto_loan_fixed",
    "FixedSupplyOrder": ".crypto_loan_fixed",
    "FixedSupplyOrders": ".crypto_loan_fixed",
    "FixedSupplyRefundAccount": ".crypto_loan_fixed",
    "FixedSupplyRefundAccountLiteral": ".crypto_loan_fixed",
    "FixedSupplySource": ".crypto_loan_fixed",
    "FixedSupplySourceLiteral": ".crypto_loan_fixed",
    "FixedTermDays": ".crypto_loan_fixed",
    "FixedTermDaysLiteral": ".crypto_loan_fixed",
    "MaturityAction": ".crypto_loan_fixed",
    "MaturityActionLiteral": ".crypto_loan_fixed",
    "RenewalMaturityAction": ".crypto_loan_fixed",
    "RenewalMaturityActionLiteral": ".crypto_loan_fixed",
    "FlexibleBorrowHistory": ".crypto_loan_flexible",
    "FlexibleBorrowing": ".crypto_loan_flexible",
    "FlexibleBorrowRecord": ".crypto_loan_flexible",
    "FlexibleLoan": ".crypto_loan_flexible",
    "FlexibleLoans": ".crypto_loan_flexible",
    "FlexibleRepayment": ".crypto_loan_flexible",
    "FlexibleRepaymentHistory": ".crypto_loan_flexible",
    "FlexibleRepaymentRecord": ".crypto_loan_flexible",
    "FlexibleRepaymentType": ".crypto_loan_flexible",
    "FlexibleRepaymentTypeLiteral": ".crypto_loan_flexible",
    "LegacyAccountLimits": ".crypto_loan_legacy",
    "LegacyBorrowableCoin": ".crypto_loan_legacy",
    "LegacyBorrowableCoins": ".crypto_loan_legacy",
    "LegacyCollateralAdjustment": ".crypto_loan_legacy",
    "LegacyCollateralAdjustmentRecord": ".crypto_loan_legacy",
    "LegacyCollateralAdjustments": ".crypto_loan_legacy",
    "LegacyCollateralCoin": ".crypto_loan_legacy",
    "LegacyCollateralCoins": ".crypto_loan_legacy",
    "LegacyCollateralDirection": ".crypto_loan_legacy",
    "LegacyCollateralDirectionLiteral": ".crypto_loan_legacy",
    "LegacyCollateralRecordDirection": ".crypto_loan_legacy",
    "LegacyCollateralRecordDirectionLiteral": ".crypto_loan_legacy",
    "LegacyCompletedLoan": ".crypto_loan_legacy",
    "LegacyCompletedLoans": ".crypto_loan_legacy",
    "LegacyCompletion": ".crypto_loan_legacy",
    "LegacyCompletionLiteral": ".crypto_loan_legacy",
    "LegacyLoan": ".crypto_loan_legacy",
    "LegacyLoans": ".crypto_loan_legacy",
    "LegacyLoanTerm": ".crypto_loan_legacy",
    "LegacyLoanTermLiteral": ".crypto_loan_legacy",
    "LegacyLoanTermType": ".crypto_loan_legacy",
    "LegacyLoanTermTypeLiteral": ".crypto_loan_legacy",
    "LegacyMaxCollateralReduction": ".crypto_loan_legacy",
    "LegacyRepayment": ".crypto_loan_legacy",
    "LegacyRepaymentHistory": ".crypto_loan_legacy",
    "LegacyRepaymentRecord": ".crypto_loan_legacy",
    "LegacyRepaymentStatus": ".crypto_loan_legacy",
    "LegacyRepaymentStatusLiteral": ".crypto_loan_legacy",
    "LegacyRepaymentType": ".crypto_loan_legacy",
    "LegacyRepaymentTypeLiteral": ".crypto_loan_legacy",
    "LegacyVipCoins": ".crypto_loan_legacy",
    "LegacyVipCollateral": ".crypto_loan_legacy",
    "CoinDelta": ".institutional_loan",
    "InstitutionalDelta": ".institutional_loan",
    "InstitutionalLoanOrder": ".institutional_loan",
    "InstitutionalLoanOrders": ".institutional_loan",
    "InstitutionalLoanProduct": ".institutional_loan",
    "InstitutionalLoanProducts": ".institutional_loan",
    "InstitutionalLoanStatus": ".institutional_loan",
    "InstitutionalLoanStatusLiteral": ".institutional_loan",
    "InstitutionalLtv": ".institutional_loan",
    "InstitutionalMarginCoins": ".institutional_loan",
    "InstitutionalProductType": ".institutional_loan",
    "InstitutionalProductTypeLiteral": ".institutional_loan",
    "InstitutionalRepayment": ".institutional_loan",
    "InstitutionalRepaymentOrder": ".institutional_loan",
    "InstitutionalRepaymentOrders": ".institutional_loan",
    "InstitutionalRepaymentOutcome": ".institutional_loan",
    "InstitutionalRepaymentOutcomeLiteral": ".institutional_loan",
    "InstitutionalRepaymentStatus": ".institutional_loan",
    "InstitutionalRepaymentStatusLiteral": ".institutional_loan",
    "InstitutionalRepaymentType": ".institutional_loan",
    "InstitutionalRepaymentTypeLiteral": ".institutional_loan",
    "LoanOrderSupport": ".institutional_loan",
    "LoanOrderSupportLiteral": ".institutional_loan",
    "MarginCoin": ".institutional_loan",
    "MarginRatio": ".institutional_loan",
    "ProductMarginCoins": ".institutional_loan",
    "ProductSupport": ".institutional_loan",
    "ProductSupportLiteral": ".institutional_loan",
    "RiskUnitAsset": ".institutional_loan",
    "RiskUnitDebt": ".institutional_loan",
    "RiskUnitLtv": ".institutional_loan",
    "RiskUnitStatus": ".institutional_loan",
    "RiskUnitStatusLiteral": ".institutional_loan",
    "SymbolLeverage": ".institutional_loan",
    "UidBinding": ".institutional_loan",
    "UidOperation": ".institutional_loan",
    "UidOperationLiteral": ".institutional_loan",
    "ServerTime": ".market",
    "Collateral": ".shared",
    "CollateralDict": ".shared",
    "FixedBorrowContractStatus": ".shared",
    "FixedBorrowContractStatusLiteral": ".shared",
    "FixedMarketDirection": ".shared",
    "FixedMarketDirectionLiteral": ".shared",
    "FixedMarketOrdering": ".shared",
    "FixedMarketOrderingLiteral": ".shared",
    "FixedOrderState": ".shared",
    "FixedOrderStateFilter": ".shared",
    "FixedOrderStateFilterLiteral": ".shared",
    "FixedOrderStateLiteral": ".shared",
    "FixedTerm": ".shared",
    "FixedTermLiteral": ".shared",
    "LoanTransactionStatus": ".shared",
    "LoanTransactionStatusLiteral": ".shared",
    "VipLevel": ".shared",
    "VipLevelLiteral": ".shared",
    "AutoRepayMode": ".spot_margin",
    "AutoRepayModeLiteral": ".spot_margin",
    "AutoRepaySetting": ".spot_margin",
    "AutoRepaySettings": ".spot_margin",
    "AvailableAmountToRepay": ".spot_margin",
    "CoinPositionTiers": ".spot_margin",
    "CoinState": ".spot_margin",
    "CoinStates": ".spot_margin",
    "CollateralTier": ".spot_margin",
    "FlexibleAvailableInventory": ".spot_margin",
    "HistoricalInterestRate": ".spot_margin",
    "InterestRateHistory": ".spot_margin",
    "MaxBorrowableAmount": ".spot_margin",
    "PositionTier": ".spot_margin",
    "PositionTiers": ".spot_margin",
    "SpotMarginCurrencies": ".spot_margin",
    "SpotMarginCurrency": ".spot_margin",
    "SpotMarginLiability": ".spot_margin",
    "SpotMarginMode": ".spot_margin",
    "SpotMarginModeLiteral": ".spot_margin",
    "SpotMarginSetting": ".spot_margin",
    "SpotMarginStatus": ".spot_margin",
    "SpotMarginVipLevel": ".spot_margin",
    "SpotMarginVipLevelLiteral": ".spot_margin",
    "TieredCollateralRatio": ".spot_margin",
    "TieredCollateralRatios": ".spot_margin",
    "VipMarginCoin": ".spot_margin",
    "VipMarginData": ".spot_margin",
    "VipMarginLevel": ".spot_margin",
    "AgreedSpotMarginMaturityAction": ".spot_margin_fixed",
    "AgreedSpotMarginMaturityActionLiteral": ".spot_margin_fixed",
    "FillStrategy": ".spot_margin_fixed",
    "FillStrategyLiteral": ".spot_margin_fixed",
    "FixedAvailableInventory": ".spot_margin_fixed",
    "RenewalOutcome": ".spot_margin_fixed",
    "RenewalOutcomeLiteral": ".spot_margin_fixed",
    "SpotMarginBorrowContract": ".spot_margin_fixed",
    "SpotMarginBorrowContracts": ".spot_margin_fixed",
    "SpotMarginBorrowing": ".spot_margin_fixed",
    "SpotMarginBorrowOrder": ".spot_margin_fixed",
    "SpotMarginBorrowOrders": ".spot_margin_fixed",
    "SpotMarginBorrowQuote": ".spot_margin_fixed",
    "SpotMarginBorrowQuotes": ".spot_margin_fixed",
    "SpotMarginBorrowTerm": ".spot_margin_fixed",
    "SpotMarginBorrowTermDays": ".spot_margin_fixed",
    "SpotMarginBorrowTermDaysLiteral": ".spot_margin_fixed",
    "SpotMarginBorrowTermLiteral": ".spot_margin_fixed",
    "SpotMarginMaturityAction": ".spot_margin_fixed",
    "SpotMarginMaturityActionLiteral": ".spot_margin_fixed",
}

__all__ = [
    "AdditionalCollateral",
    "AdditionalCollateralDict",
    "AgreedMaturityAction",
    "AgreedMaturityActionLiteral",
    "AgreedSpotMarginMaturityAction",
    "AgreedSpotMarginMaturityActionLiteral",
    "AutoRepayMode",
    "AutoRepayModeLiteral",
    "AutoRepaySetting",
    "AutoRepaySettings",
    "AvailableAmountToRepay",
    "BorrowHistory",
    "BorrowRecord",
    "BorrowableCoin",
    "BorrowableCoins",
    "CoinDelta",
    "CoinPositionTiers",
    "CoinState",
    "CoinStates",
    "Collateral",
    "CollateralAdjustment",
    "CollateralAdjustmentDirection",
    "CollateralAdjustmentDirectionLiteral",
    "CollateralAdjustmentHistory",
    "CollateralAdjustmentRecord",
    "CollateralAdjustmentRecordDirection",
    "CollateralAdjustmentRecordDirectionLiteral",
    "CollateralDict",
    "CollateralTier",
    "CryptoLoanCollateral",
    "CryptoLoanCollateralCoins",
    "CryptoLoanCollateralRatios",
    "CryptoLoanCollateralRestriction",
    "CryptoLoanCollateralRestrictionLiteral",
    "CryptoLoanCollateralTier",
    "CryptoLoanDebt",
    "CryptoLoanLiquidationOrder",
    "CryptoLoanPosition",
    "CryptoLoanSupply",
    "FillStrategy",
    "FillStrategyLiteral",
    "FixedAutoRepay",
    "FixedAutoRepayLiteral",
    "FixedAvailableInventory",
    "FixedBorrowContract",
    "FixedBorrowContractStatus",
    "FixedBorrowContractStatusLiteral",
    "FixedBorrowContracts",
    "FixedBorrowOrder",
    "FixedBorrowOrders",
    "FixedBorrowing",
    "FixedMarket",
    "FixedMarketDirection",
    "FixedMarketDirectionLiteral",
    "FixedMarketOrder",
    "FixedMarketOrdering",
    "FixedMarketOrderingLiteral",
    "FixedOrderState",
    "FixedOrderStateFilter",
    "FixedOrderStateFilterLiteral",
    "FixedOrderStateLiteral",
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
    "FixedTerm",
    "FixedTermDays",
    "FixedTermDaysLiteral",
    "FixedTermLiteral",
    "FlexibleAvailableInventory",
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
    "HistoricalInterestRate",
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
    "InterestRateHistory",
    "LegacyAccountLimits",
    "LegacyBorrowableCoin",
    "LegacyBorrowableCoins",
    "LegacyCollateralAdjustment",
    "LegacyCollateralAdjustmentRecord",
    "LegacyCollateralAdjustments",
    "LegacyCollateralCoin",
    "LegacyCollateralCoins",
    "LegacyCollateralDirection",
    "LegacyCollateralDirectionLiteral",
    "LegacyCollateralRecordDirection",
    "LegacyCollateralRecordDirectionLiteral",
    "LegacyCompletedLoan",
    "LegacyCompletedLoans",
    "LegacyCompletion",
    "LegacyCompletionLiteral",
    "LegacyLoan",
    "LegacyLoanTerm",
    "LegacyLoanTermLiteral",
    "LegacyLoanTermType",
    "LegacyLoanTermTypeLiteral",
    "LegacyLoans",
    "LegacyMaxCollateralReduction",
    "LegacyRepayment",
    "LegacyRepaymentHistory",
    "LegacyRepaymentRecord",
    "LegacyRepaymentStatus",
    "LegacyRepaymentStatusLiteral",
    "LegacyRepaymentType",
    "LegacyRepaymentTypeLiteral",
    "LegacyVipCoins",
    "LegacyVipCollateral",
    "LiabilityRepayment",
    "LoanOrderSupport",
    "LoanOrderSupportLiteral",
    "LoanTransactionStatus",
    "LoanTransactionStatusLiteral",
    "ManualBorrowing",
    "ManualRepayment",
    "ManualRepaymentStatus",
    "ManualRepaymentStatusLiteral",
    "MarginCoin",
    "MarginRatio",
    "MaturityAction",
    "MaturityActionLiteral",
    "MaxBorrowableAmount",
    "MaxCollateralReduction",
    "MaxLoanAmount",
    "PositionTier",
    "PositionTiers",
    "ProductMarginCoins",
    "ProductSupport",
    "ProductSupportLiteral",
    "RenewalMaturityAction",
    "RenewalMaturityActionLiteral",
    "RenewalOutcome",
    "RenewalOutcomeLiteral",
    "RepaidLiability",
    "RepaymentType",
    "RepaymentTypeLiteral",
    "RiskUnitAsset",
    "RiskUnitDebt",
    "RiskUnitLtv",
    "RiskUnitStatus",
    "RiskUnitStatusLiteral",
    "ServerTime",
    "SpotMarginBorrowContract",
    "SpotMarginBorrowContracts",
    "SpotMarginBorrowOrder",
    "SpotMarginBorrowOrders",
    "SpotMarginBorrowQuote",
    "SpotMarginBorrowQuotes",
    "SpotMarginBorrowTerm",
    "SpotMarginBorrowTermDays",
    "SpotMarginBorrowTermDaysLiteral",
    "SpotMarginBorrowTermLiteral",
    "SpotMarginBorrowing",
    "SpotMarginCurrencies",
    "SpotMarginCurrency",
    "SpotMarginLiability",
    "SpotMarginMaturityAction",
    "SpotMarginMaturityActionLiteral",
    "SpotMarginMode",
    "SpotMarginModeLiteral",
    "SpotMarginSetting",
    "SpotMarginStatus",
    "SpotMarginVipLevel",
    "SpotMarginVipLevelLiteral",
    "SymbolLeverage",
    "TieredCollateralRatio",
    "TieredCollateralRatios",
    "UidBinding",
    "UidOperation",
    "UidOperationLiteral",
    "VipLevel",
    "VipLevelLiteral",
    "VipMarginCoin",
    "VipMarginData",
    "VipMarginLevel",
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
