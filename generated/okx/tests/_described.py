"""What the mock exchange reads of the operations in the bundled document."""

from __future__ import annotations

import importlib
import re
from typing import Any

from ._package import PACKAGE

_specification: Any = importlib.import_module(f"{PACKAGE}.testing._reading").bundled()


def described(operation_id: str) -> Any:
    """The mock exchange's reading of an operation."""
    return _specification.by_id[operation_id]


def looks_like_another(operation_id: str) -> bool:
    """Whether requests of an earlier operation look the same, so that the mock takes it for that.

    The two differ in names of their path's parameters only, or in a fragment.
    """
    own = described(operation_id)
    for other in _specification.operations:
        if other.id == operation_id:
            return False
        if other.method == own.method and _shape(other) == _shape(own):
            return True
    raise LookupError(operation_id)


def _shape(operation: Any) -> tuple[str, dict[str, str]]:
    route = operation.route
    return re.sub(r"\{[^{}]*\}", "{}", route.path), dict(route.fixed)
