"""What besides a spec decides how a package looks: the generator, what it uses, the templates."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from specpress.resources import extensions_schema_path, templates_path

_CACHE = "__pycache__"
_INSTALLED = (".dist-info", ".egg-info", ".egg-link", ".pth")
#: Settings by the environment: of specpress, of what validates, of what formats.
_SETTINGS = ("SPECPRESS_", "OPENAPI_", "RUFF_")


def digest(content: bytes) -> str:
    """The SHA-256 of ``content``."""
    return hashlib.sha256(content).hexdigest()


def digest_of_file(path: str) -> str:
    """The SHA-256 of what stands in a file. Raises OSError where it cannot be read."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path takes as long to make
        return digest(file.read())


def fingerprint(overrides: Path | None) -> str | None:
    """A digest of the generator's own code and templates, of Python, and of all that is installed.

    ``overrides`` is the folder of the user's own templates. None where it cannot be said for sure
    what they hold: a folder among them is a link.
    """
    whole = hashlib.sha256()
    for part in (
        sys.version,
        # Not ``platform.platform()``: that has another program say what the processor is called.
        platform.system(),
        platform.release(),
        platform.machine(),
        *sys.path,
        *_settings(),
        *_installed(),
        *_texts(Path(__file__).parent),
        *_texts(templates_path()),
        digest(extensions_schema_path().read_bytes()),
    ):
        whole.update(digest(part.encode(errors="surrogatepass")).encode())
    if overrides is not None:
        if any(entry.is_symlink() for entry in _folders(overrides)):
            return None
        for part in _texts(overrides, all_of_it=True):
            whole.update(digest(part.encode(errors="surrogatepass")).encode())
    return whole.hexdigest()


def _settings() -> list[str]:
    return sorted(
        f"{name}={value}" for name, value in os.environ.items() if name.startswith(_SETTINGS)
    )


def _installed() -> Iterator[str]:
    """The distributions that Python finds, and when each was installed: the names tell versions."""
    for folder in sys.path:
        try:
            entries = list(os.scandir(folder or os.curdir))
        except OSError:
            continue
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name.endswith(_INSTALLED):
                yield f"{entry.path} {entry.stat().st_mtime_ns}"


def _folders(top: Path) -> Iterator[Path]:
    """``top`` and the folders below it; links are named, and not followed."""
    for folder, names, _ in os.walk(top):
        yield Path(folder)
        for name in names:
            below = Path(folder, name)
            if below.is_symlink():
                yield below


def _texts(top: Path, *, all_of_it: bool = False) -> Iterator[str]:
    """Names and digests of the files below ``top``, in order."""
    for folder, names, files in os.walk(top):
        names[:] = sorted(name for name in names if all_of_it or name != _CACHE)
        for file in sorted(files):
            path = os.path.join(folder, file)  # noqa: PTH118 - as above
            yield f"{path} {digest_of_file(path)}"
