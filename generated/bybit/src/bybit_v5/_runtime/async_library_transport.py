"""As ``library_transport``, for async clients, on one event loop of asyncio at a time."""

from __future__ import annotations

import asyncio
import os
import weakref
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

from .deadlines import Deadline, DeadlinePassed
from .library_messages import ReplyBody, Upload, check_target, not_sent, sent_headers
from .library_turns import AsyncTurns
from .pools import drop
from .reply_streams import AsyncReplyStream
from .socket_connections import closed_meanwhile
from .streams import BodyStream
from .transport import HttpReply, HttpRequest, Timeout, TransportFailure
from .transport_options import TransportOptions


class AsyncLibraryReply(ABC):
    """A reply whose body is still to be read, as a library gives it."""

    status: int
    headers: tuple[tuple[str, str], ...]

    @abstractmethod
    async def read(self) -> bytes | None:
        """The next bytes, still coded; None at the end. Raises what the library raises."""

    @abstractmethod
    async def close(self) -> None:
        """Let go of the connection; what was not read to its end is not used again."""


class AsyncLibrary(ABC):
    """The client of a library, for one event loop."""

    #: What it is called in messages.
    name: str
    #: Whether it sends every target as it is given.
    is_exact = False

    @abstractmethod
    def prepare(
        self,
        request: HttpRequest,
        headers: list[tuple[str, str]],
        body: Any,
        timeout: Timeout,
    ) -> Any:
        """What ``open`` sends; nothing is sent yet.

        ``body`` is bytes, an async iterator of bytes or, of no body, None.
        """

    @abstractmethod
    async def open(self, prepared: Any) -> AsyncLibraryReply:
        """Send it, and wait for the headers of the reply. Raises what the library raises."""

    @abstractmethod
    def reason(self, error: Exception) -> str:
        """What happened, without the query of the request."""

    @abstractmethod
    def may_be_sent(self, error: Exception | None, prepared: Any) -> bool:
        """Whether bytes of the request may have left; True where that is not known.

        ``error`` is None where it was cancelled, or ran out of time.
        """

    @abstractmethod
    async def close(self) -> None:
        """Close all connections."""

    def drop(self) -> None:
        """Let go of what nobody closed, where its event loop does not run any more."""
        return


