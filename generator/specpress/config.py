"""``[tool.specpress]`` of a project's ``pyproject.toml``: which specs become which packages."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from specpress.diagnostics import Diagnostic, Location
from specpress.override_entry import Override
from specpress.package_names import (
    problem_with_name,
    problem_with_setting,
    similar_name,
    taken_by_client,
)
from specpress.suggestions import did_you_mean, one_of
from specpress.toml_positions import find_key, position_of_error

FILE_NAME = "pyproject.toml"

_ALLOWED_URL = re.compile(r"https?://[^/?#\s@]+/[^?#\s]*")

#: What a package's table can set with a string.
SETTINGS = ("spec", "output", "distribution", "package", "client", "version")


@dataclass(frozen=True, slots=True)
class PackageConfig:
    """One package to press. ``spec`` and ``output`` are relative to the project, with ``/``."""

    name: str
    spec: str
    output: str
    distribution: str
    package: str
    client: str
    version: str
    #: The URL that the document was copied from: what its relative servers are relative to.
    source: str | None = None
    #: The URLs below which references may lead: what they name is fetched.
    allow_urls: tuple[str, ...] = ()
    #: What is laid over the spec before anything is made of it.
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """What ``[tool.specpress]`` says. ``templates`` is the folder of the user's own templates."""

    project: Path
    templates: Path | None
    packages: tuple[PackageConfig, ...]

    def spec_path(self, package: PackageConfig) -> Path:
        """Where the root document of ``package`` stands."""
        return self.project / package.spec

    def output_path(self, package: PackageConfig) -> Path:
        """The folder that ``package`` is written to."""
        return self.project / package.output


def find_project(start: Path) -> Path | None:
    """The nearest folder from ``start`` upwards whose pyproject.toml has ``[tool.specpress]``.

    A pyproject.toml that cannot be read counts too, so that its mistake is reported.
    """
    for folder in (start, *start.parents):
        try:
            text = (folder / FILE_NAME).read_text(encoding="utf-8")
            tool = tomllib.loads(text).get("tool", {})
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            return folder
        if isinstance(tool, dict) and "specpress" in tool:
            return folder
    return None


def default_package(name: str) -> PackageConfig:
    """What holds for the package ``name`` where pyproject.toml does not say otherwise."""
    client = "".join(part.capitalize() for part in name.split("_") if part)
    return PackageConfig(
        name=name,
        spec=f"spec/{name}/openapi.yaml",
        output=f"generated/{name}",
        distribution=f"{name.replace('_', '-')}-client",
        package=f"{name}_client",
        client=f"{client}Client" if taken_by_client(client) else client,
        version="0.1.0",
    )


