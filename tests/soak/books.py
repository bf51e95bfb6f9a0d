"""What the bot itself writes down, without ever looking at the exchange's ledger."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Context, Decimal, localcontext

#: Sums are exact, however many digits they have.
EXACT = Context(prec=100)


def _amounts() -> defaultdict[str, Decimal]:
    return defaultdict(Decimal)


@dataclass
class Books:
    """Coins by what became of them, as the bot believes; and what it did, by amount."""

    borrowed: defaultdict[str, Decimal] = field(default_factory=_amounts)
    repaid: defaultdict[str, Decimal] = field(default_factory=_amounts)
    pledged: defaultdict[str, Decimal] = field(default_factory=_amounts)
    #: Every borrowing that was meant to be, by coin and amount: how often it took effect.
    borrowings: Counter[tuple[str, Decimal]] = field(default_factory=Counter)

    def borrow(self, coin: str, amount: Decimal, collateral: str, pledge: Decimal) -> None:
        """A borrowing took effect."""
        with localcontext(EXACT):
            self.borrowed[coin] += amount
            self.pledged[collateral] += pledge
        self.borrowings[coin, amount] += 1

    def repay(self, coin: str, amount: Decimal) -> None:
        """A repayment took effect."""
        with localcontext(EXACT):
            self.repaid[coin] += amount

    def adjust(self, coin: str, amount: Decimal) -> None:
        """Collateral was added, or with a negative amount taken back."""
        with localcontext(EXACT):
            self.pledged[coin] += amount

    def debt(self, coin: str) -> Decimal:
        """What is owed in a coin."""
        with localcontext(EXACT):
            return self.borrowed[coin] - self.repaid[coin]

    def wallet(self, coin: str, at_first: Decimal) -> Decimal:
        """What the wallet has of a coin."""
        with localcontext(EXACT):
            return at_first + self.debt(coin) - self.pledged[coin]


def altogether(all_books: list[Books]) -> Books:
    """The books of several tasks as one."""
    total = Books()
    with localcontext(EXACT):
        for books in all_books:
            for mine, other in (
                (total.borrowed, books.borrowed),
                (total.repaid, books.repaid),
                (total.pledged, books.pledged),
            ):
                for coin, amount in other.items():
                    mine[coin] += amount
            total.borrowings.update(books.borrowings)
    return total
