"""Repetitions as a server sees them: what it received, and how often."""

from __future__ import annotations

import asyncio
import gc
import itertools
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from call_support import KINDS, QUICK, client, run
from runtime.transport import HttpReply
from runtime_support import (
    READ,
    WRITE,
    Done,
    HouseOutcomeUnknownError,
    HouseTransportError,
    RateLimitError,
    RawServer,
    Received,
    UnavailableError,
    http_reply,
)

both = pytest.mark.parametrize("kind", KINDS)
BUSY = http_reply(b'{"code":10006,"msg":"slow down"}')
BUSY_429 = http_reply(b'{"code":10006}', status="429 Too Many Requests")
HTML = http_reply(b"<html>")
GATEWAY = http_reply(b"<html>", status="502 Bad Gateway")
CUT = b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"code":0,'
HANG_UP = b""


def ticking() -> Callable[[], int]:
    """A clock that never tells the same millisecond twice."""
    ticks = itertools.count(1_700_000_000_000)
    return lambda: next(ticks) * 1_000_000


def answers(server: RawServer, *replies: bytes, hangs_up: bool = False) -> None:
    """Answer with each in turn, then with success."""
    rest = iter(replies)
    server.hangs_up = hangs_up
    server.answer = lambda _: next(rest, http_reply())


def used_client(kind: str, server: RawServer, **options: Any) -> Any:
    options = {"retry": QUICK, "clock": ticking(), "base_url": server.url} | options
    return client(kind, **options)


def finished(used: Any, operation: Any) -> Any:
    """The result of one call on a client that is closed after it."""
    if not hasattr(used, "aclose"):
        with used:
            return run(used, operation)

    async def later() -> Any:
        async with used:
            names = {parameter.name: None for parameter in operation.parameters}
            arguments = names | ({"owner": "me"} if "owner" in names else {"text": "a"})
            return await used._caller.call(operation, arguments)

    return asyncio.run(later())


@both
@pytest.mark.parametrize(
    ("operation", "replies", "hangs_up"),
    [
        (WRITE, [BUSY, BUSY], False),
        (WRITE, [BUSY_429], False),
        (READ, [BUSY, BUSY_429], False),
        (READ, [GATEWAY, HTML], False),
        (READ, [CUT], True),
        (READ, [HANG_UP, HANG_UP], False),
    ],
)
def test_repeated_and_signed_afresh(
    server: RawServer, kind: str, operation: Any, replies: list[bytes], hangs_up: bool
) -> None:
    answers(server, *replies, hangs_up=hangs_up)
    assert finished(used_client(kind, server), operation) == Done(id="1")
    assert len(server.received) == len(replies) + 1
    for name in ("X-Time", "X-Sign"):
        assert len({request.header(name) for request in server.received}) == len(server.received)
    assert len({(request.target, request.body) for request in server.received}) == 1


@both
@pytest.mark.parametrize("answer", [HANG_UP, CUT, HTML, GATEWAY, http_reply(b'{"code":10016}')])
def test_a_write_whose_outcome_is_unknown_arrives_once(
    server: RawServer, kind: str, answer: bytes
) -> None:
    answers(server, answer, hangs_up=True)
    with pytest.raises(HouseOutcomeUnknownError):
        finished(used_client(kind, server), WRITE)
    time.sleep(0.05)
    assert len(server.received) == 1


@both
def test_a_write_on_a_connection_that_was_closed_meanwhile_arrives_at_most_once(
    server: RawServer, kind: str
) -> None:
    """The library must not send it again by itself on another connection either."""
    server.answer = lambda request: HANG_UP if request.method == "POST" else http_reply()

    async def later() -> None:
        async with used_client("async", server) as used:
            await used._caller.call(READ, arguments(READ))
            with pytest.raises(HouseOutcomeUnknownError):
                await used._caller.call(WRITE, arguments(WRITE))

    if kind == "async":
        asyncio.run(later())
    else:
        with used_client(kind, server) as used:
            run(used, READ)
            with pytest.raises(HouseOutcomeUnknownError):
                run(used, WRITE)
    assert [request.method for request in server.received] == ["GET", "POST"]


def arguments(operation: Any) -> dict[str, Any]:
    names = {parameter.name: None for parameter in operation.parameters}
    return names | ({"owner": "me"} if "owner" in names else {"text": "a"})


