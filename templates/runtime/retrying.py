"""When a call is repeated: one pure decision from the operation, what went wrong, and the time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct

from .errors import ApiError, ClientError, DecodeError, OutcomeUnknown, TransportError
from .operation import Operation
from .reply import Headers, Reply

#: Categories of refusals that come before anything is executed.
_REJECTED_EARLY = frozenset({"rate-limit", "clock"})
#: Seconds; where the API asks to wait longer, the caller is told instead.
LONGEST_WAIT = 3600.0


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """How often, and how patiently, a call that can safely be repeated is repeated.

    ``attempts`` counts the first one. The wait before attempt ``n + 1`` is ``first_delay`` seconds
    doubled ``n - 1`` times, at most ``maximum_delay``, less a random part of up to ``jitter``
    (0 to 1) of it; what the API asks to wait is never cut short, and where that is more than
    an hour the call is not repeated. Raises TypeError or ValueError for what cannot be a policy.
    """

    attempts: int = 3
    first_delay: float = 0.5
    maximum_delay: float = 8.0
    jitter: float = 0.5

    def __post_init__(self) -> None:
        if isinstance(self.attempts, bool) or not isinstance(self.attempts, int):
            raise TypeError(f"attempts must be an int, not {type(self.attempts).__name__}")
        if self.attempts < 1:
            raise ValueError(f"attempts counts the first one: at least 1, got {self.attempts}")
        for name in ("first_delay", "maximum_delay", "jitter"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise TypeError(f"{name} must be a number, not {type(value).__name__}")
            if not math.isfinite(value) or value < 0:
                raise ValueError(f"{name} must not be negative, got {value}")
        if self.jitter > 1:
            raise ValueError(f"jitter must be between 0 and 1, got {self.jitter}")

    def backoff(self, attempt: int, chance: float) -> float:
        """Seconds to wait after ``attempt``; ``chance`` (0 to 1) is the draw for the jitter."""
        doubled = self.first_delay * 2.0 ** min(attempt - 1, 64)
        return min(doubled, self.maximum_delay) * (1 - self.jitter * chance)


class Failure(Struct, frozen=True):
    """What went wrong with one attempt.

    ``category``: that of an ApiError, ``transport`` (no reply) or ``unreadable`` (no reply of the
    API). ``rejected``: it is certain that nothing was executed. ``retry_after``: seconds that
    the API asks to wait.
    """

    category: str
    rejected: bool
    retryable: bool
    retry_after: float | None = None


def retry_delay(
    policy: RetryPolicy | None,
    operation: Operation[Any],
    failure: Failure,
    *,
    attempt: int,
    elapsed: float,
    deadline: float | None,
    chance: float,
) -> float | None:
    """Seconds to wait before the call is repeated; None where it is not.

    What was certainly rejected before execution is repeated, reads and writes alike; anything else
    only where the operation is safe to repeat. ``attempt`` counts from 1, ``elapsed`` and
    ``deadline`` are seconds since the call began.
    """
    if policy is None or attempt >= policy.attempts or not failure.retryable:
        return None
    if operation.retry == "never" or not (failure.rejected or operation.is_repeatable):
        return None
    asked = failure.retry_after or 0.0
    delay = max(policy.backoff(attempt, chance), asked)
    if asked > LONGEST_WAIT:
        return None
    if deadline is not None and elapsed + delay >= deadline:
        return None
    return delay


def failure_of(error: ClientError, operation: Operation[Any]) -> Failure:
    """What ``error`` says of the attempt that it ended."""
    if isinstance(error, TransportError):
        return Failure("transport", rejected=not error.request_sent, retryable=True)
    if isinstance(error, OutcomeUnknown):
        # Only an operation that is declared safe gets here and is repeated.
        category = error.category or ("unreadable" if error.reply else "transport")
        return Failure(category, rejected=False, retryable=True)
    if isinstance(error, DecodeError):
        return Failure("unreadable", rejected=False, retryable=error.unreadable)
    if not isinstance(error, ApiError):
        return Failure("other", rejected=False, retryable=False)
    early = error.category in _REJECTED_EARLY
    wait = error.retry_after
    if wait is None and error.category == "rate-limit" and operation.rate_limit is not None:
        wait = operation.rate_limit.period
    return Failure(error.category, rejected=early, retryable=error.retryable, retry_after=wait)


def asked_to_wait(reply: Reply, moment: datetime) -> float | None:
    """Seconds that a refusing reply asks to wait, from its headers; None where it does not say.

    ``moment`` is the API's time when it replied.
    """
    waits = []
    after = _retry_after(reply.headers, moment)
    if after is not None:
        waits.append(after)
    if reply.rate_limit is not None and reply.rate_limit.reset_at is not None:
        waits.append((reply.rate_limit.reset_at - moment).total_seconds())
    return max(0.0, *waits) if waits else None


def _retry_after(headers: Headers, moment: datetime) -> float | None:
    """The Retry-After header, which is seconds or a date."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return float(text)
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
        # "-0000" is a time in UTC, which gives no zone.
        date = date if date.tzinfo else date.replace(tzinfo=UTC)
        return (date - moment).total_seconds()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
