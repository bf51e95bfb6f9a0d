# ruff: noqa: E501 - a rule is read as one line
"""The rules by which a change breaks callers or does not, each said literally."""

from __future__ import annotations

import pytest
from specpress.surface.changes import Change
from specpress.surface.comparing import compare
from specpress.surface.files import SurfaceError, from_text, to_text
from specpress.surface.reports import report, summary

from tests.release.surfaces import TEXT, surface

AMOUNT = "amount: {type: Decimal | str | int, required: true}"
BORROW_COIN = "coin: {type: str, required: true, max_length: '10'}"
LIMIT = "limit: {type: int | None, default: None, minimum: '1', maximum: '100'}"
NOTE = "note: {type: str | None, default: None}"
GET = "coin: {type: str | None, default: None}\n      order_id:"
RULES = [
    # operations
    ("  loans.get:\n", "  loans.list:\n", {("breaking", "operation-removed"), ("additive", "operation-added")}),
    ("  loans.get:\n", "  loans.all: {call: GET /all, docs: 'https://example.com/all'}\n  loans.get:\n", {("additive", "operation-added")}),
    ("    signed: true\n", "", {("additive", "operation-signed")}),
    ("    call: GET /loans\n", "    call: GET /loans\n    signed: true\n", {("breaking", "operation-signed")}),
    ("call: POST /loans", "call: POST /v2/loans", {("internal", "operation-call")}),
    ("1 request per second", "5 requests per second", {("internal", "operation-rate-limit")}),
    ("https://example.com/borrow", "https://example.com/new", {("internal", "operation-docs")}),
    ("[mainnet, testnet]", "[mainnet]", {("breaking", "operation-environments")}),
    ("[mainnet, testnet]", "[mainnet, testnet, demo]", {("additive", "operation-environments")}),
    ("    environments: [mainnet, testnet]\n", "", {("additive", "operation-environments")}),
    ("    docs: https://example.com/get\n", "    environments: [testnet]\n    docs: https://example.com/get\n", {("breaking", "operation-environments")}),
    ("    docs: https://example.com/get\n", "    docs: https://example.com/get\n    deprecated: true\n", {("additive", "deprecated")}),
    # arguments
    (LIMIT, f"{LIMIT}\n      new: {{type: str | None, default: None}}", {("additive", "argument-added")}),
    (LIMIT, f"{LIMIT}\n      new: {{type: str, required: true}}", {("breaking", "argument-added-required")}),
    (f"      {LIMIT}\n", "", {("breaking", "argument-removed")}),
    (AMOUNT, "amount: {type: Decimal | int, required: true}", {("breaking", "argument-type-narrowed")}),
    (AMOUNT, "amount: {type: Decimal | str | int | None, default: None}", {("additive", "argument-type-widened"), ("additive", "argument-optional")}),
    (AMOUNT, "amount: {type: bytes, required: true}", {("breaking", "argument-type-changed")}),
    (AMOUNT, "amount: {type: object, required: true}", {("additive", "argument-type-widened")}),
    (GET, "coin: {type: str, required: true}\n      order_id:", {("breaking", "argument-type-narrowed"), ("breaking", "argument-required")}),
    ("{type: Side | SideLiteral | None, default: None}", "{type: str | None, default: None}", {("additive", "argument-type-widened")}),
    (BORROW_COIN, "coin: {type: Side | SideLiteral, required: true, max_length: '10'}", {("breaking", "argument-type-narrowed")}),
    ("Sequence[CollateralInput | CollateralInputDict] | None", "Sequence[CollateralInput] | None", {("breaking", "argument-type-narrowed")}),
    ("maximum: '100'", "maximum: '50'", {("breaking", "argument-limit-tightened")}),
    ("maximum: '100'", "maximum: '1000'", {("additive", "argument-limit-loosened")}),
    ("minimum: '1',", "minimum: '0',", {("additive", "argument-limit-loosened")}),
    ("minimum: '1',", "", {("additive", "argument-limit-loosened")}),
    ("max_length: '10'", "max_length: '10', pattern: '^[A-Z]+$'", {("breaking", "argument-limit-tightened")}),
    ("wire: orderId", "wire: id", {("internal", "argument-wire")}),
    (LIMIT, LIMIT.replace("}", ", deprecated: true}"), {("additive", "argument-deprecated")}),
    (LIMIT, LIMIT.replace("limit:", "page_size:") + "\n      limit: {type: int | None, alias_of: page_size}", {("additive", "argument-renamed")}),
    # what must be given together
    ("    - [order_id]\n", "", {("breaking", "alternatives")}),
    ("    - [order_id]\n", "    - [order_id]\n    - []\n", {("additive", "alternatives")}),
    ("    - [coin]\n    - [order_id]\n", "    - [coin, order_id]\n", {("breaking", "alternatives")}),
    ("    alternatives:\n    - [coin]\n    - [order_id]\n", "", {("additive", "alternatives")}),
    ("    signed: true\n", "    signed: true\n    needs: {limit: [side]}\n", {("breaking", "needs")}),
    # results
    ("    returns: Loan\n", "    returns: Loan | None\n", {("breaking", "operation-returns")}),
    ("    returns: Loan\n", "", {("breaking", "operation-returns")}),
    ("    returns: 'list[Loan]'\n", "    returns: 'list[Loan | None]'\n", {("breaking", "operation-returns")}),
    # fields of replies
    (NOTE, f"{NOTE}\n      new: {{type: str, required: true}}", {("additive", "field-added")}),
    (f"      {NOTE}\n", "", {("breaking", "field-removed")}),
    (NOTE, "note: {type: str, required: true}", {("additive", "field-type-narrowed"), ("internal", "field-required")}),
    ("coin: {type: str, required: true}\n      note", "coin: {type: str | None, default: None}\n      note", {("breaking", "field-type-widened"), ("internal", "field-optional")}),
    ("amount: {type: Decimal, required: true}", "amount: {type: str, required: true}", {("breaking", "field-type-changed")}),
    (NOTE, "note: {type: Side | None, default: None}", {("additive", "field-type-narrowed")}),
    ("side: {type: Side | None, default: None}\nenums", "side: {type: str | None, default: None}\nenums", {("breaking", "field-type-widened")}),
    (NOTE, "note: {type: str | None, default: None, deprecated: true}", {("additive", "field-deprecated")}),
    (NOTE, "remark: {type: str | None, default: None}\n      note: {type: str | None, computed: true, alias_of: remark}", {("additive", "field-renamed")}),
    # models
    ("models:\n", "models:\n  Extra: {}\n", {("additive", "model-added")}),
    ("  Loan:\n", "  Credit:\n", {("breaking", "model-removed"), ("additive", "model-added")}),
    ("    kind: request\n", "    kind: row\n", {("breaking", "model-kind")}),
    # enums
    ("""      SELL: {value: '"sell"'}\n""", "", {("breaking", "member-removed")}),
    ("""      SELL:""", """      HOLD: {value: '"hold"'}\n      SELL:""", {("additive", "member-added")}),
    ("'\"sell\"'", "'\"Sell\"'", {("breaking", "member-value")}),
    ("""SELL: {value: '"sell"'}""", """SALE: {value: '"sell"'}\n      SELL: {value: '"sell"', alias_of: SALE}""", {("additive", "member-renamed")}),
    ("""SELL: {value: '"sell"'}""", """SALE: {value: '"sell"'}""", {("breaking", "member-removed"), ("additive", "member-added")}),
    # errors, environments, the client, the package
    ("  RateLimitError: {base: ApiError, category: rate-limit}\n", "", {("breaking", "error-removed")}),
    ("  ApiError:", "  ClockError: {base: ApiError, category: clock}\n  ApiError:", {("additive", "error-added")}),
    ("'10006': rate-limit", "'10006': business", {("breaking", "error-code-changed")}),
    ("'10006': rate-limit", "'10006': rate-limit, '10007': rate-limit", {("additive", "error-code-added")}),
    (", TESTNET: 'https://test.example.com'", "", {("breaking", "environment-removed")}),
    ("https://test.example.com", "https://test2.example.com", {("internal", "environment-moved")}),
    ("timeout: {type: float, default: '10.0'}", "timeout: {type: float, default: '5.0'}", {("breaking", "option-default")}),
    ("timeout: {type: float, default: '10.0'}", "timeout: {type: float | None, default: '10.0'}", {("additive", "option-type-widened")}),
    ("exports: [Acme, ", "exports: [", {("breaking", "export-removed")}),
    ("[close, loans]", "[close, loans, orders]", {("additive", "attribute-added")}),
    ("'>=3.11'", "'>=3.12'", {("breaking", "python-version")}),
    ("extras: [testing]", "extras: [redis, testing]", {("additive", "extra-added")}),
]  # one case a line  # fmt: skip


