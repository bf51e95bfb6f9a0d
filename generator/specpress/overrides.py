"""Mistakes in a user's own templates: theirs to mend, so located like those in a spec."""

from __future__ import annotations

import traceback
from pathlib import Path

from specpress.config import Config
from specpress.diagnostics import Diagnostic, Location
from specpress.formatting import FormattingError


def mistake_in_override(error: Exception, config: Config) -> Diagnostic | None:
    """What ``error``, raised while rendering, says of a user's template; None if it is our bug."""
    if config.templates is None:
        return None
    if isinstance(error, FormattingError):
        message = f"a template makes text that is not Python: {error}"
        return Diagnostic("E917", message, Location(_shown(config.templates, config), 1, 1))
    folder = config.templates.resolve()
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        # Jinja gives its frames the file and line of the template.
        if Path(frame.filename).resolve().is_relative_to(folder):
            location = Location(_shown(Path(frame.filename), config), frame.lineno or 1, 1)
            return Diagnostic("E916", f"{type(error).__name__}: {error}", location)
    return None


def _shown(path: Path, config: Config) -> str:
    return path.resolve().relative_to(config.project.resolve()).as_posix()
