"""What the streams of sync and async clients share: from pieces of bytes to decoded items."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from typing import Any

import msgspec

from .decoding import payload_decoder
from .exact import Mismatch, parse_json
from .json_lines import JsonLines, TooLarge
from .operation import EVENTS, SEQUENCE
from .reply import Headers
from .reply_contents import text_value
from .server_sent_events import Event, EventParser, RawEvent
from .streaming_flow import OpenReply
from .transport import DEFAULT_MAXIMUM_REPLY_SIZE

#: Is told how many bytes came so far, and how many there are in all, or None.
Progress = Callable[[int, "int | None"], None]


def content_length(headers: Headers) -> int | None:
    """How many bytes a reply says to have; None where that is not known."""
    told = headers.get("content-length", "")
    if "content-encoding" in headers or not (told.isascii() and told.isdigit()):
        return None
    return int(told)


def check_chunk_size(size: int | None) -> None:
    """Raise ValueError for a size that is less than one byte."""
    if size is not None and size < 1:
        raise ValueError(f"chunk_size must be at least 1, got {size}")


class Rechunker:
    """Cuts pieces of any sizes into pieces of one size."""

    def __init__(self, size: int | None) -> None:
        check_chunk_size(size)
        self._size = size
        self._rest = bytearray()

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """The pieces that are full now."""
        if self._size is None:
            if piece:
                yield piece
            return
        self._rest += piece
        whole = len(self._rest) - len(self._rest) % self._size
        content = bytes(self._rest[:whole])
        del self._rest[:whole]
        for start in range(0, whole, self._size):
            yield content[start : start + self._size]

    def finish(self) -> Iterator[bytes]:
        """What is left."""
        if self._rest:
            yield bytes(self._rest)


def pieces_of_size(pieces: Iterator[bytes], size: int | None) -> Iterator[bytes]:
    """The same bytes, ``size`` at a time, or as they come."""
    rechunker = Rechunker(size)

    def cut() -> Iterator[bytes]:
        for piece in pieces:
            yield from rechunker.feed(piece)
        yield from rechunker.finish()

    return cut()


def apieces_of_size(pieces: AsyncIterator[bytes], size: int | None) -> AsyncIterator[bytes]:
    """As ``pieces_of_size``, for an async client."""
    rechunker = Rechunker(size)

    async def cut() -> AsyncIterator[bytes]:
        async for piece in pieces:
            for each in rechunker.feed(piece):
                yield each
        for each in rechunker.finish():
            yield each

    return cut()


class ItemReader:
    """Makes items of the pieces of one reply."""

    def __init__(self, opened: OpenReply) -> None:
        self._opened = opened
        self._result = opened.content.result
        self._is_events = opened.content.form == EVENTS
        is_records = opened.content.form == SEQUENCE
        self._lines = JsonLines(DEFAULT_MAXIMUM_REPLY_SIZE, records=is_records)
        self._events = EventParser(DEFAULT_MAXIMUM_REPLY_SIZE)
        self._index = -1

    @property
    def last_event_id(self) -> str:
        """The last id that the server gave."""
        return self._events.last_id

    def feed(self, piece: bytes | None) -> list[Any]:
        """What ``piece`` completes, None being the end. Raises the package's DecodeError."""
        try:
            if self._is_events:
                # An event that no empty line ends is not complete.
                return [] if piece is None else list(self._events.feed(piece))
            return list(self._lines.finish() if piece is None else self._lines.feed(piece))
        except TooLarge as error:
            raise self._opened.undecodable(str(error), None) from None

    def is_last(self, raw: Any) -> bool:
        """Whether it is an event that only says that no more come."""
        return self._is_events and self._result is not str and cast_event(raw).is_last

    def decode(self, raw: Any) -> Any:
        """The item. Raises the package's DecodeError."""
        self._index += 1
        path = f"$[{self._index}]"
        if self._is_events:
            event = cast_event(raw)
            return Event(event, lambda text: self._data(text, path))
        number, line = raw
        self._opened.inspect(line, self._result)
        try:
            return payload_decoder(self._result).decode(line, path)
        except Mismatch as mismatch:
            reason = f"line {number}: {mismatch.reason}"
            raise self._opened.undecodable(reason, mismatch.path) from None

    def _data(self, text: str, path: str) -> Any:
        """The data of an event: text, or JSON, or text that stands for another single value."""
        try:
            if self._result is str:
                return text
            content = text.encode()
            is_json = _is_json(content)
            self._opened.inspect(content if is_json else msgspec.json.encode(text), self._result)
            with suppress(Mismatch):
                if not is_json:
                    return text_value(text, self._result, path)
            return payload_decoder(self._result).decode(content, path)
        except Mismatch as mismatch:
            raise self._opened.undecodable(f"an event: {mismatch.reason}", mismatch.path) from None


def cast_event(raw: RawEvent) -> RawEvent:
    """``raw``, which is an event."""
    return raw


def _is_json(content: bytes) -> bool:
    try:
        parse_json(content)
    except (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError):
        return False
    return True
