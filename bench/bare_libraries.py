"""The same POST by the fast libraries alone: signed by hand, sent, its JSON read without types."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from bench.peers import PATH, prepared_request, signed

Call = Callable[[], object]
AsyncCall = Callable[[], Awaitable[object]]
Close = Callable[[], Awaitable[object]]


def pyreqwest(port: int) -> Call:
    """pyreqwest: reqwest and tokio, in Rust."""
    from pyreqwest.client import SyncClientBuilder

    client = SyncClientBuilder().no_proxy().build()
    url = _url(port)

    def call() -> object:
        body, headers = signed()
        return client.post(url).headers(headers).body_bytes(body).build().send().json()

    return call


def wreq(port: int) -> Call:
    """wreq: a fork of reqwest that looks like browsers do."""
    from wreq.blocking import Client

    client = Client(http1_only=True, no_proxy=True)
    url = _url(port)

    def call() -> object:
        body, headers = signed()
        return client.post(url, headers=headers, body=body).json()

    return call


def pyqwest(port: int) -> Call:
    """pyqwest: reqwest and tokio, in Rust."""
    from pyqwest import SyncClient, SyncHTTPTransport

    client = SyncClient(SyncHTTPTransport())
    url = _url(port)

    def call() -> object:
        body, headers = signed()
        return client.post(url, headers, body).json()

    return call


def pyreqwest_async(port: int) -> tuple[AsyncCall, Close]:
    """pyreqwest's async client."""
    from pyreqwest.client import ClientBuilder

    client = ClientBuilder().no_proxy().build()
    url = _url(port)

    async def call() -> object:
        body, headers = signed()
        reply = await client.post(url).headers(headers).body_bytes(body).build().send()
        return await reply.json()

    return call, client.close


def wreq_async(port: int) -> tuple[AsyncCall, Close]:
    """wreq's async client."""
    from wreq import Client

    client = Client(http1_only=True, no_proxy=True)
    url = _url(port)

    async def call() -> object:
        body, headers = signed()
        return await (await client.post(url, headers=headers, body=body)).json()

    return call, _nothing


def pyqwest_async(port: int) -> tuple[AsyncCall, Close]:
    """pyqwest's async client."""
    from pyqwest import Client, HTTPTransport

    transport = HTTPTransport()
    client = Client(transport)
    url = _url(port)

    async def call() -> object:
        body, headers = signed()
        return (await client.post(url, headers, body)).json()

    return call, transport.aclose


def aiohttp_async(port: int) -> tuple[AsyncCall, Close]:
    """aiohttp."""
    import aiohttp

    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=100))
    url = _url(port)

    async def call() -> object:
        body, headers = signed()
        async with session.post(url, data=body, headers=headers) as response:
            return await response.json()

    return call, session.close


def raw_async(port: int) -> tuple[AsyncCall, Close]:
    """Prepared bytes to asyncio's connections, and what comes back: the floor."""
    request = prepared_request(port)
    unused: list[_Prepared] = []

    async def call() -> object:
        connection = unused.pop() if unused else await _Prepared.connected(port)
        received = await connection.exchange(request)
        unused.append(connection)
        return received

    async def close() -> None:
        for connection in unused:
            connection.close()

    return call, close


class _Prepared(asyncio.Protocol):
    """A connection for one request at a time, whose reply comes in one piece."""

    _transport: Any
    _reply: asyncio.Future[bytes]

    @classmethod
    async def connected(cls, port: int) -> _Prepared:
        loop = asyncio.get_running_loop()
        return (await loop.create_connection(cls, "127.0.0.1", port))[1]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._reply.set_result(data)

    def exchange(self, request: bytes) -> Awaitable[bytes]:
        self._reply = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return self._reply

    def close(self) -> None:
        self._transport.close()


async def _nothing() -> None:
    """This client ends with its last reference."""


def _url(port: int) -> str:
    return f"http://127.0.0.1:{port}{PATH}"
