"""Responses and headers: plain values, whose content stays out of sight."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.reply import Headers, Response
from runtime.typed_headers import ResponseWithHeaders, TypedHeaders, with_typed_headers

PAIRS = (("Content-Type", "application/json"), ("X-Secret", "hidden"), ("x-secret", "second"))


def response(data: Any = 5) -> Response[Any]:
    return Response(200, Headers(PAIRS), b'{"hidden":1}', None, None, data)


def test_a_response_shows_no_content_and_no_headers() -> None:
    shown = repr(response())
    assert shown == "Response(status=200, server_time=None, rate_limit=None, data=5, items=())"
    typed = with_typed_headers(response(), TypedHeaders)
    assert isinstance(typed, ResponseWithHeaders)
    assert "hidden" not in repr(typed) and "typed_headers=TypedHeaders()" in repr(typed)
    assert (typed.content, typed.headers) == (response().content, response().headers)


def test_a_response_is_a_plain_value() -> None:
    one = response()
    assert one == response() and hash(one) == hash(response())
    assert one != response(6)
    for same in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert same == one and same.headers.get_all("X-Secret") == ["hidden", "second"]
    with pytest.raises(AttributeError):
        one.data = 7  # type: ignore[misc]  # frozen


NAMES = st.sampled_from(["A", "a", "B", "b", "Date", "DATE", "x-y", "X-Y"])


@given(st.lists(st.tuples(NAMES, st.text(max_size=2)), max_size=6))
def test_headers_find_the_first_value_whatever_the_case(pairs: list[tuple[str, str]]) -> None:
    headers = Headers(pairs)
    first = {name.lower(): value for name, value in reversed(pairs)}
    assert dict(headers) == first and len(headers) == len(first)
    assert list(headers) == list(dict.fromkeys(name.lower() for name, _ in pairs))
    for name in ("A", "date", "X-y", "missing"):
        assert headers.get(name) == first.get(name.lower())
        assert headers.get(name, "other") == first.get(name.lower(), "other")
        assert (name in headers) == (name.lower() in first)
        assert headers.get_all(name) == [
            value for each, value in pairs if each.lower() == name.lower()
        ]
    assert headers.pairs == tuple(pairs)
    with pytest.raises(KeyError):
        headers["missing"]
