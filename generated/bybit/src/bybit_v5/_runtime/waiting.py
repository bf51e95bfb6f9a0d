"""Waiting until the API has processed a write: the read that lists it, asked until it says so.

The write itself is never made again. The flow does no I/O, and its time is that of the client.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from enum import Enum
from math import inf, isfinite
from typing import Any

from .call_settings import CallSettings
from .encoding import as_argument
from .errors import ApiError, ClientError
from .flow import call
from .operation import Operation
from .places import Place
from .reconciling import find_operation, wire_equal
from .reply import Response
from .retrying import failure_of
from .settlement import Sought, Wait
from .steps import Flow, Sleep
from .unix_time import NANOSECONDS, to_unix
from .values import encode_value
from .windows import whole_time
from .wire import DecimalText

#: Each pause is so much longer than the one before.
_GROWTH = 1.5
#: Seconds of the longest pause, and by which share of the usual duration it may be more.
_LONGEST_PAUSE = 5.0
_SHARE_OF_USUAL = 0.1
#: Seconds that the last look may take though the time is up.
_LAST_LOOK = 1.0
#: Nanoseconds by which the clocks of the API may differ among themselves.
_TOLERANCE = 1_000_000_000
_SECOND = 1_000_000_000
#: Nanoseconds by which the caller's clock may lead; with more, signed calls are refused anyway.
_CLOCKS_APART = 60 * _SECOND


def wait_until_settled(
    settings: CallSettings,
    operation: Operation[Any],
    given: Mapping[str, Any],
    *,
    since: datetime | int | None = None,
    timeout: float | None = None,
) -> Flow[Any]:
    """The row of a write once it is done; ``given`` by the names of the rule.

    Raises the package's ProcessingFailedError where it failed, WaitTimeoutError where it is not
    settled in time, and those errors of the read that asking again does not mend.
    """
    rule = operation.wait
    if rule is None:
        raise ValueError(f"nothing tells how far {operation.id}() is")
    seconds = _checked(operation, rule, timeout)
    read = find_operation(rule.operation)
    moment = None if since is None else _nanoseconds(operation, rule, since)
    arguments = _read_arguments(rule, read, given)
    most = _most(operation, rule, given)
    clock, errors = settings.clock, settings.profile.errors
    began = clock.monotonic()
    row: Any = None
    trouble: ClientError | None = None
    for pause in pauses(rule, read):
        left = seconds - (clock.monotonic() - began)
        try:
            response = yield from call(_within(settings, left), read, arguments)
        except ClientError as error:
            if not failure_of(error, read).retryable:
                raise
            trouble = error.with_traceback(None)
        else:
            trouble = None
            found = find_row(rule, response, given, _on_the_exchange(settings, response, moment))
            row = row if found is None else found
        status = None if row is None or rule.status is None else getattr(row, rule.status)
        if row is not None and _is_done(rule, status, most):
            return row
        if _is_one_of(status, rule.failed):
            raise errors.processing_failed(operation=operation.id, status=status, row=row)
        left = seconds - (clock.monotonic() - began)
        if left <= 0:
            raise errors.wait_timeout(
                operation=operation.id, read=read.id, seconds=seconds, status=status, row=row
            ) from trouble
        asked = getattr(trouble, "retry_after", None) if isinstance(trouble, ApiError) else None
        yield Sleep(min(max(pause, asked or 0.0), left))


def _checked(operation: Operation[Any], rule: Wait, timeout: float | None) -> float:
    place = Place(operation.id, "timeout")
    if timeout is None:
        return rule.timeout
    if isinstance(timeout, bool) or not isinstance(timeout, int | float):
        raise TypeError(f"{place} must be a number of seconds, not {type(timeout).__name__}")
    if not (isfinite(timeout) and timeout >= 0):
        raise ValueError(f"{place} must not be negative, got {timeout}")
    return timeout


def pauses(rule: Wait, read: Operation[Any]) -> Iterator[float]:
    """Seconds between two looks: ever longer, and never shorter than the read's limit allows."""
    limit = read.rate_limit
    shortest = 0.0 if limit is None else limit.period / limit.count
    pause = max(rule.interval, shortest)
    longest = max(pause, _LONGEST_PAUSE, (rule.usual or 0.0) * _SHARE_OF_USUAL)
    while True:
        yield pause
        pause = min(pause * _GROWTH, longest)


