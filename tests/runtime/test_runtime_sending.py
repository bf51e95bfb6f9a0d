"""What a connection does not take or give at once, by the transports of packages' own."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from runtime.asyncio_transport import AsyncSocketTransport
from runtime.deadlines import Deadline
from runtime.socket_connections import PlainConnection
from runtime.socket_transport import SocketTransport
from runtime.transport import HttpReply, HttpRequest, Timeout, TransportFailure

#: More than the buffers of the system hold.
BODY = bytes(range(256)) * 65536
REPLY = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
Send = Callable[[HttpRequest, Timeout], HttpReply]


def by_threads(request: HttpRequest, timeout: Timeout) -> HttpReply:
    transport = SocketTransport()
    try:
        return transport.send(request, timeout)
    finally:
        transport.close()


def by_tasks(request: HttpRequest, timeout: Timeout) -> HttpReply:
    async def send() -> HttpReply:
        transport = AsyncSocketTransport()
        try:
            return await transport.send(request, timeout)
        finally:
            await transport.aclose()

    return asyncio.run(send())


both = pytest.mark.parametrize("send", [by_threads, by_tasks])


@contextmanager
def serving(serve: Callable[[socket.socket], None]) -> Iterator[HttpRequest]:
    """A request to a server that serves one connection."""

    def accept() -> None:
        connection, _ = listener.accept()
        with connection:
            serve(connection)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=accept)
        thread.start()
        port = listener.getsockname()[1]
        yield HttpRequest("POST", "http", "127.0.0.1", port, "/", (), BODY)
        thread.join(10)
        assert not thread.is_alive()


@both
def test_a_large_body_arrives_whole_where_the_server_is_slow(send: Send) -> None:
    received = bytearray()

    def is_whole() -> bool:
        end = received.find(b"\r\n\r\n")
        return end >= 0 and len(received) - end - 4 >= len(BODY)

    def slowly(connection: socket.socket) -> None:
        while not is_whole():
            if len(received) < 4 * 2**20:
                time.sleep(0.01)
            received.extend(connection.recv(2**18))
        connection.sendall(REPLY)

    with serving(slowly) as request:
        assert send(request, Timeout(write=5.0)).content == b"ok"
    head, _, body = bytes(received).partition(b"\r\n\r\n")
    assert head.startswith(b"POST / HTTP/1.1\r\n")
    assert body == BODY


@both
@pytest.mark.parametrize(
    ("timeout", "reason"),
    [
        (Timeout(write=0.3), "TimeoutError: .+"),
        (Timeout(total=0.3), "no complete reply within 0.3 seconds"),
    ],
)
def test_a_server_that_takes_no_more_is_waited_for_as_long_as_was_said(
    send: Send, timeout: Timeout, reason: str
) -> None:
    over = threading.Event()

    def taking_nothing(connection: socket.socket) -> None:
        over.wait(10)

    started = time.monotonic()
    with serving(taking_nothing) as request:
        with pytest.raises(TransportFailure, match=reason) as caught:
            send(request, timeout)
        took = time.monotonic() - started
        over.set()
    assert caught.value.request_sent is True
    assert 0.25 < took < 5


def test_a_false_alarm_is_not_the_end_of_the_reply(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        connection = PlainConnection(("http", "127.0.0.1", 80), ours)
        monkeypatch.setattr(connection, "_is_readable", lambda milliseconds: True)
        connection.reader.start("GET")
        connection.read(1.0, Deadline(None))
        assert not connection.reader.has_head
        theirs.sendall(REPLY)
        connection.read(1.0, Deadline(None))
        assert connection.reader.is_complete
        assert connection.reader.take() == b"ok"
