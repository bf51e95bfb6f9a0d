"""Worker processes: how they start, and that they end with the process that started them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor


def worker_processes(count: int) -> ProcessPoolExecutor:
    """A pool of ``count`` processes; to be used as a context manager.

    Spawned, not forked: a fork of a process with threads (a progress bar has one) may hang.
    """
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(count, mp_context=context, initializer=_follow_parent)


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
