"""As ``streaming``, for async clients: the same streams, with ``async for`` and ``async with``."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, cast

from .calling import AsyncCaller
from .operation import BINARY, EVENTS, LINES, Operation
from .partial_files import PartialFile
from .reading_streams import (
    ItemReader,
    Progress,
    apieces_of_size,
    check_chunk_size,
    content_length,
)
from .reply import Headers
from .server_sent_events import Event
from .streaming_flow import OpenReply, opening
from .transport import TransportFailure

T = TypeVar("T")
Item = TypeVar("Item")


class AsyncReplyBodyStream:
    """The base of replies that come piece by piece. Use them with ``async with``, or close them."""

    _form = BINARY

    def __init__(
        self, caller: AsyncCaller, operation: Operation[Any], arguments: Mapping[str, Any]
    ) -> None:
        self._caller = caller
        self._operation = operation
        self._arguments = arguments
        self._opened: OpenReply | None = None
        self._closed = False

    async def open(self) -> Self:
        """Call now, unless that has been done. Raises the errors of the package."""
        await self._open()
        return self

    def __await__(self) -> Generator[Any, None, Self]:
        return self.open().__await__()

    async def _open(self) -> OpenReply:
        if self._closed:
            raise RuntimeError(f"the reply of {self._operation.id}() is closed")
        if self._opened is None:
            make = opening(self._operation, self._arguments, self._form)
            self._opened = await self._caller.perform(self._operation.id, make)
        return self._opened

    def _known(self) -> OpenReply:
        if self._opened is None:
            raise RuntimeError(f"{self._operation.id}() has not been called: open its reply first")
        return self._opened

    @property
    def status(self) -> int:
        """The HTTP status. Raises RuntimeError before the reply is open."""
        return self._known().reply.status

    @property
    def headers(self) -> Headers:
        """The headers of the reply. Raises RuntimeError before it is open."""
        return self._known().reply.headers

    async def aclose(self) -> None:
        """Let go of the connection, however much was read."""
        self._closed = True
        if self._opened is not None:
            await _let_go(self._opened)

    async def __aenter__(self) -> Self:
        return await self.open()

    async def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


async def _let_go(opened: OpenReply) -> None:
    with suppress(TransportFailure):
        await opened.stream.aclose()


@asynccontextmanager
async def _closing(pieces: AsyncIterator[bytes]) -> AsyncIterator[AsyncIterator[bytes]]:
    """``pieces``, closed after: what is left to the event loop is closed at any time, and late."""
    try:
        yield pieces
    finally:
        if isinstance(pieces, AsyncGenerator):
            await pieces.aclose()


async def _raw(opened: OpenReply) -> AsyncGenerator[bytes, None]:
    """The pieces as they come. Raises the errors of the package.

    It does not know the stream that it is read by, as that of sync clients does not.
    """
    expected, count = content_length(opened.reply.headers), 0
    try:
        async with _closing(opened.stream.pieces()) as pieces:
            async for piece in pieces:
                opened.check_time()
                count += len(piece)
                yield piece
    except TransportFailure as failure:
        raise opened.broken(failure.reason) from failure
    finally:
        await _let_go(opened)
    if expected is not None and count < expected:
        raise opened.broken(f"the reply ended after {count} of {expected} bytes")


class AsyncByteStream(AsyncReplyBodyStream):
    """A reply of bytes, such as a file: ``save`` it, or iterate over its pieces."""

    _taken = False

    @property
    def size(self) -> int | None:
        """How many bytes it has; None where the reply does not say."""
        return content_length(self.headers)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self.iter_bytes()

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The bytes, ``chunk_size`` at a time, or as they come.

        Raises TransportError where the reply breaks off; of a write, DecodeError.
        """
        if self._taken:
            raise RuntimeError("the reply has been read")
        check_chunk_size(chunk_size)
        self._taken = True
        return self._sized(chunk_size)

    async def _sized(self, chunk_size: int | None) -> AsyncIterator[bytes]:
        # While it is read, the stream is held by this, and not the other way round.
        try:
            async for piece in apieces_of_size(_raw(await self._open()), chunk_size):
                yield piece
        finally:
            await self.aclose()

    async def read(self) -> bytes:
        """All of it, in memory."""
        return b"".join([piece async for piece in self.iter_bytes()])

    async def save(
        self, path: str | Path, *, progress: Progress | None = None, chunk_size: int = 65536
    ) -> Path:
        """Write all of it to a file, which is there when it is complete, and not before.

        ``progress`` is told after each piece: how many bytes were written so far, and how many
        there are in all, or None. A file of that name is replaced. Raises OSError for the file.
        """
        await self.open()
        total, done = self.size, 0
        with PartialFile(Path(path)) as file:
            async for piece in self.iter_bytes(chunk_size):
                await asyncio.to_thread(file.write, piece)
                done += len(piece)
                if progress is not None:
                    progress(done, total)
            return await asyncio.to_thread(file.complete)


class _AsyncItemStream(AsyncReplyBodyStream, Generic[Item]):
    """What streams of items share."""

    def __init__(
        self, caller: AsyncCaller, operation: Operation[Any], arguments: Mapping[str, Any]
    ) -> None:
        super().__init__(caller, operation, arguments)
        self._reader: ItemReader | None = None
        self._pieces: AsyncGenerator[bytes, None] | None = None
        self._ready: deque[Any] = deque()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Item:
        if self._closed and not self._ready:
            raise StopAsyncIteration
        if self._reader is None:
            self._reader = ItemReader(await self._open())
            self._pieces = _raw(await self._open())
        while not self._ready:
            piece = await self._piece()
            self._ready.extend(self._reader.feed(piece))
            if piece is None and not self._ready:
                raise StopAsyncIteration
        raw = self._ready.popleft()
        if self._reader.is_last(raw):
            self._ready.clear()
            await self.aclose()
            raise StopAsyncIteration
        item: Item = self._reader.decode(raw)
        return item

    async def _piece(self) -> bytes | None:
        """The next piece; None at the end, when the stream is closed."""
        piece: bytes | None = None
        try:
            piece = await anext(cast("AsyncGenerator[bytes, None]", self._pieces), None)
        finally:
            if piece is None:
                await self.aclose()
        return piece


class AsyncItemStream(_AsyncItemStream[T]):
    """JSON values one by one: iterate over it with ``async for``.

    A value that is not as documented raises DecodeError; the one after it can be read then.
    """

    _form = LINES


class AsyncEventStream(_AsyncItemStream[Event[T]]):
    """Server-sent events one by one: iterate over it with ``async for``.

    It ends with the reply, or with an event whose data is a word in brackets, such as ``[DONE]``,
    where JSON is documented. It does not connect again by itself.
    """

    _form = EVENTS

    @property
    def last_event_id(self) -> str:
        """The last id that the server gave; ``""`` before any."""
        return "" if self._reader is None else self._reader.last_event_id
