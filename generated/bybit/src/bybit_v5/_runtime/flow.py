"""One call, written once: it yields what to send and is given what came. It does no I/O."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import SplitResult, quote, urlsplit

from .encoding import PreparedRequest, prepare
from .errors import OutcomeUnknown
from .judging import judge
from .operation import Operation
from .profile import Profile
from .reply import Response
from .signing import Message, Signer
from .transport import HttpReply, HttpRequest, TransportFailure

T = TypeVar("T")


@dataclass(frozen=True)
class Send:
    """Send this and give the reply, or throw the TransportFailure."""

    request: HttpRequest


#: What a call yields, is given and returns.
Flow = Generator[Send, HttpReply, Response[T]]


@dataclass(frozen=True)
class BaseUrl:
    """Where requests go: scheme, host, port and a path before that of every call."""

    scheme: str
    host: str
    port: int | None
    prefix: str

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port is None else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.prefix}"

    @classmethod
    def parse(cls, url: str) -> BaseUrl:
        """``url`` taken apart. Raises TypeError or ValueError where it cannot be a base URL."""
        if not isinstance(url, str):
            raise TypeError(f"base_url must be a str, not {type(url).__name__}")
        wanted = "base_url must look like https://host[:port][/path]"
        # What stands before an @ may be a password, which no message shows.
        wrong = ValueError(wanted if "@" in url else f"{wanted}, got {url!r}")
        split = _split(url)
        if split is None:
            raise wrong
        parts, port = split
        if "@" in parts.netloc:
            raise ValueError(f"{wanted}: it cannot carry a user name or a password")
        illegal = any(character <= " " or character == "\x7f" for character in url)
        if parts.scheme not in ("http", "https") or not parts.hostname or illegal:
            raise wrong
        if "?" in url or "#" in url:
            raise ValueError(f"{wrong}, without a query or a fragment")
        try:
            host = parts.hostname.encode("idna").decode() if ":" not in parts.hostname else ""
        except UnicodeError:
            raise wrong from None
        prefix = quote(parts.path.rstrip("/"), safe="/%-._~!$&'()*+,;=:@")
        return cls(parts.scheme, host or parts.hostname, port, prefix)


def _split(url: str) -> tuple[SplitResult, int | None] | None:
    """The parts of a URL, and its port; None, without urllib's message, where it is none."""
    try:
        parts = urlsplit(url)
        return parts, parts.port
    except ValueError:
        return None


@dataclass(frozen=True)
class CallSettings:
    """What every call of a client shares. ``clock`` gives unix nanoseconds."""

    profile: Profile
    base_url: BaseUrl
    #: The path of the environment's own URL: it is signed, a prefix of an override is not.
    signed_prefix: str
    environment_headers: tuple[tuple[str, str], ...]
    signer: Signer | None
    clock: Callable[[], int]


def call(settings: CallSettings, operation: Operation[T], arguments: Mapping[str, Any]) -> Flow[T]:
    """The flow of one call.

    Raises TypeError and ValueError for the arguments before anything is yielded, and the errors
    of the profile after.
    """
    errors = settings.profile.errors
    if operation.signed and settings.signer is None:
        raise errors.missing_credentials(
            operation=operation.id, arguments=credential_names(settings.profile)
        )
    prepared = prepare(operation, arguments)
    sent_at = settings.clock()
    request = build_request(settings, operation, prepared, sent_at)

    def unknown(**what: Any) -> OutcomeUnknown:
        return errors.outcome_unknown(
            operation=operation.id,
            method=prepared.method,
            path=prepared.path,
            arguments=prepared.arguments,
            body=prepared.body,
            sent_at=datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=sent_at // 1_000),
            **what,
        )

    try:
        reply = yield Send(request)
    except TransportFailure as failure:
        if failure.request_sent and operation.is_write:
            raise unknown(reason=failure.reason) from failure
        raise errors.transport(
            operation=operation.id, reason=failure.reason, request_sent=failure.request_sent
        ) from failure
    return judge(settings.profile, operation, reply, unknown)


def build_request(
    settings: CallSettings,
    operation: Operation[Any],
    prepared: PreparedRequest,
    nanoseconds: int,
) -> HttpRequest:
    """The request of one attempt, signed for its time where the call is private."""
    base_url = settings.base_url
    headers = [
        ("Accept", "application/json"),
        ("User-Agent", settings.profile.user_agent),
        *settings.environment_headers,
        *prepared.headers,
    ]
    request = HttpRequest(
        method=prepared.method,
        scheme=base_url.scheme,
        host=base_url.host,
        port=base_url.port,
        target=base_url.prefix + prepared.path_and_query,
        headers=(),
        body=prepared.body,
    )
    if operation.signed and settings.signer is not None:
        message = Message(
            method=prepared.method,
            host=request.authority,
            path=settings.signed_prefix + prepared.path,
            query=prepared.query,
            body=prepared.body,
        )
        headers += settings.signer.sign(message, nanoseconds)
    return HttpRequest(
        method=request.method,
        scheme=request.scheme,
        host=request.host,
        port=request.port,
        target=request.target,
        headers=tuple(headers),
        body=request.body,
    )


def credential_names(profile: Profile) -> tuple[str, ...]:
    """The client's arguments that a private call needs."""
    signing = profile.signing
    if signing is None:
        return ("credentials, which this package cannot take",)
    secrets = dict.fromkeys(algorithm.secret for algorithm in signing.algorithms)
    names = (signing.api_key, " or ".join(secrets))
    return names if signing.passphrase is None else (*names, signing.passphrase)
