"""Models of the ``with_options_calls`` resource."""

from __future__ import annotations

from .._runtime.model import ReplyModel

__all__ = [
    "Problem",
]


class Problem(ReplyModel, kw_only=True):
    """Problem, as a reply carries it."""

    message: str | None = None
