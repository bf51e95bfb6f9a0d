"""Every write that can be waited for: until its row is done, until it has failed, or too long."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import pytest

from ._cases import (
    CASES,
    DOCUMENT,
    Case,
    credentials,
    operation_of,
    package,
    run_async,
    run_sync,
)

#: The milliseconds of the row's time; each write is said to be made a minute earlier.
_NOW = 1_700_000_000_000

WAITS = list(
    {
        case.operation_id: case
        for case in reversed(CASES)
        if "x-wait" in case.operation
        and any(read.operation_id == case.operation["x-wait"]["operation"] for read in CASES)
    }.values()
)
both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
every_wait = pytest.mark.parametrize("case", WAITS, ids=str)


def _read_case(case: Case) -> Case:
    name = case.operation["x-wait"]["operation"]
    return next(read for read in CASES if read.operation_id == name)


def _at(value: Any, pointer: str) -> Any:
    for part in pointer.split("/")[1:]:
        value = value[int(part)] if isinstance(value, list) else value.get(part)
    return value


def _payload(case: Case) -> Any:
    payload = _at(case.documented_reply, DOCUMENT.get("x-envelope", {}).get("payload", ""))
    return payload[0] if case.operation.get("x-single-row") else payload


def _given(case: Case, entry: Mapping[str, Any]) -> Any:
    """What a row has where an entry of ``match`` is about it."""
    if "literal" in entry:
        return entry["literal"]
    if "reply" in entry:
        return _at(_payload(case), entry["reply"])
    value = case.documented_arguments[entry["argument"]]
    return entry.get("values", {}).get(str(value), value)


def row_of(case: Case, status: Any = None) -> dict[str, Any]:
    """A row of the read's example that belongs to the documented write."""
    rule, read = case.operation["x-wait"], _read_case(case)
    found = copy.deepcopy(_at(_payload(read), rule.get("row", rule.get("rows"))))
    row = found if "row" in rule else found[0]
    for field, entry in rule["match"].items():
        value = _given(case, entry)
        row[field] = str(value) if isinstance(row[field], str) else value
    if "time" in rule:
        row[rule["time"]] = str(_NOW) if isinstance(row[rule["time"]], str) else _NOW
    if status is not None:
        row[rule["status"]["field"]] = status
    return dict(row)


def listing(case: Case, *rows: Mapping[str, Any]) -> Any:
    """The payload of the read with these rows."""
    rule = case.operation["x-wait"]
    pointer = rule.get("row", rule.get("rows"))
    listed: Any = list(rows)
    if "row" in rule:
        # Nothing of the write's is what is of another one.
        listed = rows[0] if rows else _other_row(case)
    if not pointer:
        return listed
    payload = copy.deepcopy(_payload(_read_case(case)))
    *parents, last = pointer.split("/")[1:]
    holder = payload
    for part in parents:
        holder = holder[part]
    holder[last] = listed
    return payload


def _other_row(case: Case) -> dict[str, Any]:
    row = row_of(case)
    for field in case.operation["x-wait"]["match"]:
        row[field] = f"{row[field]}X" if isinstance(row[field], str) else row[field] + 1
    return row


def _done(rule: Mapping[str, Any]) -> Any:
    """A value of the status that says that it is done; None where it is so once it is listed."""
    status = rule.get("status")
    return None if status is None else status.get("done", ["0"])[0]


def wait(run: Any, case: Case, mock: Any, timeout: float | None = 0) -> Any:
    """What the method that waits returns, with what the documented write was about."""
    rule = case.operation["x-wait"]
    names = {each.wire_name: each.name for each in operation_of(case).parameters}
    given: dict[str, Any] = {}
    entries = [*rule.get("arguments", {}).values(), *rule["match"].values()]
    for entry in entries:
        if "argument" in entry:
            name = names[entry["argument"]]
            given[name] = case.fixture.arguments.get(name)
        elif "reply" in entry:
            value = case.fixture.result
            path = entry["reply"].split("/")[1:]
            for part in path:
                value = value[int(part)] if part.isdigit() else _attribute(value, part)
            given[_snake(path[-1])] = value
    if "time" in rule:
        given["since"] = _NOW - 60_000
    method = f"wait_until_{rule['until']}"

    def action(client: Any) -> Any:
        return getattr(getattr(client, case.resource), method)(**given, timeout=timeout)

    return run(mock.base_url, action, case.environment, **credentials(mock.keys))


def _snake(name: str) -> str:
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name)


def _attribute(value: Any, wire_name: str) -> Any:
    return getattr(value, _snake(wire_name))


@both
@every_wait
def test_the_row_of_what_is_done(case: Case, run: Any, mock: Any) -> None:
    rule = case.operation["x-wait"]
    done = row_of(case, _done(rule))
    other = {**row_of(case), "unheardOf": 1}
    mock.handle(rule["operation"], lambda call: listing(case, done, other))
    found = wait(run, case, mock, timeout=None)
    assert type(found).__module__.startswith(f"{package.__name__}.models")
    assert [call.operation_id for call in mock.calls] == [rule["operation"]]
    assert mock.calls[0].refusal is None


@both
@every_wait
def test_a_row_that_is_not_listed_in_time(case: Case, run: Any, mock: Any) -> None:
    mock.handle(case.operation["x-wait"]["operation"], lambda call: listing(case))
    with pytest.raises(package.WaitTimeoutError, match="does not list it") as caught:
        wait(run, case, mock)
    assert caught.value.row is None
    assert case.operation_id not in [call.operation_id for call in mock.calls]


@both
@every_wait
def test_a_row_that_failed(case: Case, run: Any, mock: Any) -> None:
    rule = case.operation["x-wait"]
    failed = rule.get("status", {}).get("failed")
    if not failed:
        pytest.skip("no value of the row says that it failed")
    mock.handle(rule["operation"], lambda call: listing(case, row_of(case, failed[0])))
    with pytest.raises(package.ProcessingFailedError) as caught:
        wait(run, case, mock)
    assert caught.value.row is not None


@both
@every_wait
def test_a_row_of_an_earlier_call(case: Case, run: Any, mock: Any) -> None:
    rule = case.operation["x-wait"]
    if "time" not in rule:
        pytest.skip("the reply of the write says which row is its own")
    row = row_of(case, _done(rule))
    early = _NOW - 3_600_000
    row[rule["time"]] = str(early) if isinstance(row[rule["time"]], str) else early
    mock.handle(rule["operation"], lambda call: listing(case, row))
    with pytest.raises(package.WaitTimeoutError):
        wait(run, case, mock)


@both
@every_wait
def test_a_row_of_what_is_not_done(case: Case, run: Any, mock: Any) -> None:
    rule = case.operation["x-wait"]
    if "status" not in rule:
        pytest.skip("what is listed is done")
    ended = [*rule["status"].get("done", []), *rule["status"].get("failed", [])]
    pending = "5" if "at-most" in rule["status"] else _pending(ended)
    mock.handle(rule["operation"], lambda call: listing(case, row_of(case, pending)))
    with pytest.raises(package.WaitTimeoutError, match="its status is") as caught:
        wait(run, case, mock)
    assert caught.value.row is not None


def _pending(ended: list[Any]) -> Any:
    """A value of the status, known to this version or not, that is none of these."""
    if isinstance(ended[0], int):
        return max(ended) + 1
    return f"{ended[0]}9"
