"""Iterating over spot margin: rates in windows of 30 days, loans until there are no more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

import pytest
from bybit_v5 import Bybit, Environment

from tests.contract.expectations import bybit_reply
from tests.contract.recording import RecordingServer

HOUR = 3_600_000
DAY = 24 * HOUR


class Exchange(RecordingServer):
    """Answers with a rate for each hour asked for, the latest first; both ends belong to it.

    Asked for loans, it has three pages, of which the last says 0 where the next one would be.
    """

    @property
    def reply(self) -> bytes:
        query = {name: values[0] for name, values in parse_qs(self.received[-1].query).items()}
        if "cursor" in query or "startTime" not in query:
            return self._loans(query.get("cursor", "2"))
        start, end = int(query["startTime"]), int(query["endTime"])
        assert 0 <= end - start <= 30 * DAY
        hours = range(end - end % HOUR, start - 1, -HOUR)
        rows = [{"timestamp": hour, "currency": "USDC", "vipLevel": "No VIP"} for hour in hours]
        return bybit_reply(json.dumps({"list": rows}).encode())

    @reply.setter
    def reply(self, value: bytes) -> None:
        """What it answers is worked out."""

    def _loans(self, cursor: str) -> bytes:
        loan = {"borrowCurrency": "USDT", "loanId": cursor, "orderId": f"order {cursor}"}
        loan["orderCurrency"] = "USDT"
        following = "0" if cursor == "8" else str(int(cursor) + 3)
        page = {"list": [loan], "nextPageCursor": following}
        return bybit_reply(json.dumps(page).encode())


@pytest.fixture
def exchange() -> Iterator[Exchange]:
    running = Exchange()
    with running:
        yield running


@pytest.fixture
def bybit(exchange: Exchange) -> Iterator[Any]:
    with Bybit(
        Environment.TESTNET, api_key="key", api_secret="secret", base_url=exchange.url
    ) as client:
        yield client


def test_rates_of_seventy_days_come_once_each(bybit: Any, exchange: Exchange) -> None:
    start = datetime(2024, 1, 1, tzinfo=UTC)
    rows = list(
        bybit.spot_margin.iter_interest_rate_history(
            currency="USDC", start_time=start, end_time=start + timedelta(days=70)
        )
    )
    times = [row.timestamp for row in rows]
    assert times == [start + timedelta(hours=hour) for hour in range(70 * 24, -1, -1)]
    assert len(exchange.received) == 3


@pytest.mark.parametrize("what", ["orders", "contracts"])
def test_the_cursor_0_is_no_further_page(bybit: Any, exchange: Exchange, what: str) -> None:
    rows = list(getattr(bybit.spot_margin_fixed, f"iter_borrow_{what}")(order_currency="USDT"))
    assert [row.order_id for row in rows] == ["order 2", "order 5", "order 8"]
    cursors = [parse_qs(received.query).get("cursor") for received in exchange.received]
    assert cursors == [None, ["5"], ["8"]]
