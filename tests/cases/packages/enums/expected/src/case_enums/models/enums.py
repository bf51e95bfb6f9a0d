"""Models of the ``enums`` resource."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenIntegerEnum, OpenStringEnum
from .._runtime.model import ReplyModel

__all__ = [
    "EnumsGetResult",
    "EnumsGetResultInline",
    "EnumsGetResultInlineLiteral",
    "Level",
    "LevelLiteral",
    "State",
    "StateLiteral",
    "Step",
    "StepLiteral",
]


class EnumsGetResultInline(OpenStringEnum):
    """Known values of EnumsGetResultInline.

    A value that this version does not know is kept as a member of its own.
    """

    A = "a"
    B = "b"


EnumsGetResultInlineLiteral: TypeAlias = Literal["a", "b"]


class Level(OpenStringEnum):
    """The level of an account.

    A value that this version does not know is kept as a member of its own.
    """

    VIP0 = "VIP0"
    VIP99 = "VIP99"
    """the highest level."""
    VALUE_1D = "1d"
    EMPTY = ""
    IN_PROGRESS = "in progress"


LevelLiteral: TypeAlias = Literal["VIP0", "VIP99", "1d", "", "in progress"]


class State(OpenStringEnum):
    """Known values of State.

    A value that this version does not know is kept as a member of its own.
    """

    PROCESSING = "P"
    DONE = "D"


StateLiteral: TypeAlias = Literal["P", "D"]


class Step(OpenIntegerEnum):
    """Known values of Step.

    A value that this version does not know is kept as a member of its own.
    """

    ONE = 1
    VALUE_5 = 5
    MINUS_ONE = -1


StepLiteral: TypeAlias = Literal[1, 5, -1]


class EnumsGetResult(ReplyModel, kw_only=True):
    """EnumsGetResult, as a reply carries it."""

    level: Level
    """The level of an account."""

    former: Level | None = None
    """The level of an account."""

    step: Step | None = None

    inline: EnumsGetResultInline | None = None

    state: State | None = None
