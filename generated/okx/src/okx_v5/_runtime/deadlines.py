"""A limit for a whole attempt, kept by bounding each of its waits for the network."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, overload

#: Seconds by which the waits of an operating system may end early.
_TOLERANCE = 0.001


class DeadlinePassed(Exception):  # noqa: N818 - what happened, as TransportFailure
    """Raised instead of waiting where no time is left."""


class Deadline:
    """A moment ``total`` seconds from now; None never comes."""

    def __init__(self, total: float | None) -> None:
        self.total = total
        self._end = None if total is None else time.monotonic() + total

    @property
    def passed(self) -> bool:
        """Whether the moment has come."""
        return self._end is not None and time.monotonic() >= self._end - _TOLERANCE

    @overload
    def bound(self, seconds: float) -> float: ...
    @overload
    def bound(self, seconds: None) -> float | None: ...
    def bound(self, seconds: float | None) -> float | None:
        """``seconds``, or what is left if that is less. Raises DeadlinePassed."""
        if self._end is None:
            return seconds
        left = self._end - time.monotonic()
        if left <= 0:
            raise DeadlinePassed
        return left if seconds is None or left < seconds else seconds


class BoundedBackend:
    """What opens connections for a pool of httpx2, with every wait bounded by a deadline.

    A connection outlives the request that opened it, so the deadline is that of the thread: a
    request is performed by one thread from its start to its end. Waits for a name to be resolved
    are the operating system's own, which nothing can bound.
    """

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self._current = threading.local()

    @contextmanager
    def until(self, deadline: Deadline) -> Iterator[None]:
        """Bound the waits of this thread while the context is open."""
        self._current.deadline = deadline
        try:
            yield
        finally:
            self._current.deadline = None

    def bound(self, seconds: float | None) -> float | None:
        """As ``Deadline.bound``, for the deadline of this thread, if there is one."""
        deadline: Deadline | None = getattr(self._current, "deadline", None)
        return seconds if deadline is None else deadline.bound(seconds)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> BoundedStream:
        """A connected stream."""
        stream = self._inner.connect_tcp(
            host,
            port,
            timeout=self.bound(timeout),
            local_address=local_address,
            socket_options=socket_options,
        )
        return BoundedStream(stream, self.bound)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self._inner.sleep(self.bound(seconds))


class BoundedStream:
    """A stream whose waits end in time."""

    def __init__(self, inner: Any, bound: Callable[[float | None], float | None]) -> None:
        self._inner = inner
        self._bound = bound

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Up to ``max_bytes``; none at the end of the stream."""
        received: bytes = self._inner.read(max_bytes, self._bound(timeout))
        return received

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of ``buffer``."""
        self._inner.write(buffer, self._bound(timeout))

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> BoundedStream:
        """The same connection, encrypted."""
        return BoundedStream(
            self._inner.start_tls(ssl_context, server_hostname, self._bound(timeout)), self._bound
        )

    def get_extra_info(self, info: str) -> Any:
        """What the stream knows by that name."""
        return self._inner.get_extra_info(info)

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()
