"""Replies beyond the documented examples: every field and every known word is its own."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from bybit_v5 import Bybit
from bybit_v5 import Environment as BybitEnvironment
from bybit_v5.models import InstitutionalRepaymentStatus, VipLevel
from okx_v5 import Environment as OkxEnvironment
from okx_v5 import Okx
from okx_v5.models import OneClickRepaymentStatus

from tests.contract.recording import RecordingServer

RATES = {
    "annualizedInterestRate7D": "annualized_interest_rate_7d",
    "annualizedInterestRate14D": "annualized_interest_rate_14d",
    "annualizedInterestRate30D": "annualized_interest_rate_30d",
    "annualizedInterestRate60D": "annualized_interest_rate_60d",
    "annualizedInterestRate90D": "annualized_interest_rate_90d",
    "annualizedInterestRate180D": "annualized_interest_rate_180d",
    "flexibleAnnualizedInterestRate": "flexible_annualized_interest_rate",
    "maxBorrowingAmount": "max_borrowing_amount",
    "minFixedBorrowingAmount": "min_fixed_borrowing_amount",
    "minFlexibleBorrowingAmount": "min_flexible_borrowing_amount",
}
LEGACY_RATES = {
    "flexibleHourlyInterestRate": "flexible_hourly_interest_rate",
    "hourlyInterestRate7D": "hourly_interest_rate_7d",
    "hourlyInterestRate14D": "hourly_interest_rate_14d",
    "hourlyInterestRate30D": "hourly_interest_rate_30d",
    "hourlyInterestRate90D": "hourly_interest_rate_90d",
    "hourlyInterestRate180D": "hourly_interest_rate_180d",
    "maxBorrowingAmount": "max_borrowing_amount",
    "minBorrowingAmount": "min_borrowing_amount",
}
SIZES = {
    "fillDebtSz": "fill_debt_sz",
    "fillRepaySz": "fill_repay_sz",
    "fillFromSz": "fill_from_sz",
    "fillToSz": "fill_to_sz",
}


def bybit(server: RecordingServer, result: dict[str, Any]) -> Bybit:
    server.reply = json.dumps({"retCode": 0, "retMsg": "OK", "result": result}).encode()
    return Bybit(BybitEnvironment.TESTNET, api_key="key", api_secret="secret", base_url=server.url)


def okx(server: RecordingServer, rows: list[dict[str, Any]]) -> Okx:
    server.reply = json.dumps({"code": "0", "msg": "", "data": rows}).encode()
    return Okx(
        OkxEnvironment.DEMO,
        api_key="key",
        api_secret="secret",
        passphrase="phrase",
        base_url=server.url,
    )


def numbered(names: dict[str, str]) -> tuple[dict[str, str], dict[str, Decimal]]:
    """Values no two of which are equal: as sent, and as they must be read."""
    sent = {name: f"0.0{number}0" for number, name in enumerate(names, start=1)}
    return sent, {names[name]: Decimal(value) for name, value in sent.items()}


def attributes(model: Any, names: dict[str, str]) -> dict[str, Any]:
    return {name: getattr(model, name) for name in names.values()}


def test_every_rate_of_a_coin_is_its_own(server: RecordingServer) -> None:
    sent, expected = numbered(RATES)
    with bybit(server, {"list": [{"currency": "ETH", "vipLevel": "PRO6"} | sent]}) as client:
        (coin,) = client.crypto_loan.get_borrowable_coins().list
    assert attributes(coin, RATES) == expected
    assert coin.vip_level is VipLevel.PRO6


def test_every_rate_of_a_legacy_coin_is_its_own(server: RecordingServer) -> None:
    sent, expected = numbered(LEGACY_RATES)
    level = {"vipLevel": "VIP99", "list": [{"currency": "ETH"} | sent]}
    with bybit(server, {"vipCoinList": [level]}) as client:
        (found,) = client.crypto_loan_legacy.get_borrowable_coins().vip_coin_list
    assert attributes(found.list[0], LEGACY_RATES) == expected
    assert found.vip_level is VipLevel.VIP99


def test_which_loans_a_coin_has(server: RecordingServer) -> None:
    coin = {
        "currency": "ETH",
        "vipLevel": "VIP0",
        "fixedBorrowable": True,
        "fixedBorrowingAccuracy": 6,
        "flexibleBorrowable": False,
        "flexibleBorrowingAccuracy": 4,
    }
    with bybit(server, {"list": [coin]}) as client:
        (found,) = client.crypto_loan.get_borrowable_coins().list
    assert (found.fixed_borrowable, found.flexible_borrowable) == (True, False)
    assert (found.fixed_borrowing_accuracy, found.flexible_borrowing_accuracy) == (6, 4)


def test_a_repayment_at_work(server: RecordingServer) -> None:
    with bybit(server, {"repayOrderStatus": "P"}) as client:
        result = client.institutional_loan.repay(token="USDT", quantity="1")
    assert result.repay_order_status is InstitutionalRepaymentStatus.PROCESSING


@pytest.mark.parametrize("status", ["running", "filled", "failed"])
def test_states_of_a_one_click_repayment(status: str, server: RecordingServer) -> None:
    row = {"status": status, "debtCcy": "BTC", "repayCcy": "USDT", "uTime": ""}
    with okx(server, [row]) as client:
        (found,) = client.trade.one_click_repay(debt_ccy=["BTC"], repay_ccy="USDT")
    assert found.status is OneClickRepaymentStatus[status.upper()]
    assert found.u_time is None


@pytest.mark.parametrize("name", SIZES)
def test_sizes_with_thousands_separators(name: str, server: RecordingServer) -> None:
    row = {"status": "filled", "debtCcy": "BTC", "repayCcy": "USDT", name: "1,060,221.15910001"}
    with okx(server, [row]) as client:
        (found,) = client.trade.one_click_repay(debt_ccy=["BTC"], repay_ccy="USDT")
    expected = dict.fromkeys(SIZES.values()) | {SIZES[name]: Decimal("1060221.15910001")}
    assert attributes(found, SIZES) == expected


@pytest.mark.parametrize(
    ("resource", "method", "arguments"),
    [
        ("crypto_loan_legacy", "repay", {"order_id": "1", "amount": "1"}),
        ("crypto_loan_flexible", "borrow", {"loan_currency": "BTC", "loan_amount": "1"}),
        ("crypto_loan_flexible", "repay", {"loan_currency": "BTC", "amount": "1"}),
        ("institutional_loan", "repay", {"token": "USDT", "quantity": "1"}),
    ],
)
def test_a_required_argument_cannot_be_none(
    resource: str, method: str, arguments: dict[str, str], server: RecordingServer
) -> None:
    with bybit(server, {}) as client:
        call = getattr(getattr(client, resource), method)
        for name in arguments:
            with pytest.raises(TypeError, match=name):
                call(**arguments | {name: None})
    assert server.received == []
