"""Calls whose replies are not always one body of JSON: each documented reply is understood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ._cases import DOCUMENT, credentials, run_async, run_sync
from ._documented import compare
from ._generating import (
    ALL,
    Generated,
    argument_values,
    body_schema,
    reply_bodies,
    reproducible,
)
from ._reading import find
from ._strategies import reply_values

both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])


def _replies() -> Iterator[Any]:
    for one in ALL:
        for body in reply_bodies(one.case.operation) if one.operation.replies else ():
            if body.form in ("json", "text", "binary"):
                yield pytest.param(one, body, id=f"{one}-{body.status}-{body.media_type}")


@both
@pytest.mark.parametrize(("one", "body"), list(_replies()))
def test_reply(one: Generated, body: Any, run: Any, mock: Any) -> None:
    case = one.case
    options = credentials(mock.keys)

    @reproducible
    @given(sent=argument_values(case), value=_values(body))
    def is_understood(sent: dict[str, Any], value: Any) -> None:
        mock.reset()
        content = b"" if body.media_type is None else body.encode(value)
        headers = {} if body.media_type is None else {"content-type": body.content_type}
        mock.reply_with(case.operation_id, content, status=body.status, headers=headers)
        arguments = one.named(sent)

        def call(client: Any) -> Any:
            resource = getattr(client, case.resource).with_response
            return getattr(resource, case.method)(**arguments)

        response = run(mock.base_url, call, case.environment, **options)
        assert response.status == body.status
        assert response.content == content
        _check(response.data, value, body)

    is_understood()


def _values(body: Any) -> st.SearchStrategy[Any]:
    """What the body may hold."""
    schema = body_schema(body)
    if body.media_type is None:
        return st.none()
    if body.form == "binary":
        return st.binary(max_size=64)
    if _is_free_text(body):
        return st.text(max_size=16)
    if schema is None:
        return st.just({"any": 1})
    values = reply_values(schema)
    # Text has no null.
    return values.filter(lambda value: value is not None) if body.form == "text" else values


def _is_free_text(body: Any) -> bool:
    schema = body_schema(body)
    return body.form == "text" and (schema is None or find(schema, "type") != "string")


def _check(result: Any, value: Any, body: Any) -> None:
    schema = body_schema(body)
    if body.media_type is None:
        assert result is None
    elif schema is None or body.form == "binary" or _is_free_text(body):
        assert result == value
    elif value is not None or "x-envelope" not in DOCUMENT:
        compare(result, value, schema, "$")
