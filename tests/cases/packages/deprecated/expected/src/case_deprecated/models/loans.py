"""Models of the ``loans`` resource."""

from __future__ import annotations

from .._runtime.deprecating import deprecated_fields
from .._runtime.model import ReplyModel

__all__ = [
    "Loans",
]


@deprecated_fields("id")
class Loans(ReplyModel, kw_only=True):
    """Loans, as a reply carries it.

    Deprecated.
    """

    id: str | None = None
    """Use another.

    Deprecated.
    """
