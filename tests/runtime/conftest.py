"""Puts the runtime on the path as the package ``runtime``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]
for _folder in (_ROOT / "templates", Path(__file__).parent):
    if str(_folder) not in sys.path:
        sys.path.insert(0, str(_folder))

from runtime import client, own_transports  # noqa: E402 - from the path above
from runtime.httpx2_transport import AsyncHttpx2Transport, Httpx2Transport  # noqa: E402
from runtime_support import RawServer  # noqa: E402


@pytest.fixture
def server() -> Iterator[RawServer]:
    """A loopback server that keeps the bytes it receives."""
    with RawServer() as running:
        yield running


@pytest.fixture(scope="module", params=["sockets", "httpx2"])
def transports(request: pytest.FixtureRequest) -> Iterator[None]:
    """What clients make for themselves: each kind of transport passes the same tests."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "httpx2":
            for module in (client, own_transports):
                patch.setattr(module, "own_transport", Httpx2Transport)
                patch.setattr(module, "own_async_transport", AsyncHttpx2Transport)
        yield
