"""What may change in a surface, and what that means for a caller."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Impact(StrEnum):
    """What a change means for who calls the package."""

    BREAKING = "breaking"
    ADDITIVE = "additive"
    INTERNAL = "internal"


class Category(StrEnum):
    """The headings of a changelog, in its order."""

    ADDED = "Added"
    CHANGED = "Changed"
    DEPRECATED = "Deprecated"
    REMOVED = "Removed"
    FIXED = "Fixed"
    SECURITY = "Security"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two surfaces.

    ``kind`` is one of ``KINDS``. ``subject`` says what changed, such as ``operation loans.get``
    or ``argument loans.get(currency)``; ``message`` says how. ``operations`` are those it belongs
    to: their pages are linked. ``is_deprecation``: the old form works on, with a warning.
    """

    kind: str
    impact: Impact
    category: Category
    subject: str
    message: str
    before: str | None = None
    after: str | None = None
    operations: tuple[str, ...] = ()
    is_deprecation: bool = False


#: The order in which changes are shown.
ORDER = {Impact.BREAKING: 0, Impact.ADDITIVE: 1, Impact.INTERNAL: 2}


def sort_key(change: Change) -> tuple[int, str, str, str]:
    """What breaks first, then by what it is about."""
    return ORDER[change.impact], change.subject, change.kind, change.message
