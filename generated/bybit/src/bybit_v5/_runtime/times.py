"""Dates, times and durations: read as leniently as they can be, written as RFC 3339 has them.

What RFC 3339 allows and Python cannot hold is read as its nearest: a leap second as the second
after it, digits beyond microseconds rounded. A duration of months or years has no fixed length and
stays the text that it is.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final, TypeAlias

#: A duration as it is read: the text where it has months, years or parts of a microsecond.
Duration: TypeAlias = timedelta | str

_DATE = r"(\d{4})-(\d{2})-(\d{2})"
_TIME = r"(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?"
_ZONE = r"\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?"
_LENIENT_DATE_TIME = re.compile(rf"{_DATE}(?:[Tt _]{_TIME}{_ZONE})?", re.ASCII)
_LENIENT_TIME = re.compile(rf"{_TIME}{_ZONE}", re.ASCII)
_LENIENT_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[Tt _].*)?", re.ASCII)

_STRICT_TIME = r"\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})"
_STRICT: Final = {
    "date-time": re.compile(rf"\d{{4}}-\d{{2}}-\d{{2}}[Tt ]{_STRICT_TIME}", re.ASCII),
    "time": re.compile(_STRICT_TIME, re.ASCII),
    "date": re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII),
}

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_DURATION = re.compile(
    rf"([+-])?P(?=.)(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?=.)(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?",
    re.ASCII | re.IGNORECASE,
)
#: Microseconds of a week, a day, an hour, a minute and a second.
_MICROSECONDS = (604_800_000_000, 86_400_000_000, 3_600_000_000, 60_000_000, 1_000_000)
#: More digits than this are no duration, but an attack.
_LONGEST = 100


def is_standard(text: str, notation: str) -> bool:
    """Whether ``text`` is a ``date-time``, ``time`` or ``date`` as RFC 3339 has them."""
    return _STRICT[notation].fullmatch(text) is not None


def read_date_time(text: str) -> datetime | None:
    """The moment that ``text`` means, without a zone where it has none; None where it is none."""
    found = _LENIENT_DATE_TIME.fullmatch(text)
    if found is None:
        return None
    year, month, day, hours, minutes, seconds, fraction, zone = found.groups()
    try:
        start = datetime(int(year), int(month), int(day), tzinfo=_zone(zone))
        return start + _since_midnight(hours or "0", minutes or "0", seconds, fraction)
    except (ValueError, OverflowError):
        return None


def read_time(text: str) -> time | None:
    """The time of day that ``text`` means; None where it is none."""
    found = _LENIENT_TIME.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds, fraction, zone = found.groups()
    try:
        start = datetime(2000, 1, 1, tzinfo=_zone(zone))
        return (start + _since_midnight(hours, minutes, seconds, fraction)).timetz()
    except ValueError:
        return None


def read_date(text: str) -> date | None:
    """The day that ``text`` means, that of a moment included; None where it is none."""
    found = _LENIENT_DATE.fullmatch(text)
    try:
        return None if found is None else date(*map(int, found.groups()))
    except ValueError:
        return None


def _since_midnight(
    hours: str, minutes: str, seconds: str | None, fraction: str | None
) -> timedelta:
    """Raises ValueError where no clock shows that; 60 seconds and 24:00 are shown."""
    h, m, s = int(hours), int(minutes), int(seconds or 0)
    microseconds = round(int(fraction or 0) * 10**6 / 10 ** len(fraction or ""))
    if m > 59 or s > 60 or h > 24 or (h == 24 and (m, s, microseconds) != (0, 0, 0)):
        raise ValueError("no clock shows that")
    return timedelta(hours=h, minutes=m, seconds=s, microseconds=microseconds)


def _zone(text: str | None) -> timezone | None:
    if text is None:
        return None
    if text in "Zz":
        return UTC
    digits = text[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-offset if text[0] == "-" else offset)


def read_duration(text: str) -> Duration | None:
    """The length of an ISO 8601 duration, or its text where it has no exact one; else None."""
    found = _DURATION.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    sign, *numbers = found.groups()
    years, months, *others = numbers
    if any(each is not None and each.strip("0.,") for each in (years, months)):
        return text
    microseconds = 0
    for number, factor in zip(others, _MICROSECONDS, strict=True):
        whole, _, fraction = (number or "0").replace(",", ".").partition(".")
        part, rest = divmod(int(fraction or 0) * factor, 10 ** len(fraction))
        if rest:
            return text
        microseconds += int(whole) * factor + part
    try:
        return timedelta(microseconds=-microseconds if sign == "-" else microseconds)
    except OverflowError:
        return text


def write_duration(length: timedelta) -> str:
    """``length`` as an ISO 8601 duration of days, hours, minutes and seconds."""
    microseconds = length // timedelta(microseconds=1)
    sign, microseconds = ("-" if microseconds < 0 else ""), abs(microseconds)
    seconds, microseconds = divmod(microseconds, 1_000_000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    fraction = f".{microseconds:06}".rstrip("0") if microseconds else ""
    of_day = "".join(
        f"{number}{unit}"
        for number, unit in ((hours, "H"), (minutes, "M"), (f"{seconds}{fraction}", "S"))
        if number not in (0, "0")
    )
    if not days and not of_day:
        return "PT0S"
    return f"{sign}P{f'{days}D' if days else ''}{f'T{of_day}' if of_day else ''}"


def write_time(value: time) -> str:
    """``value`` as RFC 3339 has it; without a zone where it has none."""
    return value.isoformat().replace("+00:00", "Z")
