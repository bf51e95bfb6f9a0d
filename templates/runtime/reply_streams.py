"""Replies that are read piece by piece: what a transport gives of one, and how it is asked for it.

A transport may have a method ``stream`` beside ``send``; of one that has none, the whole reply is
read first.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Protocol, runtime_checkable

from .transport import (
    AsyncTransport,
    HttpReply,
    HttpRequest,
    Timeout,
    Transport,
    TransportFailure,
)


class ReplyStream(Protocol):
    """A reply whose body is still to be read."""

    @property
    def status(self) -> int:
        """The HTTP status."""
        ...

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """The headers as they came."""
        ...

    def pieces(self) -> Iterator[bytes]:
        """The body as it comes, without any content encoding. Raises TransportFailure."""
        ...

    def close(self) -> None:
        """Let go of the connection, however much was read."""
        ...


class AsyncReplyStream(Protocol):
    """As ``ReplyStream``, for an async client."""

    @property
    def status(self) -> int:
        """The HTTP status."""
        ...

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """The headers as they came."""
        ...

    def pieces(self) -> AsyncIterator[bytes]:
        """The body as it comes, without any content encoding. Raises TransportFailure."""
        ...

    async def aclose(self) -> None:
        """Let go of the connection, however much was read."""
        ...


@runtime_checkable
class StreamingTransport(Protocol):
    """A transport that can give a reply before all of it came."""

    def stream(self, request: HttpRequest, timeout: Timeout) -> ReplyStream:
        """The reply to ``request`` once its headers came: ``timeout.total`` is up to there.

        ``timeout.read`` is that of each piece, too. Raises TransportFailure.
        """
        ...


@runtime_checkable
class AsyncStreamingTransport(Protocol):
    """As ``StreamingTransport``, for an async client."""

    async def stream(self, request: HttpRequest, timeout: Timeout) -> AsyncReplyStream:
        """The reply to ``request`` once its headers came. Raises TransportFailure."""
        ...


class WholeReply:
    """A reply that was read as a whole, in the place of one that is read piece by piece."""

    def __init__(self, reply: HttpReply) -> None:
        self.status = reply.status
        self.headers = reply.headers
        self._content = reply.content

    def pieces(self) -> Iterator[bytes]:
        """The body, in one piece."""
        yield self._content

    def close(self) -> None:
        """Nothing is open."""


class AsyncWholeReply:
    """As ``WholeReply``, for an async client."""

    def __init__(self, reply: HttpReply) -> None:
        self.status = reply.status
        self.headers = reply.headers
        self._content = reply.content

    async def pieces(self) -> AsyncIterator[bytes]:
        """The body, in one piece."""
        yield self._content

    async def aclose(self) -> None:
        """Nothing is open."""


def open_reply(transport: Transport, request: HttpRequest, timeout: Timeout) -> ReplyStream:
    """The reply to ``request``, to be read. Raises TransportFailure."""
    if isinstance(transport, StreamingTransport):
        return transport.stream(request, timeout)
    return WholeReply(transport.send(request, timeout))


async def aopen_reply(
    transport: AsyncTransport,
    request: HttpRequest,
    timeout: Timeout,
) -> AsyncReplyStream:
    """As ``open_reply``, for an async client."""
    if isinstance(transport, AsyncStreamingTransport):
        return await transport.stream(request, timeout)
    return AsyncWholeReply(await transport.send(request, timeout))


def read_whole(stream: ReplyStream, maximum: int) -> HttpReply:
    """All of a reply, which is closed after. Raises TransportFailure."""
    content = bytearray()
    try:
        for piece in stream.pieces():
            _add(content, piece, maximum)
    finally:
        stream.close()
    return HttpReply(stream.status, stream.headers, bytes(content))


async def aread_whole(stream: AsyncReplyStream, maximum: int) -> HttpReply:
    """As ``read_whole``, for an async client."""
    content = bytearray()
    try:
        async for piece in stream.pieces():
            _add(content, piece, maximum)
    finally:
        await stream.aclose()
    return HttpReply(stream.status, stream.headers, bytes(content))


def _add(content: bytearray, piece: bytes, maximum: int) -> None:
    if len(content) + len(piece) > maximum:
        raise TransportFailure(f"the reply is larger than {maximum} bytes", request_sent=True)
    content += piece
