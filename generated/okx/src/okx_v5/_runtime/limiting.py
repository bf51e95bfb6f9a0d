"""Staying within an API's rate limits: the words of it, and a limiter for one process."""

from __future__ import annotations

import os
import threading
import time
from bisect import bisect_right, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Literal, Protocol, runtime_checkable

WhenExceeded = Literal["wait", "raise"]

#: Added to every period, in seconds: two calls that leave a period apart may arrive closer.
DEFAULT_MARGIN = 0.05
#: No reply closes a bucket for longer, in seconds: a misread header must not end all calls.
_LONGEST_CLOSURE = 3600.0
_NANOSECONDS = 1_000_000_000
#: How often buckets that nobody uses any more are let go of, in nanoseconds.
_SWEEP = 60 * _NANOSECONDS


class RateLimiterUnavailable(Exception):  # noqa: N818 - what is, not what went wrong
    """What counts the calls cannot be reached: ``reason`` says why. Nothing was sent."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``count`` calls in any ``period`` seconds, by all who share ``bucket``.

    The name of the bucket is shown and stored, so it holds no key. Raises ValueError where no
    call would ever be allowed.
    """

    bucket: str
    count: int
    period: float

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValueError(f"count must be at least 1, got {self.count}")
        if not (isfinite(self.period) and self.period > 0):
            raise ValueError(f"period must be a number of seconds above 0, got {self.period}")


@dataclass(frozen=True, slots=True)
class Turn:
    """When a call may be sent.

    Where it is ``taken``, the call is counted and is sent after ``delay`` seconds. Where not,
    nothing is counted, and asking again makes sense after ``delay`` seconds.
    """

    delay: float
    taken: bool


_AT_ONCE = Turn(0.0, taken=True)


@runtime_checkable
class Limiter(Protocol):
    """What a client asks before it sends. Safe to use from any thread and any event loop."""

    @property
    def when_exceeded(self) -> WhenExceeded:
        """Whether a call waits for its turn, or is refused when it would have to."""
        ...

    def take(self, limits: Sequence[Limit], maximum_wait: float) -> Turn:
        """A turn in all of ``limits`` together, or in none where it is too far off.

        ``maximum_wait`` is in seconds. Raises RateLimiterUnavailable.
        """
        ...

    async def atake(self, limits: Sequence[Limit], maximum_wait: float) -> Turn:
        """As ``take``; the event loop goes on meanwhile."""
        ...

    def closed_for(self, limits: Sequence[Limit]) -> float:
        """Seconds for which a refusal closes one of ``limits``; 0.0 where they are open.

        For a call that has waited for its turn: where a refusal came meanwhile, the turn is void.
        """
        ...

    async def aclosed_for(self, limits: Sequence[Limit]) -> float:
        """As ``closed_for``; the event loop goes on meanwhile."""
        ...

    def correct(
        self, limit: Limit, *, remaining: int | None, reset_in: float | None, refused: bool
    ) -> None:
        """Learn from a reply: how many calls are left, the seconds to the reset, a refusal.

        Nothing that a reply says makes a limit looser, as replies may come out of order. Never
        raises: the reply is there, and must not be lost.
        """
        ...

    async def acorrect(
        self, limit: Limit, *, remaining: int | None, reset_in: float | None, refused: bool
    ) -> None:
        """As ``correct``; the event loop goes on meanwhile."""
        ...

    def reopen(self, limits: Sequence[Limit]) -> None:
        """Forget the refusals that closed ``limits``: they are known not to hold any more.

        What was sent still counts. Never raises.
        """
        ...

    async def areopen(self, limits: Sequence[Limit]) -> None:
        """As ``reopen``; the event loop goes on meanwhile."""
        ...


