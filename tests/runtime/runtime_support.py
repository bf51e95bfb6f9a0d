"""What the runtime's tests share: a made-up exchange and a server that keeps raw bytes."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import TracebackType
from typing import Any, Self

import msgspec
from runtime import errors, wire
from runtime.client import AsyncClient, SyncClient
from runtime.enums import OpenStringEnum
from runtime.model import ReplyModel, RequestModel
from runtime.operation import BODY_FIELD, JSON_BODY, PATH, QUERY, Operation, Parameter
from runtime.options import ClientOptions
from runtime.profile import (
    Algorithm,
    Envelope,
    EnvironmentHost,
    ErrorRule,
    ItemCodes,
    Part,
    Profile,
    RateLimitHeaders,
    Setting,
    Signing,
)
from runtime.transport import HttpReply, HttpRequest, Timeout

NOW = 1_700_000_000_123_456_789
OK = b'{"code":0,"msg":"","data":{"id":"1"},"time":1700000000456}'
SECRET = "the-secret-of-all-secrets"


class Level(OpenStringEnum):
    LOW = "low"
    HIGH = "high"


class Done(ReplyModel):
    id: str
    amount: Decimal | None = None


class Leg(RequestModel):
    coin: str | None = None
    leg_amount: Decimal | str | int | None = msgspec.field(default=None, name="legAmount")


LEG = wire.Record(
    Leg,
    (
        wire.RecordField("coin", "coin", wire.Text(), required=True),
        wire.RecordField("leg_amount", "legAmount", wire.DecimalText()),
    ),
)

READ: Operation[Done] = Operation(
    id="things.find",
    method="GET",
    path="/v1/things/{owner}",
    result=Done,
    parameters=(
        Parameter("owner", "owner", PATH, wire.Text(), required=True),
        Parameter("text", "theText", QUERY, wire.Text()),
        Parameter("amount", "amount", QUERY, wire.DecimalText()),
        Parameter("level", "level", QUERY, wire.Enumeration(Level)),
        Parameter("flag", "flag", QUERY, wire.Boolean()),
    ),
    signed=True,
)
WRITE: Operation[Done] = Operation(
    id="things.make",
    method="POST",
    path="/v1/things",
    result=Done,
    parameters=(
        Parameter("text", "theText", BODY_FIELD, wire.Text()),
        Parameter("amount", "amount", BODY_FIELD, wire.DecimalText()),
        Parameter("exact", "exact", BODY_FIELD, wire.DecimalNumber()),
        Parameter("legs", "legs", BODY_FIELD, wire.Items(LEG, max_items=2)),
    ),
    bodies=(JSON_BODY,),
    signed=True,
)
PUBLIC = replace(READ, id="things.look", path="/v1/look", parameters=(), signed=False)

SIGNING = Signing(
    api_key="api_key",
    algorithms=(
        Algorithm(name="hmac-sha256", encoding="hex", secret="api_secret"),
        Algorithm(name="rsa-sha256", encoding="base64", secret="private_key"),
    ),
    timestamp="unix-ms",
    settings=(
        Setting(name="window", type="integer", default=5000, minimum=1, maximum=60000),
        Setting(name="referer", type="string"),
    ),
    message=(Part("timestamp"), Part("api-key"), Part("setting", "window"), Part("payload")),
    headers=(
        ("X-Key", Part("api-key")),
        ("X-Time", Part("timestamp")),
        ("X-Window", Part("setting", "window")),
        ("X-Referer", Part("setting", "referer")),
        ("X-Kind", Part("literal", "2")),
        ("X-Sign", Part("signature")),
    ),
)
ENVELOPE = Envelope(
    code=("code",),
    message=("msg",),
    payload=("data",),
    time=("time",),
    time_format="unix-ms",
    success=(0,),
    partial=("2",),
    items=ItemCodes(list=("ext", "list"), code="code", message="msg", success=("0",)),
)


class HouseError(errors.ClientError):
    """The base of the made-up package."""


class HouseApiError(HouseError, errors.ApiError):
    pass


class AuthenticationError(HouseApiError):
    pass


class RateLimitError(HouseApiError):
    pass


class BusinessError(HouseApiError):
    pass


class InvalidRequestError(HouseApiError):
    pass


class UnavailableError(HouseApiError):
    pass


class PermissionDeniedError(HouseApiError):
    pass


class ClockError(HouseApiError):
    pass


class HouseTransportError(HouseError, errors.TransportError):
    pass


class HouseDecodeError(HouseError, errors.DecodeError):
    pass


class HouseOutcomeUnknownError(HouseError, errors.OutcomeUnknown):
    pass


class HouseAsyncOutcomeUnknownError(HouseOutcomeUnknownError, errors.AsyncOutcomeUnknown):
    pass


class HouseMissingCredentialsError(HouseError, errors.MissingCredentialsError):
    pass


class HousePaginationError(HouseError, errors.PaginationError):
    pass


class HouseProcessingFailedError(HouseError, errors.ProcessingFailedError):
    pass


class HouseWaitTimeoutError(HouseError, errors.WaitTimeoutError):
    pass


ERRORS = errors.ErrorClasses(
    api={
        "authentication": AuthenticationError,
        "permission": PermissionDeniedError,
        "rate-limit": RateLimitError,
        "invalid-request": InvalidRequestError,
        "clock": ClockError,
        "unavailable": UnavailableError,
        "business": BusinessError,
    },
    transport=HouseTransportError,
    decode=HouseDecodeError,
    outcome_unknown=HouseOutcomeUnknownError,
    pagination=HousePaginationError,
    processing_failed=HouseProcessingFailedError,
    wait_timeout=HouseWaitTimeoutError,
    async_outcome_unknown=HouseAsyncOutcomeUnknownError,
    missing_credentials=HouseMissingCredentialsError,
)
PROFILE = Profile(
    name="house",
    user_agent="house-client/1.0",
    environments={
        "real": EnvironmentHost(url="https://api.example.com"),
        "paper": EnvironmentHost(url="https://api.example.com", headers=(("X-Paper", "1"),)),
    },
    signing=SIGNING,
    envelope=ENVELOPE,
    error_codes=(
        ErrorRule(code=10004, category="authentication", hint="check the secret"),
        ErrorRule(code=10006, category="rate-limit", retryable=True),
        ErrorRule(code=10002, category="clock"),
        ErrorRule(code=700, category="invalid-request"),
        ErrorRule(code=700, category="unavailable", may_have_executed=True),
        ErrorRule(code=10016, category="unavailable", may_have_executed=True),
        ErrorRule(code=5001, category="permission", hint="ask for the right"),
    ),
    http_errors=(ErrorRule(code="403", category="rate-limit", hint="wait ten minutes"),),
    rate_limit_headers=RateLimitHeaders(
        limit="X-Limit", remaining="X-Left", reset="X-Reset", reset_format="unix-ms"
    ),
    errors=ERRORS,
)
CREDENTIALS: Mapping[str, Any] = {"api_key": "the-key", "api_secret": SECRET}


def sync_client(
    *, profile: Profile = PROFILE, environment: str = "real", **options: Any
) -> SyncClient:
    """A client of the made-up package, with credentials and a standing clock, without retries."""
    return SyncClient(profile, environment, **_arguments(options))


def async_client(
    *, profile: Profile = PROFILE, environment: str = "real", **options: Any
) -> AsyncClient:
    """As ``sync_client``."""
    return AsyncClient(profile, environment, **_arguments(options))


def _arguments(options: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a client's base for those of a generated client."""
    given = {"clock": lambda: NOW, "retry": None, "allow_other_host": True} | options
    own = {name: given.pop(name) for name in ("transport",) if name in given}
    credentials, settings = given.pop("credentials", CREDENTIALS), given.pop("settings", {})
    return own | {
        "credentials": credentials,
        "settings": settings,
        "options": ClientOptions(**given),
    }


