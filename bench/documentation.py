"""What reading documentation pages costs, and comparing them with our specs, as they grow.

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

from bench.measurement import Measurement
from bench.processes import Cost, run_well
from bench.results import Cell, Goal, Part, Row
from bench.source import REPOSITORY

_DISTILLED = REPOSITORY / "tests" / "docs" / "distilled"
_SHARES = {"a quarter": 0.25, "half": 0.5, "all": 1.0, "twice": 2.0, "four times": 4.0}
_COLUMNS = ("ms for each further page", "s of processor time", "seconds", "cores used")


def parts(rounds: int) -> tuple[Part, ...]:
    """A part for reading and one for comparing."""
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


def _level(part: str, command: str) -> Goal:
    """The last further pages cost what those before them do, within what varies."""
    twice, four_times = (Cell(part, name, _COLUMNS[0]) for name in ("twice", "four times"))
    what = f"{command}: a page of four times as many to one of twice as many"
    return Goal(what, four_times, twice, at_most=1.25)


MEASUREMENT = Measurement(
    "Reading documentation pages, and comparing them with our specs, as they become more",
    60,
    parts,
    (_level("docs-read", "docs read"), _level("docs-diff", "docs diff")),
)
