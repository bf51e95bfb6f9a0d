"""``--strict``: what is a warning otherwise stops the run."""

from __future__ import annotations

from pathlib import Path

import pytest
from specpress.cli import run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose spec has one word of another version of OpenAPI."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    assert run(["new", "acme"]) == 0
    schema = tmp_path / "spec" / "acme" / "schemas" / "order.yaml"
    text = schema.read_text(encoding="utf-8")
    assert "type: string\n" in text
    changed = text.replace("type: string\n", "type: string\n  nullable: true\n", 1)
    schema.write_text(changed, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", ["validate", "generate"])
def test_warnings_become_errors(
    project: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    capsys.readouterr()
    assert run([command, "acme", "--strict"]) == 1
    refused = capsys.readouterr().err
    assert "order.yaml:" in refused
    assert "error[W010]: 'nullable' is a keyword until 3.0" in refused
    assert not (project / "generated").exists()
    assert run([command, "acme"]) == 0
    assert "warning[W010]" in capsys.readouterr().err


def test_a_package_that_is_current_is_not_strictly_fine(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate", "acme"]) == 0
    assert run(["check", "acme"]) == 0
    assert run(["check", "acme", "--strict"]) == 1
    assert "error[W010]" in capsys.readouterr().err
