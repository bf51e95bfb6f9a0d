"""Models of the ``reports`` resource."""

from __future__ import annotations

from .._runtime.model import ReplyModel

__all__ = [
    "Report",
]


class Report(ReplyModel, kw_only=True):
    """Report, as a reply carries it."""

    pages: int
