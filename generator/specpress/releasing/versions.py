"""The next version of a package, by semantic versioning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from packaging.version import InvalidVersion, Version

from specpress.surface.changes import Change, Impact


@dataclass(frozen=True, slots=True)
class Step:
    """The next version and why it is that one."""

    version: str
    reason: str


def next_version(last: str, changes: Sequence[Change]) -> Step:
    """The version after ``last`` for a release with ``changes``; without any, the next patch.

    From 1.0 on: what breaks callers makes a major version, what is new or newly deprecated a
    minor one, anything else a patch. Below 1.0, where the minor version takes the place of the
    major one: what breaks or is newly deprecated makes a minor version, anything else a patch.
    """
    version = Version(last)
    if version.is_prerelease:
        # What was tried out becomes what it was to be, unless more than that has changed.
        return Step(version.base_version, f"{last} was its preview")
    major, minor, patch = (*version.release, 0, 0)[:3]
    breaking = sum(each.impact is Impact.BREAKING for each in changes)
    deprecated = sum(each.is_deprecation for each in changes)
    additive = sum(each.impact is Impact.ADDITIVE for each in changes)
    if breaking:
        step = (major + 1, 0, 0) if major else (0, minor + 1, 0)
        return Step(_text(step), f"{_count(breaking, 'change')} would break callers")
    if deprecated:
        return Step(_text((major, minor + 1, 0)), f"{_count(deprecated, 'thing')} newly deprecated")
    if additive and major:
        return Step(_text((major, minor + 1, 0)), f"{_count(additive, 'addition')}")
    reason = _count(additive, "addition") if additive else "nothing that callers use has changed"
    return Step(_text((major, minor, patch + 1)), reason)


def is_later(version: str, other: str) -> bool:
    """Whether ``version`` comes after ``other``."""
    return Version(version) > Version(other)


def is_minor(version: str) -> bool:
    """Whether ``version`` begins a minor or major version: its patch is 0."""
    parsed = Version(version)
    return not parsed.is_prerelease and (*parsed.release, 0, 0)[2] == 0


def problem_with_version(version: str) -> str | None:
    """Why ``version`` cannot be published; None if it can."""
    try:
        parsed = Version(version)
    except InvalidVersion:
        return "it must be a version such as '1.2.0'"
    if parsed.local or str(parsed) != version:
        return f"write it as '{parsed.public}'"
    return None


def _text(parts: tuple[int, int, int]) -> str:
    return ".".join(map(str, parts))


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
