"""Whatever the specification allows is sent, accepted and decoded: inputs made from its schemas."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ._cases import DOCUMENT, OPERATIONS, Case, credentials, package, resolve, run_sync
from ._documented import compare
from ._package import PACKAGE
from ._reading import find, items_of, properties_of
from ._strategies import conditional_values, is_nullable, reply_values, request_values

_judging: Any = importlib.import_module(f"{PACKAGE}._runtime.judging")
_resources: Any = importlib.import_module(f"{PACKAGE}.resources")

#: The same inputs each time: a package must not fail on one machine and pass on another.
reproducible = settings(
    max_examples=12,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@dataclass(frozen=True, slots=True)
class Generated:
    """An operation of the document with the package's own description of it."""

    resource: str
    case: Case
    operation: Any

    def __str__(self) -> str:
        return self.case.operation_id


def _all_operations() -> Iterator[Generated]:
    for found in pkgutil.iter_modules(_resources.__path__):
        module = importlib.import_module(f"{PACKAGE}.resources.{found.name}")
        for one in vars(module).values():
            route = getattr(one, "method", ""), getattr(one, "path", "")
            if route in OPERATIONS and hasattr(one, "parameters"):
                method = one.id.partition(".")[2]
                case = Case(found.name, method, "", *route, *OPERATIONS[route])
                yield Generated(found.name, case, one)


ALL = list(_all_operations())


def _reply_schema(operation: Mapping[str, Any]) -> Any:
    """The schema of the payload that a successful call returns; None without one."""
    for status, response in operation["responses"].items():
        media = resolve(response).get("content", {}).get("application/json", {})
        if status.startswith("2") and "schema" in media:
            schema = media["schema"]
            for part in DOCUMENT.get("x-envelope", {}).get("payload", "").split("/")[1:]:
                schema = properties_of(schema).get(part)
            return schema
    return None


WITH_REPLY = [one for one in ALL if _reply_schema(one.case.operation) is not None]


def test_every_operation_is_found() -> None:
    assert {one.case.operation_id for one in ALL} == {
        operation["operationId"] for operation, _ in OPERATIONS.values()
    }


@pytest.mark.parametrize("one", WITH_REPLY, ids=str)
def test_no_valid_reply_breaks_decoding(one: Generated) -> None:
    schema = _reply_schema(one.case.operation)
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


@pytest.mark.parametrize("one", ALL, ids=str)
def test_no_valid_request_is_refused(one: Generated, mock: Any) -> None:
    case = one.case
    options = {} if case.signing is None else credentials(case.signing, mock.keys)
    if not find_reply(case):
        mock.reply_with(case.operation_id, b"{}")
    names = {
        "" if parameter.place == "body" else parameter.wire_name: parameter.name
        for parameter in one.operation.parameters
    }

    @reproducible
    @given(sent=_arguments(case))
    def accepts(sent: dict[str, Any]) -> None:
        arguments = {names[name]: value for name, value in sent.items()}

        def call(client: Any) -> Any:
            return getattr(client, one.resource)._call(one.operation, arguments)

        try:
            run_sync(mock.base_url, call, case.environment, **options)
        except (package.DecodeError, package.OutcomeUnknown):
            # Only where there is no documented reply, and the mock exchange answers with {}.
            assert not find_reply(case)
        received = mock.calls[-1]
        assert received.refusal is None
        headers = {one["name"] for one in case.parameters if one["in"] == "header"}
        expected = {name: value for name, value in sent.items() if name not in headers}
        if isinstance(expected.get(""), dict):
            expected |= expected.pop("")
        assert _plain(received.arguments) == _plain(expected)

    accepts()


CONDITIONAL = [one for one in ALL if "x-conditional-parameters" in one.case.operation]


@pytest.mark.parametrize("one", CONDITIONAL, ids=str)
def test_what_a_condition_forbids_is_not_sent_and_not_accepted(one: Generated, mock: Any) -> None:
    case = one.case
    options = {} if case.signing is None else credentials(case.signing, mock.keys)
    names = {parameter.wire_name: parameter.name for parameter in one.operation.parameters}
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
    groups = conditions.get("at-least-one", ())
    if groups:
        yield None, {name for group in groups for name in group}
    for name, needed in conditions.get("requires", {}).items():
        for other in needed:
            yield name, {other}


def _breach(case: Case, given: str | None, left_out: set[str]) -> st.SearchStrategy[dict[str, Any]]:
    members = {
        one["name"]: _parameter(one["schema"], one["in"])
        for one in case.parameters
        if one["name"] == given
    }
    drawn = st.tuples(_arguments(case), st.fixed_dictionaries(members))
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


def _plain(value: Any) -> Any:
    """JSON values, with every number as it compares: 1 and 1.0 and Decimal(1) are the same."""
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return float(value) if isinstance(value, Decimal) else value


def _arguments(case: Case) -> st.SearchStrategy[dict[str, Any]]:
    """The arguments of a call by wire name; that of a body which is no object is ``""``."""
    by_name = {(one["in"], one["name"]): one for one in case.parameters}
    members = {name: _parameter(one["schema"], place) for (place, name), one in by_name.items()}
    conditions = case.operation.get("x-conditional-parameters", {})
    parameters = conditional_values(
        lambda given: st.fixed_dictionaries(
            {name: members[name] for name in members if name in given},
            optional={name: members[name] for name in members if name not in given},
        ),
        members,
        required={name for (_, name), one in by_name.items() if one.get("required")},
        groups=conditions.get("at-least-one", ()),
        needs=conditions.get("requires", {}),
    )
    body = resolve(case.operation.get("requestBody", {}))
    media = body.get("content", {}).get("application/json")
    if media is None:
        return parameters
    values = request_values(media["schema"])
    is_whole = not properties_of(media["schema"])
    if is_whole:
        given = (
            values.filter(lambda value: value is not None)
            if is_nullable(media["schema"])
            else values
        )
        return st.tuples(parameters, given).map(lambda both: {**both[0], "": both[1]})
    return st.tuples(parameters, values).map(lambda both: {**both[0], **both[1]})


def _parameter(schema: Any, place: str) -> st.SearchStrategy[Any]:
    values = request_values(schema)
    is_list = find(schema, "type") == "array"
    if is_list:
        # A list without items, and an item with a comma, cannot be told apart from others.
        return values.filter(lambda items: items and not any("," in str(item) for item in items))
    if place == "path":
        return values.filter(lambda value: str(value) not in ("", ".", ".."))
    if place == "header":
        return values.filter(
            lambda value: str(value).isascii() and str(value).isprintable()
        ).filter(lambda value: str(value) == str(value).strip() != "")
    return values.filter(lambda value: value is not None)
