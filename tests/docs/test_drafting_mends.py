"""Drift mended in a hand-written spec: each kind has its mend, and nothing else changes."""

from __future__ import annotations

import dataclasses
import difflib
from pathlib import Path
from typing import Any

import pytest
from specpress.docs.facts import EndpointFacts, GroupKind, PageFacts
from specpress.docs.spec_facts import spec_facts

from tests.docs.drafting_runs import Project, parsed, project_at, reply
from tests.docs.making_facts import field, group, limit, page, text
from tests.docs.making_specs import PATHS, SCHEMAS, document_of

BORROW, LIST = ("POST", "/v1/loans/borrow"), ("GET", "/v1/loans/list")


def page_of(folder: Path, *changed: EndpointFacts, **texts: str) -> PageFacts:
    """The page that says what the small spec says, but for the ``changed`` endpoints."""
    facts = {each.identity: each for each in spec_facts(document_of(folder, **texts))}
    return page(*[facts.get(each.identity, each) and each for each in changed])


def facts_of(folder: Path, identity: tuple[str, str], **texts: str) -> EndpointFacts:
    return next(
        each for each in spec_facts(document_of(folder, **texts)) if each.identity == identity
    )


def changed_field(
    endpoint: EndpointFacts, side: str, path: tuple[str, ...], **changes: Any
) -> EndpointFacts:
    """``endpoint`` with other facts of the field at ``path``."""

    def change(fields: Any, path: tuple[str, ...]) -> Any:
        first, *rest = path
        return tuple(
            each
            if each.name != first
            else dataclasses.replace(each, children=change(each.children, tuple(rest)))
            if rest
            else dataclasses.replace(each, **changes)
            for each in fields
        )

    return dataclasses.replace(endpoint, **{side: change(getattr(endpoint, side), path)})


def lines_changed(project: Project, texts: Any) -> tuple[list[str], list[str]]:
    """The lines that go and the lines that come, in all files, without blanks around them."""
    gone, come = [], []
    for name, before in project.files().items():
        for line in difflib.ndiff(before.splitlines(), texts[name].splitlines()):
            if line.startswith("- "):
                gone.append(line[2:].strip())
            elif line.startswith("+ "):
                come.append(line[2:].strip())
    return gone, come


def assert_settled(project: Project, drafted: PageFacts, texts: Any) -> None:
    """With ``texts`` the spec generates, and the page has nothing more to say."""
    for name, each in texts.items():
        (project.folder / name).write_text(each, encoding="utf-8", newline="")
    project.assert_generates()
    again = project.draft(drafted)
    assert (again.mended, again.left, again.refusals, again.drafted) == ((), (), (), ())
    assert dict(again.texts) == project.files()


