"""The clock: when the exchange is asked for its time, by whom, and what is made of the answer."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from call_support import (
    KINDS,
    LOST,
    STEADY,
    FakeTime,
    Script,
    client,
    fake_time,
    header,
    ok,
    page,
    refusal,
    run,
    script,
)
from hypothesis import given
from hypothesis import strategies as st
from runtime import synchronizing
from runtime.clock import Clock
from runtime.limiting import RateLimiter
from runtime.operation import Operation, RateLimit
from runtime.profile import ErrorRule, ServerTime
from runtime.transport import HttpReply, HttpRequest
from runtime_support import (
    NOW,
    OK,
    PROFILE,
    PUBLIC,
    READ,
    WRITE,
    ClockError,
    Done,
    HouseOutcomeUnknownError,
    RawServer,
    Received,
    http_reply,
)

__all__ = ["fake_time"]


class Told(msgspec.Struct):
    now: str


TIME: Operation[Told] = Operation(id="things.time", method="GET", path="/v1/time", result=Told)
TIMED = replace(
    PROFILE,
    server_time=ServerTime(operation="things.TIME", pointer=("data", "now"), time_format="unix-ns"),
    error_codes=(ErrorRule(code=10002, category="clock", retryable=True), *PROFILE.error_codes),
)
SECOND = 1_000_000_000
both = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(autouse=True)
def _time_operation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synchronizing, "find_operation", lambda _: TIME)


def time_reply(nanoseconds: int) -> HttpReply:
    return HttpReply(200, (), b'{"code":0,"data":{"now":"%d"}}' % nanoseconds)


class Exchange:
    """Answers by its own clock, which is ``ahead`` seconds, and refuses other times."""

    def __init__(self, fake: FakeTime, ahead: float) -> None:
        self.fake = fake
        self.ahead = ahead
        self.rate = 1.0
        self.asked = 0
        self.takes = 0.0
        self.failing = False

    @property
    def now(self) -> int:
        passed = (self.fake.now - 5000.0) * self.rate
        return NOW + round((passed + self.ahead) * SECOND)

    def __call__(self, request: HttpRequest) -> HttpReply:
        if request.target == "/v1/time":
            self.asked += 1
            self.fake.now += self.takes / 2
            told = self.now
            self.fake.now += self.takes / 2
            return page(503) if self.failing else time_reply(told)
        if request.target == "/v1/look":
            return ok()
        off = int(header(request, "X-Time")) - self.now // 1_000_000
        return ok() if abs(off) < 200 else refusal(10002)


def synchronized(kind: str, fake: FakeTime, exchange: Any, **options: Any) -> tuple[Any, Script]:
    transport = script(kind, exchange)
    given_options = {"profile": TIMED, "synchronize_clock": True} | fake.options() | options
    return client(kind, transport, **given_options), transport


def targets(transport: Script) -> list[str]:
    return [request.target.rpartition("/")[2] for request in transport.requests]


@both
def test_the_exchange_is_asked_once_by_the_first_signed_call(
    kind: str, fake_time: FakeTime
) -> None:
    exchange = Exchange(fake_time, ahead=-70.0)
    exchange.takes = 0.1
    used, transport = synchronized(kind, fake_time, exchange)
    assert used.clock_state is None
    run(used, PUBLIC)
    assert targets(transport) == ["look"]
    for _ in range(3):
        assert run(used, WRITE) == Done(id="1")
    assert targets(transport) == ["look", "time", "things", "things", "things"]
    state = used.clock_state
    assert state.offset == pytest.approx(-70.0, abs=0.001)
    assert state.round_trip == pytest.approx(0.1)
    assert state.age == pytest.approx(0.05)
    assert state.drift is None


@both
def test_a_wait_for_the_rate_limiter_is_no_part_of_the_way_to_the_exchange(
    kind: str, fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    limited = replace(TIME, rate_limit=RateLimit(1, 2.0, "ip"))
    monkeypatch.setattr(synchronizing, "find_operation", lambda _: limited)
    exchange = Exchange(fake_time, ahead=-70.0)
    exchange.takes = 0.1
    limiter = RateLimiter(clock=fake_time.monotonic, margin=0)
    used, transport = synchronized(kind, fake_time, exchange, rate_limiter=limiter)
    run(used, limited)
    run(used, WRITE)
    assert targets(transport) == ["time", "time", "things"]
    assert sum(fake_time.waits) > 1
    assert used.clock_state.round_trip == pytest.approx(0.1)
    assert used.clock_state.offset == pytest.approx(-70.0, abs=0.001)


@both
def test_without_it_nobody_is_asked(kind: str, fake_time: FakeTime) -> None:
    exchange = Exchange(fake_time, ahead=-70.0)
    used, transport = synchronized(kind, fake_time, exchange, synchronize_clock=False, retry=None)
    with pytest.raises(ClockError):
        run(used, WRITE)
    assert targets(transport) == ["things"]


def test_a_profile_that_names_no_such_call_cannot_be_synchronized() -> None:
    with pytest.raises(TypeError, match="names no call that tells the time"):
        client("sync", script("sync", ok()), synchronize_clock=True)


@both
def test_a_drifting_clock_is_tracked(kind: str, fake_time: FakeTime) -> None:
    """Every five minutes, and in between the measured drift is counted on."""
    exchange = Exchange(fake_time, ahead=3.0)
    exchange.rate = 1.0002
    used, _ = synchronized(kind, fake_time, exchange)
    run(used, READ)
    fake_time.now += 299.0
    run(used, READ)
    assert exchange.asked == 1
    fake_time.now += 1.0
    run(used, READ)
    assert exchange.asked == 2
    assert used.clock_state.drift == pytest.approx(200.0, abs=0.1)
    fake_time.now += 290.0
    assert used._settings.clock.now() == pytest.approx(exchange.now, abs=100_000)


@both
def test_a_step_of_the_wall_clock_does_not_matter(kind: str, fake_time: FakeTime) -> None:
    exchange = Exchange(fake_time, ahead=3.0)
    used, transport = synchronized(kind, fake_time, exchange)
    run(used, WRITE)
    fake_time.step = -3600.0
    assert run(used, WRITE) == Done(id="1")
    assert targets(transport) == ["time", "things", "things"]
    assert used.clock_state.offset == pytest.approx(3603.0, abs=0.001)


@both
@pytest.mark.parametrize("operation", [READ, WRITE])
def test_a_clock_error_is_mended_once(kind: str, fake_time: FakeTime, operation: Any) -> None:
    """Also where the specification does not call it retryable: the next request is another one."""
    exchange = Exchange(fake_time, ahead=0.0)
    used, transport = synchronized(
        kind,
        fake_time,
        exchange,
        retry=STEADY,
        profile=replace(TIMED, error_codes=(ErrorRule(code=10002, category="clock"),)),
    )
    run(used, operation)
    exchange.ahead = 60.0
    assert run(used, operation) == Done(id="1")
    assert exchange.asked == 2
    assert len(transport.requests) == 5
    assert fake_time.waits == []


@both
def test_only_the_repetition_after_a_mended_clock_goes_without_a_wait(
    kind: str, fake_time: FakeTime
) -> None:
    answers = iter([refusal(10002), refusal(10006, headers=[("Retry-After", "4")]), ok()])

    def exchange(request: HttpRequest) -> HttpReply:
        return time_reply(NOW) if request.target == "/v1/time" else next(answers)

    used, transport = synchronized(kind, fake_time, exchange, retry=STEADY)
    assert run(used, WRITE) == Done(id="1")
    assert targets(transport) == ["time", "things", "time", "things", "things"]
    assert fake_time.waits == [4.0]


@both
def test_a_second_clock_error_is_raised(kind: str, fake_time: FakeTime) -> None:
    def stubborn(request: HttpRequest) -> HttpReply:
        return time_reply(NOW) if request.target == "/v1/time" else refusal(10002)

    used, transport = synchronized(kind, fake_time, stubborn, retry=replace(STEADY, attempts=9))
    with pytest.raises(ClockError):
        run(used, WRITE)
    assert targets(transport) == ["time", "things", "time", "things"]


@both
def test_without_repetition_the_clock_is_mended_for_the_next_call(
    kind: str, fake_time: FakeTime
) -> None:
    exchange = Exchange(fake_time, ahead=0.0)
    used, transport = synchronized(kind, fake_time, exchange, retry=None)
    run(used, WRITE)
    exchange.ahead = 60.0
    with pytest.raises(ClockError):
        run(used, WRITE)
    assert run(used, WRITE) == Done(id="1")
    assert targets(transport) == ["time", "things", "things", "time", "things"]


@both
def test_a_failure_to_ask_fails_no_call_and_is_not_repeated_at_once(
    kind: str, fake_time: FakeTime, caplog: pytest.LogCaptureFixture
) -> None:
    exchange = Exchange(fake_time, ahead=0.0)
    exchange.failing = True
    used, transport = synchronized(kind, fake_time, exchange, retry=STEADY)
    run(used, WRITE)
    fake_time.now += 4.9
    run(used, WRITE)
    assert targets(transport) == ["time", "things", "things"]
    assert "clock could not be read" in caplog.text
    exchange.failing = False
    fake_time.now += 0.2
    run(used, WRITE)
    assert targets(transport)[3:] == ["time", "things"]


@both
def test_where_asking_fails_a_clock_error_is_repeated_by_the_policy_alone(
    kind: str, fake_time: FakeTime
) -> None:
    exchange = Exchange(fake_time, ahead=60.0)
    exchange.failing = True
    used, transport = synchronized(kind, fake_time, exchange, retry=STEADY)
    with pytest.raises(ClockError):
        run(used, WRITE)
    assert targets(transport) == ["time", "things", "things", "things"]
    assert fake_time.waits == [1.0, 2.0]


@both
@pytest.mark.parametrize(
    "answer",
    [
        b'{"code":0,"data":{"now":"0"}}',
        b'{"code":0,"data":{"now":"-5"}}',
        b'{"code":0,"data":{"now":"soon"}}',
        b'{"code":0,"data":{"now":"%s"}}' % (b"9" * 30),
        b'{"code":0,"data":{"now":"1700000000123"}}',
        b'{"code":0,"data":{}}',
        b'{"code":0}',
        b'{"code":99}',
        b"<html>",
    ],
)
def test_what_is_no_time_is_not_believed(kind: str, fake_time: FakeTime, answer: bytes) -> None:
    def odd(request: HttpRequest) -> HttpReply:
        return HttpReply(200, (), answer if request.target == "/v1/time" else OK)

    used, transport = synchronized(kind, fake_time, odd)
    assert run(used, WRITE) == Done(id="1")
    assert used.clock_state is None
    assert header(transport.requests[1], "X-Time") == str(NOW // 1_000_000)


@both
def test_asking_does_not_outlast_the_call(kind: str, fake_time: FakeTime) -> None:
    used, transport = synchronized(
        kind, fake_time, Exchange(fake_time, ahead=0.0), deadline=2.0, retry=None
    )
    run(used, WRITE)
    assert [timeout.total for timeout in transport.timeouts] == [2.0, 2.0]
    patient, transport = synchronized(kind, fake_time, Exchange(fake_time, ahead=0.0))
    run(patient, WRITE)
    assert [timeout.total for timeout in transport.timeouts] == [5.0, 60.0]


@both
def test_the_clock_is_shared_by_clients_with_other_options(kind: str, fake_time: FakeTime) -> None:
    used, transport = synchronized(kind, fake_time, Exchange(fake_time, ahead=9.0))
    other = used.with_options(deadline=3.0)
    run(other, WRITE)
    run(used, WRITE)
    assert targets(transport) == ["time", "things", "things"]
    assert used.clock_state.offset == other.clock_state.offset == pytest.approx(9.0)


class SlowTime:
    """Answers on the wire; the time only after ``release``."""

    def __init__(self, server: RawServer) -> None:
        self.server = server
        self.released = threading.Event()
        self.asking = threading.Event()
        server.answer = self.answer

    def answer(self, request: Received) -> bytes:
        if request.target != "/v1/time":
            return http_reply()
        self.asking.set()
        assert self.released.wait(10)
        return http_reply(b'{"code":0,"data":{"now":"%d"}}' % time.time_ns())

    @property
    def asked(self) -> int:
        return sum(request.target == "/v1/time" for request in self.server.received)

    def options(self) -> dict[str, Any]:
        return {"profile": TIMED, "base_url": self.server.url, "synchronize_clock": True}


def in_thread(work: Callable[[], Any]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_many_threads_ask_once(server: RawServer) -> None:
    slow = SlowTime(server)
    with (
        client("sync", clock=time.time_ns, **slow.options()) as used,
        ThreadPoolExecutor(20) as pool,
    ):
        calls = [pool.submit(run, used, WRITE) for _ in range(20)]
        assert slow.asking.wait(10)
        time.sleep(0.05)
        slow.released.set()
        assert {call.result(10).id for call in calls} == {"1"}
    assert slow.asked == 1
    assert len(server.received) == 21
    assert server.received[0].target == "/v1/time"


async def test_many_tasks_ask_once(server: RawServer) -> None:
    slow = SlowTime(server)
    async with client("async", clock=time.time_ns, **slow.options()) as used:
        arguments = {"text": "a", "amount": None, "exact": None, "legs": None}
        calls = [asyncio.ensure_future(used._caller.call(WRITE, arguments)) for _ in range(50)]
        await asyncio.to_thread(slow.asking.wait, 10)
        slow.released.set()
        assert {done.id for done in await asyncio.gather(*calls)} == {"1"}
    assert slow.asked == 1
    assert len(server.received) == 51


async def test_a_task_that_is_cancelled_while_it_asks_holds_up_nobody(server: RawServer) -> None:
    slow = SlowTime(server)
    async with client("async", clock=time.time_ns, **slow.options()) as used:
        arguments = {"text": "a", "amount": None, "exact": None, "legs": None}
        first = asyncio.ensure_future(used._caller.call(WRITE, arguments))
        await asyncio.to_thread(slow.asking.wait, 10)
        waiting = asyncio.ensure_future(used._caller.call(WRITE, arguments))
        await asyncio.sleep(0.02)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        slow.released.set()
        assert (await asyncio.wait_for(waiting, 10)).id == "1"
    assert used.clock_state is not None


def test_while_one_call_asks_again_others_go_on_with_the_time_they_have(
    server: RawServer,
) -> None:
    slow = SlowTime(server)
    slow.released.set()
    moved = [0.0]
    options = slow.options() | {"monotonic": lambda: time.monotonic() + moved[0]}
    with client("sync", clock=time.time_ns, **options) as used:
        run(used, WRITE)
        slow.released.clear()
        slow.asking.clear()
        moved[0] = 301.0
        asking = in_thread(lambda: run(used, WRITE))
        assert slow.asking.wait(10)
        assert run(used, WRITE) == Done(id="1")
        assert asking.is_alive()
        slow.released.set()
        asking.join(10)
    assert slow.asked == 2


async def test_while_one_task_asks_again_others_go_on(server: RawServer) -> None:
    slow = SlowTime(server)
    slow.released.set()
    moved = [0.0]
    options = slow.options() | {"monotonic": lambda: time.monotonic() + moved[0]}
    arguments = {"text": "a", "amount": None, "exact": None, "legs": None}
    async with client("async", clock=time.time_ns, **options) as used:
        await used._caller.call(WRITE, arguments)
        slow.released.clear()
        slow.asking.clear()
        moved[0] = 301.0
        asking = asyncio.ensure_future(used._caller.call(WRITE, arguments))
        await asyncio.to_thread(slow.asking.wait, 10)
        assert (await used._caller.call(WRITE, arguments)).id == "1"
        assert not asking.done()
        slow.released.set()
        assert (await asking).id == "1"
    assert slow.asked == 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_call_waits_for_the_first_answer_no_longer_than_its_deadline(
    server: RawServer, kind: str
) -> None:
    slow = SlowTime(server)
    used = client(kind, clock=time.time_ns, deadline=0.3, **slow.options())
    began = time.monotonic()
    with pytest.raises(Exception, match="deadline"):
        run(used, WRITE)
    assert time.monotonic() - began < 3
    slow.released.set()


def test_an_async_client_may_be_used_in_a_second_event_loop(fake_time: FakeTime) -> None:
    used, transport = synchronized("async", fake_time, Exchange(fake_time, ahead=9.0))
    run(used, WRITE)
    fake_time.now += 400.0
    run(used, WRITE)
    assert targets(transport) == ["time", "things", "time", "things"]


@both
def test_a_write_that_is_lost_is_no_reason_to_ask(kind: str, fake_time: FakeTime) -> None:
    used, transport = synchronized(kind, fake_time, LOST)
    with pytest.raises(HouseOutcomeUnknownError):
        run(used, WRITE)
    assert targets(transport) == ["time", "things"]


@given(
    st.floats(-1e5, 1e5),
    st.floats(-400, 400),
    st.lists(st.tuples(st.floats(0, 600), st.floats(0, 0.2), st.floats(0, 1)), min_size=1),
)
def test_the_clock_is_never_further_off_than_its_answers_were_uncertain(
    ahead: float, parts_per_million: float, answers: list[tuple[float, float, float]]
) -> None:
    """Whatever way the round trips divide; a drift that is measured wrong adds a little."""
    now = [0.0]
    rate = 1 + parts_per_million / 1e6

    def server() -> int:
        return NOW + round((now[0] * rate + ahead) * SECOND)

    clock = Clock(lambda: NOW, lambda: now[0], synchronize=True)
    for pause, round_trip, share in answers:
        now[0] += pause
        asked = now[0]
        now[0] += round_trip * share
        told = server()
        now[0] = asked + round_trip
        clock.learn(told, asked, now[0])
        assert abs(clock.now() - server()) / SECOND <= round_trip / 2 + 0.001
    now[0] += 300
    assert abs(clock.now() - server()) / SECOND <= 0.1 + 300 * 1e-3
