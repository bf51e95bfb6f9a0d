"""How much and how long: replies without end, replies that grow, bytes that drip."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import socket
import threading
import time
import traceback
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from runtime import own_transports
from runtime.transport import HttpReply, HttpRequest, Timeout, TransportFailure, check_transport
from runtime.transport_options import TransportOptions
from runtime_support import AsyncCanned, Canned, RawServer, Received, http_reply
from streaming_server import StreamingServer
from transport_kinds import Differs, Kind, name_of

pytestmark = pytest.mark.usefixtures("transports")

MEGABYTE = 1024 * 1024
#: What a test takes at most, in seconds, where it must not wait for the timeouts of its steps.
SOON = 5.0
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def request_to(server: StreamingServer | RawServer) -> HttpRequest:
    return HttpRequest("GET", "http", "127.0.0.1", server.port, "/v1/look", ())


def send(kind: str, server: Any, timeout: Timeout, **options: Any) -> HttpReply:
    """One request with a transport of its own; the transport stays open until it has ended."""
    given = TransportOptions(**options)
    if kind == "sync":
        transport = own_transports.own_transport(given)
        try:
            return transport.send(request_to(server), timeout)
        finally:
            transport.close()

    async def run() -> HttpReply:
        later = own_transports.own_async_transport(given)
        try:
            return await later.send(request_to(server), timeout)
        finally:
            await later.aclose()

    return asyncio.run(run())


both = pytest.mark.parametrize("kind", ["sync", "async"])


def endless() -> Iterator[bytes]:
    yield HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
    yield from itertools.repeat(b"10000\r\n" + b"x" * 65536 + b"\r\n")


def announced() -> Iterator[bytes]:
    yield HEAD + b"Content-Length: 2000000\r\n\r\n"
    yield b"x" * 2_000_000


def bomb() -> Iterator[bytes]:
    packed = gzip.compress(b"0" * (64 * MEGABYTE))
    assert len(packed) < 100_000
    yield HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed


def bomb_in_a_bomb() -> Iterator[bytes]:
    packed = gzip.compress(gzip.compress(b"0" * (256 * MEGABYTE), compresslevel=1))
    yield HEAD + b"Content-Encoding: gzip, gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)
    yield packed


@both
@pytest.mark.parametrize("pieces", [endless, announced, bomb, bomb_in_a_bomb])
def test_a_reply_larger_than_the_limit_is_refused(
    kind: str, pieces: Callable[[], Iterator[bytes]]
) -> None:
    prepared = [b""] if pieces is endless else list(pieces())
    source = pieces if pieces is endless else lambda: iter(prepared)
    with StreamingServer(source) as server:
        tracemalloc.start()
        try:
            with pytest.raises(TransportFailure) as caught:
                send(kind, server, Timeout(), maximum_reply_size=MEGABYTE)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert server.left.wait(SOON), "the connection was left open"
    assert caught.value.reason == "the reply is larger than 1048576 bytes (maximum_reply_size)"
    assert caught.value.request_sent is True
    assert peak < 16 * MEGABYTE


@both
def test_the_limit_counts_the_bytes_of_the_reply_alone(server: RawServer, kind: str) -> None:
    """A reply of exactly that size passes, packed or not, and so does what follows it."""
    content = b"y" * 5000
    for answer in (
        http_reply(content),
        http_reply(gzip.compress(content), headers=b"Content-Encoding: gzip\r\n"),
    ):
        server.answer = lambda _, answer=answer: answer
        assert send(kind, server, Timeout(), maximum_reply_size=5000).content == content
        with pytest.raises(TransportFailure, match="larger than 4999 bytes"):
            send(kind, server, Timeout(), maximum_reply_size=4999)


def test_after_a_refused_reply_the_next_gets_its_own(server: RawServer, transports: Kind) -> None:
    def answer(request: Received) -> bytes:
        return http_reply(b"z" * (3000 if len(server.received) % 2 else 3))

    server.answer = answer
    transport = own_transports.own_transport(TransportOptions(maximum_reply_size=1000))
    for _ in range(3):
        with pytest.raises(TransportFailure):
            transport.send(request_to(server), Timeout())
        assert transport.send(request_to(server), Timeout()).content == b"zzz"
    transport.close()
    assert server.connections == (1 if Differs.READS_THE_REST in transports.sync.differs else 4)


def dripping_body() -> Iterator[bytes]:
    yield HEAD + b"Content-Length: 100000\r\n\r\n"
    yield from dripping()


def dripping_head() -> Iterator[bytes]:
    yield HEAD + b"X-Drip: "
    yield from dripping()


def dripping() -> Iterator[bytes]:
    while True:
        time.sleep(0.02)
        yield b"x"


def informing() -> Iterator[bytes]:
    while True:
        time.sleep(0.02)
        yield b"HTTP/1.1 103 Early Hints\r\n\r\n"


def silent() -> Iterator[bytes]:
    return iter(())


@both
@pytest.mark.parametrize("pieces", [dripping_body, dripping_head, informing, silent, endless])
def test_an_attempt_ends_in_time(kind: str, pieces: Callable[[], Iterator[bytes]]) -> None:
    started = time.monotonic()
    with StreamingServer(pieces) as server:
        with pytest.raises(TransportFailure) as caught:
            send(kind, server, Timeout(total=0.4), maximum_reply_size=2**62)
        took = time.monotonic() - started
        assert server.left.wait(SOON), "the connection was left open"
    assert caught.value.reason == "no complete reply within 0.4 seconds"
    assert caught.value.request_sent is True
    assert 0.35 < took < SOON


@both
def test_time_that_passes_before_the_request_leaves_is_no_unknown_outcome(
    kind: str, transports: Kind
) -> None:
    """A handshake that is never answered: nothing of the request can have arrived."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        request = HttpRequest("POST", "https", "127.0.0.1", listener.getsockname()[1], "/", ())

        async def later() -> None:
            await own_transports.own_async_transport().send(request, Timeout(total=0.3))

        started = time.monotonic()
        with pytest.raises(TransportFailure) as caught:
            if kind == "sync":
                own_transports.own_transport().send(request, Timeout(total=0.3))
            else:
                asyncio.run(later())
        assert time.monotonic() - started < SOON
        # The other side sees the end of the connection: it was closed, not forgotten.
        connection, _ = listener.accept()
        with connection:
            connection.settimeout(SOON)
            while connection.recv(65536):
                pass
    library = transports.sync if kind == "sync" else transports.later
    assert caught.value.request_sent is (Differs.HANDSHAKE_MAY_BE_SENT in library.differs)
    assert "0.3 seconds" in caught.value.reason


