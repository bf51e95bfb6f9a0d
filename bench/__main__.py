"""Measure: ``python -m bench`` for all parts, ``python -m bench calls`` for one."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable, Mapping

from bench import calls, mocking
from bench.reporting import Part, merged, show, update_page, write_chart, write_json
from bench.source import REPOSITORY

PARTS: Mapping[str, Callable[[int], tuple[Part, ...]]] = {
    "calls": lambda rounds: (calls.sync_calls(rounds),),
    "async-calls": lambda rounds: (calls.async_calls(rounds, 1), calls.async_calls(rounds, 50)),
    "mock": mocking.parts,
}


def main() -> None:
    """Measure the parts that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--rounds", type=int, default=15)
    given = parser.parse_args()
    unknown = [name for name in given.parts if name not in PARTS]
    if unknown:
        parser.error(f"there is no part {unknown[0]!r}: {', '.join(PARTS)}")
    measured: list[Part] = []
    for name in given.parts or PARTS:
        for part in PARTS[name](given.rounds):
            show(part)
            measured.append(part)
    machine = (
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}, "
        f"{platform.system()}; load when it ended: {os.getloadavg()[0]:.1f}"
    )
    folder = REPOSITORY / "docs" / "performance"
    folder.mkdir(exist_ok=True)
    known = merged(measured, folder / "measured.json")
    write_json(known, machine, folder / "measured.json")
    write_chart(known, folder / "measured.svg")
    update_page(measured, machine, REPOSITORY / "docs" / "performance.md")


if __name__ == "__main__":
    main()
