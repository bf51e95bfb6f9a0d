"""What would be published: the wheels and sdists of the packages, and of specpress itself.

Built without a network, in a folder whose surroundings ignore everything that packages hold.
"""

from __future__ import annotations

import email.message
import email.parser
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from specpress.config import load_config

from tests.pressing import press_case, write_tree

REPOSITORY = Path(__file__).parent.parent
IGNORED = shutil.ignore_patterns("__pycache__", ".*_cache", "*.egg-info", "build", "dist")
#: What a repository may well ignore for reasons of its own.
GITIGNORE = "data/\nbuild/\nmodels/\ntests/\n*.json\ngenerated/\n"


def run(*command: str, cwd: Path, **environment: str) -> str:
    result = subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@dataclass(frozen=True)
class Built:
    """A project and its two distributions."""

    project: Path
    wheel: Path
    sdist: Path

    def in_wheel(self) -> set[str]:
        with zipfile.ZipFile(self.wheel) as archive:
            return set(archive.namelist())

    def in_sdist(self) -> set[str]:
        with tarfile.open(self.sdist) as archive:
            return {name.partition("/")[2] for name in archive.getnames()}

    def metadata(self) -> email.message.Message:
        with zipfile.ZipFile(self.wheel) as archive:
            name = next(name for name in archive.namelist() if name.endswith("/METADATA"))
            return email.parser.Parser().parsestr(archive.read(name).decode())

    def unpacked(self, folder: Path) -> Path:
        with zipfile.ZipFile(self.wheel) as archive:
            archive.extractall(folder)
        return folder


def build(project: Path, target: Path) -> Built:
    """The sdist, and the wheel that is made of the sdist."""
    run("-m", "build", "--no-isolation", "--outdir", str(target), str(project), cwd=target.parent)
    (wheel,), (sdist,) = target.glob("*.whl"), target.glob("*.tar.gz")
    return Built(project, wheel, sdist)


def package_outputs() -> list[str]:
    config, diagnostics = load_config(REPOSITORY)
    assert config is not None, diagnostics
    return [package.output for package in config.packages]


def repository_around(package: Path, folder: Path) -> Path:
    """A copy of ``package`` in a repository that ignores too much."""
    (folder / ".git").mkdir(parents=True)
    (folder / ".gitignore").write_text(GITIGNORE)
    return Path(shutil.copytree(package, folder / "generated" / package.name, ignore=IGNORED))


