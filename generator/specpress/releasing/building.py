"""A package's folder -> its wheel and sdist: the same bytes, wherever and whenever."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from specpress.releasing.planning import ReleaseError

#: What lies about in a package's folder and is no part of it.
_LITTER = ("__pycache__", ".*_cache", "*.egg-info", "build", "dist", ".git", ".venv", ".hypothesis")


@dataclass(frozen=True, slots=True)
class Distributions:
    """The two files that are uploaded."""

    wheel: Path
    sdist: Path


def copy_package(source: Path, target: Path) -> None:
    """Copy a package without what lies about in its folder, and with usual rights."""
    if source.is_dir():
        shutil.copytree(
            source, target, ignore=_litter, copy_function=shutil.copyfile, dirs_exist_ok=True
        )
    target.mkdir(parents=True, exist_ok=True)


def _litter(folder: str, names: list[str]) -> set[str]:
    ignored = shutil.ignore_patterns(*_LITTER)(folder, names)
    # Only at the top are these names litter: deeper, a package may use them.
    top = (Path(folder) / "pyproject.toml").exists()
    return {name for name in ignored if top or name not in ("build", "dist")}


def normalize_rights(folder: Path) -> None:
    """Give every file and folder the rights that they have in any checkout."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() else 0o644)


def build(folder: Path, target: Path, day: str) -> Distributions:
    """Build sdist and wheel of ``folder`` into ``target``, with ``day`` as the time of all files.

    The build backend must be installed: nothing is downloaded. Raises ReleaseError.
    """
    normalize_rights(folder)
    moment = datetime.combine(date.fromisoformat(day), datetime.min.time(), tzinfo=UTC)
    run_tool(
        ["build", "--no-isolation", "--outdir", str(target), str(folder)],
        cwd=folder,
        what="the package cannot be built",
        environment={"SOURCE_DATE_EPOCH": str(int(moment.timestamp()))},
    )
    wheels, sdists = sorted(target.glob("*.whl")), sorted(target.glob("*.tar.gz"))
    if len(wheels) != 1 or len(sdists) != 1:
        raise ReleaseError("the build did not make one wheel and one sdist")
    return Distributions(wheels[0], sdists[0])


def run_tool(
    arguments: list[str], *, cwd: Path, what: str, environment: Mapping[str, str] | None = None
) -> str:
    """Run a module of this Python; what it prints. Raises ReleaseError with its last lines."""
    result = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", *arguments],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="backslashreplace",
        check=False,
    )
    said = (result.stdout + result.stderr).strip()
    if result.returncode == 0:
        return said
    if f"No module named {arguments[0]}" in said:
        raise ReleaseError(
            f"'{arguments[0]}' is not installed", 'install what releases need: "specpress[release]"'
        )
    tail = "\n".join(f"  {line}" for line in said.splitlines()[-15:])
    raise ReleaseError(f"{what}:\n{tail}")
