"""The time that requests are signed with: the machine's, or the API's where it is asked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from msgspec import Struct

#: After so many seconds the API is asked again.
RESYNCHRONIZE_AFTER = 300.0
#: After a failed attempt to ask, the next one waits so long.
_AFTER_FAILURE = 5.0
#: Two samples nearer to one another (in seconds) say nothing of the drift.
_SHORTEST_FOR_DRIFT = 60.0
#: A machine's clock that runs further off (parts per million) is a mistake in the samples.
_LARGEST_DRIFT = 500.0


@dataclass(frozen=True, kw_only=True)
class ClockState:
    """How the machine's clock stands to the API's.

    ``offset``: seconds by which the API is ahead; ``round_trip``: seconds that asking took,
    half of which is the uncertainty; ``drift``: how fast the API's clock runs away from
    this machine's, in parts per million, None before two samples a minute apart; ``age``: seconds
    since the API was asked.
    """

    offset: float
    round_trip: float
    drift: float | None
    age: float


class _Sample(Struct, frozen=True):
    monotonic: float
    server: int
    round_trip: float
    drift: float
    version: int


class Clock:
    """Unix time in nanoseconds. Without synchronisation it is the machine's.

    Once synchronised it counts on from the API's own time with the machine's monotonic clock,
    so that a step of the machine's clock does not matter. Safe to use from several threads.
    """

    def __init__(
        self,
        wall: Callable[[], int],
        monotonic: Callable[[], float],
        *,
        synchronize: bool,
    ) -> None:
        self._wall = wall
        self.monotonic = monotonic
        self.synchronize = synchronize
        self._sample: _Sample | None = None
        self._has_drift = False
        self._failed_at: float | None = None
        #: Held by the drivers while one of them asks the API.
        self.lock = threading.Lock()

    def unsynchronized(self) -> Clock:
        """A clock that goes the same way and asks nobody: for asking the time itself."""
        return Clock(self.now, self.monotonic, synchronize=False)

    def now(self) -> int:
        """Nanoseconds since 1970, as the API counts them."""
        sample = self._sample
        return self._wall() if sample is None else self._at(sample, self.monotonic())

    @staticmethod
    def _at(sample: _Sample, monotonic: float) -> int:
        passed = (monotonic - sample.monotonic) * (1 + sample.drift)
        return sample.server + round(passed * 1e9)

    @property
    def version(self) -> int:
        """How often the API's time was taken over."""
        sample = self._sample
        return 0 if sample is None else sample.version

    def is_due(self, wrong: int | None = None) -> bool:
        """Whether the API ought to be asked.

        With ``wrong``, a version that turned out to be wrong: unless there is a later one.
        """
        if not self.synchronize:
            return False
        now, sample = self.monotonic(), self._sample
        if self._failed_at is not None and now - self._failed_at < _AFTER_FAILURE:
            return False
        if sample is None:
            return True
        if wrong is not None:
            return sample.version <= wrong
        return now - sample.monotonic >= RESYNCHRONIZE_AFTER

    def learn(self, server: int, asked: float, answered: float) -> None:
        """Take the API's time (nanoseconds) of a question between two monotonic times."""
        middle = (asked + answered) / 2
        former = self._sample
        drift = former.drift if former is not None else 0.0
        if former is not None and middle - former.monotonic >= _SHORTEST_FOR_DRIFT:
            passed = middle - former.monotonic
            measured = ((server - former.server) / 1e9 - passed) / passed
            if abs(measured) * 1e6 <= _LARGEST_DRIFT:
                drift = measured
                self._has_drift = True
        self._failed_at = None
        self._sample = _Sample(middle, server, answered - asked, drift, self.version + 1)

    def failed(self) -> None:
        """The API could not be asked."""
        self._failed_at = self.monotonic()

    @property
    def state(self) -> ClockState | None:
        """What is known; None before the API was asked."""
        sample = self._sample
        if sample is None:
            return None
        now = self.monotonic()
        return ClockState(
            offset=(self._at(sample, now) - self._wall()) / 1e9,
            round_trip=sample.round_trip,
            drift=sample.drift * 1e6 if self._has_drift else None,
            age=now - sample.monotonic,
        )
