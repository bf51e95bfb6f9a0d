"""Imports a package from the folder it was pressed to, without its being installed."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType


class PressedPackageError(Exception):
    """A package cannot be imported; ``hint`` says what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def import_pressed(name: str, folder: Path, package: str, module: str, extra: str) -> ModuleType:
    """The module ``package.module`` of what was pressed to ``folder``.

    ``name`` is the package's name in pyproject.toml, ``extra`` the extra of specpress that brings
    what the module needs.

    Raises:
        PressedPackageError: It was not generated yet, or something that it needs is not installed.
    """
    source = folder / "src"
    if not (source / package / "__init__.py").is_file():
        raise PressedPackageError(
            f"the package '{name}' is not generated yet", f"run: specpress generate {name}"
        )
    # Before everything else, as another version may be installed.
    sys.path.insert(0, str(source))
    try:
        found = importlib.import_module(f"{package}.{module}")
    except ImportError as error:
        missing = error.__cause__ if isinstance(error.__cause__, ImportError) else error
        what = missing.name or str(missing)
        raise PressedPackageError(
            f"{what} is not installed, and this command needs it",
            f'run: pip install "specpress[{extra}]"',
        ) from None
    if not Path(found.__file__ or "").is_relative_to(source):
        raise PressedPackageError(
            f"another '{package}' was imported before, from {found.__file__}",
            "run the command in a process of its own",
        )
    return found
