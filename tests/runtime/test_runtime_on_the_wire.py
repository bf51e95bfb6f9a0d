"""Whole calls against raw sockets: the bytes that arrive are the bytes that were signed."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import subprocess
import sys
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from certificates import certificate_for, server_context
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from runtime.profile import EnvironmentHost
from runtime.transport import Timeout
from runtime_support import (
    PROFILE,
    PUBLIC,
    READ,
    SECRET,
    WRITE,
    Canned,
    HouseOutcomeUnknownError,
    HouseTransportError,
    RawServer,
    Received,
    async_client,
    http_reply,
    sync_client,
)
from transport_kinds import Kind, name_of

pytestmark = pytest.mark.usefixtures("transports")

TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(
    ["a b", "&=%+?#/", "%2F%20", "21963%3A1%2C", "bm8=", "==", "é€😀", "~-._", "\x00\r\n\t"]
)
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
PROPERTY = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def assert_signed(request: Received, payload: bytes) -> None:
    signed = b"1700000000123" + b"the-key" + b"5000" + payload
    expected = hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()
    assert request.header("X-Sign") == expected


def query_of(request: Received) -> tuple[str, dict[str, str]]:
    """The query as it came, and its pairs: percent-decoding alone, no + for a space."""
    query = request.target.partition("?")[2]
    pairs = (pair.partition("=") for pair in query.split("&"))
    return query, {unquote(name): unquote(value, errors="strict") for name, _, value in pairs}


@given(text=TEXTS, owner=TEXTS.filter(lambda text: text not in ("", ".", "..")), amount=DECIMALS)
@PROPERTY
def test_query_and_path_arrive_as_signed(
    server: RawServer, text: str, owner: str, amount: Decimal
) -> None:
    with sync_client(base_url=server.url) as client:
        client._caller.call(READ, {"owner": owner, "text": text, "amount": amount})
    request = server.received[-1]
    query, pairs = query_of(request)
    assert_signed(request, query.encode())
    assert pairs["theText"] == text
    assert Decimal(pairs["amount"]) == amount and "E" not in pairs["amount"]
    path = request.target.partition("?")[0]
    assert unquote(path.removeprefix("/v1/things/"), errors="strict") == owner
    assert request.body == b""
    assert request.header("Content-Type") is None and request.header("Content-Length") is None


@given(text=TEXTS, amount=DECIMALS, exact=DECIMALS)
@PROPERTY
def test_bodies_arrive_as_signed(
    server: RawServer, text: str, amount: Decimal, exact: Decimal
) -> None:
    with sync_client(base_url=server.url) as client:
        client._caller.call(WRITE, {"text": text, "amount": amount, "exact": exact})
    request = server.received[-1]
    assert_signed(request, request.body)
    sent = json.loads(request.body, parse_float=Decimal, parse_int=Decimal)
    assert sent["theText"] == text
    assert isinstance(sent["amount"], str) and Decimal(sent["amount"]) == amount
    assert sent["exact"] == exact
    assert "E" not in sent["amount"]
    assert request.header("Content-Type") == "application/json"


@given(st.lists(st.tuples(TEXTS, DECIMALS), min_size=1, max_size=3))
@settings(parent=PROPERTY, max_examples=25)
async def test_the_async_client_sends_the_same_bytes(
    server: RawServer, values: list[tuple[str, Decimal]]
) -> None:
    async with async_client(base_url=server.url) as later:
        with sync_client(base_url=server.url) as client:
            for text, amount in values:
                for operation in (READ, WRITE):
                    arguments = {"text": text, "amount": amount}
                    if operation is READ:
                        arguments["owner"] = f"<{text}>"
                    await later._caller.call(operation, arguments)
                    client._caller.call(operation, arguments)
                    ours, theirs = server.received[-2:]
                    arrived = unquote(ours.line.decode() + ours.body.decode(), errors="strict")
                    assert operation is WRITE or f"/<{text}>?" in arrived
                    assert (ours.line, ours.body) == (theirs.line, theirs.body)
                    assert ours.header("X-Sign") == theirs.header("X-Sign")


def test_a_prefix_goes_on_the_wire_but_is_not_signed(server: RawServer) -> None:
    from runtime.profile import Part

    assert PROFILE.signing is not None
    signing = replace(PROFILE.signing, message=(Part("path-and-query"),))
    profile = replace(
        PROFILE,
        signing=signing,
        environments={"real": EnvironmentHost(url="https://api.example.com/own")},
    )
    with sync_client(profile=profile, base_url=server.url + "/pre%2Ffix/") as client:
        client._caller.call(READ, {"owner": "me", "text": "1"})
    request = server.received[0]
    assert request.target == "/pre%2Ffix/v1/things/me?theText=1"
    signed = b"/own/v1/things/me?theText=1"
    assert request.header("X-Sign") == hmac.new(SECRET.encode(), signed, "sha256").hexdigest()


def test_headers(server: RawServer) -> None:
    with sync_client(environment="paper", base_url=server.url) as client:
        client._caller.call(PUBLIC, {})
    request = server.received[0]
    assert request.header("X-Paper") == "1"
    assert request.header("User-Agent") == "house-client/1.0"
    assert request.header("Host") == f"127.0.0.1:{server.port}"
    assert request.header("Cookie") is None


def test_a_redirect_is_not_followed_and_cookies_are_not_kept(server: RawServer) -> None:
    server.answer = lambda _: http_reply(
        b"", status="302 Found", headers=b"Location: /v1/other\r\nSet-Cookie: a=b\r\n"
    )
    with sync_client(base_url=server.url) as client:
        for _ in range(2):
            with pytest.raises(Exception, match="HTTP 302"):
                client._caller.call(PUBLIC, {})
    assert [request.target for request in server.received] == ["/v1/look"] * 2
    assert server.received[1].header("Cookie") is None


def test_the_environment_variables_have_no_say(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with sync_client(base_url=server.url) as client:
        assert client._caller.call(PUBLIC, {}).id == "1"


@pytest.mark.parametrize(("operation", "arguments"), [(READ, {"owner": "me"}), (WRITE, {})])
def test_a_refused_connection_was_not_sent(operation: Any, arguments: dict[str, Any]) -> None:
    with RawServer() as gone:
        pass
    client = sync_client(base_url=gone.url)
    with client, pytest.raises(HouseTransportError, match="was not sent") as caught:
        client._caller.call(operation, arguments)
    assert caught.value.request_sent is False
    assert caught.value.__cause__ is not None


@pytest.mark.parametrize("how", ["hang up", "timeout", "garbage", "cut off"])
async def test_a_write_that_got_no_reply_is_unknown(server: RawServer, how: str) -> None:
    release = threading.Event()
    answers = {
        "hang up": b"",
        "garbage": b"who are you\r\n\r\n",
        "cut off": http_reply()[:-5],
        "timeout": b"",
    }

    def answer(_: Received) -> bytes:
        if how == "timeout":
            release.wait(10)
        return answers[how]

    server.answer = answer
    server.hangs_up = True
    timeout = Timeout(read=0.3 if how == "timeout" else 10.0)
    with sync_client(base_url=server.url, timeout=timeout) as client:
        with pytest.raises(HouseOutcomeUnknownError) as caught:
            client._caller.call(WRITE, {"text": "x"})
        with pytest.raises(HouseTransportError) as read:
            client._caller.call(READ, {"owner": "me"})
    async with async_client(base_url=server.url, timeout=timeout) as later:
        with pytest.raises(HouseOutcomeUnknownError):
            await later._caller.call(WRITE, {"text": "x"})
    release.set()
    unknown = caught.value
    assert (unknown.operation, unknown.method, unknown.path) == (
        "things.make",
        "POST",
        "/v1/things",
    )
    assert unknown.body == b'{"theText":"x"}' and unknown.arguments == {"text": "x"}
    assert unknown.sent_at == datetime(2023, 11, 14, 22, 13, 20, 123456, UTC)
    assert read.value.request_sent is True


def test_the_connection_limit_and_the_pool_timeout(server: RawServer) -> None:
    release = threading.Event()
    server.answer = lambda _: http_reply() if release.wait(10) else b""
    options: dict[str, Any] = {"connection_limit": 1, "timeout": Timeout(pool=0.2)}
    with sync_client(base_url=server.url, **options) as client, ThreadPoolExecutor(1) as pool:
        first = pool.submit(client._caller.call, WRITE, {})
        while not server.received:
            time.sleep(0.01)
        with pytest.raises(HouseTransportError, match="PoolTimeout") as caught:
            client._caller.call(WRITE, {})
        release.set()
        assert first.result(10).id == "1"
    assert caught.value.request_sent is False
    assert server.connections == 1


def test_one_client_in_several_threads(server: RawServer) -> None:
    server.answer = lambda request: http_reply(
        b'{"code":0,"data":{"id":"%s"}}' % request.target.rpartition("/")[2].encode()
    )
    with sync_client(base_url=server.url) as client, ThreadPoolExecutor(8) as pool:
        names = [str(number) for number in range(80)]
        found = pool.map(lambda name: client._caller.call(READ, {"owner": name}).id, names)
        assert list(found) == names


def test_a_proxy_is_used(server: RawServer) -> None:
    proxy = server.url.replace("//", "//me:hush-hush@")
    with sync_client(base_url="http://example.invalid:81/pre", proxy=proxy) as client:
        client._caller.call(READ, {"owner": "a b", "text": "%"})
        assert "hush" not in repr(client) + repr(vars(client._core))
    request = server.received[0]
    assert request.target == "http://example.invalid:81/pre/v1/things/a%20b?theText=%25"
    assert request.header("Proxy-Authorization") == "Basic bWU6aHVzaC1odXNo"


async def test_a_certificate_authority_of_ones_own(
    tmp_path: Path, transports: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = certificate_for(tmp_path, "localhost")
    with RawServer(server_context(certificate, key)) as server:
        url = f"https://localhost:{server.port}"
        client = sync_client(base_url=url)
        with client, pytest.raises(HouseTransportError, match=transports.sync.untrusted) as caught:
            client._caller.call(WRITE, {})
        async with async_client(base_url=url) as later:
            with pytest.raises(
                HouseTransportError, match=transports.later.untrusted
            ) as caught_later:
                await later._caller.call(WRITE, {})
        with sync_client(
            base_url=url, **transports.sync.trusting(certificate, monkeypatch)
        ) as client:
            assert client._caller.call(WRITE, {}).id == "1"
        async with async_client(base_url=url, certificate_authority=str(certificate)) as later:
            assert (await later._caller.call(WRITE, {})).id == "1"
        assert (caught.value.request_sent, caught_later.value.request_sent) == (False, False)


SCRIPT = """
import asyncio, sys
sys.path[:0] = [{templates!r}, {here!r}]
from runtime_support import PUBLIC, async_client, sync_client
from transport_kinds import KINDS