def load_config(project: Path) -> tuple[Config | None, list[Diagnostic]]:
    """Read ``project``'s pyproject.toml; the config is None when there are errors."""
    try:
        text = (project / FILE_NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None, [
            _at_start("E901", f"there is no {FILE_NAME} in {project}", "name the folder: --project")
        ]
    except OSError as error:
        return None, [_at_start("E901", f"cannot be read: {error.strerror}", None)]
    except UnicodeDecodeError as error:
        message = f"is not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
        return None, [_at_start("E901", message, "save the file as UTF-8")]
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, line, column = position_of_error(error, text)
        return None, [
            Diagnostic("E902", f"wrong TOML: {message}", Location(FILE_NAME, line, column))
        ]
    reader = _Reader(project, text)
    config = reader.read(data)
    return (None if reader.diagnostics else config), reader.diagnostics


def _at_start(code: str, message: str, hint: str | None) -> Diagnostic:
    return Diagnostic(code, message, Location(FILE_NAME, 1, 1), hint=hint)


class _Reader:
    """Reads the table piece by piece and collects what is wrong with it."""

    def __init__(self, project: Path, text: str) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._project = project
        self._text = text

    def read(self, data: Mapping[str, Any]) -> Config:
        table = self._table(data.get("tool", {}), ("tool",)).get("specpress")
        key: tuple[str, ...] = ("tool", "specpress")
        if table is None:
            self._report(
                "E903", "has no [tool.specpress] table", (), "start one: specpress new NAME"
            )
            return Config(self._project, None, ())
        table = self._table(table, key)
        self._refuse_unknown(table, key, ["templates", "packages"])
        templates = None
        if "templates" in table:
            relative = self._path(table["templates"], (*key, "templates"))
            templates = self._project / relative if relative else None
            if templates is not None and not templates.is_dir():
                message = f"the folder '{relative}' does not exist"
                self._report("E906", message, (*key, "templates"))
        key = (*key, "packages")
        packages = tuple(
            package
            for name, settings in self._table(table.get("packages", {}), key).items()
            if (package := self._package(name, settings, (*key, name))) is not None
        )
        self._refuse_overlaps(packages)
        return Config(self._project, templates, packages)

    def _package(self, name: str, settings: object, key: tuple[str, ...]) -> PackageConfig | None:
        reason = problem_with_name(name)
        if reason is not None:
            message = f"'{name}' cannot name a package: {reason}"
            self._report("E905", message, key, similar_name(name))
            return None
        table = self._table(settings, key)
        self._refuse_unknown(table, key, [*SETTINGS, "source", "allow-urls", "overrides"])
        values = {"name": name}
        for setting in SETTINGS:
            values[setting] = getattr(default_package(name), setting)
            if setting in table:
                value = self._setting(setting, table[setting], (*key, setting))
                values[setting] = value if value is not None else values[setting]
        overrides = self._overrides(table.get("overrides", {}), (*key, "overrides"))
        source = self._source(table.get("source"), (*key, "source"))
        allowed = self._allowed_urls(table.get("allow-urls", []), (*key, "allow-urls"))
        package = PackageConfig(**values, source=source, allow_urls=allowed, overrides=overrides)
        self._refuse_output_around(package.output, package.spec, (*key, "output"))
        return package

    def _source(self, value: object, key: tuple[str, ...]) -> str | None:
        if value is None:
            return None
        if isinstance(value, str) and value.startswith(("https://", "http://")):
            return value
        message = "'source' must be the URL that the document came from"
        self._report("E904", message, key)
        return None

    def _allowed_urls(self, value: object, key: tuple[str, ...]) -> tuple[str, ...]:
        urls = value if isinstance(value, list) else [value]
        if all(isinstance(url, str) and _ALLOWED_URL.fullmatch(url) for url in urls):
            return tuple(urls)
        message = "'allow-urls' must be a list of URLs with a host and a path, such as 'https://example.com/schemas/'"
        self._report("E904", message, key)
        return ()

    def _overrides(self, value: object, key: tuple[str, ...]) -> tuple[Override, ...]:
        table = self._table(value, key)
        return tuple(self._override(at, said, (*key, at)) for at, said in table.items())

    def _override(self, at: str, value: object, key: tuple[str, ...]) -> Override:
        table = self._table(value, key)
        self._refuse_unknown(table, key, ["rename", "ignore", "patch"])
        kinds = (("rename", str, "a string"), ("ignore", bool, "true"), ("patch", dict, "a table"))
        for name, kind, words in kinds:
            if name in table and (not isinstance(table[name], kind) or table[name] is False):
                self._report("E904", f"'{name}' must be {words}", (*key, name))
        if not table or ("ignore" in table and len(table) > 1):
            message = f"the override of '{at}' needs 'ignore', or 'rename' and 'patch'"
            self._report("E904", message, key)
        return Override(
            at,
            self._locate(key),
            rename=table.get("rename"),
            ignore=bool(table.get("ignore", False)),
            patch=table["patch"] if isinstance(table.get("patch"), dict) else {},
        )

    def _setting(self, setting: str, value: object, key: tuple[str, ...]) -> str | None:
        if setting in ("spec", "output"):
            return self._path(value, key)
        if not isinstance(value, str):
            self._report("E904", f"'{setting}' must be a string, not {_toml_type(value)}", key)
            return None
        reason = problem_with_setting(setting, value)
        if reason is not None:
            self._report("E905", f"'{value}' cannot be the {setting}: {reason}", key)
            return None
        return value

    def _path(self, value: object, key: tuple[str, ...]) -> str | None:
        """``value`` as a clean relative path, or None after reporting what is wrong with it."""
        if not isinstance(value, str):
            self._report("E904", f"'{key[-1]}' must be a string, not {_toml_type(value)}", key)
            return None
        path = PurePosixPath(value)
        if not value or any(character in value for character in "\\:\0"):
            hint = "write a path relative to pyproject.toml, with '/'"
            self._report("E906", f"'{value}' is no path", key, hint)
            return None
        try:
            # Resolved on disk, too: a symbolic link may lead out of the project.
            inside = (self._project / path).resolve().is_relative_to(self._project.resolve())
        except (OSError, RuntimeError):
            self._report("E906", f"the symbolic links of '{value}' lead in a circle", key)
            return None
        if path.is_absolute() or ".." in path.parts or not inside:
            hint = "write a path relative to pyproject.toml that stays inside its folder"
            self._report("E906", f"'{value}' leads out of the project", key, hint)
            return None
        return str(path)

    def _refuse_output_around(self, output: str, spec: str, key: tuple[str, ...]) -> None:
        if _is_within(spec, output):
            message = f"the output folder '{output}' must not contain the spec '{spec}'"
            self._report("E907", message, key)

    def _refuse_overlaps(self, packages: tuple[PackageConfig, ...]) -> None:
        for index, package in enumerate(packages):
            for other in packages[:index]:
                key = ("tool", "specpress", "packages", package.name)
                first = self._locate(("tool", "specpress", "packages", other.name, "output"))
                if _is_within(package.output, other.output) or _is_within(
                    other.output, package.output
                ):
                    self.diagnostics.append(
                        Diagnostic(
                            "E907",
                            f"'{package.name}' and '{other.name}' are written to the same folder",
                            self._locate((*key, "output")),
                            hint="give each package an output folder of its own",
                            related=((first, f"'{other.name}' goes to '{other.output}'"),),
                        )
                    )
                for setting, words in (("distribution", "distribution"), ("package", "import")):
                    if getattr(package, setting).lower() == getattr(other, setting).lower():
                        both = f"'{package.name}' and '{other.name}'"
                        message = f"{both} have the same {words} name"
                        self._report("E907", message, (*key, setting))

    def _table(self, value: object, key: tuple[str, ...]) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        self._report("E904", f"'{'.'.join(key)}' must be a table, not {_toml_type(value)}", key)
        return {}

    def _refuse_unknown(
        self, table: Mapping[str, object], key: tuple[str, ...], known: list[str]
    ) -> None:
        for name in table:
            if name not in known:
                message = f"unknown key '{name}' in [{'.'.join(key)}]"
                hint = did_you_mean(name, known) or one_of(known)
                self._report("E903", message, (*key, name), hint)

    def _report(
        self, code: str, message: str, key: tuple[str, ...], hint: str | None = None
    ) -> None:
        self.diagnostics.append(Diagnostic(code, message, self._locate(key), hint=hint))

    def _locate(self, key: tuple[str, ...]) -> Location:
        return Location(FILE_NAME, *find_key(self._text, key))


def _is_within(path: str, folder: str) -> bool:
    """Whether ``path`` is ``folder`` or below it, also where file names ignore case."""
    parts = _folded(path)
    return any(candidate == _folded(folder) for candidate in (parts, *parts.parents))


def _folded(path: str) -> PurePosixPath:
    return PurePosixPath(os.path.normpath(path).replace(os.sep, "/").casefold())


def _toml_type(value: object) -> str:
    # bool before int: True is an int to isinstance.
    for kind, name in (
        (bool, "a boolean"),
        (int, "an integer"),
        (float, "a float"),
        (str, "a string"),
        (list, "an array"),
        (dict, "a table"),
    ):
        if isinstance(value, kind):
            return name
    return "a date or time"
