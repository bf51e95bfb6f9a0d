"""Strict reading and plain writing of decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

#: More digits than this before or after the point are a mistake, or an attack.
MAXIMUM_DIGITS: Final = 1000

#: What is sent, and what is taken from a reply: the latter may spell a number in more ways.
_STRICT = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_READABLE = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def read_decimal(text: str, separator: str | None = None) -> Decimal | None:
    """``text`` of a reply as an exact decimal, or None where it is no plain number.

    What ``Decimal`` itself would also take is refused: NaN, Infinity, underscores, spaces, digits
    of other scripts. With a ``separator``, the digits before the point may stand in groups of
    three.
    """
    if separator is not None and _grouped(separator).fullmatch(text) is not None:
        text = text.replace(separator, "")
    if _READABLE.fullmatch(text) is None:
        return None
    if text == "-0":
        # The JSON number -0 is an integer and has no sign: the text is read the same way.
        return Decimal(0)
    try:
        return Decimal(text)
    except ArithmeticError:
        # An exponent that no Decimal can have.
        return None


def parse_decimal(text: str) -> Decimal | None:
    """``text`` that is to be sent: ``-?digits[.digits][exponent]``, no more than 1000 digits."""
    if len(text) > 4 * MAXIMUM_DIGITS or _STRICT.fullmatch(text) is None:
        return None
    value = read_decimal(text)
    return value if value is not None and is_sane(value) else None


@cache
def _grouped(separator: str) -> re.Pattern[str]:
    return re.compile(rf"-?[0-9]{{1,3}}(?:{re.escape(separator)}[0-9]{{3}})+(?:\.[0-9]+)?")


def is_sane(value: Decimal) -> bool:
    """Whether ``value`` is finite and takes no more than 1000 digits on either side."""
    if not value.is_finite():
        return False
    exponent = value.as_tuple().exponent
    return (
        isinstance(exponent, int)
        and exponent >= -MAXIMUM_DIGITS
        and abs(value.adjusted()) <= MAXIMUM_DIGITS
    )


def sane_text(value: Decimal) -> str | None:
    """``value`` without an exponent, digit for digit; None where it is not sane."""
    text = str(value)
    # Most decimals have no exponent, and are written like this at once.
    if len(text) <= MAXIMUM_DIGITS and "E" not in text.upper() and value.is_finite():
        return text
    return plain(value) if is_sane(value) else None


def plain(value: Decimal) -> str:
    """``value`` without an exponent, digit for digit."""
    return format(value, "f")
