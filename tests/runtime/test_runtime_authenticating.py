"""Credentials of every kind: where they go, which are chosen, and that nothing shows them."""

from __future__ import annotations

import copy
import hashlib
import hmac
import logging
import pickle
from typing import Any

import pytest
from call_support import KINDS, run
from runtime.profile import Part
from runtime.secrets import Secret
from runtime.transport import HttpReply
from runtime_support import HouseMissingCredentialsError
from security_support import operation, plain_client

both = pytest.mark.parametrize("kind", KINDS)
HEADER, QUERY, COOKIE = {"header": ()}, {"query": ()}, {"cookie": ()}
BASIC, BEARER, DIGEST, MUTUAL = {"basic": ()}, {"bearer": ()}, {"digest": ()}, {"mutual": ()}


def sent(transport: Any, name: str) -> list[str]:
    (request,) = transport.requests
    return [value for key, value in request.headers if key == name]


@both
def test_an_api_key_in_a_header(kind: str) -> None:
    client, transport = plain_client(kind, header_key="k-1")
    run(client, operation(HEADER))
    assert sent(transport, "X-Api-Key") == ["k-1"]


@both
def test_an_api_key_in_the_query_is_percent_encoded(kind: str) -> None:
    client, transport = plain_client(kind, query_key="a b&c=d+é")
    run(client, operation(QUERY))
    (request,) = transport.requests
    assert request.target == "/v1/things?api%20key=a%20b%26c%3Dd%2B%C3%A9"


@both
def test_an_api_key_in_a_cookie(kind: str) -> None:
    client, transport = plain_client(kind, cookie_key="abc=")
    run(client, operation(COOKIE))
    assert sent(transport, "Cookie") == ["session=abc="]


