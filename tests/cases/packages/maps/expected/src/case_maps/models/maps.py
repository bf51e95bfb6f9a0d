"""Models of the ``maps`` resource."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from .._runtime.model import ReplyModel

__all__ = [
    "MapsSendResult",
    "MapsSendResultClosed",
    "MapsSendResultInner",
    "MapsSendResultInnerDeeper",
    "Pair",
]


class MapsSendResult(ReplyModel, kw_only=True):
    """MapsSendResult, as a reply carries it."""

    amounts: dict[str, Decimal | None] | None = None

    nested: dict[str, list[Pair]] | None = None

    open: dict[str, Any] | None = None

    closed: MapsSendResultClosed | None = None

    inner: MapsSendResultInner | None = None


class MapsSendResultClosed(ReplyModel, kw_only=True):
    """MapsSendResultClosed, as a reply carries it."""

    a: str | None = None


class MapsSendResultInner(ReplyModel, kw_only=True):
    """MapsSendResultInner, as a reply carries it."""

    deeper: MapsSendResultInnerDeeper | None = None


class MapsSendResultInnerDeeper(ReplyModel, kw_only=True):
    """MapsSendResultInnerDeeper, as a reply carries it."""

    deepest: list[list[int]] | None = None


class Pair(ReplyModel, kw_only=True):
    """Pair, as a reply carries it."""

    a: str | None = None

    b: str | None = None
