"""The transports that a client makes for itself. No other module knows httpx2."""

from __future__ import annotations

import asyncio
import gc
import os
import ssl
import threading
import warnings
import weakref
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .transport import HttpReply, HttpRequest, Timeout, TransportFailure

if TYPE_CHECKING:
    import httpx2

#: How long an unused connection is kept, in seconds: less than servers and balancers keep it.
_KEEPALIVE_SECONDS = 15.0


@dataclass(frozen=True)
class TransportOptions:
    """How a client's own transport connects; ``proxy`` may hold a password."""

    proxy: str | None
    connection_limit: int
    certificate_authority: str | os.PathLike[str] | None

    def __repr__(self) -> str:
        return "TransportOptions()"

    def ssl_context(self) -> ssl.SSLContext | bool:
        """What verifies the server: the given authorities alone, or the system's."""
        if self.certificate_authority is None:
            return True
        return ssl.create_default_context(cafile=os.fspath(self.certificate_authority))

    def arguments(self) -> dict[str, Any]:
        """The arguments of httpx2's transports. The environment's variables have no say."""
        import httpx2

        limits = httpx2.Limits(
            max_connections=self.connection_limit,
            max_keepalive_connections=self.connection_limit,
            keepalive_expiry=_KEEPALIVE_SECONDS,
        )
        return {
            "verify": self.ssl_context(),
            "trust_env": False,
            "limits": limits,
            "proxy": self.proxy,
        }


def _request(request: HttpRequest, timeout: Timeout) -> httpx2.Request:
    import httpx2

    headers = [(name.encode("ascii"), value.encode("latin-1")) for name, value in request.headers]
    headers.append((b"Accept-Encoding", b"gzip, deflate"))
    try:
        return httpx2.Request(
            request.method,
            f"{request.scheme}://{request.authority}/",
            headers=headers,
            content=request.body,
            extensions={
                "timeout": {
                    "connect": timeout.connect,
                    "read": timeout.read,
                    "write": timeout.write,
                    "pool": timeout.pool,
                },
                # The bytes that were signed, not httpx2's own spelling of the URL.
                "target": request.target.encode("ascii"),
            },
        )
    except Exception as error:
        raise TransportFailure(_reason(error), request_sent=False) from error


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _failure(error: Exception) -> TransportFailure:
    import httpx2

    not_sent = (
        httpx2.ConnectError,
        httpx2.ConnectTimeout,
        httpx2.PoolTimeout,
        httpx2.ProxyError,
        httpx2.UnsupportedProtocol,
    )
    return TransportFailure(_reason(error), request_sent=not isinstance(error, not_sent))


def _reply(response: httpx2.Response) -> HttpReply:
    headers = tuple(
        (name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw
    )
    return HttpReply(response.status_code, headers, response.content)


class Httpx2Transport:
    """Sends over httpx2; connections are made on first use and closed with the client."""

    def __init__(self, options: TransportOptions) -> None:
        self._options = options
        self._lock = threading.Lock()
        self._pool: httpx2.HTTPTransport | None = None

    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``. Raises TransportFailure."""
        import httpx2

        pool = self._opened()
        prepared = _request(request, timeout)
        try:
            response = pool.handle_request(prepared)
            response.request = prepared
            try:
                response.read()
            finally:
                response.close()
        except (httpx2.HTTPError, httpx2.StreamError, OSError) as error:
            raise _failure(error) from error
        return _reply(response)

    def _opened(self) -> httpx2.HTTPTransport:
        if self._pool is None:
            with self._lock:
                if self._pool is None:
                    import httpx2

                    pool = httpx2.HTTPTransport(**self._options.arguments())
                    # A client that is never closed leaves no open socket behind.
                    weakref.finalize(self, pool.close)
                    self._pool = pool
        return self._pool

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.close()


class AsyncHttpx2Transport:
    """Sends over httpx2 from one event loop."""

    def __init__(self, options: TransportOptions) -> None:
        self._options = options
        # The list is the only owner of the pool, so that _drop can let go of it.
        self._pools: list[httpx2.AsyncHTTPTransport] = []
        weakref.finalize(self, _drop, self._pools)

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:  # noqa: ASYNC109
        """The reply to ``request``. Raises TransportFailure."""
        import httpx2

        if not self._pools:
            self._pools.append(httpx2.AsyncHTTPTransport(**self._options.arguments()))
        prepared = _request(request, timeout)
        try:
            response = await self._pools[0].handle_async_request(prepared)
            response.request = prepared
            try:
                await response.aread()
            finally:
                await asyncio.shield(response.aclose())
        except (httpx2.HTTPError, httpx2.StreamError, OSError) as error:
            raise _failure(error) from error
        return _reply(response)

    async def aclose(self) -> None:
        """Close all connections."""
        while self._pools:
            await self._pools.pop().aclose()


def _drop(pools: list[Any]) -> None:
    """Let go of pools that were never closed, whose event loop may be gone, without a warning."""
    if not pools:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        pools.clear()
        # The connections refer to one another: only a collection closes their sockets now.
        gc.collect()
