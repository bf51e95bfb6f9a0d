"""OAuth 2: tokens by the client credentials flow (RFC 6749), kept until shortly before they end."""

from __future__ import annotations

import asyncio
import base64
import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import quote, quote_plus, urlencode, urljoin, urlsplit

from .base_url import BaseUrl, is_loopback
from .reply import Headers
from .secrets import Secret
from .signing import checked_text, is_plain_text
from .transport import HttpReply, HttpRequest, TransportFailure

if TYPE_CHECKING:
    from .call_settings import CallSettings
    from .errors import ClientError
    from .steps import Flow

BASIC = "client_secret_basic"
POST = "client_secret_post"
#: A token is renewed so many seconds before it ends, or in the last tenth of its time.
_LEEWAY = 60.0
#: After a failed attempt to renew a token that can still be used, the next one waits so long.
_AFTER_FAILURE = 5.0
#: Errors of the endpoint that are about the scopes, not about who asks.
_NOT_PERMITTED = frozenset({"invalid_scope", "unauthorized_client", "access_denied"})
_LONGEST_DESCRIPTION = 300
#: Letters of a secret that is not in a text by chance.
_SHORTEST_TO_HIDE = 6

Scopes = tuple[str, ...]


@dataclass(frozen=True)
class TokenEndpoint:
    """Where tokens are asked for."""

    base_url: BaseUrl
    target: str

    @classmethod
    def of(
        cls,
        declared: str,
        given: object,
        base_url: BaseUrl,
        *,
        is_stand_in: bool,
        argument: str,
    ) -> TokenEndpoint:
        """The endpoint that the caller gave, or the document's; it may be relative to the server.

        Where ``base_url`` stands in for all hosts of the document, it does so for this one, too.
        Raises TypeError and ValueError where there is no such URL, or one without TLS.
        """
        if given is not None and not isinstance(given, str):
            raise TypeError(f"{argument} must be a str, not {type(given).__name__}")
        url = urljoin(f"{base_url}/", declared if given is None else given)
        bare, _, query = url.partition("?")
        try:
            whole = BaseUrl.parse(bare)
        except ValueError:
            raise ValueError(f"{argument} must look like https://host[:port]/path") from None
        # The parsed prefix has no slash at its end; the path of an endpoint may.
        path = quote(urlsplit(bare).path or "/", safe="/%-._~!$&'()*+,;=:@")
        target = f"{path}?{query}" if query else path
        if given is None and is_stand_in:
            whole = base_url
        elif given is not None and whole.scheme != "https" and not is_loopback(whole.host):
            raise ValueError(f"{argument} must be an https URL: the client's secret goes there")
        return cls(BaseUrl(whole.scheme, whole.host, whole.port, ""), target)

    def __str__(self) -> str:
        return f"{self.base_url}{self.target.partition('?')[0]}"


@dataclass(frozen=True)
class TokenFailure:
    """Why there is no token: what no reply, or the endpoint's, said of it."""

    reason: str
    category: str = "transport"
    code: str | None = None
    retry_after: float | None = None


@dataclass(frozen=True)
class _Held:
    token: Secret
    #: Seconds by the monotonic clock; None where the endpoint does not say.
    ends_at: float | None
    renew_at: float | None
    granted: frozenset[str]


