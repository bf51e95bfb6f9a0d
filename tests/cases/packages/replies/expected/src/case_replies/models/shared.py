"""Models that several resources share."""

from __future__ import annotations

from .._runtime.model import ReplyModel

__all__ = [
    "Problem",
]


class Problem(ReplyModel, kw_only=True):
    """Problem, as a reply carries it."""

    title: str

    status: int | None = None
