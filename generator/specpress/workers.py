"""Worker processes: how they start, and that they end with the process that started them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Generic, Self, TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def worker_processes(count: int) -> ProcessPoolExecutor:
    """A pool of ``count`` processes; to be used as a context manager.

    Spawned, not forked: a fork of a process with threads (a progress bar has one) may hang.
    """
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(count, mp_context=context, initializer=_follow_parent)


class Helpers:
    """Other processes that work beside this one; to be used as a context manager.

    What they are asked to do, with what, and what comes of it is pickled.
    """

    def __init__(self, count: int) -> None:
        self._pool = worker_processes(count) if count > 0 else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def give(
        self, work: Callable[[_Item], _Result], items: Sequence[_Item], *, together: int = 1
    ) -> Given[_Item, _Result]:
        """Have ``work`` begun with the first of ``items``, so many ``together``."""
        pool = self._pool
        lots = [items[start : start + together] for start in range(0, len(items), together)]
        return Given(
            work, lots, [None if pool is None else pool.submit(_all, work, lot) for lot in lots]
        )


@dataclass(frozen=True, slots=True)
class Given(Generic[_Item, _Result]):
    """Work that was given to other processes, as far as they come to it."""

    work: Callable[[_Item], _Result]
    lots: Sequence[Sequence[_Item]]
    futures: Sequence[Future[list[_Result]] | None]

    def collect(
        self, progress: Callable[[int, int], None] = lambda done, total: None
    ) -> list[_Result]:
        """Do what nobody has begun, from the end, wait for the rest, and give all in order.

        What failed in another process is done again here, where it fails with a trace that can be
        read. ``progress`` is told how many items are done, and of how many.
        """
        made: dict[int, list[_Result]] = {}
        here = elsewhere = 0
        total = sum(map(len, self.lots))

        def count(size: int, future: Future[list[_Result]]) -> None:
            nonlocal elsewhere
            elsewhere += 0 if future.cancelled() else size

        for future, lot in zip(self.futures, self.lots, strict=True):
            if future is not None:
                future.add_done_callback(partial(count, len(lot)))
        # Others begin with the first: this process begins with the last, and without them at once.
        order = range(len(self.lots))
        for number in order if None in self.futures[:1] else reversed(order):
            future = self.futures[number]
            if future is None or future.cancel():
                progress(here + elsewhere, total)
                made[number] = _all(self.work, self.lots[number])
                here += len(self.lots[number])
        for number, future in enumerate(self.futures):
            if number not in made and future is not None:
                progress(here + elsewhere, total)
                failed = future.exception() is not None
                made[number] = _all(self.work, self.lots[number]) if failed else future.result()
        progress(total, total)
        return [each for number in order for each in made[number]]


def _all(work: Callable[[_Item], _Result], items: Sequence[_Item]) -> list[_Result]:
    return [work(item) for item in items]


def _follow_parent() -> None:
    """Make a worker end with the main process, and only with it.

    Ctrl-C reaches every process of a terminal: the main one sees to it. A main process that is
    killed can see to nothing, and its workers would wait for work for ever.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def follow() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
