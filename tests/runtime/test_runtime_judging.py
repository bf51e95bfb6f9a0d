"""What each reply ends in: data, an error class, or an unknown outcome."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import gzip
import json
import pickle
import threading
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime import errors
from runtime.profile import EnvironmentHost, Profile
from runtime.reply import Headers, RateLimitState, Response
from runtime.transport import HttpReply, TransportFailure
from runtime_support import (
    ENVELOPE,
    ERRORS,
    OK,
    PROFILE,
    PUBLIC,
    READ,
    WRITE,
    AsyncCanned,
    AuthenticationError,
    BusinessError,
    Canned,
    ClockError,
    Done,
    HouseApiError,
    HouseDecodeError,
    HouseError,
    HouseOutcomeUnknownError,
    HouseTransportError,
    InvalidRequestError,
    PermissionDeniedError,
    RateLimitError,
    RawServer,
    UnavailableError,
    async_client,
    http_reply,
    sync_client,
)

READ_ARGUMENTS = {"owner": "me"}


def call(reply: HttpReply | BaseException, write: bool, profile: Profile = PROFILE) -> Any:
    client = sync_client(profile=profile, transport=Canned(reply))
    operation, arguments = (WRITE, {}) if write else (READ, READ_ARGUMENTS)
    return client._caller.call(operation, arguments)


def caught(reply: HttpReply | BaseException, write: bool, profile: Profile = PROFILE) -> Any:
    with pytest.raises(HouseError) as info:
        call(reply, write, profile)
    return info.value


def body(code: str, rest: str = "") -> bytes:
    return f'{{"code": {code}, "msg": "the message"{rest}}}'.encode()


# Each case: status, body, the class for a read, the class for a write.
CASES: list[tuple[int, bytes, type[HouseError], type[HouseError]]] = [
    (200, body("10004"), AuthenticationError, AuthenticationError),
    (200, body('"10004"'), AuthenticationError, AuthenticationError),
    (500, body("10004"), AuthenticationError, AuthenticationError),
    (200, body("10006"), RateLimitError, RateLimitError),
    (200, body("10002"), ClockError, ClockError),
    (200, body("10016"), UnavailableError, HouseOutcomeUnknownError),
    (200, body("700"), InvalidRequestError, HouseOutcomeUnknownError),
    (200, body("99999"), BusinessError, BusinessError),
    (400, body("99999"), BusinessError, BusinessError),
    (429, body("99999"), RateLimitError, RateLimitError),
    (503, body("99999"), UnavailableError, HouseOutcomeUnknownError),
    (400, OK, InvalidRequestError, HouseOutcomeUnknownError),
    (302, OK, UnavailableError, HouseOutcomeUnknownError),
    (200, body('""'), HouseDecodeError, HouseOutcomeUnknownError),
    (500, OK, UnavailableError, HouseOutcomeUnknownError),
    (301, b"", UnavailableError, UnavailableError),
    (400, b"", InvalidRequestError, InvalidRequestError),
    (401, b"<html>", AuthenticationError, AuthenticationError),
    (403, b"too frequent", RateLimitError, RateLimitError),
    (404, b"{}", InvalidRequestError, InvalidRequestError),
    (418, b"[]", InvalidRequestError, InvalidRequestError),
    (429, b"", RateLimitError, RateLimitError),
    (500, b"{", UnavailableError, HouseOutcomeUnknownError),
    (502, b"<html>bad gateway</html>", UnavailableError, HouseOutcomeUnknownError),
    (200, b"<html>hello</html>", HouseDecodeError, HouseOutcomeUnknownError),
    (200, b"", HouseDecodeError, HouseOutcomeUnknownError),
    (200, OK[:-3], HouseDecodeError, HouseOutcomeUnknownError),
    (200, b'{"msg": "no code"}', HouseDecodeError, HouseOutcomeUnknownError),
    (200, b'{"code": null}', HouseDecodeError, HouseOutcomeUnknownError),
    (200, b'{"code": true}', HouseDecodeError, HouseOutcomeUnknownError),
    (200, b'{"code": {}}', HouseDecodeError, HouseOutcomeUnknownError),
    (200, b"[1]", HouseDecodeError, HouseOutcomeUnknownError),
    (200, b"\xff\xfe", HouseDecodeError, HouseOutcomeUnknownError),
    (200, b'{"code":0,"data":' + b"[" * 100_000, HouseDecodeError, HouseOutcomeUnknownError),
    (200, body("0"), HouseDecodeError, HouseDecodeError),
    (200, body("0", ', "data": []'), HouseDecodeError, HouseDecodeError),
    (200, body("0", ', "data": {"id": 1}'), HouseDecodeError, HouseDecodeError),
    (200, b'{"code":0,"data":{"id":"\xff"}}', HouseDecodeError, HouseDecodeError),
]


@pytest.mark.parametrize(("status", "content", "read", "write"), CASES)
def test_every_refusal_has_its_class(
    status: int, content: bytes, read: type[HouseError], write: type[HouseError]
) -> None:
    reply = HttpReply(status, (), content)
    assert type(caught(reply, False)) is read
    error = caught(reply, True)
    assert error.reply.content == content and error.reply.status == status
    assert type(error) is write


def test_an_api_error_says_everything() -> None:
    error = caught(HttpReply(200, (("X-Left", "0"),), body("10004")), False)
    assert isinstance(error, errors.ApiError) and isinstance(error, HouseApiError)
    assert (error.code, error.message) == (10004, "the message")
    assert (error.category, error.operation) == ("authentication", "things.find")
    assert error.hint == "check the secret"
    assert error.reply is not None and error.reply.rate_limit == RateLimitState(remaining=0)
    assert str(error) == ("things.find: 10004 the message (authentication) - check the secret")


def test_an_http_error_says_its_status_and_hint() -> None:
    error = caught(HttpReply(403, (), b"x"), False)
    assert (error.code, error.hint) == (None, "wait ten minutes")
    assert str(error) == "things.find: HTTP 403 (rate-limit) - wait ten minutes"


def test_an_unknown_outcome_keeps_what_the_exchange_said() -> None:
    error = caught(HttpReply(200, (), body("10016")), True)
    assert (error.code, error.message, error.category) == (10016, "the message", "unavailable")
    assert error.body == b"{}" and "the outcome of POST /v1/things is unknown" in str(error)


def test_an_accepted_write_that_cannot_be_decoded_says_so() -> None:
    error = caught(HttpReply(200, (), body("0", ', "data": {}')), True)
    assert error.accepted and error.path == "$.data"
    assert "the API accepted the call (code 0)" in str(error)
    assert not caught(HttpReply(200, (), body("0", ', "data": {}')), False).accepted


ITEMS = ', "ext": {"list": [{"code": 0, "msg": "OK"}, {"code": "5001", "msg": "no"}, {}]}'


def test_a_partial_success_raises_with_the_failed_items() -> None:
    error = caught(HttpReply(200, (), body('"2"', ITEMS + ', "data": {"id": "1"}')), True)
    # The code itself is not listed: the item's is.
    assert type(error) is PermissionDeniedError and error.hint == "ask for the right"
    assert [(item.index, item.code, item.message) for item in error.items] == [(1, "5001", "no")]
    assert "[1 failed, item 1: 5001 no]" in str(error)


def test_failed_items_of_a_success_are_in_the_response() -> None:
    reply = HttpReply(200, (), body("0", ITEMS + ', "data": {"id": "1"}'))
    client = sync_client(transport=Canned(reply))
    response: Any = client._caller.with_response().call(WRITE, {})
    assert response.data == Done(id="1")
    assert [item.index for item in response.items] == [1]


def test_failed_items_are_found_however_their_code_is_spelled() -> None:
    items = ITEMS.replace('"code"', '"c\\u006fde"')
    assert items != ITEMS
    reply = HttpReply(200, (), body("0", items + ', "data": {"id": "1"}'))
    client = sync_client(transport=Canned(reply))
    response: Any = client._caller.with_response().call(WRITE, {})
    assert [item.code for item in response.items] == ["5001"]


@pytest.mark.parametrize("sent", [True, False])
def test_transport_failures(sent: bool) -> None:
    failure = TransportFailure("the line is dead", request_sent=sent)
    write, read = caught(failure, True), caught(failure, False)
    assert type(write) is (HouseOutcomeUnknownError if sent else HouseTransportError)
    assert type(read) is HouseTransportError and read.request_sent is sent
    assert write.__cause__ is failure and "the line is dead" in str(write)


def test_a_transport_that_returns_no_reply() -> None:
    nothing: Any = None
    assert "returned NoneType, not HttpReply" in str(caught(nothing, True))
    assert type(caught(nothing, True)) is HouseOutcomeUnknownError
    assert type(caught(nothing, False)) is HouseTransportError


@pytest.mark.parametrize(
    ("make", "transport"),
    [
        (sync_client, AsyncCanned()),
        (async_client, Canned()),
        (sync_client, Canned),
        (async_client, AsyncCanned),
        (sync_client, 5),
    ],
)
def test_a_transport_of_the_other_kind_is_refused(make: Any, transport: Any) -> None:
    with pytest.raises(TypeError, match=r"transport must be an object .* (Async)?Transport$"):
        make(transport=transport)


def test_an_unexpected_exception_of_a_transport_is_one_too() -> None:
    bug = ZeroDivisionError("oops")
    error = caught(bug, True)
    assert type(error) is HouseOutcomeUnknownError
    assert error.__cause__ is not None and error.__cause__.__cause__ is bug
    assert type(caught(bug, False)) is HouseTransportError


@pytest.mark.parametrize("signal", [KeyboardInterrupt(), SystemExit(), asyncio.CancelledError()])
async def test_cancellation_passes_through(signal: BaseException) -> None:
    with pytest.raises(type(signal)):
        call(signal, True)
    with pytest.raises(type(signal)):
        await async_client(transport=AsyncCanned(signal))._caller.call(WRITE, {})


async def test_a_cancelled_call_leaves_the_client_usable(server: RawServer) -> None:
    release, arrived = threading.Event(), threading.Event()

    def answer(_: Any) -> bytes:
        if len(server.received) == 1:
            arrived.set()
            release.wait(10)
        return http_reply()

    server.answer = answer
    async with async_client(base_url=server.url, connection_limit=1) as client:
        first = asyncio.ensure_future(client._caller.call(WRITE, {}))
        await asyncio.to_thread(arrived.wait, 10)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        assert (await client._caller.call(WRITE, {})).id == "1"
        release.set()


def test_without_an_envelope_the_status_decides() -> None:
    profile = replace(PROFILE, envelope=None, http_errors=())
    assert call(HttpReply(201, (), b' {"id": "7"} \n'), True, profile) == Done(id="7")
    assert type(caught(HttpReply(403, (), b'{"id": "7"}'), True, profile)) is PermissionDeniedError
    assert type(caught(HttpReply(200, (), b"nope"), False, profile)) is HouseDecodeError
    assert type(caught(HttpReply(204, (), b""), False, profile)) is HouseDecodeError


def test_a_call_without_a_payload_returns_none() -> None:
    operation: Any = replace(cast(Any, WRITE), result=type(None))
    client = sync_client(transport=Canned(HttpReply(200, (), b'{"code":"0"}')))
    assert client._caller.call(operation, {}) is None


@pytest.mark.parametrize(
    ("rows", "path"), [("[]", "$.data"), ('[{"id":"1"},{"id":"2"}]', "$.data")]
)
def test_a_single_row_is_exactly_one(rows: str, path: str) -> None:
    operation = replace(PUBLIC, single_row=True)
    client = sync_client(transport=Canned(HttpReply(200, (), body("0", f', "data": {rows}'))))
    with pytest.raises(HouseDecodeError, match="one row is expected") as info:
        client._caller.call(operation, {})
    assert info.value.path == path
    one = HttpReply(200, (), body("0", ', "data": [{"id":"5"}]'))
    assert sync_client(transport=Canned(one))._caller.call(operation, {}) == Done(id="5")


def test_deep_pointers() -> None:
    envelope = replace(
        ENVELOPE,
        code=("head", "status", "code"),
        message=("head", "status", "text"),
        payload=("body", "rows", "0"),
        time=None,
        items=None,
    )
    profile = replace(PROFILE, envelope=envelope)
    content = b'{"head":{"status":{"code":0,"text":"x"}},"body":{"rows":[{"id":"9"}]}}'
    assert call(HttpReply(200, (), content), False, profile) == Done(id="9")
    refused = content.replace(b'"code":0', b'"code":10004')
    assert caught(HttpReply(200, (), refused), False, profile).message == "x"


def test_the_response_carries_the_reply() -> None:
    headers = (
        ("X-Limit", "10"),
        ("x-left", " 9 "),
        ("X-RESET", "1700000001000"),
        ("Set-Cookie", "a"),
        ("set-cookie", "b"),
        ("Date", "Tue, 14 Nov 2023 22:13:19 GMT"),
    )
    client = sync_client(transport=Canned(HttpReply(200, headers, OK)))
    response: Any = client._caller.with_response().call(READ, READ_ARGUMENTS)
    assert isinstance(response, Response)
    assert response.status == 200 and response.content == OK
    assert response.headers["set-COOKIE"] == "a"
    assert response.headers.get_all("Set-Cookie") == ["a", "b"]
    assert response.server_time == datetime(2023, 11, 14, 22, 13, 20, 456000, UTC)
    reset = datetime(2023, 11, 14, 22, 13, 21, tzinfo=UTC)
    assert response.rate_limit == RateLimitState(10, 9, reset)
    assert "content" not in repr(response)
    with pytest.raises(AttributeError):
        setattr(response, "status", 1)  # noqa: B010 - what a type checker would refuse


@given(st.text(st.characters(max_codepoint=255)), st.text(st.characters(max_codepoint=255)))
@settings(deadline=None)
def test_malformed_headers_never_crash(number: str, date: str) -> None:
    headers = (("X-Limit", number), ("X-Reset", number), ("Date", date))
    content = b'{"code":0,"data":{"id":"1"},"time":"soon"}'
    client = sync_client(transport=Canned(HttpReply(200, headers, content)))
    response: Any = client._caller.with_response().call(PUBLIC, {})
    assert response.data == Done(id="1")


def test_the_date_header_is_the_second_choice() -> None:
    headers = (("Date", "Tue, 14 Nov 2023 22:13:19 GMT"), ("X-Limit", "9" * 5000))
    content = b'{"code":0,"data":{"id":"1"},"time":99999999999999999999}'
    client = sync_client(transport=Canned(HttpReply(200, headers, content)))
    response: Any = client._caller.with_response().call(PUBLIC, {})
    assert response.server_time == datetime(2023, 11, 14, 22, 13, 19, tzinfo=UTC)
    assert response.rate_limit is None


@given(st.binary(max_size=80), st.sampled_from([200, 204, 302, 404, 500]), st.booleans())
@settings(deadline=None)
def test_any_bytes_end_in_an_error_of_the_package(content: bytes, status: int, write: bool) -> None:
    assert isinstance(caught(HttpReply(status, (), content), write), HouseError)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["code", "msg", "data", "id", "ext", "list"]), inner)
        ),
        max_leaves=12,
    )
)
@settings(deadline=None)
def test_any_json_ends_well(value: Any) -> None:
    with contextlib.suppress(HouseError):
        assert isinstance(call(HttpReply(200, (), json.dumps(value).encode()), True), Done)


def test_errors_survive_pickle_and_copy() -> None:
    replies = [
        HttpReply(200, (("A", "b"),), body("10004", ITEMS)),
        HttpReply(500, (), b""),
        HttpReply(200, (), body("0")),
    ]
    for error in [caught(reply, True) for reply in replies]:
        for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            assert type(again) is type(error) and str(again) == str(error)
            assert again.operation == error.operation
            assert again.reply.content == error.reply.content
            assert dict(again.reply.headers) == dict(error.reply.headers)
    failure = TransportFailure("x", request_sent=True)
    again = pickle.loads(pickle.dumps(failure))
    assert (again.reason, again.request_sent) == ("x", True)


def test_gzip_is_undone_and_a_broken_one_is_unknown(server: RawServer) -> None:
    packed = gzip.compress(OK)
    server.answer = lambda request: http_reply(
        packed if request.method == "GET" else packed[10:], headers=b"Content-Encoding: gzip\r\n"
    )
    with sync_client(base_url=server.url) as client:
        assert client._caller.call(READ, READ_ARGUMENTS).id == "1"
        with pytest.raises(HouseOutcomeUnknownError):
            client._caller.call(WRITE, {})


def test_headers_is_a_mapping_without_case() -> None:
    headers = Headers([("A-b", "1"), ("C", "2")])
    assert headers["a-B"] == "1" and "A-B" in headers and cast(Any, 7) not in headers
    assert list(headers) == ["a-b", "c"] and len(headers) == 2
    assert headers.pairs == (("A-b", "1"), ("C", "2"))
    assert "1" not in repr(headers)


def test_the_default_error_classes_work_without_a_package() -> None:
    profile = replace(PROFILE, errors=errors.DEFAULT_ERRORS)
    client = sync_client(profile=profile, transport=Canned(HttpReply(200, (), body("1"))))
    with pytest.raises(errors.ApiError):
        client._caller.call(PUBLIC, {})
    assert ERRORS.api["business"] is BusinessError
    assert EnvironmentHost(url="https://x").headers == ()
