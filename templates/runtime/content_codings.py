"""The content codings that a client asks for, undone piece by piece."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

#: What a client says it can read.
ACCEPTED = "gzip, deflate"
#: How many bytes are decompressed at once: a small reply can hold much.
_PIECE = 256 * 1024
#: For zlib: the format is told by the first bytes, that of gzip or its own.
_ANY_FORMAT = 32 + zlib.MAX_WBITS


class CodingError(Exception):
    """A body is not coded as its headers say."""


class Decoder:
    """Undoes one coding, ``gzip`` or ``deflate``. Raises CodingError."""

    def __init__(self, *, may_be_bare: bool) -> None:
        self._inflating = zlib.decompressobj(_ANY_FORMAT)
        self._may_be_bare = may_be_bare
        self._is_first = True

    def decode(self, piece: bytes) -> Iterator[bytes]:
        """What ``piece`` holds, in pieces that are not too long."""
        while piece:
            try:
                inflated = self._inflating.decompress(piece, _PIECE)
            except zlib.error as error:
                if not (self._is_first and self._may_be_bare):
                    raise CodingError(str(error)) from None
                # Some servers send deflate without the format that it should have.
                self._inflating = zlib.decompressobj(-zlib.MAX_WBITS)
                self._is_first = False
                continue
            self._is_first = False
            if inflated:
                yield inflated
            piece = self._inflating.unconsumed_tail
            if self._inflating.eof:
                # One member may follow another; what is no member is not looked at.
                piece = self._inflating.unused_data
                if not piece.startswith(b"\x1f\x8b"):
                    return
                self._inflating = zlib.decompressobj(_ANY_FORMAT)

    def finish(self) -> None:
        """Say that nothing more comes. Raises CodingError where more should."""
        if not self._is_first and not self._inflating.eof:
            raise CodingError("it ends in the middle")


def decoders(coding: str) -> list[Decoder]:
    """What undoes the value of a ``Content-Encoding``, the last coding first.

    Of a coding that nobody asked for, the bytes stay as they are.
    """
    names = [name.strip().lower() for name in coding.split(",")]
    return [
        Decoder(may_be_bare=name == "deflate")
        for name in reversed(names)
        if name in ("gzip", "x-gzip", "deflate")
    ]
