"""When a call is repeated: the pure decision, as tables and as properties."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from runtime.errors import ClientError
from runtime.operation import Operation, RateLimit
from runtime.reply import Headers, RateLimitState, Reply
from runtime.retrying import (
    LONGEST_WAIT,
    Failure,
    RetryPolicy,
    asked_to_wait,
    failure_of,
    retry_delay,
)
from runtime_support import ERRORS, READ, WRITE

MOMENT = datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)
READ_NEVER = replace(READ, retry="never")
WRITE_SAFE = replace(WRITE, retry="safe")
WRITE_NEVER = replace(WRITE, retry="never")
OPERATIONS = [READ, READ_NEVER, WRITE, WRITE_SAFE, WRITE_NEVER]
STEADY = RetryPolicy(attempts=3, first_delay=1.0, maximum_delay=8.0, jitter=0.0)

REJECTED = Failure("rate-limit", rejected=True, retryable=True)
NOT_SENT = Failure("transport", rejected=True, retryable=True)
LOST = Failure("transport", rejected=False, retryable=True)
UNAVAILABLE = Failure("unavailable", rejected=False, retryable=True)
FINAL = Failure("business", rejected=False, retryable=False)


def delay(
    operation: Operation[Any],
    failure: Failure,
    *,
    policy: RetryPolicy | None = STEADY,
    attempt: int = 1,
    elapsed: float = 0.0,
    deadline: float | None = 60.0,
    chance: float = 0.0,
) -> float | None:
    return retry_delay(
        policy,
        operation,
        failure,
        attempt=attempt,
        elapsed=elapsed,
        deadline=deadline,
        chance=chance,
    )


@pytest.mark.parametrize(
    ("failure", "repeated"),
    [
        (REJECTED, [READ, WRITE, WRITE_SAFE]),
        (NOT_SENT, [READ, WRITE, WRITE_SAFE]),
        (LOST, [READ, WRITE_SAFE]),
        (UNAVAILABLE, [READ, WRITE_SAFE]),
        (FINAL, []),
    ],
    ids=["rejected", "not sent", "lost", "unavailable", "final"],
)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: f"{each.method}-{each.retry}")
def test_what_is_repeated(operation: Any, failure: Failure, repeated: list[Any]) -> None:
    assert (delay(operation, failure) is not None) is (operation in repeated)


failures = st.builds(
    Failure,
    st.sampled_from(["rate-limit", "clock", "transport", "unavailable", "unreadable", "business"]),
    rejected=st.booleans(),
    retryable=st.booleans(),
    retry_after=st.none() | st.floats(0, 1e12),
)
policies = st.builds(
    RetryPolicy,
    attempts=st.integers(1, 200),
    first_delay=st.floats(0, 100),
    maximum_delay=st.floats(0, 100),
    jitter=st.floats(0, 1),
)
deadlines = st.none() | st.floats(0.001, 1e6)


@given(
    policies,
    st.sampled_from(OPERATIONS),
    failures,
    st.integers(1, 300),
    st.floats(0, 1e6),
    deadlines,
    st.floats(0, 1),
)
def test_no_repetition_is_a_danger(
    policy: RetryPolicy,
    operation: Operation[Any],
    failure: Failure,
    attempt: int,
    elapsed: float,
    deadline: float | None,
    chance: float,
) -> None:
    given_delay = retry_delay(
        policy,
        operation,
        failure,
        attempt=attempt,
        elapsed=elapsed,
        deadline=deadline,
        chance=chance,
    )
    if given_delay is None:
        return
    # A write that may have been executed is repeated only where the specification calls it safe.
    assert failure.rejected or operation.method == "GET" or operation.retry == "safe"
    assert operation.retry != "never"
    assert attempt < policy.attempts
    assert failure.retryable
    assert deadline is None or elapsed + given_delay < deadline
    assert given_delay >= (failure.retry_after or 0.0)
    assert 0 <= given_delay <= LONGEST_WAIT


@given(st.sampled_from(OPERATIONS), failures, st.integers(1, 5))
def test_off_is_off(operation: Operation[Any], failure: Failure, attempt: int) -> None:
    assert delay(operation, failure, policy=None, attempt=attempt) is None
    assert delay(operation, failure, policy=RetryPolicy(attempts=1), attempt=attempt) is None


@given(policies, st.integers(1, 300), st.floats(0, 1))
def test_backoff_stays_in_its_bounds(policy: RetryPolicy, attempt: int, chance: float) -> None:
    waited = policy.backoff(attempt, chance)
    longest = policy.backoff(attempt, 0.0)
    assert 0 <= waited <= longest <= policy.maximum_delay
    assert longest <= policy.backoff(attempt + 1, 0.0)
    assert waited >= longest * (1 - policy.jitter) - 1e-9


def test_backoff_doubles_up_to_the_maximum() -> None:
    policy = RetryPolicy(attempts=10, first_delay=0.5, maximum_delay=3.0, jitter=0.5)
    assert [policy.backoff(n, 0.0) for n in range(1, 6)] == [0.5, 1.0, 2.0, 3.0, 3.0]
    assert policy.backoff(1, 1.0) == 0.25
    assert policy.backoff(10_000, 0.0) == 3.0


@pytest.mark.parametrize(
    ("asked", "elapsed", "deadline", "expected"),
    [
        (None, 0.0, 60.0, 1.0),
        (0.2, 0.0, 60.0, 1.0),
        (5.0, 0.0, 60.0, 5.0),
        (5.0, 0.0, None, 5.0),
        (5.0, 0.0, 5.0, None),
        (5.0, 1.0, 5.5, None),
        (None, 58.9, 60.0, 1.0),
        (None, 59.0, 60.0, None),
        (None, 100.0, 60.0, None),
        (LONGEST_WAIT, 0.0, None, LONGEST_WAIT),
        (LONGEST_WAIT + 1, 0.0, None, None),
        (1e12, 0.0, None, None),
    ],
)
def test_what_the_exchange_asks_is_never_cut_short(
    asked: float | None, elapsed: float, deadline: float | None, expected: float | None
) -> None:
    failure = structs.replace(REJECTED, retry_after=asked)
    assert delay(WRITE, failure, elapsed=elapsed, deadline=deadline) == expected


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"attempts": 0}, ValueError),
        ({"attempts": -1}, ValueError),
        ({"attempts": 2.0}, TypeError),
        ({"attempts": True}, TypeError),
        ({"first_delay": -0.1}, ValueError),
        ({"first_delay": float("nan")}, ValueError),
        ({"maximum_delay": float("inf")}, ValueError),
        ({"maximum_delay": "8"}, TypeError),
        ({"jitter": 1.1}, ValueError),
        ({"jitter": True}, TypeError),
    ],
)
def test_what_cannot_be_a_policy(arguments: dict[str, Any], error: type[Exception]) -> None:
    (name,) = arguments
    with pytest.raises(error, match=name):
        RetryPolicy(**arguments)


def api_error(category: str, **more: Any) -> ClientError:
    return ERRORS.api[category](operation="x", category=category, **more)


UNKNOWN: dict[str, Any] = {
    "operation": "x",
    "reason": "y",
    "method": "POST",
    "path": "/",
    "arguments": {},
    "body": None,
    "sent_at": MOMENT,
}


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            ERRORS.transport(operation="x", reason="y", request_sent=False),
            Failure("transport", rejected=True, retryable=True),
        ),
        (
            ERRORS.transport(operation="x", reason="y", request_sent=True),
            Failure("transport", rejected=False, retryable=True),
        ),
        (ERRORS.outcome_unknown(**UNKNOWN), Failure("transport", False, True)),
        (
            ERRORS.outcome_unknown(**UNKNOWN, category="unavailable"),
            Failure("unavailable", False, True),
        ),
        (
            ERRORS.decode(operation="x", reason="HTML", unreadable=True),
            Failure("unreadable", False, True),
        ),
        (ERRORS.decode(operation="x", reason="no list"), Failure("unreadable", False, False)),
        (ERRORS.missing_credentials(operation="x", arguments=()), Failure("other", False, False)),
        (
            api_error("rate-limit", retryable=True, retry_after=2.0),
            Failure("rate-limit", True, True, 2.0),
        ),
        (api_error("rate-limit", retryable=True), Failure("rate-limit", True, True, 4.0)),
        (api_error("clock", retryable=True), Failure("clock", True, True)),
        (api_error("unavailable", retryable=True), Failure("unavailable", False, True)),
        (api_error("business"), Failure("business", False, False)),
        (api_error("authentication"), Failure("authentication", False, False)),
    ],
)
def test_what_an_error_says(error: ClientError, expected: Failure) -> None:
    """A refusal for the rate that names no time: the period of the limit is waited."""
    limited = replace(WRITE, rate_limit=RateLimit(5, 4.0, "uid"))
    assert failure_of(error, limited) == expected


def reply(retry_after: str | None = None, reset_at: datetime | None = None) -> Reply:
    headers = () if retry_after is None else (("Retry-After", retry_after),)
    state = None if reset_at is None else RateLimitState(reset_at=reset_at)
    return Reply(429, Headers(headers), b"", None, state)


def http_date(seconds: float) -> str:
    return format_datetime(MOMENT + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 120 ", 120.0),
        (http_date(30), 30.0),
        (http_date(-30), 0.0),
        ("Sat, 21 Nov 2026 12:00:30 -0000", 30.0),
        ("Sat, 21 Nov 2026 13:00:30 +0100", 30.0),
        (None, None),
        ("", None),
        ("-5", None),
        ("1.5", None),
        ("1e3", None),
        ("soon", None),
        ("٣", None),
        ("9" * 40, None),
        ("Sat, 99 Nov 2026 99:00:30 GMT", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 251607038399.0),
    ],
)
def test_retry_after(header: str | None, expected: float | None) -> None:
    assert asked_to_wait(reply(header), MOMENT) == expected


@given(st.text())
def test_no_header_breaks_it(text: str) -> None:
    waited = asked_to_wait(reply(text), MOMENT)
    assert waited is None or waited >= 0


@pytest.mark.parametrize(
    ("header", "reset", "expected"),
    [
        (None, 3.0, 3.0),
        (None, -3.0, 0.0),
        ("1", 3.0, 3.0),
        ("5", 3.0, 5.0),
        ("nonsense", 3.0, 3.0),
    ],
)
def test_the_longer_of_header_and_reset_is_waited(
    header: str | None, reset: float, expected: float
) -> None:
    assert asked_to_wait(reply(header, MOMENT + timedelta(seconds=reset)), MOMENT) == expected
