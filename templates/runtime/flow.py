"""One call, written once: it yields what to do and is given what came of it. It does no I/O."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from .call_settings import CallSettings, Limits, credential_names
from .encoding import PreparedRequest, prepare
from .errors import ApiError, ClientError, OutcomeUnknown
from .judging import judge
from .limiting import RateLimiterUnavailable
from .operation import Operation
from .reconciliation import Reconciliation
from .reconciling import (
    Question,
    find_operation,
    listing_of,
    read_arguments,
    reconcile,
    sent_arguments,
    wait_times,
)
from .reply import RateLimitState, Response
from .reporting import Reporter
from .requesting import build_request
from .retrying import failure_of, retry_delay
from .steps import CallFlow, CheckClosed, Correct, Flow, Send, Sleep, Synchronize, TakeTurn
from .transport import HttpReply, TransportFailure

T = TypeVar("T")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: Nanoseconds by which the two clocks of a machine differ without having been set.
_CLOCK_STEP = 100_000_000


def call(
    settings: CallSettings, operation: Operation[T], arguments: Mapping[str, Any]
) -> CallFlow[T]:
    """The flow of one call.

    Raises TypeError and ValueError for the arguments before anything is yielded, and the errors
    of the profile after.
    """
    prepared = prepare(operation, arguments)
    _check_available(settings, operation)
    one = _Call(settings, operation, prepared)
    response: Response[T] = yield from one.run()
    return response


def _check_available(settings: CallSettings, operation: Operation[Any]) -> None:
    if operation.environments and settings.environment not in operation.environments:
        raise ValueError(
            f"{operation.id}() is not available in the environment {settings.environment}: "
            f"it is in {', '.join(operation.environments)}"
        )
    if operation.signed and settings.signer is None:
        raise settings.profile.errors.missing_credentials(
            operation=operation.id, arguments=credential_names(settings.profile)
        )


class _Call:
    """One call: its attempts, and what it has come to know between them."""

    def __init__(
        self, settings: CallSettings, operation: Operation[Any], prepared: PreparedRequest
    ) -> None:
        self._settings = settings
        self._operation = operation
        self._prepared = prepared
        self._began = settings.clock.monotonic()
        self._reporter = Reporter(settings, operation, prepared)
        self._limits = Limits.of(settings, operation)
        self._attempt = 1
        self._sent_monotonic = self._began
        self._resynchronized = False

    def run(self) -> CallFlow[Any]:
        while True:
            try:
                response = yield from self._send()
                self._reporter.end("ok", self._attempt, self._elapsed())
                return response
            except ClientError as error:
                delay = yield from self._recover(error)
                if delay is None:
                    self._reporter.end(type(error).__name__, self._attempt, self._elapsed())
                    raise
                # The error of an attempt that is repeated must not be the context of the next.
                reason, category = str(error), getattr(error, "category", None) or "transport"
            self._reporter.retry(self._attempt, category, reason, delay)
            if delay:
                yield Sleep(delay)
            self._attempt += 1

    def _recover(self, error: ClientError) -> Flow[float | None]:
        """Seconds until the call is repeated; None where it is not."""
        settings = self._settings
        delay = retry_delay(
            settings.retry,
            self._operation,
            failure_of(error, self._operation),
            attempt=self._attempt,
            elapsed=self._elapsed(),
            deadline=settings.deadline,
            chance=settings.chance(),
        )
        if isinstance(error, ApiError) and error.category == "clock" and settings.clock.synchronize:
            if self._resynchronized:
                return None
            # Asked after this attempt was signed, or another call was faster.
            yield Synchronize(since=self._sent_monotonic)
            self._resynchronized = True
            return None if delay is None else 0.0
        return delay

    def _elapsed(self) -> float:
        return self._settings.clock.monotonic() - self._began

    def _remaining(self) -> float | None:
        deadline = self._settings.deadline
        if deadline is None:
            return None
        remaining = deadline - self._elapsed()
        if remaining > 0:
            return remaining
        raise self._not_sent(f"its deadline of {deadline:g} s passed before it was sent")

    def _not_sent(self, reason: str) -> ClientError:
        return self._settings.profile.errors.transport(
            operation=self._operation.id, reason=reason, request_sent=False
        )

    def _send(self) -> CallFlow[Any]:
        """One attempt: wait for permission, sign, send, judge."""
        settings, operation, prepared = self._settings, self._operation, self._prepared
        self._check_pause()
        if settings.clock.is_due():
            yield Synchronize()
        yield from self._take_turn()
        self._check_pause()
        remaining = self._remaining()
        timeout = (
            settings.timeout if remaining is None else replace(settings.timeout, total=remaining)
        )
        sent_at = settings.clock.now()
        self._sent_monotonic = settings.clock.monotonic()
        request = build_request(settings, operation, prepared, sent_at, self._attempt)
        moment = _moment(sent_at)

        def unknown(**what: Any) -> OutcomeUnknown:
            error = settings.outcome_unknown(
                operation=operation.id,
                method=prepared.method,
                path=prepared.path,
                arguments=prepared.arguments,
                body=prepared.body,
                sent_at=moment,
                **what,
            )
            error.bind(partial(self._reconcile, sent_at, self._sent_monotonic))
            return error

        self._reporter.request(moment, self._attempt)
        try:
            reply: HttpReply = yield Send(request, timeout)
        except TransportFailure as failure:
            if failure.request_sent and operation.is_write:
                raise unknown(reason=failure.reason) from failure
            raise settings.profile.errors.transport(
                operation=operation.id, reason=failure.reason, request_sent=failure.request_sent
            ) from failure
        except BaseException as interruption:
            if operation.is_write and not isinstance(interruption, GeneratorExit):
                interruption.add_note(
                    f"{operation.id}() was being sent: whether it took effect is unknown"
                )
            raise
        self._reporter.response(
            reply, self._attempt, settings.clock.monotonic() - self._sent_monotonic
        )
        try:
            response = judge(
                settings.profile,
                operation,
                reply,
                unknown,
                now=lambda: _moment(settings.clock.now()),
                inspect=self._reporter.payload,
            )
        except ClientError as error:
            if isinstance(error, ApiError):
                yield from self._heed(error)
            raise
        yield from self._correct(response.rate_limit, refused=False)
        return response

    def _check_pause(self) -> None:
        pause = self._settings.pause
        remaining = pause.remaining
        if remaining:
            raise self._settings.profile.errors.api["rate-limit"](
                operation=self._operation.id,
                category="rate-limit",
                message=f"not sent: all calls are paused for {remaining:.0f} s more, "
                f"after {pause.reason}",
                hint="Wait, or end the pause with the client's resume().",
                retry_after=remaining,
            )

    def _take_turn(self) -> Flow[None]:
        """Wait for the rate limiter. Raises RateLimitError where that takes too long."""
        limiter = self._settings.limiter
        limits = self._limits.all
        if limiter is None or not limits:
            return
        while True:
            remaining = self._remaining()
            patience = 0.0 if limiter.when_exceeded == "raise" else remaining
            patience = float("inf") if patience is None else patience
            try:
                turn = yield TakeTurn(limits, patience)
            except RateLimiterUnavailable as unavailable:
                raise self._not_sent(f"the rate limiter: {unavailable}") from unavailable
            if not turn.taken and turn.delay >= patience:
                raise self._settings.profile.errors.api["rate-limit"](
                    operation=self._operation.id,
                    category="rate-limit",
                    message="not sent: the rate limiter has no room for "
                    f"{turn.delay:.3g} s, of which {patience:.3g} s can be waited",
                    retry_after=turn.delay,
                )
            if turn.delay:
                yield Sleep(turn.delay)
            # A refusal that another call met meanwhile makes the turn void.
            if turn.taken and not (turn.delay and (yield CheckClosed(limits))):
                return

    def _heed(self, error: ApiError) -> Flow[None]:
        """Pause, and correct the rate limiter, as the refusal says."""
        settings, reply = self._settings, error.reply
        if error.pause is not None:
            settings.pause.begin(
                error.pause, "a refusal" if reply is None else f"HTTP {reply.status}"
            )
            if settings.limiter is not None:
                for limit in self._limits.shared:
                    yield Correct(limit, None, error.pause, refused=True)
        elif error.category == "rate-limit":
            state = None if reply is None else reply.rate_limit
            yield from self._correct(state, refused=True, reset_in=error.retry_after)

    def _correct(
        self, state: RateLimitState | None, *, refused: bool, reset_in: float | None = None
    ) -> Flow[None]:
        limit = self._limits.own
        remaining = None if state is None else state.remaining
        if (
            limit is not None
            and self._settings.limiter is not None
            and (refused or remaining is not None)
        ):
            yield Correct(limit, remaining, reset_in, refused)

    def _reconcile(
        self,
        sent_at: int,
        sent_monotonic: float,
        *,
        wait: float,
        settled_after: float | None,
        excluding: Collection[str],
    ) -> Any:
        """Run the flow that finds out what became of the attempt sent at ``sent_at``."""
        flow = reconciliation(
            self._settings,
            self._operation,
            self._prepared,
            sent_at,
            sent_monotonic=sent_monotonic,
            wait=wait,
            settled_after=settled_after,
            excluding=excluding,
        )
        return self._settings.run(self._settings, flow)


def _moment(nanoseconds: int) -> datetime:
    return _EPOCH + timedelta(microseconds=nanoseconds // 1_000)


def _step(by_clock: int, by_monotonic: float) -> int:
    """Nanoseconds by which the clock was set, or the machine asleep, while that much passed."""
    step = abs(by_clock - round(by_monotonic * 1e9))
    return step if step > _CLOCK_STEP else 0


def reconciliation(
    settings: CallSettings,
    operation: Operation[Any],
    prepared: PreparedRequest,
    sent_at: int,
    *,
    sent_monotonic: float | None = None,
    wait: float = 0.0,
    settled_after: float | None = None,
    excluding: Collection[str] = (),
) -> Flow[Reconciliation]:
    """Find out what became of a write sent at ``sent_at`` (unix nanoseconds)."""
    rule = operation.reconcile
    if rule is None:
        return Reconciliation("unknown", "the specification names no read that would tell")
    if settled_after is None:
        settled_after = max(rule.settled_after, settings.signature_lifetime)
    question = Question(
        sent_arguments(operation, prepared), sent_at, settled_after, frozenset(excluding)
    )
    clock = settings.clock
    read = find_operation(rule.operation)
    arguments = read_arguments(rule, read, operation, prepared.arguments)
    pauses = wait_times(wait)
    while True:
        asked = clock.now()
        response = yield from call(settings, read, arguments)
        listing = listing_of(
            settings.profile, rule, response, asked, clock.now(), settings.signature_lifetime
        )
        if sent_monotonic is not None:
            question = replace(
                question,
                slack=_step(
                    listing.now - listing.ahead - sent_at, clock.monotonic() - sent_monotonic
                ),
            )
        answer = reconcile(rule, question, listing)
        pause = next(pauses, None) if answer.ask_again_in is not None else None
        if pause is None:
            return answer
        yield Sleep(pause)