class ClientCredentials:
    """The tokens of one client, by scopes. Safe to use from several threads.

    ``lock`` and ``async_lock`` are held by the drivers while one of them asks.
    """

    def __init__(
        self,
        endpoint: TokenEndpoint,
        client_id: Secret,
        client_secret: Secret,
        method: str,
        arguments: Mapping[str, str],
    ) -> None:
        if method not in (BASIC, POST):
            name = arguments["token_endpoint_auth_method"]
            raise ValueError(f"{name} must be {BASIC!r} or {POST!r}")
        for role, secret in (("client_id", client_id), ("client_secret", client_secret)):
            _check(arguments[role], secret)
        self.endpoint = endpoint
        self._client_id = client_id
        self._client_secret = client_secret
        self._method = method
        self._held: dict[Scopes, _Held] = {}
        self._attempts: dict[Scopes, int] = {}
        self._failures: dict[Scopes, tuple[float, TokenFailure]] = {}
        self.lock = threading.Lock()
        self._async_lock: tuple[asyncio.AbstractEventLoop, asyncio.Lock] | None = None

    def __repr__(self) -> str:
        return "ClientCredentials()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("client credentials are secrets: they can be neither pickled nor copied")

    def async_lock(self) -> asyncio.Lock:
        """The lock of the running loop."""
        loop = asyncio.get_running_loop()
        if self._async_lock is None or self._async_lock[0] is not loop:
            self._async_lock = loop, asyncio.Lock()
        return self._async_lock[1]

    def obtain(
        self, settings: CallSettings, operation: str, scopes: Scopes, remaining: float
    ) -> Flow[Secret]:
        """A token that is still good, asked for where needed. Raises the package's errors."""
        from .steps import RequestToken

        now = settings.clock.monotonic
        seen = self.attempts(scopes)
        if self.is_due(scopes, now()):
            yield RequestToken(self, scopes, remaining, seen)
        held = self._usable(scopes, now())
        if held is not None:
            return held.token
        failure = self._failures.get(scopes)
        if failure is None:
            failure = 0.0, TokenFailure("the wait for another call's token took too long")
        raise self._error(settings, operation, failure[1])

    def renew(self, settings: CallSettings, scopes: Scopes, refused: Secret) -> Flow[bool]:
        """Whether another token is there, or can be asked for: the refused one is forgotten."""
        for key, held in list(self._held.items()):
            if held.token == refused and self._held.get(key) is held:
                del self._held[key]
        yield from ()
        return True

    def attempts(self, scopes: Scopes) -> int:
        """How often a token for these scopes was asked for."""
        return self._attempts.get(scopes, 0)

    def is_usable(self, scopes: Scopes, now: float) -> bool:
        """Whether there is a token that has not ended."""
        return self._usable(scopes, now) is not None

    def is_due(self, scopes: Scopes, now: float) -> bool:
        """Whether a token ought to be asked for."""
        held = self._usable(scopes, now)
        if held is None:
            return True
        if held.renew_at is None or now < held.renew_at:
            return False
        failed = self._failures.get(scopes)
        return failed is None or now - failed[0] >= _AFTER_FAILURE

    def _usable(self, scopes: Scopes, now: float) -> _Held | None:
        own = self._held.get(scopes)
        if own is not None and (own.ends_at is None or now < own.ends_at):
            return own
        wanted = frozenset(scopes)
        for held in list(self._held.values()):
            if wanted and wanted <= held.granted and (held.renew_at is None or now < held.renew_at):
                return held
        return None

    def request(self, scopes: Scopes) -> HttpRequest:
        """The request that asks for a token."""
        fields = {"grant_type": "client_credentials"}
        if scopes:
            fields["scope"] = " ".join(scopes)
        client_id, secret = str(self._client_id.reveal()), str(self._client_secret.reveal())
        headers = [
            ("Accept", "application/json"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ]
        if self._method == BASIC:
            pair = f"{quote_plus(client_id)}:{quote_plus(secret)}".encode()
            headers.append(("Authorization", f"Basic {base64.b64encode(pair).decode()}"))
        else:
            fields |= {"client_id": client_id, "client_secret": secret}
        base_url = self.endpoint.base_url
        return HttpRequest(
            method="POST",
            scheme=base_url.scheme,
            host=base_url.host,
            port=base_url.port,
            target=self.endpoint.target,
            headers=tuple(headers),
            body=urlencode(fields).encode(),
            operation="oauth2.token",
            route=self.endpoint.target.partition("?")[0],
        )

    def learn(self, scopes: Scopes, reply: HttpReply, asked: float, now: float) -> None:
        """Take over what the endpoint answered to a request that was sent at ``asked``."""
        self._attempts[scopes] = self.attempts(scopes) + 1
        content = _object(reply.content)
        failure = _refusal(reply, content)
        if failure is None:
            try:
                self._held[scopes] = _held(content, scopes, asked)
                self._failures.pop(scopes, None)
                return
            except ValueError as error:
                failure = TokenFailure(str(error), category="authentication")
        self._failures[scopes] = now, self._without_secrets(failure)

    def failed(self, scopes: Scopes, reason: str, now: float) -> None:
        """No reply came."""
        self._attempts[scopes] = self.attempts(scopes) + 1
        self._failures[scopes] = now, TokenFailure(reason)

    def _without_secrets(self, failure: TokenFailure) -> TokenFailure:
        """An endpoint may repeat what it was sent."""
        reason, code = failure.reason, failure.code
        for secret in (self._client_secret, self._client_id):
            reason = _hidden(str(secret.reveal()), reason)
            code = None if code is None else _hidden(str(secret.reveal()), code)
        return TokenFailure(reason, failure.category, code, failure.retry_after)

    def _error(self, settings: CallSettings, operation: str, failure: TokenFailure) -> ClientError:
        errors = settings.profile.errors
        reason = f"not sent: no token from {self.endpoint}: {failure.reason}"
        if failure.category == "transport":
            return errors.transport(operation=operation, reason=reason, request_sent=False)
        return errors.api[failure.category](
            operation=operation,
            category=failure.category,
            code=failure.code,
            message=reason,
            retryable=failure.category == "rate-limit",
            retry_after=failure.retry_after,
        )


def token_request(
    settings: CallSettings, source: ClientCredentials, scopes: Scopes, remaining: float
) -> Flow[None]:
    """Ask for a token; ``source`` has then either learnt it or why there is none."""
    from .steps import Send

    now = settings.clock.monotonic
    asked = now()
    try:
        reply: HttpReply = yield Send(source.request(scopes), settings.timeout_within(remaining))
    except TransportFailure as failure:
        source.failed(scopes, failure.reason, now())
        return
    source.learn(scopes, reply, asked, now())


def _check(name: str, secret: Secret) -> None:
    if isinstance(secret.reveal(), bytes):
        raise TypeError(f"{name} must be a str, not bytes")
    if not secret.reveal():
        raise ValueError(f"{name} is empty")
    if not is_plain_text(secret):
        raise ValueError(f"{name} holds control characters, or is no valid text")


def _object(content: bytes) -> Mapping[str, Any]:
    try:
        value = json.loads(content)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _refusal(reply: HttpReply, content: Mapping[str, Any]) -> TokenFailure | None:
    """Why the endpoint gives no token (RFC 6749, section 5.2); None where it gives one."""
    if 200 <= reply.status < 300 and "error" not in content:
        return None
    said = [str(content[key]) for key in ("error", "error_description") if content.get(key)]
    reason = _one_line(f"HTTP {reply.status}" + (f", {': '.join(said)}" if said else ""))
    if reply.status == 429:
        wait = Headers(reply.headers).get("Retry-After", "")
        seconds = float(wait) if wait.isascii() and wait.isdigit() and len(wait) < 6 else None
        return TokenFailure(reason, "rate-limit", retry_after=seconds)
    if reply.status >= 500:
        return TokenFailure(reason)
    code = str(content["error"])[:_LONGEST_DESCRIPTION] if content.get("error") else None
    return TokenFailure(reason, "permission" if code in _NOT_PERMITTED else "authentication", code)


def _hidden(secret: str, text: str) -> str:
    """``text`` without a secret; of a short one, what is part of a word is no trace of it."""
    if len(secret) >= _SHORTEST_TO_HIDE:
        return text.replace(secret, "***")
    return re.sub(rf"(?<!\w){re.escape(secret)}(?!\w)", "***", text)


def _one_line(text: str) -> str:
    return " ".join(each for each in text.split() if each.isprintable())[:_LONGEST_DESCRIPTION]


def _held(content: Mapping[str, Any], scopes: Scopes, asked: float) -> _Held:
    """The token of a reply. Raises ValueError, without it, for a reply that has none."""
    token = content.get("access_token")
    if not isinstance(token, str) or not token:
        raise ValueError("its reply has no access_token")
    kind = content.get("token_type", "Bearer")
    if str(kind).lower() != "bearer":
        raise ValueError(f"a token of type {_one_line(str(kind))!r} cannot be used: only Bearer")
    lifetime = _lifetime(content.get("expires_in"))
    granted = content.get("scope")
    known = scopes if not isinstance(granted, str) else granted.split()
    return _Held(
        token=checked_text("access_token", Secret(token)),
        ends_at=None if lifetime is None else asked + lifetime,
        renew_at=None if lifetime is None else asked + lifetime - min(_LEEWAY, lifetime / 10),
        granted=frozenset(known),
    )


def _lifetime(value: object) -> float | None:
    """Seconds for which a token is good; None where that is not said, or said to be none."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        seconds = float(value)
    except ValueError:
        return None
    return seconds if 0 < seconds < 1e10 else None
