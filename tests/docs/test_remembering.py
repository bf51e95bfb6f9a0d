"""The hash of facts, and ``x-source``: written into the YAML without touching anything else."""

from __future__ import annotations

import dataclasses
import difflib
from pathlib import Path

import pytest
from specpress.docs.diffing import compare_with_spec
from specpress.docs.fact_hash import facts_hash
from specpress.docs.facts import EndpointFacts, GroupKind, PageFacts
from specpress.docs.source_writing import edited, remembered_of, write_sources
from specpress.docs.spec_facts import read_spec
from specpress.loading import load
from specpress.validation import validate

from tests.docs.making_facts import endpoint, field, group, limit, page, text
from tests.docs.making_specs import PATHS, document_of
from tests.docs.test_exceptions import borrow_page, list_page

FIRST = endpoint(
    request=[field("coin", required="yes"), field("term", values=["7", "30"], default="7")],
    response=[field("list", "array of object", children=[field("a"), field("b", "integer")])],
    title="Borrow",
    permission="Trade",
    rate_limits=[limit(5, 2, "User ID")],
    groups=[group(GroupKind.AT_LEAST_ONE, ["coin"], ["term"])],
)


def test_other_words_and_another_order_make_no_other_hash() -> None:
    coin, term = FIRST.request
    (rows,) = FIRST.response
    again = dataclasses.replace(
        endpoint(),
        title=text("  Borrow "),
        permission=text("Trade"),
        rate_limits=(limit(5, 2.0, "uid"),),
        groups=(group(GroupKind.AT_LEAST_ONE, ["coin"], ["term"]),),
        request=(
            dataclasses.replace(term, description="Other words.", values=term.values[::-1]),
            dataclasses.replace(coin, uncertain=("perhaps",)),
        ),
        response=(dataclasses.replace(rows, children=rows.children[::-1]),),
    )
    assert facts_hash(again) == facts_hash(FIRST)
    assert len(facts_hash(FIRST)) == 16


CHANGED = [
    dataclasses.replace(FIRST, title=text("Lend")),
    dataclasses.replace(FIRST, permission=None),
    dataclasses.replace(FIRST, rate_limits=(limit(5, 1, "uid"),)),
    dataclasses.replace(FIRST, deprecated=True),
    dataclasses.replace(FIRST, path="/v1/other"),
    dataclasses.replace(FIRST, method="PUT"),
    dataclasses.replace(FIRST, groups=()),
    dataclasses.replace(FIRST, request=FIRST.request[:1]),
    dataclasses.replace(FIRST, request=(), has_request=False),
    dataclasses.replace(FIRST, request=(), has_request=True),
    dataclasses.replace(
        FIRST, request=(FIRST.request[0], field("term", values=["7"], default="7"))
    ),
    dataclasses.replace(FIRST, response=(field("list", "array of object"),)),
]


def test_other_facts_make_another_hash() -> None:
    hashes = {facts_hash(each) for each in [FIRST, *CHANGED]}
    assert len(hashes) == len(CHANGED) + 1


def written(folder: Path, text_of_paths: str, *pages: PageFacts) -> tuple[str, list[str]]:
    """The text of paths.yaml after writing, and the codes of what was refused."""
    document = document_of(folder, paths=text_of_paths)
    spec = read_spec(document)
    report = compare_with_spec(pages, spec)
    problems, _ = write_sources(folder, {"x": document}, {"x": spec}, {"x": pages}, report)
    result = (folder / "spec" / "paths.yaml").read_bytes().decode("utf-8")
    return result, [each.code for each in problems]


def added_lines(old: str, new: str) -> tuple[list[str], list[str]]:
    lines = list(difflib.ndiff(old.splitlines(), new.splitlines()))
    return (
        [line[2:] for line in lines if line.startswith("+ ")],
        [line[2:] for line in lines if line.startswith("- ")],
    )


def titled(facts: EndpointFacts, title: str) -> EndpointFacts:
    return dataclasses.replace(facts, title=text(title))


def test_a_source_is_added_line_by_line(tmp_path: Path) -> None:
    read = page(titled(borrow_page(), "Borrow: now"), url="https://docs.example.com/b")
    new, refused = written(tmp_path, PATHS, read)
    assert refused == []
    added, removed = added_lines(PATHS, new)
    assert removed == []
    assert added == [
        "    x-source:",
        "      page: https://docs.example.com/b",
        '      title: "Borrow: now"',
        f'      facts: "{facts_hash(titled(borrow_page(), "Borrow: now"))}"',
    ]
    assert "    # The page, as it was read last.\n    externalDocs:" in new
    # It is valid, and what was remembered is unchanged.
    document, _ = load(tmp_path / "spec" / "openapi.yaml", project=tmp_path)
    assert document is not None and validate(document) == []
    report = compare_with_spec([read], read_spec(document))
    assert (report.drifts, report.unchanged) == ((), 1)


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    pages = [page(borrow_page()), page(list_page())]
    once, _ = written(tmp_path, PATHS, *pages)
    twice, _ = written(tmp_path, once, *pages)
    assert once == twice
    assert once.count("x-source:") == 2


def test_a_source_is_brought_up_to_date(tmp_path: Path) -> None:
    old, _ = written(tmp_path, PATHS, page(borrow_page()))
    fewer = dataclasses.replace(borrow_page(), request=borrow_page().request[:3], has_request=True)
    document = document_of(tmp_path, paths=old)
    spec = read_spec(document)
    wanted = remembered_of(spec, [page(fewer)])
    texts, problems = edited(document, spec, wanted)
    assert problems == []
    added, removed = added_lines(old, texts["spec/paths.yaml"])
    assert [line.split(":")[0].strip() for line in added] == ["facts"]
    assert [line.split(":")[0].strip() for line in removed] == ["facts"]


