"""Iterators over pages: lazy, to be left and gone on with, the same for sync and async."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from typing import Any

import pytest
from call_support import STEADY, FakeTime, client, fake_time, page, script
from paging_exchange import (
    NUMBER,
    PagingExchange,
    arguments,
    operation,
    rule,
)
from paging_readers import BY_CURSOR, BY_TIME, both, newest_first, reader, rows
from runtime import errors
from runtime.iterating import AsyncRowIterator, RowIterator
from runtime.limiting import RateLimiter
from runtime.operation import RateLimit
from runtime.transport import HttpReply, HttpRequest

__all__ = ["fake_time", "reader"]


@both
def test_a_page_is_fetched_when_its_first_row_is_wanted(reader: Any, kind: str) -> None:
    exchange = PagingExchange(rows(50), "cursor")
    reading, transport = reader(kind, exchange.answer, page_size=10)
    assert transport.requests == []
    assert reading.take(10) == newest_first(50)[:10]
    assert len(transport.requests) == 1
    assert reading.take(1) == newest_first(50)[10:11]
    assert len(transport.requests) == 2
    assert reading.take() == newest_first(50)[11:]
    assert len(transport.requests) == 5
    assert reading.take() == []
    assert len(transport.requests) == 5


@both
def test_without_a_page_size_pages_are_as_large_as_can_be(reader: Any, kind: str) -> None:
    exchange = PagingExchange(rows(30), "cursor")
    reading, _ = reader(kind, exchange.answer)
    assert reading.take() == newest_first(30)
    assert [asked["limit"] for asked in exchange.requests] == ["20", "20"]


@both
@pytest.mark.parametrize("size", [0, -1, 21, True, 2.5, "10"])
def test_a_wrong_page_size_is_told_at_once(reader: Any, kind: str, size: Any) -> None:
    with pytest.raises((TypeError, ValueError), match=r"entries.list\(\) argument page_size"):
        reader(kind, PagingExchange([], "cursor").answer, page_size=size)


@both
@pytest.mark.parametrize("count", [0, True, 1.5])
def test_a_wrong_maximum_is_told_at_once(reader: Any, kind: str, count: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="maximum_rows"):
        reader(kind, PagingExchange([], "cursor").answer, maximum_rows=count)


@both
def test_wrong_arguments_are_told_at_once(reader: Any, kind: str) -> None:
    with pytest.raises(TypeError, match="note"):
        reader(kind, PagingExchange([], "cursor").answer, note=5)


@both
@pytest.mark.parametrize(
    "text", ["", "{}", "null", '{"operation":"entries.list","step":[]}', "\x00"]
)
def test_a_position_that_is_none_is_told_at_once(reader: Any, kind: str, text: str) -> None:
    with pytest.raises(ValueError, match="resume_from"):
        reader(kind, PagingExchange([], "cursor").answer, resume_from=text)


@both
def test_a_position_of_another_list_is_told_at_once(reader: Any, kind: str) -> None:
    reading, _ = reader(kind, PagingExchange(rows(30), "cursor").answer)
    position = reading.rows.position
    other = replace(BY_CURSOR, id="entries.others")
    with pytest.raises(ValueError, match=r"entries.list\(\), not entries.others\(\)"):
        reader(kind, PagingExchange([], "cursor").answer, other, resume_from=position)


@both
@pytest.mark.parametrize("maximum", [1, 10, 15, 50, 80])
def test_a_maximum_of_rows(reader: Any, kind: str, maximum: int) -> None:
    exchange = PagingExchange(rows(50), "cursor")
    reading, transport = reader(kind, exchange.answer, page_size=10, maximum_rows=maximum)
    assert reading.take() == newest_first(50)[:maximum]
    assert len(transport.requests) == min(5, -(-maximum // 10))
    assert reading.take() == []
    pages, _ = reader(kind, exchange.answer, page_size=10, maximum_rows=maximum)
    assert [row.id for each in pages.pages() for row in each.rows] == newest_first(50)[:maximum]


@both
def test_pages_have_rows_and_reply_and_where_they_end(reader: Any, kind: str) -> None:
    exchange = PagingExchange(rows(25), "cursor", blank=frozenset({1}))
    reading, _ = reader(kind, exchange.answer, page_size=10)
    pages = reading.pages()
    assert [[row.id for row in each.rows] for each in pages] == [
        newest_first(25)[:10],
        [],
        newest_first(25)[10:20],
        newest_first(25)[20:],
    ]
    assert all(each.response.status == 200 for each in pages)
    assert [each.response.data.rows == each.rows for each in pages] == [True] * 4
    assert [each.position is None for each in pages] == [False, False, False, True]
    assert reading.rows.position is None


@both
def test_pages_are_not_to_be_had_in_the_middle_of_one(reader: Any, kind: str) -> None:
    reading, _ = reader(kind, PagingExchange(rows(25), "cursor").answer, page_size=10)
    reading.take(3)
    with pytest.raises(RuntimeError, match="rows left of a page"):
        reading.pages()
    reading.take(7)
    assert [row.id for each in reading.pages() for row in each.rows] == newest_first(25)[10:]


@both
@pytest.mark.parametrize("taken", [0, 1, 9, 10, 11, 25])
@pytest.mark.parametrize("how", ["cursor", "time", "number"])
def test_another_process_goes_on_and_misses_nothing(
    reader: Any, kind: str, taken: int, how: str
) -> None:
    described = {
        "cursor": BY_CURSOR,
        "time": BY_TIME,
        "number": operation(rule(step=NUMBER)),
    }[how]
    exchange = PagingExchange(
        rows(45, every=3), "boundary" if how == "time" else how, inclusive=True
    )
    reading, _ = reader(kind, exchange.answer, described, page_size=10)
    first = reading.take(taken) if taken else []
    position = reading.rows.position
    again, _ = reader(kind, exchange.answer, described, page_size=10, resume_from=position)
    rest = again.take()
    whole, _ = reader(kind, exchange.answer, described, page_size=10)
    everything = whole.take()
    assert sorted(map(int, everything)) == list(range(45))
    repeated = len(first) + len(rest) - 45
    assert 0 <= repeated < 10
    assert first[: len(first) - repeated] + rest == everything


@both
def test_an_error_keeps_what_came_before_and_going_on_asks_again(reader: Any, kind: str) -> None:
    exchange = PagingExchange(rows(30), "cursor")

    def answer(request: HttpRequest) -> HttpReply:
        if len(exchange.requests) == 1 and not failed:
            failed.append(1)
            return page(503)
        return exchange.answer(request)

    failed: list[int] = []
    reading, transport = reader(kind, answer, page_size=10, retry=None)
    found: list[str] = []
    with pytest.raises(errors.ApiError):
        while True:
            found += reading.take(1)
    assert found == newest_first(30)[:10]
    assert reading.rows.position is not None
    assert reading.take() == newest_first(30)[10:]
    assert len(transport.requests) == 4


@both
def test_pages_are_repeated_and_limited_as_calls_are(
    reader: Any, kind: str, fake_time: FakeTime
) -> None:
    exchange = PagingExchange(rows(40), "cursor")
    failed: list[int] = []

    def answer(request: HttpRequest) -> HttpReply:
        if len(exchange.requests) == 2 and len(failed) < 2:
            failed.append(1)
            return page(503)
        return exchange.answer(request)

    described = replace(BY_CURSOR, rate_limit=RateLimit(1, 5.0, "uid"))
    limiter = RateLimiter(clock=lambda: round(fake_time.monotonic() * 1e9), margin=0.0)
    reading, _ = reader(
        kind, answer, described, page_size=10, retry=STEADY, rate_limiter=limiter, time=fake_time
    )
    began = fake_time.now
    assert reading.take() == newest_first(40)
    # Six calls, five seconds apart.
    assert fake_time.now - began == pytest.approx(25.0, abs=0.5)


@both
def test_a_closed_client_is_told(reader: Any, kind: str) -> None:
    reading, _ = reader(kind, PagingExchange(rows(30), "cursor").answer, page_size=10)
    assert reading.take(10) == newest_first(30)[:10]
    reading.close_client()
    with pytest.raises(RuntimeError, match=r"entries.list\(\) was called on a client that is clos"):
        reading.take(1)


@both
def test_a_closed_iterator_is_over(reader: Any, kind: str) -> None:
    reading, transport = reader(kind, PagingExchange(rows(30), "cursor").answer, page_size=10)
    reading.take(3)
    reading.close()
    assert reading.take() == []
    assert reading.pages() == []
    assert len(transport.requests) == 1


def test_two_tasks_cannot_fetch_from_one_iterator() -> None:
    exchange = PagingExchange(rows(30), "cursor")

    async def run() -> list[Any]:
        used = client("async", script("async", exchange.answer))
        listed: AsyncRowIterator[Any, Any] = AsyncRowIterator(used._caller, BY_CURSOR, arguments())
        first, second = await asyncio.gather(anext(listed), anext(listed), return_exceptions=True)
        third = await anext(listed)
        await used.aclose()
        return [first, second, third]

    first, second, third = asyncio.run(run())
    assert first.id == "29"
    assert isinstance(second, RuntimeError)
    assert third.id == "28"


def test_a_cancelled_fetch_loses_no_row() -> None:
    exchange = PagingExchange(rows(30), "cursor")
    hold: list[asyncio.Event] = []

    class Slow:
        async def send(self, request: HttpRequest, timeout: object) -> HttpReply:
            reply = exchange.answer(request)
            if hold:
                await hold[0].wait()
            return reply

        async def aclose(self) -> None: ...

    async def run() -> list[str]:
        used = client("async", Slow())  # type: ignore[arg-type]  # of either kind
        listed: AsyncRowIterator[Any, Any] = AsyncRowIterator(
            used._caller, BY_CURSOR, arguments(), page_size=10
        )
        found = [(await anext(listed)).id for _ in range(10)]
        hold.append(asyncio.Event())
        waiting = asyncio.create_task(anext(listed))
        await asyncio.sleep(0.01)
        waiting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await waiting
        hold.clear()
        found += [row.id async for row in listed]
        await used.aclose()
        return found

    assert asyncio.run(run()) == newest_first(30)


def test_leaving_an_async_loop_leaves_no_task() -> None:
    exchange = PagingExchange(rows(30), "cursor")

    async def run() -> int:
        used = client("async", script("async", exchange.answer))
        listed: AsyncRowIterator[Any, Any] = AsyncRowIterator(used._caller, BY_CURSOR, arguments())
        async with contextlib.aclosing(listed):
            async for _ in listed:
                break
        async for _ in AsyncRowIterator(used._caller, BY_CURSOR, arguments()).pages():
            break
        tasks = len(asyncio.all_tasks())
        await used.aclose()
        return tasks

    assert asyncio.run(run()) == 1


def test_an_operation_without_pages_has_no_iterator() -> None:
    used = client("sync", script("sync", PagingExchange([], "cursor").answer))
    plain = replace(BY_CURSOR, pagination=None)
    with used, pytest.raises(ValueError, match="no pages"):
        RowIterator(used._caller, plain, arguments())
