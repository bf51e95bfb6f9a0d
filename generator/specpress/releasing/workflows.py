"""The workflow files of a package: the weekly comparison with its pages, and publishing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from specpress.config import FILE_NAME, Config, PackageConfig
from specpress.resources import templates_path

#: Where GitHub looks for workflows, and nowhere else.
FOLDER = ".github/workflows"

_SOURCES = "workflows"
_WORD = re.compile(r"__(NAME|VARIABLE|TOOL)__")


def workflow_files(
    package: PackageConfig, templates: Path, *, is_own_project: bool
) -> Mapping[str, str]:
    """The texts of the workflows of ``package``, by path in the project.

    ``is_own_project``: the project is specpress itself, and installs what it is checked out with.
    """
    words = {
        "NAME": package.name,
        "VARIABLE": package.name.upper(),
        "TOOL": '--editable ".[release]"' if is_own_project else '"specpress[release]"',
    }
    return {
        f"{FOLDER}/{package.name}-{source.name}": _WORD.sub(
            lambda found: words[found.group(1)], source.read_text(encoding="utf-8")
        )
        for source in sorted((templates / _SOURCES).glob("*.yml"))
    }


def write_workflows(
    config: Config, packages: Sequence[PackageConfig], *, force: bool = False
) -> tuple[list[str], list[str]]:
    """Write the workflows of ``packages`` into the project: what was written, what was kept.

    What stands there and says something else is kept, unless ``force`` is given.
    """
    written: list[str] = []
    kept: list[str] = []
    for package in packages:
        texts = workflow_files(package, templates_path(), is_own_project=_is_specpress(config))
        for path, text in texts.items():
            place = config.project / path
            if place.exists() and place.read_bytes() == text.encode():
                continue
            if place.exists() and not force:
                kept.append(path)
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8", newline="\n")
            written.append(path)
    return written, kept


def _is_specpress(config: Config) -> bool:
    data = tomllib.loads((config.project / FILE_NAME).read_text(encoding="utf-8"))
    project = data.get("project", {})
    return isinstance(project, dict) and project.get("name") == "specpress"
