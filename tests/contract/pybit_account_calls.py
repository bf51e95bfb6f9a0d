"""The calls of the account, of institutional and of legacy loans, as pybit makes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

#: What pybit does not have yet; what its release sends with GET, against the page; and a cursor
#: with percent signs, which it sends as they are, so that they mean something else to a server.
MISSING = {
    "account.get_borrow_history of the next page",
    "institutional_loan.get_coin_delta_amount",
    "crypto_loan_legacy.adjust_collateral",
}

PYBIT: dict[str, Callable[[Any], Any]] = {
    "account.borrow": lambda http: http.borrow(coin="BTC", amount="0.01"),
    "account.repay": lambda http: http.repay(coin="BTC", amount="0.01"),
    "account.repay of all coins": lambda http: http.repay(repaymentType="ALL"),
    "account.repay_without_conversion": lambda http: http.manual_no_convert_repay(
        coin="BTC", amount="0.01", repaymentType="FIXED"
    ),
    "account.get_borrow_history": lambda http: http.get_borrow_history(currency="BTC", limit=1),
    "account.get_borrow_history of a time": lambda http: http.get_borrow_history(
        startTime=1697414400000,
        endTime=1697500800000,
        limit=50,
    ),
    "crypto_loan_legacy.get_repayment_history": lambda http: http.get_loan_repayment_history(
        repayId="1794271131730737664"
    ),
    "crypto_loan_legacy.get_ongoing_loans": lambda http: http.get_unpaid_loans(
        orderId="1793683005081680384",
        loanCurrency="USDT",
        collateralCurrency="BTC",
        loanTermType="1",
        loanTerm="30",
        limit="100",
        cursor="1844656778923966467",
    ),
    "crypto_loan_legacy.get_completed_loans": lambda http: http.get_completed_loan_history(
        orderId="1793683005081680384"
    ),
    "crypto_loan_legacy.get_account_limits": lambda http: (
        http.get_account_borrowable_or_collateralizable_limit(
            loanCurrency="USDT", collateralCurrency="BTC"
        )
    ),
    "crypto_loan_legacy.get_collateral_coins": lambda http: http.get_collateral_coins(
        vipLevel="PRO1", currency="ETH"
    ),
    "crypto_loan_legacy.get_max_collateral_reduction": lambda http: (
        http.get_max_allowed_collateral_reduction_amount(orderId="1794267532472646144")
    ),
    "crypto_loan_legacy.get_ltv_adjustment_history": lambda http: (
        http.get_crypto_loan_ltv_adjustment_history(adjustId="1794318409405331968")
    ),
    "institutional_loan.get_repayment_orders": lambda http: http.get_repayment_info(
        startTime=1663126393000, endTime=1663126394000, limit=100
    ),
    "institutional_loan.get_loan_orders": lambda http: http.get_loan_orders(
        orderId="1468005106166530304"
    ),
    "institutional_loan.get_products": lambda http: http.get_product_info(productId="91"),
    "institutional_loan.get_margin_coins": lambda http: http.get_margin_coin_info(productId="81"),
    "institutional_loan.get_ltv": lambda http: http.get_ltv(),
    "institutional_loan.get_ltv during a transfer": lambda http: http.get_ltv(),
    "institutional_loan.bind_or_unbind_uid": lambda http: http.bind_or_unbind_uid(
        uid="592324", operate="0"
    ),
}
