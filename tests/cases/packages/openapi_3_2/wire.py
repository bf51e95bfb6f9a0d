"""A document of version 3.2; its further methods are in ``webhooks``."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.wire import Exchange, Received, Sent

EXCHANGES = [
    Exchange(
        name="a moment in seconds",
        call="time.get",
        sent=Sent("GET", "/time"),
        received=Received(200, {"content-type": "application/json"}, b'{"now":1597026383}'),
        consume=lambda time: (time.now_s, time.now),
        result=(1597026383, datetime(2020, 8, 10, 2, 26, 23, tzinfo=UTC)),
    ),
]
