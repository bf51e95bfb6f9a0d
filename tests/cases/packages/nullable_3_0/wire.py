"""Null as OpenAPI 3.0 has it: ``nullable`` beside a type, and beside a reference in ``allOf``."""

from __future__ import annotations

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
]