KINDS[{kind!r}].use()

async def later():
    client = async_client(base_url={url!r})
    await client._caller.call(PUBLIC, {{}})
    if {close}:
        await client.aclose()
        await client.aclose()
    return client

async def forgotten():
    await async_client(base_url={url!r})._caller.call(PUBLIC, {{}})
    await asyncio.sleep(0)

asyncio.run(forgotten())
client = sync_client(base_url={url!r})
client._caller.call(PUBLIC, {{}})
if {close}:
    client.close()
    client.close()
kept = asyncio.run(later()) if {keep} else (asyncio.run(later()), None)[1]
print("done")
"""


@pytest.mark.parametrize("close", [True, False])
@pytest.mark.parametrize("keep", [True, False])
def test_the_interpreter_ends_cleanly(
    server: RawServer, close: bool, keep: bool, transports: Kind
) -> None:
    here = Path(__file__).parent
    script = SCRIPT.format(
        templates=str(here.parents[1] / "templates"),
        here=str(here),
        url=server.url,
        close=close,
        keep=keep,
        kind=name_of(transports),
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")


async def test_closing() -> None:
    mine = Canned()
    with sync_client(transport=mine) as client:
        client._caller.call(PUBLIC, {})
    assert mine.closed is False
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        client._caller.call(PUBLIC, {})
    later = async_client()
    await later.aclose()
    await later.aclose()
    with pytest.raises(RuntimeError, match="closed"):
        await later._caller.call(PUBLIC, {})


@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"transport": Canned(), "proxy": "http://p:1"}, TypeError, "proxy cannot be combined"),
        ({"transport": Canned(), "connection_limit": 5}, TypeError, "connection_limit"),
        ({"transport": Canned(), "certificate_authority": "x"}, TypeError, "certificate_auth"),
        ({"proxy": "ftp://me:hidden@p"}, ValueError, "proxy must look like"),
        ({"proxy": "http://me:hidden@p:x"}, ValueError, "proxy must look like"),
        ({"proxy": "http://me:hidden@p:99999"}, ValueError, "proxy must look like"),
        ({"proxy": "http://me:hidden@[::1"}, ValueError, "proxy must look like"),
        ({"proxy": "http://me:hidden@p\u2100"}, ValueError, "proxy must look like"),
        ({"proxy": b"http://me:hidden@p"}, TypeError, "proxy must be a str"),
        ({"proxy": "socks5://me:hidden@p:1"}, ImportError, "socksio"),
        ({"certificate_authority": "/no/such/file.pem"}, FileNotFoundError, "/no/such/file.pem"),
        ({"certificate_authority": __file__}, ValueError, "holds no certificates in PEM"),
        ({"base_url": "http://me:hidden@h:99999"}, ValueError, "base_url"),
        ({"base_url": "http://me:hidden@h\u2100"}, ValueError, "base_url"),
        ({"base_url": "//me:hidden@h"}, ValueError, "base_url"),
        ({"connection_limit": 0}, ValueError, "at least 1"),
        ({"connection_limit": True}, TypeError, "connection_limit"),
        ({"timeout": 0}, ValueError, "timeout"),
        ({"timeout": float("inf")}, ValueError, "timeout"),
        ({"timeout": "10"}, TypeError, "timeout"),
        ({"base_url": "api.example.com"}, ValueError, "base_url"),
        ({"base_url": "ftp://api.example.com"}, ValueError, "base_url"),
        ({"base_url": "http://h?x=1"}, ValueError, "without a query"),
        ({"base_url": "http://h#f"}, ValueError, "fragment"),
        ({"base_url": "http://h:99999"}, ValueError, "base_url"),
        ({"base_url": "http://me:pw@h"}, ValueError, "user name"),
        ({"base_url": "http://h/a b"}, ValueError, "base_url"),
        ({"base_url": 7}, TypeError, "base_url"),
        ({"environment": "moon"}, ValueError, "real, paper"),
    ],
)
def test_options_are_checked(options: dict[str, Any], error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says) as caught:
        sync_client(**options)
    assert "hidden" not in "".join(traceback.format_exception(caught.value, chain=True)[-1:])
    assert caught.value.__cause__ is None and "hidden" not in str(caught.value.__context__)


def test_repr_shows_environment_and_base_url() -> None:
    assert repr(sync_client()) == "SyncClient(real, https://api.example.com)"
    assert urlsplit(str(sync_client(base_url="http://[::1]:8080/x")._core.settings.base_url)).port