def test_waiting_for_a_connection_counts(server: RawServer) -> None:
    release = threading.Event()
    server.answer = lambda _: http_reply() if release.wait(10) else b""
    transport = own_transports.own_transport(TransportOptions(connection_limit=1))
    busy = threading.Thread(target=transport.send, args=(request_to(server), Timeout()))
    busy.start()
    while not server.received:
        time.sleep(0.01)
    with pytest.raises(TransportFailure, match=r"0\.2 seconds") as caught:
        transport.send(request_to(server), Timeout(total=0.2))
    release.set()
    busy.join(10)
    transport.close()
    assert caught.value.request_sent is False
    assert len(server.received) == 1


async def test_waiting_for_a_connection_counts_among_tasks(server: RawServer) -> None:
    asked, release = threading.Event(), threading.Event()

    def answer(_: Received) -> bytes:
        asked.set()
        return http_reply() if release.wait(10) else b""

    server.answer = answer
    transport = own_transports.own_async_transport(TransportOptions(connection_limit=1))
    busy = asyncio.create_task(transport.send(request_to(server), Timeout()))
    assert await asyncio.to_thread(asked.wait, SOON)
    with pytest.raises(TransportFailure, match=r"0\.2 seconds") as caught:
        await transport.send(request_to(server), Timeout(total=0.2))
    release.set()
    await busy
    await transport.aclose()
    assert caught.value.request_sent is False
    assert len(server.received) == 1


#: The limits of a call, and those of the next call on its connection.
LIMITS = [
    (Timeout(), Timeout(read=0.3)),
    (Timeout(total=60.0), Timeout(total=0.3)),
    # The time of the first passes while the second waits.
    (Timeout(total=1.0), Timeout(read=1.3)),
]


