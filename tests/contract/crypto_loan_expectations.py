"""Literal bytes and values of the calls for flexible loans, collateral and position."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.contract.expectations import Expectation, bybit_reply

EXPECTATIONS = {
    "crypto_loan.get_collateral_coins": Expectation(
        lambda bybit: bybit.crypto_loan.get_collateral_coins(currency="BTC"),
        "GET",
        "/v5/crypto-loan-common/collateral-data?currency=BTC",
        b"",
        bybit_reply(
            b'{"collateralRatioConfigList":[{"collateralRatioList":['
            b'{"collateralRatio":"0.8","maxValue":"10000","minValue":"0"},'
            b'{"collateralRatio":"0.4","maxValue":"99999999999","minValue":"30000"}],'
            b'"currencies":"ATOM,AAVE,BTC,BOB"}],'
            b'"currencyLiquidationList":[{"currency":"BTC","liquidationOrder":1}]}'
        ),
        {
            "collateral_ratio_config_list[0].currencies": "ATOM,AAVE,BTC,BOB",
            "collateral_ratio_config_list[0].collateral_ratio_list[0].collateral_ratio": Decimal(
                "0.8"
            ),
            "collateral_ratio_config_list[0].collateral_ratio_list[0].min_value": Decimal("0"),
            "collateral_ratio_config_list[0].collateral_ratio_list[1].max_value": Decimal(
                "99999999999"
            ),
            "currency_liquidation_list[0].currency": "BTC",
            "currency_liquidation_list[0].liquidation_order": 1,
        },
        signed=False,
    ),
    "crypto_loan.get_max_collateral_reduction": Expectation(
        lambda bybit: bybit.crypto_loan.get_max_collateral_reduction(currency="BTC"),
        "GET",
        "/v5/crypto-loan-common/max-collateral-amount?currency=BTC",
        b"",
        bybit_reply(b'{"maxCollateralAmount":"0.08585184"}'),
        {"max_collateral_amount": Decimal("0.08585184")},
    ),
    "crypto_loan.adjust_collateral": Expectation(
        lambda bybit: bybit.crypto_loan.adjust_collateral(
            currency="BTC", amount=Decimal("0.08"), direction="1"
        ),
        "POST",
        "/v5/crypto-loan-common/adjust-ltv",
        b'{"currency":"BTC","amount":"0.08","direction":"1"}',
        bybit_reply(b'{"adjustId":27511}'),
        {"adjust_id": 27511},
    ),
    "crypto_loan.get_ltv_adjustment_history": Expectation(
        lambda bybit: bybit.crypto_loan.get_ltv_adjustment_history(
            adjust_id="27511", collateral_currency="BTC", limit=2, cursor="27491"
        ),
        "GET",
        "/v5/crypto-loan-common/adjustment-history"
        "?adjustId=27511&collateralCurrency=BTC&limit=2&cursor=27491",
        b"",
        bybit_reply(
            b'{"list":[{"adjustId":27511,"adjustTime":1752627997907,"afterLTV":"0.813743",'
            b'"amount":"0.08","collateralCurrency":"BTC","direction":1,"preLTV":"0.524602",'
            b'"status":1}],"nextPageCursor":"27491"}'
        ),
        {
            "list[0].adjust_id": 27511,
            "list[0].adjust_time_ms": 1752627997907,
            "list[0].adjust_time": datetime(2025, 7, 16, 1, 6, 37, 907000, tzinfo=UTC),
            "list[0].pre_ltv": Decimal("0.524602"),
            "list[0].after_ltv": Decimal("0.813743"),
            "list[0].amount": Decimal("0.08"),
            "list[0].collateral_currency": "BTC",
            "list[0].direction.name": "REDUCE",
            "list[0].status.name": "SUCCESS",
            "next_page_cursor": "27491",
        },
    ),
    "crypto_loan.get_position": Expectation(
        lambda bybit: bybit.crypto_loan.get_position(),
        "GET",
        "/v5/crypto-loan-common/position",
        b"",
        bybit_reply(
            b'{"borrowList":[{"fixedTotalDebt":"0.1","fixedTotalDebtUSD":"282.8",'
            b'"flexibleHourlyInterestRate":"0.00000188498892","flexibleTotalDebt":"0",'
            b'"flexibleTotalDebtUSD":"","loanCurrency":"ETH"}],'
            b'"collateralList":[{"amount":"0.12","amountUSD":"9930.11","currency":"BTC"}],'
            b'"ltv":"0.524344","supplyList":[{"amount":"800.13041095890410959",'
            b'"amountUSD":"800.13","currency":"USDT"}],"totalCollateral":"18381.41",'
            b'"totalDebt":"9638.17","totalSupply":"800.13","colRes":"2"}'
        ),
        {
            "borrow_list[0].loan_currency": "ETH",
            "borrow_list[0].fixed_total_debt": Decimal("0.1"),
            "borrow_list[0].fixed_total_debt_usd": Decimal("282.8"),
            "borrow_list[0].flexible_hourly_interest_rate": Decimal("0.00000188498892"),
            "borrow_list[0].flexible_total_debt": Decimal("0"),
            "borrow_list[0].flexible_total_debt_usd": None,
            "collateral_list[0].currency": "BTC",
            "collateral_list[0].amount": Decimal("0.12"),
            "collateral_list[0].amount_usd": Decimal("9930.11"),
            "ltv": Decimal("0.524344"),
            "supply_list[0].currency": "USDT",
            "supply_list[0].amount": Decimal("800.13041095890410959"),
            "supply_list[0].amount_usd": Decimal("800.13"),
            "total_collateral": Decimal("18381.41"),
            "total_debt": Decimal("9638.17"),
            "total_supply": Decimal("800.13"),
            "col_res.name": "RESTRICTED",
        },
    ),
    "crypto_loan.get_max_loan_amount": Expectation(
        lambda bybit: bybit.crypto_loan.get_max_loan_amount(
            currency="BTC",
            collateral_list=[
                {"ccy": "XRP", "amount": "1000"},
                {"ccy": "USDT", "amount": Decimal("1E+3")},
            ],
        ),
        "POST",
        "/v5/crypto-loan-common/max-loan",
        b'{"currency":"BTC","collateralList":'
        b'[{"amount":"1000","ccy":"XRP"},{"amount":"1000","ccy":"USDT"}]}',
        bybit_reply(
            b'{"currency":"BTC","maxLoan":"0.1722","notionalUsd":"16456.06",'
            b'"remainingQuota":"9999999.9421"}'
        ),
        {
            "currency": "BTC",
            "max_loan": Decimal("0.1722"),
            "notional_usd": Decimal("16456.06"),
            "remaining_quota": Decimal("9999999.9421"),
        },
    ),
    "crypto_loan.get_max_loan_amount of the collateral that is there": Expectation(
        lambda bybit: bybit.crypto_loan.get_max_loan_amount(currency="BTC"),
        "POST",
        "/v5/crypto-loan-common/max-loan",
        b'{"currency":"BTC"}',
        bybit_reply(b'{"currency":"BTC","maxLoan":"0"}'),
        {"max_loan": Decimal("0"), "remaining_quota": None},
    ),
    "crypto_loan_flexible.get_ongoing_loans": Expectation(
        lambda bybit: bybit.crypto_loan_flexible.get_ongoing_loans(loan_currency="ETH"),
        "GET",
        "/v5/crypto-loan-flexible/ongoing-coin?loanCurrency=ETH",
        b"",
        bybit_reply(
            b'{"list":[{"hourlyInterestRate":"0.0000018847396","loanCurrency":"ETH",'
            b'"totalDebt":"0.10000019","unpaidAmount":"0.1","unpaidInterest":"0.00000019"}]}'
        ),
        {
            "list[0].hourly_interest_rate": Decimal("0.0000018847396"),
            "list[0].loan_currency": "ETH",
            "list[0].total_debt": Decimal("0.10000019"),
            "list[0].unpaid_amount": Decimal("0.1"),
            "list[0].unpaid_interest": Decimal("0.00000019"),
        },
    ),
    "crypto_loan_flexible.get_borrow_history": Expectation(
        lambda bybit: bybit.crypto_loan_flexible.get_borrow_history(
            order_id="1364", loan_currency="BTC", limit=2, cursor="1365"
        ),
        "GET",
        "/v5/crypto-loan-flexible/borrow-history?orderId=1364&loanCurrency=BTC&limit=2&cursor=1365",
        b"",
        bybit_reply(
            b'{"list":[{"borrowTime":1752569950643,"initialLoanAmount":"0.006",'
            b'"loanCurrency":"BTC","orderId":"1364","status":2}],"nextPageCursor":"1363"}'
        ),
        {
            "list[0].borrow_time_ms": 1752569950643,
            "list[0].borrow_time": datetime(2025, 7, 15, 8, 59, 10, 643000, tzinfo=UTC),
            "list[0].initial_loan_amount": Decimal("0.006"),
            "list[0].loan_currency": "BTC",
            "list[0].order_id": "1364",
            "list[0].status.name": "PROCESSING",
            "next_page_cursor": "1363",
        },
    ),
    "crypto_loan_flexible.get_repayment_history": Expectation(
        lambda bybit: bybit.crypto_loan_flexible.get_repayment_history(
            repay_id="1773", loan_currency="BTC", limit=100, cursor="1774"
        ),
        "GET",
        "/v5/crypto-loan-flexible/repayment-history"
        "?repayId=1773&loanCurrency=BTC&limit=100&cursor=1774",
        b"",
        bybit_reply(
            b'{"list":[{"loanCurrency":"BTC","repayAmount":"0.007","repayId":"1773",'
            b'"repayStatus":3,"repayTime":1752570731274,"repayType":6}],"nextPageCursor":""}'
        ),
        {
            "list[0].loan_currency": "BTC",
            "list[0].repay_amount": Decimal("0.007"),
            "list[0].repay_id": "1773",
            "list[0].repay_status.name": "FAILED",
            "list[0].repay_time_ms": 1752570731274,
            "list[0].repay_time": datetime(2025, 7, 15, 9, 12, 11, 274000, tzinfo=UTC),
            "list[0].repay_type.name": "DELAYED_LIQUIDATION",
            "next_page_cursor": "",
        },
    ),
    "crypto_loan_flexible.repay_with_collateral": Expectation(
        lambda bybit: bybit.crypto_loan_flexible.repay_with_collateral(
            loan_currency="USDT", collateral_coin="BTC,ETH", amount=500
        ),
        "POST",
        "/v5/crypto-loan-flexible/repay-collateral",
        b'{"loanCurrency":"USDT","collateralCoin":"BTC,ETH","amount":"500"}',
        bybit_reply(b"{}"),
        {"": None},
    ),
}
