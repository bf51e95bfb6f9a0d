"""What changed about error classes, and about which class a code raises."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.surface.changes import Category, Change, Impact
from specpress.surface.context import pairs
from specpress.surface.model import Surface


def error_changes(old: Surface, new: Surface) -> Iterator[Change]:
    """Every change of the error classes and codes."""
    for name, before, after in pairs(old.errors, new.errors):
        subject = f"error `{name}`"
        if before is None:
            yield Change("error-added", Impact.ADDITIVE, Category.ADDED, subject, "is new")
        elif after is None:
            yield Change("error-removed", Impact.BREAKING, Category.REMOVED, subject, "is removed")
        elif before != after:
            words = f"is a `{after.base}` for {after.category or 'no category'}"
            was = f"was a `{before.base}` for {before.category or 'no category'}"
            yield Change(
                "error-changed",
                Impact.BREAKING,
                Category.CHANGED,
                subject,
                f"{words}, and {was}",
                before.base,
                after.base,
            )
    yield from _codes(old, new)


def _codes(old: Surface, new: Surface) -> Iterator[Change]:
    classes = {each.category: name for name, each in new.errors.items() if each.category}
    for code, before, after in pairs(old.error_codes, new.error_codes):
        if before == after:
            continue
        subject = f"error code `{code}`"
        raised = ", ".join(
            f"`{classes.get(each, each)}`" for each in (after or "").split(", ") if each
        )
        if before is None:
            # Before, it raised the class that is the base of all categories.
            yield Change(
                "error-code-added",
                Impact.ADDITIVE,
                Category.ADDED,
                subject,
                f"raises {raised}",
                None,
                after,
            )
        elif after is None:
            words = "has no class of its own any more"
            yield Change(
                "error-code-removed",
                Impact.BREAKING,
                Category.REMOVED,
                subject,
                words,
                before,
                None,
            )
        else:
            yield Change(
                "error-code-changed",
                Impact.BREAKING,
                Category.CHANGED,
                subject,
                f"raises {raised} instead of the class for {before}",
                before,
                after,
            )
