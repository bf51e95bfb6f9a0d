"""Models of the ``public_data`` resource."""

from __future__ import annotations

from datetime import datetime

from msgspec import field

from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds

__all__ = [
    "SystemTime",
]


class SystemTime(ReplyModel, kw_only=True):
    """The exchange's clock."""

    ts_ms: int = field(name="ts")
    """``ts`` as a Unix time in milliseconds."""

    @property
    def ts(self) -> datetime:
        """The time.

        In UTC; ``ts_ms`` is the number as sent.
        """
        return from_unix_milliseconds(self.ts_ms)
