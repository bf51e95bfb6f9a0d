import re
from pathlib import Path

import pytest
from specpress.config import Config, PackageConfig, find_project, load_config
from specpress.diagnostics import Diagnostic, Location
from specpress.package_names import problem_with_name

HEADER = "[tool.specpress.packages.acme]\n"


def load(project: Path, text: str) -> tuple[Config | None, list[Diagnostic]]:
    (project / "pyproject.toml").write_text(text, encoding="utf-8")
    return load_config(project)


def only_error(project: Path, text: str) -> Diagnostic:
    config, diagnostics = load(project, text)
    assert config is None
    assert len(diagnostics) == 1, diagnostics
    return diagnostics[0]


def test_settings_left_out_follow_from_the_name(tmp_path: Path) -> None:
    config, diagnostics = load(tmp_path, "[tool.specpress.packages.big_acme]\n")
    assert diagnostics == []
    assert config is not None
    assert config.templates is None
    assert config.packages == (
        PackageConfig(
            name="big_acme",
            spec="spec/big_acme/openapi.yaml",
            output="generated/big_acme",
            distribution="big-acme-client",
            package="big_acme_client",
            client="BigAcme",
            version="0.1.0",
        ),
    )
    assert config.output_path(config.packages[0]) == tmp_path / "generated/big_acme"


@pytest.mark.parametrize("name", ["api", "client", "environment", "transport"])
def test_a_client_is_never_named_like_another_class(tmp_path: Path, name: str) -> None:
    config, diagnostics = load(tmp_path, f"[tool.specpress.packages.{name}]\n")
    assert diagnostics == []
    assert config is not None
    assert config.packages[0].client == f"{name.capitalize()}Client"


def test_settings_are_taken_as_written(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    config, diagnostics = load(
        tmp_path,
        '[tool.specpress]\ntemplates = "mine"\n[tool.specpress.packages.acme]\n'
        'spec = "./api/root.yaml"\noutput = "out/acme"\ndistribution = "Acme.Py"\n'
        'package = "acme_v2"\nclient = "ACME"\nversion = "1!2.0rc1.post2.dev3"\n',
    )
    assert diagnostics == []
    assert config is not None
    assert config.templates == tmp_path / "mine"
    assert config.packages == (
        PackageConfig(
            "acme",
            "api/root.yaml",
            "out/acme",
            "Acme.Py",
            "acme_v2",
            "ACME",
            "1!2.0rc1.post2.dev3",
        ),
    )


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "words"),
    [
        pytest.param("[tool]\nx = = 1\n", "E902", 2, 5, "wrong TOML", id="wrong TOML"),
        pytest.param("[tool]\nx = [1,\n", "E902", 2, 8, "wrong TOML", id="unclosed at the end"),
        pytest.param("[project]\n", "E903", 1, 1, "no [tool.specpress]", id="no table"),
        pytest.param("[tool]\nspecpress = 3\n", "E904", 2, 1, "an integer", id="not a table"),
        pytest.param("[tool.specpress]\ntemplate = 'x'\n", "E903", 2, 1, "'template'", id="key"),
        pytest.param(
            f"# a comment\n{HEADER}  ouput = 'x'\n", "E903", 3, 3, "'ouput'", id="package key"
        ),
        pytest.param(f"{HEADER}version = 1.0\n", "E904", 2, 1, "a float", id="wrong type"),
        pytest.param(f"{HEADER}spec = ['x']\n", "E904", 2, 1, "an array", id="path's type"),
        pytest.param(
            "[tool.specpress.packages.class]\n", "E905", 1, 2, "a Python keyword", id="keyword"
        ),
        pytest.param(
            '[tool.specpress.packages."a-b"]\n', "E905", 1, 2, "lower-case letters", id="name"
        ),
        pytest.param("[tool.specpress.packages.nul]\n", "E905", 1, 2, "Windows", id="windows name"),
        pytest.param(f"{HEADER}package = 'a b'\n", "E905", 2, 1, "package", id="import name"),
        pytest.param(f"{HEADER}package = 'json'\n", "E905", 2, 1, "hide", id="stdlib name"),
        pytest.param(f"{HEADER}client = 'acme'\n", "E905", 2, 1, "class name", id="class name"),
        pytest.param(f"{HEADER}client = 'None'\n", "E905", 2, 1, "class name", id="None"),
        pytest.param(f"{HEADER}package = 'msgspec'\n", "E905", 2, 1, "use a module", id="import"),
        pytest.param(f"{HEADER}client = 'Reply'\n", "E905", 2, 1, "class 'Reply'", id="taken"),
        pytest.param(f"{HEADER}client = 'Api'\n", "E905", 2, 1, "'ApiError'", id="error taken"),
        pytest.param(f"{HEADER}client = 'Client'\n", "E905", 2, 1, "'AsyncClient'", id="async"),
        pytest.param(f"{HEADER}output = 'C:/x'\n", "E906", 2, 1, "no path", id="drive"),
        pytest.param(f"{HEADER}version = '1.0-x'\n", "E905", 2, 1, "version", id="version"),
        pytest.param(f"{HEADER}distribution = '-x'\n", "E905", 2, 1, "letters", id="distribution"),
        pytest.param(f"{HEADER}output = '../x'\n", "E906", 2, 1, "leads out", id="dots"),
        pytest.param(f"{HEADER}output = '/x'\n", "E906", 2, 1, "leads out", id="absolute"),
        pytest.param(f"{HEADER}output = 'a\\b'\n", "E906", 2, 1, "no path", id="backslash"),
        pytest.param(f"{HEADER}spec = ''\n", "E906", 2, 1, "no path", id="empty path"),
        pytest.param(f"{HEADER}output = '.'\n", "E907", 2, 1, "contain the spec", id="the project"),
        pytest.param(f"{HEADER}output = 'Spec'\n", "E907", 2, 1, "contain the spec", id="any case"),
        pytest.param("[tool.specpress]\ntemplates = 'x'\n", "E906", 2, 1, "exist", id="no folder"),
    ],
)
def test_mistakes_are_located(
    tmp_path: Path, text: str, code: str, line: int, column: int, words: str
) -> None:
    error = only_error(tmp_path, text)
    assert (error.code, error.location) == (code, Location("pyproject.toml", line, column))
    assert words in error.message


