"""A spec on trial: what would be wrong with it, were its files these. Nothing of it is touched."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Mapping
from pathlib import Path

from specpress.config import Config, PackageConfig
from specpress.diagnostics import Diagnostic
from specpress.document import Document
from specpress.pipeline import Stages, examine


@dataclasses.dataclass(frozen=True, slots=True)
class Trial:
    """The outcome: what is wrong, and the document where nothing is."""

    diagnostics: tuple[Diagnostic, ...]
    document: Document | None


def examine_texts(
    texts: Mapping[str, str], package: PackageConfig, config: Config, stages: Stages
) -> Trial:
    """Load, validate and lower a spec whose files have these texts, by their names in the project.

    Locations name files as those of the real spec do.
    """
    with tempfile.TemporaryDirectory(prefix="specpress-") as folder:
        project = Path(folder)
        for name, text in texts.items():
            file = project / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        examined = examine(package, dataclasses.replace(config, project=project), stages)
    return Trial(examined.diagnostics, examined.document)
