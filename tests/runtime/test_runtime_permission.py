"""What must be asked before a call is sent: the breaker and the rate limiter."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from call_support import (
    KINDS,
    NOT_SENT,
    STEADY,
    FakeTime,
    client,
    fake_time,
    ok,
    page,
    refusal,
    run,
    script,
)
from runtime.call_settings import Limits
from runtime.limiting import Limit, RateLimiter, RateLimiterUnavailable, Turn
from runtime.operation import RateLimit
from runtime.pausing import Pause
from runtime.profile import ErrorRule
from runtime.transport import HttpReply
from runtime_support import (
    PROFILE,
    READ,
    WRITE,
    Done,
    HouseTransportError,
    RateLimitError,
)

__all__ = ["fake_time"]

BANNING = replace(
    PROFILE,
    http_errors=(ErrorRule(code="403", category="rate-limit", pause=600.0),),
    rate_limits=(RateLimit(600, 5.0, "ip"),),
)
#: One call a second for each account.
SLOW = replace(WRITE, rate_limit=RateLimit(1, 1.0, "uid"))
both = pytest.mark.parametrize("kind", KINDS)


def limiter(fake: FakeTime, **options: Any) -> RateLimiter:
    return RateLimiter(margin=0.0, clock=lambda: round(fake.now * 1e9), **options)


@both
def test_after_a_ban_nothing_is_sent_until_it_is_over(kind: str, fake_time: FakeTime) -> None:
    transport = script(kind, page(403), ok())
    used = client(kind, transport, profile=BANNING, retry=STEADY, **fake_time.options())
    assert used.paused_for == 0.0
    with pytest.raises(RateLimitError) as banned:
        run(used, WRITE)
    assert (banned.value.pause, banned.value.retry_after) == (600.0, 600.0)
    other = used.with_options(retry=None)
    fake_time.now += 599.0
    for each, operation in ((used, READ), (other, WRITE), (used.with_options(), READ)):
        with pytest.raises(RateLimitError, match=r"not sent.* 1 s more, after HTTP 403") as caught:
            run(each, operation)
        assert caught.value.retry_after == pytest.approx(1.0)
        assert caught.value.reply is None
        assert each.paused_for == pytest.approx(1.0)
    assert len(transport.requests) == 1
    fake_time.now += 1.0
    assert used.paused_for == 0.0
    assert run(used, WRITE) == Done(id="1")
    assert fake_time.waits == []


@both
def test_a_ban_can_be_ended_by_hand(kind: str, fake_time: FakeTime) -> None:
    transport = script(kind, page(403), ok())
    used = client(kind, transport, profile=BANNING, **fake_time.options())
    with pytest.raises(RateLimitError):
        run(used, WRITE)
    used.with_options(deadline=3.0).resume()
    assert used.paused_for == 0.0
    assert run(used, WRITE) == Done(id="1")


@both
def test_a_call_that_waits_for_its_repetition_meets_the_ban(kind: str, fake_time: FakeTime) -> None:
    """Another call was banned meanwhile: its pause holds for every attempt."""
    used: Any = None

    def ban_meanwhile(_: Any) -> HttpReply:
        used._settings.pause.begin(600.0, "HTTP 403")
        raise NOT_SENT

    transport = script(kind, ban_meanwhile, ok())
    used = client(kind, transport, profile=BANNING, retry=STEADY, **fake_time.options())
    with pytest.raises(RateLimitError, match="not sent"):
        run(used, WRITE)
    assert len(transport.requests) == 1


@both
def test_a_ban_closes_the_buckets_that_other_clients_share(kind: str, fake_time: FakeTime) -> None:
    shared = limiter(fake_time, when_exceeded="raise")
    options = {"profile": BANNING, "rate_limiter": shared, **fake_time.options()}
    with pytest.raises(RateLimitError):
        run(client(kind, script(kind, page(403)), **options), WRITE)
    transport = script(kind, ok())
    another = client(kind, transport, **options)
    with pytest.raises(RateLimitError, match="the rate limiter has no room") as caught:
        run(another, READ)
    assert caught.value.retry_after == pytest.approx(600.0)
    assert transport.requests == []
    fake_time.now += 600.5
    run(another, READ)


def test_the_longer_pause_is_kept_whoever_comes_last() -> None:
    pause = Pause(lambda: 100.0)
    with ThreadPoolExecutor(8) as pool:
        for seconds in range(200):
            pool.submit(pause.begin, float(seconds), str(seconds))
    assert (pause.remaining, pause.reason) == (199.0, "199")
    pause.begin(1.0, "short")
    assert pause.remaining == 199.0
    pause.end()
    assert pause.remaining == 0.0


@both
def test_calls_wait_for_their_turn(kind: str, fake_time: FakeTime) -> None:
    shared = limiter(fake_time)
    used = client(kind, script(kind, ok()), rate_limiter=shared, **fake_time.options())
    for _ in range(3):
        run(used, SLOW)
    assert fake_time.waits == pytest.approx([1.0, 1.0])


@both
def test_calls_are_refused_where_that_was_chosen(kind: str, fake_time: FakeTime) -> None:
    shared = limiter(fake_time, when_exceeded="raise")
    transport = script(kind, ok())
    used = client(kind, transport, rate_limiter=shared, retry=STEADY, **fake_time.options())
    run(used, SLOW)
    with pytest.raises(RateLimitError, match="not sent") as caught:
        run(used, SLOW)
    assert caught.value.retry_after == pytest.approx(1.0)
    assert len(transport.requests) == 1
    assert fake_time.waits == []


@both
def test_a_wait_beyond_the_deadline_is_refused_at_once(kind: str, fake_time: FakeTime) -> None:
    shared = limiter(fake_time)
    transport = script(kind, ok())
    used = client(kind, transport, rate_limiter=shared, deadline=0.5, **fake_time.options())
    run(used, SLOW)
    with pytest.raises(RateLimitError, match=r"no room for 1 s, of which 0.5 s can be waited"):
        run(used, SLOW)
    assert fake_time.waits == []
    # The turn that was not used is not counted either.
    fake_time.now += 1.0
    run(used, SLOW)


@both
def test_without_a_deadline_any_turn_is_waited_for(kind: str, fake_time: FakeTime) -> None:
    slow = replace(WRITE, rate_limit=RateLimit(1, 1000.0, "uid"))
    used = client(
        kind,
        script(kind, ok()),
        rate_limiter=limiter(fake_time),
        deadline=None,
        **fake_time.options(),
    )
    run(used, slow)
    run(used, slow)
    assert fake_time.waits == pytest.approx([1000.0])


@both
def test_replies_correct_the_limiter(kind: str, fake_time: FakeTime) -> None:
    """Nine of ten calls were made by others: there is room for one more, then none."""
    ten = replace(WRITE, rate_limit=RateLimit(10, 1.0, "uid"))
    shared = limiter(fake_time, when_exceeded="raise")
    left = HttpReply(200, (("X-Left", "1"),), ok().content)
    used = client(kind, script(kind, left, ok()), rate_limiter=shared, **fake_time.options())
    run(used, ten)
    run(used, ten)
    with pytest.raises(RateLimitError, match="not sent"):
        run(used, ten)


@both
@pytest.mark.parametrize("answer", [page(429, ("Retry-After", "3")), refusal(10006, status=200)])
def test_a_refusal_closes_the_bucket(kind: str, fake_time: FakeTime, answer: HttpReply) -> None:
    closed = 3.0 if answer.status == 429 else 2.0
    slow = replace(WRITE, rate_limit=RateLimit(100, 2.0, "uid"))
    shared = limiter(fake_time)
    options = {"rate_limiter": shared, **fake_time.options()}
    with pytest.raises(RateLimitError):
        run(client(kind, script(kind, answer), **options), slow)
    run(client(kind, script(kind, ok()), **options), slow)
    assert fake_time.waits == pytest.approx([closed])


@both
def test_a_repetition_takes_a_turn_of_its_own(kind: str, fake_time: FakeTime) -> None:
    shared = limiter(fake_time)
    transport = script(kind, NOT_SENT, ok())
    used = client(kind, transport, rate_limiter=shared, retry=STEADY, **fake_time.options())
    slow = replace(WRITE, rate_limit=RateLimit(1, 5.0, "uid"))
    run(used, slow)
    assert fake_time.waits == pytest.approx([1.0, 4.0])


@both
def test_a_turn_that_a_refusal_made_void_is_taken_again(kind: str, fake_time: FakeTime) -> None:
    shared = limiter(fake_time)
    slow = replace(WRITE, rate_limit=RateLimit(1, 1.0, "uid"))
    used = client(kind, script(kind, ok()), rate_limiter=shared, **fake_time.options())
    run(used, slow)
    own = Limits.of(used._settings, slow).own
    assert own is not None
    fake_time.meanwhile = lambda: shared.correct(own, remaining=None, reset_in=7.0, refused=True)
    run(used, slow)
    assert fake_time.waits == pytest.approx([1.0, 7.0])


def test_sync_and_async_clients_share_one_limiter(fake_time: FakeTime) -> None:
    shared = limiter(fake_time)
    for kind in (*KINDS, *KINDS):
        run(client(kind, script(kind, ok()), rate_limiter=shared, **fake_time.options()), SLOW)
    assert fake_time.waits == pytest.approx([1.0, 1.0, 1.0])


def test_another_key_has_a_bucket_of_its_own_and_no_bucket_names_a_key(
    fake_time: FakeTime,
) -> None:
    shared = limiter(fake_time)
    options = {"rate_limiter": shared, **fake_time.options()}
    names = set()
    for key in ("the-key", "another-key"):
        credentials = {"api_key": key, "api_secret": "s"}
        used = client("sync", script("sync", ok()), credentials=credentials, **options)
        run(used, SLOW)
        own = Limits.of(used._settings, SLOW).own
        assert own is not None
        names.add(own.bucket)
    assert fake_time.waits == []
    assert len(names) == 2
    assert not any("key" in name for name in names)


@dataclass
class Limiting:
    """A limiter that says what it is told to say."""

    turns: list[Turn | Exception]
    when_exceeded: Any = "wait"
    asked: list[float] = field(default_factory=list)

    def take(self, limits: Sequence[Limit], maximum_wait: float) -> Turn:
        self.asked.append(maximum_wait)
        turn = self.turns[min(len(self.asked), len(self.turns)) - 1]
        if isinstance(turn, Exception):
            raise turn
        return turn

    async def atake(self, limits: Sequence[Limit], maximum_wait: float) -> Turn:
        return self.take(limits, maximum_wait)

    def closed_for(self, limits: Sequence[Limit]) -> float:
        return 0.0

    async def aclosed_for(self, limits: Sequence[Limit]) -> float:
        return 0.0

    def correct(self, limit: Limit, **what: Any) -> None:
        raise AssertionError("there is nothing to correct")

    async def acorrect(self, limit: Limit, **what: Any) -> None:
        self.correct(limit)


@both
@pytest.mark.parametrize("retry", [None, STEADY])
def test_without_its_limiter_a_call_is_not_sent(kind: str, fake_time: FakeTime, retry: Any) -> None:
    gone = Limiting([RateLimiterUnavailable("the store is down")])
    transport = script(kind, ok())
    used = client(kind, transport, rate_limiter=gone, retry=retry, **fake_time.options())
    with pytest.raises(HouseTransportError, match="the store is down") as caught:
        run(used, SLOW)
    assert caught.value.request_sent is False
    assert transport.requests == []
    assert len(gone.asked) == (1 if retry is None else 3)


@both
def test_a_limiter_that_has_no_turn_yet_is_asked_again(kind: str, fake_time: FakeTime) -> None:
    poll = Limiting([Turn(0.5, False), Turn(0.0, False), Turn(0.25, True)])
    transport = script(kind, ok())
    used = client(kind, transport, rate_limiter=poll, deadline=5.0, **fake_time.options())
    run(used, SLOW)
    assert fake_time.waits == pytest.approx([0.5, 0.001, 0.25])
    assert poll.asked == pytest.approx([5.0, 4.5, 4.499])


@both
def test_a_limiter_that_never_has_a_turn_ends_with_the_deadline(
    kind: str, fake_time: FakeTime
) -> None:
    never = Limiting([Turn(0.4, False)])
    used = client(kind, script(kind, ok()), rate_limiter=never, deadline=1.0, **fake_time.options())
    with pytest.raises(RateLimitError, match="not sent"):
        run(used, SLOW)
    assert fake_time.waits == pytest.approx([0.4, 0.4])


@both
def test_operations_without_a_limit_do_not_ask(kind: str, fake_time: FakeTime) -> None:
    gone = Limiting([RateLimiterUnavailable("the store is down")])
    used = client(kind, script(kind, ok()), rate_limiter=gone, **fake_time.options())
    assert run(used, WRITE) == Done(id="1")
    assert gone.asked == []


@both
def test_what_is_no_limiter_is_refused(kind: str) -> None:
    for wrong in (RateLimiter, "redis://localhost", 5):
        with pytest.raises(TypeError, match="rate_limiter must be"):
            client(kind, script(kind, ok()), rate_limiter=wrong)


def test_threads_and_tasks_stay_within_a_limit_together() -> None:
    """Real time: 20 threads and 20 tasks, ten calls in any tenth of a second."""
    sent: list[float] = []
    lock = threading.Lock()

    def answer(_: Any) -> HttpReply:
        with lock:
            sent.append(time.monotonic())
        return ok()

    shared = RateLimiter(margin=0.01)
    ten = replace(WRITE, rate_limit=RateLimit(10, 0.1, "uid"))
    arguments = {"text": "a", "amount": None, "exact": None, "legs": None}
    used = client("sync", script("sync", answer), rate_limiter=shared)
    awaited = client("async", script("async", answer), rate_limiter=shared)

    async def tasks() -> None:
        await asyncio.gather(*(awaited._caller.call(ten, arguments) for _ in range(20)))

    with ThreadPoolExecutor(20) as pool:
        calls = [pool.submit(run, used, ten) for _ in range(20)]
        asyncio.run(tasks())
        for call in calls:
            call.result(10)
    assert len(sent) == 40
    sent.sort()
    # What a busy machine delays may come closer to what follows, by less than the delay.
    assert sent[-1] - sent[0] >= 0.3
