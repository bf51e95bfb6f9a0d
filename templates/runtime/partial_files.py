"""Files that are there when they are complete, and not before."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self


class PartialFile:
    """Writes beside ``path``, and takes its place when complete; else nothing is left of it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._partial = ""

    def __enter__(self) -> Self:
        folder = self._path.parent
        # As open() would make it: mkstemp lets nobody else read.
        handle, self._partial = tempfile.mkstemp(prefix=f".{self._path.name}.", dir=folder)
        self._file = os.fdopen(handle, "wb")
        return self

    def write(self, piece: bytes) -> None:
        """Add a piece. Raises OSError."""
        self._file.write(piece)

    def complete(self) -> Path:
        """Let the file be there. Raises OSError."""
        self._file.close()
        mask = os.umask(0)
        os.umask(mask)
        Path(self._partial).chmod(0o666 & ~mask)
        Path(self._partial).replace(self._path)
        self._partial = ""
        return self._path

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._file.close()
        if self._partial:
            with suppress(OSError):
                Path(self._partial).unlink()
