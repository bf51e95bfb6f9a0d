"""Every operation with every documented example, sync and async."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ._cases import (
    CASES,
    DOCUMENT,
    DOCUMENTED,
    PUBLIC,
    SECURED,
    Case,
    credentials,
    package,
    run_async,
    run_sync,
)
from ._documented import compare_result, envelope_time
from ._reading import others_of

both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
every_case = pytest.mark.parametrize("case", CASES, ids=str)
every_secured_case = pytest.mark.parametrize("case", SECURED, ids=str)
every_public_case = pytest.mark.parametrize("case", PUBLIC, ids=str)


def test_every_documented_operation_has_a_case() -> None:
    """The others are called in test_every_operation."""
    assert {case.operation_id for case in CASES} == DOCUMENTED


@both
@every_case
def test_documented_call(case: Case, run: Any, mock: Any) -> None:
    if case.is_shadowed:
        mock.reply_with(case.operation_id, case.documented_reply)
    result = run(mock.base_url, case.call, case.environment, **credentials(mock.keys))
    (received,) = mock.calls
    assert received.refusal is None
    assert received.operation_id == case.operation_id
    assert received.arguments == case.documented_arguments
    assert compare_result(case, result) > 0
    assert result == case.fixture.result


@both
@every_case
def test_raw_access(case: Case, run: Any, mock: Any) -> None:
    # Spacing and order as no encoder of ours writes them: the bytes must be those received.
    raw = json.dumps(case.documented_reply, indent=3, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json", "X-Kept": "as sent"}
    mock.reply_with(case.operation_id, raw, headers=headers)
    response = run(
        mock.base_url,
        case.call_with_response,
        case.environment,
        **credentials(mock.keys),
    )
    assert response.status == 200
    assert response.content == raw
    assert response.headers["x-kept"] == "as sent"
    assert compare_result(case, response.data) > 0
    told = envelope_time(case.documented_reply)
    if told is not None:
        assert response.server_time == told


@both
@pytest.mark.parametrize("case", CASES[:1], ids=str)
def test_rate_limit_state(case: Case, run: Any, mock: Any) -> None:
    declared = DOCUMENT.get("x-rate-limit-headers", {})
    headers = {"Content-Type": "application/json"}
    for name, value in (("limit", "120"), ("remaining", "119")):
        if name in declared:
            headers[declared[name]] = value
    mock.reply_with(case.operation_id, case.documented_reply, headers=headers)
    response = run(
        mock.base_url,
        case.call_with_response,
        case.environment,
        **credentials(mock.keys),
    )
    state = response.rate_limit
    assert (state and state.limit) == (120 if "limit" in declared else None)
    assert (state and state.remaining) == (119 if "remaining" in declared else None)


@both
@every_case
def test_unknown_fields_do_not_break_decoding(case: Case, run: Any, mock: Any) -> None:
    if not isinstance(case.documented_reply, dict):
        pytest.skip("the reply has no fields")
    if others_of(case.reply_media["schema"]) is not None:
        pytest.skip("the reply has fields of any name")
    reply = case.documented_reply | {"unheardOf": [{"deep": None}]}
    mock.reply_with(case.operation_id, reply)
    result = run(mock.base_url, case.call, case.environment, **credentials(mock.keys))
    assert result == case.fixture.result


@both
@every_public_case
def test_public_calls_carry_no_credentials(case: Case, run: Any, mock: Any) -> None:
    run(mock.base_url, case.call, case.environment)
    run(mock.base_url, case.call, case.environment, **credentials(mock.keys))
    without, with_credentials = mock.calls
    assert _headers(with_credentials) == _headers(without)
    assert with_credentials.query == without.query


def _headers(call: Any) -> dict[str, str]:
    """The headers of a call, without the boundary, which is another each time."""
    return {name: value.partition("; boundary=")[0] for name, value in call.headers.items()}


@both
@every_secured_case
def test_missing_credentials_are_an_error_before_anything_is_sent(
    case: Case, run: Any, mock: Any
) -> None:
    with pytest.raises(package.MissingCredentialsError):
        run(mock.base_url, case.call, case.environment)
    assert mock.calls == ()


@both
@pytest.mark.parametrize("environment", package.Environment, ids=str)
def test_headers_of_the_environment(environment: Any, run: Any, mock: Any) -> None:
    if not CASES:
        pytest.skip("no call is documented by an example")
    case = next((one for one in CASES if not one.available_in), CASES[0])
    if case.available_in and environment.value not in case.available_in:
        pytest.skip("no operation is available in every environment")
    options = credentials(mock.keys)
    run(mock.base_url, case.call, environment, **options)
    (received,) = mock.calls
    assert received.refusal is None
    for name, described in DOCUMENT.get("x-environments", {}).items():
        for header, value in described.get("headers", {}).items():
            if name.upper() == environment.name:
                assert received.headers[header.lower()] == value
