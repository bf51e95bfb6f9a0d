"""One call, written once: it yields what to do and is given what came of it. It does no I/O."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import partial
from math import inf
from typing import Any, TypeVar

from msgspec import structs

from .access import CallAccess
from .call_plans import CallPlan, plan_of
from .call_settings import CallSettings
from .encoding import PreparedRequest, prepare
from .errors import ApiError, ClientError, DecodeError, OutcomeUnknown
from .judging import Judgement, Unknown, judge
from .limiting import Limiter, RateLimiterUnavailable, Turn
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
from .reply import RateLimitState
from .reporting import Reporter
from .requesting import build_request
from .retrying import failure_of, retry_delay
from .steps import CallFlow, CheckClosed, Correct, Flow, Reopen, Send, Sleep, Synchronize, TakeTurn
from .transport import HttpReply, TransportFailure
from .unix_time import from_unix_nanoseconds as moment_of

T = TypeVar("T")

#: Nanoseconds by which the two clocks of a machine differ without having been set.
_CLOCK_STEP = 100_000_000
#: Seconds before a rate limiter that has not given a turn is asked again, whatever it says.
_SHORTEST_WAIT = 0.001


def call(
    settings: CallSettings, operation: Operation[T], arguments: Mapping[str, Any]
) -> CallFlow[T]:
    """The flow of one call, which gives its response. Raises as ``judged_call``."""
    return _responding(judged_call(settings, operation, arguments))


def judged_call(
    settings: CallSettings, operation: Operation[T], arguments: Mapping[str, Any]
) -> Flow[Judgement[T]]:
    """The flow of one call, which gives what its reply was judged to be.

    Raises TypeError and ValueError for the arguments at once, and the package's
    MissingCredentialsError; the flow raises the other errors of the profile.
    """
    prepared = prepare(operation, arguments)
    return _Call(settings, plan_of(settings, operation), prepared).run()


def _responding(flow: Flow[Judgement[T]]) -> CallFlow[T]:
    judgement = yield from flow
    return judgement.response()


class _Call:
    """One call: its attempts, and what it has come to know between them.

    Raises TypeError where a signature would cover a body that is never held as a whole.
    """

    _attempt = 1
    #: How many attempts came so far that they were sent.
    _sent = 0
    #: Which state of the clock the last attempt was signed by.
    _signed_by = 0
    _resynchronized = False
    #: Whether its reply is read piece by piece.
    _is_streamed = False
    #: What authenticates it, other than a signature alone.
    _access: CallAccess | None = None
    #: What an attempt that was repeated all the same left open.
    _unknown: OutcomeUnknown | None = None

    def __init__(self, settings: CallSettings, plan: CallPlan, prepared: PreparedRequest) -> None:
        operation = plan.operation
        body = prepared.body
        if plan.signs_body and not (body is None or isinstance(body, bytes)):
            raise TypeError(
                f"{operation.id}() is signed, its body included: give the bytes of a file "
                "(path.read_bytes()), not what is read while it is sent"
            )
        self._plan = plan
        self._settings = settings
        self._operation = operation
        self._prepared = prepared
        self._began = settings.clock.monotonic()
        self._reporter = Reporter(settings, operation, prepared)
        if plan.access is not None:
            self._access = CallAccess(plan.access, settings, operation)

    def run(self) -> Flow[Any]:
        outcome = "ok"
        try:
            while True:
                try:
                    return (yield from self._send())
                except ClientError as error:
                    delay = yield from self._recover(error)
                    if delay is None:
                        self._raise_what_is_unknown(error)
                        raise
                    if isinstance(error, OutcomeUnknown) and self._unknown is None:
                        self._unknown = error.with_traceback(None)
                    # The error of a repeated attempt must not be the context of the next.
                    self._reporter.retry(self._attempt, error, delay)
                if delay:
                    yield Sleep(delay)
                self._attempt += 1
        except BaseException as error:
            outcome = type(error).__name__
            raise
        finally:
            if self._unknown is not None:
                # It knows the call, which need not wait for the garbage collector.
                self._unknown = None
            self._reporter.end(outcome, self._sent, self._elapsed)

    def _raise_what_is_unknown(self, error: ClientError) -> None:
        """Raise what an earlier attempt left open, unless ``error`` settles it."""
        accepted = isinstance(error, DecodeError) and error.accepted
        if self._unknown is not None and not accepted:
            raise self._unknown from error

    def _recover(self, error: ClientError) -> Flow[float | None]:
        """Seconds until the call is repeated; None where it is not."""
        settings = self._settings
        failure = failure_of(error, self._operation)
        mended = False
        if isinstance(error, ApiError) and error.category == "clock" and settings.clock.synchronize:
            if self._resynchronized:
                return None
            self._resynchronized = mended = yield from self._resynchronize()
            # With the right time the same request is another one.
            failure = structs.replace(failure, retryable=failure.retryable or mended)
        elif self._access is not None and self._access.is_refused_token(error):
            mended = yield from self._access.renew()
            # It was refused before it was executed, and is another one with another token.
            failure = structs.replace(failure, rejected=True, retryable=failure.retryable or mended)
        delay = retry_delay(
            settings.retry,
            self._operation,
            failure,
            attempt=self._attempt,
            elapsed=self._elapsed(),
            deadline=settings.deadline,
            chance=settings.chance(),
        )
        body = self._prepared.body
        can_be_sent = body is None or isinstance(body, bytes) or body.can_be_sent
        if delay is not None and not can_be_sent:
            error.add_note("not repeated: a file of its body can be read only once")
            return None
        return 0.0 if mended and delay is not None else delay

    def _resynchronize(self) -> Flow[bool]:
        """Whether the clock is another than the one that the last attempt was signed by."""
        clock, remaining = self._settings.clock, self._left()
        if remaining > 0:
            yield Synchronize(remaining, wrong=self._signed_by)
        return clock.version != self._signed_by

    def _elapsed(self) -> float:
        return self._settings.clock.monotonic() - self._began

    def _left(self) -> float:
        """Seconds until the deadline; less than 0 where it has passed."""
        settings = self._settings
        if settings.deadline is None:
            return inf
        return settings.deadline - (settings.clock.monotonic() - self._began)

    def _remaining(self) -> float:
        """Seconds until the deadline. Raises the package's TransportError where it has passed."""
        remaining = self._left()
        if remaining > 0:
            return remaining
        deadline = self._settings.deadline
        raise self._not_sent(f"its deadline of {deadline:g} s passed before it was sent")

    def _not_sent(self, reason: str) -> ClientError:
        return self._settings.profile.errors.transport(
            operation=self._operation.id, reason=reason, request_sent=False
        )

    def _send(self) -> Flow[Any]:
        """One attempt: wait for permission, sign, send, judge."""
        settings = self._settings
        if settings.pause.until:
            self._check_pause()
        if self._plan.signs and settings.clock.is_due():
            yield Synchronize(self._remaining())
        if settings.limiter is not None:
            yield from self._take_turn(settings.limiter)
        if settings.pause.until:
            self._check_pause()
        grant = self._plan.grant
        if self._access is not None:
            grant = yield from self._access.grant(self._remaining())
        timeout = settings.timeout_within(self._remaining())
        self._signed_by = settings.clock.version
        sent_at = settings.clock.now()
        request = build_request(self._plan, self._prepared, sent_at, self._attempt, grant)
        self._reporter.request(sent_at, self._attempt)
        self._sent += 1
        send, sent = Send(request, timeout), settings.clock.monotonic()
        unknown = partial(self._outcome_unknown, sent_at, sent)
        try:
            reply: HttpReply = (yield from self._open(send)) if self._is_streamed else (yield send)
            self._reporter.response(reply, self._attempt, settings.clock.monotonic() - sent)
            judged = self._judged(reply, unknown)
            if settings.limiter is not None:
                yield from self._correct(judged.rate_limit, refused=False)
        except TransportFailure as failure:
            raise self._no_reply(failure, unknown) from failure
        except ApiError as error:
            yield from self._heed(error)
            raise
        except (ClientError, GeneratorExit):
            raise
        except BaseException as interruption:
            if self._operation.is_write:
                interruption.add_note(
                    f"{self._operation.id}() was being sent: whether it took effect is unknown"
                )
            raise
        return judged

    def _no_reply(self, failure: TransportFailure, unknown: Unknown) -> ClientError:
        """What it means for the call that no reply came."""
        operation = self._operation
        if failure.request_sent and operation.is_write:
            return unknown(reason=failure.reason)
        return self._settings.profile.errors.transport(
            operation=operation.id, reason=failure.reason, request_sent=failure.request_sent
        )

    def _open(self, send: Send) -> Flow[HttpReply]:
        """Send, and give what the reply begins with: of a call whose reply is streamed."""
        raise NotImplementedError

    def _judged(self, reply: HttpReply, unknown: Unknown) -> Any:
        """What the reply is: a ``Judgement``, or what a subclass makes of it."""
        settings = self._settings
        judgement = judge(
            settings.profile,
            self._operation,
            reply,
            unknown,
            now=self._now,
            inspect=self._reporter.payload,
        )
        if self._operation.headers is not None:
            self._reporter.headers(judgement.headers)
        return judgement

    def _now(self) -> datetime:
        return moment_of(self._settings.clock.now())

    def _outcome_unknown(self, sent_at: int, sent_monotonic: float, **what: Any) -> OutcomeUnknown:
        prepared = self._prepared
        error = self._settings.outcome_unknown(
            operation=self._operation.id,
            method=prepared.method,
            path=prepared.path,
            arguments=prepared.arguments,
            body=prepared.body if isinstance(prepared.body, bytes) else None,
            sent_at=moment_of(sent_at),
            **what,
        )
        error.bind(partial(self._reconcile, sent_at, sent_monotonic))
        return error

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

    def _take_turn(self, limiter: Limiter) -> Flow[None]:
        """Wait for the rate limiter. Raises RateLimitError where that takes too long."""
        limits, pause = self._plan.limits.all, self._settings.pause
        if not limits:
            return
        while True:
            if pause.take_early_end() and self._plan.limits.shared:
                yield Reopen(self._plan.limits.shared)
            patience = self._remaining() if limiter.when_exceeded == "wait" else 0.0
            try:
                turn: Turn = yield TakeTurn(limits, patience)
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
            delay = turn.delay if turn.taken else max(turn.delay, _SHORTEST_WAIT)
            if delay:
                yield Sleep(delay)
            # A refusal that another call met meanwhile makes the turn void.
            if turn.taken and not (delay and (yield CheckClosed(limits))):
                return

    def _heed(self, error: ApiError) -> Flow[None]:
        """Pause, and correct the rate limiter, as the refusal says."""
        settings, reply = self._settings, error.reply
        if error.pause is not None:
            settings.pause.begin(
                error.pause, "a refusal" if reply is None else f"HTTP {reply.status}"
            )
            if settings.limiter is not None:
                for limit in self._plan.limits.shared:
                    yield Correct(limit, None, error.pause, refused=True)
        elif error.category == "rate-limit":
            state = None if reply is None else reply.rate_limit
            yield from self._correct(state, refused=True, reset_in=error.retry_after)

    def _correct(
        self, state: RateLimitState | None, *, refused: bool, reset_in: float | None = None
    ) -> Flow[None]:
        remaining = None if state is None else state.remaining
        if self._settings.limiter is None or not (refused or remaining is not None):
            return
        limit = self._plan.limits.own
        if limit is not None:
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
        sent_arguments(operation, prepared),
        sent_at,
        settled_after,
        frozenset(excluding),
        lifetime=round(settings.signature_lifetime * 1e9),
    )
    clock = settings.clock
    read = find_operation(rule.operation)
    arguments = read_arguments(rule, read, operation, prepared.arguments)
    pauses = wait_times(wait)
    while True:
        began = clock.monotonic()
        response = yield from call(settings, read, arguments)
        answered = clock.now()
        # Not asked of the clock before: the call may have set it.
        asked = answered - round((clock.monotonic() - began) * 1e9)
        listing = listing_of(
            settings.profile, rule, response, asked, answered, settings.signature_lifetime
        )
        if sent_monotonic is not None:
            question = structs.replace(
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
