"""Models of the ``values`` resource."""

from __future__ import annotations

import builtins
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel, RequestModel
from .._runtime.unions import UnknownVariant
from .._runtime.wire import Choice, Integer, OneOf, Record, RecordField, Text

__all__ = [
    "Other",
    "OtherInput",
    "OtherInputDict",
    "ValuesGetResult",
    "ValuesSetEither",
    "ValuesSetKind",
    "ValuesSetKindLiteral",
    "ValuesSetResult",
]


class ValuesSetKind(OpenStringEnum):
    """Known values of ValuesSetKind.

    A value that this version does not know is kept as a member of its own.
    """

    A = "a"
    B = "b"


ValuesSetKindLiteral: TypeAlias = Literal["a", "b"]


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


class ValuesSetResult(ReplyModel, kw_only=True):
    """ValuesSetResult, as a reply carries it."""

    above: int

    below: Decimal | None = None


ValuesSetEither: TypeAlias = "str | int | UnknownVariant"
"""As a request carries it."""

OTHER_INPUT_RECORD: Record = Record(OtherInput, (RecordField("a", "a", Text()),))
VALUES_SET_EITHER_RECORD: OneOf = OneOf("ValuesSetEither", (Choice(Text()), Choice(Integer())))
