"""Connections over their lives: stale, inherited by a fork, of another loop, closed meanwhile."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from runtime.library_transport import LibraryTransport
from runtime.socket_transport import SocketTransport
from runtime.transport import Timeout
from runtime_support import (
    PUBLIC,
    READ,
    WRITE,
    Done,
    HouseTransportError,
    RawServer,
    Received,
    async_client,
    http_reply,
    sync_client,
)
from transport_kinds import Differs, Kind, name_of

pytestmark = pytest.mark.usefixtures("transports")


def owner(request: Received) -> bytes:
    """A reply that says which call it answers."""
    return http_reply(b'{"code":0,"data":{"id":"%s"}}' % request.target.split("/")[-1].encode())


def until(happened: Any) -> None:
    """Wait until ``happened()``."""
    for _ in range(1000):
        if happened():
            return
        time.sleep(0.01)
    raise AssertionError("it did not happen")


def gone(server: RawServer) -> bool:
    """Whether the server has closed all its connections."""
    return not any(thread.is_alive() for thread in server._threads[1:])


def until_seen(server: RawServer, transports: Kind) -> None:
    """Wait until the server has closed all its connections, and the library can know of it."""
    until(lambda: gone(server))
    if transports.sync.reads_by_threads:
        time.sleep(0.1)


async def test_a_connection_that_the_server_closed_meanwhile_is_not_used(
    server: RawServer, transports: Kind
) -> None:
    server.hangs_up = True
    with sync_client(base_url=server.url) as client:
        for _ in range(3):
            assert client._caller.call(WRITE, {}) == Done(id="1")
            until_seen(server, transports)
    async with async_client(base_url=server.url) as later:
        for _ in range(3):
            assert await later._caller.call(WRITE, {}) == Done(id="1")
            until_seen(server, transports)
    assert server.connections == 6


def waiting(transport: Any) -> int:
    """How many threads wait for a connection of the transport."""
    (pool,) = transport._pools.values()
    if isinstance(transport, SocketTransport):
        return len(pool._condition._waiters)
    if isinstance(transport, LibraryTransport):
        return len(pool.turns._condition._waiters)
    return sum(each.is_queued() for each in pool.pool._pool._requests)


FORK = """
import os, sys
sys.path[:0] = [{templates!r}, {here!r}]
from runtime_support import READ, HouseTransportError, sync_client
from transport_kinds import KINDS

KINDS[{kind!r}].use()
client = sync_client(base_url={url!r})
assert client._caller.call(READ, {{"owner": "parent"}}).id == "parent"
child = os.fork()
if not child and {refuses}:
    for _ in range(2):
        try:
            client._caller.call(READ, {{"owner": "child"}})
        except HouseTransportError as error:
            assert not error.request_sent and "fork" in error.reason, error
    sys.exit()
name = "parent" if child else "child"
found = [client._caller.call(READ, {{"owner": f"{{name}}-{{number}}"}}).id for number in range(20)]
assert found == [f"{{name}}-{{number}}" for number in range(20)], found
if child:
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert client._caller.call(READ, {{"owner": "last"}}).id == "last"
    print("done")
"""


def test_a_fork_does_not_share_connections(server: RawServer, transports: Kind) -> None:
    server.answer = owner
    here = Path(__file__).parent
    refuses = Differs.NO_FORK in transports.sync.differs
    script = FORK.format(
        templates=str(here.parents[1] / "templates"),
        here=str(here),
        url=server.url,
        kind=name_of(transports),
        refuses=refuses,
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")
    assert server.connections == (1 if refuses else 2)


INTERRUPTED = """
import os, signal, sys, threading
sys.path[:0] = [{templates!r}, {here!r}]
from runtime.transport import Timeout
from runtime_support import WRITE, sync_client
from transport_kinds import KINDS

