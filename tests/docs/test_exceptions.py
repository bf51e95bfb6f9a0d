"""Reviewed disagreements: each silences its drift and no other; a stale one is an error."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from specpress.diagnostics import Severity
from specpress.docs.diffing import compare_with_spec
from specpress.docs.drift import DriftReport
from specpress.docs.facts import EndpointFacts, FieldFacts, PageFacts
from specpress.docs.spec_facts import SpecFacts, read_spec
from specpress.loading import load
from specpress.validation import validate

from tests.docs.making_facts import endpoint, field, page, text
from tests.docs.making_specs import PATHS, ROOT, SCHEMAS, spec_of, write_spec

BORROW = "/v1/loans/borrow"


def loan_fields(**changes: FieldFacts) -> list[FieldFacts]:
    fields = {
        "coin": field("coin"),
        "term": field("term", "integer", values=["7", "30"]),
        "parts": field("parts", "array of object"),
    }
    return list((fields | changes).values())


def borrow_page(*more: FieldFacts, **changes: FieldFacts) -> EndpointFacts:
    """The page of the first endpoint as the spec has it, but for ``changes`` of its reply."""
    return endpoint(
        BORROW,
        "POST",
        request=[
            field("coin", required="yes"),
            field("amount"),
            field("term", "integer", values=["7", "30"]),
            field("loans", "array of object"),
        ],
        response=[*loan_fields(**changes), *more],
    )


def list_page() -> EndpointFacts:
    fields = [
        field("list", "array of object", children=loan_fields()),
        field("candles", "array of array"),
    ]
    request = [
        field("coin", required="yes"),
        field("limit", "integer", deprecated=True),
    ]
    return endpoint("/v1/loans/list", "GET", request=request, response=fields, deprecated=True)


def on_operation(entry: str) -> str:
    line = "    x-permission: Trade\n"
    return PATHS.replace(line, f"{line}    x-docs-exception: {entry}\n")


def on_term(entry: str) -> str:
    line = "  enum: [7, 30]\n"
    return SCHEMAS.replace(line, f"{line}  x-docs-exception: {entry}\n")


def on_loan(entry: str) -> str:
    return SCHEMAS.replace("Loan:\n", f"Loan:\n  x-docs-exception: {entry}\n")


def outcome(spec: SpecFacts, *pages: PageFacts) -> tuple[list[str], int, list[str]]:
    report = compare_with_spec(pages, spec)
    codes = [each.code for each in report.diagnostics]
    return [each.kind.value for each in report.drifts], report.excused, codes


def test_the_pages_of_these_tests_agree_with_the_spec(tmp_path: Path) -> None:
    spec = spec_of(tmp_path)
    assert outcome(spec, page(borrow_page()), page(list_page())) == ([], 0, [])


@pytest.mark.parametrize(
    ("texts", "drifting"),
    [
        (
            {"paths": on_operation("{kind: field-added, value: fee, reason: R.}")},
            borrow_page(field("fee")),
        ),
        (
            {"paths": on_operation("{kind: field-added, field: fee, reason: R.}")},
            borrow_page(field("fee")),
        ),
        (
            {"schemas": on_loan("{kind: field-added, value: fee, reason: R.}")},
            borrow_page(field("fee")),
        ),
        (
            {"schemas": on_term("{kind: field-value-added, value: 60, reason: R.}")},
            borrow_page(term=field("term", "integer", values=["7", "30", "60"])),
        ),
        (
            {"schemas": on_term("{kind: field-value-removed, value: '30', reason: R.}")},
            borrow_page(term=field("term", "integer", values=["7"])),
        ),
        (
            {"schemas": on_term("{kind: field-type, value: string, reason: R.}")},
            borrow_page(term=field("term", "string", values=["7", "30"])),
        ),
        (
            {"paths": on_operation("[{kind: field-type, field: term, reason: R.}]")},
            borrow_page(term=field("term", "string", values=["7", "30"])),
        ),
        (
            {"paths": on_operation("{kind: permission, reason: R.}")},
            dataclasses.replace(borrow_page(), permission=text("Read")),
        ),
        (
            {
                "root": ROOT
                + f"x-docs-exception: {{kind: deprecated, path: {BORROW}, reason: R.}}\n"
            },
            dataclasses.replace(borrow_page(), deprecated=True),
        ),
        (
            {
                "root": ROOT + "x-docs-exception:\n"
                "  - {kind: field-added, path: /v1/*, method: POST, field: fee, reason: R.}\n"
            },
            borrow_page(field("fee")),
        ),
    ],
)
def test_one_drift_is_silenced_and_its_end_is_noticed(
    tmp_path: Path, texts: dict[str, str], drifting: EndpointFacts
) -> None:
    spec = spec_of(tmp_path, **texts)
    read = page(list_page())
    assert outcome(spec, page(drifting), read) == ([], 1, [])
    assert outcome(spec, page(borrow_page()), read) == ([], 0, ["E940"])
    # Another difference at the same place is told.
    other = dataclasses.replace(drifting, response=(*drifting.response, field("another")))
    assert outcome(spec, page(other), read) == (["field-added"], 1, [])


def test_a_stale_exception_is_located_and_tells_its_reason(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, schemas=on_term("{kind: field-type, reason: A slip of the pen.}"))
    report = compare_with_spec([page(borrow_page()), page(list_page())], spec)
    (found,) = report.diagnostics
    assert found.severity is Severity.ERROR
    line = on_term("").splitlines().index("  x-docs-exception: ") + 1
    assert (found.location.file, found.location.line) == ("spec/schemas.yaml", line)
    assert found.hint is not None and "A slip of the pen." in found.hint


def test_what_was_not_read_is_not_stale(tmp_path: Path) -> None:
    # The schema is in the replies of two endpoints: both pages have to agree.
    spec = spec_of(tmp_path, schemas=on_term("{kind: field-type, reason: R.}"))
    assert outcome(spec, page(borrow_page())) == ([], 0, [])
    assert outcome(spec, page(list_page())) == ([], 0, [])
    assert outcome(spec, page(borrow_page()), page(list_page())) == ([], 0, ["E940"])
    assert outcome(spec) == ([], 0, [])


def test_an_entry_for_several_drifts_is_an_error_and_silences_none(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, schemas=on_term("{kind: field-value-added, reason: R.}"))
    drifting = borrow_page(term=field("term", "integer", values=["7", "30", "60", "90"]))
    report = compare_with_spec([page(drifting), page(list_page())], spec)
    assert [each.value for each in report.drifts] == ["60", "90"]
    (found,) = report.diagnostics
    assert found.code == "E941"
    assert found.hint == "name the one with 'value': 60, 90"


def test_another_value_than_the_reviewed_one_is_drift_again(tmp_path: Path) -> None:
    entry = "{kind: field-type, value: string, reason: R.}"
    spec = spec_of(tmp_path, schemas=on_term(entry))
    drifting = borrow_page(term=field("term", "number", values=["7", "30"]))
    assert outcome(spec, page(drifting)) == (["field-type"], 0, [])


def test_endpoints_that_are_left_out_by_a_pattern(tmp_path: Path) -> None:
    entry = "x-docs-exception: {kind: endpoint-added, path: /v1/savings/*, reason: Not ours.}\n"
    spec = spec_of(tmp_path, root=ROOT + entry)
    ours = [page(borrow_page()), page(list_page())]
    left_out = [endpoint(f"/v1/savings/{name}") for name in ("list", "redeem", "a/b")]
    assert outcome(spec, page(*left_out), *ours) == ([], 3, [])
    assert outcome(spec, page(endpoint("/v1/stakes"))) == (["endpoint-added"], 0, [])
    # Pages without such an endpoint do not say that there is none.
    assert outcome(spec, *ours) == ([], 0, [])


def problems(folder: Path, **texts: str) -> list[tuple[str, str]]:
    document, found = load(write_spec(folder, **texts), project=folder)
    if document is not None:
        found = [*found, *validate(document)]
    return [(each.code, each.message) for each in found]


@pytest.mark.parametrize(
    ("texts", "code", "words"),
    [
        ({"paths": on_operation("{kind: title}")}, "E035", "reason"),
        ({"paths": on_operation("{kind: title, reason: ''}")}, "E035", ""),
        ({"paths": on_operation("{kind: titel, reason: R.}")}, "E035", "titel"),
        ({"paths": on_operation("{kind: title, because: R., reason: R.}")}, "E035", "because"),
        ({"paths": on_operation("{kind: endpoint-added, reason: R.}")}, "E035", "endpoint-added"),
        ({"paths": on_operation("[]")}, "E035", ""),
        ({"schemas": on_term("{kind: title, reason: R.}")}, "E035", "title"),
        ({"root": ROOT + "x-docs-exception: {kind: title, reason: R.}\n"}, "E035", "path"),
        ({"root": ROOT + "x-source: {page: p}\n"}, "E034", "x-source"),
        ({"paths": on_operation("{kind: title, reason: R.}\n    x-source: {}")}, "E035", "page"),
        (
            {"paths": on_operation("{kind: title, reason: R.}\n    x-source: {page: p, facts: x}")},
            "E035",
            "",
        ),
    ],
)
def test_a_malformed_entry_is_a_located_error(
    tmp_path: Path, texts: dict[str, str], code: str, words: str
) -> None:
    found = problems(tmp_path, **texts)
    assert [each for each, _ in found] == [code]
    assert words in found[0][1]


def test_the_kinds_of_the_vocabulary_are_those_of_the_report() -> None:
    import json

    from specpress.docs.drift import DriftKind
    from specpress.resources import extensions_schema_path

    schema = json.loads(extensions_schema_path().read_text(encoding="utf-8"))
    kinds = schema["$defs"]["documentException"]["properties"]["kind"]["enum"]
    assert kinds == [each.value for each in DriftKind]


def test_both_specs_of_the_repository_can_be_read() -> None:
    root = Path(__file__).parents[2]
    for spec in sorted((root / "spec").glob("*/openapi.yaml")):
        document, _ = load(spec, project=root)
        assert document is not None
        facts = read_spec(document)
        assert len(facts.endpoints) > 20
        assert all(entry.path or entry.targets for entry in facts.exceptions)
        assert isinstance(compare_with_spec([], facts), DriftReport)
