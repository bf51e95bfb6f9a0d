"""The models of requests and replies; each is loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .public_data import SystemTime as SystemTime
    from .trade import OneClickRepayment as OneClickRepayment
    from .trade import OneClickRepaymentStatus as OneClickRepaymentStatus
    from .trade import OneClickRepaymentStatusLiteral as OneClickRepaymentStatusLiteral

_MODULES: dict[str, str] = {
    "SystemTime": ".public_data",
    "OneClickRepayment": ".trade",
    "OneClickRepaymentStatus": ".trade",
    "OneClickRepaymentStatusLiteral": ".trade",
}

__all__ = [
    "OneClickRepayment",
    "OneClickRepaymentStatus",
    "OneClickRepaymentStatusLiteral",
    "SystemTime",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(module, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
