"""The four forms of a report, as a person or a program reads them."""

from __future__ import annotations

import io
import json

from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.docs.drift import Drift, DriftKind, DriftReport, Side
from specpress.docs.drift_report import ReportFormat, print_report
from specpress.docs.facts import Contradiction

FILES = {
    "pages/borrow.md": "# Borrow\n\n| coin | **true** | string |\n| fee | false | string |\n",
    "spec/paths.yaml": "borrow:\n  post:\n    properties:\n      coin:\n        type: integer\n",
}
BORROW = ("POST", "/v1/borrow")
TYPE = Drift(
    DriftKind.PARAMETER_TYPE,
    BORROW,
    "'coin' is string on the page, integer in the spec",
    new_place=Location("pages/borrow.md", 3, 21),
    old_place=Location("spec/paths.yaml", 5, 15),
    old="integer",
    new="string",
    side=Side.REQUEST,
    field=("coin",),
    shown="coin",
    hint="the page says so | twice",
    also=(Location("pages/all.md", 90, 1),),
)
REMOVED = Drift(
    DriftKind.ENDPOINT_REMOVED,
    ("GET", "/v1/`odd`|path"),
    "the spec has it only",
    new_place=None,
    old_place=Location("spec/paths.yaml", 2, 3),
    old="GET /v1/`odd`|path",
)
REPORT = DriftReport(
    drifts=(REMOVED, TYPE),
    contradictions=(
        Contradiction(
            "example-breaks-type",
            "'fee' is string, the example has *integer*",
            Location("pages/borrow.md", 4, 3),
            Location("pages/borrow.md", 1, 1),
            endpoint=BORROW,
            part="request",
            field="fee",
        ),
    ),
    diagnostics=(
        Diagnostic("E940", "stale", Location("spec/paths.yaml", 1, 1), hint="remove it"),
        Diagnostic("W940", "not read", Location("pages/borrow.md", 1, 1), Severity.WARNING),
    ),
    pages=2,
    endpoints=3,
    unchanged=1,
    outdated=5,
    excused=4,
    notes=("x: 2 of 2 pages",),
)


def printed(report: DriftReport, form: str, color: bool = False) -> str:
    stream = io.StringIO()
    print_report(report, sources=FILES.get, format=ReportFormat(form), stream=stream, color=color)
    return stream.getvalue()


def test_text_shows_both_places_with_their_lines() -> None:
    assert (
        printed(REPORT, "text")
        == """\
pages/borrow.md:3:21: drift[parameter-type]: 'coin' is string on the page, integer in the spec
    3 | | coin | **true** | string |
      |                     ^
    = in: POST /v1/borrow
    = spec: spec/paths.yaml:5:15
    5 |         type: integer
      |               ^
    = also: pages/all.md:90:1
    = help: the page says so | twice

spec/paths.yaml:2:3: drift[endpoint-removed]: the spec has it only
    2 |   post:
      |   ^
    = in: GET /v1/`odd`|path

pages/borrow.md:4:3: contradiction[example-breaks-type]: 'fee' is string, the example has *integer*
    4 | | fee | false | string |
      |   ^
    = in: POST /v1/borrow
    = note: pages/borrow.md:1:1: the other statement
    1 | # Borrow
      | ^

pages/borrow.md:1:1: warning[W940]: not read
    1 | # Borrow
      | ^

spec/paths.yaml:1:1: error[E940]: stale
    1 | borrow:
      | ^
    = help: remove it

x: 2 of 2 pages
2 pages, 3 endpoints: 2 drifts (1 endpoint-removed, 1 parameter-type); 1 error; 4 excused; \
1 unchanged; 5 with an outdated x-source; 1 contradiction within pages; 1 warning
"""
    )


def test_text_in_colour_says_the_same() -> None:
    colored = printed(REPORT, "text", color=True)
    assert "\x1b[1;31mdrift[parameter-type]:\x1b[0m" in colored
    import re

    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == printed(REPORT, "text")


def test_no_drift_is_said_in_one_line() -> None:
    assert printed(DriftReport(pages=1, endpoints=1), "text") == "1 page, 1 endpoint: no drift\n"