def found(changes: tuple[Change, ...]) -> set[tuple[str, str]]:
    return {(each.impact.value, each.kind) for each in changes}


@pytest.mark.parametrize(("old", "new", "expected"), RULES)
def test_rule(old: str, new: str, expected: set[tuple[str, str]]) -> None:
    assert found(compare(surface(), surface((old, new)))) == expected


def test_a_field_of_a_request_is_handed_in() -> None:
    """The class and its dictionary: required is breaking, optional is not."""
    field = "    fields:\n      amount: {type: Decimal | str | int, required: true}\n"
    required = surface(
        (
            f"    kind: request\n{field}",
            f"    kind: request\n{field}      x: {{type: str, required: true}}\n",
        )
    )
    assert found(compare(surface(), required)) == {("breaking", "field-added-required")}
    optional = surface(
        (
            f"    kind: dict\n{field}",
            f"    kind: dict\n{field}      x: {{type: str | None, default: None}}\n",
        )
    )
    assert found(compare(surface(), optional)) == {("additive", "field-added")}


def test_a_renamed_operation_with_its_old_name_is_a_deprecation() -> None:
    new = surface(("  loans.get:\n", "  loans.get: {alias_of: loans.list}\n  loans.list:\n"))
    (change,) = compare(surface(), new)
    assert (change.kind, change.impact.value, change.is_deprecation) == (
        "operation-renamed",
        "additive",
        True,
    )
    assert change.category.value == "Deprecated"


