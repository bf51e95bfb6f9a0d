"""Bytes as text in base64: written as asked for, read in either alphabet."""

from __future__ import annotations

import base64
import binascii
import re

_SPACES = re.compile(r"[ \t\r\n]+")
_STANDARD = str.maketrans("-_", "+/")


def write_base64(content: bytes, *, url: bool) -> str:
    """``content`` in base64 with padding; ``url``: with ``-`` and ``_`` for ``+`` and ``/``."""
    encode = base64.urlsafe_b64encode if url else base64.b64encode
    return encode(content).decode()


def read_base64(text: str) -> bytes | None:
    """The bytes that ``text`` means in either alphabet; padding and line breaks do not matter."""
    dense = _SPACES.sub("", text).translate(_STANDARD).rstrip("=")
    try:
        return base64.b64decode(dense + "=" * (-len(dense) % 4), validate=True)
    except (ValueError, binascii.Error):
        return None
