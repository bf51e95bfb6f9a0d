"""How the cost of pressing grows with a document, and with what documents have too much of.

Each run is a fresh process. What grows in proportion costs the same for each further operation.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.awkward import SHAPES
from bench.documents import made, yaml_of
from bench.generate import CONFIGURATION
from bench.measurement import Measurement
from bench.processes import Cost, run_well
from bench.results import Cell, Goal, Part, Row

_SIZES = (10, 100, 1_000, 3_000)
_FURTHER = "ms for each further operation"
_TWICE = "twice as many take"


def parts(rounds: int) -> tuple[Part, ...]:
    """A part for each command, and one for the shapes; in few rounds, as they take long."""
    content = {size: made(size, fields=8, depth=1) for size in _SIZES}
    few = max(1, rounds // 5)
    return (
        _growing("growth-generate", "generate", content, few),
        _growing("growth-validate", "validate", content, few),
        _awkward(few),
    )


def _growing(name: str, command: str, content: Mapping[int, dict[str, Any]], rounds: int) -> Part:
    measured: dict[int, list[Cost]] = {size: [] for size in content}
    for _ in range(rounds):
        for size, each in content.items():
            measured[size].append(_cost(command, each))
    rows: list[Row] = []
    before: tuple[int, float] | None = None
    for size, costs in measured.items():
        seconds = statistics.median(each.processor for each in costs)
        memory = statistics.median(each.megabytes for each in costs)
        if before is None:
            further = seconds / size * 1_000
        else:
            further = (seconds - before[1]) / (size - before[0]) * 1_000
        rows.append(Row(f"{size:,} operations", (further, seconds, memory)))
        before = size, seconds
    columns = (_FURTHER, "s of processor time", "MB at most")
    return Part(name, f"specpress {command}, as a document grows", columns, tuple(rows))


def _awkward(rounds: int) -> Part:
    """What there can be very many of: so many, and twice as many, beside next to nothing."""
    nothing = made(5, fields=2, depth=0)
    measured: dict[str, list[tuple[float, ...]]] = {}
    for _ in range(rounds):
        for shape in SHAPES:
            documents = (nothing, *(shape.document(n * shape.number) for n in (1, 2)))
            costs = tuple(_cost("generate", each).processor for each in documents)
            measured.setdefault(f"{shape.number:,} {shape.name}", []).append(costs)
    rows: list[Row] = []
    for name, runs in measured.items():
        start, once, twice = (statistics.median(each) for each in zip(*runs, strict=True))
        rows.append(Row(name, ((twice - start) / (once - start), once, twice)))
    columns = (_TWICE, "s of processor time", "s of twice as many")
    return Part("growth-shapes", "specpress generate, with many", columns, tuple(rows))


def _cost(command: str, content: dict[str, Any]) -> Cost:
    with tempfile.TemporaryDirectory(prefix="specpress-bench-") as folder:
        project = Path(folder)
        spec = project / "spec" / "pressed" / "openapi.yaml"
        spec.parent.mkdir(parents=True)
        spec.write_text(yaml_of(content), encoding="utf-8")
        (project / "pyproject.toml").write_text(CONFIGURATION, encoding="utf-8")
        return run_well([sys.executable, "-m", "specpress", command], project)


def _level(part: str, command: str) -> Goal:
    """The last further operations cost what those before them do, within what varies."""
    large, larger = (Cell(part, f"{size:,} operations", _FURTHER) for size in _SIZES[2:])
    what = f"{command}: an operation of 3,000 to one of 1,000"
    return Goal(what, larger, large, at_most=1.25)


MEASUREMENT = Measurement(
    "What pressing and validating cost as documents grow, and with very many of one thing",
    300,
    parts,
    (
        _level("growth-generate", "generate"),
        _level("growth-validate", "validate"),
        *(
            Goal(
                f"generate: twice as many {shape.name}",
                Cell("growth-shapes", f"{shape.number:,} {shape.name}", _TWICE),
                at_most=2.5,
            )
            for shape in SHAPES
        ),
    ),
)
