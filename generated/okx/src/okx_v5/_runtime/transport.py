"""What moves bytes: the data that goes in and comes out, and the two protocols."""

from __future__ import annotations

import inspect
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from .streams import BodyStream

#: How many bytes of a reply, decompressed, a client's own transport reads at most.
DEFAULT_MAXIMUM_REPLY_SIZE = 32 * 1024 * 1024


@dataclass(frozen=True)
class Timeout:
    """How long, in seconds, each step of a call may take.

    ``connect``: opening a connection; ``read``: each wait for bytes; ``write``: each wait to send;
    ``pool``: the wait for a free connection; ``total``: all of it, up to the last byte of the
    reply, None for no such limit. Raises TypeError or ValueError for no positive number.
    """

    connect: float = 10.0
    read: float = 10.0
    write: float = 10.0
    pool: float = 10.0
    total: float | None = None

    def __post_init__(self) -> None:
        for name in ("connect", "read", "write", "pool", "total"):
            value = getattr(self, name)
            if value is None and name == "total":
                continue
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise TypeError(
                    f"timeout {name} must be seconds as a number, not {type(value).__name__}"
                )
            if not math.isfinite(value) or value <= 0:
                raise ValueError(f"timeout {name} must be more than 0 seconds, got {value}")

    @classmethod
    def of(cls, timeout: float | Timeout) -> Timeout:
        """``timeout`` itself, or the same number of seconds for every step."""
        if isinstance(timeout, Timeout):
            return timeout
        return cls(timeout, timeout, timeout, timeout)


@dataclass(frozen=True, init=False)
class HttpRequest:
    """One request. ``target`` (path and query) and ``body`` are signed: send them untouched.

    ``body`` is bytes, or a ``BodyStream`` to send piece by piece: with its ``size`` as
    Content-Length, chunked where that is None.

    ``headers`` carry neither Host nor Content-Length. They hold secrets and stay out of the repr,
    and so does the query, where an API key may stand.
    ``operation`` (its id), ``route`` (the path with names in braces instead of values) and
    ``attempt`` (1 for the first) tell what the request is for; they are not sent.
    """

    method: str
    scheme: str
    host: str
    port: int | None
    target: str = field(repr=False)
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    body: bytes | BodyStream | None = field(default=None, repr=False)
    operation: str = field(default="", kw_only=True)
    route: str = field(default="", kw_only=True)
    attempt: int = field(default=1, kw_only=True)

    def __init__(
        self,
        method: str,
        scheme: str,
        host: str,
        port: int | None,
        target: str,
        headers: tuple[tuple[str, str], ...],
        body: bytes | BodyStream | None = None,
        *,
        operation: str = "",
        route: str = "",
        attempt: int = 1,
    ) -> None:
        # One is made for every attempt: all at once takes half as long as one by one, which is
        # how the __init__ of a frozen dataclass has to do it.
        values = {
            "method": method,
            "scheme": scheme,
            "host": host,
            "port": port,
            "target": target,
            "headers": headers,
            "body": body,
            "operation": operation,
            "route": route,
            "attempt": attempt,
        }
        object.__setattr__(self, "__dict__", values)

    @property
    def authority(self) -> str:
        """Host and, where the base URL has one, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port is None else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole URL."""
        return f"{self.scheme}://{self.authority}{self.target}"


@dataclass(frozen=True, init=False)
class HttpReply:
    """One reply; ``content`` is the whole body, without any content encoding."""

    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes = field(repr=False)

    def __init__(self, status: int, headers: tuple[tuple[str, str], ...], content: bytes) -> None:
        values = {"status": status, "headers": headers, "content": content}
        object.__setattr__(self, "__dict__", values)


class TransportFailure(Exception):  # noqa: N818 - what happened, for the caller to judge
    """Raised by a transport that got no reply.

    ``request_sent`` is False only where no byte of the request can have left: the name did not
    resolve, the connection was refused, no connection of the pool became free.
    """

    def __init__(self, reason: str, *, request_sent: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.request_sent = request_sent

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_failure, (self.reason, self.request_sent)


def _rebuild_failure(reason: str, request_sent: bool) -> TransportFailure:
    return TransportFailure(reason, request_sent=request_sent)


@runtime_checkable
class Transport(Protocol):
    """Sends requests for a sync client. Must be safe to use from several threads."""

    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``, whatever its status. Raises TransportFailure."""
        ...

    def close(self) -> None:
        """Close what is open."""
        ...


@runtime_checkable
class AsyncTransport(Protocol):
    """Sends requests for an async client."""

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``, whatever its status. Raises TransportFailure."""
        ...

    async def aclose(self) -> None:
        """Close what is open."""
        ...


def check_transport(transport: object, *, is_async: bool) -> None:
    """Raise TypeError for what is no transport, or one of the other kind.

    Found out with the first call, it would look like a call that failed.
    """
    if is_async:
        protocol, fits = "AsyncTransport", isinstance(transport, AsyncTransport)
    else:
        awaited = inspect.iscoroutinefunction(getattr(transport, "send", None))
        protocol, fits = "Transport", isinstance(transport, Transport) and not awaited
    if isinstance(transport, type) or not fits:
        raise TypeError(f"transport must be an object with the methods of {protocol}")
