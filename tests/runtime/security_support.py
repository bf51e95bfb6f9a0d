"""A made-up API whose calls are authenticated in every way, and clients of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from call_support import Script, client, script
from runtime.operation import Operation
from runtime.profile import EnvironmentHost, Profile, SecurityScheme
from runtime.transport import HttpReply
from runtime_support import PROFILE, Done

DONE = HttpReply(200, (), b'{"id":"1"}')
GRANTED = SecurityScheme(
    name="granted",
    kind="oauth2",
    arguments={
        "client_id": "client_id",
        "client_secret": "client_secret",
        "token": "token_provider",
        "token_url": "token_url",
        "token_endpoint_auth_method": "token_endpoint_auth_method",
    },
    token_url="/oauth/token",
)
SCHEMES = (
    SecurityScheme(
        name="header",
        kind="api-key",
        arguments={"key": "header_key"},
        place="header",
        wire_name="X-Api-Key",
    ),
    SecurityScheme(
        name="query",
        kind="api-key",
        arguments={"key": "query_key"},
        place="query",
        wire_name="api key",
    ),
    SecurityScheme(
        name="cookie",
        kind="api-key",
        arguments={"key": "cookie_key"},
        place="cookie",
        wire_name="session",
    ),
    SecurityScheme(
        name="basic", kind="basic", arguments={"username": "username", "password": "password"}
    ),
    SecurityScheme(name="bearer", kind="bearer", arguments={"token": "bearer_token"}),
    SecurityScheme(
        name="digest",
        kind="authorization",
        arguments={"token": "authorization"},
        http_scheme="Digest",
    ),
    GRANTED,
    SecurityScheme(
        name="mutual", kind="mutual-tls", arguments={"certificate": "client_certificate"}
    ),
)
PLAIN: Profile = replace(
    PROFILE,
    signing=None,
    envelope=None,
    error_codes=(),
    http_errors=(),
    schemes=SCHEMES,
    environments={"real": EnvironmentHost(url="https://api.example.com/v1")},
)


def operation(*alternatives: dict[str, tuple[str, ...]], method: str = "GET") -> Operation[Done]:
    """A call that one of the alternatives authenticates."""
    return Operation(
        id="things.get", method=method, path="/things", result=Done, security=alternatives
    )


def plain_client(kind: str, *answers: Any, **options: Any) -> tuple[Any, Script]:
    """A client of the API with the credentials among ``options``, and its transport."""
    names = {name for scheme in SCHEMES for name in scheme.arguments.values()}
    names |= {"api_key", "api_secret"}
    settings = {"token_url", "token_endpoint_auth_method"}
    credentials = {name: options.pop(name) for name in sorted(names - settings) if name in options}
    given = {name: options.pop(name) for name in sorted(settings) if name in options}
    transport = script(kind, *(answers or (DONE,)))
    made = client(
        kind, transport, **{"profile": PLAIN} | options, credentials=credentials, settings=given
    )
    return made, transport
