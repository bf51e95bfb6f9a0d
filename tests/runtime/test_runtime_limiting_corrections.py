"""What replies tell the limiter of one process: it only ever becomes more careful."""

from __future__ import annotations

import pytest
from limiting_support import ONE, THREE, Caller
from runtime.limiting import Limit, Turn


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
    four = Limit("four", 4, 1.0)
    assert caller.delays(four, ONE, times=3) == [0, 0.4, 0.8]
    assert caller.delay(four) == 0
    # One was sent, so two of the three that are gone are somebody else's.
    caller.limiter.correct(four, remaining=1, reset_in=None, refused=False)
    assert caller.delay(four) == 1


def test_less_than_nothing_is_nothing() -> None:
    caller = Caller()
    caller.limiter.correct(THREE, remaining=-100, reset_in=None, refused=False)
    assert len(caller.limiter._buckets["three", 1.0].slots) == 3


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
