"""What the docstrings of methods say: limits, alternatives, results."""

from __future__ import annotations

import inspect

import pytest
from bybit_v5.models.market import ServerTime
from bybit_v5.resources.account import AccountResource
from bybit_v5.resources.crypto_loan_fixed import CryptoLoanFixedResource
from bybit_v5.resources.crypto_loan_flexible import CryptoLoanFlexibleResource
from bybit_v5.resources.market import MarketResource
from okx_v5.resources.trade import TradeResource
from specpress import ir
from specpress.view.documentation import alternatives_text, dependency_text
from specpress.view.limits import limits_text


def words(documented: object) -> str:
    return " ".join((inspect.getdoc(documented) or "").split())


def text(*, min_length: int | None = None, max_length: int | None = None) -> str:
    limits = ir.Constraints(min_length=min_length, max_length=max_length)
    return limits_text(ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING, constraints=limits))


def items(least: int | None, most: int | None) -> str:
    item = ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING)
    return limits_text(ir.Array(item, min_items=least, max_items=most))


def test_limits_of_lists() -> None:
    assert items(1, 5) == "1 to 5 items."
    assert items(2, 2) == "2 items."
    assert items(1, None) == "At least 1 item."
    assert items(None, 100) == "At most 100 items."
    assert items(0, 1) == "At most 1 item."
    assert items(None, None) == ""


def test_limits_of_texts() -> None:
    assert text(min_length=1) == "At least 1 character."
    assert text(min_length=2, max_length=36) == "2 to 36 characters."
    assert text(max_length=1) == "At most 1 character."


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ((("a",), ("b",)), "Neither ``a`` nor ``b`` is given."),
        ((("a", "b"), ("c",)), "Neither ``a`` with ``b`` nor ``c`` is given."),
        ((("a",), ("b",), ("c",)), "None of ``a``, ``b``, ``c`` is given."),
        ((("a", "b"),), "``a`` with ``b`` is not given."),
    ],
)
def test_alternatives(groups: tuple[tuple[str, ...], ...], expected: str) -> None:
    assert alternatives_text(groups) == expected


def test_arguments_that_need_others() -> None:
    assert dependency_text("a", ["b", "c"]) == "``a`` is given without ``b`` and ``c``."
    assert "TypeError: ``amount`` is given without ``coin``." in words(AccountResource.repay)


def test_results_are_described() -> None:
    assert (
        "Returns: ``FlexibleBorrowing``: An accepted order for a flexible loan. Raises:"
    ) in words(CryptoLoanFlexibleResource.borrow)
    assert (
        "Returns: ``list[OneClickRepayment]``, one row each: How the repayment of one debt "
        "currency went. Raises:"
    ) in words(TradeResource.one_click_repay)


def test_what_a_trader_reads() -> None:
    assert "collateral_list: The coins to pledge for it. At most 100 items." in words(
        CryptoLoanFlexibleResource.borrow
    )
    assert "debt_ccy: The currencies of the debts to repay. 1 to 5 items." in words(
        TradeResource.one_click_repay
    )
    assert "TypeError: Neither ``loan_id`` nor ``loan_currency`` is given." in words(
        CryptoLoanFixedResource.repay
    )
    assert "Where the documentation is unclear: The page asks" in words(
        AccountResource.repay_liability
    )


def test_errors_of_writes_and_of_reads() -> None:
    write, read = words(AccountResource.repay_liability), words(MarketResource.get_server_time)
    assert "DecodeError: The exchange accepted the call, but its reply is not as" in write
    assert "OutcomeUnknown: The call may have taken effect" in write
    assert "float" not in write
    assert "DecodeError: The reply is not as documented." in read
    assert "OutcomeUnknown" not in read
    assert "such as a float for an amount." in words(CryptoLoanFlexibleResource.repay)


def test_nanoseconds_are_not_promised_of_a_datetime() -> None:
    assert "``time_nano_ns`` has the nanoseconds" in words(ServerTime.time_nano)
    assert "``time_second_s`` is the number as sent" in words(ServerTime.time_second)
