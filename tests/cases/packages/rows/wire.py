"""Arrays whose positions have names."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}


def candles(package: Any) -> list[Any]:
    candle = package.models.Candle
    return [
        candle(
            ts_ms=1597026383085,
            open=Decimal("3.721"),
            close=None,
            volume=Decimal(5),
            column5=package.models.CandleColumn5.FINISHED,
        ),
        candle(ts_ms=1597026383086, open=Decimal("3.7"), close=Decimal("3.80")),
    ]


EXCHANGES = [
    Exchange(
        name="rows, one of them shorter",
        call="market.get_candles",
        sent=Sent("GET", "/candles"),
        received=Received(
            200,
            JSON,
            b'{"code":"0","msg":"","data":[["1597026383085","3.721","",5,"1"],'
            b'["1597026383086","3.7","3.80"]]}',
        ),
        result=candles,
    ),
    Exchange(
        name="a list of one is that one",
        call="market.get_time",
        sent=Sent("GET", "/time"),
        received=Received(200, JSON, b'{"code":"0","msg":"","data":[{"ts":"1597026383085"}]}'),
        result=lambda package: package.models.Time(ts_ms=1597026383085),
    ),
]
