"""A transport over pyreqwest. No other module knows it."""

from __future__ import annotations

import os
import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any

from .library_messages import client_identity, library, not_sent
from .library_transport import KEEPALIVE_SECONDS, Library, LibraryReply, LibraryTransport
from .transport import HttpRequest, Timeout
from .transport_options import TransportOptions

_NAME = "PyreqwestTransport"
#: How many clients of the library are kept: one for each pair of timeouts, which are its own.
_KEPT = 8
#: Variables of the environment that tell the library whom to trust.
_TRUSTING = ("SSL_CERT_FILE", "SSL_CERT_DIR")
_INTERRUPTING = (signal.SIGINT, signal.SIGTERM)
_IN_CONNECTING = "client error (Connect)"
_WITH_URL = re.compile(r" for url \(.*\)$", re.DOTALL)


class PyreqwestTransport(LibraryTransport):
    """Sends over pyreqwest, for sync clients; the extra ``[pyreqwest]`` brings it.

    A request whose target it would spell in another way than it was signed is refused, not sent.
    ``timeout.read`` is from the start of the request to the headers of its reply, too, and
    ``timeout.write`` is not known. Time that runs out in a handshake counts as if the request was
    sent. A process that was forked from one that used it cannot: its calls fail, not sent, and so
    do those by TLS where SSL_CERT_FILE or SSL_CERT_DIR is set: the library trusts whom they name.

    Ctrl-C is seen when the library returns, at the latest after ``timeout.read``.

    Raises ImportError without pyreqwest, ValueError for a ``certificate_authority``: it would
    trust that one beside the usual ones, not alone.
    """

    def __init__(self, options: TransportOptions | None = None) -> None:
        super().__init__(options)
        _check(self._options)

    def _made(self, options: TransportOptions) -> Library:
        return _Pyreqwest(options)


def _check(options: TransportOptions) -> None:
    library("pyreqwest.client", _NAME, "pyreqwest")
    if options.certificate_authority is not None:
        raise ValueError(f"{_NAME} cannot trust a certificate_authority alone: use Httpx2Transport")


class _Clients:
    """The clients of the library, one for each pair of timeouts, and those for TLS apart."""

    def __init__(self, options: TransportOptions) -> None:
        self._builder = library("pyreqwest.client", _NAME, "pyreqwest").SyncClientBuilder
        self._options = options
        self._made: dict[tuple[float, float, bool], Any] = {}

    def of(self, timeout: Timeout, *, is_secured: bool) -> Any:
        """The client with these timeouts. Raises TransportFailure where it trusts too many."""
        key = (timeout.connect, timeout.read, is_secured)
        client = self._made.get(key)
        if client is None:
            given = [name for name in _TRUSTING if name in os.environ]
            if is_secured and given:
                raise not_sent(f"pyreqwest would trust whom {given[0]} names: unset it")
            client = self._made[key] = self._client(timeout)
            if len(self._made) > _KEPT:
                # What is under way on it goes on.
                self._made.pop(next(iter(self._made)), None)
        return client

    def taken(self) -> list[Any]:
        """All of them, for the last time."""
        clients = list(self._made.values())
        self._made.clear()
        return clients

    def _client(self, timeout: Timeout) -> Any:
        options = self._options
        builder = (
            self._builder()
            .http1_only()
            .follow_redirects(False)
            .referer(False)
            .no_proxy()
            .gzip(False)
            .deflate(False)
            .brotli(False)
            .zstd(False)
            .connect_timeout(timedelta(seconds=timeout.connect))
            .read_timeout(timedelta(seconds=timeout.read))
            .pool_idle_timeout(timedelta(seconds=KEEPALIVE_SECONDS))
            .pool_max_idle_per_host(options.connection_limit)
        )
        if options.proxy is not None:
            proxies = library("pyreqwest.proxy", _NAME, "pyreqwest")
            builder = builder.proxy(proxies.ProxyBuilder.all(options.proxy))
        if options.client_certificate is not None:
            builder = builder.identity_pem(b"".join(client_identity(options.client_certificate)))
        return builder.build()


