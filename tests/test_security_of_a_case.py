"""The mock exchange of a pressed package as a judge of credentials, and its token endpoint."""

from __future__ import annotations

import base64
import importlib
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx2
import pytest

from tests.pressing import press_case, write_tree

NAME = "case_security"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("security")
    write_tree(press_case("security").files, folder)
    source = str(Path(folder) / "src")
    sys.path.insert(0, source)
    try:
        yield importlib.import_module(NAME)
    finally:
        sys.path.remove(source)
        for name in [each for each in sys.modules if each.partition(".")[0] == NAME]:
            del sys.modules[name]


class Hours:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def mock(package: Any, hours: Hours) -> Iterator[Any]:
    testing = importlib.import_module(f"{NAME}.testing")
    with testing.MockExchange(now=hours, token_lifetime=100.0) as running:
        yield running


def get(mock: Any, path: str, **more: Any) -> Any:
    return httpx2.get(f"{mock.base_url}{path}", **more)


def basic(username: str, password: str) -> dict[str, str]:
    pair = base64.b64encode(f"{username}:{password}".encode()).decode()
    return {"Authorization": f"Basic {pair}"}


def token(mock: Any, scope: str = "", **members: str) -> Any:
    fields = {"grant_type": "client_credentials", "scope": scope} | members
    headers = basic("mock-client-id", "mock-client-secret") | {
        "Content-Type": "application/x-www-form-urlencoded"
    }
    content = urlencode({name: value for name, value in fields.items() if value})
    return httpx2.post(f"{mock.base_url}/oauth/token", headers=headers, content=content)


def bearer(value: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {value}"}


KEY = {"X-Api-Key": "mock-api-key"}
LOGIN = basic("mock-username", "mock-password")


@pytest.mark.parametrize(
    ("path", "headers", "status", "mistake"),
    [
        ("/header-key", KEY, 200, None),
        ("/header-key", {}, 401, "missing-authentication"),
        ("/header-key", {"X-Api-Key": "other"}, 401, "unknown-key"),
        ("/query-key?api_key=mock-api-key", {}, 200, None),
        ("/query-key?search=a&api_key=mock%2Dapi%2Dkey", {}, 200, None),
        ("/query-key?search=a", {}, 401, "missing-authentication"),
        ("/query-key?api_key=mock-api-key&api_key=x", {}, 400, "invalid-parameter"),
        ("/cookie-key", {"Cookie": "a=b; session=mock-api-key"}, 200, None),
        ("/cookie-key", {"Cookie": "sessio=mock-api-key"}, 401, "missing-authentication"),
        ("/basic", LOGIN, 200, None),
        ("/basic", basic("mock-username", "wrong"), 401, "unknown-key"),
        ("/basic", {"Authorization": "Basic !!"}, 401, "unknown-key"),
        ("/basic", bearer("mock-token"), 401, "missing-authentication"),
        ("/bearer", {"Authorization": "bearer mock-token"}, 200, None),
        ("/bearer", bearer("mock-toke"), 401, "unknown-key"),
        ("/digest", {"Authorization": "Digest mock-token"}, 200, None),
        ("/digest", bearer("mock-token"), 401, "missing-authentication"),
        ("/all-of-them?api_key=mock-api-key", KEY | LOGIN, 401, "missing-authentication"),
        ("/any-of-them", LOGIN, 200, None),
        ("/any-of-them", bearer("mock-token") | KEY, 200, None),
        ("/any-of-them", bearer("mock-token"), 401, "missing-authentication"),
        ("/either-header", LOGIN, 200, None),
        ("/either-header", bearer("mock-token"), 200, None),
        ("/optional", {}, 200, None),
        ("/optional", {"X-Api-Key": "other"}, 401, "unknown-key"),
        ("/public", {}, 200, None),
    ],
)
def test_credentials(mock: Any, path: str, headers: Any, status: int, mistake: Any) -> None:
    assert get(mock, path, headers=headers).status_code == status
    (call,) = mock.calls
    assert (call.refusal and call.refusal.mistake) == mistake


def test_the_token_endpoint(mock: Any) -> None:
    answer = token(mock, "write read")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    content = answer.json()
    assert content["token_type"] == "Bearer"
    assert content["expires_in"] == 100
    assert content["scope"] == "read write"
    assert get(mock, "/granted", headers=bearer(content["access_token"])).status_code == 200
    assert mock.token_requests == 1
    assert [call.operation_id for call in mock.calls] == ["vault.granted"]


def test_a_token_ends(mock: Any, hours: Hours) -> None:
    given = bearer(token(mock, "read").json()["access_token"])
    hours.now += timedelta(seconds=99)
    assert get(mock, "/granted", headers=given).status_code == 200
    hours.now += timedelta(seconds=1)
    assert get(mock, "/granted", headers=given).status_code == 401


def test_a_token_has_scopes(mock: Any) -> None:
    given = bearer(token(mock, "read").json()["access_token"])
    refused = httpx2.post(f"{mock.base_url}/granted", headers=given)
    assert refused.status_code == 403
    assert mock.calls[-1].refusal.mistake == "missing-permission"


@pytest.mark.parametrize(
    ("members", "status", "error"),
    [
        ({"scope": "fly"}, 400, "invalid_scope"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"grant_type": ""}, 400, "invalid_request"),
    ],
)
def test_a_request_for_a_token_that_is_refused(
    mock: Any, members: Any, status: int, error: str
) -> None:
    answer = token(mock, **members)
    assert (answer.status_code, answer.json()["error"]) == (status, error)


def test_an_unknown_client(mock: Any) -> None:
    answer = httpx2.post(
        f"{mock.base_url}/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": "mock-client-id",
            "client_secret": "wrong",
        },
    )
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


def test_other_credentials_for_one_call(package: Any, mock: Any) -> None:
    with package.Case(
        package.Environment.PRODUCTION, header_key="wrong", base_url=mock.base_url, retry=None
    ) as client:
        with pytest.raises(package.AuthenticationError):
            client.vault.header_key()
        other = client.with_credentials(header_key="mock-api-key", username="u", password="p")
        assert other.vault.header_key().name == "somebody"
        with pytest.raises(package.MissingCredentialsError):
            other.vault.bearer()
        with pytest.raises(package.AuthenticationError):
            client.vault.header_key()
        with pytest.raises(TypeError, match="username without password"):
            client.with_credentials(username="u")
    assert "mock-api-key" not in repr(other)


def test_the_client_renews_a_token_that_was_revoked(package: Any, mock: Any) -> None:
    with package.Case(
        package.Environment.PRODUCTION,
        client_id="mock-client-id",
        client_secret="mock-client-secret",
        token_endpoint_auth_method="client_secret_post",
        base_url=mock.base_url,
    ) as client:
        client.vault.granted()
        client.vault.granted()
        assert mock.token_requests == 1
        mock.revoke_tokens()
        client.vault.granted()
        assert mock.token_requests == 2
    outcomes = [call.refusal is None for call in mock.calls]
    assert outcomes == [True, True, False, True]