@pytest.fixture(scope="module", params=package_outputs())
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A package of this repository."""
    folder = tmp_path_factory.mktemp("package")
    project = repository_around(REPOSITORY / request.param, folder / "repository")
    return build(project, folder / "out")


@pytest.fixture(scope="module")
def tool(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """specpress itself."""
    project = tmp_path_factory.mktemp("tool") / "specpress"
    project.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(REPOSITORY / name, project)
    for name in ("generator", "templates", "spec"):
        shutil.copytree(REPOSITORY / name, project / name, ignore=IGNORED)
    caches = project / "templates" / "runtime" / "__pycache__"
    caches.mkdir()
    (caches / "client.cpython-311.pyc").write_bytes(b"stale")
    return build(project, project.parent / "out")


def files_below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_distributions_hold_all_and_only_what_the_package_holds(package: Built) -> None:
    sources = files_below(package.project / "src")
    assert {name for name in package.in_wheel() if ".dist-info/" not in name} == sources
    assert any(name.endswith("/py.typed") for name in sources)
    assert any("/fixtures/data/" in name for name in sources)
    # What was released last is for who releases.
    own = files_below(package.project) - {".specpress-manifest.json", "released.yaml"}
    # The build backend adds the .gitignore that stands around the package, and obeys it no more.
    assert package.in_sdist() == own | {"PKG-INFO", ".gitignore"}


def test_the_same_package_makes_the_same_bytes(package: Built, tmp_path: Path) -> None:
    again = repository_around(package.project, tmp_path / "elsewhere")
    for path in again.rglob("*"):
        os.utime(path, (1, 1))
    rebuilt = build(again, tmp_path / "out")
    assert rebuilt.wheel.read_bytes() == package.wheel.read_bytes()
    assert rebuilt.sdist.read_bytes() == package.sdist.read_bytes()


def test_metadata_says_what_an_index_shows(package: Built) -> None:
    metadata = package.metadata()
    assert metadata["License-Expression"] == "MIT"
    assert metadata["License-File"] == "LICENSE"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Project-URL"].startswith("Documentation, https://")
    assert "Typing :: Typed" in metadata.get_all("Classifier", [])
    assert "testing" in metadata.get_all("Provides-Extra", [])
    assert metadata["Summary"]
    run("-m", "twine", "check", "--strict", str(package.wheel), str(package.sdist), cwd=REPOSITORY)


def test_an_unpacked_wheel_has_all_that_users_import(package: Built, tmp_path: Path) -> None:
    folder = package.unpacked(tmp_path / "site")
    (name,) = (path.parent.name for path in folder.glob("*/py.typed"))
    program = (
        f"import {name}, {name}.testing as testing; from {name} import fixtures; "
        f"[getattr({name}, each) for each in {name}.__all__]; testing.MockExchange(); "
        f"[getattr(fixtures, each) for each in fixtures.__all__]; print({name}.__file__)"
    )
    output = run("-W", "error", "-c", program, cwd=tmp_path, PYTHONPATH=str(folder))
    assert Path(output.strip()).is_relative_to(folder)


@pytest.mark.parametrize("missing", ["httptools", "jsonschema", "uvicorn"])
def test_what_is_not_installed_is_named_with_the_extra_that_brings_it(
    package: Built, tmp_path: Path, missing: str
) -> None:
    folder = package.unpacked(tmp_path / "site")
    (name,) = (path.parent.name for path in folder.glob("*/py.typed"))
    program = (
        f"import sys; sys.modules['{missing}'] = None\n"
        f"try: import {name}.testing\n"
        "except ImportError as error: print(error)"
    )
    output = run("-c", program, cwd=tmp_path, PYTHONPATH=str(folder))
    distribution = package.metadata()["Name"]
    assert output.startswith(f"{missing} is not installed")
    assert output.endswith(f'pip install "{distribution}[testing]"\n')


def test_hostile_text_makes_a_package_that_builds(tmp_path: Path) -> None:
    case = press_case("hostile_text")
    project = tmp_path / "project"
    write_tree(case.files, project)
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (
        settings["description"] == 'Text \U0001f4c8 that tries to get out: """ {{ 1 }} {% raw %}.'
    )
    assert settings["urls"] == {"Documentation": 'https://example.com/"docs"'}
    assert build(project, tmp_path / "out").metadata()["Name"] == "case-hostile-text"


def test_the_tool_brings_its_templates(tool: Built, tmp_path: Path) -> None:
    """Press a package with what is in the wheel, in an empty folder, and use it."""
    held = tool.in_wheel()
    assert {
        name.removeprefix("specpress/_data/templates/")
        for name in held
        if name.startswith("specpress/_data/templates/")
    } == files_below(REPOSITORY / "templates")
    assert tool.metadata()["License-File"] == "LICENSE"
    run("-m", "twine", "check", "--strict", str(tool.wheel), str(tool.sdist), cwd=REPOSITORY)
    site, project = tool.unpacked(tmp_path / "site"), tmp_path / "project"
    project.mkdir()
    shown = run(
        "-c", "import specpress; print(specpress.__file__)", cwd=project, PYTHONPATH=str(site)
    )
    assert Path(shown.strip()).is_relative_to(site)
    for arguments in (("new", "demo"), ("generate",), ("check",)):
        output = run("-m", "specpress", *arguments, cwd=project, PYTHONPATH=str(site))
    assert output == "generated/demo: current\n"
    package = project / "generated" / "demo"
    run("-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=package, PYTHONPATH="src")
