"""Transports over wreq. No other module knows it."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

from .async_library_transport import AsyncLibrary, AsyncLibraryReply, AsyncLibraryTransport
from .library_messages import client_identity, library, not_sent
from .library_transport import KEEPALIVE_SECONDS, Library, LibraryReply, LibraryTransport
from .transport import HttpRequest, Timeout
from .transport_options import TransportOptions
from .trusted_certificates import machine_certificates

_NAME = "WreqTransport"
#: How many clients of the library are kept: one for each timeout of connecting, which is its own.
_KEPT = 8
_URI = re.compile(r" uri: [^,]*,")
_IN_CONNECTING = "source: Error { kind: Connect,"


class WreqTransport(LibraryTransport):
    """Sends over wreq, for sync clients; the extra ``[wreq]`` brings it.

    A request whose target it would spell in another way than it was signed is refused, not sent,
    and so is one with a method that wreq does not know. ``timeout.read`` is from the start of the
    request to the headers of its reply, too, and ``timeout.write`` is not known. Time that runs
    out in a handshake counts as if the request was sent. The key of a ``client_certificate`` must
    be in PKCS#8. No browser is imitated.
    Ctrl-C is seen when the library returns, at the latest after ``timeout.read``.

    Raises ImportError without wreq.
    """

    def __init__(self, options: TransportOptions | None = None) -> None:
        super().__init__(options)
        library("wreq.blocking", _NAME, "wreq")

    def _made(self, options: TransportOptions) -> Library:
        return _Wreq(options)


class AsyncWreqTransport(AsyncLibraryTransport):
    """As ``WreqTransport``, for async clients."""

    def __init__(self, options: TransportOptions | None = None) -> None:
        super().__init__(options)
        library("wreq", _NAME, "wreq")

    def _made(self, options: TransportOptions) -> AsyncLibrary:
        return _AsyncWreq(options)


class _Clients:
    """The clients of the library, one for each timeout of connecting."""

    def __init__(self, options: TransportOptions, module: str) -> None:
        self.wreq = library("wreq", _NAME, "wreq")
        self._kind = library(module, _NAME, "wreq").Client
        # Threads of its own: those that the library shares are of no use in a fork.
        self._runtime = self.wreq.Runtime(workers=1)
        self._options = options
        self._made: dict[float, Any] = {}

    def of(self, timeout: Timeout) -> Any:
        """The client with this timeout."""
        client = self._made.get(timeout.connect)
        if client is None:
            client = self._made[timeout.connect] = self._client(timeout)
            if len(self._made) > _KEPT:
                # What is under way on it goes on.
                self._made.pop(next(iter(self._made)), None)
        return client

    def taken(self) -> list[Any]:
        """All of them, for the last time."""
        clients = list(self._made.values())
        self._made.clear()
        return clients

    def arguments(
        self, request: HttpRequest, headers: list[tuple[str, str]], body: Any, timeout: Timeout
    ) -> tuple[Any, str, dict[str, Any]]:
        """What a client is called with. Raises TransportFailure for an unknown method."""
        wreq = self.wreq
        method = getattr(wreq.Method, request.method, None)
        if method is None:
            raise not_sent(f"wreq knows no method {request.method}")
        sent = wreq.HeaderMap()
        for name, value in headers:
            sent.append(name, value)
        given: dict[str, Any] = {
            "headers": sent,
            "read_timeout": timedelta(seconds=timeout.read),
        }
        if body is not None:
            given["body"] = body
        return method, request.url, given

    def _client(self, timeout: Timeout) -> Any:
        wreq, options = self.wreq, self._options
        trusted = (
            machine_certificates()
            if options.certificate_authority is None
            else Path(options.certificate_authority).read_bytes()
        )
        given: dict[str, Any] = {"no_proxy": True}
        if options.proxy is not None:
            given = {"proxies": [wreq.Proxy.all(options.proxy)]}
        if trusted is not None:
            given["tls_verify"] = wreq.CertStore.from_pem_stack(trusted)
        if options.client_certificate is not None:
            identity = client_identity(options.client_certificate)
            given["tls_identity"] = wreq.Identity.from_pkcs8_pem(*identity)
        return self._kind(
            runtime=self._runtime,
            http1_only=True,
            referer=False,
            redirect=wreq.redirect.Policy.none(),
            cookie_store=False,
            gzip=False,
            brotli=False,
            deflate=False,
            zstd=False,
            connect_timeout=timedelta(seconds=timeout.connect),
            pool_idle_timeout=timedelta(seconds=KEEPALIVE_SECONDS),
            pool_max_idle_per_host=options.connection_limit,
            dns_options=wreq.DnsOptions(system_dns=True),
            **given,
        )


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {_URI.sub('', str(error))}"


def _may_be_sent(error: Exception) -> bool:
    return _IN_CONNECTING not in _URI.sub("", str(error))


def _pairs(response: Any) -> tuple[tuple[str, str], ...]:
    return tuple(
        (bytes(name).decode("latin-1"), bytes(value).decode("latin-1"))
        for name, value in response.headers
    )


class _Wreq(Library):
    name = "wreq"

    def __init__(self, options: TransportOptions) -> None:
        self._clients = _Clients(options, "wreq.blocking")

    def prepare(
        self,
        request: HttpRequest,
        headers: list[tuple[str, str]],
        body: Any,
        timeout: Timeout,
        total: float | None,
    ) -> Any:
        method, url, given = self._clients.arguments(request, headers, body, timeout)
        if total is not None:
            given["timeout"] = timedelta(seconds=total)
        return self._clients.of(timeout), method, url, given

    def open(self, prepared: Any) -> LibraryReply:
        client, method, url, given = prepared
        return _Reply(client.request(method, url, **given))

    def reason(self, error: Exception) -> str:
        return _reason(error)

    def may_be_sent(self, error: Exception) -> bool:
        return _may_be_sent(error)

    def close(self) -> None:
        for client in self._clients.taken():
            client.close()


class _Reply(LibraryReply):
    def __init__(self, response: Any) -> None:
        self.status = response.status.as_int()
        self.headers = _pairs(response)
        self._stream: Any = response.stream()

    def read(self) -> bytes | None:
        for piece in self._stream:
            # What is none are the fields after the body.
            if isinstance(piece, memoryview):
                return bytes(piece)
        return None

    def close(self) -> None:
        stream, self._stream = self._stream, None
        stream.__exit__(None, None, None)


class _AsyncWreq(AsyncLibrary):
    name = "wreq"

    def __init__(self, options: TransportOptions) -> None:
        self._clients = _Clients(options, "wreq")

    def prepare(
        self, request: HttpRequest, headers: list[tuple[str, str]], body: Any, timeout: Timeout
    ) -> Any:
        method, url, given = self._clients.arguments(request, headers, body, timeout)
        return self._clients.of(timeout), method, url, given

    async def open(self, prepared: Any) -> AsyncLibraryReply:
        client, method, url, given = prepared
        return _AsyncReply(await client.request(method, url, **given))

    def reason(self, error: Exception) -> str:
        return _reason(error)

    def may_be_sent(self, error: Exception | None, prepared: Any) -> bool:
        return error is None or _may_be_sent(error)

    async def close(self) -> None:
        for client in self._clients.taken():
            client.close()


class _AsyncReply(AsyncLibraryReply):
    def __init__(self, response: Any) -> None:
        self.status = response.status.as_int()
        self.headers = _pairs(response)
        self._stream: Any = response.stream()

    async def read(self) -> bytes | None:
        while (piece := await anext(self._stream, None)) is not None:
            # What is none are the fields after the body.
            if isinstance(piece, memoryview):
                return bytes(piece)
        return None

    async def close(self) -> None:
        stream, self._stream = self._stream, None
        await stream.__aexit__(None, None, None)
