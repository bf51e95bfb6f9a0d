"""Which lists come in pages, and which writes are waited for, as the documentation has it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit import spec_reading

#: Arguments that bring another page, or another time.
PAGING = {"cursor", "after", "startTime"}


def operations(exchange: str) -> list[dict[str, Any]]:
    return [each for _, _, each in spec_reading.operations(exchange)]


@pytest.mark.parametrize("exchange", ["bybit", "okx"])
def test_every_list_that_can_go_on_has_an_iterator(exchange: str) -> None:
    lists = {
        each["operationId"]
        for each in operations(exchange)
        if PAGING & {parameter.get("name") for parameter in each.get("parameters", ())}
    }
    declared = {each["operationId"] for each in operations(exchange) if "x-pagination" in each}
    assert declared == lists
    assert len(lists) > 6


#: What the pages say of rows at ``after`` and ``before`` themselves; None where they do not.
INCLUSIVE = {
    "account.get_borrow_repay_history": True,
    "account.get_accrued_interest": None,
    "flexible_loan.get_loan_history": False,
    "flexible_loan.get_accrued_interest": False,
    "simple_earn_flexible.get_public_borrow_history": False,
    "trade.get_one_click_repay_history": None,
    "trade.get_one_click_repay_history_v2": True,
}


def test_boundaries_are_as_the_pages_say() -> None:
    found = {
        each["operationId"]: each["x-pagination"]["boundary"].get("inclusive")
        for each in operations("okx")
        if "x-pagination" in each
    }
    assert found == INCLUSIVE


def test_windows_are_as_the_pages_say() -> None:
    found = {
        each["operationId"]: each["x-pagination"]["window"]["days"]
        for each in operations("bybit")
        if "window" in each.get("x-pagination", {})
    }
    assert found == {"account.get_borrow_history": 30, "spot_margin.get_interest_rate_history": 30}


WAITED_FOR = {
    "bybit": {
        *("account.repay", "account.repay_without_conversion"),
        "crypto_loan.adjust_collateral",
        *(f"crypto_loan_fixed.{name}" for name in ("borrow", "renew", "repay", "supply")),
        "crypto_loan_fixed.repay_with_collateral",
        *(f"crypto_loan_flexible.{name}" for name in ("borrow", "repay", "repay_with_collateral")),
        "crypto_loan_legacy.repay",
        "institutional_loan.repay",
        "spot_margin_fixed.borrow",
    },
    "okx": {"trade.one_click_repay", "trade.one_click_repay_v2"},
}


@pytest.mark.parametrize("exchange", WAITED_FOR)
def test_writes_that_are_processed_later_can_be_waited_for(exchange: str) -> None:
    found = {each["operationId"] for each in operations(exchange) if "x-wait" in each}
    assert found == WAITED_FOR[exchange]
