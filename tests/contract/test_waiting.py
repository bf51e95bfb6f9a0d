"""Repayments that are processed after they were accepted, over HTTP, from the write to its row."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import okx_v5
import okx_v5.testing
import pytest
from bybit_v5 import AsyncBybit, Bybit, Environment, ProcessingFailedError, WaitTimeoutError
from bybit_v5.testing import Call, MockExchange

both = pytest.mark.parametrize("kind", ["sync", "async"])


@pytest.fixture(scope="module")
def running_mock() -> Iterator[MockExchange]:
    with MockExchange(rate_limits=False) as mock:
        yield mock


@pytest.fixture
def mock(running_mock: MockExchange) -> MockExchange:
    running_mock.reset()
    return running_mock


def options(mock: Any) -> dict[str, Any]:
    keys = mock.keys
    return {"base_url": mock.base_url, "api_key": keys.api_key, "api_secret": keys.api_secret}


class Repayments:
    """Lists a repayment from the second look on, and says how it went from the third on."""

    def __init__(self, mock: MockExchange, outcome: int) -> None:
        self.outcome, self.looks = outcome, 0
        mock.handle("crypto_loan_flexible.repay", lambda call: {"repayId": "1773"})
        mock.handle("crypto_loan_flexible.get_repayment_history", self.listing)

    def listing(self, call: Call) -> Any:
        assert call.arguments == {"repayId": "1773"}
        self.looks += 1
        status = self.outcome if self.looks > 2 else 2
        row = {"loanCurrency": "BTC", "repayId": "1773", "repayStatus": status}
        return {"list": [row] if self.looks > 1 else [], "nextPageCursor": ""}


def repay_and_wait(kind: str, mock: MockExchange, timeout: float | None = None) -> Any:
    async def later() -> Any:
        async with AsyncBybit(Environment.TESTNET, **options(mock)) as client:
            loans = client.crypto_loan_flexible
            accepted = await loans.repay(loan_currency="BTC", amount="0.1")
            return await loans.wait_until_repaid(repay_id=accepted.repay_id, timeout=timeout)

    if kind == "async":
        return asyncio.run(later())
    with Bybit(Environment.TESTNET, **options(mock)) as client:
        loans = client.crypto_loan_flexible
        accepted = loans.repay(loan_currency="BTC", amount="0.1")
        return loans.wait_until_repaid(repay_id=accepted.repay_id, timeout=timeout)


def writes(mock: MockExchange) -> int:
    return sum(call.method == "POST" for call in mock.calls)


@both
def test_a_repayment_that_is_listed_late_and_then_done(kind: str, mock: MockExchange) -> None:
    repayments = Repayments(mock, outcome=1)
    began = time.monotonic()
    row = repay_and_wait(kind, mock)
    assert row.repay_id == "1773"
    assert (repayments.looks, writes(mock)) == (3, 1)
    assert 2.4 < time.monotonic() - began < 20


@both
def test_a_repayment_that_fails(kind: str, mock: MockExchange) -> None:
    Repayments(mock, outcome=3)
    with pytest.raises(ProcessingFailedError) as caught:
        repay_and_wait(kind, mock)
    assert caught.value.row.repay_id == "1773"
    assert writes(mock) == 1


@both
def test_a_repayment_that_takes_too_long(kind: str, mock: MockExchange) -> None:
    Repayments(mock, outcome=2)
    with pytest.raises(WaitTimeoutError, match="its status is 2"):
        repay_and_wait(kind, mock, timeout=1.2)
    assert writes(mock) == 1


def test_an_institution_finds_its_repayment_by_the_time_it_was_sent(mock: MockExchange) -> None:
    def order(number: int, moment: float) -> dict[str, str]:
        return {
            "repayOrderId": str(number),
            "repaidTime": str(round(moment * 1000)),
            "token": "USDT",
            "quantity": "500000",
            "interest": "0",
            "businessType": "1",
            "status": "1",
        }

    sent = datetime.now(UTC)
    rows = [order(1, sent.timestamp() - 3600)]
    mock.handle("institutional_loan.get_repayment_orders", lambda call: {"repayInfo": rows})
    with Bybit(Environment.TESTNET, **options(mock)) as client:
        loans = client.institutional_loan
        assert loans.repay(token="USDT", quantity="500000") is not None
        with pytest.raises(WaitTimeoutError, match="does not list it"):
            loans.wait_until_repaid(token="USDT", since=sent, timeout=0)
        rows.insert(0, order(2, sent.timestamp() + 150))
        assert loans.wait_until_repaid(token="USDT", since=sent).repay_order_id == "2"
    assert writes(mock) == 1


def test_one_debt_of_several_that_one_click_repays() -> None:
    with okx_v5.testing.MockExchange(rate_limits=False) as mock:
        environment = next(iter(okx_v5.Environment))
        passphrase = {"passphrase": mock.keys.passphrase}
        with okx_v5.Okx(environment, **options(mock), **passphrase) as client:
            sent = datetime.now(UTC)
            now = str(round(sent.timestamp() * 1000) + 500)

            def row(currency: str, status: str) -> dict[str, str]:
                return {"debtCcy": currency, "repayCcy": "USDT", "status": status, "uTime": now}

            mock.handle(
                "trade.get_one_click_repay_history",
                lambda call: [row("ETH", "failed"), row("BTC", "filled"), row("SOL", "running")],
            )
            trade = client.trade
            done = trade.wait_until_debt_is_repaid(debt_ccy="BTC", repay_ccy="USDT", since=sent)
            assert done.debt_ccy == "BTC"
            with pytest.raises(okx_v5.ProcessingFailedError):
                trade.wait_until_debt_is_repaid(debt_ccy="ETH", repay_ccy="USDT", since=sent)
            with pytest.raises(okx_v5.WaitTimeoutError, match="running"):
                trade.wait_until_debt_is_repaid(
                    debt_ccy="SOL", repay_ccy="USDT", since=sent, timeout=0
                )


def test_what_is_left_of_a_debt_at_fixed_rates(mock: MockExchange) -> None:
    left = ["0.02", "0.005", "0"]

    def liability(call: Call) -> Any:
        return {"currency": "BTC", "fixedBorrowAmount": left.pop(0)}

    mock.handle("spot_margin.get_liability", liability)
    with Bybit(Environment.TESTNET, **options(mock)) as client:
        wait = client.account.wait_until_fixed_debt_is_repaid
        with pytest.raises(WaitTimeoutError):
            wait(coin="BTC", timeout=0)
        assert str(wait(coin="BTC", remaining="0.01").fixed_borrow_amount) == "0.005"
        assert wait(coin="BTC").fixed_borrow_amount == 0
