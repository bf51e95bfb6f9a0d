"""Models of the ``values`` resource."""

from __future__ import annotations

import builtins
from typing import Literal, TypeAlias, TypedDict

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel, RequestModel
from .._runtime.wire import Record, RecordField, Text

__all__ = [
    "Other",
    "OtherInput",
    "OtherInputDict",
    "ValuesGetResult",
    "ValuesSetWord",
    "ValuesSetWordLiteral",
]


class ValuesSetWord(OpenStringEnum):
    """Known values of ValuesSetWord.

    A value that this version does not know is kept as a member of its own.
    """

    UP = "up"
    DOWN = "down"


ValuesSetWordLiteral: TypeAlias = Literal["up", "down"]


class Other(ReplyModel, kw_only=True):
    """Other, as a reply carries it."""

    a: str | None = None


class OtherInput(RequestModel, kw_only=True):
    """As a request carries it."""

    a: str | None = None


class OtherInputDict(TypedDict, total=False):
    """The dictionary form of ``OtherInput``."""

    a: str | None


class ValuesGetResult(ReplyModel, kw_only=True):
    """ValuesGetResult, as a reply carries it."""

    text: str | None

    number: int | None

    list: builtins.list[str | None] | None

    other: Other | None = None


OTHER_INPUT_RECORD: Record = Record(OtherInput, (RecordField("a", "a", Text()),))
