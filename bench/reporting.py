"""What was measured: as a table, as JSON, as a chart, and as a section of a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Row:
    """A contender, and its number in each column."""

    name: str
    numbers: tuple[float, ...]


@dataclass(frozen=True)
class Part:
    """A table of measurements; the chart shows its first column."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def show(part: Part) -> None:
    """Print the table."""
    table = Table(title=part.title)
    table.add_column("")
    for column in part.columns:
        table.add_column(column, justify="right")
    for row in part.rows:
        table.add_row(row.name, *map(_shown, row.numbers))
    Console().print(table)


def merged(parts: Sequence[Part], file: Path) -> list[Part]:
    """``parts`` in the place of those of the same names that ``file`` holds, with the others."""
    known: dict[str, Part] = {}
    if file.exists():
        for each in json.loads(file.read_text(encoding="utf-8"))["parts"]:
            rows = tuple(Row(row["name"], tuple(row["numbers"])) for row in each["rows"])
            known[each["name"]] = Part(each["name"], each["title"], tuple(each["columns"]), rows)
    known.update((part.name, part) for part in parts)
    return list(known.values())


def write_json(parts: Sequence[Part], machine: str, file: Path) -> None:
    """Write all numbers."""
    data = {"machine": machine, "parts": [asdict(part) for part in parts]}
    file.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_chart(parts: Sequence[Part], file: Path) -> None:
    """Draw the first column of each part as bars, in SVG."""
    import matplotlib as mpl

    mpl.use("svg")
    # The same numbers make the same file, and its text stays text.
    mpl.rcParams.update({"svg.hashsalt": "bench", "svg.fonttype": "none"})
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(
        len(parts),
        1,
        figsize=(8, sum(0.6 + 0.32 * len(part.rows) for part in parts)),
        squeeze=False,
    )
    for axis, part in zip(axes[:, 0], parts, strict=True):
        names = [row.name for row in reversed(part.rows)]
        bars = axis.barh(names, [row.numbers[0] for row in reversed(part.rows)], color="#4878a8")
        axis.bar_label(bars, fmt=lambda number: f" {_shown(number)}", fontsize=8)
        axis.set_title(f"{part.title}: {part.columns[0]}", fontsize=9, loc="left")
        axis.tick_params(labelsize=8)
        axis.spines[["top", "right"]].set_visible(False)
        axis.margins(x=0.12)
    figure.tight_layout()
    figure.savefig(file, metadata={"Date": None})


def update_page(parts: Sequence[Part], machine: str, page: Path) -> None:
    """Put the tables where the page has a place for them: ``<!-- bench:NAME -->``."""
    text = page.read_text(encoding="utf-8")
    for name, content in (("machine", machine), *((part.name, _markdown(part)) for part in parts)):
        before, start, rest = text.partition(f"<!-- bench:{name} -->\n")
        _, end, after = rest.partition(f"<!-- /bench:{name} -->")
        if end:
            text = f"{before}{start}{content}\n{end}{after}"
    page.write_text(text, encoding="utf-8")


def _markdown(part: Part) -> str:
    lines = [
        f"| {' | '.join((part.title, *part.columns))} |",
        f"| --- |{' ---: |' * len(part.columns)}",
        *(f"| {' | '.join((row.name, *map(_shown, row.numbers)))} |" for row in part.rows),
    ]
    return "\n".join(lines)


def _shown(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"
