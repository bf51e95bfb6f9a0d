"""Files to send: from bytes, a path, an open file or an iterable, read piece by piece."""

from __future__ import annotations

import io
import mimetypes
import os
from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any, BinaryIO, TypeAlias

from .places import Place

#: How many bytes of a file are held at a time.
PIECE_SIZE = 64 * 1024
_END = object()

#: What a file may be made of. A path is a ``pathlib.Path``: a str could be either.
FileContent: TypeAlias = (
    bytes | bytearray | os.PathLike[str] | BinaryIO | Iterable[bytes] | AsyncIterable[bytes]
)


class File:
    """What to upload: bytes, a ``pathlib.Path``, a binary file, or an iterable of bytes.

    Whatever it is made of is read while it is sent, at most 64 KiB at a time. ``filename`` is by
    default that of the path or the file, ``content_type`` what the API documents. ``size`` is the
    number of bytes, for an iterable that is known to yield so many; without it, the request is sent
    in chunks. ``headers`` are those of its part in a multipart body.

    A path is opened for every attempt, a file that can seek is sent from where it stands now. What
    can be read only once is sent only once: a call with it is not repeated. An async iterable is
    for async clients, which read paths and files in a thread.

    Raises TypeError for a str or a file opened in text mode, ValueError for a negative size.
    """

    def __init__(
        self,
        content: FileContent,
        *,
        filename: str | None = None,
        content_type: str | None = None,
        size: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        if size is not None and size < 0:
            raise ValueError(f"size must be a number of bytes, got {size}")
        self._content = content
        self._source = _source(content, size)
        self.filename = _filename(content) if filename is None else filename
        self.content_type = content_type
        self.headers = dict(headers or {})

    @classmethod
    def of(cls, value: File | FileContent, place: Place) -> File:
        """``value`` itself or a file of it. Raises TypeError that names ``place``."""
        if isinstance(value, File):
            return value
        try:
            return cls(value)
        except TypeError as error:
            raise TypeError(f"{place}: {error}") from None

    @property
    def content(self) -> bytes | None:
        """The bytes, where they are at hand."""
        return bytes(self._content) if isinstance(self._content, bytes | bytearray) else None

    @property
    def size(self) -> int | None:
        """The number of bytes that will be sent; None where it is not known."""
        return self._source.size()

    @property
    def can_be_sent(self) -> bool:
        """Whether its bytes can be read: not for the second time, of what can be read once."""
        return self._source.can_be_read

    @property
    def is_async(self) -> bool:
        """Whether only an async client can read it."""
        return isinstance(self._source, _AsyncPieces)

    def guessed_content_type(self) -> str | None:
        """The content type that was given, or that the end of the filename tells."""
        if self.content_type is None and self.filename is not None:
            return mimetypes.guess_type(self.filename)[0]
        return self.content_type

    def pieces(self) -> Iterator[bytes]:
        """The bytes, piece by piece. Raises what reading them does."""
        return self._source.pieces()

    def apieces(self) -> AsyncGenerator[bytes, None]:
        """The bytes, piece by piece, read without blocking the event loop."""
        return self._source.apieces()

    def __repr__(self) -> str:
        return f"<File {self.filename or 'without a name'}>"


#: What an argument for a file may be.
FileInput: TypeAlias = File | FileContent


class _Source:
    """Where the bytes come from."""

    can_be_read = True

    def size(self) -> int | None:
        raise NotImplementedError

    def pieces(self) -> Iterator[bytes]:
        raise NotImplementedError

    async def apieces(self) -> AsyncGenerator[bytes, None]:
        import asyncio

        # Reading a file may block: a thread waits for it.
        pieces = self.pieces()
        try:
            while (piece := await asyncio.to_thread(next, pieces, _END)) is not _END:
                yield piece  # type: ignore[misc]  # next() gives one of the two
        finally:
            close = getattr(pieces, "close", None)
            if close is not None:
                await asyncio.to_thread(close)


class _Bytes(_Source):
    def __init__(self, content: bytes) -> None:
        self._content = content

    def size(self) -> int | None:
        return len(self._content)

    def pieces(self) -> Iterator[bytes]:
        yield self._content

    async def apieces(self) -> AsyncGenerator[bytes, None]:
        yield self._content


class _Path(_Source):
    def __init__(self, path: os.PathLike[str]) -> None:
        self._path = Path(path)

    def size(self) -> int | None:
        return self._path.stat().st_size

    def pieces(self) -> Iterator[bytes]:
        with self._path.open("rb") as file:
            yield from _read(file)


class _OpenFile(_Source):
    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._start = file.tell() if _seeks(file) else None

    def size(self) -> int | None:
        if self._start is None:
            return None
        position = self._file.tell()
        end = self._file.seek(0, os.SEEK_END)
        self._file.seek(position)
        return max(0, end - self._start)

    def pieces(self) -> Iterator[bytes]:
        if self._start is None:
            self.can_be_read = False
        else:
            self._file.seek(self._start)
        yield from _read(self._file)


class _Pieces(_Source):
    """An iterable; one that is its own iterator can be read once."""

    def __init__(self, content: Iterable[bytes], size: int | None) -> None:
        self._content = content
        self._size = size

    def size(self) -> int | None:
        return self._size

    def pieces(self) -> Iterator[bytes]:
        pieces = iter(self._content)
        if pieces is self._content:
            self.can_be_read = False
        return pieces


class _AsyncPieces(_Source):
    def __init__(self, content: AsyncIterable[bytes], size: int | None) -> None:
        self._content = content
        self._size = size

    def size(self) -> int | None:
        return self._size

    def pieces(self) -> Iterator[bytes]:
        raise TypeError("an async iterable can be sent by an async client only")

    async def apieces(self) -> AsyncGenerator[bytes, None]:
        pieces = self._content.__aiter__()
        if pieces is self._content:
            self.can_be_read = False
        async for piece in pieces:
            yield piece


def _source(content: Any, size: int | None) -> _Source:
    match content:
        case bytes() | bytearray() | memoryview():
            return _Bytes(bytes(content))
        case str():
            raise TypeError("a file must not be a str: pass its bytes, or a pathlib.Path")
        case os.PathLike():
            return _Path(content)
        case io.TextIOBase():
            raise TypeError("a file must be opened in binary mode")
        case AsyncIterable():
            return _AsyncPieces(content, size)
    if hasattr(content, "read"):
        return _OpenFile(content)
    if isinstance(content, Iterable) and not isinstance(content, Mapping):
        return _Pieces(content, size)
    wanted = "bytes, a pathlib.Path, a binary file or an iterable of bytes"
    raise TypeError(f"a file must be {wanted}, not {type(content).__name__}")


def _filename(content: Any) -> str | None:
    """The last part of a path, or of the name that an open file has."""
    name = content if isinstance(content, os.PathLike) else getattr(content, "name", None)
    if isinstance(name, str | os.PathLike):
        return PurePath(os.fspath(name)).name or None
    return None


def _seeks(file: BinaryIO) -> bool:
    seekable = getattr(file, "seekable", None)
    return bool(seekable is not None and seekable())


def _read(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(PIECE_SIZE):
        yield piece


def refuse_async(values: Iterable[Any], operation: str) -> None:
    """Raise TypeError for what only an async client can send."""
    for value in values:
        if isinstance(value, AsyncIterable) or (isinstance(value, File) and value.is_async):
            raise TypeError(f"{operation}(): an async iterable can be sent by an async client only")
        if isinstance(value, list | tuple):
            refuse_async(value, operation)
