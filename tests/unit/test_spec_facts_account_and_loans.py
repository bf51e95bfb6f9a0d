"""What the pages of the Unified account, of institutional and of legacy loans say beside tables."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.unit.spec_reading import accepting_empty, body, fields, operation, properties, reply

UPPERCASE = {"USDT": True, "": False, "1000PEPE": True, "usdt": False, "UsDT": False}


def call(operation_id: str) -> dict[str, Any]:
    return operation("bybit", operation_id)[2]


def argument(operation_id: str, name: str) -> dict[str, Any]:
    """The schema of an argument, in the query or in the body."""
    described = call(operation_id)
    for parameter in described.get("parameters", ()):
        if parameter["name"] == name:
            return dict(parameter["schema"])
    return dict(properties(body(described)["schema"])[name])


def result(operation_id: str, name: str) -> dict[str, Any]:
    """The schema of a field below the result."""
    found = {path: schema for path, schema, _ in fields(reply(call(operation_id))["schema"])}
    return found[f"result.{name}"]


def readings(described: dict[str, Any]) -> str:
    given = described["x-docs-reading"]
    return given if isinstance(given, str) else " ".join(given)


@pytest.mark.parametrize(
    ("operation_id", "most", "default"),
    [
        ("account.get_borrow_history", 50, 20),
        ("institutional_loan.get_repayment_orders", 100, 100),
        ("institutional_loan.get_loan_orders", 100, 10),
        ("crypto_loan_legacy.get_repayment_history", 100, 10),
        ("crypto_loan_legacy.get_ongoing_loans", 100, 10),
        ("crypto_loan_legacy.get_completed_loans", 100, 10),
        ("crypto_loan_legacy.get_ltv_adjustment_history", 100, 10),
    ],
)
def test_how_much_a_page_holds(operation_id: str, most: int, default: int) -> None:
    limit = argument(operation_id, "limit")
    assert (limit["minimum"], limit["maximum"], limit["default"]) == (1, most, default)


@pytest.mark.parametrize(
    ("operation_id", "name", "values"),
    [
        ("account.repay", "repaymentType", ["ALL", "FIXED", "FLEXIBLE"]),
        ("account.repay_without_conversion", "repaymentType", ["ALL", "FIXED", "FLEXIBLE"]),
        ("crypto_loan_legacy.adjust_collateral", "direction", ["0", "1"]),
        ("crypto_loan_legacy.get_ongoing_loans", "loanTermType", ["1", "2"]),
        ("crypto_loan_legacy.get_ongoing_loans", "loanTerm", ["7", "14", "30", "90", "180"]),
        ("institutional_loan.bind_or_unbind_uid", "operate", ["0", "1"]),
    ],
)
def test_what_may_be_asked_for(operation_id: str, name: str, values: list[object]) -> None:
    assert argument(operation_id, name)["enum"] == values


def test_the_type_of_a_repayment_has_a_default() -> None:
    for name in ("account.repay", "account.repay_without_conversion"):
        assert argument(name, "repaymentType")["default"] == "FLEXIBLE"


@pytest.mark.parametrize(
    ("operation_id", "name", "members"),
    [
        ("account.repay", "resultStatus", {"P": "PROCESSING", "SU": "SUCCESS", "FA": "FAILED"}),
        (
            "account.repay_without_conversion",
            "resultStatus",
            {"P": "PROCESSING", "SU": "SUCCESS", "FA": "FAILED"},
        ),
        (
            "crypto_loan_legacy.get_repayment_history",
            "list[].repayStatus",
            {1: "SUCCESS", 2: "PROCESSING"},
        ),
        (
            "crypto_loan_legacy.get_repayment_history",
            "list[].repayType",
            {"1": "USER", "2": "LIQUIDATION"},
        ),
        (
            "crypto_loan_legacy.get_completed_loans",
            "list[].status",
            {1: "REPAID", 2: "LIQUIDATED"},
        ),
        (
            "crypto_loan_legacy.get_ltv_adjustment_history",
            "list[].direction",
            {0: "ADD", 1: "REDUCE"},
        ),
        (
            "institutional_loan.get_repayment_orders",
            "repayInfo[].businessType",
            {"1": "NORMAL", "2": "LIQUIDATION"},
        ),
        (
            "institutional_loan.get_repayment_orders",
            "repayInfo[].status",
            {"1": "SUCCESS", "2": "FAILED"},
        ),
        (
            "institutional_loan.get_loan_orders",
            "loanInfo[].status",
            {"1": "OUTSTANDING", "2": "PAID_OFF"},
        ),
        (
            "institutional_loan.get_loan_orders",
            "loanInfo[].supportSpot",
            {"0": "NO", "1": "YES"},
        ),
        (
            "institutional_loan.get_products",
            "marginProductInfo[].supportSpot",
            {0: "NO", 1: "YES"},
        ),
        (
            "institutional_loan.get_products",
            "marginProductInfo[].productType",
            {"0": "DEFAULT", "1": "CTA", "2": "HEDGE"},
        ),
        (
            "institutional_loan.get_ltv",
            "ltvInfo[].liqStatus",
            {0: "NORMAL", 1: "LIQUIDATION", 2: "MANUAL_REPAYMENT", 3: "TRANSFER"},
        ),
        (
            "institutional_loan.get_ltv",
            "liqStatus",
            {0: "NORMAL", 1: "LIQUIDATION", 2: "MANUAL_REPAYMENT", 3: "TRANSFER"},
        ),
        ("institutional_loan.bind_or_unbind_uid", "operate", {"0": "BIND", "1": "UNBIND"}),
    ],
)
def test_what_is_answered(operation_id: str, name: str, members: dict[object, str]) -> None:
    schema = result(operation_id, name)
    names = schema["x-enum-names"]
    assert {value: names[str(value)] for value in schema["enum"]} == members


@pytest.mark.parametrize(
    ("operation_id", "name"),
    [
        ("account.borrow", "coin"),
        ("account.repay", "coin"),
        ("account.repay_without_conversion", "coin"),
        ("account.get_borrow_history", "currency"),
        ("crypto_loan_legacy.get_collateral_coins", "currency"),
        ("institutional_loan.get_coin_delta_amount", "coin"),
    ],
)
def test_uppercase_only(operation_id: str, name: str) -> None:
    validator = Draft202012Validator(argument(operation_id, name))
    assert {value: validator.is_valid(value) for value in UPPERCASE} == UPPERCASE


def test_all_debts_are_repaid_only_when_the_type_says_so() -> None:
    validator = Draft202012Validator(body(call("account.repay"))["schema"])
    assert not validator.is_valid({})
    assert validator.is_valid({"coin": "BTC"})
    assert validator.is_valid({"coin": "BTC", "amount": "1", "repaymentType": "FIXED"})
    assert validator.is_valid({"repaymentType": "ALL"})


def test_the_ratio_while_a_transfer_goes_on() -> None:
    """The page has a second reply: nothing is calculated."""
    content = reply(call("institutional_loan.get_ltv"))
    value = content["examples"]["documented_transfer"]["value"]
    assert value == {
        "retCode": 0,
        "retMsg": "",
        "result": {
            "ltvInfo": [
                {
                    "ltv": "",
                    "parentUid": "100331354",
                    "subAccountUids": ["100334094", "100334098"],
                    "unpaidAmount": "",
                    "unpaidInfo": [],
                    "balance": "",
                    "balanceInfo": [],
                    "rst": "",
                    "liqStatus": 3,
                }
            ],
            "liqStatus": 3,
        },
        "retExtInfo": {},
        "time": 1766462020703,
    }
    Draft202012Validator(accepting_empty(content["schema"])).validate(value)


@pytest.mark.parametrize(
    ("operation_id", "words"),
    [
        ("account.borrow", ("array", "object", "POST")),
        ("account.repay", ("array", "object", "POST", "FLEXIBLE", "under way")),
        ("account.repay_without_conversion", ("array", "object", "POST", "FLEXIBLE", "under way")),
        ("account.get_borrow_history", ("interest", "does not tell")),
        ("crypto_loan_legacy.get_repayment_history", ("successful", "under way")),
        ("crypto_loan_legacy.get_completed_loans", ("another one",)),
        ("institutional_loan.bind_or_unbind_uid", ("older",)),
        ("institutional_loan.get_products", ("key", "public")),
        ("institutional_loan.get_margin_coins", ("key", "public", "leaves out")),
        ("institutional_loan.get_loan_orders", ("leaves out",)),
        ("institutional_loan.get_ltv", ("liqStatus", "twice")),
    ],
)
def test_readings_of_pages(operation_id: str, words: tuple[str, ...]) -> None:
    text = readings(call(operation_id))
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("operation_id", "name", "words"),
    [
        ("crypto_loan_legacy.get_ongoing_loans", "list[].totalDebt", ("principal",)),
        ("crypto_loan_legacy.get_collateral_coins", "vipCoinList[].list[].currency", ("example",)),
        ("crypto_loan_legacy.get_ltv_adjustment_history", "list[].amount", ("example",)),
        ("institutional_loan.get_ltv", "ltvInfo[].rst", ("duration", "moment")),
        ("institutional_loan.get_products", "marginProductInfo[].spotSellLine", ("spot trading",)),
    ],
)
def test_readings_of_fields(operation_id: str, name: str, words: tuple[str, ...]) -> None:
    text = readings(result(operation_id, name))
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("operation_id", "words"),
    [
        ("account.borrow", ("Fixed rates",)),
        ("account.repay", ("must be `ALL`", "converting", "04:00 to 05:30", "300,000 USD", "MNT")),
        ("account.repay_without_conversion", ("No other coin", "04:00 to 05:30", "BYUSDT")),
        ("account.get_borrow_history", ("30 days", "2 years")),
        ("crypto_loan_legacy.get_repayment_history", ("6 months",)),
        ("crypto_loan_legacy.get_completed_loans", ("6 months",)),
        ("crypto_loan_legacy.get_ltv_adjustment_history", ("6 months", "customer")),
        ("crypto_loan_legacy.adjust_collateral", ("Funding wallet", "max-collateral-amount")),
        ("institutional_loan.get_repayment_orders", ("2 years", "2 to 3 minutes")),
        ("institutional_loan.get_loan_orders", ("2 years", "loanTime")),
        ("institutional_loan.get_ltv", ("0.9", "100016", "every second")),
        ("institutional_loan.bind_or_unbind_uid", ("UTA Pro", "designated UID")),
        ("institutional_loan.get_coin_delta_amount", ("Unified accounts only",)),
    ],
)
def test_notes(operation_id: str, words: tuple[str, ...]) -> None:
    description = call(operation_id)["description"]
    assert [word for word in words if word not in description] == []
