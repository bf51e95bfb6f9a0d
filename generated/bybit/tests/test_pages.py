"""Every list that comes in pages, served page by page: an iterator gives each row once."""

from __future__ import annotations

import json
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

#: Rows of a list, and how many of them a call fetches.
_ROWS = 23
_PAGE = 5
#: Milliseconds between two rows.
_STEP = 60_000


def _listing(case: Case) -> Mapping[str, Any] | None:
    """What the document says of the pages, where its example has a row to make others of."""
    rule: Mapping[str, Any] | None = case.operation.get("x-pagination")
    return rule if rule is not None and _documented_rows(case, rule) else None


def _documented_rows(case: Case, rule: Mapping[str, Any]) -> list[Any]:
    pointer = DOCUMENT.get("x-envelope", {}).get("payload", "") + rule["rows"]
    found = case.documented_reply
    for part in pointer.split("/")[1:]:
        found = found.get(part) if isinstance(found, dict) else None
    return found if isinstance(found, list) else []


LISTS = list({case.operation_id: case for case in reversed(CASES) if _listing(case)}.values())
both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
every_list = pytest.mark.parametrize("case", LISTS, ids=str)


def rows_of(case: Case, count: int = _ROWS) -> list[Any]:
    """Rows as the documented one, each older than the one before, or younger."""
    rule = case.operation["x-pagination"]
    row = _asked_for(case, _documented_rows(case, rule)[0])
    descending = rule.get("order", "newest-first") == "newest-first"
    ordered = {rule.get(key, {}).get("field") for key in ("boundary", "window")} - {None}
    ordered = {name for name in ordered if isinstance(row, dict) and name in row}
    if not ordered and isinstance(row, dict):
        ordered = set(_numbers(case, row)[:1])
    made = []
    for index in range(count):
        changed = {}
        for name in ordered:
            value = int(row[name]) + (count - 1 - index if descending else index) * _STEP
            changed[name] = str(value) if isinstance(row[name], str) else value
        made.append({**row, **changed} if changed else row)
    return made


def _asked_for(case: Case, row: Any) -> Any:
    """The row with what the documented arguments ask for."""
    if not isinstance(row, dict):
        return row
    asked = {name: value for name, value in case.documented_arguments.items() if name in row}
    return row | {
        name: str(value) if isinstance(row[name], str) else value for name, value in asked.items()
    }


def _numbers(case: Case, row: dict[str, Any]) -> list[str]:
    """Its fields that hold times or ids, by which rows can differ."""
    return [
        name
        for name, value in row.items()
        if str(value).isdigit() and len(str(value)) > 2 and name not in case.documented_arguments
    ]


def iterator(case: Case, client: Any, **more: Any) -> Any:
    """The iterator over the list, with the documented arguments but those about pages."""
    rule, names = case.operation["x-pagination"], set()
    for key in ("cursor", "boundary", "page-number", "window"):
        part = rule.get(key, {})
        names |= {part.get(name) for name in ("argument", "until", "start", "end")}
    names.add(rule.get("size"))
    names.discard(None)
    wire = {each.name: each.wire_name for each in operation_of(case).parameters}
    arguments = {
        name: value for name, value in case.fixture.arguments.items() if wire[name] not in names
    }
    if "field" in rule.get("window", {}):
        times = [int(row[rule["window"]["field"]]) for row in rows_of(case)]
        named = {wire_name: name for name, wire_name in wire.items()}
        arguments[named[rule["window"]["start"]]] = min(times) - 1
        arguments[named[rule["window"]["end"]]] = max(times) + 1
    method = case.method.removeprefix("get_").removeprefix("list_")
    return getattr(getattr(client, case.resource), f"iter_{method}")(**arguments, **more)


def sizes(case: Case) -> dict[str, int]:
    """The argument for a small page, where there is one."""
    return {"page_size": _PAGE} if "size" in case.operation["x-pagination"] else {}


async def _everything(rows: Any) -> list[Any]:
    return [row async for row in rows]


def _read(run: Any, case: Case, mock: Any, **more: Any) -> list[Any]:
    def action(client: Any) -> Any:
        rows = iterator(case, client, **more)
        return list(rows) if run is run_sync else _everything(rows)

    options = credentials(mock.keys)
    found: list[Any] = run(mock.base_url, action, case.environment, **options)
    return found


@both
@every_list
def test_every_row_comes_once_and_in_order(case: Case, run: Any, mock: Any) -> None:
    rows = rows_of(case)
    mock.list_rows(case.operation_id, rows)
    found = _read(run, case, mock, **sizes(case))
    assert len(found) == _ROWS
    assert [call.refusal for call in mock.calls if call.refusal] == []
    mock.reset()
    mock.list_rows(case.operation_id, rows[:1])
    first = _read(run, case, mock, **sizes(case))
    assert found[0] == first[0]
    assert len({repr(row) for row in found}) == len({json.dumps(row) for row in rows})


@both
@every_list
def test_no_page_is_fetched_before_it_is_wanted(case: Case, run: Any, mock: Any) -> None:
    mock.list_rows(case.operation_id, rows_of(case))
    found = _read(run, case, mock, **sizes(case), maximum_rows=2)
    assert len(found) == 2
    assert len(mock.calls) == 1


@both
@every_list
def test_it_goes_on_where_it_stood(case: Case, run: Any, mock: Any) -> None:
    if not sizes(case):
        pytest.skip("how many rows a page has cannot be chosen")
    mock.list_rows(case.operation_id, rows_of(case))
    whole = _read(run, case, mock, **sizes(case))

    def action(client: Any) -> Any:
        rows = iterator(case, client, **sizes(case))
        if run is run_sync:
            return [page for _, page in zip(range(2), rows.pages(), strict=False)]
        return _two_pages(rows)

    options = credentials(mock.keys)
    first = run(mock.base_url, action, case.environment, **options)
    rest = _read(run, case, mock, **sizes(case), resume_from=first[-1].position)
    assert [row for page in first for row in page.rows] + rest == whole


async def _two_pages(rows: Any) -> list[Any]:
    pages = rows.pages()
    return [await anext(pages), await anext(pages)]


@both
@every_list
def test_an_error_leaves_what_came_before_it(case: Case, run: Any, mock: Any) -> None:
    if not sizes(case):
        pytest.skip("how many rows a page has cannot be chosen")
    rows = rows_of(case)
    mock.list_rows(case.operation_id, rows)
    seen: list[Any] = []

    def action(client: Any) -> Any:
        listed = iterator(case, client, **sizes(case))
        return _until_broken(listed, seen, mock, case) if run is run_async else broken(listed)

    def broken(listed: Any) -> list[Any]:
        for row in listed:
            seen.append(row)
            if len(seen) == 1:
                mock.inject("http-503", times=1)
        return seen

    options = credentials(mock.keys)
    with pytest.raises(package.ApiError):
        run(mock.base_url, action, case.environment, **options)
    assert 0 < len(seen) < _ROWS


async def _until_broken(listed: Any, seen: list[Any], mock: Any, case: Case) -> None:
    async for row in listed:
        seen.append(row)
        if len(seen) == 1:
            mock.inject("http-503", times=1)
