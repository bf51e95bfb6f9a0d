"""The transports that a client makes for itself. No other module knows httpx2."""

from __future__ import annotations

import asyncio
import os
import weakref
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, closing, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .deadlines import BoundedBackend, Deadline, DeadlinePassed
from .pools import drop
from .transport import HttpReply, HttpRequest, Timeout, TransportFailure
from .transport_failures import reason_of, without_frames
from .transport_options import TransportOptions

if TYPE_CHECKING:
    import httpx2

    from .reply_streams import AsyncReplyStream, ReplyStream

#: How long an unused connection is kept, in seconds: less than servers and balancers keep it.
_KEEPALIVE_SECONDS = 15.0

#: What httpx2 reports before it opens a connection, once it is open, and before it sends on one.
_CONNECTS = "connection.connect_tcp.started"
_CONNECTED = "connection.connect_tcp.complete"
_SENDS = "http11.send_request_headers.started"


def _arguments(options: TransportOptions) -> dict[str, Any]:
    """The arguments of httpx2's transports. The environment's variables have no say."""
    import httpx2

    limits = httpx2.Limits(
        max_connections=options.connection_limit,
        max_keepalive_connections=options.connection_limit,
        keepalive_expiry=_KEEPALIVE_SECONDS,
    )
    return {
        "verify": options.ssl_context,
        "trust_env": False,
        "http1": True,
        "http2": False,
        "limits": limits,
        "proxy": options.proxy,
    }


