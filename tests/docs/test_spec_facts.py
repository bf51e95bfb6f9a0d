"""A spec as facts: what it says, in the words of a page, each with its YAML place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from specpress.diagnostics import Location
from specpress.docs.drift import Side
from specpress.docs.facts import FieldFacts, GroupKind, Required, TypeName
from specpress.docs.spec_facts import SpecFacts, Target, field_path, spec_facts

from tests.docs.making_specs import PATHS, ROOT, SCHEMAS, document_of, spec_of


@pytest.fixture
def spec(tmp_path: Path) -> SpecFacts:
    return spec_of(tmp_path)


def by_name(fields: Sequence[FieldFacts]) -> dict[str, FieldFacts]:
    return {each.name: each for each in fields}


def test_endpoints_with_method_and_path(spec: SpecFacts) -> None:
    borrow, listing = spec.endpoints
    assert borrow.identity == ("POST", "/v1/loans/borrow")
    assert listing.identity == ("GET", "/v1/loans/list")
    assert (borrow.deprecated, listing.deprecated) == (False, True)
    assert borrow.url == "https://docs.example.com/v1/loans/borrow"
    assert str(borrow.place) == "spec/paths.yaml:3:3"


def test_permission_and_authentication(spec: SpecFacts) -> None:
    borrow, listing = spec.endpoints
    assert borrow.permission is not None and borrow.permission.text == "Trade"
    assert borrow.authenticated is True
    assert listing.permission is not None and listing.permission.text == ""
    assert listing.authenticated is False


def test_the_rate_limit_in_numbers(spec: SpecFacts) -> None:
    (limit,) = spec.endpoints[0].rate_limits
    assert (limit.count, limit.seconds, limit.scope) == (5, 2.0, "uid")
    assert spec.endpoints[1].rate_limits == ()


def test_parameters_of_the_query(spec: SpecFacts) -> None:
    coin, limit = spec.endpoints[1].request
    assert (coin.name, coin.required, coin.deprecated) == ("coin", Required.YES, False)
    assert limit.type is not None and limit.type.name is TypeName.INTEGER
    assert limit.deprecated
    texts = [limit.minimum, limit.maximum, limit.default]
    assert [each.text for each in texts if each is not None] == ["1", "100", "20"]


def test_the_members_of_a_body(spec: SpecFacts) -> None:
    request = by_name(spec.endpoints[0].request)
    # What only replies have is no parameter.
    assert list(request) == ["coin", "amount", "term", "loans"]
    assert request["coin"].required is Required.YES
    assert request["loans"].required is Required.NO
    amount = request["amount"].type
    assert amount is not None and amount.name is TypeName.STRING
    assert [each.value for each in request["term"].values] == ["7", "30"]
    loans = request["loans"]
    assert loans.type is not None and loans.type.item is not None
    assert (loans.type.name, loans.type.item.name) == (TypeName.ARRAY, TypeName.OBJECT)
    assert loans.max_items is not None and loans.max_items.text == "10"
    (loan,) = loans.children
    assert (loan.name, loan.required) == ("loanId", Required.YES)
    assert loan.max_length is not None and loan.max_length.text == "36"


def test_conditions_are_groups(spec: SpecFacts) -> None:
    borrow = spec.endpoints[0]
    request = by_name(borrow.request)
    assert request["amount"].required is Required.CONDITIONAL
    assert request["term"].required is Required.CONDITIONAL
    either, needs = borrow.groups
    assert (either.kind, either.members) == (GroupKind.AT_LEAST_ONE, (("amount",), ("term",)))
    assert (needs.kind, needs.members) == (GroupKind.REQUIRES, (("term",), ("loans",)))
    assert PATHS.splitlines()[either.place.line - 1].strip() == "anyOf:"
    assert PATHS.splitlines()[needs.place.line - 1].strip() == "term: [loans]"


def test_the_payload_without_its_envelope(spec: SpecFacts) -> None:
    borrow, listing = spec.endpoints
    # The rows of a list, at the top, as pages have them.
    assert [each.name for each in borrow.response] == ["coin", "term", "parts"]
    response = by_name(listing.response)
    assert list(response) == ["list", "candles"]
    assert [each.name for each in response["list"].children] == ["coin", "term", "parts"]
    assert [each.name for each in response["candles"].children] == ["start", "open"]
    assert all(each.required is None for each in borrow.response)
    assert spec.envelope.payload == ("data",)
    assert spec.envelope.marks == {"code", "message"}
    assert spec.envelope.frame == {"code", "message", "data", "time"}


def test_a_schema_inside_of_itself_ends(spec: SpecFacts) -> None:
    parts = by_name(spec.endpoints[0].response)["parts"]
    assert parts.type is not None and parts.type.name is TypeName.ARRAY
    assert parts.children == ()


def test_places_are_those_of_the_yaml(spec: SpecFacts) -> None:
    def line(place: Location, text: str) -> str:
        return text.splitlines()[place.line - 1].strip()

    term = by_name(spec.endpoints[0].request)["term"]
    assert line(term.place, PATHS) == "term:"
    assert term.values[1].place.file == "spec/schemas.yaml"
    assert line(term.values[1].place, SCHEMAS) == "enum: [7, 30]"
    assert term.type is not None and line(term.type.place, SCHEMAS) == "type: integer"


def test_exceptions_and_all_that_they_are_about(tmp_path: Path) -> None:
    spec = spec_of(
        tmp_path,
        root=ROOT + "x-docs-exception: {kind: endpoint-added, path: /v1/x/*, reason: Not ours.}\n",
        paths=PATHS.replace(
            "    x-permission: Trade\n",
            "    x-permission: Trade\n"
            "    x-docs-exception:\n"
            "      - {kind: title, reason: A slip.}\n"
            "      - {kind: field-added, field: 'list[].a', value: 3, reason: Not seen.}\n",
        ).replace(
            "        description: Only this coin.\n",
            "        description: Only this coin.\n"
            "        x-docs-exception: {kind: parameter-type, reason: R.}\n",
        ),
        schemas=SCHEMAS.replace(
            "  enum: [7, 30]\n",
            "  enum: [7, 30]\n  x-docs-exception: "
            "{kind: field-value-added, value: 60, reason: Old.}\n",
        ),
    )
    found = {each.reason: each for each in spec.exceptions}
    assert found.keys() == {"Not ours.", "A slip.", "Not seen.", "R.", "Old."}
    borrow, listing = (each.identity for each in spec.endpoints)
    assert found["Not ours."].path == "/v1/x/*"
    assert found["A slip."].targets == (Target(borrow),)
    assert found["Not seen."].field == ("list", "a")
    assert found["Not seen."].value == "3"
    assert found["R."].targets == (Target(listing, Side.REQUEST, ("coin",)),)
    assert set(found["Old."].targets) == {
        Target(borrow, Side.REQUEST, ("term",)),
        Target(borrow, Side.RESPONSE, ("term",)),
        Target(listing, Side.RESPONSE, ("list", "term")),
    }
    assert found["Old."].place.file == "spec/schemas.yaml"


def test_what_the_spec_remembers_of_a_page(tmp_path: Path) -> None:
    source = "    x-source: {page: https://a.example/b, title: Borrow, facts: '0123456789abcdef'}\n"
    paths = PATHS.replace("    x-permission: Trade\n", source + "    x-permission: Trade\n")
    spec = spec_of(tmp_path, paths=paths)
    (remembered,) = spec.sources.values()
    assert (remembered.page, remembered.facts) == ("https://a.example/b", "0123456789abcdef")
    title = spec.endpoints[0].title
    assert title is not None and title.text == "Borrow"
    assert spec.endpoints[1].title is None


def test_the_facts_alone(tmp_path: Path) -> None:
    assert [each.path for each in spec_facts(document_of(tmp_path))] == [
        "/v1/loans/borrow",
        "/v1/loans/list",
    ]


def test_paths_of_fields_in_either_notation() -> None:
    assert field_path("list[].coin") == field_path("list.coin") == ("list", "coin")
    assert field_path("") == ()


def test_a_payload_of_one_value_is_a_field_of_its_name(tmp_path: Path) -> None:
    items = (
        "                      type: array\n"
        "                      items:\n"
        "                        $ref: schemas.yaml#/Loan\n"
    )
    assert PATHS.count(items) == 1
    paths = PATHS.replace(
        items, "                      type: string\n                      enum: [A]\n"
    )
    paths = paths.replace(
        'value: {code: 0, message: "", data: []}', "value: {code: 0, message: '', data: A}"
    )
    (only,) = spec_of(tmp_path, paths=paths).endpoints[0].response
    assert (only.name, [each.value for each in only.values]) == ("data", ["A"])