def test_all_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    config, diagnostics = load(tmp_path, f"{HEADER}version = 1\nclient = 'x'\nfoo = 1\n")
    assert config is None
    assert sorted(diagnostic.location.line for diagnostic in diagnostics) == [2, 3, 4]


def test_a_misspelt_key_gets_a_suggestion(tmp_path: Path) -> None:
    assert only_error(tmp_path, f"{HEADER}clint = 'X'\n").hint == "did you mean 'client'?"
    hint = only_error(tmp_path, f"{HEADER}zzz = 'X'\n").hint
    assert hint == (
        "use one of: spec, output, distribution, package, client, version, source, allow-urls, "
        "overrides"
    )


@pytest.mark.parametrize("second", ["out/a", "OUT/A", "out/a/b", "out"])
def test_packages_must_not_share_a_folder(tmp_path: Path, second: str) -> None:
    error = only_error(
        tmp_path,
        "[tool.specpress.packages.a]\noutput = 'out/a'\n"
        f"[tool.specpress.packages.b]\noutput = '{second}'\n",
    )
    assert (error.code, error.location.line) == ("E907", 4)
    assert error.related[0][0] == Location("pyproject.toml", 2, 1)


@pytest.mark.parametrize(
    ("setting", "first", "second"), [("distribution", "x", "X"), ("package", "x", "x")]
)
def test_packages_must_not_share_a_name(
    tmp_path: Path, setting: str, first: str, second: str
) -> None:
    error = only_error(
        tmp_path,
        f"[tool.specpress.packages.a]\n{setting} = '{first}'\n"
        f"[tool.specpress.packages.b]\n{setting} = '{second}'\n",
    )
    assert (error.code, error.location.line) == ("E907", 4)


def test_a_name_that_will_not_do_gets_a_suggestion(tmp_path: Path) -> None:
    assert only_error(tmp_path, "[tool.specpress.packages.My-API]\n").hint == (
        "did you mean 'my_api'?"
    )
    assert only_error(tmp_path, "[tool.specpress.packages.2x]\n").hint is None


def test_links_that_lead_in_a_circle_are_no_crash(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    config, diagnostics = load(tmp_path, f"{HEADER}spec = 'loop/openapi.yaml'\n")
    # Newer Pythons resolve such a link without complaint; then reading the spec fails.
    assert config is not None or [finding.code for finding in diagnostics] == ["E906"]


def test_a_symbolic_link_must_not_lead_out_of_the_project(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "out").symlink_to(tmp_path)
    assert only_error(project, f"{HEADER}output = 'out/acme'\n").code == "E906"


def test_a_missing_file_and_wrong_bytes_are_diagnostics(tmp_path: Path) -> None:
    config, diagnostics = load_config(tmp_path)
    assert config is None
    assert [diagnostic.code for diagnostic in diagnostics] == ["E901"]
    (tmp_path / "pyproject.toml").write_bytes(b"x = '\xff'\n")
    config, diagnostics = load_config(tmp_path)
    assert config is None
    assert "0xff at offset 5" in diagnostics[0].message


def test_the_project_is_found_upwards(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_project(inner) is None
    (tmp_path / "pyproject.toml").write_text(HEADER)
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert find_project(inner) == tmp_path
    (tmp_path / "a" / "pyproject.toml").write_text("= broken")
    assert find_project(inner) == tmp_path / "a"


def test_names() -> None:
    assert problem_with_name("kraken_2") is None
    assert problem_with_name("2x") is not None


def test_every_code_of_project_and_output_is_documented() -> None:
    repository = Path(__file__).parents[2]
    used = {
        code
        for path in (repository / "generator").rglob("*.py")
        for code in re.findall(r'"(E9\d\d)"', path.read_text(encoding="utf-8"))
    }
    pages = ("configuration.md", "drift.md")
    listed = [
        code
        for name in pages
        for code in re.findall(
            r"^\| `?(E9\d\d)`? \|",
            (repository / "docs" / name).read_text(encoding="utf-8"),
            flags=re.MULTILINE,
        )
    ]
    assert used
    assert listed == sorted(used)
