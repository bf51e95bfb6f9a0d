"""A write that is processed later, and the reads that find out."""

from __future__ import annotations

from decimal import Decimal

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}

EXCHANGES = [
    Exchange(
        name="the write",
        call="loans.repay",
        arguments={"coin": "BTC", "amount": "0.1", "how": "money"},
        sent=Sent("POST", "/repay", body=b'{"coin":"BTC","amount":"0.1","how":"money"}'),
        received=Received(200, JSON, b'{"order":{"id":7}}'),
        consume=lambda result: result.order.id,
        result=7,
    ),
    Exchange(
        name="until it is done",
        call="loans.wait_until_settled",
        arguments={"coin": "BTC", "remaining": Decimal("0.5")},
        sent=(Sent("GET", "/debt?coin=BTC"), Sent("GET", "/debt?coin=BTC")),
        received=(
            Received(200, JSON, b'{"debt":{"coin":"BTC","left":"0.75"}}'),
            Received(200, JSON, b'{"debt":{"coin":"BTC","left":"0.50"}}'),
        ),
        consume=lambda row: (row.coin, row.left),
        result=("BTC", Decimal("0.50")),
    ),
]
