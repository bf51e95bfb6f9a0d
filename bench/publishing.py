"""Where what was measured goes: the file of numbers, the page, and the charts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.console import Console

from bench.charting import draw_goals, draw_parts
from bench.machine import versions
from bench.measurement import Measurement
from bench.reporting import show_goals, update_page
from bench.results import Result, outcome, read_results, write_results

HOW_TO_INSTALL = "Install what it needs: pip install -e '.[bench]'"


def publish(
    now: Mapping[str, Result],
    measurements: Mapping[str, Measurement],
    documentation: Path,
    console: Console,
) -> None:
    """Write numbers, tables and charts, with what earlier runs measured of the other parts.

    Where matplotlib is not installed there are no charts, and it is said.
    """
    folder = documentation / "performance"
    folder.mkdir(exist_ok=True)
    file = folder / "measured.json"
    every = {**read_results(file), **now}
    results = {name: every[name] for name in measurements if name in every}
    outcomes = [outcome(goal, results) for each in measurements.values() for goal in each.goals]
    show_goals([each for each in outcomes if each.goal.measured.part in _names_of(now.values())])
    write_results(results, outcomes, versions(), file)
    page = documentation / "performance.md"
    homeless = update_page(results, now, outcomes, versions(), page)
    if homeless:
        console.print(f"{page.name} has no place for: {', '.join(homeless)}")
    try:
        draw_goals(outcomes, folder / "measured.svg")
        for name, result in now.items():
            draw_parts(result.parts, folder / f"{name}.svg")
    except ModuleNotFoundError as error:
        console.print(f"No charts were drawn: {error}. {HOW_TO_INSTALL}", markup=False)


def _names_of(results: Iterable[Result]) -> set[str]:
    return {part.name for result in results for part in result.parts}
