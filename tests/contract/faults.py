"""A server that reads one whole request and then misbehaves as told."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from types import TracebackType

#: What to do with the connection once the request has been read.
Fault = Callable[[socket.socket], None]


class FaultyServer:
    """Listens on loopback while used as a context manager; counts the requests it read."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.requests = 0
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> FaultyServer:
        self._thread.start()
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        # A listener in accept() does not notice that it was closed; a connection wakes it up.
        address = self._listener.getsockname()
        self._stopped = True
        socket.create_connection(address).close()
        self._thread.join()
        self._listener.close()

    _stopped = False

    def _run(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            with connection:
                if self._stopped:
                    return
                if _read_request(connection):
                    self.requests += 1
                    self._fault(connection)


def _read_request(connection: socket.socket) -> bool:
    """Read head and body; False if the client went away before."""
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(65536)
        if not chunk:
            return False
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    while len(body) < length:
        body += connection.recv(65536)
    return True


def answer(status: int, content: bytes, content_type: str = "application/json") -> Fault:
    """A well-formed HTTP reply with any content."""

    def fault(connection: socket.socket) -> None:
        head = (
            f"HTTP/1.1 {status} Status\r\nContent-Type: {content_type}\r\n"
            f"Content-Length: {len(content)}\r\nConnection: close\r\n\r\n"
        )
        connection.sendall(head.encode() + content)

    return fault


def reset(connection: socket.socket) -> None:
    """Break the connection, so that the client sees a reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def hang_up(connection: socket.socket) -> None:
    """Close the connection in an orderly way, without a reply."""
    connection.shutdown(socket.SHUT_WR)


def stop_halfway(connection: socket.socket) -> None:
    """Promise more bytes than are sent."""
    connection.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"
        b'{"retCode":0,"code":"0",'
    )


def keep_silent(connection: socket.socket) -> None:
    """Never answer; wait until the client gives up."""
    while connection.recv(65536):
        pass


def refused_url() -> str:
    """A URL on loopback where nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    return f"http://127.0.0.1:{port}"
