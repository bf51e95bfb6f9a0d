"""Models of the ``values`` resource."""

from __future__ import annotations

import builtins

from .._runtime.model import ReplyModel

__all__ = [
    "Other",
    "ValuesGetResult",
]


class Other(ReplyModel, kw_only=True):
    """Other, as a reply carries it."""

    a: str | None = None


class ValuesGetResult(ReplyModel, kw_only=True):
    """ValuesGetResult, as a reply carries it."""

    text: str | None

    number: int | None

    list: builtins.list[str | None] | None

    other: Other | None = None
