"""What must not be sent alone is not sent: an amount without its coin would repay every debt."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import bybit_v5
import pytest
from bybit_v5.resources import account
from bybit_v5.testing import Keys, MockExchange

from tests.contract.recording import RecordingServer

KEYS: dict[str, Any] = {"api_key": "key", "api_secret": "secret"}
SAYS = "account.repay() takes amount only with coin"


def _options(url: str) -> dict[str, Any]:
    return KEYS | {"base_url": url, "retry": None}


def test_an_amount_without_a_coin_is_not_sent(server: RecordingServer) -> None:
    with bybit_v5.Bybit(bybit_v5.Environment.MAINNET, **_options(server.url)) as client:
        for coin in ({}, {"coin": None}):
            with pytest.raises(TypeError) as caught:
                client.account.repay(amount="1", repayment_type="ALL", **coin)
            assert str(caught.value) == SAYS
    assert server.received == []


def test_an_amount_without_a_coin_is_not_sent_async(server: RecordingServer) -> None:
    async def run() -> None:
        options = _options(server.url)
        async with bybit_v5.AsyncBybit(bybit_v5.Environment.MAINNET, **options) as client:
            with pytest.raises(TypeError) as caught:
                await client.account.repay(amount="1", repayment_type="ALL")
            assert str(caught.value) == SAYS

    asyncio.run(run())
    assert server.received == []


def test_the_mock_refuses_it_as_the_exchange_must(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same call from a client that lets it through."""
    unchecked = replace(account.REPAY, dependencies=())
    monkeypatch.setattr(account, "REPAY", unchecked)
    with MockExchange(keys=Keys("key", "secret")) as mock:
        with (
            bybit_v5.Bybit(bybit_v5.Environment.MAINNET, **_options(mock.base_url)) as client,
            pytest.raises(bybit_v5.InvalidRequestError),
        ):
            client.account.repay(amount="1", repayment_type="ALL")
        refusal = mock.calls[-1].refusal
        assert (refusal.mistake, refusal.subject) == ("missing-parameter", "coin")
