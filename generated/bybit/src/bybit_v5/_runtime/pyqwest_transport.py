"""Transports over pyqwest. No other module knows it."""

from __future__ import annotations

import atexit
import os
import re
import sys
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any

from .async_library_transport import AsyncLibrary, AsyncLibraryReply, AsyncLibraryTransport
from .library_messages import client_identity, library, not_sent
from .library_transport import KEEPALIVE_SECONDS, Library, LibraryReply, LibraryTransport
from .transport import HttpRequest, Timeout
from .transport_options import TransportOptions
from .trusted_certificates import machine_certificates

_NAME = "PyqwestTransport"
#: How many clients of the library are kept: one for each pair of timeouts, which are its own.
_KEPT = 8
_IN_CONNECTING = "client error (Connect)"
_URL = re.compile(r" for url \([^)]*\)")
#: The process that used the library first. Its threads are of that process alone, and in a fork of
#: it a call would wait for them for ever.
_owners: list[int] = []
#: How often, and for how many seconds, the end of a program waits for threads of the library.
_LOOKS, _LOOK = 100, 0.01


class PyqwestTransport(LibraryTransport):
    """Sends over pyqwest, for sync clients; the extra ``[pyqwest]`` brings it.

    A request whose target it would spell in another way than it was signed is refused, not sent.
    ``timeout.read`` is from the start of the request to the headers of its reply, too, and
    ``timeout.write`` is not known. Time that runs out in a handshake counts as if the request was
    sent. A process that was forked from one that used it cannot: its calls fail, not sent.
    Ctrl-C is seen when the library returns, at the latest after ``timeout.read``.

    Raises ImportError without pyqwest.
    """

    def __init__(self, options: TransportOptions | None = None) -> None:
        super().__init__(options)
        library("pyqwest", _NAME, "pyqwest")

    def _made(self, options: TransportOptions) -> Library:
        return _Pyqwest(options)


class AsyncPyqwestTransport(AsyncLibraryTransport):
    """As ``PyqwestTransport``, for async clients."""

    def __init__(self, options: TransportOptions | None = None) -> None:
        super().__init__(options)
        library("pyqwest", _NAME, "pyqwest")

    def _made(self, options: TransportOptions) -> AsyncLibrary:
        return _AsyncPyqwest(options)


class _Transports:
    """The transports of the library, one for each pair of timeouts."""

    def __init__(self, options: TransportOptions, kind: str) -> None:
        self.pyqwest = library("pyqwest", _NAME, "pyqwest")
        if not _owners:
            _owners.append(os.getpid())
            atexit.register(_await_threads)
        if _owners[0] != os.getpid():
            raise not_sent(
                "pyqwest was used before this process was forked, and cannot be used in it: "
                "start processes by spawning, or use another transport"
            )
        self._kind = getattr(self.pyqwest, kind)
        self._options = options
        self._made: dict[tuple[float, float], Any] = {}

    def of(self, timeout: Timeout) -> Any:
        """The transport with these timeouts."""
        key = (timeout.connect, timeout.read)
        transport = self._made.get(key)
        if transport is None:
            transport = self._made[key] = self._transport(timeout)
            if len(self._made) > _KEPT:
                # What is under way on it goes on.
                self._made.pop(next(iter(self._made)), None)
        return transport

    def taken(self) -> list[Any]:
        """All of them, for the last time."""
        transports = list(self._made.values())
        self._made.clear()
        return transports

    def _transport(self, timeout: Timeout) -> Any:
        options, pyqwest = self._options, self.pyqwest
        proxy = (
            # One that is used for no host: without any, the environment would say which.
            pyqwest.Proxy("http://127.0.0.1:9", no_proxy="*,0.0.0.0/0,::/0")
            if options.proxy is None
            else pyqwest.Proxy(options.proxy)
        )
        trusted = (
            machine_certificates()
            if options.certificate_authority is None
            else Path(options.certificate_authority).read_bytes()
        )
        certificate, key = (
            (None, None)
            if options.client_certificate is None
            else client_identity(options.client_certificate)
        )
        return self._kind(
            tls_ca_cert=trusted,
            tls_include_system_certs=trusted is None,
            tls_cert=certificate,
            tls_key=key,
            http_version=pyqwest.HTTPVersion.HTTP1,
            proxy=proxy,
            connect_timeout=timeout.connect,
            read_timeout=timeout.read,
            pool_idle_timeout=KEEPALIVE_SECONDS,
            pool_max_idle_per_host=options.connection_limit,
            enable_gzip=False,
            enable_brotli=False,
            enable_zstd=False,
            use_system_dns=True,
            follow_redirects=False,
            enable_otel=False,
        )


