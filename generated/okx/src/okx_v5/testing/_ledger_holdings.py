"""What an account of the mock exchange has and owes, and what that is worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import ROUND_FLOOR, Decimal
from types import MappingProxyType

from ._ledger_records import (
    Account,
    Adjustment,
    Book,
    Borrowing,
    Loan,
    Movement,
    RefusedError,
    Repayment,
    rounded,
)

_HOUR = timedelta(hours=1)
#: The decimal places of what can be borrowed or taken back at most.
_PLACES_OF_MAXIMA = 8

Pledge = tuple[str, Decimal]


class Holdings:
    """Wallet, collateral and loans of one account.

    Args:
        books: The rules, by the name of the book.
        balances: The wallet at the start, by coin.
        prices: What a coin is worth in USD; shared with the caller, who may change them. Coins
            without a price are unknown.
    """

    def __init__(
        self,
        books: Mapping[str, Book],
        balances: Mapping[str, Decimal],
        prices: Mapping[str, Decimal],
    ) -> None:
        self.books = books
        self.prices = prices
        self.balances: dict[str, Decimal] = dict(balances)
        #: Coins by who holds them: a pool, or a loan.
        self.collateral: dict[str, dict[str, Decimal]] = {}
        self.loans: dict[int, Loan] = {}
        #: Those that are not repaid, so that a long history costs nothing.
        self._open: dict[int, Loan] = {}
        self.borrowings: list[Borrowing] = []
        self.repayments: list[Repayment] = []
        self.adjustments: list[Adjustment] = []
        self.movements: list[Movement] = []

    def accrue(self, now: datetime) -> None:
        """Charge interest for the full hours that have passed."""
        for loan in self.open_loans(self.books.values()):
            hours = (now - loan.interest_since) // _HOUR
            if hours > 0 and loan.hourly_rate is not None:
                places = self.books[loan.book].interest_places
                charged = rounded(loan.principal * loan.hourly_rate, places)
                self.put(
                    replace(
                        loan,
                        interest=loan.interest + charged * hours,
                        interest_since=loan.interest_since + hours * _HOUR,
                    )
                )

    def open_loans(self, books: Iterable[Book], coin: str | None = None) -> list[Loan]:
        """The loans that are not repaid, in the order in which they were granted."""
        names = {book.name for book in books}
        return [
            loan for loan in self._open.values() if loan.book in names and coin in (None, loan.coin)
        ]

    def put(self, loan: Loan) -> None:
        """Write a loan, a new one or one that has changed."""
        self.loans[loan.id] = loan
        if loan.closed_at is None:
            self._open[loan.id] = loan
        else:
            self._open.pop(loan.id, None)

    def holder(self, book: Book, loan_id: int) -> str:
        """Who holds the collateral of a loan: the loan itself, or what shares it with others."""
        if book.secured_by == "loan":
            return f"loan {loan_id}"
        return f"pool {book.pool}" if book.secured_by == "pool" else f"wallet for {book.name}"

    def secured_by(self, holder: str) -> list[Loan]:
        """The open loans that the collateral of ``holder`` stands for."""
        return [
            loan
            for loan in self.open_loans(self.books.values())
            if self.holder(self.books[loan.book], loan.id) == holder
        ]

    def debt_usd(self, holder: str) -> Decimal:
        """What is owed against the collateral of ``holder``, in USD."""
        loans = self.secured_by(holder)
        return sum((loan.debt * self.price(loan.coin) for loan in loans), Decimal(0))

    def collateral_usd(self, holder: str) -> Decimal:
        """What ``holder`` has, in USD."""
        return self.usd(self.collateral.get(holder, {}))

    def security_usd(self, book: Book, holder: str) -> Decimal:
        """What stands for the debt of ``holder``, in USD: its collateral, or the whole wallet."""
        if book.secured_by == "wallet":
            return self.usd(self.balances)
        return self.collateral_usd(holder)

    def ltv(self, book: Book, holder: str) -> Decimal:
        """Debt by what stands for it, both in USD; 0 where nothing stands for it."""
        worth = self.security_usd(book, holder)
        return self.debt_usd(holder) / worth if worth else Decimal(0)

    def maximum_loan(
        self, book: Book, holder: str, coin: str, collateral: Sequence[Pledge]
    ) -> Decimal:
        """The most that can be borrowed in a coin, with the further collateral."""
        if coin not in self.prices:
            raise RefusedError("unknown-coin", f"there is no coin {coin}")
        self.check_pledges(collateral)
        worth = self.security_usd(book, holder) + self.usd(dict(collateral))
        room = max(book.maximum_ltv * worth - self.debt_usd(holder), Decimal(0))
        if book.secured_by == "wallet":
            # What is borrowed is in the wallet then, and secures itself.
            room /= 1 - book.maximum_ltv
        return _down(room / self.prices[coin])

    def maximum_reduction(self, book: Book, holder: str, coin: str) -> Decimal:
        """The most of a coin that can be taken out of the collateral."""
        held = self.collateral.get(holder, {}).get(coin, Decimal(0))
        debt = self.debt_usd(holder)
        if not debt:
            return held
        room = max(self.collateral_usd(holder) - debt / book.maximum_ltv, Decimal(0))
        # What can go entirely is not rounded, or a rest of it could never be taken back.
        if held * self.price(coin) <= room:
            return held
        return _down(room / self.price(coin))

    def check_pledges(self, collateral: Sequence[Pledge]) -> None:
        """Check that the wallet has what is to be pledged.

        Raises:
            RefusedError: It has not, or it cannot be pledged.
        """
        seen: set[str] = set()
        for coin, amount in collateral:
            if coin not in self.prices:
                raise RefusedError("unknown-collateral", f"there is no coin {coin}")
            if coin in seen:
                raise RefusedError("duplicate-collateral", f"{coin} stands twice")
            if amount <= 0:
                raise RefusedError("collateral-not-positive", f"{amount} {coin}")
            if amount > self.balances.get(coin, Decimal(0)):
                raise RefusedError("collateral-not-held", f"the wallet has less {coin}")
            seen.add(coin)

    def usd(self, coins: Mapping[str, Decimal]) -> Decimal:
        """What coins are worth, in USD."""
        return sum((held * self.price(coin) for coin, held in coins.items()), Decimal(0))

    def price(self, coin: str) -> Decimal:
        """What one of a coin is worth, in USD; an unknown coin is worth nothing."""
        return self.prices.get(coin, Decimal(0))

    def snapshot(self) -> Account:
        """A copy that later calls do not change."""
        pledged: dict[str, Decimal] = {}
        debts: dict[str, Decimal] = {}
        for held in self.collateral.values():
            for coin, amount in held.items():
                add(pledged, coin, amount)
        for loan in self._open.values():
            add(debts, loan.coin, loan.debt)
        return Account(
            balances=MappingProxyType(dict(self.balances)),
            collateral=MappingProxyType({coin: held for coin, held in pledged.items() if held}),
            debts=MappingProxyType({coin: debt for coin, debt in debts.items() if debt}),
            borrowed_total=_totals(self.borrowings),
            repaid_total=_totals(self.repayments),
            loans=tuple(self.loans.values()),
            borrowings=tuple(self.borrowings),
            repayments=tuple(self.repayments),
            adjustments=tuple(self.adjustments),
            movements=tuple(self.movements),
        )


def add(coins: dict[str, Decimal], coin: str, amount: Decimal) -> None:
    """Change how much of a coin there is."""
    coins[coin] = coins.get(coin, Decimal(0)) + amount


def _down(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-_PLACES_OF_MAXIMA), ROUND_FLOOR)


def _totals(records: Iterable[Borrowing | Repayment]) -> Mapping[str, Decimal]:
    totals: dict[str, Decimal] = {}
    for record in records:
        add(totals, record.coin, record.amount)
    return MappingProxyType(totals)
