"""Several types, and null as one of them, as OpenAPI 3.1 has them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Any

from tests.wire import Exchange, Received, Sent

_JSON = {"content-type": "application/json"}


def _get(name: str, reply: bytes, **result: Any) -> Exchange:
    return Exchange(
        name=name,
        call="values.get",
        sent=Sent("GET", "/values"),
        received=Received(200, _JSON, reply),
        result=lambda package: package.models.ValuesGetResult(**result),
    )


def _send(name: str, arguments: Any, sent: bytes, reply: bytes, result: Any) -> Exchange:
    return Exchange(
        name=name,
        call="values.send",
        arguments=arguments,
        sent=Sent("POST", "/values", body=sent),
        received=Received(200, _JSON, reply),
        result=result,
    )


def _is_out_of_limits(package: ModuleType, error: BaseException) -> None:
    assert isinstance(error, ValueError)
    assert "at least 10" in str(error)


EXCHANGES = [
    _get(
        "null in every place",
        b'{"text":null,"amount":null,"list":null,"map":null}',
        text=None,
        list=None,
    ),
    _get(
        "values in every place",
        b'{"text":"","amount":"1.50","list":[1,null],"map":{"a":true,"b":null},"only":"x"}',
        text="",
        amount=Decimal("1.50"),
        list=[1, None],
        map={"a": True, "b": None},
        only="x",
    ),
    _send(
        "a number of any kind, and null",
        {"must": None, "any": Decimal("1.50"), "limited": 10, "either": Decimal("0.5")},
        b'{"must":null,"any":1.50,"limited":10,"either":0.5}',
        b'{"must":null,"any":1.50,"limited":3,"either":2}',
        lambda package: package.models.Several(
            must=None, any=Decimal("1.50"), limited=3, either=Decimal(2)
        ),
    ),
    _send(
        "true is not 1",
        {"must": True, "any": False, "kinds": "a", "mixed": 1},
        b'{"must":true,"any":false,"kinds":"a","mixed":1}',
        b'{"must":1,"any":true,"kinds":null,"mixed":"auto"}',
        lambda package: package.models.Several(
            must=1, any=True, kinds=None, mixed=package.models.SeveralMixed.AUTO
        ),
    ),
    _send(
        "a text, and lists whose items have several types",
        {"must": 0, "any": "1", "limited": "ab", "dates": [date(2026, 7, 1), 5, "2026-07-02"]},
        b'{"must":0,"any":"1","limited":"ab","dates":["2026-07-01",5,"2026-07-02"]}',
        b'{"must":false,"any":"x","limited":"a","dates":[7,"2026-07-01"],"kinds":"b"}',
        lambda package: package.models.Several(
            must=False,
            any="x",
            limited="a",
            dates=[7, date(2026, 7, 1)],
            kinds=package.models.SeveralKinds.B,
        ),
    ),
    _send(
        "an object",
        lambda package: {"must": 5, "any": package.models.SeveralAnyObjectInput(p="x")},
        b'{"must":5,"any":{"p":"x"}}',
        b'{"must":5,"any":{"p":"x","q":1}}',
        lambda package: package.models.Several(must=5, any=package.models.SeveralAnyObject(p="x")),
    ),
    _send(
        "a list",
        {"must": 5, "any": [1, 2]},
        b'{"must":5,"any":[1,2]}',
        b'{"must":"?","any":[]}',
        lambda package: package.models.Several(must=package.UnknownVariant(data="?"), any=[]),
    ),
    Exchange(
        name="a limit holds for its type",
        call="values.send",
        arguments={"must": None, "limited": 9},
        error=_is_out_of_limits,
    ),
]
