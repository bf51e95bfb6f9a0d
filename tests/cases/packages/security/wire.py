"""Credentials on the wire: RFC 7617 (Basic), RFC 6750 (Bearer), RFC 6749 (OAuth 2), RFC 6265."""

from __future__ import annotations

from typing import Any

from tests.wire import Exchange, Received, Sent

CALLER = Received(200, {"content-type": "application/json"}, b'{"name":"somebody"}')
REFUSED = Received(401, {"www-authenticate": 'Bearer error="invalid_token"'}, b"")
NONE = {"authorization": None, "x-api-key": None, "cookie": None}


def somebody(package: Any) -> Any:
    return package.models.Caller(name="somebody")


def get(target: str, **headers: str | None) -> Sent:
    return Sent("GET", target, headers={**NONE, **_dashed(headers)})


def _dashed(headers: dict[str, str | None]) -> dict[str, str | None]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


def missing(*alternatives: tuple[str, ...]) -> Any:
    def check(package: Any, error: BaseException) -> None:
        assert isinstance(error, package.MissingCredentialsError)
        assert error.alternatives == alternatives

    return check


def granted(token: str, **more: Any) -> Received:
    members = "".join(f',"{name}":{value}' for name, value in more.items())
    body = f'{{"access_token":"{token}","token_type":"Bearer"{members}}}'
    return Received(200, {"content-type": "application/json"}, body.encode())


# "client+id" and "secret", as forms have them: RFC 6749, section 2.3.1.
CLIENT = {"client_id": "client id", "client_secret": "s3cr&t"}
ASKED = {
    "authorization": "Basic Y2xpZW50K2lkOnMzY3IlMjZ0",
    "content-type": "application/x-www-form-urlencoded",
    "accept": "application/json",
}


class Tokens:
    """A provider that gives a token of its own for each scope."""

    def token(self, scopes: tuple[str, ...]) -> str:
        return f"for-{'-'.join(scopes)}"


