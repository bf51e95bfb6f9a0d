"""Replies that come piece by piece: files, JSON values one by one, and server-sent events.

Nothing is sent until the first piece is wanted. A call is repeated as usual until the headers of
its reply have come, and never after. The client's deadline is up to there; from then on
``Timeout.read`` bounds each wait, and ``Timeout.total``, where it is given, all of it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, cast

from .calling import Caller
from .operation import BINARY, EVENTS, LINES, Operation
from .partial_files import PartialFile
from .reading_streams import (
    ItemReader,
    Progress,
    check_chunk_size,
    content_length,
    pieces_of_size,
)
from .reply import Headers
from .server_sent_events import Event
from .streaming_flow import OpenReply, opening
from .transport import TransportFailure

T = TypeVar("T")
Item = TypeVar("Item")


class ReplyBodyStream:
    """The base of replies that come piece by piece. Close them, or use them with ``with``."""

    _form = BINARY

    def __init__(
        self, caller: Caller, operation: Operation[Any], arguments: Mapping[str, Any]
    ) -> None:
        self._caller = caller
        self._operation = operation
        self._arguments = arguments
        self._opened: OpenReply | None = None
        self._closed = False

    def open(self) -> Self:
        """Call now, unless that has been done. Raises the errors of the package."""
        self._open()
        return self

    def _open(self) -> OpenReply:
        if self._closed:
            raise RuntimeError(f"the reply of {self._operation.id}() is closed")
        if self._opened is None:
            make = opening(self._operation, self._arguments, self._form)
            self._opened = self._caller.perform(self._operation.id, make)
        return self._opened

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self._open().reply.status

    @property
    def headers(self) -> Headers:
        """The headers of the reply."""
        return self._open().reply.headers

    def close(self) -> None:
        """Let go of the connection, however much was read."""
        self._closed = True
        if self._opened is not None:
            _let_go(self._opened)

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        # The attributes are missing where the arguments were wrong.
        if getattr(self, "_opened", None) is not None and not self._closed:
            self.close()


def _let_go(opened: OpenReply) -> None:
    with suppress(TransportFailure):
        opened.stream.close()


def _raw(opened: OpenReply) -> Iterator[bytes]:
    """The pieces as they come. Raises the errors of the package.

    It does not know the stream that it is read by: one that nobody holds any more, such as that of
    a loop that was left, is closed at once, and not when cycles are looked for.
    """
    expected, count = content_length(opened.reply.headers), 0
    try:
        for piece in opened.stream.pieces():
            opened.check_time()
            count += len(piece)
            yield piece
    except TransportFailure as failure:
        raise opened.broken(failure.reason) from failure
    finally:
        _let_go(opened)
    if expected is not None and count < expected:
        raise opened.broken(f"the reply ended after {count} of {expected} bytes")


class ByteStream(ReplyBodyStream):
    """A reply of bytes, such as a file: ``save`` it, or iterate over its pieces."""

    _taken = False

    @property
    def size(self) -> int | None:
        """How many bytes it has; None where the reply does not say."""
        return content_length(self.headers)

    def __iter__(self) -> Iterator[bytes]:
        return self.iter_bytes()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The bytes, ``chunk_size`` at a time, or as they come.

        Raises TransportError where the reply breaks off; of a write, DecodeError.
        """
        if self._taken:
            raise RuntimeError("the reply has been read")
        check_chunk_size(chunk_size)
        self._taken = True
        return self._sized(chunk_size)

    def _sized(self, chunk_size: int | None) -> Iterator[bytes]:
        # While it is read, the stream is held by this, and not the other way round.
        try:
            yield from pieces_of_size(_raw(self._open()), chunk_size)
        finally:
            self.close()

    def read(self) -> bytes:
        """All of it, in memory."""
        return b"".join(self.iter_bytes())

    def save(
        self, path: str | Path, *, progress: Progress | None = None, chunk_size: int = 65536
    ) -> Path:
        """Write all of it to a file, which is there when it is complete, and not before.

        ``progress`` is told after each piece: how many bytes were written so far, and how many
        there are in all, or None. A file of that name is replaced. Raises OSError for the file.
        """
        total, done = self.size, 0
        with PartialFile(Path(path)) as file:
            for piece in self.iter_bytes(chunk_size):
                file.write(piece)
                done += len(piece)
                if progress is not None:
                    progress(done, total)
            return file.complete()


class _ItemStream(ReplyBodyStream, Generic[Item]):
    """What streams of items share."""

    def __init__(
        self, caller: Caller, operation: Operation[Any], arguments: Mapping[str, Any]
    ) -> None:
        super().__init__(caller, operation, arguments)
        self._reader: ItemReader | None = None
        self._pieces: Iterator[bytes] | None = None
        self._ready: deque[Any] = deque()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Item:
        if self._closed and not self._ready:
            raise StopIteration
        if self._reader is None:
            self._reader = ItemReader(self._open())
            self._pieces = _raw(self._open())
        while not self._ready:
            piece = self._piece()
            self._ready.extend(self._reader.feed(piece))
            if piece is None and not self._ready:
                raise StopIteration
        return self._item(self._ready.popleft())

    def _piece(self) -> bytes | None:
        """The next piece; None at the end, when the stream is closed."""
        piece: bytes | None = None
        try:
            piece = next(cast("Iterator[bytes]", self._pieces), None)
        finally:
            if piece is None:
                self.close()
        return piece

    def _item(self, raw: Any) -> Item:
        reader = cast(ItemReader, self._reader)
        if reader.is_last(raw):
            self._ready.clear()
            self.close()
            raise StopIteration
        item: Item = reader.decode(raw)
        return item


class ItemStream(_ItemStream[T]):
    """JSON values one by one: iterate over it.

    A value that is not as documented raises DecodeError; the one after it can be read then.
    """

    _form = LINES


class EventStream(_ItemStream[Event[T]]):
    """Server-sent events one by one: iterate over it.

    It ends with the reply, or with an event whose data is a word in brackets, such as ``[DONE]``,
    where JSON is documented. It does not connect again by itself.
    """

    _form = EVENTS

    @property
    def last_event_id(self) -> str:
        """The last id that the server gave; ``""`` before any."""
        return "" if self._reader is None else self._reader.last_event_id
