"""Changes of a surface -> entries of a changelog."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from specpress.surface.changes import Category, Change, Impact
from specpress.surface.model import Surface
from specpress.surface.reports import links_of

#: Of what happens inside, that which callers may notice in their account of calls.
_NOTICED = frozenset(
    {
        "operation-call",
        "operation-permission",
        "operation-rate-limit",
        "operation-retry",
        "environment-moved",
    }
)
_INSIDE = "What the package does inside; nothing that callers use has changed."


def first_entries(surface: Surface) -> dict[Category, list[str]]:
    """What a first release says: its operations."""
    links = pages(surface)
    return {
        Category.ADDED: [
            f"`{name}`: {operation.call.replace(' ', ' `', 1)}`{links_of([name], links)}"
            for name, operation in sorted(surface.operations.items())
            if operation.alias_of is None and operation.around is None
        ]
    }


def entries(changes: Sequence[Change], links: Mapping[str, str]) -> dict[Category, list[str]]:
    """An entry per change that callers may notice; what belongs together is said once."""
    told: dict[Category, list[str]] = {}
    for change in _notable(changes):
        mark = "**Breaking:** " if change.impact is Impact.BREAKING else ""
        text = f"{mark}{_capital(change.subject)} {change.message}"
        entry = f"{text}{links_of(change.operations, links)}."
        told.setdefault(change.category, []).append(entry)
    return told or {Category.CHANGED: [_INSIDE]}


def pages(*surfaces: Surface) -> dict[str, str]:
    """The documentation page of each operation; of the last surface that has one."""
    return {
        name: operation.docs
        for surface in surfaces
        for name, operation in surface.operations.items()
        if operation.docs
    }


def _notable(changes: Sequence[Change]) -> list[Change]:
    new = {
        change.operations[0]
        for change in changes
        if change.kind in ("operation-added", "operation-renamed")
    }
    gone = {
        name
        for change in changes
        if change.kind == "operation-removed"
        for name in change.operations
    }
    subjects = {(change.subject, change.kind) for change in changes}
    return [
        change
        for change in changes
        if (change.impact is not Impact.INTERNAL or change.kind in _NOTICED)
        and not _goes_without_saying(change, new, gone)
        and not _is_said_of_the_class(change, subjects)
        and not _is_said_by_its_presence(change, subjects)
    ]


def _goes_without_saying(change: Change, new: set[str], gone: set[str]) -> bool:
    """A new operation brings its models, and one that is gone takes its own along."""
    if change.kind == "operation-added":
        # Methods that iterate or wait come with their operation.
        return bool(set(change.operations[1:]) & new)
    if change.kind in ("model-added", "enum-added"):
        return bool(change.operations) and set(change.operations) <= new
    if change.kind in ("model-removed", "enum-removed"):
        return bool(change.operations) and set(change.operations) <= gone
    return change.kind == "attribute-added" and bool(new)


def _is_said_of_the_class(change: Change, subjects: set[tuple[str, str]]) -> bool:
    """The dictionary form of a request's class changes with it."""
    for what in ("model", "field"):
        prefix = f"{what} `"
        if change.subject.startswith(prefix):
            name, dot, field = change.subject.removeprefix(prefix).rstrip("`").partition(".")
            if name.endswith("Dict"):
                return (f"{prefix}{name[:-4]}{dot}{field}`", change.kind) in subjects
    return False


def _is_said_by_its_presence(change: Change, subjects: set[tuple[str, str]]) -> bool:
    """Who reads that an argument may be left out now knows that its type has None as well."""
    for presence, kind, with_none, without in (
        ("optional", "type-widened", change.after, change.before),
        ("required", "type-narrowed", change.before, change.after),
    ):
        if change.kind.endswith(kind) and with_none == f"{without} | None":
            said = change.kind.removesuffix(kind) + presence
            return (change.subject, said) in subjects
    return False


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
