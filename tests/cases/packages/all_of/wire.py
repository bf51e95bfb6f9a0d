"""Objects that are put together from parts: fields of all of them, in one object."""

from __future__ import annotations

from decimal import Decimal
from types import ModuleType

from tests.wire import Exchange, Received, Sent

_JSON = {"content-type": "application/json"}


def _needs_amount(package: ModuleType, error: BaseException) -> None:
    assert isinstance(error, TypeError)
    assert "amount" in str(error)


EXCHANGES = [
    Exchange(
        name="the parts of a body and of a reply",
        call="loans.borrow",
        arguments={"coin": "BTC", "amount": Decimal("1.50"), "days": 7},
        sent=Sent("POST", "/loans", body=b'{"coin":"BTC","amount":"1.50","days":7}'),
        received=Received(
            200,
            _JSON,
            b'{"owner":{"name":"me"},"note":"x","id":"1","coin":"BTC","amount":"1.50","new":1}',
        ),
        result=lambda package: package.models.Loan(
            coin="BTC",
            amount=Decimal("1.50"),
            id="1",
            note="x",
            owner=package.models.Owner(name="me"),
        ),
    ),
    Exchange(
        name="what one part leaves open and a sibling requires",
        call="loans.replace",
        arguments={"id": "a/b", "coin": "BTC", "amount": "2"},
        sent=Sent("PUT", "/loans/a%2Fb", body=b'{"coin":"BTC","amount":"2"}'),
        received=Received(200, _JSON, b'{"coin":"BTC","amount":"2"}'),
        result=lambda package: package.models.WholeAmount(coin="BTC", amount=Decimal(2)),
    ),
    Exchange(
        name="it is not sent without it",
        call="loans.replace",
        arguments={"id": "1", "coin": "BTC"},
        error=_needs_amount,
    ),
]
