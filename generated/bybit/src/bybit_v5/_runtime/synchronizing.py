"""Asking the exchange for its time."""

from __future__ import annotations

from dataclasses import replace

from .call_settings import CallSettings
from .envelope import value_at
from .errors import ClientError
from .flow import call
from .reconciling import find_operation
from .steps import Flow, Synchronize
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
    """Ask the exchange for its time, and set the clock by it. A failure leaves it as it is."""
    rule, clock = settings.profile.server_time, settings.clock
    if rule is None:
        return
    deadline = min(maximum_wait, _LONGEST_ANSWER)
    once = replace(settings, retry=None, deadline=deadline, clock=clock.unsynchronized())
    asked = clock.monotonic()
    try:
        response = yield from call(once, find_operation(rule.operation), {})
        answered = clock.monotonic()
        server = int(value_at(response.content, rule.pointer)) * NANOSECONDS[rule.time_format]
        if server // 1_000_000_000 not in _PLAUSIBLE:
            raise ValueError(f"{server} nanoseconds since 1970 is no time")
        clock.learn(server, asked, answered)
    except (ClientError, ValueError, TypeError, OverflowError) as error:
        clock.failed()
        settings.hooks.logger.warning("the exchange's clock could not be read: %s", error)