@both
@pytest.mark.parametrize("operation", [READ, WRITE])
def test_a_refused_connection_is_tried_again(kind: str, operation: Any) -> None:
    """The server comes up after the first attempt, and gets the request once."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with RawServer() as server:
        told: list[Any] = []

        def redirect(event: Any) -> None:
            told.append(event)
            used._core.connection.transport.port = server.port

        used = client(kind, base_url=f"http://127.0.0.1:{port}", retry=QUICK, on_retry=redirect)
        inner = used._core.connection.transport
        used._core.connection.transport = Redirecting(inner, port)
        assert finished(used, operation) == Done(id="1")
        assert len(server.received) == 1
    (event,) = told
    assert event.category == "transport"


class Redirecting:
    """Sends to another port once it is told."""

    def __init__(self, inner: Any, port: int) -> None:
        self.inner = inner
        self.port = port

    def send(self, request: Any, timeout: Any) -> Any:
        return self.inner.send(replace(request, port=self.port), timeout)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)


@both
def test_a_connection_that_stays_refused_ends_unsent(kind: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    told: list[Any] = []
    used = client(kind, base_url=f"http://127.0.0.1:{port}", retry=QUICK, on_request=told.append)
    with pytest.raises(HouseTransportError) as caught:
        finished(used, WRITE)
    assert caught.value.request_sent is False
    assert [event.attempt for event in told] == [1, 2, 3]


@both
def test_retry_after_is_waited_for(server: RawServer, kind: str) -> None:
    wait = http_reply(b"<html>", status="429 Too Many", headers=b"Retry-After: 1\r\n")
    answers(server, wait)
    began = time.monotonic()
    assert finished(used_client(kind, server), WRITE) == Done(id="1")
    assert 1.0 <= time.monotonic() - began < 6.0
    assert len(server.received) == 2


@both
def test_a_longer_wait_than_the_deadline_allows_is_told_at_once(
    server: RawServer, kind: str
) -> None:
    wait = http_reply(b"<html>", status="429 Too Many", headers=b"Retry-After: 30\r\n")
    answers(server, wait)
    began = time.monotonic()
    with pytest.raises(RateLimitError) as caught:
        finished(used_client(kind, server, deadline=5.0), WRITE)
    assert caught.value.retry_after == 30.0
    assert time.monotonic() - began < 4.0
    assert len(server.received) == 1


@both
def test_the_deadline_ends_a_call_whose_server_keeps_silent(server: RawServer, kind: str) -> None:
    released = threading.Event()

    def silent(_: Received) -> bytes:
        released.wait(10)
        return HANG_UP

    server.answer = silent
    began = time.monotonic()
    with pytest.raises(HouseOutcomeUnknownError):
        finished(used_client(kind, server, deadline=0.3), WRITE)
    took = time.monotonic() - began
    released.set()
    assert took < 5.0
    assert len(server.received) == 1


@both
def test_attempts_end(server: RawServer, kind: str) -> None:
    server.answer = lambda _: GATEWAY
    with pytest.raises(UnavailableError):
        finished(used_client(kind, server), READ)
    assert len(server.received) == QUICK.attempts


def test_clients_made_from_one_another_share_connections(server: RawServer) -> None:
    with used_client("sync", server) as used:
        for each in (used, used.with_options(deadline=5.0), used.with_options(retry=None)):
            run(each, READ)
    assert server.connections == 1


async def test_async_clients_made_from_one_another_share_connections(server: RawServer) -> None:
    async with used_client("async", server) as used:
        for each in (used, used.with_options(deadline=5.0), used.with_options(retry=None)):
            await each._caller.call(READ, arguments(READ))
    assert server.connections == 1


async def test_a_write_that_is_cancelled_under_way_says_so(server: RawServer) -> None:
    received, released = threading.Event(), threading.Event()

    def slow(_: Received) -> bytes:
        received.set()
        released.wait(10)
        return http_reply()

    server.answer = slow
    async with used_client("async", server) as used:
        call = asyncio.ensure_future(used._caller.call(WRITE, arguments(WRITE)))
        await asyncio.to_thread(received.wait, 10)
        call.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await call
        assert "things.make() was being sent" in "".join(getattr(caught.value, "__notes__", []))
        released.set()
    assert len(server.received) == 1


class Unsteady:
    """A transport, sync and async, that answers every other request with a refusal."""

    def __init__(self) -> None:
        self.turn: Iterator[int] = itertools.count()
        self.refusal = HttpReply(429, (), b'{"code":10006}')
        self.success = HttpReply(200, (), b'{"code":0,"data":{"id":"1"}}')

    def answer(self) -> HttpReply:
        return self.success if next(self.turn) % 2 else self.refusal

    def close(self) -> None:
        """Nothing is open."""


class UnsteadyTransport(Unsteady):
    def send(self, request: Any, timeout: Any) -> HttpReply:
        return self.answer()


class UnsteadyAsyncTransport(Unsteady):
    async def send(self, request: Any, timeout: Any) -> HttpReply:
        return self.answer()

    async def aclose(self) -> None:
        """Nothing is open."""


@both
def test_thousands_of_repeated_calls_leave_nothing_behind(kind: str) -> None:
    transport = UnsteadyTransport() if kind == "sync" else UnsteadyAsyncTransport()
    at_once = replace(QUICK, first_delay=0.0)
    used = client(kind, transport=transport, retry=at_once)

    async def play(times: int) -> None:
        for _ in range(times):
            if kind == "sync":
                used._caller.call(WRITE, arguments(WRITE))
            else:
                await used._caller.call(WRITE, arguments(WRITE))

    asyncio.run(play(200))
    gc.collect()
    gc.disable()
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        asyncio.run(play(3000))
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
        gc.enable()
    # Not even until the garbage collector comes: without it, 3000 errors would be megabytes.
    assert after - before < 300_000
