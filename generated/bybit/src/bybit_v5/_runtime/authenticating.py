"""How a call is authenticated other than by a signature: which credentials, and where they go."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import quote

from .granting import Grant
from .oauth2 import ClientCredentials, TokenEndpoint
from .operation import Operation
from .profile import SecurityScheme
from .secrets import Secret
from .signing import checked_text, is_plain_text, wrapped
from .tokens import ProvidedToken, TokenSource, is_token

if TYPE_CHECKING:
    from .base_url import BaseUrl
    from .call_settings import CallSettings
    from .steps import Flow

#: What a cookie's value may hold, besides letters and digits (RFC 6265).
_COOKIE_CHARACTERS = frozenset("!#$%&'()*+-./:<=>?@[]^_`{|}~")


@dataclass(frozen=True)
class Fixed:
    """A credential that is the same in every request."""

    place: str
    name: str
    value: Secret


@dataclass(frozen=True)
class Token:
    """A credential that may change: ``prefix`` stands before it in the header Authorization."""

    prefix: str
    source: TokenSource


@dataclass(frozen=True)
class Presented:
    """A certificate that the transport presents."""


Credential = Fixed | Token | Presented


@dataclass(frozen=True)
class Access:
    """What authenticates a call: credentials with scopes, and whether it is signed as well."""

    uses: tuple[tuple[Credential, tuple[str, ...]], ...] = ()
    signs: bool = False


@dataclass(frozen=True)
class UsedToken:
    """A token that an attempt was sent with."""

    source: TokenSource
    scopes: tuple[str, ...]
    token: Secret


@dataclass(frozen=True)
class Obtained:
    """What one attempt is sent with."""

    grant: Grant
    tokens: tuple[UsedToken, ...] = field(default=())


class Authenticator:
    """The credentials of a client, by scheme. It has no repr or pickle of its secrets."""

    def __init__(
        self,
        schemes: tuple[SecurityScheme, ...],
        credentials: Mapping[str, Credential],
        *,
        can_sign: bool,
        signing_arguments: tuple[str, ...],
    ) -> None:
        self._schemes = {scheme.name: scheme for scheme in schemes}
        self._credentials = dict(credentials)
        self._can_sign = can_sign
        self._signing_arguments = signing_arguments

    def __repr__(self) -> str:
        return "Authenticator()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an authenticator holds secrets: it can be neither pickled nor copied")

    def choose(self, operation: Operation[Any]) -> Access | None:
        """The first alternative that the client has all credentials for; None without any."""
        is_optional = False
        for alternative in operation.security:
            if not alternative:
                is_optional = True
            elif all(self._has(scheme) for scheme in alternative):
                return Access(
                    tuple(
                        (self._credentials[scheme], self._scopes(scheme, scopes))
                        for scheme, scopes in alternative.items()
                        if scheme in self._schemes
                    ),
                    signs=any(scheme not in self._schemes for scheme in alternative),
                )
        return Access() if is_optional else None

    def _scopes(self, name: str, scopes: tuple[str, ...]) -> tuple[str, ...]:
        """Those that a token is asked for: a flow cannot be asked for what only others have."""
        other, credential = self._schemes[name].other_scopes, self._credentials[name]
        if not other or not isinstance(credential, Token):
            return scopes
        if not isinstance(credential.source, ClientCredentials):
            return scopes
        return tuple(scope for scope in scopes if scope not in other)

    def _has(self, scheme: str) -> bool:
        return scheme in self._credentials if scheme in self._schemes else self._can_sign

    def alternatives(self, operation: Operation[Any]) -> tuple[tuple[str, ...], ...]:
        """The client's arguments that would do, by alternative."""
        found: list[tuple[str, ...]] = []
        for alternative in operation.security:
            choices: list[tuple[str, ...]] = [()]
            for scheme in alternative:
                choices = [(*one, *more) for one in choices for more in self._arguments(scheme)]
            found += choices
        return tuple(dict.fromkeys(each for each in found if each))

    def _arguments(self, name: str) -> tuple[tuple[str, ...], ...]:
        scheme = self._schemes.get(name)
        if scheme is None:
            return (self._signing_arguments,)
        arguments = scheme.arguments
        if "client_id" in arguments:
            both = (arguments["client_id"], arguments["client_secret"])
            return (both, (arguments["token"],))
        return (tuple(arguments.values()),)

    @property
    def digest(self) -> str:
        """Tells clients apart by what they were given; nothing can be found from it."""
        for credential in self._credentials.values():
            if isinstance(credential, Fixed):
                content = str(credential.value.reveal()).encode()
                return hashlib.sha256(b"rate-limit:" + content).hexdigest()[:16]
        return ""


