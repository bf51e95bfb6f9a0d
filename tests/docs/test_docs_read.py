"""``specpress docs read``: what it prints, and how it ends."""

from __future__ import annotations

import dataclasses
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from specpress.cli import run
from specpress.docs import facts
from specpress.docs.facts import PageFacts
from specpress.docs.printing_facts import print_json, print_text
from specpress.docs.sources import text_facts

from tests.docs.reading_blocks import PAGES, page_in

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "reading-pages.md"


def text_of(pages: list[PageFacts], width: int = 80, *, color: bool = False) -> str:
    stream = io.StringIO()
    print_text(pages, stream, color=color, width=width)
    return stream.getvalue()


def places_in(value: Any) -> list[dict[str, Any]]:
    """All that is called a place in JSON."""
    if isinstance(value, list):
        return [place for each in value for place in places_in(each)]
    if not isinstance(value, dict):
        return []
    here = [value["place"]] if "place" in value else []
    return here + [place for each in value.values() for place in places_in(each)]


def test_text_for_people() -> None:
    assert text_of(text_facts(page_in("lamps.md"), "docs/lamps.md")) == (
        "POST /v9/lamp/switch  Switch Lamp\n"
        "  page          docs/lamps.md:9:1  markdown\n"
        "  permission    Lamps\n"
        "  sent          example in line 46\n"
        "  received      example in line 56\n"
        "  request\n"
        "    lamp    string   no                  15:3\n"
        "    colour  string   no   green | blue   20:5\n"
        "    dim     integer  yes  max 100       23:12\n"
        "  response\n"
        "    list     array of object    31:3\n"
        "      lamp   string             32:3\n"
        "      dim    integer            37:5\n"
        "      hours  number             39:3\n"
        "\n"
        "contradictions of pages with themselves\n"
        "  docs/lamps.md:23:12: [example-lacks-required] 'dim' is required, and the example lacks"
        " it (see docs/lamps.md:46:1)\n"
        "\n"
        "1 file, 1 endpoint, 0 not read, 0 problems, 1 contradiction\n"
    )


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.iterdir()))
def test_tables_fit_the_terminal(name: str, width: int) -> None:
    pages = text_facts(page_in(name), name)
    for line in text_of(pages, width).split("\n\n")[0].split("\n")[4:]:
        assert len(line) <= width or "://" in line
        assert line == line.rstrip()


def test_colours_only_where_they_are_asked_for() -> None:
    pages = text_facts(page_in("shelves.mdx"), "page")
    assert "\x1b[" not in text_of(pages)
    coloured = text_of(pages, color=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == text_of(pages)


def test_a_page_cannot_speak_to_the_terminal() -> None:
    text = page_in("lamps.md").replace("# Switch Lamp", "# Switch \x1b[31m\u202e[red]Lamp[/red]")
    told = text_of(text_facts(text, "a\x1b[31m"))
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "[red]Lamp[/red]" in told


def test_what_could_not_be_read_is_listed() -> None:
    pages = [*text_facts("only words", "a.txt"), *text_facts(page_in("limits.mdx"), "b.mdx")]
    told = text_of(pages)
    assert "not read\n  a.txt: is not a documentation page of a known format" in told
    assert "problems\n  b.mdx:37:1: <script> is not read\n" in told
    assert told.endswith("1 file, 0 endpoints, 1 not read, 1 problem, 0 contradictions\n")


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.iterdir()))
def test_json_has_the_place_of_every_fact(name: str) -> None:
    pages = text_facts(page_in(name), name)
    stream = io.StringIO()
    print_json(pages, stream)
    document = json.loads(stream.getvalue())
    assert document["version"] == 1
    assert [page["file"] for page in document["pages"]] == [page.file for page in pages]
    places = places_in(document)
    assert places
    lines = page_in(name).count("\n") + 1
    for place in places:
        assert place["file"] == name
        assert 1 <= place["line"] <= lines
        assert place["column"] >= 1
    (endpoint,) = document["pages"][0]["endpoints"][:1] or [None]
    if endpoint is not None:
        assert endpoint["method"] == pages[0].endpoints[0].method
        assert [each["name"] for each in endpoint["request"]] == [
            each.name for each in pages[0].endpoints[0].request
        ]


def test_the_shape_of_the_json_is_described() -> None:
    """Every key of every fact stands in the documentation, in the part about its fact."""
    described = DOCUMENTATION.read_text("utf-8")
    for name, kind in vars(facts).items():
        if not dataclasses.is_dataclass(kind):
            continue
        part = re.search(rf"^#### {name}\n(.*?)(?=^#|\Z)", described, re.MULTILINE | re.DOTALL)
        assert part, f"docs/reading-pages.md does not describe {name}"
        for each in dataclasses.fields(kind):
            assert f"`{each.name}`" in part[1], f"{name}.{each.name}"


def test_the_command_prints_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["docs", "read", str(PAGES / "lamps.md"), "--color", "never"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("POST /v9/lamp/switch  Switch Lamp\n")
    assert told.err == ""


def test_the_command_prints_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["docs", "read", str(PAGES), "--format", "json", "--jobs", "1"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert len({page["file"] for page in document["pages"]}) == len(list(PAGES.iterdir()))


def test_strict_is_about_findings(tmp_path: Path) -> None:
    page = (
        "# T\n\nGET `/v9/x`\n\n| Parameter | Type | Comments |\n|---|---|---|\n| a | string | A |\n"
    )
    (tmp_path / "page.md").write_text(page)
    assert run(["docs", "read", str(tmp_path), "--strict"]) == 0
    (tmp_path / "words").write_text("words")
    assert run(["docs", "read", str(tmp_path)]) == 0
    assert run(["docs", "read", str(tmp_path), "--strict"]) == 1


def test_a_run_that_reads_no_page_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "words").write_text("words")
    assert run(["docs", "read", str(tmp_path)]) == 1
    assert "0 files, 0 endpoints, 1 not read" in capsys.readouterr().out
    assert run(["docs", "read", str(tmp_path / "words"), "--format", "json"]) == 1


def test_a_path_at_which_there_is_nothing_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["docs", "read", str(tmp_path / "missing")]) == 2
    assert "there is no file or folder" in capsys.readouterr().err
    assert run(["docs", "read"]) == 2


def test_a_page_on_which_the_reader_fails_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from specpress.docs import sources

    def fail(page: object) -> None:
        raise KeyError("surprise")

    monkeypatch.setattr(sources, "page_facts", fail)
    monkeypatch.delenv("SPECPRESS_TRACEBACK", raising=False)
    (tmp_path / "page.md").write_text(page_in("lamps.md"))
    assert run(["docs", "read", str(tmp_path)]) == 1
    assert "a bug of specpress, please report it with this page: KeyError: 'surprise'" in (
        capsys.readouterr().out
    )


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_is_printed_does_not_depend_on_who_read(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = []
    for jobs in ("1", "2"):
        run(["docs", "read", str(PAGES), "--format", form, "--jobs", jobs])
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert len(printed[0]) > 1_000
