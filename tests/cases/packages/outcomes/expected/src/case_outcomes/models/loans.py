"""Models of the ``loans`` resource."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_seconds

__all__ = [
    "LoansGetPledgesResult",
    "LoansPledgeDirection",
    "LoansPledgeDirectionLiteral",
    "LoansPledgeResult",
    "LoansSetAutomaticResult",
    "LoansTimeResult",
    "Pledge",
]


class LoansPledgeDirection(OpenStringEnum):
    """Known values of LoansPledgeDirection.

    A value that this version does not know is kept as a member of its own.
    """

    IN = "in"
    OUT = "out"


LoansPledgeDirectionLiteral: TypeAlias = Literal["in", "out"]


class LoansGetPledgesResult(ReplyModel, kw_only=True):
    """LoansGetPledgesResult, as a reply carries it."""

    rows: list[Pledge] | None = None


class LoansPledgeResult(ReplyModel, kw_only=True):
    """LoansPledgeResult, as a reply carries it."""

    accepted: bool | None = None


class LoansSetAutomaticResult(ReplyModel, kw_only=True):
    """LoansSetAutomaticResult, as a reply carries it."""

    accepted: bool | None = None


class LoansTimeResult(ReplyModel, kw_only=True):
    """LoansTimeResult, as a reply carries it."""

    now_s: int | None = field(default=None, name="now")
    """``now`` as a Unix time in seconds."""

    @property
    def now(self) -> datetime | None:
        """The time.

        In UTC; ``now_s`` is the number as sent.
        """
        return None if self.now_s is None else from_unix_seconds(self.now_s)


class Pledge(ReplyModel, kw_only=True):
    """Pledge, as a reply carries it."""

    id: str | None = None

    coin: str | None = None

    way: str | None = None

    by: int | None = None

    qty: Decimal | None = None

    state: str | None = None

    at_s: int | None = field(default=None, name="at")
    """``at`` as a Unix time in seconds."""

    @property
    def at(self) -> datetime | None:
        """The time.

        In UTC; ``at_s`` is the number as sent.
        """
        return None if self.at_s is None else from_unix_seconds(self.at_s)
