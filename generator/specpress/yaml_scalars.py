"""What plain YAML scalars mean: the core schema of YAML 1.2, where ``NO`` and dates are text."""

from __future__ import annotations

import re
from typing import Any

#: Longer numbers are refused: no API has them, and reading them takes quadratic time.
NUMBER_LENGTH_LIMIT = 400

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {"true": True, "True": True, "TRUE": True} | dict.fromkeys(
    ("false", "False", "FALSE"), False
)
# YAML 1.2 core schema, but for a leading zero: "012" stays text, since it is a code more often
# than a number, and a lost zero is never noticed.
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def is_not_finite(text: str) -> bool:
    """Whether a plain scalar means infinity or not-a-number, which JSON cannot carry."""
    return _NOT_FINITE.fullmatch(text) is not None


def core_value(text: str) -> Any:
    """What a plain scalar means; raises ValueError for numbers that no API has."""
    if text in _NULLS:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    is_number = _FLOAT.fullmatch(text) or _OCTAL.fullmatch(text) or _HEXADECIMAL.fullmatch(text)
    if not is_number:
        return text
    if len(text) > NUMBER_LENGTH_LIMIT:
        raise ValueError(f"a number of {len(text)} characters is too long; quote it to mean text")
    if _INTEGER.fullmatch(text):
        return int(text)
    if text[:2] in ("0o", "0x"):
        return int(text, 0)
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"the number {text} is too large; quote it to mean text")
    return number