# The examples of RFC 7617, sections 2 and 2.1.
@pytest.mark.parametrize(
    ("username", "password", "expected"),
    [
        ("Aladdin", "open sesame", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
        ("test", "123\N{POUND SIGN}", "Basic dGVzdDoxMjPCow=="),
        ("key", "", "Basic a2V5Og=="),
        ("a", "b:c", "Basic YTpiOmM="),
    ],
)
@both
def test_basic(kind: str, username: str, password: str, expected: str) -> None:
    client, transport = plain_client(kind, username=username, password=Secret(password))
    run(client, operation(BASIC))
    assert sent(transport, "Authorization") == [expected]


@both
def test_a_bearer_token_that_stays(kind: str) -> None:
    client, transport = plain_client(kind, bearer_token="mF_9.B5f-4.1JqM")
    run(client, operation(BEARER))
    assert sent(transport, "Authorization") == ["Bearer mF_9.B5f-4.1JqM"]


@both
def test_another_scheme_of_http_is_sent_as_it_is_given(kind: str) -> None:
    client, transport = plain_client(kind, authorization='Digest username="a"')
    run(client, operation(DIGEST))
    assert sent(transport, "Authorization") == ['Digest username="a"']


@both
def test_several_at_once(kind: str) -> None:
    client, transport = plain_client(
        kind, header_key="h", query_key="q", cookie_key="c", username="u", password="p"
    )
    run(client, operation(HEADER | QUERY | COOKIE | BASIC))
    (request,) = transport.requests
    assert request.target == "/v1/things?api%20key=q"
    assert dict(request.headers) | {"User-Agent": ""} == {
        "Accept": "application/json",
        "User-Agent": "",
        "X-Api-Key": "h",
        "Authorization": "Basic dTpw",
        "Cookie": "session=c",
    }


@both
def test_the_first_alternative_that_is_complete_is_taken(kind: str) -> None:
    client, transport = plain_client(kind, header_key="h", bearer_token="b")
    run(client, operation(BASIC | HEADER, BEARER | HEADER, HEADER))
    assert sent(transport, "Authorization") == ["Bearer b"]
    assert sent(transport, "X-Api-Key") == ["h"]


@pytest.mark.parametrize("order", [({}, HEADER), (HEADER, {})], ids=["first", "last"])
@both
def test_optional_credentials_are_sent_where_there_are_any(kind: str, order: Any) -> None:
    client, transport = plain_client(kind, header_key="h")
    run(client, operation(*order))
    assert sent(transport, "X-Api-Key") == ["h"]
    bare, transport = plain_client(kind)
    run(bare, operation(*order))
    assert sent(transport, "X-Api-Key") == []


@both
def test_a_public_call_carries_nothing(kind: str) -> None:
    client, transport = plain_client(
        kind, header_key="h", query_key="q", cookie_key="c", bearer_token="b"
    )
    run(client, operation())
    (request,) = transport.requests
    assert request.target == "/v1/things"
    assert {name for name, _ in request.headers} == {"Accept", "User-Agent"}


@both
def test_missing_credentials_name_all_that_would_do(kind: str) -> None:
    client, transport = plain_client(kind, header_key="h")
    with pytest.raises(HouseMissingCredentialsError) as caught:
        run(client, operation(BASIC, BEARER | QUERY, {"granted": ("read",)}))
    assert transport.requests == []
    assert caught.value.alternatives == (
        ("username", "password"),
        ("bearer_token", "query_key"),
        ("client_id", "client_secret"),
        ("token_provider",),
    )
    assert str(caught.value) == (
        "things.get is a private call: give the client username and password, or bearer_token and "
        "query_key, or client_id and client_secret, or token_provider"
    )


@both
def test_a_signature_and_a_key_at_once(kind: str) -> None:
    """What is signed is what is sent: the key is part of the query."""
    from dataclasses import replace

    from runtime_support import SIGNING
    from security_support import PLAIN

    profile = replace(PLAIN, signing=replace(SIGNING, settings=(), message=(Part("payload"),)))
    profile = replace(
        profile, signing=replace(profile.signing, headers=(("X-Sign", Part("signature")),))
    )
    both_at_once = replace(operation({"signature": ()} | QUERY), signed=True)
    client, transport = plain_client(
        kind, profile=profile, query_key="q", api_key="k", api_secret="secret"
    )
    run(client, both_at_once)
    # HMAC-SHA256 of "api%20key=q" with the key "secret".
    expected = hmac.new(b"secret", b"api%20key=q", hashlib.sha256).hexdigest()
    assert sent(transport, "X-Sign") == [expected]
    bare, _ = plain_client(kind, profile=profile, query_key="q")
    with pytest.raises(HouseMissingCredentialsError, match="api_key and api_secret"):
        run(bare, both_at_once)


@both
def test_a_certificate_is_the_matter_of_the_transport(kind: str) -> None:
    client, transport = plain_client(kind)
    run(client, operation(MUTUAL))
    assert len(transport.requests) == 1


class Provider:
    """Gives a token after the other, and remembers for which scopes."""

    def __init__(self, *tokens: Any) -> None:
        self.tokens = list(tokens)
        self.scopes: list[tuple[str, ...]] = []

    def token(self, scopes: tuple[str, ...]) -> Any:
        self.scopes.append(scopes)
        return self.tokens.pop(0)


@both
def test_a_provider_is_asked_before_each_attempt(kind: str) -> None:
    provider = Provider("one", Secret("two"))
    client, transport = plain_client(kind, token_provider=provider)
    run(client, operation({"granted": ("read", "write")}))
    run(client, operation({"granted": ()}))
    headers = [dict(request.headers)["Authorization"] for request in transport.requests]
    assert headers == ["Bearer one", "Bearer two"]
    assert provider.scopes == [("read", "write"), ()]


def test_an_async_provider_is_awaited_by_an_async_client() -> None:
    async def provide() -> str:
        return "later"

    client, transport = plain_client("async", bearer_token=provide)
    run(client, operation(BEARER))
    assert sent(transport, "Authorization") == ["Bearer later"]


def test_an_async_provider_is_refused_by_a_sync_client() -> None:
    async def provide() -> str:
        return "later"

    client, transport = plain_client("sync", bearer_token=provide)
    with pytest.raises(TypeError, match="bearer_token has to be awaited"):
        run(client, operation(BEARER))
    assert transport.requests == []


@both
def test_what_a_provider_raises_comes_out(kind: str) -> None:
    def fail() -> str:
        raise RuntimeError("the vault is closed")

    client, transport = plain_client(kind, bearer_token=fail)
    with pytest.raises(RuntimeError, match="the vault is closed"):
        run(client, operation(BEARER))
    assert transport.requests == []


UNAUTHORIZED = HttpReply(401, (), b"")


@both
def test_a_refused_token_is_replaced_once(kind: str) -> None:
    from call_support import QUICK

    provider = Provider("old", "new", "new")
    client, transport = plain_client(
        kind, UNAUTHORIZED, HttpReply(200, (), b'{"id":"1"}'), token_provider=provider, retry=QUICK
    )
    run(client, operation({"granted": ()}, method="POST"))
    headers = [dict(request.headers)["Authorization"] for request in transport.requests]
    assert headers == ["Bearer old", "Bearer new"]


@both
def test_a_refused_token_that_stays_the_same_is_not_sent_again(kind: str) -> None:
    from call_support import QUICK
    from runtime_support import AuthenticationError

    client, transport = plain_client(kind, UNAUTHORIZED, bearer_token=lambda: "same", retry=QUICK)
    with pytest.raises(AuthenticationError):
        run(client, operation(BEARER))
    assert len(transport.requests) == 1


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"username": "u"}, TypeError, "username without password"),
        ({"password": "p"}, TypeError, "password without username"),
        ({"username": "u:v", "password": "p"}, ValueError, "username cannot hold a colon"),
        ({"username": "u", "password": "p\n"}, ValueError, "password holds control characters"),
        ({"username": "\ud800", "password": "p"}, ValueError, "username holds control characters"),
        ({"header_key": ""}, ValueError, "header_key is empty"),
        ({"header_key": "hidden\r\nX: y"}, ValueError, "header_key goes into an HTTP header"),
        ({"header_key": 5}, TypeError, "must be a str or a Secret, not int"),
        ({"query_key": "hidden\n"}, ValueError, "query_key holds control characters"),
        ({"cookie_key": "hidden; x=y"}, ValueError, "cookie_key goes into a cookie"),
        ({"bearer_token": "hidden\r\n"}, ValueError, "bearer_token goes into an HTTP header"),
        ({"client_id": "a"}, TypeError, "client_id without client_secret"),
        ({"client_secret": "a"}, TypeError, "client_secret without client_id"),
        (
            {"client_id": "a", "client_secret": "b", "token_provider": "c"},
            TypeError,
            "give client_id or token_provider, not both",
        ),
        (
            {"client_id": "a", "client_secret": "b", "token_url": "http://example.com/t"},
            ValueError,
            "token_url must be an https URL",
        ),
        (
            {"client_id": "a", "client_secret": "b", "token_endpoint_auth_method": "none"},
            ValueError,
            "token_endpoint_auth_method must be",
        ),
    ],
)
def test_credentials_that_cannot_be_used(given: Any, error: Any, message: str) -> None:
    with pytest.raises(error, match=message) as caught:
        plain_client("sync", **given)
    assert "hidden" not in f"{caught.value!r} {caught.value}"


