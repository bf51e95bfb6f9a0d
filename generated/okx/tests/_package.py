"""What the contract tests need to know of this package."""

from __future__ import annotations

PACKAGE = "okx_v5"
CLIENT = "Okx"
ASYNC_CLIENT = "AsyncOkx"
ERROR_BASE = "OkxError"
