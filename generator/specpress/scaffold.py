"""``specpress new``: a small spec for another API that validates and generates at once."""

from __future__ import annotations

import json
import shutil
import tempfile
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from specpress.adopting import Adopted
from specpress.config import FILE_NAME, SETTINGS, PackageConfig, default_package
from specpress.package_names import problem_with_name, similar_name
from specpress.resources import templates_path

_SUFFIX = ".jinja"
_TABLE = ("tool", "specpress", "packages")


class ScaffoldError(Exception):
    """Why nothing was written, and what to do about it."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Scaffold:
    """What was written: paths relative to the project, with ``/``."""

    package: PackageConfig
    created: tuple[str, ...]
    changed: tuple[str, ...]


def scaffold(project: Path, name: str, adopted: Adopted | None = None) -> Scaffold:
    """Write ``spec/<name>/`` and enter the package in ``project``'s pyproject.toml.

    What is written is ``adopted``, as it is, or else a small spec to start from.
    Raises ScaffoldError, with nothing written, for a name that will not do, for a folder that
    exists, and for a pyproject.toml that cannot take the entry.
    """
    check_name(project, name)
    package = default_package(name)
    folder = project / "spec" / name
    # Where it is a symbolic link, the link stays one.
    pyproject = (project / FILE_NAME).resolve()
    before = pyproject.read_bytes() if pyproject.exists() else None
    if adopted is not None:
        package = replace(package, spec=f"spec/{name}/{adopted.root}", source=adopted.source)
    after = _with_entry(before, package)
    files = _render(package) if adopted is None else adopted.files
    made_spec = not folder.parent.exists()
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{name}.specpress-", dir=folder.parent))
    try:
        for path, content in files.items():
            target = staging / "spec" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        (staging / FILE_NAME).write_bytes(after)
        if before is not None:
            shutil.copymode(pyproject, staging / FILE_NAME)
        else:
            (staging / FILE_NAME).chmod(0o644)
        (staging / "spec").replace(folder)
        try:
            (staging / FILE_NAME).replace(pyproject)
        except BaseException:
            shutil.rmtree(folder)
            raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        if made_spec and not any(folder.parent.iterdir()):
            folder.parent.rmdir()
    created = [f"spec/{name}/{path}" for path in files]
    if before is None:
        return Scaffold(package, (*created, FILE_NAME), ())
    return Scaffold(package, tuple(created), (FILE_NAME,))


def check_name(project: Path, name: str) -> None:
    """Raise ScaffoldError for a name that will not do, or that is taken."""
    reason = problem_with_name(name)
    if reason is not None:
        raise ScaffoldError(f"'{name}' cannot name a spec: {reason}", similar_name(name))
    folder = project / "spec" / name
    if folder.exists() or folder.is_symlink():
        raise ScaffoldError(f"spec/{name} already exists", "choose another name")


def _render(package: PackageConfig) -> dict[str, bytes]:
    folder = templates_path() / "new"
    environment = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - YAML, not HTML
    )
    title = package.name.replace("_", " ").title()
    return {
        name.removesuffix(_SUFFIX): environment.get_template(name)
        .render(name=package.name, title=title)
        .encode()
        for name in environment.list_templates(extensions=["jinja"])
    }


def _with_entry(before: bytes | None, package: PackageConfig) -> bytes:
    """pyproject.toml with the package's table at its end, every byte before it as it was."""
    lines = [f"[tool.specpress.packages.{package.name}]"]
    lines += [f'{setting} = "{getattr(package, setting)}"' for setting in SETTINGS]
    if package.source is not None:
        # A JSON string is one of TOML, too.
        lines.append(f"source = {json.dumps(package.source)}")
    entry = "\n".join(lines) + "\n"
    if before is None:
        return entry.encode()
    try:
        text = before.decode()
        data = tomllib.loads(text)
    except ValueError as error:
        raise ScaffoldError(f"{FILE_NAME} cannot be read: {error}", "mend it first") from None
    table = data
    for key in _TABLE:
        table = table.get(key, {})
        if not isinstance(table, dict):
            raise ScaffoldError(f"'{key}' in {FILE_NAME} is no table", "mend it first")
    if package.name in table:
        message = f"{FILE_NAME} already has a package '{package.name}'"
        raise ScaffoldError(message, "choose another name")
    newline = "\r\n" if "\r\n" in text else "\n"
    separator = "" if not text.strip() else "\n" if text.endswith("\n") else "\n\n"
    after = text + (separator + entry).replace("\n", newline)
    try:
        tomllib.loads(after)
    except tomllib.TOMLDecodeError:
        hint = f"write its packages as tables of their own: [{'.'.join((*_TABLE, 'NAME'))}]"
        raise ScaffoldError(f"{FILE_NAME} has no place for another table", hint) from None
    return after.encode()
