"""A client that signs with the exchange's time, against an exchange whose clock is elsewhere."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import bybit_v5
import pytest
from bybit_v5.testing import Keys, MockExchange

KEYS = Keys("the-key", "the-secret")
AHEAD = timedelta(minutes=7)


def later() -> datetime:
    return datetime.now(UTC) + AHEAD


def borrow(client: Any) -> Any:
    return client.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount="0.1")


def options(mock: MockExchange, **more: Any) -> dict[str, Any]:
    return {
        "api_key": KEYS.api_key,
        "api_secret": KEYS.api_secret,
        "base_url": mock.base_url,
        **more,
    }


def perform(kind: str, times: int = 1, **given: Any) -> Any:
    """What the client knows of the clock after so many writes."""
    environment = bybit_v5.Environment.TESTNET
    if kind == "sync":
        with bybit_v5.Bybit(environment, **given) as client:
            for _ in range(times):
                borrow(client)
            return client.clock_state

    async def run() -> Any:
        async with bybit_v5.AsyncBybit(environment, **given) as opened:
            await asyncio.gather(*(borrow(opened) for _ in range(times)))
            return opened.clock_state

    return asyncio.run(run())


both = pytest.mark.parametrize("kind", ["sync", "async"])


@both
def test_synchronized(kind: str) -> None:
    with MockExchange(keys=KEYS, now=later, rate_limits=False) as mock:
        state = perform(kind, times=5, **options(mock, synchronize_clock=True))
        asked = [call for call in mock.calls if call.operation_id == "market.get_server_time"]
        assert len(asked) == 1
        assert len(mock.calls) == 6
        assert not any(call.refusal for call in mock.calls)
    assert state.offset == pytest.approx(AHEAD.total_seconds(), abs=2.0)
    assert 0 < state.round_trip < 5


@both
def test_not_synchronized(kind: str) -> None:
    with MockExchange(keys=KEYS, now=later) as mock:
        with pytest.raises(bybit_v5.ClockError):
            perform(kind, **options(mock, retry=None))
        assert [call.operation_id for call in mock.calls] == ["crypto_loan_flexible.borrow"]


def test_a_clock_that_jumps_is_mended_by_one_repetition() -> None:
    ahead = [timedelta()]
    with MockExchange(keys=KEYS, now=lambda: datetime.now(UTC) + ahead[0]) as mock:
        given = options(mock, synchronize_clock=True)
        with bybit_v5.Bybit(bybit_v5.Environment.TESTNET, **given) as client:
            borrow(client)
            ahead[0] = AHEAD
            borrow(client)
        borrowed = [call for call in mock.calls if call.operation_id.endswith(".borrow")]
        assert [bool(call.refusal) for call in borrowed] == [False, True, False]
