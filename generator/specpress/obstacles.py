"""What keeps generated files from being written: other files, on disk or of the same run."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from specpress.diagnostics import Diagnostic, Location


def clashes(paths: Iterable[str], shown: str) -> Iterator[Diagnostic]:
    """Paths that are one file where file names ignore case, and files that are also folders."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        folded = unicodedata.normalize("NFC", path).casefold()
        for part in (folded, *map(str, PurePosixPath(folded).parents)):
            other = seen.get(part)
            if other is not None:
                message = f"'{path}' and '{other}' cannot both exist where file names ignore case"
                yield Diagnostic("E913", message, Location(f"{shown}/{path}", 1, 1))
        seen[folded] = path


def obstacle(directory: Path, path: str, removed: Sequence[str]) -> tuple[str, str] | None:
    """What on disk keeps a file from being written at ``path``, and why: a path, and words.

    ``removed`` are the files that go first and make room.
    """
    parts = path.split("/")
    for length in range(1, len(parts)):
        part = "/".join(parts[:length])
        folder = directory / part
        if folder.is_symlink():
            return part, "this is a symbolic link; generated files only go to real folders"
        if folder.exists() and not folder.is_dir() and part not in removed:
            return part, "this is a file, and a generated file must go below it"
    target = directory / path
    if target.is_symlink():
        return path, "this is a symbolic link; generated files only replace real files"
    if target.is_dir() and not _is_emptied(target, directory, frozenset(removed)):
        return path, "this is a folder, and a generated file must go here"
    if target.exists() and not target.is_dir() and not target.is_file():
        return path, "this is no regular file"
    return None


def blocked(obstacle: tuple[str, str], shown: str) -> Diagnostic:
    path, reason = obstacle
    return Diagnostic("E912", reason, Location(f"{shown}/{path}", 1, 1), hint="move it away")


def _is_emptied(folder: Path, directory: Path, removed: frozenset[str]) -> bool:
    """Whether removing ``removed`` leaves nothing in ``folder``, so that it goes as well."""
    entries = list(folder.iterdir())
    return bool(entries) and all(
        _is_emptied(entry, directory, removed)
        if entry.is_dir() and not entry.is_symlink()
        else entry.relative_to(directory).as_posix() in removed
        for entry in entries
    )
