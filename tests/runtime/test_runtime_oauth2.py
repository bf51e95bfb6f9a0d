"""Tokens by the client credentials flow: asked for, kept, renewed, shared, and never shown."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
import time
from typing import Any
from urllib.parse import parse_qs

import pytest
from call_support import KINDS, LOST, QUICK, STEADY, FakeTime, fake_time, run
from runtime.base_url import BaseUrl
from runtime.oauth2 import ClientCredentials, TokenEndpoint
from runtime.secrets import Secret
from runtime.transport import HttpReply, HttpRequest, Timeout
from runtime_support import (
    AuthenticationError,
    HouseTransportError,
    PermissionDeniedError,
    RateLimitError,
    async_client,
    sync_client,
)
from security_support import DONE, PLAIN, operation, plain_client

__all__ = ["fake_time"]

both = pytest.mark.parametrize("kind", KINDS)
READ, WRITE = {"granted": ("read",)}, {"granted": ("read", "write")}
ID, SECRET = "the client", "canary:secret+&"
CREDENTIALS = {"client_id": ID, "client_secret": SECRET}


class Api:
    """A token endpoint, and an API that accepts what it has issued."""

    def __init__(self, **members: Any) -> None:
        self.members = {"token_type": "bearer"} | members
        self.asked: list[HttpRequest] = []
        self.good: set[str] = set()
        self.answer: HttpReply | BaseException | None = None

    def __call__(self, request: HttpRequest) -> HttpReply:
        if not request.target.endswith("/oauth/token"):
            authorization = dict(request.headers)["Authorization"]
            return DONE if authorization.removeprefix("Bearer ") in self.good else _status(401)
        self.asked.append(request)
        if isinstance(self.answer, BaseException):
            raise self.answer
        if self.answer is not None:
            return self.answer
        token = f"t{len(self.asked)}"
        self.good.add(token)
        return HttpReply(200, (), json.dumps({"access_token": token} | self.members).encode())


def _status(status: int, content: Any = None, *headers: tuple[str, str]) -> HttpReply:
    return HttpReply(status, headers, b"" if content is None else json.dumps(content).encode())


def tokens_of(transport: Any) -> list[str]:
    """What the calls were sent with."""
    return [
        dict(request.headers)["Authorization"]
        for request in transport.requests
        if not request.target.endswith("/oauth/token")
    ]


# RFC 6749: section 4.4.2 for the request, 2.3.1 for the header, appendix B for its encoding.
@both
def test_the_request_with_the_secret_in_the_header(kind: str) -> None:
    api = Api(expires_in=3600)
    client, transport = plain_client(kind, api, **CREDENTIALS)
    run(client, operation(WRITE))
    (request,) = api.asked
    assert request.method == "POST"
    assert request.url == "https://api.example.com/oauth/token"
    assert request.body == b"grant_type=client_credentials&scope=read+write"
    headers = dict(request.headers)
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    # base64 of "the+client:canary%3Asecret%2B%26"
    assert headers["Authorization"] == "Basic dGhlK2NsaWVudDpjYW5hcnklM0FzZWNyZXQlMkIlMjY="
    assert tokens_of(transport) == ["Bearer t1"]


@both
def test_the_request_with_the_secret_in_the_body(kind: str) -> None:
    api = Api()
    client, _ = plain_client(
        kind, api, token_endpoint_auth_method="client_secret_post", **CREDENTIALS
    )
    run(client, operation({"granted": ()}))
    (request,) = api.asked
    assert "Authorization" not in dict(request.headers)
    assert parse_qs((request.body or b"").decode()) == {
        "grant_type": ["client_credentials"],
        "client_id": [ID],
        "client_secret": [SECRET],
    }


@both
def test_a_token_is_kept_until_shortly_before_it_ends(kind: str, fake_time: FakeTime) -> None:
    api = Api(expires_in=3600)
    client, transport = plain_client(kind, api, **CREDENTIALS, **fake_time.options())
    for passed in (0.0, 3539.0, 0.9):
        fake_time.now += passed
        run(client, operation(READ))
    assert len(api.asked) == 1
    fake_time.now += 0.2
    run(client, operation(READ))
    assert tokens_of(transport) == ["Bearer t1"] * 3 + ["Bearer t2"]


@both
def test_a_short_token_is_renewed_in_the_last_tenth_of_its_time(
    kind: str, fake_time: FakeTime
) -> None:
    api = Api(expires_in="100")
    client, _ = plain_client(kind, api, **CREDENTIALS, **fake_time.options())
    run(client, operation(READ))
    fake_time.now += 89.0
    run(client, operation(READ))
    assert len(api.asked) == 1
    fake_time.now += 2.0
    run(client, operation(READ))
    assert len(api.asked) == 2


@pytest.mark.parametrize("members", [{}, {"expires_in": None}, {"expires_in": 0}], ids=str)
@both
def test_a_token_without_an_end_is_kept(kind: str, members: Any, fake_time: FakeTime) -> None:
    api = Api(**members)
    client, _ = plain_client(kind, api, **CREDENTIALS, **fake_time.options())
    for _ in range(3):
        run(client, operation(READ))
        fake_time.now += 1e6
    assert len(api.asked) == 1


@both
def test_while_the_old_token_is_good_a_failing_endpoint_does_no_harm(
    kind: str, fake_time: FakeTime
) -> None:
    api = Api(expires_in=1000)
    client, transport = plain_client(kind, api, **CREDENTIALS, **fake_time.options())
    run(client, operation(READ))
    api.answer = _status(503)
    fake_time.now += 950.0
    run(client, operation(READ))
    run(client, operation(READ))
    assert len(api.asked) == 2
    api.answer = None
    fake_time.now += 6.0
    run(client, operation(READ))
    assert tokens_of(transport) == ["Bearer t1"] * 3 + ["Bearer t3"]


@both
def test_tokens_are_kept_by_scopes(kind: str) -> None:
    api = Api(expires_in=3600)
    client, transport = plain_client(kind, api, **CREDENTIALS)
    for each in (READ, WRITE, READ, WRITE):
        run(client, operation(each))
    assert tokens_of(transport) == ["Bearer t1", "Bearer t2", "Bearer t1", "Bearer t2"]


@both
def test_a_token_for_more_scopes_does_for_fewer(kind: str) -> None:
    api = Api(expires_in=3600)
    client, transport = plain_client(kind, api, **CREDENTIALS)
    for each in (WRITE, READ):
        run(client, operation(each))
    assert tokens_of(transport) == ["Bearer t1", "Bearer t1"]


@both
def test_a_refused_token_is_renewed_and_the_call_repeated_once(kind: str) -> None:
    api = Api(expires_in=3600)
    client, transport = plain_client(kind, api, retry=QUICK, **CREDENTIALS)
    run(client, operation(READ))
    api.good.clear()
    run(client, operation(READ, method="POST"))
    assert tokens_of(transport) == ["Bearer t1", "Bearer t1", "Bearer t2"]


@both
def test_a_second_refusal_is_raised(kind: str) -> None:
    api = Api(expires_in=3600)
    client, transport = plain_client(kind, api, retry=QUICK, **CREDENTIALS)
    api.good = _Nothing()
    with pytest.raises(AuthenticationError):
        run(client, operation(READ))
    assert tokens_of(transport) == ["Bearer t1", "Bearer t2"]


class _Nothing(set[str]):
    def __contains__(self, token: object) -> bool:
        return False


@both
def test_without_retries_nothing_is_repeated(kind: str) -> None:
    api = Api(expires_in=3600)
    api.good = _Nothing()
    client, transport = plain_client(kind, api, **CREDENTIALS)
    with pytest.raises(AuthenticationError):
        run(client, operation(READ))
    assert len(tokens_of(transport)) == 1


@pytest.mark.parametrize(
    ("answer", "error", "said"),
    [
        (_status(401, {"error": "invalid_client"}), AuthenticationError, "invalid_client"),
        (_status(400, {"error": "invalid_scope"}), PermissionDeniedError, "invalid_scope"),
        (
            _status(400, {"error": "invalid_request", "error_description": f"no {SECRET}\n!"}),
            AuthenticationError,
            r"no \*\*\* !",
        ),
        (_status(429, None, ("Retry-After", "7")), RateLimitError, "HTTP 429"),
        (_status(503), HouseTransportError, "HTTP 503"),
        (_status(302), AuthenticationError, "HTTP 302"),
        (_status(200, {}), AuthenticationError, "no access_token"),
        (_status(200, [1]), AuthenticationError, "no access_token"),
        (HttpReply(200, (), b"<html>"), AuthenticationError, "no access_token"),
        (
            _status(200, {"access_token": "x", "token_type": "mac"}),
            AuthenticationError,
            "type 'mac'",
        ),
        (_status(200, {"access_token": "hidden\n"}), AuthenticationError, "HTTP header"),
        (_status(200, {"error": "server_error"}), AuthenticationError, "server_error"),
        (LOST, HouseTransportError, "reset by peer"),
    ],
)
@both
def test_an_endpoint_that_gives_no_token(kind: str, answer: Any, error: Any, said: str) -> None:
    api = Api()
    api.answer = answer
    client, transport = plain_client(kind, api, **CREDENTIALS)
    with pytest.raises(error, match=said) as caught:
        run(client, operation(READ, method="POST"))
    assert tokens_of(transport) == []
    assert "https://api.example.com/oauth/token" in str(caught.value)
    shown = f"{caught.value!r} {caught.value} {caught.value.__dict__}"
    assert SECRET not in shown
    assert "hidden" not in shown


@both
def test_the_call_is_repeated_as_it_was_not_sent(kind: str, fake_time: FakeTime) -> None:
    api = Api()
    api.answer = _status(503)
    fake_time.meanwhile = lambda: setattr(api, "answer", None)
    client, transport = plain_client(kind, api, retry=STEADY, **CREDENTIALS, **fake_time.options())
    run(client, operation(READ, method="POST"))
    assert fake_time.waits == [1.0]
    assert tokens_of(transport) == ["Bearer t2"]


@pytest.mark.parametrize(
    ("token_url", "base_url", "expected"),
    [
        (None, None, "https://api.example.com/oauth/token"),
        ("https://login.example.com/t?tenant=1", None, "https://login.example.com/t?tenant=1"),
        ("token/", None, "https://api.example.com/v1/token/"),
        (None, "http://127.0.0.1:9", "http://127.0.0.1:9/oauth/token"),
        ("http://127.0.0.1:8/t", None, "http://127.0.0.1:8/t"),
    ],
)
def test_the_address_of_the_endpoint(token_url: Any, base_url: Any, expected: str) -> None:
    client, transport = plain_client(
        "sync",
        _status(200, {"access_token": "x"}),
        DONE,
        token_url=token_url,
        base_url=base_url,
        **CREDENTIALS,
    )
    run(client, operation(READ))
    assert transport.requests[0].url == expected


class Slow:
    """A transport whose token endpoint takes its time."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.requests: list[HttpRequest] = []

    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        self.requests.append(request)
        if request.target.endswith("/oauth/token"):
            # Long enough for threads on a busy machine to come and wait for it.
            time.sleep(1)
        return self.api(request)

    def close(self) -> None: ...


