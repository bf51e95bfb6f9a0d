"""What packages and their clients can be called, and which versions they can have."""

from __future__ import annotations

import keyword
import re
import sys

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_CLASS_NAME = re.compile(r"[A-Z][A-Za-z0-9]*")
_DISTRIBUTION = re.compile(r"[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]")
# The canonical form of PEP 440, without local versions: those cannot be published.
_VERSION = re.compile(
    r"([1-9][0-9]*!)?(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))*((a|b|rc)(0|[1-9][0-9]*))?"
    r"(\.post(0|[1-9][0-9]*))?(\.dev(0|[1-9][0-9]*))?"
)
# No file may have one of these names on Windows, where users check our packages out too.
_WINDOWS_NAMES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
# What a package imports, and what every package calls its tests.
_TAKEN_MODULES = frozenset(
    [
        "aiohttp",
        "cryptography",
        "httptools",
        "httpx2",
        "hypothesis",
        "jsonschema",
        "msgspec",
        "pyqwest",
        "pyreqwest",
        "pytest",
        "redis",
        "tests",
        "truststore",
        "typing_extensions",
        "uvicorn",
        "wreq",
    ]
)

#: What every package has in its modules already: its clients and errors need other names.
TAKEN_CLASSES = frozenset(
    [
        "AiohttpTransport",
        "ApiError",
        "AsyncClient",
        "AsyncHttpx2Transport",
        "AsyncOutcomeUnknown",
        "AsyncPageIterator",
        "AsyncPyqwestTransport",
        "AsyncRowIterator",
        "AsyncSocketTransport",
        "AsyncTracedTransport",
        "AsyncTransport",
        "AsyncWreqTransport",
        "AuthenticationError",
        "BusinessError",
        "Callable",
        "ClientOptions",
        "ClockError",
        "ClockState",
        "DecodeError",
        "DriftEvent",
        "Environment",
        "HttpReply",
        "HttpRequest",
        "Httpx2Transport",
        "InvalidRequestError",
        "Limit",
        "Limiter",
        "MissingCredentialsError",
        "OutcomeUnknown",
        "Page",
        "PaginationError",
        "PathLike",
        "PermissionDeniedError",
        "ProcessingFailedError",
        "PyqwestTransport",
        "PyreqwestTransport",
        "RateLimitError",
        "RateLimitState",
        "RateLimiter",
        "RateLimiterUnavailable",
        "Reconciliation",
        "RedisRateLimiter",
        "Reply",
        "RequestEvent",
        "Response",
        "ResponseEvent",
        "RetryEvent",
        "RetryPolicy",
        "RowIterator",
        "Secret",
        "SocketTransport",
        "SyncClient",
        "Timeout",
        "TracedTransport",
        "Transport",
        "TransportError",
        "TransportFailure",
        "TransportOptions",
        "Turn",
        "UnavailableError",
        "WaitTimeoutError",
        "WreqTransport",
    ]
)


def problem_with_name(name: str) -> str | None:
    """Why ``name`` cannot name a spec folder and a package; None if it can."""
    if not _NAME.fullmatch(name):
        return "it must be made of lower-case letters, digits and '_', and start with a letter"
    if keyword.iskeyword(name):
        return "it is a Python keyword"
    if name in _WINDOWS_NAMES:
        return "no file can have this name on Windows"
    return None


def similar_name(name: str) -> str | None:
    """A hint with a name like ``name`` that can name a package; None where none comes to mind."""
    likely = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    return f"did you mean '{likely}'?" if problem_with_name(likely) is None else None


def problem_with_setting(setting: str, value: str) -> str | None:
    """Why ``value`` cannot be what pyproject.toml sets for a package; None if it can."""
    match setting:
        case "distribution" if not _DISTRIBUTION.fullmatch(value):
            return "use letters, digits, '.', '-' and '_'"
        case "package" if value in sys.stdlib_module_names:
            return "it would hide a module of Python's own library"
        case "package" if value in _TAKEN_MODULES:
            return "packages use a module of this name"
        case "package":
            return problem_with_name(value)
        case "client" if keyword.iskeyword(value) or not _CLASS_NAME.fullmatch(value):
            return "it must be a class name such as 'Acme'"
        case "client":
            taken = taken_by_client(value)
            return f"every package has a class '{min(taken)}' already" if taken else None
        case "version" if not _VERSION.fullmatch(value):
            return "it must be a version such as '1.2.0' or '1.2.0rc1'"
    return None


def taken_by_client(client: str) -> frozenset[str]:
    """Which of the names that follow from ``client`` another class has."""
    return TAKEN_CLASSES & {client, f"Async{client}", f"{client}Error"}
