"""JSON pointers into replies."""

from __future__ import annotations

from typing import Any


def split(pointer: str) -> list[str]:
    """The keys that a pointer consists of."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def get(reply: Any, pointer: str) -> Any:
    """What stands at a pointer; None where nothing does."""
    value = reply
    for part in split(pointer):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def put(reply: dict[str, Any], pointer: str, value: object) -> None:
    """Put a value where a pointer points; objects on the way are made."""
    *parents, last = split(pointer)
    for part in parents:
        inner = reply.get(part)
        if not isinstance(inner, dict):
            inner = reply[part] = {}
        reply = inner
    reply[last] = value