@both
def test_a_token_with_a_line_break_is_refused_without_showing_it(kind: str) -> None:
    client, transport = plain_client(kind, bearer_token=lambda: "hidden\r\nX: y")
    with pytest.raises(ValueError, match="the token of bearer_token goes into") as caught:
        run(client, operation(BEARER))
    assert "hidden" not in f"{caught.value!r} {caught.value}"
    assert transport.requests == []


CANARY = "canary-of-all-canaries"


@both
def test_nothing_shows_a_secret(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    seen: list[Any] = []
    client, transport = plain_client(
        kind,
        HttpReply(403, (), b"no"),
        header_key=CANARY,
        query_key=CANARY,
        cookie_key=CANARY,
        username="u",
        password=CANARY,
        on_request=seen.append,
        on_response=seen.append,
    )
    with pytest.raises(Exception, match="403") as caught:
        run(client, operation(HEADER | QUERY | COOKIE | BASIC))
    settings = client._settings
    shown = [client, settings, settings.authenticator, transport.requests, caught.value, *seen]
    assert CANARY in transport.requests[0].target
    assert CANARY not in " ".join(map(repr, shown)) + str(caught.value) + caplog.text
    for made in (settings.authenticator,):
        for attempt in (pickle.dumps, copy.deepcopy):
            with pytest.raises(TypeError):
                attempt(made)
