"""What a call got: headers, status, raw bytes and, beside them, the decoded data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Headers(Mapping[str, str]):
    """HTTP headers; names are case-insensitive. A name that comes twice gives its first value."""

    __slots__ = ("_pairs", "_values")

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = tuple(pairs)
        values: dict[str, list[str]] = {}
        for name, value in self._pairs:
            values.setdefault(name.lower(), []).append(value)
        self._values = values

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()][0]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Headers({list(self._values)})"

    def get_all(self, name: str) -> list[str]:
        """Every value of ``name``, in order."""
        return list(self._values.get(name.lower(), ()))

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Names and values exactly as they came."""
        return self._pairs


@dataclass(frozen=True)
class RateLimitState:
    """What the reply says of the rate limit; None where it says nothing legible."""

    limit: int | None = None
    remaining: int | None = None
    reset_at: datetime | None = None


@dataclass(frozen=True)
class FailedItem:
    """An item of a bulk call that failed: its place in the reply, its code and message."""

    index: int
    code: str | int
    message: str
    content: Mapping[str, Any] = field(repr=False, hash=False)


@dataclass(frozen=True)
class Reply:
    """A reply as it came. ``server_time`` is the envelope's time, else the Date header, in UTC."""

    status: int
    headers: Headers = field(repr=False, hash=False)
    content: bytes = field(repr=False)
    server_time: datetime | None = None
    rate_limit: RateLimitState | None = None


@dataclass(frozen=True)
class Response(Generic[T_co]):
    """A reply with its decoded ``data``; ``items`` are those of a bulk call that failed."""

    status: int
    headers: Headers = field(repr=False, hash=False)
    content: bytes = field(repr=False)
    server_time: datetime | None
    rate_limit: RateLimitState | None
    data: T_co
    items: tuple[FailedItem, ...] = ()
