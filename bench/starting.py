"""From a fresh process to its first call: importing a package, making a client, calling."""

from __future__ import annotations

import compileall
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from bench.copied_operations import FEW, pressed, real_api, synthetic, tagged
from bench.loopback import answering
from bench.measurement import Measurement
from bench.measuring import in_rounds
from bench.results import Cell, Goal, Part, Row
from bench.source import REPOSITORY

#: How many operations, and in how many resources.
_SIZES = {
    f"{FEW} operations": (FEW, 1),
    "100 operations, 10 resources": (100, 10),
    "800 operations, 80 resources": (800, 80),
    "800 operations, 1 resource": (800, 1),
}
_SMALL, *_LARGER = _SIZES
_ALL, _USED = "its dependencies, imported alone", "the same without httpx2"
#: What a package declares, and the part of the standard library that takes longest.
_MODULES = ("httptools", "httpx2", "msgspec", "ssl", "truststore", "typing_extensions")
_PEERS = {
    "httpx2": "httpx2",
    "pybit": "pybit.unified_trading",
    "python_okx": "okx.Account",
    "ccxt": "ccxt",
}
_MOMENTS = ("after the import", "with a client", "after a call")
_TIME = (*_MOMENTS, "after a call, on the clock")


@dataclass(frozen=True)
class _Cost:
    """What a process had used after each of the steps: seconds, seconds and bytes."""

    processor: tuple[float, ...]
    wall: tuple[float, ...]
    memory: tuple[float, ...]


def starting(rounds: int) -> tuple[Part, ...]:
    """Fresh processes in turn: ours of several sizes, their dependencies, and peers."""
    with tempfile.TemporaryDirectory() as folder, answering() as port:
        packages = _packages(Path(folder))
        programs = {
            _ALL: f"modules:{','.join(_MODULES)}",
            _USED: f"modules:{','.join(each for each in _MODULES if each != 'httpx2')}",
            **{size: f"package:{source.name}" for size, source in packages.items()},
            **{name.replace("_", "-"): f"peer:{name},{module}" for name, module in _PEERS.items()},
        }
        path = [*(str(source.parent) for source in packages.values()), str(REPOSITORY)]
        costs: dict[str, list[_Cost]] = {name: [] for name in programs}
        for number in in_rounds(rounds + 1):
            for name, program in programs.items():
                cost = _measured(program, port, path)
                if number:  # the first one brings files into memory
                    costs[name].append(cost)
    return (
        Part(
            "starting",
            "A fresh process, ms of processor time",
            _TIME,
            tuple(
                Row(name, (*_medians(each, "processor", 1e3), _medians(each, "wall", 1e3)[-1]))
                for name, each in costs.items()
            ),
            charted=_MOMENTS.index("after a call"),
        ),
        Part(
            "starting-memory",
            "A fresh process, MiB more than at its start",
            _MOMENTS,
            tuple(Row(name, _medians(each, "memory", 2**-20)) for name, each in costs.items()),
            charted=_MOMENTS.index("after a call"),
        ),
    )


def _packages(folder: Path) -> dict[str, Path]:
    """The packages, pressed and compiled; what compiles them is no part of what is measured."""
    made = {}
    for size, (count, tags) in _SIZES.items():
        name = "bench_" + re.sub(r"\W+", "_", size)
        source = pressed(folder / name, name, tagged(synthetic(real_api(), count), tags)) / name
        compileall.compile_dir(source, quiet=1)
        made[size] = source
    _compile(_MODULES + tuple(_PEERS.values()))
    return made


def _compile(modules: Iterable[str]) -> None:
    """Compile what else is imported, where an installer has not done it."""
    for module in modules:
        spec = find_spec(module.partition(".")[0])
        if spec is None:
            raise ModuleNotFoundError(f"No module named {module!r}")
        for place in spec.submodule_search_locations or ():
            compileall.compile_dir(place, quiet=2)


def _measured(program: str, port: int, path: Iterable[str]) -> _Cost:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
    printed = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("first_call.py")), program, str(port)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    lines = [tuple(map(float, line.split())) for line in printed.splitlines()]
    return _Cost(*zip(*lines, strict=True))


def _medians(costs: list[_Cost], attribute: str, factor: float) -> tuple[float, ...]:
    """The median at each moment; what only imports has the same at all of them."""
    each = zip(*(getattr(cost, attribute) for cost in costs), strict=True)
    medians = tuple(statistics.median(values) * factor for values in each)
    return medians + medians[-1:] * (len(_MOMENTS) - len(medians))


def _growth(part: str, size: str, column: str) -> Goal:
    what = "time" if part == "starting" else "memory"
    return Goal(
        f"{size}: {what} {column}, of nine's",
        Cell(part, size, column),
        Cell(part, _SMALL, column),
        at_most=1.15,
    )


MEASUREMENT = Measurement(
    f"Import, first client and first call in fresh processes, of {FEW} to 800 operations",
    150,
    starting,
    (
        *(
            Goal(
                f"a package: time {moment}, of {what}",
                Cell("starting", _SMALL, moment),
                Cell("starting", what, _MOMENTS[0]),
                at_most=1.5,
            )
            for moment, what in ((_MOMENTS[0], _USED), (_MOMENTS[1], _ALL))
        ),
        *(
            _growth(part, size, column)
            for size in _LARGER[1:]
            for part in ("starting", "starting-memory")
            for column in _MOMENTS
        ),
    ),
)
