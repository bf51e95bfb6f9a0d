"""``specpress docs diff`` from the command line: what it prints, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from specpress.cli import run

from tests.docs.making_specs import PATHS, ROOT, write_spec

Outcome = tuple[int, str, str]
Cli = Callable[..., Outcome]

BORROW = """\
---
title: Take out a loan
---
> Permission: "Trade"<br/>
> UID rate limit: 5 req / 2 second

### HTTP Request
<APIEndpoint method="POST" url="/v1/loans/borrow" />

### Request Parameters
| Parameter | Required | Type | Comments|
|:----- |:-------|:-----|------ |
|coin |**true** |string |Which coin|
|amount |false |string |How much|
|term |false |integer |How long. `7`: a week; `30`: a month|
|loans |false |array |Loans to replace, up to 10 in one array|
|> loanId |**true** |string |One of them|

### Response Parameters
| Parameter | Type | Comments|
|:----- |:-----|----- |
|coin |string |Which coin|
|term |integer |How long. `7`: a week; `30`: a month|
|parts |array |Object|
"""
LIST = """\
---
title: Show loans
---
:::danger
This endpoint is deprecated
:::

### HTTP Request
<APIEndpoint method="GET" url="/v1/loans/list" />

### Request Parameters
| Parameter | Required | Type | Comments|
|:----- |:-------|:-----|------ |
|coin |**true** |string |Which coin|
|limit |false |integer |How many. [`1`, `100`]. Default: `20`|
"""
PROJECT = """\
[tool.specpress.packages.loans]
spec = "spec/openapi.yaml"
output = "generated/loans"
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_spec(tmp_path, paths=PATHS.replace("        deprecated: true\n", ""))
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    pages = tmp_path / "pages" / "loans"
    pages.mkdir(parents=True)
    (pages / "borrow.mdx").write_text(BORROW, encoding="utf-8")
    (pages / "list.mdx").write_text(LIST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    def call(*arguments: str) -> Outcome:
        code = run(["docs", "diff", *arguments])
        return code, *capsys.readouterr()

    return call


def change(project: Path, name: str, old: str, new: str) -> None:
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_pages_that_agree(project: Path, cli: Cli) -> None:
    code, out, _ = cli("pages")
    assert (code, out) == (0, "2 pages, 2 endpoints: no drift\n")


def test_a_page_that_changed(project: Path, cli: Cli) -> None:
    change(project, "pages/loans/borrow.mdx", "|coin |**true** |string", "|coin |false |integer")
    code, out, _ = cli("pages/loans/borrow.mdx")
    assert code == 1
    assert "drift[parameter-type]: 'coin' is integer on the page, string in the spec" in out
    assert "drift[parameter-required]: 'coin' is optional on the page, required in the spec" in out
    assert "   13 | |coin |false |integer |Which coin|\n" in out
    assert "    = spec: spec/paths.yaml:" in out
    assert out.endswith("2 drifts (1 parameter-required, 1 parameter-type)\n")


def test_a_spec_that_changed(project: Path, cli: Cli) -> None:
    change(project, "spec/schemas.yaml", "  enum: [7, 30]\n", "  enum: [7, 30, 60]\n")
    code, out, _ = cli("pages", "--format", "json")
    data = json.loads(out)
    assert code == 1
    assert {each["kind"] for each in data["drifts"]} == {
        "parameter-value-removed",
        "field-value-removed",
    }
    for each in data["drifts"]:
        assert each["value"] == "60"
        assert each["old"]["place"]["file"] == "spec/schemas.yaml"


def test_a_page_that_is_gone_from_its_folder(project: Path, cli: Cli) -> None:
    assert cli("pages", "--write-sources")[0] == 0
    (project / "pages" / "loans" / "list.mdx").unlink()
    code, out, _ = cli("pages/loans/borrow.mdx")
    assert (code, "removed" in out) == (0, False)
    code, out, _ = cli("pages")
    assert code == 1
    assert "spec/paths.yaml:" in out and "drift[endpoint-removed]: GET /v1/loans/list" in out


def test_sources_are_written_and_pages_known_from_then_on(project: Path, cli: Cli) -> None:
    code, out, _ = cli("pages", "--write-sources")
    assert code == 0
    assert "spec/paths.yaml: x-source written\n" in out
    text = (project / "spec" / "paths.yaml").read_text(encoding="utf-8")
    assert "      page: pages/loans/borrow.mdx\n      title: Take out a loan\n" in text
    assert cli("pages")[1] == "2 pages, 2 endpoints: no drift; 2 unchanged\n"
    # Other words are no drift, and no change of facts.
    change(project, "pages/loans/borrow.mdx", "|Which coin|\n|amount", "|The coin|\n|amount")
    assert cli("pages")[1] == "2 pages, 2 endpoints: no drift; 2 unchanged\n"
    change(project, "pages/loans/borrow.mdx", "title: Take out a loan", "title: Borrow")
    code, out, _ = cli("pages")
    assert code == 1
    assert "drift[title]: the title is 'Borrow' on the page, 'Take out a loan' in the spec" in out


def test_versions_of_a_page_without_a_project(
    project: Path,
    cli: Cli,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(folder)
    (folder / "before.mdx").write_text(BORROW, encoding="utf-8")
    after = BORROW.replace("`30`: a month|\n|loans", "`30`: a month; `60`: two|\n|loans")
    (folder / "after.mdx").write_text(after, encoding="utf-8")
    code, out, _ = cli("--before", "before.mdx", "--after", "after.mdx")
    assert code == 1
    assert "after.mdx:15:" in out and "    = before: before.mdx:15:" in out
    assert "drift[parameter-value-added]: 'term' can be '60'" in out
    assert cli("--before", "after.mdx", "--after", "after.mdx")[0] == 0


def test_a_stale_exception(project: Path, cli: Cli) -> None:
    entry = "x-docs-exception: {kind: title, reason: Old.}"
    change(
        project,
        "spec/paths.yaml",
        "    x-permission: Trade\n",
        f"    x-permission: Trade\n    {entry}\n",
    )
    code, out, _ = cli("pages")
    assert code == 1
    assert "error[E940]: the exception from 'title' is stale" in out
    assert "1 error" in out


def test_pages_that_contradict_themselves_count_when_asked(project: Path, cli: Cli) -> None:
    example = (
        '\n### Response Example\n```json\n{"code": 0, "data": [{"coin": "A", "fee": 1}]}\n```\n'
    )
    path = project / "pages" / "loans" / "borrow.mdx"
    path.write_text(BORROW + example, encoding="utf-8")
    code, out, _ = cli("pages")
    assert code == 0
    assert "contradiction[" in out and "'fee'" in out and "drift[" not in out
    assert cli("pages", "--strict-pages")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "name pages"),
        (("missing.md",), "missing.md"),
        (("pages", "--spec", "lons"), "did you mean 'loans'?"),
        (("pages", "--format", "xml"), "xml"),
        (("--before", "pages"), "belong together"),
        (("pages", "--before", "pages", "--after", "pages"), "no PATH"),
        (("pages", "--jobs", "0"), "0"),
    ],
)
def test_wrong_usage(project: Path, cli: Cli, arguments: tuple[str, ...], words: str) -> None:
    code, out, err = cli(*arguments)
    assert (code, out) == (2, "")
    assert words in err


