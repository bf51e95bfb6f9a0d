"""What the contract tests need to know of this package."""

from __future__ import annotations

from typing import Any

PACKAGE = "bybit_v5"
CLIENT = "Bybit"
ASYNC_CLIENT = "AsyncBybit"
ERROR_BASE = "BybitError"


def credentials_of(keys: Any) -> dict[str, Any]:
    """The client's arguments for the security schemes, without those that sign, from ``keys``."""
    return {}