class RateLimiter:
    """Keeps the calls of one process within their limits.

    One object serves any number of clients, sync and async, from any thread and event loop; give
    the same one to all clients of a key. Turns are handed out in the order of asking.

    Args:
        when_exceeded: ``"wait"`` until it is a call's turn, or ``"raise"`` at once.
        margin: Seconds that are added to every period, for what the network adds and takes.
        clock: Gives nanoseconds that never go back.
    """

    def __init__(
        self,
        *,
        when_exceeded: WhenExceeded = "wait",
        margin: float = DEFAULT_MARGIN,
        clock: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self.when_exceeded: WhenExceeded = checked_choice(when_exceeded)
        self._margin = checked_margin(margin)
        self._clock = clock
        self._buckets: dict[tuple[str, float], _Bucket] = {}
        self._swept_at = clock()
        # By process: after a fork, nobody would release a lock that another thread held.
        self._locks: dict[int, threading.Lock] = {}

    def __repr__(self) -> str:
        return f"RateLimiter(when_exceeded={self.when_exceeded!r}, margin={self._margin!r})"

    def take(self, limits: Sequence[Limit], maximum_wait: float) -> Turn:
        """A turn in all of ``limits`` or in none; ``maximum_wait`` is in seconds."""
        with self._lock():
            now = self._clock()
            buckets = self._buckets_of(limits, now)
            slot = _earliest(buckets, now)
            delay = (slot - now) / _NANOSECONDS
            if delay > maximum_wait:
                return Turn(delay, taken=False)
            _count(buckets, slot)
            return Turn(delay, taken=True) if delay else _AT_ONCE

    async def atake(self, limits: Sequence[Limit], maximum_wait: float) -> Turn:
        """As ``take``, which waits for nothing but another thread's arithmetic."""
        return self.take(limits, maximum_wait)

    def closed_for(self, limits: Sequence[Limit]) -> float:
        """Seconds for which a refusal closes one of ``limits``; 0.0 where they are open."""
        with self._lock():
            now = self._clock()
            ends = [self._bucket(limit, now).closed_until for limit in limits]
            return (max([now, *ends]) - now) / _NANOSECONDS

    async def aclosed_for(self, limits: Sequence[Limit]) -> float:
        """As ``closed_for``."""
        return self.closed_for(limits)

    def correct(
        self, limit: Limit, *, remaining: int | None, reset_in: float | None, refused: bool
    ) -> None:
        """Learn from a reply: how many calls are left, the seconds to the reset, a refusal."""
        with self._lock():
            now = self._clock()
            bucket = self._bucket(limit, now)
            if refused:
                closure = closure_seconds(limit, reset_in, self._margin)
                bucket.closed_until = max(bucket.closed_until, now + _nanoseconds(closure))
            if remaining is not None:
                bucket.lower(limit.count, max(remaining, 0), now)

    async def acorrect(
        self, limit: Limit, *, remaining: int | None, reset_in: float | None, refused: bool
    ) -> None:
        """As ``correct``."""
        self.correct(limit, remaining=remaining, reset_in=reset_in, refused=refused)

    def reopen(self, limits: Sequence[Limit]) -> None:
        """Forget the refusals that closed ``limits``; what was sent still counts."""
        with self._lock():
            now = self._clock()
            for limit in limits:
                self._bucket(limit, now).closed_until = now

    async def areopen(self, limits: Sequence[Limit]) -> None:
        """As ``reopen``."""
        self.reopen(limits)

    def count_elsewhere(self, limits: Sequence[Limit], delay: float) -> None:
        """Count a call, sent in ``delay`` seconds, that another limiter has given its turn."""
        with self._lock():
            now = self._clock()
            _count(self._buckets_of(limits, now), now + _nanoseconds(delay))

    def _lock(self) -> threading.Lock:
        process = os.getpid()
        return self._locks.get(process) or self._locks.setdefault(process, threading.Lock())

    def _buckets_of(self, limits: Sequence[Limit], now: int) -> _Buckets:
        return [(self._bucket(limit, now), limit.count) for limit in limits]

    def _bucket(self, limit: Limit, now: int) -> _Bucket:
        if now - self._swept_at > _SWEEP:
            self._swept_at = now
            self._buckets = {
                name: bucket for name, bucket in self._buckets.items() if bucket.is_used(now)
            }
        name = (limit.bucket, limit.period)
        bucket = self._buckets.get(name)
        if bucket is None:
            span = _nanoseconds(limit.period + self._margin)
            bucket = self._buckets[name] = _Bucket(span, now)
        bucket.forget(now)
        return bucket


class _Bucket:
    """The moments of sending that count, past and to come, in nanoseconds and in order."""

    __slots__ = ("closed_until", "slots", "span")

    def __init__(self, span: int, now: int) -> None:
        self.span = span
        self.slots: list[int] = []
        self.closed_until = now

    def forget(self, now: int) -> None:
        """Drop what no longer counts."""
        slots, last = self.slots, now - self.span
        if slots and slots[0] <= last:
            del slots[: bisect_right(slots, last)]

    def is_used(self, now: int) -> bool:
        """Whether the bucket still makes a difference."""
        self.forget(now)
        return bool(self.slots) or self.closed_until > now

    def earliest(self, count: int, moment: int) -> int:
        """The first slot, not before ``moment``, that no window of ``count`` others surrounds.

        A slot may lie between others, which were put off by another bucket of theirs: windows to
        both sides of it must hold. Every run of ``count`` slots that fits into one window bars
        the moments that would fit into it as well.
        """
        slot = max(moment, self.closed_until)
        if len(self.slots) < count:
            return slot
        for first, last in zip(self.slots, self.slots[count - 1 :], strict=False):
            if slot <= last - self.span:
                break
            if last - first < self.span:
                slot = max(slot, first + self.span)
        return slot

    def lower(self, count: int, remaining: int, now: int) -> None:
        """Believe that no more than ``remaining`` of ``count`` calls are left.

        What others used counts from now, the latest that it can have been. The reply knows
        nothing of requests under way: those are not added to what it says, as no one can tell
        which it has counted.
        """
        used = bisect_right(self.slots, now)
        unseen = count - remaining - used
        if unseen > 0:
            self.slots[used:used] = [now] * unseen


#: Buckets with how many calls each allows.
_Buckets = list[tuple[_Bucket, int]]


def _earliest(buckets: _Buckets, now: int) -> int:
    """The first moment that has room in every bucket."""
    if len(buckets) == 1:
        bucket, count = buckets[0]
        return bucket.earliest(count, now)
    slot, last = now, -1
    while slot != last:
        last = slot
        for bucket, count in buckets:
            slot = bucket.earliest(count, slot)
    return slot


def _count(buckets: _Buckets, slot: int) -> None:
    """Count a call in each of the buckets, once where two limits share one."""
    counted: list[_Bucket] = []
    for bucket, _ in buckets:
        if bucket not in counted:
            counted.append(bucket)
            insort(bucket.slots, slot)


def closure_seconds(limit: Limit, reset_in: float | None, margin: float) -> float:
    """How long a refusal closes a bucket: to the reset, or a period where none is told."""
    told = reset_in is not None and reset_in > 0  # also False for what is not a number
    wanted = reset_in if told and reset_in is not None else limit.period
    return min(wanted + margin, max(_LONGEST_CLOSURE, limit.period))


def checked_choice(when_exceeded: WhenExceeded) -> WhenExceeded:
    """``when_exceeded``; raises ValueError for another word."""
    if when_exceeded not in ("wait", "raise"):
        raise ValueError(f"when_exceeded must be 'wait' or 'raise', got {when_exceeded!r}")
    return when_exceeded


def checked_margin(margin: float) -> float:
    """``margin``; raises ValueError where it would lengthen no period, or end none."""
    if not (isfinite(margin) and margin >= 0):
        raise ValueError(f"margin must be a number of seconds, 0 or more, got {margin}")
    return margin


def _nanoseconds(seconds: float) -> int:
    return round(seconds * _NANOSECONDS)
