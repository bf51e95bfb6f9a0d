"""Models of the ``vault`` resource."""

from __future__ import annotations

from .._runtime.model import ReplyModel

__all__ = [
    "Caller",
]


class Caller(ReplyModel, kw_only=True):
    """Caller, as a reply carries it."""

    name: str
