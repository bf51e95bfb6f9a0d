"""Cancelled calls, many threads, many tasks, thousands of calls: nothing is mixed up or left."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import time
import tracemalloc
import weakref
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from runtime.transport import Timeout
from runtime_support import (
    READ,
    WRITE,
    Canned,
    Done,
    HouseTransportError,
    RawServer,
    Received,
    async_client,
    http_reply,
    sync_client,
)

pytestmark = pytest.mark.usefixtures("transports")

#: Seconds within which something that is about to happen has happened.
SOON = 10.0
#: The open files of this process, where the system shows them.
FILES = Path("/proc/self/fd")


def owner(request: Received) -> bytes:
    """A reply that says which call it answers."""
    return http_reply(b'{"code":0,"data":{"id":"%s"}}' % request.target.split("/")[-1].encode())


async def until(happened: Callable[[], Any]) -> None:
    """Wait until ``happened()``, with the event loop running."""
    end = time.monotonic() + SOON
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        await asyncio.sleep(0.005)


class Phases:
    """A server whose connections stop at a phase of their first request until released."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(SOON)
        self.port = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Phases:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    async def accept(self) -> socket.socket:
        """The next connection of a client."""
        connection, _ = await asyncio.to_thread(self._listener.accept)
        connection.settimeout(SOON)
        return connection


async def cancel(call: asyncio.Task[Any]) -> None:
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call


async def assert_ended(connection: socket.socket) -> None:
    """The client has closed its side, while its event loop goes on."""

    def drain() -> None:
        try:
            while connection.recv(65536):
                pass
        except ConnectionResetError:
            pass

    with connection:
        await asyncio.to_thread(drain)


Start = Callable[[Any, str], Awaitable[Any]]


def read(client: Any, name: str) -> Awaitable[Any]:
    result: Awaitable[Any] = client._caller.call(READ, {"owner": name})
    return result


async def answered(phases: Phases, client: Any) -> None:
    """A call after the cancelled one: it opens a connection of its own and gets its own reply."""
    call = asyncio.ensure_future(read(client, "next"))
    connection = await phases.accept()
    with connection:
        head = await asyncio.to_thread(connection.recv, 65536)
        assert head.startswith(b"GET /v1/things/next ")
        connection.sendall(http_reply(b'{"code":0,"data":{"id":"next"}}'))
        assert await call == Done(id="next")


async def test_cancelled_while_the_reply_is_awaited() -> None:
    with Phases() as phases:
        async with async_client(base_url=phases.url, connection_limit=1) as client:
            call = asyncio.ensure_future(read(client, "first"))
            connection = await phases.accept()
            assert await asyncio.to_thread(connection.recv, 65536)
            await cancel(call)
            await assert_ended(connection)
            await answered(phases, client)


async def test_cancelled_in_the_middle_of_a_reply() -> None:
    with Phases() as phases:
        async with async_client(base_url=phases.url, connection_limit=1) as client:
            call = asyncio.ensure_future(read(client, "first"))
            connection = await phases.accept()
            assert await asyncio.to_thread(connection.recv, 65536)
            connection.sendall(http_reply(b'{"code":0,"data":{"id":"first"}}')[:-7])
            await asyncio.sleep(0.05)
            await cancel(call)
            await assert_ended(connection)
            await answered(phases, client)


async def test_cancelled_while_the_request_is_written() -> None:
    """A body larger than what the sockets hold, to a server that reads nothing."""
    with Phases() as phases:
        async with async_client(base_url=phases.url, connection_limit=1) as client:
            call = asyncio.ensure_future(client._caller.call(WRITE, {"text": "x" * 20_000_000}))
            connection = await phases.accept()
            await asyncio.sleep(0.2)
            assert not call.done()
            await cancel(call)
            await assert_ended(connection)
            await answered(phases, client)


async def test_cancelled_in_the_handshake() -> None:
    with Phases() as phases:
        url = phases.url.replace("http:", "https:")
        async with async_client(base_url=url, connection_limit=1) as client:
            for _ in range(2):
                call = asyncio.ensure_future(read(client, "first"))
                connection = await phases.accept()
                hello = await asyncio.to_thread(connection.recv, 5)
                assert hello.startswith(b"\x16\x03")
                await cancel(call)
                await assert_ended(connection)


async def test_cancelled_while_waiting_for_a_connection(server: RawServer) -> None:
    release = threading.Event()
    server.answer = lambda request: owner(request) if release.wait(SOON) else b""
    async with async_client(base_url=server.url, connection_limit=1) as client:
        first = asyncio.ensure_future(read(client, "first"))
        await until(lambda: server.received)
        second, third = (asyncio.ensure_future(read(client, name)) for name in ("b", "c"))
        await asyncio.sleep(0.05)
        await cancel(second)
        release.set()
        assert [await first, await third] == [Done(id="first"), Done(id="c")]
    assert [request.target for request in server.received] == ["/v1/things/first", "/v1/things/c"]
    assert server.connections == 1


async def test_cancelled_at_any_moment(server: RawServer) -> None:
    """Calls cut off after more and more time; every other call gets its own reply."""
    server.answer = owner
    options: dict[str, Any] = {"connection_limit": 3, "timeout": Timeout(pool=30.0)}
    async with async_client(base_url=server.url, **options) as client:
        for turn in range(60):
            calls = [asyncio.ensure_future(read(client, f"{turn}-{n}")) for n in range(6)]
            await asyncio.sleep(turn * 0.0001)
            for call in calls[::2]:
                call.cancel()
            ends = await asyncio.gather(*calls, return_exceptions=True)
            for number, end in enumerate(ends):
                if number % 2 or not isinstance(end, asyncio.CancelledError):
                    assert end == Done(id=f"{turn}-{number}")
    await until(lambda: not any(thread.is_alive() for thread in server._threads[1:]))


