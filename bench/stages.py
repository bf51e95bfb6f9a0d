"""What each stage of pressing takes: seconds of processor time, and memory.

Each document is pressed in fresh processes, ``python -m bench.stages FILE``, in which the stages
run one after the other as ``specpress generate`` runs them; nothing is formatted or written.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from bench.documents import Described, documents, made, yaml_of
from bench.generate import CONFIGURATION
from bench.measurement import Measurement
from bench.measuring import in_rounds
from bench.processes import most_memory
from bench.results import Cell, Goal, Part, Row
from bench.source import REPOSITORY

_Made = TypeVar("_Made")
_SECONDS, _SHARE, _MEMORY = "s of processor time", "of all", "MB at most so far"
_READING = "load to lower"
#: The numbers of operations over which reading should grow as they do.
_SIZES = (100, 1000, 3000)
#: Garbage is collected as ``specpress`` has it.
_SCRIPT = (
    "import gc, sys; from specpress.cli import _GARBAGE; gc.set_threshold(*_GARBAGE); "
    "from bench.stages import press; press(sys.argv[1])"
)


def press(file: str) -> None:
    """Press the document, and print what each stage took, as JSON."""
    from specpress.config import load_config
    from specpress.deep_recursion import with_deep_stack
    from specpress.pipeline import default_stages

    stages = default_stages()
    costs: list[tuple[str, float, float]] = []

    def measured(name: str, run: Callable[[], _Made]) -> _Made:
        start = time.process_time()
        value = run()
        costs.append((name, time.process_time() - start, most_memory(os.getpid())))
        return value

    def run() -> None:
        path = Path(file)
        project = path.parents[2]
        config, diagnostics = load_config(project)
        assert config is not None, diagnostics
        [package] = config.packages
        loaded, _ = measured("load", lambda: stages.load(path, project, ()))
        assert loaded is not None
        document, _ = measured("tolerate", lambda: stages.tolerate(loaded))
        found = measured("validate", lambda: stages.validate(document))
        errors = [each for each in found if each.severity == "error"]
        assert not errors, errors[0]
        api = measured("lower", lambda: stages.lower(document))
        measured("check names", lambda: stages.check_collisions(api, package))

        def view_and_render() -> object:
            bundled = stages.bundle(document)
            view = stages.view(api, package)
            files: dict[str, str] = {}
            stages.describe(package, bundled.data, bundled.schema_lines(), files)
            return stages.render(view, None, files)

        measured("view and render", view_and_render)

    with_deep_stack(run)
    print(json.dumps(costs))


def parts(rounds: int) -> tuple[Part, ...]:
    """A table for each document, and one of how reading grows; few rounds, as they take long."""
    few = max(1, rounds // 5)
    chosen = [each for each in documents() if each.is_large][:3]
    tables = [_part(f"stages-{number}", each, few) for number, each in enumerate(chosen, 1)]
    return *tables, growth(max(1, rounds // 7))


def growth(rounds: int) -> Part:
    """What reading takes as operations are added; flat in the last column where it is linear."""
    rows = []
    for operations in _SIZES:
        costs = _costs(made(operations, fields=8, depth=1), rounds)
        seconds = sum(spent for spent, _ in list(costs.values())[:4])
        rows.append(Row(f"{operations:,} operations", (seconds, seconds / operations * 1000)))
    columns = (_SECONDS, "ms per operation")
    return Part("stages-growth", f"Reading, {_READING}", columns, tuple(rows))


def _part(name: str, described: Described, rounds: int) -> Part:
    costs = _costs(described.content, rounds)
    total = sum(seconds for seconds, _ in costs.values())
    reading = list(costs.values())[:4]
    rows = [Row(stage, (each[0], each[0] / total, each[1])) for stage, each in costs.items()]
    seconds = sum(spent for spent, _ in reading)
    rows.append(Row(_READING, (seconds, seconds / total, reading[-1][1])))
    columns = (_SECONDS, _SHARE, _MEMORY)
    return Part(name, f"Stages ({described.title})", columns, tuple(rows))


def _costs(content: dict[str, Any], rounds: int) -> dict[str, tuple[float, float]]:
    """For each stage the medians of its seconds and of the memory that was taken till its end."""
    runs: list[list[tuple[str, float, float]]] = []
    with tempfile.TemporaryDirectory(prefix="specpress-bench-") as folder:
        file = Path(folder) / "spec" / "pressed" / "openapi.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(yaml_of(content), encoding="utf-8")
        (Path(folder) / "pyproject.toml").write_text(CONFIGURATION, encoding="utf-8")
        command = [sys.executable, "-c", _SCRIPT, str(file)]
        for _ in in_rounds(rounds):
            done = subprocess.run(
                command, cwd=REPOSITORY, check=True, capture_output=True, timeout=300
            )
            runs.append(json.loads(done.stdout))
    return {
        stages[0][0]: (
            statistics.median(seconds for _, seconds, _ in stages),
            statistics.median(megabytes for _, _, megabytes in stages),
        )
        for stages in zip(*runs, strict=True)
    }


MEASUREMENT = Measurement(
    "What each stage of pressing takes",
    100,
    parts,
    (
        Goal(
            "Reading 3,000 operations, per operation, of 100",
            Cell("stages-growth", "3,000 operations", "ms per operation"),
            than=Cell("stages-growth", "100 operations", "ms per operation"),
            at_most=1.3,
        ),
    ),
)
