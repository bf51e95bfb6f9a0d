"""Items of streams that are not as documented: each kind of drift is told once a stream."""

from __future__ import annotations

import logging
from types import SimpleNamespace
from typing import Any

import pytest
from runtime.enums import OpenStringEnum
from runtime.errors import DEFAULT_ERRORS, DecodeError
from runtime.events import DriftEvent, Hooks
from runtime.model import ReplyModel
from runtime.operation import EVENTS, LINES, Operation
from runtime.reading_streams import ItemReader
from runtime.reply import Headers, Reply
from runtime.reply_contents import ReplyContent
from runtime.reporting import Reporter
from runtime.streaming_flow import OpenReply

OPERATION: Operation[Any] = Operation(id="prices.list", method="GET", path="/", result=int)


class Side(OpenStringEnum):
    BUY = "buy"


class Price(ReplyModel, kw_only=True):
    price: int
    side: Side | None = None


def reader(form: str, told: list[DriftEvent] | None) -> ItemReader:
    listener = None if told is None else told.append
    settings: Any = SimpleNamespace(
        profile=SimpleNamespace(envelope=None, errors=DEFAULT_ERRORS),
        hooks=Hooks(logging.getLogger(__name__), on_drift=listener),
    )
    prepared: Any = None
    items = Reporter(settings, OPERATION, prepared).items()
    content = ReplyContent("any/type", Price, form)
    reply = Reply(200, Headers(()), b"")
    return ItemReader(OpenReply(OPERATION, settings, None, content, reply, None, items))


def read(of: ItemReader, content: bytes) -> list[Any]:
    read: list[Any] = []
    for raw in of.feed(content):
        try:
            item = of.decode(raw)
            read.append(item.data if hasattr(item, "data") else item)
        except DecodeError as error:
            read.append(error.path)
    return read


WRITTEN = (
    '{"price":1,"side":"buy"}',
    '{"price":2,"new":1}',
    '{"price":3,"new":2,"side":"sell"}',
    '{"price":4,"side":"swap"}',
    '{"price":"none"}',
    '{"price":5,"side":"sell"}',
)
DRIFT = [
    ("unknown-field", "$[].new", 1),
    ("unknown-enum-value", "$[].side", "sell"),
    ("unknown-enum-value", "$[].side", "swap"),
    ("changed-type", "$[].price", "none"),
]
CONTENT = {
    LINES: "".join(f"{each}\n" for each in WRITTEN).encode(),
    EVENTS: "".join(f"data: {each}\n\n" for each in WRITTEN).encode(),
}


@pytest.mark.parametrize("form", [LINES, EVENTS])
def test_drift_of_items(form: str) -> None:
    told: list[DriftEvent] = []
    items = read(reader(form, told), CONTENT[form])
    assert [each if isinstance(each, str) else each.price for each in items] == [
        *(1, 2, 3, 4),
        "$[4].price",
        5,
    ]
    assert [(each.kind, each.path, each.value) for each in told] == DRIFT
    assert {each.operation for each in told} == {"prices.list"}


@pytest.mark.parametrize("form", [LINES, EVENTS])
def test_nobody_listens(form: str) -> None:
    assert len(read(reader(form, None), CONTENT[form])) == len(WRITTEN)
