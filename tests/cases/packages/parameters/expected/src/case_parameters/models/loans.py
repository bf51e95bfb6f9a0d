"""Models of the ``loans`` resource."""

from __future__ import annotations

from .._runtime.model import ReplyModel

__all__ = [
    "LoansGetResult",
]


class LoansGetResult(ReplyModel, kw_only=True):
    """LoansGetResult, as a reply carries it."""

    id: int | None = None
