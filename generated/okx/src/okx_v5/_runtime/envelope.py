"""What stands around the payload: code, message, time, failed items, headers that report."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from msgspec import Struct

from .outlines import Outlined, Parts
from .profile import Envelope, ItemCodes, RateLimitHeaders
from .reply import FailedItem, Headers, RateLimitState
from .unix_time import from_unix

#: Longer numbers in headers and codes are no numbers of ours.
_MAXIMUM_LENGTH = 30


class Opened(Struct, frozen=True):
    """An opened envelope; ``payload`` is None where the reply has none.

    ``time`` is what stands there, as it stands there: ``time_of`` reads it.
    """

    code: str | int
    message: str
    payload: bytes | None
    time: Any
    items: tuple[FailedItem, ...]


def value_at(content: bytes, pointer: tuple[str, ...]) -> Any:
    """The plain value at ``pointer`` of a JSON text; None where there is none that can be read."""
    return Parts(content).value(pointer)


def open_envelope(envelope: Envelope, content: bytes) -> Opened | None:
    """The envelope of a reply; None where ``content`` is no JSON object with a code."""
    if content.lstrip()[:1] != b"{":
        return None
    parts = envelope.outline.parts(content)
    code = parts.value(envelope.code)
    if type(code) is not int:
        code = _code(code)
        if code is None:
            return None
    message = parts.value(envelope.message)
    return Opened(
        code,
        message if isinstance(message, str) else "",
        parts.at(envelope.payload),
        parts.value(envelope.time),
        () if envelope.items is None else _failed_items(envelope.items, parts),
    )


def _code(value: Any) -> str | int | None:
    """The code that stands there; None for what is none."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        return None
    return value


def time_of(envelope: Envelope, opened: Opened) -> datetime | None:
    """The time that an envelope tells; None where it tells none that can be read."""
    return _time(opened.time, envelope.time_format)


def contains(codes: tuple[str | int, ...], code: str | int) -> bool:
    """Whether ``code`` is one of ``codes``: "0" and 0 are the same."""
    return code in codes or str(code) in {str(each) for each in codes}


def _failed_items(codes: ItemCodes, parts: Parts | Outlined) -> tuple[FailedItem, ...]:
    listed = parts.at(codes.list)
    if listed is None:
        return ()
    # Where the items are the payload, most replies hold no codes: no need to decode all of it. From
    # the right, as Python finds bytes three times as fast from there.
    if listed.rfind(codes.code.encode()) < 0 and b"\\" not in listed:
        return ()
    items = parts.value(codes.list)
    if not isinstance(items, list):
        return ()
    failed: list[FailedItem] = []
    for index, item in enumerate(items):
        code = item.get(codes.code) if isinstance(item, dict) else None
        if isinstance(code, str | int) and code != "" and not contains(codes.success, code):
            message = item.get(codes.message)
            text = message if isinstance(message, str) else ""
            failed.append(FailedItem(index, code, text, item))
    return tuple(failed)


def _time(value: Any, form: str | None) -> datetime | None:
    """A unix time of a reply, a number or text; None for anything else."""
    if form is None or value is None or isinstance(value, bool):
        return None
    text = str(value)
    if not (text.isascii() and text.isdigit() and len(text) <= _MAXIMUM_LENGTH):
        return None
    try:
        return from_unix(int(text), form.removeprefix("unix-"))
    except (OverflowError, KeyError):
        return None


def header_time(headers: Headers) -> datetime | None:
    """The Date header in UTC; None where there is none that can be read."""
    text = headers.get("date")
    return None if text is None else _date(text)


# The replies of a second have the same.
@lru_cache(maxsize=16)
def _date(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def rate_limit_state(names: RateLimitHeaders | None, headers: Headers) -> RateLimitState | None:
    """What the headers say of the rate limit; None where they say nothing."""
    if names is None:
        return None
    limit = _count(headers, names.limit)
    remaining = _count(headers, names.remaining)
    reset = headers.get(names.reset) if names.reset else None
    reset_at = None if reset is None else _time(reset.strip(), names.reset_format)
    if limit is None and remaining is None and reset_at is None:
        return None
    return RateLimitState(limit, remaining, reset_at)


def _count(headers: Headers, name: str | None) -> int | None:
    value = headers.get(name) if name else None
    if value is None:
        return None
    text = value.strip()
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MAXIMUM_LENGTH):
        return None
    return int(text)
