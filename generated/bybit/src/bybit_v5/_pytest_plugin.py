"""Fixtures for pytest, found by it where this package is installed.

``bybit_mock`` is a mock exchange that listens on loopback, new for each test;
``bybit`` and ``async_bybit`` are clients of it. What ``bybit_mock_options``
returns, a session's fixture to override, are the arguments of the MockExchange.
They need the extra ``testing``; without it, nothing happens until a test asks for one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from . import AsyncBybit, Bybit
    from .testing import MockExchange


@pytest.fixture(scope="session")
def bybit_mock_options() -> dict[str, Any]:
    """The arguments of the MockExchange of all tests."""
    return {}


@pytest.fixture(scope="session")
def _bybit_running_mock(bybit_mock_options: dict[str, Any]) -> Iterator[MockExchange]:
    from .testing import MockExchange

    with MockExchange(**bybit_mock_options) as mock:
        yield mock


@pytest.fixture
def bybit_mock(_bybit_running_mock: MockExchange) -> Iterator[MockExchange]:
    """A mock exchange that has received nothing yet."""
    _bybit_running_mock.reset()
    yield _bybit_running_mock
    _bybit_running_mock.reset()


@pytest.fixture
def bybit(bybit_mock: MockExchange) -> Iterator[Bybit]:
    """A client of the mock exchange, with the mock's first key."""
    from . import Bybit

    with Bybit(**_options(bybit_mock)) as client:
        yield client


@pytest.fixture
def async_bybit(bybit_mock: MockExchange) -> Iterator[AsyncBybit]:
    """An async client of the mock exchange, with the mock's first key.

    It belongs to the event loop that first uses it, whichever plugin brings that.
    """
    from . import AsyncBybit

    client = AsyncBybit(**_options(bybit_mock))
    yield client
    # The test's loop may be gone; a loop of its own leaves that of the test alone.
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(client.aclose())
    finally:
        loop.close()


def _options(mock: MockExchange) -> dict[str, Any]:
    from . import Environment

    keys = mock.keys
    environment = next(
        (each for each in Environment if each.name.lower() == keys.environment),
        next(iter(Environment)),
    )
    credentials: dict[str, str | None] = {
        "api_key": keys.api_key,
        "api_secret": keys.api_secret,
    }
    given = {name: value for name, value in credentials.items() if value is not None}
    return {"environment": environment, "base_url": mock.base_url, **given}
