import dataclasses
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from specpress import __version__
from specpress.cli import run
from specpress.locking import only_run
from specpress.pipeline import Stages, default_stages
from specpress.resources import templates_path
from specpress.terminal import Color, use_color

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two small specs, made by ``specpress new``, as the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.delenv("SPECPRESS_TRACEBACK", raising=False)
    assert run(["new", "acme"]) == 0
    assert run(["new", "other"]) == 0
    return tmp_path


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; gives exit code, stdout and stderr."""

    def call(*arguments: str, stages: Callable[[], Stages] | None = None) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(arguments, stages)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def break_spec(project: Path, name: str) -> None:
    path = project / "spec" / name / "paths" / "order.yaml"
    path.write_text(path.read_text().replace("order.yaml#/Side", "order.yaml#/Sides"))


def test_help_names_every_command(cli: Run) -> None:
    code, out, _ = cli("--help")
    assert code == 0
    assert all(
        f" {command} " in out for command in ("validate", "generate", "check", "new", "mock")
    )


@pytest.mark.parametrize(
    "command", [(), ("validate",), ("generate",), ("check",), ("new",), ("mock",)]
)
def test_help_reads_well(
    cli: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """Nothing of the machinery's own types, nothing cut off, nothing wider than a terminal."""
    monkeypatch.setenv("COLUMNS", "80")
    code, out, err = cli(*command, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: {' '.join(('specpress', *command))} [OPTIONS]")
    assert "<" not in out
    assert "..." not in out.replace("[NAME]...", "").replace("[ARGS]...", "")
    assert max(map(len, out.splitlines())) <= 80
    assert cli(*command, "-h")[1] == out


def test_the_version(cli: Run) -> None:
    assert cli("--version") == (0, f"specpress {__version__}\n", "")


def test_new_says_what_to_do_next(cli: Run, project: Path) -> None:
    code, out, err = cli("new", "third")
    assert (code, err) == (0, "")
    assert "+ spec/third/openapi.yaml\n" in out
    assert "~ pyproject.toml\n" in out
    assert "specpress generate third" in out
    code, out, err = cli("new", "third")
    assert (code, out) == (1, "")
    assert "spec/third already exists" in err


def test_new_says_why_nothing_was_written(cli: Run, project: Path) -> None:
    assert cli("new", "My-API") == (
        1,
        "",
        "error: 'My-API' cannot name a spec: it must be made of lower-case letters, digits and '_',"
        " and start with a letter\n    = help: did you mean 'my_api'?\n",
    )
    (project / "elsewhere").mkdir()
    (project / "elsewhere" / "spec").write_text("no folder\n")
    (project / "elsewhere" / "pyproject.toml").write_text("")
    code, out, err = cli("--project", str(project / "elsewhere"), "new", "third")
    assert (code, out) == (1, "")
    assert err.startswith("error: ")
    assert err.endswith("; nothing was written\n")


def test_validate_says_that_specs_are_fine(cli: Run, project: Path) -> None:
    assert cli("validate") == (
        0,
        "spec/acme/openapi.yaml: fine\nspec/other/openapi.yaml: fine\n",
        "",
    )
    assert cli("validate", "other") == (0, "spec/other/openapi.yaml: fine\n", "")
    assert cli("validate", "--format", "json") == (0, "", "[]\n")


def test_validate_locates_what_is_wrong(cli: Run, project: Path) -> None:
    break_spec(project, "other")
    code, out, err = cli("validate", "--color", "never")
    assert (code, out) == (1, "")
    lines = (project / "spec/other/paths/order.yaml").read_text().splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "#/Sides" in text)
    assert f"spec/other/paths/order.yaml:{line}:" in err
    assert lines[line - 1].strip() in err
    assert cli("validate", "acme")[0] == 0


