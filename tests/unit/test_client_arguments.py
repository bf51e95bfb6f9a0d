"""What the client's arguments for credentials and servers are called."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from specpress.diagnostics import Location
from specpress.ir import Algorithm, Profile, Signing
from specpress.ir_security import SchemeKind, SecurityScheme
from specpress.ir_servers import EnvironmentHost, ServerVariable
from specpress.view.security import credential_views, scheme_arguments, setting_views
from specpress.view.server_variables import CLIENT_ARGUMENTS, variable_arguments

PLACE = Location("openapi.yaml", 1, 1)
TEMPLATE = Path("templates/package/src/package/_client.py.jinja")


def scheme(name: str, kind: SchemeKind, token_url: str | None = None) -> SecurityScheme:
    return SecurityScheme(name, kind, PLACE, place="header", wire_name="X", token_url=token_url)


def profile(
    *schemes: SecurityScheme,
    signing: Signing | None = None,
    hosts: tuple[EnvironmentHost, ...] = (),
) -> Profile:
    return Profile(
        environments=hosts,
        signing=signing,
        envelope=None,
        error_codes=(),
        http_errors=(),
        rate_limit_headers=None,
        rate_limits=(),
        server_time=None,
        schemes=schemes,
    )


def names(*schemes: SecurityScheme, signing: Signing | None = None) -> list[str]:
    return [argument.name for argument in credential_views(profile(*schemes, signing=signing))]


SIGNING = Signing(
    scheme="signature",
    api_key="api_key",
    passphrase=None,
    algorithms=(Algorithm("hmac-sha256", "hex", "api_secret"),),
    timestamp="unix-ms",
    settings=(),
    message=(),
    headers=(),
    window=None,
)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (SchemeKind.API_KEY, ["api_key"]),
        (SchemeKind.BASIC, ["username", "password"]),
        (SchemeKind.BEARER, ["bearer_token"]),
        (SchemeKind.AUTHORIZATION, ["authorization"]),
        (SchemeKind.OAUTH2, ["token_provider"]),
        (SchemeKind.OPEN_ID_CONNECT, ["token_provider"]),
        (SchemeKind.MUTUAL_TLS, ["client_certificate"]),
        (SchemeKind.SIGNING, []),
    ],
)
def test_the_usual_names(kind: SchemeKind, expected: list[str]) -> None:
    assert names(scheme("whatever it is", kind)) == expected


def test_client_credentials_take_an_id_a_secret_or_a_token() -> None:
    granting = scheme("granted", SchemeKind.OAUTH2, "/token")
    assert names(granting) == ["client_id", "client_secret", "token_provider"]
    settings = [argument.name for argument in setting_views(profile(granting))]
    assert settings == ["token_url", "token_endpoint_auth_method"]


def test_where_two_take_the_same_each_is_named_after_its_scheme() -> None:
    one, two = scheme("AccountKey", SchemeKind.API_KEY), scheme("tenant", SchemeKind.API_KEY)
    assert names(one, two) == ["account_key", "tenant"]
    granting = scheme("granted", SchemeKind.OAUTH2, "/token")
    identity = scheme("identity", SchemeKind.OPEN_ID_CONNECT)
    assert names(granting, identity) == [
        *("client_id", "client_secret", "granted_token_provider"),
        "identity_token_provider",
    ]
    assert names(scheme("a", SchemeKind.BASIC), scheme("b", SchemeKind.BASIC)) == [
        *("a_username", "a_password", "b_username", "b_password"),
    ]


def test_the_names_of_the_signature_are_taken() -> None:
    signature = scheme("signature", SchemeKind.SIGNING)
    key = scheme("tenant", SchemeKind.API_KEY)
    assert names(signature, key, signing=SIGNING) == ["tenant"]


def test_no_name_is_that_of_an_option_or_of_another_argument() -> None:
    schemes = [
        scheme(name, SchemeKind.API_KEY) for name in ("timeout", "ApiKey", "api_key", "class", "7")
    ]
    assert names(*schemes) == [
        *("timeout_credential", "api_key", "api_key_2", "class_", "scheme_7"),
    ]
    found = [name for each in scheme_arguments(profile(*schemes)) for name in each.names.values()]
    assert len(set(found)) == len(found)


def test_variables_of_servers() -> None:
    region = ServerVariable("region", "eu", ("eu", "us"), "Where the data are")
    other = ServerVariable("region", "asia", ("asia",))
    environment = ServerVariable("environment", "live")
    hosts = (
        EnvironmentHost("one", "https://{region}.example.com", "", variables=(region,)),
        EnvironmentHost(
            "two", "https://{region}.{environment}", "", variables=(other, environment)
        ),
    )
    first, second = variable_arguments(profile(hosts=hosts), frozenset())
    assert (first.name, first.view.annotation) == (
        "region",
        'Literal["eu", "us", "asia"] | None',
    )
    assert first.view.description == "Where the data are. Unless it is given: 'eu' or 'asia'."
    assert (second.name, second.view.annotation) == ("server_environment", "str | None")


def test_what_every_client_takes_is_what_the_template_prints() -> None:
    text = (Path(__file__).parents[2] / TEMPLATE).read_text(encoding="utf-8")
    constructor = text[text.index("def __init__(") : text.index(") -> None:")]
    assert set(re.findall(r"^        (\w+)[:,]", constructor, re.M)) == CLIENT_ARGUMENTS
