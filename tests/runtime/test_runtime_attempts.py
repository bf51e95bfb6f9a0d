"""The attempts of a call: which follow, when, and what comes out in the end."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from call_support import (
    KINDS,
    LOST,
    NOT_SENT,
    READ_ARGUMENTS,
    STEADY,
    FakeTime,
    client,
    fake_time,
    header,
    ok,
    page,
    refusal,
    run,
    script,
)
from runtime.operation import RateLimit
from runtime.retrying import RetryPolicy
from runtime.transport import HttpReply, Timeout
from runtime_support import (
    PROFILE,
    READ,
    WRITE,
    Done,
    HouseApiError,
    HouseDecodeError,
    HouseOutcomeUnknownError,
    HouseTransportError,
    RateLimitError,
    UnavailableError,
)

__all__ = ["fake_time"]

SAFE_WRITE = replace(WRITE, retry="safe")
NEVER_READ = replace(READ, retry="never")
UNREADABLE = HttpReply(200, (), b'{"code":0,"da')
pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.mark.parametrize(
    ("operation", "answers", "waits"),
    [
        (READ, [LOST], [1.0]),
        (READ, [NOT_SENT, LOST], [1.0, 2.0]),
        (READ, [page(502)], [1.0]),
        (READ, [page(200)], [1.0]),
        (READ, [UNREADABLE], [1.0]),
        (READ, [page(429)], [1.0]),
        (WRITE, [NOT_SENT, NOT_SENT], [1.0, 2.0]),
        (WRITE, [refusal(10006)], [1.0]),
        (WRITE, [refusal(10006, status=429)], [1.0]),
        (WRITE, [page(429), NOT_SENT], [1.0, 2.0]),
        (WRITE, [page(429, ("Retry-After", "7"))], [7.0]),
        (WRITE, [refusal(10006, headers=[("X-Reset", "1700000004123")])], [4.0]),
        (replace(WRITE, rate_limit=RateLimit(5, 3.0, "uid")), [refusal(10006)], [3.0]),
        (SAFE_WRITE, [LOST], [1.0]),
        (SAFE_WRITE, [page(502), UNREADABLE], [1.0, 2.0]),
    ],
)
def test_what_is_repeated_succeeds(
    kind: str, fake_time: FakeTime, operation: Any, answers: list[Any], waits: list[float]
) -> None:
    transport = script(kind, *answers, ok())
    used = client(kind, transport, retry=STEADY, **fake_time.options())
    assert run(used, operation) == Done(id="1")
    assert fake_time.waits == pytest.approx(waits, abs=0.001)
    assert [request.attempt for request in transport.requests] == list(range(1, len(waits) + 2))


@pytest.mark.parametrize(
    ("operation", "answer", "error"),
    [
        (WRITE, LOST, HouseOutcomeUnknownError),
        (WRITE, page(502), HouseOutcomeUnknownError),
        (WRITE, page(200), HouseOutcomeUnknownError),
        (WRITE, UNREADABLE, HouseOutcomeUnknownError),
        (WRITE, refusal(10016), HouseOutcomeUnknownError),
        (WRITE, refusal(99), HouseApiError),
        (READ, refusal(99), HouseApiError),
        (READ, HttpReply(200, (), b'{"code":0,"data":[]}'), HouseDecodeError),
        (NEVER_READ, NOT_SENT, HouseTransportError),
        (NEVER_READ, page(429), RateLimitError),
        (replace(WRITE, retry="never"), page(429), RateLimitError),
    ],
)
def test_what_is_not_repeated(
    kind: str, fake_time: FakeTime, operation: Any, answer: Any, error: type[Exception]
) -> None:
    transport = script(kind, answer, ok())
    with pytest.raises(error):
        run(client(kind, transport, retry=STEADY, **fake_time.options()), operation)
    assert len(transport.requests) == 1
    assert fake_time.waits == []


@pytest.mark.parametrize("answer", [NOT_SENT, page(429), refusal(10006)])
@pytest.mark.parametrize("operation", [READ, WRITE])
def test_off_is_off(kind: str, fake_time: FakeTime, answer: Any, operation: Any) -> None:
    transport = script(kind, answer, ok())
    with pytest.raises((HouseTransportError, RateLimitError)):
        run(client(kind, transport, retry=None, **fake_time.options()), operation)
    assert len(transport.requests) == 1


def test_attempts_are_counted_and_the_last_error_is_raised(kind: str, fake_time: FakeTime) -> None:
    transport = script(kind, NOT_SENT, page(502), page(503), ok())
    with pytest.raises(UnavailableError) as caught:
        run(client(kind, transport, retry=STEADY, **fake_time.options()), READ)
    assert caught.value.reply is not None
    assert caught.value.reply.status == 503
    assert caught.value.__context__ is None
    assert len(transport.requests) == 3


def test_each_attempt_is_signed_afresh(kind: str, fake_time: FakeTime) -> None:
    transport = script(kind, NOT_SENT, refusal(10006), ok())
    run(client(kind, transport, retry=STEADY, **fake_time.options()), WRITE)
    times = [int(header(request, "X-Time")) for request in transport.requests]
    assert [time - times[0] for time in times] == [0, 1000, 3000]
    assert len({header(request, "X-Sign") for request in transport.requests}) == 3
    assert len({request.body for request in transport.requests}) == 1


def test_the_deadline_counts_sending_and_waiting(kind: str, fake_time: FakeTime) -> None:
    """Each attempt takes 4 s: after the second, 9 s have passed, and 2 s more would be too much."""
    transport = script(kind, page(502), time=fake_time, takes=4.0)
    used = client(kind, transport, retry=STEADY, deadline=11.0, **fake_time.options())
    with pytest.raises(UnavailableError):
        run(used, READ)
    assert fake_time.waits == [1.0]
    assert fake_time.now == 5009.0
    assert [timeout.total for timeout in transport.timeouts] == [11.0, 6.0]


def test_the_shorter_of_deadline_and_timeout_bounds_an_attempt(
    kind: str, fake_time: FakeTime
) -> None:
    for total, deadline, expected in ((2.0, 60.0, 2.0), (90.0, 60.0, 60.0), (2.0, None, 2.0)):
        transport = script(kind, ok())
        options = {"timeout": Timeout(read=3.0, total=total), "deadline": deadline}
        run(client(kind, transport, **options, **fake_time.options()), READ)
        (timeout,) = transport.timeouts
        assert (timeout.total, timeout.read) == (expected, 3.0)
    transport = script(kind, ok())
    run(client(kind, transport, timeout=3.0, deadline=None, **fake_time.options()), READ)
    assert transport.timeouts == [Timeout(3.0, 3.0, 3.0, 3.0)]


def test_a_wait_for_ages_is_not_waited_even_without_a_deadline(
    kind: str, fake_time: FakeTime
) -> None:
    far = ("X-Reset", "253402300799000")
    transport = script(kind, refusal(10006, headers=[far]))
    used = client(kind, transport, retry=STEADY, deadline=None, **fake_time.options())
    with pytest.raises(RateLimitError) as caught:
        run(used, WRITE)
    assert caught.value.retry_after is not None
    assert caught.value.retry_after > 1e9
    assert fake_time.waits == []


@pytest.mark.parametrize(
    "last",
    [NOT_SENT, refusal(99), page(429), page(404)],
    ids=["not sent", "refused", "429", "404"],
)
def test_a_safe_write_that_is_lost_once_stays_unknown(
    kind: str, fake_time: FakeTime, last: Any
) -> None:
    """What a later attempt says is no answer to whether an earlier one took effect."""
    transport = script(kind, LOST, last)
    with pytest.raises(HouseOutcomeUnknownError, match="reset by peer") as caught:
        run(client(kind, transport, retry=STEADY, **fake_time.options()), SAFE_WRITE)
    assert isinstance(caught.value.__cause__, HouseTransportError | HouseApiError)


def test_a_safe_write_that_was_accepted_in_the_end_is_not_unknown(
    kind: str, fake_time: FakeTime
) -> None:
    transport = script(kind, LOST, HttpReply(200, (), b'{"code":0,"data":[]}'))
    with pytest.raises(HouseDecodeError) as caught:
        run(client(kind, transport, retry=STEADY, **fake_time.options()), SAFE_WRITE)
    assert caught.value.accepted is True


def test_an_operation_of_another_environment_is_refused_unsent(kind: str) -> None:
    transport = script(kind, ok())
    elsewhere = replace(WRITE, environments=("paper",))
    with pytest.raises(ValueError, match=r"things\.make\(\) is not available in .* real.* paper"):
        run(client(kind, transport), elsewhere)
    assert transport.requests == []
    assert run(client(kind, transport, environment="paper"), elsewhere) == Done(id="1")


@pytest.mark.parametrize("signal", [KeyboardInterrupt(), SystemExit(), asyncio.CancelledError()])
def test_an_interrupted_write_says_that_its_outcome_is_unknown(
    kind: str, signal: BaseException
) -> None:
    for operation, notes in ((WRITE, 1), (READ, 0)):
        interruption = type(signal)()
        with pytest.raises(type(signal)) as caught:
            run(client(kind, script(kind, interruption)), operation)
        told = [
            note
            for note in getattr(caught.value, "__notes__", [])
            if "things.make() was being sent: whether it took effect is unknown" in note
        ]
        assert len(told) == notes


def test_an_interruption_after_the_reply_to_a_write_says_so_too(kind: str) -> None:
    def interrupt(_: Any) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        run(client(kind, script(kind, ok()), on_response=interrupt), WRITE)
    assert "whether it took effect is unknown" in "".join(caught.value.__notes__)


def test_with_options_changes_the_calls_of_the_new_client_alone(
    kind: str, fake_time: FakeTime
) -> None:
    transport = script(kind, NOT_SENT, ok())
    used = client(kind, transport, retry=None, **fake_time.options())
    patient = used.with_options(retry=STEADY, deadline=5.0, timeout=2.0)
    assert type(patient) is type(used)
    assert run(patient, WRITE) == Done(id="1")
    assert [timeout.total for timeout in transport.timeouts] == [5.0, 4.0]
    assert [timeout.read for timeout in transport.timeouts] == [2.0, 2.0]
    transport.answers = [NOT_SENT]
    with pytest.raises(HouseTransportError):
        run(used, WRITE)
    assert len(transport.requests) == 3
    assert transport.timeouts[-1].read == 10.0
    again = patient.with_options(retry=None, deadline=None)
    transport.answers = [ok()]
    run(again, WRITE)
    assert transport.timeouts[-1] == Timeout(2.0, 2.0, 2.0, 2.0)


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"retry": 3}, TypeError),
        ({"retry": False}, TypeError),
        ({"deadline": 0}, ValueError),
        ({"deadline": float("inf")}, ValueError),
        ({"deadline": "5"}, TypeError),
        ({"timeout": -1.0}, ValueError),
        ({"timeout": None}, TypeError),
    ],
)
def test_wrong_options_are_refused(kind: str, options: dict[str, Any], error: Any) -> None:
    with pytest.raises(error):
        client(kind, script(kind, ok())).with_options(**options)
    with pytest.raises(error):
        client(kind, script(kind, ok()), **options)


def test_clients_made_from_one_another_close_together(kind: str) -> None:
    used = client(kind)
    other = used.with_options(deadline=1.0)
    assert other._core.connection is used._core.connection
    if kind == "sync":
        other.close()
    else:
        asyncio.run(other.aclose())
    for each in (used, other, used.with_options(deadline=2.0)):
        with pytest.raises(RuntimeError, match="closed"):
            run(each, READ)


def test_a_subclass_keeps_what_it_added(kind: str) -> None:
    base = type(client(kind, script(kind, ok())))

    class Mine(base):  # type: ignore[misc, valid-type]  # a computed base
        label = "none"

    used = client(kind, script(kind, ok()))
    used.__class__ = Mine
    used.label = "mine"
    other = used.with_options(deadline=1.0)
    assert isinstance(other, Mine)
    assert other.label == "mine"


def test_an_unlucky_draw_shortens_the_wait_by_the_jitter(kind: str, fake_time: FakeTime) -> None:
    policy = RetryPolicy(attempts=2, first_delay=4.0, jitter=0.5)
    used = client(kind, script(kind, NOT_SENT, ok()), retry=policy, **fake_time.options())
    used._caller = type(used._caller)(
        type(used._core)(used._core.connection, replace(used._settings, chance=lambda: 0.25))
    )
    run(used, WRITE)
    assert fake_time.waits == [3.5]


def test_the_error_of_an_attempt_names_the_wait(kind: str, fake_time: FakeTime) -> None:
    used = client(
        kind, script(kind, page(429, ("Retry-After", "90"))), retry=STEADY, **fake_time.options()
    )
    with pytest.raises(RateLimitError) as caught:
        run(used, READ, READ_ARGUMENTS)
    assert caught.value.retry_after == 90.0
    assert fake_time.waits == []
    assert PROFILE.name == "house"
