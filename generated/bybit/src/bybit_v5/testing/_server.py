"""Serves an ASGI application on loopback, from a thread of its own."""

from __future__ import annotations

import socket
import threading

import uvicorn

from ._application import Application


class Server:
    """A running HTTP server; ``close`` stops it and waits for its thread."""

    def __init__(self, application: Application, host: str, port: int) -> None:
        self._socket = _listen(host, port)
        self.host, self.port = self._socket.getsockname()[:2]
        config = uvicorn.Config(
            application,
            lifespan="off",
            ws="none",
            log_level="error",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        self._server = _ReadyServer(config)
        self._thread = threading.Thread(
            target=self._server.run, args=([self._socket],), name="mock-exchange", daemon=True
        )
        self._thread.start()
        if not self._server.ready.wait(timeout=10):
            self.close()
            raise RuntimeError("the mock exchange's server did not start within ten seconds")

    def close(self) -> None:
        """Stop serving. Closing twice is allowed."""
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio turns Nagle's algorithm off only then; with it, each
    # reply on a kept connection would wait for a delayed acknowledgement of 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener


class _ReadyServer(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()
