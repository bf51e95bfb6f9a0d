"""What the pages of spot margin say beside their tables, and the readings that the spec takes."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.unit.spec_reading import body, fields, operation, operations, properties, reply

#: Demo trading has these of the family, its page says.
IN_DEMO = {
    "spot_margin.toggle_margin_trade",
    "spot_margin.set_leverage",
    "spot_margin.get_status_and_leverage",
}
VIP_LEVELS = [
    "No VIP",
    *(f"VIP-{level}" for level in (1, 2, 3, 4, 5, "Supreme")),
    *(f"PRO-{level}" for level in (1, 2, 3, 4, 5, 6)),
]
TERMS = ["7", "14", "30", "90", "180"]


def family() -> dict[str, dict[str, Any]]:
    calls = {call["operationId"]: call for *_, call in operations("bybit")}
    return {name: call for name, call in calls.items() if name.startswith("spot_margin")}


def argument(operation_id: str, name: str) -> dict[str, Any]:
    """The schema of an argument, in the query or in the body."""
    call = operation("bybit", operation_id)[2]
    for parameter in call.get("parameters", ()):
        if parameter["name"] == name:
            return dict(parameter["schema"])
    return dict(properties(body(call)["schema"])[name])


def result(operation_id: str, name: str) -> dict[str, Any]:
    """The schema of a field below the result; of the result itself without a name."""
    content = reply(operation("bybit", operation_id)[2])
    found = {path: schema for path, schema, _ in fields(content["schema"])}
    return found[f"result.{name}" if name else "result"]


def test_the_family_is_complete() -> None:
    assert len(family()) == 21


@pytest.mark.parametrize("name", sorted(family()))
def test_where_the_calls_work(name: str) -> None:
    call = family()[name]
    assert ("x-environments" in call) == (name not in IN_DEMO)
    environments = set(call.get("x-environments", ()))
    assert "demo" not in environments
    assert name in IN_DEMO or {"mainnet", "testnet"} <= environments


@pytest.mark.parametrize("name", sorted(family()))
def test_writes_may_be_repeated_where_they_set_a_state(name: str) -> None:
    is_state = name.rpartition(".")[2] in {
        "toggle_margin_trade",
        "set_leverage",
        "set_auto_repay_mode",
    }
    assert family()[name].get("x-retry") == ("safe" if is_state else None)


@pytest.mark.parametrize(
    ("operation_id", "name", "values"),
    [
        ("spot_margin.get_vip_margin_data", "vipLevel", VIP_LEVELS),
        ("spot_margin.get_interest_rate_history", "vipLevel", VIP_LEVELS),
        ("spot_margin.toggle_margin_trade", "spotMarginMode", ["1", "0"]),
        ("spot_margin.set_auto_repay_mode", "autoRepayMode", ["1", "0"]),
        ("spot_margin_fixed.get_borrow_quotes", "term", TERMS),
        ("spot_margin_fixed.get_borrow_quotes", "orderBy", ["apy", "term", "quantity"]),
        ("spot_margin_fixed.get_borrow_quotes", "sort", [0, 1]),
        ("spot_margin_fixed.borrow", "term", TERMS),
        ("spot_margin_fixed.borrow", "repayType", ["1", "2"]),
        ("spot_margin_fixed.borrow", "strategyType", ["PARTIAL", "FULL"]),
        ("spot_margin_fixed.get_borrow_orders", "state", ["1", "2", "3", "4"]),
        ("spot_margin_fixed.get_borrow_orders", "term", TERMS),
        ("spot_margin_fixed.get_borrow_contracts", "term", TERMS),
        ("spot_margin_fixed.get_available_inventory", "term", TERMS),
    ],
)
def test_what_may_be_asked_for(operation_id: str, name: str, values: list[object]) -> None:
    assert argument(operation_id, name)["enum"] == values


@pytest.mark.parametrize(
    ("operation_id", "name", "default"),
    [
        ("spot_margin_fixed.get_borrow_quotes", "sort", 0),
        ("spot_margin_fixed.get_borrow_quotes", "limit", 10),
        ("spot_margin_fixed.borrow", "repayType", "1"),
        ("spot_margin_fixed.borrow", "strategyType", "PARTIAL"),
        ("spot_margin_fixed.get_borrow_orders", "limit", 10),
        ("spot_margin_fixed.get_borrow_contracts", "limit", 10),
    ],
)
def test_defaults(operation_id: str, name: str, default: object) -> None:
    assert argument(operation_id, name)["default"] == default


@pytest.mark.parametrize(
    ("operation_id", "name", "members"),
    [
        ("spot_margin.get_status_and_leverage", "spotMarginMode", {"1": "ON", "0": "OFF"}),
        ("spot_margin.get_auto_repay_mode", "data[].autoRepayMode", {"1": "ON", "0": "OFF"}),
        (
            "spot_margin_fixed.get_borrow_orders",
            "list[].state",
            {
                1: "MATCHING",
                2: "PARTIALLY_FILLED_AND_CANCELLED",
                3: "FILLED",
                4: "CANCELLED",
                5: "FAILED",
            },
        ),
        (
            "spot_margin_fixed.get_borrow_orders",
            "list[].repayType",
            {"1": "REPAY", "2": "FLEXIBLE_LOAN"},
        ),
        (
            "spot_margin_fixed.get_borrow_contracts",
            "list[].status",
            {1: "UNREPAID", 2: "REPAID", 3: "OVERDUE"},
        ),
        (
            "spot_margin_fixed.get_borrow_contracts",
            "list[].repayType",
            {"0": "NONE", "1": "REPAY", "2": "FLEXIBLE_LOAN"},
        ),
    ],
)
def test_what_is_answered(operation_id: str, name: str, members: dict[object, str]) -> None:
    schema = result(operation_id, name)
    names = schema["x-enum-names"]
    assert {value: names[str(value)] for value in schema["enum"]} == members


def test_a_renewal_answers_with_a_word() -> None:
    outcome = result("spot_margin_fixed.renew", "")
    assert (outcome["type"], outcome["enum"]) == ("string", ["Success", "Failure"])


def test_replies_may_have_terms_that_cannot_be_asked_for() -> None:
    orders = result("spot_margin_fixed.get_borrow_orders", "list[].term")
    contracts = result("spot_margin_fixed.get_borrow_contracts", "list[].term")
    assert {1, 60} < set(orders["enum"])
    assert "1" in contracts["enum"]
    for schema in (orders, contracts):
        assert "examples" in schema["x-docs-reading"] or "example" in schema["x-docs-reading"]


def test_leverage_is_from_2_to_10() -> None:
    leverage = argument("spot_margin.set_leverage", "leverage")
    assert (leverage["minimum"], leverage["maximum"]) == (2, 10)


@pytest.mark.parametrize("name", ["get_borrow_quotes", "get_borrow_orders", "get_borrow_contracts"])
def test_how_much_a_page_holds(name: str) -> None:
    limit = argument(f"spot_margin_fixed.{name}", "limit")
    assert (limit["minimum"], limit["maximum"]) == (1, 100)


UPPERCASE = {"USDT": True, "": False, "1000PEPE": True, "usdt": False, "UsDT": False}


@pytest.mark.parametrize(
    "operation_id",
    [
        "spot_margin.get_vip_margin_data",
        "spot_margin.get_tiered_collateral_ratios",
        "spot_margin.get_currency_data",
        "spot_margin.get_interest_rate_history",
        "spot_margin.set_leverage",
        "spot_margin.get_max_borrowable_amount",
        "spot_margin.get_position_tiers",
        "spot_margin.get_coin_state",
        "spot_margin.get_available_amount_to_repay",
        "spot_margin.set_auto_repay_mode",
        "spot_margin.get_auto_repay_mode",
        "spot_margin.get_liability",
        "spot_margin.get_flexible_available_inventory",
        "spot_margin_fixed.get_available_inventory",
    ],
)
def test_uppercase_only(operation_id: str) -> None:
    validator = Draft202012Validator(argument(operation_id, "currency"))
    assert {value: validator.is_valid(value) for value in UPPERCASE} == UPPERCASE


def test_the_collateral_ratio_of_levels_is_out_of_use() -> None:
    ratio = result("spot_margin.get_vip_margin_data", "vipCoinList[].list[].collateralRatio")
    assert ratio["deprecated"] is True
    assert "19 February 2025" in ratio["description"]


@pytest.mark.parametrize(
    ("operation_id", "words"),
    [
        ("spot_margin.get_vip_margin_data", ("key", "public")),
        ("spot_margin.get_interest_rate_history", ("key", "public", "signed")),
        ("spot_margin.get_status_and_leverage", ("demo", "another path")),
        ("spot_margin.get_coin_state", ("BTC", "all coins")),
        ("spot_margin_fixed.get_borrow_quotes", ("whose quotes", "lend")),
    ],
)
def test_readings_of_pages(operation_id: str, words: tuple[str, ...]) -> None:
    text = operation("bybit", operation_id)[2]["x-docs-reading"]
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        (argument("spot_margin.set_leverage", "currency"), ("whole account",)),
        (argument("spot_margin.set_auto_repay_mode", "currency"), ("whichever mode",)),
        (argument("spot_margin_fixed.get_borrow_orders", "limit"), ("string", "integer")),
        (argument("spot_margin_fixed.get_available_inventory", "term"), ("examples only",)),
        (result("spot_margin.get_coin_state", "list[].spotLeverage"), ("number 3", "empty")),
        (result("spot_margin.get_position_tiers", "list[].positionTiersRatioList"), ("string",)),
        (result("spot_margin_fixed.get_borrow_orders", "list[].orderId"), ("long", "letters")),
        (
            result("spot_margin_fixed.get_borrow_contracts", "list[].residualPenaltyInterest"),
            ("penalties",),
        ),
    ],
)
def test_readings_of_fields(schema: dict[str, Any], words: tuple[str, ...]) -> None:
    assert [word for word in words if word not in schema["x-docs-reading"]] == []


@pytest.mark.parametrize(
    ("operation_id", "words"),
    [
        ("spot_margin.get_interest_rate_history", ("6 months", "30 days", "7 days", "Unified")),
        ("spot_margin.toggle_margin_trade", ("quiz",)),
        ("spot_margin.set_leverage", ("quiz", "highest leverage")),
        ("spot_margin.set_auto_repay_mode", ("minutes 0 and 30", "no-convert-repay")),
        ("spot_margin.get_flexible_available_inventory", ("Unified accounts only",)),
        ("spot_margin_fixed.get_available_inventory", ("Unified accounts only",)),
    ],
)
def test_notes(operation_id: str, words: tuple[str, ...]) -> None:
    description = operation("bybit", operation_id)[2]["description"]
    assert [word for word in words if word not in description] == []
