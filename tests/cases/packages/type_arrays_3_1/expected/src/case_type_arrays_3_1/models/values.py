"""Models of the ``values`` resource."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias, TypedDict

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel, RequestModel
from .._runtime.opaque import Open
from .._runtime.unions import UnknownVariant, Variant, union
from .._runtime.value_enums import OpenMixedEnum
from .._runtime.wire import (
    Boolean,
    Choice,
    Date,
    DecimalNumber,
    Integer,
    Items,
    OneOf,
    Record,
    RecordField,
    Text,
)

__all__ = [
    "Several",
    "SeveralAny",
    "SeveralAnyInput",
    "SeveralAnyObject",
    "SeveralAnyObjectInput",
    "SeveralAnyObjectInputDict",
    "SeveralDatesItem",
    "SeveralDatesItemInput",
    "SeveralKinds",
    "SeveralKindsLiteral",
    "SeveralLimited",
    "SeveralLimitedInput",
    "SeveralMixed",
    "SeveralMixedLiteral",
    "SeveralMust",
    "SeveralMustInput",
    "ValuesGetResult",
]


class SeveralKinds(OpenStringEnum):
    """Known values of SeveralKinds.

    A value that this version does not know is kept as a member of its own.
    """

    A = "a"
    B = "b"


SeveralKindsLiteral: TypeAlias = Literal["a", "b"]


class SeveralMixed(OpenMixedEnum):
    """Known values of SeveralMixed.

    A value that this version does not know is kept as a member of its own.
    """

    AUTO = "auto"
    VALUE_1 = 1


SeveralMixedLiteral: TypeAlias = Literal["auto", 1]


class Several(ReplyModel, kw_only=True):
    """Several, as a reply carries it."""

    __constants__: ClassVar[Mapping[str, Any]] = {"nothing": None}

    must: SeveralMust | None

    any: SeveralAny | None = None

    limited: SeveralLimited | None = None

    either: Decimal | None = None

    amount: Decimal | None = None

    dates: list[SeveralDatesItem] | None = None

    kinds: SeveralKinds | None = None

    mixed: Open[SeveralMixed] | None = None

    nothing: Any = None


class SeveralAnyObject(ReplyModel, kw_only=True):
    """SeveralAnyObject, as a reply carries it."""

    p: str | None = None


class SeveralAnyObjectInput(RequestModel, kw_only=True):
    """As a request carries it."""

    p: str | None = None


class SeveralAnyObjectInputDict(TypedDict, total=False):
    """The dictionary form of ``SeveralAnyObjectInput``."""

    p: str | None


class ValuesGetResult(ReplyModel, kw_only=True):
    """ValuesGetResult, as a reply carries it."""

    text: str | None

    amount: Decimal | None = None

    list: builtins.list[int | None] | None

    map: dict[str, bool | None] | None = None

    only: str | None = None


if TYPE_CHECKING:
    SeveralAny: TypeAlias = "str | Decimal | bool | SeveralAnyObject | list[int] | UnknownVariant"
    """As a reply carries it."""
else:
    SeveralAny = union(
        "SeveralAny",
        lambda: (
            Variant(str, wire="string"),
            Variant(Decimal, wire="number"),
            Variant(bool, wire="boolean"),
            Variant(SeveralAnyObject),
            Variant(list[int], wire="integer"),
        ),
    )
SeveralAnyInput: TypeAlias = """(
    str
    | Decimal
    | int
    | bool
    | SeveralAnyObjectInput
    | SeveralAnyObjectInputDict
    | Sequence[int]
    | UnknownVariant
)"""
"""As a request carries it."""


if TYPE_CHECKING:
    SeveralDatesItem: TypeAlias = "date | int | UnknownVariant"
    """As a reply carries it."""
else:
    SeveralDatesItem = union(
        "SeveralDatesItem", lambda: (Variant(date, wire="string"), Variant(int, wire="integer"))
    )
SeveralDatesItemInput: TypeAlias = "date | int | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    SeveralLimited: TypeAlias = "str | int | UnknownVariant"
    """As a reply carries it."""
else:
    SeveralLimited = union(
        "SeveralLimited", lambda: (Variant(str, wire="string"), Variant(int, wire="integer"))
    )
SeveralLimitedInput: TypeAlias = "str | int | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    SeveralMust: TypeAlias = "bool | int | UnknownVariant"
    """As a reply carries it."""
else:
    SeveralMust = union(
        "SeveralMust", lambda: (Variant(bool, wire="boolean"), Variant(int, wire="integer"))
    )
SeveralMustInput: TypeAlias = "bool | int | UnknownVariant"
"""As a request carries it."""

SEVERAL_ANY_OBJECT_INPUT_RECORD: Record = Record(
    SeveralAnyObjectInput, (RecordField("p", "p", Text()),)
)
SEVERAL_ANY_INPUT_RECORD: OneOf = OneOf(
    "SeveralAnyInput",
    (
        Choice(Text()),
        Choice(DecimalNumber()),
        Choice(Boolean()),
        Choice(SEVERAL_ANY_OBJECT_INPUT_RECORD),
        Choice(Items(Integer())),
    ),
)
SEVERAL_DATES_ITEM_INPUT_RECORD: OneOf = OneOf(
    "SeveralDatesItemInput", (Choice(Date()), Choice(Integer()))
)
SEVERAL_LIMITED_INPUT_RECORD: OneOf = OneOf(
    "SeveralLimitedInput", (Choice(Text(min_length=2)), Choice(Integer(minimum="10")))
)
SEVERAL_MUST_INPUT_RECORD: OneOf = OneOf("SeveralMustInput", (Choice(Boolean()), Choice(Integer())))
