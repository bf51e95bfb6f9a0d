"""Contenders that take turns, and the medians of their rounds."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass

from rich.console import Console
from rich.progress import track


def in_rounds(rounds: int) -> Iterable[int]:
    """The numbers of the rounds; a terminal shows how many are done, drawn between them alone."""
    console = Console(stderr=True)
    return track(
        range(rounds),
        "  rounds",
        console=console,
        transient=True,
        auto_refresh=False,
        disable=not console.is_terminal,
    )


@dataclass(frozen=True)
class Timing:
    """What one call takes, in seconds: on the clock, and of this process's processor time."""

    wall: float
    processor: float


def taking_turns(
    contenders: Mapping[str, Callable[[], object]], *, rounds: int, calls: int
) -> dict[str, Timing]:
    """The median of ``rounds`` for each, in which each makes ``calls`` calls in turn."""
    measured: dict[str, list[Timing]] = {name: [] for name in contenders}
    for call in contenders.values():  # connects, and loads what is loaded on first use
        call()
    for _ in in_rounds(rounds):
        for name, call in contenders.items():
            start = _now()
            for _ in range(calls):
                call()
            measured[name].append(_since(start, calls))
    return {name: median(timings) for name, timings in measured.items()}


async def awaiting_in_turn(
    contenders: Mapping[str, Callable[[], Awaitable[object]]],
    *,
    rounds: int,
    calls: int,
    at_once: int = 1,
) -> dict[str, Timing]:
    """As ``taking_turns``, with ``at_once`` calls on their way at any time."""
    measured: dict[str, list[Timing]] = {name: [] for name in contenders}

    async def one_after_another(call: Callable[[], Awaitable[object]]) -> None:
        for _ in range(calls // at_once):
            await call()

    for call in contenders.values():
        await call()
    for _ in in_rounds(rounds):
        for name, call in contenders.items():
            start = _now()
            await asyncio.gather(*(one_after_another(call) for _ in range(at_once)))
            measured[name].append(_since(start, calls // at_once * at_once))
    return {name: median(timings) for name, timings in measured.items()}


def _now() -> Timing:
    return Timing(time.perf_counter(), time.process_time())


def _since(start: Timing, calls: int) -> Timing:
    now = _now()
    return Timing((now.wall - start.wall) / calls, (now.processor - start.processor) / calls)


def median(timings: list[Timing]) -> Timing:
    """The medians of both, each for itself."""
    return Timing(
        statistics.median(each.wall for each in timings),
        statistics.median(each.processor for each in timings),
    )
