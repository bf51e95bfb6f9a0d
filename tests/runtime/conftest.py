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


@pytest.fixture
def server() -> Iterator[RawServer]:
    """A loopback server that keeps the bytes it receives."""
    with RawServer() as running:
        yield running
