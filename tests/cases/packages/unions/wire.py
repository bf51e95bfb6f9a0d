"""Values of several shapes on the wire: which shape is sent, and which one a reply is read as."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from types import ModuleType
from typing import Any

from tests.wire import Exchange, Received, Sent

_JSON = {"content-type": "application/json"}


def _pet(body: bytes) -> Any:
    return {
        "call": "pets.add",
        "received": Received(200, _JSON, body),
        "sent": Sent("POST", "/pets", body=b'{"petType":"cat","name":"Tom"}'),
        "arguments": {"body": {"pet_type": "cat", "name": "Tom"}},
    }


def _is(kind: type[Exception], *words: str) -> Any:
    def check(package: ModuleType, error: BaseException) -> None:
        assert isinstance(error, kind), error
        for word in words:
            assert word in str(error)

    return check


def _values(name: str, arguments: dict[str, Any], sent: bytes, reply: bytes, result: Any) -> Any:
    return Exchange(
        name=name,
        call="values.send",
        arguments=arguments,
        sent=Sent("POST", "/values", body=sent),
        received=Received(200, _JSON, reply),
        result=result,
    )


EXCHANGES = [
    Exchange(
        name="the discriminator names the shape of a reply",
        **_pet(b'{"petType":"puppy","name":"Rex","weight":"12.50"}'),
        result=lambda package: package.models.Dog(
            pet_type="puppy", name="Rex", weight=Decimal("12.50")
        ),
    ),
    Exchange(
        name="a value of the discriminator that nobody knows is kept",
        **_pet(b'{"petType":"cow","weight":1.10}'),
        result=lambda package: package.UnknownVariant(
            data={"petType": "cow", "weight": Decimal("1.10")}, discriminator="cow"
        ),
    ),
    Exchange(
        name="a shape that fits no variant is kept",
        **_pet(b'{"petType":"cat"}'),
        result=lambda package: package.UnknownVariant(data={"petType": "cat"}, discriminator="cat"),
    ),
    Exchange(
        name="a model is its own shape",
        call="pets.add",
        arguments=lambda package: {
            "body": package.models.DogInput(pet_type="dog", name="Rex", weight=Decimal("12.5"))
        },
        sent=Sent("POST", "/pets", body=b'{"petType":"dog","name":"Rex","weight":"12.5"}'),
        received=Received(200, _JSON, b'{"petType":"dog","name":"Rex"}'),
        result=lambda package: package.models.Dog(pet_type="dog", name="Rex"),
    ),
    Exchange(
        name="the only value of the discriminator need not be given",
        call="pets.add",
        arguments={"body": {"name": "Tom", "lives": 9}},
        sent=Sent("POST", "/pets", body=b'{"petType":"cat","name":"Tom","lives":9}'),
        received=Received(200, _JSON, b'{"petType":"cat","name":"Tom","lives":9}'),
        result=lambda package: package.models.Cat(pet_type="cat", name="Tom", lives=9),
    ),
    Exchange(
        name="nor need it be given to the model of its shape",
        call="pets.add",
        arguments=lambda package: {"body": package.models.CatInput(name="Tom")},
        sent=Sent("POST", "/pets", body=b'{"petType":"cat","name":"Tom"}'),
        received=Received(200, _JSON, b'{"petType":"cat","name":"Tom"}'),
        result=lambda package: package.models.Cat(pet_type="cat", name="Tom"),
    ),
    Exchange(
        name="what this version does not know can be sent on purpose",
        call="pets.add",
        arguments=lambda package: {
            "body": package.UnknownVariant(data={"petType": "cow", "weight": Decimal("1.10")})
        },
        sent=Sent("POST", "/pets", body=b'{"petType":"cow","weight":1.10}'),
        received=Received(200, _JSON, b'{"petType":"cat","name":"x"}'),
        result=lambda package: package.models.Cat(pet_type="cat", name="x"),
    ),
    Exchange(
        name="an unknown discriminator is refused before anything is sent",
        call="pets.add",
        arguments={"body": {"pet_type": "cow", "name": "x"}},
        error=_is(ValueError, "cow", "'cat', 'dog', 'puppy'"),
    ),
    Exchange(
        name="children of a parent that alone is referred to",
        call="pets.animal",
        arguments={"id": 7},
        sent=Sent("GET", "/animals/7"),
        received=Received(200, _JSON, b'{"kind":"Fish","name":"Nemo","depth":1.5}'),
        result=lambda package: package.models.Fish(kind="Fish", name="Nemo", depth=Decimal("1.5")),
    ),
    _values(
        "exact types first",
        {
            "amount": Decimal("1.5"),
            "when": date(2026, 7, 1),
            "label": 5,
            "side": "buy",
            "owner": {"first": "Ann"},
            "json": [1, "a", True, None, {"b": Decimal("0.1")}],
        },
        b'{"amount":"1.5","when":"2026-07-01","label":5,"side":"buy",'
        b'"owner":{"first":"Ann"},"json":[1,"a",true,null,{"b":0.1}]}',
        b'{"amount":3,"when":"2026-07-01T10:00:00Z","label":"x","side":"sell",'
        b'"owner":{"company":"Acme"},"contact":{"id":1,"phone":"5"},"json":{"a":[1.10,null]}}',
        lambda package: package.models.ValuesSendResult(
            amount=3,
            when=datetime(2026, 7, 1, 10, tzinfo=UTC),
            label="x",
            side=package.models.ValuesSendResultSide.SELL,
            owner=package.models.Company(company="Acme"),
            contact=package.models.ValuesSendResultContactByPhone(id=1, phone="5"),
            json={"a": [Decimal("1.10"), None]},
        ),
    ),
    _values(
        "plain text where no format fits, a decimal as text, null for none",
        {"amount": 2, "when": "soon"},
        b'{"amount":2,"when":"soon"}',
        b'{"amount":"3.00","when":"soon","label":null,"json":null}',
        lambda package: package.models.ValuesSendResult(amount=Decimal("3.00"), when="soon"),
    ),
    Exchange(
        name="a float is no amount",
        call="values.send",
        arguments={"amount": 1.5},
        error=_is(TypeError, "float"),
    ),
]
