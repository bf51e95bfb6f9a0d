"""The maintainer's Monday, from a page that changed to a release, for real edits of real pages."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from specpress import cli

from tests.docs.emptied import emptied

CHANGES = Path(__file__).parent / "distilled" / "changes"
DAY = "2026-11-23"


@dataclass(frozen=True)
class Edit:
    """One edit of a page, and what it must lead to in each step."""

    change: str
    exchange: str
    operation: str
    #: The kind of the drift, and what it is about.
    drift: str
    about: str
    #: Lines that the draft adds to the spec.
    drafted: tuple[str, ...]
    #: A file of the package and what stands in it afterwards, and not before.
    module: str
    pressed: str
    version: str = "0.1.1"
    changelog: str = ""


EDITS = [
    Edit(
        "03",
        "bybit",
        "account.get_wallet_balance",
        "field-added",
        "list[].coin[].colRes",
        ("+    colRes:", "+ColRes:"),
        "src/bybit_client/models/account.py",
        "col_res",
        changelog="### Added",
    ),
    Edit(
        "04",
        "bybit",
        "crypto_loan_flexible.get_repayment_orders_history",
        "field-value-added",
        "list[].repayType",
        ("+    - 7",),
        "src/bybit_client/models/crypto_loan_flexible.py",
        " = 7",
    ),
    Edit(
        "05",
        "bybit",
        "crypto_loan_fixed.create_supply_order",
        "parameter-added",
        "availableSource",
        ("+              availableSource:", "+AvailableSource:"),
        "src/bybit_client/resources/crypto_loan_fixed.py",
        "available_source",
        changelog="### Added",
    ),
    Edit(
        "08",
        "bybit",
        "spread.get_open_orders",
        "title",
        "Get Spread Open Orders",
        ("+    summary: Get Spread Open Orders", "+      title: Get Spread Open Orders"),
        "src/bybit_client/resources/spread.py",
        "Get Spread Open Orders",
    ),
    Edit(
        "09",
        "okx",
        "asset.get_bills_history",
        "parameter-added",
        "thirdPartyType",
        ("+      - name: thirdPartyType", "+ThirdPartyType:"),
        "src/okx_client/resources/asset.py",
        "third_party_type",
        changelog="### Added",
    ),
]
edits = pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit.change}-{edit.drift}")

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in the project; gives its exit code and what it printed on stdout."""
    monkeypatch.chdir(tmp_path)

    def perform(*arguments: str) -> tuple[int, str]:
        capfd.readouterr()
        code = cli.run(arguments)
        return code, capfd.readouterr().out

    return perform


def page(project: Path, edit: Edit, moment: str) -> None:
    """Put the page into the project as it was at a moment; its name stays the same."""
    [source] = (CHANGES / edit.change).glob(f"{moment}.*")
    (project / "pages").mkdir(exist_ok=True)
    shutil.copyfile(source, project / "pages" / f"page{source.suffix}")


def begin(project: Path, run: Run, edit: Edit) -> None:
    """A spec that was drafted from the page as it was, and the package that is made of it."""
    emptied(edit.exchange, project)
    page(project, edit, "before")
    code, shown = run("docs", "draft", "pages", "--yes")
    assert code == 0, shown
    assert f"+    operationId: {edit.operation}" in shown
    assert "1 endpoint drafted" in shown
    assert run("generate")[0] == 0


@edits
def test_a_page_that_changed_becomes_a_package(tmp_path: Path, run: Run, edit: Edit) -> None:
    begin(tmp_path, run, edit)
    module = tmp_path / "generated" / edit.exchange / edit.module
    assert edit.pressed not in module.read_text(encoding="utf-8")
    # Nothing has changed yet.
    assert run("docs", "diff", "pages")[0] == 0
    assert run("docs", "draft", "pages") == (0, "nothing to draft\n")

    page(tmp_path, edit, "after")
    code, shown = run("docs", "diff", "pages")
    assert code == 1
    assert f"drift[{edit.drift}]" in shown
    assert edit.about in shown
    assert f": 1 drift (1 {edit.drift})" in shown

    code, shown = run("docs", "draft", "pages", "--yes")
    assert code == 0
    assert "1 drift mended" in shown
    for line in edit.drafted:
        assert line in shown.splitlines(), shown
    removed = [each for each in shown.splitlines() if each.startswith("-") and each[1:2] != "-"]
    # What a title was is replaced; else the hash of the page's facts is all that goes.
    assert len(removed) == (3 if edit.drift == "title" else 1), removed

    assert run("docs", "diff", "pages")[0] == 0
    assert run("check")[0] == 1
    assert run("generate")[0] == 0
    assert run("check")[0] == 0
    assert edit.pressed in module.read_text(encoding="utf-8")


@pytest.mark.parametrize("edit", [EDITS[0], EDITS[2], EDITS[4]], ids=lambda edit: edit.change)
def test_monday_ends_with_a_version_and_a_changelog(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, edit: Edit
) -> None:
    begin(tmp_path, run, edit)
    commit(tmp_path)
    built_elsewhere(monkeypatch)
    code, shown = run("release", edit.exchange, "--date", "2026-11-16")
    assert code == 0, shown
    commit(tmp_path)

    page(tmp_path, edit, "after")
    assert run("docs", "draft", "pages", "--yes")[0] == 0
    assert run("generate")[0] == 0
    commit(tmp_path)
    code, shown = run("release", edit.exchange, "--dry-run", "--date", DAY)
    assert code == 0, shown
    assert edit.version in shown
    assert f"[{edit.version}] - {DAY}" in shown
    assert edit.changelog in shown
    assert edit.pressed in shown


def commit(project: Path) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    for arguments in (["init"], ["add", "--all"], ["commit", "--allow-empty", "--message", "x"]):
        subprocess.run(
            ["git", *identity, arguments[0], "--quiet", *arguments[1:]]
            if arguments[0] != "add"
            else ["git", *identity, *arguments],
            cwd=project,
            check=True,
            capture_output=True,
        )


def built_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Building and testing the distributions takes long, and is held to tests of its own."""
    from specpress.releasing import performing
    from specpress.releasing.building import Distributions

    def made(package: object, folder: Path, day: str, scratch: Path, say: object) -> object:
        (scratch / "dist").mkdir()
        files = [scratch / "dist" / name for name in ("a.whl", "a.tar.gz")]
        for file in files:
            file.write_text(day, encoding="utf-8")
        return performing.Made(Distributions(*files), ())

    monkeypatch.setattr(performing, "_build_and_check", made)
