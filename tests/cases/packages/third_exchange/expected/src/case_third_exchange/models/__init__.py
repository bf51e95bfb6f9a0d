"""The models of requests and replies; each is loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .loans import LoansBorrowResult as LoansBorrowResult

_MODULES: dict[str, str] = {
    "LoansBorrowResult": ".loans",
}

__all__ = [
    "LoansBorrowResult",
]


if not TYPE_CHECKING:  # or checkers would take every misspelt name for an object

    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
