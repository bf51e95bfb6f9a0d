"""A write whose reply never came, and what the exchange's listing says of it, over HTTP."""

from __future__ import annotations

import asyncio
import importlib
import pickle
import pkgutil
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import bybit_v5
import bybit_v5.testing
import okx_v5
import okx_v5.testing
import pytest

from tests.contract.reconcile_cases import BYBIT, OKX, Case

KEY, SECRET, PASSPHRASE = "key", "secret", "phrase"
CASES = {case.write: (bybit_v5, case) for case in BYBIT} | {
    case.write: (okx_v5, case) for case in OKX
}
BORROW = BYBIT[0]
#: Seconds after which a test takes a write for settled, and how long it waits for that.
SOON: Mapping[str, Any] = {"settled_after": 0.05, "wait": 2.0}


@pytest.fixture(scope="module")
def mocks() -> Iterator[Mapping[Any, Any]]:
    okx_keys = okx_v5.testing.Keys(KEY, SECRET, PASSPHRASE)
    with (
        bybit_v5.testing.MockExchange(
            keys=bybit_v5.testing.Keys(KEY, SECRET), rate_limits=False
        ) as bybit,
        okx_v5.testing.MockExchange(keys=okx_keys, rate_limits=False) as okx,
    ):
        yield {bybit_v5: bybit, okx_v5: okx}


class Exchange:
    """The mock exchange with a listing of its own; what it executes, it lists."""

    def __init__(self, mock: Any, package: Any, case: Case) -> None:
        mock.reset()
        self.mock, self.package, self.case = mock, package, case
        self.rows: list[dict[str, Any]] = []
        mock.handle(case.read, lambda call: case.listing(self.rows))

    def executes(self, *changes: Mapping[str, Any], late: float = 0.0) -> None:
        """From now on each write makes these rows, ``late`` seconds after it came."""

        def execute(call: Any) -> None:
            self.rows += [self.row(each, late) for each in changes]

        self.mock.handle(self.case.write, execute)

    def row(self, changes: Mapping[str, Any], late: float = 0.0) -> dict[str, Any]:
        moment = round((time.time() + late) * 1000)
        is_number = self.package is bybit_v5 and self.case in BYBIT[:3]
        made = {self.case.time: moment if is_number else str(moment)}
        row = {**self.case.row, **made, **changes}
        return {name: value for name, value in row.items() if value is not None}

    def options(self, **more: Any) -> dict[str, Any]:
        options = {"api_key": KEY, "api_secret": SECRET, "base_url": self.mock.base_url}
        if self.package is okx_v5:
            options["passphrase"] = PASSPHRASE
        return {**options, "retry": None, "timeout": self.package.Timeout.of(5.0), **more}

    def lose(self, fault: str = "reset-after-commit", **more: Any) -> Any:
        """A client, and the error of a write whose reply was lost."""
        client = self.package.Bybit if self.package is bybit_v5 else self.package.Okx
        opened = client(self.package.Environment.MAINNET, **self.options(**more))
        self.mock.inject(fault, operation_id=self.case.write, times=1)
        with pytest.raises(self.package.OutcomeUnknown) as caught:
            self.case.call(opened)
        return opened, caught.value

    def asked(self, fault: str = "reset-after-commit", **arguments: Any) -> Any:
        """What ``reconcile`` answers to a write whose reply was lost."""
        client, error = self.lose(fault)
        with client:
            return error.reconcile(**arguments)


@pytest.fixture(params=CASES)
def exchange(request: pytest.FixtureRequest, mocks: Mapping[Any, Any]) -> Exchange:
    package, case = CASES[request.param]
    return Exchange(mocks[package], package, case)


@pytest.fixture
def lender(mocks: Mapping[Any, Any]) -> Exchange:
    return Exchange(mocks[bybit_v5], bybit_v5, BORROW)


def declared(package: Any) -> set[str]:
    """The writes that have a rule."""
    resources = importlib.import_module(f"{package.__name__}.resources")
    modules = [
        importlib.import_module(f"{resources.__name__}.{module.name}")
        for module in pkgutil.iter_modules(resources.__path__)
    ]
    found = [value for module in modules for value in vars(module).values()]
    return {value.id for value in found if getattr(value, "reconcile", None) is not None}


def test_every_rule_of_both_specs_is_tried() -> None:
    assert declared(bybit_v5) == {case.write for case in BYBIT}
    assert declared(okx_v5) == {case.write for case in OKX}


def test_an_executed_write(exchange: Exchange) -> None:
    case = exchange.case
    for changes in case.executed:
        exchange.rows.clear()
        exchange.executes(changes)
        answer = exchange.asked()
        assert answer.executed, answer
        assert answer.identity == case.identity
        assert answer.row == exchange.rows[0]
        read = exchange.mock.calls[-1]
        assert read.operation_id == case.read
        assert read.query.decode() == case.query
        assert read.body == b""


def test_a_write_that_did_not_get_through(exchange: Exchange) -> None:
    exchange.executes({})
    answer = exchange.asked("reset-before-commit", **SOON)
    assert answer.not_executed is exchange.case.absence_tells, answer
    assert not answer.executed


def test_rows_of_other_calls(exchange: Exchange) -> None:
    exchange.executes(*exchange.case.foreign)
    answer = exchange.asked(**SOON)
    assert not answer.executed
    assert answer.not_executed is exchange.case.absence_tells, answer


def test_rows_that_may_be_of_the_call(exchange: Exchange) -> None:
    for changes in exchange.case.doubtful:
        exchange.rows.clear()
        exchange.executes(changes)
        answer = exchange.asked(**SOON)
        assert answer.status == "unknown", (changes, answer)
        assert answer.candidates == tuple(exchange.rows)


