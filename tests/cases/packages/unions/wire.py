"""Values of several shapes on the wire: which shape is sent, and which one a reply is read as."""

from __future__ import annotations

import inspect
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from types import ModuleType
from typing import Any
from uuid import UUID

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


def _mixed(name: str, arguments: Any, sent: bytes, reply: bytes, result: dict[str, Any]) -> Any:
    return Exchange(
        name=name,
        call="values.mix",
        arguments=arguments,
        sent=Sent("POST", "/mixed", body=sent),
        received=Received(200, _JSON, reply),
        result=lambda package: package.models.Mixed(
            **{
                key: value(package) if inspect.isfunction(value) else value
                for key, value in result.items()
            }
        ),
    )


def _vehicle(name: str, reply: bytes, result: Any) -> Any:
    return Exchange(
        name=name,
        call="values.vehicle",
        arguments={"key": "last"},
        sent=Sent("GET", "/vehicles/last"),
        received=Received(200, _JSON, reply),
        result=result,
    )


MIXED = [
    _mixed(
        "one of several constants, and what is written as text",
        {
            "constant": True,
            "span": timedelta(hours=1, minutes=30),
            "clock": time(12, 0, tzinfo=UTC),
            "data": b"hi",
            "key": UUID(int=5),
        },
        b'{"constant":true,"span":"PT1H30M","clock":"12:00:00Z","data":"aGk=",'
        b'"key":"00000000-0000-0000-0000-000000000005"}',
        b'{"constant":"one","span":"P1D","clock":"2026-07-01T00:00:00Z","data":"aGk=",'
        b'"key":"00000000-0000-0000-0000-000000000005"}',
        {
            "constant": "one",
            "span": timedelta(days=1),
            "clock": datetime(2026, 7, 1, tzinfo=UTC),
            "data": b"hi",
            "key": UUID(int=5),
        },
    ),
    _mixed(
        "text stays as it was written where it may be any",
        {"constant": 1, "span": 90, "clock": date(2026, 7, 1), "data": 5, "key": "A" * 32},
        b'{"constant":1,"span":90,"clock":"2026-07-01","data":5,"key":"' + b"A" * 32 + b'"}',
        b'{"constant":1,"span":90,"clock":"2026-07-01","data":5,"key":"' + b"A" * 32 + b'"}',
        {"constant": 1, "span": 90, "clock": date(2026, 7, 1), "data": 5, "key": "A" * 32},
    ),
    _mixed(
        "a value that no shape has is kept in its place",
        lambda package: {"constant": package.UnknownVariant(data="two")},
        b'{"constant":"two"}',
        b'{"constant":2,"sides":["buy",2,null,"hold"],"totals":{"a":1,"b":true,"c":{"first":"A"},"d":"x"}}',
        {
            # Of a constant the type is known: another value of it is no other shape.
            "constant": 2,
            "sides": lambda package: [
                package.models.Side.BUY,
                package.models.MixedSidesItemInteger.VALUE_2,
                None,
                package.models.Side("hold"),
            ],
            "totals": lambda package: {
                "a": 1,
                "b": True,
                "c": package.models.Person(first="A"),
                "d": package.UnknownVariant(data="x"),
            },
        },
    ),
    _mixed(
        "lists of numbers are not sent as texts",
        {"amounts": [1, 2], "sides": ["sell", 1, None], "totals": {"a": False, "b": 3}},
        b'{"amounts":[1,2],"sides":["sell",1,null],"totals":{"a":false,"b":3}}',
        b'{"amounts":["1.50"]}',
        {"amounts": [Decimal("1.50")]},
    ),
    _mixed(
        "lists of amounts are sent as texts",
        {"amounts": [Decimal("1.50"), Decimal(2)]},
        b'{"amounts":["1.50","2"]}',
        b'{"amounts":[1,2]}',
        {"amounts": [1, 2]},
    ),
    _mixed(
        "a parent that lists its children, by the value that is mapped",
        lambda package: {"shape": package.models.CircleInput(r="1.5", color="red")},
        b'{"shape":{"shapeType":"round","color":"red","r":1.5}}',
        b'{"shape":{"shapeType":"round","r":2.5}}',
        {"shape": lambda package: package.models.Circle(shape_type="round", r=Decimal("2.5"))},
    ),
    _mixed(
        "and by the names of the schemas, one in another",
        {"shape": {"side": 1, "inner": {"shapeType": "Circle", "r": 2}}},
        b'{"shape":{"shapeType":"Square","side":1,"inner":{"shapeType":"Circle","r":2}}}',
        b'{"shape":{"shapeType":"Square","inner":{"shapeType":"Circle","r":2}}}',
        {
            "shape": lambda package: package.models.Square(
                shape_type="Square",
                inner=package.models.Circle(shape_type="Circle", r=Decimal(2)),
            )
        },
    ),
    _mixed(
        "a union beside another: each branch goes with each",
        {"both": {"company": "Acme", "phone": 5}},
        b'{"both":{"company":"Acme","phone":5}}',
        b'{"both":{"first":"Ann","mail":"a@example.com"}}',
        {
            "both": lambda package: package.models.BothPersonWithMail(
                first="Ann", mail="a@example.com"
            )
        },
    ),
    _mixed(
        "a discriminator that is a number",
        {"version": {"version": 2, "name": "x"}},
        b'{"version":{"version":2,"name":"x"}}',
        b'{"version":{"version":1,"name":"x"}}',
        {"version": lambda package: package.models.First(version=1, name="x")},
    ),
    _mixed(
        "a property of one value tells inline shapes apart",
        lambda package: {"payment": package.models.MixedPaymentCardInput(number="4")},
        b'{"payment":{"kind":"card","number":"4"}}',
        b'{"payment":{"kind":"bank","iban":"DE"}}',
        {"payment": lambda package: package.models.MixedPaymentBank(kind="bank", iban="DE")},
    ),
    Exchange(
        name="a constant that is none of them is refused",
        call="values.mix",
        arguments={"constant": 2},
        error=_is(TypeError, "constant", "1", "'one'", "True"),
    ),
    Exchange(
        name="arguments of several shapes, each in its place",
        call="values.vehicle",
        arguments={
            "key": 7,
            "label": ["a", "b"],
            "since": date(2026, 7, 1),
            "filter": {"b": 1},
            "x_mode": True,
        },
        sent=Sent(
            "GET",
            "/vehicles/7?label=a&label=b&since=2026-07-01&filter%5Bb%5D=1",
            headers={"x-mode": "true"},
        ),
        received=Received(200, _JSON, b'{"vtype":"car","doors":5}'),
        result=lambda package: package.models.Car(vtype="car", doors=5),
    ),
    Exchange(
        name="the other shapes of the same arguments",
        call="values.vehicle",
        arguments={"key": "first", "label": "a", "since": 5, "filter": {"a": "x"}, "x_mode": 0},
        sent=Sent(
            "GET",
            "/vehicles/first?label=a&since=5&filter%5Ba%5D=x",
            headers={"x-mode": "0"},
        ),
        received=Received(200, _JSON, b'{"vtype":"Car"}'),
        result=lambda package: package.models.Car(vtype="Car"),
    ),
    _vehicle(
        "a grandchild of a parent",
        b'{"vtype":"Tanker","load":1.5,"litres":9}',
        lambda package: package.models.Tanker(vtype="Tanker", load=Decimal("1.5"), litres=9),
    ),
    _vehicle(
        "the parent itself",
        b'{"vtype":"Vehicle","wheels":3}',
        lambda package: package.models.VehicleBase(vtype="Vehicle", wheels=3),
    ),
    _vehicle(
        "a child that nobody knows is kept whole",
        b'{"vtype":"bike","wheels":2,"gears":[1.10]}',
        lambda package: package.UnknownVariant(
            data={"vtype": "bike", "wheels": 2, "gears": [Decimal("1.10")]},
            discriminator="bike",
        ),
    ),
    Exchange(
        name="an error of several shapes",
        call="values.vehicle",
        arguments={"key": 7},
        sent=Sent("GET", "/vehicles/7"),
        received=Received(404, _JSON, b'{"company":"Acme"}'),
        error=lambda package, error: _has_body(error, package.models.Company(company="Acme")),
    ),
]


