"""Models that several resources share."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStringEnum

__all__ = [
    "VipLevel",
    "VipLevelLiteral",
]


class VipLevel(OpenStringEnum):
    """The customer's level, which decides about rates and limits.

    A value that this version does not know is kept as a member of its own.
    """

    VIP0 = "VIP0"
    VIP1 = "VIP1"
    VIP2 = "VIP2"
    VIP3 = "VIP3"
    VIP4 = "VIP4"
    VIP5 = "VIP5"
    VIP99 = "VIP99"
    """The supreme VIP level."""
    PRO1 = "PRO1"
    PRO2 = "PRO2"
    PRO3 = "PRO3"
    PRO4 = "PRO4"
    PRO5 = "PRO5"
    PRO6 = "PRO6"


VipLevelLiteral: TypeAlias = Literal[
    "VIP0",
    "VIP1",
    "VIP2",
    "VIP3",
    "VIP4",
    "VIP5",
    "VIP99",
    "PRO1",
    "PRO2",
    "PRO3",
    "PRO4",
    "PRO5",
    "PRO6",
]
