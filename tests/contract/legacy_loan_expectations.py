"""Legacy crypto loans: literal requests, replies and values."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.contract.expectations import Expectation, bybit_reply

REPAYMENTS = b"""{"list": [{"collateralCurrency": "BTC", "collateralReturn": "0",
  "loanCurrency": "USDT", "loanTerm": "", "orderId": "1794267532472646144",
  "repayAmount": "100", "repayId": "1794271131730737664", "repayStatus": 1,
  "repayTime": "1728629786875", "repayType": "1"}], "nextPageCursor": ""}"""
ONGOING = b"""{"list": [{"collateralAmount": "0.0964687", "collateralCurrency": "BTC",
  "currentLTV": "0.4161", "expirationTime": "1731149999000",
  "hourlyInterestRate": "0.0000010633", "loanCurrency": "USDT", "loanTerm": "30",
  "orderId": "1793683005081680384", "residualInterest": "0.04016",
  "residualPenaltyInterest": "0", "totalDebt": "1888.005198"},
  {"orderId": "7", "loanCurrency": "ETH", "loanTerm": "", "expirationTime": ""}],
  "nextPageCursor": "1844656778923966466"}"""
COMPLETED = b"""{"list": [{"borrowTime": "1728546174028", "collateralCurrency": "BTC",
  "expirationTime": "1729148399000", "hourlyInterestRate": "0.0000010241",
  "initialCollateralAmount": "0.0494727", "initialLoanAmount": "1", "loanCurrency": "ETH",
  "loanTerm": "7", "orderId": "1793569729874260992", "repaidInterest": "0.00000515",
  "repaidPenaltyInterest": "0", "status": 1}], "nextPageCursor": ""}"""
LIMITS = b"""{"collateralCurrency": "BTC", "loanCurrency": "USDT",
  "maxCollateralAmount": "164.957732055526752104", "maxLoanAmount": "8000000",
  "minCollateralAmount": "0.000412394330138818", "minLoanAmount": "20"}"""
COLLATERAL = b"""{"vipCoinList": [{"list": [{"collateralAccuracy": 8, "currency": "ETH",
  "initialLTV": "0.8", "liquidationLTV": "0.95", "marginCallLTV": "0.87",
  "maxLimit": "32000"}], "vipLevel": "PRO1"}]}"""
ADJUSTMENTS = b"""{"list": [{"adjustId": "1794318409405331968", "adjustTime": "1728635422814",
  "afterLTV": "0.7164", "amount": "0.001", "collateralCurrency": "BTC", "direction": 1,
  "orderId": "1794267532472646144", "preLTV": "0.6546"}],
  "nextPageCursor": "1844656778923966466"}"""

EXPECTATIONS = {
    "crypto_loan_legacy.get_repayment_history": Expectation(
        lambda bybit: bybit.crypto_loan_legacy.get_repayment_history(
            repay_id="1794271131730737664"
        ),
        "GET",
        "/v5/crypto-loan/repayment-history?repayId=1794271131730737664",
        b"",
        bybit_reply(REPAYMENTS),
        {
            "list[0].collateral_currency": "BTC",
            "list[0].collateral_return": Decimal("0"),
            "list[0].loan_currency": "USDT",
            "list[0].loan_term": None,
            "list[0].order_id": "1794267532472646144",
            "list[0].repay_amount": Decimal("100"),
            "list[0].repay_id": "1794271131730737664",
            "list[0].repay_status.value": 1,
            "list[0].repay_status.name": "SUCCESS",
            "list[0].repay_time": datetime(2024, 10, 11, 6, 56, 26, 875000, tzinfo=UTC),
            "list[0].repay_time_ms": 1728629786875,
            "list[0].repay_type.value": "1",
            "list[0].repay_type.name": "USER",
            "next_page_cursor": "",
        },
    ),
    "crypto_loan_legacy.get_ongoing_loans": Expectation(
        lambda bybit: bybit.crypto_loan_legacy.get_ongoing_loans(
            order_id="1793683005081680384",
            loan_currency="USDT",
            collateral_currency="BTC",
            loan_term_type="1",
            loan_term="30",
            limit=100,
            cursor="1844656778923966467",
        ),
        "GET",
        "/v5/crypto-loan/ongoing-orders?orderId=1793683005081680384&loanCurrency=USDT"
        "&collateralCurrency=BTC&loanTermType=1&loanTerm=30&limit=100&cursor=1844656778923966467",
        b"",
        bybit_reply(ONGOING),
        {
            "list[0].collateral_amount": Decimal("0.0964687"),
            "list[0].collateral_currency": "BTC",
            "list[0].current_ltv": Decimal("0.4161"),
            "list[0].expiration_time": datetime(2024, 11, 9, 10, 59, 59, tzinfo=UTC),
            "list[0].hourly_interest_rate": Decimal("0.0000010633"),
            "list[0].loan_currency": "USDT",
            "list[0].loan_term.value": "30",
            "list[0].order_id": "1793683005081680384",
            "list[0].residual_interest": Decimal("0.04016"),
            "list[0].residual_penalty_interest": Decimal("0"),
            "list[0].total_debt": Decimal("1888.005198"),
            # A flexible loan has no term.
            "list[1].order_id": "7",
            "list[1].loan_term": None,
            "list[1].expiration_time": None,
            "next_page_cursor": "1844656778923966466",
        },
    ),
    "crypto_loan_legacy.get_completed_loans": Expectation(
        lambda bybit: bybit.crypto_loan_legacy.get_completed_loans(order_id="1793683005081680384"),
        "GET",
        "/v5/crypto-loan/borrow-history?orderId=1793683005081680384",
        b"",
        bybit_reply(COMPLETED),
        {
            "list[0].borrow_time": datetime(2024, 10, 10, 7, 42, 54, 28000, tzinfo=UTC),
            "list[0].collateral_currency": "BTC",
            "list[0].expiration_time": datetime(2024, 10, 17, 6, 59, 59, tzinfo=UTC),
            "list[0].hourly_interest_rate": Decimal("0.0000010241"),
            "list[0].initial_collateral_amount": Decimal("0.0494727"),
            "list[0].initial_loan_amount": Decimal("1"),
            "list[0].loan_currency": "ETH",
            "list[0].loan_term.name": "DAYS_7",
            "list[0].order_id": "1793569729874260992",
            "list[0].repaid_interest": Decimal("0.00000515"),
            "list[0].repaid_penalty_interest": Decimal("0"),
            "list[0].status.value": 1,
            "list[0].status.name": "REPAID",
            "next_page_cursor": "",
        },
    ),
    "crypto_loan_legacy.get_account_limits": Expectation(
        lambda bybit: bybit.crypto_loan_legacy.get_account_limits(
            loan_currency="USDT", collateral_currency="BTC"
        ),
        "GET",
        "/v5/crypto-loan/borrowable-collateralisable-number"
        "?loanCurrency=USDT&collateralCurrency=BTC",
        b"",
        bybit_reply(LIMITS),
        {
            "collateral_currency": "BTC",
            "loan_currency": "USDT",
            "max_collateral_amount": Decimal("164.957732055526752104"),
            "max_loan_amount": Decimal("8000000"),
            "min_collateral_amount": Decimal("0.000412394330138818"),
            "min_loan_amount": Decimal("20"),
        },
    ),
    "crypto_loan_legacy.get_collateral_coins": Expectation(
        lambda bybit: bybit.crypto_loan_legacy.get_collateral_coins(
            vip_level="PRO1", currency="ETH"
        ),
        "GET",
        "/v5/crypto-loan/collateral-data?vipLevel=PRO1&currency=ETH",
        b"",
        bybit_reply(COLLATERAL),
        {
            "vip_coin_list[0].vip_level.value": "PRO1",
            "vip_coin_list[0].list[0].collateral_accuracy": 8,
            "vip_coin_list[0].list[0].currency": "ETH",
            "vip_coin_list[0].list[0].initial_ltv": Decimal("0.8"),
            "vip_coin_list[0].list[0].margin_call_ltv": Decimal("0.87"),
            "vip_coin_list[0].list[0].liquidation_ltv": Decimal("0.95"),
            "vip_coin_list[0].list[0].max_limit": Decimal("32000"),
        },
        signed=False,
    ),
    "crypto_loan_legacy.get_max_collateral_reduction": Expectation(
        lambda bybit: bybit.crypto_loan_legacy.get_max_collateral_reduction(
            order_id="1794267532472646144"
        ),
        "GET",
        "/v5/crypto-loan/max-collateral-amount?orderId=1794267532472646144",
        b"",
        bybit_reply(b'{"maxCollateralAmount":"0.00210611"}'),
        {"max_collateral_amount": Decimal("0.00210611")},
    ),
    "crypto_loan_legacy.adjust_collateral": Expectation(
        lambda bybit: bybit.crypto_loan_legacy.adjust_collateral(
            order_id="1794267532472646144", amount="0.001", direction="1"
        ),
        "POST",
        "/v5/crypto-loan/adjust-ltv",
        b'{"orderId":"1794267532472646144","amount":"0.001","direction":"1"}',
        bybit_reply(b'{"adjustId":"1794318409405331968"}'),
        {"adjust_id": "1794318409405331968"},
    ),
    "crypto_loan_legacy.get_ltv_adjustment_history": Expectation(
        lambda bybit: bybit.crypto_loan_legacy.get_ltv_adjustment_history(
            adjust_id="1794318409405331968"
        ),
        "GET",
        "/v5/crypto-loan/adjustment-history?adjustId=1794318409405331968",
        b"",
        bybit_reply(ADJUSTMENTS),
        {
            "list[0].collateral_currency": "BTC",
            "list[0].order_id": "1794267532472646144",
            "list[0].adjust_id": "1794318409405331968",
            "list[0].adjust_time": datetime(2024, 10, 11, 8, 30, 22, 814000, tzinfo=UTC),
            "list[0].amount": Decimal("0.001"),
            "list[0].pre_ltv": Decimal("0.6546"),
            "list[0].after_ltv": Decimal("0.7164"),
            "list[0].direction.value": 1,
            "list[0].direction.name": "REDUCE",
            "next_page_cursor": "1844656778923966466",
        },
    ),
}
