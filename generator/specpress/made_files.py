"""The texts of a package while it is made, on disk: they take more memory than all that is left."""

from __future__ import annotations

import itertools
import shutil
import tempfile
import weakref
from collections.abc import Iterator, MutableMapping
from pathlib import Path


class MadeFiles(MutableMapping[str, str]):
    """Texts by their paths in the package, in the order of these; lines end as on Unix.

    They stand in a folder of their own, which is gone when nothing refers to them any more, or
    when the program ends.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="specpress-"))
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        # By number: a path may be longer here, or mean something else, than in the package.
        self._numbers = itertools.count()
        self._files: dict[str, Path] = {}

    def file(self, path: str) -> Path:
        """The file that holds the text of ``path``, as UTF-8. Raises KeyError where none does."""
        return self._files[path]

    def __setitem__(self, path: str, text: str) -> None:
        file = self._files.get(path) or self._folder / f"{next(self._numbers)}{_ending(path)}"
        file.write_bytes(text.replace("\r\n", "\n").encode())
        self._files[path] = file

    def __getitem__(self, path: str) -> str:
        return self._files[path].read_bytes().decode()

    def __delitem__(self, path: str) -> None:
        self._files.pop(path).unlink()

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._files))

    def __len__(self) -> int:
        return len(self._files)


def _ending(path: str) -> str:
    """That of Python, which its formatter asks for."""
    return ".py" if path.endswith(".py") else ""
