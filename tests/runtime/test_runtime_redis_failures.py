"""A store that is dead, hangs, refuses or comes back: calls do what was chosen, and never hang."""

from __future__ import annotations

import asyncio
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from redis_server import RedisServer, skip_without_server
from runtime.limiting import Limit, RateLimiterUnavailable, Turn
from runtime.redis_limiting import RedisRateLimiter

THREE = Limit("three", 3, 100.0)
SLACK = 10.0
#: What the store is given to answer, in seconds, and what a call may take then on a slow machine.
TIMEOUT, PATIENCE = 0.3, 5.0


@pytest.fixture
def server() -> Iterator[RedisServer]:
    """A server of one test alone, which may do to it what it likes."""
    skip_without_server()
    with RedisServer() as running:
        yield running


@contextmanager
def silent_store() -> Iterator[tuple[str, list[socket.socket]]]:
    """The URL of something that accepts connections and never answers, and what it accepted."""
    accepted: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            while True:
                try:
                    accepted.append(listener.accept()[0])
                except OSError:
                    return

        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield f"redis://127.0.0.1:{listener.getsockname()[1]}", accepted
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()
            for each in accepted:
                each.close()


def dead_url() -> str:
    """The URL of a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"redis://:canary@127.0.0.1:{listener.getsockname()[1]}"


def take_until_back(limiter: RedisRateLimiter, *limits: Limit) -> Turn:
    deadline = time.monotonic() + 30
    while True:
        try:
            return limiter.take(limits, 0)
        except RateLimiterUnavailable:
            assert time.monotonic() < deadline, "the store is back, and is not asked"
            time.sleep(0.1)


def test_a_store_that_is_killed_refuses_calls_by_default(server: RedisServer) -> None:
    with RedisRateLimiter(server.url) as limiter:
        assert limiter.take([THREE], 0).taken
        server.kill()
        with pytest.raises(RateLimiterUnavailable, match="the rate limiter's store failed") as told:
            limiter.take([THREE], 0)
        assert told.value.reason == str(told.value)
        server.start()
        assert take_until_back(limiter, THREE).taken


async def test_a_store_that_is_killed_refuses_async_calls_by_default(server: RedisServer) -> None:
    async with RedisRateLimiter(server.url) as limiter:
        assert (await limiter.atake([THREE], 0)).taken
        server.kill()
        with pytest.raises(RateLimiterUnavailable, match="the rate limiter's store failed"):
            await limiter.atake([THREE], 0)


def test_calls_without_limits_need_no_store() -> None:
    with RedisRateLimiter(dead_url()) as limiter:
        assert limiter.take([], 0) == Turn(0.0, taken=True)


async def test_allow_sends_calls_uncounted(server: RedisServer) -> None:
    async with RedisRateLimiter(server.url, if_unavailable="allow") as limiter:
        turns = [limiter.take([THREE], 0).taken for _ in range(4)]
        assert turns == [True, True, True, False]
        server.kill()
        assert [limiter.take([THREE], 0) for _ in range(5)] == [Turn(0.0, taken=True)] * 5
        assert await limiter.atake([THREE], 0) == Turn(0.0, taken=True)


async def test_local_counts_on_from_what_this_process_has_sent(server: RedisServer) -> None:
    async with RedisRateLimiter(server.url, if_unavailable="local") as limiter:
        assert limiter.take([THREE], 0).taken
        assert (await limiter.atake([THREE], 0)).taken
        server.kill()
        assert limiter.take([THREE], 0) == Turn(0.0, taken=True)
        turn = await limiter.atake([THREE], 1)
        assert not turn.taken
        assert turn.delay == pytest.approx(100, abs=SLACK)


async def test_local_keeps_what_replies_told(server: RedisServer) -> None:
    async with RedisRateLimiter(server.url, if_unavailable="local") as limiter:
        limiter.correct(THREE, remaining=None, reset_in=50.0, refused=True)
        server.kill()
        await limiter.acorrect(THREE, remaining=0, reset_in=None, refused=False)
        assert limiter.closed_for([THREE]) == pytest.approx(50, abs=SLACK)
        assert await limiter.aclosed_for([THREE]) == pytest.approx(50, abs=SLACK)
        assert limiter.take([THREE], 0).delay == pytest.approx(100, abs=SLACK)


async def test_a_reply_is_never_lost_to_a_dead_store() -> None:
    async with RedisRateLimiter(dead_url()) as limiter:
        limiter.correct(THREE, remaining=0, reset_in=1.0, refused=True)
        await limiter.acorrect(THREE, remaining=0, reset_in=1.0, refused=True)


def test_a_store_that_hangs_delays_one_call_and_is_left_alone_then() -> None:
    with (
        silent_store() as (url, accepted),
        RedisRateLimiter(url, if_unavailable="allow", timeout=TIMEOUT) as limiter,
    ):
        started = time.monotonic()
        for _ in range(50):
            assert limiter.take([THREE], 0).taken
        assert time.monotonic() - started < PATIENCE
        assert 1 <= len(accepted) < 10


async def test_a_store_that_hangs_holds_up_no_event_loop() -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    with silent_store() as (url, _):
        async with RedisRateLimiter(url, timeout=TIMEOUT) as limiter:
            ticking = asyncio.create_task(tick())
            started = time.monotonic()
            with pytest.raises(RateLimiterUnavailable):
                await limiter.atake([THREE], 0)
            assert time.monotonic() - started < PATIENCE
            ticking.cancel()
    assert ticks >= 3


def test_a_store_that_is_stopped_in_the_middle_delays_no_call_for_long(server: RedisServer) -> None:
    with RedisRateLimiter(server.url, timeout=TIMEOUT) as limiter:
        assert limiter.take([THREE], 0).taken
        server.signal(signal.SIGSTOP)
        started = time.monotonic()
        with pytest.raises(RateLimiterUnavailable, match="Timeout"):
            limiter.take([THREE], 0)
        assert time.monotonic() - started < PATIENCE
        server.signal(signal.SIGCONT)
        assert take_until_back(limiter, THREE).taken


def test_a_store_that_refuses_the_password_is_unavailable_and_the_password_stays_secret() -> None:
    skip_without_server()
    with RedisServer("--requirepass", "another") as server:
        url = server.url.replace("unix://", "unix://:canary@")
        with RedisRateLimiter(url) as limiter:
            with pytest.raises(RateLimiterUnavailable, match="AuthenticationError") as told:
                limiter.take([THREE], 0)
            shown: list[Any] = [limiter, told.value, told.value.__cause__]
            assert "canary" not in f"{shown!r} {told.value}"


def test_no_error_shows_the_password_of_a_store_that_is_dead() -> None:
    with RedisRateLimiter(dead_url()) as limiter:
        with pytest.raises(RateLimiterUnavailable) as told:
            limiter.take([THREE], 0)
        assert "canary" not in f"{told.value!r} {told.value.__cause__!r} {limiter!r}"


def test_a_store_that_takes_no_writes_is_unavailable(server: RedisServer) -> None:
    with server.client() as client, RedisRateLimiter(server.url) as limiter:
        # A replica, as after a failover; its master does not exist.
        client.execute_command("REPLICAOF", "127.0.0.1", "1")
        with pytest.raises(RateLimiterUnavailable, match="read only replica"):
            limiter.take([THREE], 0)
