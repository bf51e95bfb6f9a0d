"""A body that is sent piece by piece, and never held as a whole."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator, Sequence
from contextlib import aclosing

from .files import File
from .transport import TransportFailure


class BodyStream:
    """The bytes of a body: some at hand, some read from files while they are sent."""

    def __init__(self, parts: Sequence[bytes | File]) -> None:
        self._parts = tuple(parts)

    @property
    def size(self) -> int | None:
        """How many bytes it has; None where a part does not know. Raises OSError of a path."""
        total = 0
        for part in self._parts:
            size = len(part) if isinstance(part, bytes) else part.size
            if size is None:
                return None
            total += size
        return total

    @property
    def can_be_sent(self) -> bool:
        """Whether it can be sent, again where it was sent before."""
        return all(isinstance(part, bytes) or part.can_be_sent for part in self._parts)

    def pieces(self) -> Generator[bytes, None, None]:
        """The bytes, piece by piece. Raises TransportFailure where a file cannot be read."""
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
                continue
            pieces = part.pieces()
            while (piece := _next(pieces)) is not None:
                yield piece

    async def apieces(self) -> AsyncGenerator[bytes, None]:
        """The bytes, piece by piece, read without blocking the event loop."""
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
                continue
            async with aclosing(part.apieces()) as pieces:
                while (piece := await _anext(pieces)) is not None:
                    yield piece

    def content(self) -> bytes:
        """All of it, read into memory."""
        return b"".join(self.pieces())

    async def acontent(self) -> bytes:
        """All of it, read into memory."""
        return b"".join([piece async for piece in self.apieces()])


def _next(pieces: Iterator[bytes]) -> bytes | None:
    try:
        return _checked(next(pieces, None))
    except Exception as error:
        raise _unreadable(error) from error


async def _anext(pieces: AsyncIterator[bytes]) -> bytes | None:
    try:
        return _checked(await anext(pieces, None))
    except Exception as error:
        raise _unreadable(error) from error


def _checked(piece: object) -> bytes | None:
    if piece is None or isinstance(piece, bytes):
        return piece
    if isinstance(piece, bytearray | memoryview):
        return bytes(piece)
    raise TypeError(f"it yielded {type(piece).__name__}, not bytes")


def _unreadable(error: Exception) -> TransportFailure:
    # A part of it may have left by now: a server could act on that.
    reason = f"the body could not be read: {type(error).__name__}: {error}"
    return TransportFailure(reason, request_sent=True)
