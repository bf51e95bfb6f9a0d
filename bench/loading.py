"""Load for an HTTP server: prepared requests over kept connections, one on its way on each."""

from __future__ import annotations

import resource
import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Self

_PATIENCE = 60.0


@dataclass
class _Connection:
    socket: socket.socket
    received: bytes = b""


class Load:
    """So many connections to a server on loopback, open while used as a context manager."""

    def __init__(self, port: int, connections: int) -> None:
        _allow_files(connections + 100)
        self._stack = ExitStack()
        self._selector = self._stack.enter_context(selectors.DefaultSelector())
        self._connections: list[_Connection] = []
        for _ in range(connections):
            opened = self._stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            opened.setblocking(False)
            connection = _Connection(opened)
            self._connections.append(connection)
            self._selector.register(opened, selectors.EVENT_READ, connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self._stack.close()

    def run(self, requests: Sequence[bytes], success: bytes) -> None:
        """Send them all, each connection its next one when it has a reply.

        Raises RuntimeError for a reply without ``success`` in it, or when none comes.
        """
        waiting = iter(requests)
        for connection in self._connections[: len(requests)]:
            connection.socket.send(next(waiting))
        answered, end = 0, time.monotonic() + _PATIENCE
        while answered < len(requests):
            if not (ready := self._selector.select(timeout=_PATIENCE)) or time.monotonic() > end:
                raise RuntimeError(f"{len(requests) - answered} replies did not come")
            for key, _ in ready:
                answered += self._receive(key.data, success, waiting)

    def _receive(self, connection: _Connection, success: bytes, waiting: Iterator[bytes]) -> int:
        """Read what came; 1 where it completes a reply, and the next request is sent."""
        came = connection.socket.recv(65536)
        reply = connection.received + came
        if not came:
            raise RuntimeError(f"the server hung up after {reply[:300]!r}")
        if not _is_whole(reply):
            connection.received = reply
            return 0
        connection.received = b""
        if success not in reply:
            raise RuntimeError(f"not as expected: {reply[:1000]!r}")
        following = next(waiting, None)
        if following is not None:
            connection.socket.send(following)
        return 1


def _is_whole(reply: bytes) -> bool:
    end = reply.find(b"\r\n\r\n")
    if end < 0:
        return False
    at = reply.lower().find(b"content-length:", 0, end)
    return len(reply) >= end + 4 + int(reply[at + 15 : reply.index(b"\r", at)])


def _allow_files(count: int) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < count:
        resource.setrlimit(resource.RLIMIT_NOFILE, (count, max(hard, count)))
