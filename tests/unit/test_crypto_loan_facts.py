"""What the pages of crypto loans say beyond names and types: values, defaults, limits, notes."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.unit.spec_reading import body, fields, operation, reply

COMMON, FLEXIBLE, FIXED = "crypto_loan", "crypto_loan_flexible", "crypto_loan_fixed"
TERMS = ["7", "14", "30", "90", "180"]
TERM_DAYS = [7, 14, 30, 60, 90, 180]
PAGED = [
    f"{COMMON}.get_ltv_adjustment_history",
    f"{FLEXIBLE}.get_borrow_history",
    f"{FLEXIBLE}.get_repayment_history",
    f"{FIXED}.get_repayment_history",
    f"{FIXED}.get_renewals",
    f"{FIXED}.get_borrow_orders",
    f"{FIXED}.get_borrow_contracts",
    f"{FIXED}.get_supply_orders",
    f"{FIXED}.get_supply_contracts",
]
MARKETS = [f"{FIXED}.get_borrow_market", f"{FIXED}.get_supply_market"]
NOTHING_TO_READ = [
    f"{FLEXIBLE}.repay_with_collateral",
    f"{FIXED}.repay_with_collateral",
    f"{FIXED}.cancel_borrow_order",
    f"{FIXED}.cancel_supply_order",
]


def argument(operation_id: str, name: str) -> dict[str, Any]:
    call = operation("bybit", operation_id)[2]
    found = {one["name"]: one["schema"] for one in call.get("parameters", ())}
    found |= {path: schema for path, schema, _ in fields(body(call).get("schema", {}))}
    return found[name]


def answer(operation_id: str, name: str) -> dict[str, Any]:
    """The schema of a field of the payload."""
    own = reply(operation("bybit", operation_id)[2])["schema"]["allOf"][1]
    found: dict[str, dict[str, Any]] = {path: schema for path, schema, _ in fields(own)}
    return found[f"result.{name}"]


def readings(operation_id: str) -> str:
    given = operation("bybit", operation_id)[2]["x-docs-reading"]
    return given if isinstance(given, str) else " ".join(given)


@pytest.mark.parametrize(
    ("operation_id", "name", "values"),
    [
        (f"{COMMON}.adjust_collateral", "direction", {"0": "ADD", "1": "REDUCE"}),
        (f"{FIXED}.borrow", "term", {term: f"DAYS_{term}" for term in TERMS}),
        (f"{FIXED}.borrow", "autoRepay", {"true": "ENABLED", "false": "DISABLED"}),
        (f"{FIXED}.borrow", "repayType", {"1": "REPAY", "2": "FLEXIBLE_LOAN"}),
        (f"{FIXED}.supply", "term", {term: f"DAYS_{term}" for term in TERMS}),
        (
            f"{FIXED}.supply",
            "availableSource",
            {"0": "FUNDING", "1": "EARN_FLEXIBLE", "2": "ALL"},
        ),
        (
            f"{FIXED}.cancel_supply_order",
            "refundedAccount",
            {"0": "FUNDING", "1": "EASY_EARN"},
        ),
    ],
)
def test_values_of_arguments(operation_id: str, name: str, values: dict[str, str]) -> None:
    schema = argument(operation_id, name)
    assert schema["enum"] == list(values)
    assert schema["x-enum-names"] == values


@pytest.mark.parametrize("side", ["borrow", "supply"])
def test_values_that_orders_are_looked_for_by(side: str) -> None:
    orders, contracts = f"{FIXED}.get_{side}_orders", f"{FIXED}.get_{side}_contracts"
    assert argument(orders, "state")["enum"] == ["1", "2", "3", "4"]
    assert argument(orders, "term")["enum"] == TERMS
    assert argument(contracts, "term")["enum"] == TERMS
    assert answer(orders, "list[].state")["enum"] == [1, 2, 3, 4, 5]
    assert answer(orders, "list[].term")["enum"] == TERM_DAYS
    assert answer(contracts, "list[].term")["enum"] == TERMS


@pytest.mark.parametrize(
    ("operation_id", "name", "values"),
    [
        (
            f"{COMMON}.get_position",
            "colRes",
            {"-1": "UNKNOWN", "0": "NONE", "1": "NEAR_LIMIT", "2": "RESTRICTED"},
        ),
        (f"{COMMON}.get_ltv_adjustment_history", "list[].direction", {0: "ADD", 1: "REDUCE"}),
        (
            f"{FLEXIBLE}.get_repayment_history",
            "list[].repayType",
            {1: "USER", 2: "LIQUIDATION", 5: "DELISTING", 6: "DELAYED_LIQUIDATION", 7: "CURRENCY"},
        ),
        (
            f"{FIXED}.get_repayment_history",
            "list[].repayType",
            {
                1: "USER",
                2: "LIQUIDATION",
                3: "AUTOMATIC",
                4: "OVERDUE",
                5: "DELISTING",
                6: "DELAYED_LIQUIDATION",
                7: "CURRENCY",
                8: "FLEXIBLE_LOAN",
            },
        ),
        (
            f"{FIXED}.get_borrow_contracts",
            "list[].status",
            {1: "UNREPAID", 2: "REPAID", 3: "OVERDUE"},
        ),
        (f"{FIXED}.get_supply_contracts", "list[].status", {1: "SUPPLYING", 2: "REDEEMED"}),
        (
            f"{FIXED}.get_borrow_orders",
            "list[].repayType",
            {"0": "NONE", "1": "REPAY", "2": "FLEXIBLE_LOAN"},
        ),
        (
            f"{FIXED}.get_borrow_contracts",
            "list[].repayType",
            {"0": "NONE", "1": "REPAY", "2": "FLEXIBLE_LOAN"},
        ),
        (
            f"{FIXED}.get_renewals",
            "list[].autoRepay",
            {0: "NONE", 1: "REPAY", 2: "FLEXIBLE_LOAN"},
        ),
    ],
)
def test_values_of_replies(operation_id: str, name: str, values: dict[str | int, str]) -> None:
    schema = answer(operation_id, name)
    assert schema["enum"] == list(values)
    assert schema["x-enum-names"] == {str(value): text for value, text in values.items()}


@pytest.mark.parametrize(
    ("operation_id", "name"),
    [
        (f"{COMMON}.get_ltv_adjustment_history", "list[].status"),
        (f"{FLEXIBLE}.get_borrow_history", "list[].status"),
        (f"{FLEXIBLE}.get_repayment_history", "list[].repayStatus"),
        (f"{FIXED}.get_repayment_history", "list[].repayStatus"),
    ],
)
def test_how_a_transaction_went(operation_id: str, name: str) -> None:
    schema = answer(operation_id, name)
    assert schema["x-enum-names"] == {"1": "SUCCESS", "2": "PROCESSING", "3": "FAILED"}
    assert schema["enum"] == [1, 2, 3]


@pytest.mark.parametrize("operation_id", [*PAGED, *MARKETS])
def test_1_to_100_rows_and_10_if_nothing_is_said(operation_id: str) -> None:
    limit = argument(operation_id, "limit")
    validator = Draft202012Validator(limit)
    assert [validator.is_valid(rows) for rows in (0, 1, 100, 101)] == [False, True, True, False]
    assert limit["default"] == 10
    assert "string" in limit["x-docs-reading"]


@pytest.mark.parametrize("operation_id", PAGED)
def test_the_cursor_of_the_next_page(operation_id: str) -> None:
    parameters = operation("bybit", operation_id)[2]["parameters"]
    (cursor,) = [one for one in parameters if one["name"] == "cursor"]
    assert "nextPageCursor" in cursor["description"]
    assert "cursor" in answer(operation_id, "nextPageCursor")["description"]


@pytest.mark.parametrize("operation_id", MARKETS)
def test_how_a_market_is_sorted(operation_id: str) -> None:
    assert argument(operation_id, "orderBy")["enum"] == ["apy", "term", "quantity"]
    assert argument(operation_id, "sort")["x-enum-names"] == {"0": "ASCENDING", "1": "DESCENDING"}
    assert argument(operation_id, "sort")["default"] == 0
    assert argument(operation_id, "term")["enum"] == TERMS
    assert answer(operation_id, "list[].term")["enum"] == TERM_DAYS


@pytest.mark.parametrize(
    ("operation_id", "name", "default"),
    [
        (f"{FIXED}.borrow", "autoRepay", "true"),
        (f"{FIXED}.borrow", "repayType", "1"),
        (f"{FIXED}.supply", "availableSource", "0"),
        (f"{FIXED}.cancel_supply_order", "refundedAccount", "0"),
    ],
)
def test_defaults(operation_id: str, name: str, default: str) -> None:
    assert argument(operation_id, name)["default"] == default


def test_what_is_deprecated() -> None:
    assert argument(f"{FIXED}.borrow", "autoRepay")["deprecated"] is True
    assert answer(f"{FIXED}.get_borrow_contracts", "list[].autoRepay")["deprecated"] is True
    assert "deprecated" not in argument(f"{FIXED}.borrow", "repayType")


@pytest.mark.parametrize("method", ["borrow", "renew"])
def test_at_most_100_collaterals_in_a_list(method: str) -> None:
    schema = argument(f"{FIXED}.{method}", "collateralList")
    validator = Draft202012Validator(schema)
    collateral = {"currency": "ETH", "amount": "1"}
    assert validator.is_valid([collateral] * 100)
    assert not validator.is_valid([collateral] * 101)
    assert not validator.is_valid(collateral)
    assert "one object" in schema["x-docs-reading"]


def test_additional_collateral_is_a_coin_and_an_amount() -> None:
    schema = argument(f"{COMMON}.get_max_loan_amount", "collateralList")
    validator = Draft202012Validator(schema)
    assert validator.is_valid([{"ccy": "XRP", "amount": "1"}])
    assert not validator.is_valid([{"ccy": "XRP"}])
    assert not validator.is_valid([{"amount": "1"}])


@pytest.mark.parametrize("operation_id", NOTHING_TO_READ)
def test_replies_that_say_nothing(operation_id: str) -> None:
    result = reply(operation("bybit", operation_id)[2])["schema"]["allOf"][1]["properties"][
        "result"
    ]
    validator = Draft202012Validator(result)
    assert validator.is_valid({})
    assert not validator.is_valid({"repayId": "1"})


def test_collateral_coins_are_asked_for_in_capitals() -> None:
    validator = Draft202012Validator(argument(f"{COMMON}.get_collateral_coins", "currency"))
    assert [validator.is_valid(coin) for coin in ("BTC", "btc", "")] == [True, False, False]


@pytest.mark.parametrize(
    ("operation_id", "words"),
    [
        (f"{COMMON}.adjust_collateral", ("Funding wallet", "max-collateral-amount")),
        (f"{FLEXIBLE}.repay_with_collateral", ("Interest", "fee", "higher", "reapyFee", "limited")),
        (
            f"{FIXED}.repay_with_collateral",
            ("interest is paid first", "due next", "higher interest rate", "any", "reapyFee"),
        ),
        (f"{FIXED}.renew", ("has been repaid", "Funding wallet", "collateral")),
        (f"{FIXED}.borrow", ("Funding wallet", "collateral")),
    ],
)
def test_notes_on_calls(operation_id: str, words: tuple[str, ...]) -> None:
    description = operation("bybit", operation_id)[2]["description"]
    assert [word for word in words if word not in description] == []


@pytest.mark.parametrize(
    ("operation_id", "words"),
    [
        (f"{COMMON}.get_collateral_coins", ("Python sample", "direction")),
        (f"{COMMON}.get_position", ("older",)),
        (f"{FLEXIBLE}.get_ongoing_loans", ("BTC", "ETH", "younger")),
        (f"{FLEXIBLE}.repay_with_collateral", ("younger",)),
        (f"{FIXED}.repay_with_collateral", ("descending", "younger")),
        (f"{FIXED}.get_repayment_history", ("1780", "1782", "nextPageCursor twice")),
        (f"{FIXED}.renew", ("younger",)),
        (f"{FIXED}.get_renewals", ("younger",)),
        (f"{FIXED}.cancel_borrow_order", ("Python sample",)),
        (f"{FIXED}.supply", ("older", "borrowing")),
    ],
)
def test_readings_of_pages(operation_id: str, words: tuple[str, ...]) -> None:
    assert [word for word in words if word not in readings(operation_id)] == []


@pytest.mark.parametrize(
    ("operation_id", "name", "word"),
    [
        (f"{FIXED}.renew", "orderId", "49"),
        (f"{FIXED}.get_repayment_history", "list[].repayAmount", "long"),
        (f"{FIXED}.get_repayment_history", "list[].details[].repayAmount", "long"),
        (f"{FIXED}.get_supply_contracts", "list[].interest", "interestPaid"),
        (f"{FIXED}.get_supply_contracts", "list[].interestPaid", "table only"),
        (f"{FIXED}.get_supply_contracts", "list[].actualRedemptionTime", "still lent"),
        (f"{FIXED}.get_borrow_contracts", "list[].residualPenaltyInterest", "penalties"),
        (f"{FIXED}.get_renewals", "list[].time", "timestamp"),
        (f"{FIXED}.get_supply_market", "list[].term", "60"),
    ],
)
def test_readings_of_fields(operation_id: str, name: str, word: str) -> None:
    assert word in answer(operation_id, name)["x-docs-reading"]
