"""A borrower bot meets every fault there is, 20,000 calls long, and no coin goes astray.

Twenty tasks share one client and one account; the mock exchange keeps the other books. Choose it,
or leave it out, with ``-k soak``.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import bybit_v5
import pytest
from bybit_v5.testing import FAULT_KINDS, Fault

from tests.soak.menu import STATUSES, Menu, whole_menu
from tests.soak.running import Plan, Run, run_bot
from tests.soak.watching import Watch, handles

CALLS = 20_000
SHORT = 2_000
#: Seconds after which a run hangs; it takes a small part of it.
_HANGS = 600.0
#: Bytes that a call may add for good: what the exchange's ledger writes down of it, and some air.
_BYTES_PER_CALL = 2_000
#: An outage hits whoever calls meanwhile, and that is a matter of time: not the same each time.
_BY_TIME = "connection-refused"


@dataclass(frozen=True)
class Soaked:
    """The long run, what the process held meanwhile, and its handles before and after."""

    run: Run
    watch: Watch
    before: tuple[int, int]
    after: tuple[int, int]


@pytest.fixture(scope="module")
def soaked() -> Iterator[Soaked]:
    before, watch = handles(), Watch(CALLS)
    run = play(Plan(seed=20_000, calls=CALLS, menu=Menu(tuple(whole_menu()))), watch)
    yield Soaked(run, watch, before, handles())
    print(report(run, watch))


def play(plan: Plan, watch: Watch | None = None) -> Run:
    """A run in an event loop of its own, without the warnings of a clock that cannot be read."""

    async def limited() -> Run:
        async with asyncio.timeout(_HANGS):
            return await run_bot(plan, watch or (lambda number: None))

    return asyncio.run(limited())


def report(run: Run, watch: Watch) -> str:
    """The numbers of a run, to be read with ``-s``."""
    memory = [f"{sample.calls}: {(sample.memory or 0) / 1e6:.1f} MB" for sample in watch.samples]
    wire = run.wire
    return "\n".join(
        (
            "",
            f"{run.tally.calls} calls in {run.seconds:.1f} s, "
            f"{run.tally.calls / run.seconds:.0f} per second; memory after {', '.join(memory)}",
            f"attempts: {wire.sent} sent, {wire.received} received, {wire.executed} executed, "
            f"{wire.broken} without a reply, {wire.not_connected} not connected",
            f"outcomes: {dict(run.tally.outcomes.most_common())}",
            f"found out: {dict(run.tally.found_out)}; bans: {run.tally.bans}",
            f"faults: {dict(sorted(run.faults.items()))}",
        )
    )


def held(coins: dict[str, Decimal]) -> dict[str, Decimal]:
    return {coin: amount for coin, amount in coins.items() if amount}


def check_books(run: Run) -> None:
    """The bot's books and those of the exchange say the same of every coin, to the last digit."""
    books, account = run.books, run.account
    coins = set(run.at_first) | set(books.borrowed) | set(books.pledged)
    assert dict(account.borrowed_total) == held(books.borrowed)
    assert dict(account.repaid_total) == held(books.repaid)
    assert dict(account.debts) == held({coin: books.debt(coin) for coin in coins})
    assert dict(account.collateral) == held(books.pledged)
    expected = {coin: books.wallet(coin, run.at_first.get(coin, Decimal(0))) for coin in coins}
    assert held(dict(account.balances)) == held(expected)


def test_the_books_agree(soaked: Soaked) -> None:
    check_books(soaked.run)
    assert sum(soaked.run.books.borrowed.values()) > 100_000


def test_nothing_was_borrowed_twice(soaked: Soaked) -> None:
    listed = Counter((each.coin, each.amount) for each in soaked.run.account.borrowings)
    assert max(listed.values()) == 1
    assert listed == +soaked.run.books.borrowings
    assert listed.total() > CALLS / 10


def test_every_call_ended_well_or_with_an_error_that_says_so(soaked: Soaked) -> None:
    tally = soaked.run.tally
    documented = {
        name
        for name in dir(bybit_v5)
        if isinstance(getattr(bybit_v5, name), type)
        and issubclass(getattr(bybit_v5, name), bybit_v5.BybitError)
    }
    assert tally.calls == tally.operations.total() == tally.outcomes.total() >= CALLS
    assert {outcome.split()[0] for outcome in tally.outcomes} - {"ok"} <= documented
    assert tally.outcomes["ok"] > 0.8 * CALLS
    assert tally.found_out["executed"] > 100
    assert tally.found_out["not executed"] > 100


def test_what_came_in_accounts_for_every_attempt(soaked: Soaked) -> None:
    wire, tally = soaked.run.wire, soaked.run.tally
    assert wire.sent == wire.replied + wire.broken + wire.not_connected
    assert tally.attempts == wire.sent - wire.clock_calls
    assert wire.unexplained() == []
    assert wire.sent == wire.received + wire.not_connected + wire.open.total()
    # Only an outage takes a request away before it is read.
    assert wire.open.total() <= 20 * soaked.run.faults[_BY_TIME]


def test_memory_is_flat(soaked: Soaked) -> None:
    third, end = soaked.watch.samples
    assert {
        name: (third.objects[name], count)
        for name, count in end.objects.items()
        if count > third.objects[name] + 40
    } == {}
    if third.memory is not None and end.memory is not None:
        assert end.memory - third.memory < _BYTES_PER_CALL * (end.calls - third.calls)
    assert soaked.run.kept_calls == 100


def test_no_socket_task_or_thread_is_left(soaked: Soaked) -> None:
    assert soaked.run.tasks_left == 0
    assert soaked.after[0] == soaked.before[0]
    assert soaked.after[1] <= soaked.before[1]


def test_every_fault_of_the_menu_was_met(soaked: Soaked) -> None:
    expected = {kind for entry in FAULT_KINDS for kind in STATUSES.get(entry, (entry,))}
    assert set(soaked.run.faults) == expected


def short_plan(seed: int, calls: int) -> Plan:
    """A run that time has no part in, so that it can be repeated.

    There are no outages, replies are waited for with patience, a ban ends before anybody else
    notices, no two tasks make the same call, and none relies on what the client finds out within
    a window of time alone.
    """
    faults: tuple[Fault, ...] = tuple(fault for fault in whole_menu() if fault.kind != _BY_TIME)
    return Plan(
        seed=seed,
        calls=calls,
        menu=Menu(faults, spare_clock=True),
        timeout=4.0,
        ban=0.0,
        shares_a_coin=False,
        looks_itself=True,
        keeps_transcripts=True,
    )


@pytest.fixture(scope="module")
def short_run() -> Run:
    return play(short_plan(7, SHORT))


def test_the_same_seed_gives_the_same_run(short_run: Run) -> None:
    again = play(short_plan(7, SHORT))
    assert again.transcripts == short_run.transcripts
    assert sum(map(len, again.transcripts)) >= SHORT
    assert again.faults == short_run.faults
    assert again.tally == short_run.tally
    assert again.books == short_run.books
    assert again.account.balances == short_run.account.balances
    assert again.account.debts == short_run.account.debts
    for run in (short_run, again):
        check_books(run)
        assert run.wire.open == {}


def test_another_seed_gives_another_run(short_run: Run) -> None:
    other = play(short_plan(8, 200))
    pairs = zip(other.transcripts, short_run.transcripts, strict=True)
    assert all(one != another[: len(one)] for one, another in pairs)
