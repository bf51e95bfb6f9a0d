"""A loop over a stream that is left lets go of its connection at once, not some time later."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from runtime.async_streaming import AsyncByteStream, AsyncEventStream, AsyncItemStream
from runtime.operation import BINARY, EVENTS, LINES, Operation
from runtime.reply import Headers, Reply
from runtime.reply_contents import ReplyContent
from runtime.streaming import ByteStream, EventStream, ItemStream
from runtime.streaming_flow import OpenReply

OPERATION: Operation[Any] = Operation(id="prices.list", method="GET", path="/", result=int)
#: What never ends, as a piece of each form.
ENDLESS = {LINES: b"1\n", EVENTS: b"data: 1\n\n", BINARY: b"1"}


class Connection:
    """A reply that has always more to give, and knows whether it was closed."""

    def __init__(self, form: str) -> None:
        self._piece = ENDLESS[form]
        self.closed = False

    def pieces(self) -> Iterator[bytes]:
        while not self.closed:
            yield self._piece

    def close(self) -> None:
        self.closed = True


class AsyncConnection:
    def __init__(self, form: str) -> None:
        self._piece = ENDLESS[form]
        self.closed = False

    async def pieces(self) -> AsyncIterator[bytes]:
        while not self.closed:
            yield self._piece

    async def aclose(self) -> None:
        self.closed = True


def opened(connection: Any, form: str) -> OpenReply:
    settings: Any = None
    content = ReplyContent("any/type", int, form)
    reply = Reply(200, Headers(()), b"")
    return OpenReply(
        OPERATION, settings, connection, content, reply, None, lambda payload, result: None
    )


def caller(connection: Any, form: str) -> Any:
    class Caller:
        def perform(self, name: str, make: Any) -> OpenReply:
            return opened(connection, form)

    return Caller()


def async_caller(connection: Any, form: str) -> Any:
    class Caller:
        async def perform(self, name: str, make: Any) -> OpenReply:
            return opened(connection, form)

    return Caller()


@pytest.fixture(autouse=True)
def _without_a_look_for_cycles() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize(
    ("kind", "form"), [(ItemStream, LINES), (EventStream, EVENTS), (ByteStream, BINARY)]
)
def test_a_loop_that_is_left(kind: Any, form: str) -> None:
    connection = Connection(form)
    for _ in kind(caller(connection, form), OPERATION, {}):
        assert not connection.closed
        break
    assert connection.closed


@pytest.mark.parametrize(
    ("kind", "form"),
    [(AsyncItemStream, LINES), (AsyncEventStream, EVENTS), (AsyncByteStream, BINARY)],
)
async def test_an_async_loop_that_is_left(kind: Any, form: str) -> None:
    connection = AsyncConnection(form)
    async for _ in kind(async_caller(connection, form), OPERATION, {}):
        assert not connection.closed
        break
    # The event loop closes what nobody holds any more in turns of its own.
    for _ in range(5):
        await asyncio.sleep(0)
    assert connection.closed


def test_pieces_are_read_while_nobody_holds_their_stream() -> None:
    connection = Connection(BINARY)
    pieces = ByteStream(caller(connection, BINARY), OPERATION, {}).iter_bytes()
    assert next(pieces) == next(pieces) == b"1"
    assert not connection.closed


def test_a_reply_of_bytes_is_read_once() -> None:
    stream = ByteStream(caller(Connection(BINARY), BINARY), OPERATION, {})
    with pytest.raises(ValueError, match="at least 1"):
        stream.iter_bytes(0)
    stream.iter_bytes()
    with pytest.raises(RuntimeError, match="has been read"):
        stream.iter_bytes()