def _await_threads() -> None:
    """Let the library's threads leave the interpreter before it ends.

    They hand results to event loops, and may still be about to return from that when the program
    ends. On Python 3.11 it would be aborted then.
    """
    if _owners[0] != os.getpid():
        return
    quiet = 0
    for _ in range(_LOOKS):
        time.sleep(_LOOK)
        known = {thread.ident for thread in threading.enumerate()}
        quiet = quiet + 1 if sys._current_frames().keys() <= known else 0
        if quiet == 3:
            return


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {_URL.sub('', str(error))}"


def _may_be_sent(error: Exception) -> bool:
    return _IN_CONNECTING not in _URL.sub("", str(error))


def _pairs(response: Any) -> tuple[tuple[str, str], ...]:
    return tuple(response.headers.items())


class _Pyqwest(Library):
    name = "pyqwest"

    def __init__(self, options: TransportOptions) -> None:
        self._transports = _Transports(options, "SyncHTTPTransport")

    def prepare(
        self,
        request: HttpRequest,
        headers: list[tuple[str, str]],
        body: Any,
        timeout: Timeout,
        total: float | None,
    ) -> Any:
        pyqwest = self._transports.pyqwest
        client = pyqwest.SyncClient(self._transports.of(timeout))
        sent = pyqwest.Headers(headers)
        return partial(client.stream, request.method, request.url, sent, body, timeout=total)

    def open(self, prepared: Any) -> LibraryReply:
        # Not only entering what this gives: it sends the request.
        return _Reply(prepared())

    def reason(self, error: Exception) -> str:
        return _reason(error)

    def may_be_sent(self, error: Exception) -> bool:
        return _may_be_sent(error)

    def close(self) -> None:
        for transport in self._transports.taken():
            transport.close()


class _Reply(LibraryReply):
    def __init__(self, prepared: Any) -> None:
        self._prepared: Any = prepared
        response = prepared.__enter__()
        self.status = response.status
        self.headers = _pairs(response)
        self._pieces: Any = iter(response.content)

    def read(self) -> bytes | None:
        piece = next(self._pieces, None)
        return None if piece is None else bytes(piece)

    def close(self) -> None:
        prepared, self._prepared, self._pieces = self._prepared, None, None
        prepared.__exit__(None, None, None)


class _AsyncPyqwest(AsyncLibrary):
    name = "pyqwest"

    def __init__(self, options: TransportOptions) -> None:
        self._transports = _Transports(options, "HTTPTransport")

    def prepare(
        self, request: HttpRequest, headers: list[tuple[str, str]], body: Any, timeout: Timeout
    ) -> Any:
        pyqwest = self._transports.pyqwest
        prepared = pyqwest.Request(request.method, request.url, pyqwest.Headers(headers), body)
        return self._transports.of(timeout), prepared

    async def open(self, prepared: Any) -> AsyncLibraryReply:
        transport, request = prepared
        return _AsyncReply(await transport.execute(request))

    def reason(self, error: Exception) -> str:
        return _reason(error)

    def may_be_sent(self, error: Exception | None, prepared: Any) -> bool:
        return error is None or _may_be_sent(error)

    async def close(self) -> None:
        for transport in self._transports.taken():
            await transport.aclose()


class _AsyncReply(AsyncLibraryReply):
    def __init__(self, response: Any) -> None:
        self._response: Any = response
        self.status = response.status
        self.headers = _pairs(response)
        self._pieces: Any = response.content.__aiter__()

    async def read(self) -> bytes | None:
        piece = await anext(self._pieces, None)
        return None if piece is None else bytes(piece)

    async def close(self) -> None:
        response, self._response, self._pieces = self._response, None, None
        await response.aclose()
