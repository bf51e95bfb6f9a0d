"""Models of the ``values`` resource."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from msgspec import field

from .._runtime.model import ReplyModel
from .._runtime.unix_time import (
    from_unix_microseconds,
    from_unix_milliseconds,
    from_unix_nanoseconds,
    from_unix_seconds,
)

__all__ = [
    "Values",
]


class Values(ReplyModel, kw_only=True):
    """One value of every kind."""

    __thousands_separators__: ClassVar[Mapping[str, str]] = {"grouped": ","}

    text: str
    """May be empty."""

    amount: Decimal

    rate: Decimal | None
    """None while nobody lends."""

    price: Decimal | None = None

    share: float | None = None

    count: int = 7

    flag: bool | None = None

    day: date | None = None

    moment: datetime | None = None

    key: UUID | None = None

    since_seconds_s: int | None = field(default=None, name="sinceSeconds")
    """``since_seconds`` as a Unix time in seconds."""

    since_milliseconds_ms: int | None = field(default=None, name="sinceMilliseconds")
    """``since_milliseconds`` as a Unix time in milliseconds."""

    since_microseconds_us: int | None = field(default=None, name="sinceMicroseconds")
    """``since_microseconds`` as a Unix time in microseconds."""

    since_nanoseconds_ns: int | None = field(default=None, name="sinceNanoseconds")
    """``since_nanoseconds`` as a Unix time in nanoseconds."""

    grouped: Decimal | None = None

    anything: Any = None

    @property
    def since_seconds(self) -> datetime | None:
        """The time.

        In UTC; ``since_seconds_s`` is the number as sent.
        """
        return None if self.since_seconds_s is None else from_unix_seconds(self.since_seconds_s)

    @property
    def since_milliseconds(self) -> datetime | None:
        """The time.

        In UTC; ``since_milliseconds_ms`` is the number as sent.
        """
        return (
            None
            if self.since_milliseconds_ms is None
            else from_unix_milliseconds(self.since_milliseconds_ms)
        )

    @property
    def since_microseconds(self) -> datetime | None:
        """The time.

        In UTC; ``since_microseconds_us`` is the number as sent.
        """
        return (
            None
            if self.since_microseconds_us is None
            else from_unix_microseconds(self.since_microseconds_us)
        )

    @property
    def since_nanoseconds(self) -> datetime | None:
        """The time.

        In UTC, to the microsecond; ``since_nanoseconds_ns`` has the nanoseconds.
        """
        return (
            None
            if self.since_nanoseconds_ns is None
            else from_unix_nanoseconds(self.since_nanoseconds_ns)
        )
