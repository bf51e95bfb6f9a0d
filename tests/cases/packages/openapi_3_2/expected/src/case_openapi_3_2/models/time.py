"""Models of the ``time`` resource."""

from __future__ import annotations

from datetime import datetime

from msgspec import field

from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_seconds

__all__ = [
    "TimeGetResult",
]


class TimeGetResult(ReplyModel, kw_only=True):
    """TimeGetResult, as a reply carries it."""

    now_s: int = field(name="now")
    """``now`` as a Unix time in seconds."""

    @property
    def now(self) -> datetime:
        """The time.

        In UTC; ``now_s`` is the number as sent.
        """
        return from_unix_seconds(self.now_s)
