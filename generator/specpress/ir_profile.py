"""What holds for an API as a whole: signing, envelope, errors, limits and servers."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.ir_security import SecurityScheme
from specpress.ir_servers import EnvironmentHost


@dataclass(frozen=True, slots=True)
class RateLimit:
    """So many calls in so many seconds, counted per ``scope``."""

    count: int
    period: float
    scope: str


@dataclass(frozen=True, slots=True)
class Algorithm:
    """One way to sign; the caller chooses it by giving the argument ``secret``."""

    name: str
    encoding: str
    secret: str


@dataclass(frozen=True, slots=True)
class Setting:
    """An argument of the client that takes part in signing. Without a default it is optional."""

    name: str
    type: str
    description: str
    default: str | int | None
    minimum: int | None
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the signed message or a header's value. ``argument``: setting's name or literal."""

    kind: str
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Signing:
    """How a private request is signed (``x-signing``)."""

    scheme: str
    api_key: str
    passphrase: str | None
    algorithms: tuple[Algorithm, ...]
    timestamp: str
    settings: tuple[Setting, ...]
    message: tuple[Part, ...]
    headers: tuple[tuple[str, Part], ...]
    #: Milliseconds, or the setting that says them; None where it is not known.
    window: int | str | None


@dataclass(frozen=True, slots=True)
class ItemCodes:
    """Where a bulk reply keeps the code of each item."""

    list: tuple[str, ...]
    code: str
    message: str
    success: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where a reply keeps code, message and payload (``x-envelope``); pointers are split."""

    code: tuple[str, ...]
    message: tuple[str, ...]
    payload: tuple[str, ...]
    time: tuple[str, ...] | None
    time_format: str | None
    success: tuple[str | int, ...]
    partial: tuple[str | int, ...]
    items: ItemCodes | None


@dataclass(frozen=True, slots=True)
class ErrorRule:
    """What a code (``x-error-codes``) or an HTTP status (``x-http-errors``) means."""

    code: str | int
    category: str
    description: str
    hint: str | None
    retryable: bool
    may_have_executed: bool
    pause: float | None


@dataclass(frozen=True, slots=True)
class RateLimitHeaders:
    """The reply headers that report the rate limit."""

    limit: str | None
    remaining: str | None
    reset: str | None
    reset_format: str | None


@dataclass(frozen=True, slots=True)
class ServerTime:
    """The operation that tells the exchange's time, and where in its reply it stands."""

    operation: str
    pointer: tuple[str, ...]
    time_format: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What the spec says of the exchange as a whole."""

    environments: tuple[EnvironmentHost, ...]
    signing: Signing | None
    envelope: Envelope | None
    error_codes: tuple[ErrorRule, ...]
    http_errors: tuple[ErrorRule, ...]
    rate_limit_headers: RateLimitHeaders | None
    rate_limits: tuple[RateLimit, ...]
    server_time: ServerTime | None
    #: Whether the document says with keys of ours what holds for the whole API: such a document is
    #: written for specpress, and describes an exchange.
    is_exchange: bool = False
    #: The security schemes that operations use, in the order of the document.
    schemes: tuple[SecurityScheme, ...] = ()
    #: The servers of single paths and operations.
    other_servers: tuple[EnvironmentHost, ...] = ()
