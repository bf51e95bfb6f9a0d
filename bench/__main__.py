"""Measure: ``python -m bench`` for all parts, ``python -m bench calls mock`` for some.

Tables go to the terminal; all numbers, charts and the tables of the page to docs/.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Mapping

from rich.console import Console

from bench import (
    calls,
    concurrency,
    documentation,
    generate,
    growth,
    mocking,
    replies,
    stages,
    starting,
    transports,
)
from bench.machine import machine
from bench.measurement import CannotMeasureError, Measurement
from bench.publishing import HOW_TO_INSTALL, publish
from bench.reporting import show
from bench.results import Result
from bench.source import REPOSITORY

PARTS: Mapping[str, Measurement] = {
    "calls": calls.SYNC,
    "async-calls": calls.ASYNC,
    "replies": replies.MEASUREMENT,
    "generate": generate.MEASUREMENT,
    "stages": stages.MEASUREMENT,
    "growth": growth.MEASUREMENT,
    "documentation": documentation.MEASUREMENT,
    "concurrency": concurrency.MEASUREMENT,
    "starting": starting.MEASUREMENT,
    "mock": mocking.MEASUREMENT,
    "transports": transports.MEASUREMENT,
}


def main() -> int:
    """Measure the parts that were asked for; 1 where one of them could not be measured."""
    given = _arguments(PARTS)
    names = list(dict.fromkeys(given.parts)) or list(PARTS)
    results: dict[str, Result] = {}
    console = Console(stderr=True)
    try:
        for number, name in enumerate(names, start=1):
            each = PARTS[name]
            console.rule(f"{number} of {len(names)}: {name}", align="left")
            console.print(f"{each.what}; 15 rounds take about {_duration(each.seconds)}.")
            start = time.perf_counter()
            result = _measured(name, each, given.rounds, console)
            if result is not None:
                results[name] = result
                for part in result.parts:
                    show(part)
                console.print(f"Took {_duration(time.perf_counter() - start)}.")
    except KeyboardInterrupt:
        console.print("Stopped: what was measured so far is written.")
    if results:
        publish(results, PARTS, REPOSITORY / "docs", console)
    return int(len(results) < len(names))


def _arguments(measurements: Mapping[str, Measurement]) -> argparse.Namespace:
    lines = [
        f"  {name:14} {each.what} (about {_duration(each.seconds)})"
        for name, each in measurements.items()
    ]
    total = _duration(sum(each.seconds for each in measurements.values()))
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="\n".join(("parts:", *lines, f"All together take about {total}.")),
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help="what to measure; all by default")
    parser.add_argument(
        "--rounds",
        type=_rounds,
        default=15,
        help="of how many rounds the medians are (15); expensive parts make fewer of them",
    )
    given = parser.parse_args()
    unknown = [name for name in given.parts if name not in measurements]
    if unknown:
        parser.error(f"there is no part {unknown[0]!r}: choose from {', '.join(measurements)}")
    return given


def _rounds(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of rounds: give 1 or more")
    return int(text)


def _measured(name: str, each: Measurement, rounds: int, console: Console) -> Result | None:
    """None where it cannot be measured here, which does not keep the others from it."""
    load = os.getloadavg()[0]
    try:
        return Result(each.run(rounds), machine(), rounds, load)
    except ModuleNotFoundError as error:
        console.print(f"{name} was not measured: {error}. {HOW_TO_INSTALL}", markup=False)
    except CannotMeasureError as error:
        console.print(f"{name} was not measured: {error}", markup=False)
    except Exception:
        console.print(f"{name} was not measured, it failed:", markup=False)
        traceback.print_exc(file=sys.stderr)
    return None


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"


if __name__ == "__main__":
    sys.exit(main())
