"""A breaker: after a reply that bans the address, nothing is sent until the ban is over."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Pause:
    """Whether calls are paused, in seconds of the monotonic clock. Safe to use from threads."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        #: Until when, by that clock; 0.0 where it is over for good.
        self.until = 0.0
        self._lock = threading.Lock()
        self._ended_early = False
        self.reason = ""

    def begin(self, seconds: float, reason: str) -> None:
        """Pause for ``seconds`` from now; a pause that lasts longer is kept."""
        until = self._monotonic() + seconds
        with self._lock:
            if until > self.until:
                self.until, self.reason = until, reason
                self._ended_early = False

    def end(self) -> None:
        """Go on at once."""
        if self.remaining:
            self._ended_early = True
        self.until = 0.0

    def take_early_end(self) -> bool:
        """Whether it was ended before its time; True once, for who opens the limits again."""
        ended, self._ended_early = self._ended_early, False
        return ended

    @property
    def remaining(self) -> float:
        """Seconds until calls go on; 0.0 where they are not paused."""
        # Hardly ever is there a pause: the clock need not be asked.
        return max(0.0, self.until - self._monotonic()) if self.until else 0.0
