"""What reading documentation pages costs, comparing them with our specs, and validating specs.

The pages are the distilled ones of the tests; with ``SPECPRESS_PAGES`` those of a folder. Each run
is a fresh process; processor time is that of all its processes.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.documents import made, yaml_of
from bench.measurement import Measurement
from bench.processes import Cost, run_well
from bench.results import Cell, Goal, Part, Row
from bench.source import REPOSITORY

_DISTILLED = REPOSITORY / "tests" / "docs" / "distilled"
_SHARES = {"a quarter": 0.25, "half": 0.5, "all": 1.0, "twice": 2.0, "four times": 4.0}
_CORES = "cores used"
_COLUMNS = ("ms for each further page", "s of processor time", "seconds", _CORES)
#: How many specs are validated at once, each of so many operations.
_SPECS, _OPERATIONS = (1, 2, 4), 400
_FURTHER_SPEC = "s for each further spec"


def parts(rounds: int) -> tuple[Part, ...]:
    """A part for reading, one for comparing, and one for validating."""
    pages = _pages()
    few = max(1, rounds // 5)
    with tempfile.TemporaryDirectory(prefix="specpress-bench-") as folder:
        copies = {
            name: _copied(pages, round(share * len(pages)), Path(folder) / name.replace(" ", "-"))
            for name, share in _SHARES.items()
        }
        return (
            _part("docs-read", ["docs", "read", "--format", "json"], copies, few),
            _part("docs-diff", ["docs", "diff", "--format", "json"], copies, few),
            _validating(Path(folder) / "specs", few),
        )


def _pages() -> list[Path]:
    folder = Path(os.environ.get("SPECPRESS_PAGES") or _DISTILLED)
    pages = sorted(each for each in folder.rglob("*") if each.is_file())
    # Spread over what there is: the pages of one API beside those of another, long by short.
    return [page for start in range(4) for page in pages[start::4]]


def _copied(pages: Sequence[Path], number: int, folder: Path) -> tuple[Path, int]:
    """A folder with so many pages; where there are not so many, each several times."""
    for index in range(number):
        page = pages[index % len(pages)]
        target = folder / str(index // len(pages)) / f"{index}-{page.name}"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, target)
    return folder, number


def _part(
    name: str, arguments: list[str], copies: dict[str, tuple[Path, int]], rounds: int
) -> Part:
    measured: dict[str, list[Cost]] = {each: [] for each in copies}
    for _ in range(rounds):
        for each, (folder, _) in copies.items():
            command: list[str | Path] = [sys.executable, "-m", "specpress", *arguments, folder]
            measured[each].append(run_well(command, REPOSITORY, fine=(0, 1)))
    rows: list[Row] = []
    pages_before, seconds_before = 0, 0.0
    for each, costs in measured.items():
        number = copies[each][1]
        processor = statistics.median(cost.processor for cost in costs)
        wall = statistics.median(cost.wall for cost in costs)
        further = (processor - seconds_before) / (number - pages_before) * 1_000
        rows.append(Row(each, (further, processor, wall, processor / wall)))
        pages_before, seconds_before = number, processor
    title = f"specpress {' '.join(arguments[:2])}, of {copies['all'][1]} pages"
    return Part(name, title, _COLUMNS, tuple(rows))


def _validating(project: Path, rounds: int) -> Part:
    names = [f"spec_{number}" for number in range(max(_SPECS))]
    _write_specs(project, names)
    measured: dict[int, list[Cost]] = {number: [] for number in _SPECS}
    for _ in range(rounds):
        for number in _SPECS:
            command = [sys.executable, "-m", "specpress", "validate", *names[:number]]
            measured[number].append(run_well(command, project))
    rows: list[Row] = []
    specs_before, seconds_before = 0, 0.0
    for number, costs in measured.items():
        processor = statistics.median(cost.processor for cost in costs)
        wall = statistics.median(cost.wall for cost in costs)
        further = (processor - seconds_before) / (number - specs_before)
        rows.append(Row(_specs(number), (further, processor, wall, processor / wall)))
        specs_before, seconds_before = number, processor
    title = f"specpress validate, of specs with {_OPERATIONS} operations"
    return Part("validate-specs", title, (_FURTHER_SPEC, *_COLUMNS[1:]), tuple(rows))


def _specs(number: int) -> str:
    return "one spec" if number == 1 else f"{number} specs"


def _write_specs(project: Path, names: Sequence[str]) -> None:
    """A project of several packages, all of one document."""
    text = yaml_of(made(_OPERATIONS, fields=8, depth=1))
    configuration = ""
    for name in names:
        spec = project / "spec" / name / "openapi.yaml"
        spec.parent.mkdir(parents=True)
        spec.write_text(text, encoding="utf-8")
        configuration += (
            f'[tool.specpress.packages.{name}]\nspec = "spec/{name}/openapi.yaml"\n'
            f'output = "generated/{name}"\ndistribution = "{name}-client"\n'
            f'package = "{name}"\nclient = "Things"\nversion = "0.1.0"\n'
        )
    (project / "pyproject.toml").write_text(configuration, encoding="utf-8")


def _level(part: str, command: str) -> Goal:
    """The last further pages cost what those before them do, within what varies."""
    twice, four_times = (Cell(part, name, _COLUMNS[0]) for name in ("twice", "four times"))
    what = f"{command}: a page of four times as many to one of twice as many"
    return Goal(what, four_times, twice, at_most=1.25)


def _both_cores(part: str, row: str, what: str) -> Goal:
    """Most of the time two cores are used, where there are two."""
    return Goal(what, Cell(part, row, _CORES), at_least=1.5, unit="cores")


MEASUREMENT = Measurement(
    "Reading documentation pages, comparing them with specs, and validating specs, as they grow",
    90,
    parts,
    (
        _level("docs-read", "docs read"),
        _level("docs-diff", "docs diff"),
        Goal(
            "validate: a spec of four to one of two",
            Cell("validate-specs", _specs(4), _FURTHER_SPEC),
            than=Cell("validate-specs", _specs(2), _FURTHER_SPEC),
            at_most=1.25,
        ),
        _both_cores("docs-read", "four times", "docs read: four times as many pages are read by"),
        _both_cores(
            "docs-diff", "four times", "docs diff: four times as many pages are compared by"
        ),
        _both_cores("validate-specs", _specs(4), "validate: four specs are checked by"),
    ),
)
