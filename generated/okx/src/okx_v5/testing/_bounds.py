"""The bounds of numbers, as each version of OpenAPI writes them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

#: The bounds that a value may not be, and those that they replace.
_EXCLUSIVE = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}


def bounds_of(said: Mapping[str, Any]) -> dict[str, Decimal]:
    """The bounds by keyword; None is one that is not said.

    In OpenAPI 3.0, ``exclusiveMinimum`` and ``exclusiveMaximum`` are switches of the other two.
    """
    found = {key: said.get(key) for key in (*_EXCLUSIVE.values(), *_EXCLUSIVE)}
    for key, other in _EXCLUSIVE.items():
        if isinstance(found[key], bool):
            found[key] = found.pop(other) if found[key] else None
    return {key: Decimal(str(limit)) for key, limit in found.items() if limit is not None}
