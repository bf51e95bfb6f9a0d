"""What the ledger of the mock exchange is made of: rules, loans and what happened to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Literal

#: Amounts of coins that a division makes have at most so many decimal places.
PLACES = 18

SecuredBy = Literal["pool", "loan", "wallet"]
Interest = Literal["hourly", "at-start"]
PaidFrom = Literal["wallet", "collateral"]
Direction = Literal["add", "reduce"]
MovementKind = Literal["borrowed", "repaid", "collateral-locked", "collateral-released"]

#: Why the ledger refuses something; the specification has a code for each.
Reason = Literal[
    "unknown-coin",
    "not-positive",
    "below-minimum",
    "ltv-too-high",
    "unknown-collateral",
    "duplicate-collateral",
    "collateral-not-positive",
    "collateral-not-held",
    "no-such-debt",
    "no-such-loan",
    "repayment-exceeds-debt",
    "balance-too-small",
    "collateral-too-small",
    "no-debt-to-secure",
    "order-final",
    "adjustment-too-large",
]


class RefusedError(Exception):
    """The ledger's rules forbid it; nothing has changed."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class Book:
    """The rules of one kind of loan.

    ``secured_by`` says what stands for its loans: a ``pool`` of collateral that all books of the
    same ``pool`` share, collateral of each ``loan`` alone, or whatever is in the ``wallet``.
    Without ``loan_per_order`` there is one debt per coin, however often it was borrowed.
    """

    name: str
    secured_by: SecuredBy = "pool"
    pool: str = ""
    loan_per_order: bool = False
    maximum_ltv: Decimal = Decimal("0.8")
    minimum_amounts: Mapping[str, Decimal] = field(default_factory=dict)
    interest: Interest = "hourly"
    hourly_rate: Decimal = Decimal(0)
    interest_places: int = PLACES


@dataclass(frozen=True, slots=True)
class Loan:
    """A debt in one coin. ``initial`` is all that was borrowed under it, ``principal`` the rest.

    ``interest`` is what is due and unpaid; ``interest_since`` is when the hour began that has not
    been charged yet. ``hourly_rate`` is None where the interest was paid at the start.
    """

    id: int
    order_id: int
    book: str
    coin: str
    initial: Decimal
    principal: Decimal
    opened_at: datetime
    interest_since: datetime
    hourly_rate: Decimal | None
    annual_rate: Decimal | None = None
    term: int | None = None
    interest: Decimal = Decimal(0)
    interest_paid: Decimal = Decimal(0)
    initial_collateral: Mapping[str, Decimal] = field(default_factory=dict)
    closed_at: datetime | None = None

    @property
    def debt(self) -> Decimal:
        """Principal and interest that are unpaid."""
        return self.principal + self.interest

    @property
    def due_at(self) -> datetime | None:
        """When a loan with a term is to be repaid."""
        return None if self.term is None else self.opened_at + timedelta(days=self.term)


@dataclass(frozen=True, slots=True)
class Borrowing:
    """One order to borrow, filled."""

    id: int
    loan_id: int
    book: str
    coin: str
    amount: Decimal
    time: datetime
    annual_rate: Decimal | None = None
    term: int | None = None


@dataclass(frozen=True, slots=True)
class Repayment:
    """One repayment: ``parts`` is how much of it went to which loan.

    ``spent`` is the collateral that was sold for it, ``returned`` what went back to the wallet.
    """

    id: int
    book: str
    coin: str
    amount: Decimal
    time: datetime
    paid_from: PaidFrom
    parts: tuple[tuple[int, Decimal], ...]
    spent: Mapping[str, Decimal] = field(default_factory=dict)
    returned: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Collateral that was added or taken back. ``loan_id`` is None where a pool holds it."""

    id: int
    book: str
    loan_id: int | None
    coin: str
    amount: Decimal
    direction: Direction
    ltv_before: Decimal
    ltv_after: Decimal
    time: datetime


@dataclass(frozen=True, slots=True)
class Movement:
    """One thing that happened to a coin; ``debt`` is what is owed in it afterwards."""

    id: int
    book: str
    loan_id: int | None
    kind: MovementKind
    coin: str
    amount: Decimal
    debt: Decimal
    time: datetime


@dataclass(frozen=True, slots=True)
class Account:
    """A snapshot of what belongs to one API key; all amounts are exact.

    ``balances`` is the wallet and ``collateral`` what is pledged, by coin over all kinds of loans.
    ``debts`` is what is owed by coin, interest included up to the last call that the account made;
    coins without debt are not in it. The sequences are in the order of the events.
    """

    balances: Mapping[str, Decimal]
    collateral: Mapping[str, Decimal]
    debts: Mapping[str, Decimal]
    borrowed_total: Mapping[str, Decimal]
    repaid_total: Mapping[str, Decimal]
    loans: tuple[Loan, ...]
    borrowings: tuple[Borrowing, ...]
    repayments: tuple[Repayment, ...]
    adjustments: tuple[Adjustment, ...]
    movements: tuple[Movement, ...]


def rounded(amount: Decimal, places: int) -> Decimal:
    """Half up to so many decimal places."""
    return amount.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def rounded_up(amount: Decimal, places: int = PLACES) -> Decimal:
    """Up to so many decimal places."""
    return amount.quantize(Decimal(1).scaleb(-places), ROUND_CEILING)
