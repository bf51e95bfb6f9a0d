"""Models of the ``loans`` resource."""

from __future__ import annotations

from .._runtime.model import ReplyModel

__all__ = [
    "LoansBorrowResult",
]


class LoansBorrowResult(ReplyModel, kw_only=True):
    """LoansBorrowResult, as a reply carries it."""

    id: str | None = None