KINDS[{kind!r}].use()
with sync_client(base_url={url!r}, timeout=Timeout(read=1.0)) as client:
    threading.Timer(0.2, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    try:
        client._caller.call(WRITE, {{}})
    except KeyboardInterrupt as interrupt:
        assert interrupt.__context__ is None
        print("done")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal to one process there")
def test_ctrl_c_ends_a_call_and_nothing_else(server: RawServer, transports: Kind) -> None:
    """At once, or when the library has returned: what follows the call is done in any case."""
    release = threading.Event()
    server.answer = lambda _: http_reply() if release.wait(10) else b""
    here = Path(__file__).parent
    script = INTERRUPTED.format(
        templates=str(here.parents[1] / "templates"),
        here=str(here),
        url=server.url,
        kind=name_of(transports),
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    release.set()
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")


def test_an_async_client_goes_on_in_the_next_event_loop(server: RawServer) -> None:
    client = async_client(base_url=server.url)
    for _ in range(3):
        assert asyncio.run(client._caller.call(WRITE, {})) == Done(id="1")
    asyncio.run(client.aclose())
    assert len(server.received) == 3


def test_an_async_client_serves_one_running_event_loop(server: RawServer) -> None:
    async def both() -> None:
        async with async_client(base_url=server.url) as client:
            await client._caller.call(WRITE, {})
            with pytest.raises(HouseTransportError, match="another event loop") as caught:
                await asyncio.to_thread(asyncio.run, client._caller.call(WRITE, {}))
            assert caught.value.request_sent is False
            assert await client._caller.call(WRITE, {}) == Done(id="1")

    asyncio.run(both())
    assert len(server.received) == 2


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_calls_that_wait_are_not_sent_once_the_client_is_closed(
    server: RawServer, kind: str, transports: Kind
) -> None:
    release = threading.Event()
    server.answer = lambda _: http_reply() if release.wait(10) else b""
    options: dict[str, Any] = {"base_url": server.url, "connection_limit": 1}

    async def later() -> list[Any]:
        client = async_client(**options)
        calls = [asyncio.create_task(client._caller.call(WRITE, {})) for _ in range(3)]
        await asyncio.to_thread(until, lambda: server.received)
        await client.aclose()
        release.set()
        return await asyncio.gather(*calls, return_exceptions=True)

    def now() -> list[Any]:
        client = sync_client(**options)
        with ThreadPoolExecutor(3) as pool:
            calls = [pool.submit(client._caller.call, WRITE, {}) for _ in range(3)]
            transport: Any = client._core.connection.transport
            until(lambda: server.received and waiting(transport) == 2)
            client.close()
            release.set()
            return [call.exception(10) for call in calls]

    ends = now() if kind == "sync" else asyncio.run(later())
    names = sorted(type(end).__name__ for end in ends)
    under_way = "HouseAsyncOutcomeUnknownError" if kind == "async" else "HouseOutcomeUnknownError"
    library = transports.sync if kind == "sync" else transports.later
    if Differs.FINISHES_WHEN_CLOSED in library.differs:
        under_way = "Done" if kind == "async" else "NoneType"
    assert names == sorted([under_way, "HouseTransportError", "HouseTransportError"])
    assert all(end.request_sent is False for end in ends if isinstance(end, HouseTransportError))
    assert len(server.received) == 1


async def test_cancelled_calls_leave_the_pool_usable(server: RawServer) -> None:
    server.answer = owner
    async with async_client(
        base_url=server.url, connection_limit=2, timeout=Timeout(pool=30.0)
    ) as client:
        for turn in range(40):
            names = [f"{turn}-{number}" for number in range(4)]
            calls = [
                asyncio.create_task(client._caller.call(READ, {"owner": name})) for name in names
            ]
            # Each turn some steps of the event loop further.
            for _ in range(turn):
                await asyncio.sleep(0)
            for call in calls[:3]:
                call.cancel()
            ends = await asyncio.gather(*calls, return_exceptions=True)
            assert ends[3] == Done(id=names[3])
            for name, end in zip(names, ends, strict=True):
                assert isinstance(end, asyncio.CancelledError) or end == Done(id=name)
        assert await client._caller.call(PUBLIC, {}) is not None
