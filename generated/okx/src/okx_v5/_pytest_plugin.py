"""Fixtures for pytest, found by it where this package is installed.

``okx_mock`` is a mock exchange that listens on loopback, new for each test;
``okx`` and ``async_okx`` are clients of it. What ``okx_mock_options``
returns, a session's fixture to override, are the arguments of the MockExchange.
They need the extra ``testing``; without it, nothing happens until a test asks for one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from . import AsyncOkx, Okx
    from .testing import MockExchange


@pytest.fixture(scope="session")
def okx_mock_options() -> dict[str, Any]:
    """The arguments of the MockExchange of all tests."""
    return {}


@pytest.fixture(scope="session")
def _okx_running_mock(okx_mock_options: dict[str, Any]) -> Iterator[MockExchange]:
    from .testing import MockExchange

    with MockExchange(**okx_mock_options) as mock:
        yield mock


@pytest.fixture
def okx_mock(_okx_running_mock: MockExchange) -> Iterator[MockExchange]:
    """A mock exchange that has received nothing yet."""
    _okx_running_mock.reset()
    yield _okx_running_mock
    _okx_running_mock.reset()


@pytest.fixture
def okx(okx_mock: MockExchange) -> Iterator[Okx]:
    """A client of the mock exchange, with the mock's first key."""
    from . import Okx

    with Okx(**_options(okx_mock)) as client:
        yield client


@pytest.fixture
def async_okx(okx_mock: MockExchange) -> Iterator[AsyncOkx]:
    """An async client of the mock exchange, with the mock's first key.

    It belongs to the event loop that first uses it, whichever plugin brings that.
    """
    from . import AsyncOkx

    client = AsyncOkx(**_options(okx_mock))
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
        "passphrase": keys.passphrase,
        "api_secret": keys.api_secret,
    }
    given = {name: value for name, value in credentials.items() if value is not None}
    return {"environment": environment, "base_url": mock.base_url, **given}