class AsyncLibraryTransport(ABC):
    """Sends over a library; connections are made on first use and closed with the client."""

    def __init__(self, options: TransportOptions | None = None) -> None:
        self._options = TransportOptions() if options is None else options
        # By process and event loop.
        self._pools: dict[tuple[int, asyncio.AbstractEventLoop], _Pool] = {}
        self._is_closed = False
        weakref.finalize(self, _let_go, self._pools)

    @abstractmethod
    def _made(self, options: TransportOptions) -> AsyncLibrary:
        """The client of the library, for this process and the running event loop."""

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``. Raises TransportFailure."""
        exchange = _Exchange(self._pool(), request, timeout)
        failure: TransportFailure
        try:
            async with asyncio.timeout(timeout.total):
                reply = await exchange.begin()
                body = ReplyBody(reply.headers, self._options.maximum_reply_size, exchange.deadline)
                content = bytearray()
                while (piece := await exchange.read()) is not None:
                    for decoded in body.decoded(piece):
                        content += decoded
                body.finish()
            await exchange.end()
            return HttpReply(reply.status, reply.headers, bytes(content))
        except BaseException as error:
            failure = await exchange.failed(error)
        # Outside: what the library raised may show the query, and is not handed on.
        raise failure

    async def stream(self, request: HttpRequest, timeout: Timeout) -> AsyncReplyStream:
        """The reply to ``request`` once its headers came. Raises TransportFailure."""
        exchange = _Exchange(self._pool(), request, timeout)
        failure: TransportFailure
        try:
            async with asyncio.timeout(timeout.total):
                reply = await exchange.begin()
            exchange.without_deadline()
            return _AsyncOpenReply(exchange, reply)
        except BaseException as error:
            failure = await exchange.failed(error)
        raise failure

    async def aclose(self) -> None:
        """Close all connections."""
        self._is_closed = True
        pool = self._pools.pop((os.getpid(), asyncio.get_running_loop()), None)
        if pool is not None:
            await pool.close()
        _let_go(self._pools)

    def _pool(self) -> _Pool:
        if self._is_closed:
            raise closed_meanwhile()
        owner = (os.getpid(), asyncio.get_running_loop())
        pool = self._pools.get(owner)
        if pool is None:
            # Connections of a loop that is gone are of no use; those of one that is not may be in
            # use this moment.
            for process, loop in self._pools:
                if process == owner[0] and not loop.is_closed():
                    raise not_sent(
                        "the client belongs to another event loop, which is not closed: "
                        "make a client for each"
                    )
            _let_go(self._pools)
            try:
                pool = _Pool(self._made(self._options), self._options.connection_limit)
            except (ImportError, TransportFailure):
                raise
            except Exception as error:
                raise not_sent(f"{type(error).__name__}: {error}") from error
            self._pools[owner] = pool
        return pool


class _Pool:
    """What one event loop has."""

    def __init__(self, library: AsyncLibrary, limit: int) -> None:
        self.library = library
        self.turns = AsyncTurns(limit)
        self.is_closed = False

    async def close(self) -> None:
        self.is_closed = True
        self.turns.close()
        await self.library.close()


class _Exchange:
    """A request on its way, and its reply."""

    def __init__(self, pool: _Pool, request: HttpRequest, timeout: Timeout) -> None:
        self._pool = pool
        self._request = request
        self._timeout = timeout
        self.deadline = Deadline(timeout.total)
        self._upload: Upload | None = None
        self._pieces: Any = None
        self._has_turn = False
        self._prepared: Any = None
        self._reply: AsyncLibraryReply | None = None
        self._may_be_sent = False
        task = asyncio.current_task()
        self._cancelled = 0 if task is None else task.cancelling()

    async def begin(self) -> AsyncLibraryReply:
        """Send the request; gives the reply once its headers came."""
        library, request = self._pool.library, self._request
        check_target(request, library.name, is_exact=library.is_exact)
        headers = sent_headers(request, library.name)
        body: Any = request.body or None
        if isinstance(body, BodyStream):
            self._upload = Upload(body)
            body = self._pieces = self._upload.apieces()
        await self._pool.turns.take(self._timeout)
        self._has_turn = True
        if self._pool.is_closed:
            raise closed_meanwhile()
        self._prepared = library.prepare(request, headers, body, self._timeout)
        self._may_be_sent = True
        self._reply = reply = await library.open(self._prepared)
        self._check_cancelled()
        if reply.status == 101:
            raise TransportFailure("the server wants another protocol", request_sent=True)
        return reply

    async def end(self) -> None:
        """Let go of the connection, and of what the body was read from."""
        # What the frames of a failure refer to must not keep a connection open.
        reply, self._reply, self._prepared = self._reply, None, None
        try:
            if self._pieces is not None:
                # Where the library reads it this moment, it finds the connection gone.
                with suppress(RuntimeError):
                    await asyncio.shield(self._pieces.aclose())
            if reply is not None:
                await asyncio.shield(reply.close())
        finally:
            if self._has_turn:
                self._has_turn = False
                self._pool.turns.give_back()

    async def read(self) -> bytes | None:
        """More of the reply. Raises TransportFailure once its connection was let go of."""
        if self._reply is None:
            raise TransportFailure("the reply was closed before its end", request_sent=True)
        piece = await self._reply.read()
        self._check_cancelled()
        return piece

    async def failed(self, error: BaseException) -> TransportFailure:
        """What ``error`` means for the caller, who is let go of; raises what is no failure."""
        library = self._pool.library
        told = error if isinstance(error, Exception) else None
        may_be_sent = self._may_be_sent and library.may_be_sent(told, self._prepared)
        await self.end()
        if self._upload is not None and self._upload.failure is not None:
            given = self._upload.failure
            return TransportFailure(given.reason, request_sent=self._may_be_sent)
        if isinstance(error, TransportFailure):
            return error.with_traceback(None)
        if not isinstance(error, Exception) and not self._was_closed(error):
            # Whoever keeps it must not keep what was being sent, and a connection open.
            raise error.with_traceback(None)
        if isinstance(error, DeadlinePassed | TimeoutError) and self.deadline.passed:
            reason = f"no complete reply within {self.deadline.total:g} seconds"
        elif not isinstance(error, Exception) or self._pool.is_closed:
            reason = "the client was closed meanwhile"
        else:
            reason = library.reason(error)
        return TransportFailure(reason, request_sent=may_be_sent)

    def _check_cancelled(self) -> None:
        """Some libraries give what came at the moment of a cancellation instead of ending."""
        task = asyncio.current_task()
        if task is not None and task.cancelling() > self._cancelled:
            raise asyncio.CancelledError

    def _was_closed(self, error: BaseException) -> bool:
        """Whether what looks cancelled is a client that was closed: nobody cancelled the task."""
        task = asyncio.current_task()
        is_cancelled = task is not None and task.cancelling() > self._cancelled
        return (
            isinstance(error, asyncio.CancelledError) and self._pool.is_closed and not is_cancelled
        )

    def without_deadline(self) -> None:
        """From now on, only ``timeout.read`` limits how long it takes."""
        self.deadline = Deadline(None)


class _AsyncOpenReply:
    """A reply whose body is still to be read."""

    def __init__(self, exchange: _Exchange, reply: AsyncLibraryReply) -> None:
        self.status = reply.status
        self.headers = reply.headers
        self._exchange = exchange

    async def pieces(self) -> AsyncIterator[bytes]:
        """The body as it comes. Raises TransportFailure."""
        body = ReplyBody(self.headers, None, Deadline(None))
        while True:
            failure: TransportFailure | None = None
            piece: bytes | None = None
            found: list[bytes] = []
            try:
                piece = await self._exchange.read()
                if piece is None:
                    body.finish()
                else:
                    found = list(body.decoded(piece))
            except BaseException as error:
                failure = await self._exchange.failed(error)
            if failure is not None:
                raise failure
            if piece is None:
                return
            for each in found:
                yield each

    async def aclose(self) -> None:
        """Let go of the connection."""
        await self._exchange.end()


def _let_go(pools: dict[tuple[int, asyncio.AbstractEventLoop], _Pool]) -> None:
    for pool in pools.values():
        pool.library.drop()
    drop(pools)
