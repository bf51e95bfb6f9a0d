"""Borrowing at fixed rates in spot margin: literal requests, replies and values."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.contract.expectations import Expectation, bybit_reply

PATH = "/v5/spot-margin-trade"
ORDERS = b"""{"list":[{"annualRate":"0.070000000000000000",
  "orderId":"FIXED_BORROW_4563567182f746ec9f73e4357264d8c7187","orderTime":"1775616125000",
  "filledQty":"0.000000000000000000","orderQty":"1.000000000000000000","orderCurrency":"ETH",
  "state":1,"term":7,"repayType":"1","strategyType":"FULL"},
  {"annualRate":"1.000000000000000000","orderId":"x","orderTime":"1764120783000",
  "filledQty":"1000","orderQty":"1000","orderCurrency":"USDT","state":5,"term":1,
  "repayType":"2","strategyType":"PARTIAL"}],"nextPageCursor":"30"}"""
CONTRACTS = b"""{"list":[{"annualRate":"1.000000000000000000","borrowCurrency":"USDT",
  "borrowTime":"1764162490000","interestPaid":"1.065753424657534247",
  "loanId":"2092341042506646784","orderId":"FIXED_BORROW_a17089fc526441faa52eb99b0b9feb69185",
  "repaymentTime":"1764288000000","residualPenaltyInterest":"0",
  "residualPrincipal":"0.000000000000000000","status":3,"term":"1","repayType":"0",
  "strategyType":"PARTIAL"}],"nextPageCursor":"0"}"""

EXPECTATIONS = {
    "spot_margin_fixed.get_borrow_quotes": Expectation(
        lambda bybit: bybit.spot_margin_fixed.get_borrow_quotes(
            order_currency="ETH", order_by="apy", limit=10
        ),
        "GET",
        f"{PATH}/fixedborrow-order-quote?orderCurrency=ETH&orderBy=apy&limit=10",
        b"",
        bybit_reply(
            b'{"list":[{"orderCurrency":"ETH","term":60,"annualRate":"0.033","qty":"0.1"}]}'
        ),
        {
            "list[0].order_currency": "ETH",
            "list[0].term.value": 60,
            "list[0].term.is_known": True,
            "list[0].annual_rate": Decimal("0.033"),
            "list[0].qty": Decimal("0.1"),
        },
    ),
    "spot_margin_fixed.get_borrow_quotes of a term": Expectation(
        lambda bybit: bybit.spot_margin_fixed.get_borrow_quotes(
            order_currency="ETH", term="180", order_by="quantity", sort=1, limit=100
        ),
        "GET",
        f"{PATH}/fixedborrow-order-quote?orderCurrency=ETH&term=180&orderBy=quantity&sort=1"
        "&limit=100",
        b"",
        bybit_reply(b'{"list":[]}'),
        {"list": []},
    ),
    "spot_margin_fixed.borrow": Expectation(
        lambda bybit: bybit.spot_margin_fixed.borrow(
            order_currency="BTC", order_amount="0.01", annual_rate=Decimal("0.02"), term="30"
        ),
        "POST",
        f"{PATH}/fixedborrow",
        b'{"orderCurrency":"BTC","orderAmount":"0.01","annualRate":"0.02","term":"30"}',
        bybit_reply(b'{"orderId":"FIXED_BORROW_4563567182f746ec9f73e4357264d8c7187"}'),
        {"order_id": "FIXED_BORROW_4563567182f746ec9f73e4357264d8c7187"},
    ),
    "spot_margin_fixed.borrow all or nothing": Expectation(
        lambda bybit: bybit.spot_margin_fixed.borrow(
            order_currency="USDT",
            order_amount=1000,
            annual_rate="0.05",
            term="7",
            repay_type="2",
            strategy_type="FULL",
        ),
        "POST",
        f"{PATH}/fixedborrow",
        b'{"orderCurrency":"USDT","orderAmount":"1000","annualRate":"0.05","term":"7",'
        b'"repayType":"2","strategyType":"FULL"}',
        bybit_reply(b'{"orderId":"1"}'),
        {"order_id": "1"},
    ),
    "spot_margin_fixed.renew": Expectation(
        lambda bybit: bybit.spot_margin_fixed.renew(loan_id="2092341042506646784"),
        "POST",
        f"{PATH}/fixedborrow-renew",
        b'{"loanId":"2092341042506646784"}',
        bybit_reply(b'"Success"'),
        {"value": "Success", "name": "SUCCESS"},
    ),
    "spot_margin_fixed.renew in part": Expectation(
        lambda bybit: bybit.spot_margin_fixed.renew(loan_id="2092341042506646784", qty="0.5"),
        "POST",
        f"{PATH}/fixedborrow-renew",
        b'{"loanId":"2092341042506646784","qty":"0.5"}',
        bybit_reply(b'"Failure"'),
        {"value": "Failure", "name": "FAILURE"},
    ),
    "spot_margin_fixed.get_borrow_orders": Expectation(
        lambda bybit: bybit.spot_margin_fixed.get_borrow_orders(order_currency="ETH", limit=10),
        "GET",
        f"{PATH}/fixedborrow-order-info?orderCurrency=ETH&limit=10",
        b"",
        bybit_reply(ORDERS),
        {
            "next_page_cursor": "30",
            "list[0].annual_rate": Decimal("0.070000000000000000"),
            "list[0].order_id": "FIXED_BORROW_4563567182f746ec9f73e4357264d8c7187",
            "list[0].order_time": datetime(2026, 4, 8, 2, 42, 5, tzinfo=UTC),
            "list[0].order_time_ms": 1775616125000,
            "list[0].filled_qty": Decimal("0.000000000000000000"),
            "list[0].order_qty": Decimal("1.000000000000000000"),
            "list[0].order_currency": "ETH",
            "list[0].state.name": "MATCHING",
            "list[0].term.value": 7,
            "list[0].repay_type.name": "REPAY",
            "list[0].strategy_type.name": "FULL",
            "list[1].state.name": "FAILED",
            "list[1].term.name": "DAYS_1",
            "list[1].repay_type.name": "FLEXIBLE_LOAN",
        },
    ),
    "spot_margin_fixed.get_borrow_orders by all there is": Expectation(
        lambda bybit: bybit.spot_margin_fixed.get_borrow_orders(
            order_id="FIXED_BORROW_1",
            order_currency="ETH",
            state="2",
            term="14",
            limit=100,
            cursor="30",
        ),
        "GET",
        f"{PATH}/fixedborrow-order-info?orderId=FIXED_BORROW_1&orderCurrency=ETH&state=2&term=14"
        "&limit=100&cursor=30",
        b"",
        bybit_reply(b'{"list":[],"nextPageCursor":""}'),
        {"list": [], "next_page_cursor": ""},
    ),
    "spot_margin_fixed.get_borrow_contracts": Expectation(
        lambda bybit: bybit.spot_margin_fixed.get_borrow_contracts(order_currency="USDT", limit=10),
        "GET",
        f"{PATH}/fixedborrow-contract-info?orderCurrency=USDT&limit=10",
        b"",
        bybit_reply(CONTRACTS),
        {
            "next_page_cursor": "0",
            "list[0].annual_rate": Decimal("1.000000000000000000"),
            "list[0].borrow_currency": "USDT",
            "list[0].borrow_time": datetime(2025, 11, 26, 13, 8, 10, tzinfo=UTC),
            "list[0].interest_paid": Decimal("1.065753424657534247"),
            "list[0].loan_id": "2092341042506646784",
            "list[0].order_id": "FIXED_BORROW_a17089fc526441faa52eb99b0b9feb69185",
            "list[0].repayment_time": datetime(2025, 11, 28, tzinfo=UTC),
            "list[0].residual_penalty_interest": Decimal("0"),
            "list[0].residual_principal": Decimal("0.000000000000000000"),
            "list[0].status.name": "OVERDUE",
            "list[0].term.name": "DAYS_1",
            "list[0].repay_type.name": "NONE",
            "list[0].strategy_type.name": "PARTIAL",
        },
    ),
    "spot_margin_fixed.get_borrow_contracts by all there is": Expectation(
        lambda bybit: bybit.spot_margin_fixed.get_borrow_contracts(
            order_id="FIXED_BORROW_1", order_currency="USDT", term="7", limit=1, cursor="9"
        ),
        "GET",
        f"{PATH}/fixedborrow-contract-info?orderId=FIXED_BORROW_1&orderCurrency=USDT&term=7"
        "&limit=1&cursor=9",
        b"",
        bybit_reply(b'{"list":[],"nextPageCursor":""}'),
        {"list": [], "next_page_cursor": ""},
    ),
    "spot_margin_fixed.get_available_inventory": Expectation(
        lambda bybit: bybit.spot_margin_fixed.get_available_inventory(
            currency="USDT", term="7", annual_rate=Decimal("0.02")
        ),
        "GET",
        f"{PATH}/fixed-available-inventory?currency=USDT&term=7&annualRate=0.02",
        b"",
        bybit_reply(
            b'{"currency":"USDT","term":"7","annualRate":"0.02","availableInventory":"500000",'
            b'"updateTime":"1699272487"}'
        ),
        {
            "currency": "USDT",
            "term.value": "7",
            "annual_rate": Decimal("0.02"),
            "available_inventory": Decimal("500000"),
            "update_time": datetime(2023, 11, 6, 12, 8, 7, tzinfo=UTC),
            "update_time_s": 1699272487,
        },
    ),
}
