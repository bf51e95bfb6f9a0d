"""What the ledger shows: its records as rows of named values, and what the account is worth.

The names are those of ``x-simulation``; the specification says where each of them goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from ._ledger import AccountBooks
from ._ledger_records import Adjustment, Book, Borrowing, Loan, Movement, Repayment

Value = str | int | Decimal | datetime | None
Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its values, and the rows inside it by the name of their source."""

    values: Values
    inner: Mapping[str, Sequence[Row]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scene:
    """What a reply is made of: the account, the books that the call is about, and its result."""

    account: AccountBooks
    books: Sequence[Book]
    holder: str
    now: datetime
    settled_after: timedelta
    results: Sequence[Values]
    repayments: Sequence[Repayment]

    def status_of(self, time: datetime) -> str:
        """Whether what was accepted at ``time`` counts as done."""
        return "done" if self.now >= time + self.settled_after else "processing"

    @property
    def names(self) -> frozenset[str]:
        """The names of the books."""
        return frozenset(book.name for book in self.books)


def account_values(scene: Scene) -> Values:
    """What is known of the account as a whole."""
    return {
        "ltv": scene.account.ltv(scene.books[0], scene.holder),
        "debt-usd": scene.account.debt_usd(scene.holder),
        "collateral-usd": scene.account.collateral_usd(scene.holder),
        "balance-usd": scene.account.usd(scene.account.balances),
    }


def rows(scene: Scene, source: str) -> Iterator[Row]:
    """The rows of a source, newest first where they are events."""
    return SOURCES[source](scene)


def debt_values(scene: Scene, coin: str, books: Sequence[Book]) -> Values:
    """What is owed in a coin in some books."""
    loans = scene.account.open_loans(books, coin)
    principal = sum((loan.principal for loan in loans), Decimal(0))
    interest = sum((loan.interest for loan in loans), Decimal(0))
    rates = [book.hourly_rate for book in books if book.interest == "hourly"]
    return {
        "coin": coin,
        "principal": principal,
        "interest": interest,
        "debt": principal + interest,
        "debt-usd": (principal + interest) * scene.account.price(coin),
        "hourly-rate": rates[0] if rates else Decimal(0),
    }


def _debts(scene: Scene) -> Iterator[Row]:
    coins = dict.fromkeys(loan.coin for loan in scene.account.open_loans(scene.books))
    for coin in coins:
        yield Row(debt_values(scene, coin, scene.books))


def _loans(scene: Scene) -> Iterator[Row]:
    for loan in reversed(scene.account.loans.values()):
        if loan.book in scene.names:
            yield _loan(scene, loan)


def _open_loans(scene: Scene) -> Iterator[Row]:
    for loan in reversed(scene.account.open_loans(scene.books)):
        yield _loan(scene, loan)


def _closed_loans(scene: Scene) -> Iterator[Row]:
    for loan in reversed(scene.account.loans.values()):
        if loan.book in scene.names and loan.closed_at is not None:
            yield _loan(scene, loan)


def _loan(scene: Scene, loan: Loan) -> Row:
    account = scene.account
    book = account.books[loan.book]
    holder = account.holder(book, loan.id)
    pledged = {coin: held for coin, held in account.collateral.get(holder, {}).items() if held}
    coin = next(iter(pledged or loan.initial_collateral), None)
    status = "closed" if loan.closed_at else "open"
    if loan.due_at is not None and loan.closed_at is None and scene.now > loan.due_at:
        status = "overdue"
    values: Values = {
        "loan-id": loan.id,
        "order-id": loan.order_id,
        "coin": loan.coin,
        "amount": loan.initial,
        "principal": loan.principal,
        "principal-paid": loan.initial - loan.principal,
        "interest": loan.interest,
        "interest-paid": loan.interest_paid,
        "debt": loan.debt,
        "debt-usd": loan.debt * account.price(loan.coin),
        "hourly-rate": loan.hourly_rate,
        "annual-rate": loan.annual_rate,
        "term": loan.term,
        "time": loan.opened_at,
        "due": loan.due_at,
        "status": status,
        "ltv": account.ltv(book, holder),
        "collateral-usd": account.collateral_usd(holder),
        "collateral-coin": coin,
        "collateral-amount": pledged.get(coin, Decimal(0)) if coin else Decimal(0),
        "initial-collateral-amount": loan.initial_collateral.get(coin or "", Decimal(0)),
    }
    debt = Row({"coin": loan.coin, "amount": loan.debt})
    return Row(values, {"loan-debts": [debt], "loan-collateral": _coins(account, pledged)})


def _borrowings(scene: Scene) -> Iterator[Row]:
    for borrowing in reversed(scene.account.borrowings):
        if borrowing.book in scene.names:
            yield Row(borrowing_values(scene, borrowing))


def borrowing_values(scene: Scene, borrowing: Borrowing) -> Values:
    """A borrowing, also as the result of a call."""
    return {
        "order-id": borrowing.id,
        "loan-id": borrowing.loan_id,
        "coin": borrowing.coin,
        "amount": borrowing.amount,
        "annual-rate": borrowing.annual_rate,
        "term": borrowing.term,
        "time": borrowing.time,
        "status": scene.status_of(borrowing.time),
    }


def _repayments(scene: Scene) -> Iterator[Row]:
    for repayment in reversed(scene.account.repayments):
        if repayment.book in scene.names:
            yield _repayment(scene, repayment)


def _made_now(scene: Scene) -> Iterator[Row]:
    for repayment in scene.repayments:
        yield _repayment(scene, repayment)


def _repayment(scene: Scene, repayment: Repayment) -> Row:
    parts = [
        Row({"loan-id": loan_id, "coin": repayment.coin, "amount": amount})
        for loan_id, amount in repayment.parts
    ]
    return Row(repayment_values(scene, repayment), {"repayment-parts": parts})


def repayment_values(scene: Scene, repayment: Repayment) -> Values:
    """A repayment, also as the result of a call."""
    loan = scene.account.loans[repayment.parts[0][0]]
    coin = next(iter(repayment.returned or repayment.spent or loan.initial_collateral), None)
    return {
        "repayment-id": repayment.id,
        "loan-id": loan.id,
        "order-id": loan.order_id,
        "coin": repayment.coin,
        "amount": repayment.amount,
        "paid-from": repayment.paid_from,
        "term": loan.term,
        "time": repayment.time,
        "status": scene.status_of(repayment.time),
        "collateral-coin": coin,
        "collateral-returned": repayment.returned.get(coin or "", Decimal(0)),
    }


def _adjustments(scene: Scene) -> Iterator[Row]:
    for adjustment in reversed(scene.account.adjustments):
        if adjustment.book in scene.names:
            yield Row(adjustment_values(scene, adjustment))


def adjustment_values(scene: Scene, adjustment: Adjustment) -> Values:
    """A change of collateral, also as the result of a call."""
    loan = scene.account.loans.get(adjustment.loan_id or 0)
    return {
        "adjustment-id": adjustment.id,
        "loan-id": adjustment.loan_id,
        "order-id": loan.order_id if loan else None,
        "coin": adjustment.coin,
        "amount": adjustment.amount,
        "direction": adjustment.direction,
        "ltv-before": adjustment.ltv_before,
        "ltv-after": adjustment.ltv_after,
        "time": adjustment.time,
        "status": scene.status_of(adjustment.time),
    }


def _movements(scene: Scene) -> Iterator[Row]:
    for movement in reversed(scene.account.movements):
        if movement.book in scene.names:
            yield Row(_movement_values(scene, movement))


def _movement_values(scene: Scene, movement: Movement) -> Values:
    loan = scene.account.loans.get(movement.loan_id or 0)
    leaves = movement.kind in ("collateral-locked", "repaid")
    return {
        "movement-id": movement.id,
        "order-id": loan.order_id if loan else None,
        "kind": movement.kind,
        "coin": movement.coin,
        "amount": movement.amount,
        "signed-amount": -movement.amount if leaves else movement.amount,
        "debt": movement.debt,
        "time": movement.time,
    }


def _collateral(scene: Scene) -> Iterator[Row]:
    yield from _coins(scene.account, scene.account.collateral.get(scene.holder, {}))


def _balances(scene: Scene) -> Iterator[Row]:
    yield from _coins(scene.account, scene.account.balances)


def _coins(account: AccountBooks, coins: Mapping[str, Decimal]) -> list[Row]:
    return [
        Row(
            {
                "coin": coin,
                "amount": held,
                "price": account.price(coin),
                "amount-usd": held * account.price(coin),
            }
        )
        for coin, held in coins.items()
        if held
    ]


def _results(scene: Scene) -> Iterator[Row]:
    for values in scene.results:
        yield Row(values)


SOURCES: Mapping[str, Callable[[Scene], Iterator[Row]]] = {
    "debts": _debts,
    "loans": _loans,
    "open-loans": _open_loans,
    "closed-loans": _closed_loans,
    "borrowings": _borrowings,
    "repayments": _repayments,
    "adjustments": _adjustments,
    "movements": _movements,
    "collateral": _collateral,
    "balances": _balances,
    "result": _results,
    "repayments-made": _made_now,
}