def obtain(
    access: Access, settings: CallSettings, operation: str, remaining: float
) -> Flow[Obtained]:
    """What the next attempt of a call is sent with. Raises the errors of the package."""
    places: dict[str, list[tuple[str, str]]] = {"header": [], "query": [], "cookie": []}
    tokens: list[UsedToken] = []
    for credential, scopes in access.uses:
        if isinstance(credential, Fixed):
            value = str(credential.value.reveal())
            places[credential.place].append((credential.name, value))
        elif isinstance(credential, Token):
            token = yield from credential.source.obtain(settings, operation, scopes, remaining)
            tokens.append(UsedToken(credential.source, scopes, token))
            value = f"{credential.prefix}{token.reveal()!s}"
            places["header"].append(("Authorization", value))
    grant = Grant(
        headers=tuple(places["header"]),
        query="&".join(
            f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in places["query"]
        ),
        cookies=tuple(places["cookie"]),
        signs=access.signs,
    )
    return Obtained(grant, tuple(tokens))


def renew(obtained: Obtained, settings: CallSettings) -> Flow[bool]:
    """Whether an attempt whose tokens were refused can be repeated with others."""
    for used in obtained.tokens:
        if (yield from used.source.renew(settings, used.scopes, used.token)):
            return True
    return False


def make_credentials(
    schemes: tuple[SecurityScheme, ...],
    given: Mapping[str, Any],
    settings: Mapping[str, Any],
    base_url: BaseUrl,
    *,
    is_stand_in: bool,
    has_certificate: bool,
) -> dict[str, Credential]:
    """The credential of each scheme that the caller gave one for.

    ``is_stand_in``: the base URL is this machine, which stands for all hosts of the document.
    Raises TypeError and ValueError; no message holds a secret.
    """
    found: dict[str, Credential] = {}
    for scheme in schemes:
        arguments = {
            role: given[name]
            for role, name in scheme.arguments.items()
            if given.get(name) is not None
        }
        credential: Credential | None = None
        if scheme.kind == "mutual-tls":
            credential = Presented() if has_certificate else None
        elif arguments:
            credential = _credential(scheme, arguments, settings, base_url, is_stand_in)
        if credential is not None:
            found[scheme.name] = credential
    return found


def _credential(
    scheme: SecurityScheme,
    given: Mapping[str, Any],
    settings: Mapping[str, Any],
    base_url: BaseUrl,
    is_stand_in: bool,
) -> Credential:
    names = scheme.arguments
    match scheme.kind:
        case "api-key":
            return Fixed(scheme.place, scheme.wire_name, _key(scheme, wrapped("", given["key"])))
        case "basic":
            return Fixed("header", "Authorization", _basic(names, given))
    prefix = "" if scheme.kind == "authorization" else "Bearer "
    if "client_id" in given or "client_secret" in given:
        for role in ("client_id", "client_secret"):
            if role not in given:
                other = "client_secret" if role == "client_id" else "client_id"
                raise TypeError(f"{names[other]} without {names[role]}")
        if "token" in given:
            raise TypeError(f"give {names['client_id']} or {names['token']}, not both")
        endpoint = TokenEndpoint.of(
            scheme.token_url,
            settings.get(names["token_url"]),
            base_url,
            is_stand_in=is_stand_in,
            argument=names["token_url"],
        )
        return Token(
            prefix,
            ClientCredentials(
                endpoint,
                wrapped(names["client_id"], given["client_id"]),
                wrapped(names["client_secret"], given["client_secret"]),
                settings.get(names["token_endpoint_auth_method"]) or "client_secret_basic",
                names,
            ),
        )
    value = given["token"]
    if is_token(value):
        token = checked_text(names["token"], wrapped(names["token"], value))
        return Fixed("header", "Authorization", Secret(f"{prefix}{token.reveal()!s}"))
    return Token(prefix, ProvidedToken(names["token"], value))


def _key(scheme: SecurityScheme, key: Secret) -> Secret:
    name = scheme.arguments["key"]
    if scheme.place != "cookie":
        return checked_text(name, key) if scheme.place == "header" else _printable(name, key)
    if not all(
        (each.isascii() and each.isalnum()) or each in _COOKIE_CHARACTERS
        for each in str(_printable(name, key).reveal())
    ):
        raise ValueError(f"{name} goes into a cookie, which cannot carry all of its characters")
    return key


def _printable(name: str, secret: Secret) -> Secret:
    if isinstance(secret.reveal(), bytes):
        raise TypeError(f"{name} must be a str, not bytes")
    if not secret.reveal():
        raise ValueError(f"{name} is empty")
    if not is_plain_text(secret):
        raise ValueError(f"{name} holds control characters, or is no valid text")
    return secret


def _basic(names: Mapping[str, str], given: Mapping[str, Any]) -> Secret:
    """What stands in the header (RFC 7617, in UTF-8)."""
    for role in ("username", "password"):
        if role not in given:
            other = "password" if role == "username" else "username"
            raise TypeError(f"{names[other]} without {names[role]}")
    username = wrapped(names["username"], given["username"])
    password = wrapped(names["password"], given["password"])
    for role, secret in (("username", username), ("password", password)):
        if isinstance(secret.reveal(), bytes):
            raise TypeError(f"{names[role]} must be a str, not bytes")
        if not is_plain_text(secret):
            raise ValueError(f"{names[role]} holds control characters, or is no valid text")
    if ":" in str(username.reveal()):
        raise ValueError(f"{names['username']} cannot hold a colon")
    pair = f"{username.reveal()!s}:{password.reveal()!s}".encode()
    return Secret(f"Basic {base64.b64encode(pair).decode()}")
