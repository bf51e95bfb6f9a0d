"""Documented headers that are missing or not as documented: read as None, and told as drift."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Any

import pytest
from call_support import KINDS, client, run, script
from runtime.enums import OpenStringEnum
from runtime.errors import ApiError
from runtime.events import DriftEvent
from runtime.model import ReplyModel
from runtime.reply import Headers
from runtime.transport import HttpReply
from runtime.typed_headers import TypedHeaders, find_header_drift
from runtime_support import READ

both = pytest.mark.parametrize("kind", KINDS)


class Kind(OpenStringEnum):
    PAPER = "paper"


class Range(ReplyModel, kw_only=True):
    begin: int
    end: int


class ListHeaders(TypedHeaders):
    @cached_property
    def limit(self) -> int | None:
        value: int | None = self._value("X-Limit", int, required=True)
        return value

    @cached_property
    def cached(self) -> bool | None:
        value: bool | None = self._value("X-Cached", bool)
        return value

    @cached_property
    def sizes(self) -> list[int] | None:
        value: list[int] | None = self._list("X-Sizes", list[int])
        return value

    @cached_property
    def range(self) -> Range | None:
        value: Range | None = self._object("X-Range", Range, explode=True)
        return value

    @cached_property
    def first(self) -> Range | None:
        value: Range | None = self._json("X-First", Range)
        return value

    @cached_property
    def kind(self) -> Kind | None:
        value: Kind | None = self._value("X-Kind", Kind)
        return value

    @cached_property
    def cookies(self) -> list[str] | None:
        value: list[str] | None = self._list("Set-Cookie", list[str])
        return value


DOCUMENTED = {
    "x-limit": "5",
    "x-cached": "true",
    "x-sizes": "1, 2",
    "x-range": "begin=1,end=9",
    "x-first": '{"begin":1,"end":2}',
    "x-kind": "paper",
}


def headers(**changed: str | None) -> ListHeaders:
    given = DOCUMENTED | {name.replace("_", "-"): value for name, value in changed.items()}
    return ListHeaders(Headers(tuple((key, value) for key, value in given.items() if value)))


def found(of: TypedHeaders) -> list[tuple[str, str, Any]]:
    return [(drift.kind, drift.path, drift.value) for drift in find_header_drift(of)]


def test_what_is_as_documented_has_no_drift() -> None:
    assert found(headers()) == []
    assert found(headers(x_cached=None, x_sizes=None, x_range=None, x_first=None)) == []


@pytest.mark.parametrize(
    ("name", "text", "kind", "path", "value"),
    [
        ("x_limit", None, "changed-type", "header X-Limit", None),
        ("x_limit", "many", "changed-type", "header X-Limit", "many"),
        ("x_cached", "yes", "changed-type", "header X-Cached", "yes"),
        ("x_sizes", "1,b", "changed-type", "header X-Sizes[]", "b"),
        ("x_range", "begin=1", "changed-type", "header X-Range.end", None),
        ("x_range", "begin=1,end=2,to=3", "unknown-field", "header X-Range.to", "3"),
        ("x_first", "{", "changed-type", "header X-First", "{"),
        ("x_kind", "screen", "unknown-enum-value", "header X-Kind", "screen"),
    ],
)
def test_departures(name: str, text: str | None, kind: str, path: str, value: Any) -> None:
    assert found(headers(**{name: text})) == [(kind, path, value)]


def test_each_cookie_is_a_header_of_its_own() -> None:
    came = Headers((("Set-Cookie", "a=1; Expires=Wed, 01 Jan"), ("set-cookie", "b=2")))
    assert ListHeaders(came).cookies == ["a=1; Expires=Wed, 01 Jan", "b=2"]


@both
def test_the_hook_is_told(kind: str) -> None:
    told: list[DriftEvent] = []
    answer = HttpReply(200, (("X-Limit", "many"),), b'{"code":0,"data":{"id":"1","amount":null}}')
    used = client(kind, script(kind, answer), on_drift=told.append)
    run(used, replace(READ, headers=ListHeaders))
    assert [(event.kind, event.path, event.value) for event in told] == [
        ("changed-type", "header X-Limit", "many")
    ]
    assert "many" not in repr(told)


@both
def test_the_headers_of_an_error_are_read_by_the_same_class(kind: str) -> None:
    answer = HttpReply(404, (("X-Limit", "3"),), b"")
    with pytest.raises(ApiError) as caught:
        run(client(kind, script(kind, answer)), replace(READ, headers=ListHeaders))
    assert caught.value.reply is not None
    assert ListHeaders(caught.value.reply.headers).limit == 3
