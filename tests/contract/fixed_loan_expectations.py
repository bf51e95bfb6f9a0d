"""Literal bytes and values of the calls for fixed loans."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.contract.expectations import Expectation, bybit_reply

BORROWING = {
    "crypto_loan_fixed.borrow": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.borrow(
            order_currency="ETH",
            order_amount="1.5",
            annual_rate=Decimal("0.022"),
            term="30",
            auto_repay="true",
            repay_type="2",
            collateral_list=[{"currency": "BTC", "amount": "0.1"}],
        ),
        "POST",
        "/v5/crypto-loan-fixed/borrow",
        b'{"orderCurrency":"ETH","orderAmount":"1.5","annualRate":"0.022","term":"30",'
        b'"autoRepay":"true","repayType":"2",'
        b'"collateralList":[{"currency":"BTC","amount":"0.1"}]}',
        bybit_reply(b'{"orderId":"13007"}'),
        {"order_id": "13007"},
    ),
    "crypto_loan_fixed.borrow with what the exchange presumes": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.borrow(
            order_currency="ETH", order_amount=1, annual_rate="0.02", term="7"
        ),
        "POST",
        "/v5/crypto-loan-fixed/borrow",
        b'{"orderCurrency":"ETH","orderAmount":"1","annualRate":"0.02","term":"7"}',
        bybit_reply(b'{"orderId":"13008"}'),
        {"order_id": "13008"},
    ),
    "crypto_loan_fixed.cancel_borrow_order": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.cancel_borrow_order(order_id="13009"),
        "POST",
        "/v5/crypto-loan-fixed/borrow-order-cancel",
        b'{"orderId":"13009"}',
        bybit_reply(b"{}"),
        {"": None},
    ),
    "crypto_loan_fixed.get_borrow_market": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.get_borrow_market(
            order_currency="USDT", order_by="apy", term="14", sort=1, limit=5
        ),
        "GET",
        "/v5/crypto-loan-fixed/borrow-order-quote"
        "?orderCurrency=USDT&orderBy=apy&term=14&sort=1&limit=5",
        b"",
        bybit_reply(
            b'{"list":[{"annualRate":"0.04","orderCurrency":"USDT","qty":"988.78","term":14}]}'
        ),
        {
            "list[0].annual_rate": Decimal("0.04"),
            "list[0].order_currency": "USDT",
            "list[0].qty": Decimal("988.78"),
            "list[0].term.name": "DAYS_14",
            "list[0].term.value": 14,
        },
        signed=False,
    ),
    "crypto_loan_fixed.get_borrow_orders": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.get_borrow_orders(
            order_id="13010", order_currency="MANA", state="1", term="30", limit=1, cursor="13011"
        ),
        "GET",
        "/v5/crypto-loan-fixed/borrow-order-info"
        "?orderId=13010&orderCurrency=MANA&state=1&term=30&limit=1&cursor=13011",
        b"",
        bybit_reply(
            b'{"list":[{"annualRate":"0.01","filledQty":"0","orderCurrency":"MANA",'
            b'"orderId":13010,"orderQty":"2000","orderTime":"1752654035179","repayType":"2",'
            b'"state":5,"term":30}],"nextPageCursor":""}'
        ),
        {
            "list[0].annual_rate": Decimal("0.01"),
            "list[0].filled_qty": Decimal("0"),
            "list[0].order_currency": "MANA",
            "list[0].order_id": 13010,
            "list[0].order_qty": Decimal("2000"),
            "list[0].order_time_ms": 1752654035179,
            "list[0].order_time": datetime(2025, 7, 16, 8, 20, 35, 179000, tzinfo=UTC),
            "list[0].repay_type.name": "FLEXIBLE_LOAN",
            "list[0].state.name": "FAILED",
            "list[0].term.value": 30,
            "next_page_cursor": "",
        },
    ),
    "crypto_loan_fixed.get_borrow_contracts": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.get_borrow_contracts(
            order_id="13007",
            loan_id="571",
            order_currency="ETH",
            term="30",
            limit=10,
            cursor="572",
        ),
        "GET",
        "/v5/crypto-loan-fixed/borrow-contract-info"
        "?orderId=13007&loanId=571&orderCurrency=ETH&term=30&limit=10&cursor=572",
        b"",
        bybit_reply(
            b'{"list":[{"annualRate":"0.022","autoRepay":"true","borrowCurrency":"ETH",'
            b'"borrowTime":"1752633756068","interestPaid":"0.002531506849315069",'
            b'"loanId":"571","orderId":"13007","repayType":"1","repaymentTime":"1755225756068",'
            b'"residualPenaltyInterest":"0","residualPrincipal":"1.4","status":3,"term":"30"}],'
            b'"nextPageCursor":"568"}'
        ),
        {
            "list[0].annual_rate": Decimal("0.022"),
            "list[0].auto_repay.value": "true",
            "list[0].borrow_currency": "ETH",
            "list[0].borrow_time_ms": 1752633756068,
            "list[0].borrow_time": datetime(2025, 7, 16, 2, 42, 36, 68000, tzinfo=UTC),
            "list[0].interest_paid": Decimal("0.002531506849315069"),
            "list[0].loan_id": "571",
            "list[0].order_id": "13007",
            "list[0].repay_type.name": "REPAY",
            "list[0].repayment_time_ms": 1755225756068,
            "list[0].residual_penalty_interest": Decimal("0"),
            "list[0].residual_principal": Decimal("1.4"),
            "list[0].status.name": "OVERDUE",
            "list[0].term.value": "30",
            "next_page_cursor": "568",
        },
    ),
}

REPAYING = {
    "crypto_loan_fixed.repay_with_collateral": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.repay_with_collateral(
            loan_id="571", loan_currency="ETH", collateral_coin="USDT,BTC", amount="0.1"
        ),
        "POST",
        "/v5/crypto-loan-fixed/repay-collateral",
        b'{"loanId":"571","loanCurrency":"ETH","collateralCoin":"USDT,BTC","amount":"0.1"}',
        bybit_reply(b"{}"),
        {"": None},
    ),
    "crypto_loan_fixed.get_repayment_history": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.get_repayment_history(
            repay_id="1782", loan_currency="ETH", limit=3, cursor="1783"
        ),
        "GET",
        "/v5/crypto-loan-fixed/repayment-history?repayId=1782&loanCurrency=ETH&limit=3&cursor=1783",
        b"",
        bybit_reply(
            b'{"list":[{"details":[{"loanCurrency":"ETH","loanId":"568","repayAmount":"0.1"},'
            b'{"loanCurrency":"ETH","loanId":"571","repayAmount":"1.4"}],"loanCurrency":"ETH",'
            b'"repayAmount":"1.5","repayId":"1782","repayStatus":1,"repayTime":1752717174353,'
            b'"repayType":8}],"nextPageCursor":"1674"}'
        ),
        {
            "list[0].details[0].loan_id": "568",
            "list[0].details[0].loan_currency": "ETH",
            "list[0].details[1].repay_amount": Decimal("1.4"),
            "list[0].loan_currency": "ETH",
            "list[0].repay_amount": Decimal("1.5"),
            "list[0].repay_id": "1782",
            "list[0].repay_status.name": "SUCCESS",
            "list[0].repay_time_ms": 1752717174353,
            "list[0].repay_time": datetime(2025, 7, 17, 1, 52, 54, 353000, tzinfo=UTC),
            "list[0].repay_type.name": "FLEXIBLE_LOAN",
            "next_page_cursor": "1674",
        },
    ),
    "crypto_loan_fixed.renew": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.renew(
            loan_id="2364", collateral_list=[{"currency": "ETH", "amount": 1}]
        ),
        "POST",
        "/v5/crypto-loan-fixed/renew",
        b'{"loanId":"2364","collateralList":[{"currency":"ETH","amount":"1"}]}',
        bybit_reply(b'{"orderId":49}'),
        {"order_id": 49},
    ),
    # The page calls the identifier a string and shows a number; both are to be read.
    "crypto_loan_fixed.renew with an identifier in text": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.renew(loan_id="2364"),
        "POST",
        "/v5/crypto-loan-fixed/renew",
        b'{"loanId":"2364"}',
        bybit_reply(b'{"orderId":"49"}'),
        {"order_id": 49},
    ),
    "crypto_loan_fixed.get_renewals": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.get_renewals(
            order_id="49", order_currency="USDT", limit=10, cursor="50"
        ),
        "GET",
        "/v5/crypto-loan-fixed/renew-info?orderId=49&orderCurrency=USDT&limit=10&cursor=50",
        b"",
        bybit_reply(
            b'{"list":[{"amount":"11","autoRepay":2,"borrowCurrency":"USDT",'
            b'"contractNo":"2092164378648656896","dueTime":"1766750400000","loanId":"2364",'
            b'"orderId":49,"renewLoanNo":"2092170365690461952","time":"1764142142913"}],'
            b'"nextPageCursor":""}'
        ),
        {
            "list[0].amount": Decimal("11"),
            "list[0].auto_repay.name": "FLEXIBLE_LOAN",
            "list[0].borrow_currency": "USDT",
            "list[0].contract_no": "2092164378648656896",
            "list[0].due_time_ms": 1766750400000,
            "list[0].due_time": datetime(2025, 12, 26, 12, tzinfo=UTC),
            "list[0].loan_id": "2364",
            "list[0].order_id": 49,
            "list[0].renew_loan_no": "2092170365690461952",
            "list[0].time_ms": 1764142142913,
            "next_page_cursor": "",
        },
    ),
}

SUPPLYING = {
    "crypto_loan_fixed.supply": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.supply(
            order_currency="USDT",
            order_amount="2002.21",
            annual_rate="0.35",
            term="7",
            available_source="2",
        ),
        "POST",
        "/v5/crypto-loan-fixed/supply",
        b'{"orderCurrency":"USDT","orderAmount":"2002.21","annualRate":"0.35","term":"7",'
        b'"availableSource":"2"}',
        bybit_reply(b'{"orderId":"13007"}'),
        {"order_id": "13007"},
    ),
    "crypto_loan_fixed.cancel_supply_order": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.cancel_supply_order(
            order_id="13577", refunded_account="1"
        ),
        "POST",
        "/v5/crypto-loan-fixed/supply-order-cancel",
        b'{"orderId":"13577","refundedAccount":"1"}',
        bybit_reply(b"{}"),
        {"": None},
    ),
    "crypto_loan_fixed.get_supply_market": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.get_supply_market(
            order_currency="USDT", term="90", order_by="quantity", sort=0, limit=100
        ),
        "GET",
        "/v5/crypto-loan-fixed/supply-order-quote"
        "?orderCurrency=USDT&term=90&orderBy=quantity&sort=0&limit=100",
        b"",
        bybit_reply(
            b'{"list":[{"annualRate":"0.02","orderCurrency":"USDT","qty":"1000.1234","term":60}]}'
        ),
        {
            "list[0].annual_rate": Decimal("0.02"),
            "list[0].order_currency": "USDT",
            "list[0].qty": Decimal("1000.1234"),
            "list[0].term.value": 60,
            "list[0].term.is_known": True,
        },
        signed=False,
    ),
    "crypto_loan_fixed.get_supply_orders": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.get_supply_orders(
            order_id="13564", order_currency="USDT", state="2", term="7", limit=10, cursor="13565"
        ),
        "GET",
        "/v5/crypto-loan-fixed/supply-order-info"
        "?orderId=13564&orderCurrency=USDT&state=2&term=7&limit=10&cursor=13565",
        b"",
        bybit_reply(
            b'{"list":[{"annualRate":"0.01","filledQty":"800","orderCurrency":"USDT",'
            b'"orderId":13564,"orderQty":"1020","orderTime":"1752482751043","state":2,"term":7}],'
            b'"nextPageCursor":""}'
        ),
        {
            "list[0].annual_rate": Decimal("0.01"),
            "list[0].filled_qty": Decimal("800"),
            "list[0].order_currency": "USDT",
            "list[0].order_id": 13564,
            "list[0].order_qty": Decimal("1020"),
            "list[0].order_time_ms": 1752482751043,
            "list[0].order_time": datetime(2025, 7, 14, 8, 45, 51, 43000, tzinfo=UTC),
            "list[0].state.name": "PARTIALLY_FILLED_AND_CANCELLED",
            "list[0].term.value": 7,
            "next_page_cursor": "",
        },
    ),
    "crypto_loan_fixed.get_supply_contracts": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.get_supply_contracts(
            order_id="13564",
            supply_id="567",
            supply_currency="USDT",
            term="7",
            limit=10,
            cursor="568",
        ),
        "GET",
        "/v5/crypto-loan-fixed/supply-contract-info"
        "?orderId=13564&supplyId=567&supplyCurrency=USDT&term=7&limit=10&cursor=568",
        b"",
        bybit_reply(
            b'{"list":[{"actualRedemptionTime":"1753087596082","annualRate":"0.01",'
            b'"interest":"0.13041095890410959","orderId":"13564","penaltyInterest":"0",'
            b'"redemptionTime":"1753087596082","status":1,"supplyAmount":"800",'
            b'"supplyCurrency":"USDT","supplyId":"567","supplyTime":"1752482796082","term":"7"},'
            b'{"actualRedemptionTime":"","interestPaid":"0.1","orderId":"13564","status":2,'
            b'"supplyCurrency":"USDT","supplyId":"566"}],"nextPageCursor":"567"}'
        ),
        {
            "list[0].actual_redemption_time_ms": 1753087596082,
            "list[0].annual_rate": Decimal("0.01"),
            "list[0].interest": Decimal("0.13041095890410959"),
            "list[0].interest_paid": None,
            "list[0].order_id": "13564",
            "list[0].penalty_interest": Decimal("0"),
            "list[0].redemption_time": datetime(2025, 7, 21, 8, 46, 36, 82000, tzinfo=UTC),
            "list[0].status.name": "SUPPLYING",
            "list[0].supply_amount": Decimal("800"),
            "list[0].supply_currency": "USDT",
            "list[0].supply_id": "567",
            "list[0].supply_time_ms": 1752482796082,
            "list[0].term.value": "7",
            "list[1].actual_redemption_time": None,
            "list[1].interest": None,
            "list[1].interest_paid": Decimal("0.1"),
            "list[1].status.name": "REDEEMED",
            "next_page_cursor": "567",
        },
    ),
}

EXPECTATIONS = BORROWING | REPAYING | SUPPLYING