class _Attempt:
    """What is known of one request on its way."""

    def __init__(self, timeout: Timeout) -> None:
        self.timeout = timeout
        self.deadline = Deadline(timeout.total)
        #: Whether bytes of the request, not only those of a proxy's handshake, may have left.
        self.sent = False
        #: The pieces of a body that is sent piece by piece.
        self.pieces: Any = None
        #: The connection that was opened for the request, until the request is sent on it.
        self.opened: Any = None

    def note(self, closed: bool, event: str, info: Any) -> None:
        """Keep what httpx2 reports. Raises TransportFailure to start nothing on a closed client."""
        if closed and event in (_CONNECTS, _SENDS):
            raise TransportFailure("the client was closed meanwhile", request_sent=False)
        if event == _CONNECTED:
            self.opened = info["return_value"]
        elif event == _SENDS and info["request"].method != b"CONNECT":
            self.sent, self.opened = True, None

    def prepare(
        self, request: HttpRequest, trace: object, *, is_async: bool = False
    ) -> httpx2.Request:
        """The request as httpx2 takes it."""
        import httpx2

        timeout = self.timeout
        pool = timeout.pool if timeout.total is None else min(timeout.pool, timeout.total)
        with _nothing_sent():
            body: Any = request.body
            headers = _headers(request)
            if body is not None and not isinstance(body, bytes):
                if body.size is not None:
                    headers.append((b"Content-Length", str(body.size).encode()))
                body = self.pieces = body.apieces() if is_async else body.pieces()
            return httpx2.Request(
                request.method,
                f"{request.scheme}://{request.authority}/",
                headers=headers,
                content=body,
                extensions={
                    "timeout": {
                        "connect": timeout.connect,
                        "read": timeout.read,
                        "write": timeout.write,
                        "pool": pool,
                    },
                    # The bytes that were signed, not httpx2's own spelling of the URL.
                    "target": request.target.encode("ascii"),
                    "trace": trace,
                },
            )

    def failure(self, error: Exception) -> TransportFailure:
        """What ``error`` means for the caller."""
        import httpx2

        timed_out = isinstance(error, DeadlinePassed | TimeoutError) or self.deadline.passed
        if timed_out and self.timeout.total is not None:
            reason = f"no complete reply within {self.timeout.total:g} seconds"
            return TransportFailure(reason, request_sent=self.sent)
        not_sent = (
            httpx2.ConnectError,
            httpx2.ConnectTimeout,
            httpx2.PoolTimeout,
            httpx2.ProxyError,
            httpx2.UnsupportedProtocol,
        )
        return TransportFailure(reason_of(error), request_sent=not isinstance(error, not_sent))

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Let go of what the body is read from, however much of it was sent."""
        try:
            yield
        finally:
            if self.pieces is not None:
                self.pieces.close()

    async def let_go(self) -> None:
        """The same, for an async client, and of a connection that was never used."""
        if self.pieces is not None:
            await asyncio.shield(self.pieces.aclose())
        if self.opened is not None:
            # Cancelled or out of time in the middle of a handshake: httpx2 forgets it open.
            await asyncio.shield(self.opened.aclose())

    @contextmanager
    def failures(self) -> Iterator[None]:
        """Turn whatever is raised into TransportFailure, without the frames of httpx2."""
        try:
            yield
        except TransportFailure as failure:
            raise failure.with_traceback(None)  # noqa: B904 - it is raised on
        except Exception as error:
            raise self.failure(error) from without_frames(error)


class _Body:
    """The bytes of a reply, as long as they are not too many."""

    def __init__(self, maximum: int, deadline: Deadline) -> None:
        self._maximum = maximum
        self._deadline = deadline
        self._content = bytearray()

    def add(self, chunk: bytes) -> None:
        """Keep a piece. Raises TransportFailure or DeadlinePassed."""
        self._deadline.bound(None)
        if len(self._content) + len(chunk) > self._maximum:
            raise TransportFailure(
                f"the reply is larger than {self._maximum} bytes (maximum_reply_size)",
                request_sent=True,
            )
        self._content += chunk

    def reply(self, response: httpx2.Response) -> HttpReply:
        """The reply with all that was added."""
        return HttpReply(response.status_code, _pairs(response), bytes(self._content))


def _pairs(response: httpx2.Response) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw
    )


def _headers(request: HttpRequest) -> list[tuple[bytes, bytes]]:
    return [
        *((name.encode("ascii"), value.encode("latin-1")) for name, value in request.headers),
        *([] if _says_encoding(request) else [(b"Accept-Encoding", b"gzip, deflate")]),
    ]


def _says_encoding(request: HttpRequest) -> bool:
    return any(name.lower() == "accept-encoding" for name, _ in request.headers)


@contextmanager
def _nothing_sent() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        failure = TransportFailure(reason_of(error), request_sent=False)
        raise failure from without_frames(error)


class _BoundedPool:
    """The connections of a process, and what bounds the waits on them."""

    def __init__(self, pool: httpx2.HTTPTransport) -> None:
        self.pool = pool
        # httpx2 takes no backend of one's own, and its timeouts start anew with every byte. Were
        # this attribute to move, ``total`` would still be looked at after every piece of a reply.
        connections: Any = pool._pool
        self.backend = BoundedBackend(connections._network_backend)
        connections._network_backend = self.backend

    def close(self) -> None:
        """Close the connections."""
        self.pool.close()


class _Open:
    """A reply that is being read; each wait is bounded by ``timeout.read`` alone."""

    def __init__(self, response: httpx2.Response, timeout: Timeout) -> None:
        self._response: Any = response
        self._attempt = _Attempt(replace(timeout, total=None))
        self._attempt.sent = True
        self.status: int = response.status_code
        self.headers = _pairs(response)


class _OpenReply(_Open):
    def pieces(self) -> Iterator[bytes]:
        """The body as it comes. Raises TransportFailure."""
        chunks: Iterator[bytes] = self._response.iter_bytes()
        while True:
            with self._attempt.failures():
                chunk = next(chunks, None)
            if chunk is None:
                return
            yield chunk

    def close(self) -> None:
        """Let go of the connection."""
        self._response.close()


class _AsyncOpenReply(_Open):
    async def pieces(self) -> AsyncIterator[bytes]:
        """The body as it comes. Raises TransportFailure."""
        chunks: Any = self._response.aiter_bytes()
        async with aclosing(chunks):
            while True:
                with self._attempt.failures():
                    chunk = await anext(chunks, None)
                if chunk is None:
                    return
                yield chunk

    async def aclose(self) -> None:
        """Let go of the connection."""
        await asyncio.shield(self._response.aclose())


class Httpx2Transport:
    """Sends over httpx2; connections are made on first use and closed with the client."""

    def __init__(self, options: TransportOptions | None = None) -> None:
        self._options = TransportOptions() if options is None else options
        # By process: a fork must not talk on the connections of its parent, whose replies are
        # not its own. A client that is never closed leaves no open socket behind.
        self._pools: dict[int, _BoundedPool] = {}
        self._closed = False
        weakref.finalize(self, _close_or_drop, self._pools)

    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``. Raises TransportFailure."""
        attempt = _Attempt(timeout)
        prepared = attempt.prepare(
            request, lambda event, info: attempt.note(self._closed, event, info)
        )
        bounded = self._opened()
        with attempt.closed(), attempt.failures(), bounded.backend.until(attempt.deadline):
            response = bounded.pool.handle_request(prepared)
            body = _Body(self._options.maximum_reply_size, attempt.deadline)
            # What was not read to its end is closed, its connection with it.
            chunks: Any = response.iter_bytes()
            with closing(response), closing(chunks):
                for chunk in chunks:
                    body.add(chunk)
        return body.reply(response)

    def stream(self, request: HttpRequest, timeout: Timeout) -> ReplyStream:
        """The reply to ``request`` once its headers came. Raises TransportFailure."""
        attempt = _Attempt(timeout)
        prepared = attempt.prepare(
            request, lambda event, info: attempt.note(self._closed, event, info)
        )
        bounded = self._opened()
        with attempt.closed(), attempt.failures(), bounded.backend.until(attempt.deadline):
            response = bounded.pool.handle_request(prepared)
        return _OpenReply(response, timeout)

    def _opened(self) -> _BoundedPool:
        process = os.getpid()
        pool = self._pools.get(process)
        if pool is None:
            import httpx2

            if self._pools:
                drop(self._pools)
            # Of several threads that come here at once, all go on with the pool of one; the
            # others' have no connections yet. A lock could be held by nobody after a fork.
            with _nothing_sent():
                made = _BoundedPool(httpx2.HTTPTransport(**_arguments(self._options)))
            pool = self._pools.setdefault(process, made)
        return pool

    def close(self) -> None:
        """Close all connections."""
        self._closed = True
        _close_or_drop(self._pools)


