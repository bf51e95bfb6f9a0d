"""A reply that is no object, of a package without models."""

from __future__ import annotations

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}

EXCHANGES = [
    Exchange(
        name="a list of texts",
        call="resource_1_st.load",
        sent=Sent("GET", "/names"),
        received=Received(200, JSON, b'["a","","\\u00e9 \\ud83d\\ude00"]'),
        result=["a", "", "é 😀"],
    ),
    Exchange(
        name="an empty list",
        call="resource_1_st.load",
        sent=Sent("GET", "/names"),
        received=Received(200, JSON, b" [ ] \n"),
        result=[],
    ),
    Exchange(
        name="another value than text",
        call="resource_1_st.load",
        sent=Sent("GET", "/names"),
        received=Received(200, JSON, b'["a",1]'),
        error=lambda package, error: check_error(error, package.errors.DecodeError, "$[1]"),
    ),
]


def check_error(error: BaseException, kind: type[BaseException], text: str) -> None:
    assert isinstance(error, kind)
    assert text in str(error)
