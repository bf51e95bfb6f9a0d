"""What a call costs as more are made at once, and what a client keeps after very many."""

from __future__ import annotations

import asyncio
import gc
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench import peers
from bench.loopback import answering
from bench.measurement import Measurement
from bench.measuring import Timing, in_rounds, median
from bench.results import Cell, Goal, Part, Row
from bench.source import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "generated" / "bybit" / "src"))

_TASKS = (1, 10, 100, 1000)
_THREADS = (1, 2, 8, 32)
#: How many connections a client keeps by default, and more than there are calls at once.
_USUAL, _RAISED = 100, 1000
_CALLS = 2000
_LONG_RUN = 100_000
_LOOKS = 5
_ASYNC, _SYNC, _LONG = "concurrency-async", "concurrency-sync", "concurrency-long"
_COLUMNS = ("µs of processor time per call", "of one at a time", "µs on the clock", "of one")


def concurrency(rounds: int) -> tuple[Part, ...]:
    """Async calls of many tasks, sync calls of many threads, and a client that lives long."""
    few = max(1, rounds // 3)
    with answering() as port:
        return (
            _part(_ASYNC, "Async calls at once", asyncio.run(_async_timings(port, few))),
            _part(_SYNC, "Sync calls of so many threads at once", _sync_timings(port, few)),
            _long_run(port, _LONG_RUN if rounds >= 5 else _LONG_RUN // 10),
        )


async def _async_timings(port: int, rounds: int) -> dict[str, Timing]:
    import bybit_v5

    measured: dict[str, list[Timing]] = {}
    clients = {limit: bybit_v5.AsyncBybit(**_options(port, limit)) for limit in (_USUAL, _RAISED)}
    for number in in_rounds(rounds + 1):
        for limit, client in clients.items():
            for tasks in _TASKS:
                timing = await _by_tasks(_borrowing(client), tasks)
                if number:  # the first one connects
                    measured.setdefault(_name(tasks, limit), []).append(timing)
    for client in clients.values():
        await client.aclose()
    return {name: median(timings) for name, timings in measured.items()}


async def _by_tasks(call: Callable[[], Awaitable[object]], tasks: int) -> Timing:
    async def some() -> None:
        for _ in range(_CALLS // tasks):
            await call()

    gc.collect()
    start = time.perf_counter(), time.process_time()
    await asyncio.gather(*(some() for _ in range(tasks)))
    return _since(start)


def _sync_timings(port: int, rounds: int) -> dict[str, Timing]:
    import bybit_v5

    measured: dict[str, list[Timing]] = {}
    clients = {limit: bybit_v5.Bybit(**_options(port, limit)) for limit in (_USUAL, 4)}
    for number in in_rounds(rounds + 1):
        for limit, client in clients.items():
            for threads in _THREADS:
                timing = _by_threads(_borrowing(client), threads)
                if number:
                    measured.setdefault(_name(threads, limit), []).append(timing)
    for client in clients.values():
        client.close()
    return {name: median(timings) for name, timings in measured.items()}


def _by_threads(call: Callable[[], object], threads: int) -> Timing:
    def some(_: int) -> None:
        for _ in range(_CALLS // threads):
            call()

    gc.collect()
    with ThreadPoolExecutor(threads) as pool:
        start = time.perf_counter(), time.process_time()
        list(pool.map(some, range(threads)))
        return _since(start)


def _long_run(port: int, calls: int) -> Part:
    """A client that makes very many calls: its time and its memory, a tenth after the other."""
    import bybit_v5

    rows = []
    with bybit_v5.Bybit(**_options(port, _USUAL)) as client:
        call = _borrowing(client)
        for _ in range(1000):
            call()
        share = calls // _LOOKS
        for look in range(1, _LOOKS + 1):
            laps = []
            for _ in range(10):
                start = time.perf_counter(), time.process_time()
                for _ in range(share // 10):
                    call()
                laps.append((time.process_time() - start[1]) / (share // 10))
            gc.collect()
            cost = statistics.median(laps) * 1e6
            numbers = (cost, _memory(), float(len(gc.get_objects())))
            rows.append(Row(f"{_place(look)} fifth", numbers))
    return Part(
        _LONG,
        f"One client, {calls:,} sync calls",
        ("µs of processor time per call", "MiB after them", "objects after them"),
        tuple(rows),
    )


def _place(number: int) -> str:
    return ("first", "second", "third", "fourth", "last")[number - 1]


def _memory() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return pages * 4096 / 2**20


def _options(port: int, limit: int) -> dict[str, Any]:
    import bybit_v5

    return {
        "environment": bybit_v5.Environment.MAINNET,
        "api_key": peers.KEY,
        "api_secret": peers.SECRET,
        "base_url": f"http://127.0.0.1:{port}",
        "connection_limit": limit,
    }


def _borrowing(client: Any) -> Callable[[], Any]:
    return lambda: client.crypto_loan_flexible.borrow(
        loan_currency="BTC", loan_amount=Decimal("0.1")
    )


def _since(start: tuple[float, float]) -> Timing:
    return Timing(
        (time.perf_counter() - start[0]) / _CALLS, (time.process_time() - start[1]) / _CALLS
    )


def _name(at_once: int, limit: int) -> str:
    return f"{at_once:,} at once, {limit:,} connections"


def _part(name: str, title: str, timings: Mapping[str, Timing]) -> Part:
    one = next(iter(timings.values()))
    return Part(
        name,
        title,
        _COLUMNS,
        tuple(
            Row(
                row,
                (
                    each.processor * 1e6,
                    each.processor / one.processor,
                    each.wall * 1e6,
                    each.wall / one.wall,
                ),
            )
            for row, each in timings.items()
        ),
    )


def _steps(part: str, what: str, counts: Sequence[int], limit: int) -> tuple[Goal, ...]:
    """That a call takes no more than a little more than where there were fewer at once."""
    return tuple(
        Goal(
            f"{what}, {_name(more, limit)}: time of a call, of {fewer:,} at once",
            Cell(part, _name(more, limit), _COLUMNS[0]),
            Cell(part, _name(fewer, limit), _COLUMNS[0]),
            at_most=1.4,
        )
        for fewer, more in pairwise(counts)
    )


MEASUREMENT = Measurement(
    "Up to 1,000 calls at once, async and of threads, and 100,000 calls of one client",
    90,
    concurrency,
    (
        *_steps(_ASYNC, "async", _TASKS, _USUAL),
        *_steps(_ASYNC, "async", _TASKS, _RAISED),
        *_steps(_SYNC, "threads", _THREADS, _USUAL),
        Goal(
            "a client that lives long: memory after the last fifth of its calls, of the first",
            Cell(_LONG, "last fifth", "MiB after them"),
            Cell(_LONG, "first fifth", "MiB after them"),
            at_most=1.05,
        ),
    ),
)