def test_json_has_every_statement_and_both_places() -> None:
    data = json.loads(printed(REPORT, "json"))
    assert data["sides"] == ["spec", "page"]
    assert data["summary"] == {
        "pages": 2,
        "endpoints": 3,
        "unchanged": 1,
        "outdated": 5,
        "excused": 4,
        "drifts": 2,
        "kinds": {"endpoint-removed": 1, "parameter-type": 1},
        "contradictions": 1,
        "errors": 1,
        "warnings": 1,
    }
    assert data["drifts"][1] == {
        "kind": "parameter-type",
        "method": "POST",
        "path": "/v1/borrow",
        "field": "coin",
        "value": None,
        "message": "'coin' is string on the page, integer in the spec",
        "hint": "the page says so | twice",
        "old": {
            "text": "integer",
            "place": {"file": "spec/paths.yaml", "line": 5, "column": 15},
        },
        "new": {"text": "string", "place": {"file": "pages/borrow.md", "line": 3, "column": 21}},
        "also": [{"file": "pages/all.md", "line": 90, "column": 1}],
    }
    assert data["drifts"][0]["new"] == {"text": None, "place": None}
    assert data["contradictions"][0]["field"] == "fee"
    assert data["contradictions"][0]["other"] == {
        "file": "pages/borrow.md",
        "line": 1,
        "column": 1,
    }
    assert [each["code"] for each in data["diagnostics"]] == ["E940", "W940"]
    assert data["notes"] == ["x: 2 of 2 pages"]


def test_workflow_commands() -> None:
    assert printed(REPORT, "github").splitlines() == [
        "::warning file=pages/borrow.md,line=1,col=1,title=W940::not read",
        "::error file=pages/borrow.md,line=3,col=21,title=parameter-type::POST /v1/borrow:"
        " 'coin' is string on the page, integer in the spec"
        "%0Ahelp: spec: spec/paths.yaml:5:15; the page says so | twice",
        "::warning file=pages/borrow.md,line=4,col=3,title=page-example-breaks-type::"
        "'fee' is string, the example has *integer*",
        "::error file=spec/paths.yaml,line=1,col=1,title=E940::stale%0Ahelp: remove it",
        "::error file=spec/paths.yaml,line=2,col=3,title=endpoint-removed::"
        "GET /v1/`odd`|path: the spec has it only",
    ]


def test_markdown_is_a_table_for_each_endpoint() -> None:
    assert (
        printed(REPORT, "markdown")
        == """\
# Documentation drift

x: 2 of 2 pages
2 pages, 3 endpoints: 2 drifts (1 endpoint-removed, 1 parameter-type); 1 error; 4 excused; \
1 unchanged; 5 with an outdated x-source; 1 contradiction within pages; 1 warning

## `POST /v1/borrow`

| kind | what | spec | page |
| --- | --- | --- | --- |
| parameter-type | 'coin' is string on the page, integer in the spec <br> \
the page says so \\| twice | `integer` <br> spec/paths.yaml:5:15 | \
`string` <br> pages/borrow.md:3:21 |

## ``GET /v1/`odd`\\|path``

| kind | what | spec | page |
| --- | --- | --- | --- |
| endpoint-removed | the spec has it only | \
``GET /v1/`odd`\\|path`` <br> spec/paths.yaml:2:3 | – |

## Errors

- `spec/paths.yaml:1:1`: E940: stale

## Pages that contradict themselves

- `pages/borrow.md:4:3`: example-breaks-type: 'fee' is string, the example has \\*integer\\*

## Not read

- `pages/borrow.md:1:1`: not read
"""
    )


def test_nothing_of_a_page_reaches_the_terminal_or_the_markdown_as_markup() -> None:
    evil = DriftReport(
        drifts=(
            Drift(
                DriftKind.TITLE,
                ("GET", "/v1/x"),
                "the title is '\x1b[31m<img src=x> @someone [a](b)\n| c'",
                new_place=Location("a\x07.md", 1, 1),
                old_place=None,
                new="``` \x1b[0m",
            ),
        ),
    )
    for form in ("text", "markdown", "github", "json"):
        shown = printed(evil, form)
        assert "\x1b" not in shown and "\x07" not in shown
    markdown = printed(evil, "markdown")
    assert "<img" not in markdown.replace("\\<img", "")
    assert "@someone" not in markdown
    assert "](b)" not in markdown.replace("\\](b)", "")
    rows = [line for line in markdown.splitlines() if line.startswith("| title")]
    assert len(rows) == 1
