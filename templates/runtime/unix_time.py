"""Unix times, as exact integers, to and from aware datetimes in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

#: How many of a unit make a second.
UNITS_PER_SECOND: Final = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}

#: How many nanoseconds a unit of a time format lasts.
NANOSECONDS: Final = {
    "unix-s": 1_000_000_000,
    "unix-ms": 1_000_000,
    "unix-us": 1_000,
    "unix-ns": 1,
}


def from_unix_seconds(value: int) -> datetime:
    """The moment ``value`` seconds after 1970, in UTC. Raises OverflowError beyond year 9999."""
    return _EPOCH + timedelta(seconds=value)


def from_unix_milliseconds(value: int) -> datetime:
    """The moment ``value`` milliseconds after 1970, in UTC. Raises OverflowError as above."""
    return _EPOCH + timedelta(milliseconds=value)


def from_unix_microseconds(value: int) -> datetime:
    """The moment ``value`` microseconds after 1970, in UTC. Raises OverflowError as above."""
    return _EPOCH + timedelta(microseconds=value)


def from_unix_nanoseconds(value: int) -> datetime:
    """The moment ``value`` nanoseconds after 1970, in UTC, cut to whole microseconds."""
    return _EPOCH + timedelta(microseconds=value // 1_000)


def from_unix(value: int, unit: str) -> datetime:
    """The moment ``value`` units after 1970; ``unit`` is ``s``, ``ms``, ``us`` or ``ns``."""
    return _EPOCH + timedelta(microseconds=value * 1_000_000 // UNITS_PER_SECOND[unit])


def to_unix(moment: datetime, unit: str) -> int:
    """``moment`` (aware) in whole units since 1970, cut towards the past."""
    # timedelta division of integers keeps this exact; timestamp() would go through a float.
    microseconds = (moment - _EPOCH) // timedelta(microseconds=1)
    return microseconds * UNITS_PER_SECOND[unit] // 1_000_000
