"""Where calls go: variables of servers, servers of single calls, and base URLs that are given."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from call_support import KINDS, run
from runtime.operation import Operation
from runtime.profile import EnvironmentHost, ServerVariable
from runtime_support import Done
from security_support import PLAIN, plain_client

both = pytest.mark.parametrize("kind", KINDS)
REGION = ServerVariable(name="region", argument="region", default="eu", choices=("eu", "us"))
STAGE = ServerVariable(name="stage", argument="stage", default="v1")
TENANT = ServerVariable(name="tenant", argument="tenant", default="public")
PROFILE = replace(
    PLAIN,
    environments={
        "real": EnvironmentHost(
            url="https://{region}.example.com/{stage}", variables=(REGION, STAGE)
        ),
        "open": EnvironmentHost(url="https://{tenant}.example.com", variables=(TENANT,)),
        "bare": EnvironmentHost(url="https://api.example.com"),
        "relative": EnvironmentHost(url="/v1"),
        "nowhere": EnvironmentHost(url=""),
        "six": EnvironmentHost(url="http://[::1]:9000/a"),
    },
)
HERE: Operation[Done] = Operation(id="things.get", method="GET", path="/things", result=Done)


def goes_to(
    kind: str, operation: Operation[Any] = HERE, environment: str = "real", **options: Any
) -> str:
    """The URL that a call goes to."""
    given = {name: options.pop(name) for name in ("region", "stage", "tenant") if name in options}
    from call_support import client, script
    from security_support import DONE

    transport = script(kind, DONE)
    made = client(
        kind,
        transport,
        profile=PROFILE,
        environment=environment,
        credentials={},
        settings=given,
        **options,
    )
    run(made, operation)
    (request,) = transport.requests
    return str(request.url)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "https://eu.example.com/v1/things"),
        ({"region": "us"}, "https://us.example.com/v1/things"),
        ({"stage": "v2/beta"}, "https://eu.example.com/v2/beta/things"),
        ({"stage": ""}, "https://eu.example.com/things"),
        ({"environment": "open"}, "https://public.example.com/things"),
        ({"environment": "open", "tenant": "acme"}, "https://acme.example.com/things"),
        ({"environment": "six"}, "http://[::1]:9000/a/things"),
        ({"base_url": "http://127.0.0.1:9"}, "http://127.0.0.1:9/things"),
        # RFC 3986, section 5.2: what is relative keeps the origin of what the caller gives.
        (
            {"environment": "relative", "base_url": "https://a.example"},
            "https://a.example/v1/things",
        ),
        (
            {"environment": "relative", "base_url": "https://a.example/v1/"},
            "https://a.example/v1/things",
        ),
        (
            {"environment": "nowhere", "base_url": "https://a.example/x"},
            "https://a.example/x/things",
        ),
    ],
)
@both
def test_the_environment(kind: str, given: Any, expected: str) -> None:
    assert goes_to(kind, **given) == expected


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"region": "asia"}, ValueError, "region must be one of 'eu', 'us', got 'asia'"),
        (
            {"environment": "open", "region": "us"},
            TypeError,
            "region is no part of the address of open",
        ),
        ({"region": 1}, TypeError, "region must be a str, not int"),
        (
            {"environment": "open", "tenant": "evil.example/"},
            ValueError,
            "tenant cannot be part of the server's address",
        ),
        ({"environment": "open", "tenant": "user@evil"}, ValueError, "tenant cannot be part"),
        ({"environment": "open", "tenant": ""}, ValueError, "tenant cannot be part"),
        ({"stage": "v1?a=b"}, ValueError, "stage cannot be part"),
        ({"environment": "relative"}, TypeError, "base_url is needed: .* says '/v1', without a"),
        ({"environment": "nowhere"}, TypeError, "base_url is needed: .* says '/', without a host"),
        (
            {
                "environment": "nowhere",
                "base_url": "http://a.example",
                "allow_other_host": False,
            },
            ValueError,
            "base_url goes to a.example without TLS",
        ),
    ],
)
def test_what_cannot_be_an_address(given: Any, error: Any, message: str) -> None:
    with pytest.raises(error, match=message):
        goes_to("sync", **given)


OWN = replace(
    HERE,
    servers={
        "real": EnvironmentHost(url="https://{region}.upload.example.com/in", variables=(REGION,)),
        "": EnvironmentHost(url="https://upload.example.com/in"),
    },
)
RELATIVE = replace(HERE, id="things.list", servers={"": EnvironmentHost(url="/v2")})


@pytest.mark.parametrize(
    ("operation", "given", "expected"),
    [
        (OWN, {}, "https://eu.upload.example.com/in/things"),
        (OWN, {"region": "us"}, "https://us.upload.example.com/in/things"),
        (OWN, {"environment": "bare"}, "https://upload.example.com/in/things"),
        # A base URL that is given stands for the origins of all servers.
        (OWN, {"base_url": "http://127.0.0.1:9/x"}, "http://127.0.0.1:9/in/things"),
        (RELATIVE, {}, "https://eu.example.com/v2/things"),
        (RELATIVE, {"base_url": "http://127.0.0.1:9/x"}, "http://127.0.0.1:9/v2/things"),
        (
            OWN,
            {"environment": "relative", "base_url": "http://127.0.0.1:9"},
            "http://127.0.0.1:9/in/things",
        ),
    ],
)
@both
def test_servers_of_a_call(kind: str, operation: Any, given: Any, expected: str) -> None:
    assert goes_to(kind, operation, **given) == expected


def test_the_path_of_the_own_server_is_signed() -> None:
    client, _ = plain_client("sync", profile=PROFILE, environment="bare")
    address = client._settings.address_of(OWN)
    assert (str(address.base_url), address.signed_prefix) == (
        "https://upload.example.com/in",
        "/in",
    )
