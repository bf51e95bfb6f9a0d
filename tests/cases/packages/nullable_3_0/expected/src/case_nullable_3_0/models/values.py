"""Models of the ``values`` resource."""

from __future__ import annotations

import builtins
from datetime import date
from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel, RequestModel
from .._runtime.unions import UnknownVariant, Variant, union
from .._runtime.wire import Choice, Date, Enumeration, Integer, OneOf, Record, RecordField, Text

__all__ = [
    "Gone",
    "GoneInput",
    "GoneInputDict",
    "GoneType",
    "GoneTypeLiteral",
    "Made",
    "MadeInput",
    "MadeInputDict",
    "MadeType",
    "MadeTypeLiteral",
    "Other",
    "OtherInput",
    "OtherInputDict",
    "Unions",
    "UnionsEither",
    "UnionsEitherInput",
    "UnionsEvent",
    "UnionsEventInput",
    "UnionsInside",
    "UnionsInsideInput",
    "UnionsListItem",
    "UnionsListItemInput",
    "UnionsMapValue",
    "UnionsMapValueInput",
    "UnionsNothing",
    "UnionsNothingInput",
    "ValuesGetResult",
    "ValuesSetWord",
    "ValuesSetWordLiteral",
    "X",
    "XInput",
    "XInputDict",
    "XOrNull",
    "XOrNullInput",
    "XOrNullInputDict",
    "Y",
    "YInput",
    "YInputDict",
]


class GoneType(OpenStringEnum):
    """Known values of GoneType.

    A value that this version does not know is kept as a member of its own.
    """

    GONE = "gone"
    LOST = "lost"


GoneTypeLiteral: TypeAlias = Literal["gone", "lost"]


class MadeType(OpenStringEnum):
    """Known values of MadeType.

    A value that this version does not know is kept as a member of its own.
    """

    MADE = "made"


MadeTypeLiteral: TypeAlias = Literal["made"]


class ValuesSetWord(OpenStringEnum):
    """Known values of ValuesSetWord.

    A value that this version does not know is kept as a member of its own.
    """

    UP = "up"
    DOWN = "down"


ValuesSetWordLiteral: TypeAlias = Literal["up", "down"]


class Gone(ReplyModel, kw_only=True):
    """Gone, as a reply carries it."""

    type: GoneType

    id: int | None = None


class GoneInput(RequestModel, kw_only=True):
    """As a request carries it."""

    type: GoneType | GoneTypeLiteral

    id: int | None = None


class GoneInputDict(TypedDict, total=False):
    """The dictionary form of ``GoneInput``."""

    type: Required[GoneType | GoneTypeLiteral]

    id: int | None


class Made(ReplyModel, kw_only=True):
    """Made, as a reply carries it."""

    type: MadeType

    id: int | None = None


class MadeInput(RequestModel, kw_only=True):
    """As a request carries it."""

    type: MadeType | MadeTypeLiteral = "made"

    id: int | None = None


class MadeInputDict(TypedDict, total=False):
    """The dictionary form of ``MadeInput``."""

    type: MadeType | MadeTypeLiteral

    id: int | None


class Other(ReplyModel, kw_only=True):
    """Other, as a reply carries it."""

    a: str | None = None


class OtherInput(RequestModel, kw_only=True):
    """As a request carries it."""

    a: str | None = None


class OtherInputDict(TypedDict, total=False):
    """The dictionary form of ``OtherInput``."""

    a: str | None


class Unions(ReplyModel, kw_only=True):
    """Unions, as a reply carries it."""

    nothing: UnionsNothing | None

    either: UnionsEither | None = None

    inside: UnionsInside | None = None

    wrapped: X | None = None

    by_enum: X | None = None

    of_component: XOrNull | None = None

    list: builtins.list[UnionsListItem | None] | None = None

    map: dict[str, UnionsMapValue | None] | None = None

    event: UnionsEvent | None = None


class ValuesGetResult(ReplyModel, kw_only=True):
    """ValuesGetResult, as a reply carries it."""

    text: str | None

    number: int | None

    list: builtins.list[str | None] | None

    other: Other | None = None


class X(ReplyModel, kw_only=True):
    """X, as a reply carries it."""

    x: int


class XInput(RequestModel, kw_only=True):
    """As a request carries it."""

    x: int


class XInputDict(TypedDict, total=False):
    """The dictionary form of ``XInput``."""

    x: Required[int]


class XOrNull(ReplyModel, kw_only=True):
    """XOrNull, as a reply carries it."""

    x: int


class XOrNullInput(RequestModel, kw_only=True):
    """As a request carries it."""

    x: int


class XOrNullInputDict(TypedDict, total=False):
    """The dictionary form of ``XOrNullInput``."""

    x: Required[int]


