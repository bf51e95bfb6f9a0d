"""The transport of sync clients: sockets of the standard library, replies read by httptools."""

from __future__ import annotations

import os
import socket
import ssl
import weakref
from collections.abc import Iterator
from functools import cached_property

from .deadlines import Deadline
from .http1 import ReplyReader, Server, request_head, server_of
from .pools import drop
from .reply_streams import ReplyStream
from .socket_connections import (
    PlainConnection,
    SocketConnection,
    SocketPool,
    closed_meanwhile,
)
from .transport import HttpReply, HttpRequest, Timeout, TransportFailure
from .transport_failures import failure_of, without_frames
from .transport_options import TransportOptions


class SocketTransport:
    """Sends over sockets; connections are made on first use and closed with the client.

    Raises ValueError for options with a proxy: ``Httpx2Transport`` knows how to use one.
    """

    def __init__(self, options: TransportOptions | None = None) -> None:
        self._options = TransportOptions() if options is None else options
        if self._options.proxy is not None:
            raise ValueError("SocketTransport uses no proxy: use Httpx2Transport")
        self._open = _Opener(self._options)
        # By process: a fork must not talk on the connections of its parent, whose replies are
        # not its own. A client that is never closed leaves no open socket behind.
        self._pools: dict[int, SocketPool] = {}
        self._is_closed = False
        weakref.finalize(self, _close, self._pools)

    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``. Raises TransportFailure."""
        exchange = _Exchange(self._pool(), request, timeout)
        try:
            reader = exchange.begin(self._options.maximum_reply_size)
            while not reader.is_complete:
                exchange.read()
        except BaseException as error:
            exchange.give_up(error)
            raise
        reply = HttpReply(reader.status, reader.headers, reader.take())
        exchange.end()
        return reply

    def stream(self, request: HttpRequest, timeout: Timeout) -> ReplyStream:
        """The reply to ``request`` once its headers came. Raises TransportFailure."""
        exchange = _Exchange(self._pool(), request, timeout)
        try:
            reader = exchange.begin(None)
            while not reader.has_head:
                exchange.read()
        except BaseException as error:
            exchange.give_up(error)
            raise
        exchange.without_deadline()
        return _OpenReply(exchange, reader)

    def close(self) -> None:
        """Close all connections."""
        self._is_closed = True
        _close(self._pools)

    def _pool(self) -> SocketPool:
        if self._is_closed:
            raise closed_meanwhile()
        process = os.getpid()
        pool = self._pools.get(process)
        if pool is None:
            drop(self._pools)
            # Of several threads that come here at once, all go on with the pool of one. A lock
            # could be held by nobody after a fork.
            made = SocketPool(self._options.connection_limit, self._open)
            pool = self._pools.setdefault(process, made)
        return pool


class _Opener:
    """Opens connections. It does not know the transport, which nothing may keep alive."""

    def __init__(self, options: TransportOptions) -> None:
        self._options = options

    def __call__(self, server: Server, limits: Timeout, deadline: Deadline) -> SocketConnection:
        """A connection to the server. Raises OSError (TimeoutError, ssl.SSLError)."""
        scheme, host, port = server
        connected = socket.create_connection((host, port), deadline.bound(limits.connect))
        try:
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if scheme == "http":
                return PlainConnection(server, connected)
            connected.settimeout(deadline.bound(limits.connect))
            connected = self._context.wrap_socket(connected, server_hostname=host)
        except BaseException:
            connected.close()
            raise
        return SocketConnection(server, connected)

    @cached_property
    def _context(self) -> ssl.SSLContext:
        return self._options.client_context()


class _Exchange:
    """A request and its reply, on a connection of a pool."""

    __slots__ = ("_connection", "_deadline", "_is_sent", "_pool", "_request", "_timeout")

    def __init__(self, pool: SocketPool, request: HttpRequest, timeout: Timeout) -> None:
        self._pool = pool
        self._request = request
        self._timeout = timeout
        self._deadline = Deadline(timeout.total)
        self._connection: SocketConnection | None = None
        self._is_sent = False

    def begin(self, maximum: int | None) -> ReplyReader:
        """Send the request; the body of its reply may have so many bytes.

        Gives what will hold the reply.
        """
        request = self._request
        head = request_head(request)
        server = server_of(request)
        connection = self._pool.acquire(server, self._timeout, self._deadline)
        self._connection = connection
        connection.reader.start(request.method, maximum)
        self._is_sent = True
        try:
            connection.send(request, head, self._timeout.write, self._deadline)
        except ConnectionError:
            # A server may reply before it has all of a body, and take no more of it.
            connection.reader.is_last = True
        return connection.reader

    def read(self) -> None:
        """Read more of the reply. Raises TransportFailure once its connection was let go of."""
        if self._connection is None:
            raise TransportFailure("the reply was closed before its end", request_sent=True)
        self._connection.read(self._timeout.read, self._deadline)

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


class _OpenReply:
    """A reply whose body is still to be read."""

    def __init__(self, exchange: _Exchange, reader: ReplyReader) -> None:
        self.status = reader.status
        self.headers = reader.headers
        self._exchange = exchange
        self._reader = reader

    def pieces(self) -> Iterator[bytes]:
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
                    self._exchange.read()
                except BaseException as error:
                    self._exchange.give_up(error)
                    raise

    def close(self) -> None:
        """Let go of the connection."""
        self._exchange.end()


def _close(pools: dict[int, SocketPool]) -> None:
    """Close the pool of this process; of those of its parent, the parent takes care."""
    pool = pools.pop(os.getpid(), None)
    drop(pools)
    if pool is not None:
        pool.close()
