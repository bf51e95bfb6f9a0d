"""Every package of the case folders is typed, linted and formatted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pressing import CASES, LARGE_CASES, case_names, press_case, press_large, write_tree
from tests.type_checking import with_one_runtime


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All cases on disk, a folder each."""
    folder = tmp_path_factory.mktemp("packages")
    for name in case_names():
        write_tree(press_case(name).files, folder / name)
    for name in LARGE_CASES:
        write_tree(press_large(name).files, folder / f"large_{name}")
    return folder


@pytest.fixture(scope="module")
def sources(written: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources of all cases; what every package is given as it is, stands there once."""
    packages = sorted(written.glob("*/src/*"))
    folder = with_one_runtime(packages, tmp_path_factory.mktemp("sources") / "all")
    assert len(list(folder.glob("*/_runtime"))) == len(list(folder.glob("*/testing"))) == 1
    assert len(list(folder.glob("*/resources"))) == len(case_names()) + len(LARGE_CASES)
    return folder


def _run(*command: str, cwd: Path, environment: dict[str, str] | None = None) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, f"{command}\n{result.stdout[-6000:]}\n{result.stderr[-2000:]}"


def test_packages_pass_mypy_strict(sources: Path) -> None:
    _run("mypy", "--strict", "--no-error-summary", ".", cwd=sources)


def test_packages_pass_pyright(sources: Path) -> None:
    _run("pyright", "--pythonpath", sys.executable, ".", cwd=sources)


def test_packages_pass_ruff(written: Path) -> None:
    _run("ruff", "check", "--no-cache", ".", cwd=written)


def test_packages_are_formatted(written: Path) -> None:
    """All modules, those of their tests included; the code in texts keeps to their width."""
    _run("ruff", "format", "--check", "--no-cache", "--exclude", "*.md", ".", cwd=written)


def test_black_would_format_packages_alike(tmp_path: Path) -> None:
    """Whoever formats with black finds nothing to do: ruff, which we use, promises no less."""
    trees = [str(CASES / name / "expected") for name in case_names()]
    options = ("--check", "--line-length", "100", "--target-version", "py311")
    _run("black", *options, *trees, cwd=tmp_path, environment={"BLACK_CACHE_DIR": str(tmp_path)})