@both
@pytest.mark.parametrize(("first", "second"), LIMITS)
def test_limits_are_those_of_the_call_on_a_connection_that_had_others(
    server: RawServer, kind: str, first: Timeout, second: Timeout, transports: Kind
) -> None:
    stop = threading.Event()
    server.answer = lambda _: http_reply() if len(server.received) == 1 or stop.wait(10) else b""

    async def run() -> None:
        later = own_transports.own_async_transport()
        await later.send(request_to(server), first)
        await later.send(request_to(server), second)

    def run_now() -> None:
        transport = own_transports.own_transport()
        transport.send(request_to(server), first)
        transport.send(request_to(server), second)

    started = time.monotonic()
    with pytest.raises(TransportFailure) as caught:
        run_now() if kind == "sync" else asyncio.run(run())
    took = time.monotonic() - started
    stop.set()
    expected = second.read if second.total is None else second.total
    assert expected - 0.05 < took < expected + SOON - 1
    assert caught.value.request_sent is True
    library = transports.sync if kind == "sync" else transports.later
    if first.read == second.read or Differs.CONNECTIONS_BY_TIMEOUT not in library.differs:
        assert server.connections == 1
    else:
        assert server.connections == 2


@both
def test_enough_time_changes_nothing(server: RawServer, kind: str) -> None:
    assert send(kind, server, Timeout(total=30.0)).status == 200


@pytest.mark.parametrize(("total", "error"), [(0, ValueError), (-1, ValueError), ("1", TypeError)])
def test_a_total_must_be_positive(total: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="timeout total"):
        Timeout(total=total)
    assert Timeout.of(3.0).total is None


@pytest.mark.parametrize(("size", "error"), [(0, ValueError), (True, TypeError), (1.5, TypeError)])
def test_the_maximum_must_be_a_number_of_bytes(size: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="maximum_reply_size"):
        TransportOptions(maximum_reply_size=size)


def test_a_transport_of_the_other_kind_is_found_out() -> None:
    check_transport(Canned(), is_async=False)
    check_transport(AsyncCanned(), is_async=True)
    for wrong, is_async in (
        (AsyncCanned(), False),
        (Canned(), True),
        (Canned, False),
        (None, True),
    ):
        with pytest.raises(TypeError, match="must be an object with the methods of"):
            check_transport(wrong, is_async=is_async)


def test_what_a_request_is_for_is_not_sent(server: RawServer) -> None:
    request = HttpRequest(
        "GET", "http", "127.0.0.1", server.port, "/x", (), operation="a.b", route="/{x}", attempt=2
    )
    transport = own_transports.own_transport()
    transport.send(request, Timeout())
    transport.close()
    shown = server.received[0].line + server.received[0].head
    assert b"a.b" not in shown and b"{x}" not in shown


async def test_errors_keep_no_frames_of_the_library(server: RawServer) -> None:
    """Their variables are the headers as they were sent."""
    server.answer = lambda request: b"" if "gone" in request.target else http_reply(b"x" * 99)
    headers = (("X-Key", "canary"),)
    options = TransportOptions(maximum_reply_size=10)
    for target in ("/gone", "/large"):
        request = HttpRequest("GET", "http", "127.0.0.1", server.port, target, headers)
        with pytest.raises(TransportFailure) as caught:
            own_transports.own_transport(options).send(request, Timeout())
        transport = own_transports.own_async_transport(options)
        with pytest.raises(TransportFailure) as caught_later:
            await transport.send(request, Timeout())
        await transport.aclose()
        for failure in (caught.value, caught_later.value):
            each: BaseException | None = failure
            while each is not None:
                modules = {
                    frame.f_globals["__name__"].partition(".")[0]
                    for frame, _ in traceback.walk_tb(each.__traceback__)
                }
                assert not modules & {
                    "httpx2",
                    "httpcore2",
                    "h11",
                    "anyio",
                    "aiohttp",
                    "pyqwest",
                    "pyreqwest",
                    "wreq",
                    "runtime.socket_transport",
                }
                assert "canary" not in repr(each) + repr(vars(each))
                each = each.__cause__ or each.__context__


async def test_a_reply_that_was_closed_is_not_read_on(transports: Kind) -> None:
    """Neither waits for ever: what is left of it is on a connection that is gone."""
    says = None if name_of(transports) == "httpx2" else "closed"
    with StreamingServer(endless) as server:
        transport: Any = own_transports.own_transport()
        reply = transport.stream(request_to(server), Timeout())
        pieces = reply.pieces()
        assert next(pieces)
        reply.close()
        with pytest.raises(TransportFailure, match=says):
            list(itertools.islice(pieces, 10_000))
        transport.close()
    with StreamingServer(endless) as server:
        async_transport: Any = own_transports.own_async_transport()
        later = await async_transport.stream(request_to(server), Timeout())
        following = later.pieces()
        assert await anext(following)
        await later.aclose()
        with pytest.raises(TransportFailure, match=says):
            for _ in range(10_000):
                await anext(following)
        await async_transport.aclose()
