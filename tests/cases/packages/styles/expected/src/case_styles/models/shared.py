"""Models that several resources share."""

from __future__ import annotations

from typing import Literal, Required, TypeAlias, TypedDict

from .._runtime.enums import OpenStringEnum
from .._runtime.model import RequestModel
from .._runtime.wire import Integer, Record, RecordField

__all__ = [
    "Colour",
    "ColourLiteral",
    "Rgb",
    "RgbDict",
]


class Colour(OpenStringEnum):
    """Known values of Colour.

    A value that this version does not know is kept as a member of its own.
    """

    BLUE = "blue"
    BLACK = "black"
    BROWN = "brown"


ColourLiteral: TypeAlias = Literal["blue", "black", "brown"]


class Rgb(RequestModel, kw_only=True):
    """As a request carries it."""

    r: int

    g: int | None = None

    b: int | None = None


class RgbDict(TypedDict, total=False):
    """The dictionary form of ``Rgb``."""

    r: Required[int]

    g: int | None

    b: int | None


RGB_RECORD: Record = Record(
    Rgb,
    (
        RecordField("r", "R", Integer(), required=True),
        RecordField("g", "G", Integer()),
        RecordField("b", "B", Integer()),
    ),
)
