import tomllib
from pathlib import Path

import pytest
import yaml
from specpress.config import load_config
from specpress.diagnostics import has_errors
from specpress.loading import load
from specpress.scaffold import ScaffoldError, scaffold
from specpress.validation import validate

EXPECTED = [
    "spec/acme/openapi.yaml",
    "spec/acme/paths/market.yaml",
    "spec/acme/paths/order.yaml",
    "spec/acme/schemas/envelope.yaml",
    "spec/acme/schemas/market.yaml",
    "spec/acme/schemas/order.yaml",
]


def files(project: Path) -> list[str]:
    return sorted(
        path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()
    )


def test_the_new_spec_is_complete_and_valid(tmp_path: Path) -> None:
    made = scaffold(tmp_path, "acme")
    assert list(made.created) == [*EXPECTED, "pyproject.toml"]
    assert files(tmp_path) == sorted([*EXPECTED, "pyproject.toml"])
    document, diagnostics = load(tmp_path / "spec/acme/openapi.yaml", project=tmp_path)
    assert document is not None, diagnostics
    assert not has_errors([*diagnostics, *validate(document)])


def test_the_new_spec_shows_a_public_and_a_signed_call(tmp_path: Path) -> None:
    scaffold(tmp_path, "big_acme")
    folder = tmp_path / "spec/big_acme"
    root = yaml.safe_load((folder / "openapi.yaml").read_text())
    assert root["info"]["title"] == "Big Acme"
    assert (
        yaml.safe_load((folder / "paths/market.yaml").read_text())["server_time"]["get"]["security"]
        == []
    )
    assert (
        "security" not in yaml.safe_load((folder / "paths/order.yaml").read_text())["order"]["post"]
    )
    assert root["security"] == [{"signature": []}]


def test_the_package_is_entered_in_pyproject(tmp_path: Path) -> None:
    scaffold(tmp_path, "acme")
    made = scaffold(tmp_path, "other")
    assert made.changed == ("pyproject.toml",)
    config, diagnostics = load_config(tmp_path)
    assert diagnostics == []
    assert config is not None
    assert [package.name for package in config.packages] == ["acme", "other"]
    assert config.packages[1] == made.package


@pytest.mark.parametrize(
    "before",
    [
        b"# mine\n[project]\nname =   'x' # odd\n",
        b"[project]\nname = 'x'",
        b"[project]\r\nname = 'x'\r\n",
        b"",
        b'[tool.specpress]\ntemplates = "."\n',
        "# caf\u00e9\n".encode(),
    ],
)
def test_what_stands_in_pyproject_stays(tmp_path: Path, before: bytes) -> None:
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_bytes(before)
    pyproject.chmod(0o600)
    scaffold(tmp_path, "acme")
    after = pyproject.read_bytes()
    assert after.startswith(before)
    assert (b"\r\n" in before) == (b"\r\n" in after)
    assert b"\r\n" not in before or after.count(b"\n") == after.count(b"\r\n")
    assert pyproject.stat().st_mode & 0o777 == 0o600
    table = tomllib.loads(after.decode())["tool"]["specpress"]["packages"]["acme"]
    assert table["spec"] == "spec/acme/openapi.yaml"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Acme", "lower-case"),
        ("2acme", "lower-case"),
        ("a-b", "lower-case"),
        ("", "lower-case"),
        ("../x", "lower-case"),
        ("class", "keyword"),
        ("con", "Windows"),
    ],
)
def test_names_that_will_not_do_are_refused(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(ScaffoldError, match=words):
        scaffold(tmp_path, name)
    assert files(tmp_path) == []


def test_a_name_with_a_hyphen_gets_a_suggestion(tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError) as caught:
        scaffold(tmp_path, "my-api")
    assert caught.value.hint == "did you mean 'my_api'?"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[tool.specpress.packages.acme]\n", "already has a package"),
        ("[tool]\nspecpress = {packages = {}}\n", "no place"),
        ("= broken", "cannot be read"),
        ("tool = 3\n", "'tool' .* is no table"),
        ("[[tool.specpress]]\n", "'specpress' .* is no table"),
        ("[tool.specpress]\npackages = 3\n", "'packages' .* is no table"),
    ],
)
def test_a_pyproject_that_cannot_take_it_is_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(ScaffoldError, match=words):
        scaffold(tmp_path, "acme")
    assert files(tmp_path) == ["pyproject.toml"]
    assert (tmp_path / "pyproject.toml").read_text() == text
    assert not (tmp_path / "spec").exists()


def test_a_linked_pyproject_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.toml").write_text("[project]\n")
    (tmp_path / "pyproject.toml").symlink_to("real.toml")
    scaffold(tmp_path, "acme")
    assert (tmp_path / "pyproject.toml").is_symlink()
    assert "packages.acme" in (tmp_path / "real.toml").read_text()


def test_an_existing_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "spec" / "acme").mkdir(parents=True)
    with pytest.raises(ScaffoldError, match="already exists"):
        scaffold(tmp_path, "acme")
    assert files(tmp_path) == []


def test_a_failure_at_the_end_takes_the_spec_back(tmp_path: Path) -> None:
    # A folder where the file must go makes the last step fail.
    (tmp_path / "pyproject.toml").mkdir()
    with pytest.raises(OSError, match=r"pyproject\.toml"):
        scaffold(tmp_path, "acme")
    assert [path.name for path in tmp_path.iterdir()] == ["pyproject.toml"]
