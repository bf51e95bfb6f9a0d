"""Pressed packages as type checkers get them: many at once, what all of them have only once."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

#: What every package is given as it is; most of its text.
_SHARED = ("_runtime", "testing")


def with_one_runtime(packages: Sequence[Path], target: Path) -> Path:
    """Copy packages to ``target``, with one runtime and one mock exchange between them.

    Where a folder has the same text in a package as in the first one, its imports lead there: what
    is found in the first is true of all. A folder that has another text stays.

    Returns ``target``.
    """
    target.mkdir()
    first = packages[0]
    for package in packages:
        copy = target / package.name
        shutil.copytree(package, copy)
        if package == first:
            continue
        for name in _SHARED:
            if texts(package / name) == texts(first / name):
                shutil.rmtree(copy / name)
                _lead(copy, name, first.name)
    return target


def texts(folder: Path) -> dict[str, str]:
    """The modules of a folder by their paths in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
    }


def _lead(package: Path, name: str, to: str) -> None:
    """Let all imports of a folder lead to that of another package."""
    relative = re.compile(rf"^(\s*from )\.+{name}\b", re.MULTILINE)
    for path in package.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        path.write_text(relative.sub(rf"\g<1>{to}.{name}", text), encoding="utf-8")
