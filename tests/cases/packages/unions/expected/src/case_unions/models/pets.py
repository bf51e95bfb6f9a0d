"""Models of the ``pets`` resource."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Required, TypeAlias, TypedDict

from msgspec import field

from .._runtime.model import ReplyModel, RequestModel
from .._runtime.unions import UnknownVariant, Variant, union
from .._runtime.wire import Choice, DecimalText, Integer, OneOf, Record, RecordField, Text

__all__ = [
    "Animal",
    "AnimalBase",
    "Bird",
    "Cat",
    "CatInput",
    "CatInputDict",
    "Dog",
    "DogInput",
    "DogInputDict",
    "Fish",
    "Pet",
    "PetInput",
]


class AnimalBase(ReplyModel, kw_only=True):
    """AnimalBase, as a reply carries it."""

    kind: str

    name: str


class Bird(ReplyModel, kw_only=True):
    """Bird, as a reply carries it."""

    kind: str

    name: str

    span: Decimal | None = None


class Cat(ReplyModel, kw_only=True):
    """A cat."""

    pet_type: str = field(name="petType")

    name: str

    lives: int | None = None


class CatInput(RequestModel, kw_only=True):
    """A cat."""

    pet_type: str = "cat"

    name: str

    lives: int | None = None


class CatInputDict(TypedDict, total=False):
    """The dictionary form of ``CatInput``."""

    pet_type: str

    name: Required[str]

    lives: int | None


class Dog(ReplyModel, kw_only=True):
    """Dog, as a reply carries it."""

    pet_type: str = field(name="petType")

    name: str

    weight: Decimal | None = None


class DogInput(RequestModel, kw_only=True):
    """As a request carries it."""

    pet_type: str

    name: str

    weight: Decimal | str | int | None = None


class DogInputDict(TypedDict, total=False):
    """The dictionary form of ``DogInput``."""

    pet_type: Required[str]

    name: Required[str]

    weight: Decimal | str | int | None


class Fish(ReplyModel, kw_only=True):
    """Fish, as a reply carries it."""

    kind: str

    name: str

    depth: Decimal | None = None


if TYPE_CHECKING:
    Animal: TypeAlias = "Bird | Fish | AnimalBase | UnknownVariant"
    """As a reply carries it."""
else:
    Animal = union(
        "Animal",
        lambda: (
            Variant(Bird, values=("Bird",)),
            Variant(Fish, values=("Fish",)),
            Variant(AnimalBase, values=("Animal",)),
        ),
        discriminator="kind",
    )


if TYPE_CHECKING:
    Pet: TypeAlias = "Cat | Dog | UnknownVariant"
    """As a reply carries it."""
else:
    Pet = union(
        "Pet",
        lambda: (
            Variant(Cat, values=("cat",), name="Cat"),
            Variant(Dog, values=("dog", "puppy"), name="Dog"),
        ),
        discriminator="petType",
    )
PetInput: TypeAlias = "CatInput | CatInputDict | DogInput | DogInputDict | UnknownVariant"
"""As a request carries it."""

CAT_INPUT_RECORD: Record = Record(
    CatInput,
    (
        RecordField("pet_type", "petType", Text(), required=True, implied="cat"),
        RecordField("name", "name", Text(), required=True),
        RecordField("lives", "lives", Integer()),
    ),
)
DOG_INPUT_RECORD: Record = Record(
    DogInput,
    (
        RecordField("pet_type", "petType", Text(), required=True),
        RecordField("name", "name", Text(), required=True),
        RecordField("weight", "weight", DecimalText()),
    ),
)
PET_INPUT_RECORD: OneOf = OneOf(
    "PetInput",
    (
        Choice(CAT_INPUT_RECORD, values=("cat",), name="Cat"),
        Choice(DOG_INPUT_RECORD, values=("dog", "puppy"), name="Dog"),
    ),
    discriminator="petType",
)
