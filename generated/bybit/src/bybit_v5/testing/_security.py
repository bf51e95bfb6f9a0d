"""Verifies API keys, passwords and tokens of a request by the document's security schemes."""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import unquote, unquote_plus

from ._calls import Refusal, Request, RequestRefusedError
from ._keys import Keys
from ._oauth2 import Tokens
from ._requirements import Use
from ._signatures import authenticate
from ._specification import Operation, Specification

#: Kinds whose credential is a token in the header Authorization.
_TOKENS = ("oauth2", "openIdConnect")


class Security:
    """Knows the keys and the tokens of a mock exchange."""

    def __init__(
        self, specification: Specification, keys: Sequence[Keys], *, token_lifetime: float
    ) -> None:
        self._specification = specification
        self._keys = tuple(keys)
        self._by_name = {key.api_key: key for key in keys}
        self.tokens = Tokens(specification, keys, lifetime=token_lifetime)

    @property
    def credentials(self) -> dict[str, str | None]:
        """What the first key has for the schemes that calls use, in words."""
        key = self._keys[0]
        schemes = [
            use.scheme
            for operation in self._specification.operations
            for alternative in operation.security
            for use in alternative
        ]
        found: dict[str, str | None] = {}
        for scheme in schemes:
            if "x-signing" in scheme:
                found |= {"secret": key.api_secret, "passphrase": key.passphrase}
            if scheme["type"] == "apiKey":
                found["API key"] = key.api_key
            elif scheme["type"] == "http" and scheme["scheme"].lower() == "basic":
                found |= {"user name": key.username, "password": key.password}
            elif scheme["type"] != "mutualTLS":
                found["token"] = key.token
            if "clientCredentials" in scheme.get("flows", {}):
                found |= {"client id": key.client_id, "its secret": key.client_secret}
        return found

    def check(self, request: Request, operation: Operation, now: datetime) -> Keys | None:
        """The key that a request to an operation came with; None for a public call.

        Raises:
            RequestRefusedError: No alternative of the operation is met; it is that of the one that
                comes closest.
        """
        refusals: list[Refusal] = []
        is_optional = False
        for alternative in operation.security:
            if not alternative:
                is_optional = True
                continue
            try:
                found = [self._verified(request, use, now) for use in alternative]
                return next((key for key in found if key is not None), self._keys[0])
            except RequestRefusedError as refused:
                refusals.append(refused.refusal)
        given = [each for each in refusals if each.mistake != "missing-authentication"]
        if not refusals or (is_optional and not given):
            return None
        closest = (given or refusals)[0]
        raise RequestRefusedError(closest.mistake, closest.subject, closest.detail)

    def _verified(self, request: Request, use: Use, now: datetime) -> Keys | None:
        """The key that one scheme stands for; None where it is not seen over plain HTTP."""
        scheme, kind = use.scheme, use.scheme["type"]
        if "x-signing" in scheme:
            return authenticate(
                request,
                scheme["x-signing"],
                keys=self._by_name,
                environments=self._specification.environments,
                prefixes=self._specification.prefixes,
                now=now,
            )
        if kind == "mutualTLS":
            return None
        if kind == "apiKey":
            return self._by_api_key(request, scheme)
        if kind == "http" and scheme["scheme"].lower() == "basic":
            return self._by_password(request)
        word = "Bearer" if kind in _TOKENS else str(scheme["scheme"])
        token = _authorization(request, word)
        if kind in _TOKENS:
            return self.tokens.verify(token, use, now)
        for key in self._keys:
            if key.token is not None and _same(key.token, token):
                return key
        raise RequestRefusedError("unknown-key", "Authorization", "no such token")

    def _by_api_key(self, request: Request, scheme: Mapping[str, Any]) -> Keys:
        name = scheme["name"]
        sent = list(_sent(request, scheme["in"], name))
        if not sent:
            detail = f"the {scheme['in']} {name} is missing"
            raise RequestRefusedError("missing-authentication", name, detail)
        if len(sent) > 1:
            raise RequestRefusedError("invalid-parameter", name, "given more than once")
        for key in self._keys:
            if _same(key.api_key, sent[0]):
                return key
        raise RequestRefusedError("unknown-key", name, "no such key")

    def _by_password(self, request: Request) -> Keys:
        try:
            pair = base64.b64decode(_authorization(request, "Basic"), validate=True).decode()
        except (binascii.Error, ValueError):
            detail = "no user name and password in Base64"
            raise RequestRefusedError("unknown-key", "Authorization", detail) from None
        username, _, password = pair.partition(":")
        for key in self._keys:
            if key.username is None or key.password is None:
                continue
            if _same(key.username, username) and _same(key.password, password):
                return key
        detail = "no such user name, or not with this password"
        raise RequestRefusedError("unknown-key", "Authorization", detail)


def _authorization(request: Request, word: str) -> str:
    """What stands after a word in the header Authorization."""
    sent = [value for name, value in request.headers if name == "authorization"]
    if len(sent) > 1:
        raise RequestRefusedError("invalid-parameter", "Authorization", "given more than once")
    found = re.fullmatch(r"([!-~]+) +(\S.*)", sent[0]) if sent else None
    if found is None or found[1].lower() != word.lower():
        detail = f"the header Authorization with {word} is missing"
        raise RequestRefusedError("missing-authentication", "Authorization", detail)
    return found[2]


def _sent(request: Request, place: str, name: str) -> Iterator[str]:
    if place == "header":
        yield from (value for key, value in request.headers if key == name.lower())
    elif place == "query":
        for piece in request.query.decode("ascii", "replace").split("&"):
            key, _, value = piece.partition("=")
            if unquote_plus(key) == name:
                yield unquote(value)
    else:
        for header in (value for key, value in request.headers if key == "cookie"):
            cookies = SimpleCookie()
            try:
                cookies.load(header)
            except CookieError:
                continue
            if name in cookies:
                yield cookies[name].value


def _same(expected: str, sent: str) -> bool:
    return hmac.compare_digest(expected.encode(), sent.encode("utf-8", "surrogateescape"))
