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
_DEPENDENCIES = "what it depends on, imported alone"
#: What a package declares; httpx2 is loaded where its transport is chosen.
_MODULES = ("httptools", "msgspec", "ssl", "truststore", "typing_extensions")
_PEERS = {
    "httpx2": "httpx2",
    "pybit": "pybit.unified_trading",
    "python_okx": "okx.Account",
    "ccxt": "ccxt",
}
_STEPS = ("import", "first client", "first call")
_COLUMNS = (
    *(f"{step}, ms of processor time" for step in _STEPS),
    *(f"{step}, ms on the clock" for step in _STEPS),
    *(f"{step}, MiB" for step in _STEPS),
)


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
            _DEPENDENCIES: f"modules:{','.join(_MODULES)}",
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
            "From a fresh process to its first call",
            _COLUMNS,
            tuple(Row(name, _numbers(each)) for name, each in costs.items()),
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


def _numbers(costs: list[_Cost]) -> tuple[float, ...]:
    """The medians of all columns; what only imports has the same after each step."""
    numbers: list[float] = []
    for attribute, factor in (("processor", 1e3), ("wall", 1e3), ("memory", 2**-20)):
        each = zip(*(getattr(cost, attribute) for cost in costs), strict=True)
        medians = [statistics.median(values) * factor for values in each]
        numbers += medians + medians[-1:] * (len(_STEPS) - len(medians))
    return tuple(numbers)


def _growth(size: str, column: str, most: float) -> Goal:
    return Goal(
        f"{size}: {column}, of that with {FEW}",
        Cell("starting", size, column),
        Cell("starting", _SMALL, column),
        at_most=most,
    )


MEASUREMENT = Measurement(
    f"Import, first client and first call in fresh processes, of {FEW} to 800 operations",
    150,
    starting,
    (
        *(
            Goal(
                f"{what} of a package, of its dependencies' import ({clock})",
                Cell("starting", _SMALL, f"{what}, {clock}"),
                Cell("starting", _DEPENDENCIES, f"import, {clock}"),
                at_most=1.5,
            )
            for what in _STEPS[:2]
            for clock in ("ms of processor time",)
        ),
        *(
            _growth(size, column, 1.15)
            for size in _LARGER[1:]
            for column in (_COLUMNS[0], _COLUMNS[1], _COLUMNS[2], _COLUMNS[8])
        ),
    ),
)
