"""On what is measured, and beside which versions of others."""

from __future__ import annotations

import os
import platform
import re
import tomllib
from importlib import metadata
from pathlib import Path

from bench.source import REPOSITORY


def machine() -> str:
    """Python, processor, memory and system: nothing that changes from run to run."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{os.cpu_count()} cores of {_processor()}, {memory:.0f} GiB, "
        f"{platform.system()} on {platform.machine()}"
    )


def versions() -> str:
    """What the extra ``bench`` names, as it is installed here."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = project["optional-dependencies"]["bench"]
    names = sorted(re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in extra)
    return ", ".join(f"{name} {_version(name)}" for name in names)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "(missing)"


def _processor() -> str:
    """The name of the processor, where the system tells it."""
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "an unnamed processor"
