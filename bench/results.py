"""What was measured: numbers in tables, the goals that they meet, and the file that keeps them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Row:
    """A contender, and its number in each column."""

    name: str
    numbers: tuple[float, ...]


@dataclass(frozen=True)
class Part:
    """A table of measurements; ``charted`` is the column that the chart shows."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    charted: int = 0


@dataclass(frozen=True)
class Result:
    """All tables of one measurement, and the circumstances: on what, how often, how busy it was."""

    parts: tuple[Part, ...]
    machine: str
    rounds: int
    load: float


@dataclass(frozen=True)
class Cell:
    """One number: the first column of that title counts."""

    part: str
    row: str
    column: str


@dataclass(frozen=True)
class Goal:
    """What a number should be, or how many times ``than`` it should be; one limit is given."""

    what: str
    measured: Cell
    than: Cell | None = None
    at_most: float | None = None
    at_least: float | None = None
    unit: str = "×"


@dataclass(frozen=True)
class Outcome:
    """A goal beside what was measured: None where it was not."""

    goal: Goal
    measured: float | None

    @property
    def met(self) -> bool | None:
        """Whether the number keeps the limit."""
        used = self.used
        return None if used is None else used <= 1

    @property
    def used(self) -> float | None:
        """The part of the limit that is used: 1 is just met, more is missed."""
        if self.measured is None:
            return None
        if self.goal.at_most is not None:
            return self.measured / self.goal.at_most
        assert self.goal.at_least is not None
        return self.goal.at_least / self.measured if self.measured else float("inf")


def outcome(goal: Goal, results: Mapping[str, Result]) -> Outcome:
    """The goal beside the numbers that ``results`` hold."""
    number = _number(goal.measured, results)
    if number is None or goal.than is None:
        return Outcome(goal, number)
    base = _number(goal.than, results)
    return Outcome(goal, number / base if base else None)


def _number(cell: Cell, results: Mapping[str, Result]) -> float | None:
    for result in results.values():
        for part in result.parts:
            if part.name == cell.part and cell.column in part.columns:
                at = part.columns.index(cell.column)
                return next((row.numbers[at] for row in part.rows if row.name == cell.row), None)
    return None


def read_results(file: Path) -> dict[str, Result]:
    """What earlier runs wrote, by the names of the measurements; nothing where there is no file."""
    if not file.exists():
        return {}
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return {
        name: Result(
            tuple(_part(part) for part in each["parts"]),
            each["machine"],
            each["rounds"],
            each["load"],
        )
        for name, each in data["measurements"].items()
    }


def write_results(
    results: Mapping[str, Result], outcomes: Sequence[Outcome], versions: str, file: Path
) -> None:
    """Write all numbers: no date, and the same numbers make the same file."""
    data = {
        "versions": versions,
        "goals": [
            {
                "what": each.goal.what,
                "at_most": each.goal.at_most,
                "at_least": each.goal.at_least,
                "unit": each.goal.unit,
                "measured": each.measured,
                "met": each.met,
            }
            for each in outcomes
        ],
        "measurements": {name: asdict(result) for name, result in results.items()},
    }
    file.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _part(data: Mapping[str, Any]) -> Part:
    rows = tuple(Row(row["name"], tuple(row["numbers"])) for row in data["rows"])
    return Part(data["name"], data["title"], tuple(data["columns"]), rows, data["charted"])
