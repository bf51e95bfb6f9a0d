"""Asking the API for its time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .call_settings import CallSettings
from .clock import Clock
from .envelope import value_at
from .errors import ClientError
from .flow import call
from .reconciling import find_operation
from .reply import Response
from .steps import CallFlow, Flow, Send, Synchronize
from .unix_time import NANOSECONDS

#: Seconds that asking may take: other calls wait for the first answer.
_LONGEST_ANSWER = 5.0
#: A time outside the years 2000 to 2200 (unix seconds) is no time.
_PLAUSIBLE = range(946_684_800, 7_258_118_400)


def patience(settings: CallSettings, step: Synchronize) -> float:
    """Seconds that a call waits while another one asks; 0.0 where the known time still does."""
    if step.wrong is None and settings.clock.version:
        return 0.0
    return min(step.maximum_wait, _LONGEST_ANSWER)


def synchronization(settings: CallSettings, maximum_wait: float) -> Flow[None]:
    """Ask the API for its time, and set the clock by it. A failure leaves it as it is."""
    rule, clock = settings.profile.server_time, settings.clock
    if rule is None:
        return
    deadline = min(maximum_wait, _LONGEST_ANSWER)
    once = replace(settings, retry=None, deadline=deadline, clock=clock.unsynchronized())
    try:
        response, asked = yield from _timed(clock, call(once, find_operation(rule.operation), {}))
        answered = clock.monotonic()
        server = int(value_at(response.content, rule.pointer)) * NANOSECONDS[rule.time_format]
        if server // 1_000_000_000 not in _PLAUSIBLE:
            raise ValueError(f"{server} nanoseconds since 1970 is no time")
        clock.learn(server, asked, answered)
    except (ClientError, ValueError, TypeError, OverflowError) as error:
        clock.failed()
        settings.hooks.logger.warning("the API's clock could not be read: %s", error)


def _timed(clock: Clock, flow: CallFlow[Any]) -> Flow[tuple[Response[Any], float]]:
    """What the call returns, and when its last request was sent: it may have waited its turn."""
    sent = clock.monotonic()
    try:
        step = next(flow)
        while True:
            if isinstance(step, Send):
                sent = clock.monotonic()
            try:
                answer = yield step
            except BaseException as error:
                step = flow.throw(error)
            else:
                step = flow.send(answer)
    except StopIteration as done:
        return done.value, sent
