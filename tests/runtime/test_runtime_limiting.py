"""The limiter of one process: never too many in any window, in order, and corrected by replies."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.limiting import Limit, Limiter, RateLimiter, Turn

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


def test_calls_beyond_the_count_wait_until_a_period_has_passed() -> None:
    assert Caller().delays(THREE, times=8) == [0, 0, 0, 1, 1, 1, 2, 2]


def test_a_turn_that_is_too_far_off_is_not_counted() -> None:
    caller = Caller()
    caller.delays(THREE, times=3)
    assert [caller.take(THREE, maximum_wait=0.5) for _ in range(5)] == [Turn(1.0, False)] * 5
    assert caller.take(THREE, maximum_wait=1.0) == Turn(1.0, True)
    caller.clock.advance(0.75)
    assert caller.take(THREE, maximum_wait=0) == Turn(0.25, False)


def test_room_comes_back_call_by_call() -> None:
    caller = Caller()
    for _ in range(3):
        caller.take(THREE)
        caller.clock.advance(0.25)
    assert caller.take(THREE).delay == 0.25
    assert caller.take(THREE).delay == 0.5


def test_the_limits_of_a_call_are_taken_together_or_not_at_all() -> None:
    caller = Caller()
    assert caller.take(THREE, ONE) == Turn(0.0, True)
    assert caller.take(THREE, ONE, maximum_wait=0.1) == Turn(0.4, False)
    # Had the refused call been counted in the first bucket, the third of these would wait.
    assert caller.delays(THREE, times=3) == [0, 0, 1]


def test_calls_that_wait_for_one_bucket_hold_up_nobody_in_another() -> None:
    caller = Caller()
    assert caller.delays(THREE, ONE, times=3) == [0, 0.4, 0.8]
    # The first bucket has two calls ahead of it, at 0.4 s and 0.8 s, and no room before 1 s.
    assert caller.take(THREE).delay == 1.0
    wide = Limit("wide", 5, 1.0)
    caller = Caller()
    assert caller.delays(wide, ONE, times=3) == [0, 0.4, 0.8]
    assert caller.delays(wide, times=3) == [0, 0, 1.0]


def test_a_bucket_that_comes_twice_is_counted_once() -> None:
    assert Caller().delays(THREE, THREE, times=4) == [0, 0, 0, 1]


def test_a_call_without_limits_goes_at_once() -> None:
    assert Caller().take(maximum_wait=0) == Turn(0.0, True)


def test_buckets_are_apart_by_name_and_period() -> None:
    caller = Caller()
    slow = Limit("one", 2, 10.0)
    assert caller.delays(ONE, slow, times=3) == [0, 0.4, 10]


def test_the_margin_lengthens_every_period() -> None:
    assert Caller(margin=0.05).delays(THREE, times=4)[-1] == 1.05


counts_and_periods = st.tuples(st.integers(1, 4), st.sampled_from([0.1, 0.3, 0.7, 1.0, 1 / 3]))
limits_of_exchange = st.lists(counts_and_periods, min_size=1, max_size=3).map(
    lambda pairs: [Limit(f"b{n}", count, period) for n, (count, period) in enumerate(pairs)]
)
moves = st.lists(
    st.tuples(
        st.sampled_from(["take", "advance", "correct", "refuse"]),
        st.floats(0, 2.5),
        st.sets(st.integers(0, 2), min_size=1),
        st.integers(0, 5),
    ),
    max_size=40,
)


@given(limits_of_exchange, moves)
def test_no_window_ever_holds_more_than_the_count(
    limits: list[Limit], history: list[tuple[str, float, set[int], int]]
) -> None:
    caller = Caller()
    for move, seconds, chosen, remaining in history:
        touched = [limits[index % len(limits)] for index in chosen]
        if move == "take":
            caller.take(*dict.fromkeys(touched), maximum_wait=seconds)
        elif move == "advance":
            caller.clock.advance(seconds)
        else:
            before = [caller.delay(limit) for limit in limits]
            caller.limiter.correct(
                touched[0], remaining=remaining, reset_in=seconds, refused=move == "refuse"
            )
            after = [caller.delay(limit) for limit in limits]
            assert all(new >= old for new, old in zip(after, before, strict=True)), "loosened"
    for limit in limits:
        assert too_full(caller.sent.get(limit.bucket, []), limit) == []


def first_moment_with_room(sent: list[int], limit: Limit, now: int) -> int:
    """By trying: the moments that may be the first ones are now and the ends of all windows."""
    span = round(limit.period * SECOND)
    candidates = sorted({now, *(moment + span for moment in sent if moment + span > now)})
    return next(moment for moment in candidates if not too_full([*sent, moment], limit))


@given(counts_and_periods, moves)
def test_no_call_waits_longer_than_it_must(
    rate: tuple[int, float], history: list[tuple[str, float, set[int], int]]
) -> None:
    limit = Limit("b", *rate)
    other = Limit("other", 1, 0.9)
    caller = Caller()
    for move, seconds, chosen, _ in history:
        if move == "advance":
            caller.clock.advance(seconds)
            continue
        expected = first_moment_with_room(caller.sent.get("b", []), limit, caller.clock.now)
        assert caller.delay(limit) == (expected - caller.clock.now) / SECOND
        # Sometimes put off by another bucket, which leaves gaps.
        caller.take(*([limit, other] if 0 in chosen else [limit]))


@given(counts_and_periods, st.lists(st.floats(0, 0.5), max_size=30))
def test_turns_come_in_the_order_of_asking(rate: tuple[int, float], pauses: list[float]) -> None:
    caller = Caller()
    for pause in pauses:
        caller.take(Limit("b", *rate))
        caller.clock.advance(pause)
    moments = caller.sent.get("b", [])
    assert all(first <= second for first, second in pairwise(moments))


def test_what_others_used_is_taken_over_from_a_reply() -> None:
    caller = Caller()
    caller.take(THREE)
    caller.limiter.correct(THREE, remaining=1, reset_in=None, refused=False)
    assert caller.delays(THREE, times=2) == [0, 1]


def test_a_reset_that_is_near_does_not_shorten_what_others_used() -> None:
    # Exchanges send the present moment there while nothing is exceeded.
    caller = Caller()
    caller.limiter.correct(THREE, remaining=0, reset_in=0.0, refused=False)
    assert caller.delay(THREE) == 1.0


@pytest.mark.parametrize("remaining", [3, 7, 10**9])
def test_a_reply_that_claims_more_is_not_believed(remaining: int) -> None:
    caller = Caller()
    caller.delays(THREE, times=3)
    caller.limiter.correct(THREE, remaining=remaining, reset_in=0.0, refused=False)
    assert caller.delay(THREE) == 1.0


def test_replies_out_of_order_loosen_nothing() -> None:
    caller = Caller()
    caller.take(THREE)
    for remaining in (0, 2, 1, 2):
        caller.limiter.correct(THREE, remaining=remaining, reset_in=None, refused=False)
        assert caller.delay(THREE) == 1.0


def test_replies_to_calls_of_our_own_change_nothing() -> None:
    caller = Caller()
    ten = Limit("ten", 10, 1.0)
    caller.delays(ten, times=6)
    for remaining in (9, 8, 7, 6, 5, 4):
        caller.limiter.correct(ten, remaining=remaining, reset_in=None, refused=False)
    assert caller.delays(ten, times=5) == [0, 0, 0, 0, 1]


def test_calls_that_still_wait_do_not_count_as_used() -> None:
    caller = Caller()
    caller.delays(THREE, times=6)
    caller.clock.advance(1.0)
    # Three have been sent this moment, as far as the limiter knows; the exchange agrees.
    caller.limiter.correct(THREE, remaining=0, reset_in=None, refused=False)
    assert caller.delays(THREE, times=3) == [1, 1, 1]


@pytest.mark.parametrize(
    ("reset_in", "closed"),
    [(2.5, 2.5), (None, 1.0), (0.0, 1.0), (-3.0, 1.0), (float("nan"), 1.0), (1e9, 3600.0)],
)
def test_a_refusal_closes_the_bucket_until_the_reset(reset_in: float | None, closed: float) -> None:
    caller = Caller()
    caller.limiter.correct(THREE, remaining=None, reset_in=reset_in, refused=True)
    assert caller.limiter.closed_for([ONE, THREE]) == closed
    assert caller.take(THREE, ONE, maximum_wait=0.9) == Turn(closed, False)
    assert caller.take(ONE, maximum_wait=0) == Turn(0.0, True)
    caller.clock.advance(closed)
    assert caller.limiter.closed_for([ONE, THREE]) == 0
    assert caller.delays(THREE, times=4) == [0, 0, 0, 1]


def test_a_closure_of_a_long_period_is_not_cut_short() -> None:
    caller = Caller()
    daily = Limit("daily", 1, 86_400)
    caller.limiter.correct(daily, remaining=None, reset_in=None, refused=True)
    assert caller.limiter.closed_for([daily]) == 86_400


def test_a_later_refusal_with_an_earlier_reset_opens_nothing() -> None:
    caller = Caller()
    for reset_in in (5.0, 0.5):
        caller.limiter.correct(THREE, remaining=None, reset_in=reset_in, refused=True)
    assert caller.delay(THREE) == 5.0


def test_buckets_out_of_use_are_let_go_of() -> None:
    caller = Caller()
    for number in range(100):
        caller.take(Limit(f"key {number}", 1, 1.0))
    caller.limiter.correct(THREE, remaining=None, reset_in=500, refused=True)
    caller.clock.advance(100)
    caller.take(ONE)
    assert len(caller.limiter._buckets) == 2
    assert caller.limiter.closed_for([THREE]) == 400


@dataclass
class Ledger:
    """Moments at which calls of several threads and tasks were sent."""

    moments: list[int] = field(default_factory=list)

    def note(self, now: int, turn: Turn) -> None:
        assert turn.taken
        self.moments.append(now + round(turn.delay * SECOND))


def test_threads_and_tasks_share_one_limiter() -> None:
    clock = Clock()
    limiter = RateLimiter(clock=clock, margin=0)
    limit = Limit("shared", 7, 1.0)
    ledger = Ledger()
    start = threading.Barrier(6)

    def in_a_thread() -> None:
        start.wait()
        for _ in range(200):
            ledger.note(clock.now, limiter.take([limit], 1e6))

    async def in_a_task() -> None:
        for _ in range(20):
            ledger.note(clock.now, await limiter.atake([limit], 1e6))
            await asyncio.sleep(0)

    def in_a_loop() -> None:
        async def tasks() -> None:
            await asyncio.gather(*(in_a_task() for _ in range(10)))

        start.wait()
        asyncio.run(tasks())

    with ThreadPoolExecutor(6) as pool:
        done = [pool.submit(in_a_thread) for _ in range(4)]
        done += [pool.submit(in_a_loop) for _ in range(2)]
        for each in done:
            each.result()
    assert len(ledger.moments) == 4 * 200 + 2 * 200
    assert too_full(ledger.moments, limit) == []
    # None is wasted: seven in each second.
    assert max(ledger.moments) == clock.now + (1200 // 7) * SECOND


async def test_the_async_methods_say_the_same() -> None:
    limiter = RateLimiter(clock=Clock(), margin=0)
    assert await limiter.atake([THREE], 0) == Turn(0.0, True)
    await limiter.acorrect(THREE, remaining=0, reset_in=4.0, refused=True)
    assert await limiter.aclosed_for([THREE]) == 4.0
    assert await limiter.atake([THREE], 1) == Turn(4.0, False)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_while_another_thread_takes_a_turn_does_not_hang() -> None:
    limiter = RateLimiter()
    lock = limiter._lock()
    with lock:
        child = os.fork()
        if child == 0:
            os._exit(0 if limiter.take([THREE], 0).taken else 1)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"when_exceeded": "sleep"}, "when_exceeded must be 'wait' or 'raise', got 'sleep'"),
        ({"margin": -0.1}, "margin must be a number of seconds, 0 or more"),
        ({"margin": float("nan")}, "margin must be a number of seconds, 0 or more"),
    ],
)
def test_wrong_arguments_are_told(arguments: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        RateLimiter(**arguments)


@pytest.mark.parametrize(("count", "period"), [(0, 1), (-1, 1), (1, 0), (1, -2), (1, float("inf"))])
def test_a_limit_that_allows_nothing_is_none(count: int, period: float) -> None:
    with pytest.raises(ValueError, match="must be"):
        Limit("b", count, period)


def test_a_limiter_is_one_and_says_how_it_was_made() -> None:
    limiter: Limiter = RateLimiter(when_exceeded="raise")
    assert limiter.when_exceeded == "raise"
    assert repr(limiter) == "RateLimiter(when_exceeded='raise', margin=0.05)"