def test_without_a_project_the_way_out_is_told(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.mdx").write_text(BORROW, encoding="utf-8")
    code, _, err = cli("a.mdx")
    assert code == 2
    assert "--before and --after" in err


def test_a_spec_with_a_mistake_is_told_of_like_everywhere(project: Path, cli: Cli) -> None:
    change(project, "spec/paths.yaml", "    x-permission: Trade\n", "    x-permision: Trade\n")
    code, out, err = cli("pages")
    assert (code, out) == (1, "")
    assert "error[E034]" in err and "x-permission" in err


def test_pages_are_compared_with_the_spec_as_it_is_overridden(project: Path, cli: Cli) -> None:
    change(project, "spec/paths.yaml", "    x-permission: Trade\n", "    x-permission: 7\n")
    assert cli("pages")[0] == 1
    with (project / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write('overrides."paths.yaml#/borrow/post" = { patch = { x-permission = "Trade" } }\n')
    code, out, err = cli("pages")
    assert (code, err) == (0, ""), out


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"\xff\xfe", b"just words\n"])
def test_a_page_that_cannot_be_read_never_passes_for_agreement(
    project: Path, cli: Cli, content: bytes
) -> None:
    (project / "odd.md").write_bytes(content)
    for arguments in (("odd.md",), ("odd.md", "pages"), ("--before", "odd.md", "--after", "pages")):
        code, out, _ = cli(*arguments)
        assert code == 1
        assert "odd.md:1:1: error[E943]: not read: " in out
    # In a folder it may be no page at all.
    (project / "odd.md").rename(project / "pages" / "odd.md")
    code, out, _ = cli("pages")
    assert code == 0
    assert "pages/odd.md:1:1: warning[W940]: not read: " in out


def test_an_empty_folder_is_an_error(project: Path, cli: Cli) -> None:
    (project / "empty").mkdir()
    code, out, _ = cli("empty")
    assert code == 1
    assert "empty:1:1: error[E943]: there is no page" in out


def second_package(project: Path) -> None:
    """A spec of other paths, host and documentation beside the first."""
    other = project / "other"
    other.mkdir()
    paths = PATHS.replace("https://docs.example.com/v1/loans", "https://docs.another.com/api/v2")
    root = ROOT.replace("/v1/loans/", "/api/v2/").replace("example.com", "another.com")
    write_spec(other, root=root, paths=paths)
    with (project / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write('[tool.specpress.packages.other]\nspec = "other/spec/openapi.yaml"\n')


def test_each_page_goes_to_the_spec_that_knows_it(project: Path, cli: Cli) -> None:
    second_package(project)
    elsewhere = BORROW.replace("/v1/loans/borrow", "/api/v2/borrow")
    (project / "pages" / "b.mdx").write_text(elsewhere, encoding="utf-8")
    new = BORROW.replace("/v1/loans/borrow", "/api/v2/lend").replace("POST", "PUT")
    (project / "pages" / "c.mdx").write_text(new, encoding="utf-8")
    code, out, _ = cli("pages")
    assert code == 1
    assert "loans: 2 of 4 pages\nother: 2 of 4 pages\n" in out
    assert "1 drift (1 endpoint-added)" in out
    # Named, one spec has all pages.
    code, out, _ = cli("pages", "--spec", "loans")
    assert "2 drifts (2 endpoint-added)" in out


def test_a_page_that_no_spec_knows_is_an_error(project: Path, cli: Cli) -> None:
    second_package(project)
    unknown = BORROW.replace("/v1/loans/borrow", "/private/stakes")
    (project / "pages" / "d.mdx").write_text(unknown, encoding="utf-8")
    code, out, _ = cli("pages")
    assert code == 1
    assert "error[E942]: no spec knows the endpoints of this page" in out
    assert "--spec NAME" in out
