"""A server on loopback that keeps the bytes of each request, and gives prepared replies."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from tests.wire import Received

#: A request that is not complete by then never will be.
_TIMEOUT = 10.0


@dataclass(frozen=True)
class Arrived:
    """A request as it came; ``headers`` by lower-case name, joined with commas."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class WireServer:
    """``port`` takes requests; each gets the next of ``replies``."""

    replies: list[Received]
    arrived: list[Arrived] = field(default_factory=list)
    port: int = 0

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def wire_server(replies: Sequence[Received]) -> Iterator[WireServer]:
    """Serve ``replies`` in order, each on a connection of its own."""
    server = WireServer(list(replies))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server.port = listener.getsockname()[1]
        thread = threading.Thread(target=_serve, args=(listener, server), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            # shutdown wakes a thread that waits in accept; close alone does not.
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            thread.join(_TIMEOUT)


def _serve(listener: socket.socket, server: WireServer) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection, suppress(OSError):
            connection.settimeout(_TIMEOUT)
            server.arrived.append(_read(connection))
            reply = server.replies.pop(0) if server.replies else Received(500, {}, b"unexpected")
            _write(connection, reply, is_head=server.arrived[-1].method == "HEAD")


def _read(connection: socket.socket) -> Arrived:
    with connection.makefile("rb") as stream:
        method, target, _ = stream.readline().decode("latin-1").split(" ", 2)
        headers: dict[str, str] = {}
        while (line := stream.readline().strip()) != b"":
            name, _, value = line.decode("latin-1").partition(":")
            key = name.strip().lower()
            headers[key] = f"{headers[key]}, {value.strip()}" if key in headers else value.strip()
        if headers.get("transfer-encoding", "").lower() == "chunked":
            body = b""
            while (size := int(stream.readline().split(b";")[0], 16)) > 0:
                body += stream.read(size)
                stream.readline()
            stream.readline()
        else:
            body = stream.read(int(headers.get("content-length", "0")))
    return Arrived(method, target, headers, body)


def _write(connection: socket.socket, reply: Received, *, is_head: bool) -> None:
    lines = [f"HTTP/1.1 {reply.status} Status", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in reply.headers.items()]
    chunked = isinstance(reply.body, tuple)
    without_body = is_head or reply.status in (204, 304)
    if chunked:
        lines.append("Transfer-Encoding: chunked")
    elif not without_body:
        lines.append(f"Content-Length: {len(reply.body)}")
    connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
    if without_body:
        return
    if isinstance(reply.body, bytes):
        connection.sendall(reply.body)
        return
    for chunk in reply.body:
        connection.sendall(b"%x\r\n%s\r\n" % (len(chunk), chunk))
    connection.sendall(b"0\r\n\r\n")
