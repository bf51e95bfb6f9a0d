"""Whether a text is what the format of its schema says, as far as a default depends on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from specpress.document import Node
from specpress.suggestions import short
from specpress.validation.checking import resolve

_READERS: Mapping[str, tuple[str, Callable[[str], object]]] = MappingProxyType(
    {
        "date": ("no date such as '2026-07-01'", date.fromisoformat),
        "date-time": ("no moment such as '2026-07-01T12:00:00Z'", datetime.fromisoformat),
        "uuid": ("no UUID", UUID),
    }
)


def problem_with_format(schema: Node, value: Any) -> str | None:
    """Why ``value`` is not in the format of ``schema``; None where it is, or has none to be in."""
    target = resolve(schema)
    found = target.get("format") if target is not None and isinstance(target.value, dict) else None
    known = _READERS.get(found.value) if found is not None else None
    if known is None or not isinstance(value, str):
        return None
    what, read = known
    try:
        read(value)
    except ValueError:
        return f"{short(value)} is {what}"
    return None
