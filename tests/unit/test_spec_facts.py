"""The specs say what the documentation pages say."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.unit.documented_crypto_loans import PAGES as CRYPTO_LOANS
from tests.unit.documented_fixed_loans import PAGES as FIXED_LOANS
from tests.unit.documented_fixed_supplies import PAGES as FIXED_SUPPLIES
from tests.unit.documented_okx_account import OKX_ACCOUNT
from tests.unit.documented_okx_flexible_loan import OKX_FLEXIBLE_LOAN
from tests.unit.documented_okx_public import OKX_PUBLIC
from tests.unit.documented_okx_trade import OKX_TRADE
from tests.unit.documented_page import Page
from tests.unit.documented_pages import PAGES as FIRST_PAGES
from tests.unit.documented_spot_margin import PAGES as SPOT_MARGIN
from tests.unit.documented_spot_margin_fixed import PAGES as SPOT_MARGIN_FIXED
from tests.unit.spec_reading import (
    SPECS,
    accepting_empty,
    body,
    components,
    document,
    fields,
    operation,
    operations,
    reply,
)

VIP_LEVELS = [
    *(f"VIP{level}" for level in (0, 1, 2, 3, 4, 5, 99)),
    *(f"PRO{level}" for level in (1, 2, 3, 4, 5, 6)),
]
UPPERCASE = {"USDT": True, "": False, "1000PEPE": True, "usdt": False, "UsDT": False}

PAGES = [
    *FIRST_PAGES,
    *(page for pages in (CRYPTO_LOANS, FIXED_LOANS, FIXED_SUPPLIES) for page in pages),
    *(page for pages in (SPOT_MARGIN, SPOT_MARGIN_FIXED) for page in pages),
    *(page for pages in (OKX_TRADE, OKX_ACCOUNT, OKX_FLEXIBLE_LOAN, OKX_PUBLIC) for page in pages),
]

every_page = pytest.mark.parametrize("page", PAGES, ids=[page.id for page in PAGES])


def arguments(call: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The schemas of a call's arguments by name, items of lists included; a star: required."""
    found = {
        parameter["name"] + ("*" if parameter.get("required") else ""): parameter["schema"]
        for parameter in call.get("parameters", ())
    }
    for name, schema, required in fields(body(call).get("schema", {})):
        found[name + ("*" if required else "")] = schema
    return found


def payload(page: Page, call: dict[str, Any]) -> dict[str, tuple[dict[str, Any], bool]]:
    """The fields below the payload, each with whether it must come."""
    key = {"bybit": "result", "okx": "data"}[page.exchange]
    own = reply(call)["schema"]["allOf"][1]
    assert own["required"] == [key]
    return {
        name.removeprefix(key).removeprefix("."): (schema, required)
        for name, schema, required in fields(own)
        if name != key
    }


def field(operation_id: str, name: str) -> dict[str, Any]:
    """The schema of a field of a reply's payload."""
    (page,) = [page for page in PAGES if page.id == operation_id]
    return payload(page, operation(page.exchange, page.id)[2])[name][0]


def facts(schema: dict[str, Any]) -> tuple[str, str | None]:
    return schema["type"], schema.get("format")


def test_no_call_is_missing_and_none_is_more() -> None:
    written = {
        call["operationId"] for exchange in ("bybit", "okx") for *_, call in operations(exchange)
    }
    assert written == {page.id for page in PAGES}


@every_page
def test_what_is_sent_and_where(page: Page) -> None:
    method, path, call = operation(page.exchange, page.id)
    assert (method, path) == (page.method, page.path)
    assert call["tags"] == [page.id.partition(".")[0]]
    assert call["externalDocs"]["url"] == page.url
    assert {name: facts(schema) for name, schema in arguments(call).items()} == page.arguments
    assert {parameter["in"] for parameter in call.get("parameters", ())} <= {"query"}
    assert ("requestBody" in call) == (method == "POST")


@every_page
def test_what_comes_back(page: Page) -> None:
    found = payload(page, operation(page.exchange, page.id)[2])
    assert {name: facts(schema) for name, (schema, _) in found.items()} == page.payload
    assert {name for name, (_, required) in found.items() if required} == page.always


@every_page
def test_who_may_call_and_how_often(page: Page) -> None:
    call = operation(page.exchange, page.id)[2]
    inherited = document(page.exchange)["security"]
    assert call.get("security", inherited) == ([{"signature": []}] if page.signed else [])
    assert call.get("x-permission") == page.permission
    limit = call.get("x-rate-limit")
    assert (limit and (limit["count"], limit["period"], limit["scope"])) == page.limit


