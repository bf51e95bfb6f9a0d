"""The mock exchange reads every style by itself, and refuses what no style writes."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FOLDER = Path(__file__).parent.parent.parent / "templates" / "testing"
OBJECT = {"type": "object", "properties": {"R": {"type": "integer"}, "G": {"type": "integer"}}}
LIST = {"type": "array", "items": {"type": "integer"}}
DEEP = {
    "type": "object",
    "properties": {
        "a": {
            "type": "object",
            "properties": {"b": {"type": "array", "items": {"type": "integer"}}},
        }
    },
}


@pytest.fixture(scope="module")
def parts() -> Iterator[Any]:
    """The modules of the mock exchange, without the package around them."""
    package = ModuleType("mock_parts")
    package.__path__ = [str(FOLDER)]
    before = set(sys.modules)
    sys.modules["mock_parts"] = package
    yield lambda name: importlib.import_module(f"mock_parts.{name}")
    for name in set(sys.modules) - before:
        del sys.modules[name]


def arguments(
    parts: Any, path: str, target: str, *parameters: dict[str, Any], **headers: str
) -> dict[str, Any]:
    """What the mock reads of a GET of ``target``, where ``path`` is documented."""
    document = {
        "openapi": "3.1.0",
        "paths": {path: {"get": {"operationId": "a.b", "parameters": list(parameters)}}},
    }
    specification = parts("_reading").read(document)
    raw_path, _, query = target.partition("?")
    found = specification.find("GET", raw_path, query.encode())
    assert found is not None
    request = parts("_calls").Request(
        method="GET",
        path=raw_path,
        query=query.encode(),
        headers=tuple((name.replace("_", "-"), text) for name, text in headers.items()),
        body=b"",
    )
    read: dict[str, Any] = parts("_checks").check_request(
        request, *found, parts("_schemas").Schemas(specification)
    )
    return read


def parameter(place: str, schema: Any, **more: Any) -> dict[str, Any]:
    return {"name": "x", "in": place, "required": place == "path", "schema": schema, **more}


READ: list[tuple[str, str, dict[str, Any], Any]] = [
    ("/{x}", "/1,2", parameter("path", LIST), [1, 2]),
    ("/{x}", "/R,1,G,2", parameter("path", OBJECT), {"R": 1, "G": 2}),
    ("/{x}", "/.1.2", parameter("path", LIST, style="label", explode=True), [1, 2]),
    ("/{x}", "/;x=1,2", parameter("path", LIST, style="matrix"), [1, 2]),
    ("/{x}", "/;R=1;G=2", parameter("path", OBJECT, style="matrix", explode=True),
     {"R": 1, "G": 2}),
    ("/", "/?x=1&x=2", parameter("query", LIST), [1, 2]),
    ("/", "/?x=1%202", parameter("query", LIST, style="spaceDelimited"), [1, 2]),
    ("/", "/?x=1+2", parameter("query", LIST, style="spaceDelimited"), [1, 2]),
    ("/", "/?x=1%7C2", parameter("query", LIST, style="pipeDelimited"), [1, 2]),
    ("/", "/?x%5Ba%5D%5Bb%5D=1&x[a][b]=2", parameter("query", DEEP, style="deepObject"),
     {"a": {"b": [1, 2]}}),
    ("/", "/?x%5Ba%5D%5Bb%5D%5B%5D=1", parameter("query", DEEP, style="deepObject"),
     {"a": {"b": [1]}}),
    ("/", "/?x%5B%5D=a",
     parameter("query", {"anyOf": [{"type": "object", "additionalProperties": {"type": "string"}},
                                   {"type": "string"}]}, style="deepObject"), {"": "a"}),
    ("/", "/?x%5B%5D=1&x[]=2", parameter("query", LIST, style="deepObject"), [1, 2]),
    ("/", "/?x[0][R]=1&x[1][R]=2",
     parameter("query", {"type": "array", "items": OBJECT}, style="deepObject"),
     [{"R": 1}, {"R": 2}]),
    ("/", "/?a=1&a=2", parameter("query", {"type": "object", "properties": {"a": LIST}}),
     {"a": [1, 2]}),
    ("/", "/?a=1", parameter("query", {"type": "object", "properties": {"a": LIST}}),
     {"a": [1]}),
    ("/", "/?x=a,%5B1%5D",
     parameter("query", {"type": "object", "properties": {"a": LIST}}, explode=False), {"a": [1]}),
    ("/", "/?x=a%2Cb", parameter("query", {"type": "string"}), "a,b"),
    ("/?k=v", "/?k=v&x=1", parameter("query", {"type": "integer"}), 1),
]  # one case a line  # fmt: skip


@pytest.mark.parametrize("row", READ, ids=lambda row: row[1])
def test_what_a_style_writes_is_read(row: tuple[str, str, dict[str, Any], Any], parts: Any) -> None:
    path, target, described, value = row
    assert arguments(parts, path, target, described) == {"x": value}


def test_headers_and_cookies_are_read(parts: Any) -> None:
    cookie = {**parameter("cookie", LIST, explode=False), "name": "y"}
    header = {**parameter("header", OBJECT, explode=True), "name": "X-Rgb"}
    found = arguments(parts, "/", "/", cookie, header, cookie="y=1,2; z=3", x_rgb="R=1,G=2")
    assert found == {"y": [1, 2]}
    plain = parameter("cookie", {"type": "string"}, style="cookie")
    text = parameter("header", {"type": "string", "pattern": "^é%41$"})
    assert arguments(parts, "/", "/", plain, text, cookie="x=%41", x="é%41") == {"x": "%41"}


def test_a_whole_query_is_read_by_its_encodings(parts: Any) -> None:
    fields = {"tags": LIST, "rgb": OBJECT, "deep": DEEP, "ids": LIST}
    form = {
        "schema": {"type": "object", "properties": fields},
        "encoding": {
            "tags": {"style": "pipeDelimited"},
            "rgb": {"explode": True},
            "deep": {"style": "deepObject"},
        },
    }
    whole = {
        "name": "x",
        "in": "querystring",
        "content": {"application/x-www-form-urlencoded": form},
    }
    target = "/?tags=1%7C2&R=3&deep%5Ba%5D%5Bb%5D%5B%5D=4&ids=5&ids=6"
    assert arguments(parts, "/", target, whole) == {
        "x": {"tags": [1, 2], "rgb": {"R": 3}, "deep": {"a": {"b": [4]}}, "ids": [5, 6]}
    }


def test_an_object_of_any_members_takes_what_others_leave(parts: Any) -> None:
    words = {"type": "object", "additionalProperties": {"type": "string"}}
    rest = {**parameter("query", words), "name": "rest"}
    page = {**parameter("query", OBJECT), "name": "page"}
    deep = parameter("query", words, style="deepObject")
    one = {**parameter("query", {"type": "integer"}), "name": "G"}
    target = "/?a=1&x%5Bb%5D=2&R=3&G=4"
    assert arguments(parts, "/", target, rest, page, deep, one) == {
        "rest": {"a": "1"},
        "x": {"b": "2"},
        "page": {"R": 3},
        "G": 4,
    }


def test_arguments_of_one_name_are_told_apart_in_any_order(parts: Any) -> None:
    text = {"type": "string"}
    listed = [parameter(place, text) for place in ("cookie", "query", "header", "path")]
    found = arguments(parts, "/{x}", "/p?x=q", *listed, cookie="x=c", x="h")
    assert found == {"x": "p", "query x": "q", "cookie x": "c"}


@pytest.mark.parametrize(("query", "value"), [("m=a", "a"), ("m%5Bk%5D=a", {"k": "a"})])
def test_a_field_in_brackets_may_be_a_text_as_well(query: str, value: Any, parts: Any) -> None:
    words = {"type": "object", "additionalProperties": {"type": "string"}}
    form = {
        "schema": {"type": "object", "properties": {"m": {"anyOf": [words, {"type": "string"}]}}},
        "encoding": {"m": {"style": "deepObject"}},
    }
    content = {"application/x-www-form-urlencoded": form}
    whole = {"name": "x", "in": "querystring", "content": content}
    assert arguments(parts, "/", f"/?{query}", whole) == {"x": {"m": value}}


WRONG: list[tuple[str, str, dict[str, Any], str]] = [
    ("/{x}", "/1", parameter("path", LIST, style="label"), "begins with a dot"),
    ("/{x}", "/1", parameter("path", LIST, style="matrix"), "begins with a semicolon"),
    ("/{x}", "/;y=1", parameter("path", LIST, style="matrix"), "is called 'x'"),
    ("/{x}", "/R,1,G", parameter("path", OBJECT), "has no value"),
    ("/{x}", "/a", parameter("path", LIST), "not of type 'integer'"),
    ("/{x}", "/%zz", parameter("path", {"type": "string"}), "broken percent-encoding"),
    ("/", "/?x=1,2", parameter("query", LIST), "not of type 'integer'"),
    ("/", "/?x=1&x=2", parameter("query", LIST, explode=False), "more than once"),
    ("/", "/?x=1%202", parameter("query", LIST, explode=False), "not of type 'integer'"),
    ("/", "/?x%5Ba%5D%5Bb=1", parameter("query", DEEP, style="deepObject"), "no brackets"),
    ("/", "/?x=1&y=2", parameter("query", {"type": "integer"}), "unknown query parameter 'y'"),
    ("/", "/", parameter("query", LIST, required=True), "missing query parameter"),
    ("/", "/", parameter("header", LIST, required=True), "missing header"),
    ("/", "/", parameter("cookie", LIST, required=True), "missing cookie"),
]


@pytest.mark.parametrize("row", WRONG, ids=lambda row: f"{row[1]} {row[3]}")
def test_what_no_style_writes_is_refused(
    row: tuple[str, str, dict[str, Any], str], parts: Any
) -> None:
    path, target, described, says = row
    with pytest.raises(parts("_calls").RequestRefusedError, match=says):
        arguments(parts, path, target, described)


def test_a_path_with_a_query_of_its_own_is_told_from_others(parts: Any) -> None:
    operation = {"responses": {}}
    document = {
        "openapi": "3.1.0",
        "paths": {
            path: {"get": {"operationId": path, **operation}}
            for path in ("/x", "/x?a=1", "/x?a=2#b", "/{y}", "/{y}.json", "/ä b")
        },
    }
    specification = parts("_reading").read(document)

    def found(path: str, query: bytes = b"") -> str:
        return str(specification.find("GET", path, query)[0].id)

    assert found("/x", b"a=1") == "/x?a=1"
    assert found("/x", b"b=3&a=2") == "/x?a=2#b"
    assert found("/x", b"a=3") == "/x"
    assert found("/z") == "/{y}"
    assert found("/z.json") == "/{y}.json"
    assert found("/%C3%A4%20b") == "/ä b"
