"""Every operation that has no documented example: from arguments to result, sync and async.

Arguments and replies are made from the schemas of the specification alone.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ._cases import DOCUMENT, DOCUMENTED, OPERATIONS, credentials, run_async, run_sync
from ._described import looks_like_another
from ._documented import compare
from ._generating import (
    ALL,
    Generated,
    argument_values,
    plain,
    reply_schema,
    reproducible,
    told_apart,
)
from ._parameters import same
from ._reading import items_of
from ._strategies import reply_values

#: Their replies have tests of their own.
VARIED = [one for one in ALL if one.operation.replies or one.operation.streams]
UNDOCUMENTED = [
    one
    for one in ALL
    if one.case.operation_id not in DOCUMENTED
    and not looks_like_another(one.case.operation_id)
    and one not in VARIED
]

both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
every_operation = pytest.mark.parametrize("one", UNDOCUMENTED, ids=str)


def test_every_operation_is_called_here_or_by_its_example() -> None:
    called = {one.case.operation_id for one in (*UNDOCUMENTED, *VARIED)}
    names = {operation["operationId"] for operation, _ in OPERATIONS.values()}
    others = set(filter(looks_like_another, names - DOCUMENTED))
    assert (called | DOCUMENTED) - others == names - others


@both
@every_operation
def test_call(one: Generated, run: Any, mock: Any) -> None:
    case = one.case
    options = credentials(mock.keys)
    schema = reply_schema(case.operation)
    if one.operation.single_row:
        schema = items_of(schema)
    replies = st.none() if schema is None else reply_values(schema)

    @reproducible
    @given(sent=argument_values(case), reply=replies)
    def is_sent_and_answered(sent: dict[str, Any], reply: Any) -> None:
        mock.reset()
        if schema is not None:
            _answer_with(mock, case.operation_id, [reply] if one.operation.single_row else reply)
        arguments = one.named(sent)

        def call(client: Any) -> Any:
            return getattr(getattr(client, case.resource), case.method)(**arguments)

        result = run(mock.base_url, call, case.environment, **options)
        (received,) = mock.calls
        assert received.refusal is None
        assert received.operation_id == case.operation_id
        assert same(plain(received.arguments), plain(one.expected(sent)))
        if one.operation.result is type(None):
            assert result is None
        elif schema is not None and (reply is not None or "x-envelope" not in DOCUMENT):
            compare(result, reply, schema, "$")

    with told_apart(case.path):
        is_sent_and_answered()


def _answer_with(mock: Any, operation_id: str, payload: Any) -> None:
    if "x-envelope" in DOCUMENT:
        mock.handle(operation_id, lambda call: payload)
    else:
        mock.reply_with(operation_id, json.dumps(payload).encode())
