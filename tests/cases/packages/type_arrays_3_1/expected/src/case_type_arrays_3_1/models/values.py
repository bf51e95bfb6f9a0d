"""Models of the ``values`` resource."""

from __future__ import annotations

import builtins
from decimal import Decimal

from .._runtime.model import ReplyModel

__all__ = [
    "ValuesGetResult",
]


class ValuesGetResult(ReplyModel, kw_only=True):
    """ValuesGetResult, as a reply carries it."""

    text: str | None

    amount: Decimal | None = None

    list: builtins.list[int | None] | None

    map: dict[str, bool | None] | None = None

    only: str | None = None
