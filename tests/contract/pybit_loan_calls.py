"""The calls for crypto loans as the exchange's official client makes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

PYBIT: dict[str, Callable[[Any], Any]] = {
    "crypto_loan.get_collateral_coins": lambda http: http.get_collateral_coins_new_crypto_loan(
        currency="BTC"
    ),
    "crypto_loan.get_max_collateral_reduction": lambda http: (
        http.get_max_allowed_collateral_reduction_amount_new_crypto_loan(currency="BTC")
    ),
    "crypto_loan.adjust_collateral": lambda http: http.adjust_collateral_amount_new_crypto_loan(
        currency="BTC", amount="0.08", direction="1"
    ),
    "crypto_loan.get_ltv_adjustment_history": lambda http: (
        http.get_ltv_adjustment_history_new_crypto_loan(
            adjustId="27511", collateralCurrency="BTC", limit="2", cursor="27491"
        )
    ),
    "crypto_loan.get_position": lambda http: http.get_position_new_crypto_loan(),
    "crypto_loan.get_max_loan_amount": lambda http: http.get_max_loan_amount_new_crypto_loan(
        currency="BTC",
        collateralList=[{"ccy": "XRP", "amount": "1000"}, {"ccy": "USDT", "amount": "1000"}],
    ),
    "crypto_loan.get_max_loan_amount of the collateral that is there": lambda http: (
        http.get_max_loan_amount_new_crypto_loan(currency="BTC")
    ),
    "crypto_loan_flexible.get_ongoing_loans": lambda http: (
        http.get_flexible_loans_flexible_crypto_loan(loanCurrency="ETH")
    ),
    "crypto_loan_flexible.get_borrow_history": lambda http: (
        http.get_borrowing_history_flexible_crypto_loan(
            orderId="1364", loanCurrency="BTC", limit="2", cursor="1365"
        )
    ),
    "crypto_loan_flexible.get_repayment_history": lambda http: (
        http.get_repayment_history_flexible_crypto_loan(
            repayId="1773", loanCurrency="BTC", limit="100", cursor="1774"
        )
    ),
    "crypto_loan_flexible.repay_with_collateral": lambda http: (
        http.collateral_repayment_flexible_crypto_loan(
            loanCurrency="USDT", collateralCoin="BTC,ETH", amount="500"
        )
    ),
    "crypto_loan_fixed.borrow": lambda http: http.borrow_fixed_crypto_loan(
        orderCurrency="ETH",
        orderAmount="1.5",
        annualRate="0.022",
        term="30",
        autoRepay="true",
        repayType="2",
        collateralList=[{"currency": "BTC", "amount": "0.1"}],
    ),
    "crypto_loan_fixed.borrow with what the exchange presumes": lambda http: (
        http.borrow_fixed_crypto_loan(
            orderCurrency="ETH", orderAmount="1", annualRate="0.02", term="7"
        )
    ),
    # pybit's name for it is a slip, its path is the right one.
    "crypto_loan_fixed.cancel_borrow_order": lambda http: (
        http.create_borrowing_order_fixed_crypto_loan(orderId="13009")
    ),
    "crypto_loan_fixed.get_borrow_market": lambda http: http.get_borrowing_market_fixed_crypto_loan(
        orderCurrency="USDT", orderBy="apy", term="14", sort=1, limit=5
    ),
    "crypto_loan_fixed.get_borrow_orders": lambda http: http.get_borrowing_orders_fixed_crypto_loan(
        orderId="13010", orderCurrency="MANA", state="1", term="30", limit="1", cursor="13011"
    ),
    "crypto_loan_fixed.get_borrow_contracts": lambda http: (
        http.get_borrowing_contract_info_fixed_crypto_loan(
            orderId="13007",
            loanId="571",
            orderCurrency="ETH",
            term="30",
            limit="10",
            cursor="572",
        )
    ),
    "crypto_loan_fixed.repay_with_collateral": lambda http: (
        http.collateral_repayment_fixed_crypto_loan(
            loanId="571", loanCurrency="ETH", collateralCoin="USDT,BTC", amount="0.1"
        )
    ),
    "crypto_loan_fixed.get_repayment_history": lambda http: (
        http.get_repayment_history_fixed_crypto_loan(
            repayId="1782", loanCurrency="ETH", limit="3", cursor="1783"
        )
    ),
    "crypto_loan_fixed.renew": lambda http: http.renew_fixed_crypto_loan(
        loanId="2364", collateralList=[{"currency": "ETH", "amount": "1"}]
    ),
    "crypto_loan_fixed.renew with an identifier in text": lambda http: http.renew_fixed_crypto_loan(
        loanId="2364"
    ),
    "crypto_loan_fixed.get_renewals": lambda http: http.get_renewal_orders_fixed_crypto_loan(
        orderId="49", orderCurrency="USDT", limit="10", cursor="50"
    ),
    "crypto_loan_fixed.supply": lambda http: http.create_lending_order_fixed_crypto_loan(
        orderCurrency="USDT",
        orderAmount="2002.21",
        annualRate="0.35",
        term="7",
        availableSource="2",
    ),
    "crypto_loan_fixed.cancel_supply_order": lambda http: (
        http.cancel_lending_order_fixed_crypto_loan(orderId="13577", refundedAccount="1")
    ),
    "crypto_loan_fixed.get_supply_market": lambda http: http.get_lending_market_fixed_crypto_loan(
        orderCurrency="USDT", term="90", orderBy="quantity", sort=0, limit=100
    ),
    "crypto_loan_fixed.get_supply_orders": lambda http: http.get_lending_orders_fixed_crypto_loan(
        orderId="13564", orderCurrency="USDT", state="2", term="7", limit="10", cursor="13565"
    ),
    "crypto_loan_fixed.get_supply_contracts": lambda http: (
        http.get_lending_contract_info_fixed_crypto_loan(
            orderId="13564",
            supplyId="567",
            supplyCurrency="USDT",
            term="7",
            limit="10",
            cursor="568",
        )
    ),
}
