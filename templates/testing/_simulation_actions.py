"""What a simulated call does to an account: finds its arguments, applies a rule, tells the result.

The arguments stand where the ``request`` of an operation's ``x-simulation`` says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from ._ledger import AccountBooks
from ._ledger_holdings import Pledge
from ._ledger_records import Book, Direction, Loan, RefusedError, Repayment
from ._simulation_rows import (
    Scene,
    Values,
    adjustment_values,
    borrowing_values,
    repayment_values,
)


@dataclass(frozen=True, slots=True)
class Request:
    """One call: the account that it is about, and the values of its arguments."""

    account: AccountBooks
    books: Sequence[Book]
    simulation: Mapping[str, Any]
    arguments: Mapping[str, Any]
    now: datetime
    settled_after: timedelta

    @property
    def book(self) -> Book:
        """The book that the call is about."""
        return self.books[0]

    def place(self, name: str) -> Any:
        """Where an argument stands; None where the operation has no such argument."""
        return self.simulation.get("request", {}).get(name)

    def text(self, name: str) -> str | None:
        """An argument as text; None where it was not sent. Empty text is as good as not sent."""
        place = self.place(name)
        value = None if place is None else self.arguments.get(place)
        return None if value is None or value == "" else str(value)

    def amount(self, name: str) -> Decimal | None:
        """An argument as a number; None where it was not sent."""
        text = self.text(name)
        return None if text is None else _decimal(text)

    def coin(self) -> str:
        """The coin that the call names.

        Raises:
            RefusedError: It names none, or one that the ledger does not know.
        """
        coin = self.text("coin")
        if coin is None or coin not in self.account.prices:
            raise RefusedError("unknown-coin", f"there is no coin {coin}")
        return coin

    def pledges(self) -> list[Pledge]:
        """The collateral that comes with the call."""
        place = self.place("collateral")
        pledges = self.arguments.get(place["list"]) if place else None
        return [
            (str(pledge.get(place["coin"], "")), _decimal(pledge.get(place["amount"], "0")))
            for pledge in pledges or ()
        ]

    def loan(self) -> Loan | None:
        """The open loan that the call names by its own number or by that of its order.

        Without a number it is the oldest one, where the operation says ``earliest-loan``.

        Raises:
            RefusedError: There is no such loan.
        """
        loans = self.account.open_loans(self.books)
        for name in ("loan", "order"):
            number = self.text(name)
            if number is not None:
                for loan in loans:
                    if str(loan.id if name == "loan" else loan.order_id) == number:
                        return loan
                raise RefusedError("no-such-loan", f"there is no open loan {number}")
        return loans[0] if loans and self.simulation.get("earliest-loan") else None

    def scene(
        self,
        *results: Values,
        loan: Loan | None = None,
        repayments: Sequence[Repayment] = (),
    ) -> Scene:
        """What the reply is made of."""
        holder = self.account.holder(self.book, loan.id if loan else 0)
        return Scene(
            self.account,
            self.books,
            holder,
            self.now,
            self.settled_after,
            results,
            repayments,
        )


def _decimal(text: object) -> Decimal:
    # The request has been checked against the schema: this is a number, however it is written.
    return Decimal(str(text))


def _read(request: Request) -> Scene:
    return request.scene(loan=request.loan())


def _borrow(request: Request) -> Scene:
    term = request.text("term")
    borrowing = request.account.borrow(
        request.book,
        request.coin(),
        request.amount("amount") or Decimal(0),
        request.pledges(),
        request.now,
        annual_rate=request.amount("annual-rate"),
        term=None if term is None else int(term),
    )
    return request.scene(borrowing_values(request.scene(), borrowing))


def _repay(request: Request) -> Scene:
    amount = request.amount("amount")
    as_held = request.simulation.get("without-amount") == "as-held"
    chosen = _loans_to_repay(request)
    if len(chosen) > 1:
        _check_all_can_be_repaid(request, chosen, as_held)
    made = [
        request.account.repay(request.book, loans, amount, request.now, as_held=as_held)
        for loans in chosen
    ]
    return _repaid(request, made)


def _repay_with_collateral(request: Request) -> Scene:
    (loans,) = _loans_to_repay(request)
    made = request.account.repay_with_collateral(
        request.book,
        loans,
        request.amount("amount") or Decimal(0),
        (request.text("collateral-coins") or "").replace(" ", "").split(","),
        request.now,
    )
    return _repaid(request, [made])


def _repaid(request: Request, made: Sequence[Repayment]) -> Scene:
    values = [repayment_values(request.scene(), repayment) for repayment in made]
    return request.scene(*values, repayments=made)


def _loans_to_repay(request: Request) -> list[list[Loan]]:
    """The loans that the call is about: lists of those in one coin."""
    loan, coin = request.loan(), request.text("coin")
    if loan is not None:
        if coin not in (None, loan.coin):
            raise RefusedError("no-such-loan", f"the loan {loan.id} is not in {coin}")
        return [[loan]]
    loans = request.account.open_loans(request.books, request.coin() if coin else None)
    if not loans:
        raise RefusedError("no-such-debt", "there is no such debt")
    coins = dict.fromkeys(loan.coin for loan in loans)
    return [[loan for loan in loans if loan.coin == name] for name in coins]


def _check_all_can_be_repaid(
    request: Request, chosen: Sequence[Sequence[Loan]], as_held: bool
) -> None:
    """Of several repayments that one call makes, all are made or none."""
    for loans in chosen:
        coin = loans[0].coin
        held = request.account.balances.get(coin, Decimal(0))
        needed = sum((loan.debt for loan in loans), Decimal(0))
        if held < needed and not (as_held and held):
            raise RefusedError("balance-too-small", f"the wallet has {held} {coin}")


def _adjust(request: Request) -> Scene:
    place = request.place("direction")
    asked = str(request.arguments.get(place["argument"]))
    direction: Direction = "add" if str(place["words"]["add"]) == asked else "reduce"
    loan = request.loan()
    if loan is None and request.book.secured_by == "loan":
        raise RefusedError("no-debt-to-secure", "there is no loan")
    coin = request.text("coin")
    if coin is None and loan is not None:
        # Where the collateral of a loan is one coin, the call does not name it.
        holder = request.account.holder(request.book, loan.id)
        coin = next(iter(request.account.collateral.get(holder, {})), None)
    adjustment = request.account.adjust(
        request.book,
        loan,
        coin or "",
        request.amount("amount") or Decimal(0),
        direction,
        request.now,
    )
    return request.scene(adjustment_values(request.scene(), adjustment), loan=loan)


def _cancel_order(request: Request) -> Scene:
    number = request.text("order")
    for borrowing in request.account.borrowings:
        if borrowing.book == request.book.name and str(borrowing.id) == number:
            # Every order is filled when it is placed.
            raise RefusedError("order-final", f"the order {number} is filled")
    raise RefusedError("no-such-loan", f"there is no order {number}")


def _maximum_loan(request: Request) -> Scene:
    loan, coin = request.loan(), request.coin()
    if loan is None and request.book.secured_by == "loan":
        return request.scene()
    holder = request.account.holder(request.book, loan.id if loan else 0)
    most = request.account.maximum_loan(request.book, holder, coin, request.pledges())
    usd = most * request.account.price(coin)
    values: Values = {"coin": coin, "maximum-loan": most, "maximum-loan-usd": usd}
    return request.scene(values, loan=loan)


def _maximum_reduction(request: Request) -> Scene:
    loan, coin = request.loan(), request.text("coin")
    if loan is None and request.book.secured_by == "loan":
        return request.scene()
    holder = request.account.holder(request.book, loan.id if loan else 0)
    if coin is None:
        coin = next(iter(request.account.collateral.get(holder, {})), "")
    most = request.account.maximum_reduction(request.book, holder, coin)
    return request.scene({"coin": coin, "maximum-reduction": most}, loan=loan)


ACTIONS: Mapping[str, Callable[[Request], Scene]] = {
    "read": _read,
    "borrow": _borrow,
    "repay": _repay,
    "repay-with-collateral": _repay_with_collateral,
    "adjust-collateral": _adjust,
    "cancel-order": _cancel_order,
    "maximum-loan": _maximum_loan,
    "maximum-reduction": _maximum_reduction,
}
