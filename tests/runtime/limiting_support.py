"""What the limiters' tests share: a clock, a caller that keeps account, and the rule itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from runtime.limiting import Limit, RateLimiter, Turn

SECOND = 1_000_000_000


@dataclass
class Clock:
    """Nanoseconds that pass when told to."""

    now: int = 5 * SECOND

    def __call__(self) -> int:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += round(seconds * SECOND)


@dataclass
class Caller:
    """Takes turns and writes down the moments of sending, per bucket, in nanoseconds."""

    clock: Clock = field(default_factory=Clock)
    margin: float = 0.0
    sent: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.limiter = RateLimiter(clock=self.clock, margin=self.margin)

    def take(self, *limits: Limit, maximum_wait: float = 1e6) -> Turn:
        turn = self.limiter.take(limits, maximum_wait)
        if turn.taken:
            for limit in limits:
                moment = self.clock.now + round(turn.delay * SECOND)
                self.sent.setdefault(limit.bucket, []).append(moment)
        return turn

    def delays(self, *limits: Limit, times: int) -> list[float]:
        return [self.take(*limits).delay for _ in range(times)]

    def delay(self, *limits: Limit) -> float:
        """When there would be a turn, without taking it."""
        turn = self.limiter.take(limits, -1)
        assert not turn.taken
        return turn.delay


def too_full(moments: Iterable[int], limit: Limit) -> list[int]:
    """The windows, by their first moment, in which there are more than the limit allows."""
    span = round(limit.period * SECOND)
    ordered = sorted(moments)
    return [
        first
        for first in ordered
        if sum(first <= moment < first + span for moment in ordered) > limit.count
    ]


THREE = Limit("three", 3, 1.0)
ONE = Limit("one", 1, 0.4)
