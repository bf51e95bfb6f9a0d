"""Serves an ASGI application on loopback, from a thread of its own."""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
import threading
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from ._application import CONNECTION, Application

#: Closing drops what was not sent and resets the connection. The sizes are the platform's.
_LINGER_ZERO = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class Server:
    """A running HTTP server; ``close`` stops it and waits for its thread."""

    def __init__(self, application: Application, host: str, port: int) -> None:
        self._socket = _bound(host, port)
        self._socket.listen()
        self.host, self.port = self._socket.getsockname()[:2]
        self._config = uvicorn.Config(
            application,
            http=self._protocol,  # type: ignore[arg-type]  # a class will do
            loop="asyncio",
            lifespan="off",
            ws="none",
            log_level="error",
            access_log=False,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=1,
            timeout_keep_alive=60,
        )
        self._server = _ReadyServer(self._config)
        self._reopening: asyncio.TimerHandle | None = None
        self._has_refused = False
        self._changing = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
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
        loop = self._server.loop
        if loop is not None and self._thread.is_alive():
            _call_soon(loop, self._server.ending.set)
        self._thread.join()
        self._socket.close()

    def refuse(self, seconds: float) -> None:
        """Refuse connections for a while and drop idle ones; returns when this is so."""
        self._has_refused = True
        self._in_loop(self.stop_listening(seconds))

    def accept(self) -> None:
        """End a time of refused connections early; returns when this is so."""
        if self._has_refused:
            self._in_loop(self._listen_again())

    def _in_loop(self, action: Coroutine[Any, Any, None]) -> None:
        loop = self._server.loop
        if loop is None or not self._thread.is_alive():
            action.close()
        elif threading.current_thread() is self._thread:
            # A handler asks for it; to wait for it here would be to wait for ever.
            self._tasks.add(task := loop.create_task(action))
            task.add_done_callback(self._tasks.discard)
        else:
            asyncio.run_coroutine_threadsafe(action, loop).result(timeout=10)

    def _protocol(self, **options: Any) -> asyncio.Protocol:
        return _FaultyProtocol(self, **options)

    async def stop_listening(self, seconds: float) -> None:
        """Refuse connections for a while; to be run by the server itself."""
        self._has_refused = True
        async with self._changing:
            await self._server.accept_no_more()
            for server in self._server.servers:
                server.close()
            self._server.servers.clear()
            # Bound without listening: connections are refused, and nobody else gets the port.
            self._socket.close()
            self._socket = _bound(self.host, self.port)
            self._drop_idle()
            if self._reopening is not None:
                self._reopening.cancel()
            loop = asyncio.get_running_loop()
            self._reopening = loop.call_later(seconds, lambda: self._in_loop(self._listen_again()))

    async def _listen_again(self) -> None:
        async with self._changing:
            if self._reopening is None:
                return
            self._reopening.cancel()
            self._reopening = None
            loop = asyncio.get_running_loop()
            options = {"config": self._config, "server_state": self._server.server_state}
            server = await loop.create_server(
                lambda: self._protocol(**options, app_state={}),
                sock=self._socket,
                backlog=self._config.backlog,
            )
            self._server.servers.append(server)

    def _drop_idle(self) -> None:
        for connection in list(self._server.server_state.connections):
            if isinstance(connection, _FaultyProtocol) and connection.is_idle:
                connection.transport.abort()


def _call_soon(loop: asyncio.AbstractEventLoop, function: Any, *arguments: object) -> None:
    try:
        loop.call_soon_threadsafe(function, *arguments)
    except RuntimeError:
        # It came to its end meanwhile.
        return


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio turns Nagle's algorithm off only then; with it, each
    # reply on a kept connection would wait for a delayed acknowledgement of 40 ms.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
    except OSError:
        bound.close()
        raise
    return bound


class _FaultyProtocol(HttpToolsProtocol):
    """An HTTP connection that can be broken while a request of it is answered."""

    def __init__(self, server: Server, **options: Any) -> None:
        super().__init__(**options)
        self._owner = server

    def on_message_begin(self) -> None:
        super().on_message_begin()
        scope: Any = self.scope
        scope["extensions"] = {CONNECTION: self}

    @property
    def is_idle(self) -> bool:
        """Whether no request is being answered."""
        return self.cycle is None or self.cycle.response_complete

    def reset(self) -> None:
        """Break the connection, so that the client sees a reset."""
        own: socket.socket | None = self.transport.get_extra_info("socket")
        if own is not None:
            own.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_ZERO)
        self.transport.abort()

    def hang_up(self) -> None:
        """Close the connection when what was written is sent."""
        self.transport.close()

    def whole_body(self) -> bytes | None:
        """What was not handed on of the body of the latest request; None if more was to come."""
        return None if self.cycle is None or self.cycle.more_body else bytes(self.cycle.body)

    async def stop_listening(self, seconds: float) -> None:
        """Drop idle connections and accept no new ones for a while."""
        await self._owner.stop_listening(seconds)


class _ReadyServer(uvicorn.Server):
    """Tells when it serves, and ends at once: uvicorn looks ten times a second whether to end."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()
        self.ending = asyncio.Event()
        self.loop: asyncio.AbstractEventLoop | None = None
        self.servers: list[asyncio.base_events.Server] = []

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.loop = asyncio.get_running_loop()
        self.ready.set()

    async def main_loop(self) -> None:
        await self.ending.wait()

    async def accept_no_more(self) -> None:
        """Let connections that are accepted already get their protocol.

        asyncio leaks those that have none yet when their server is closed.
        """
        loop = asyncio.get_running_loop()
        for server in self.servers:
            for listening in server.sockets:
                # An event loop without readers (Windows) is left as it is.
                with suppress(NotImplementedError):
                    loop.remove_reader(listening.fileno())
        # The first turn may accept, the second makes what was accepted.
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Drop all connections, and let what was received take effect."""
        await self.accept_no_more()
        for server in self.servers:
            server.close()
        for each in sockets or ():
            each.close()
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        # What waits to reply, or to read, is told in the next turn that nobody is there.
        await asyncio.sleep(0)
        running = list(self.server_state.tasks)
        patience = self.config.timeout_graceful_shutdown
        _, late = await asyncio.wait(running, timeout=patience) if running else (set(), set())
        for task in late:
            task.cancel()
        with suppress(TimeoutError):
            await asyncio.wait_for(
                asyncio.gather(*(server.wait_closed() for server in self.servers)), patience
            )
