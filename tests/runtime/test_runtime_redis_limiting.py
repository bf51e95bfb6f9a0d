"""The limiter that processes share, on a real Redis or Valkey that these tests start."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from redis_server import RedisServer, skip_without_server
from runtime.limiting import Limit, Limiter, Turn
from runtime.redis_limiting import RedisRateLimiter

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
#: So long that nothing expires while a test runs.
THREE = Limit("three", 3, 100.0)
ONE = Limit("one", 1, 40.0)
#: What a slow machine may add to delays, in seconds.
SLACK = 10.0


@pytest.fixture(scope="module")
def server() -> Iterator[RedisServer]:
    skip_without_server()
    with RedisServer() as running:
        yield running


@pytest.fixture
def client(server: RedisServer) -> Iterator[Any]:
    with server.client() as used:
        yield used


@pytest.fixture
def prefix() -> str:
    """Names of this test alone."""
    return uuid.uuid4().hex


@pytest.fixture
def limiter(server: RedisServer, prefix: str) -> Iterator[RedisRateLimiter]:
    with RedisRateLimiter(server.url, prefix=prefix, margin=0) as made:
        yield made


def about(*seconds: float) -> list[Any]:
    return [pytest.approx(each, abs=SLACK) for each in seconds]


def delays(limiter: RedisRateLimiter, *limits: Limit, times: int) -> list[float]:
    turns = [limiter.take(limits, 1e9) for _ in range(times)]
    assert all(turn.taken for turn in turns)
    return [turn.delay for turn in turns]


def delay(limiter: RedisRateLimiter, *limits: Limit) -> float:
    """When there would be a turn, without taking it."""
    turn = limiter.take(limits, -1)
    assert not turn.taken
    return turn.delay


def slots(client: Any, prefix: str, limit: Limit) -> list[int]:
    """The moments that the store holds for a bucket, in microseconds."""
    (key,) = [key for key in keys(client, prefix) if f":{limit.bucket}|" in key]
    return [int(score) for _, score in client.zrange(key, 0, -1, withscores=True)]


def keys(client: Any, prefix: str) -> list[str]:
    return sorted(key.decode() for key in client.keys(f"{{{prefix}}}*"))


def too_full(moments: list[int], limit: Limit) -> list[int]:
    span = round(limit.period * 1e6)
    return [
        first
        for first in moments
        if sum(first <= moment < first + span for moment in moments) > limit.count
    ]


def put_slots(client: Any, prefix: str, limit: Limit, *seconds: float) -> int:
    """Store calls so many seconds from now; returns the store's present, in microseconds."""
    whole, fraction = client.time()
    now = int(whole) * 1_000_000 + int(fraction)
    for number, each in enumerate(seconds):
        key = f"{{{prefix}}}:{limit.bucket}|{limit.period:g}|slots"
        client.zadd(key, {f"put {number}": now + round(each * 1e6)})
    return now


def has_room(slots: Sequence[float], limit: Limit, moment: float) -> bool:
    """Whether all windows that would hold a call at ``moment`` hold few enough, in seconds."""
    windows = [each for each in (*slots, moment) if each <= moment < each + limit.period]
    return all(
        sum(each <= other < each + limit.period for other in (*slots, moment)) <= limit.count
        for each in windows
    )


def test_calls_beyond_the_count_wait_until_a_period_has_passed(limiter: RedisRateLimiter) -> None:
    expected = about(0, 0, 0, 100, 100, 100, 200, 200)
    assert delays(limiter, THREE, times=8) == expected


def test_a_turn_that_is_too_far_off_is_counted_nowhere(
    limiter: RedisRateLimiter, client: Any, prefix: str
) -> None:
    assert limiter.take([THREE, ONE], 0) == Turn(0.0, taken=True)
    for _ in range(5):
        turn = limiter.take([THREE, ONE], 1)
        assert not turn.taken
        assert [turn.delay] == about(40)
    assert len(slots(client, prefix, THREE)) == len(slots(client, prefix, ONE)) == 1
    assert delays(limiter, THREE, times=3) == about(0, 0, 100)


def test_calls_that_wait_for_one_bucket_hold_up_nobody_in_another(
    limiter: RedisRateLimiter, client: Any, prefix: str
) -> None:
    wide = Limit("wide", 5, 100.0)
    assert delays(limiter, wide, ONE, times=3) == about(0, 40, 80)
    assert delays(limiter, wide, times=4) == about(0, 0, 100, 100)
    assert too_full(slots(client, prefix, wide), wide) == []