def _herd(name: str, call: str, body: Any, sent: bytes, reply: bytes, result: Any) -> Exchange:
    target = {"beast": "/beasts", "child": "/children"}.get(call, f"/{call}")
    return Exchange(
        name=name,
        call=f"herds.{call}",
        arguments=body,
        sent=Sent("POST", target, body=sent),
        received=Received(200, _JSON, reply),
        result=result,
    )


HERDS = [
    _herd(
        "the children of a parent that is closed",
        "beast",
        lambda package: {"body": package.models.SheepInput(mate={"kind": "cow", "milk": 5})},
        b'{"kind":"Sheep","mate":{"kind":"cow","milk":5}}',
        b'{"kind":"cow","name":"Berta","milk":6}',
        lambda package: package.models.Cow(kind="cow", name="Berta", milk=6),
    ),
    _herd(
        "some children, told apart by what their parent says",
        "child",
        {"body": {"kind": "Sheep", "milk": 5}},
        b'{"kind":"Sheep","milk":5}',
        b'{"kind":"Sheep","milk":6}',
        lambda package: package.models.Sheep(kind="Sheep", milk=6),
    ),
    _herd(
        "a discriminator that no shape describes",
        "bare",
        lambda package: {"body": package.models.RightInput(value=5)},
        b'{"@type":"Right","value":5}',
        b'{"@type":"Right","value":6}',
        lambda package: package.models.Right(value=6),
    ),
    _herd(
        "what only the mapping names",
        "loose",
        {"body": {"kind": "a", "one": 5}},
        b'{"kind":"a","one":5}',
        b'{"kind":"b","two":6}',
        lambda package: package.models.LooseB(kind="b", two=6),
    ),
]


def _has_body(error: Any, expected: Any) -> None:
    assert error.body == expected


EXCHANGES = [
    *MIXED,
    *HERDS,
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
