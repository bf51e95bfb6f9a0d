"""What a call got: headers, status, raw bytes and, beside them, the decoded data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar, overload

import msgspec

D = TypeVar("D")
T_co = TypeVar("T_co", covariant=True)


class Headers(Mapping[str, str]):
    """HTTP headers; names are case-insensitive. A name that comes twice gives its first value."""

    __slots__ = ("_pairs", "_values")

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = tuple(pairs)
        #: By name in lower case; made when it is first needed.
        self._values: dict[str, str] | None = None

    def __getitem__(self, name: str) -> str:
        return self._by_name()[name.lower()]

    @overload
    def get(self, name: str, /) -> str | None: ...

    @overload
    def get(self, name: str, /, default: str | D) -> str | D: ...

    def get(self, name: str, /, default: Any = None) -> Any:
        """The first value of ``name``; ``default`` where there is none."""
        return self._by_name().get(name.lower(), default)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._by_name()

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name())

    def __len__(self) -> int:
        return len(self._by_name())

    def __repr__(self) -> str:
        return f"Headers({list(self._by_name())})"

    def get_all(self, name: str) -> list[str]:
        """Every value of ``name``, in order."""
        wanted = name.lower()
        return [value for each, value in self._pairs if each.lower() == wanted]

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Names and values exactly as they came."""
        return self._pairs

    def _by_name(self) -> dict[str, str]:
        if self._values is None:
            values: dict[str, str] = {}
            for name, value in self._pairs:
                values.setdefault(name.lower(), value)
            self._values = values
        return self._values


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


class Response(msgspec.Struct, Generic[T_co], frozen=True, weakref=True):
    """A reply with its decoded ``data``; ``items`` are those of a bulk call that failed."""

    status: int
    headers: Headers
    content: bytes
    server_time: datetime | None
    rate_limit: RateLimitState | None
    data: T_co
    items: tuple[FailedItem, ...] = ()

    def __repr__(self) -> str:
        shown = (name for name in self.__struct_fields__ if name not in ("headers", "content"))
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__name__}({fields})"

    def __hash__(self) -> int:
        shown = (name for name in self.__struct_fields__ if name != "headers")
        return hash(tuple(getattr(self, name) for name in shown))
