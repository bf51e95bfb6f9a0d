"""What became of a write whose outcome is unknown: the read that the specification names."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from msgspec import Struct

from .encoding import PreparedRequest
from .envelope import open_envelope, time_of
from .operation import BODY_FIELD, QUERY, Match, Operation, Reconcile
from .profile import Profile
from .reconciliation import Reconciliation
from .reply import Response
from .unix_time import NANOSECONDS, to_unix

#: Seconds by which two clocks that agree may differ, beside the round trip.
_TOLERANCE = 0.25
#: The same where the API's replies do not tell its time.
_BLIND_TOLERANCE = 1.0
#: Seconds by which the machines of an API may differ among themselves.
_MACHINES_APART = 1.0
_SECOND = 1_000_000_000
_HALF_SECOND = _SECOND // 2


class Question(Struct, frozen=True):
    """What is looked for: a write's arguments by wire name, and when it was sent.

    Times are unix nanoseconds by the clock that signed it; ``settled_after`` is in seconds;
    ``excluding`` holds the identities of rows that belong to other calls. ``slack``: nanoseconds by
    which that clock has been set since; ``lifetime``: nanoseconds for which the signature is
    valid, and so after which the write may have been made at the latest.
    """

    sent: Mapping[str, Any]
    sent_at: int
    settled_after: float
    excluding: frozenset[str] = frozenset()
    slack: int = 0
    lifetime: int = 0


class Listing(Struct, frozen=True):
    """The rows that a read gave, None where it gave no list.

    ``ahead``: nanoseconds by which the API's clock leads that of the question, certain but for
    ``tolerance`` nanoseconds; ``doubt``: how far the clocks may be apart beyond that; ``now``: when
    they were listed, by the API.
    """

    rows: list[Any] | None
    ahead: int
    tolerance: int
    now: int
    doubt: int = 0


def find_operation(name: str) -> Operation[Any]:
    """The operation described as ``module.CONSTANT`` in the package's resources."""
    module, _, constant = name.rpartition(".")
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
    if BODY_FIELD in places and isinstance(prepared.body, bytes):
        sent.update(_sent_fields(prepared.body, dict(prepared.headers).get("Content-Type", "")))
    return sent


def _sent_fields(body: bytes, content_type: str) -> dict[str, Any]:
    if content_type.startswith("application/x-www-form-urlencoded"):
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
    fields = {} if content_type.startswith("multipart/") else msgspec.json.decode(body)
    return fields if isinstance(fields, dict) else {}


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
    profile: Profile,
    rule: Reconcile,
    response: Response[Any],
    asked: int,
    answered: int,
    lifetime: float = 0.0,
) -> Listing:
    """The rows of a reply to a question between two times of the local clock (nanoseconds).

    ``lifetime``: seconds for which a signature is valid, and so the most that the clocks of an
    accepted call are apart.
    """
    payload: Any = response.content
    told: datetime | None = None
    if profile.envelope is not None:
        opened = open_envelope(profile.envelope, response.content)
        if opened is None:
            payload = None
        else:
            payload, told = opened.payload, time_of(profile.envelope, opened)
    rows: Any = None if payload is None else msgspec.json.decode(payload)
    for part in rule.rows:
        rows = rows.get(part) if isinstance(rows, dict) else None
    middle = (asked + answered) // 2
    ahead, tolerance, doubt = 0, _BLIND_TOLERANCE, lifetime
    if told is not None:
        ahead = to_unix(told, "ns") - middle
        tolerance = _TOLERANCE + (answered - asked) / 1e9
        # The machine that lists need not be the one that wrote, nor its clock as far ahead.
        doubt = _MACHINES_APART + abs(ahead) / 1e9
    elif response.server_time is not None:
        # The Date header: whole seconds, and perhaps of a machine before the API.
        ahead = to_unix(response.server_time, "ns") + _HALF_SECOND - middle
        tolerance = _TOLERANCE + 0.5 + (answered - asked) / 1e9
    return Listing(
        rows if isinstance(rows, list) else None,
        ahead,
        round(tolerance * 1e9),
        answered + ahead,
        round(doubt * 1e9),
    )


def reconcile(rule: Reconcile, question: Question, listing: Listing) -> Reconciliation:
    """Whether a listed row is what the write made, or its absence says that it made nothing.

    It says so only where nothing speaks against it: rows that may belong to the write, but cannot
    be told with certainty, make the outcome unknown.
    """
    answer = partial(Reconciliation, checked_at=_moment(listing.now))
    if listing.rows is None:
        return answer("unknown", "the reply holds no list", ask_again_in=1.0)
    window = _Window.of(question, listing)
    belongs = [(row, _belongs(rule, question, window, row)) for row in listing.rows]
    certain = tuple(row for row, each in belongs if each == "yes")
    possible = tuple(row for row, each in belongs if each == "maybe")
    wait = (window.settled - listing.now) / 1e9
    again = wait if wait > 0 else None
    if len(certain) > 1:
        reason = f"{len(certain)} rows match: name those of other calls with `excluding`"
        return answer("unknown", reason, candidates=certain)
    if certain:
        return _found(rule, certain[0], again, answer)
    if possible:
        reason = f"{len(possible)} rows may be of this write, which cannot be told for certain"
        rows = tuple(row for row in possible if isinstance(row, dict))
        return answer("unknown", reason, candidates=rows, ask_again_in=again)
    if not _reaches(rule, listing.rows, window.doubtful):
        reason = "no row matches, but the listing does not reach back to the time of sending"
        return answer("unknown", reason)
    if again is not None:
        return answer(
            "unknown", f"no row matches yet; ask again in {wait:.1f} s", ask_again_in=wait
        )
    if not rule.absence_tells:
        return answer("unknown", "no row matches, and the listing need not hold every write")
    return answer("not-executed", "no row matches")


