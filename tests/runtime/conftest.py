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

from runtime_support import RawServer  # noqa: E402 - from the path above
from transport_kinds import KINDS, Kind  # noqa: E402 - as above


@pytest.fixture
def server() -> Iterator[RawServer]:
    """A loopback server that keeps the bytes it receives."""
    with RawServer() as running:
        yield running


@pytest.fixture(scope="module", params=list(KINDS))
def transports(request: pytest.FixtureRequest) -> Iterator[Kind]:
    """What clients make for themselves: each kind of transport passes the same tests.

    A proxy is used by whichever kind it is, which packages leave to httpx2.
    """
    kind = KINDS[request.param]
    with pytest.MonkeyPatch.context() as patch:
        # Where they are set, one kind connects to no server by TLS.
        for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
            patch.delenv(name, raising=False)
        if request.param != "sockets":
            kind.use(patch.setattr)
        yield kind
