"""Paths, parameters, bodies and replies that stand in other files."""

from __future__ import annotations

from decimal import Decimal

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}

EXCHANGES = [
    Exchange(
        name="what the other files say",
        call="loans.repay",
        arguments={"id": "a/b", "amount": Decimal("1.50"), "collateral": [{"coin": "BTC"}]},
        sent=Sent("POST", "/loans/a%2Fb", JSON, b'{"amount":"1.50","collateral":[{"coin":"BTC"}]}'),
        received=Received(200, JSON, b'{"id":"17","amount":"1.5","collateral":[{"coin":"BTC"}]}'),
        result=lambda package: package.models.Loan(
            id="17", amount=Decimal("1.5"), collateral=[package.models.Collateral(coin="BTC")]
        ),
    ),
    Exchange(
        name="a limit of another file",
        call="loans.repay",
        arguments={"id": "", "amount": "1"},
        error=lambda package, error: check_error(error, "at least 1 characters"),
    ),
]


def check_error(error: BaseException, text: str) -> None:
    assert isinstance(error, ValueError)
    assert text in str(error)
