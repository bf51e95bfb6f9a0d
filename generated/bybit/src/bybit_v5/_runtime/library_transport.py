"""A transport of sync clients over an HTTP library: what is the same whichever library it is."""

from __future__ import annotations

import os
import weakref
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any

from .deadlines import Deadline, DeadlinePassed
from .library_messages import ReplyBody, Upload, check_target, not_sent, sent_headers
from .library_turns import Turns
from .pools import drop
from .reply_streams import ReplyStream
from .socket_connections import closed_meanwhile
from .streams import BodyStream
from .transport import HttpReply, HttpRequest, Timeout, TransportFailure
from .transport_options import TransportOptions

#: How long an unused connection is kept, in seconds: less than servers and balancers keep it.
KEEPALIVE_SECONDS = 15.0


class LibraryReply(ABC):
    """A reply whose body is still to be read, as a library gives it."""

    status: int
    headers: tuple[tuple[str, str], ...]

    @abstractmethod
    def read(self) -> bytes | None:
        """The next bytes, still coded; None at the end. Raises what the library raises."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the connection; what was not read to its end is not used again."""


class Library(ABC):
    """The client of a library, in one process."""

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
        total: float | None,
    ) -> Any:
        """What ``open`` sends; nothing is sent yet. ``total`` bounds all of it, body included.

        ``body`` is bytes, an iterator of bytes or, of no body, None.
        """

    @abstractmethod
    def open(self, prepared: Any) -> LibraryReply:
        """Send it, and wait for the headers of the reply. Raises what the library raises."""

    @abstractmethod
    def reason(self, error: Exception) -> str:
        """What happened, without the query of the request."""

    @abstractmethod
    def may_be_sent(self, error: Exception) -> bool:
        """Whether bytes of the request may have left; True where that is not known."""

    @abstractmethod
    def close(self) -> None:
        """Close all connections."""


