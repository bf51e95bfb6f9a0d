"""A null that is meant: None leaves out what may be left out."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Null(Enum):
    """The type of ``NULL``, which is its only value."""

    NULL = "null"

    def __repr__(self) -> str:
        return "NULL"


#: Given for a property that may be missing and may be null, it is sent as null.
NULL: Final = Null.NULL
