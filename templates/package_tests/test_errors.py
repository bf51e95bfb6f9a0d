"""The exchange's own codes arrive as the exceptions that the specification asks for."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace as changed

from ._cases import (
    CASES,
    DOCUMENT,
    SECURED,
    SIGNED,
    Case,
    credentials,
    error_code,
    operation_of,
    package,
    run_async,
    run_sync,
    testing,
)
from ._package import ERROR_BASE

CLASSES = {
    "authentication": "AuthenticationError",
    "permission": "PermissionDeniedError",
    "rate-limit": "RateLimitError",
    "invalid-request": "InvalidRequestError",
    "clock": "ClockError",
    "unavailable": "UnavailableError",
    "business": "BusinessError",
}
ENVELOPE: Mapping[str, Any] = DOCUMENT.get("x-envelope", {})
CODES: list[Mapping[str, Any]] = DOCUMENT.get("x-error-codes", [])
#: A code may be listed several times, such as for several statuses.
BY_CODE: dict[str, list[Mapping[str, Any]]] = {}
for _rule in CODES:
    BY_CODE.setdefault(str(_rule["code"]), []).append(_rule)

both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
every_signed_case = pytest.mark.parametrize("case", SIGNED, ids=str)


def assert_is(error: Any, rule: Mapping[str, Any] | None, case: Case) -> None:
    """The error is the one that a code's entry describes, raised for a case's operation.

    Without an entry the mock exchange refuses without an envelope.
    """
    assert isinstance(error, package.ApiError)
    assert isinstance(error, getattr(package, ERROR_BASE))
    assert error.operation == case.operation_id
    if rule is not None:
        assert type(error) is getattr(package, CLASSES[rule["category"]])
        assert str(error.code) == str(rule["code"])
        assert error.category == rule["category"]
        assert error.message
        assert str(rule["code"]) in str(error)


@both
@every_signed_case
def test_wrong_secret(case: Case, run: Any, mock: Any) -> None:
    wrong = dataclasses.replace(mock.keys, api_secret="not the secret")
    with pytest.raises(package.ApiError) as caught:
        run(mock.base_url, case.call, case.environment, **credentials(wrong))
    assert_is(caught.value, error_code("wrong-signature"), case)
    assert mock.calls[-1].refusal.mistake == "wrong-signature"
    assert "not the secret" not in f"{caught.value!s} {caught.value!r}"


@both
@every_signed_case
def test_unknown_key(case: Case, run: Any, mock: Any) -> None:
    wrong = dataclasses.replace(mock.keys, api_key="unheard-of")
    with pytest.raises(package.ApiError) as caught:
        run(mock.base_url, case.call, case.environment, **credentials(wrong))
    assert_is(caught.value, error_code("unknown-key"), case)


@both
@pytest.mark.parametrize("case", [case for case in SECURED if case.shows_credentials], ids=str)
def test_unknown_credentials(case: Case, run: Any, mock: Any) -> None:
    wrong = dataclasses.replace(
        mock.keys,
        api_key="unheard-of",
        username="nobody",
        password="a wrong password",
        token="a-wrong-token",
        client_secret="a wrong secret",
    )
    with pytest.raises(package.AuthenticationError) as caught:
        run(mock.base_url, case.call, case.environment, **credentials(wrong))
    assert caught.value.operation == operation_of(case).id
    shown = f"{caught.value!s} {caught.value!r}"
    assert not any(value in shown for value in ("unheard-of", "a wrong", "a-wrong"))


@pytest.fixture(scope="module")
def mock_of_tomorrow() -> Any:
    with testing.MockExchange(now=lambda: datetime.now(UTC) + timedelta(days=1)) as exchange:
        yield exchange


@both
@pytest.mark.parametrize(
    "case", [case for case in SIGNED if "window" in (case.signing or {})], ids=str
)
def test_wrong_clock(case: Case, run: Any, mock_of_tomorrow: Any) -> None:
    with pytest.raises(package.ApiError) as caught:
        run(
            mock_of_tomorrow.base_url,
            case.call,
            case.environment,
            **credentials(mock_of_tomorrow.keys),
        )
    assert_is(caught.value, error_code("stale-timestamp"), case)


def _required(case: Case) -> bool:
    return any(parameter.required for parameter in operation_of(case).parameters)


@both
@pytest.mark.parametrize("case", [case for case in SIGNED if _required(case)], ids=str)
def test_missing_parameter(case: Case, run: Any, mock: Any) -> None:
    """The package refuses to send this, so its own check is taken out of the operation."""
    operation = operation_of(case)
    lenient = dataclasses.replace(
        operation,
        parameters=tuple(changed(parameter, required=False) for parameter in operation.parameters),
        alternatives=(),
    )
    with pytest.raises(package.ApiError) as caught:
        run(
            mock.base_url,
            lambda client: getattr(client, case.resource)._call(lenient, {}),
            case.environment,
            **credentials(mock.keys),
        )
    assert mock.calls[-1].refusal.mistake == "missing-parameter"
    assert_is(
        caught.value, error_code("missing-parameter") or error_code("invalid-parameter"), case
    )


#: A read and a write, as far as there are any: a code may end differently for the two.
READ_AND_WRITE = [
    found[0]
    for wanted in (False, True)
    if (found := [case for case in CASES if (not case.is_read) is wanted])
]


@both
@pytest.mark.parametrize("case", READ_AND_WRITE, ids=str)
def test_every_documented_code(case: Case, run: Any, mock: Any) -> None:
    """All codes in one test: a catalogue has hundreds, and a test for each takes long."""
    failures = [
        f"{rule['code']} ({rule['category']}): {problem}"
        for rule in CODES
        if (problem := _problem_with(rule, case, run, mock)) is not None
    ]
    assert not failures, f"{len(failures)} of {len(CODES)} codes:\n" + "\n".join(failures)


def _problem_with(rule: Mapping[str, Any], case: Case, run: Any, mock: Any) -> str | None:
    """What is wrong with the exception that a code arrives as; None where nothing is.

    Each code has a client of its own: some codes make a client pause.
    """
    mock.reset()
    mock.reply_with(case.operation_id, _refusal(case, rule), status=rule.get("http-status", 200))
    same_code = BY_CODE[str(rule["code"])]
    unknown = not case.is_read and any(one.get("may-have-executed") for one in same_code)
    wanted = package.OutcomeUnknown if unknown else package.ApiError
    try:
        result = run(mock.base_url, case.call, case.environment, **credentials(mock.keys))
    except Exception as error:
        if not isinstance(error, wanted):
            return f"raised {error!r}, not {wanted.__name__}"
        seen = (
            error.category in {one["category"] for one in same_code},
            str(error.code),
            error.message,
        )
        if seen != (True, str(rule["code"]), "told by the exchange"):
            return f"category {error.category}, code {error.code!r}, message {error.message!r}"
        return None
    return f"returned {result!r} instead of raising {wanted.__name__}"


@both
@pytest.mark.parametrize("rule", CODES[:1], ids=lambda rule: str(rule["code"]))
def test_unknown_code_is_an_api_error_all_the_same(
    rule: Mapping[str, Any], run: Any, mock: Any
) -> None:
    case = CASES[0]
    reply = _refusal(case, {"code": "987654"})
    mock.reply_with(case.operation_id, reply)
    with pytest.raises(package.ApiError) as caught:
        run(mock.base_url, case.call, case.environment, **credentials(mock.keys))
    assert str(caught.value.code) == "987654"
    assert "unchanged" in caught.value.reply.content.decode()


def _refusal(case: Case, rule: Mapping[str, Any]) -> Any:
    """The case's documented envelope with the code, a message and one more member."""
    reply = copy.deepcopy(case.documented_reply)
    number = str if isinstance(ENVELOPE["success"][0], str) else int
    for pointer, value in (
        (ENVELOPE["code"], number(rule["code"])),
        (ENVELOPE["message"], "told by the exchange"),
        ("/unchanged", ["kept"]),
    ):
        *parents, last = pointer.split("/")[1:]
        holder = reply
        for part in parents:
            holder = holder[part]
        holder[last] = value
    return reply
