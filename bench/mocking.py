"""A package's mock server: how soon it answers, how much it answers, and how both grow."""

from __future__ import annotations

import copy
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.copied_operations import SOURCE, synthetic
from bench.loading import Load
from bench.measurement import CannotMeasureError, Measurement
from bench.measuring import Timing, in_rounds, median
from bench.results import Cell, Goal, Part, Row
from bench.servers import ECHO, MOCK, Program, Running, running
from bench.signed_requests import BYBIT_GET, BYBIT_POST, OKX_POST, Target, signed
from bench.source import REPOSITORY

_SIZES = (9, 100, 800)
_CONNECTIONS = (1, 10, 100, 1000)
#: How many are open where their number is not what is measured.
_USUAL = 32
#: Requests of a round; each is signed before the round, and accepted for half a minute.
_REQUESTS = 1000

_IN_PYTHON, _BY_COMMAND = "MockExchange of Bybit", "specpress mock bybit"
_WITH_LOG = f"{_BY_COMMAND}, its log and accounts"

_ECHO = Program(("-c", ECHO, "PORT", BYBIT_POST.path, BYBIT_GET.path, OKX_POST.path))
_COMMAND = Program(
    ("-m", "specpress", "mock", "bybit", "--port", "PORT", "--no-rate-limits"), folder=REPOSITORY
)
#: What the command's simulated accounts agree to.
_POSITION = Target(
    "Bybit: GET position",
    "bybit",
    "GET",
    "/v5/crypto-loan-common/position",
    "",
    "",
    b'"retCode":0,',
)


