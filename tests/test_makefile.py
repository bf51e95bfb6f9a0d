"""The Makefile's virtual environment: made when it must be, of the Python that was named.

The Pythons here are scripts that write down what they are told.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
#: What another make, as the one that runs these tests, would hand on.
OF_MAKE = {"PYTHON", "ARGS", "MAKEFLAGS", "MFLAGS", "MAKELEVEL"}
#: Tells itself apart, makes virtual environments of itself, and has pip only in those.
PYTHON = """#!/bin/sh
echo "NAME: $*" >> calls
case "$1 $2" in
    "-c "*) echo NAME ;;
    "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && touch "$3/has-pip" ;;
    "-m pip") [ -e .venv/has-pip ] ;;
esac
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copy(REPOSITORY / "Makefile", tmp_path)
    shutil.copy(REPOSITORY / "pyproject.toml", tmp_path)
    for name in ("first", "second"):
        script = tmp_path / name
        script.write_text(PYTHON.replace("NAME", name))
        script.chmod(0o755)
    return tmp_path


def make(project: Path, *arguments: str) -> list[str]:
    """What the Pythons were told to run, without being asked who they are."""
    calls = project / "calls"
    calls.unlink(missing_ok=True)
    result = subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=project,
        env={name: value for name, value in os.environ.items() if name not in OF_MAKE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    lines = calls.read_text().splitlines()
    return [line for line in lines if " -c " not in line and "--version" not in line]


INSTALL = "-m pip install --quiet --disable-pip-version-check --editable"


def test_the_environment_is_made_once(project: Path) -> None:
    assert make(project, "generate", "PYTHON=./first") == [
        "first: -m venv .venv",
        f"first: {INSTALL} .",
        "first: -m specpress generate",
    ]
    assert make(project, "generate", "PYTHON=./first") == ["first: -m specpress generate"]
    assert make(project, "generate") == ["first: -m specpress generate"]


def test_another_python_makes_it_again(project: Path) -> None:
    make(project, "generate", "PYTHON=./first")
    assert make(project, "test", "PYTHON=./second", "ARGS=-k x") == [
        "second: -m venv .venv",
        f"second: {INSTALL} .",
        f"second: {INSTALL} .[dev]",
        f"second: -m pytest -n {(os.cpu_count() or 1) + 1} --dist loadfile -k x",
    ]
    assert make(project, "generate") == ["second: -m specpress generate"]


def test_what_an_interrupted_run_left_is_made_again(project: Path) -> None:
    make(project, "generate", "PYTHON=./first")
    for name in ("has-pip", ".tool-stamp"):
        (project / ".venv" / name).unlink()
    assert "first: -m venv .venv" in make(project, "generate", "PYTHON=./first")


def test_a_changed_project_file_is_installed_again(project: Path) -> None:
    make(project, "generate", "PYTHON=./first")
    os.utime(project / ".venv" / ".tool-stamp", (1, 1))
    assert make(project, "generate") == [f"first: {INSTALL} .", "first: -m specpress generate"]
