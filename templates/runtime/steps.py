"""What a call's flow asks its driver to do. The flow itself does no I/O."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from .limiting import Limit
from .reply import Response
from .transport import HttpRequest, Timeout

if TYPE_CHECKING:
    from .oauth2 import ClientCredentials

T = TypeVar("T")


class Send(msgspec.Struct, frozen=True):
    """Send this and give the HttpReply, or throw the TransportFailure."""

    request: HttpRequest
    timeout: Timeout


class Open(msgspec.Struct, frozen=True):
    """Send this and give the reply once its headers came, or throw the TransportFailure."""

    request: HttpRequest
    timeout: Timeout


class ReadWhole(msgspec.Struct, frozen=True):
    """Read all of a reply that ``Open`` gave, as HttpReply, or throw the TransportFailure."""

    stream: Any


class Sleep(msgspec.Struct, frozen=True):
    """Wait so many seconds."""

    seconds: float


class TakeTurn(msgspec.Struct, frozen=True):
    """Ask the rate limiter, and give its Turn."""

    limits: tuple[Limit, ...]
    maximum_wait: float


class CheckClosed(msgspec.Struct, frozen=True):
    """Ask the rate limiter for how many seconds a refusal has closed one of the limits."""

    limits: tuple[Limit, ...]


class Correct(msgspec.Struct, frozen=True):
    """Tell the rate limiter what a reply says of a limit."""

    limit: Limit
    remaining: int | None
    reset_in: float | None
    refused: bool


class Reopen(msgspec.Struct, frozen=True):
    """Tell the rate limiter that the refusals that closed these limits hold no longer."""

    limits: tuple[Limit, ...]


class Synchronize(msgspec.Struct, frozen=True):
    """Ask the API for its time, within ``maximum_wait`` seconds, if that is due.

    ``wrong``: the version of the clock that signed a request which was refused for its time.
    """

    maximum_wait: float
    wrong: int | None = None


class AskProvider(msgspec.Struct, frozen=True):
    """Ask what gives tokens for one, and give what it gives; ``argument`` is its name."""

    argument: str
    provider: Any
    scopes: tuple[str, ...]


class RequestToken(msgspec.Struct, frozen=True):
    """Ask the token endpoint within ``maximum_wait`` seconds, unless another call just did.

    ``seen``: how often it had been asked when the call found that it needs a token.
    """

    source: ClientCredentials
    scopes: tuple[str, ...]
    maximum_wait: float
    seen: int


Step = (
    Send
    | Open
    | ReadWhole
    | Sleep
    | TakeTurn
    | CheckClosed
    | Correct
    | Reopen
    | Synchronize
    | AskProvider
    | RequestToken
)

#: What a call yields, is given and returns.
Flow = Generator[Step, Any, T]
CallFlow = Flow[Response[T]]