@every_page
def test_documented_examples(page: Page) -> None:
    call = operation(page.exchange, page.id)[2]
    query = {
        parameter["name"]: parameter["examples"]["documented"]["value"]
        for parameter in call.get("parameters", ())
        if "examples" in parameter
    }
    sent = body(call).get("examples", {}).get("documented", {}).get("value", query)
    assert sent == json.loads(page.request)
    assert reply(call)["examples"]["documented"]["value"] == json.loads(page.answer)


@every_page
def test_examples_are_of_their_schemas(page: Page) -> None:
    call = operation(page.exchange, page.id)[2]
    schema = accepting_empty(reply(call)["schema"])
    Draft202012Validator(schema).validate(json.loads(page.answer))
    if page.method == "POST":
        Draft202012Validator(body(call)["schema"]).validate(json.loads(page.request))
    for parameter in call.get("parameters", ()):
        for example in parameter.get("examples", {}).values():
            Draft202012Validator(parameter["schema"]).validate(example["value"])


@every_page
def test_what_may_be_empty(page: Page) -> None:
    """Amounts and rates of replies, what the page says, and the time of a trade yet to come."""
    call = operation(page.exchange, page.id)[2]
    found = payload(page, call)
    empty = {name for name, (schema, _) in found.items() if schema.get("x-empty-is-null")}
    amounts = {name for name, (schema, _) in found.items() if schema.get("format") == "decimal"}
    unset = {"[].uTime", "list[].actualRedemptionTime"}
    assert empty == amounts | page.empty | (found.keys() & unset)
    assert not [schema for schema in arguments(call).values() if "x-empty-is-null" in schema]


@every_page
def test_everything_is_described(page: Page) -> None:
    call = operation(page.exchange, page.id)[2]
    assert call["summary"]
    assert not call["summary"].endswith(".")
    described = [{**each["schema"], **each} for each in call.get("parameters", ())]
    described += [schema for _, schema, _ in fields(body(call).get("schema", {}))]
    described += [schema for schema, _ in payload(page, call).values()]
    assert not [schema for schema in described if not schema.get("description")]


def test_vip_levels() -> None:
    for name in ("crypto_loan.get_borrowable_coins", "crypto_loan_legacy.get_borrowable_coins"):
        assert arguments(operation("bybit", name)[2])["vipLevel"]["enum"] == VIP_LEVELS
    assert field("crypto_loan.get_borrowable_coins", "list[].vipLevel")["enum"] == VIP_LEVELS
    level = field("crypto_loan_legacy.get_borrowable_coins", "vipCoinList[].vipLevel")
    assert level["enum"] == VIP_LEVELS
    assert "supreme" in level["x-enum-descriptions"]["VIP99"].lower()


def test_other_enums() -> None:
    status = field("institutional_loan.repay", "repayOrderStatus")
    assert status["enum"] == ["P"]
    assert status["x-enum-names"] == {"P": "PROCESSING"}
    assert field("trade.one_click_repay", "[].status")["enum"] == ["running", "filled", "failed"]


@pytest.mark.parametrize(
    ("operation_id", "name"),
    [
        ("account.repay_liability", "coin"),
        ("crypto_loan.get_borrowable_coins", "currency"),
        ("crypto_loan_legacy.get_borrowable_coins", "currency"),
    ],
)
def test_uppercase_only(operation_id: str, name: str) -> None:
    """Nor an empty text: where no coin means all of them, it would repay every liability."""
    schema = arguments(operation("bybit", operation_id)[2])[name]
    validator = Draft202012Validator(schema)
    assert {value: validator.is_valid(value) for value in UPPERCASE} == UPPERCASE


def test_at_most_100_collaterals() -> None:
    schema = arguments(operation("bybit", "crypto_loan_flexible.borrow")[2])["collateralList"]
    validator = Draft202012Validator(schema)
    assert validator.is_valid([{"currency": "ETH", "amount": "1"}] * 100)
    assert not validator.is_valid([{"currency": "ETH", "amount": "1"}] * 101)


def test_one_to_five_debts_in_text() -> None:
    schema = arguments(operation("okx", "trade.one_click_repay")[2])["debtCcy*"]
    validator = Draft202012Validator(schema)
    assert [validator.is_valid(["ETH"] * count) for count in range(7)] == [
        False, True, True, True, True, True, False,
    ]  # one case a line  # fmt: skip
    assert not validator.is_valid([1])


