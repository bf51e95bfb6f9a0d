"""A server that answers with pieces, and keeps what it was sent."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator


class StreamingServer:
    """Answers each connection's first request with pieces, until they end or the client leaves."""

    def __init__(
        self, pieces: Callable[[], Iterator[bytes]], *, until: bytes = b"", hangs_up: bool = False
    ) -> None:
        """``until``: what the requests hold when all came; ``hangs_up``: after the last piece."""
        self._pieces = pieces
        self._until = until
        self._hangs_up = hangs_up
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.left = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        #: What came with the first bytes of each connection.
        self.received: list[bytes] = []

    def __enter__(self) -> StreamingServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        socket.create_connection(("127.0.0.1", self.port)).close()
        self._thread.join(10)
        assert not self._thread.is_alive()
        self._listener.close()

    def _serve(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            with connection:
                if self._stop.is_set():
                    return
                connection.settimeout(10)
                try:
                    self.received.append(self._read(connection))
                    for piece in self._pieces():
                        connection.sendall(piece)
                        if self._stop.is_set():
                            return
                    if self._hangs_up:
                        continue
                    # The end, or a reset, once the client has closed its side.
                    connection.recv(1)
                except OSError:
                    pass
                self.left.set()

    def _read(self, connection: socket.socket) -> bytes:
        received = b""
        while piece := connection.recv(65536):
            received += piece
            if self._until in received.partition(b"\r\n\r\n")[2]:
                break
        return received
