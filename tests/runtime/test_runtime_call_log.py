"""The line of a call: its fields, its text, and that it costs nothing when it is off."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from msgspec.structs import asdict, replace
from runtime.call_log import CallRecord, log_call, logs_calls, new_request_id

RECORD = CallRecord(
    operation="things.make",
    method="POST",
    path="/v1/things",
    status=200,
    code=10006,
    attempts=2,
    elapsed=0.01234,
    request_id="0123456789ab",
    outcome="RateLimitError",
)


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    found = logging.getLogger("house_of_the_call_log")
    yield found
    found.setLevel(logging.NOTSET)


def test_one_line_with_the_facts_as_fields(
    logger: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    logger.setLevel(logging.DEBUG)
    log_call(logger, RECORD)
    (line,) = caplog.records
    assert (line.levelno, line.name) == (logging.DEBUG, "house_of_the_call_log")
    assert {name: getattr(line, name) for name in asdict(RECORD)} == asdict(RECORD)
    assert line.getMessage() == (
        "things.make POST /v1/things: RateLimitError, 200 code 10006, 12.3 ms, attempts 2, "
        "request 0123456789ab"
    )
    assert line.funcName == "test_one_line_with_the_facts_as_fields"


def test_a_call_without_a_reply(logger: logging.Logger, caplog: pytest.LogCaptureFixture) -> None:
    logger.setLevel(logging.DEBUG)
    log_call(logger, replace(RECORD, status=None, code=None, outcome="TransportError"))
    assert "TransportError, no reply, 12.3 ms" in caplog.text


def test_nothing_happens_above_debug(
    logger: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    logger.setLevel(logging.INFO)
    assert not logs_calls(logger)
    # Not even the record's fields are read.
    log_call(logger, None)  # type: ignore[arg-type]  # wrong on purpose
    assert caplog.records == []
    logger.setLevel(logging.DEBUG)
    assert logs_calls(logger)


def test_ids_are_short_and_not_repeated() -> None:
    ids = {new_request_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert {len(each) for each in ids} == {12}