def test_a_fixed_loan_is_named_by_contract_or_by_coin() -> None:
    validator = Draft202012Validator(
        body(operation("bybit", "crypto_loan_fixed.repay")[2])["schema"]
    )
    assert not validator.is_valid({})
    assert validator.is_valid({"loanId": "570"})
    assert validator.is_valid({"loanCurrency": "ETH"})
    assert validator.is_valid({"loanId": "570", "loanCurrency": "ETH"})


def test_readings_of_pages_that_contradict_themselves() -> None:
    repay = arguments(operation("bybit", "crypto_loan_flexible.repay")[2])["amount*"]
    assert "loanAmount" in repay["x-docs-reading"]
    rate = field("crypto_loan.get_borrowable_coins", "list[].flexibleAnnualizedInterestRate")
    assert "integer" in rate["x-docs-reading"]
    row = reply(operation("okx", "trade.one_click_repay")[2])["schema"]["allOf"][1]
    reading = row["properties"]["data"]["items"]["x-docs-reading"]
    assert "fillFromSz" in reading
    assert "fillToSz" in reading
    size = field("trade.one_click_repay", "[].fillToSz")
    assert "60,221.15910001" in size["x-docs-reading"]


@pytest.mark.parametrize("name", ["fillDebtSz", "fillRepaySz", "fillFromSz", "fillToSz"])
def test_thousands_separators(name: str) -> None:
    """Where one size has them, its neighbours may have them too: a repayment must not be lost."""
    assert field("trade.one_click_repay", f"[].{name}")["x-thousands-separator"] == ","


@pytest.mark.parametrize(
    ("operation_id", "words"),
    [
        ("account.repay_liability", ("permission", "USDC")),
        ("crypto_loan_flexible.repay", ("reply", "older")),
        ("crypto_loan_fixed.repay", ("loanId", "both", "older")),
        ("institutional_loan.repay", ("reply", "older")),
    ],
)
def test_readings_of_whole_pages(operation_id: str, words: tuple[str, ...]) -> None:
    readings = operation("bybit", operation_id)[2]["x-docs-reading"]
    text = readings if isinstance(readings, str) else " ".join(readings)
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("exchange", "operation_id", "words"),
    [
        ("bybit", "account.repay_liability", ("182120", "no-convert-repay", "liquidation order")),
        ("bybit", "crypto_loan_flexible.borrow", ("Funding wallet", "collateral")),
        ("bybit", "crypto_loan_flexible.repay", ("Interest", "Funding wallet", "collateral")),
        ("bybit", "crypto_loan_legacy.repay", ("Interest", "Funding wallet", "collateral")),
        (
            "bybit",
            "crypto_loan_legacy.get_borrowable_coins",
            ("three times", "48 hours", "liquidated"),
        ),
        (
            "bybit",
            "institutional_loan.repay",
            ("urgent", "parentUid", "Unified wallet", "2 to 3 minutes", "interest"),
        ),
        (
            "okx",
            "trade.one_click_repay",
            ("cross", "isolated", "multi-currency", "portfolio", "funding"),
        ),
    ],
)
def test_notes(exchange: str, operation_id: str, words: tuple[str, ...]) -> None:
    description = operation(exchange, operation_id)[2]["description"]
    assert [word for word in words if word not in description] == []


def test_the_repay_currency_must_be_another_one() -> None:
    schema = arguments(operation("okx", "trade.one_click_repay")[2])["repayCcy*"]
    assert "must not be among the debt currencies" in schema["description"]


def test_a_list_of_one_row_is_said_to_be_one() -> None:
    assert operation("okx", "public_data.get_system_time")[2]["x-single-row"] is True
    assert "x-single-row" not in operation("okx", "trade.one_click_repay")[2]


@pytest.mark.parametrize("exchange", ["bybit", "okx"])
def test_no_two_schemas_of_one_name(exchange: str) -> None:
    twice = {name: files for name, files in components(exchange).items() if len(files) > 1}
    assert twice == {}


@pytest.mark.parametrize("exchange", ["bybit", "okx"])
def test_layout_of_the_files(exchange: str) -> None:
    for path in sorted((SPECS / exchange).rglob("*.yaml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        # An address cannot be broken.
        broken = [line for line in lines if not line.lstrip().startswith(("url: ", "page: "))]
        long = [line for line in broken if len(line) > 110]
        assert long == [], path.name
        assert [line for line in lines if "\t" in line] == [], path.name
