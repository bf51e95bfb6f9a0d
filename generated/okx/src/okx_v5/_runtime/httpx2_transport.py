"""The transports that a client makes for itself. No other module knows httpx2."""

from __future__ import annotations

import asyncio
import gc
import importlib.util
import os
import ssl
import warnings
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .transport import HttpReply, HttpRequest, Timeout, TransportFailure

if TYPE_CHECKING:
    import httpx2

#: How long an unused connection is kept, in seconds: less than servers and balancers keep it.
_KEEPALIVE_SECONDS = 15.0


#: What httpx2 reports before it opens a connection and before it sends on one.
_STARTS = ("connection.connect_tcp.started", "http11.send_request_headers.started")

_PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")


@dataclass(frozen=True)
class TransportOptions:
    """How a client's own transport connects; ``proxy`` may hold a password.

    Raises TypeError, ValueError or ImportError for a proxy that cannot be used, OSError for
    certificates that cannot be read: later, such mistakes would look like calls that failed.
    """

    proxy: str | None
    connection_limit: int
    certificate_authority: str | os.PathLike[str] | None
    maximum_reply_size: int = 32 * 1024 * 1024

    def __post_init__(self) -> None:
        if self.proxy is not None:
            _check_proxy(self.proxy)
        self.ssl_context  # noqa: B018 - read now, for its errors

    def __repr__(self) -> str:
        return "TransportOptions()"

    @cached_property
    def ssl_context(self) -> ssl.SSLContext | bool:
        """What verifies the server: the given authorities alone, or the system's."""
        if self.certificate_authority is None:
            return True
        path = os.fspath(self.certificate_authority)
        # The errors of ssl name no file.
        Path(path).open("rb").close()
        try:
            return ssl.create_default_context(cafile=path)
        except ssl.SSLError as error:
            raise ValueError(
                f"certificate_authority {path!r} holds no certificates in PEM: {error}"
            ) from None

    def arguments(self) -> dict[str, Any]:
        """The arguments of httpx2's transports. The environment's variables have no say."""
        import httpx2

        limits = httpx2.Limits(
            max_connections=self.connection_limit,
            max_keepalive_connections=self.connection_limit,
            keepalive_expiry=_KEEPALIVE_SECONDS,
        )
        return {
            "verify": self.ssl_context,
            "trust_env": False,
            "limits": limits,
            "proxy": self.proxy,
        }


def _check_proxy(proxy: object) -> None:
    # The proxy's URL may hold a password: no message shows it, nor what urllib says of it.
    if not isinstance(proxy, str):
        raise TypeError(f"proxy must be a str, not {type(proxy).__name__}")
    scheme = ""
    with suppress(ValueError):
        parts = urlsplit(proxy)
        if parts.scheme in _PROXY_SCHEMES and parts.hostname and parts.port != 0:
            scheme = parts.scheme
    if not scheme:
        raise ValueError("proxy must look like http://[user:password@]host:port")
    if scheme.startswith("socks") and importlib.util.find_spec("socksio") is None:
        raise ImportError("a SOCKS proxy needs the package socksio: `pip install socksio`")


def _request(request: HttpRequest, timeout: Timeout, trace: object) -> httpx2.Request:
    import httpx2

    headers = [(name.encode("ascii"), value.encode("latin-1")) for name, value in request.headers]
    headers.append((b"Accept-Encoding", b"gzip, deflate"))
    with _nothing_sent():
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
                "trace": trace,
            },
        )


def _reason(error: BaseException) -> str:
    """What happened; where the error does not say, the one that it was raised for may."""
    name = type(error).__name__
    told: BaseException | None = error
    while isinstance(told, Exception) and not str(told):
        told = told.__cause__ or told.__context__
    return f"{name}: {told}" if isinstance(told, Exception) else name


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


@contextmanager
def _nothing_sent() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        raise TransportFailure(_reason(error), request_sent=False) from error


