"""A bot that borrows, repays and looks around, and keeps books of its own."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bybit_v5 import BybitError

from tests.soak.asking import Asker
from tests.soak.books import Books

#: What the wallet has at first of everything that can be pledged, and what stands behind it all.
PLEDGEABLE = Decimal(10) ** 9
#: A coin that all tasks borrow, where the plan has one.
SHARED = "MANA"
_PAGE = 100


def own_coin(task: int) -> str:
    """The coin that only this task borrows."""
    return f"L{task:02d}"


def own_collateral(task: int) -> str:
    """The coin that only this task pledges."""
    return f"K{task:02d}"


@dataclass(frozen=True)
class Duties:
    """What a task does beside its own business.

    ``shares_a_coin``: it also borrows what all others borrow. ``looks_at_all``: it makes calls
    that look the same whoever makes them.
    """

    shares_a_coin: bool
    looks_at_all: bool


class Borrower:
    """One of the bot's tasks. Its choices follow from the seed and from what its calls gave."""

    def __init__(self, asker: Asker, seed: int, task: int, duties: Duties) -> None:
        self.books = Books()
        self._ask = asker.ask
        self._asker = asker
        self._task = task
        self._random = random.Random(f"{seed} {task}")
        self._made = 0
        self._calls = 0
        self._collateral = own_collateral(task)
        self._coins = [own_coin(task), *([SHARED] if duties.shares_a_coin else [])]
        self._steps: list[tuple[Callable[[], Awaitable[None]], int]] = [
            (self._borrow, 16),
            (self._repay, 14),
            (self._repay_too_much, 2),
            (self._adjust, 10),
            (self._look_at_loans, 14),
            (self._look_at_borrowings, 10),
            (self._look_at_repayments, 8),
            (self._look_at_adjustments, 5),
            (self._look_at_room, 9),
            (self._look_at_coins, 12),
        ]
        if duties.looks_at_all:
            self._steps += [(self._look_at_position, 4), (self._look_at_clock, 3)]
        client = asker.client
        self._flexible, self._common, self._market = (
            client.crypto_loan_flexible,
            client.crypto_loan,
            client.market,
        )

    async def work(self, calls: int) -> None:
        """Make so many calls, and some more to finish what was begun."""
        steps, weights = zip(*self._steps, strict=True)
        while self._calls < calls:
            (step,) = self._random.choices(steps, weights)
            await step()

    async def borrow_at_first(
        self, coin: str, amount: Decimal, collateral: str, pledge: Decimal
    ) -> None:
        """Borrow while nothing can go wrong; it does not count as one of the task's calls."""
        await self._ask(
            "borrow",
            self._flexible.borrow,
            loan_currency=coin,
            loan_amount=amount,
            collateral_list=[{"currency": collateral, "amount": pledge}],
        )
        self.books.borrow(coin, amount, collateral, pledge)

    async def _call(self, function: Callable[..., Awaitable[Any]], **arguments: Any) -> Any:
        self._calls += 1
        return await self._ask(function.__name__, function, **arguments)

    def _amount(self, most: int) -> Decimal:
        """An amount that nobody else ever makes: its last digits say who made it, and when."""
        self._made += 1
        whole = self._random.randint(1, most)
        return Decimal(f"{whole}.{self._task:02d}{self._made:05d}1")

    async def _borrow(self) -> None:
        coin = self._random.choice(self._coins)
        amount, pledge = self._amount(900), self._amount(900)
        pledges = [{"currency": self._collateral, "amount": pledge}]
        # The same amount again, as long as it certainly was not borrowed yet.
        for _ in range(3):
            answer = await self._call(
                self._flexible.borrow,
                loan_currency=coin,
                loan_amount=amount,
                collateral_list=pledges,
            )
            if await self._asker.took_effect(answer, lambda: self._is_borrowed(coin, amount)):
                self.books.borrow(coin, amount, self._collateral, pledge)
                return
        self.books.borrowings[coin, amount] += 0

    async def _repay(self) -> None:
        coin = self._random.choice(self._coins)
        owed = self.books.debt(coin)
        everything = coin != SHARED and self._random.random() < 0.1
        amount = owed if everything else self._amount(max(1, min(int(owed) - 2, 600)))
        if not 0 < amount <= owed:
            return await self._borrow()
        answer = await self._call(self._flexible.repay, loan_currency=coin, amount=amount)
        if await self._asker.took_effect(answer, lambda: self._is_repaid(coin, amount)):
            self.books.repay(coin, amount)
        return None

    async def _repay_too_much(self) -> None:
        coin = own_coin(self._task)
        amount = self.books.debt(coin) + self._amount(900)
        answer = await self._call(self._flexible.repay, loan_currency=coin, amount=amount)
        executed = await self._asker.took_effect(answer, lambda: self._is_repaid(coin, amount))
        assert not executed, f"repaid {amount} {coin}, more than is owed"

    async def _adjust(self) -> None:
        coin, amount = self._collateral, self._amount(500)
        direction = "0"
        if self.books.pledged[coin] > amount and self._random.random() < 0.6:
            direction = "1"
        answer = await self._call(
            self._common.adjust_collateral, currency=coin, amount=amount, direction=direction
        )
        if await self._asker.took_effect(answer, lambda: self._is_adjusted(coin, amount)):
            self.books.adjust(coin, amount if direction == "0" else -amount)

    async def _look_at_loans(self) -> None:
        coin = own_coin(self._task)
        loans = await self._call(self._flexible.get_ongoing_loans, loan_currency=coin)
        if not isinstance(loans, BybitError):
            shown = sum((loan.total_debt for loan in loans.list), Decimal(0))
            assert shown == self.books.debt(coin), f"{coin}: {shown} is shown as owed"

    async def _look_at_borrowings(self) -> None:
        await self._call(
            self._flexible.get_borrow_history,
            loan_currency=self._coins[0],
            limit=self._random.randint(1, 20),
        )

    async def _look_at_repayments(self) -> None:
        await self._call(
            self._flexible.get_repayment_history,
            loan_currency=self._coins[0],
            limit=self._random.randint(1, 20),
        )

    async def _look_at_adjustments(self) -> None:
        await self._call(
            self._common.get_ltv_adjustment_history,
            collateral_currency=self._collateral,
            limit=self._random.randint(1, 20),
        )

    async def _look_at_room(self) -> None:
        if self._random.random() < 0.5:
            await self._call(self._common.get_max_collateral_reduction, currency=self._collateral)
        else:
            await self._call(self._common.get_max_loan_amount, currency=self._coins[0])

    async def _look_at_coins(self) -> None:
        if self._random.random() < 0.5:
            await self._call(self._common.get_borrowable_coins, currency=self._coins[0])
        else:
            await self._call(self._common.get_collateral_coins, currency=self._collateral)

    async def _look_at_position(self) -> None:
        await self._call(self._common.get_position)

    async def _look_at_clock(self) -> None:
        await self._call(self._market.get_server_time)

    async def _is_borrowed(self, coin: str, amount: Decimal) -> bool | None:
        return await _listed(
            lambda **page: self._flexible.get_borrow_history(loan_currency=coin, **page),
            lambda row: row.initial_loan_amount == amount,
        )

    async def _is_repaid(self, coin: str, amount: Decimal) -> bool | None:
        return await _listed(
            lambda **page: self._flexible.get_repayment_history(loan_currency=coin, **page),
            lambda row: row.repay_amount == amount,
        )

    async def _is_adjusted(self, coin: str, amount: Decimal) -> bool | None:
        return await _listed(
            lambda **page: self._common.get_ltv_adjustment_history(
                collateral_currency=coin, **page
            ),
            lambda row: row.amount == amount,
        )


async def _listed(read: Callable[..., Awaitable[Any]], is_meant: Callable[[Any], bool]) -> bool:
    """Whether a history has a row, on whatever page."""
    cursor: str | None = None
    while True:
        page = await read(limit=_PAGE, cursor=cursor)
        if any(is_meant(row) for row in page.list):
            return True
        cursor = page.next_page_cursor
        if not cursor:
            return False
