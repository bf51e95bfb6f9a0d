"""Presses any document in memory, the way ``specpress generate`` does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from specpress.bundling import Bundle
from specpress.config import Config, PackageConfig
from specpress.diagnostics import Diagnostic, Severity
from specpress.formatting import format_sources
from specpress.ir import Api
from specpress.pipeline import Examined, default_stages, examine


@dataclass(frozen=True)
class PressedDocument:
    """A document's package, and what every stage made of it; ``files`` only where it is pressed."""

    examined: Examined
    files: dict[str, str] | None = None
    bundle: Bundle | None = None

    @property
    def errors(self) -> list[Diagnostic]:
        """Why there is no package."""
        found = self.examined.diagnostics
        return [each for each in found if each.severity is Severity.ERROR]

    @property
    def api(self) -> Api:
        """What the document means; only where it is pressed."""
        assert self.examined.api is not None, self.errors
        return self.examined.api


def settings(file: Path, package: str) -> tuple[PackageConfig, Config]:
    """The configuration of a package whose document is ``file``, in a project of its own."""
    config = PackageConfig(
        name=package,
        spec=file.name,
        output=f"generated/{package}",
        distribution=package.replace("_", "-"),
        package=package,
        client="Service",
        version="1.2.3",
    )
    return config, Config(project=file.parent, templates=None, packages=(config,))


def examine_document(file: Path, package: str = "document") -> Examined:
    """Load, validate and lower a document."""
    config, project = settings(file, package)
    return examine(config, project, default_stages())


def press_document(file: Path, package: str) -> PressedDocument:
    """Press a document in memory; a refused one has no files."""
    config, project = settings(file, package)
    stages = default_stages()
    examined = examine(config, project, stages)
    if examined.document is None or examined.api is None:
        return PressedDocument(examined)
    bundled = stages.bundle(examined.document)
    view = stages.view(examined.api, config)
    files: dict[str, str] = {}
    stages.describe(config, bundled.data, bundled.schema_lines(), files)
    rendered = stages.render(view, None, files)
    sources = {
        path: text for path, text in rendered.files.items() if path not in rendered.formatted
    }
    formatted = format_sources(sources)
    return PressedDocument(examined, {**rendered.files, **formatted}, bundled)
