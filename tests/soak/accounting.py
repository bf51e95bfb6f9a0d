"""Accounts for what went over the wire: each attempt that was sent, and each that came in."""

from __future__ import annotations

import hashlib
import threading
from collections import Counter

from bybit_v5 import AsyncSocketTransport, HttpReply, HttpRequest, Timeout, TransportFailure
from bybit_v5.testing import Call

#: The call that a client makes by itself, to set its clock.
CLOCK = "market.get_server_time"


class WireLog:
    """What was sent and not seen by the exchange yet, and the other way round.

    An attempt is known by its bytes, its signature among them. What both sides have seen cancels
    out, so that a long run needs no memory.
    """

    def __init__(self) -> None:
        self.sent = 0
        self.replied = 0
        self.received = 0
        self.executed = 0
        self.not_connected = 0
        self.clock_calls = 0
        self.broken = 0
        self._lock = threading.Lock()
        #: Attempts without their counterpart: positive where only the client knows of them.
        self.open: Counter[bytes] = Counter()
        self.broken_ones: Counter[bytes] = Counter()

    def receive(self, call: Call, seconds: float) -> None:
        """The exchange has seen a call; runs in its thread."""
        del seconds
        target = call.path.encode() + (b"?" + call.query if call.query else b"")
        self.received += 1
        self.executed += call.executed
        self._count(_name(call.method, target, call.headers.get("x-bapi-sign", ""), call.body), -1)

    def send(self, request: HttpRequest) -> bytes:
        """The client sends a request; gives the name of the attempt."""
        headers = {name.lower(): value for name, value in request.headers}
        signature = headers.get("x-bapi-sign", "")
        name = _name(request.method, request.target.encode(), signature, request.body or b"")
        self.sent += 1
        self.clock_calls += request.operation == CLOCK
        self._count(name, 1)
        return name

    def fail(self, name: bytes, failure: TransportFailure) -> None:
        """No reply came to an attempt."""
        if failure.request_sent:
            self.broken += 1
            self.broken_ones[name] += 1
        else:
            self.not_connected += 1
            self._count(name, -1)

    def _count(self, name: bytes, step: int) -> None:
        with self._lock:
            self.open[name] += step
            if not self.open[name]:
                del self.open[name]

    def unexplained(self) -> list[str]:
        """What the exchange got and nobody sent, or never got although no failure says so."""
        foreign = [name.hex() for name, count in self.open.items() if count < 0]
        lost = [
            name.hex()
            for name, count in self.open.items()
            if count > 0 and count > self.broken_ones[name]
        ]
        return foreign + lost


class AccountedTransport:
    """The package's own transport, with every attempt written down."""

    def __init__(self, inner: AsyncSocketTransport, log: WireLog) -> None:
        self._inner = inner
        self._log = log

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """As of the transport inside."""
        name = self._log.send(request)
        try:
            reply = await self._inner.send(request, timeout)
        except TransportFailure as failure:
            self._log.fail(name, failure)
            raise
        self._log.replied += 1
        return reply

    async def aclose(self) -> None:
        """As of the transport inside."""
        await self._inner.aclose()


def _name(method: str, target: bytes, signature: str, body: bytes) -> bytes:
    content = b"\0".join((method.encode(), target, signature.encode(), body))
    return hashlib.blake2b(content, digest_size=16).digest()
