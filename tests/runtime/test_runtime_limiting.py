"""The limiter of one process: never too many in any window, in order, and corrected by replies."""

from __future__ import annotations

import asyncio
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from limiting_support import ONE, SECOND, THREE, Caller, Clock, too_full
from runtime.limiting import Limit, Limiter, RateLimiter, Turn


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


def first_moment_with_room(sent: dict[str, list[int]], limits: list[Limit], now: int) -> int:
    """By trying: the moments that may be the first ones are now and the ends of all windows."""
    ends = {
        moment + round(limit.period * SECOND)
        for limit in limits
        for moment in sent.get(limit.bucket, [])
    }
    return next(
        moment
        for moment in sorted({now, *(end for end in ends if end > now)})
        if not any(too_full([*sent.get(each.bucket, []), moment], each) for each in limits)
    )


tenths = st.integers(0, 25).map(lambda number: number / 10)


@given(
    st.lists(st.tuples(st.integers(1, 4), tenths.filter(bool)), min_size=3, max_size=3),
    st.lists(st.tuples(tenths, st.sets(st.integers(0, 2), min_size=1)), max_size=25),
)
def test_no_call_waits_longer_than_it_must(
    rates: list[tuple[int, float]], history: list[tuple[float, set[int]]]
) -> None:
    limits = [Limit(f"b{number}", *rate) for number, rate in enumerate(rates)]
    caller = Caller()
    for pause, chosen in history:
        caller.clock.advance(pause if len(chosen) == 1 else 0)
        touched = [limits[index] for index in chosen]
        expected = first_moment_with_room(caller.sent, touched, caller.clock.now)
        assert caller.take(*touched).delay == (expected - caller.clock.now) / SECOND


def test_a_gap_between_two_calls_is_used_where_both_windows_have_room() -> None:
    caller = Caller()
    pair, late = Limit("pair", 2, 1.0), Limit("late", 1, 1.5)
    assert caller.delays(pair, late, times=2) == [0, 1.5]
    caller.clock.advance(0.75)
    assert caller.take(pair).delay == 0


def test_room_is_looked_for_until_every_bucket_has_it() -> None:
    caller = Caller()
    first, second, far = Limit("first", 1, 1.0), Limit("second", 1, 0.7), Limit("far", 1, 2.2)
    assert caller.delays(first, far, times=2) == [0, 2.2]
    assert caller.delays(second, times=2) == [0, 0.7]
    # The first has room at 1 s, the second at 1.4 s, which is too near 2.2 s for the first.
    assert caller.delay(first) == 1.0
    assert caller.delay(second) == 1.4
    assert caller.delay(first, second) == caller.delay(second, first) == 3.2


@given(counts_and_periods, st.lists(st.floats(0, 0.5), max_size=30))
def test_turns_come_in_the_order_of_asking(rate: tuple[int, float], pauses: list[float]) -> None:
    caller = Caller()
    for pause in pauses:
        caller.take(Limit("b", *rate))
        caller.clock.advance(pause)
    moments = caller.sent.get("b", [])
    assert all(first <= second for first, second in pairwise(moments))


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
