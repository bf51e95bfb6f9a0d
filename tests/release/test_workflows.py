"""The workflow files: valid, pinned, with few permissions, current in this repository."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from specpress.cli import run
from specpress.config import default_package, load_config
from specpress.releasing.workflows import workflow_files, write_workflows
from specpress.resources import templates_path

REPOSITORY = Path(__file__).parents[2]


def texts() -> dict[str, str]:
    package = default_package("acme")
    return dict(workflow_files(package, templates_path(), is_own_project=False))


@pytest.fixture(params=["acme-drift.yml", "acme-publish.yml"])
def workflow(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    text = texts()[f".github/workflows/{request.param}"]
    data = yaml.safe_load(text)
    assert isinstance(data, dict)
    return text, data


def test_every_package_of_this_repository_has_its_workflows(tmp_path: Path) -> None:
    config, diagnostics = load_config(REPOSITORY)
    assert config is not None, diagnostics
    names = {path.name for path in (REPOSITORY / ".github" / "workflows").glob("*.yml")}
    assert names >= {
        f"{package.name}-{kind}.yml" for package in config.packages for kind in ("drift", "publish")
    }
    assert write_workflows(config, config.packages) == ([], [])


def test_they_are_workflows(tmp_path: Path) -> None:
    for path, text in texts().items():
        (tmp_path / Path(path).name).write_text(text, encoding="utf-8")
    files = [str(path) for path in sorted(tmp_path.glob("*.yml"))]
    assert len(files) == 2
    command = ["-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *files]
    result = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    broken = tmp_path / "acme-drift.yml"
    broken.write_text(broken.read_text().replace("runs-on:", "run-on:"))
    result = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    assert result.returncode == 1


def test_actions_are_pinned_to_commits(workflow: tuple[str, dict[str, Any]]) -> None:
    used = re.findall(r"uses: (\S+)(.*)", workflow[0])
    assert used
    for action, comment in used:
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v[0-9]+\.[0-9]+\.[0-9]+", comment)


def test_permissions_are_few(workflow: tuple[str, dict[str, Any]]) -> None:
    data = workflow[1]
    assert data["permissions"] == {}
    granted = {name: job["permissions"] for name, job in data["jobs"].items()}
    assert granted in (
        {"drift": {"contents": "write", "pull-requests": "write"}},
        {"build": {"contents": "read"}, "publish": {"id-token": "write"}},
    )


def test_no_step_mixes_expressions_into_its_script(workflow: tuple[str, dict[str, Any]]) -> None:
    """What comes from outside reaches scripts as variables, never as text of theirs."""
    steps = [step for job in workflow[1]["jobs"].values() for step in job["steps"]]
    scripts = [step["run"] for step in steps if "run" in step]
    assert scripts
    assert not [script for script in scripts if "${{" in script]
    assert not re.search(r"__[A-Z]+__", workflow[0])


def test_scripts_are_bash(workflow: tuple[str, dict[str, Any]]) -> None:
    for job in workflow[1]["jobs"].values():
        for step in job["steps"]:
            if "run" in step:
                subprocess.run(["bash", "-n"], input=step["run"], text=True, check=True)


def test_what_triggers_them(workflow: tuple[str, dict[str, Any]]) -> None:
    # YAML 1.1 reads the key as a boolean.
    triggers = workflow[1][True]
    if "push" in triggers:
        assert triggers == {"push": {"tags": ["acme-v*"]}}
        assert workflow[1]["jobs"]["publish"]["environment"] == "release"
        assert workflow[1]["jobs"]["publish"]["needs"] == "build"
    else:
        assert triggers["schedule"] == [{"cron": "17 6 * * 1"}]
        assert set(triggers["workflow_dispatch"]["inputs"]) == {"pages-repository", "pages-path"}


def test_workflows_are_written_and_hand_made_ones_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "acme"]) == 0
    capsys.readouterr()
    assert run(["workflows"]) == 0
    assert capsys.readouterr().out == (
        "+ .github/workflows/acme-drift.yml\n+ .github/workflows/acme-publish.yml\n"
    )
    drift = tmp_path / ".github" / "workflows" / "acme-drift.yml"
    assert 'pip install "specpress[release]"' in drift.read_text()
    assert run(["workflows", "acme"]) == 0
    assert capsys.readouterr().out == "the workflows are current\n"
    drift.write_text("name: mine\n")
    assert run(["workflows"]) == 1
    assert "acme-drift.yml" in capsys.readouterr().err
    assert drift.read_text() == "name: mine\n"
    assert run(["workflows", "--force"]) == 0
    assert drift.read_text() != "name: mine\n"
