"""readOnly is only in replies, writeOnly only in requests, also inside of lists."""

from __future__ import annotations

from decimal import Decimal

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}
ORDER = {"coin": "BTC", "amount": "1", "pin": "1234"}

EXCHANGES = [
    Exchange(
        name="what only one direction has",
        call="orders.create",
        arguments=lambda package: {
            "orders": [
                ORDER,
                package.models.OrderInput(coin="ETH", amount=Decimal("2.0"), pin="0000"),
            ],
            "filter": {"side": "buy"},
        },
        sent=Sent(
            "POST",
            "/orders",
            JSON,
            b'{"orders":[{"coin":"BTC","amount":"1","pin":"1234"},'
            b'{"coin":"ETH","amount":"2.0","pin":"0000"}],"filter":{"side":"buy"}}',
        ),
        received=Received(201, JSON, b'[{"id":"1","coin":"BTC","amount":"1","pin":"1234"}]'),
        result=lambda package: [package.models.Order(id="1", coin="BTC", amount=Decimal(1))],
    ),
    Exchange(
        name="what only replies have is not sent",
        call="orders.create",
        arguments={"orders": [{**ORDER, "id": "1"}]},
        error=lambda package, error: check_error(error, TypeError, "orders[0] has no field 'id'"),
    ),
    Exchange(
        name="what requests must have is asked for",
        call="orders.create",
        arguments={"orders": [{"coin": "BTC", "amount": "1"}]},
        error=lambda package, error: check_error(error, TypeError, "needs the field pin"),
    ),
    Exchange(
        name="the same item twice",
        call="orders.create",
        arguments={"orders": [ORDER, ORDER]},
        error=lambda package, error: check_error(error, ValueError, "the same item twice"),
    ),
    Exchange(
        name="too few and too many items",
        call="orders.create",
        arguments={"orders": []},
        error=lambda package, error: check_error(error, ValueError, "at least 1 items"),
    ),
    Exchange(
        name="a reply without what only requests have",
        call="audit.get",
        sent=Sent("GET", "/audit"),
        received=Received(200, JSON, b'{"id":"1","coin":"BTC","amount":1.50}'),
        result=lambda package: package.models.Order(id="1", coin="BTC", amount=Decimal("1.50")),
    ),
    Exchange(
        name="a reply must have what only replies have",
        call="audit.get",
        sent=Sent("GET", "/audit"),
        received=Received(200, JSON, b'{"coin":"BTC","amount":"1"}'),
        error=lambda package, error: check_error(
            error, package.errors.DecodeError, "'id' is missing"
        ),
    ),
]


def check_error(error: BaseException, kind: type[BaseException], text: str) -> None:
    assert isinstance(error, kind)
    assert text in str(error)
