"""Strict reading and plain writing of decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

#: More digits than this before or after the point are a mistake, or an attack.
MAXIMUM_DIGITS: Final = 1000

_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def read_decimal(text: str, separator: str | None = None) -> Decimal | None:
    """``text`` as an exact decimal, or None where it is not ``-?digits[.digits][exponent]``.

    What ``Decimal`` itself would also take is refused: NaN, Infinity, underscores, spaces, a plus
    sign, digits of other scripts. With a ``separator``, the digits before the point may stand in
    groups of three.
    """
    if separator is not None and _grouped(separator).fullmatch(text) is not None:
        text = text.replace(separator, "")
    if _PLAIN.fullmatch(text) is None:
        return None
    try:
        return Decimal(text)
    except ArithmeticError:
        # An exponent that no Decimal can have.
        return None


def parse_decimal(text: str) -> Decimal | None:
    """As ``read_decimal``, for what is to be sent: also None for more than 1000 digits."""
    if len(text) > 4 * MAXIMUM_DIGITS:
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


def plain(value: Decimal) -> str:
    """``value`` without an exponent, digit for digit."""
    return format(value, "f")
