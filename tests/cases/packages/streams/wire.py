"""Replies that come piece by piece, cut where it hurts."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.wire import Exchange, Received, Sent

EVENTS = {"content-type": "text/event-stream"}
LINES = {"content-type": "application/x-ndjson"}
FILE = {"content-type": "application/octet-stream"}


def _all(stream: Any) -> Any:
    return list(stream)


async def _aall(stream: Any) -> Any:
    return [item async for item in stream]


def _event(event: Any) -> Any:
    return event.event, event.id, event.retry, event.data


def _events(stream: Any) -> Any:
    return [_event(each) for each in stream]


async def _aevents(stream: Any) -> Any:
    return [_event(each) async for each in stream]


def _first(stream: Any) -> Any:
    with stream:
        return next(stream).coin


async def _afirst(stream: Any) -> Any:
    async with stream:
        async for each in stream:
            return each.coin


def _save(stream: Any) -> Any:
    told: list[Any] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        stream.save(path, progress=lambda *each: told.append(each), chunk_size=4)
        return path.read_bytes(), told, len(list(Path(folder).iterdir()))


async def _asave(stream: Any) -> Any:
    told: list[Any] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        await stream.save(path, progress=lambda *each: told.append(each), chunk_size=4)
        return path.read_bytes(), told, len(list(Path(folder).iterdir()))


def _broken_then_good(stream: Any) -> Any:
    coins = []
    errors = []
    while True:
        try:
            each = next(stream, None)
        except Exception as error:
            errors.append(error)
            continue
        if each is None:
            return coins, [error.path for error in errors], [error.accepted for error in errors]
        coins.append(each.coin)


async def _abroken_then_good(stream: Any) -> Any:
    coins = []
    errors = []
    while True:
        try:
            each = await anext(stream, None)
        except Exception as error:
            errors.append(error)
            continue
        if each is None:
            return coins, [error.path for error in errors], [error.accepted for error in errors]
        coins.append(each.coin)


def _refused(package: Any, error: Any) -> None:
    assert isinstance(error, package.ApiError)
    assert error.body == package.models.Problem(title="no")


def _not_events(package: Any, error: Any) -> None:
    assert isinstance(error, package.DecodeError)
    assert error.reply.content == b"{}"


def _prices(package: Any) -> Any:
    price = package.models.Price
    return [
        price(coin="A", price=Decimal("1.10")),
        price(coin="\u00e9", price=Decimal("2")),
        price(coin="C", price=Decimal("3")),
    ]


EXCHANGES = [
    Exchange(
        name="a value a line",
        call="prices.list",
        arguments={"coin": "x y"},
        sent=Sent("GET", "/prices?coin=x%20y", headers={"accept": "application/x-ndjson"}),
        received=Received(
            200,
            LINES,
            (
                b'\xef\xbb\xbf{"coin":"A","pri',
                b'ce":"1.10"}\r',
                b'\n\n{"coin":"\xc3',
                b'\xa9","price":"2"}\n{"coin":"C","price":"3"}',
            ),
        ),
        consume=_all,
        aconsume=_aall,
        result=_prices,
    ),
    Exchange(
        name="a line that is broken, and the ones around it",
        call="prices.list",
        sent=Sent("GET", "/prices"),
        received=Received(
            200, LINES, b'{"coin":"A","price":"1"}\n{"coin":\n{"coin":"C","price":"3"}\n'
        ),
        consume=_broken_then_good,
        aconsume=_abroken_then_good,
        result=(["A", "C"], ["$[1]"], [False]),
    ),
    Exchange(
        name="the first line alone",
        call="prices.list",
        sent=Sent("GET", "/prices"),
        received=Received(200, LINES, b'{"coin":"A","price":"1"}\n{"coin":"B","price":"2"}\n'),
        consume=_first,
        aconsume=_afirst,
        result="A",
    ),
    Exchange(
        name="no line at all",
        call="prices.list",
        sent=Sent("GET", "/prices"),
        received=Received(200, LINES, b""),
        consume=_all,
        aconsume=_aall,
        result=[],
    ),
    Exchange(
        name="a stream that is refused",
        call="prices.list",
        sent=Sent("GET", "/prices"),
        received=Received(404, {"content-type": "application/json"}, b'{"title":"no"}'),
        consume=_all,
        aconsume=_aall,
        error=_refused,
    ),
    Exchange(
        name="records of a text sequence",
        call="prices.records",
        sent=Sent("GET", "/prices/all", headers={"accept": "application/json-seq"}),
        received=Received(
            200,
            {"content-type": "application/json-seq"},
            (
                b'\x1e{"coin":"A",\n"price":"1.10"}\n\x1e{"coin":"\xc3',
                b'\xa9","price":"2"}\n\x1e',
                b'{"coin":"C","price":"3"}\n',
            ),
        ),
        consume=_all,
        aconsume=_aall,
        result=_prices,
    ),
    Exchange(
        name="events by the rules",
        call="prices.log",
        sent=Sent("GET", "/prices/log", headers={"accept": "text/event-stream"}),
        received=Received(
            200,
            EVENTS,
            (
                b"\xef\xbb\xbf: a comment\r",
                b"\ndata: one\ndata:two\rdata\r\n\r",
                b"\nevent: tick\nid: 7\nretry: 250\ndata:  \xc3",
                b"\xa9\n\nevent: nothing\n\nid: a\x00b\nretry: soon\nother: x\ndata: last\n\n",
                b"data: cut off\n",
            ),
        ),
        consume=_events,
        aconsume=_aevents,
        result=[
            ("message", "", None, "one\ntwo\n"),
            ("tick", "7", 250, " \u00e9"),
            ("message", "7", None, "last"),
        ],
    ),
    Exchange(
        name="typed events, and the word that ends them",
        call="prices.watch",
        sent=Sent("GET", "/prices/watch"),
        received=Received(
            200,
            {"content-type": "text/event-stream; charset=utf-8"},
            b'data: {"coin":"A",\ndata: "price":"1.10"}\n\ndata: [DONE]\n\ndata: {}\n\n',
        ),
        consume=_events,
        aconsume=_aevents,
        result=lambda package: [
            ("message", "", None, package.models.Price(coin="A", price=Decimal("1.10")))
        ],
    ),
    Exchange(
        name="events whose data has a schema inside of a text",
        call="prices.ticks",
        sent=Sent("GET", "/prices/ticks"),
        received=Received(200, EVENTS, b'event: t\ndata: {"coin":"A","price":"1.10"}\n\n'),
        consume=_events,
        aconsume=_aevents,
        result=lambda package: [
            ("t", "", None, package.models.Price(coin="A", price=Decimal("1.10")))
        ],
    ),
    Exchange(
        name="events of several kinds",
        call="prices.mixed",
        sent=Sent("GET", "/prices/mixed"),
        received=Received(200, EVENTS, b'data: {"a":1}\n\ndata: bye\n\n'),
        consume=_events,
        aconsume=_aevents,
        result=[("message", "", None, {"a": 1}), ("message", "", None, "bye")],
    ),
    Exchange(
        name="JSON instead of events",
        call="prices.watch",
        sent=Sent("GET", "/prices/watch"),
        received=Received(200, {"content-type": "application/json"}, b"{}"),
        consume=_all,
        aconsume=_aall,
        error=_not_events,
    ),
    Exchange(
        name="an answer as a whole",
        call="chats.ask",
        arguments={"question": "?"},
        sent=Sent(
            "POST", "/chats", headers={"accept": "application/json"}, body=b'{"question":"?"}'
        ),
        received=Received(200, {"content-type": "application/json"}, b'{"text":"!"}'),
        result=lambda package: package.models.Answer(text="!"),
    ),
    Exchange(
        name="the same answer piece by piece",
        call="chats.stream_ask",
        arguments={"question": "?"},
        sent=Sent(
            "POST", "/chats", headers={"accept": "text/event-stream"}, body=b'{"question":"?"}'
        ),
        received=Received(200, EVENTS, b'event: delta\ndata: {"text":"!"}\n\n'),
        consume=_events,
        aconsume=_aevents,
        result=lambda package: [("delta", "", None, package.models.ChatsAskResultEvent(text="!"))],
    ),
    Exchange(
        name="a file, saved with progress",
        call="files.stream_download",
        arguments={"name": "a"},
        sent=Sent(
            "GET",
            "/files/a",
            headers={"accept": "application/octet-stream", "accept-encoding": "identity"},
        ),
        received=Received(200, FILE, b"0123456789"),
        consume=_save,
        aconsume=_asave,
        result=(b"0123456789", [(4, 10), (8, 10), (10, 10)], 1),
    ),
    Exchange(
        name="a file of unknown size",
        call="files.stream_download",
        arguments={"name": "a"},
        sent=Sent("GET", "/files/a"),
        received=Received(200, FILE, (b"012", b"3456", b"789")),
        consume=_save,
        aconsume=_asave,
        result=(b"0123456789", [(4, None), (8, None), (10, None)], 1),
    ),
    Exchange(
        name="a file that is refused",
        call="files.stream_download",
        arguments={"name": "a"},
        sent=Sent("GET", "/files/a"),
        received=Received(404, {"content-type": "application/json"}, b'{"title":"no"}'),
        consume=_save,
        aconsume=_asave,
        error=_refused,
    ),
    Exchange(
        name="a file as a whole",
        call="files.download",
        arguments={"name": "a"},
        sent=Sent("GET", "/files/a", headers={"accept-encoding": "gzip, deflate"}),
        received=Received(200, FILE, b"0123456789"),
        result=b"0123456789",
    ),
]