def test_a_bucket_that_comes_twice_is_counted_once(limiter: RedisRateLimiter) -> None:
    assert delays(limiter, THREE, THREE, times=4) == about(0, 0, 0, 100)


def test_every_delay_is_the_shortest_that_all_windows_allow(
    limiter: RedisRateLimiter, client: Any, prefix: str
) -> None:
    draw = random.Random(7)
    for number in range(150):
        limits = [
            Limit(f"{number}-{each}", draw.randint(1, 3), draw.choice([500.0, 700.0, 1000.0]))
            for each in range(2)
        ]
        # Never near one another or the present, so that a slow machine makes no difference.
        stored = [[100 * draw.randint(-9, 20) + off for _ in range(4)] for off in (50.0, 20.0)]
        for limit, slots_of_limit in zip(limits, stored, strict=True):
            put_slots(client, prefix, limit, *slots_of_limit)
        ends = {
            each + limit.period
            for limit, slots_of_limit in zip(limits, stored, strict=True)
            for each in slots_of_limit
        }
        expected = next(
            moment
            for moment in sorted({0.0, *(end for end in ends if end > 0)})
            if all(map(has_room, stored, limits, [moment, moment]))
        )
        assert [delay(limiter, *limits)] == about(expected), (limits, stored)


def test_slots_are_exact_to_the_microsecond(
    limiter: RedisRateLimiter, client: Any, prefix: str
) -> None:
    now = put_slots(client, prefix, ONE, -0.000_037)
    limiter.take([ONE], 1e9)
    assert slots(client, prefix, ONE) == [now - 37, now - 37 + 40_000_000]


def test_what_no_longer_counts_is_deleted(
    limiter: RedisRateLimiter, client: Any, prefix: str
) -> None:
    put_slots(client, prefix, THREE, -150, -140)
    limiter.take([THREE], 0)
    assert len(slots(client, prefix, THREE)) == 1
    put_slots(client, prefix, ONE, -50)
    limiter.correct(ONE, remaining=0, reset_in=None, refused=False)
    assert len(slots(client, prefix, ONE)) == 1
    assert [delay(limiter, ONE)] == about(40)


def test_calls_that_still_wait_do_not_count_as_used(
    limiter: RedisRateLimiter, client: Any, prefix: str
) -> None:
    four = Limit("four", 4, 100.0)
    put_slots(client, prefix, four, 0, 50, 60)
    assert delay(limiter, four) == 0
    # One was sent, so two of the three that are gone are somebody else's.
    limiter.correct(four, remaining=1, reset_in=None, refused=False)
    assert [delay(limiter, four)] == about(100)


def test_a_period_passes_by_the_clock_of_the_store(
    limiter: RedisRateLimiter, client: Any, prefix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: 0.0)
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    limiter.take([THREE], 0)
    seconds, microseconds = client.time()
    (slot,) = slots(client, prefix, THREE)
    assert slot == pytest.approx(seconds * 1_000_000 + microseconds, abs=SLACK * 1e6)


def test_room_comes_back(limiter: RedisRateLimiter) -> None:
    short = Limit("short", 1, 0.2)
    assert limiter.take([short], 0).taken
    deadline = time.monotonic() + 30
    while not limiter.take([short], 0).taken:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_what_is_stored_expires_and_holds_no_more_than_names_and_times(
    limiter: RedisRateLimiter, client: Any, prefix: str
) -> None:
    delays(limiter, THREE, times=4)
    limiter.correct(ONE, remaining=0, reset_in=30.0, refused=True)
    assert keys(client, prefix) == [
        f"{{{prefix}}}:one|40|closed",
        f"{{{prefix}}}:one|40|slots",
        f"{{{prefix}}}:three|100|slots",
    ]
    remaining = [client.pttl(key) / 1000 for key in keys(client, prefix)]
    assert remaining == about(30, 40, 200)
    assert min(remaining) > 0


def test_what_others_used_is_taken_over_from_a_reply(limiter: RedisRateLimiter) -> None:
    limiter.take([THREE], 0)
    limiter.correct(THREE, remaining=1, reset_in=0.0, refused=False)
    assert delays(limiter, THREE, times=2) == about(0, 100)


def test_nothing_that_a_reply_says_loosens_a_limit(limiter: RedisRateLimiter) -> None:
    delays(limiter, THREE, times=3)
    limiter.correct(THREE, remaining=None, reset_in=500.0, refused=True)
    for remaining, reset_in, refused in ((3, 0.0, False), (10**12, 1.0, True), (-5, None, False)):
        limiter.correct(THREE, remaining=remaining, reset_in=reset_in, refused=refused)
        assert [delay(limiter, THREE)] == about(500)


