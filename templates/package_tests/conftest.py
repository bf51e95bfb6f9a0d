"""The mock exchange that the tests share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ._cases import testing


@pytest.fixture(scope="session")
def running_mock() -> Iterator[Any]:
    with testing.MockExchange(rate_limits=False, live_clock=False) as exchange:
        yield exchange


@pytest.fixture
def mock(running_mock: Any) -> Any:
    """The mock exchange, with nothing received and nothing but documented replies."""
    running_mock.reset()
    return running_mock
