"""What goes over the wire in a test, and the connections that all tests share."""

from __future__ import annotations

import asyncio
import importlib
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from ._package import PACKAGE

_transports: Any = importlib.import_module(f"{PACKAGE}._runtime.own_transports")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its reply, as sent and received: it holds secrets.

    ``status`` is None and ``failure`` says why where no reply came.
    """

    request: Any
    status: int | None
    headers: tuple[tuple[str, str], ...]
    content: bytes
    failure: str | None
    seconds: float


class ForbiddenRequestError(AssertionError):
    """A test was about to send what its target must not receive."""


class Wire:
    """Records every exchange of the running test; ``guard`` sees requests before they are sent.

    Connections are shared by all tests: to open new ones for each takes longer than the tests.
    """

    def __init__(self) -> None:
        self.exchanges: list[Exchange] = []
        self.guard: Callable[[Any], None] = lambda request: None
        self._runner = asyncio.Runner(loop_factory=asyncio.new_event_loop)
        self._sync: Any = None
        self._async: Any = None

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """The result of a coroutine, in the one event loop of these tests."""
        return self._runner.run(work)

    @property
    def transport(self) -> Any:
        """The transport of sync clients."""
        if self._sync is None:
            self._sync = _Recorder(_transports.own_transport(), self)
        return self._sync

    @property
    def async_transport(self) -> Any:
        """The transport of async clients, for use under ``run``."""
        if self._async is None:
            self._async = _AsyncRecorder(_transports.own_async_transport(), self)
        return self._async

    def close(self) -> None:
        """Close all connections and the event loop."""
        if self._sync is not None:
            self._sync.inner.close()
        if self._async is not None:
            self._runner.run(self._async.inner.aclose())
        self._runner.close()

    def note(self, request: Any, start: float, reply: Any, failure: Exception | None) -> None:
        seconds = time.perf_counter() - start
        if failure is not None:
            said = f"{type(failure).__name__}: {failure}"
            self.exchanges.append(Exchange(request, None, (), b"", said, seconds))
        else:
            status, headers, content = reply.status, tuple(reply.headers), reply.content
            self.exchanges.append(Exchange(request, status, headers, content, None, seconds))


class _Recorder:
    def __init__(self, inner: Any, wire: Wire) -> None:
        self.inner = inner
        self._wire = wire

    def send(self, request: Any, timeout: Any) -> Any:
        self._wire.guard(request)
        start = time.perf_counter()
        try:
            reply = self.inner.send(request, timeout)
        except Exception as failure:
            self._wire.note(request, start, None, failure)
            raise
        self._wire.note(request, start, reply, None)
        return reply

    def close(self) -> None:
        """Nothing: the connections are shared."""


class _AsyncRecorder:
    def __init__(self, inner: Any, wire: Wire) -> None:
        self.inner = inner
        self._wire = wire

    async def send(self, request: Any, timeout: Any) -> Any:
        self._wire.guard(request)
        start = time.perf_counter()
        try:
            reply = await self.inner.send(request, timeout)
        except Exception as failure:
            self._wire.note(request, start, None, failure)
            raise
        self._wire.note(request, start, reply, None)
        return reply

    async def aclose(self) -> None:
        """Nothing: the connections are shared."""


WIRE = Wire()
