"""What `make bench` claims follows from what was measured, and from nothing else."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from rich.console import Console

from bench.fresh_processes import medians
from bench.measurement import Measurement
from bench.publishing import publish
from bench.reporting import limit, update_page
from bench.results import (
    Cell,
    Goal,
    Outcome,
    Part,
    Result,
    Row,
    outcome,
    read_results,
    write_results,
)

SPEED = Part(
    "speed",
    "How fast",
    ("ms", "of ours"),
    (Row("ours", (2.0, 1.0)), Row("theirs", (9.0, 4.5)), Row("nothing", (0.0, 0.0))),
    charted=1,
)
RESULTS = {"speed": Result((SPEED,), "a machine", rounds=3, load=0.5)}
OURS, THEIRS = Cell("speed", "ours", "ms"), Cell("speed", "theirs", "ms")


@pytest.mark.parametrize(
    ("goal", "measured", "met"),
    [
        (Goal("small", OURS, at_most=2), 2.0, True),
        (Goal("small", OURS, at_most=1.9), 2.0, False),
        (Goal("large", THEIRS, than=OURS, at_least=4.5), 4.5, True),
        (Goal("large", THEIRS, than=OURS, at_least=5), 4.5, False),
        (Goal("some", Cell("speed", "nothing", "ms"), at_least=1), 0.0, False),
        (Goal("none", OURS, than=Cell("speed", "nothing", "ms"), at_most=1), None, None),
        (Goal("no row", Cell("speed", "another", "ms"), at_most=1), None, None),
        (Goal("no column", Cell("speed", "ours", "s"), at_most=1), None, None),
        (Goal("no part", Cell("size", "ours", "ms"), at_most=1), None, None),
        (Goal("no base", OURS, than=Cell("size", "ours", "ms"), at_most=1), None, None),
    ],
)
def test_a_goal_is_met_by_numbers_alone(
    goal: Goal, measured: float | None, met: bool | None
) -> None:
    found = outcome(goal, RESULTS)
    assert (found.measured, found.met) == (measured, met)


def test_what_was_written_is_read_again_and_the_same_numbers_make_the_same_file(
    tmp_path: Path,
) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    outcomes = [outcome(Goal("small", OURS, at_most=1), RESULTS)]
    write_results(RESULTS, outcomes, "others 1.0", first)
    assert read_results(first) == RESULTS
    write_results(read_results(first), outcomes, "others 1.0", second)
    assert first.read_bytes() == second.read_bytes()
    assert read_results(tmp_path / "none.json") == {}


def test_a_page_gets_what_it_has_a_place_for_and_the_rest_is_named(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "Before.\n<!-- bench:goals -->\nold\n<!-- /bench:goals -->\n"
        "<!-- bench:machine -->\n<!-- /bench:machine -->\n"
        "<!-- bench:speed -->\nold\n<!-- /bench:speed -->\nAfter.\n",
        encoding="utf-8",
    )
    size = Part("size", "How large", ("MB",), (Row("ours", (1234.5,)),))
    results = {**RESULTS, "size": Result((size,), "another machine", rounds=1, load=2.0)}
    goals = (
        Goal("ours", OURS, at_most=1, unit="ms"),
        Goal("theirs", THEIRS, than=OURS, at_least=3),
        Goal("neither", Cell("weight", "ours", "kg"), at_most=1),
    )
    outcomes = [outcome(goal, results) for goal in goals]
    homeless = update_page(results, ("speed", "size"), outcomes, "others 1.0", page)
    assert homeless == ["size"]
    assert page.read_text(encoding="utf-8") == (
        "Before.\n<!-- bench:goals -->\n"
        "Of 3 goals 2 were measured, and 1 of these are met.\n\n"
        "| goal | limit | measured | met |\n| --- | ---: | ---: | --- |\n"
        "| ours | at most 1 ms | 2 ms | **no** |\n"
        "| theirs | at least 3× | 4.5× | yes |\n"
        "| neither | at most 1× |  | not measured |\n"
        "<!-- /bench:goals -->\n"
        "<!-- bench:machine -->\n"
        "- speed: a machine.\n- size: another machine.\n"
        "- Load when a measurement began: 0.5 to 2.0.\n- Beside others 1.0.\n"
        "<!-- /bench:machine -->\n"
        "<!-- bench:speed -->\n"
        "| How fast | ms | of ours |\n| --- | ---: | ---: |\n"
        "| ours | 2 | 1 |\n| theirs | 9 | 4.5 |\n| nothing | 0 | 0 |\n\n"
        "![How fast](performance/speed.svg)\n"
        "<!-- /bench:speed -->\nAfter.\n"
    )


def test_a_limit_is_said_with_its_unit() -> None:
    per_second = Goal("fast", OURS, at_least=3000, unit="per second")
    assert limit(Outcome(per_second, None)) == "at least 3,000 per second"
    assert limit(Outcome(Goal("part", OURS, at_most=10, unit="%"), None)) == "at most 10%"


def test_of_processes_each_number_is_the_median() -> None:
    runs = [(1.0, 9.0), (5.0, 2.0), (3.0, 4.0)]
    tables = [Part("speed", "How fast", ("ms", "of ours"), (Row("ours", each),)) for each in runs]
    assert medians(tables) == Part(
        "speed", "How fast", ("ms", "of ours"), (Row("ours", (3.0, 4.0)),)
    )
    with pytest.raises(ValueError, match="zip"):
        medians([SPEED, tables[0]])


def test_without_matplotlib_the_page_is_written_and_the_charts_are_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    page = tmp_path / "performance.md"
    page.write_text("<!-- bench:speed -->\n<!-- /bench:speed -->\n", encoding="utf-8")
    said = io.StringIO()
    measurements = {"speed": Measurement("How fast", 1, lambda rounds: (SPEED,))}
    publish(RESULTS, measurements, tmp_path, Console(file=said, width=200))
    assert "| theirs |" in page.read_text(encoding="utf-8")
    assert "No charts were drawn" in said.getvalue()
    assert not list((tmp_path / "performance").glob("*.svg"))
    assert (tmp_path / "performance" / "measured.json").is_file()
