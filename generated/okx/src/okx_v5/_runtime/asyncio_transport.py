"""The transport of async clients: asyncio's own connections, replies read by httptools."""

from __future__ import annotations

import asyncio
import os
import ssl
import weakref
from collections.abc import AsyncIterator, Awaitable
from functools import cached_property

from .asyncio_connecting import connect
from .asyncio_connections import AsyncioConnection, AsyncioPool
from .deadlines import Deadline
from .http1 import ReplyReader, Server, request_head, server_of
from .pools import drop
from .reply_streams import AsyncReplyStream
from .socket_connections import closed_meanwhile
from .transport import HttpReply, HttpRequest, Timeout, TransportFailure
from .transport_failures import failure_of, without_frames
from .transport_options import TransportOptions


class AsyncSocketTransport:
    """Sends from one event loop of asyncio at a time.

    Connections are made on first use and closed with the client. Raises ValueError for options
    with a proxy: ``AsyncHttpx2Transport`` knows how to use one.
    """

    def __init__(self, options: TransportOptions | None = None) -> None:
        self._options = TransportOptions() if options is None else options
        if self._options.proxy is not None:
            raise ValueError("AsyncSocketTransport uses no proxy: use AsyncHttpx2Transport")
        self._open = _Opener(self._options)
        # By process and event loop.
        self._pools: dict[tuple[int, asyncio.AbstractEventLoop], AsyncioPool] = {}
        self._is_closed = False
        weakref.finalize(self, _let_go, self._pools)

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``. Raises TransportFailure."""
        exchange = _Exchange(self._pool(), request, timeout)
        try:
            reader = await exchange.begin(self._options.maximum_reply_size)
            while not reader.is_complete:
                await exchange.read()
        except BaseException as error:
            exchange.give_up(error)
            raise
        reply = HttpReply(reader.status, reader.headers, reader.take())
        exchange.end()
        return reply

    async def stream(self, request: HttpRequest, timeout: Timeout) -> AsyncReplyStream:
        """The reply to ``request`` once its headers came. Raises TransportFailure."""
        exchange = _Exchange(self._pool(), request, timeout)
        try:
            reader = await exchange.begin(None)
            while not reader.has_head:
                await exchange.read()
        except BaseException as error:
            exchange.give_up(error)
            raise
        exchange.without_deadline()
        return _AsyncOpenReply(exchange, reader)

    async def aclose(self) -> None:
        """Close all connections."""
        self._is_closed = True
        pool = self._pools.pop((os.getpid(), asyncio.get_running_loop()), None)
        if pool is not None:
            pool.close()
            # The connections are gone after a turn of the event loop.
            await asyncio.sleep(0)
        drop(self._pools)

    def _pool(self) -> AsyncioPool:
        if self._is_closed:
            raise closed_meanwhile()
        owner = (os.getpid(), asyncio.get_running_loop())
        pool = self._pools.get(owner)
        if pool is None:
            # Connections of a loop that is gone are of no use; those of one that is not may be in
            # use this moment.
            for process, loop in self._pools:
                if process == owner[0] and not loop.is_closed():
                    raise TransportFailure(
                        "the client belongs to another event loop, which is not closed: "
                        "make a client for each",
                        request_sent=False,
                    )
            drop(self._pools)
            pool = AsyncioPool(self._options.connection_limit, self._open)
            self._pools[owner] = pool
        return pool


class _Opener:
    """Opens connections. It does not know the transport, which nothing may keep alive."""

    def __init__(self, options: TransportOptions) -> None:
        self._options = options

    async def __call__(
        self, server: Server, limits: Timeout, deadline: Deadline
    ) -> AsyncioConnection:
        """A connection to the server. Raises OSError (TimeoutError, ssl.SSLError)."""
        scheme, host, port = server
        secured = scheme == "https"
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(deadline.bound(limits.connect)):
            connected = await connect(host, port)
            try:
                _, connection = await loop.create_connection(
                    lambda: AsyncioConnection(server),
                    sock=connected,
                    ssl=self._context if secured else None,
                    server_hostname=host if secured else None,
                )
            except BaseException:
                connected.close()
                raise
        return connection

    @cached_property
    def _context(self) -> ssl.SSLContext:
        return self._options.client_context()


class _Exchange:
    """A request and its reply, on a connection of a pool."""

    __slots__ = ("_connection", "_deadline", "_is_sent", "_pool", "_request", "_timeout")

    def __init__(self, pool: AsyncioPool, request: HttpRequest, timeout: Timeout) -> None:
        self._pool = pool
        self._request = request
        self._timeout = timeout
        self._deadline = Deadline(timeout.total)
        self._connection: AsyncioConnection | None = None
        self._is_sent = False

    async def begin(self, maximum: int | None) -> ReplyReader:
        """Send the request; the body of its reply may have so many bytes.

        Gives what will hold the reply.
        """
        request = self._request
        head, server = request_head(request), server_of(request)
        connection = self._pool.take(server)
        if connection is None:
            connection = await self._pool.acquire(server, self._timeout, self._deadline)
        self._connection = connection
        connection.reader.start(request.method, maximum)
        self._is_sent = True
        body = request.body
        try:
            if body is None or isinstance(body, bytes):
                connection.send(head + body if body else head)
                if connection.is_full:
                    await connection.drain(self._timeout.write, self._deadline)
            else:
                # What gives the body may take its time, too.
                async with asyncio.timeout(self._deadline.bound(None)):
                    await connection.send_pieces(body, head, self._timeout.write, self._deadline)
        except ConnectionError:
            # A server may reply before it has all of a body, and take no more of it.
            connection.reader.is_last = True
        return connection.reader

    def read(self) -> Awaitable[None]:
        """Read more of the reply. Raises TransportFailure once its connection was let go of."""
        if self._connection is None:
            raise TransportFailure("the reply was closed before its end", request_sent=True)
        return self._connection.read(self._timeout.read, self._deadline)

    def end(self) -> None:
        """Let go of the connection; it is kept where the whole reply was read."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        if connection.reader.can_go_on:
            self._pool.release(connection)
        else:
            self._pool.discard(connection)

    def give_up(self, error: BaseException) -> None:
        """Close the connection for ``error``. Raises TransportFailure for what is an Exception."""
        connection, self._connection = self._connection, None
        if connection is not None:
            self._pool.discard(connection)
        if isinstance(error, TransportFailure):
            raise error.with_traceback(None)
        if isinstance(error, Exception):
            failure = failure_of(error, self._deadline, is_sent=self._is_sent)
            raise failure from without_frames(error)

    def without_deadline(self) -> None:
        """From now on, only ``timeout.read`` limits how long it takes."""
        self._deadline = Deadline(None)


class _AsyncOpenReply:
    """A reply whose body is still to be read."""

    def __init__(self, exchange: _Exchange, reader: ReplyReader) -> None:
        self.status = reader.status
        self.headers = reader.headers
        self._exchange = exchange
        self._reader = reader

    async def pieces(self) -> AsyncIterator[bytes]:
        """The body as it comes. Raises TransportFailure."""
        reader = self._reader
        while True:
            piece = reader.take()
            if piece:
                yield piece
            elif reader.is_complete:
                return
            else:
                try:
                    await self._exchange.read()
                except BaseException as error:
                    self._exchange.give_up(error)
                    raise

    async def aclose(self) -> None:
        """Let go of the connection."""
        self._exchange.end()


def _let_go(pools: dict[tuple[int, asyncio.AbstractEventLoop], AsyncioPool]) -> None:
    """Close what nobody closed, where its event loop still can, and drop the rest."""
    _close_soon(pools)
    drop(pools)


def _close_soon(pools: dict[tuple[int, asyncio.AbstractEventLoop], AsyncioPool]) -> None:
    for (process, loop), pool in pools.items():
        if process == os.getpid() and not loop.is_closed():
            # Whichever thread this is, the loop may be running in another.
            loop.call_soon_threadsafe(pool.close)
