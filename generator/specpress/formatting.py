"""Rendered Python through ruff's formatter: all texts of a package in one run of it."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ruff import find_ruff_bin

LINE_LENGTH = 100
TARGET = "py311"

_OPTIONS = (
    # Whatever stands in a configuration, or in a file of what is ignored, is not for these texts.
    "--isolated",
    "--no-cache",
    "--no-respect-gitignore",
    f"--line-length={LINE_LENGTH}",
    f"--target-version={TARGET}",
)
_REFUSED = re.compile(r"^error: Failed to parse (\d+)\.py:(\d+:\d+: .*)$", re.MULTILINE)


class FormattingError(Exception):
    """A template made something that is not Python: a bug in the template."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
        #: Which template made the text; told by whoever knows.
        self.template: str | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def format_sources(sources: Mapping[str, str]) -> dict[str, str]:
    """Format every ``.py`` text of ``sources`` (by path); other texts stay as they are.

    Raises FormattingError for the first text that is not Python.
    """
    return {**sources, **dict(formatted(sources, sources))}


def formatted(sources: Mapping[str, str], paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Those of ``paths`` that are Python, and the text of each in ``sources``, formatted.

    Raises FormattingError for the first text that is not Python.
    """
    chosen = [path for path in paths if path.endswith(".py")]
    if not chosen:
        return
    with tempfile.TemporaryDirectory(prefix="specpress-") as name:
        folder = Path(name)
        # By number: the formatter passes over folders of some names, such as `build`.
        files = [folder / f"{index}.py" for index in range(len(chosen))]
        for file, path in zip(files, chosen, strict=True):
            file.write_bytes(sources[path].encode())
        result = subprocess.run(  # noqa: S603 - ruff, from where Python has it
            [find_ruff_bin(), "format", *_OPTIONS, "."],
            cwd=folder,
            capture_output=True,
            check=False,
            text=True,
            encoding="utf-8",
        )
        if result.returncode != 0:
            raise _error(result.stderr, chosen)
        for file, path in zip(files, chosen, strict=True):
            yield path, file.read_bytes().decode()


def _error(printed: str, paths: list[str]) -> Exception:
    refused = sorted((int(number), reason) for number, reason in _REFUSED.findall(printed))
    if refused:
        index, reason = refused[0]
        return FormattingError(paths[index], f"cannot be parsed: {reason}")
    return RuntimeError(f"ruff failed: {printed.strip()}")
