"""Models of the ``market`` resource."""

from __future__ import annotations

from datetime import datetime

from msgspec import field

from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_nanoseconds, from_unix_seconds

__all__ = [
    "ServerTime",
]


class ServerTime(ReplyModel, kw_only=True):
    """The exchange's clock."""

    time_second_s: int = field(name="timeSecond")
    """``time_second`` as a Unix time in seconds."""

    time_nano_ns: int = field(name="timeNano")
    """``time_nano`` as a Unix time in nanoseconds."""

    @property
    def time_second(self) -> datetime:
        """The moment in whole seconds.

        In UTC; ``time_second_s`` is the number as sent.
        """
        return from_unix_seconds(self.time_second_s)

    @property
    def time_nano(self) -> datetime:
        """The same moment in nanoseconds.

        In UTC, to the microsecond; ``time_nano_ns`` has the nanoseconds.
        """
        return from_unix_nanoseconds(self.time_nano_ns)