CASES: dict[str, tuple[Any, list[str], list[str]]] = {
    "parameter-required": (
        lambda borrow, loans: [changed_field(loans, "request", ("coin",), required="no")],
        ["required: true"],
        [],
    ),
    "parameter-required-body": (
        lambda borrow, loans: [changed_field(borrow, "request", ("amount",), required="yes")],
        ["required: [coin]"],
        ["required: [coin, amount]"],
    ),
    "parameter-default": (
        lambda borrow, loans: [changed_field(loans, "request", ("limit",), default=text("50"))],
        ["schema: {type: integer, minimum: 1, maximum: 100, default: 20}"],
        ["schema: {type: integer, minimum: 1, maximum: 100, default: 50}"],
    ),
    "parameter-bound": (
        lambda borrow, loans: [changed_field(loans, "request", ("limit",), maximum=text("200"))],
        ["schema: {type: integer, minimum: 1, maximum: 100, default: 20}"],
        ["schema: {type: integer, minimum: 1, maximum: 200, default: 20}"],
    ),
    "parameter-bound-added": (
        lambda borrow, loans: [changed_field(loans, "request", ("coin",), max_length=text("9"))],
        ["schema: {type: string}"],
        ["schema: {type: string, maxLength: 9}"],
    ),
    "parameter-max-items": (
        lambda borrow, loans: [changed_field(borrow, "request", ("loans",), max_items=text("5"))],
        ["maxItems: 10"],
        ["maxItems: 5"],
    ),
    "parameter-deprecated": (
        lambda borrow, loans: [changed_field(loans, "request", ("coin",), deprecated=True)],
        [],
        ["deprecated: true"],
    ),
    "parameter-not-deprecated": (
        lambda borrow, loans: [changed_field(loans, "request", ("limit",), deprecated=False)],
        ["deprecated: true"],
        [],
    ),
    "parameter-added": (
        lambda borrow, loans: [
            dataclasses.replace(
                loans,
                request=(loans.request[0], field("cursor", required="no"), *loans.request[1:]),
            )
        ],
        [],
        ["- name: cursor", "in: query", "description: TODO", "schema:", "type: string"],
    ),
    "parameter-added-body": (
        lambda borrow, loans: [
            dataclasses.replace(borrow, request=(*borrow.request, field("note", required="no")))
        ],
        [],
        ["note:", "description: TODO", "type: string"],
    ),
    "parameter-removed": (
        lambda borrow, loans: [dataclasses.replace(loans, request=loans.request[:1])],
        [
            "- name: limit",
            "in: query",
            "description: How many.",
            "deprecated: true",
            "schema: {type: integer, minimum: 1, maximum: 100, default: 20}",
        ],
        [],
    ),
    "rate-limit": (
        lambda borrow, loans: [dataclasses.replace(borrow, rate_limits=(limit(10, 1, "ip"),))],
        ["count: 5", "period: 2", "scope: uid"],
        ["count: 10", "period: 1", "scope: ip"],
    ),
    "rate-limit-new": (
        lambda borrow, loans: [dataclasses.replace(loans, rate_limits=(limit(10, 1, "uid"),))],
        [],
        ["x-rate-limit:", "count: 10", "period: 1", "scope: uid"],
    ),
    "permission": (
        lambda borrow, loans: [dataclasses.replace(borrow, permission=text("Loan trade"))],
        ["x-permission: Trade"],
        ["x-permission: Loan trade"],
    ),
    "permission-none": (
        lambda borrow, loans: [dataclasses.replace(borrow, permission=text(""))],
        ["x-permission: Trade"],
        ["security: []"],
    ),
    "permission-now": (
        lambda borrow, loans: [
            dataclasses.replace(loans, permission=text("Read"), authenticated=True)
        ],
        ["security: []"],
        ["x-permission: Read"],
    ),
    "deprecated": (
        lambda borrow, loans: [dataclasses.replace(borrow, deprecated=True)],
        [],
        ["deprecated: true"],
    ),
    "not-deprecated": (
        lambda borrow, loans: [dataclasses.replace(loans, deprecated=False)],
        ["deprecated: true"],
        [],
    ),
    "field-added-at-the-top": (
        lambda borrow, loans: [
            dataclasses.replace(loans, response=(*loans.response, field("nextCursor")))
        ],
        [],
        ["nextCursor:", "description: TODO", "type: string"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_drift_is_mended_by_the_lines_that_say_it(tmp_path: Path, case: str) -> None:
    changes, gone, come = CASES[case]
    project = project_at(tmp_path)
    drafted = page(*changes(facts_of(tmp_path, BORROW), facts_of(tmp_path, LIST)))
    drafted = dataclasses.replace(
        drafted,
        endpoints=tuple(
            dataclasses.replace(
                each,
                request=tuple(
                    dataclasses.replace(one, required=_required(one.required))
                    for one in each.request
                ),
            )
            for each in drafted.endpoints
        ),
    )
    outcome = project.draft(drafted)
    assert (outcome.left, outcome.refusals, outcome.drafted) == ((), (), ())
    assert lines_changed(project, outcome.texts) == (gone, come)
    assert_settled(project, drafted, outcome.texts)


def _required(value: Any) -> Any:
    from specpress.docs.facts import Required

    return None if value is None else Required(value)


def shared_page(folder: Path) -> PageFacts:
    """Both calls give loans; the page of one of them has a field more, and a value more."""
    loans = facts_of(folder, LIST)
    [first, *rest] = loans.response
    more = dataclasses.replace(
        first,
        children=(
            *(
                dataclasses.replace(each, values=(*each.values, *field("x", values=["90"]).values))
                if each.name == "term"
                else each
                for each in first.children
            ),
            field("rate", minimum=None),
        ),
    )
    example = {"code": 0, "message": "", "data": {"list": [{"coin": "BTC", "rate": "0.01"}]}}
    return page(
        dataclasses.replace(loans, response=(more, *rest), response_examples=(reply(example),))
    )


def test_a_component_that_others_use_is_not_changed_for_all(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    outcome = project.draft(shared_page(tmp_path))
    assert outcome.mended == ()
    assert dict(outcome.texts) == project.files()
    assert len(outcome.left) == 2
    assert all("shared with POST /v1/loans/borrow" in each.advice for each in outcome.left)
    assert all("--shared" in each.advice for each in outcome.left)


def test_a_component_is_changed_for_all_when_that_is_asked(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    drafted = shared_page(tmp_path)
    outcome = project.draft(drafted, shared=True)
    assert outcome.left == ()
    gone, come = lines_changed(project, outcome.texts)
    assert gone == ["enum: [7, 30]", 'x-enum-descriptions: {"7": A week.}']
    assert come[:2] == ["enum: [7, 30, 90]", 'x-enum-descriptions: {"7": A week., "90": TODO}']
    loan = parsed(outcome.texts, "spec/schemas.yaml")["Loan"]["properties"]
    assert list(loan) == ["coin", "term", "parts", "rate"]
    assert loan["rate"]["format"] == "decimal"
    assert_settled(project, drafted, outcome.texts)


def test_a_component_is_changed_when_all_that_use_it_drifted_alike(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    borrow, loans = facts_of(tmp_path, BORROW), facts_of(tmp_path, LIST)
    new = field("rate")
    [first, *rest] = loans.response
    loans = dataclasses.replace(
        loans, response=(dataclasses.replace(first, children=(*first.children, new)), *rest)
    )
    borrow = dataclasses.replace(borrow, response=(*borrow.response, new))
    outcome = project.draft(page(borrow, loans))
    assert outcome.left == ()
    assert lines_changed(project, outcome.texts) == (
        [],
        ["rate:", "description: TODO", "type: string"],
    )


def test_a_value_is_taken_away_with_its_words(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    changed = []
    for identity in (BORROW, LIST):
        facts = facts_of(tmp_path, identity)
        only = field("x", values=["30"]).values
        if identity == BORROW:
            facts = changed_field(facts, "request", ("term",), values=only)
            facts = changed_field(facts, "response", ("term",), values=only)
        else:
            facts = changed_field(facts, "response", ("list", "term"), values=only)
        changed.append(facts)
    drafted = page(*changed)
    outcome = project.draft(drafted)
    assert outcome.left == ()
    gone, come = lines_changed(project, outcome.texts)
    assert gone == ["enum: [7, 30]", 'x-enum-descriptions: {"7": A week.}']
    assert come == ["enum: [30]"]
    assert_settled(project, drafted, outcome.texts)


def test_a_type_of_one_use_leaves_the_component_alone(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    borrow = facts_of(tmp_path, BORROW)
    number = field("x", "integer").type
    drafted = page(changed_field(borrow, "request", ("amount",), type=number))
    outcome = project.draft(drafted)
    # The documented request has an amount as text: a person has to say what is true.
    [left] = outcome.left
    assert "by hand" in left.advice
    assert dict(outcome.texts) == project.files()
    without = PATHS.replace('amount: "1", ', "term: 7, ").replace("loans: []}", "loans: []}")
    project = project_at(tmp_path, paths=without)
    outcome = project.draft(drafted)
    assert outcome.left == ()
    assert lines_changed(project, outcome.texts) == (
        ["$ref: schemas.yaml#/Amount"],
        ["type: integer"],
    )


def test_what_cannot_be_mended_is_said_with_what_to_do(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    borrow = facts_of(tmp_path, BORROW)
    groups = (*borrow.groups, group(GroupKind.REQUIRES, ["coin"], ["loans"]))
    deep = field("x", "object").type
    changed = changed_field(
        dataclasses.replace(borrow, groups=groups), "request", ("coin",), type=deep
    )
    outcome = project.draft(page(changed))
    assert dict(outcome.texts) == project.files()
    advice = {each.drift.kind.value: each.advice for each in outcome.left}
    assert "anyOf" in advice["group"]
    assert "by hand" in advice["parameter-type"]


def test_an_endpoint_that_moved_keeps_all_that_was_written(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    borrow = dataclasses.replace(
        facts_of(tmp_path, BORROW),
        path="/v2/loans/borrow",
        url="https://docs.example.com/v1/loans/borrow",
    )
    drafted = page(borrow, url="https://docs.example.com/v1/loans/borrow")
    outcome = project.draft(drafted)
    assert (outcome.left, outcome.drafted) == ((), ())
    assert lines_changed(project, outcome.texts) == (
        ["/v1/loans/borrow: {$ref: paths.yaml#/borrow}"],
        ["/v2/loans/borrow: {$ref: paths.yaml#/borrow}"],
    )


def test_a_title_is_remembered_and_a_summary_of_ones_own_stays(tmp_path: Path) -> None:
    source = "    x-source: {page: a.md, title: Borrow}\n    x-permission: Trade"
    texts = {"paths": PATHS.replace("    x-permission: Trade", source)}
    project = project_at(tmp_path, **texts)
    borrow = dataclasses.replace(facts_of(tmp_path, BORROW, **texts), title=text("Borrow A Coin"))
    outcome = project.draft(page(borrow, file="a.md"))
    gone, come = lines_changed(project, outcome.texts)
    assert gone == ["x-source: {page: a.md, title: Borrow}"]
    [line] = come
    assert line.startswith("x-source: {page: a.md, title: Borrow A Coin, facts: ")
    # Who has not put the title into words of their own gets the new one.
    own = texts["paths"].replace("summary: Borrow a coin", "summary: Borrow")
    project = project_at(tmp_path, paths=own)
    outcome = project.draft(page(borrow, file="a.md"))
    assert "summary: Borrow A Coin" in lines_changed(project, outcome.texts)[1]


def test_what_an_alias_shares_is_left_to_a_person(tmp_path: Path) -> None:
    paths = PATHS.replace("x-rate-limit:\n", "x-rate-limit: &limit\n").replace(
        "    security: []\n", "    security: []\n    x-rate-limit: *limit\n"
    )
    project = project_at(tmp_path, paths=paths)
    borrow = facts_of(tmp_path, BORROW, paths=paths)
    changed = dataclasses.replace(borrow, rate_limits=(limit(9, 2, "uid"),))
    outcome = project.draft(page(changed))
    [left] = outcome.left
    assert "'&limit' names is used elsewhere" in left.advice
    assert dict(outcome.texts) == project.files()


def test_a_mend_that_would_break_the_spec_is_not_made_and_the_others_are(tmp_path: Path) -> None:
    """The documented request has the term that the page does not list any more."""
    paths = PATHS.replace('{coin: BTC, amount: "1", loans: []}', "{coin: BTC, term: 7, loans: []}")
    project = project_at(tmp_path, paths=paths)
    changed = []
    for identity in (BORROW, LIST):
        facts = facts_of(tmp_path, identity, paths=paths)
        only = field("x", values=["30"]).values
        side, way = ("request", ("term",)) if identity == BORROW else ("response", ("list", "term"))
        facts = changed_field(facts, side, way, values=only)
        if identity == BORROW:
            facts = changed_field(facts, "response", ("term",), values=only)
        changed.append(dataclasses.replace(facts, rate_limits=(limit(3, 1, "uid"),)))
    outcome = project.draft(page(*changed))
    assert {each.kind.value for each in outcome.mended} == {"rate-limit"}
    assert outcome.left
    assert all("by hand" in each.advice for each in outcome.left)
    assert "enum: [7, 30]" in outcome.texts["spec/schemas.yaml"]


def test_windows_line_ends_and_a_byte_order_mark_stay(tmp_path: Path) -> None:
    texts = {
        "paths": "\ufeff" + PATHS.replace("\n", "\r\n"),
        "schemas": SCHEMAS.replace("\n", "\r\n"),
    }
    project = project_at(tmp_path, **texts)
    loans = facts_of(tmp_path, LIST, **texts)
    drafted = page(dataclasses.replace(loans, response=(*loans.response, field("next"))))
    outcome = project.draft(drafted)
    assert outcome.left == ()
    text = outcome.texts["spec/paths.yaml"]
    assert text.count("\n") == text.count("\r\n") == PATHS.count("\n") + 3
