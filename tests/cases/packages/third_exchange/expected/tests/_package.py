"""What the contract tests need to know of this package."""

from __future__ import annotations

PACKAGE = "case_third_exchange"
CLIENT = "Case"
ASYNC_CLIENT = "AsyncCase"
ERROR_BASE = "CaseError"