def _check_open(closed: bool, event: str) -> None:
    """Raise TransportFailure where a call that waited is about to start on a closed client."""
    if closed and event in _STARTS:
        raise TransportFailure("the client was closed meanwhile", request_sent=False)


class Httpx2Transport:
    """Sends over httpx2; connections are made on first use and closed with the client."""

    def __init__(self, options: TransportOptions) -> None:
        self._options = options
        # By process: a fork must not talk on the connections of its parent, whose replies are
        # not its own. A client that is never closed leaves no open socket behind.
        self._pools: dict[int, httpx2.HTTPTransport] = {}
        self._closed = False
        weakref.finalize(self, _close_or_drop, self._pools)

    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``. Raises TransportFailure."""
        import httpx2

        prepared = _request(request, timeout, self._trace)
        pool = self._opened()
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

    def _trace(self, event: str, _: object) -> None:
        _check_open(self._closed, event)

    def _opened(self) -> httpx2.HTTPTransport:
        process = os.getpid()
        pool = self._pools.get(process)
        if pool is None:
            import httpx2

            if self._pools:
                _drop(self._pools)
            # Of several threads that come here at once, all go on with the pool of one; the
            # others' have no connections yet. A lock could be held by nobody after a fork.
            with _nothing_sent():
                made = httpx2.HTTPTransport(**self._options.arguments())
            pool = self._pools.setdefault(process, made)
        return pool

    def close(self) -> None:
        """Close all connections."""
        self._closed = True
        _close_or_drop(self._pools)


class AsyncHttpx2Transport:
    """Sends over httpx2 from one event loop at a time."""

    def __init__(self, options: TransportOptions) -> None:
        self._options = options
        # By process and event loop. The dict is the only owner of the pool, so that _drop can let
        # go of it.
        self._pools: dict[tuple[int, asyncio.AbstractEventLoop], httpx2.AsyncHTTPTransport] = {}
        self._closed = False
        weakref.finalize(self, _drop, self._pools)

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:  # noqa: ASYNC109
        """The reply to ``request``. Raises TransportFailure."""
        import httpx2

        prepared = _request(request, timeout, self._trace)
        pool = self._opened()
        try:
            response = await pool.handle_async_request(prepared)
            response.request = prepared
            try:
                await response.aread()
            finally:
                await asyncio.shield(response.aclose())
        except (httpx2.HTTPError, httpx2.StreamError, OSError) as error:
            raise _failure(error) from error
        return _reply(response)

    async def _trace(self, event: str, _: object) -> None:
        _check_open(self._closed, event)

    def _opened(self) -> httpx2.AsyncHTTPTransport:
        owner = (os.getpid(), asyncio.get_running_loop())
        pool = self._pools.get(owner)
        if pool is None:
            import httpx2

            # Connections of a loop that is gone are of no use; those of one that is not may be in
            # use this moment.
            for process, loop in self._pools:
                if process == owner[0] and not loop.is_closed():
                    raise TransportFailure(
                        "the client belongs to another event loop, which is not closed: "
                        "make a client for each",
                        request_sent=False,
                    )
            _drop(self._pools)
            with _nothing_sent():
                pool = httpx2.AsyncHTTPTransport(**self._options.arguments())
            self._pools[owner] = pool
        return pool

    async def aclose(self) -> None:
        """Close all connections."""
        self._closed = True
        pool = self._pools.pop((os.getpid(), asyncio.get_running_loop()), None)
        if pool is not None:
            await pool.aclose()
        _drop(self._pools)


def _close_or_drop(pools: dict[int, Any]) -> None:
    """Close the pool of this process; those of its parent are only let go of."""
    pool = pools.pop(os.getpid(), None)
    if pool is not None:
        pool.close()
    _drop(pools)


def _drop(pools: dict[Any, Any]) -> None:
    """Let go of pools that cannot be closed, as their event loop is gone, without a warning."""
    if not pools:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        pools.clear()
        # The connections refer to one another: only a collection closes their sockets now.
        gc.collect()
