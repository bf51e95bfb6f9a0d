"""What every package has, whatever its spec says; a test holds it against an imported package."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from specpress.surface.model import Value


def _option(annotation: str, default: str) -> Value:
    return Value(annotation, default=default)


#: The options of both clients beside credentials and settings. A transport is sync or async.
CLIENT_OPTIONS: Mapping[str, Value] = MappingProxyType(
    {
        "environment": Value("Environment", required=True),
        "base_url": _option("str | None", "None"),
        "allow_other_host": _option("bool", "False"),
        "timeout": _option("float | Timeout", "10.0"),
        "deadline": _option("float | None", "DEFAULT_DEADLINE"),
        "retry": _option("RetryPolicy | None", "DEFAULT_RETRY"),
        "rate_limiter": _option("Limiter | None", "None"),
        "synchronize_clock": _option("bool", "False"),
        "on_request": _option("Callable[[RequestEvent], object] | None", "None"),
        "on_response": _option("Callable[[ResponseEvent], object] | None", "None"),
        "on_retry": _option("Callable[[RetryEvent], object] | None", "None"),
        "on_drift": _option("Callable[[DriftEvent], object] | None", "None"),
        "maximum_reply_size": _option("int", "DEFAULT_MAXIMUM_REPLY_SIZE"),
        "proxy": _option("str | None", "None"),
        "connection_limit": _option("int", "DEFAULT_CONNECTION_LIMIT"),
        "certificate_authority": _option("str | PathLike[str] | None", "None"),
        "transport": _option("Transport | None", "None"),
    }
)

#: What a client has besides its resources; ``aclose`` is the async client's ``close``.
CLIENT_ATTRIBUTES = ("aclose", "clock_state", "close", "paused_for", "resume", "with_options")

#: The modules and constants that stand at the top of a package besides its exports.
CONSTANTS = ("__version__",)

#: What the module ``testing`` offers.
TESTING = (
    "FAULT_KINDS",
    "Account",
    "Adjustment",
    "Borrowing",
    "Call",
    "ExchangeRefusalError",
    "Fault",
    "FaultKind",
    "InjectedFault",
    "Keys",
    "Ledger",
    "LedgerRefusalError",
    "Loan",
    "MockExchange",
    "MockServer",
    "Movement",
    "Refusal",
    "Repayment",
    "Reply",
)

REQUIRES_PYTHON = ">=3.11"