def test_a_refusal_closes_the_bucket_for_every_process(
    limiter: RedisRateLimiter, server: RedisServer, prefix: str
) -> None:
    limiter.correct(THREE, remaining=None, reset_in=None, refused=True)
    with RedisRateLimiter(server.url, prefix=prefix) as other:
        assert [other.closed_for([ONE, THREE])] == about(100)
        assert other.closed_for([ONE]) == 0
        assert [delay(other, ONE, THREE)] == about(100)
        assert delay(other, ONE) == 0


TAKE_MANY = """
import sys
from runtime.limiting import Limit
from runtime.redis_limiting import RedisRateLimiter
limits = [Limit("all", 10, 100.0), Limit("one", 4, 50.0)]
with RedisRateLimiter(sys.argv[1], prefix=sys.argv[2], margin=0) as limiter:
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(40):
        assert limiter.take(limits[: 1 + number % 2], 1e9).taken
"""


def test_processes_share_their_limits(server: RedisServer, client: Any, prefix: str) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", TAKE_MANY, server.url, prefix],
            env={"PYTHONPATH": str(TEMPLATES)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    everything, half = Limit("all", 10, 100.0), Limit("one", 4, 50.0)
    assert len(slots(client, prefix, everything)) == 160
    assert len(slots(client, prefix, half)) == 80
    assert too_full(slots(client, prefix, everything), everything) == []
    assert too_full(slots(client, prefix, half), half) == []


def test_threads_and_tasks_share_one_limiter(
    limiter: RedisRateLimiter, client: Any, prefix: str
) -> None:
    limit = Limit("shared", 7, 100.0)

    def in_a_thread() -> None:
        delays(limiter, limit, times=30)

    async def tasks() -> None:
        turns = await asyncio.gather(*(limiter.atake([limit], 1e9) for _ in range(30)))
        assert all(turn.taken for turn in turns)
        await limiter.aclose()

    def in_a_loop() -> None:
        asyncio.run(tasks())

    with ThreadPoolExecutor(5) as pool:
        done = [pool.submit(in_a_thread) for _ in range(3)]
        done += [pool.submit(in_a_loop) for _ in range(2)]
        for each in done:
            each.result()
    moments = slots(client, prefix, limit)
    assert len(moments) == 150
    assert too_full(moments, limit) == []


async def test_the_async_methods_say_the_same(limiter: RedisRateLimiter) -> None:
    protocol: Limiter = limiter
    async with limiter:
        assert await protocol.atake([], 0) == protocol.take([], 0) == Turn(0.0, taken=True)
        assert await protocol.atake([THREE], 0) == Turn(0.0, taken=True)
        await protocol.acorrect(THREE, remaining=0, reset_in=400.0, refused=True)
        assert [await protocol.aclosed_for([THREE])] == about(400)
        turn = await protocol.atake([THREE], 1)
        assert [turn.delay] == about(400)
        assert not turn.taken
        await protocol.areopen([THREE])
        assert await protocol.aclosed_for([THREE]) == 0
        protocol.correct(ONE, remaining=None, reset_in=300.0, refused=True)
        protocol.reopen([ONE])
        assert protocol.closed_for([ONE]) == 0


async def test_a_call_that_is_cancelled_leaves_no_reply_to_another(
    limiter: RedisRateLimiter, client: Any
) -> None:
    async with limiter:
        await limiter.atake([ONE], 0)
        client.client_pause(300, all=False)
        waiting = asyncio.create_task(limiter.atake([THREE], 0))
        await asyncio.sleep(0.05)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        turn = await limiter.atake([ONE], 0)
        assert not turn.taken
        assert [turn.delay] == about(40)


def test_scripts_that_the_store_has_forgotten_are_sent_again(
    limiter: RedisRateLimiter, client: Any
) -> None:
    limiter.take([THREE], 0)
    client.script_flush()
    assert delays(limiter, THREE, times=3) == about(0, 0, 100)


def test_many_event_loops_one_after_the_other(limiter: RedisRateLimiter) -> None:
    async def one() -> bool:
        turn = await limiter.atake([THREE], 0)
        await limiter.aclose()
        return turn.taken

    assert [asyncio.run(one()) for _ in range(4)] == [True, True, True, False]
    assert threading.active_count() < 20
