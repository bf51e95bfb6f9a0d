"""Spec in, package out: one case folder per feature.

``SPECPRESS_UPDATE=1 pytest tests/test_package_cases.py`` rewrites what is expected; read the diff.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pressing import CASES, PressedCase, case_names, press_case, write_tree

#: The case whose whole templated tree is kept; of the others only models and resources are.
WHOLE = "third_exchange"


@pytest.fixture(scope="session")
def pressed() -> dict[str, PressedCase]:
    return {name: press_case(name) for name in case_names()}


@pytest.fixture(scope="session")
def written(pressed: dict[str, PressedCase], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All cases on disk, a folder each."""
    folder = tmp_path_factory.mktemp("packages")
    for case in pressed.values():
        write_tree(case.files, folder / case.name)
    return folder


def _kept(case: PressedCase) -> dict[str, str]:
    """The part of a package that its case folder holds."""
    source = f"src/{case.package}"
    folders = tuple(f"{source}/{folder}/" for folder in ("models", "resources"))
    return {
        path: text
        for path, text in case.files.items()
        if (case.name == WHOLE and (path in case.templated or "/fixtures/data/" in path))
        or (path.startswith(folders) and not path.endswith("__init__.py"))
    }


@pytest.mark.parametrize("name", case_names())
def test_package_is_as_expected(name: str, pressed: dict[str, PressedCase]) -> None:
    kept = _kept(pressed[name])
    folder = CASES / name / "expected"
    if os.environ.get("SPECPRESS_UPDATE"):
        shutil.rmtree(folder, ignore_errors=True)
        write_tree(kept, folder)
    expected = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert kept.keys() == expected.keys()
    for path, text in kept.items():
        assert text == expected[path], path


def _run(*command: str, cwd: Path, environment: dict[str, str] | None = None) -> str:
    result = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@pytest.mark.parametrize("name", case_names())
def test_package_is_called_against_its_mock(name: str, written: Path) -> None:
    """Every documented call of the case, sync and async, over HTTP, with its own contract tests."""
    source = {"PYTHONPATH": str(written / name / "src")}
    output = _run("pytest", "-q", "-p", "no:cacheprovider", cwd=written / name, environment=source)
    assert " passed" in output
    assert "failed" not in output


def test_no_import_of_a_package_loads_what_it_does_not_need(written: Path) -> None:
    program = (
        "import sys; before = set(sys.modules); import case_scalars; "
        "case_scalars.models; case_scalars.fixtures; "
        "print(sorted(set(sys.modules) - before))"
    )
    output = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(written / "scalars" / "src")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for module in (
        "aiohttp",
        "pyqwest",
        "pyreqwest",
        "wreq",
        "httpx2",
        "msgspec",
        "cryptography",
        "redis",
        "case_scalars.resources.values",
    ):
        assert f"'{module}'" not in output
