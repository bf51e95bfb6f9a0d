"""What pressing a package gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from specpress.config import PackageConfig
from specpress.diagnostics import Diagnostic
from specpress.plans import Plan


@dataclass(frozen=True, slots=True)
class Pressed:
    """A package that is ready to be written: what would change, and how much it holds.

    ``sources`` are the texts of the spec that were read, by the names of their files.
    """

    package: PackageConfig
    diagnostics: tuple[Diagnostic, ...]
    plan: Plan | None = None
    operations: int = 0
    models: int = 0
    seconds: float = 0.0
    sources: Mapping[str, str] = field(default_factory=dict, repr=False)
