"""Runs the command line on a hostile document, in a process of its own with little to spend."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

#: What one document may cost.
MEMORY = 1_500_000_000
SECONDS = 60

#: The files that `specpress generate` writes: the package, and the record of what it pressed.
_OWN = ("generated/hostile/", ".specpress_cache/")

#: Imports all there is, reads every docstring, and prints how many modules there are.
IMPORT_ALL = """
import importlib, inspect, pkgutil
import hostile
modules = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(hostile.__path__, "hostile.")
]
for module in modules:
    for name, value in vars(module).items():
        inspect.getdoc(value)
print(len(modules))
"""


@dataclass(frozen=True)
class Outcome:
    """What became of a document: the exit code, what was printed, and the seconds it took."""

    project: Path
    code: int
    output: str
    seconds: float

    @property
    def package(self) -> Path:
        return self.project / "generated" / "hostile"

    @property
    def is_pressed(self) -> bool:
        """Whether there is a package; otherwise the document was refused, and it was said where.

        Raises:
            AssertionError: It ended otherwise, such as by a failure of the generator.
        """
        assert self.code in (0, 1), f"exit code {self.code}\n{self.output[-4000:]}"
        if self.code == 1:
            assert "error[E" in self.output, self.output[-4000:]
            assert not self.package.exists()
        return self.code == 0


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def run(
    *command: str, folder: Path, source: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a module of Python in a folder, with limits on its memory and time."""
    environment = {**os.environ, "COLUMNS": "200"}
    if source is not None:
        environment["PYTHONPATH"] = str(source)
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=2 * SECONDS,
        preexec_fn=_limited,
        check=False,
    )


def generate(project: Path, text: str | bytes, *, name: str = "openapi.json") -> Outcome:
    """Put the document into a new project of its own, and press it as a user would.

    Raises:
        AssertionError: Something was written beside the package.
    """
    spec = project / "spec" / "hostile"
    spec.mkdir(parents=True, exist_ok=True)
    (spec / name).write_bytes(text.encode() if isinstance(text, str) else text)
    (project / "pyproject.toml").write_text(
        f'[tool.specpress.packages.hostile]\nspec = "spec/hostile/{name}"\npackage = "hostile"\n'
    )
    before = _files(project.parent)
    start = time.perf_counter()
    result = run("specpress", "generate", folder=project)
    seconds = time.perf_counter() - start
    for path in _files(project.parent) - before:
        inside = path.relative_to(project).as_posix() if path.is_relative_to(project) else ".."
        assert inside.startswith(_OWN), f"{path} was written"
    return Outcome(project, result.returncode, result.stdout + result.stderr, seconds)


def _files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if not path.is_dir()}


def python(outcome: Outcome, program: str) -> str:
    """What a program prints that can import the package.

    Raises:
        AssertionError: It fails.
    """
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=outcome.package,
        env={"PYTHONPATH": str(outcome.package / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout
