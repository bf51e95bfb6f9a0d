"""Null as OpenAPI 3.0 allows it, beside a type, a reference and a union."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.wire import Exchange, Received, Sent

_JSON = {"content-type": "application/json"}


def _get(name: str, reply: bytes, result: Any) -> Exchange:
    return Exchange(
        name=name,
        call="values.get",
        sent=Sent("GET", "/values"),
        received=Received(200, _JSON, reply),
        result=result,
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


EXCHANGES = [
    _get(
        "null in every place",
        b'{"text":null,"number":null,"list":null,"other":null}',
        lambda package: package.models.ValuesGetResult(
            text=None, number=None, list=None, other=None
        ),
    ),
    _get(
        "values in every place",
        b'{"text":"","number":5,"list":["a",null,""],"other":{"a":"x"}}',
        lambda package: package.models.ValuesGetResult(
            text="", number=5, list=["a", None, ""], other=package.models.Other(a="x")
        ),
    ),
    _send(
        "null is sent where it must be given, and left out where it need not be",
        {"nothing": None, "either": None, "list": [None, {"x": 1}], "map": {"a": None, "b": "c"}},
        b'{"nothing":null,"list":[null,{"x":1}],"map":{"a":null,"b":"c"}}',
        b'{"nothing":null,"inside":null,"wrapped":null,"by_enum":null,"of_component":null,'
        b'"list":[null,{"y":"2026-07-01"},{"z":1}],"map":{"a":null,"b":1,"c":"d"}}',
        lambda package: package.models.Unions(
            nothing=None,
            list=[
                None,
                package.models.Y(y=date(2026, 7, 1)),
                package.UnknownVariant(data={"z": 1}),
            ],
            map={"a": None, "b": 1, "c": "d"},
        ),
    ),
    _send(
        "a value of each",
        lambda package: {
            "nothing": package.models.YInput(y=date(2026, 7, 1)),
            "either": {"y": "2026-07-01"},
            "inside": 5,
            "wrapped": {"x": 1},
            "by_enum": {"x": 2},
            "of_component": package.models.XOrNullInput(x=3),
            "event": {"type": "lost", "id": 1},
        },
        b'{"nothing":{"y":"2026-07-01"},"either":{"y":"2026-07-01"},"inside":5,"wrapped":{"x":1},'
        b'"by_enum":{"x":2},"of_component":{"x":3},"event":{"type":"lost","id":1}}',
        b'{"nothing":{"x":1},"either":{"y":"2026-07-01"},"inside":"a","wrapped":{"x":2},'
        b'"by_enum":{"x":3},"of_component":{"x":4},"event":{"type":"made","id":5}}',
        lambda package: package.models.Unions(
            nothing=package.models.X(x=1),
            either=package.models.Y(y=date(2026, 7, 1)),
            inside="a",
            wrapped=package.models.X(x=2),
            by_enum=package.models.X(x=3),
            of_component=package.models.XOrNull(x=4),
            event=package.models.Made(type=package.models.MadeType.MADE, id=5),
        ),
    ),
]
