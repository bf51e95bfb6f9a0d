"""Drafts of hand-made pages into small specs, as tests of drafting need them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from specpress.config import Config, PackageConfig, load_config
from specpress.docs.drafting.changes import SpecFiles
from specpress.docs.drafting.session import Outcome, draft
from specpress.docs.drafting.trial import examine_texts
from specpress.docs.facts import ExampleFact, PageFacts
from specpress.pipeline import default_stages, examine, press
from specpress.scaffold import scaffold

from tests.docs.making_facts import place
from tests.docs.making_specs import write_spec

PYPROJECT = """\
[tool.specpress.packages.exchange]
spec = "spec/openapi.yaml"
output = "generated/exchange"
distribution = "exchange-client"
package = "exchange_client"
client = "Exchange"
version = "0.1.0"
"""


@dataclass(frozen=True, slots=True)
class Project:
    """A project with one spec."""

    folder: Path
    config: Config
    package: PackageConfig

    def draft(self, *pages: PageFacts, shared: bool = False) -> Outcome:
        """Draft pages into the spec, without writing."""
        stages = default_stages()
        examined = examine(self.package, self.config, stages)
        assert examined.document is not None, examined.diagnostics
        files = SpecFiles.read(examined.document, self.folder)
        trial = partial(examine_texts, package=self.package, config=self.config, stages=stages)
        return draft(pages, [], examined.document, files.texts, trial, shared=shared)

    def write(self, outcome: Outcome) -> None:
        """Write what was drafted."""
        for name, text in outcome.texts.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")

    def files(self) -> dict[str, str]:
        """The files of the spec."""
        return {
            file.relative_to(self.folder).as_posix(): file.read_bytes().decode()
            for file in sorted((self.folder / "spec").rglob("*.yaml"))
        }

    def assert_generates(self) -> None:
        """The spec on disk validates, and a package is made of it."""
        pressed = press(self.package, self.config, default_stages())
        errors = [each for each in pressed.diagnostics if each.severity == "error"]
        assert errors == []
        assert pressed.plan is not None and pressed.operations > 0


def project_at(folder: Path, **texts: str) -> Project:
    """A project with the small spec of ``making_specs``."""
    write_spec(folder, **texts)
    (folder / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    return _project(folder)


def new_project_at(folder: Path) -> Project:
    """A project as ``specpress new`` begins it."""
    scaffold(folder, "acme")
    return _project(folder)


def _project(folder: Path) -> Project:
    config, diagnostics = load_config(folder)
    assert config is not None, diagnostics
    return Project(folder, config, config.packages[0])


def parsed(texts: Mapping[str, str], name: str) -> Any:
    """What a drafted file says."""
    return yaml.safe_load(texts[name])


def reply(data: Any, text: str = "") -> ExampleFact:
    return ExampleFact(text=text, place=place(), data=data, readable=True)


def request(query: Sequence[tuple[str, str]] = (), data: Any = None, text: str = "") -> ExampleFact:
    return ExampleFact(
        text=text,
        place=place(),
        data=data,
        readable=data is not None,
        query=tuple(query),
    )
