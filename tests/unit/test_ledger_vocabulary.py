"""``x-simulation``: what validation believes the ledger knows is what it knows."""

from __future__ import annotations

import importlib
import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any, get_args

import bybit_v5.testing._ledger_records as records
import bybit_v5.testing._simulation_actions as ledger_actions
import bybit_v5.testing._simulation_rows as ledger_rows
import pytest
from bybit_v5.testing import Ledger, LedgerRefusalError
from bybit_v5.testing._keys import DEFAULT_KEYS
from specpress.resources import extensions_schema_path
from specpress.validation import ledger_words

NOW = datetime(2026, 7, 1, 12, 0, 0, tzinfo=UTC)
PACKAGES = ("bybit_v5", "okx_v5")


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(extensions_schema_path().read_text(encoding="utf-8"))
    return loaded


def busy_ledger(package: str = "bybit_v5") -> Any:
    """A ledger in which everything has happened, in each of its books."""
    testing = importlib.import_module(f"{package}.testing")
    ledger = testing.Ledger({"USDT": 100000, "BTC": 10, "ETH": 100})
    for book in ledger._books:
        for _ in range(3):
            ledger.grant(
                DEFAULT_KEYS.api_key,
                book,
                "USDT",
                100,
                collateral={} if ledger._books[book].secured_by == "wallet" else {"ETH": 1},
                annual_rate="0.1",
                term=7,
                now=NOW,
            )
        account = ledger._accounts[DEFAULT_KEYS.api_key]
        loans = account.open_loans([account.books[book]])
        if account.books[book].secured_by != "wallet":
            account.adjust(account.books[book], loans[0], "ETH", Decimal("0.5"), "add", NOW)
        account.repay(account.books[book], loans[:1], Decimal(5), NOW)
        account.repay(account.books[book], loans[-1:], None, NOW)
        pledges = [] if account.books[book].secured_by == "wallet" else [("ETH", Decimal(1))]
        account.borrow(account.books[book], "USDT", Decimal(20), pledges, NOW)
    return ledger


def without_empty(value: Any) -> Any:
    """Without the members that are empty text: `x-empty-is-null` allows it, the schema not."""
    if isinstance(value, list):
        return [without_empty(item) for item in value]
    if isinstance(value, dict):
        return {name: without_empty(item) for name, item in value.items() if item != ""}
    return value


def test_actions_and_reasons_are_those_of_the_schema(schema: dict[str, Any]) -> None:
    listed = set(schema["$defs"]["simulatedAction"]["enum"])
    assert listed == set(ledger_actions.ACTIONS) == set(ledger_words.RESULT_VALUES)
    assert listed == set(ledger_words.NEEDED_ARGUMENTS)
    operation = schema["places"]["operation"]["properties"]["x-simulation"]["properties"]
    assert set(operation["action"]["oneOf"][0]["enum"]) == listed
    reasons = set(schema["$defs"]["refusals"]["properties"])
    assert reasons == {*get_args(records.Reason), "other"}


def test_rows_have_the_values_that_validation_knows(schema: dict[str, Any]) -> None:
    reply = schema["$defs"]["simulatedReply"]["oneOf"][1]["properties"]
    assert set(reply["rows"]["enum"]) == {*ledger_words.ROW_VALUES, "result"}
    inner = set(ledger_words.INNER_ROWS)
    assert set(ledger_rows.SOURCES) == {*ledger_words.ROW_VALUES, "result"} - inner
    account = busy_ledger()._accounts[DEFAULT_KEYS.api_key]
    books = [book for book in account.books.values() if book.name != "institutional"]
    scene = ledger_rows.Scene(
        account,
        books,
        account.holder(books[0], 0),
        NOW,
        timedelta(0),
        (),
        account.repayments,
    )
    for source, values in ledger_words.ROW_VALUES.items():
        if source in inner:
            continue
        rows = list(ledger_rows.rows(scene, source))
        assert rows, source
        for row in rows:
            assert set(row.values) == values, source
            for name, value in row.values.items():
                words = ledger_words.words_of(name, source)
                assert not words or value in words, (source, name)
                assert isinstance(value, datetime) is (
                    name in ledger_words.TIMES and value is not None
                )
                whole = type(value) is int
                assert whole is (name in ledger_words.NUMBERS and value is not None)
            for kind, rows_inside in row.inner.items():
                assert source in ledger_words.INNER_ROWS[kind]
                for inside in rows_inside:
                    assert set(inside.values) == ledger_words.ROW_VALUES[kind]
    assert set(ledger_rows.account_values(scene)) == ledger_words.ACCOUNT_VALUES


