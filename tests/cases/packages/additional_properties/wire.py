"""Members that no schema names survive both ways, each by its type."""

from __future__ import annotations

from decimal import Decimal
from types import ModuleType
from typing import Any

from tests.wire import Exchange, Received, Sent

JSON = {"Content-Type": "application/json"}
SHAPES = b"""{
  "pets": {"a": {"name": "Rex", "weight": "2.50"}},
  "either": {"name": "Rex", "weight": 2.50},
  "kinds": {"kind": "cat", "other": "dog", "new": "ant"},
  "maps": {"a": {"b": 1}}, "lists": {"a": [1, 2]}, "nulls": {"a": null, "b": 2}, "free": {"a": [1.5]},
  "other": 1
}"""


def _pets(package: ModuleType) -> dict[str, Any]:
    pet = package.models.PetInput(name="Rex", additional_properties={"weight": Decimal("1.50")})
    keeper = package.models.KeeperInput(
        name="Ann",
        of={"name": "Bob", "shoe": None},
        additional_properties_2={"additional_properties": [1], "": {"a": True}},
    )
    return {"pets": [pet, {"name": "Tom", "id_": "1"}], "keeper": keeper}


def _taken(package: ModuleType) -> dict[str, Any]:
    pet = package.models.PetInput(name="Rex", additional_properties={"name": "1"})
    return {"pets": [pet]}


def _read_only(package: ModuleType) -> dict[str, Any]:
    return {"pets": [{"name": "Rex", "id": "1"}]}


def _refused(package: ModuleType, error: BaseException) -> None:
    assert isinstance(error, ValueError)
    assert "among its further properties" in str(error)


def _wrong(package: ModuleType, error: BaseException) -> None:
    assert isinstance(error, package.DecodeError)
    assert "weight" in str(error)


def _shapes(package: ModuleType) -> Any:
    models = package.models
    pet = models.Pet(name="Rex", additional_properties={"weight": Decimal("2.50")})
    return models.Shapes(
        pets={"a": pet},
        either=pet,
        kinds=models.Kinds(
            kind=models.Kind.CAT,
            additional_properties={"other": models.Kind.DOG, "new": models.Kind("ant")},
        ),
        maps={"a": {"b": 1}},
        lists={"a": [1, 2]},
        nulls={"a": None, "b": 2},
        free={"a": [1.5]},
    )


EXCHANGES = [
    Exchange(
        name="arguments of a body",
        call="pets.add",
        arguments={"name": "Rex", "additional_properties": {"weight": "1.50", "height": None}},
        sent=Sent("POST", "/pets", body=b'{"name":"Rex","weight":"1.50","height":null}'),
        received=Received(
            200, JSON, b'{"id": 1, "name": "Rex", "weight": 12345678901234567.89, "height": null}'
        ),
        result=lambda package: package.models.Pet(
            id=1,
            name="Rex",
            additional_properties={"weight": Decimal("12345678901234567.89"), "height": None},
        ),
    ),
    Exchange(
        name="of another type",
        call="pets.add",
        arguments={"name": "Rex"},
        sent=Sent("POST", "/pets", body=b'{"name":"Rex"}'),
        received=Received(200, JSON, b'{"name": "Rex", "weight": [1]}'),
        error=_wrong,
    ),
    Exchange(
        name="models and dictionaries",
        call="pets.add_litter",
        arguments=_pets,
        sent=Sent(
            "POST",
            "/litters",
            body=b'{"pets":[{"name":"Rex","weight":"1.50"},{"name":"Tom","id_":"1"}],'
            b'"keeper":{"name":"Ann","of":{"name":"Bob","shoe":null},'
            b'"additional_properties":[1],"":{"a":true}}}',
        ),
        received=Received(
            200,
            JSON,
            b'{"name": "Ann", "additionalProperties": "x", "additional_properties": "y", "": 1,'
            b' "of": {"name": "Bob", "a": {"b": [1.5]}}}',
        ),
        result=lambda package: package.models.Keeper(
            name="Ann",
            additional_properties="x",
            additional_properties_2={"additional_properties": "y", "": 1},
            of=package.models.Keeper(name="Bob", additional_properties_2={"a": {"b": [1.5]}}),
        ),
    ),
    Exchange(
        name="one with the name of a field",
        call="pets.add_litter",
        arguments=_taken,
        error=_refused,
    ),
    Exchange(
        name="one with the name of a field of replies",
        call="pets.add_litter",
        arguments=_read_only,
        error=_refused,
    ),
    Exchange(
        name="in a form",
        call="pets.send_form",
        arguments={"name": "Rex", "additional_properties": {"a b": 1}},
        sent=Sent("POST", "/forms", body=b"name=Rex&a+b=1"),
    ),
    Exchange(
        name="in unions and maps",
        call="pets.get_shapes",
        sent=Sent("GET", "/shapes"),
        received=Received(200, JSON, SHAPES),
        result=_shapes,
    ),
]
