"""What the process holds on to while the bot runs."""

from __future__ import annotations

import gc
import os
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

_STATM = Path("/proc/self/statm")
_DESCRIPTORS = Path("/proc/self/fd")
#: Whose objects must not become more, the longer the bot runs.
_WATCHED = ("_runtime", "httpx2", "httpcore2", "h11", "anyio", "asyncio", "_asyncio", "socket")


@dataclass(frozen=True)
class Sample:
    """Numbers of one moment; ``memory`` is in bytes, None where the system does not tell."""

    calls: int
    memory: int | None
    objects: Counter[str]


@dataclass
class Watch:
    """Takes a sample after a third of the calls, and at the end."""

    calls: int
    samples: list[Sample] = field(default_factory=list)

    def __call__(self, number: int) -> None:
        if number in (self.calls // 3, self.calls):
            self.samples.append(sample(number))


def sample(calls: int) -> Sample:
    """What there is now."""
    gc.collect()
    objects: Counter[str] = Counter()
    for each in gc.get_objects():
        module = str(type(each).__module__)
        for watched in _WATCHED:
            if watched in module.split("."):
                objects[f"{watched}: {type(each).__qualname__}"] += 1
    memory = None
    if _STATM.exists():
        memory = int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return Sample(calls, memory, objects)


def handles() -> tuple[int, int]:
    """How many threads and open files, sockets among them, the process has."""
    gc.collect()
    files = len(list(_DESCRIPTORS.iterdir())) if _DESCRIPTORS.exists() else 0
    return threading.active_count(), files
