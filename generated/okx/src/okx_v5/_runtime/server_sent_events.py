"""Server-sent events: from bytes to events, as the HTML standard says how to read them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from .json_lines import TooLarge

T_co = TypeVar("T_co", covariant=True)

_LINE_END = re.compile(r"\r\n|\n|\r")
_DIGITS = re.compile(r"[0-9]+")
#: What some servers send as the last event, which is no JSON: ``[DONE]``.
_LAST = re.compile(r"\[[A-Z]+\]")
_MISSING: Any = object()


@dataclass(frozen=True)
class RawEvent:
    """An event as it came. ``retry`` is in milliseconds; ``id`` is the last one that was given."""

    event: str
    data: str
    id: str
    retry: int | None

    @property
    def is_last(self) -> bool:
        """Whether the data is a word in brackets such as ``[DONE]``, and no JSON."""
        return _LAST.fullmatch(self.data.strip()) is not None


class Event(Generic[T_co]):
    """One event of a stream.

    ``event`` is its type, ``"message"`` where it has none; ``id`` the last one that the server
    gave, ``""`` before any; ``retry`` the milliseconds to wait before connecting again, where this
    event says them; ``text`` its data as it came.
    """

    __slots__ = ("_data", "_decode", "event", "id", "retry", "text")

    def __init__(self, raw: RawEvent, decode: Callable[[str], T_co]) -> None:
        self.event = raw.event
        self.id = raw.id
        self.retry = raw.retry
        self.text = raw.data
        self._decode = decode
        self._data: Any = _MISSING

    @property
    def data(self) -> T_co:
        """The decoded data. Raises the package's DecodeError where it is not as documented."""
        if self._data is _MISSING:
            self._data = self._decode(self.text)
        return cast(T_co, self._data)

    def __repr__(self) -> str:
        return f"Event(event={self.event!r}, id={self.id!r}, retry={self.retry!r})"


class EventParser:
    """Reads events; the pieces in which the bytes come do not matter."""

    def __init__(self, maximum: int) -> None:
        self._text = codecs.getincrementaldecoder("utf-8")("replace")
        self._maximum = maximum
        self._rest: list[str] = []
        self._began = False
        self._after_return = False
        #: Characters of the lines of data, and of the line that has not ended.
        self._size = self._pending = 0
        self._data: list[str] = []
        self._event = ""
        self._retry: int | None = None
        self.last_id = ""

    def feed(self, piece: bytes) -> Iterator[RawEvent]:
        """The events that ``piece`` completes. Raises TooLarge."""
        text = self._text.decode(piece)
        if not text:
            return
        if not self._began:
            self._began = True
            text = text.removeprefix("\ufeff")
        if self._after_return:
            # The other half of an end of a line that has been taken.
            text = text.removeprefix("\n")
            self._after_return = False
        if not text:
            return
        self._after_return = text.endswith("\r")
        *ended, rest = _LINE_END.split(text)
        for part in ended:
            self._rest.append(part)
            line = "".join(self._rest)
            self._rest.clear()
            event = self._line(line)
            if event is not None:
                yield event
            self._pending = 0
        self._rest.append(rest)
        self._pending += len(rest)
        if self._size + self._pending > self._maximum:
            raise TooLarge(f"an event is larger than {self._maximum} characters")

    def _line(self, line: str) -> RawEvent | None:
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
            self._size += len(value) + 1
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self.last_id = value
        elif name == "retry" and _DIGITS.fullmatch(value):
            self._retry = int(value)
        return None

    def _dispatch(self) -> RawEvent | None:
        """The event that an empty line ends; one without data is none."""
        data, event, retry = self._data, self._event, self._retry
        self._data, self._event, self._retry, self._size = [], "", None, 0
        if not data:
            return None
        return RawEvent(event or "message", "\n".join(data), self.last_id, retry)
