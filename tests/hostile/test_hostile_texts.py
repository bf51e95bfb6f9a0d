"""Texts that try to get out of their places: nothing of them runs, all of them arrive."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from tests.hostile.sandbox import IMPORT_ALL, Outcome, generate, python, run
from tests.hostile.texts import CANARY, TEXTS, as_json, text_everywhere, titled

#: Elements that would run something, or fetch something, in a reader's browser.
_RUNS = re.compile(r"<[^>]*\son\w+=alert|<img[^>]*127\.0\.0\.1|href=.javascript:")


@pytest.fixture(scope="module")
def pressed(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The package of the document that has every text everywhere."""
    outcome = generate(tmp_path_factory.mktemp("texts") / "project", as_json(text_everywhere()))
    assert outcome.is_pressed, outcome.output[-4000:]
    return outcome


def _assert_nothing_ran(outcome: Outcome) -> None:
    assert not list(outcome.project.rglob(f"*{CANARY}*"))
    assert not Path("/tmp", CANARY).exists()


def test_every_module_can_be_imported(pressed: Outcome) -> None:
    assert int(python(pressed, IMPORT_ALL)) > 2 * len(TEXTS)
    _assert_nothing_ran(pressed)


def test_the_values_are_what_they_were(pressed: Outcome) -> None:
    program = (
        "import hostile.models as m, json; print(json.dumps("
        f"[[getattr(m, f'Thing{{i}}')().text, next(iter(getattr(m, f'Thing{{i}}Kind'))).value]"
        f" for i in range({len(TEXTS)})]))"
    )
    assert json.loads(python(pressed, program)) == [[text, text] for text in TEXTS.values()]


def test_the_contract_tests_pass(pressed: Outcome) -> None:
    """Each operation takes and returns each text over HTTP, as documented and as generated."""
    source = pressed.package / "src"
    options = ("-q", "-p", "no:cacheprovider", "-k", "test_documented_call or test_call")
    result = run("pytest", *options, folder=pressed.package, source=source)
    assert result.returncode == 0, result.stdout[-4000:]
    assert int(re.findall(r"(\d+) passed", result.stdout)[0]) >= 2 * len(TEXTS)
    _assert_nothing_ran(pressed)


def test_it_passes_mypy_and_ruff(pressed: Outcome) -> None:
    result = run("mypy", "--strict", "--no-incremental", "src", folder=pressed.package)
    assert result.returncode == 0, result.stdout[-4000:]
    result = run("ruff", "check", "--no-cache", ".", folder=pressed.package)
    assert result.returncode == 0, result.stdout[-4000:]


def test_the_metadata_of_the_package_stay_its_own(pressed: Outcome) -> None:
    data = tomllib.loads((pressed.package / "pyproject.toml").read_text(encoding="utf-8"))
    assert data["project"]["name"] == "hostile-client"
    assert set(data["project"]["entry-points"]) == {"pytest11"}
    assert "scripts" not in data["project"]
    assert set(data["tool"]["hatch"]["build"]) == {"ignore-vcs", "exclude", "targets"}


def test_the_site_shows_them_as_text(pressed: Outcome, tmp_path: Path) -> None:
    """Strictly built: no directive of theirs is followed, and no element of theirs is made."""
    options = ("-b", "html", "-q", "-W", "--keep-going", "-d", str(tmp_path / "trees"))
    site = tmp_path / "site"
    source = pressed.package / "src"
    result = run("sphinx", *options, "docs", str(site), folder=pressed.package, source=source)
    assert result.returncode == 0, result.stderr[-4000:]
    _assert_nothing_ran(pressed)
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    assert len(pages) > 2 * len(TEXTS)
    for path, page in pages.items():
        assert "root:x:0" not in page, path
        assert "<script>alert" not in page, path
        assert not _RUNS.search(page), path


def test_the_readme_shows_them_as_text(pressed: Outcome) -> None:
    from markdown_it import MarkdownIt

    page = (
        MarkdownIt("commonmark", {"html": True})
        .enable("table")
        .render((pressed.package / "README.md").read_text(encoding="utf-8"))
    )
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search(r"href=.(?!https://)", page)


@pytest.mark.parametrize("text", ["TOML", "long without a blank", "control characters", "HTML"])
def test_any_text_may_be_the_title(text: str, tmp_path: Path) -> None:
    outcome = generate(tmp_path / "project", as_json(titled(TEXTS[text])))
    assert outcome.is_pressed, outcome.output[-4000:]
    tomllib.loads((outcome.package / "pyproject.toml").read_text(encoding="utf-8"))
    assert python(outcome, "import hostile; print(hostile.__doc__ is not None)") == "True\n"
