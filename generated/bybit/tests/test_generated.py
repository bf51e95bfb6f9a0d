"""Whatever the specification allows is sent, accepted and decoded: inputs made from its schemas."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ._cases import DOCUMENT, OPERATIONS, Case, credentials, package, resolve, run_sync
from ._described import looks_like_another
from ._documented import compare
from ._generating import (
    ALL,
    Generated,
    argument_values,
    body_schema,
    plain,
    reply_bodies,
    reply_schema,
    reproducible,
    told_apart,
)
from ._package import PACKAGE
from ._parameters import argument_names, condition_names, members_of, same
from ._reading import items_of
from ._strategies import reply_values

_judging: Any = importlib.import_module(f"{PACKAGE}._runtime.judging")
_reading: Any = importlib.import_module(f"{PACKAGE}.testing._reading")
_schemas: Any = importlib.import_module(f"{PACKAGE}.testing._schemas")
_generated: Any = importlib.import_module(f"{PACKAGE}.testing._generated")
_SPECIFICATION: Any = _reading.bundled()
_MAKER: Any = _generated.ValueMaker(_SPECIFICATION, _schemas.Schemas(_SPECIFICATION))

TOLD_APART = [one for one in ALL if not looks_like_another(one.case.operation_id)]
WITH_REPLY = [
    one for one in ALL if reply_schema(one.case.operation) is not None and not one.operation.replies
]


def test_every_operation_is_found() -> None:
    assert {one.case.operation_id for one in ALL} == {
        operation["operationId"] for operation, _ in OPERATIONS.values()
    }


@pytest.mark.parametrize("one", WITH_REPLY, ids=str)
def test_no_valid_reply_breaks_decoding(one: Generated) -> None:
    schema = reply_schema(one.case.operation)
    single = one.operation.single_row
    if single:
        schema = items_of(schema)

    @reproducible
    @given(payload=reply_values(schema))
    def decodes(payload: Any) -> None:
        content = json.dumps([payload] if single else payload).encode()
        result = _judging.decode_payload(one.operation, content, "$")
        if payload is not None and one.operation.result is not type(None):
            compare(result, payload, schema, "$")

    decodes()


#: With an envelope, the mock exchange makes the whole of a reply.
MADE_WHOLE = [one for one in WITH_REPLY if "x-envelope" not in DOCUMENT]


@pytest.mark.parametrize("one", MADE_WHOLE, ids=str)
def test_what_the_mock_exchange_makes_up_is_decoded(one: Generated) -> None:
    (body, *_) = reply_bodies(one.case.operation)
    for seed in range(5):
        try:
            payload = _MAKER.make((body.schema,), str(seed))
        except LookupError:
            pytest.skip("nobody could make one, such as for a pattern that is no simple one")
        result = _judging.decode_payload(one.operation, json.dumps(payload).encode(), "$")
        if payload is not None and one.operation.result is not type(None):
            compare(result, payload, body_schema(body), "$")


@pytest.mark.parametrize("one", TOLD_APART, ids=str)
def test_no_valid_request_is_refused(one: Generated, mock: Any) -> None:
    case = one.case
    options = credentials(mock.keys)
    if not find_reply(case):
        mock.reply_with(case.operation_id, b"{}")

    @reproducible
    @given(sent=argument_values(case))
    def accepts(sent: dict[str, Any]) -> None:
        arguments = one.named(sent)

        def call(client: Any) -> Any:
            return getattr(client, one.resource)._call(one.operation, arguments)

        try:
            run_sync(mock.base_url, call, case.environment, **options)
        except (package.DecodeError, package.OutcomeUnknown):
            # Only where there is no documented reply, and the mock exchange answers with {}.
            assert not find_reply(case)
        received = mock.calls[-1]
        assert received.refusal is None
        assert same(plain(received.arguments), plain(one.expected(sent)))

    with told_apart(case.path):
        accepts()


CONDITIONAL = [one for one in ALL if "x-conditional-parameters" in one.case.operation]


@pytest.mark.parametrize("one", CONDITIONAL, ids=str)
def test_what_a_condition_forbids_is_not_sent_and_not_accepted(one: Generated, mock: Any) -> None:
    case = one.case
    options = credentials(mock.keys)
    names = argument_names(one.operation, case.operation_id)
    unchecked = replace(one.operation, alternatives=(), dependencies=())

    @reproducible
    @given(sent=st.one_of([_breach(case, *breach) for breach in _breaches(case)]))
    def refuses(sent: dict[str, Any]) -> None:
        arguments = {names[name]: value for name, value in sent.items() if name in names}

        def call(client: Any, operation: Any) -> Any:
            return getattr(client, one.resource)._call(operation, arguments)

        mock.reset()
        with pytest.raises(TypeError):
            run_sync(mock.base_url, lambda it: call(it, one.operation), case.environment, **options)
        assert mock.calls == ()
        with pytest.raises(package.ApiError):
            run_sync(mock.base_url, lambda it: call(it, unchecked), case.environment, **options)
        assert mock.calls[-1].refusal.mistake == "missing-parameter"

    refuses()


def _breaches(case: Case) -> Iterator[tuple[str | None, set[str]]]:
    """A parameter to give, and those to leave out, so that a condition is not met."""
    conditions = case.operation["x-conditional-parameters"]
    called = condition_names(case.operation_id)
    groups = conditions.get("at-least-one", ())
    if groups:
        yield None, {called(name) for group in groups for name in group}
    for name, needed in conditions.get("requires", {}).items():
        for other in needed:
            yield called(name), {called(other)}


def _breach(case: Case, given: str | None, left_out: set[str]) -> st.SearchStrategy[dict[str, Any]]:
    members = {name: values for name, _, values in members_of(case.operation_id) if name == given}
    drawn = st.tuples(argument_values(case), st.fixed_dictionaries(members))
    return drawn.map(
        lambda both: {
            name: value for name, value in {**both[0], **both[1]}.items() if name not in left_out
        }
    )


def find_reply(case: Case) -> bool:
    """Whether the document shows a reply to the operation."""
    media = (
        resolve(response).get("content", {}).get("application/json", {})
        for status, response in case.operation["responses"].items()
        if status.startswith("2")
    )
    return any("examples" in each for each in media)
