"""Models that several resources share."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal, TypeAlias

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel

__all__ = [
    "Pet",
    "PetKind",
    "PetKindLiteral",
]


class PetKind(OpenStringEnum):
    """Known values of PetKind.

    A value that this version does not know is kept as a member of its own.
    """

    PET = "pet"


PetKindLiteral: TypeAlias = Literal["pet"]


class Pet(ReplyModel, kw_only=True):
    """Pet, as a reply carries it."""

    id: int

    kind: PetKind | None = None

    weight: Decimal | None = None

    nick: str | None = None

    tags: list[Any] | None = None

    anything: Any = None