class AsyncSlow(Slow):
    async def send(  # type: ignore[override]  # awaited
        self,
        request: HttpRequest,
        timeout: Timeout,
    ) -> HttpReply:
        self.requests.append(request)
        if request.target.endswith("/oauth/token"):
            await asyncio.sleep(0.1)
        return self.api(request)

    async def aclose(self) -> None: ...


@pytest.mark.parametrize("answer", [None, _status(401, {"error": "invalid_client"})], ids=str)
def test_threads_share_one_request(answer: Any) -> None:
    api = Api(expires_in=3600)
    api.answer = answer
    slow = Slow(api)
    client = sync_client(profile=PLAIN, transport=slow, credentials=CREDENTIALS)
    outcomes: list[str] = []
    together = threading.Barrier(8)

    def call() -> None:
        together.wait()
        try:
            outcomes.append(client._caller.call(operation(READ), {}).id)
        except AuthenticationError as error:
            outcomes.append(str(error.code))

    threads = [threading.Thread(target=call) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(api.asked) == 1
    assert outcomes == (["1"] if answer is None else ["invalid_client"]) * 8


@pytest.mark.parametrize("answer", [None, _status(401, {"error": "invalid_client"})], ids=str)
async def test_tasks_share_one_request(answer: Any) -> None:
    api = Api(expires_in=3600)
    api.answer = answer
    client = async_client(profile=PLAIN, transport=AsyncSlow(api), credentials=CREDENTIALS)

    async def call() -> str:
        try:
            return str((await client._caller.call(operation(READ), {})).id)
        except AuthenticationError as error:
            return str(error.code)

    outcomes = await asyncio.gather(*(call() for _ in range(8)))
    assert len(api.asked) == 1
    assert outcomes == (["1"] if answer is None else ["invalid_client"]) * 8


async def test_a_task_that_is_cancelled_leaves_the_others_a_token() -> None:
    api = Api(expires_in=3600)
    client = async_client(profile=PLAIN, transport=AsyncSlow(api), credentials=CREDENTIALS)
    tasks = [asyncio.ensure_future(client._caller.call(operation(READ), {})) for _ in range(3)]
    await asyncio.sleep(0.02)
    tasks[0].cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    assert isinstance(done[0], asyncio.CancelledError)
    assert [each.id for each in done[1:] if not isinstance(each, BaseException)] == ["1", "1"]


@both
def test_nothing_shows_a_token_or_a_secret(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    api = Api(expires_in=3600)
    client, transport = plain_client(kind, api, **CREDENTIALS)
    run(client, operation(READ))
    credential = client._settings.authenticator._credentials["granted"]
    shown = repr([client, client._settings, credential, credential.source, transport.requests])
    assert SECRET not in shown + caplog.text
    assert "t1" not in shown + caplog.text
    with pytest.raises(TypeError, match="pickled"):
        credential.source.__reduce__()


def test_a_short_id_does_not_garble_what_the_endpoint_says() -> None:
    source = ClientCredentials(
        TokenEndpoint(BaseUrl.parse("https://login.example.com"), "/token"),
        Secret("i"),
        Secret(SECRET),
        "client_secret_basic",
        {"client_id": "client_id", "client_secret": "client_secret"},
    )
    said = {"error": "invalid_client", "error_description": f"no client 'i' with {SECRET}"}
    source.learn((), HttpReply(401, (), json.dumps(said).encode()), 0.0, 0.0)
    _, failure = source._failures[()]
    assert failure.code == "invalid_client"
    assert failure.reason == "HTTP 401, invalid_client: no client '***' with ***"