def find_row(
    rule: Wait, response: Response[Any], given: Mapping[str, Any], since: int | None
) -> Any:
    """The row of the write: of several, the first one made; None where none is listed.

    ``since``: nanoseconds by the API's clock, before which its row was not made.
    """
    rows = response.data
    for name in rule.rows:
        rows = None if rows is None else getattr(rows, name)
    listed = [] if rows is None else [rows] if rule.single else rows
    found = [row for row in listed if _belongs(rule, row, given, since)]
    if rule.time is None or not found:
        return found[0] if found else None
    time = rule.time
    return min(found, key=lambda row: getattr(row, time) or 0)


def _belongs(rule: Wait, row: Any, given: Mapping[str, Any], since: int | None) -> bool:
    if rule.time is not None and since is not None:
        value = getattr(row, rule.time)
        made = 0 if value is None else int(value) * NANOSECONDS[f"unix-{rule.unit}"]
        # Some APIs write whole seconds in a smaller unit.
        until = made + (_SECOND if made % _SECOND == 0 else 0)
        if until < since - _TOLERANCE:
            return False
    return all(_holds(each, row, given) for each in rule.match)


def _holds(sought: Sought, row: Any, given: Mapping[str, Any]) -> bool:
    wanted: Any = sought.literal
    if sought.name is not None:
        wanted = given[sought.name]
        if wanted is None:
            # What the write did not say can be anything.
            return True
        wanted = wanted.value if isinstance(wanted, Enum) else wanted
        if sought.values:
            wanted = dict(sought.values).get(str(wanted))
        if sought.unit is not None and isinstance(wanted, datetime):
            wanted = to_unix(wanted, sought.unit)
    found = getattr(row, sought.field)
    return wire_equal(found.value if isinstance(found, Enum) else found, wanted)


def _most(operation: Operation[Any], rule: Wait, given: Mapping[str, Any]) -> Decimal | None:
    """The largest number with which it is done, None where no number tells."""
    if rule.most is None:
        return None
    place = Place(operation.id, rule.most)
    return Decimal(encode_value(DecimalText(), given[rule.most], place))


def _is_done(rule: Wait, status: Any, most: Decimal | None) -> bool:
    """Whether what stands in the row, which is listed, says so."""
    if rule.status is None:
        return True
    if most is not None:
        return status is not None and Decimal(status) <= most
    return _is_one_of(status, rule.done)


def _is_one_of(status: Any, values: tuple[str | int, ...]) -> bool:
    plain = status.value if isinstance(status, Enum) else status
    return plain is not None and any(wire_equal(plain, each) for each in values)


def _read_arguments(rule: Wait, read: Operation[Any], given: Mapping[str, Any]) -> dict[str, Any]:
    arguments: dict[str, Any] = {parameter.name: None for parameter in read.parameters}
    arguments.update(rule.literals)
    for name, known_as in rule.arguments:
        arguments[name] = as_argument(read, name, given[known_as])
    return arguments


def _nanoseconds(operation: Operation[Any], rule: Wait, since: datetime | int) -> int:
    whole = whole_time(since, rule.unit, Place(operation.id, "since"))
    return whole * NANOSECONDS[f"unix-{rule.unit}"]


def _on_the_exchange(
    settings: CallSettings, response: Response[Any], moment: int | None
) -> int | None:
    """The moment by the API's clock, whichever clock the caller took it from."""
    if moment is None or response.server_time is None:
        return moment
    ahead = to_unix(response.server_time, "ns") - settings.clock.now()
    return moment + max(min(ahead, 0), -_CLOCKS_APART)


def _within(settings: CallSettings, left: float) -> CallSettings:
    """The settings of a look that ends with the time that is left."""
    deadline = inf if settings.deadline is None else settings.deadline
    return replace(settings, deadline=min(deadline, max(left, _LAST_LOOK)))
