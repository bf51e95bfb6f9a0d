"""One run of the bot against the mock exchange, over HTTP on loopback."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import bybit_v5
from bybit_v5 import AsyncBybit, Limit, RetryPolicy, TransportOptions, Turn
from bybit_v5.testing import Account, Ledger, MockExchange

from tests.soak.accounting import AccountedTransport, WireLog
from tests.soak.asking import Asker, Entry, Tally, count_attempt
from tests.soak.books import Books, altogether
from tests.soak.borrower import (
    PLEDGEABLE,
    SHARED,
    Borrower,
    Duties,
    own_coin,
    own_collateral,
)
from tests.soak.menu import Menu

_BASE_COIN = "BTC"
_BASE = Decimal("0.5")
_BASE_COLLATERAL = "USDT"


@dataclass(frozen=True)
class Plan:
    """How a run goes. ``timeout``: seconds to wait for bytes; ``ban`` and others: see ``Asker``."""

    seed: int
    calls: int
    menu: Menu
    tasks: int = 20
    timeout: float = 0.75
    ban: float = 0.02
    shares_a_coin: bool = True
    looks_itself: bool = False
    keeps_transcripts: bool = False


@dataclass(frozen=True)
class Run:
    """What came of a run; ``books`` are the bot's, ``account`` is the exchange's."""

    tally: Tally
    books: Books
    account: Account
    at_first: Mapping[str, Decimal]
    wire: WireLog
    faults: Mapping[str, int]
    seconds: float
    transcripts: Sequence[Sequence[Entry]] = field(repr=False)
    kept_calls: int
    tasks_left: int


class FastLimiter(bybit_v5.RateLimiter):
    """The package's limiter in an exchange that allows so many times as many calls."""

    def __init__(self, times: int) -> None:
        super().__init__(margin=0.0)
        self._times = times

    async def atake(self, limits: Sequence[Limit], maximum_wait: float) -> Turn:
        return await super().atake([self._scaled(limit) for limit in limits], maximum_wait)

    async def aclosed_for(self, limits: Sequence[Limit]) -> float:
        return await super().aclosed_for([self._scaled(limit) for limit in limits])

    async def areopen(self, limits: Sequence[Limit]) -> None:
        await super().areopen([self._scaled(limit) for limit in limits])

    async def acorrect(
        self, limit: Limit, *, remaining: int | None, reset_in: float | None, refused: bool
    ) -> None:
        await super().acorrect(
            self._scaled(limit), remaining=remaining, reset_in=reset_in, refused=refused
        )

    def _scaled(self, limit: Limit) -> Limit:
        return Limit(limit.bucket, limit.count, limit.period / self._times)


async def run_bot(plan: Plan, on_call: Callable[[int], None] = lambda number: None) -> Run:
    """Let the bot make the calls of a plan. ``on_call`` is told how many were made."""
    coins = {own_coin(task): Decimal(3) for task in range(plan.tasks)}
    pledges = {own_collateral(task): Decimal(1) for task in range(plan.tasks)}
    at_first = dict.fromkeys([*pledges, _BASE_COLLATERAL], PLEDGEABLE)
    wire = WireLog()
    mock = MockExchange(
        ledger=Ledger(at_first, coins | pledges | {SHARED: 1}),
        seed=plan.seed,
        rate_limits=False,
        keep_calls=100,
        on_call=wire.receive,
    )
    tally = Tally()
    began = time.perf_counter()
    with mock:
        inner = bybit_v5.AsyncSocketTransport(TransportOptions(maximum_reply_size=128 * 1024))
        transport = AccountedTransport(inner, wire)
        async with AsyncBybit(
            bybit_v5.Environment.TESTNET,
            base_url=mock.base_url,
            api_key=mock.keys.api_key,
            api_secret=mock.keys.api_secret,
            timeout=plan.timeout,
            deadline=30.0,
            retry=RetryPolicy(attempts=3, first_delay=0.01, maximum_delay=0.05),
            rate_limiter=FastLimiter(200),
            synchronize_clock=True,
            on_request=count_attempt,
            transport=transport,
        ) as client:
            borrowers, transcripts = _borrowers(plan, client, tally, on_call)
            await _borrow_the_base(client, borrowers[0])
            plan.menu.serve(mock, mock.operation_ids)
            async with asyncio.TaskGroup() as group:
                for borrower in borrowers:
                    group.create_task(borrower.work(plan.calls // plan.tasks))
        await transport.aclose()
    assert isinstance(mock.ledger, Ledger)
    return Run(
        tally=tally,
        books=altogether([borrower.books for borrower in borrowers]),
        account=mock.ledger.account(mock.keys.api_key),
        at_first=at_first,
        wire=wire,
        faults=dict(mock.faults_injected),
        seconds=time.perf_counter() - began,
        transcripts=transcripts,
        kept_calls=len(mock.calls),
        tasks_left=len(asyncio.all_tasks()) - 1,
    )


def _borrowers(
    plan: Plan, client: AsyncBybit, tally: Tally, on_call: Callable[[int], None]
) -> tuple[list[Borrower], list[list[Entry]]]:
    borrowers, transcripts = [], []
    for task in range(plan.tasks):
        transcript: list[Entry] = []
        kept = transcript if plan.keeps_transcripts else None
        asker = Asker(client, tally, plan.ban, plan.looks_itself, kept, on_call)
        duties = Duties(plan.shares_a_coin, looks_at_all=plan.shares_a_coin or task == 0)
        borrowers.append(Borrower(asker, plan.seed, task, duties))
        transcripts.append(transcript)
    return borrowers, transcripts


async def _borrow_the_base(client: AsyncBybit, keeper: Borrower) -> None:
    """A loan that stays, so that collateral never comes back by itself."""
    pledge = PLEDGEABLE / 2
    await keeper.borrow_at_first(_BASE_COIN, _BASE, _BASE_COLLATERAL, pledge)
    assert client.paused_for == 0
