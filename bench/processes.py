"""Programs that are run to their end, and what they take with all that they start."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

#: Where the programs are that were installed beside Python.
TOOLS = Path(sys.executable).parent
_PATIENCE = 300


@dataclass(frozen=True)
class Cost:
    """What a process took: seconds, with its children, and the most memory that it had.

    ``failure`` is why it did not end well.
    """

    wall: float
    processor: float
    megabytes: float
    failure: str | None = None


def run(command: Sequence[str | Path], folder: Path, fine: Collection[int] = (0,)) -> Cost:
    """Run a program in ``folder``; it ends well with one of the statuses ``fine``."""
    environment = {**os.environ, "PATH": f"{TOOLS}{os.pathsep}{os.environ.get('PATH', '')}"}
    # Who uses a program does not have Python compile it anew each time.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile() as printed:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=printed, stderr=printed
        )
        usage, status = _wait(process, start + _PATIENCE)
        wall = time.perf_counter() - start
        printed.seek(0)
        lines = printed.read().decode(errors="replace").split("\n")
    said = next((line.strip() for line in lines if "Error" in line or "error" in line), "")
    failure = None if status in fine else (said[:60] or f"status {status}")
    return Cost(wall, usage[0], usage[1], failure)


def run_well(command: Sequence[str | Path], folder: Path, fine: Collection[int] = (0,)) -> Cost:
    """As ``run``; raises RuntimeError where the program does not end well."""
    cost = run(command, folder, fine)
    if cost.failure is not None:
        raise RuntimeError(f"{' '.join(map(str, command))}: {cost.failure}")
    return cost


def _wait(process: subprocess.Popen[bytes], deadline: float) -> tuple[tuple[float, float], int]:
    """Seconds of processor time and megabytes of a process and what it waited for; its status."""
    peak = 0.0
    turns = 0
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.perf_counter() > deadline:
            process.kill()
        if turns % 10 == 0:
            peak = max(peak, most_memory(process.pid))
        turns += 1
        time.sleep(0.002)
    process.returncode = os.waitstatus_to_exitcode(status)
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    megabytes = peak or usage.ru_maxrss * unit / 1_000_000
    return (usage.ru_utime + usage.ru_stime, megabytes), process.returncode


def most_memory(pid: int) -> float:
    """The most megabytes that a running process had; 0 where the system does not tell.

    What it tells of an ended one counts the memory of the process that started it, too.
    """
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    line = next((line for line in status.splitlines() if line.startswith("VmHWM:")), None)
    return int(line.split()[1]) * 1024 / 1_000_000 if line is not None else 0.0
