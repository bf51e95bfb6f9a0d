"""Views -> ``{path: text}``: Jinja2 templates, and the runtime as it is.

A template of the same name in the user's own folder takes the place of the built-in one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from specpress.config import PackageConfig
from specpress.surface.deriving import surface_of
from specpress.surface.files import FILE as SURFACE_FILE
from specpress.surface.files import to_text
from specpress.view.literals import json_text
from specpress.view.operation_views import ResourceView
from specpress.view.union_text import declared
from specpress.view.views import PackageView

#: Folders of plain Python that packages carry as they stand, and where each goes.
_VERBATIM = {
    "runtime": "src/{package}/_runtime",
    "testing": "src/{package}/testing",
    "package_tests": "tests",
}
#: Written when the package is new, then left to the maintainer.
SEED_FILES = frozenset({"CHANGELOG.md"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of a package.

    ``formatted`` names those that need no formatter any more, ``templates`` which template made
    each of the others.
    """

    files: MutableMapping[str, str]
    formatted: frozenset[str]
    templates: Mapping[str, str] = field(default_factory=dict)


def describe(
    config: PackageConfig,
    document: Mapping[str, Any],
    origins: Mapping[str, str],
    into: MutableMapping[str, str],
) -> None:
    """Put what a package carries of its document into ``into``: what its mock and its tests read.

    ``document`` is the whole spec as one plain OpenAPI document: the mock exchange reads it.
    ``origins`` says where its schemas were written (pointer to ``file:line``): contract runs tell.
    """
    folder = f"src/{config.package}/testing"
    into[f"{folder}/_origins.json"] = json_text(dict(origins))
    into[f"{folder}/_api.json"] = json_text(document)


def render(
    view: PackageView,
    templates: Path,
    files: MutableMapping[str, str],
    overrides: Path | None = None,
) -> Rendered:
    """All files of the package that ``view`` describes, put into ``files``.

    What ``describe`` makes is there already. ``overrides`` is a folder whose templates win over
    those of ``templates``.
    """
    folders = [folder for folder in (overrides, templates) if folder is not None]
    package = view.config.package
    for source, target in _VERBATIM.items():
        for name, text in _plain_files(source, folders).items():
            files[f"{target.format(package=package)}/{name}"] = text
    for path, text in _data_files(view):
        files[path] = text
    formatted = frozenset(files)
    # The user's own templates are read anew each time: they may have changed, come or gone.
    environment = _environment(templates) if overrides is None else _make_environment(folders)
    made_by: dict[str, str] = {}
    for path, template, context in _templated(view):
        files[path] = environment.get_template(template).render(context)
        made_by[path] = template
    return Rendered(files, formatted, made_by)


@cache
def _environment(templates: Path) -> Environment:
    """Made once for all packages of a run: compiling templates takes longer than running them."""
    return _make_environment([templates])


def _make_environment(folders: Sequence[Path]) -> Environment:
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - Python and Markdown, not HTML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["declared"] = declared
    return environment


def _plain_files(source: str, folders: list[Path]) -> dict[str, str]:
    """The Python files of a folder of templates; the first of ``folders`` that has one wins."""
    found: dict[str, str] = {}
    for folder in reversed(folders):
        root = folder / source
        for path in sorted(root.rglob("*.py")):
            found[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")
    return found


def _data_files(view: PackageView) -> Iterator[tuple[str, str]]:
    source = f"src/{view.config.package}"
    yield SURFACE_FILE, to_text(surface_of(view))
    for resource in view.resources:
        for operation in resource.fixtures:
            for example in operation.examples:
                yield f"{source}/fixtures/data/{example.request_path}", example.request_json
                yield f"{source}/fixtures/data/{example.reply_path}", example.reply_json


def _templated(view: PackageView) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, template and context of every file that comes from a template."""
    source = f"src/{view.config.package}"
    whole: dict[str, Any] = {"package": view}
    for name in ("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "tests/_package.py"):
        yield name, f"package/{name}.jinja", whole
    for name in (
        "__init__.py",
        "py.typed",
        "_client.py",
        "_environment.py",
        "_profile.py",
        "_pytest_plugin.py",
        "errors.py",
        "models/__init__.py",
        "resources/__init__.py",
        "fixtures/__init__.py",
    ):
        yield f"{source}/{name}", f"package/src/package/{name}.jinja", whole
    if view.decodes:
        yield f"{source}/_decode.py", "package/src/package/_decode.py.jinja", whole
    if view.received is not None:
        webhooks = "package/src/package/webhooks/__init__.py.jinja"
        yield f"{source}/webhooks/__init__.py", webhooks, whole
    yield from _site(view, whole)
    for module in view.model_modules:
        yield (
            f"{source}/models/{module.name.replace('.', '/')}.py",
            "package/src/package/models/module.py.jinja",
            {"module": module},
        )
    for models in view.large_models:
        for path, name in (
            (f"{models.package}/__init__", "calls/__init__"),
            (models.resource, "calls/names"),
        ):
            template = f"package/src/package/models/{name}.py.jinja"
            yield f"{source}/models/{path}.py", template, {"models": models}
    for resource in view.resources:
        context: dict[str, Any] = {"resource": resource}
        yield (
            f"{source}/resources/{resource.module}.py",
            "package/src/package/resources/resource.py.jinja",
            context,
        )
        if resource.call_modules:
            yield from _call_modules(source, resource)
        if resource.fixtures:
            yield (
                f"{source}/fixtures/{resource.module}.py",
                "package/src/package/fixtures/resource.py.jinja",
                context,
            )


def _call_modules(source: str, resource: ResourceView) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The modules of the calls of a large resource."""
    package = f"{source}/resources/{resource.calls_package}"
    template = "package/src/package/resources/calls/__init__.py.jinja"
    yield f"{package}/__init__.py", template, {"resource": resource}
    for call in resource.call_modules:
        yield (
            f"{package}/{call.name}.py",
            "package/src/package/resources/calls/call.py.jinja",
            {"resource": resource, "call": call},
        )


def _site(view: PackageView, whole: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The sources of the documentation site."""
    for name in (
        "conf.py",
        "_static/site.css",
        "index.md",
        *(f"{page}.md" for page in view.site.pages),
    ):
        yield f"docs/{name}", f"package/docs/{name}.jinja", whole
    for resource in view.site.resources:
        template = "package/docs/resources/resource.md.jinja"
        yield f"docs/resources/{resource.module}.md", template, {"page": resource}
    for reference in view.site.references:
        template = "package/docs/reference/page.md.jinja"
        yield f"docs/reference/{reference.name}.md", template, {"page": reference}
