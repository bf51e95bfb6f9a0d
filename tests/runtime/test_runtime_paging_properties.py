"""Whatever rows an exchange lists, and however it pages them: each comes once, and in order."""

from __future__ import annotations

from collections import Counter
from typing import Any

from call_support import client, script
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from paging_exchange import (
    CURSOR,
    NUMBER,
    PagingExchange,
    arguments,
    boundary,
    operation,
    rule,
    window,
)
from runtime.iterating import RowIterator
from runtime.operation import Operation

#: Few moments, so that many rows share one; never more than a page holds.
moments = st.lists(st.integers(1, 40), max_size=60).filter(
    lambda each: max(Counter(each).values(), default=0) <= 15
)
#: A row at every moment, so that there is one at each end of every window.
everywhere = st.just(list(range(1, 41)))
sizes = st.none() | st.integers(1, 20)
quickly = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def rows_of(times: list[int], *, twins: bool = False) -> list[dict[str, Any]]:
    """Rows at these moments; ``twins`` cannot be told from those at the same moment."""
    ordered = sorted(times)
    return [
        {"at": at, "id": str(1000 + (at if twins else index))} for index, at in enumerate(ordered)
    ]


def read(
    exchange: PagingExchange, described: Operation[Any], size: int | None = None, **given_: Any
) -> list[tuple[int, str]]:
    """All rows that an iterator gives, and nothing that the exchange must refuse."""
    with client("sync", script("sync", exchange.answer)) as used:
        rows: RowIterator[Any, Any] = RowIterator(
            used._caller, described, arguments(**given_), page_size=size
        )
        found = [(row.at, row.id) for row in rows]
    assert exchange.refused == []
    return found


def expected(exchange: PagingExchange) -> list[tuple[int, str]]:
    ordered = sorted(exchange.rows, key=lambda row: row["at"], reverse=exchange.descending)
    return [(row["at"], row["id"]) for row in ordered]


def in_order(found: list[tuple[int, str]], exchange: PagingExchange) -> None:
    """The same rows, and the moments in the exchange's order."""
    assert Counter(found) == Counter(expected(exchange))
    assert [at for at, _ in found] == [at for at, _ in expected(exchange)]


@quickly
@given(moments, sizes, st.frozensets(st.integers(0, 6)), st.sampled_from(["", None, "9:0"]))
def test_by_cursor(
    times: list[int], size: int | None, blank: frozenset[int], last: str | None
) -> None:
    exchange = PagingExchange(rows_of(times), "cursor", blank=blank)
    step = replace(CURSOR, last=("9:0",)) if last == "9:0" else CURSOR
    exchange.cursor_at_the_end = last
    assert read(exchange, operation(rule(step=step)), size) == expected(exchange)


@quickly
@given(moments, sizes, st.booleans(), st.sampled_from(["empty-page", "short-page"]))
def test_by_number(times: list[int], size: int | None, total: bool, ends: str) -> None:
    exchange = PagingExchange(rows_of(times), "number")
    step = replace(NUMBER, total=("pages",) if total else None)
    assert read(exchange, operation(rule(step=step, ends=ends)), size) == expected(exchange)


@quickly
@given(
    moments,
    sizes,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["empty-page", "short-page"]),
    st.booleans(),
    st.booleans(),
)
def test_by_time(
    times: list[int],
    size: int | None,
    inclusive: bool,
    said: bool,
    ends: str,
    twins: bool,
    descending: bool,
) -> None:
    exchange = PagingExchange(
        rows_of(times, twins=twins), "boundary", inclusive=inclusive, descending=descending
    )
    step = boundary(
        argument="after" if descending else "before",
        until="before" if descending else "after",
        inclusive=inclusive if said else None,
        descending=descending,
    )
    in_order(read(exchange, operation(rule(step=step, ends=ends)), size), exchange)


@quickly
@given(moments, sizes, st.booleans())
def test_by_id(times: list[int], size: int | None, inclusive: bool) -> None:
    exchange = PagingExchange(rows_of(times), "boundary", inclusive=inclusive)
    exchange.rows = [{"at": int(row["id"]), "id": row["id"]} for row in exchange.rows]
    step = boundary(
        argument="after_id", until="before_id", field="id", unique=True, inclusive=inclusive
    )
    assert read(exchange, operation(rule(step=step)), size) == expected(exchange)


@quickly
@given(
    moments,
    sizes,
    st.integers(1, 50),
    st.integers(1, 50),
    st.booleans(),
    st.booleans(),
)
def test_a_range_of_times(
    times: list[int],
    size: int | None,
    one: int,
    other: int,
    inclusive: bool,
    said: bool,
) -> None:
    low, high = sorted((one, other))
    exchange = PagingExchange(rows_of(times), "boundary", inclusive=inclusive)
    step = boundary(inclusive=inclusive if said else None)
    found = read(exchange, operation(rule(step=step)), size, after=high, before=low)
    wanted = [each for each in expected(exchange) if low < each[0] < high]
    at_the_ends = [each for each in expected(exchange) if each[0] in (low, high)]
    assert [each for each in found if low < each[0] < high] == wanted
    if said:
        assert set(found) - set(wanted) == (set(at_the_ends) if inclusive else set())
    assert len(found) == len(set(found))


@quickly
@given(
    moments | everywhere,
    sizes,
    st.integers(3, 60) | st.integers(3, 9),
    st.sampled_from(
        [
            *(("both", "both"), ("start", "start")),
            *((ends, None) for ends in ("both", "start", "end", "none")),
        ]
    ),
    st.booleans(),
    st.booleans(),
    st.tuples(st.integers(0, 45), st.integers(0, 45)),
)
def test_by_window(
    times: list[int],
    size: int | None,
    span: int,
    ends: tuple[str, str | None],
    descending: bool,
    paged: bool,
    asked: tuple[int, int],
) -> None:
    start, end = sorted(asked)
    exchange = PagingExchange(
        rows_of(times),
        "cursor" if paged else "window",
        descending=descending,
        window=span,
        ends=ends[0],
    )
    described = operation(
        rule(
            step=CURSOR if paged else None,
            window=window(span, includes=ends[1], field="at", descending=descending),
        )
    )
    found = read(exchange, described, size, start=start, end=end)
    first = start if ends[0] in ("both", "start") else start + 1
    last = end if ends[0] in ("both", "end") else end - 1
    assert found == [each for each in expected(exchange) if first <= each[0] <= last]


@quickly
@given(moments, sizes, st.integers(3, 60), st.booleans(), st.booleans())
def test_by_window_and_boundary_within(
    times: list[int], size: int | None, span: int, exact: bool, said: bool
) -> None:
    exchange = PagingExchange(rows_of(times), "boundary", window=span, ends="both")
    # A boundary that may be exclusive is asked for one later, up to the end of the window.
    step = boundary(
        argument="end", until="start", sends_until=True, inclusive=True if said else None
    )
    described = operation(
        rule(step=step, window=window(span, includes="both" if exact else None, field="at"))
    )
    found = read(exchange, described, size, start=1, end=40)
    in_order(found, exchange)
