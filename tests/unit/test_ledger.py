"""The pure rules of the ledger: conservation, bounds, and refusals that change nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal, localcontext
from typing import Any

import pytest
from bybit_v5.testing._ledger import AccountBooks
from bybit_v5.testing._ledger_records import Account, Book, RefusedError
from hypothesis import given, settings
from hypothesis import strategies as st

START = datetime(2026, 7, 1, 12, 0, 0, tzinfo=UTC)
PRICES = {"USDT": Decimal(1), "BTC": Decimal("61234.5"), "ETH": Decimal("3210.98")}
BALANCES = {"USDT": Decimal("100000"), "BTC": Decimal(2), "ETH": Decimal(20)}
POOLED = Book("pooled", pool="shared", hourly_rate=Decimal("0.00123"), interest_places=8)
TERMED = Book("termed", pool="shared", loan_per_order=True, interest="at-start")
SINGLE = Book("single", secured_by="loan", loan_per_order=True, hourly_rate=Decimal("0.0021"))
UNSECURED = Book("unsecured", secured_by="wallet", hourly_rate=Decimal("0.0007"))
BOOKS = {book.name: book for book in (POOLED, TERMED, SINGLE, UNSECURED)}

coins = st.sampled_from([*PRICES, "NONE"])
amounts = st.decimals("-0.5", "30", places=4, allow_nan=False) | st.just(Decimal("0.1"))
pledges = st.lists(st.tuples(coins, st.decimals(0, 5, places=3)), max_size=2)
actions = st.one_of(
    st.tuples(st.just("borrow"), st.sampled_from(list(BOOKS)), coins, amounts, pledges),
    st.tuples(st.just("repay"), st.sampled_from(list(BOOKS)), coins, st.none() | amounts),
    st.tuples(st.just("sell"), st.sampled_from(list(BOOKS)), coins, amounts, coins),
    st.tuples(
        st.just("adjust"),
        st.sampled_from(list(BOOKS)),
        coins,
        amounts,
        st.sampled_from(["add", "reduce"]),
    ),
    st.tuples(st.just("wait"), st.integers(0, 200)),
)


def account(balances: dict[str, Decimal] | None = None) -> AccountBooks:
    return AccountBooks(BOOKS, BALANCES if balances is None else balances, PRICES)


def perform(books: AccountBooks, action: tuple[Any, ...], now: datetime) -> None:
    kind, name, coin, amount, *rest = action
    book = BOOKS[name]
    loans = books.open_loans([book], coin)
    if kind == "borrow":
        terms = {"annual_rate": Decimal("0.1"), "term": 30} if name == "termed" else {}
        books.borrow(book, coin, amount, rest[0], now, **terms)
    elif kind == "repay":
        books.repay(book, loans, amount, now)
    elif kind == "sell":
        books.repay_with_collateral(book, loans[:1], amount, [rest[0], "BTC", "USDT"], now)
    else:
        books.adjust(book, loans[0] if loans else None, coin, amount, rest[0], now)


def total(values: Any) -> Decimal:
    return sum(values, Decimal(0))


def check_sums(books: AccountBooks, now: datetime) -> None:
    """What there is of each coin follows from what was borrowed, repaid, paid as interest, sold."""
    shown = books.snapshot()
    for coin, start in BALANCES.items():
        held = shown.balances.get(coin, Decimal(0)) + shown.collateral.get(coin, Decimal(0))
        borrowed = total(each.amount for each in shown.borrowings if each.coin == coin)
        from_wallet = total(
            each.amount
            for each in shown.repayments
            if each.coin == coin and each.paid_from == "wallet"
        )
        sold = total(each.spent.get(coin, Decimal(0)) for each in shown.repayments)
        at_start = total(
            loan.interest_paid
            for loan in shown.loans
            if loan.coin == coin and loan.book == "termed"
        )
        assert held == start + borrowed - from_wallet - sold - at_start
        repaid = total(each.amount for each in shown.repayments if each.coin == coin)
        principal = total(loan.principal for loan in shown.loans if loan.coin == coin)
        interest = total(
            loan.interest_paid
            for loan in shown.loans
            if loan.coin == coin and loan.book != "termed"
        )
        assert principal == borrowed - (repaid - interest)
    for loan in shown.loans:
        assert loan.principal >= 0
        assert loan.interest >= 0
        assert (loan.closed_at is None) is bool(loan.debt)
        assert loan.interest_since <= now
    assert all(held >= 0 for held in shown.balances.values())
    assert all(held >= 0 for held in shown.collateral.values())
    for repayment in shown.repayments:
        assert repayment.amount == total(amount for _, amount in repayment.parts) > 0
    if not books.secured_by("pool shared"):
        assert not any(books.collateral.get("pool shared", {}).values())


@settings(deadline=None, max_examples=150)
@given(st.lists(actions, max_size=25))
def test_nothing_is_lost_and_nothing_is_made(steps: list[tuple[Any, ...]]) -> None:
    with localcontext(prec=200):
        books, now = account(), START
        for step in steps:
            if step[0] == "wait":
                now += timedelta(minutes=step[1])
                continue
            books.accrue(now)
            before = books.snapshot()
            try:
                perform(books, step, now)
            except RefusedError:
                assert books.snapshot() == before
            check_sums(books, now)


@settings(deadline=None, max_examples=60)
@given(st.lists(actions.filter(lambda step: step[0] != "wait"), max_size=15))
def test_no_loan_goes_beyond_the_limit(steps: list[tuple[Any, ...]]) -> None:
    """Without interest no sequence of calls leads to an LTV above the limit."""
    with localcontext(prec=200):
        books = account()
        for step in steps:
            try:
                perform(books, step, START)
            except RefusedError:
                continue
            assert books.ltv(POOLED, "pool shared") <= POOLED.maximum_ltv
            for loan in books.open_loans([SINGLE]):
                assert books.ltv(SINGLE, f"loan {loan.id}") <= SINGLE.maximum_ltv


def test_the_maximum_can_be_borrowed_and_taken_back() -> None:
    books = account()
    most = books.maximum_loan(POOLED, "pool shared", "BTC", [("ETH", Decimal(10))])
    # 32,109.8 USD x 0.8 / 61,234.5 USD.
    assert most == Decimal("0.41949946")
    with pytest.raises(RefusedError, match="USD of debt"):
        books.borrow(POOLED, "BTC", most + Decimal("1e-8"), [("ETH", Decimal(10))], START)
    books.borrow(POOLED, "BTC", most, [("ETH", Decimal(10))], START)
    books.repay(POOLED, books.open_loans([POOLED]), Decimal("0.2"), START)
    most = books.maximum_reduction(POOLED, "pool shared", "ETH")
    # 10 - 0.21949946 x 61,234.5 / 0.8 / 3,210.98.
    assert most == Decimal("4.76758665")
    with pytest.raises(RefusedError) as caught:
        books.adjust(POOLED, None, "ETH", most + Decimal("1e-8"), "reduce", START)
    assert caught.value.reason == "adjustment-too-large"
    books.adjust(POOLED, None, "ETH", most, "reduce", START)


def test_interest_is_exact_over_many_hours() -> None:
    books = account()
    books.borrow(POOLED, "ETH", Decimal("0.7"), [("USDT", Decimal(90000))], START)
    for minutes in (61, 119, 180, 181, 60_000):
        books.accrue(START + timedelta(minutes=minutes))
    # 1,000 hours at 0.7 x 0.00123 = 0.000861.
    (loan,) = books.open_loans([POOLED])
    assert loan.interest == Decimal("0.861")
    books.accrue(START)
    assert books.open_loans([POOLED]) == [loan]


def test_long_amounts_stay_exact() -> None:
    with localcontext(prec=200):
        books = account({"USDT": Decimal("1e24"), "BTC": Decimal("1e-18")})
        books.borrow(POOLED, "USDT", Decimal("1e-18"), [("USDT", Decimal("1e20"))], START)
        shown = books.snapshot()
    assert shown.balances["USDT"] == Decimal("999900000000000000000000.000000000000000001")


def test_a_snapshot_does_not_change() -> None:
    books = account()
    before = books.snapshot()
    books.borrow(UNSECURED, "ETH", Decimal(1), [], START)
    assert isinstance(before, Account)
    assert (before.debts, before.balances["ETH"]) == ({}, 20)
    with pytest.raises(TypeError):
        before.balances["ETH"] = Decimal(0)  # type: ignore[index]  # wrong on purpose
