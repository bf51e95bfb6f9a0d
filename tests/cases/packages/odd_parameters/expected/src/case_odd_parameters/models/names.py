"""Models of the ``names`` resource."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStringEnum

__all__ = [
    "NamesGetGroupGroup",
    "NamesGetGroupGroupLiteral",
]


class NamesGetGroupGroup(OpenStringEnum):
    """Known values of NamesGetGroupGroup.

    A value that this version does not know is kept as a member of its own.
    """

    NONE = "None"


NamesGetGroupGroupLiteral: TypeAlias = Literal["None"]
