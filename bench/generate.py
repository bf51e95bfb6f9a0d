"""How long `specpress generate` takes here: with nothing known, and with nothing changed.

Each round runs both in a fresh process, one after the other; the medians are shown.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

REPOSITORY = Path(__file__).resolve().parent.parent


def seconds(project: Path) -> float:
    """Wall time of one `generate` in ``project``, the start of Python included."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "specpress", "generate"],
        cwd=project,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    first: list[float] = []
    unchanged: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        shutil.copy(REPOSITORY / "pyproject.toml", project)
        shutil.copytree(REPOSITORY / "spec", project / "spec")
        for _ in range(rounds):
            shutil.rmtree(project / "generated", ignore_errors=True)
            first.append(seconds(project))
            unchanged.append(seconds(project))
    table = Table(title=f"specpress generate, medians of {rounds} rounds")
    for title in ("run", "seconds", "of a first run"):
        table.add_column(title, justify="left" if title == "run" else "right")
    for name, times in (("first", first), ("nothing changed", unchanged)):
        ratio = statistics.median(times) / statistics.median(first)
        table.add_row(name, f"{statistics.median(times):.2f}", f"{ratio:.0%}")
    Console().print(table)


if __name__ == "__main__":
    main()
