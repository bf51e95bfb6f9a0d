"""What was pressed last, and of what: where nothing changed since, pressing takes a moment.

A record can be deleted at any time. It counts only where all that went into a package, and all
that came out, is the same, byte by byte: the texts of the spec, the configuration, the templates,
the generator itself, what is installed, and every file of the package.
"""

from __future__ import annotations

import json
import os
import posixpath
import stat
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from specpress.config import Config, PackageConfig
from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.fingerprint import digest, digest_of_file, fingerprint
from specpress.plans import Plan
from specpress.pressed import Pressed
from specpress.references import is_url

#: Below the project; keeps itself out of version control.
FOLDER = ".specpress_cache"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Records:
    """The records of a project, as they may be used by one run."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._started_with = fingerprint(config.templates)

    def find(self, package: PackageConfig) -> Pressed | None:
        """What ``package`` was made of last, where pressing it would make the same again."""
        start = time.perf_counter()
        if self._started_with is None:
            return None
        try:
            content = self._file(package).read_bytes()
            record = json.loads(content)
            if record["key"] != self._key(package) or not self._is_current(package, record):
                return None
            diagnostics = tuple(_diagnostic(each) for each in record["diagnostics"])
            unchanged = len(record["files"]) + len(record["seeds"])
            directory = self._config.output_path(package)
            return Pressed(
                package,
                diagnostics,
                Plan(directory, package.output, (), unchanged),
                operations=record["operations"],
                models=record["models"],
                seconds=time.perf_counter() - start,
            )
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            # There is none, or something spoilt it.
            return None

    def keep(self, pressed: Iterable[Pressed]) -> None:
        """Remember what was written just now; where that cannot be, the next run makes it again."""
        made = [one for one in pressed if one.plan is not None and one.sources]
        # What changed while it was read may have been read half.
        if not made or self._started_with != fingerprint(self._config.templates):
            return
        with suppress(OSError):
            folder = self._config.project / FOLDER
            folder.mkdir(exist_ok=True)
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
            for one in made:
                self._write(one)

    def _write(self, pressed: Pressed) -> None:
        file = self._file(pressed.package)
        if pressed.plan is None or any(is_url(name) for name in pressed.sources):
            # What stands at a URL is known only to who fetches it.
            file.unlink(missing_ok=True)
            return
        record = {
            "key": self._key(pressed.package),
            "sources": {
                name: self._digest_of_source(name, text.encode())
                for name, text in pressed.sources.items()
            },
            "files": pressed.plan.digests,
            "seeds": pressed.plan.seeds,
            "diagnostics": [_plain(each) for each in pressed.diagnostics],
            "operations": pressed.operations,
            "models": pressed.models,
        }
        # Whole, or not at all: another run may read it meanwhile.
        unfinished = file.with_suffix(f".{os.getpid()}")
        try:
            unfinished.write_text(json.dumps(record), encoding="utf-8")
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)

    def _file(self, package: PackageConfig) -> Path:
        return self._config.project / FOLDER / f"{package.name}.json"

    def _key(self, package: PackageConfig) -> str:
        # By their representations: all that stands in them.
        known = (self._started_with, package, self._config.templates, self._config.project)
        return digest(repr(known).encode(errors="surrogatepass"))

    def _is_current(self, package: PackageConfig, record: Mapping[str, Any]) -> bool:
        for name, known in record["sources"].items():
            content = (self._config.project / name).read_bytes().removeprefix(_BYTE_ORDER_MARK)
            if self._digest_of_source(name, content) != known:
                return False
        directory = self._config.output_path(package)
        return all(os.path.lexists(directory / seed) for seed in record["seeds"]) and _holds(
            directory, record["files"]
        )

    def _digest_of_source(self, name: str, content: bytes) -> str:
        """Of a text and of where it really stands: a link may be turned to another place."""
        place = os.path.realpath(self._config.project / name)
        return digest(content + b"\0" + os.fsencode(place))


def _holds(directory: Path, files: Mapping[str, str]) -> bool:
    """Whether the files of ``directory`` have these digests, and no link stands for any."""
    if not directory.is_dir():
        return False
    for folder in _folders_of(files):
        if not stat.S_ISDIR(os.lstat(directory / folder).st_mode):
            return False
    # Names, not paths: making a path takes as long as reading what stands there.
    start = f"{directory}{os.sep}"
    for path, known in files.items():
        file = start + path
        if not stat.S_ISREG(os.lstat(file).st_mode) or digest_of_file(file) != known:
            return False
    return True


def _folders_of(files: Iterable[str]) -> set[str]:
    """All folders below the top in which ``files`` are."""
    folders: set[str] = set()
    for path in files:
        folder = posixpath.dirname(path)
        while folder and folder not in folders:
            folders.add(folder)
            folder = posixpath.dirname(folder)
    return folders


def _plain(diagnostic: Diagnostic) -> list[Any]:
    return [
        diagnostic.code,
        diagnostic.message,
        _place(diagnostic.location),
        diagnostic.severity.value,
        diagnostic.hint,
        [[_place(place), note] for place, note in diagnostic.related],
    ]


def _diagnostic(plain: list[Any]) -> Diagnostic:
    code, message, place, severity, hint, related = plain
    return Diagnostic(
        code,
        message,
        Location(*place),
        Severity(severity),
        hint,
        tuple((Location(*other), note) for other, note in related),
    )


def _place(location: Location) -> list[Any]:
    return [location.file, location.line, location.column]
