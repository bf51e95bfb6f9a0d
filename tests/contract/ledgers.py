"""What the tests of the mock exchanges' ledgers share."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime, timedelta
from typing import Any

import bybit_v5
import okx_v5

START = datetime(2030, 1, 1, 12, 0, 0, tzinfo=UTC)
START_MS = 1893499200000


class Clock:
    """An exchange's clock that stands still, years ahead, until it is told to go on."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **duration: float) -> None:
        self.now += timedelta(**duration)


def unlimited(exchange: Any, **options: Any) -> Any:
    """A mock exchange without rate limits: a clock that stands still would never lift them."""
    if "rate_limits" in inspect.signature(exchange).parameters:
        options["rate_limits"] = False
    return exchange(**options)


def bybit_options(mock: Any, keys: Any = None) -> dict[str, Any]:
    """Options of a client whose timestamps the mock accepts, whatever its clock shows."""
    keys = keys or mock.keys
    return {
        "environment": bybit_v5.Environment.TESTNET,
        "base_url": mock.base_url,
        "api_key": keys.api_key,
        "api_secret": keys.api_secret,
        "recv_window": 10**13,
    }


def okx_options(mock: Any) -> dict[str, Any]:
    """Options of a client of the mock."""
    return {
        "environment": okx_v5.Environment.MAINNET,
        "base_url": mock.base_url,
        "api_key": mock.keys.api_key,
        "api_secret": mock.keys.api_secret,
        "passphrase": mock.keys.passphrase,
    }
