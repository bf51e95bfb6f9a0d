"""The rules of borrowing and repaying: pure, over exact amounts, without a wire format or a clock.

Every method checks first and changes then: a refusal changes nothing but the interest that is due
by the time of the call.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType

from ._ledger_holdings import Holdings, Pledge, add
from ._ledger_records import (
    Adjustment,
    Book,
    Borrowing,
    Direction,
    Loan,
    Movement,
    MovementKind,
    PaidFrom,
    RefusedError,
    Repayment,
    rounded_up,
)

_DAYS_OF_A_YEAR = 365


class AccountBooks(Holdings):
    """An account that borrows and repays. All methods raise ``RefusedError``."""

    def borrow(
        self,
        book: Book,
        coin: str,
        amount: Decimal,
        collateral: Sequence[Pledge],
        now: datetime,
        *,
        annual_rate: Decimal | None = None,
        term: int | None = None,
        is_limited: bool = True,
    ) -> Borrowing:
        """Lend ``amount`` into the wallet, and take the collateral out of it.

        Without ``is_limited`` neither the least amount nor the LTV is checked.
        """
        self.accrue(now)
        if coin not in self.prices:
            raise RefusedError("unknown-coin", f"there is no coin {coin}")
        if amount <= 0:
            raise RefusedError("not-positive", f"{amount} {coin}")
        if collateral and book.secured_by == "wallet":
            raise RefusedError("unknown-collateral", "the wallet is the collateral, all of it")
        self.check_pledges(collateral)
        found = None if book.loan_per_order else next(iter(self.open_loans([book], coin)), None)
        loan_id = found.id if found else len(self.loans) + 1
        holder = self.holder(book, loan_id)
        if is_limited:
            self._check_limits(book, holder, coin, amount, collateral)
        borrowing = Borrowing(
            id=len(self.borrowings) + 1,
            loan_id=loan_id,
            book=book.name,
            coin=coin,
            amount=amount,
            time=now,
            annual_rate=annual_rate,
            term=term,
        )
        interest = self._write_loan(book, borrowing, found, dict(collateral))
        self.borrowings.append(borrowing)
        add(self.balances, coin, amount - interest)
        self._moved(book, loan_id, "borrowed", coin, amount, now)
        for pledged, quantity in collateral:
            self._move_collateral(book, holder, loan_id, pledged, quantity, now)
        return borrowing

    def repay(
        self,
        book: Book,
        loans: Sequence[Loan],
        amount: Decimal | None,
        now: datetime,
        *,
        as_held: bool = False,
    ) -> Repayment:
        """Repay ``loans``, which are open and in one coin, from the wallet.

        Without an amount all of the debt, or with ``as_held`` as much of it as the wallet has.
        """
        coin, owed = self._owed(loans, now)
        held = self.balances.get(coin, Decimal(0))
        if amount is None:
            amount = min(owed, held) if as_held and held else owed
        _check_repayment(coin, amount, owed)
        if amount > held:
            raise RefusedError("balance-too-small", f"the wallet has {held} {coin}")
        add(self.balances, coin, -amount)
        return self._settle(book, loans, coin, amount, now, "wallet", {})

    def repay_with_collateral(
        self,
        book: Book,
        loans: Sequence[Loan],
        amount: Decimal,
        coins: Sequence[str],
        now: datetime,
    ) -> Repayment:
        """Repay by selling collateral at its price, in the order of ``coins``, without a fee."""
        coin, owed = self._owed(loans, now)
        _check_repayment(coin, amount, owed)
        held = self.collateral.get(self.holder(book, loans[0].id), {})
        missing = amount * self.prices[coin]
        spent: dict[str, Decimal] = {}
        for pledged in dict.fromkeys(coins):
            if pledged not in self.prices:
                raise RefusedError("unknown-collateral", f"there is no coin {pledged}")
            price = self.prices[pledged]
            needed = rounded_up(max(missing, Decimal(0)) / price)
            quantity = min(held.get(pledged, Decimal(0)), needed)
            missing -= quantity * price
            if quantity:
                spent[pledged] = quantity
        if missing > 0:
            raise RefusedError("collateral-too-small", f"{missing} USD are missing")
        for pledged, quantity in spent.items():
            add(held, pledged, -quantity)
        return self._settle(book, loans, coin, amount, now, "collateral", spent)

    def adjust(
        self,
        book: Book,
        loan: Loan | None,
        coin: str,
        amount: Decimal,
        direction: Direction,
        now: datetime,
    ) -> Adjustment:
        """Add collateral from the wallet, or take it back as far as the LTV allows."""
        self.accrue(now)
        holder = self.holder(book, loan.id if loan else 0)
        if not self.debt_usd(holder):
            raise RefusedError("no-debt-to-secure", "there is no debt")
        if direction == "add":
            self.check_pledges([(coin, amount)])
        else:
            self._check_reduction(book, holder, coin, amount)
        before = self.ltv(book, holder)
        loan_id = loan.id if loan and book.secured_by == "loan" else None
        quantity = amount if direction == "add" else -amount
        self._move_collateral(book, holder, loan_id, coin, quantity, now)
        adjustment = Adjustment(
            id=len(self.adjustments) + 1,
            book=book.name,
            loan_id=loan_id,
            coin=coin,
            amount=amount,
            direction=direction,
            ltv_before=before,
            ltv_after=self.ltv(book, holder),
            time=now,
        )
        self.adjustments.append(adjustment)
        return adjustment

    def _check_limits(
        self, book: Book, holder: str, coin: str, amount: Decimal, collateral: Sequence[Pledge]
    ) -> None:
        if amount < book.minimum_amounts.get(coin, Decimal(0)):
            raise RefusedError("below-minimum", f"{amount} {coin} is too little")
        lent = amount * self.prices[coin]
        debt = self.debt_usd(holder) + lent
        worth = self.security_usd(book, holder)
        # Without pledges the wallet secures the loan, and that holds the loan itself by then.
        worth += lent if book.secured_by == "wallet" else self.usd(dict(collateral))
        if debt > book.maximum_ltv * worth:
            raise RefusedError("ltv-too-high", f"{debt} USD of debt, {worth} USD to secure it")

    def _check_reduction(self, book: Book, holder: str, coin: str, amount: Decimal) -> None:
        if coin not in self.prices:
            raise RefusedError("unknown-collateral", f"there is no coin {coin}")
        if amount <= 0:
            raise RefusedError("collateral-not-positive", f"{amount} {coin}")
        most = self.maximum_reduction(book, holder, coin)
        if amount > most:
            raise RefusedError("adjustment-too-large", f"at most {most} {coin}")

    def _write_loan(
        self, book: Book, borrowing: Borrowing, found: Loan | None, collateral: dict[str, Decimal]
    ) -> Decimal:
        """Write the loan of a borrowing; returns the interest that is paid at once."""
        if found is not None:
            self.put(
                replace(
                    found,
                    initial=found.initial + borrowing.amount,
                    principal=found.principal + borrowing.amount,
                )
            )
            return Decimal(0)
        interest = Decimal(0)
        if book.interest == "at-start" and borrowing.annual_rate and borrowing.term:
            yearly = borrowing.amount * borrowing.annual_rate
            interest = rounded_up(yearly * borrowing.term / _DAYS_OF_A_YEAR)
        self.put(
            Loan(
                id=borrowing.loan_id,
                order_id=borrowing.id,
                book=book.name,
                coin=borrowing.coin,
                initial=borrowing.amount,
                principal=borrowing.amount,
                opened_at=borrowing.time,
                interest_since=borrowing.time,
                hourly_rate=book.hourly_rate if book.interest == "hourly" else None,
                annual_rate=borrowing.annual_rate,
                term=borrowing.term,
                interest_paid=interest,
                initial_collateral=MappingProxyType(collateral),
            )
        )
        return interest

    def _settle(
        self,
        book: Book,
        loans: Sequence[Loan],
        coin: str,
        amount: Decimal,
        now: datetime,
        paid_from: PaidFrom,
        spent: Mapping[str, Decimal],
    ) -> Repayment:
        """Spread a repayment that is paid for over the loans, and write it down."""
        parts: list[tuple[int, Decimal]] = []
        rest = amount
        for loan in sorted((self.loans[loan.id] for loan in loans), key=_order_of_settlement):
            part = min(rest, loan.debt)
            if part:
                parts.append((loan.id, part))
                self._pay(loan, part, now)
                rest -= part
        loan_id = parts[0][0]
        for sold, quantity in spent.items():
            self._moved(book, loan_id, "collateral-released", sold, quantity, now)
        self._moved(book, loan_id, "repaid", coin, amount, now)
        repayment = Repayment(
            id=len(self.repayments) + 1,
            book=book.name,
            coin=coin,
            amount=amount,
            time=now,
            paid_from=paid_from,
            parts=tuple(parts),
            spent=MappingProxyType(dict(spent)),
            returned=MappingProxyType(self._return_collateral(book, parts, now)),
        )
        self.repayments.append(repayment)
        return repayment

    def _return_collateral(
        self, book: Book, parts: Sequence[tuple[int, Decimal]], now: datetime
    ) -> dict[str, Decimal]:
        """Give back what secures no debt any more."""
        returned: dict[str, Decimal] = {}
        loan_ids = {self.holder(book, loan_id): loan_id for loan_id, _ in parts}
        for holder, loan_id in loan_ids.items():
            if not self.secured_by(holder):
                for coin, quantity in list(self.collateral.get(holder, {}).items()):
                    if quantity:
                        add(returned, coin, quantity)
                        self._move_collateral(book, holder, loan_id, coin, -quantity, now)
        return returned

    def _pay(self, loan: Loan, part: Decimal, now: datetime) -> None:
        """Interest first, then principal."""
        interest = min(part, loan.interest)
        principal = loan.principal - (part - interest)
        is_paid = not principal and interest == loan.interest
        self.put(
            replace(
                loan,
                interest=loan.interest - interest,
                interest_paid=loan.interest_paid + interest,
                principal=principal,
                closed_at=now if is_paid else None,
            )
        )

    def _owed(self, loans: Sequence[Loan], now: datetime) -> tuple[str, Decimal]:
        """The coin of the loans, and all that is owed in it."""
        self.accrue(now)
        if not loans:
            raise RefusedError("no-such-debt", "there is no such debt")
        return loans[0].coin, sum((self.loans[loan.id].debt for loan in loans), Decimal(0))

    def _move_collateral(
        self,
        book: Book,
        holder: str,
        loan_id: int | None,
        coin: str,
        amount: Decimal,
        now: datetime,
    ) -> None:
        """From the wallet into the collateral; back where ``amount`` is negative."""
        add(self.balances, coin, -amount)
        add(self.collateral.setdefault(holder, {}), coin, amount)
        kind: MovementKind = "collateral-locked" if amount > 0 else "collateral-released"
        self._moved(book, loan_id, kind, coin, abs(amount), now)

    def _moved(
        self,
        book: Book,
        loan_id: int | None,
        kind: MovementKind,
        coin: str,
        amount: Decimal,
        now: datetime,
    ) -> None:
        owed = sum((loan.debt for loan in self.open_loans([book], coin)), Decimal(0))
        number = len(self.movements) + 1
        self.movements.append(Movement(number, book.name, loan_id, kind, coin, amount, owed, now))


def _check_repayment(coin: str, amount: Decimal, owed: Decimal) -> None:
    if amount <= 0:
        raise RefusedError("not-positive", f"{amount} {coin}")
    if amount > owed:
        raise RefusedError("repayment-exceeds-debt", f"{owed} {coin} are owed")


def _order_of_settlement(loan: Loan) -> tuple[bool, datetime, Decimal, int]:
    """What falls due first is paid first, then what costs more, then what is older."""
    due = loan.due_at
    return due is None, due or loan.opened_at, -(loan.annual_rate or Decimal(0)), loan.id
