"""Models of the ``market`` resource."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel, RowModel
from .._runtime.unix_time import from_unix_milliseconds

__all__ = [
    "Candle",
    "CandleColumn5",
    "CandleColumn5Literal",
    "Time",
]


class CandleColumn5(OpenStringEnum):
    """Known values of CandleColumn5.

    A value that this version does not know is kept as a member of its own.
    """

    OPEN = "0"
    FINISHED = "1"


CandleColumn5Literal: TypeAlias = Literal["0", "1"]


class Candle(RowModel, kw_only=True):
    """One candle."""

    ts_ms: int
    """``ts`` as a Unix time in milliseconds."""

    open: Decimal
    """First price, in quote currency."""

    close: Decimal | None

    volume: Decimal | None = None

    column5: CandleColumn5 | None = None

    @property
    def ts(self) -> datetime:
        """Start of the candle.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)


class Time(ReplyModel, kw_only=True):
    """Time, as a reply carries it."""

    ts_ms: int = field(name="ts")
    """``ts`` as a Unix time in milliseconds."""

    @property
    def ts(self) -> datetime:
        """The time.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)
