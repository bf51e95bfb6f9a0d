"""What the hooks of a client are told, and that nothing they do costs a result."""

from __future__ import annotations

import asyncio
import functools
import logging
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from call_support import (
    KINDS,
    LOST,
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
from runtime.events import DriftEvent, RequestEvent, ResponseEvent, RetryEvent
from runtime.model import ReplyModel
from runtime.transport import HttpReply
from runtime_support import (
    PUBLIC,
    READ,
    SECRET,
    WRITE,
    Done,
    HouseDecodeError,
    HouseOutcomeUnknownError,
    Level,
    RateLimitError,
)

__all__ = ["fake_time"]

HOOKS = ("on_request", "on_response", "on_retry", "on_drift")
both = pytest.mark.parametrize("kind", KINDS)


class Ranked(ReplyModel):
    id: str
    level: Level
    amount: Decimal


def hooks(told: list[Any]) -> dict[str, Any]:
    return dict.fromkeys(HOOKS, told.append)


@both
def test_events_come_in_order(kind: str, fake_time: FakeTime) -> None:
    told: list[Any] = []
    answers = [NOT_SENT, refusal(10006, status=429), ok()]
    transport = script(kind, *answers, time=fake_time, takes=0.25)
    used = client(kind, transport, retry=STEADY, **hooks(told), **fake_time.options())
    run(used, WRITE)
    first, failed, second, refused, refusing, third, last = told
    assert [type(each) for each in (first, second, third)] == [RequestEvent] * 3
    assert [each.attempt for each in (first, second, third)] == [1, 2, 3]
    assert first.sent_at == datetime(2023, 11, 14, 22, 13, 20, 123456, tzinfo=UTC)
    assert (second.sent_at - first.sent_at).total_seconds() == 1.25
    assert (first.operation, first.method, first.path) == ("things.make", "POST", "/v1/things")
    assert type(failed) is RetryEvent
    assert (failed.attempt, failed.category, failed.delay) == (1, "transport", 1.0)
    assert failed.reason == "connection refused"
    assert type(refused) is ResponseEvent
    assert (refused.status, refused.code, refused.size) == (429, 10006, 25)
    assert (refused.attempt, refused.elapsed) == (2, 0.25)
    assert type(refusing) is RetryEvent
    assert (refusing.attempt, refusing.category, refusing.delay) == (2, "rate-limit", 2.0)
    assert refusing.reason == "code 10006"
    assert type(last) is ResponseEvent
    assert (last.status, last.code, last.attempt) == (200, 0, 3)
    (request_id,) = {each.request_id for each in told}
    run(used, WRITE)
    assert told[-1].request_id != request_id


@both
@pytest.mark.parametrize(
    ("answer", "category", "reason"),
    [
        (page(502), "unavailable", "HTTP 502"),
        (page(200), "unreadable", "no reply of the API"),
        (LOST, "transport", "reset by peer"),
    ],
)
def test_a_repetition_says_why(
    kind: str, fake_time: FakeTime, answer: Any, category: str, reason: str
) -> None:
    for operation in (READ, replace(WRITE, retry="safe")):
        told: list[RetryEvent] = []
        transport = script(kind, answer, ok())
        used = client(kind, transport, retry=STEADY, on_retry=told.append, **fake_time.options())
        run(used, operation)
        (event,) = told
        assert event.category == category
        assert reason in event.reason


@both
def test_no_event_holds_what_was_sent(kind: str, fake_time: FakeTime) -> None:
    """Not even where the exchange's own message repeats it."""
    told: list[Any] = []
    echo = HttpReply(
        429, (), b'{"code":10006,"msg":"too often: the-key the-argument","data":{"id":"the-data"}}'
    )
    transport = script(kind, echo, ok())
    used = client(kind, transport, retry=STEADY, **hooks(told), **fake_time.options())
    arguments = {"owner": "me", "text": "the-argument", "amount": None, "level": None}
    run(used, READ, arguments | {"flag": None})
    assert len(told) == 5
    for event in told:
        shown = f"{event!r} {vars(event)!r}"
        assert not any(
            text in shown for text in ("the-key", SECRET, "the-argument", "the-data", "theText")
        )


@both
@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_that_fails_loses_no_result(
    kind: str, fake_time: FakeTime, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    def fail(_: Any) -> None:
        raise ZeroDivisionError("a mistake in the hook")

    drifted = HttpReply(200, (), b'{"code":0,"data":{"id":"1","new":5}}')
    transport = script(kind, NOT_SENT, drifted)
    used = client(kind, transport, retry=STEADY, **{name: fail}, **fake_time.options())
    assert run(used, WRITE) == Done(id="1")
    failures = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert failures
    for record in failures:
        assert record.name == "runtime"
        assert "a hook failed on" in record.getMessage()
        assert record.exc_info is not None
        assert record.exc_info[0] is ZeroDivisionError


async def coroutine(_: Any) -> None:
    """What a caller might take for a hook."""


class Awaited:
    async def __call__(self, event: Any) -> None:
        """As above."""


@both
@pytest.mark.parametrize("name", HOOKS)
@pytest.mark.parametrize(
    "hook", [coroutine, functools.partial(coroutine), Awaited(), Awaited().__call__]
)
def test_a_hook_that_would_have_to_be_awaited_is_refused(kind: str, name: str, hook: Any) -> None:
    with pytest.raises(TypeError, match=f"{name} must be a plain function"):
        client(kind, script(kind, ok()), **{name: hook})


@both
@pytest.mark.parametrize("name", HOOKS)
def test_what_cannot_be_called_is_no_hook(kind: str, name: str) -> None:
    with pytest.raises(TypeError, match=f"{name} must be callable, not str"):
        client(kind, script(kind, ok()), **{name: "print"})


@both
def test_drift_is_told_and_breaks_nothing(kind: str) -> None:
    told: list[DriftEvent] = []
    answer = HttpReply(
        200, (), b'{"code":0,"data":{"id":"1","level":"odd","amount":"5","new":{"a":1}}}'
    )
    used = client(kind, script(kind, answer), on_drift=told.append)
    result = run(used, replace(READ, result=Ranked))
    assert (result.level, result.level.is_known, result.amount) == ("odd", False, Decimal(5))
    assert {(event.kind, event.path, repr(event.value)) for event in told} == {
        ("unknown-field", "$.data.new", "{'a': 1}"),
        ("unknown-enum-value", "$.data.level", "'odd'"),
    }
    assert {event.operation for event in told} == {"things.find"}
    # The value may be personal: it is there, and not shown.
    assert not any("odd" in repr(event) or "'a'" in repr(event) for event in told)


@both
def test_a_changed_type_is_told_before_the_error(kind: str) -> None:
    told: list[DriftEvent] = []
    answer = HttpReply(200, (), b'{"code":0,"data":{"id":"1","level":"low","amount":[5]}}')
    used = client(kind, script(kind, answer), on_drift=told.append)
    with pytest.raises(HouseDecodeError):
        run(used, replace(READ, result=Ranked))
    (event,) = told
    assert (event.kind, event.path, event.value) == ("changed-type", "$.data.amount", [5])


@both
@pytest.mark.parametrize(
    ("result", "payload"),
    [
        (type(None), b"{}"),
        (Done, b'{"id":"1","amount":null}'),
        (Done | None, b"null"),
        (list[Done], b"[]"),
    ],
)
def test_where_nothing_drifts_nothing_is_told(kind: str, result: Any, payload: bytes) -> None:
    told: list[DriftEvent] = []
    answer = HttpReply(200, (), b'{"code":0,"data":%s}' % payload)
    run(client(kind, script(kind, answer), on_drift=told.append), replace(READ, result=result))
    assert told == []


@both
def test_drift_in_a_single_row_is_found_in_the_list(kind: str) -> None:
    told: list[DriftEvent] = []
    answer = HttpReply(200, (), b'{"code":0,"data":[{"id":"1","new":5}]}')
    single = replace(READ, single_row=True)
    run(client(kind, script(kind, answer), on_drift=told.append), single)
    assert [event.path for event in told] == ["$.data[].new"]


def lines(caplog: pytest.LogCaptureFixture) -> list[Any]:
    return [record for record in caplog.records if record.name == "runtime"]


@both
@pytest.mark.parametrize(
    ("answers", "outcome", "attempts", "status"),
    [
        ([ok()], "ok", 1, 200),
        ([NOT_SENT, ok()], "ok", 2, 200),
        ([LOST], "HouseOutcomeUnknownError", 1, None),
        ([page(429)], "RateLimitError", 3, 429),
        ([KeyboardInterrupt()], "KeyboardInterrupt", 1, None),
        ([asyncio.CancelledError()], "CancelledError", 1, None),
    ],
)
def test_each_call_is_one_line_in_the_log(
    kind: str,
    fake_time: FakeTime,
    caplog: pytest.LogCaptureFixture,
    answers: list[Any],
    outcome: str,
    attempts: int,
    status: int | None,
) -> None:
    caplog.set_level(logging.DEBUG, "runtime")
    used = client(kind, script(kind, *answers), retry=STEADY, **fake_time.options())
    try:
        run(used, WRITE)
    except (
        HouseOutcomeUnknownError,
        RateLimitError,
        KeyboardInterrupt,
        asyncio.CancelledError,
    ) as error:
        assert type(error).__name__ in (outcome, outcome.replace("House", "HouseAsync"))
        outcome = type(error).__name__
    (line,) = lines(caplog)
    assert (line.outcome, line.attempts, line.status) == (outcome, attempts, status)
    assert line.operation == "things.make"
    assert line.elapsed == pytest.approx(sum(fake_time.waits))


@both
def test_a_call_that_is_not_sent_counts_no_attempt(
    kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "runtime")
    used = client(kind, script(kind, ok()))
    used._settings.pause.begin(5.0, "HTTP 403")
    with pytest.raises(RateLimitError):
        run(used, PUBLIC)
    (line,) = lines(caplog)
    assert (line.outcome, line.attempts, line.status) == ("RateLimitError", 0, None)
