"""What a generated package says of its API: hosts, signing, envelope, errors, limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from .errors import ErrorClasses
from .operation import RateLimit
from .outlines import Outline


class ServerVariable(Struct, frozen=True, kw_only=True):
    """A part of a URL that the caller can choose by ``argument``, ``""`` where he cannot.

    Without ``choices`` it may be any text.
    """

    name: str
    argument: str
    default: str
    choices: tuple[str, ...] = ()


class EnvironmentHost(Struct, frozen=True, kw_only=True):
    """One host that the caller can choose; ``headers`` go with every call.

    ``url`` has the names of ``variables`` in braces. One without a host is relative to a base URL
    that the caller gives.
    """

    url: str
    name: str = ""
    description: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    variables: tuple[ServerVariable, ...] = ()


class SecurityScheme(Struct, frozen=True, kw_only=True):
    """One way to authenticate a call, other than by a signature.

    ``kind``: ``api-key``, ``basic``, ``bearer``, ``authorization`` (the caller gives the whole
    header), ``oauth2``, ``open-id-connect`` or ``mutual-tls``. ``arguments`` are the client's, by
    the parts that they play. ``place`` and ``wire_name`` are those of an API key; ``token_url`` is
    that of the client credentials flow, which may be relative to the server, and
    ``other_scopes`` are those that only other flows can be asked for.
    """

    name: str
    kind: str
    arguments: Mapping[str, str]
    place: str = ""
    wire_name: str = ""
    http_scheme: str = ""
    token_url: str = ""
    other_scopes: tuple[str, ...] = ()


class Algorithm(Struct, frozen=True, kw_only=True):
    """One way to sign; the caller chooses it by giving the argument ``secret``.

    ``name``: ``hmac-sha256``, ``rsa-sha256`` or ``ed25519``; ``encoding``: ``hex`` or ``base64``.
    """

    name: str
    encoding: str
    secret: str


class Setting(Struct, frozen=True, kw_only=True):
    """An argument of the client that takes part in signing. Without a default it is optional."""

    name: str
    type: str
    description: str = ""
    default: str | int | None = None
    minimum: int | None = None
    maximum: int | None = None


class Part(Struct, frozen=True):
    """A part of the signed message, or the value of a header.

    ``kind``: timestamp, api-key, passphrase, method, host, path, query, path-and-query, body,
    payload, signature (headers only), setting or literal; ``argument``: the setting's name or
    the literal text.
    """

    kind: str
    argument: str | None = None


@dataclass(frozen=True, kw_only=True)
class Signing:
    """How a private call is signed. ``api_key`` and ``passphrase`` name the client's arguments.

    ``timestamp``: ``unix-s``, ``unix-ms``, ``unix-us``, ``unix-ns`` or ``iso8601-ms``.
    """

    api_key: str
    algorithms: tuple[Algorithm, ...]
    timestamp: str
    message: tuple[Part, ...]
    headers: tuple[tuple[str, Part], ...]
    scheme: str = ""
    passphrase: str | None = None
    settings: tuple[Setting, ...] = ()
    #: Milliseconds for which a signature is valid after its timestamp, or the setting that says so.
    window: int | str | None = None


class ItemCodes(Struct, frozen=True, kw_only=True):
    """Where a bulk reply keeps the code and the message of each item."""

    list: tuple[str, ...]
    code: str
    message: str
    success: tuple[str | int, ...]


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """Where a reply keeps code, message and payload; pointers are split into their parts."""

    code: tuple[str, ...]
    message: tuple[str, ...]
    payload: tuple[str, ...]
    success: tuple[str | int, ...]
    time: tuple[str, ...] | None = None
    time_format: str | None = None
    partial: tuple[str | int, ...] = ()
    items: ItemCodes | None = None

    @cached_property
    def payload_path(self) -> str:
        """The JSON path of the payload."""
        return "$" + "".join(f".{key}" for key in self.payload)

    @cached_property
    def outline(self) -> Outline:
        """What finds all of them in a reply."""
        values = [self.code, self.message, *([] if self.time is None else [self.time])]
        texts = [self.payload, *([] if self.items is None else [self.items.list])]
        return Outline(values, texts)


class ErrorRule(Struct, frozen=True, kw_only=True):
    """What a code, or an HTTP status such as ``429`` or ``5XX``, means."""

    code: str | int
    category: str
    description: str = ""
    hint: str | None = None
    retryable: bool = False
    may_have_executed: bool = False
    #: Seconds to stop all calls after it.
    pause: float | None = None


class RateLimitHeaders(Struct, frozen=True, kw_only=True):
    """The reply headers that report the rate limit."""

    limit: str | None = None
    remaining: str | None = None
    reset: str | None = None
    reset_format: str | None = None


class ServerTime(Struct, frozen=True, kw_only=True):
    """The public operation (``module.CONSTANT`` of the resources) that tells the API's time.

    ``pointer`` is where it stands in the reply, ``time_format`` its unit, such as ``unix-ms``.
    """

    operation: str
    pointer: tuple[str, ...]
    time_format: str


@dataclass(frozen=True, kw_only=True)
class Profile:
    """All that differs between one API and another."""

    name: str
    user_agent: str
    environments: Mapping[str, EnvironmentHost]
    errors: ErrorClasses
    signing: Signing | None = None
    envelope: Envelope | None = None
    error_codes: tuple[ErrorRule, ...] = ()
    http_errors: tuple[ErrorRule, ...] = ()
    rate_limit_headers: RateLimitHeaders | None = None
    #: The limits over all calls together.
    rate_limits: tuple[RateLimit, ...] = ()
    server_time: ServerTime | None = None
    #: The ways to authenticate a call, other than by a signature.
    schemes: tuple[SecurityScheme, ...] = ()
    #: The client's arguments for the servers of single calls.
    variables_of_calls: tuple[str, ...] = ()

    @cached_property
    def rules_by_code(self) -> Mapping[str, tuple[ErrorRule, ...]]:
        """What each code means, by its text; one that is listed twice has two rules."""
        found: dict[str, tuple[ErrorRule, ...]] = {}
        for rule in self.error_codes:
            found[str(rule.code)] = (*found.get(str(rule.code), ()), rule)
        return found
