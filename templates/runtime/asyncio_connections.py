"""Connections for tasks of an event loop: a protocol of asyncio each, and the pool of them."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING, Any, TypeAlias

from .deadlines import Deadline, DeadlinePassed
from .http1 import BodyFraming, ProtocolError, ReplyReader, Server
from .readiness import Ready, readable
from .socket_connections import KEEPALIVE_SECONDS, closed_meanwhile, none_became_free
from .transport import Timeout

if TYPE_CHECKING:
    from .streams import BodyStream

#: How many bytes of a body may wait to be taken before no more are read.
_AHEAD = 256 * 1024
#: Seconds by which an event loop may wake up early.
_TOLERANCE = 0.001


class AsyncioConnection(asyncio.Protocol):
    """One connection to a server, for one request at a time."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.reader = ReplyReader()
        self.unused_since = 0.0
        self._loop = asyncio.get_running_loop()
        self._transport: Any = None
        self._is_readable: Ready
        self._is_used = False
        #: What the reading task waits for: more of the reply.
        self._more: asyncio.Future[None] | None = None
        #: What the writing task waits for: that the system takes more.
        self._drained: asyncio.Future[None] | None = None
        #: The moment, by the loop's clock, at which that ends in any case, and what looks then.
        self._until = 0.0
        self._timer: asyncio.TimerHandle | None = None
        #: Why nothing comes any more.
        self._end: Exception | None = None
        self._is_paused = False

    def send(self, request: bytes) -> None:
        """Send a request; what the system does not take yet is sent later: see ``drain``.

        Raises ConnectionError.
        """
        self._is_used = True
        self._write(request)

    async def send_pieces(
        self, body: BodyStream, head: bytes, seconds: float, deadline: Deadline
    ) -> None:
        """Send a request whose body comes in pieces; each wait takes so many seconds at most.

        Raises OSError (TimeoutError) and DeadlinePassed; TransportFailure where the body cannot be
        read.
        """
        self._is_used = True
        framing = BodyFraming(body.size)
        self._write(head)
        await self.drain(seconds, deadline)
        async with aclosing(body.apieces()) as pieces:
            async for piece in pieces:
                self._write(framing.piece(piece))
                await self.drain(seconds, deadline)
        self._write(framing.end())
        await self.drain(seconds, deadline)

    @property
    def is_full(self) -> bool:
        """Whether the system takes no more for now."""
        return self._drained is not None

    async def drain(self, seconds: float, deadline: Deadline) -> None:
        """Wait until the system takes more. Raises OSError (TimeoutError) and DeadlinePassed."""
        if self._drained is not None:
            self._expect_until(deadline.bound(seconds))
            await self._drained

    async def read(self, seconds: float, deadline: Deadline) -> None:
        """Wait until more of the reply came.

        Raises OSError (TimeoutError), DeadlinePassed and ProtocolError.
        """
        if self._end is not None:
            raise self._end
        if self._is_paused:
            self._is_paused = False
            self._transport.resume_reading()
        self._expect_until(deadline.bound(seconds))
        self._more = more = self._loop.create_future()
        try:
            await more
        finally:
            self._more = None

    def is_usable(self) -> bool:
        """Whether a request may be sent: the server neither closed it nor said anything."""
        return (
            self._end is None
            and not self._transport.is_closing()
            and time.monotonic() - self.unused_since < KEEPALIVE_SECONDS
            # The event loop may not have looked since.
            and not self._is_readable(0)
        )

    def rest(self) -> None:
        """Expect nothing until the next request."""
        self._is_used = False
        self.unused_since = time.monotonic()

    def close(self) -> None:
        """Close it at once."""
        self._forget_timer()
        if self._transport is not None:
            self._transport.abort()

    def _write(self, data: bytes) -> None:
        if self._end is not None:
            raise ConnectionResetError("the server closed the connection")
        if data:
            self._transport.write(data)

    def _expect_until(self, seconds: float) -> None:
        """Let the wait that begins now end after so many seconds.

        The timer of a former wait looks then when this one ends: most waits need none of their own.
        """
        self._until = until = self._loop.time() + seconds
        if self._timer is None or self._timer.when() > until:
            self._forget_timer()
            self._timer = self._loop.call_at(until, self._look_at_time)

    def _look_at_time(self) -> None:
        self._timer = None
        waited = self._drained if self._more is None else self._more
        if waited is None or waited.done():
            return
        if self._until - self._loop.time() > _TOLERANCE:
            self._timer = self._loop.call_at(self._until, self._look_at_time)
        else:
            waited.set_exception(TimeoutError("nothing happened in time"))

    def _forget_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    # What asyncio calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The connection is open."""
        self._transport = transport
        self._is_readable = readable(transport.get_extra_info("socket"))

    def data_received(self, data: bytes) -> None:
        """Bytes came."""
        if not self._is_used:
            self._stop(ProtocolError("the server sent what nobody asked for"))
            return
        self._feed(data)

    def eof_received(self) -> None:
        """The server sends no more."""
        self._feed(b"")

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone."""
        if exc is None and self._is_used and self._end is None:
            self._feed(b"")
        self._stop(exc or ConnectionResetError("the connection was closed"))
        self._forget_timer()
        if self._drained is not None and not self._drained.done():
            self._drained.set_exception(ConnectionResetError("the server closed the connection"))
            self._drained.exception()

    def pause_writing(self) -> None:
        """The system takes no more for now."""
        self._drained = self._loop.create_future()

    def resume_writing(self) -> None:
        """The system takes more."""
        drained, self._drained = self._drained, None
        if drained is not None and not drained.done():
            drained.set_result(None)

    def _feed(self, data: bytes) -> None:
        reader = self.reader
        try:
            reader.feed(data)
        except Exception as error:
            self._stop(error)
            return
        more = self._more
        if more is not None and not more.done():
            more.set_result(None)
        if reader.waiting > _AHEAD and reader.maximum is None and not reader.is_complete:
            self._is_paused = True
            self._transport.pause_reading()

    def _stop(self, error: Exception) -> None:
        if self._end is None:
            self._end = error
        more = self._more
        if more is not None and not more.done():
            more.set_exception(self._end)
        self._transport.abort()


#: A connection that is being opened.
Connecting: TypeAlias = Awaitable[AsyncioConnection]


def _give_up(waited: asyncio.Future[None]) -> None:
    if not waited.done():
        waited.set_exception(TimeoutError("nothing happened in time"))


class AsyncioPool:
    """The connections of an event loop, to all servers; ``connect`` opens one."""

    def __init__(
        self, limit: int, connect: Callable[[Server, Timeout, Deadline], Connecting]
    ) -> None:
        self._limit = limit
        self._connect = connect
        self._unused: list[AsyncioConnection] = []
        self._used: set[AsyncioConnection] = set()
        self._opening = 0
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._is_closed = False

    def take(self, server: Server) -> AsyncioConnection | None:
        """An unused connection to the server, the one that was used last."""
        if self._is_closed:
            raise closed_meanwhile()
        while self._unused and (connection := self._unused_one(server)) is not None:
            if connection.is_usable():
                self._used.add(connection)
                return connection
            connection.close()
        return None

    def _unused_one(self, server: Server) -> AsyncioConnection | None:
        unused = self._unused
        # The one that was used last is the likeliest to be open; most clients know one server.
        if unused[-1].server == server:
            return unused.pop()
        for index in range(len(unused) - 1, -1, -1):
            if unused[index].server == server:
                return unused.pop(index)
        return None

    async def acquire(
        self, server: Server, limits: Timeout, deadline: Deadline
    ) -> AsyncioConnection:
        """A connection that became free, or a new one, where there was none to take.

        Raises TransportFailure where none becomes free, OSError and DeadlinePassed of connecting.
        """
        if not self._has_room():
            await self._room(limits.pool, deadline)
            found = self.take(server)
            if found is not None:
                return found
        if self._is_closed:
            raise closed_meanwhile()
        if len(self._used) + self._opening + len(self._unused) >= self._limit:
            # Those to other servers make room; the first was used least recently.
            self._unused.pop(0).close()
        self._opening += 1
        try:
            connection = await self._connect(server, limits, deadline)
        finally:
            self._opening -= 1
            self._tell()
        if self._is_closed:
            connection.close()
            raise closed_meanwhile()
        self._used.add(connection)
        return connection

    def release(self, connection: AsyncioConnection) -> None:
        """Give back a connection that can be used again."""
        self._used.discard(connection)
        if self._is_closed:
            connection.close()
            return
        connection.rest()
        self._unused.append(connection)
        self._tell()

    def discard(self, connection: AsyncioConnection) -> None:
        """Close a connection that cannot be used again."""
        self._used.discard(connection)
        connection.close()
        self._tell()

    def close(self) -> None:
        """Close all connections; who waits for one, or for a reply, is told."""
        self._is_closed = True
        for connection in (*self._unused, *self._used):
            connection.close()
        self._unused.clear()
        while self._waiting:
            self._tell()

    def _has_room(self) -> bool:
        return bool(self._unused) or len(self._used) + self._opening < self._limit

    async def _room(self, seconds: float, deadline: Deadline) -> None:
        """Wait until a connection is free, or may be opened."""
        loop = asyncio.get_running_loop()
        until = loop.time() + deadline.bound(seconds)
        is_first = False
        while not self._is_closed and not self._has_room():
            told = loop.create_future()
            # Who was told, and found that another was quicker, is still the first.
            (self._waiting.appendleft if is_first else self._waiting.append)(told)
            timer = loop.call_at(until, _give_up, told)
            try:
                await told
            except TimeoutError:
                if deadline.passed:
                    raise DeadlinePassed from None
                raise none_became_free(self._limit, seconds) from None
            except asyncio.CancelledError:
                if told.done() and not told.cancelled():
                    self._tell()
                raise
            finally:
                timer.cancel()
                with suppress(ValueError):
                    self._waiting.remove(told)
            is_first = True

    def _tell(self) -> None:
        """Tell the first of those that wait that they may look again."""
        while self._waiting:
            told = self._waiting.popleft()
            if not told.done():
                told.set_result(None)
                return
