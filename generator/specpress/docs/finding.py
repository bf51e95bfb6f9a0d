"""Finding the files of pages: what is a page to be read, and what is left alone and why."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file to be read, or one that must not be: ``obstacle`` says why.

    ``shown`` is its name in output.
    """

    path: Path
    shown: str
    size: int = 0
    obstacle: str | None = None


class NoSuchPathError(Exception):
    """A path was given at which there is nothing."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"there is no file or folder {self.path}"


def find_pages(paths: Sequence[Path], shown: Callable[[Path], str]) -> list[PageFile]:
    """The files at ``paths``, and in folders at any depth, each file once.

    In the order of ``paths``, and by name within a folder. Hidden files and folders are left out,
    unless they were named. Links in a folder are not followed; one that leads out of the folder is
    told of, any other leads to a file that is found anyway. Raises NoSuchPathError, and then
    nothing is read.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise NoSuchPathError(path)
    found: dict[Path, PageFile] = {}
    for path in paths:
        for each in _files_at(path, shown):
            found.setdefault(_identity(each.path), each)
    return list(found.values())


def _identity(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _files_at(path: Path, shown: Callable[[Path], str]) -> Iterator[PageFile]:
    if path.is_dir():
        yield from _files_in(path, _identity(path), shown)
    else:
        yield _file(path, shown)


def _files_in(folder: Path, top: Path, shown: Callable[[Path], str]) -> Iterator[PageFile]:
    """The files below ``folder``; without recursion, as folders may be nested deeply."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path is not folder and path.is_symlink():
            if not _identity(path).is_relative_to(top):
                yield PageFile(path, shown(path), obstacle="leads out of the folder: not followed")
        elif path.is_dir():
            try:
                inside = sorted(each for each in path.iterdir() if not each.name.startswith("."))
            except OSError as error:
                yield PageFile(path, shown(path), obstacle=_reason(error))
            else:
                waiting.extend(reversed(inside))
        else:
            yield _file(path, shown)


def _file(path: Path, shown: Callable[[Path], str]) -> PageFile:
    try:
        status = path.stat()
    except OSError as error:
        return PageFile(path, shown(path), obstacle=_reason(error))
    if not stat.S_ISREG(status.st_mode):
        return PageFile(path, shown(path), obstacle="is no ordinary file")
    return PageFile(path, shown(path), status.st_size)


def _reason(error: OSError) -> str:
    return f"cannot be read: {error.strerror or error}"
