"""Models of the ``dogs`` resource."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal, TypeAlias
from uuid import UUID

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel

__all__ = [
    "Breed",
    "BreedLiteral",
    "Dog",
]


class Breed(OpenStringEnum):
    """Known values of Breed.

    A value that this version does not know is kept as a member of its own.
    """

    BEAGLE = "beagle"
    HUSKY = "husky"
    MUTT = "mutt"


BreedLiteral: TypeAlias = Literal["beagle", "husky", "mutt"]


class Dog(ReplyModel, kw_only=True):
    """Dog, as a reply carries it."""

    id: UUID

    name: str

    breed: Breed

    born: date | None = None

    weight: Decimal | None = None

    arrived: datetime | None = None
