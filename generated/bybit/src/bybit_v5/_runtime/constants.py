"""Values of which there is only one, compared as JSON does: true is not 1, and 1 is 1.0."""

from __future__ import annotations

from decimal import Decimal
from typing import Any


def is_same(value: Any, constant: Any) -> bool:
    """Whether two values of plain data are one in JSON."""
    if isinstance(value, bool) or isinstance(constant, bool):
        return value is constant
    if isinstance(constant, int | float | Decimal):
        return isinstance(value, int | float | Decimal) and _exact(value) == _exact(constant)
    if isinstance(constant, dict):
        return (
            isinstance(value, dict)
            and value.keys() == constant.keys()
            and all(is_same(value[key], each) for key, each in constant.items())
        )
    if isinstance(constant, list):
        return (
            isinstance(value, list)
            and len(value) == len(constant)
            and all(is_same(*pair) for pair in zip(value, constant, strict=True))
        )
    return type(value) is type(constant) and bool(value == constant)


def _exact(number: float | Decimal) -> Decimal:
    return Decimal(repr(number)) if isinstance(number, float) else Decimal(number)
