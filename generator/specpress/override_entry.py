"""One entry of a project's ``overrides``. What they do to a document is in ``spec_overrides``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from specpress.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Override:
    """One entry of ``overrides``; ``at`` is ``[[FILE]#]/POINTER``, ``location`` where it stands.

    ``rename``: the name in the package. ``ignore``: nothing is made of it. ``patch``: values that
    are merged into what stands there, as RFC 7396 merges objects.
    """

    at: str
    location: Location
    rename: str | None = None
    ignore: bool = False
    patch: Mapping[str, Any] = field(default_factory=dict)
