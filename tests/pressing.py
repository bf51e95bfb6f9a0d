"""Presses the specs of ``tests/cases/packages`` the way ``specpress generate`` does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from specpress.config import PackageConfig
from specpress.diagnostics import Diagnostic, has_errors
from specpress.formatting import format_sources
from specpress.pipeline import default_stages
from specpress.view import large_resources

CASES = Path(__file__).parent / "cases" / "packages"


@dataclass(frozen=True)
class PressedCase:
    """The files of a case's package, formatted, and what the spec was told."""

    name: str
    package: str
    files: dict[str, str]
    templated: frozenset[str]
    diagnostics: list[Diagnostic]


#: Cases that together have all that a module of calls or of models may hold.
LARGE_CASES = ("former_names", "replies", "third_exchange", "unions", "waiting")


def case_names() -> list[str]:
    """The folders with a spec."""
    return sorted(path.parent.name for path in CASES.glob("*/openapi.yaml"))


def press_large(name: str) -> PressedCase:
    """Press one case as if each of its resources had too many calls for one module."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(large_resources, "LARGEST_MODULE", 0)
        return press_case(name, prefix="many")


def press_case(name: str, cases: Path = CASES, prefix: str = "case") -> PressedCase:
    """Press one case of a folder of cases in memory, as the package ``prefix_name``."""
    package = f"{prefix}_{name}"
    config = PackageConfig(
        name=name,
        spec=f"{name}/openapi.yaml",
        output=f"generated/{name}",
        distribution=package.replace("_", "-"),
        package=package,
        client="Case",
        version="1.2.3",
    )
    stages = default_stages()
    document, diagnostics = stages.load(cases / name / "openapi.yaml", cases, ())
    assert document is not None, diagnostics
    document, tolerated = stages.tolerate(document)
    diagnostics = [*diagnostics, *tolerated, *stages.validate(document)]
    assert not has_errors(diagnostics), diagnostics
    api = stages.lower(document)
    diagnostics += stages.check_collisions(api, config)
    assert not has_errors(diagnostics), diagnostics
    bundled = stages.bundle(document)
    view = stages.view(api, config)
    files: dict[str, str] = {}
    stages.describe(config, bundled.data, bundled.schema_lines(), files)
    rendered = stages.render(view, None, files)
    sources = {
        path: text for path, text in rendered.files.items() if path not in rendered.formatted
    }
    formatted = format_sources(sources)
    return PressedCase(
        name=name,
        package=package,
        files={**rendered.files, **formatted},
        templated=frozenset(sources),
        diagnostics=diagnostics,
    )


def write_tree(files: dict[str, str], folder: Path) -> None:
    """Write a tree of texts."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
