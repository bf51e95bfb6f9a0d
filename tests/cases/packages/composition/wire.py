"""What is put together, and what is only partly understood, on the wire."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Any

from tests.wire import Exchange, Received, Sent

_JSON = {"content-type": "application/json"}
_ORDER = {"id": "1", "side": "buy", "amount": "1.5", "name": "abc"}


def _parts(name: str, reply: bytes, result: Any) -> Exchange:
    return Exchange(
        name=name,
        call="parts.send",
        arguments=_ORDER,
        sent=Sent("POST", "/parts", body=b'{"id":"1","side":"buy","name":"abc","amount":"1.5"}'),
        received=Received(200, _JSON, reply),
        result=lambda package: package.models.Everything(**result(package.models)),
    )


def _is(kind: type[Exception], *words: str) -> Any:
    def check(package: ModuleType, error: BaseException) -> None:
        assert isinstance(error, kind), error
        for word in words:
            assert word in str(error)

    return check


EXCHANGES = [
    _parts(
        "the parts of an allOf, the narrower of two types",
        b'{"name":"abc","level":"high","ref":"low","maybe":null,"merged":{"a":"1.50","b":"2026-07-01"},'
        b'"alias":{"id":"1","side":"sell","amount":2,"name":"x"}}',
        lambda models: {
            "name": "abc",
            "level": models.Level.HIGH,
            "ref": models.Level.LOW,
            "merged": models.EverythingMerged(a=Decimal("1.50"), b=date(2026, 7, 1)),
            "alias": models.Order(id="1", side=models.OrderSide.SELL, amount=Decimal(2), name="x"),
        },
    ),
    _parts(
        "an allOf of a union: what stands beside it is in each branch",
        b'{"payment":{"id":1,"iban":"DE"}}',
        lambda models: {"payment": models.PaymentBank(id=1, iban="DE")},
    ),
    _parts(
        "conditions are not looked at, and break no reply",
        b'{"rules":{"x":3,"more":1},"list":[2,3],"pattern":{"x-a":5,"other":"text"}}',
        lambda models: {
            "rules": models.EverythingRules(x=3),
            "list": [2, 3],
            "pattern": {"x-a": 5, "other": "text"},
        },
    ),
    _parts(
        "schemas that say nothing, and one that allows nothing",
        b'{"anything":[1,{"a":null}],"nothing":"x","empty":true,"items_of_anything":[1,"a",null],"hollow":{}}',
        lambda models: {
            "anything": [1, {"a": None}],
            "nothing": "x",
            "empty": True,
            "items_of_anything": [1, "a", None],
            "hollow": {},
        },
    ),
    _parts(
        "what leads back to itself, by a list and by an allOf",
        b'{"tree":[[],[[]]],"node":{"value":1,"next":{"value":2,"next":{}}}}',
        lambda models: {
            "tree": [[], [[]]],
            "node": models.Chain(value=1, next=models.Chain(value=2, next=models.Chain())),
        },
    ),
    Exchange(
        name="a limit of one part holds for the whole",
        call="parts.send",
        arguments={**_ORDER, "name": "abcdef"},
        error=_is(ValueError, "name", "5 characters"),
    ),
    Exchange(
        name="what a sibling of the parts requires must be given",
        call="parts.send",
        arguments={"id": "1", "name": "abc", "side": "buy"},
        error=_is(TypeError, "amount"),
    ),
]