@contextmanager
def _interrupted_later() -> Iterator[None]:
    """Keep what signals raise until the library has returned, which waits without a look at them.

    It imports the class of an error when it first raises one. Were that interrupted, it would
    abort the process.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[tuple[int, Any]] = []
    given = {each: signal.getsignal(each) for each in _INTERRUPTING}
    for each, handler in given.items():
        if callable(handler):
            signal.signal(each, lambda *arguments: came.append(arguments))
    try:
        yield
    finally:
        for each, handler in given.items():
            if callable(handler):
                signal.signal(each, handler)
        for number, frame in came:
            _handle(given[signal.Signals(number)], number, frame)


def _handle(handler: Any, number: int, frame: Any) -> None:
    try:
        handler(number, frame)
    except BaseException as error:
        # What the library raised meanwhile may show the query.
        error.__context__ = None
        raise


def _request(client: Any, request: HttpRequest, headers: list[tuple[str, str]]) -> Any:
    built = client.request(request.method, request.url)
    for name, value in headers:
        built = built.header(name, value)
    return built


def _reason(error: Exception) -> str:
    """What happened, without what shows the URL."""
    details = getattr(error, "details", None) or {}
    causes = [str(each.get("message")) for each in details.get("causes") or ()]
    told = [_WITH_URL.sub("", each) for each in causes or [str(error)]]
    return f"{type(error).__name__}: {': '.join(told)}"


def _may_be_sent(error: Exception) -> bool:
    """Not by the class of the error: it is ConnectError for a connection that broke later, too."""
    details = getattr(error, "details", None) or {}
    causes = details.get("causes") or ()
    return not any(each.get("message") == _IN_CONNECTING for each in causes)


def _pairs(response: Any) -> tuple[tuple[str, str], ...]:
    headers = response.headers
    try:
        return tuple(headers.items())
    except ValueError:
        # It cannot show values beyond ASCII: those are left out.
        return tuple(_readable(headers))


def _readable(headers: Any) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name in dict.fromkeys(headers.keys()):
        with suppress(ValueError):
            found += [(name, value) for value in headers.getall(name)]
    return found


class _Pyreqwest(Library):
    name = "pyreqwest"

    def __init__(self, options: TransportOptions) -> None:
        self._clients = _Clients(options)

    def prepare(
        self,
        request: HttpRequest,
        headers: list[tuple[str, str]],
        body: Any,
        timeout: Timeout,
        total: float | None,
    ) -> Any:
        client = self._clients.of(timeout, is_secured=request.scheme == "https")
        built = _request(client, request, headers)
        if isinstance(body, bytes):
            built = built.body_bytes(body)
        elif body is not None:
            built = built.body_stream(body)
        # Of its own accord it would wait for more of the body than a piece.
        built = built.streamed_read_buffer_limit(0)
        if total is not None:
            built = built.timeout(timedelta(seconds=total))
        return built.build_streamed()

    def open(self, prepared: Any) -> LibraryReply:
        with _interrupted_later():
            return _Reply(prepared)

    def reason(self, error: Exception) -> str:
        return _reason(error)

    def may_be_sent(self, error: Exception) -> bool:
        return _may_be_sent(error)

    def close(self) -> None:
        for client in self._clients.taken():
            client.close()


class _Reply(LibraryReply):
    def __init__(self, prepared: Any) -> None:
        self._prepared: Any = prepared
        response = prepared.__enter__()
        self.status = response.status
        self.headers = _pairs(response)
        self._read: Any = response.body_reader.read_chunk

    def read(self) -> bytes | None:
        with _interrupted_later():
            piece = self._read()
        return None if piece is None else bytes(piece)

    def close(self) -> None:
        prepared, self._prepared, self._read = self._prepared, None, None
        prepared.__exit__(None, None, None)
