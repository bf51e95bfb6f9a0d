"""The token endpoints of a mock exchange: the client credentials flow of OAuth 2 (RFC 6749)."""

from __future__ import annotations

import base64
import binascii
import itertools
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, unquote_plus, urljoin, urlsplit

from ._calls import Request, RequestRefusedError
from ._keys import Keys
from ._replies import Reply
from ._requirements import Use
from ._specification import Specification


@dataclass(frozen=True, slots=True)
class _Issued:
    key: Keys
    scopes: frozenset[str]
    ends_at: datetime


class Tokens:
    """Issues tokens and knows them again."""

    def __init__(
        self, specification: Specification, keys: Sequence[Keys], *, lifetime: float
    ) -> None:
        self._specification = specification
        self._keys = tuple(keys)
        self._lifetime = lifetime
        self._endpoints: dict[str, frozenset[str]] = {}
        for path, scopes in _endpoints(specification):
            # Schemes may share one, and hosts are all the same here.
            self._endpoints[path] = scopes | self._endpoints.get(path, frozenset())
        self._issued: dict[str, _Issued] = {}
        self._drawn = random.Random(0)  # noqa: S311 - they protect nothing
        self.requests = 0

    def reset(self) -> None:
        """Forget all tokens, and how many were asked for."""
        self._issued.clear()
        self.requests = 0

    def revoke(self) -> None:
        """Accept none of the tokens issued so far any more."""
        self._issued.clear()

    def answer(self, request: Request, now: datetime, *, is_operation: bool) -> Reply | None:
        """The answer to a request for a token; None where it is none.

        ``is_operation``: the document also describes a call there, which is meant unless a known
        client asks.
        """
        scopes = self._endpoints.get(request.path)
        if scopes is None or request.method != "POST":
            return None
        fields = _fields(request)
        client = _client(request, fields)
        key = next((each for each in self._keys if client == _credentials(each)), None)
        if is_operation and key is None:
            return None
        self.requests += 1
        if fields is None or "grant_type" not in fields:
            return _refusal(400, "invalid_request", "grant_type is missing")
        if fields["grant_type"] != "client_credentials":
            return _refusal(400, "unsupported_grant_type", "only client_credentials")
        if key is None:
            return _refusal(401, "invalid_client", "no such client, or not with this secret")
        wanted = fields.get("scope", "").split()
        unknown = [each for each in wanted if each not in scopes]
        if unknown:
            return _refusal(400, "invalid_scope", f"there is no scope {unknown[0]}")
        return self._issue(key, frozenset(wanted), now)

    def _issue(self, key: Keys, scopes: frozenset[str], now: datetime) -> Reply:
        token = f"mock-issued-{self._drawn.getrandbits(64):016x}"
        self._issued[token] = _Issued(key, scopes, now + timedelta(seconds=self._lifetime))
        content: dict[str, Any] = {
            "access_token": token,
            "token_type": "Bearer",
            "expires_in": int(self._lifetime),
        }
        if scopes:
            content["scope"] = " ".join(sorted(scopes))
        return _json(200, content)

    def verify(self, token: str, use: Use, now: datetime) -> Keys:
        """The key that a token stands for.

        A token of the token endpoint is not asked for scopes that only other flows have.

        Raises:
            RequestRefusedError: It is unknown or has ended, or is not for all of the scopes.
        """
        for key in self._keys:
            if key.token is not None and key.token == token:
                return key
        issued = self._issued.get(token)
        if issued is None:
            raise RequestRefusedError("unknown-key", "Authorization", "no such token")
        if now >= issued.ends_at:
            raise RequestRefusedError("unknown-key", "Authorization", "the token has expired")
        other = _other_scopes(use.scheme)
        missing = [each for each in use.scopes if each not in issued.scopes | other]
        if missing:
            detail = f"the token is not for the scope {missing[0]}"
            raise RequestRefusedError("missing-permission", "Authorization", detail)
        return issued.key


def _endpoints(specification: Specification) -> Iterator[tuple[str, frozenset[str]]]:
    """The paths where tokens are given, and the scopes of each."""
    schemes = specification.document.get("components", {}).get("securitySchemes", {})
    for name in schemes:
        _, scheme = specification.resolve(f"/components/securitySchemes/{_escaped(name)}")
        flow = scheme.get("flows", {}).get("clientCredentials")
        if flow is None:
            continue
        for prefix in ("", *specification.prefixes):
            url = urljoin(f"http://mock{prefix}/", flow["tokenUrl"])
            yield urlsplit(url).path, _known_scopes(specification, scheme)


def _known_scopes(specification: Specification, scheme: Mapping[str, Any]) -> frozenset[str]:
    """What a token can be asked for: what the flow has, and what calls need and no flow has."""
    needed = {
        scope
        for operation in specification.operations
        for use in itertools.chain.from_iterable(operation.security)
        if use.scheme == scheme
        for scope in use.scopes
    }
    declared = scheme["flows"]["clientCredentials"].get("scopes") or {}
    return frozenset(declared) | (needed - _other_scopes(scheme))


def _other_scopes(scheme: Mapping[str, Any]) -> frozenset[str]:
    """The scopes of a scheme that its client credentials flow does not have."""
    flows: Mapping[str, Mapping[str, Any]] = scheme.get("flows", {})
    own = flows.get("clientCredentials", {}).get("scopes") or {}
    return frozenset(
        scope
        for name, flow in flows.items()
        if not name.startswith("x-")
        for scope in flow.get("scopes") or ()
        if scope not in own
    )


def _escaped(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")


def _fields(request: Request) -> dict[str, str] | None:
    """The members of a form; None where the body is none."""
    media_type = (request.header("content-type") or "").partition(";")[0].strip().lower()
    if media_type != "application/x-www-form-urlencoded":
        return None
    try:
        parsed = parse_qs(request.body.decode("ascii"), strict_parsing=True)
    except ValueError:
        return None
    return {name: values[0] for name, values in parsed.items() if len(values) == 1}


def _client(request: Request, fields: Mapping[str, str] | None) -> tuple[str, str] | None:
    """Who asks, by the header (whose parts are written as in forms) or by the body."""
    word, _, encoded = (request.header("authorization") or "").partition(" ")
    if word.lower() == "basic":
        try:
            pair = base64.b64decode(encoded, validate=True).decode("ascii")
        except (binascii.Error, ValueError):
            return None
        name, _, secret = pair.partition(":")
        return unquote_plus(name), unquote_plus(secret)
    if fields is None or not {"client_id", "client_secret"} <= fields.keys():
        return None
    return fields["client_id"], fields["client_secret"]


def _credentials(key: Keys) -> tuple[str | None, str | None] | None:
    return None if key.client_id is None else (key.client_id, key.client_secret)


def _refusal(status: int, error: str, description: str) -> Reply:
    return _json(status, {"error": error, "error_description": description})


def _json(status: int, content: Mapping[str, Any]) -> Reply:
    headers = {"content-type": "application/json", "cache-control": "no-store"}
    return Reply(status, json.dumps(content).encode(), headers)
