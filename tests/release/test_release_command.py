"""``specpress release`` and ``specpress surface diff`` in a project of their own."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from specpress.cli import run
from specpress.releasing import performing
from specpress.releasing.building import Distributions
from specpress.releasing.planning import ReleaseError

DAY = "2026-11-20"
SEEN = ("spec", "generated", "pyproject.toml", "dist")


def git(project: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    result = subprocess.run(
        ["git", *identity, *arguments], cwd=project, capture_output=True, text=True, check=True
    )
    return result.stdout


def commit(project: Path) -> None:
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--allow-empty", "--message", "x")


def snapshot(project: Path) -> dict[str, bytes]:
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for name in SEEN
        for path in [project / name, *(project / name).rglob("*")]
        if path.is_file() and "__pycache__" not in path.parts
    }


def edit(project: Path, path: str, old: str, new: str) -> None:
    file = project / path
    text = file.read_text(encoding="utf-8")
    assert old in text, text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@dataclass(frozen=True)
class Command:
    """Runs a command line in a project; gives exit code, stdout and stderr."""

    project: Path
    read: Callable[[], tuple[str, str]]

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        self.read()
        code = run(["--project", str(self.project), *arguments])
        return code, *self.read()


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose package was released once, for real, on a day."""
    project = tmp_path_factory.mktemp("project")
    git(project, "init", "--quiet")
    for arguments in (["new", "acme"], ["generate"]):
        subprocess.run([sys.executable, "-m", "specpress", *arguments], cwd=project, check=True)
    edit(project, "pyproject.toml", 'version = "0.1.0"', 'version = "0.1.0"  # kept')
    commit(project)
    assert run(["--project", str(project), "release", "acme", "--date", DAY]) == 0
    commit(project)
    git(project, "tag", "acme-v0.1.0")
    return project


@pytest.fixture
def project(released: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(released, tmp_path / "project"))


