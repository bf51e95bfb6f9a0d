"""A spec to a package, stage by stage; each stage is a function of what the one before made."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from specpress import output
from specpress.bundling import Bundle
from specpress.config import Config, PackageConfig
from specpress.deep_recursion import with_deep_stack
from specpress.diagnostics import Diagnostic, has_errors
from specpress.document import Document
from specpress.formatting import FormattingError, format_files
from specpress.garbage import uncollected
from specpress.ir import Api
from specpress.made_files import MadeFiles
from specpress.overrides import mistake_in_override
from specpress.pressed import Pressed
from specpress.rendering import SEED_FILES, Rendered
from specpress.served_from import served_from
from specpress.spec_overrides import lay_over
from specpress.view.views import PackageView

#: Told what is being done, in a few words.
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages between a spec and its rendered files."""

    load: Callable[[Path, Path, tuple[str, ...]], tuple[Document | None, list[Diagnostic]]]
    tolerate: Callable[[Document], tuple[Document, list[Diagnostic]]]
    validate: Callable[[Document], list[Diagnostic]]
    lower: Callable[[Document], Api]
    check_collisions: Callable[[Api, PackageConfig], list[Diagnostic]]
    bundle: Callable[[Document], Bundle]
    view: Callable[[Api, PackageConfig], PackageView]
    #: The document as one, and where its schemas stand, into files.
    describe: Callable[
        [PackageConfig, Mapping[str, Any], Mapping[str, str], MutableMapping[str, str]], None
    ]
    #: Of a view, with the user's own templates, to the files that ``describe`` has begun.
    render: Callable[[PackageView, Path | None, MutableMapping[str, str]], Rendered]


@dataclass(frozen=True, slots=True)
class Examined:
    """A spec that was read and checked; ``document`` and ``api`` only where it has no errors."""

    package: PackageConfig
    diagnostics: tuple[Diagnostic, ...]
    document: Document | None = None
    api: Api | None = None


@uncollected()
def examine(package: PackageConfig, config: Config, stages: Stages) -> Examined:
    """Load, validate and lower one spec; everything that is wrong with it is in the result."""
    return with_deep_stack(lambda: _examine(package, config, stages))


def diagnostics_of(
    package: PackageConfig, config: Config, stages: Callable[[], Stages]
) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with one spec; a process of its own can be asked for it."""
    return examine(package, config, stages()).diagnostics


@uncollected()
def read_valid(
    package: PackageConfig, config: Config, stages: Stages
) -> tuple[Document | None, list[Diagnostic]]:
    """Load and validate one spec, with its overrides; None where something is wrong with it."""
    return with_deep_stack(lambda: _read_valid(package, config, stages))


def _read_valid(
    package: PackageConfig, config: Config, stages: Stages
) -> tuple[Document | None, list[Diagnostic]]:
    document, diagnostics = stages.load(
        config.spec_path(package), config.project, package.allow_urls
    )
    if document is None:
        return None, diagnostics
    document, overridden = lay_over(document, package.overrides)
    if has_errors(overridden):
        return None, [*diagnostics, *overridden]
    document = served_from(document, package.source)
    document, tolerated = stages.tolerate(document)
    diagnostics = [*diagnostics, *overridden, *tolerated, *stages.validate(document)]
    return None if has_errors(diagnostics) else document, diagnostics


def _examine(package: PackageConfig, config: Config, stages: Stages) -> Examined:
    document, diagnostics = _read_valid(package, config, stages)
    if document is None:
        return Examined(package, tuple(diagnostics))
    api = stages.lower(document)
    diagnostics += stages.check_collisions(api, package)
    if has_errors(diagnostics):
        return Examined(package, tuple(diagnostics))
    return Examined(package, tuple(diagnostics), document, api)


@uncollected()
def press(
    package: PackageConfig,
    config: Config,
    stages: Stages,
    *,
    force: bool = False,
    progress: Progress = lambda step: None,
) -> Pressed:
    """Do everything for one package but write it."""
    start = time.perf_counter()
    progress("reading and checking the spec")
    examined = examine(package, config, stages)
    diagnostics, document, api = examined.diagnostics, examined.document, examined.api
    if document is None or api is None:
        return Pressed(package, diagnostics)
    progress("writing its files")
    sources = {name: file.text for name, file in document.files.items()}
    operations = sum(len(resource.operations) for resource in api.resources)
    models = len(api.models)
    bundled = stages.bundle(document)
    files = MadeFiles()
    stages.describe(package, bundled.data, bundled.schema_lines(), files)
    # What was read takes a hundred megabytes of a large document: room for what is made of it.
    document.forget()
    del examined, document, bundled
    view = _view(api, package, stages)
    del api
    try:
        rendered = _render(view, config, stages, files)
        del view
        _format(rendered, files)
    except Exception as error:
        mistake = mistake_in_override(error, config)
        if mistake is None:
            raise
        return Pressed(package, (*diagnostics, mistake))
    seeds = {path: files.pop(path) for path in sorted(SEED_FILES & files.keys())}
    directory = config.output_path(package)
    tree = {path: files.file(path) for path in files}
    plan = output.plan(tree, directory, shown=package.output, seeds=seeds, force=force, held=files)
    return Pressed(
        package,
        (*diagnostics, *plan.problems),
        plan,
        operations=operations,
        models=models,
        seconds=time.perf_counter() - start,
        sources=sources,
    )


def _view(api: Api, package: PackageConfig, stages: Stages) -> PackageView:
    return with_deep_stack(lambda: stages.view(api, package))


def _render(
    view: PackageView,
    config: Config,
    stages: Stages,
    into: MutableMapping[str, str],
) -> Rendered:
    return with_deep_stack(lambda: stages.render(view, config.templates, into))


def default_stages() -> Stages:
    """The real stages. Imported here: what a command does not need costs it nothing."""
    from specpress.bundling import bundle
    from specpress.collisions import check
    from specpress.loading import load
    from specpress.lowering import lower
    from specpress.rendering import describe, render
    from specpress.resources import templates_path
    from specpress.tolerance import tolerate
    from specpress.validation import validate
    from specpress.view import view

    return Stages(
        load=lambda root, project, allowed: load(root, project=project, allow_urls=allowed),
        tolerate=tolerate,
        validate=validate,
        lower=lower,
        check_collisions=lambda api, package: check(api),
        bundle=bundle,
        view=view,
        describe=describe,
        render=lambda viewed, overrides, into: render(viewed, templates_path(), into, overrides),
    )


def _format(rendered: Rendered, files: MadeFiles) -> None:
    """Format what templates made; what was only copied stays as it is."""
    made = (path for path in files if path not in rendered.formatted and path.endswith(".py"))
    try:
        format_files({path: files.file(path) for path in made})
    except FormattingError as error:
        error.template = rendered.templates.get(error.path)
        raise