@pytest.mark.parametrize("package", PACKAGES)
def test_every_simulated_read_is_a_reply_of_the_schema(package: str) -> None:
    """The payloads of a busy ledger are what the specification says that replies are."""
    schemas = importlib.import_module(f"{package}.testing._schemas")
    specification = importlib.import_module(f"{package}.testing._reading").bundled()
    ledger = busy_ledger(package)
    checker = schemas.Schemas(specification)
    parts = specification.envelope["payload"].split("/")[1:]
    checked = 0
    for operation in specification.operations:
        if operation.id not in ledger.operation_ids:
            continue
        _, item = specification.resolve(f"/paths/{operation.path.replace('/', '~1')}")
        simulation = item[operation.method.lower()]["x-simulation"]
        if simulation["action"] != "read":
            continue
        payload = ledger.answer(operation, {}, DEFAULT_KEYS, NOW + timedelta(days=1))
        reply: Any = without_empty(payload)
        for part in reversed(parts):
            reply = {part: reply}
        at = f"/paths/{operation.path.replace('/', '~1')}/{operation.method.lower()}"
        pointer, _ = specification.resolve(f"{at}/responses/200/content/application~1json/schema")
        whole = {**operation.examples[0].reply, **reply}
        checker.check(whole, pointer, operation.id)
        rows = payload if isinstance(payload, list) else next(iter(payload.values()))
        assert rows, operation.id
        checked += 1
    assert checked >= (15 if package == "bybit_v5" else 3)


def test_the_ledger_takes_exact_amounts_only() -> None:
    with pytest.raises(TypeError, match="not float"):
        Ledger({"BTC": 0.1})  # type: ignore[dict-item]  # wrong on purpose
    for wrong in ("much", "NaN", "-1"):
        with pytest.raises(ValueError, match=r"number|amount"):
            Ledger({"BTC": wrong})
    with pytest.raises(ValueError, match="there is no book 'x'"):
        Ledger().grant("key", "x", "BTC", 1)
    with pytest.raises(ValueError, match="unknown-coin"):
        Ledger().grant("key", "flexible", "DOGE", 1)


def test_a_refusal_has_the_code_of_its_book() -> None:
    specification = importlib.import_module("bybit_v5.testing._reading").bundled()
    operation = next(
        each for each in specification.operations if each.id == "crypto_loan_flexible.repay"
    )
    ledger = Ledger()
    with pytest.raises(LedgerRefusalError) as caught:
        ledger.answer(operation, {"loanCurrency": "BTC", "amount": "1"}, DEFAULT_KEYS, NOW)
    assert (caught.value.code, caught.value.reason) == (148032, "no-such-debt")
    assert ledger.answer(operation, {}, None, NOW) is None


def test_prices_can_change_and_with_them_the_ltv() -> None:
    ledger = Ledger({"ETH": 10}, {"ETH": "2000"})
    ledger.grant("key", "flexible", "BTC", "0.01", collateral={"ETH": 1}, now=NOW)
    account = ledger._accounts["key"]
    holder = account.holder(account.books["flexible"], 0)
    assert account.ltv(account.books["flexible"], holder) == Decimal("0.5")
    ledger.set_price("ETH", 1000)
    assert account.ltv(account.books["flexible"], holder) == 1
    ledger.reset()
    assert isinstance(ledger.account("key").balances, MappingProxyType)
    assert ledger.account("key").balances == {"ETH": 10}
