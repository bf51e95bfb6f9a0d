"""The ledger of the mock exchange: who owes what, by the rules that the specification gives.

It remembers what borrowing and repaying calls did, so that the reads show it. Which calls those
are, where their arguments stand and what their replies show is data: the ``x-simulation`` of the
specification.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Context, Decimal, localcontext
from typing import Any

from ._calls import LedgerRefusalError
from ._keys import Keys
from ._ledger import AccountBooks
from ._ledger_records import Account, Book, Loan, RefusedError, SecuredBy
from ._reading import bundled
from ._simulation_actions import ACTIONS, Request
from ._simulation_replies import ReplyWriter
from ._simulation_rows import Scene
from ._specification import Operation, Specification, escape

#: Sums and products of amounts are exact; only quotients are rounded, and far behind the point.
_EXACT = Context(prec=200)

Amount = Decimal | str | int


class Ledger:
    """What the accounts of the mock exchange have and owe, one account per API key.

    Args:
        balances: What each account has in its wallet at first, by coin; the specification's own
            numbers by default.
        prices: What coins are worth in USD, over and above those of the specification.
        settled_after: For how many seconds of the mock's clock records read as being processed.
            Their effects are there at once either way.
        specification: Where the rules come from; that of this package by default.

    Raises:
        ValueError: An amount is negative or no number.
        TypeError: An amount is a float, which is not exact.
    """

    def __init__(
        self,
        balances: Mapping[str, Amount] | None = None,
        prices: Mapping[str, Amount] | None = None,
        *,
        settled_after: float = 0,
        specification: Specification | None = None,
    ) -> None:
        self._specification = specification or bundled()
        rules: Mapping[str, Any] = self._specification.document.get("x-simulation", {})
        self._balances = _amounts(rules.get("balances", {}) if balances is None else balances)
        self._first_prices = _amounts(rules.get("prices", {})) | _amounts(prices or {})
        self._prices = dict(self._first_prices)
        self._settled_after = timedelta(seconds=settled_after)
        self._books = {name: _book(name, raw) for name, raw in rules.get("books", {}).items()}
        self._codes: dict[str, Mapping[str, str | int]] = {
            name: raw.get("refusals", {}) for name, raw in rules.get("books", {}).items()
        }
        self._simulations = _simulations(self._specification)
        self._accounts: dict[str, AccountBooks] = {}
        self._lock = threading.RLock()

    @property
    def operation_ids(self) -> frozenset[str]:
        """The operations that are simulated."""
        return frozenset(self._simulations)

    def account(self, api_key: str) -> Account:
        """What belongs to a key, as it is now. A key that has not called yet has its balances."""
        with self._lock, localcontext(_EXACT):
            return self._account(api_key).snapshot()

    def deposit(self, api_key: str, coin: str, amount: Amount) -> None:
        """Put coins into the wallet of a key."""
        exact = _amount(amount)
        with self._lock, localcontext(_EXACT):
            held = self._account(api_key).balances
            held[coin] = held.get(coin, Decimal(0)) + exact

    def set_price(self, coin: str, price: Amount) -> None:
        """Change what a coin is worth in USD, for all accounts."""
        with self._lock:
            self._prices[coin] = _amount(price)

    def grant(
        self,
        api_key: str,
        book: str,
        coin: str,
        amount: Amount,
        *,
        collateral: Mapping[str, Amount] | None = None,
        annual_rate: Amount | None = None,
        term: int | None = None,
        now: datetime | None = None,
    ) -> Loan:
        """Lend to a key as a call to borrow would, but whatever the LTV: also where none can.

        The amount goes into the wallet, the collateral comes out of it. ``term`` is in days.

        Raises:
            ValueError: There is no such book or coin, or the wallet does not have the collateral.
        """
        if book not in self._books:
            raise ValueError(f"there is no book {book!r}: choose from {', '.join(self._books)}")
        with self._lock, localcontext(_EXACT):
            account = self._account(api_key)
            try:
                borrowing = account.borrow(
                    self._books[book],
                    coin,
                    _amount(amount),
                    list(_amounts(collateral or {}).items()),
                    now or datetime.now(UTC),
                    annual_rate=None if annual_rate is None else _amount(annual_rate),
                    term=term,
                    is_limited=False,
                )
            except RefusedError as refused:
                raise ValueError(f"{refused.reason}: {refused}") from refused
            return account.loans[borrowing.loan_id]

    def reset(self) -> None:
        """Forget all accounts, and the prices that were changed."""
        with self._lock:
            self._accounts.clear()
            self._prices.clear()
            self._prices.update(self._first_prices)

    def answer(
        self, operation: Operation, arguments: Mapping[str, Any], key: Keys | None, now: datetime
    ) -> Any | None:
        """Do what a checked call asks for, and return the payload of its reply.

        ``arguments`` are by wire name, as the request carried them. None means that the call is not
        simulated, with these arguments at least.

        Raises:
            LedgerRefusalError: The rules forbid it, and nothing has changed.
        """
        simulation = self._simulations.get(operation.id)
        if simulation is None or key is None or _is_excluded(simulation, arguments):
            return None
        with self._lock, localcontext(_EXACT):
            account = self._account(key.api_key)
            account.accrue(now)
            books = [self._books[name] for name in simulation["books"]]
            request = Request(account, books, simulation, arguments, now, self._settled_after)
            try:
                scene = self._action(simulation, arguments)(request)
            except RefusedError as refused:
                codes = self._codes[books[0].name] | simulation.get("refusals", {})
                code = codes.get(refused.reason, codes["other"])
                raise LedgerRefusalError(
                    code, reason=refused.reason, detail=str(refused)
                ) from refused
            example = _documented_payload(operation, self._specification)
            return ReplyWriter(scene, arguments).write(simulation["reply"], example)

    def _action(
        self, simulation: Mapping[str, Any], arguments: Mapping[str, Any]
    ) -> Callable[[Request], Scene]:
        action = simulation["action"]
        if not isinstance(action, str):
            asked = str(arguments.get(action["argument"]))
            action = next(word for word, wire in action["words"].items() if str(wire) == asked)
        return ACTIONS[action]

    def _account(self, api_key: str) -> AccountBooks:
        if api_key not in self._accounts:
            self._accounts[api_key] = AccountBooks(self._books, self._balances, self._prices)
        return self._accounts[api_key]


def _simulations(specification: Specification) -> dict[str, Mapping[str, Any]]:
    found = {}
    for operation in specification.operations:
        _, item = specification.resolve(f"/paths/{escape(operation.path)}")
        raw = item[operation.method.lower()].get("x-simulation")
        if raw is not None:
            found[operation.id] = raw
    return found


def _is_excluded(simulation: Mapping[str, Any], arguments: Mapping[str, Any]) -> bool:
    excluded: Mapping[str, list[Any]] = simulation.get("unless", {})
    return any(
        name in arguments and str(arguments[name]) in map(str, values)
        for name, values in excluded.items()
    )


def _documented_payload(operation: Operation, specification: Specification) -> Any:
    if not operation.examples:
        return None
    payload: Any = operation.examples[0].reply
    pointer = specification.envelope["payload"] if specification.envelope else ""
    for part in pointer.split("/")[1:]:
        payload = payload.get(part) if isinstance(payload, dict) else None
    return payload


def _book(name: str, raw: Mapping[str, Any]) -> Book:
    secured_by: SecuredBy
    match raw["secured-by"]:
        case {"pool": pool}:
            secured_by = "pool"
        case "loan" as secured_by:
            pool = ""
        case _:
            secured_by, pool = "wallet", ""
    return Book(
        name=name,
        secured_by=secured_by,
        pool=pool,
        loan_per_order=raw["loans"] == "per-order",
        maximum_ltv=Decimal(raw["maximum-ltv"]),
        minimum_amounts=_amounts(raw.get("minimum-amounts", {})),
        interest=raw["interest"]["charged"],
        hourly_rate=Decimal(raw["interest"].get("hourly-rate", "0")),
        interest_places=raw["interest"].get("places", 18),
    )


def _amounts(raw: Mapping[str, Amount]) -> dict[str, Decimal]:
    return {coin: _amount(value) for coin, value in raw.items()}


def _amount(value: Amount) -> Decimal:
    if isinstance(value, float) or not isinstance(value, Decimal | str | int):
        raise TypeError(f"amounts are Decimal, text or whole numbers, not {type(value).__name__}")
    try:
        amount = Decimal(value)
    except ArithmeticError as error:
        raise ValueError(f"{value!r} is no number") from error
    if not amount.is_finite() or amount < 0:
        raise ValueError(f"{value!r} is no amount")
    return amount
