"""OKX v5: a typed client, sync and async.

    from okx_v5 import Okx, Environment

Nothing but this module is loaded on import, everything else on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import fixtures as fixtures
    from . import models as models
    from ._client import AsyncOkx as AsyncOkx
    from ._client import Okx as Okx
    from ._environment import Environment as Environment
    from ._runtime.aiohttp_transport import AiohttpTransport as AiohttpTransport
    from ._runtime.asyncio_transport import AsyncSocketTransport as AsyncSocketTransport
    from ._runtime.clock import ClockState as ClockState
    from ._runtime.events import DriftEvent as DriftEvent
    from ._runtime.events import RequestEvent as RequestEvent
    from ._runtime.events import ResponseEvent as ResponseEvent
    from ._runtime.events import RetryEvent as RetryEvent
    from ._runtime.httpx2_transport import AsyncHttpx2Transport as AsyncHttpx2Transport
    from ._runtime.httpx2_transport import Httpx2Transport as Httpx2Transport
    from ._runtime.iterating import AsyncPageIterator as AsyncPageIterator
    from ._runtime.iterating import AsyncRowIterator as AsyncRowIterator
    from ._runtime.iterating import Page as Page
    from ._runtime.iterating import RowIterator as RowIterator
    from ._runtime.limiting import Limit as Limit
    from ._runtime.limiting import Limiter as Limiter
    from ._runtime.limiting import RateLimiter as RateLimiter
    from ._runtime.limiting import RateLimiterUnavailable as RateLimiterUnavailable
    from ._runtime.limiting import Turn as Turn
    from ._runtime.pyqwest_transport import AsyncPyqwestTransport as AsyncPyqwestTransport
    from ._runtime.pyqwest_transport import PyqwestTransport as PyqwestTransport
    from ._runtime.pyreqwest_transport import PyreqwestTransport as PyreqwestTransport
    from ._runtime.reconciliation import Reconciliation as Reconciliation
    from ._runtime.redis_limiting import RedisRateLimiter as RedisRateLimiter
    from ._runtime.reply import RateLimitState as RateLimitState
    from ._runtime.reply import Reply as Reply
    from ._runtime.reply import Response as Response
    from ._runtime.retrying import RetryPolicy as RetryPolicy
    from ._runtime.secrets import Secret as Secret
    from ._runtime.socket_transport import SocketTransport as SocketTransport
    from ._runtime.telemetry import AsyncTracedTransport as AsyncTracedTransport
    from ._runtime.telemetry import TracedTransport as TracedTransport
    from ._runtime.transport import AsyncTransport as AsyncTransport
    from ._runtime.transport import HttpReply as HttpReply
    from ._runtime.transport import HttpRequest as HttpRequest
    from ._runtime.transport import Timeout as Timeout
    from ._runtime.transport import Transport as Transport
    from ._runtime.transport import TransportFailure as TransportFailure
    from ._runtime.transport_options import TransportOptions as TransportOptions
    from ._runtime.wreq_transport import AsyncWreqTransport as AsyncWreqTransport
    from ._runtime.wreq_transport import WreqTransport as WreqTransport
    from .errors import ApiError as ApiError
    from .errors import AsyncOutcomeUnknown as AsyncOutcomeUnknown
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BusinessError as BusinessError
    from .errors import ClockError as ClockError
    from .errors import DecodeError as DecodeError
    from .errors import InvalidRequestError as InvalidRequestError
    from .errors import MissingCredentialsError as MissingCredentialsError
    from .errors import OkxError as OkxError
    from .errors import OutcomeUnknown as OutcomeUnknown
    from .errors import PaginationError as PaginationError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import ProcessingFailedError as ProcessingFailedError
    from .errors import RateLimitError as RateLimitError
    from .errors import TransportError as TransportError
    from .errors import UnavailableError as UnavailableError
    from .errors import WaitTimeoutError as WaitTimeoutError

__version__ = "0.1.0"

_MODULES = {
    "AsyncOkx": "._client",
    "Okx": "._client",
    "Environment": "._environment",
    "AiohttpTransport": "._runtime.aiohttp_transport",
    "AsyncSocketTransport": "._runtime.asyncio_transport",
    "ClockState": "._runtime.clock",
    "DriftEvent": "._runtime.events",
    "RequestEvent": "._runtime.events",
    "ResponseEvent": "._runtime.events",
    "RetryEvent": "._runtime.events",
    "AsyncHttpx2Transport": "._runtime.httpx2_transport",
    "Httpx2Transport": "._runtime.httpx2_transport",
    "AsyncPageIterator": "._runtime.iterating",
    "AsyncRowIterator": "._runtime.iterating",
    "Page": "._runtime.iterating",
    "RowIterator": "._runtime.iterating",
    "Limit": "._runtime.limiting",
    "Limiter": "._runtime.limiting",
    "RateLimiter": "._runtime.limiting",
    "RateLimiterUnavailable": "._runtime.limiting",
    "Turn": "._runtime.limiting",
    "AsyncPyqwestTransport": "._runtime.pyqwest_transport",
    "PyqwestTransport": "._runtime.pyqwest_transport",
    "PyreqwestTransport": "._runtime.pyreqwest_transport",
    "Reconciliation": "._runtime.reconciliation",
    "RedisRateLimiter": "._runtime.redis_limiting",
    "RateLimitState": "._runtime.reply",
    "Reply": "._runtime.reply",
    "Response": "._runtime.reply",
    "RetryPolicy": "._runtime.retrying",
    "Secret": "._runtime.secrets",
    "SocketTransport": "._runtime.socket_transport",
    "AsyncTracedTransport": "._runtime.telemetry",
    "TracedTransport": "._runtime.telemetry",
    "AsyncTransport": "._runtime.transport",
    "HttpReply": "._runtime.transport",
    "HttpRequest": "._runtime.transport",
    "Timeout": "._runtime.transport",
    "Transport": "._runtime.transport",
    "TransportFailure": "._runtime.transport",
    "TransportOptions": "._runtime.transport_options",
    "AsyncWreqTransport": "._runtime.wreq_transport",
    "WreqTransport": "._runtime.wreq_transport",
    "ApiError": ".errors",
    "AsyncOutcomeUnknown": ".errors",
    "AuthenticationError": ".errors",
    "BusinessError": ".errors",
    "ClockError": ".errors",
    "DecodeError": ".errors",
    "InvalidRequestError": ".errors",
    "MissingCredentialsError": ".errors",
    "OkxError": ".errors",
    "OutcomeUnknown": ".errors",
    "PaginationError": ".errors",
    "PermissionDeniedError": ".errors",
    "ProcessingFailedError": ".errors",
    "RateLimitError": ".errors",
    "TransportError": ".errors",
    "UnavailableError": ".errors",
    "WaitTimeoutError": ".errors",
}
_SUBPACKAGES = ("fixtures", "models")

__all__ = [
    "AiohttpTransport",
    "ApiError",
    "AsyncHttpx2Transport",
    "AsyncOkx",
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
    "Okx",
    "OkxError",
    "OutcomeUnknown",
    "Page",
    "PaginationError",
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
    "fixtures",
    "models",
]


if not TYPE_CHECKING:  # or checkers would take every misspelt name for an object

    def __getattr__(name: str) -> object:
        if name in _SUBPACKAGES:
            return import_module(f".{name}", __name__)
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
