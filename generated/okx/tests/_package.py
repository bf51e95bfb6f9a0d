"""What the contract tests need to know of this package."""

from __future__ import annotations

from typing import Any

PACKAGE = "okx_v5"
CLIENT = "Okx"
ASYNC_CLIENT = "AsyncOkx"
ERROR_BASE = "OkxError"


def credentials_of(keys: Any) -> dict[str, Any]:
    """The client's arguments for the security schemes, without those that sign, from ``keys``."""
    return {}