class Y(ReplyModel, kw_only=True):
    """Y, as a reply carries it."""

    y: date


class YInput(RequestModel, kw_only=True):
    """As a request carries it."""

    y: date


class YInputDict(TypedDict, total=False):
    """The dictionary form of ``YInput``."""

    y: Required[date]


if TYPE_CHECKING:
    UnionsEither: TypeAlias = "X | Y | UnknownVariant"
    """As a reply carries it."""
else:
    UnionsEither = union("UnionsEither", lambda: (Variant(X), Variant(Y)))
UnionsEitherInput: TypeAlias = "XInput | XInputDict | YInput | YInputDict | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    UnionsEvent: TypeAlias = "Made | Gone | UnknownVariant"
    """As a reply carries it."""
else:
    UnionsEvent = union(
        "UnionsEvent",
        lambda: (Variant(Made, values=("made",)), Variant(Gone, values=("gone", "lost"))),
        discriminator="type",
    )
UnionsEventInput: TypeAlias = (
    "MadeInput | MadeInputDict | GoneInput | GoneInputDict | UnknownVariant"
)
"""As a request carries it."""


if TYPE_CHECKING:
    UnionsInside: TypeAlias = "str | int | UnknownVariant"
    """As a reply carries it."""
else:
    UnionsInside = union(
        "UnionsInside", lambda: (Variant(str, wire="string"), Variant(int, wire="integer"))
    )
UnionsInsideInput: TypeAlias = "str | int | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    UnionsListItem: TypeAlias = "X | Y | UnknownVariant"
    """As a reply carries it."""
else:
    UnionsListItem = union("UnionsListItem", lambda: (Variant(X), Variant(Y)))
UnionsListItemInput: TypeAlias = "XInput | XInputDict | YInput | YInputDict | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    UnionsMapValue: TypeAlias = "int | str | UnknownVariant"
    """As a reply carries it."""
else:
    UnionsMapValue = union(
        "UnionsMapValue", lambda: (Variant(int, wire="integer"), Variant(str, wire="string"))
    )
UnionsMapValueInput: TypeAlias = "int | str | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    UnionsNothing: TypeAlias = "X | Y | UnknownVariant"
    """As a reply carries it."""
else:
    UnionsNothing = union("UnionsNothing", lambda: (Variant(X), Variant(Y)))
UnionsNothingInput: TypeAlias = "XInput | XInputDict | YInput | YInputDict | UnknownVariant"
"""As a request carries it."""

GONE_INPUT_RECORD: Record = Record(
    GoneInput,
    (
        RecordField("type", "type", Enumeration(GoneType), required=True),
        RecordField("id", "id", Integer()),
    ),
)
MADE_INPUT_RECORD: Record = Record(
    MadeInput,
    (
        RecordField("type", "type", Enumeration(MadeType), required=True, implied="made"),
        RecordField("id", "id", Integer()),
    ),
)
OTHER_INPUT_RECORD: Record = Record(OtherInput, (RecordField("a", "a", Text()),))
X_INPUT_RECORD: Record = Record(XInput, (RecordField("x", "x", Integer(), required=True),))
Y_INPUT_RECORD: Record = Record(YInput, (RecordField("y", "y", Date(), required=True),))
UNIONS_EITHER_INPUT_RECORD: OneOf = OneOf(
    "UnionsEitherInput", (Choice(X_INPUT_RECORD), Choice(Y_INPUT_RECORD))
)
UNIONS_EVENT_INPUT_RECORD: OneOf = OneOf(
    "UnionsEventInput",
    (
        Choice(MADE_INPUT_RECORD, values=("made",)),
        Choice(GONE_INPUT_RECORD, values=("gone", "lost")),
    ),
    discriminator="type",
)
UNIONS_INSIDE_INPUT_RECORD: OneOf = OneOf("UnionsInsideInput", (Choice(Text()), Choice(Integer())))
UNIONS_LIST_ITEM_INPUT_RECORD: OneOf = OneOf(
    "UnionsListItemInput", (Choice(X_INPUT_RECORD), Choice(Y_INPUT_RECORD))
)
UNIONS_MAP_VALUE_INPUT_RECORD: OneOf = OneOf(
    "UnionsMapValueInput", (Choice(Integer()), Choice(Text()))
)
UNIONS_NOTHING_INPUT_RECORD: OneOf = OneOf(
    "UnionsNothingInput", (Choice(X_INPUT_RECORD), Choice(Y_INPUT_RECORD))
)
X_OR_NULL_INPUT_RECORD: Record = Record(
    XOrNullInput, (RecordField("x", "x", Integer(), required=True),)
)
