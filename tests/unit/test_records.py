"""Pressing again where nothing changed: quick, and never anything else than pressing anew."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specpress import fingerprint, pipeline
from specpress.cli import run
from specpress.records import FOLDER
from specpress.resources import templates_path

Edit = Callable[[Path], object]

_PACKAGE = "generated/acme"
_TEMPLATE = "my-templates/package/LICENSE.jinja"


class Outcome(NamedTuple):
    """What a run did and said, but for how long it took."""

    code: int
    out: str
    err: str
    files: dict[str, bytes]


@pytest.fixture(scope="module")
def pressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose package was pressed, with a template of its own, and a warning."""
    project = tmp_path_factory.mktemp("pressed") / "project"
    project.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        assert run(["new", "acme"]) == 0
        (project / _TEMPLATE).parent.mkdir(parents=True)
        (project / _TEMPLATE).write_text("Free for all.\n")
        pyproject = project / "pyproject.toml"
        own = '[tool.specpress]\ntemplates = "my-templates"\n\n'
        pyproject.write_text(own + pyproject.read_text())
        schema = project / "spec/acme/schemas/order.yaml"
        worded = schema.read_text().replace("type: string\n", "type: string\n  nullable: true\n", 1)
        schema.write_text(worded)
        assert run(["generate"]) == 0
    shutil.copytree(project, _kept(project))
    return project


def _kept(project: Path) -> Path:
    return project.with_name("kept")


def restore(project: Path) -> None:
    """Make the project what it was when it was pressed."""
    if project.exists():
        shutil.rmtree(project)
    shutil.copytree(_kept(project), project)
    # The current folder is not the one that was removed.
    os.chdir(project)


@pytest.fixture
def project(pressed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project as it was pressed, to change; the current folder."""
    monkeypatch.chdir(_kept(pressed))
    restore(pressed)
    return pressed


@pytest.fixture
def presses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The packages that were pressed in full, as it happens."""
    done: list[str] = []
    press = pipeline.press

    def counted(package, *arguments, **options):  # type: ignore[no-untyped-def]  # as the real one
        done.append(package.name)
        return press(package, *arguments, **options)

    monkeypatch.setattr(pipeline, "press", counted)
    return done


def outcome(capsys: pytest.CaptureFixture[str], project: Path, *arguments: str) -> Outcome:
    capsys.readouterr()
    code = run([*arguments, "--format", "text"])
    captured = capsys.readouterr()
    files = {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in sorted((project / "generated").rglob("*"))
        if path.is_file()
    }
    return Outcome(code, re.sub(r" +\d+\.\d\d$", "", captured.out, flags=re.M), captured.err, files)


def replaced(file: str, old: str, new: str) -> Edit:
    def edit(project: Path) -> None:
        text = (project / file).read_text()
        assert old in text
        (project / file).write_text(text.replace(old, new, 1))

    return edit


def appended(file: str, text: str) -> Edit:
    def edit(project: Path) -> None:
        with (project / file).open("a") as opened:
            opened.write(text)

    return edit


def written(file: str, text: str) -> Edit:
    return lambda project: (project / file).write_text(text)


def removed(file: str) -> Edit:
    return lambda project: (project / file).unlink()


def linked(path: str) -> Edit:
    """What stands at ``path`` stands elsewhere, and a link in its place."""

    def edit(project: Path) -> None:
        (project / path).rename(project / "elsewhere")
        (project / path).symlink_to(project / "elsewhere")

    return edit


def same_size(file: str) -> Edit:
    """Another byte, in a file of the same size and time."""

    def edit(project: Path) -> None:
        path = project / file
        state = path.stat()
        content = path.read_bytes()
        at = content.rindex(b"e")
        path.write_bytes(content[:at] + b"a" + content[at + 1 :])
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))

    return edit


