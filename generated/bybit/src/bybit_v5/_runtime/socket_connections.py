"""Connections for threads: a socket each, and the pool that keeps them."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable

from .deadlines import Deadline
from .http1 import BodyFraming, ReplyReader, Server
from .readiness import readable, writable
from .transport import HttpRequest, Timeout, TransportFailure

#: How long an unused connection is kept, in seconds: less than servers and balancers keep it.
KEEPALIVE_SECONDS = 15.0
_AT_ONCE = 64 * 1024


class SocketConnection:
    """One connection to a server, for one request at a time.

    The socket waits by itself, as one with TLS has to.
    """

    def __init__(self, server: Server, connected: socket.socket) -> None:
        self.server = server
        self.reader = ReplyReader()
        self.unused_since = 0.0
        self._socket = connected
        self._is_readable = readable(connected)
        self._timeout: float | None = -1.0

    def send(self, request: HttpRequest, head: bytes, seconds: float, deadline: Deadline) -> None:
        """Send a request; each wait takes so many seconds at most.

        Raises OSError and DeadlinePassed; TransportFailure where its body cannot be read.
        """
        body = request.body
        if body is None or isinstance(body, bytes):
            self._write(head + body if body else head, seconds, deadline)
            return
        framing = BodyFraming(body.size)
        self._write(head, seconds, deadline)
        with contextlib.closing(body.pieces()) as pieces:
            for piece in pieces:
                self._write(framing.piece(piece), seconds, deadline)
        self._write(framing.end(), seconds, deadline)

    def read(self, seconds: float, deadline: Deadline) -> None:
        """Wait for bytes of the reply and read them.

        Raises OSError, DeadlinePassed and ProtocolError.
        """
        received = self._receive(deadline.bound(seconds))
        if received is not None:
            self.reader.feed(received)

    def is_usable(self) -> bool:
        """Whether a request may be sent: the server neither closed it nor said anything."""
        is_fresh = time.monotonic() - self.unused_since < KEEPALIVE_SECONDS
        return is_fresh and not self._is_readable(0)

    def interrupt(self) -> None:
        """End it for the thread that waits for it, and closes it."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close it."""
        self._socket.close()

    def _write(self, data: bytes, seconds: float, deadline: Deadline) -> None:
        sent = 0
        while sent < len(data):
            # Most requests go at once.
            rest = memoryview(data)[sent:] if sent else data
            sent += self._send_some(rest, deadline.bound(seconds))

    def _send_some(self, data: bytes | memoryview, seconds: float) -> int:
        """How many of the bytes went within so many seconds."""
        self._bound(seconds)
        return self._socket.send(data)

    def _receive(self, seconds: float) -> bytes | None:
        """What came within so many seconds; None where that was nothing after all."""
        self._bound(seconds)
        return self._socket.recv(_AT_ONCE)

    def _bound(self, seconds: float) -> None:
        # Setting it costs a call to the system.
        if seconds != self._timeout:
            self._socket.settimeout(seconds)
            self._timeout = seconds


class PlainConnection(SocketConnection):
    """A connection without TLS, which needs fewer calls to the system.

    A socket with a timeout asks whether it can send, and whether there is something to read,
    before it does; here a request goes unasked, and only where it cannot is that waited for.
    """

    def __init__(self, server: Server, connected: socket.socket) -> None:
        super().__init__(server, connected)
        connected.setblocking(False)

    def _send_some(self, data: bytes | memoryview, seconds: float) -> int:
        try:
            return self._socket.send(data)
        except BlockingIOError:
            if not writable(self._socket)(seconds * 1000):
                raise TimeoutError("timed out") from None
            return 0

    def _receive(self, seconds: float) -> bytes | None:
        if not self._is_readable(seconds * 1000):
            raise TimeoutError("timed out")
        try:
            return self._socket.recv(_AT_ONCE)
        except BlockingIOError:
            return None


