"""What the contract tests need to know of this package."""

from __future__ import annotations

PACKAGE = "bybit_v5"
CLIENT = "Bybit"
ASYNC_CLIENT = "AsyncBybit"
ERROR_BASE = "BybitError"
