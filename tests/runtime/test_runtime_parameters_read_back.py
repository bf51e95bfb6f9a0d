"""What the runtime writes of parameters, the mock exchange reads back: two implementations."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.operation import COOKIE, HEADER, PATH, QUERY, Parameter
from runtime.parameters import cookies_of, fill_path, header_of, query_of
from runtime.places import Place
from runtime.wire import Anything

_FOLDER = Path(__file__).parent.parent.parent / "templates" / "testing"
_PLACE = Place("a.b", "x")
#: The first call imports what checks schemas.
unhurried = settings(deadline=None)

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=6)
#: What a header can hold, without what separates there.
WORDS = st.text("abcXYZ019 éü!#$%&'()*+-./:;<>?@[]^_`{|}~", min_size=1, max_size=6).filter(
    lambda text: text == text.strip()
)
NUMBERS = st.integers(-(10**9), 10**9)

TEXT: dict[str, Any] = {"type": "string"}
LIST: dict[str, Any] = {"type": "array", "items": {"type": "string"}}
RGB: dict[str, Any] = {
    "type": "object",
    "properties": {"R": {"type": "integer"}, "a b": {"type": "string"}, "l&": LIST},
}
DEEP: dict[str, Any] = {
    "type": "object",
    "properties": {
        "t": {"type": "string"},
        "l": LIST,
        "o": RGB,
        "rows": {"type": "array", "items": RGB},
    },
}


def rgb(texts: st.SearchStrategy[str], *, lists: bool) -> st.SearchStrategy[dict[str, Any]]:
    optional = {"R": NUMBERS, "a b": texts}
    if lists:
        optional["l&"] = st.lists(texts, min_size=1, max_size=3)
    return st.fixed_dictionaries({}, optional=optional).filter(bool)


DEEP_VALUES = st.fixed_dictionaries(
    {},
    optional={
        "t": TEXTS,
        "l": st.lists(TEXTS, min_size=1, max_size=3),
        "o": rgb(TEXTS, lists=True),
        "rows": st.lists(rgb(TEXTS, lists=True), min_size=1, max_size=2),
    },
).filter(bool)


@pytest.fixture(scope="module")
def parts() -> Iterator[Any]:
    """The modules of the mock exchange, without the package around them."""
    package = ModuleType("mock_parts")
    package.__path__ = [str(_FOLDER)]
    before = set(sys.modules)
    sys.modules["mock_parts"] = package
    yield lambda name: importlib.import_module(f"mock_parts.{name}")
    for name in set(sys.modules) - before:
        del sys.modules[name]


def read_back(parts: Any, place: str, schema: Any, value: Any, **writing: Any) -> Any:
    """What the mock reads of a request that the runtime writes with one parameter."""
    own = {"explode": writing.get("explode"), "style": writing.get("style")}
    parameter = Parameter("x", "x", place, Anything(), **own, content=writing.get("content"))
    path, query, headers = "/p", "", []
    if place == PATH:
        path = fill_path("/p/{x}", [(parameter, value, _PLACE)])
    elif place == QUERY:
        query = "&".join(query_of(parameter, value))
    elif place == HEADER:
        headers += header_of(parameter, value, _PLACE)
    else:
        pairs = cookies_of(parameter, value, _PLACE)
        headers.append(("cookie", "; ".join(f"{name}={text}" for name, text in pairs)))
    described: dict[str, Any] = {"name": "x", "in": place, "required": place == PATH}
    if "content" in writing:
        described["content"] = {writing["content"]: {"schema": schema}}
    else:
        described |= {"schema": schema, **writing}
    template = "/p/{x}" if place == PATH else "/p"
    operation = {"operationId": "a.b", "parameters": [described]}
    document = {"openapi": "3.2.0", "paths": {template: {"get": operation}}}
    specification = parts("_reading").read(document)
    found = specification.find("GET", path, query.encode())
    assert found is not None
    request = parts("_calls").Request("GET", path, query.encode(), tuple(headers), b"")
    checks, schemas = parts("_checks"), parts("_schemas").Schemas(specification)
    if place == HEADER:
        (parameter_read,) = found[0].parameters
        return parts("_parameters").header_value(parameter_read, headers[0][1], schemas)
    return checks.check_request(request, *found, schemas)["x"]


def texts_in(style: str) -> st.SearchStrategy[str]:
    """Of the delimiters that are percent-encoded themselves, values cannot have any."""
    return TEXTS.filter(lambda text: DELIMITERS.get(style, "\0") not in text)


DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}
QUERIES = [
    *(("form", explode) for explode in (True, False)),
    *(("spaceDelimited", explode) for explode in (True, False)),
    *(("pipeDelimited", explode) for explode in (True, False)),
    ("deepObject", True),
]


@unhurried
@given(st.data(), st.sampled_from(QUERIES))
def test_queries(parts: Any, data: st.DataObject, writing: tuple[str, bool]) -> None:
    style, explode = writing
    texts = texts_in(style)
    values = [(LIST, st.lists(texts, min_size=1, max_size=3))]
    # The name of a member, too, has a space.
    if style != "spaceDelimited" or explode:
        values.append((RGB, rgb(texts, lists=True)))
    schema, drawn = data.draw(st.sampled_from(values))
    value = data.draw(drawn)
    assert read_back(parts, QUERY, schema, value, style=style, explode=explode) == value


@unhurried
@given(TEXTS)
def test_single_texts(parts: Any, value: str) -> None:
    assert read_back(parts, QUERY, TEXT, value) == value
    assert read_back(parts, COOKIE, TEXT, value) == value
    if value not in (".", ".."):
        assert read_back(parts, PATH, TEXT, value) == value
    assert read_back(parts, PATH, TEXT, value, style="matrix") == value
    assert read_back(parts, PATH, TEXT, value, style="label") == value


@unhurried
@given(DEEP_VALUES)
def test_deep_objects(parts: Any, value: dict[str, Any]) -> None:
    assert read_back(parts, QUERY, DEEP, value, style="deepObject") == value
    for place in (PATH, QUERY, COOKIE):
        assert read_back(parts, place, DEEP, value, content="application/json") == value


@unhurried
@given(
    writing=st.sampled_from(
        [
            {"style": style, "explode": explode}
            for style in ("simple", "matrix")
            for explode in (True, False)
        ]
    ),
    value=st.one_of(
        st.tuples(st.just(LIST), st.lists(TEXTS, min_size=1, max_size=3)),
        st.tuples(st.just(RGB), rgb(TEXTS, lists=True)),
    ),
)
def test_paths(parts: Any, writing: dict[str, Any], value: tuple[Any, Any]) -> None:
    if value[1] in (["."], [".."]):
        return
    assert read_back(parts, PATH, value[0], value[1], **writing) == value[1]


@unhurried
@given(
    st.booleans(),
    st.one_of(
        st.tuples(st.just(LIST), st.lists(WORDS, min_size=1, max_size=3)),
        st.tuples(st.just(RGB), rgb(WORDS, lists=False)),
    ),
)
def test_headers(parts: Any, explode: bool, value: tuple[Any, Any]) -> None:
    assert read_back(parts, HEADER, value[0], value[1], explode=explode) == value[1]


@unhurried
@given(
    st.booleans(),
    st.one_of(
        st.tuples(st.just(LIST), st.lists(TEXTS, min_size=1, max_size=3)),
        st.tuples(st.just(RGB), rgb(TEXTS, lists=False)),
    ),
)
def test_cookies(parts: Any, explode: bool, value: tuple[Any, Any]) -> None:
    assert read_back(parts, COOKIE, value[0], value[1], explode=explode) == value[1]