@pytest.mark.parametrize(
    ("old", "new", "place", "shown"),
    [
        (b"Side:\n", b"Side: *x\n", "1:7", "    1 | Side: *x\n      |       ^\n"),
        (
            b"way",
            b"w\xe4y",
            "3:23",
            "Which w\ufffdy to trade.\n      |                       ^\n",
        ),
    ],
)
def test_the_offending_line_is_shown_as_it_was_read(
    cli: Run, project: Path, old: bytes, new: bytes, place: str, shown: str
) -> None:
    """With a byte order mark, which is no column of the line, and with bytes that are no text."""
    path = project / "spec/acme/schemas/order.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(old, new, 1))
    err = cli("validate", "acme")[2]
    assert f"spec/acme/schemas/order.yaml:{place}: error" in err
    assert shown in err


def test_validate_in_json(cli: Run, project: Path) -> None:
    break_spec(project, "other")
    code, out, err = cli("validate", "--format", "json")
    assert (code, out) == (1, "")
    assert len(json.loads(err)) == 1


def test_generate_names_changes_and_sums_up(cli: Run, project: Path) -> None:
    code, out, err = cli("generate", "acme")
    assert (code, err) == (0, "")
    assert "generated/acme\n" in out
    assert "  + README.md\n" in out
    row = next(line.split() for line in out.splitlines() if line.startswith(" acme"))
    files = len(snapshot(project / "generated/acme"))
    assert row[:-1] == ["acme", "2", "3", str(files), "0", "0", "0"]
    assert not (project / "generated/other").exists()
    assert sorted(path.name for path in (project / "generated").iterdir()) == ["acme"]


def test_generate_again_changes_nothing(cli: Run, project: Path) -> None:
    assert cli("generate")[0] == 0
    before = snapshot(project / "generated")
    code, out, _ = cli("generate")
    assert code == 0
    assert out.count("nothing changed") == 2
    assert snapshot(project / "generated") == before
    assert cli("generate", "--format", "json") == (0, "", "[]\n")


def test_an_error_in_one_package_changes_none(cli: Run, project: Path) -> None:
    assert cli("generate")[0] == 0
    before = snapshot(project / "generated")
    schema = project / "spec/acme/schemas/order.yaml"
    schema.write_text(schema.read_text().replace("[buy, sell]", "[buy, sell, hold]"))
    break_spec(project, "other")
    code, out, err = cli("generate")
    assert (code, out) == (1, "")
    assert "spec/other/paths/order.yaml" in err
    assert snapshot(project / "generated") == before


def test_a_hand_made_file_in_the_way_is_reported(cli: Run, project: Path) -> None:
    target = project / "generated" / "acme" / "README.md"
    target.parent.mkdir(parents=True)
    target.write_text("mine\n")
    code, _, err = cli("generate")
    assert code == 1
    assert "generated/acme/README.md:1:1: error[E911]" in err
    assert snapshot(project / "generated") == {"acme/README.md": b"mine\n"}
    assert cli("generate", "--force")[0] == 0
    assert target.read_text() != "mine\n"


def test_check_shows_what_is_stale(cli: Run, project: Path) -> None:
    assert cli("check", "acme")[0] == 1
    assert cli("generate")[0] == 0
    assert cli("check") == (0, "generated/acme: current\ngenerated/other: current\n", "")
    path = project / "generated/acme/README.md"
    text = path.read_text()
    path.write_text(text + "by hand\n")
    code, out, err = cli("check")
    assert code == 1
    assert "--- a/generated/acme/README.md\n+++ b/generated/acme/README.md\n" in out
    assert "\n-by hand\n" in out
    assert "generated/other: current\n" in out
    assert "generated/acme is stale: 1 file differs" in err
    assert path.read_text() == text + "by hand\n"


def test_check_in_json_and_for_github(cli: Run, project: Path) -> None:
    code, out, err = cli("check", "acme", "--format", "json")
    assert (code, out) == (1, "")
    assert len(json.loads(err)) == 1
    code, _, err = cli("check", "acme", "--format", "github")
    assert code == 1
    assert err.startswith("::error file=generated/acme/")


