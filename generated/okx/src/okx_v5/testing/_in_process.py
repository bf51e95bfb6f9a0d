"""Transports that reach the mock without sockets; its faults are honoured."""

from __future__ import annotations

import asyncio
import gzip
import time
from collections.abc import Callable

from .._runtime.transport import HttpReply, HttpRequest, Timeout, TransportFailure
from ._application import Observer
from ._calls import Request
from ._delivery import Delivery, Mode

#: What a transport reports where no whole reply arrives.
_REASONS: dict[Mode, str] = {
    "reset": "ConnectionResetError: the connection was reset",
    "silence": "ReadTimeout: no reply came in time",
    "truncated": "RemoteProtocolError: the connection closed before the reply was complete",
    "endless": "the reply has no end",
}
_REFUSED = "ConnectionRefusedError: the connection was refused"


class _InProcess:
    """What both transports share: how requests go in, and what a delivery means."""

    def __init__(
        self,
        answer: Callable[[Request], Delivery],
        is_refusing: Callable[[], bool],
        refuse_for: Callable[[float], None],
        observer: Observer | None,
    ) -> None:
        self._answer = answer
        self._is_refusing = is_refusing
        self._refuse_for = refuse_for
        self._observer = observer

    def _deliver(
        self, request: HttpRequest, body: bytes | None, timeout: Timeout
    ) -> tuple[Delivery, float]:
        """What is delivered, and how many seconds pass until then or until the caller gives up."""
        if self._is_refusing():
            raise TransportFailure(_REFUSED, request_sent=False)
        path, _, query = request.target.partition("?")
        headers = [("host", request.authority)]
        if body is not None:
            headers.append(("content-length", str(len(body))))
        headers += [(name.lower(), value) for name, value in request.headers]
        delivery = self._answer(
            Request(request.method, path, query.encode("ascii"), tuple(headers), body or b"")
        )
        if delivery.mode == "outage":
            self._refuse_for(delivery.outage)
            raise TransportFailure(_REFUSED, request_sent=False)
        patience = timeout.read
        total: float | None = getattr(timeout, "total", None)
        if total is not None:
            patience = min(patience, total)
        return delivery, patience

    def _finish(self, delivery: Delivery, patience: float, seconds: float) -> HttpReply:
        if self._observer is not None:
            self._observer(delivery.call, seconds)
        mode: Mode = "silence" if delivery.delay > patience else delivery.mode
        if mode != "reply":
            raise TransportFailure(_REASONS[mode], request_sent=True)
        reply = delivery.reply
        headers = {name.lower(): value for name, value in reply.headers.items()}
        content = reply.body
        if headers.get("content-encoding") == "gzip":
            content = gzip.decompress(content)
        headers.setdefault("content-length", str(len(reply.body)))
        return HttpReply(reply.status, tuple(headers.items()), content)


def _pause(delivery: Delivery, patience: float) -> float:
    return patience if delivery.mode == "silence" else min(delivery.delay, patience)


class InProcessTransport(_InProcess):
    """A transport for sync clients, safe to use from several threads."""

    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The mock's reply. Raises TransportFailure."""
        start = time.perf_counter()
        body = request.body
        content = body.content() if body is not None and not isinstance(body, bytes) else body
        delivery, patience = self._deliver(request, content, timeout)
        if (pause := _pause(delivery, patience)) > 0:
            time.sleep(pause)
        return self._finish(delivery, patience, time.perf_counter() - start)

    def close(self) -> None:
        """Nothing is open."""


class AsyncInProcessTransport(_InProcess):
    """A transport for async clients, of any number of event loops."""

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The mock's reply. Raises TransportFailure."""
        start = time.perf_counter()
        body = request.body
        content = (
            await body.acontent() if body is not None and not isinstance(body, bytes) else body
        )
        delivery, patience = self._deliver(request, content, timeout)
        # At least one switch: as with sockets, other tasks get their turn.
        await asyncio.sleep(_pause(delivery, patience))
        return self._finish(delivery, patience, time.perf_counter() - start)

    async def aclose(self) -> None:
        """Nothing is open."""