class LibraryTransport(ABC):
    """Sends over a library; connections are made on first use and closed with the client."""

    def __init__(self, options: TransportOptions | None = None) -> None:
        self._options = TransportOptions() if options is None else options
        # By process: a fork must not talk on the connections of its parent.
        self._pools: dict[int, _Pool] = {}
        self._is_closed = False
        weakref.finalize(self, _close, self._pools)

    @abstractmethod
    def _made(self, options: TransportOptions) -> Library:
        """The client of the library, for this process."""

    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``. Raises TransportFailure."""
        exchange = _Exchange(self._pool(), request, timeout)
        try:
            reply = exchange.begin(timeout.total)
            body = ReplyBody(reply.headers, self._options.maximum_reply_size, exchange.deadline)
            content = bytearray()
            while (piece := reply.read()) is not None:
                for decoded in body.decoded(piece):
                    content += decoded
            body.finish()
            exchange.end()
            return HttpReply(reply.status, reply.headers, bytes(content))
        except BaseException as error:
            caught = error
        # Outside: what the library raised may show the query, and is not handed on.
        raise exchange.given_up(caught)

    def stream(self, request: HttpRequest, timeout: Timeout) -> ReplyStream:
        """The reply to ``request`` once its headers came. Raises TransportFailure."""
        exchange = _Exchange(self._pool(), request, timeout)
        try:
            reply = exchange.begin(None)
            exchange.without_deadline()
            return _OpenReply(exchange, reply)
        except BaseException as error:
            caught = error
        raise exchange.given_up(caught)

    def close(self) -> None:
        """Close all connections."""
        self._is_closed = True
        _close(self._pools)

    def _pool(self) -> _Pool:
        if self._is_closed:
            raise closed_meanwhile()
        process = os.getpid()
        pool = self._pools.get(process)
        if pool is None:
            drop(self._pools)
            try:
                made = _Pool(self._made(self._options), self._options.connection_limit)
            except (ImportError, TransportFailure):
                raise
            except Exception as error:
                raise not_sent(f"{type(error).__name__}: {error}") from error
            # Of several threads that come here at once, all go on with the pool of one.
            pool = self._pools.setdefault(process, made)
        return pool


class _Pool:
    """What one process has."""

    def __init__(self, library: Library, limit: int) -> None:
        self.library = library
        self.turns = Turns(limit)
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True
        self.turns.close()
        self.library.close()


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
        self._reply: LibraryReply | None = None
        self._may_be_sent = False

    def begin(self, total: float | None) -> LibraryReply:
        """Send the request; gives the reply once its headers came."""
        library, request = self._pool.library, self._request
        check_target(request, library.name, is_exact=library.is_exact)
        headers = sent_headers(request, library.name)
        body: Any = request.body or None
        if isinstance(body, BodyStream):
            self._upload = Upload(body)
            body = self._pieces = self._upload.pieces()
        self._pool.turns.take(self._timeout, self.deadline)
        self._has_turn = True
        left = self.deadline.bound(None) if total is not None else None
        prepared = library.prepare(request, headers, body, self._timeout, left)
        if self._pool.is_closed:
            raise closed_meanwhile()
        self._may_be_sent = True
        self._reply = reply = library.open(prepared)
        if reply.status == 101:
            raise TransportFailure("the server wants another protocol", request_sent=True)
        return reply

    def end(self) -> None:
        """Let go of the connection, and of what the body was read from."""
        # What the frames of a failure refer to must not keep a connection open.
        reply, self._reply = self._reply, None
        try:
            if self._pieces is not None:
                _let_go(self._pieces)
            if reply is not None:
                reply.close()
        finally:
            if self._has_turn:
                self._has_turn = False
                self._pool.turns.give_back()

    def read(self) -> bytes | None:
        """More of the reply. Raises TransportFailure once its connection was let go of."""
        if self._reply is None:
            raise TransportFailure("the reply was closed before its end", request_sent=True)
        return self._reply.read()

    def given_up(self, error: BaseException) -> TransportFailure:
        """What ``error`` means for the caller, who is let go of; raises what is no failure."""
        try:
            return self._judged(error)
        finally:
            self.end()

    def _judged(self, error: BaseException) -> TransportFailure:
        self.end()
        if self._upload is not None and self._upload.failure is not None:
            given = self._upload.failure
            return TransportFailure(given.reason, request_sent=self._may_be_sent)
        if isinstance(error, TransportFailure):
            return error.with_traceback(None)
        library = self._pool.library
        is_cancelled = not isinstance(error, Exception | KeyboardInterrupt | SystemExit)
        if not isinstance(error, Exception) and not (is_cancelled and self._pool.is_closed):
            raise error
        if isinstance(error, DeadlinePassed) or self.deadline.passed:
            reason = f"no complete reply within {self.deadline.total:g} seconds"
            may_be_sent = self._may_be_sent
        elif self._pool.is_closed:
            reason, may_be_sent = "the client was closed meanwhile", self._may_be_sent
        else:
            assert isinstance(error, Exception)  # noqa: S101 - others were raised on
            reason = library.reason(error)
            may_be_sent = self._may_be_sent and library.may_be_sent(error)
        return TransportFailure(reason, request_sent=may_be_sent)

    def without_deadline(self) -> None:
        """From now on, only ``timeout.read`` limits how long it takes."""
        self.deadline = Deadline(None)


class _OpenReply:
    """A reply whose body is still to be read."""

    def __init__(self, exchange: _Exchange, reply: LibraryReply) -> None:
        self.status = reply.status
        self.headers = reply.headers
        self._exchange = exchange

    def pieces(self) -> Iterator[bytes]:
        """The body as it comes. Raises TransportFailure."""
        body = ReplyBody(self.headers, None, Deadline(None))
        while True:
            caught: BaseException | None = None
            piece: bytes | None = None
            found: list[bytes] = []
            try:
                piece = self._exchange.read()
                if piece is None:
                    body.finish()
                else:
                    found = list(body.decoded(piece))
            except BaseException as error:
                caught = error
            if caught is not None:
                raise self._exchange.given_up(caught)
            if piece is None:
                return
            yield from found

    def close(self) -> None:
        """Let go of the connection."""
        self._exchange.end()


def _let_go(pieces: Any) -> None:
    try:
        pieces.close()
    except ValueError:
        # The library reads it this moment, in a thread of its own, and finds the connection gone.
        return


def _close(pools: dict[int, _Pool]) -> None:
    """Close the pool of this process; those of its parent are only let go of."""
    pool = pools.pop(os.getpid(), None)
    drop(pools)
    if pool is not None:
        pool.close()
