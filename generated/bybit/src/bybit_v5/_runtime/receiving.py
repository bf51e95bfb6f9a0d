"""JSON that comes in no reply: what a webhook or a callback brings, or a message of a queue."""

from __future__ import annotations

from typing import Any

from .decoding import payload_decoder
from .errors import DecodeError
from .exact import Mismatch


def decode_body(result: Any, content: bytes | str, name: str, error: type[DecodeError]) -> Any:
    """The value of the type ``result`` that ``content`` means.

    Raises ``error``, which names ``name`` and the place, for whatever is not as the type says.
    """
    if not isinstance(content, bytes | str):
        raise TypeError(f"content must be bytes or str, not {type(content).__name__}")
    encoded = content.encode() if isinstance(content, str) else content
    try:
        return payload_decoder(result).decode(encoded, "$")
    except Mismatch as mismatch:
        raise error(operation=name, reason=mismatch.reason, path=mismatch.path) from None