def test_endpoints_with_drift_are_left_alone(tmp_path: Path) -> None:
    drifting = borrow_page(FIRST.request[0], field("another"))
    new, _ = written(tmp_path, PATHS, page(drifting), page(list_page()))
    assert new.count("x-source:") == 1
    assert new.index("x-source:") > new.index("\nlist:")


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    new, _ = written(tmp_path, PATHS.replace("\n", "\r\n"), page(borrow_page()))
    assert new.count("\n") == new.count("\r\n") == PATHS.count("\n") + 3


@pytest.mark.parametrize(
    "source",
    [
        "    x-source: {page: p}\n",
        "    x-source:\n      page: p\n",
        "    x-source:\n      page: p\n\n",
    ],
)
def test_any_layout_of_a_source_is_replaced(tmp_path: Path, source: str) -> None:
    line = "    x-permission: Trade\n"
    new, refused = written(tmp_path, PATHS.replace(line, source + line), page(borrow_page()))
    assert refused == []
    rest, _ = added_lines(PATHS, new)
    assert [each for each in rest if each.strip()] == [
        "    x-source:",
        "      page: page.md",
        f'      facts: "{facts_hash(borrow_page())}"',
    ]


@pytest.mark.parametrize(
    "source",
    [
        "    x-source:\n      page: p # Mine.\n",
        "    x-source:\n      page: >-\n        p\n        q\n",
    ],
)
def test_what_an_edit_would_lose_is_refused(tmp_path: Path, source: str) -> None:
    line = "    x-permission: Trade\n"
    before = PATHS.replace(line, source + line)
    new, refused = written(tmp_path, before, page(borrow_page()))
    assert (new, refused) == (before, ["W941"])


def test_an_operation_without_lines_of_its_own_is_refused(tmp_path: Path) -> None:
    one_line = (
        "  get: {operationId: loans.list, tags: [loans], summary: S, description: D, security: [],"
        " responses: {'200': {description: D, content: {application/json: {schema: {$ref:"
        " schemas.yaml#/Whole}, examples: {documented:"
        " {value: {code: 0, message: '', data: {}}}}}}}}}\n"
    )
    schema = (
        "Whole:\n  description: All.\n  type: object\n  required: [data, code, message]\n"
        "  properties:\n    code: {type: integer}\n    message: {type: string}\n"
        "    data: {type: object, properties: {a: {type: string}}}\n"
    )
    from tests.docs.making_specs import SCHEMAS

    head = PATHS[: PATHS.index("\nlist:")]
    paths = f"{head}\nlist:\n{one_line}"
    document = document_of(tmp_path, paths=paths, schemas=SCHEMAS + schema)
    spec = read_spec(document)
    listing = page(endpoint("/v1/loans/list", response=[field("a")]))
    texts, problems = edited(document, spec, remembered_of(spec, [listing]))
    assert texts == {}
    assert [each.code for each in problems] == ["W941"]


def test_an_unchanged_page_and_a_changed_spec_is_drift_still(tmp_path: Path) -> None:
    pages = [page(borrow_page())]
    once, _ = written(tmp_path, PATHS, *pages)
    changed = once.replace("            required: [coin]\n", "            required: [amount]\n")
    assert changed != once
    report = compare_with_spec(pages, read_spec(document_of(tmp_path, paths=changed)))
    (drift,) = report.drifts
    assert drift.kind.value == "parameter-required"
    assert drift.hint == "the page has not changed since x-source was written"


def test_the_title_that_is_remembered_is_compared(tmp_path: Path) -> None:
    once, _ = written(tmp_path, PATHS, page(titled(borrow_page(), "Borrow")))
    spec = read_spec(document_of(tmp_path, paths=once))
    (drift,) = compare_with_spec([page(titled(borrow_page(), "Borrow coins"))], spec).drifts
    assert (drift.kind.value, drift.old, drift.new) == ("title", "Borrow", "Borrow coins")


def test_of_several_pages_the_one_it_was_written_from_is_remembered(tmp_path: Path) -> None:
    spec = read_spec(document_of(tmp_path))
    other = page(borrow_page(), file="all.md")
    own = page(borrow_page(), url="https://docs.example.com/v1/loans/borrow")
    for pages in ([other, own], [own, other]):
        (found,) = remembered_of(spec, pages).values()
        assert found.page == "https://docs.example.com/v1/loans/borrow"


def test_a_page_that_changed_without_drift_is_counted(tmp_path: Path) -> None:
    once, _ = written(tmp_path, PATHS, page(borrow_page()))
    spec = read_spec(document_of(tmp_path, paths=once))
    more = dataclasses.replace(borrow_page(), permission=text("Trade"))
    report = compare_with_spec([page(more)], spec)
    assert (report.drifts, report.unchanged, report.outdated) == ((), 0, 1)
    # Of two pages, one is as it was.
    report = compare_with_spec([page(more), page(borrow_page())], spec)
    assert (report.unchanged, report.outdated) == (1, 0)


def test_where_others_keep_copies_of_pages_is_not_written(tmp_path: Path) -> None:
    spec = read_spec(document_of(tmp_path))
    for file, name in {
        "/somewhere/borrow.md": "https://docs.example.com/v1/loans/borrow",
        "../pages/borrow.md": "https://docs.example.com/v1/loans/borrow",
        "pages/borrow.md": "pages/borrow.md",
    }.items():
        (found,) = remembered_of(spec, [page(borrow_page(), file=file)]).values()
        assert found.page == name
