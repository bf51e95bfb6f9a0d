"""Models of the ``files`` resource."""

from __future__ import annotations

from .._runtime.model import ReplyModel

__all__ = [
    "File",
]


class File(ReplyModel, kw_only=True):
    """File, as a reply carries it."""

    name: str
