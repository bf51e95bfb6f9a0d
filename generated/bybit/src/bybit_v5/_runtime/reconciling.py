"""What became of a write whose outcome is unknown: the read that the specification names."""

from __future__ import annotations

import importlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from .encoding import PreparedRequest
from .envelope import open_envelope
from .operation import BODY_FIELD, QUERY, Operation, Reconcile
from .profile import Profile
from .reconciliation import Reconciliation
from .reply import Response
from .unix_time import NANOSECONDS, to_unix

#: Seconds by which two clocks that agree may differ, beside the round trip.
_TOLERANCE = 0.25
#: The same where the exchange's replies do not tell its time.
_BLIND_TOLERANCE = 1.0


@dataclass(frozen=True)
class Question:
    """What is looked for: a write's arguments by wire name, and when it was sent.

    Times are unix nanoseconds by the clock that signed it; ``settled_after`` is in seconds;
    ``excluding`` holds the identities of rows that belong to other calls.
    """

    sent: Mapping[str, Any]
    sent_at: int
    settled_after: float
    excluding: frozenset[str]


@dataclass(frozen=True)
class Listing:
    """The rows that a read gave. ``ahead``: nanoseconds by which the exchange's clock leads that of
    the question; ``tolerance`` nanoseconds; ``now``: when they were listed, by the exchange."""

    rows: list[Any]
    ahead: int
    tolerance: int
    now: int


def find_operation(name: str) -> Operation[Any]:
    """The operation described as ``module.CONSTANT`` in the package's resources."""
    module, _, constant = name.partition(".")
    found: Operation[Any] = getattr(
        importlib.import_module(f"..resources.{module}", __package__), constant
    )
    return found


def sent_arguments(operation: Operation[Any], prepared: PreparedRequest) -> dict[str, Any]:
    """What a request carried, by wire name."""
    sent: dict[str, Any] = {}
    places = {parameter.place for parameter in operation.parameters}
    if QUERY in places:
        sent.update(parse_qsl(prepared.query, keep_blank_values=True))
    if BODY_FIELD in places and prepared.body is not None:
        sent.update(msgspec.json.decode(prepared.body))
    return sent


def read_arguments(
    rule: Reconcile, read: Operation[Any], operation: Operation[Any], arguments: Mapping[str, Any]
) -> dict[str, Any]:
    """The arguments of the read, by Python name, from those of the write and the literals."""
    names = {parameter.wire_name: parameter.name for parameter in operation.parameters}
    given: dict[str, Any] = {parameter.name: None for parameter in read.parameters}
    given.update(rule.literals)
    for name, wire_name in rule.arguments:
        given[name] = arguments.get(names[wire_name])
    return given


def listing_of(
    profile: Profile, rule: Reconcile, response: Response[Any], asked: int, answered: int
) -> Listing:
    """The rows of a reply to a question between two times of the local clock (nanoseconds)."""
    payload: Any = response.content
    if profile.envelope is not None:
        opened = open_envelope(profile.envelope, response.content)
        payload = None if opened is None else opened.payload
    rows: Any = None if payload is None else msgspec.json.decode(payload)
    for part in rule.rows:
        rows = rows.get(part) if isinstance(rows, dict) else None
    middle = (asked + answered) // 2
    ahead, tolerance = 0, _BLIND_TOLERANCE
    told = profile.envelope is not None and profile.envelope.time is not None
    if told and response.server_time is not None:
        ahead = to_unix(response.server_time, "ns") - middle
        tolerance = _TOLERANCE + (answered - asked) / 1e9
    unit = NANOSECONDS[rule.time_format]
    return Listing(
        rows if isinstance(rows, list) else [],
        ahead,
        round(tolerance * 1e9) + (unit if unit > 1_000_000 else 0),
        answered + ahead,
    )


def reconcile(rule: Reconcile, question: Question, listing: Listing) -> Reconciliation:
    """Whether a listed row is what the write made, or its absence says that it made nothing."""
    earliest = question.sent_at + listing.ahead - listing.tolerance
    latest = question.sent_at + listing.ahead + round(question.settled_after * 1e9)
    rows = [row for row in listing.rows if isinstance(row, dict)]
    matching = [
        row
        for row in rows
        if earliest <= (_time(rule, row) or 0) <= latest + listing.tolerance
        and str(_identity(rule, row)) not in question.excluding
        and all(
            wire_equal(row.get(field), question.sent.get(argument))
            for field, argument in rule.match
        )
    ]
    checked_at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=listing.now // 1_000)
    if len(matching) > 1:
        return Reconciliation(
            "unknown",
            f"{len(matching)} rows match: name those of other calls with `excluding`",
            candidates=tuple(matching),
            checked_at=checked_at,
        )
    if matching:
        return _found(rule, matching[0], checked_at)
    if not _reaches(rule, rows, earliest):
        reason = "no row matches, but the listing does not reach back to the time of sending"
        return Reconciliation("unknown", reason, checked_at=checked_at)
    wait = (latest - listing.now) / 1e9
    if wait > 0:
        reason = f"no row matches yet; ask again in {wait:.1f} s"
        return Reconciliation("unknown", reason, ask_again_in=wait, checked_at=checked_at)
    return Reconciliation("not-executed", "no row matches", checked_at=checked_at)


def _found(rule: Reconcile, row: Mapping[str, Any], checked_at: datetime) -> Reconciliation:
    identity = _identity(rule, row)
    status = None if rule.status is None else row.get(rule.status)
    if rule.status is None or _one_of(status, rule.executed):
        return Reconciliation("executed", "one row matches", row, identity, checked_at=checked_at)
    reason = f"one row matches, with {rule.status} {status}"
    if _one_of(status, rule.failed):
        return Reconciliation("not-executed", reason, row, identity, checked_at=checked_at)
    return Reconciliation(
        "unknown", reason, row, identity, candidates=(row,), ask_again_in=1.0, checked_at=checked_at
    )


def _one_of(value: object, values: Collection[str | int]) -> bool:
    return any(wire_equal(value, each) for each in values)


def _reaches(rule: Reconcile, rows: list[dict[str, Any]], earliest: int) -> bool:
    """Whether the listing, newest first, holds all since ``earliest``."""
    if len(rows) < rule.page_size:
        return True
    times = [_time(rule, row) for row in rows]
    known = [time for time in times if time is not None]
    newest_first = known == sorted(known, reverse=True)
    return bool(known) and newest_first and known[-1] < earliest


def _time(rule: Reconcile, row: Mapping[str, Any]) -> int | None:
    """The time of a row in nanoseconds; None where it has none that can be read."""
    text = str(row.get(rule.time, ""))
    if not (text.isascii() and text.isdigit() and len(text) < 30):
        return None
    return int(text) * NANOSECONDS[rule.time_format]


def _identity(rule: Reconcile, row: Mapping[str, Any]) -> str | None:
    value = None if rule.identity is None else row.get(rule.identity)
    return None if value is None else str(value)


def wire_equal(one: object, other: object) -> bool:
    """Whether two wire values are the same: ``"0.10"`` and ``0.1`` are, ``BTC`` and ``btc`` not."""
    if one is None or other is None:
        return one is None and other is None
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    first, second = (_number(each) for each in (one, other))
    if first is not None and second is not None:
        return first == second
    return str(one) == str(other)


def _number(value: object) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def wait_times(total: float) -> Iterator[float]:
    """Pauses between questions: short at first, at most 5 seconds, ``total`` in all."""
    pause = 0.25
    while total > 0:
        yield min(pause, total)
        total -= pause
        pause = min(pause * 2, 5.0)
