"""Rendered Python through black, and never the same text twice."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from specpress.workers import worker_processes

LINE_LENGTH = 100
TARGET = "py311"

#: From this much text on, starting worker processes (each imports black) pays off.
_PARALLEL_FROM = 400_000
#: Entries that a run did not use are kept up to this number, for switching between branches.
_SPARE_ENTRIES = 2_000


class FormattingError(Exception):
    """A template made something that is not Python: a bug in the template."""

    def __init__(self, path: str, reason: str) -> None:
        # Exactly these arguments: workers send the error back by pickling them.
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
        #: Which template made the text; told by whoever knows.
        self.template: str | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class Cache:
    """Formatted texts by what they were formatted from; safe to delete, and never trusted blindly.

    The key holds black's version and settings, so that another black starts afresh. An entry
    holds its own hash, so that a damaged one is as good as none.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()
        self._identity = f"{importlib.metadata.version('black')} {LINE_LENGTH} {TARGET}\n"

    def get(self, text: str) -> str | None:
        """The formatted form of ``text``, if it is known."""
        name = self._name(text)
        try:
            digest, _, formatted = (self._folder / name).read_bytes().partition(b"\n")
        except OSError:
            return None
        if digest.decode("ascii", "replace") != _digest(formatted):
            return None
        self._used.add(name)
        try:
            return formatted.decode()
        except UnicodeDecodeError:
            return None

    def put(self, text: str, formatted: str) -> None:
        """Remember ``formatted``. A disk that refuses costs time later, not the run."""
        name = self._name(text)
        self._used.add(name)
        content = formatted.encode()
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            # Never to be committed, wherever the project's own .gitignore stands.
            (self._folder / ".gitignore").write_text("*\n", encoding="ascii")
            handle, temporary = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(_digest(content).encode() + b"\n" + content)
            Path(temporary).replace(self._folder / name)

    def forget_unused(self) -> None:
        """Remove the oldest entries that this run did not use, beyond a spare number."""
        with suppress(OSError):
            unused = [
                entry
                for entry in self._folder.iterdir()
                if entry.name not in self._used and entry.name != ".gitignore"
            ]
            unused.sort(key=lambda entry: entry.stat().st_mtime_ns)
            for entry in unused[: max(0, len(unused) - _SPARE_ENTRIES)]:
                entry.unlink(missing_ok=True)

    def _name(self, text: str) -> str:
        return _digest((self._identity + text).encode())


def format_sources(
    sources: Mapping[str, str],
    *,
    cache: Cache | None = None,
    processes: int | None = None,
    advance: Callable[[int], None] = lambda count: None,
) -> dict[str, str]:
    """Format every ``.py`` text of ``sources`` (by path); other texts stay as they are.

    ``advance`` is told how many files are done as they get done. Raises FormattingError for
    text that is not Python.
    """
    result = dict(sources)
    pending: dict[str, str] = {}
    for path, text in sources.items():
        if not path.endswith(".py"):
            continue
        known = cache.get(text) if cache is not None else None
        if known is None:
            pending[path] = text
        else:
            result[path] = known
    advance(len(sources) - len(pending))
    for path, text, formatted in _format_all(pending, processes, advance):
        result[path] = formatted
        if cache is not None:
            cache.put(text, formatted)
            # What is formatted stays as it is: no need to find that out by formatting it.
            cache.put(formatted, formatted)
    if cache is not None and pending:
        cache.forget_unused()
    return result


def format_source(path: str, text: str) -> str:
    """Format one text; ``path`` is for the message of the FormattingError."""
    # Slow to import, and not needed at all when the cache knows every text.
    from black import format_str
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    mode = Mode(target_versions={TargetVersion[TARGET.upper()]}, line_length=LINE_LENGTH)
    try:
        return format_str(text, mode=mode)
    except InvalidInput as error:
        raise FormattingError(path, str(error)) from None


def _format_all(
    pending: Mapping[str, str], processes: int | None, advance: Callable[[int], None]
) -> list[tuple[str, str, str]]:
    count = _worthwhile(pending) if processes is None else processes
    done: list[tuple[str, str, str]] = []
    if count <= 1:
        for path, text in pending.items():
            done.append((path, text, format_source(path, text)))
            advance(1)
        return done
    with worker_processes(count) as pool:
        formatted = pool.map(format_source, pending.keys(), pending.values(), chunksize=4)
        for (path, text), result in zip(pending.items(), formatted, strict=True):
            done.append((path, text, result))
            advance(1)
    return done


def _worthwhile(pending: Mapping[str, str]) -> int:
    size = sum(map(len, pending.values()))
    return min(os.cpu_count() or 1, len(pending), 8) if size >= _PARALLEL_FROM else 1


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
