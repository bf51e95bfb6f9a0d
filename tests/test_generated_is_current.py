"""``generated/`` is what the generator makes of ``spec/`` today: the same bytes on any machine."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from specpress.config import load_config
from specpress.resources import templates_path

REPOSITORY = Path(__file__).parent.parent
IGNORED = shutil.ignore_patterns("__pycache__", "*.egg-info", ".*_cache")


def copy_project(target: Path, *names: str) -> Path:
    """What ``specpress`` reads and writes in this repository, at another place."""
    target.mkdir()
    shutil.copy(REPOSITORY / "pyproject.toml", target)
    for name in ("spec", *names):
        shutil.copytree(REPOSITORY / name, target / name, ignore=IGNORED)
    return target


def specpress(project: Path, *arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "specpress", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONHASHSEED": seed, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_every_package_is_current() -> None:
    config, diagnostics = load_config(REPOSITORY)
    assert config is not None, diagnostics
    result = specpress(REPOSITORY, "check")
    assert result.returncode == 0, result.stdout[:4000] + result.stderr
    for package in config.packages:
        assert f"{package.output}: current\n" in result.stdout


def test_the_same_spec_makes_the_same_bytes(tmp_path: Path) -> None:
    first = copy_project(tmp_path / "first")
    second = copy_project(tmp_path / "elsewhere")
    assert specpress(first, "generate", seed="1").returncode == 0
    assert specpress(second, "generate", seed="2").returncode == 0
    made = tree(first / "generated")
    assert len(made) > 20
    assert tree(second / "generated") == made


@pytest.fixture(scope="module")
def current(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository whose packages are current."""
    return copy_project(tmp_path_factory.mktemp("current") / "project", "generated")


def package_outputs(project: Path) -> list[str]:
    config, diagnostics = load_config(project)
    assert config is not None, diagnostics
    return [package.output for package in config.packages]


def test_a_changed_spec_makes_its_package_stale(current: Path) -> None:
    config, _ = load_config(current)
    assert config is not None
    changed, *others = config.packages
    root = config.spec_path(changed)
    before = root.read_text(encoding="utf-8")
    lines = before.splitlines(keepends=True)
    title = next(number for number, line in enumerate(lines) if line.startswith("  title:"))
    lines[title] = "  title: Something Else\n"
    root.write_text("".join(lines), encoding="utf-8")
    try:
        result = specpress(current, "check")
    finally:
        root.write_text(before, encoding="utf-8")
    assert result.returncode == 1
    assert f"--- a/{changed.output}/" in result.stdout
    assert "\n+" in result.stdout
    assert "Something Else" in result.stdout
    assert f"{changed.output} is stale" in result.stderr
    for other in others:
        assert f"{other.output}: current\n" in result.stdout


def test_a_changed_template_makes_every_package_stale(current: Path, tmp_path: Path) -> None:
    name = "package/README.md.jinja"
    override = current / "overrides" / name
    override.parent.mkdir(parents=True)
    text = (templates_path() / name).read_text(encoding="utf-8")
    override.write_text(text + "\nOne more line.\n", encoding="utf-8")
    pyproject = current / "pyproject.toml"
    before = pyproject.read_text(encoding="utf-8")
    pyproject.write_text(f'{before}\n[tool.specpress]\ntemplates = "overrides"\n', encoding="utf-8")
    try:
        result = specpress(current, "check")
    finally:
        pyproject.write_text(before, encoding="utf-8")
    assert result.returncode == 1, result.stderr
    assert result.stdout.count("\n+One more line.\n") == len(package_outputs(current))


def test_a_file_edited_by_hand_makes_its_package_stale(current: Path) -> None:
    output = package_outputs(current)[0]
    edited = current / output / "README.md"
    before = edited.read_bytes()
    edited.write_bytes(before + b"by hand\n")
    try:
        result = specpress(current, "check")
    finally:
        edited.write_bytes(before)
    assert result.returncode == 1
    assert "\n-by hand\n" in result.stdout
