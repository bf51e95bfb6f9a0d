"""What the contract tests need to know of this package."""

from __future__ import annotations

from typing import Any

PACKAGE = "case_third_exchange"
CLIENT = "Case"
ASYNC_CLIENT = "AsyncCase"
ERROR_BASE = "CaseError"


def credentials_of(keys: Any) -> dict[str, Any]:
    """The client's arguments for the security schemes, without those that sign, from ``keys``."""
    return {}
