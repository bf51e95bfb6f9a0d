"""Manual borrowing and repaying of the Unified account: literal requests, replies and values."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.contract.expectations import Expectation, bybit_reply

BORROW_HISTORY = b"""{"nextPageCursor": "2671153%3A1%2C2671153%3A1", "list": [{
  "borrowAmount": "1.06333265702840778", "costExemption": "0", "freeBorrowedAmount": "0",
  "createdTime": 1697439900204, "InterestBearingBorrowSize": "1.06333265702840778",
  "currency": "BTC", "unrealisedLoss": "0", "hourlyBorrowRate": "0.000001216904",
  "borrowCost": "0.00000129"}]}"""

EXPECTATIONS = {
    "account.borrow": Expectation(
        lambda bybit: bybit.account.borrow(coin="BTC", amount=Decimal("0.01")),
        "POST",
        "/v5/account/borrow",
        b'{"coin":"BTC","amount":"0.01"}',
        bybit_reply(b'{"coin":"BTC","amount":"0.01"}'),
        {"coin": "BTC", "amount": Decimal("0.01")},
    ),
    "account.repay": Expectation(
        lambda bybit: bybit.account.repay(coin="BTC", amount="0.01"),
        "POST",
        "/v5/account/repay",
        b'{"coin":"BTC","amount":"0.01"}',
        bybit_reply(b'{"resultStatus":"P"}'),
        {"result_status.value": "P", "result_status.name": "PROCESSING"},
    ),
    "account.repay of all coins": Expectation(
        lambda bybit: bybit.account.repay(repayment_type="ALL"),
        "POST",
        "/v5/account/repay",
        b'{"repaymentType":"ALL"}',
        bybit_reply(b'{"resultStatus":"SU"}'),
        {"result_status.value": "SU", "result_status.name": "SUCCESS"},
    ),
    "account.repay_without_conversion": Expectation(
        lambda bybit: bybit.account.repay_without_conversion(
            coin="BTC", amount="0.01", repayment_type="FIXED"
        ),
        "POST",
        "/v5/account/no-convert-repay",
        b'{"coin":"BTC","amount":"0.01","repaymentType":"FIXED"}',
        bybit_reply(b'{"resultStatus":"FA"}'),
        {"result_status.value": "FA", "result_status.name": "FAILED"},
    ),
    "account.get_borrow_history": Expectation(
        lambda bybit: bybit.account.get_borrow_history(currency="BTC", limit=1),
        "GET",
        "/v5/account/borrow-history?currency=BTC&limit=1",
        b"",
        bybit_reply(BORROW_HISTORY),
        {
            "next_page_cursor": "2671153%3A1%2C2671153%3A1",
            "list[0].currency": "BTC",
            "list[0].created_time": datetime(2023, 10, 16, 7, 5, 0, 204000, tzinfo=UTC),
            "list[0].created_time_ms": 1697439900204,
            "list[0].borrow_amount": Decimal("1.06333265702840778"),
            "list[0].cost_exemption": Decimal("0"),
            "list[0].free_borrowed_amount": Decimal("0"),
            "list[0].interest_bearing_borrow_size": Decimal("1.06333265702840778"),
            "list[0].unrealised_loss": Decimal("0"),
            "list[0].hourly_borrow_rate": Decimal("0.000001216904"),
            "list[0].borrow_cost": Decimal("0.00000129"),
        },
    ),
    "account.get_borrow_history of a time": Expectation(
        lambda bybit: bybit.account.get_borrow_history(
            start_time=datetime(2023, 10, 16, tzinfo=UTC),
            end_time=1697500800000,
            limit=50,
        ),
        "GET",
        "/v5/account/borrow-history?startTime=1697414400000&endTime=1697500800000&limit=50",
        b"",
        bybit_reply(b'{"list":[],"nextPageCursor":""}'),
        {"list": [], "next_page_cursor": ""},
    ),
    "account.get_borrow_history of the next page": Expectation(
        lambda bybit: bybit.account.get_borrow_history(cursor="2671153%3A1%2C2671153%3A1"),
        "GET",
        "/v5/account/borrow-history?cursor=2671153%253A1%252C2671153%253A1",
        b"",
        bybit_reply(b'{"list":[],"nextPageCursor":""}'),
        {"list": [], "next_page_cursor": ""},
    ),
}
