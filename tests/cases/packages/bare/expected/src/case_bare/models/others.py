"""Models that no call uses: those of webhooks, callbacks and unused schemas."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel
from .dogs import Dog

__all__ = [
    "DogMoved",
    "MoveReason",
    "MoveReasonLiteral",
]


class MoveReason(OpenStringEnum):
    """Known values of MoveReason.

    A value that this version does not know is kept as a member of its own.
    """

    ADOPTED = "adopted"
    TRANSFERRED = "transferred"


MoveReasonLiteral: TypeAlias = Literal["adopted", "transferred"]


class DogMoved(ReplyModel, kw_only=True):
    """DogMoved, as a reply carries it."""

    dog: Dog

    reason: MoveReason | None = None
