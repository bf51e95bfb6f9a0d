"""A server in a process of its own that answers every request with the same small reply."""

from __future__ import annotations

import selectors
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPLY = (
    b'{"retCode":0,"retMsg":"OK","code":"0","msg":"","data":[],"result":'
    b'{"orderId":"1363"},"retExtInfo":{},"time":1700000000000}'
)
_ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(REPLY)
) + REPLY


def _size_of_first(received: bytes) -> int | None:
    """How many bytes the first whole request has; None where there is none."""
    end = received.find(b"\r\n\r\n")
    if end < 0:
        return None
    head = received[:end].lower()
    at = head.find(b"\r\ncontent-length:")
    body = int(head[at + 17 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
    size = end + 4 + body
    return size if len(received) >= size else None


@contextmanager
def answering() -> Iterator[int]:
    """Run the server; its port."""
    process = subprocess.Popen([sys.executable, Path(__file__)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()


def _serve() -> None:
    """Answer with as little work as can be: what a server takes is in every client's time."""
    server = socket.create_server(("127.0.0.1", 0), backlog=2048)
    print(server.getsockname()[1], flush=True)
    received: dict[socket.socket, bytes] = {}
    with selectors.DefaultSelector() as selector:
        selector.register(server, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                connection = key.fileobj
                assert isinstance(connection, socket.socket)
                if connection is server:
                    accepted, _ = server.accept()
                    accepted.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    received[accepted] = b""
                    selector.register(accepted, selectors.EVENT_READ)
                elif not _answer(connection, received):
                    selector.unregister(connection)
                    del received[connection]
                    connection.close()


def _answer(connection: socket.socket, received: dict[socket.socket, bytes]) -> bool:
    """Answer what came on a connection; whether it is still open."""
    try:
        data = connection.recv(65536)
        rest = received[connection] + data
        while (size := _size_of_first(rest)) is not None:
            rest = rest[size:]
            connection.sendall(_ANSWER)
    except ConnectionError:
        return False
    received[connection] = rest
    return bool(data)


if __name__ == "__main__":
    _serve()
