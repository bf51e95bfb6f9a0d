"""Rendered Python through ruff's formatter: all texts of a package in one run of it."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Mapping
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
#: So many files are named to the formatter; a command may have 32,000 characters on Windows.
_AT_ONCE = 2_000
_REFUSED = re.compile(r"^error: Failed to parse ([^:\n]+):(\d+:\d+: .*)$", re.MULTILINE)


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
    with tempfile.TemporaryDirectory(prefix="specpress-") as name:
        # By number: the formatter passes over folders of some names, such as `build`.
        files = {path: Path(name, f"{number}.py") for number, path in enumerate(sources)}
        files = {path: file for path, file in files.items() if path.endswith(".py")}
        for path, file in files.items():
            file.write_bytes(sources[path].encode())
        format_files(files)
        return {**sources, **{path: file.read_bytes().decode() for path, file in files.items()}}


def format_files(files: Mapping[str, Path]) -> None:
    """Format files of Python where they stand, in one folder; their keys are what errors name.

    Raises FormattingError for the first that is not Python.
    """
    paths = list(files)
    for chosen in (paths[first : first + _AT_ONCE] for first in range(0, len(paths), _AT_ONCE)):
        names = {files[path].name: path for path in chosen}
        result = subprocess.run(  # noqa: S603 - ruff, from where Python has it
            [find_ruff_bin(), "format", *_OPTIONS, *names],
            cwd=files[chosen[0]].parent,
            capture_output=True,
            check=False,
            text=True,
            encoding="utf-8",
        )
        if result.returncode != 0:
            raise _error(result.stderr, names)


def _error(printed: str, paths: Mapping[str, str]) -> Exception:
    order = list(paths)
    refused = sorted(
        (order.index(name), reason) for name, reason in _REFUSED.findall(printed) if name in paths
    )
    if refused:
        index, reason = refused[0]
        return FormattingError(paths[order[index]], f"cannot be parsed: {reason}")
    return RuntimeError(f"ruff failed: {printed.strip()}")
