"""Charts, in SVG: one that shows all goals, and one for each measurement."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.reporting import limit, number_text
from bench.results import Outcome, Part

_BAR, _MISSED, _MET = "#4878a8", "#c0504d", "#4f9a5b"


def draw_goals(outcomes: Sequence[Outcome], file: Path) -> None:
    """How much of its limit each measured goal uses, on one logarithmic axis for all units."""
    plots = _plots()
    measured = [each for each in reversed(outcomes) if each.used is not None]
    figure, axis = plots.subplots(figsize=(11, 1.2 + 0.28 * max(1, len(measured))))
    used = [max(each.used or 0, 1e-3) for each in measured]
    colours = [_MET if each.met else _MISSED for each in measured]
    names = [textwrap.shorten(each.goal.what, 85, placeholder=" …") for each in measured]
    places = range(len(measured))
    axis.hlines(places, [1] * len(measured), used, colors=colours, linewidth=5)
    axis.scatter(used, places, color=colours, s=30, zorder=3)
    axis.axvline(1, color="#444444", linewidth=1)
    for place, at, each in zip(places, used, measured, strict=True):
        text = f"{number_text(each.measured or 0)} ({limit(each)})"
        axis.annotate(
            text, (max(1, at), place), (7, 0), textcoords="offset points", va="center", fontsize=7
        )
    axis.set_xscale("log")
    if used:
        axis.set_xlim(min(0.5, *used) / 1.5, max(2, *used) * 8)
    axis.xaxis.set_major_formatter("{x:g}")
    axis.set_yticks(places, names)
    axis.set_title("Goals: left of the line is met", fontsize=9, loc="left")
    axis.set_xlabel("part of the limit that is used", fontsize=8)
    _finish(figure, [axis], file)


def draw_parts(parts: Sequence[Part], file: Path) -> None:
    """A column of each part as bars, the parts below each other."""
    figure, axes = _plots().subplots(
        len(parts),
        1,
        figsize=(9, sum(0.8 + 0.28 * len(part.rows) for part in parts)),
        gridspec_kw={"height_ratios": [2 + len(part.rows) for part in parts]},
        squeeze=False,
    )
    for axis, part in zip(axes[:, 0], parts, strict=True):
        names = [textwrap.shorten(row.name, 60, placeholder=" …") for row in reversed(part.rows)]
        places = range(len(names))
        numbers = [row.numbers[part.charted] for row in reversed(part.rows)]
        bars = axis.barh(places, numbers, color=_BAR)
        axis.set_yticks(places, names)
        axis.bar_label(bars, labels=[f" {number_text(each)}" for each in numbers], fontsize=8)
        title = textwrap.fill(f"{part.title}: {part.columns[part.charted]}", 80)
        axis.set_title(title, fontsize=9, loc="left")
        axis.margins(x=0.12)
    _finish(figure, axes[:, 0], file)


def _plots() -> Any:
    import matplotlib as mpl

    mpl.use("svg")
    # The same numbers make the same file, and its text stays text.
    mpl.rcParams.update({"svg.hashsalt": "bench", "svg.fonttype": "none"})
    from matplotlib import pyplot

    return pyplot


def _finish(figure: Any, axes: Sequence[Any], file: Path) -> None:
    for axis in axes:
        axis.tick_params(labelsize=8)
        axis.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(file, metadata={"Date": None})
    _plots().close(figure)