@dataclass
class Canned:
    """A transport that answers without a network and keeps what it was given."""

    answer: HttpReply | BaseException = field(default_factory=lambda: HttpReply(200, (), OK))
    requests: list[HttpRequest] = field(default_factory=list)
    timeouts: list[Timeout] = field(default_factory=list)
    closed: bool = False

    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        self.requests.append(request)
        self.timeouts.append(timeout)
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer

    def close(self) -> None:
        self.closed = True


@dataclass
class AsyncCanned:
    """The same for an async client."""

    answer: HttpReply | BaseException = field(default_factory=lambda: HttpReply(200, (), OK))
    requests: list[HttpRequest] = field(default_factory=list)
    closed: bool = False

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        self.requests.append(request)
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer

    async def aclose(self) -> None:
        self.closed = True


@dataclass(frozen=True)
class Received:
    """A request as its bytes came."""

    line: bytes
    head: bytes
    body: bytes

    @property
    def method(self) -> str:
        return self.line.split(b" ")[0].decode()

    @property
    def target(self) -> str:
        return self.line.split(b" ")[1].decode()

    def header(self, name: str) -> str | None:
        for row in self.head.split(b"\r\n"):
            key, _, value = row.partition(b":")
            if key.decode().lower() == name.lower():
                return value.strip().decode("latin-1")
        return None


def http_reply(content: bytes = OK, *, status: str = "200 OK", headers: bytes = b"") -> bytes:
    """The bytes of a whole reply."""
    length = b"Content-Length: %d\r\n" % len(content)
    return b"HTTP/1.1 " + status.encode() + b"\r\n" + length + headers + b"\r\n" + content


class RawServer:
    """Reads requests from plain sockets and answers with ``answer``; b"" hangs up at once."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.received: list[Received] = []
        self.answer: Callable[[Received], bytes] = lambda _: http_reply()
        self.connections = 0
        #: What TLS connections agreed to speak.
        self.protocols: list[str | None] = []
        #: Whether each connection is closed after one answer.
        self.hangs_up = False
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []
        self._stopped = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopped = True
        # A connection of our own wakes the accepting thread.
        socket.create_connection(("127.0.0.1", self.port)).close()
        for each in list(self._sockets):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)
        self._listener.close()

    def _start(self, target: Callable[..., None], *arguments: Any) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopped:
            connection, _ = self._listener.accept()
            if self._stopped:
                connection.close()
                return
            self._sockets.append(connection)
            self.connections += 1
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        try:
            if self._context is not None:
                connection = self._context.wrap_socket(connection, server_side=True)
                self.protocols.append(connection.selected_alpn_protocol())
            with connection, connection.makefile("rb") as reader:
                while (request := _read(reader)) is not None:
                    self.received.append(request)
                    answer = self.answer(request)
                    if not answer:
                        return
                    connection.sendall(answer)
                    if self.hangs_up:
                        return
        except OSError:
            pass
        finally:
            connection.close()


def _read(reader: Any) -> Received | None:
    line = reader.readline()
    if not line:
        return None
    head = b""
    length = 0
    while (row := reader.readline()) not in (b"\r\n", b""):
        head += row
        if row.lower().startswith(b"content-length:"):
            length = int(row.split(b":")[1])
    return Received(line.rstrip(), head, reader.read(length))
