"""Asking the exchange for its time."""

from __future__ import annotations

from dataclasses import replace

from .call_settings import CallSettings
from .envelope import value_at
from .errors import ClientError
from .flow import call
from .reconciling import find_operation
from .steps import Flow
from .unix_time import NANOSECONDS


def synchronization(settings: CallSettings) -> Flow[None]:
    """Ask the exchange for its time, and set the clock by it. A failure leaves it as it is."""
    rule, clock = settings.profile.server_time, settings.clock
    if rule is None:
        return
    once = replace(settings, retry=None, limiter=None, clock=clock.unsynchronized())
    asked = clock.monotonic()
    try:
        response = yield from call(once, find_operation(rule.operation), {})
        server = value_at(response.content, rule.pointer)
        clock.learn(int(server) * NANOSECONDS[rule.time_format], asked, clock.monotonic())
    except (ClientError, ValueError, TypeError) as error:
        clock.failed()
        settings.hooks.logger.warning("the exchange's clock could not be read: %s", error)
