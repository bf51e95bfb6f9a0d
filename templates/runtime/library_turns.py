"""How many requests are on their way at once, where a library bounds connections in no way."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from contextlib import suppress

from .deadlines import Deadline
from .socket_connections import closed_meanwhile, none_became_free
from .transport import Timeout


class Turns:
    """As many requests at once as there may be connections, of all threads."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._left = limit
        self._condition = threading.Condition(threading.Lock())
        self._is_closed = False

    def take(self, timeout: Timeout, deadline: Deadline) -> None:
        """Wait for a turn. Raises TransportFailure, and DeadlinePassed."""
        until: float | None = None
        with self._condition:
            while True:
                if self._is_closed:
                    raise closed_meanwhile()
                if self._left:
                    self._left -= 1
                    return
                now = time.monotonic()
                until = now + timeout.pool if until is None else until
                if now >= until:
                    raise none_became_free(self.limit, timeout.pool)
                self._condition.wait(deadline.bound(until - now))

    def give_back(self) -> None:
        """Let the next one have it."""
        with self._condition:
            self._left += 1
            self._condition.notify()

    def close(self) -> None:
        """Send those away that wait."""
        with self._condition:
            self._is_closed = True
            self._condition.notify_all()


class AsyncTurns:
    """As ``Turns``, of the tasks of an event loop: who came first is first."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._left = limit
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._is_closed = False

    async def take(self, timeout: Timeout) -> None:
        """Wait for a turn. Raises TransportFailure."""
        if self._is_closed:
            raise closed_meanwhile()
        if self._left:
            self._left -= 1
            return
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(mine)
        waited = asyncio.timeout(timeout.pool)
        try:
            async with waited:
                await mine
        except BaseException as error:
            if mine.done() and not mine.cancelled() and mine.exception() is None:
                # It came at the same moment.
                self.give_back()
            if isinstance(error, TimeoutError) and waited.expired():
                raise none_became_free(self.limit, timeout.pool) from None
            raise
        finally:
            with suppress(ValueError):
                self._waiting.remove(mine)

    def give_back(self) -> None:
        """Let the next one have it."""
        while self._waiting:
            next_one = self._waiting.popleft()
            if not next_one.done():
                next_one.set_result(None)
                return
        self._left += 1

    def close(self) -> None:
        """Send those away that wait."""
        self._is_closed = True
        while self._waiting:
            waiting = self._waiting.popleft()
            if not waiting.done():
                waiting.set_exception(closed_meanwhile())
