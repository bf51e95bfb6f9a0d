"""Models of the ``herds`` resource."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypedDict

from .._runtime.model import ReplyModel, RequestModel
from .._runtime.unions import UnknownVariant, Variant, union
from .._runtime.wire import Choice, Integer, OneOf, Record, RecordField, Text

__all__ = [
    "Bare",
    "BareInput",
    "Beast",
    "BeastBase",
    "BeastBaseInput",
    "BeastBaseInputDict",
    "BeastInput",
    "Cow",
    "CowInput",
    "CowInputDict",
    "HerdsChildBody",
    "HerdsChildResult",
    "Left",
    "LeftInput",
    "LeftInputDict",
    "Loose",
    "LooseA",
    "LooseAInput",
    "LooseAInputDict",
    "LooseB",
    "LooseBInput",
    "LooseBInputDict",
    "LooseBase",
    "LooseBaseInput",
    "LooseBaseInputDict",
    "LooseInput",
    "Right",
    "RightInput",
    "RightInputDict",
    "Sheep",
    "SheepInput",
    "SheepInputDict",
]


class BeastBase(ReplyModel, kw_only=True):
    """BeastBase, as a reply carries it."""

    kind: str

    name: str | None = None


class BeastBaseInput(RequestModel, kw_only=True):
    """As a request carries it."""

    kind: str = "Beast"

    name: str | None = None


class BeastBaseInputDict(TypedDict, total=False):
    """The dictionary form of ``BeastBaseInput``."""

    kind: str

    name: str | None


class Cow(ReplyModel, kw_only=True):
    """Cow, as a reply carries it."""

    kind: str

    name: str | None = None

    milk: int | None = None


class CowInput(RequestModel, kw_only=True):
    """As a request carries it."""

    kind: str = "cow"

    name: str | None = None

    milk: int | None = None


class CowInputDict(TypedDict, total=False):
    """The dictionary form of ``CowInput``."""

    kind: str

    name: str | None

    milk: int | None


class Left(ReplyModel, kw_only=True):
    """Left, as a reply carries it."""

    value: int | None = None


class LeftInput(RequestModel, kw_only=True):
    """As a request carries it."""

    value: int | None = None


class LeftInputDict(TypedDict, total=False):
    """The dictionary form of ``LeftInput``."""

    value: int | None


class LooseA(ReplyModel, kw_only=True):
    """LooseA, as a reply carries it."""

    kind: str

    one: int | None = None


class LooseAInput(RequestModel, kw_only=True):
    """As a request carries it."""

    kind: str = "a"

    one: int | None = None


class LooseAInputDict(TypedDict, total=False):
    """The dictionary form of ``LooseAInput``."""

    kind: str

    one: int | None


class LooseB(ReplyModel, kw_only=True):
    """LooseB, as a reply carries it."""

    kind: str

    two: int | None = None


class LooseBInput(RequestModel, kw_only=True):
    """As a request carries it."""

    kind: str = "b"

    two: int | None = None


class LooseBInputDict(TypedDict, total=False):
    """The dictionary form of ``LooseBInput``."""

    kind: str

    two: int | None


class LooseBase(ReplyModel, kw_only=True):
    """LooseBase, as a reply carries it."""

    kind: str


class LooseBaseInput(RequestModel, kw_only=True):
    """As a request carries it."""

    kind: str = "Loose"


class LooseBaseInputDict(TypedDict, total=False):
    """The dictionary form of ``LooseBaseInput``."""

    kind: str


class Right(ReplyModel, kw_only=True):
    """Right, as a reply carries it."""

    value: int | None = None


class RightInput(RequestModel, kw_only=True):
    """As a request carries it."""

    value: int | None = None


class RightInputDict(TypedDict, total=False):
    """The dictionary form of ``RightInput``."""

    value: int | None


class Sheep(ReplyModel, kw_only=True):
    """Sheep, as a reply carries it."""

    kind: str

    name: str | None = None

    milk: int | None = None

    mate: Beast | None = None


class SheepInput(RequestModel, kw_only=True):
    """As a request carries it."""

    kind: str = "Sheep"

    name: str | None = None

    milk: int | None = None

    mate: BeastInput | None = None


class SheepInputDict(TypedDict, total=False):
    """The dictionary form of ``SheepInput``."""

    kind: str

    name: str | None

    milk: int | None

    mate: BeastInput | None


if TYPE_CHECKING:
    Bare: TypeAlias = "Left | Right | UnknownVariant"
    """As a reply carries it."""
else:
    Bare = union(
        "Bare",
        lambda: (Variant(Left, values=("Left",)), Variant(Right, values=("Right",))),
        discriminator="@type",
    )
BareInput: TypeAlias = "LeftInput | LeftInputDict | RightInput | RightInputDict | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    Beast: TypeAlias = "Cow | Sheep | BeastBase | UnknownVariant"
    """As a reply carries it."""
else:
    Beast = union(
        "Beast",
        lambda: (
            Variant(Cow, values=("cow",), name="Cow"),
            Variant(Sheep, values=("Sheep",)),
            Variant(BeastBase, values=("Beast",)),
        ),
        discriminator="kind",
    )
BeastInput: TypeAlias = """(
    CowInput
    | CowInputDict
    | SheepInput
    | SheepInputDict
    | BeastBaseInput
    | BeastBaseInputDict
    | UnknownVariant
)"""
"""As a request carries it."""


HerdsChildBody: TypeAlias = "CowInput | CowInputDict | SheepInput | SheepInputDict | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    HerdsChildResult: TypeAlias = "Cow | Sheep | UnknownVariant"
    """As a reply carries it."""
else:
    HerdsChildResult = union(
        "HerdsChildResult",
        lambda: (Variant(Cow, values=("cow",), name="Cow"), Variant(Sheep, values=("Sheep",))),
        discriminator="kind",
    )


if TYPE_CHECKING:
    Loose: TypeAlias = "LooseA | LooseB | LooseBase | UnknownVariant"
    """As a reply carries it."""
else:
    Loose = union(
        "Loose",
        lambda: (
            Variant(LooseA, values=("a",), name="LooseA"),
            Variant(LooseB, values=("b",), name="LooseB"),
            Variant(LooseBase, values=("Loose",)),
        ),
        discriminator="kind",
    )
LooseInput: TypeAlias = """(
    LooseAInput
    | LooseAInputDict
    | LooseBInput
    | LooseBInputDict
    | LooseBaseInput
    | LooseBaseInputDict
    | UnknownVariant
)"""
"""As a request carries it."""

LEFT_INPUT_RECORD: Record = Record(LeftInput, (RecordField("value", "value", Integer()),))
RIGHT_INPUT_RECORD: Record = Record(RightInput, (RecordField("value", "value", Integer()),))
BARE_INPUT_RECORD: OneOf = OneOf(
    "BareInput",
    (Choice(LEFT_INPUT_RECORD, values=("Left",)), Choice(RIGHT_INPUT_RECORD, values=("Right",))),
    discriminator="@type",
)
BEAST_BASE_INPUT_RECORD: Record = Record(
    BeastBaseInput,
    (
        RecordField("kind", "kind", Text(), required=True, implied="Beast"),
        RecordField("name", "name", Text()),
    ),
)
COW_INPUT_RECORD: Record = Record(
    CowInput,
    (
        RecordField("kind", "kind", Text(), required=True, implied="cow"),
        RecordField("name", "name", Text()),
        RecordField("milk", "milk", Integer()),
    ),
)
SHEEP_INPUT_RECORD: Record = Record(
    SheepInput,
    lambda: (
        RecordField("kind", "kind", Text(), required=True, implied="Sheep"),
        RecordField("name", "name", Text()),
        RecordField("milk", "milk", Integer()),
        RecordField("mate", "mate", BEAST_INPUT_RECORD),
    ),
)
BEAST_INPUT_RECORD: OneOf = OneOf(
    "BeastInput",
    lambda: (
        Choice(COW_INPUT_RECORD, values=("cow",), name="Cow"),
        Choice(SHEEP_INPUT_RECORD, values=("Sheep",)),
        Choice(BEAST_BASE_INPUT_RECORD, values=("Beast",)),
    ),
    discriminator="kind",
)
HERDS_CHILD_BODY_RECORD: OneOf = OneOf(
    "HerdsChildBody",
    (
        Choice(COW_INPUT_RECORD, values=("cow",), name="Cow"),
        Choice(SHEEP_INPUT_RECORD, values=("Sheep",)),
    ),
    discriminator="kind",
)
LOOSE_A_INPUT_RECORD: Record = Record(
    LooseAInput,
    (
        RecordField("kind", "kind", Text(), required=True, implied="a"),
        RecordField("one", "one", Integer()),
    ),
)
LOOSE_B_INPUT_RECORD: Record = Record(
    LooseBInput,
    (
        RecordField("kind", "kind", Text(), required=True, implied="b"),
        RecordField("two", "two", Integer()),
    ),
)
LOOSE_BASE_INPUT_RECORD: Record = Record(
    LooseBaseInput, (RecordField("kind", "kind", Text(), required=True, implied="Loose"),)
)
LOOSE_INPUT_RECORD: OneOf = OneOf(
    "LooseInput",
    (
        Choice(LOOSE_A_INPUT_RECORD, values=("a",), name="LooseA"),
        Choice(LOOSE_B_INPUT_RECORD, values=("b",), name="LooseB"),
        Choice(LOOSE_BASE_INPUT_RECORD, values=("Loose",)),
    ),
    discriminator="kind",
)
