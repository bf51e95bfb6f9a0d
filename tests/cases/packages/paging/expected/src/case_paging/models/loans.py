"""Models of the ``loans`` resource."""

from __future__ import annotations

import builtins
from datetime import datetime

from msgspec import field

from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds

__all__ = [
    "Loan",
    "LoansGetByNumberResult",
    "LoansListByCursorResult",
    "LoansListByCursorResultPage",
]


class Loan(ReplyModel, kw_only=True):
    """Loan, as a reply carries it."""

    id: str

    coin: str

    at_ms: int | None = field(default=None, name="at")
    """``at`` as a Unix time in milliseconds."""

    @property
    def at(self) -> datetime | None:
        """The time.

        In UTC; ``at_ms`` is the number as sent.
        """
        return None if self.at_ms is None else from_unix_milliseconds(self.at_ms)


class LoansGetByNumberResult(ReplyModel, kw_only=True):
    """LoansGetByNumberResult, as a reply carries it."""

    rows: list[Loan] | None = None

    pages: int | None = None


class LoansListByCursorResult(ReplyModel, kw_only=True):
    """LoansListByCursorResult, as a reply carries it."""

    list: builtins.list[Loan] | None = None

    page: LoansListByCursorResultPage | None = None


class LoansListByCursorResultPage(ReplyModel, kw_only=True):
    """LoansListByCursorResultPage, as a reply carries it."""

    next: str | None = None