EDITS: dict[str, Edit] = {
    "a description of the spec": replaced(
        "spec/acme/openapi.yaml", "version:", "summary: New\n  version:"
    ),
    "a file that the spec refers to": appended("spec/acme/schemas/order.yaml", "\n# a comment\n"),
    "a mistake": replaced("spec/acme/paths/order.yaml", "order.yaml#/Side", "order.yaml#/Sides"),
    "a file of the spec is gone": removed("spec/acme/schemas/order.yaml"),
    "a file of the spec is a link to outside": linked("spec/acme/schemas/order.yaml"),
    "the version": replaced("pyproject.toml", 'version = "0.', 'version = "7.'),
    "an override": appended(
        "pyproject.toml",
        '\n[tool.specpress.packages.acme.overrides]\n"/info" = { patch = { title = "X" } }\n',
    ),
    "a template": appended(_TEMPLATE, "Really.\n"),
    "a template is gone": removed(_TEMPLATE),
    "a template more": lambda project: (
        (project / "my-templates/package/README.md.jinja").write_text("Read!\n") and None
    ),
    "a generated file": appended(f"{_PACKAGE}/README.md", "By hand.\n"),
    "a byte of a generated file": same_size(f"{_PACKAGE}/src/acme_client/_client.py"),
    "a byte of the spec": same_size("spec/acme/openapi.yaml"),
    "a generated file is gone": removed(f"{_PACKAGE}/src/acme_client/errors.py"),
    "a generated file is a link": linked(f"{_PACKAGE}/src/acme_client/errors.py"),
    "a generated folder is a link": linked(f"{_PACKAGE}/src/acme_client/models"),
    "the manifest": removed(f"{_PACKAGE}/.specpress-manifest.json"),
    "the changelog is gone": removed(f"{_PACKAGE}/CHANGELOG.md"),
    "the surface": appended(f"{_PACKAGE}/surface.yaml", "# By hand.\n"),
    "all of the package": lambda project: shutil.rmtree(project / _PACKAGE),
}