class SocketPool:
    """The connections of a process, to all servers; ``connect`` opens one."""

    def __init__(
        self, limit: int, connect: Callable[[Server, Timeout, Deadline], SocketConnection]
    ) -> None:
        self._limit = limit
        self._connect = connect
        self._lock = threading.Lock()
        #: What threads wait for that need a connection.
        self._condition = threading.Condition(self._lock)
        self._unused: list[SocketConnection] = []
        self._used: set[SocketConnection] = set()
        self._opening = 0
        #: How many threads wait for a connection.
        self._waiting = 0
        self._is_closed = False

    def acquire(self, server: Server, timeout: Timeout, deadline: Deadline) -> SocketConnection:
        """A connection that is free, or a new one.

        Raises TransportFailure where none becomes free, OSError and DeadlinePassed of connecting.
        """
        while (connection := self._take(server, timeout, deadline)) is not None:
            if connection.is_usable():
                return connection
            self.discard(connection)
        try:
            connection = self._connect(server, timeout, deadline)
        except BaseException:
            self._count_opened(None)
            raise
        self._count_opened(connection)
        return connection

    def release(self, connection: SocketConnection) -> None:
        """Give back a connection that can be used again."""
        connection.unused_since = time.monotonic()
        with self._lock:
            self._used.discard(connection)
            if not self._is_closed:
                self._unused.append(connection)
                self._tell()
                return
        connection.close()

    def discard(self, connection: SocketConnection) -> None:
        """Close a connection that cannot be used again."""
        with self._lock:
            self._used.discard(connection)
            self._tell()
        connection.close()

    def close(self) -> None:
        """Close what is unused, and end what is used for those who use it."""
        with self._lock:
            self._is_closed = True
            unused, self._unused = self._unused, []
            used = list(self._used)
            self._condition.notify_all()
        for connection in unused:
            connection.close()
        for connection in used:
            connection.interrupt()

    def _take(
        self, server: Server, timeout: Timeout, deadline: Deadline
    ) -> SocketConnection | None:
        """An unused connection to the server; None where one may be opened."""
        surplus: SocketConnection | None = None
        until: float | None = None
        with self._lock:
            while True:
                if self._is_closed:
                    raise closed_meanwhile()
                if self._unused and (found := self._unused_one(server)) is not None:
                    self._used.add(found)
                    return found
                if len(self._used) + self._opening + len(self._unused) < self._limit:
                    self._opening += 1
                    break
                if self._unused:
                    # Those to other servers make room; the first was used least recently.
                    surplus = self._unused.pop(0)
                    self._opening += 1
                    break
                now = time.monotonic()
                until = now + timeout.pool if until is None else until
                if now >= until:
                    raise none_became_free(self._limit, timeout.pool)
                self._waiting += 1
                try:
                    self._condition.wait(deadline.bound(until - now))
                finally:
                    self._waiting -= 1
        if surplus is not None:
            surplus.close()
        return None

    def _unused_one(self, server: Server) -> SocketConnection | None:
        unused = self._unused
        # The one that was used last is the likeliest to be open; most clients know one server.
        if unused[-1].server == server:
            return unused.pop()
        for index in range(len(unused) - 1, -1, -1):
            if unused[index].server == server:
                return unused.pop(index)
        return None

    def _tell(self) -> None:
        """Wake one of those who wait; the lock is held."""
        if self._waiting:
            self._condition.notify()

    def _count_opened(self, connection: SocketConnection | None) -> None:
        with self._lock:
            self._opening -= 1
            is_closed = self._is_closed
            if connection is not None and not is_closed:
                self._used.add(connection)
            self._tell()
        if connection is not None and is_closed:
            connection.close()
            raise closed_meanwhile()


def closed_meanwhile() -> TransportFailure:
    """What a call is told that was not sent when its client was closed."""
    return TransportFailure("the client was closed meanwhile", request_sent=False)


def none_became_free(limit: int, seconds: float) -> TransportFailure:
    """What a call is told that waited so long for one of so many connections."""
    return TransportFailure(
        f"none of {limit} connections became free within {seconds:g} seconds (PoolTimeout)",
        request_sent=False,
    )
