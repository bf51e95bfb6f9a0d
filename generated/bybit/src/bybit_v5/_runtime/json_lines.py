"""JSON values that come one after the other: a line each, or as records of RFC 7464.

The pieces in which the bytes come do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator

_BOM = b"\xef\xbb\xbf"
_RECORD_SEPARATOR = b"\x1e"


class TooLarge(Exception):  # noqa: N818 - what was found, for the caller to tell
    """A line or an event that is larger than a whole reply may be."""


class JsonLines:
    """Cuts bytes at the ends of lines; empty lines say nothing.

    With ``records``, at the separators of a JSON text sequence.
    """

    def __init__(self, maximum: int, *, records: bool = False) -> None:
        self._separator = _RECORD_SEPARATOR if records else b"\n"
        self._maximum = maximum
        self._pending: list[bytes] = []
        self._size = 0
        self._number = 0

    def feed(self, piece: bytes) -> Iterator[tuple[int, bytes]]:
        """The lines that ``piece`` completes, each with its number, from 1. Raises TooLarge."""
        *ended, rest = piece.split(self._separator)
        for part in ended:
            self._pending.append(part)
            yield from self._take()
        self._pending.append(rest)
        self._size += len(rest)
        if self._size > self._maximum:
            raise TooLarge(f"a line is larger than {self._maximum} bytes")

    def finish(self) -> Iterator[tuple[int, bytes]]:
        """The last line, where nothing ends it."""
        yield from self._take()

    def _take(self) -> Iterator[tuple[int, bytes]]:
        line = b"".join(self._pending)
        self._pending.clear()
        self._size = 0
        self._number += 1
        if self._number == 1:
            line = line.removeprefix(_BOM)
        line = line.strip()
        if line:
            yield self._number, line
