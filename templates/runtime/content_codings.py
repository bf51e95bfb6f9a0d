"""The content codings that a client asks for, undone piece by piece."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

#: What a client says it can read.
ACCEPTED = "gzip, deflate"
#: How many bytes are decompressed at once: a small reply can hold much.
_PIECE = 256 * 1024
#: For zlib: the format of gzip, its own, and none.
_GZIP, _ZLIB, _BARE = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_GZIP_MAGIC = b"\x1f\x8b"


class CodingError(Exception):
    """A body is not coded as its headers say."""


class Decoder:
    """Undoes one coding, ``gzip`` or ``deflate``."""

    def __init__(self, *, is_gzip: bool) -> None:
        self._is_gzip = is_gzip
        self._began = False
        self._held = b""
        self._inflating = zlib.decompressobj(_GZIP) if is_gzip else None

    def decode(self, piece: bytes) -> Iterator[bytes]:
        """What ``piece`` holds, in pieces that are not too long. Raises CodingError."""
        self._began = self._began or bool(piece)
        if self._inflating is None:
            piece = self._held = self._held + piece
            if len(piece) < 2:
                return
            self._inflating = zlib.decompressobj(_format_of(piece))
        while piece:
            try:
                inflated = self._inflating.decompress(piece, _PIECE)
            except zlib.error as error:
                raise CodingError(str(error)) from None
            if inflated:
                yield inflated
            piece = self._inflating.unconsumed_tail
            if self._inflating.eof:
                # One member may follow another; what is no member is not looked at.
                piece = self._inflating.unused_data
                if not (self._is_gzip and piece.startswith(_GZIP_MAGIC)):
                    return
                self._inflating = zlib.decompressobj(_GZIP)

    def finish(self) -> None:
        """Say that nothing more comes. Raises CodingError where more should."""
        if self._began and not (self._inflating is not None and self._inflating.eof):
            raise CodingError("it ends in the middle")


def decoders(coding: str) -> list[Decoder]:
    """What undoes the value of a ``Content-Encoding``, the last coding first.

    Of a coding that nobody asked for, the bytes stay as they are.
    """
    names = [name.strip().lower() for name in coding.split(",")]
    return [
        Decoder(is_gzip=name != "deflate")
        for name in reversed(names)
        if name in ("gzip", "x-gzip", "deflate")
    ]


def _format_of(start: bytes) -> int:
    """Of deflate: some servers send it without the format that it should have."""
    is_zlib = start[0] & 0x0F == 8 and int.from_bytes(start[:2]) % 31 == 0
    return _ZLIB if is_zlib else _BARE
