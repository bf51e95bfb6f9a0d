"""Facts of OKX's pages beyond names and types: enums, limits, defaults, notes, readings."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.unit.spec_reading import body, document, fields, operation, operations, reply


def parameters(operation_id: str) -> dict[str, dict[str, Any]]:
    """The parameters of a call by name."""
    return {each["name"]: each for each in operation("okx", operation_id)[2].get("parameters", ())}


def sent(operation_id: str, name: str) -> dict[str, Any]:
    """The schema of an argument, of the query or of the body."""
    call = operation("okx", operation_id)[2]
    schemas = {each["name"]: each["schema"] for each in call.get("parameters", ())}
    schemas |= {place: schema for place, schema, _ in fields(body(call).get("schema", {}))}
    return schemas[name]


def received(operation_id: str, name: str) -> dict[str, Any]:
    """The schema of a field of the rows."""
    own = reply(operation("okx", operation_id)[2])["schema"]["allOf"][1]
    return {place.removeprefix("data[]."): schema for place, schema, _ in fields(own)}[name]


def readings(place: dict[str, Any]) -> str:
    found = place["x-docs-reading"]
    return found if isinstance(found, str) else " ".join(found)


SIDES = ["borrow", "repay"]
EVENTS = ["auto_borrow", "auto_repay", "manual_borrow", "manual_repay"]
MODES = ["cross", "isolated"]
ACTIONS = [
    "borrowed",
    "repaid",
    "collateral_locked",
    "collateral_released",
    "forced_repayment_buy",
    "forced_repayment_sell",
    "forced_liquidation",
    "partial_liquidation",
    "sell_collateral",
    "buy_transition_coin",
    "sell_transition_coin",
    "buy_borrowed_coin",
]


@pytest.mark.parametrize(
    ("operation_id", "name", "values"),
    [
        ("trade.get_one_click_repay_currencies", "debtType", MODES),
        ("account.manual_borrow_repay", "side", SIDES),
        ("account.get_borrow_repay_history", "type", EVENTS),
        ("account.get_accrued_interest", "type", ["2"]),
        ("account.get_accrued_interest", "mgnMode", MODES),
        ("account.get_borrow_interest_and_limit", "type", ["2"]),
        ("account.get_max_loan_amount", "mgnMode", MODES),
        ("flexible_loan.adjust_collateral", "type", ["add", "reduce"]),
        ("flexible_loan.get_loan_history", "type", ACTIONS),
    ],
)
def test_enums_of_arguments(operation_id: str, name: str, values: list[str]) -> None:
    assert sent(operation_id, name)["enum"] == values


@pytest.mark.parametrize(
    ("operation_id", "name", "values"),
    [
        ("trade.get_one_click_repay_currencies", "debtType", MODES),
        ("trade.get_one_click_repay_history", "status", ["running", "filled", "failed"]),
        ("trade.get_one_click_repay_history_v2", "status", ["running", "filled", "failed"]),
        ("trade.get_one_click_repay_history_v2", "ordIdInfo[].ordType", ["ioc"]),
        ("trade.get_one_click_repay_history_v2", "ordIdInfo[].side", ["buy", "sell"]),
        ("trade.get_one_click_repay_history_v2", "ordIdInfo[].state", ["filled", "canceled"]),
        ("account.manual_borrow_repay", "side", SIDES),
        ("account.get_borrow_repay_history", "type", EVENTS),
        # The table has 2, the example 1.
        ("account.get_accrued_interest", "type", ["1", "2"]),
        ("account.get_accrued_interest", "mgnMode", MODES),
        ("account.get_max_loan_amount", "mgnMode", MODES),
        ("account.get_max_loan_amount", "side", ["buy", "sell"]),
        ("flexible_loan.get_loan_history", "type", ACTIONS),
        ("public_data.get_discount_rates", "colRes", ["0", "1", "2"]),
        ("public_data.get_interest_rate_and_loan_quota", "config[].stgyType", ["0", "1"]),
    ],
)
def test_enums_of_replies(operation_id: str, name: str, values: list[str]) -> None:
    assert received(operation_id, name)["enum"] == values


PAGED = {
    "trade.get_one_click_repay_history",
    "trade.get_one_click_repay_history_v2",
    "account.get_borrow_repay_history",
    "account.get_accrued_interest",
    "flexible_loan.get_loan_history",
    "flexible_loan.get_accrued_interest",
    "simple_earn_flexible.get_public_borrow_history",
}


def test_what_is_paged_and_how() -> None:
    found = {call["operationId"] for *_, call in operations("okx") if call.get("parameters")}
    assert {each for each in found if "limit" in parameters(each)} == PAGED
    for each in PAGED:
        limit = parameters(each)["limit"]["schema"]
        assert (limit["maximum"], limit["default"]) == (100, 100), each
        assert {"after", "before"} < parameters(each).keys()


@pytest.mark.parametrize(
    ("operation_id", "older", "newer"),
    [
        ("trade.get_one_click_repay_history", "are older than this", "are newer than this"),
        ("trade.get_one_click_repay_history_v2", "this time or earlier", "this time or later"),
        ("account.get_borrow_repay_history", "this time or earlier", "this time or later"),
        ("account.get_accrued_interest", "are older than this", "are newer than this"),
        ("flexible_loan.get_loan_history", "older than the one with", "newer than the one with"),
        (
            "flexible_loan.get_accrued_interest",
            "older than the one with",
            "newer than the one with",
        ),
    ],
)
def test_whether_the_bounds_of_a_page_are_included(
    operation_id: str, older: str, newer: str
) -> None:
    assert older in parameters(operation_id)["after"]["description"]
    assert newer in parameters(operation_id)["before"]["description"]


def test_defaults() -> None:
    assert sent("account.set_auto_loan", "autoLoan")["default"] is True
    assert "default" not in sent("account.set_auto_repay", "autoRepay")
    for name in ("account.get_accrued_interest", "account.get_borrow_interest_and_limit"):
        assert sent(name, "type")["default"] == "2"


def test_one_to_five_instruments() -> None:
    validator = Draft202012Validator(sent("account.get_max_loan_amount", "instId"))
    several = [",".join(["BTC-USDT"] * count) for count in range(7)]
    assert [validator.is_valid(each) for each in several] == [
        False, True, True, True, True, True, False,
    ]  # one case a line  # fmt: skip
    assert not validator.is_valid("BTC-USDT,")


@pytest.mark.parametrize(
    "operation_id",
    [
        "trade.one_click_repay_v2",
        "account.manual_borrow_repay",
        "account.get_borrow_interest_and_limit",
        "account.set_auto_loan",
        "account.set_auto_repay",
        "public_data.get_system_time",
        "public_data.get_interest_rate_and_loan_quota",
    ],
)
def test_replies_of_one_row(operation_id: str) -> None:
    assert operation("okx", operation_id)[2]["x-single-row"] is True


def test_the_other_replies_are_lists() -> None:
    """What can be empty, says a page; what holds several rows, shows an example."""
    single = {call["operationId"] for *_, call in operations("okx") if "x-single-row" in call}
    assert len(single) == 7
    assert not [each for each in single if each.startswith("flexible_loan.")]


def test_an_accepted_adjustment_says_nothing() -> None:
    call = operation("okx", "flexible_loan.adjust_collateral")[2]
    assert reply(call)["schema"]["allOf"][1]["properties"]["data"]["maxItems"] == 0
    assert "not that it was carried out" in call["description"]


@pytest.mark.parametrize(
    "operation_id",
    [
        "flexible_loan.get_collateral_assets",
        "flexible_loan.get_max_loan_amount",
        "flexible_loan.get_max_collateral_redeem_amount",
        "flexible_loan.adjust_collateral",
    ],
)
def test_which_loan_is_meant_when_none_is_named(operation_id: str) -> None:
    call = operation("okx", operation_id)[2]
    places = [each for each in call.get("parameters", ()) if each["name"] == "ordId"]
    (loan,) = places or [body(call)["schema"]["properties"]["ordId"]]
    assert "the loan that started first" in loan["description"]
    nothing = "51063" if operation_id.endswith("adjust_collateral") else "the reply has no row"
    assert nothing in loan["description"]


@pytest.mark.parametrize(
    ("operation_id", "names"),
    [
        (
            "account.get_borrow_interest_and_limit",
            {
                "loanAlloc",
                "records[].surplusLmtDetails",
                "records[].surplusLmtDetails.allAcctRemainingQuota",
                "records[].surplusLmtDetails.curAcctRemainingQuota",
                "records[].surplusLmtDetails.platRemainingQuota",
                "records[].posLoan",
                "records[].availLoan",
                "records[].usedLoan",
                "records[].avgRate",
            },
        ),
        (
            "public_data.get_interest_rate_and_loan_quota",
            {"vip[].irDiscount", "regular[].irDiscount"},
        ),
        (
            "public_data.get_discount_rates",
            {"collateralRestrict", "discountLv"},
        ),
        ("simple_earn_flexible.get_public_borrow_info", {"avgAmt", "avgAmtUsd"}),
        ("simple_earn_flexible.get_public_borrow_history", {"amt"}),
        ("account.get_accrued_interest", set()),
    ],
)
def test_deprecated_fields(operation_id: str, names: set[str]) -> None:
    own = reply(operation("okx", operation_id)[2])["schema"]["allOf"][1]
    found = {place.removeprefix("data[].") for place, one, _ in fields(own) if "deprecated" in one}
    assert found == names


def test_deprecated_arguments() -> None:
    found = parameters("public_data.get_discount_rates")
    assert found["discountLv"]["deprecated"] is True
    assert "deprecated" not in found["ccy"]


@pytest.mark.parametrize(
    ("operation_id", "name", "words"),
    [
        ("trade.get_one_click_repay_history_v2", "ts", ("1742192217514", "1742192217511")),
        ("account.get_borrow_repay_history", "accBorrowed", ("accumulated", "0")),
        ("account.get_accrued_interest", "type", ("2 only", "have 1")),
        ("account.get_borrow_interest_and_limit", "loanAlloc", ("Chinese", "English")),
        (
            "account.get_borrow_interest_and_limit",
            "records[].surplusLmtDetails.platRemainingQuota",
            (">1000", "600"),
        ),
        ("flexible_loan.get_loan_history", "amt", ("-0.001",)),
        (
            "public_data.get_interest_rate_and_loan_quota",
            "vip[].loanQuotaCoef",
            ("level", "coefficient"),
        ),
        ("public_data.get_interest_rate_and_loan_quota", "configCcyList", ("objects",)),
        ("public_data.get_interest_rate_and_loan_quota", "config[].quota", ("crosses",)),
        ("public_data.get_interest_rate_and_loan_quota", "config[].level", ("VIP 8",)),
        ("simple_earn_flexible.get_public_borrow_history", "rate", ("borrowing", "lending")),
    ],
)
def test_readings_of_fields(operation_id: str, name: str, words: tuple[str, ...]) -> None:
    text = readings(received(operation_id, name))
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("operation_id", "words"),
    [
        ("trade.get_one_click_repay_history_v2", ("spot mode only", "margin modes")),
        ("account.get_accrued_interest", ("totalLiab", "English", "Chinese")),
        ("account.get_borrow_interest_and_limit", ("one row",)),
        ("account.get_max_loan_amount", ("conditional", "optional", "isolated margin")),
        ("public_data.get_interest_rate_and_loan_quota", ("no JSON", "one row")),
    ],
)
def test_readings_of_pages(operation_id: str, words: tuple[str, ...]) -> None:
    text = readings(operation("okx", operation_id)[2])
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("operation_id", "words"),
    [
        (
            "trade.get_one_click_repay_currencies",
            ("cross", "isolated", "multi-currency", "portfolio"),
        ),
        ("trade.get_one_click_repay_history", ("multi-currency", "portfolio")),
        ("trade.one_click_repay_v2", ("spot", "multi-currency", "portfolio", "history")),
        ("trade.get_one_click_repay_currencies_v2", ("spot", "multi-currency", "portfolio")),
        ("trade.get_one_click_repay_history_v2", ("spot mode",)),
        ("account.manual_borrow_repay", ("spot mode", "borrowing enabled", "in fact")),
        ("account.set_auto_loan", ("multi-currency", "portfolio")),
        ("account.set_auto_repay", ("spot mode", "borrowing enabled")),
        ("account.get_max_loan_amount", ("Spot mode", "Futures mode", "Multi-currency")),
        ("flexible_loan.get_collateral_assets", ("funding account",)),
        ("flexible_loan.get_max_loan_amount", ("A read",)),
        ("simple_earn_flexible.get_public_borrow_history", ("14 December 2021",)),
    ],
)
def test_notes(operation_id: str, words: tuple[str, ...]) -> None:
    description = operation("okx", operation_id)[2]["description"]
    assert [word for word in words if word not in description] == []


@pytest.mark.parametrize(
    ("operation_id", "words"),
    [
        ("trade.get_one_click_repay_history", "seven days"),
        ("trade.get_one_click_repay_history_v2", "seven days"),
        ("account.get_accrued_interest", "past year"),
        ("flexible_loan.get_accrued_interest", "past 30 days"),
    ],
)
def test_how_far_back_a_list_goes(operation_id: str, words: str) -> None:
    assert words in operation("okx", operation_id)[2]["summary"]


@pytest.mark.parametrize(
    ("operation_id", "name", "unit"),
    [
        ("account.get_interest_rate", "interestRate", "per hour"),
        ("account.get_accrued_interest", "interestRate", "per hour"),
        ("account.get_borrow_interest_and_limit", "records[].rate", "per day"),
        ("account.get_borrow_interest_and_limit", "records[].avgRate", "per hour"),
        ("account.get_borrow_interest_and_limit", "debt", "in USD"),
        ("account.get_borrow_interest_and_limit", "loanAlloc", "in percent"),
        ("flexible_loan.get_accrued_interest", "interestRate", "per year"),
        ("flexible_loan.get_max_loan_amount", "remainingQuota", "in units of `borrowCcy`"),
        ("flexible_loan.get_max_loan_amount", "notionalUsd", "in USD"),
        ("public_data.get_interest_rate_and_loan_quota", "basic[].rate", "per day"),
        ("simple_earn_flexible.get_public_borrow_info", "avgRate", "per year"),
    ],
)
def test_units(operation_id: str, name: str, unit: str) -> None:
    assert unit in received(operation_id, name)["description"]


@pytest.mark.parametrize(
    "codes",
    [
        ["51625", *map(str, range(59117, 59120)), *map(str, range(59121, 59126))],
        ["59129", "59130", "59140", "59141", "59142"],
        ["59303", "59304", "59306", "59309", "59319", "59320"],
        ["54001", *map(str, range(59410, 59415)), "59417", "59684"],
        ["51063", *map(str, range(51732, 51740)), *map(str, range(51750, 51762)), "59521"],
    ],
    ids=["one-click", "one-click of collateral", "borrowing", "by hand", "flexible loans"],
)
def test_every_code_of_a_family_is_listed_once(codes: list[str]) -> None:
    """All of them come with status 200 and refuse: nothing was done."""
    for code in codes:
        (rule,) = [each for each in document("okx")["x-error-codes"] if each["code"] == code]
        assert rule.get("http-status", 200) == 200, code
        assert "may-have-executed" not in rule, code


def test_what_an_earlier_request_may_still_do_is_not_called_retryable() -> None:
    rules = {each["code"]: each for each in document("okx")["x-error-codes"]}
    for code in ("59121", "59122"):
        assert "retryable" not in rules[code]
        assert "Look up" in rules[code]["hint"]