def test_a_failed_and_a_pending_write(exchange: Exchange) -> None:
    case = exchange.case
    if case.failed is not None:
        exchange.executes(case.failed)
        assert exchange.asked(**SOON).not_executed
    if case.pending is not None:
        exchange.rows.clear()
        exchange.executes(case.pending)
        answer = exchange.asked(settled_after=0.05)
        assert answer.status == "unknown"
        assert answer.ask_again_in is not None


def test_the_same_call_made_before(exchange: Exchange) -> None:
    """A second or two earlier; an exchange that tells its time only roughly leaves it open."""
    exchange.executes({}, late=-3.0)
    answer = exchange.asked(**SOON)
    assert not answer.executed
    if exchange.package is okx_v5:
        assert answer.status == "unknown"


def test_how_long_it_takes_until_absence_tells(exchange: Exchange) -> None:
    exchange.executes()
    answer = exchange.asked()
    assert answer.status == "unknown"
    assert answer.ask_again_in == pytest.approx(exchange.case.settled_after, abs=2.0)


def test_rows_of_calls_that_are_known(lender: Exchange) -> None:
    lender.executes(*[{"orderId": str(number)} for number in (1, 2)])
    client, error = lender.lose()
    with client:
        answer = error.reconcile()
        assert answer.status == "unknown"
        assert [row["orderId"] for row in answer.candidates] == ["1", "2"]
        assert error.reconcile(excluding={"1"}).identity == "2"


def test_what_the_error_carries(lender: Exchange) -> None:
    before = datetime.now(UTC)
    client, error = lender.lose()
    with client:
        assert error.operation == "crypto_loan_flexible.borrow"
        assert (error.method, error.path) == ("POST", "/v5/crypto-loan-flexible/borrow")
        assert error.arguments["loan_amount"] == "0.10"
        assert error.body == (
            b'{"loanCurrency":"BTC","loanAmount":"0.10",'
            b'"collateralList":[{"currency":"USDT","amount":"1000"}]}'
        )
        assert before - timedelta(milliseconds=1) <= error.sent_at <= datetime.now(UTC)
        assert error.code is None and error.reply is None
    assert SECRET not in repr(vars(error))


def test_a_row_that_is_listed_late(lender: Exchange) -> None:
    client, error = lender.lose("reset-before-commit")
    rows = lender.rows
    reads: list[int] = []

    def listing(call: Any) -> Any:
        reads.append(len(rows))
        if len(reads) == 3:
            rows.append(lender.row({}))
        return lender.case.listing(rows)

    lender.mock.handle(lender.case.read, listing)
    with client:
        assert error.reconcile().status == "unknown"
        assert error.reconcile(wait=5.0).executed
    assert reads == [0, 0, 0]


def test_the_signature_outlives_the_rule(lender: Exchange) -> None:
    """A window that is longer than the rule's time is kept to: the write may still be accepted."""
    lender.executes()
    client, error = lender.lose(recv_window=40_000)
    with client:
        answer = error.reconcile()
    assert answer.ask_again_in == pytest.approx(40.0, abs=2.0)


def test_a_pickled_error_says_that_it_lost_its_client(lender: Exchange) -> None:
    client, error = lender.lose()
    with client, pytest.raises(RuntimeError, match="has lost its client"):
        pickle.loads(pickle.dumps(error)).reconcile()


def test_the_read_may_fail(lender: Exchange) -> None:
    client, error = lender.lose()
    lender.mock.inject("html-403", operation_id=lender.case.read, times=1)
    with client, pytest.raises(bybit_v5.RateLimitError):
        error.reconcile()


@pytest.mark.parametrize(
    "payload", [{"nextPageCursor": ""}, {"list": None, "nextPageCursor": ""}], ids=["none", "null"]
)
def test_a_reply_without_a_list_proves_nothing(payload: Any, lender: Exchange) -> None:
    lender.mock.handle(lender.case.read, lambda call: payload)
    client, error = lender.lose()
    with client:
        try:
            answer = error.reconcile(**SOON)
        except bybit_v5.DecodeError:
            return
        assert answer.status == "unknown"


def test_a_write_without_a_rule(mocks: Mapping[Any, Any]) -> None:
    case = Case(
        "account.borrow",
        lambda bybit: bybit.account.borrow(coin="BTC", amount="1"),
        "account.get_borrow_history",
        "",
        {},
        "createdTime",
    )
    answer = Exchange(mocks[bybit_v5], bybit_v5, case).asked()
    assert answer.status == "unknown"
    assert answer.reason == "the specification names no read that would tell"


@pytest.mark.parametrize("name", ["crypto_loan_flexible.borrow", "account.manual_borrow_repay"])
def test_async(name: str, mocks: Mapping[Any, Any]) -> None:
    package, case = CASES[name]
    exchange = Exchange(mocks[package], package, case)
    exchange.executes({})
    client: Callable[..., Any] = bybit_v5.AsyncBybit if package is bybit_v5 else okx_v5.AsyncOkx

    async def run() -> Any:
        async with client(package.Environment.MAINNET, **exchange.options()) as opened:
            exchange.mock.inject("reset-after-commit", operation_id=case.write, times=1)
            with pytest.raises(package.AsyncOutcomeUnknown) as caught:
                await case.call(opened)
            assert isinstance(caught.value, package.OutcomeUnknown)
            return await caught.value.reconcile()

    answer = asyncio.run(run())
    assert answer.executed
    assert exchange.mock.calls[-1].query.decode() == case.query
