"""A transport over aiohttp. No other module knows it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

from .async_library_transport import AsyncLibrary, AsyncLibraryReply, AsyncLibraryTransport
from .library_messages import library, not_sent
from .library_transport import KEEPALIVE_SECONDS
from .transport import HttpRequest, Timeout
from .transport_options import TransportOptions

_NAME = "AiohttpTransport"
_LONGEST_HEADER = 256 * 1024
#: How many bytes of a body are sent at once.
_LARGE = 256 * 1024
#: What it would add by itself.
_ADDED = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")


class AiohttpTransport(AsyncLibraryTransport):
    """Sends over aiohttp, for async clients; the extra ``[aiohttp]`` brings it.

    Every option works, but proxies by SOCKS. ``timeout.write`` is not bounded: ``timeout.total``
    is. Raises ImportError without aiohttp, ValueError for a proxy that it cannot use.
    """

    def __init__(self, options: TransportOptions | None = None) -> None:
        super().__init__(options)
        library("aiohttp", _NAME, "aiohttp")
        proxy = self._options.proxy
        if proxy is not None and urlsplit(proxy).scheme not in ("http", "https"):
            raise ValueError(f"{_NAME} uses no proxy by SOCKS: use AsyncHttpx2Transport")

    def _made(self, options: TransportOptions) -> AsyncLibrary:
        return _Aiohttp(options)


class _Failed(Exception):  # noqa: N818 - it carries what failed
    """Hides from aiohttp what failed: it would send some requests again."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class _Prepared:
    """What is sent, and whether there is a connection on which it may have been."""

    def __init__(self, method: str, url: Any, arguments: dict[str, Any]) -> None:
        self.method = method
        self.url = url
        self.arguments = arguments
        self.is_connected = False


class _Aiohttp(AsyncLibrary):
    name = "aiohttp"
    is_exact = True

    def __init__(self, options: TransportOptions) -> None:
        self._aiohttp = aiohttp = library("aiohttp", _NAME, "aiohttp")
        self._url = library("yarl", _NAME, "aiohttp").URL
        self._loop = asyncio.get_running_loop()
        self._proxy = options.proxy
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=options.connection_limit,
                keepalive_timeout=KEEPALIVE_SECONDS,
                ssl=options.client_context(),
                resolver=aiohttp.ThreadedResolver(),
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            skip_auto_headers=_ADDED,
            middlewares=(_once,),
            trace_configs=[_tracing(aiohttp)],
            max_field_size=_LONGEST_HEADER,
            max_line_size=_LONGEST_HEADER,
        )

    def prepare(
        self, request: HttpRequest, headers: list[tuple[str, str]], body: Any, timeout: Timeout
    ) -> _Prepared:
        url = self._url(request.url, encoded=True)
        if url.raw_path_qs != request.target:
            raise not_sent("aiohttp would send another path or query than was signed")
        limits = self._aiohttp.ClientTimeout(
            total=None, connect=None, sock_connect=timeout.connect, sock_read=timeout.read
        )
        # Headers of one name are sent once where their letters differ.
        spelled: dict[str, str] = {}
        same = [(spelled.setdefault(name.lower(), name), value) for name, value in headers]
        prepared = _Prepared(
            request.method,
            url,
            {
                "headers": library("multidict", _NAME, "aiohttp").CIMultiDict(same),
                "data": _in_pieces(body) if isinstance(body, bytes) else body,
                "allow_redirects": False,
                "timeout": limits,
                "proxy": self._proxy,
            },
        )
        prepared.arguments["trace_request_ctx"] = prepared
        return prepared

    async def open(self, prepared: _Prepared) -> AsyncLibraryReply:
        # Two turns of the event loop: it learns which connections the servers have closed.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        response = await self._session.request(prepared.method, prepared.url, **prepared.arguments)
        return _Reply(response)

    def reason(self, error: Exception) -> str:
        told: Any = error.error if isinstance(error, _Failed) else error
        text = str(told)
        if isinstance(told, self._aiohttp.ClientResponseError):
            text = told.message
        # Some show the URL.
        return (
            type(told).__name__ if not text or "://" in text else f"{type(told).__name__}: {text}"
        )

    def may_be_sent(self, error: Exception | None, prepared: Any) -> bool:
        return prepared is None or prepared.is_connected

    async def close(self) -> None:
        await self._session.close()

    def drop(self) -> None:
        connector, loop = self._session.connector, self._loop
        self._session.detach()
        if connector is None:
            return
        if not loop.is_closed():
            # Whichever thread this is, the loop may be running in another.
            loop.call_soon_threadsafe(lambda: loop.create_task(connector.close()))
            return
        # Without a loop, there is nothing that it would wait for.
        closing = connector.close()
        with suppress(StopIteration):
            closing.send(None)
        closing.close()


class _Reply(AsyncLibraryReply):
    def __init__(self, response: Any) -> None:
        self._response = response
        self.status = response.status
        self.headers = tuple(
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, value in response.raw_headers
        )

    async def read(self) -> bytes | None:
        piece: bytes = await self._response.content.readany()
        return piece or None

    async def close(self) -> None:
        # What was read to its end has given its connection back already.
        self._response.close()


def _in_pieces(body: bytes) -> bytes | AsyncIterator[bytes]:
    """A large body piece by piece: it would be handed to the connection as a whole."""
    if len(body) <= _LARGE:
        return body

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(body), _LARGE):
            yield body[start : start + _LARGE]

    return pieces()


async def _once(request: Any, handler: Callable[[Any], Awaitable[Any]]) -> Any:
    try:
        return await handler(request)
    except Exception as error:
        raise _Failed(error) from None


def _tracing(aiohttp: ModuleType) -> Any:
    """Notes of each request when it has a connection: from then on, it may be sent."""

    async def connected(session: Any, context: Any, given: Any) -> None:
        context.trace_request_ctx.is_connected = True

    config = aiohttp.TraceConfig()
    config.on_connection_create_end.append(connected)
    config.on_connection_reuseconn.append(connected)
    return config