def parts(rounds: int) -> tuple[Part, ...]:
    """All of it; of what needs fresh processes there are fewer rounds, as they take long.

    Raises CannotMeasureError where a server cannot be kept on one core.
    """
    if not hasattr(os, "sched_setaffinity"):
        raise CannotMeasureError("no process can be kept on one core here: that needs Linux")
    few = max(1, rounds // 2)
    return starts(few), requests(rounds), connections(few), growth(few)


def starts(rounds: int) -> Part:
    """From the start of a fresh process until a signed request is answered."""
    timings = _fresh_in_turn(
        {
            _IN_PYTHON: (_mock("bybit"), BYBIT_POST),
            _BY_COMMAND: (_COMMAND, _POSITION),
            "uvicorn and starlette, JSON echo": (_ECHO, BYBIT_POST),
        },
        rounds,
    )
    return Part(
        "mock-start",
        "Mock: from a fresh process to its first answer",
        ("milliseconds", "of processor time"),
        tuple(Row(name, (each.wall * 1e3, each.processor * 1e3)) for name, each in timings.items()),
    )


def requests(rounds: int) -> Part:
    """Signed requests per second, of one core of the server."""
    with _each_running(
        {
            **{
                each.name: (_mock(each.package), each) for each in (BYBIT_POST, BYBIT_GET, OKX_POST)
            },
            _WITH_LOG: (_COMMAND, _POSITION),
            "uvicorn and starlette, JSON echo, checks nothing": (_ECHO, BYBIT_POST),
        }
    ) as servers:
        timings = _loaded_in_turn({name: (*each, _USUAL) for name, each in servers.items()}, rounds)
    return Part(
        "mock-requests",
        f"Mock: signed requests, {_USUAL} connections",
        ("per second of one core", "µs of processor time", "µs on the clock"),
        tuple(
            Row(name, (1 / each.processor, each.processor * 1e6, each.wall * 1e6))
            for name, each in timings.items()
        ),
    )


def connections(rounds: int) -> Part:
    """The same as more connections are open at once."""
    with _each_running({"": (_mock("bybit"), BYBIT_POST)}) as servers:
        server, target = servers[""]
        loads = {str(count): (server, target, count) for count in _CONNECTIONS}
        timings = _loaded_in_turn(loads, rounds)
    return Part(
        "mock-connections",
        "Mock: connections at once, a signed request on its way on each",
        ("µs of processor time per request", "µs on the clock"),
        tuple(Row(name, (each.processor * 1e6, each.wall * 1e6)) for name, each in timings.items()),
    )


def growth(rounds: int) -> Part:
    """The start, and a request, as the document grows."""
    with tempfile.TemporaryDirectory() as folder:
        programs = {
            f"{count} operations": (_synthetic(Path(folder), count), BYBIT_POST) for count in _SIZES
        }
        starts = _fresh_in_turn(programs, rounds)
        with _each_running(programs) as servers:
            loads = {name: (*each, _USUAL) for name, each in servers.items()}
            answers = _loaded_in_turn(loads, rounds)
    return Part(
        "mock-growth",
        "Mock: as the document grows",
        ("ms to the first answer", "of processor time", "µs of processor time per request"),
        tuple(
            Row(name, (at.wall * 1e3, at.processor * 1e3, answers[name].processor * 1e6))
            for name, at in starts.items()
        ),
    )


def _mock(package: str) -> Program:
    module = "bybit_v5" if package == "bybit" else "okx_v5"
    source = REPOSITORY / "generated" / package / "src"
    return Program(
        ("-c", MOCK, f"{module}.testing", "PORT"), environment={"PYTHONPATH": str(source)}
    )


def _synthetic(folder: Path, count: int) -> Program:
    """The mock of so many operations: it needs nothing of its package but the document."""
    package = folder / f"mock_{count}"
    shutil.copytree(SOURCE.parent, package / "testing", ignore=shutil.ignore_patterns("*.pyc"))
    (package / "__init__.py").touch()
    api = synthetic(copy.deepcopy(json.loads(SOURCE.read_text(encoding="utf-8"))), count)
    (package / "testing" / SOURCE.name).write_text(json.dumps(api), encoding="utf-8")
    return Program(
        ("-c", MOCK, f"{package.name}.testing", "PORT"), environment={"PYTHONPATH": str(folder)}
    )


def _fresh_in_turn(
    programs: Mapping[str, tuple[Program, Target]], rounds: int
) -> dict[str, Timing]:
    """The medians, each round a fresh process of each; a first one compiles what it imports."""
    measured: dict[str, list[Timing]] = {name: [] for name in programs}
    for number in in_rounds(rounds + 1):
        for name, (program, target) in programs.items():
            with running(program) as server, Load(server.port, 1) as load:
                load.run(signed(target, 1), target.success)
                timing = Timing(time.perf_counter() - server.started, server.processor_time())
            if number:
                measured[name].append(timing)
    return {name: median(timings) for name, timings in measured.items()}


@contextmanager
def _each_running(
    programs: Mapping[str, tuple[Program, Target]],
) -> Iterator[dict[str, tuple[Running, Target]]]:
    """All of them on one core, and the load on the others where there are others."""
    cores = sorted(os.sched_getaffinity(0))
    with ExitStack() as stack:
        servers = {
            name: (stack.enter_context(running(program, cores[-1])), target)
            for name, (program, target) in programs.items()
        }
        try:
            os.sched_setaffinity(0, cores[:-1] or cores)
            yield servers
        finally:
            os.sched_setaffinity(0, cores)


def _loaded_in_turn(
    loads: Mapping[str, tuple[Running, Target, int]], rounds: int
) -> dict[str, Timing]:
    """What a request takes: on the clock, and of the server's processor time."""
    measured: dict[str, list[Timing]] = {name: [] for name in loads}
    for number in in_rounds(rounds + 1):
        for name, (server, target, connections) in loads.items():
            with Load(server.port, connections) as load:
                # Connections are made before the clock runs; a first round fills all caches.
                load.run(signed(target, connections), target.success)
                prepared = signed(target, _REQUESTS)
                start, before = time.perf_counter(), server.processor_time()
                load.run(prepared, target.success)
                timing = Timing(
                    (time.perf_counter() - start) / _REQUESTS,
                    (server.processor_time() - before) / _REQUESTS,
                )
            if number:
                measured[name].append(timing)
    return {name: median(timings) for name, timings in measured.items()}


MEASUREMENT = Measurement(
    "A package's mock server: its start, requests per second of one core, and how both grow",
    90,
    parts,
    (
        *(
            Goal(
                f"the mock's start, {row}",
                Cell("mock-start", row, "milliseconds"),
                at_most=500,
                unit="ms",
            )
            for row in (_IN_PYTHON, _BY_COMMAND)
        ),
        Goal(
            "the mock's start with 800 operations, processor time",
            Cell("mock-growth", "800 operations", "of processor time"),
            at_most=500,
            unit="ms",
        ),
        *(
            Goal(
                f"the mock's signed requests of one core, {row}",
                Cell("mock-requests", row, "per second of one core"),
                at_least=3000,
                unit="per second",
            )
            for row in (BYBIT_POST.name, BYBIT_GET.name, OKX_POST.name, _WITH_LOG)
        ),
    ),
)
