"""Models of the ``loans`` resource."""

from __future__ import annotations

from .._runtime.model import ReplyModel

__all__ = [
    "Loans",
]


class Loans(ReplyModel, kw_only=True):
    """Loans, as a reply carries it.

    Deprecated.
    """

    id: str | None = None
    """Use another.

    Deprecated.
    """
