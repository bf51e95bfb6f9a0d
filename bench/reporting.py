"""What was measured, for people: tables on the terminal and sections of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.results import Outcome, Part, Result, Row

__all__ = ["Part", "Row", "limit", "number_text", "show", "show_goals", "update_page"]


def show(part: Part) -> None:
    """Print the table."""
    table = Table(title=part.title)
    table.add_column("")
    for column in part.columns:
        table.add_column(column, justify="right")
    for row in part.rows:
        table.add_row(row.name, *map(number_text, row.numbers))
    Console().print(table)


def show_goals(outcomes: Sequence[Outcome]) -> None:
    """Print which goals are met."""
    table = Table(title="Goals")
    for title, justify in (("", "left"), ("goal", "right"), ("measured", "right"), ("met", "left")):
        table.add_column(title, justify=justify)  # type: ignore[arg-type]  # as literals
    for each in outcomes:
        table.add_row(*(cell.strip("*") for cell in _cells(each)))
    Console().print(table)


def update_page(
    results: Mapping[str, Result],
    now: Iterable[str],
    outcomes: Sequence[Outcome],
    versions: str,
    page: Path,
) -> list[str]:
    """Fill the places of the page, ``<!-- bench:NAME -->``: of the goals and the machine, by all
    results; of the parts, by those of ``now``. The parts that have no place are returned.
    """
    text = page.read_text(encoding="utf-8")
    contents = {"goals": _goals(outcomes), "machine": _circumstances(results, versions)}
    for name in now:
        parts = results[name].parts
        contents |= {part.name: _table(part) for part in parts}
        contents[parts[-1].name] += f"\n\n![{parts[0].title}](performance/{name}.svg)"
    homeless = []
    for name, content in contents.items():
        before, start, rest = text.partition(f"<!-- bench:{name} -->\n")
        _, end, after = rest.partition(f"<!-- /bench:{name} -->")
        if end:
            text = f"{before}{start}{content}\n{end}{after}"
        else:
            homeless.append(name)
    page.write_text(text, encoding="utf-8")
    return homeless


def number_text(number: float) -> str:
    """A number in three digits, or as many as it has before its point."""
    return f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"


def limit(outcome: Outcome) -> str:
    """The goal in words: ``at most 1.3×``."""
    goal = outcome.goal
    if goal.at_most is not None:
        return f"at most {_with_unit(goal.at_most, goal.unit)}"
    assert goal.at_least is not None
    return f"at least {_with_unit(goal.at_least, goal.unit)}"


def _cells(outcome: Outcome) -> tuple[str, str, str, str]:
    if outcome.measured is None:
        return outcome.goal.what, limit(outcome), "", "not measured"
    measured = _with_unit(outcome.measured, outcome.goal.unit)
    return outcome.goal.what, limit(outcome), measured, "yes" if outcome.met else "**no**"


def _with_unit(number: float, unit: str) -> str:
    return f"{number_text(number)}{unit if unit in ('×', '%') else f' {unit}'}"


def _goals(outcomes: Sequence[Outcome]) -> str:
    met, measured = (
        sum(each.met in wanted for each in outcomes) for wanted in ((True,), (True, False))
    )
    lines = [
        f"Of {len(outcomes)} goals {measured} were measured, and {met} of these are met.",
        "",
        "| goal | limit | measured | met |",
        "| --- | ---: | ---: | --- |",
    ]
    return "\n".join((*lines, *(f"| {' | '.join(_cells(each))} |" for each in outcomes)))


def _circumstances(results: Mapping[str, Result], versions: str) -> str:
    """On which machine each was measured: a sentence where all were on the same."""
    machines: dict[str, list[str]] = {}
    for name, result in results.items():
        machines.setdefault(result.machine, []).append(name)
    loads = [result.load for result in results.values()]
    lines = [
        f"- {machine}." if len(machines) == 1 else f"- {', '.join(names)}: {machine}."
        for machine, names in machines.items()
    ]
    lines.append(f"- Load when a measurement began: {min(loads):.1f} to {max(loads):.1f}.")
    lines.append(f"- Beside {versions}.")
    return "\n".join(lines)


def _table(part: Part) -> str:
    lines = [
        f"| {' | '.join((part.title, *part.columns))} |",
        f"| --- |{' ---: |' * len(part.columns)}",
        *(f"| {' | '.join((row.name, *map(number_text, row.numbers)))} |" for row in part.rows),
    ]
    return "\n".join(lines)
