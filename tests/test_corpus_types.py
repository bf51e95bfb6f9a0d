"""The corpus: every module of every package is imported, typed and formatted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus import DOCUMENTS, FOLDER
from tests.documents.pressing_documents import press_document
from tests.pressing import write_tree
from tests.type_checking import with_one_runtime

_IMPORT_ALL = """
import importlib, pkgutil, sys
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(found.name)
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All packages on disk, a folder each."""
    folder = tmp_path_factory.mktemp("corpus")
    for name, file in DOCUMENTS.items():
        files = press_document(FOLDER / file, name).files
        assert files is not None
        write_tree(files, folder / name)
    return folder


@pytest.fixture(scope="module")
def sources(written: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources of all; what every package is given as it is, stands there once."""
    target = tmp_path_factory.mktemp("sources") / "all"
    return with_one_runtime(sorted(written.glob("*/src/*")), target)


def _run(*command: str, folder: Path, path: str = "") -> None:
    result = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, f"{result.stdout[-6000:]}\n{result.stderr[-2000:]}"


def test_every_module_is_imported(written: Path) -> None:
    path = os.pathsep.join(str(folder) for folder in sorted(written.glob("*/src")))
    _run("-c", _IMPORT_ALL, *DOCUMENTS, folder=written, path=path)


def test_all_pass_mypy_strict(sources: Path) -> None:
    _run("-m", "mypy", "--strict", "--no-error-summary", ".", folder=sources)


def test_all_pass_pyright(sources: Path) -> None:
    _run("-m", "pyright", "--pythonpath", sys.executable, ".", folder=sources)


def test_all_pass_ruff(written: Path) -> None:
    _run("-m", "ruff", "check", "--no-cache", ".", folder=written)


def test_all_are_formatted(written: Path) -> None:
    _run("-m", "ruff", "format", "--check", "--no-cache", "--exclude", "*.md", ".", folder=written)
