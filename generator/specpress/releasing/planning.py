"""What a release would be: version, changelog, record. Nothing is written here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from specpress.config import PackageConfig
from specpress.releasing.changelog import ChangelogError, date_of, notes_of, released
from specpress.releasing.deprecations import carried_on, too_early
from specpress.releasing.entries import entries, first_entries, pages
from specpress.releasing.records import Record, to_text
from specpress.releasing.settings import with_version
from specpress.releasing.versions import (
    is_later,
    next_version,
    problem_with_version,
)
from specpress.surface.changes import Change
from specpress.surface.comparing import compare
from specpress.surface.model import Surface


class ReleaseError(Exception):
    """A release is refused; ``hint`` says what would help."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class State:
    """What there is: the last release, the surface that the spec makes, and the files at hand.

    ``contents`` gives ``hash_of`` the files that the package would have with a version.
    """

    package: PackageConfig
    record: Record | None
    surface: Surface
    contents: Callable[[str], str]
    changelog: str
    settings: str
    tags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReleasePlan:
    """A release that may be made: the texts that its files will have."""

    package: PackageConfig
    previous: str | None
    version: str
    reason: str
    date: str
    changes: tuple[Change, ...]
    changelog: str
    notes: str
    settings: str
    record: str


def hash_of(files: Mapping[str, str]) -> str:
    """A hash of the texts of files, by path."""
    digest = hashlib.sha256()
    for path in sorted(files):
        content = files[path].encode()
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
    return f"sha256:{digest.hexdigest()}"


def plan_release(
    state: State, *, date: str, version: str | None = None, drop_early: bool = False
) -> ReleasePlan | None:
    """The release of ``state`` on ``date``; None where nothing has changed since the last one.

    ``version`` overrides what the changes ask for; ``drop_early`` lets things go that callers
    were not warned of. Raises ReleaseError.
    """
    record, package = state.record, state.package
    changes = compare(record.surface, state.surface) if record is not None else ()
    if record is not None and version is None and not changes and _is_same(state, record):
        return None
    chosen, reason = _version(state, changes, version)
    if record is not None and not drop_early:
        _refuse_early(record, state.surface)
    surface = replace(state.surface, version=chosen)
    links = pages(*([record.surface] if record else []), state.surface)
    told = first_entries(surface) if record is None else entries(changes, links)
    try:
        changelog = released(state.changelog, chosen, date, told, f"{package.name}-v")
    except ChangelogError as error:
        raise ReleaseError(str(error), "choose another version: --version") from None
    return ReleasePlan(
        package=replace(package, version=chosen),
        previous=record.version if record is not None else None,
        version=chosen,
        reason=reason,
        date=date,
        changes=changes,
        changelog=changelog,
        notes=notes_of(changelog, chosen),
        settings=with_version(state.settings, package.name, chosen),
        record=to_text(
            Record(
                version=chosen,
                date=date,
                contents=state.contents(chosen),
                surface=surface,
                deprecated=carried_on(record, state.surface, chosen),
            )
        ),
    )


def _is_same(state: State, record: Record) -> bool:
    """Whether the package is, to the byte, what was released."""
    return state.contents(record.version) == record.contents and not is_later(
        state.package.version, record.version
    )


def _version(state: State, changes: Sequence[Change], wanted: str | None) -> tuple[str, str]:
    """The version to release, and why it is that one."""
    record, configured = state.record, state.package.version
    if record is None:
        version, reason = configured, "the first release"
    else:
        step = next_version(record.version, changes)
        version, reason = step.version, step.reason
        if is_later(configured, version):
            version, reason = configured, "pyproject.toml says so"
    if wanted is not None:
        problem = problem_with_version(wanted)
        if problem is not None:
            raise ReleaseError(f"'{wanted}' cannot be the version: {problem}")
        if record is not None and is_later(version, wanted) and is_later(wanted, record.version):
            reason = f"asked for, though {reason} and the next version would be {version}"
        else:
            reason = "asked for"
        version = wanted
    if record is not None and not is_later(version, record.version):
        same = version == record.version
        raise ReleaseError(
            f"{version} is released already"
            if same
            else f"{version} would go backwards: {record.version} is released",
            "leave --version out, or name a later one",
        )
    tag = f"{state.package.name}-v{version}"
    if tag in state.tags:
        raise ReleaseError(
            f"there is a tag '{tag}' already", "choose another version, or remove the tag"
        )
    day = date_of(state.changelog, version)
    if day is not None:
        raise ReleaseError(
            f"CHANGELOG.md has a section for {version} of {day} already",
            "choose another version: --version",
        )
    return version, reason


def _refuse_early(record: Record, surface: Surface) -> None:
    found = too_early(record, surface)
    if found:
        first = found[0]
        more = "".join(f"\n  also: {each.message}" for each in found[1:])
        raise ReleaseError(
            f"{first.message}{more}",
            f"{first.hint}; or let it go all the same: --drop-early",
        )
