"""What several fresh processes measure, one after another: the medians of their numbers.

Where a process has its memory, and how its dictionaries fall out, is drawn anew for each, and
makes a tenth of what work on many small objects takes. Turns within one process do not even that.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from bench.results import Part, Row

_PROCESSES = 5


def in_fresh_processes(measure: Callable[[int], tuple[Part, ...]], rounds: int) -> tuple[Part, ...]:
    """The parts that ``measure`` gives, a function of a module, with the medians of processes.

    All together make at least ``rounds`` rounds.
    """
    each = -(-rounds // _PROCESSES)
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        runs = list(pool.map(measure, [each] * _PROCESSES))
    return tuple(medians(parts) for parts in zip(*runs, strict=True))


def medians(parts: Sequence[Part]) -> Part:
    """The same table as each of ``parts``, with the median of each number."""
    first = parts[0]
    rows = []
    for same in zip(*(part.rows for part in parts), strict=True):
        numbers = zip(*(row.numbers for row in same), strict=True)
        rows.append(Row(same[0].name, tuple(map(statistics.median, numbers))))
    return Part(first.name, first.title, first.columns, tuple(rows), first.charted)
