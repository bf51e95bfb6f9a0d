"""After a ban: what resume() must open again."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from limiting_support import Clock
from runtime.limiting import Limit, RateLimiter
from runtime.operation import RateLimit
from runtime.profile import ErrorRule
from runtime.transport import HttpReply, HttpRequest, Timeout
from runtime_support import (
    OK,
    PROFILE,
    PUBLIC,
    AsyncCanned,
    Canned,
    RateLimitError,
    async_client,
    sync_client,
)

BANNING = replace(
    PROFILE,
    rate_limits=(RateLimit(count=600, period=5.0, scope="ip"),),
    http_errors=(ErrorRule(code="403", category="rate-limit", pause=600.0),),
)
BAN = HttpReply(403, (), b"access too frequent")


def limiter(clock: Clock) -> RateLimiter:
    return RateLimiter(when_exceeded="raise", clock=clock)


def test_a_client_that_resumes_is_not_held_back_by_its_rate_limiter() -> None:
    transport = Canned(BAN)
    client = sync_client(
        profile=BANNING, transport=transport, rate_limiter=limiter(Clock()), deadline=1.0
    )
    with pytest.raises(RateLimitError):
        client._caller.call(PUBLIC, {})
    transport.answer = HttpReply(200, (), OK)
    with pytest.raises(RateLimitError, match="paused"):
        client._caller.call(PUBLIC, {})
    client.resume()
    assert client._caller.call(PUBLIC, {}).id == "1"
    assert len(transport.requests) == 2


async def test_the_same_with_await() -> None:
    transport = AsyncCanned(BAN)
    client = async_client(
        profile=BANNING, transport=transport, rate_limiter=limiter(Clock()), deadline=1.0
    )
    with pytest.raises(RateLimitError):
        await client._caller.call(PUBLIC, {})
    transport.answer = HttpReply(200, (), OK)
    client.resume()
    result: Any = await client._caller.call(PUBLIC, {})
    assert result.id == "1"


def test_a_ban_that_comes_after_resuming_holds() -> None:
    transport = Canned(BAN)
    shared = limiter(Clock())
    client = sync_client(profile=BANNING, transport=transport, rate_limiter=shared)
    with pytest.raises(RateLimitError):
        client._caller.call(PUBLIC, {})
    client.resume()
    with pytest.raises(RateLimitError, match="403"):
        client._caller.call(PUBLIC, {})
    # Another client of the same address shares the limiter, and so it keeps quiet, too.
    other = sync_client(profile=BANNING, transport=transport, rate_limiter=shared)
    with pytest.raises(RateLimitError, match="no room"):
        other._caller.call(PUBLIC, {})
    assert len(transport.requests) == 2


def test_resuming_without_a_ban_opens_no_limit_that_is_closed_for_another_reason() -> None:
    transport = Canned()
    shared = limiter(Clock())
    client = sync_client(profile=BANNING, transport=transport, rate_limiter=shared)
    client._caller.call(PUBLIC, {})
    (bucket,) = (name for name, _ in shared._buckets)
    shared.correct(Limit(bucket, 600, 5.0), remaining=0, reset_in=5.0, refused=True)
    client.resume()
    with pytest.raises(RateLimitError, match="no room"):
        client._caller.call(PUBLIC, {})


def test_reopened_limits_still_count_what_was_sent() -> None:
    clock = Clock()
    used = RateLimiter(clock=clock, margin=0.0)
    two = Limit("two", 2, 1.0)
    assert [used.take([two], 10.0).delay for _ in range(2)] == [0.0, 0.0]
    used.correct(two, remaining=None, reset_in=60.0, refused=True)
    assert used.closed_for([two]) == 60.0
    used.reopen([two])
    assert used.closed_for([two]) == 0.0
    assert used.take([two], 10.0).delay == 1.0


class Slow(AsyncCanned):
    """Takes its time, so that other calls ask for their turn meanwhile."""

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        await asyncio.sleep(0.05)
        return await super().send(request, timeout)


async def test_a_call_that_waited_for_its_turn_meanwhile_goes_on() -> None:
    transport = Slow(BAN)
    slow = replace(BANNING, rate_limits=(RateLimit(count=1, period=0.2, scope="ip"),))
    client = async_client(
        profile=slow, transport=transport, rate_limiter=RateLimiter(margin=0.0), deadline=5.0
    )

    async def banned() -> None:
        with pytest.raises(RateLimitError):
            await client._caller.call(PUBLIC, {})
        transport.answer = HttpReply(200, (), OK)
        client.resume()

    _, result = await asyncio.gather(banned(), client._caller.call(PUBLIC, {}))
    assert result.id == "1"
