"""Lists that come in pages: a page is one call, an iterator as many as it takes."""

from __future__ import annotations

from typing import Any

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}
PAGES = (
    Received(200, JSON, b'{"list":[{"id":"1","coin":"BTC"}],"page":{"next":"17&"}}'),
    Received(200, JSON, b'{"list":[{"id":"2","coin":"BTC"}],"page":{"next":"none"}}'),
)
SENT = (
    Sent("GET", "/by-cursor?coin=BTC&limit=1"),
    Sent("GET", "/by-cursor?coin=BTC&limit=1&cursor=17%26"),
)


def loans(package: Any) -> list[Any]:
    return [package.models.Loan(id=number, coin="BTC") for number in ("1", "2")]


async def _all(rows: Any) -> list[Any]:
    return [row async for row in rows]


EXCHANGES = [
    Exchange(
        name="one page",
        call="loans.list_by_cursor",
        arguments={"coin": "BTC", "limit": 1},
        sent=SENT[0],
        received=PAGES[0],
        consume=lambda page: (page.list[0].id, page.page.next),
        result=("1", "17&"),
    ),
    Exchange(
        name="all pages, the last told by its cursor",
        call="loans.iter_by_cursor",
        arguments={"coin": "BTC", "page_size": 1},
        sent=SENT,
        received=PAGES,
        consume=list,
        aconsume=_all,
        result=loans,
    ),
]