def test_nothing_is_made_again_where_nothing_changed(
    project: Path, presses: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    again = outcome(capsys, project, "generate")
    assert presses == []
    shutil.rmtree(project / FOLDER)
    assert outcome(capsys, project, "generate") == again
    assert presses == ["acme"]
    assert "nothing changed" in again.out
    assert "warning[W010]" in again.err


@pytest.mark.parametrize(
    "arguments", [("generate", "--strict"), ("check",), ("check", "--strict")], ids=" ".join
)
def test_the_other_commands_say_the_same(
    project: Path,
    presses: list[str],
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
) -> None:
    again = outcome(capsys, project, *arguments)
    assert presses == []
    shutil.rmtree(project / FOLDER)
    assert outcome(capsys, project, *arguments) == again
    assert again.code == (1 if "--strict" in arguments else 0)


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_never_overlooked(project: Path, presses: list[str], edit: str) -> None:
    EDITS[edit](project)
    run(["check"])
    assert presses == ["acme"]
    run(["generate"])
    assert presses == ["acme", "acme"]


@pytest.mark.parametrize(
    "edit",
    [
        lambda project: (project / "spec/acme/openapi.yaml").touch(),
        lambda project: (project / _PACKAGE / "README.md").touch(),
        appended(f"{_PACKAGE}/CHANGELOG.md", "Ours.\n"),
        lambda project: (project / _PACKAGE / "notes.txt").write_text("Ours.\n"),
        lambda project: (project / "spec/acme/unused.yaml").write_text("a: 1\n"),
    ],
)
def test_what_does_not_matter_does_not_cost(project: Path, presses: list[str], edit: Edit) -> None:
    edit(project)
    assert run(["generate"]) == 0
    assert presses == []


@pytest.mark.parametrize("spoilt", ["", "{", "[]", "{}", '{"key": 1}', "null", "[" * 100_000])
def test_a_spoilt_record_counts_for_nothing(project: Path, presses: list[str], spoilt: str) -> None:
    (project / FOLDER / "acme.json").write_text(spoilt)
    assert run(["generate"]) == 0
    assert run(["generate"]) == 0
    assert presses == ["acme"]


def test_a_record_of_wrong_types_counts_for_nothing(project: Path, presses: list[str]) -> None:
    file = project / FOLDER / "acme.json"
    record = json.loads(file.read_text())
    for key in record:
        file.write_text(json.dumps({**record, key: 7}))
        presses.clear()
        assert run(["generate"]) == 0
        # How many there are is only told.
        assert presses == ([] if key in ("operations", "models") else ["acme"]), key


def test_a_project_that_moved_is_pressed_again(
    project: Path, presses: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = project.with_name(f"{project.name}-moved")
    project.rename(moved)
    monkeypatch.chdir(moved)
    assert run(["generate"]) == 0
    assert presses == ["acme"]


def test_a_record_that_cannot_be_written_is_done_without(project: Path, presses: list[str]) -> None:
    shutil.rmtree(project / FOLDER)
    (project / FOLDER).write_text("no folder\n")
    assert run(["generate"]) == 0
    assert run(["generate"]) == 0
    assert presses == ["acme", "acme"]


def test_git_does_not_see_records(project: Path) -> None:
    assert (project / FOLDER / ".gitignore").read_text() == "*\n"


def _other_python(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("sys.version", "3.99.0")


def _other_library(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / "jinja2-9.9.9.dist-info").mkdir(parents=True)
    patch.syspath_prepend(folder)


def _setting(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("RUFF_CONFIG", "other.toml")


def _other_template(folder: Path, patch: pytest.MonkeyPatch) -> None:
    shutil.copytree(templates_path(), folder)
    patch.setattr(fingerprint, "templates_path", lambda: folder)


def _other_code(folder: Path, patch: pytest.MonkeyPatch) -> None:
    shutil.copytree(Path(fingerprint.__file__).parent, folder)
    patch.setattr(fingerprint, "__file__", str(folder / "fingerprint.py"))


@pytest.mark.parametrize(
    "change", [_other_python, _other_library, _setting, _other_template, _other_code]
)
def test_another_generator_presses_again(
    project: Path,
    presses: list[str],
    tmp_path_factory: pytest.TempPathFactory,
    change: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        change(tmp_path_factory.mktemp("other") / "files", patch)
        assert run(["generate"]) == 0
        assert presses == ["acme"]
        assert run(["generate"]) == 0
        assert presses == ["acme"]


@pytest.mark.parametrize("place", ["templates_path", "__file__"])
def test_every_file_of_the_generator_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    source = templates_path() if place == "templates_path" else Path(fingerprint.__file__).parent
    copied = tmp_path / "files"
    shutil.copytree(source, copied, ignore=shutil.ignore_patterns("__pycache__"))
    other = (lambda: copied) if place == "templates_path" else str(copied / "fingerprint.py")
    monkeypatch.setattr(fingerprint, place, other)
    first = fingerprint.fingerprint(None)
    assert fingerprint.fingerprint(None) == first
    files = [path for path in sorted(copied.rglob("*")) if path.is_file()]
    for path in (files[0], files[len(files) // 2], files[-1]):
        content = path.read_bytes()
        path.write_bytes(content + b"\n")
        assert fingerprint.fingerprint(None) != first
        path.write_bytes(content)
    assert fingerprint.fingerprint(None) == first


def test_a_linked_folder_of_templates_is_not_vouched_for(project: Path, presses: list[str]) -> None:
    (project / "macros").mkdir()
    (project / "my-templates" / "macros").symlink_to(project / "macros")
    assert run(["generate"]) == 0
    assert run(["generate"]) == 0
    assert presses == ["acme", "acme"]


_FILES = st.sampled_from(
    [
        *("spec/acme/openapi.yaml", "spec/acme/paths/order.yaml", "spec/acme/schemas/order.yaml"),
        *(_TEMPLATE, "pyproject.toml", f"{_PACKAGE}/README.md", f"{_PACKAGE}/surface.yaml"),
        *(f"{_PACKAGE}/pyproject.toml", f"{_PACKAGE}/src/acme_client/resources/order.py"),
    ]
)
_CHANGES = st.tuples(_FILES, st.floats(0, 1), st.sampled_from([" ", "\n", "x", "# y\n", "-", ":"]))


@given(changes=st.lists(st.lists(_CHANGES, max_size=2), min_size=1, max_size=2))
@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_random_edits_end_as_a_full_run_does(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    changes: list[list[tuple[str, float, str]]],
) -> None:
    outcomes: dict[bool, list[Outcome]] = {}
    for with_records in (True, False):
        restore(project)
        outcomes[with_records] = []
        for step in changes:
            for file, place, text in step:
                content = (project / file).read_text()
                at = int(place * len(content))
                (project / file).write_text(content[:at] + text + content[at:])
            if not with_records:
                shutil.rmtree(project / FOLDER, ignore_errors=True)
            outcomes[with_records].append(outcome(capsys, project, "generate", "--force"))
    for found, wanted in zip(outcomes[True], outcomes[False], strict=True):
        assert found[:3] == wanted[:3]
        assert found.files == wanted.files
