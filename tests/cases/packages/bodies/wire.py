"""Null, rows and whole values in bodies, to the byte."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from types import ModuleType
from typing import Any

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}


def _nulls(
    name: str, arguments: dict[str, Any], body: bytes, received: bytes = b"null", result: Any = None
) -> Exchange:
    return Exchange(
        name=name,
        call="async_.query",
        arguments=arguments,
        sent=Sent("POST", "/nulls", headers=JSON, body=body),
        received=Received(200, JSON, received),
        result=result,
    )


def _refuses(kind: type[Exception], *words: str) -> Callable[[ModuleType, BaseException], None]:
    def check(package: ModuleType, error: BaseException) -> None:
        assert isinstance(error, kind), repr(error)
        assert all(word in str(error) for word in words), str(error)

    return check


def _row(package: Any, *, price: str | None, fee: str | None, detail: Any = None) -> Any:
    return package.models.RowModelModel(
        time_ms=1597026383085,
        price=None if price is None else Decimal(price),
        fee=None if fee is None else Decimal(fee),
        detail=detail,
    )


def _detail(package: Any, code: str, count: int | None) -> Any:
    return package.models.RowModelModelDetail(code=code, count=count)


EXCHANGES = [
    _nulls(
        "null where it must be given, and nothing where it may be left out",
        {"note": None, "inner": {"note": None}},
        b'{"note":null,"inner":{"note":null}}',
    ),
    _nulls(
        "null inside of lists and maps",
        {
            "note": "a",
            "inner": {"note": "b"},
            "amounts": ["1.50", None, Decimal("2")],
            "counts": {"x": 1, "y": None},
            "several": [{"note": "c"}, None, {}],
        },
        b'{"note":"a","amounts":["1.50",null,"2"],'
        b'"counts":{"x":1,"y":null},"inner":{"note":"b"},"several":[{"note":"c"},null,{}]}',
        b'{"note":"d"}',
        lambda package: package.models.AsyncQueryResult(note="d"),
    ),
    Exchange(
        name="what must be given is not",
        call="async_.query",
        arguments={"note": None, "inner": None},
        error=_refuses(TypeError, "async_.query()", "inner"),
    ),
    Exchange(
        name="rows, whose columns have types",
        call="async_.body",
        arguments=lambda package: {
            "body": [
                _row(package, price="1.5", fee=None, detail=_detail(package, "a", None)),
                _row(package, price=None, fee="2", detail=_detail(package, "b", 3)),
                _row(package, price="3", fee=None),
            ]
        },
        sent=Sent(
            "PUT",
            "/rows",
            headers=JSON,
            body=b'[[1597026383085,"1.5","",["a"]],[1597026383085,null,"2",["b",3]],'
            b'[1597026383085,"3",""]]',
        ),
        received=Received(200, JSON, b'[[1597026383085,null,"0.1",["b"]]]'),
        result=lambda package: [
            _row(package, price=None, fee="0.1", detail=_detail(package, "b", None))
        ],
    ),
    Exchange(
        name="no rows",
        call="async_.body",
        arguments={"body": []},
        sent=Sent("PUT", "/rows", headers=JSON, body=b"[]"),
        received=Received(200, JSON, b"[]"),
        result=[],
    ),
    Exchange(
        name="an optional list that is left out",
        call="async_.path",
        sent=Sent("POST", "/optional", headers={"content-type": None}),
        received=Received(200, JSON, b"null"),
    ),
    Exchange(
        name="an optional list that is empty",
        call="async_.path",
        arguments={"body": []},
        sent=Sent("POST", "/optional", headers=JSON, body=b"[]"),
        received=Received(200, JSON, b'"fine"'),
        result="fine",
    ),
    Exchange(
        name="an optional list",
        call="async_.path",
        arguments={"body": [1, "2.50", Decimal("0.10")]},
        sent=Sent("POST", "/optional", headers=JSON, body=b'["1","2.50","0.10"]'),
        received=Received(200, JSON, b'"fine"'),
        result="fine",
    ),
    Exchange(
        name="a float is no amount",
        call="async_.path",
        arguments={"body": [0.1]},
        error=_refuses(TypeError, "body[0]", "float"),
    ),
]
