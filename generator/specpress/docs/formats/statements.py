"""A METHOD and a path that stand for themselves: how pages state an endpoint."""

from __future__ import annotations

import re

METHODS = frozenset(("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"))

_STATEMENT = re.compile(
    r"(?:http\s+request|endpoint|http\s*请求|请求)?[\s:：]*[*`_\s]*"
    r"(GET|POST|PUT|DELETE|PATCH)[*`_:\s]+[`*_]*(?:https?://[^/\s`]+)?(/[A-Za-z0-9_./{}:$-]*)[`*_\s.]*",
    re.IGNORECASE,
)
_PATH = re.compile(r"/[A-Za-z0-9_./{}:$-]*")


def statement(text: str) -> tuple[str, str] | None:
    """METHOD and path when ``text`` says nothing else."""
    if len(text) > 300 or "/" not in text:
        return None
    found = _STATEMENT.fullmatch(text)
    if found is None or not (found[1].isupper() or found[1].islower()):
        return None
    return found[1].upper(), path_of(found[2])


def path_of(text: str) -> str:
    """A path without host and query."""
    text = re.sub(r"^https?://[^/]*", "", text.strip().strip("`"))
    text = re.split(r"[?#\s]", text, maxsplit=1)[0]
    return text.rstrip("/") or text


def is_method(text: str) -> bool:
    """Whether ``text`` is the name of an HTTP method."""
    return text in METHODS


def is_path(text: str) -> bool:
    """Whether ``text`` is nothing but a path."""
    return _PATH.fullmatch(text) is not None
