"""Null as OpenAPI 3.0 has it: ``nullable`` beside a type, and beside a reference in ``allOf``."""

from __future__ import annotations

from datetime import date
from types import ModuleType
from typing import Any

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}


def _get(name: str, body: bytes, **expected: Any) -> Exchange:
    def result(package: ModuleType) -> Any:
        return package.models.ValuesGetResult(**{"other": None, **expected})

    received = Received(200, JSON, body)
    return Exchange(name, "values.get", {}, Sent("GET", "/values"), received, result)


def _set(name: str, arguments: dict[str, Any], body: bytes, target: str = "/values") -> Exchange:
    return Exchange(name, "values.set", arguments, Sent("PUT", target, JSON, body))


def _send(name: str, arguments: Any, sent: bytes, reply: bytes, result: Any) -> Exchange:
    return Exchange(
        name=name,
        call="values.send",
        arguments=arguments,
        sent=Sent("POST", "/values", body=sent),
        received=Received(200, JSON, reply),
        result=result,
    )


def _at_the_limit(package: ModuleType, raised: BaseException) -> None:
    assert isinstance(raised, ValueError), raised
    assert "more than -3" in str(raised)


EXCHANGES = [
    _get(
        "all null",
        b'{"text":null,"number":null,"list":null,"other":null}',
        text=None,
        number=None,
        list=None,
    ),
    _get(
        "null in a list",
        b'{"text":"","number":1,"list":[null,"a"]}',
        text="",
        number=1,
        list=[None, "a"],
    ),
    _set(
        "null is sent where it is required",
        {"text": None, "word": None, "other": None},
        b'{"text":null,"word":null,"other":null}',
    ),
    _set(
        "values",
        {"text": "a", "word": "up", "other": {"a": "b"}, "at": -2},
        b'{"text":"a","word":"up","other":{"a":"b"}}',
        "/values?at=-2",
    ),
    Exchange(
        "a limit that is none of the values",
        "values.set",
        {"text": None, "word": None, "other": None, "at": -3},
        error=_at_the_limit,
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