def test_colour_is_chosen(cli: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[32m+" in cli("check", "acme", "--color", "always")[1]
    assert "\x1b" not in "".join(map(str, cli("check", "acme", "--color", "never")))
    assert "\x1b" not in "".join(map(str, cli("check", "acme")))

    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert use_color(Color.AUTO, Terminal())  # type: ignore[arg-type]  # enough of one
    monkeypatch.setenv("NO_COLOR", "1")
    assert not use_color(Color.AUTO, Terminal())  # type: ignore[arg-type]  # enough of one
    assert use_color(Color.ALWAYS, Terminal())  # type: ignore[arg-type]  # enough of one


def test_unknown_names_get_a_suggestion(cli: Run, project: Path) -> None:
    code, out, err = cli("generate", "acmee")
    assert (code, out) == (2, "")
    assert "did you mean 'acme'?" in err
    assert "there are: acme, other" in cli("generate", "zzz")[2]


@pytest.mark.parametrize(
    "arguments", [["--nonsense"], ["generate", "--format", "xml"], ["press"], []]
)
def test_wrong_usage_exits_with_2(cli: Run, project: Path, arguments: list[str]) -> None:
    assert cli(*arguments)[0] == 2


def test_a_place_without_a_project_is_wrong_usage(
    cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = cli("generate")
    assert code == 2
    assert "specpress new NAME" in err


def test_the_project_may_be_elsewhere(
    cli: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "deep").mkdir()
    monkeypatch.chdir(project / "deep")
    assert cli("validate")[0] == 0
    monkeypatch.chdir("/")
    assert cli("--project", str(project), "validate")[0] == 0
    assert cli("--project", str(project / "missing"), "validate")[0] == 2


def test_mistakes_in_the_configuration_are_located(cli: Run, project: Path) -> None:
    with (project / "pyproject.toml").open("a") as file:
        file.write("colour = 'red'\n")
    line = (project / "pyproject.toml").read_text().count("\n")
    code, _, err = cli("validate")
    assert code == 1
    assert f"pyproject.toml:{line}:1: error[E903]" in err
    (project / "pyproject.toml").write_text("[tool.specpress]\n")
    assert "error[E908]" in cli("validate")[2]


def test_a_disk_that_refuses_is_no_crash(cli: Run, project: Path) -> None:
    (project / "generated").write_text("no folder\n")
    code, _, err = cli("generate")
    assert code == 1
    assert "error[E914]" in err
    assert (project / "generated").read_text() == "no folder\n"


def test_a_second_run_waits_for_the_first(cli: Run, project: Path) -> None:
    command = [sys.executable, "-m", "specpress", "generate", "acme"]
    with only_run(project / "pyproject.toml", lambda: None):
        second = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert second.stderr is not None
        assert second.stderr.readline() == "specpress: waiting for another run to end\n"
        assert not (project / "generated").exists()
    out, err = second.communicate(timeout=60)
    assert (second.returncode, err) == (0, "")
    assert "+ README.md" in out
    assert cli("check", "acme")[0] == 0


def crashing() -> Stages:
    def lower(document: object) -> None:
        raise LookupError("the answer")

    return dataclasses.replace(default_stages(), lower=lower)  # type: ignore[arg-type]  # enough of one


def test_a_crash_is_a_bug_report(cli: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, err = cli("generate", "acme", stages=crashing)
    assert (code, out) == (70, "")
    assert "Please report it" in err
    assert "command: specpress generate acme" in err
    assert "LookupError: the answer" in err
    assert "unit/test_cli.py" in err
    assert "Traceback" not in err
    monkeypatch.setenv("SPECPRESS_TRACEBACK", "1")
    assert "Traceback" in cli("generate", stages=crashing)[2]


def override(project: Path, name: str, text: str) -> None:
    """A template of the user's own, and the setting that makes it count."""
    pyproject = project / "pyproject.toml"
    pyproject.write_text('[tool.specpress]\ntemplates = "mine"\n' + pyproject.read_text())
    path = project / "mine" / name
    path.parent.mkdir(parents=True)
    path.write_text(text)


def test_a_template_can_be_overridden(cli: Run, project: Path) -> None:
    override(project, "package/README.md.jinja", "# {{ package.config.client }}, our way\n")
    assert cli("generate")[0] == 0
    assert (project / "generated/acme/README.md").read_text() == "# Acme, our way\n"
    assert "Acme" in (project / "generated/acme/src/acme_client/__init__.py").read_text()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fine\n{{ package.titel }}\n", "titel"),
        ("fine\n{% if %}\n", "Expected an expression"),
        ("fine\n{% include 'nothing' %}\n", "nothing"),
    ],
)
def test_mistakes_in_an_override_are_located(
    cli: Run, project: Path, text: str, message: str
) -> None:
    override(project, "package/README.md.jinja", text)
    code, out, err = cli("generate", "acme")
    assert (code, out) == (1, "")
    assert "mine/package/README.md.jinja:2:1: error[E916]" in err
    assert message in err


def test_an_override_that_makes_no_python_is_reported(cli: Run, project: Path) -> None:
    override(project, "package/src/package/_client.py.jinja", "def (")
    code, _, err = cli("generate", "acme")
    assert code == 1
    assert "mine/package/src/package/_client.py.jinja:1:1: error[E917]" in err
    assert "src/acme_client/_client.py" in err


@pytest.mark.parametrize(
    ("name", "content", "place", "words"),
    [
        ("package/READM.md.jinja", b"", "1:1: error[E918]", "'package/README.md.jinja'"),
        ("package/README.md", b"", "1:1: error[E918]", "'package/README.md.jinja'"),
        ("runtime/enums.py.jinja", b"", "1:1: error[E918]", "'runtime/enums.py'"),
        ("new/openapi.yaml.jinja", b"", "1:1: error[E918]", "no effect"),
        ("package/README.md.jinja", b"a\nb\xe9", "2:2: error[E916]", "0xE9"),
        ("runtime/enums.py", b"x = 1\ndef (\n", "2:5: error[E917]", "not Python"),
        ("testing/_keys.py", b"\xff", "1:1: error[E916]", "0xFF"),
    ],
)
def test_overrides_are_looked_at_first(
    cli: Run, project: Path, name: str, content: bytes, place: str, words: str
) -> None:
    override(project, name, "")
    (project / "mine" / name).write_bytes(content)
    code, out, err = cli("generate")
    assert (code, out) == (1, "")
    assert f"mine/{name}:{place}" in err
    assert words in err
    assert err.count("error[") == 1


def test_an_override_may_bring_parts_of_its_own(cli: Run, project: Path) -> None:
    override(project, "package/README.md.jinja", "{% include 'parts/title.md' %}\n")
    part = project / "mine" / "parts" / "title.md"
    part.parent.mkdir()
    part.write_text("# Ours")
    macro = project / "mine" / "macros" / "layout.jinja"
    macro.parent.mkdir()
    macro.write_text((templates_path() / "macros" / macro.name).read_text() + "{# ours #}\n")
    assert cli("generate")[0] == 0
    assert (project / "generated/acme/README.md").read_text() == "# Ours"


def test_an_interrupt_is_tidy(cli: Run, project: Path) -> None:
    def interrupted() -> Stages:
        def lower(document: object) -> None:
            raise KeyboardInterrupt

        return dataclasses.replace(default_stages(), lower=lower)  # type: ignore[arg-type]  # enough of one

    code, out, err = cli("generate", stages=interrupted)
    assert (code, out) == (130, "")
    assert err.endswith("specpress: interrupted\n")
    assert "Traceback" not in err
    assert not (project / "generated").exists()


def test_it_runs_as_a_module(project: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "specpress", "validate"], capture_output=True, text=True
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert "spec/acme/openapi.yaml: fine\n" in result.stdout


def test_characters_that_the_output_does_not_have_are_escaped(project: Path) -> None:
    path = project / "spec/acme/schemas/order.yaml"
    path.write_text(path.read_text().replace("Which way", "Which \u8cb7"), encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "specpress", "check", "acme"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
    )
    assert result.returncode == 1
    assert rb"Which \u8cb7" in result.stdout
    assert b"E915" in result.stderr


def test_a_reader_that_leaves_early_is_no_crash(project: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [sys.executable, "-m", "specpress", "check"], stdout=writing, stderr=subprocess.PIPE
    )
    os.close(writing)
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr
    assert b"Please report" not in result.stderr