EXCHANGES = [
    Exchange(
        name="API key in a header",
        call="vault.header_key",
        credentials={"header_key": "abc def"},
        sent=get("/header-key", x_api_key="abc def"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="API key in the query, after the parameters, percent-encoded",
        call="vault.query_key",
        arguments={"search": "a b"},
        credentials={"query_key": "k/+ey&"},
        sent=get("/query-key?search=a%20b&api_key=k%2F%2Bey%26"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="API key in the query alone",
        call="vault.query_key",
        credentials={"query_key": "key"},
        sent=get("/query-key?api_key=key"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="API key in a cookie",
        call="vault.cookie_key",
        credentials={"cookie_key": "31d4d96e407aad42"},
        sent=get("/cookie-key", cookie="session=31d4d96e407aad42"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="Basic, the example of RFC 7617",
        call="vault.basic",
        credentials={"username": "Aladdin", "password": "open sesame"},
        sent=get("/basic", authorization="Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="Basic in UTF-8, the example of RFC 7617",
        call="vault.basic",
        credentials={"username": "test", "password": "123\u00a3"},
        sent=get("/basic", authorization="Basic dGVzdDoxMjPCow=="),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="Bearer, the example of RFC 6750",
        call="vault.bearer",
        credentials=lambda package: {"bearer_token": package.Secret("mF_9.B5f-4.1JqM")},
        sent=get("/bearer", authorization="Bearer mF_9.B5f-4.1JqM"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="Bearer by a provider",
        call="vault.bearer",
        credentials=lambda package: {"bearer_token": lambda: "made"},
        sent=get("/bearer", authorization="Bearer made"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="another scheme of HTTP",
        call="vault.digest",
        credentials={"authorization": 'Digest username="Mufasa"'},
        sent=get("/digest", authorization='Digest username="Mufasa"'),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="client credentials, the secret in the header",
        call="vault.granted",
        credentials=CLIENT,
        sent=(
            Sent(
                "POST",
                "/oauth/token",
                headers=ASKED,
                body=b"grant_type=client_credentials&scope=read",
            ),
            get("/granted", authorization="Bearer 2YotnFZFEjr1zCsicMWpAA"),
        ),
        received=(granted("2YotnFZFEjr1zCsicMWpAA", expires_in=3600), CALLER),
        result=somebody,
    ),
    Exchange(
        name="client credentials, the secret in the body",
        call="vault.granted_write",
        credentials={**CLIENT, "token_endpoint_auth_method": "client_secret_post"},
        sent=(
            Sent(
                "POST",
                "/oauth/token",
                headers={"authorization": None},
                body=b"grant_type=client_credentials&scope=read+write"
                b"&client_id=client+id&client_secret=s3cr%26t",
            ),
            Sent("POST", "/granted", headers={"authorization": "Bearer t"}),
        ),
        received=(granted("t"), CALLER),
        result=somebody,
    ),
    Exchange(
        name="client credentials are not asked for the scopes of another flow",
        call="vault.granted_for_somebody",
        credentials=CLIENT,
        sent=(
            Sent(
                "POST",
                "/oauth/token",
                headers=ASKED,
                body=b"grant_type=client_credentials&scope=read",
            ),
            Sent("PUT", "/granted", headers={"authorization": "Bearer t"}),
        ),
        received=(granted("t"), CALLER),
        result=somebody,
    ),
    Exchange(
        name="client credentials of a call whose scopes are all of another flow",
        call="vault.granted_person",
        credentials=CLIENT,
        sent=(
            Sent("POST", "/oauth/token", headers=ASKED, body=b"grant_type=client_credentials"),
            Sent("DELETE", "/granted", headers={"authorization": "Bearer t"}),
        ),
        received=(granted("t"), CALLER),
        result=somebody,
    ),
    Exchange(
        name="a provider is told the scopes of every flow",
        call="vault.granted_for_somebody",
        credentials=lambda package: {"granted_token_provider": Tokens()},
        sent=Sent("PUT", "/granted", headers={"authorization": "Bearer for-read-person"}),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="a refused token is renewed once, and the call repeated",
        call="vault.granted_write",
        credentials=lambda package: {
            **CLIENT,
            "retry": package.RetryPolicy(attempts=2, first_delay=0.01),
        },
        sent=(
            Sent("POST", "/oauth/token", body=b"grant_type=client_credentials&scope=read+write"),
            Sent("POST", "/granted", headers={"authorization": "Bearer old"}),
            Sent("POST", "/oauth/token", body=b"grant_type=client_credentials&scope=read+write"),
            Sent("POST", "/granted", headers={"authorization": "Bearer new"}),
        ),
        received=(granted("old", expires_in=3600), REFUSED, granted("new"), CALLER),
        result=somebody,
    ),
    Exchange(
        name="a token endpoint that refuses the client",
        call="vault.granted",
        credentials=CLIENT,
        sent=Sent("POST", "/oauth/token", body=b"grant_type=client_credentials&scope=read"),
        received=Received(401, {"content-type": "application/json"}, b'{"error":"invalid_client"}'),
        error=lambda package, error: _is_refused(package, error),
    ),
    Exchange(
        name="a token that the caller brings",
        call="vault.granted",
        credentials={"granted_token_provider": "brought"},
        sent=get("/granted", authorization="Bearer brought"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="a provider is told the scopes",
        call="vault.delegated",
        credentials=lambda package: {"delegated_token_provider": Tokens()},
        sent=get("/delegated", authorization="Bearer for-profile"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="OpenID Connect",
        call="vault.identity",
        credentials={"identity_token_provider": "id"},
        sent=get("/identity", authorization="Bearer id"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="several at once",
        call="vault.all_of_them",
        credentials={
            "header_key": "h",
            "query_key": "q",
            "cookie_key": "c",
            "username": "u",
            "password": "p",
            "bearer_token": "of no use here",
        },
        sent=get(
            "/all-of-them?api_key=q",
            x_api_key="h",
            cookie="session=c",
            authorization="Basic dTpw",
        ),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="the first alternative that is complete",
        call="vault.any_of_them",
        credentials={"bearer_token": "b", "header_key": "h"},
        sent=get("/any-of-them", authorization="Bearer b", x_api_key="h"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="the first of two that are complete",
        call="vault.any_of_them",
        credentials={"bearer_token": "b", "header_key": "h", "username": "u", "password": "p"},
        sent=get("/any-of-them", authorization="Basic dTpw"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="two schemes in one header are a choice",
        call="vault.either_header",
        credentials={"bearer_token": "b"},
        sent=get("/either-header", authorization="Bearer b"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="optional, with a key",
        call="vault.optional",
        credentials={"header_key": "h"},
        sent=get("/optional", x_api_key="h"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="optional, without a key",
        call="vault.optional",
        sent=get("/optional"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="a public call carries nothing",
        call="vault.public",
        credentials={"header_key": "h", "query_key": "q", "cookie_key": "c", "bearer_token": "b"},
        sent=get("/public"),
        received=CALLER,
        result=somebody,
    ),
    Exchange(
        name="missing credentials are named",
        call="vault.any_of_them",
        credentials={"bearer_token": "b"},
        error=missing(("username", "password"), ("bearer_token", "header_key")),
    ),
    Exchange(
        name="missing credentials of a token endpoint are named",
        call="vault.granted",
        error=missing(("client_id", "client_secret"), ("granted_token_provider",)),
    ),
]


def _is_refused(package: Any, error: BaseException) -> None:
    assert isinstance(error, package.AuthenticationError)
    assert error.code == "invalid_client"
    assert "s3cr" not in f"{error} {error!r}"
