"""What stands around the payload: code, message, time, failed items, headers that report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import msgspec

from .profile import Envelope, RateLimitHeaders
from .reply import FailedItem, Headers, RateLimitState
from .unix_time import from_unix

_OBJECT: msgspec.json.Decoder[dict[str, msgspec.Raw]] = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ARRAY: msgspec.json.Decoder[list[msgspec.Raw]] = msgspec.json.Decoder(list[msgspec.Raw])
_UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)

#: Longer numbers in headers and codes are no numbers of ours.
_MAXIMUM_LENGTH = 30


@dataclass(frozen=True)
class Opened:
    """An opened envelope; ``payload`` is None where the reply has none."""

    code: str | int
    message: str
    payload: bytes | None = field(repr=False)
    time: datetime | None
    items: tuple[FailedItem, ...]


class _Parts:
    """The parts of a JSON text by pointer. Each object on the way is taken apart once."""

    def __init__(self, content: bytes) -> None:
        self._parts: dict[tuple[str, ...], bytes] = {(): content}
        self._objects: dict[tuple[str, ...], Mapping[str, msgspec.Raw]] = {}

    def at(self, pointer: tuple[str, ...]) -> bytes | None:
        """The JSON text at ``pointer``, None where nothing stands there."""
        if pointer in self._parts:
            return self._parts[pointer]
        parent, key = pointer[:-1], pointer[-1]
        if parent not in self._objects:
            text = self.at(parent)
            if text is None:
                return None
            self._objects[parent] = _children(text)
        raw = self._objects[parent].get(key)
        if raw is None:
            return None
        self._parts[pointer] = bytes(raw)
        return self._parts[pointer]

    def value(self, pointer: tuple[str, ...] | None) -> Any:
        """The plain value at ``pointer``; None also where there is none that can be read."""
        text = None if pointer is None else self.at(pointer)
        if text is None:
            return None
        try:
            return msgspec.json.decode(text)
        except _UNREADABLE:
            return None


def value_at(content: bytes, pointer: tuple[str, ...]) -> Any:
    """The plain value at ``pointer`` of a JSON text; None where there is none that can be read."""
    return _Parts(content).value(pointer)


def _children(text: bytes) -> Mapping[str, msgspec.Raw]:
    try:
        if text.lstrip()[:1] == b"[":
            return {str(index): each for index, each in enumerate(_ARRAY.decode(text))}
        return _OBJECT.decode(text)
    except _UNREADABLE:
        return {}


def open_envelope(envelope: Envelope, content: bytes) -> Opened | None:
    """The envelope of a reply; None where ``content`` is no JSON object with a code."""
    if content.lstrip()[:1] != b"{":
        return None
    parts = _Parts(content)
    code = parts.value(envelope.code)
    if isinstance(code, float) and code.is_integer():
        code = int(code)
    if isinstance(code, bool) or not isinstance(code, str | int) or code == "":
        return None
    message = parts.value(envelope.message)
    return Opened(
        code=code,
        message=message if isinstance(message, str) else "",
        payload=parts.at(envelope.payload),
        time=_time(parts.value(envelope.time), envelope.time_format),
        items=_failed_items(envelope, parts),
    )


def contains(codes: tuple[str | int, ...], code: str | int) -> bool:
    """Whether ``code`` is one of ``codes``: "0" and 0 are the same."""
    return str(code) in {str(each) for each in codes}


def _failed_items(envelope: Envelope, parts: _Parts) -> tuple[FailedItem, ...]:
    codes = envelope.items
    listed = None if codes is None else parts.at(codes.list)
    if codes is None or listed is None:
        return ()
    # Where the items are the payload, most replies hold no codes: no need to decode all of it.
    if codes.code.encode() not in listed and b"\\" not in listed:
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
    text = str(value)
    digits = text.isascii() and text.isdigit() and len(text) <= _MAXIMUM_LENGTH
    if form is None or isinstance(value, bool) or not digits:
        return None
    try:
        return from_unix(int(text), form.removeprefix("unix-"))
    except (OverflowError, KeyError):
        return None


def header_time(headers: Headers) -> datetime | None:
    """The Date header in UTC; None where there is none that can be read."""
    try:
        moment = parsedate_to_datetime(headers["Date"])
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (KeyError, ValueError, TypeError, IndexError, OverflowError):
        return None


def rate_limit_state(names: RateLimitHeaders | None, headers: Headers) -> RateLimitState | None:
    """What the headers say of the rate limit; None where they say nothing."""
    if names is None:
        return None
    reset = headers.get(names.reset) if names.reset else None
    state = RateLimitState(
        limit=_count(headers, names.limit),
        remaining=_count(headers, names.remaining),
        reset_at=_time((reset or "").strip(), names.reset_format),
    )
    return None if state == RateLimitState() else state


def _count(headers: Headers, name: str | None) -> int | None:
    text = (headers.get(name, "") if name else "").strip()
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MAXIMUM_LENGTH):
        return None
    return int(text)
