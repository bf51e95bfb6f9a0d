"""The ASGI application: reads a request, asks for the answer, and delivers it as told."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Protocol

from ._calls import Call, Request
from ._delivery import Delivery
from ._replies import Reply

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
#: As ASGI says.
Application = Callable[[Scope, Receive, Send], Awaitable[None]]
#: Told of each call when its reply has gone out, with the seconds that it took.
Observer = Callable[[Call, float], None]

#: Under this name the mock exchange's own server offers the connection in a scope's extensions.
CONNECTION = "mock.connection"
_ENDLESS_CHUNK = b'{"endless":[' + b"0," * 8192


class Connection(Protocol):
    """What faults do to the connection that a request came by."""

    def reset(self) -> None:
        """Break it, so that the client sees a reset."""

    def hang_up(self) -> None:
        """Close it when what was written is sent."""

    def whole_body(self) -> bytes | None:
        """The body of a request whose client is gone; None where it went before all had come."""

    async def stop_listening(self, seconds: float) -> None:
        """Drop idle connections and accept no new ones for a while."""


def application(answer: Callable[[Request], Delivery], observer: Observer | None) -> Application:
    """An ASGI application that answers every HTTP request with ``answer``.

    On another server than its own, faults of the connection end in a ConnectionResetError.
    """

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise RuntimeError(f"the mock exchange does not serve {scope['type']}")
        start = time.perf_counter()
        connection: Connection | None = scope.get("extensions", {}).get(CONNECTION)
        body = await _read_body(connection, receive)
        if body is None:
            return
        delivery = answer(_request(scope, body))
        if delivery.delay > 0:
            await _hold_back(delivery.delay, receive)
        await _deliver(delivery, connection, receive, send)
        if observer is not None:
            observer(delivery.call, time.perf_counter() - start)

    return serve


async def _read_body(connection: Connection | None, receive: Receive) -> bytes | None:
    """The body of a request; None where its client went away in the middle of it.

    What came whole takes effect, also where the client did not stay for the reply.
    """
    body = b""
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            rest = connection.whole_body() if connection is not None else None
            return None if rest is None else body + rest
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _request(scope: Scope, body: bytes) -> Request:
    return Request(
        method=scope["method"],
        path=scope["raw_path"].decode("ascii"),
        query=scope["query_string"],
        headers=tuple(
            (name.decode("latin-1").lower(), value.decode("latin-1"))
            for name, value in scope["headers"]
        ),
        body=body,
    )


async def _deliver(
    delivery: Delivery, connection: Connection | None, receive: Receive, send: Send
) -> None:
    reply = delivery.reply
    if delivery.mode == "reply":
        await _start(reply, send, len(reply.body))
        await send({"type": "http.response.body", "body": reply.body})
        return
    if delivery.mode == "endless":
        await _send_endlessly(reply, receive, send)
        return
    if connection is None:
        raise ConnectionResetError(f"the fault {delivery.call.fault}")
    if delivery.mode == "truncated":
        await _start(reply, send, len(reply.body) + 1)
        half = reply.body[: (len(reply.body) + 1) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
        connection.hang_up()
    elif delivery.mode == "outage":
        await connection.stop_listening(delivery.outage)
        connection.reset()
    elif delivery.mode == "reset":
        connection.reset()
    await _disconnected(receive)


async def _start(reply: Reply, send: Send, length: int | None) -> None:
    headers = [
        (name.lower().encode("latin-1"), value.encode("latin-1"))
        for name, value in reply.headers.items()
        if name.lower() != "content-length"
    ]
    if length is not None:
        headers.append((b"content-length", str(length).encode()))
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})


async def _send_endlessly(reply: Reply, receive: Receive, send: Send) -> None:
    gone = asyncio.ensure_future(_disconnected(receive))
    try:
        await _start(reply, send, None)
        while not gone.done():
            await send({"type": "http.response.body", "body": _ENDLESS_CHUNK, "more_body": True})
            # A client that reads fast must not keep everybody else from being served.
            await asyncio.sleep(0)
    finally:
        gone.cancel()


async def _hold_back(seconds: float, receive: Receive) -> None:
    """Let time pass, or less where nobody waits for the reply any more."""
    gone = asyncio.ensure_future(_disconnected(receive))
    try:
        await asyncio.wait({gone}, timeout=seconds)
    finally:
        gone.cancel()


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
