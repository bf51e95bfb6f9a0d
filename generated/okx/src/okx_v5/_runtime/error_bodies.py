"""The bodies of replies that report an error. Nothing in here raises: they must hide no error."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, TypeVar, cast

import msgspec

from .decoding import payload_decoder
from .exact import Mismatch, parse_json
from .operation import Operation
from .reply import Reply
from .reply_contents import decode_text, documented

B = TypeVar("B")
_BOM = b"\xef\xbb\xbf"


def error_body(operation: Operation[Any], reply: Reply) -> Any:
    """The body as the model that is documented for its status, else as plain JSON or text.

    None where it is empty or cannot be read.
    """
    content = reply.content.removeprefix(_BOM).strip()
    if not content:
        return None
    model = documented(operation.errors, reply.status)
    if model is not None:
        with suppress(Exception):
            return payload_decoder(model).decode(content, "$")
    with suppress(msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError):
        return parse_json(content)
    content_type = reply.headers.get("content-type")
    if content_type is None or not _is_text(content_type):
        return None
    with suppress(Mismatch):
        return decode_text(reply.content, content_type, "$")
    return None


def _is_text(content_type: str) -> bool:
    name = content_type.partition(";")[0].strip().lower()
    return name.startswith("text/") or name == "application/xml" or name.endswith("+xml")


def body_as(reply: Reply, model: type[B]) -> B | None:
    """The body as a ``model``; None where it is none."""
    result: Any = model
    with suppress(Mismatch):
        content = reply.content.removeprefix(_BOM).strip()
        return cast(B, payload_decoder(result).decode(content, "$"))
    return None
