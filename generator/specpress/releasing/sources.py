"""Where a surface comes from: a spec, a file, the last release, a revision of version control."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from specpress.config import Config, PackageConfig
from specpress.releasing.records import FILE as RECORD_FILE
from specpress.releasing.records import Record
from specpress.releasing.records import from_text as record_from_text
from specpress.surface.files import FILE, SurfaceError, from_text, parse
from specpress.surface.model import Surface


class SourceError(Exception):
    """A surface cannot be had; ``hint`` says what would help."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Source:
    """A surface, and how a person calls the place that it comes from."""

    surface: Surface
    shown: str


def read_file(path: Path) -> Surface:
    """The surface in a file, which may also be the record of a release. Raises SourceError."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise SourceError(f"{path} is not UTF-8") from None
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from None
    return _surface(text, str(path))


def last_record(config: Config, package: PackageConfig) -> Record | None:
    """What was released last; None where nothing was. Raises SourceError."""
    path = config.output_path(package) / RECORD_FILE
    try:
        return record_from_text(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (SurfaceError, UnicodeDecodeError, OSError) as error:
        raise SourceError(
            f"{package.output}/{RECORD_FILE} cannot be used: {error}",
            "restore it from version control",
        ) from None


def earlier(config: Config, package: PackageConfig, against: str | None) -> Source:
    """The surface to compare ``package`` with: ``against``, or the last release.

    ``against`` is a file, a version of the package, or a revision of git. Raises SourceError.
    """
    record = last_record(config, package)
    if against is None:
        if record is None:
            raise SourceError(
                f"'{package.name}' was not released yet",
                "name what to compare with: --against FILE, or a revision of git",
            )
        return Source(record.surface, f"{package.name} {record.version}")
    if Path(against).is_file():
        return Source(read_file(Path(against)), against)
    if record is not None and against.removeprefix("v") == record.version:
        return Source(record.surface, f"{package.name} {record.version}")
    return _from_git(config, package, against)


def _from_git(config: Config, package: PackageConfig, against: str) -> Source:
    version = against.removeprefix("v")
    tried = dict.fromkeys(
        [against, tag_of(package, version), f"v{version}", f"{package.distribution}-{version}"]
    )
    for revision in tried:
        found = git(config.project, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        if found is None:
            continue
        path = f"{package.output}/{FILE}"
        text = git(config.project, "show", f"{found.strip()}:./{path}")
        if text is None:
            raise SourceError(f"{path} does not stand in the revision '{revision}'")
        return Source(_surface(text, f"{revision}:{path}"), f"{package.name} at {revision}")
    raise SourceError(
        f"'{against}' is no file, no released version of '{package.name}' and no revision of git",
        f"tried: {', '.join(tried)}",
    )


def tag_of(package: PackageConfig, version: str) -> str:
    """The tag of a release: packages of one repository have versions of their own."""
    return f"{package.name}-v{version}"


def git(project: Path, *arguments: str) -> str | None:
    """What git prints in ``project``; None where it fails, or is not there."""
    try:
        result = subprocess.run(  # noqa: S603 - no shell, and git decides what an argument is
            ["git", *arguments],  # noqa: S607 - the user's own git
            cwd=project,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    except (OSError, ValueError):
        return None
    return result.stdout if result.returncode == 0 else None


def _surface(text: str, shown: str) -> Surface:
    try:
        data = parse(text)
        if isinstance(data, dict) and "record" in data:
            return record_from_text(text).surface
        return from_text(text)
    except SurfaceError as error:
        raise SourceError(f"{shown} cannot be compared: {error}") from None
