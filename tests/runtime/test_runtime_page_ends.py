"""Where lists end: those that never would, windows of time, rows that move meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from call_support import FakeTime, fake_time
from paging_exchange import (
    CURSOR,
    NUMBER,
    PagingExchange,
    boundary,
    operation,
    rule,
    window,
)
from paging_readers import BY_TIME, both, newest_first, reader, rows
from runtime import errors
from runtime.transport import HttpReply, HttpRequest
from runtime_support import HouseError

__all__ = ["fake_time", "reader"]


def _circle(asked: str, seen: list[str]) -> dict[str, Any]:
    """Cursors a, b, c, b, c, ... with new rows each time."""
    following = {"": "a", "a": "b", "b": "c", "c": "b"}[asked]
    return {"rows": [{"at": 1, "id": f"{len(seen)}"}], "next_cursor": following}


def _the_same(asked: str, seen: list[str]) -> dict[str, Any]:
    """An exchange that does not know the cursor."""
    return {"rows": [{"at": 1, "id": "only"}], "next_cursor": "a"}


def _empty_at_the_end(asked: str, seen: list[str]) -> dict[str, Any]:
    """The last page repeats the cursor that asked for it, and is empty."""
    if asked == "a":
        return {"rows": [], "next_cursor": "a"}
    return {"rows": [{"at": 1, "id": "only"}], "next_cursor": "a"}


def _endless_gap(asked: str, seen: list[str]) -> dict[str, Any]:
    return {"rows": [], "next_cursor": f"{len(seen)}"}


def _by(answer: Callable[[str, list[str]], dict[str, Any]]) -> Callable[[HttpRequest], HttpReply]:
    seen: list[str] = []

    def reply(request: HttpRequest) -> HttpReply:
        seen.append(request.url.partition("cursor=")[2].partition("&")[0])
        content = {"code": 0, "msg": "", "data": answer(seen[-1], seen)}
        return HttpReply(200, (), msgspec.json.encode(content))

    return reply


@both
@pytest.mark.parametrize(
    ("answer", "wanted", "reason"),
    [
        (_circle, ["1", "2", "3", "4"], "gave the cursor 'b' before"),
        (_the_same, ["only"], "gave the same page again"),
        (_endless_gap, [], "1001 pages without rows"),
    ],
)
def test_a_list_that_never_ends_does_end(
    reader: Any, kind: str, answer: Any, wanted: list[str], reason: str
) -> None:
    reading, _ = reader(kind, _by(answer))
    found: list[str] = []
    with pytest.raises(errors.PaginationError, match=reason) as caught:
        while True:
            found += reading.take(1)
            if not found and answer is not _endless_gap:
                break
    assert found == wanted
    assert isinstance(caught.value, HouseError)
    assert "entries.list" in str(caught.value)


@both
def test_an_empty_page_with_the_cursor_that_brought_it_is_the_end(reader: Any, kind: str) -> None:
    reading, transport = reader(kind, _by(_empty_at_the_end))
    assert reading.take() == ["only"]
    assert len(transport.requests) == 2


@both
def test_more_rows_of_one_moment_than_a_page_asks_for_the_largest_page(
    reader: Any, kind: str
) -> None:
    exchange = PagingExchange(rows(36, every=12), "boundary", inclusive=True)
    reading, _ = reader(kind, exchange.answer, BY_TIME, page_size=5)
    assert sorted(map(int, reading.take())) == list(range(36))
    assert exchange.refused == []
    assert "20" in [asked["limit"] for asked in exchange.requests]


@both
@pytest.mark.parametrize("inclusive", [True, False])
def test_more_rows_of_one_moment_than_the_largest_page_is_told(
    reader: Any, kind: str, inclusive: bool
) -> None:
    exchange = PagingExchange(rows(60, every=30), "boundary", inclusive=inclusive)
    reading, _ = reader(kind, exchange.answer, operation(rule(step=boundary(inclusive=inclusive))))
    found: list[str] = []
    with pytest.raises(errors.PaginationError, match="share one at"):
        while True:
            found += reading.take(1)
    assert len(found) == len(set(found)) == 20


@both
def test_an_exchange_that_ignores_the_boundary_is_told(reader: Any, kind: str) -> None:
    exchange = PagingExchange(rows(40), "window")
    step = boundary(argument="after_id", field="id", unique=True, inclusive=False, until=None)
    reading, _ = reader(kind, exchange.answer, operation(rule(step=step)), page_size=10)
    assert len(reading.take(40)) == 40
    with pytest.raises(errors.PaginationError, match="same page"):
        reading.take(1)


@both
def test_a_row_without_the_boundary_is_told(reader: Any, kind: str) -> None:
    described = operation(
        rule(step=boundary(argument="after_id", field="note", unique=True, until=None))
    )
    exchange = PagingExchange(rows(20), "window")
    reading, _ = reader(kind, exchange.answer, described)
    assert len(reading.take(20)) == 20
    with pytest.raises(errors.PaginationError, match="without note"):
        reading.take(1)


@both
def test_a_start_without_an_end_reaches_until_now(
    reader: Any, kind: str, fake_time: FakeTime
) -> None:
    now = fake_time.wall() // 1_000_000
    day = 86_400_000
    made = [{"at": now - index * day, "id": str(index)} for index in range(100)]
    exchange = PagingExchange(made, "cursor", window=7 * day)
    described = operation(rule(step=CURSOR, window=window(7 * day, includes="both")))
    start = datetime.fromtimestamp((now - 90 * day) / 1000, tz=UTC)
    reading, _ = reader(kind, exchange.answer, described, time=fake_time, start=start)
    assert reading.take() == [str(index) for index in range(91)]
    assert exchange.refused == []
    spans = [(int(asked["start"]), int(asked["end"])) for asked in exchange.requests]
    assert spans[0][1] == now
    assert max(end - begin for begin, end in spans) == 7 * day


@both
def test_an_end_without_a_start_is_one_window(reader: Any, kind: str) -> None:
    made = [{"at": index, "id": str(index)} for index in range(1, 100)]
    exchange = PagingExchange(made, "cursor", window=10)
    described = operation(rule(step=CURSOR, window=window(10, includes="both")))
    reading, _ = reader(kind, exchange.answer, described, end=50)
    assert reading.take() == [str(index) for index in range(50, 39, -1)]


@both
def test_without_times_the_exchange_chooses(reader: Any, kind: str) -> None:
    exchange = PagingExchange(rows(30), "cursor", window=10)
    described = operation(rule(step=CURSOR, window=window(10, includes="both")))
    reading, _ = reader(kind, exchange.answer, described)
    assert reading.take() == newest_first(30)
    assert all("start" not in asked for asked in exchange.requests)


@both
def test_a_start_after_the_end_is_told_at_once(reader: Any, kind: str) -> None:
    described = operation(rule(step=CURSOR, window=window(10, includes="both")))
    with pytest.raises(ValueError, match="start is later than end"):
        reader(kind, PagingExchange([], "cursor").answer, described, start=5, end=4)


@both
def test_a_row_that_is_pushed_onto_the_next_page_comes_once(reader: Any, kind: str) -> None:
    exchange = PagingExchange(rows(30), "number")

    def answer(request: HttpRequest) -> HttpReply:
        reply = exchange.answer(request)
        exchange.rows.append({"at": 5000 + len(exchange.rows), "id": f"new {len(exchange.rows)}"})
        return reply

    described = operation(rule(step=NUMBER, identity=("id",)))
    reading, _ = reader(kind, answer, described, page_size=10)
    found = reading.take()
    assert found == newest_first(30)