class _Window(Struct, frozen=True):
    """When a row must have been made to be the write's, in nanoseconds by the API's clock.

    Between ``doubtful`` and ``earliest`` it may be, if the clocks are further apart than is known.
    From ``settled`` on, what is not listed never will be.
    """

    doubtful: int
    earliest: int
    latest: int
    settled: int

    @classmethod
    def of(cls, question: Question, listing: Listing) -> _Window:
        sent_at = question.sent_at + listing.ahead
        doubt = listing.doubt + question.slack
        earliest = sent_at - listing.tolerance
        settled = sent_at + round(question.settled_after * 1e9) + question.slack
        latest = max(settled, sent_at + question.lifetime) + listing.tolerance + listing.doubt
        return cls(earliest - doubt, earliest, latest, settled)


def _belongs(rule: Reconcile, question: Question, window: _Window, row: Any) -> str:
    """Whether a row is what the write made: ``yes``, ``no``, or ``maybe``: it does not say."""
    if not isinstance(row, dict):
        return "maybe"
    identity = _identity(rule, row)
    if identity is not None and identity in question.excluding:
        return "no"
    time = _time(rule, row)
    if time is not None and not (window.doubtful < time[1] and time[0] <= window.latest):
        return "no"
    certain = time is not None and window.earliest < time[1]
    told_apart = False
    for match in rule.match:
        if match.argument is not None and question.sent.get(match.argument) is None:
            continue
        holds = _holds(match, question.sent, row)
        if holds is False and not match.may_differ:
            return "no"
        certain = certain and holds is True
        told_apart = told_apart or match.argument is not None
    return "yes" if certain and told_apart else "maybe"


def _holds(match: Match, sent: Mapping[str, Any], row: Mapping[str, Any]) -> bool | None:
    """Whether one condition holds; None where the row does not say."""
    wanted: Any = match.literal
    if match.argument is not None:
        wanted = sent.get(match.argument)
        if match.values and wanted is not None:
            wanted = dict(match.values).get(str(wanted))
    found = row.get(match.field)
    if wanted is None or found is None or found == "":
        return None
    if match.absolute:
        wanted, found = _absolute(wanted), _absolute(found)
    return wire_equal(found, wanted)


def _absolute(value: object) -> object:
    number = _number(value)
    return value if number is None else abs(number)


def _moment(nanoseconds: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=nanoseconds // 1_000)


def _found(
    rule: Reconcile,
    row: Mapping[str, Any],
    again: float | None,
    answer: Callable[..., Reconciliation],
) -> Reconciliation:
    """What one matching row says; ``again``: seconds until no other can come to be listed."""
    identity = _identity(rule, row)
    status = None if rule.status is None else row.get(rule.status)
    if rule.status is None or _one_of(status, rule.executed):
        return answer("executed", "one row matches", row, identity)
    reason = f"one row matches, with {rule.status} {status}"
    # Until then the row of a failure may be that of an earlier call with the same arguments.
    if _one_of(status, rule.failed) and again is None:
        return answer("not-executed", reason, row, identity)
    return answer("unknown", reason, row, identity, candidates=(row,), ask_again_in=again or 1.0)


def _one_of(value: object, values: Collection[str | int]) -> bool:
    return any(wire_equal(value, each) for each in values)


def _reaches(rule: Reconcile, rows: list[Any], earliest: int) -> bool:
    """Whether the listing, newest first, holds all since ``earliest``."""
    if len(rows) < rule.page_size:
        return True
    times = [_time(rule, row) for row in rows if isinstance(row, dict)]
    known = [time[1] for time in times if time is not None]
    newest_first = known == sorted(known, reverse=True)
    return bool(known) and newest_first and known[-1] < earliest


def _time(rule: Reconcile, row: Mapping[str, Any]) -> tuple[int, int] | None:
    """Between which nanoseconds a row was made; None where it has no time that can be read."""
    text = str(row.get(rule.time, ""))
    if not (text.isascii() and text.isdigit() and len(text) < 30) or int(text) == 0:
        return None
    time = int(text) * NANOSECONDS[rule.time_format]
    # Some APIs write whole seconds in a smaller unit.
    length = _SECOND if time % _SECOND == 0 else NANOSECONDS[rule.time_format]
    return time, time + length


def _identity(rule: Reconcile, row: Mapping[str, Any]) -> str | None:
    value = None if rule.identity is None else row.get(rule.identity)
    return None if value is None else str(value)


def wire_equal(one: Any, other: Any) -> bool:
    """Whether two wire values are the same: ``"0.10"`` and ``0.1`` are, ``BTC`` and ``btc`` not."""
    if one is None or other is None:
        return one is None and other is None
    if isinstance(one, list) or isinstance(other, list):
        both = isinstance(one, list) and isinstance(other, list) and len(one) == len(other)
        return both and all(map(wire_equal, one, other))
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
