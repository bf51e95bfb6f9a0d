"""A fresh process that imports, makes a client and makes a call: ``first_call.py WHAT PORT``.

``WHAT`` is ``modules:NAME,NAME`` for imports alone, ``package:NAME`` for a package of
``copied_operations``, or ``peer:NAME,MODULE`` for one of ``bench.peers`` and what it imports. After
each of the three it prints processor seconds, seconds on the clock and bytes of memory, since the
start of the import.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module


def _memory() -> int:
    with open("/proc/self/statm") as file:  # noqa: PTH123  # pathlib would be loaded for it
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _imports(names: str, _: int) -> Iterator[object]:
    yield [import_module(name) for name in names.split(",")]


def _package(name: str, port: int) -> Iterator[object]:
    package = import_module(name)
    yield package
    client = package.Bench(
        package.Environment.TESTNET,
        api_key="the-key",
        api_secret="the-secret",
        base_url=f"http://127.0.0.1:{port}",
    )
    yield client
    yield client.tag0.borrow_0(loan_currency="BTC", loan_amount="0.1")


def _peer(names: str, port: int) -> Iterator[object]:
    name, _, module = names.partition(",")
    yield import_module(module)
    call: Callable[[], object] = getattr(import_module("bench.peers"), name)(port)
    yield call
    yield call()


def main() -> None:
    """Do it, and look after each step."""
    kind, _, names = sys.argv[1].partition(":")
    doing = {"modules": _imports, "package": _package, "peer": _peer}[kind](names, int(sys.argv[2]))
    before = time.process_time(), time.perf_counter(), _memory()
    for _ in doing:
        now = time.process_time(), time.perf_counter(), _memory()
        print(*(at - start for at, start in zip(now, before, strict=True)))


if __name__ == "__main__":
    main()
