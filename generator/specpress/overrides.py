"""Mistakes in a user's own templates: theirs to mend, so located like those in a spec."""

from __future__ import annotations

import ast
import traceback
from collections.abc import Iterator
from pathlib import Path

from specpress.config import Config
from specpress.diagnostics import Diagnostic, Location
from specpress.formatting import FormattingError
from specpress.resources import templates_path
from specpress.suggestions import did_you_mean

#: Each file in here makes one file of a package: one of another name would make none.
_MIRROR = "package"
#: Plain Python, which is copied as it is.
_COPIED = ("runtime", "testing", "package_tests")
#: What `specpress new` writes, always from ours.
_SCAFFOLD = "new"


def check_overrides(config: Config) -> list[Diagnostic]:
    """What can be said of a user's templates before anything is made of them."""
    if config.templates is None:
        return []
    files = sorted(path for path in config.templates.rglob("*") if path.is_file())
    return [finding for path in files for finding in _findings(path, config.templates, config)]


def mistake_in_override(error: Exception, config: Config) -> Diagnostic | None:
    """What ``error``, raised while rendering, says of a user's template; None if it is our bug."""
    if config.templates is None:
        return None
    if isinstance(error, FormattingError):
        message = f"a template makes text that is not Python: {error}"
        own = config.templates / error.template if error.template else config.templates
        place = own if own.exists() else config.templates
        return Diagnostic("E917", message, Location(_shown(place, config), 1, 1))
    folder = config.templates.resolve()
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        # Jinja gives its frames the file and line of the template.
        if Path(frame.filename).resolve().is_relative_to(folder):
            location = Location(_shown(Path(frame.filename), config), frame.lineno or 1, 1)
            return Diagnostic("E916", f"{type(error).__name__}: {error}", location)
    return None


def _findings(path: Path, folder: Path, config: Config) -> Iterator[Diagnostic]:
    name = path.relative_to(folder).as_posix()
    shown = _shown(path, config)
    ours = templates_path()
    if path.suffix not in (".jinja", ".py") and not (ours / f"{name}.jinja").is_file():
        # Something that an editor left, or a part that a template includes.
        return
    copied = name.startswith(tuple(f"{folder}/" for folder in _COPIED))
    without_effect = (
        (name.startswith(f"{_MIRROR}/") and not (ours / name).is_file())
        or (copied and path.suffix == ".jinja")
        or name.startswith(f"{_SCAFFOLD}/")
    )
    if without_effect:
        known = [
            each.relative_to(ours).as_posix()
            for folder in (_MIRROR, *_COPIED)
            for each in sorted((ours / folder).rglob("*.*"))
        ]
        message = "there is no template of this name, so this file has no effect"
        yield Diagnostic("E918", message, Location(shown, 1, 1), hint=did_you_mean(name, known))
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"the byte 0x{error.object[error.start]:02X} is not UTF-8"
        hint = "save the file as UTF-8"
        yield Diagnostic("E916", message, Location(shown, line, column), hint=hint)
        return
    if copied and path.suffix == ".py":
        try:
            ast.parse(text)
        except (SyntaxError, ValueError) as error:
            line, column = getattr(error, "lineno", 1) or 1, getattr(error, "offset", 1) or 1
            reason = getattr(error, "msg", str(error))
            yield Diagnostic("E917", f"not Python: {reason}", Location(shown, line, column))


def _shown(path: Path, config: Config) -> str:
    absolute = path.absolute()
    if not absolute.is_relative_to(config.project):
        absolute = path.resolve()
    return absolute.relative_to(config.project).as_posix()
