"""What a generated package says of one call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from .wire import WireType

T = TypeVar("T")

PATH: Final = "path"
QUERY: Final = "query"
HEADER: Final = "header"
#: A field of the body, which is an object.
BODY_FIELD: Final = "body-field"
#: The whole body.
BODY: Final = "body"

_READ_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True)
class Parameter:
    """One argument: its name in Python and on the wire, where it goes and what it may be."""

    name: str
    wire_name: str
    place: str
    type: WireType
    required: bool = False


@dataclass(frozen=True)
class RateLimit:
    """``count`` calls in ``period`` seconds, counted per ``scope``."""

    count: int
    period: float
    scope: str


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[T]):
    """One call; ``result`` is the type ``T`` of what it returns, which may be a union with None."""

    id: str
    method: str
    path: str
    result: Any
    parameters: tuple[Parameter, ...] = ()
    #: At least one group of argument names must be given; () is no rule.
    alternatives: tuple[tuple[str, ...], ...] = ()
    has_body: bool = False
    signed: bool = False
    #: The payload is a list of exactly one row, and the call returns the row.
    single_row: bool = False
    rate_limit: RateLimit | None = None
    permission: str | None = None
    docs_url: str | None = None
    deprecated: bool = False

    @property
    def is_write(self) -> bool:
        """Whether the call may change something at the exchange."""
        return self.method.upper() not in _READ_METHODS