async def test_a_timeout_around_calls_leaves_the_client_usable(server: RawServer) -> None:
    release = threading.Event()
    server.answer = lambda request: owner(request) if release.wait(SOON) else b""
    async with async_client(base_url=server.url, connection_limit=2) as client:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await asyncio.gather(*(read(client, str(number)) for number in range(5)))
        release.set()
        found = await asyncio.gather(*(read(client, str(number)) for number in range(5)))
    assert found == [Done(id=str(number)) for number in range(5)]


async def test_many_tasks_get_their_own_replies(server: RawServer) -> None:
    server.answer = owner
    async with async_client(
        base_url=server.url, connection_limit=5, timeout=Timeout(pool=30.0)
    ) as client:
        names = [str(number) for number in range(300)]
        found = await asyncio.gather(*(read(client, name) for name in names))
    assert [each.id for each in found] == names
    assert server.connections <= 5


def test_many_threads_get_their_own_replies(server: RawServer) -> None:
    """With fewer connections than threads, and some calls that fail in between."""
    server.answer = lambda request: b"" if request.target.endswith("7") else owner(request)

    def one(name: str) -> str:
        try:
            return client._caller.call(READ, {"owner": name}).id
        except HouseTransportError as error:
            assert error.request_sent
            return "failed"

    names = [str(number) for number in range(300)]
    with (
        sync_client(base_url=server.url, connection_limit=5, timeout=Timeout(pool=30.0)) as client,
        ThreadPoolExecutor(20) as pool,
    ):
        found = list(pool.map(one, names))
    assert found == ["failed" if name.endswith("7") else name for name in names]


def open_files() -> int:
    return sum(1 for _ in FILES.iterdir())


def held(run: Callable[[int], None], calls: int) -> tuple[int, int]:
    """How many bytes and objects more are held after ``calls`` calls than after as many before."""
    run(calls)
    gc.collect()
    tracemalloc.start()
    try:
        run(calls)
        gc.collect()
        before, objects = tracemalloc.get_traced_memory()[0], len(gc.get_objects())
        run(calls)
        gc.collect()
        return tracemalloc.get_traced_memory()[0] - before, len(gc.get_objects()) - objects
    finally:
        tracemalloc.stop()


needs_proc = pytest.mark.skipif(not FILES.is_dir(), reason="needs /proc")


@needs_proc
def test_a_thousand_calls_leave_nothing_behind(server: RawServer) -> None:
    server.answer = owner

    def run(calls: int) -> None:
        for _ in range(calls):
            client._caller.call(READ, {"owner": "me"})
        # What the server of the test keeps is not the client's.
        server.received.clear()

    with sync_client(base_url=server.url) as client:
        run(1)
        files, threads = open_files(), threading.active_count()
        grown, objects = held(run, 500)
        # Those of tests before this one may be closed only now.
        assert open_files() <= files and threading.active_count() == threads
    assert server.connections == 1
    assert grown < 50_000 and objects < 500, f"{grown} bytes, {objects} objects"


@needs_proc
def test_a_thousand_awaited_calls_leave_nothing_behind(server: RawServer) -> None:
    """Some of them cancelled, some failed, ten at a time."""
    server.answer = lambda request: b"" if request.target.endswith("gone") else owner(request)
    names = ["me"] * 7 + ["gone", "cancelled", "me"]

    async def ten(client: Any) -> None:
        calls = [asyncio.ensure_future(read(client, name)) for name in names]
        await asyncio.sleep(0)
        calls[8].cancel()
        ends = await asyncio.gather(*calls, return_exceptions=True)
        kinds = [type(end).__name__ for end in ends]
        assert kinds == ["Done"] * 7 + ["HouseTransportError", "CancelledError", "Done"]

    with asyncio.Runner() as runner:
        client = async_client(base_url=server.url, connection_limit=10)

        async def rest() -> tuple[int, int]:
            """Tasks and, of this process, sockets, once the server has closed its side."""
            await until(lambda: sum(thread.is_alive() for thread in server._threads[1:]) <= 10)
            return len(asyncio.all_tasks()), threading.active_count()

        def run(calls: int) -> None:
            for _ in range(calls // 10):
                runner.run(ten(client))
            server.received.clear()
            server._threads[1:] = [each for each in server._threads[1:] if each.is_alive()]
            server._sockets[:] = [each for each in server._sockets if each.fileno() != -1]

        run(10)
        files = open_files()
        grown, objects = held(run, 300)
        tasks, _ = runner.run(rest())
        assert tasks == 1
        # Up to ten connections on each side.
        assert open_files() <= files + 20
        runner.run(client.aclose())
    assert grown < 100_000 and objects < 1000, f"{grown} bytes, {objects} objects"


def test_clients_that_come_and_go_leave_nothing_behind(server: RawServer) -> None:
    server.answer = owner

    def run(calls: int) -> None:
        for _ in range(calls):
            with sync_client(base_url=server.url) as client:
                client._caller.call(READ, {"owner": "me"})
        server.received.clear()
        for thread in server._threads[1:]:
            thread.join(SOON)
        server._threads[1:] = []
        server._sockets.clear()

    grown, objects = held(run, 10)
    assert grown < 50_000 and objects < 200, f"{grown} bytes, {objects} objects"


def test_a_client_that_was_used_ends_with_the_last_reference_to_it() -> None:
    """Its connections close then, without a garbage collector that may come late."""
    gc.collect()
    gc.disable()
    try:
        client = sync_client(transport=Canned())
        client._caller.call(READ, {"owner": "me"})
        settings = weakref.ref(client._settings)
        del client
        assert settings() is None
    finally:
        gc.enable()
