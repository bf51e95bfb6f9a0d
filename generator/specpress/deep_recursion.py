"""Room for functions that follow references by recursion."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_RECURSION_LIMIT = 100_000
#: Bytes of address space; memory is only taken as the stack grows.
_STACK_SIZE = 512 * 1024 * 1024


def with_deep_stack(function: Callable[[], T]) -> T:
    """What ``function`` returns, or raises, in a thread with a larger stack.

    A chain of some hundred schemas is more than Python's usual limit allows; the limit is lifted
    meanwhile. What is called in such a thread already has room enough.
    """
    if sys.getrecursionlimit() >= _RECURSION_LIMIT:
        return function()
    results: list[T] = []
    failures: list[BaseException] = []

    def run() -> None:
        try:
            results.append(function())
        except BaseException as failure:
            failures.append(failure)

    limit, size = sys.getrecursionlimit(), threading.stack_size(_STACK_SIZE)
    try:
        sys.setrecursionlimit(_RECURSION_LIMIT)
        # Who interrupts the run does not wait for it.
        thread = threading.Thread(target=run, name="specpress-deep", daemon=True)
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(size)
    if failures:
        raise failures[0]
    return results[0]
