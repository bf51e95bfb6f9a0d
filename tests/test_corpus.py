"""The corpus: every document becomes a package that is complete, and right on the wire."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus import DOCUMENTS, FOLDER, IMPOSTERS
from tests.documents.accounting import unaccounted
from tests.documents.pressing_documents import PressedDocument, examine_document, press_document
from tests.pressing import write_tree


@pytest.fixture(scope="module")
def pressed() -> dict[str, PressedDocument]:
    return {name: press_document(FOLDER / file, name) for name, file in DOCUMENTS.items()}


@pytest.fixture(scope="module")
def written(pressed: dict[str, PressedDocument], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All packages on disk, a folder each."""
    folder = tmp_path_factory.mktemp("corpus")
    for name, document in pressed.items():
        if document.files is not None:
            write_tree(document.files, folder / name)
    return folder


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_is_pressed(name: str, pressed: dict[str, PressedDocument]) -> None:
    errors = [f"{each.location}: {each.message}" for each in pressed[name].errors]
    assert errors == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_of_it_is_lost(name: str, pressed: dict[str, PressedDocument]) -> None:
    """Every operation, parameter, body and schema is in the package, or in a diagnostic."""
    if pressed[name].files is not None:
        assert unaccounted(FOLDER / DOCUMENTS[name], pressed[name]) == []


def _run(*command: str, folder: Path, source: Path | None = None) -> None:
    environment = {**os.environ, **({"PYTHONPATH": str(source)} if source else {})}
    result = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, f"{result.stdout[-6000:]}\n{result.stderr[-2000:]}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_is_called(name: str, written: Path) -> None:
    """Every operation is called with all that its schemas allow."""
    folder = written / name
    _run("-m", "pytest", "-q", "-p", "no:cacheprovider", folder=folder, source=folder / "src")


@pytest.mark.parametrize(("file", "kind"), IMPOSTERS.items())
def test_an_imposter_is_refused(file: str, kind: str) -> None:
    (error,) = examine_document(FOLDER / "imposters" / file).diagnostics
    assert error.code == "E030"
    assert kind in error.message
    assert error.location.line == 1