class AsyncHttpx2Transport:
    """Sends over httpx2 from one event loop at a time."""

    def __init__(self, options: TransportOptions | None = None) -> None:
        self._options = TransportOptions() if options is None else options
        # By process and event loop. The dict is the only owner of the pool, so that drop can let
        # go of it.
        self._pools: dict[tuple[int, asyncio.AbstractEventLoop], httpx2.AsyncHTTPTransport] = {}
        self._closed = False
        weakref.finalize(self, drop, self._pools)

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``. Raises TransportFailure."""
        attempt = _Attempt(timeout)

        async def trace(event: str, info: Any) -> None:
            attempt.note(self._closed, event, info)

        prepared = attempt.prepare(request, trace, is_async=True)
        pool = self._opened()
        try:
            with attempt.failures():
                async with asyncio.timeout(timeout.total):
                    return await self._exchange(pool, prepared, attempt)
        finally:
            await attempt.let_go()

    async def stream(self, request: HttpRequest, timeout: Timeout) -> AsyncReplyStream:
        """The reply to ``request`` once its headers came. Raises TransportFailure."""
        attempt = _Attempt(timeout)

        async def trace(event: str, info: Any) -> None:
            attempt.note(self._closed, event, info)

        prepared = attempt.prepare(request, trace, is_async=True)
        pool = self._opened()
        try:
            with attempt.failures():
                async with asyncio.timeout(timeout.total):
                    response = await pool.handle_async_request(prepared)
        finally:
            await attempt.let_go()
        return _AsyncOpenReply(response, timeout)

    async def _exchange(
        self, pool: httpx2.AsyncHTTPTransport, prepared: httpx2.Request, attempt: _Attempt
    ) -> HttpReply:
        response = await pool.handle_async_request(prepared)
        body = _Body(self._options.maximum_reply_size, attempt.deadline)
        chunks: Any = response.aiter_bytes()
        try:
            async with aclosing(chunks):
                async for chunk in chunks:
                    body.add(chunk)
        finally:
            await asyncio.shield(response.aclose())
        return body.reply(response)

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
            drop(self._pools)
            with _nothing_sent():
                pool = httpx2.AsyncHTTPTransport(**_arguments(self._options))
            self._pools[owner] = pool
        return pool

    async def aclose(self) -> None:
        """Close all connections."""
        self._closed = True
        pool = self._pools.pop((os.getpid(), asyncio.get_running_loop()), None)
        if pool is not None:
            await pool.aclose()
        drop(self._pools)


def _close_or_drop(pools: dict[int, Any]) -> None:
    """Close the pool of this process; those of its parent are only let go of."""
    pool = pools.pop(os.getpid(), None)
    if pool is not None:
        pool.close()
    drop(pools)
