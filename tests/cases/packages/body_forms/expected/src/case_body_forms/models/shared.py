"""Models that several resources share."""

from __future__ import annotations

from decimal import Decimal
from typing import Required, TypedDict

from .._runtime.model import ReplyModel, RequestModel
from .._runtime.wire import DecimalNumber, Record, RecordField, Text

__all__ = [
    "Place",
    "PlaceDict",
    "Stored",
]


class Place(RequestModel, kw_only=True):
    """As a request carries it."""

    latitude: Decimal | str | int

    longitude: Decimal | str | int

    name: str | None = None


class PlaceDict(TypedDict, total=False):
    """The dictionary form of ``Place``."""

    latitude: Required[Decimal | str | int]

    longitude: Required[Decimal | str | int]

    name: str | None


class Stored(ReplyModel, kw_only=True):
    """Stored, as a reply carries it."""

    id: int


PLACE_RECORD: Record = Record(
    Place,
    (
        RecordField("latitude", "latitude", DecimalNumber(), required=True),
        RecordField("longitude", "longitude", DecimalNumber(), required=True),
        RecordField("name", "name", Text()),
    ),
)