@pytest.fixture
def command(project: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    def read() -> tuple[str, str]:
        captured = capsys.readouterr()
        return captured.out, captured.err

    return Command(project, read)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes long and is tested with the first release."""

    def made(package: object, folder: Path, day: str, scratch: Path, say: object) -> object:
        (scratch / "dist").mkdir()
        files = [scratch / "dist" / name for name in ("acme.whl", "acme.tar.gz")]
        for file in files:
            file.write_text(day)
        return performing.Made(Distributions(*files), ())

    monkeypatch.setattr(performing, "_build_and_check", made)


SIDE = ("spec/acme/schemas/order.yaml", "enum: [buy, sell]", "enum: [buy, sell, hold]")


def test_the_first_release(released: Path) -> None:
    package = released / "generated" / "acme"
    assert f"## [0.1.0] - {DAY}\n" in (package / "CHANGELOG.md").read_text()
    assert "version: 0.1.0\n" in (package / "released.yaml").read_text()
    assert (released / "pyproject.toml").read_text().count('version = "0.1.0"  # kept') == 1
    wheel, sdist = (
        released / "dist" / "acme_client-0.1.0-py3-none-any.whl",
        released / "dist" / "acme_client-0.1.0.tar.gz",
    )
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        assert {each.date_time[:3] for each in archive.infolist()} == {(2026, 11, 20)}
    assert "acme_client/py.typed" in names
    assert not [name for name in names if "tests/" in name or name.endswith(".pyc")]
    assert sdist.is_file()
    assert git(released, "status", "--porcelain") == ""


def test_the_same_release_is_the_same_bytes_elsewhere(
    released: Path, project: Path, tmp_path: Path
) -> None:
    """Another folder, other rights, other times, another zone: by the command that publishes."""
    for path in project.rglob("*"):
        if path.is_file() and ".git" not in path.parts:
            path.chmod(0o600)
            os.utime(path, (1, 1))
    out = tmp_path / "elsewhere"
    before = os.umask(0o077)
    try:
        result = subprocess.run(
            [
                sys.executable,
                "-m",
                "specpress",
                "release",
                "acme",
                "--rebuild",
                "--version",
                "0.1.0",
                "--out",
                str(out),
            ],
            cwd=project,
            env={**os.environ, "TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        os.umask(before)
    assert result.returncode == 0, result.stdout + result.stderr
    for file in (released / "dist").glob("acme_client*"):
        assert (out / file.name).read_bytes() == file.read_bytes()


def test_nothing_to_release(command: Command, project: Path) -> None:
    before = snapshot(project)
    assert command("release", "acme") == (
        0,
        "nothing to release: 'acme' is as it was released as 0.1.0\n",
        "",
    )
    assert snapshot(project) == before


def test_a_dry_run_says_all_and_changes_nothing(command: Command, project: Path) -> None:
    edit(project, *SIDE)
    before = snapshot(project)
    code, out, err = command("release", "acme", "--dry-run", "--date", "2026-12-01")
    assert (code, err) == (0, "")
    assert out.startswith(
        "acme: 0.1.0 -> 0.1.1 (1 addition)\npublic surface: 1 additive\n\n"
        '## [0.1.1] - 2026-12-01\n\n### Added\n\n- Member `Side.HOLD` is new: "hold"'
    )
    assert "sets the version in pyproject.toml to 0.1.1\n" in out
    assert out.endswith("dry run: nothing was changed\n")
    assert snapshot(project) == before


def test_a_breaking_change_makes_a_minor_version_below_1(command: Command, project: Path) -> None:
    edit(project, "spec/acme/schemas/order.yaml", "enum: [buy, sell]", "enum: [buy]")
    code, out, _ = command("release", "acme", "--dry-run")
    assert code == 0
    assert "acme: 0.1.0 -> 0.2.0 (1 change would break callers)" in out
    assert "### Removed\n\n- **Breaking:** Member `Side.SELL` is removed" in out


@pytest.mark.usefixtures("quick")
def test_a_release_writes_version_changelog_and_package(command: Command, project: Path) -> None:
    edit(project, *SIDE)
    notes = "## [Unreleased]\n\n### Fixed\n\n- By hand.\n"
    edit(project, "generated/acme/CHANGELOG.md", "## [Unreleased]\n", notes)
    commit(project)
    code, out, err = command("release", "acme", "--date", "2026-12-01")
    assert (code, err) == (0, ""), out
    assert 'version = "0.1.1"  # kept' in (project / "pyproject.toml").read_text()
    changelog = (project / "generated/acme/CHANGELOG.md").read_text()
    assert (
        "## [Unreleased]\n\n## [0.1.1] - 2026-12-01\n\n### Added\n\n- Member `Side.HOLD`"
        in changelog
    )
    assert "### Fixed\n\n- By hand.\n\n## [0.1.0]" in changelog
    init = (project / "generated/acme/src/acme_client/__init__.py").read_text()
    assert '__version__ = "0.1.1"' in init
    assert out.endswith(
        "Upload it:\n  python -m twine upload "
        + " ".join(str(project / "dist" / name) for name in ("acme.whl", "acme.tar.gz"))
        + "\n"
    )
    assert run(["--project", str(project), "check"]) == 0
    commit(project)
    assert command("release", "acme")[1].startswith("nothing to release")


@pytest.mark.parametrize("where", ["tests", "apply"])
def test_a_release_that_fails_leaves_everything_as_it_was(
    command: Command, project: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    edit(project, *SIDE)
    commit(project)
    before = snapshot(project)

    def fail(*arguments: object) -> None:
        raise ReleaseError("no") if where == "tests" else KeyboardInterrupt

    if where == "tests":
        monkeypatch.setattr(performing, "_run_contract_tests", fail)
    else:
        made = performing.Made(
            Distributions(project / "pyproject.toml", project / "spec/acme/openapi.yaml"), ()
        )
        monkeypatch.setattr(performing, "_build_and_check", lambda *_: made)
        monkeypatch.setattr(performing.output, "apply", fail)
    code, _, err = command("release", "acme")
    assert code != 0
    if where == "tests":
        assert err == "error: no\n"
    assert snapshot(project) == before
    assert git(project, "status", "--porcelain") == ""


@pytest.mark.parametrize("where", ["copyfile", "copytree", "apply"])
def test_a_full_disk_leaves_everything_as_it_was(
    command: Command, project: Path, monkeypatch: pytest.MonkeyPatch, quick: None, where: str
) -> None:
    edit(project, *SIDE)
    commit(project)
    before = snapshot(project)

    def full(*arguments: object, **named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "somewhere")

    module = performing.output if where == "apply" else shutil
    monkeypatch.setattr(module, where, full)
    target = project / "new" / "inner"
    code, _, err = command("release", "acme", "--out", str(target))
    monkeypatch.undo()
    assert code == 1
    assert err == (
        "error: [Errno 28] No space left on device: 'somewhere'; nothing was released, and no file"
        " has changed\n"
    )
    assert snapshot(project) == before
    assert not target.parent.exists()
    assert git(project, "status", "--porcelain", "--ignored", "new") == ""


def test_a_run_that_waited_for_another_sees_its_release(
    command: Command, project: Path, monkeypatch: pytest.MonkeyPatch, quick: None
) -> None:
    edit(project, *SIDE)
    commit(project)

    @contextmanager
    def only_run(file: Path, waiting: object) -> Iterator[None]:
        # The other run ends while this one waits.
        monkeypatch.undo()
        edit(project, "pyproject.toml", 'version = "0.1.0"', 'version = "0.7.0"')
        commit(project)
        yield

    monkeypatch.setattr("specpress.locking.only_run", only_run)
    code, out, _ = command("release", "acme", "--dry-run")
    assert code == 0
    assert out.startswith("acme: 0.1.0 -> 0.7.0 (pyproject.toml says so)")


def test_contract_tests_that_fail_stop_a_release(command: Command, project: Path) -> None:
    (project / "generated/acme/tests/test_own.py").write_text(
        "def test_own():\n    assert 1 == 2\n"
    )
    edit(project, *SIDE)
    commit(project)
    before = snapshot(project)
    code, _, err = command("release", "acme")
    assert code == 1
    assert err.startswith("error: the package's contract tests failed:\n")
    assert "assert 1 == 2" in err
    assert snapshot(project) == before


def test_uncommitted_work_is_refused(command: Command, project: Path) -> None:
    edit(project, *SIDE)
    code, _, err = command("release", "acme")
    assert code == 1
    assert err == (
        "error: the work tree has changes that are not committed:\n"
        "   M spec/acme/schemas/order.yaml\n"
        "    = help: commit them or put them away: a release is made of what is committed\n"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--version", "0.1.0"), "error: 0.1.0 is released already"),
        (("--version", "0.0.9"), "error: 0.0.9 would go backwards: 0.1.0 is released"),
        (("--version", "banana"), "error: 'banana' cannot be the version"),
        (("--version", "1.0"), ""),
        (("--date", "tomorrow"), "Error: Invalid value for '--date': 'tomorrow' is no day"),
        (("--rebuild", "--version", "0.2.0"), "error: the version to build is 0.2.0"),
    ],
)
def test_versions_and_days(command: Command, options: tuple[str, ...], message: str) -> None:
    code, out, err = command("release", "acme", "--dry-run", *options)
    if message:
        assert code in (1, 2)
        assert message in err
    else:
        assert (code, err) == (0, "")
        assert "acme: 0.1.0 -> 1.0 (asked for)" in out


def test_a_tag_that_exists_is_no_version_to_release(command: Command, project: Path) -> None:
    git(project, "tag", "acme-v0.1.1")
    edit(project, *SIDE)
    code, _, err = command("release", "acme", "--dry-run")
    assert code == 1
    assert err.startswith("error: there is a tag 'acme-v0.1.1' already\n")


def test_a_version_set_by_hand_wins_if_it_is_later(command: Command, project: Path) -> None:
    edit(project, "pyproject.toml", 'version = "0.1.0"', 'version = "1.0.0"')
    _, out, _ = command("release", "acme", "--dry-run")
    assert out.startswith("acme: 0.1.0 -> 1.0.0 (pyproject.toml says so)\n")


def test_an_unknown_package_is_wrong_usage(command: Command) -> None:
    code, _, err = command("release", "acm")
    assert code == 2
    assert "there is no package 'acm'; did you mean 'acme'?" in err


def test_mistakes_in_the_spec_are_shown(command: Command, project: Path) -> None:
    edit(project, "spec/acme/paths/order.yaml", "requestBody:", "requestBodi:")
    code, _, err = command("release", "acme", "--dry-run")
    assert code == 1
    assert "spec/acme/paths/order.yaml:" in err


def test_a_spoilt_record_is_no_first_release(command: Command, project: Path) -> None:
    (project / "generated/acme/released.yaml").write_text("record: 1\n")
    code, _, err = command("release", "acme", "--dry-run")
    assert code == 1
    assert "generated/acme/released.yaml cannot be used" in err
    assert "restore it from version control" in err


def test_renaming_without_the_old_name_is_refused(command: Command, project: Path) -> None:
    edit(
        project, "spec/acme/paths/order.yaml", "operationId: order.place", "operationId: order.send"
    )
    code, _, err = command("release", "acme", "--dry-run")
    assert code == 1
    assert err == (
        "error: the operation 'order.place' is called 'order.send' now, and its old name is gone\n"
        "    = help: keep the old name for one minor version: x-former-names: [order.place];"
        " or let it go all the same: --drop-early\n"
    )
    assert command("release", "acme", "--dry-run", "--drop-early")[0] == 0
    edit(
        project,
        "spec/acme/paths/order.yaml",
        "operationId: order.send",
        "operationId: order.send\n    x-former-names: [place]",
    )
    code, out, err = command("release", "acme", "--dry-run")
    assert (code, err) == (0, "")
    assert "0.1.0 -> 0.2.0 (1 thing newly deprecated)" in out
    assert "### Deprecated\n\n- Operation `order.place` is now called `order.send`" in out


def test_surface_diff_of_a_package(command: Command, project: Path) -> None:
    assert command("surface", "diff", "acme") == (0, "no change of the public surface\n", "")
    edit(project, "spec/acme/schemas/order.yaml", "enum: [buy, sell]", "enum: [buy, hold]")
    said = (
        "breaking  member Side.SELL: is removed\n"
        'additive  member Side.HOLD: is new: "hold"\n\n1 breaking, 1 additive\n'
    )
    assert command("surface", "diff", "acme") == (1, said, "")
    for against in (
        "0.1.0",
        "v0.1.0",
        "acme-v0.1.0",
        "HEAD",
        str(project / "generated/acme/released.yaml"),
    ):
        assert command("surface", "diff", "acme", "--against", against) == (1, said, "")
    assert command("surface", "diff", "acme", "--fail-on", "never")[0] == 0
    _, out, _ = command("surface", "diff", "acme", "--format", "json")
    assert json.loads(out)["summary"] == {"breaking": 1, "additive": 1, "internal": 0}
    assert [each["kind"] for each in json.loads(out)["changes"]] == [
        "member-removed",
        "member-added",
    ]
    assert (
        "### Breaking\n\n- member `Side.SELL` is removed"
        in command("surface", "diff", "acme", "--format", "markdown")[1]
    )


def test_surface_diff_of_files(command: Command, project: Path, tmp_path: Path) -> None:
    old = project / "generated/acme/surface.yaml"
    new = tmp_path / "new.yaml"
    new.write_text(
        old.read_text().replace("requires_python: '>=3.11'", "requires_python: '>=3.12'")
    )
    assert command("surface", "diff", str(old), str(old))[0] == 0
    code, out, _ = command("surface", "diff", str(old), str(new))
    assert (code, out.splitlines()[0]) == (
        1,
        "breaking  Python: `>=3.12` is required instead of `>=3.11`".replace("`", ""),
    )
    code, _, err = command("surface", "diff", str(old), str(tmp_path / "none.yaml"))
    assert (code, err) == (
        2,
        f"error: {tmp_path / 'none.yaml'} cannot be read: No such file or directory\n",
    )


@pytest.mark.parametrize("against", ["9.9.9", "--help-me", "no/such.yaml"])
def test_surface_diff_against_what_is_not_there(command: Command, against: str) -> None:
    code, _, err = command("surface", "diff", "acme", f"--against={against}")
    assert code == 2
    assert (
        f"error: '{against}' is no file, no released version of 'acme' and no revision of git"
        in err
    )


def test_it_works_without_git_and_its_history(command: Command, project: Path) -> None:
    shutil.rmtree(project / ".git")
    edit(project, *SIDE)
    assert command("release", "acme", "--dry-run")[1].startswith("acme: 0.1.0 -> 0.1.1")
    assert command("surface", "diff", "acme")[0] == 0
