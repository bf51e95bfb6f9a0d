"""Calls and shapes that a type checker must accept, and (on lines marked so) must refuse."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal
from typing import assert_never, assert_type
from uuid import UUID

from case_unions import AsyncCase, Case, UnknownVariant
from case_unions.models import (
    Car,
    Cat,
    CatInput,
    Circle,
    Dog,
    DogInput,
    Json,
    Pet,
    PetInput,
    Shape,
    Square,
    Tanker,
    Truck,
    VehicleBase,
)


def name_of(pet: Pet) -> str:
    match pet:
        case Cat() | Dog():
            return pet.name
        case UnknownVariant():
            return pet.discriminator or ""
        case _:
            assert_never(pet)


def forgets_dogs(pet: Pet) -> str:
    if isinstance(pet, Cat):
        return pet.name
    if isinstance(pet, UnknownVariant):
        return str(pet.data)
    assert_never(pet)  # wrong


def area_of(shape: Shape) -> Decimal | None:
    if isinstance(shape, Circle):
        return shape.r
    if isinstance(shape, Square):
        inner = area_of(shape.inner) if shape.inner is not None else None
        return shape.side if inner is None else inner
    shape.r  # wrong
    return None


def depth_of(value: Json | None) -> int:
    if isinstance(value, list):
        return 1 + max(map(depth_of, value), default=0)
    if isinstance(value, dict):
        return 1 + max(map(depth_of, value.values()), default=0)
    return 0


def accepted(client: Case, pet: PetInput) -> None:
    print(name_of(client.pets.add(body=pet)))
    client.pets.add(body=CatInput(name="Tom"))
    client.pets.add(body={"pet_type": "cat", "name": "Tom", "lives": 9})
    client.pets.add(body=DogInput(pet_type="puppy", name="Rex", weight="12.5"))
    client.pets.add(body=UnknownVariant(data={"petType": "cow"}))
    mixed = client.values.mix(
        constant=1,
        span=timedelta(hours=1),
        clock=time(12),
        data=b"hi",
        key=UUID(int=5),
        amounts=[Decimal("1.5"), "2", 3],
        sides=["buy", 1, None],
        totals={"a": 1, "b": True, "c": {"first": "Ann"}},
        shape={"shape_type": "round", "r": 1},
        payment={"kind": "card", "number": "4"},
    )
    client.values.mix(constant="one", span=5, clock=date(2026, 7, 1), data=5, key="any")
    client.values.mix(constant=True)
    if isinstance(mixed.amounts, list):
        assert_type(mixed.amounts, list[Decimal] | list[int])
    vehicle = client.values.vehicle(key="first", label="a", since=5, filter={"a": "x"}, x_mode=True)
    assert_type(vehicle, Car | Truck | Tanker | VehicleBase | UnknownVariant)


def refused(client: Case) -> None:
    client.pets.add(body={"pet_type": "cat"})  # wrong
    client.pets.add(body=CatInput(name="Tom", weight="1"))  # wrong
    client.pets.add(body="cat")  # wrong
    client.values.mix(constant=2)  # wrong
    client.values.mix(span=1.5)  # wrong
    client.values.mix(sides=["hold"])  # wrong
    client.values.mix(payment={"kind": "cash"})  # wrong
    client.values.vehicle(key="other")  # wrong
    client.values.vehicle(key=1, filter={"c": "x"})  # wrong
    client.pets.add(body=CatInput(name="Tom")).name  # wrong


async def accepted_with_await(client: AsyncCase) -> None:
    print(name_of(await client.pets.add(body={"name": "Tom", "lives": 9})))


async def refused_with_await(client: AsyncCase) -> None:
    await client.values.vehicle(key=1.5)  # wrong