def test_what_changed_about_a_renamed_thing_is_found_all_the_same() -> None:
    renamed = LIMIT.replace("limit:", "page_size:").replace("'100'", "'50'")
    new = surface((LIMIT, f"{renamed}\n      limit: {{type: int | None, alias_of: page_size}}"))
    assert found(compare(surface(), new)) == {
        ("additive", "argument-renamed"),
        ("breaking", "argument-limit-tightened"),
    }


def test_a_class_that_is_renamed_keeps_its_uses() -> None:
    new = surface(
        ("    returns: Loan\n", "    returns: Credit\n"),
        ("    returns: 'list[Loan]'\n", "    returns: 'list[Credit]'\n"),
        ("  Loan:\n", "  Loan: {alias_of: Credit}\n  Credit:\n"),
    )
    assert found(compare(surface(), new)) == {
        ("additive", "model-renamed"),
        ("internal", "operation-returns"),
    }


def test_dropping_an_alias_breaks() -> None:
    with_alias = surface((LIMIT, f"{LIMIT}\n      old: {{type: int | None, alias_of: limit}}"))
    assert found(compare(with_alias, surface())) == {("breaking", "argument-removed")}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("", ", pattern: '^[A-Z]*$'", "has the pattern `^[A-Z]*$` now"),
        (", pattern: '^[A-Z]*$'", "", "has no pattern any more, and had `^[A-Z]*$`"),
        (", minimum: '1'", ", minimum: '2'", "has the minimum `2` instead of `1`"),
    ],
)
def test_limits_read_as_sentences(old: str, new: str, message: str) -> None:
    limit = "limit: {type: int | None, default: None, minimum: '1', maximum: '100'}"
    old_surface, new_surface = (
        surface((limit, f"limit: {{type: int | None, default: None{each}}}")) for each in (old, new)
    )
    assert [each.message for each in compare(old_surface, new_surface)] == [message]


def test_a_surface_does_not_differ_from_itself_or_by_its_version() -> None:
    assert compare(surface(), surface()) == ()
    assert compare(surface(), surface(("0.3.0", "0.4.0"))) == ()
    assert summary(()) == "no change of the public surface"


def test_the_file_is_read_as_it_was_written() -> None:
    assert from_text(to_text(surface())) == surface()


def test_reports() -> None:
    new = surface((LIMIT, f"{LIMIT}\n      new: {{type: str | None, default: None}}"))
    changes = compare(surface(), new)
    links = {"loans.borrow": "https://example.com/borrow"}
    assert report(changes, "text", links=links) == (
        "additive  argument new of loans.borrow: is new: str | None\n\n1 additive\n"
    )
    assert report(changes, "markdown", links=links) == (
        "### Additive\n\n- argument `new` of `loans.borrow` is new: `str | None`"
        " ([docs](https://example.com/borrow))\n"
    )
    assert '"additive": 1' in report(changes, "json", links=links)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "it is no surface of a package: it has no 'schema'"),
        ("- 1", "it is no surface of a package: it has no 'schema'"),
        ("schema: 99", "its schema is 99, and this specpress knows 2: use a newer one"),
        ("schema: true", "its schema is True, which is no version of a surface"),
        ("schema: 1", "it: 'package' is missing"),
        ("schema: 1\npackage: [", "it is no YAML: while parsing a flow node"),
        (TEXT.replace("    call: POST", "    kall: POST"), "it: operations.loans.borrow: unknown key 'kall'"),
        (TEXT.replace("required: true", "required: 1", 1), "it: client: options.environment: required must be true or false"),
        (TEXT.replace("extras: [testing]", "extras: testing"), "it: extras must be a list"),
        (TEXT.replace("version: 0.3.0", "version: 0.3"), "it: version must be text, not 0.3"),
    ],
)  # one case a line  # fmt: skip
def test_what_is_no_surface_is_refused(text: str, message: str) -> None:
    with pytest.raises(SurfaceError) as refused:
        from_text(text)
    assert str(refused.value) == message
