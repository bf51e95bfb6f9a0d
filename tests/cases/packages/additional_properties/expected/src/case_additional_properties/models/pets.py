"""Models of the ``pets`` resource."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Required, TypeAlias, TypedDict

from msgspec import field

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel, RequestModel
from .._runtime.opaque import AdditionalProperties
from .._runtime.unions import UnknownVariant, Variant, union
from .._runtime.wire import Anything, DecimalText, Record, RecordField, Rest, Text

__all__ = [
    "Keeper",
    "KeeperInput",
    "KeeperInputDict",
    "Kind",
    "KindLiteral",
    "Kinds",
    "NumberModel",
    "Pet",
    "PetInput",
    "PetInputDict",
    "Shapes",
    "ShapesEither",
]


class Kind(OpenStringEnum):
    """Known values of Kind.

    A value that this version does not know is kept as a member of its own.
    """

    CAT = "cat"
    DOG = "dog"


KindLiteral: TypeAlias = Literal["cat", "dog"]


class Keeper(ReplyModel, kw_only=True):
    """Anything may be said of it."""

    name: str

    of: Keeper | None = None
    """Anything may be said of it."""

    additional_properties: str | None = field(default=None, name="additionalProperties")

    additional_properties_2: AdditionalProperties[Any] = field(default_factory=dict)
    """Properties beside those above, by their names on the wire."""


class KeeperInput(RequestModel, kw_only=True):
    """Anything may be said of it."""

    name: str

    of: KeeperInput | KeeperInputDict | None = None
    """Anything may be said of it."""

    additional_properties: str | None = None

    additional_properties_2: Mapping[str, object] = field(default_factory=dict)
    """Properties beside those above, by their names on the wire."""


class KeeperInputDict(TypedDict, total=False):
    """The dictionary form of ``KeeperInput``."""

    name: Required[str]

    of: KeeperInput | KeeperInputDict | None

    additional_properties: str | None

    additional_properties_2: Mapping[str, object]


class Kinds(ReplyModel, kw_only=True):
    """Kinds, as a reply carries it."""

    kind: Kind | None = None

    additional_properties: AdditionalProperties[Kind] = field(default_factory=dict)
    """Properties beside those above, by their names on the wire."""


class NumberModel(ReplyModel, kw_only=True):
    """NumberModel, as a reply carries it."""

    number: int


class Pet(ReplyModel, kw_only=True):
    """A pet, and what else is measured of it."""

    id: int | None = None

    name: str

    additional_properties: AdditionalProperties[Decimal | None] = field(default_factory=dict)
    """Properties beside those above, by their names on the wire."""


class PetInput(RequestModel, kw_only=True):
    """A pet, and what else is measured of it."""

    name: str

    additional_properties: Mapping[str, Decimal | str | int | None] = field(default_factory=dict)
    """Properties beside those above, by their names on the wire."""


class PetInputDict(TypedDict, total=False):
    """The dictionary form of ``PetInput``."""

    name: Required[str]

    additional_properties: Mapping[str, Decimal | str | int | None]


class Shapes(ReplyModel, kw_only=True):
    """Shapes, as a reply carries it."""

    pets: dict[str, Pet] | None = None

    either: ShapesEither | None = None

    kinds: Kinds | None = None

    maps: dict[str, dict[str, int]] | None = None

    lists: dict[str, list[int]] | None = None

    nulls: dict[str, int | None] | None = None

    free: dict[str, Any] | None = None


if TYPE_CHECKING:
    ShapesEither: TypeAlias = "NumberModel | Pet | UnknownVariant"
    """As a reply carries it."""
else:
    ShapesEither = union("ShapesEither", lambda: (Variant(NumberModel), Variant(Pet)))

KEEPER_INPUT_RECORD: Record = Record(
    KeeperInput,
    lambda: (
        RecordField("name", "name", Text(), required=True),
        RecordField("of", "of", KEEPER_INPUT_RECORD),
        RecordField("additional_properties", "additionalProperties", Text()),
    ),
    rest=Rest("additional_properties_2", lambda: Anything()),
)
PET_INPUT_RECORD: Record = Record(
    PetInput,
    (RecordField("name", "name", Text(), required=True),),
    rest=Rest("additional_properties", DecimalText(nullable=True), reserved=("id",)),
)
