"""Parameters of a query that depend on each other: checked before sending, and by the mocks."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import bybit_v5
import bybit_v5.testing
import okx_v5
import okx_v5.testing
import pytest
from bybit_v5.resources import spot_margin
from okx_v5.resources import account

from tests.contract.recording import RecordingServer

KEYS: dict[str, Any] = {"api_key": "key", "api_secret": "secret", "retry": None}
NEEDS_ONE = "account.get_max_loan_amount() needs inst_id or ccy"
#: Arguments of the interest-rate history, and what the call says to them.
BOTH_OR_NEITHER: list[tuple[dict[str, Any], str]] = [
    ({"start_time": 1}, "start_time only with end_time"),
    ({"end_time": 1}, "end_time only with start_time"),
    ({"start_time": None, "end_time": 1}, "end_time only with start_time"),
]


def test_one_of_several_must_be_given(server: RecordingServer) -> None:
    options: Any = KEYS | {"base_url": server.url, "passphrase": "p"}
    with okx_v5.Okx(okx_v5.Environment.DEMO, **options) as client:
        for empty in ({}, {"inst_id": None, "ccy": None}, {"mgn_ccy": "BTC"}):
            arguments: Any = {"mgn_mode": "cross", **empty}
            with pytest.raises(TypeError) as caught:
                client.account.get_max_loan_amount(**arguments)
            assert str(caught.value) == NEEDS_ONE
    assert server.received == []


@pytest.mark.parametrize(("arguments", "says"), BOTH_OR_NEITHER)
def test_a_time_alone_is_not_sent(
    server: RecordingServer, arguments: dict[str, Any], says: str
) -> None:
    expected = f"spot_margin.get_interest_rate_history() takes {says}"
    options: Any = KEYS | {"base_url": server.url}

    async def run() -> None:
        async with bybit_v5.AsyncBybit(bybit_v5.Environment.MAINNET, **options) as client:
            with pytest.raises(TypeError) as caught:
                await client.spot_margin.get_interest_rate_history(currency="BTC", **arguments)
            assert str(caught.value) == expected

    asyncio.run(run())
    with bybit_v5.Bybit(bybit_v5.Environment.MAINNET, **options) as client:
        with pytest.raises(TypeError) as caught:
            client.spot_margin.get_interest_rate_history(currency="BTC", **arguments)
        assert str(caught.value) == expected
    assert server.received == []


def test_a_term_goes_with_its_type(server: RecordingServer) -> None:
    options: Any = KEYS | {"base_url": server.url}
    with bybit_v5.Bybit(bybit_v5.Environment.MAINNET, **options) as client:
        call: Any = client.crypto_loan_legacy.get_ongoing_loans
        with pytest.raises(TypeError, match="takes loan_term only with loan_term_type"):
            call(loan_term="7")
        with pytest.raises(TypeError, match="takes loan_term only with loan_term_type"):
            client.crypto_loan_legacy.iter_ongoing_loans(loan_term="7")
    assert server.received == []


@pytest.mark.parametrize("given", ["start_time", "end_time"])
def test_an_iterator_sends_the_time_that_it_was_not_given(given: str) -> None:
    """Its windows have two ends, whichever the caller named."""
    keys = bybit_v5.testing.Keys("key", "secret")
    with bybit_v5.testing.MockExchange(keys=keys) as mock:
        mock.list_rows("spot_margin.get_interest_rate_history", [])
        options: Any = KEYS | {"base_url": mock.base_url}
        with bybit_v5.Bybit(bybit_v5.Environment.MAINNET, **options) as client:
            iterate: Any = client.spot_margin.iter_interest_rate_history
            assert list(iterate(currency="BTC", **{given: 1_700_000_000_000})) == []
        assert mock.calls
        for received in mock.calls:
            assert received.refusal is None
            assert {"startTime", "endTime"} <= received.arguments.keys()


@pytest.mark.parametrize(("arguments", "says"), BOTH_OR_NEITHER[:2])
def test_the_mock_refuses_a_time_alone(
    monkeypatch: pytest.MonkeyPatch, arguments: dict[str, Any], says: str
) -> None:
    unchecked = replace(spot_margin.GET_INTEREST_RATE_HISTORY, dependencies=())
    monkeypatch.setattr(spot_margin, "GET_INTEREST_RATE_HISTORY", unchecked)
    keys = bybit_v5.testing.Keys("key", "secret")
    with bybit_v5.testing.MockExchange(keys=keys) as mock:
        options: Any = KEYS | {"base_url": mock.base_url}
        with (
            bybit_v5.Bybit(bybit_v5.Environment.MAINNET, **options) as client,
            pytest.raises(bybit_v5.InvalidRequestError),
        ):
            client.spot_margin.get_interest_rate_history(currency="BTC", **arguments)
        missing = {"start_time": "endTime", "end_time": "startTime"}[says.split()[0]]
        refusal = mock.calls[-1].refusal
        assert (refusal.mistake, refusal.subject) == ("missing-parameter", missing)


def test_the_mock_refuses_what_names_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    unchecked = replace(account.GET_MAX_LOAN_AMOUNT, alternatives=())
    monkeypatch.setattr(account, "GET_MAX_LOAN_AMOUNT", unchecked)
    with okx_v5.testing.MockExchange() as mock:
        options: Any = KEYS | {
            "base_url": mock.base_url,
            "api_key": mock.keys.api_key,
            "api_secret": mock.keys.api_secret,
            "passphrase": mock.keys.passphrase,
        }
        with okx_v5.Okx(okx_v5.Environment.DEMO, **options) as client:
            call: Any = client.account.get_max_loan_amount
            with pytest.raises(okx_v5.InvalidRequestError):
                call(mgn_mode="cross")
            assert mock.calls[-1].refusal.mistake == "missing-parameter"
            call(mgn_mode="cross", ccy="USDT")
            assert mock.calls[-1].refusal is None
