"""The transport that a client makes for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .transport import AsyncTransport, Transport
    from .transport_options import TransportOptions


def own_transport(options: TransportOptions | None = None) -> Transport:
    """A transport over sockets; over httpx2 where there is a proxy to use."""
    if options is not None and options.proxy is not None:
        from .httpx2_transport import Httpx2Transport

        return Httpx2Transport(options)
    from .socket_transport import SocketTransport

    return SocketTransport(options)


def own_async_transport(options: TransportOptions | None = None) -> AsyncTransport:
    """As ``own_transport``, for an async client."""
    if options is not None and options.proxy is not None:
        from .httpx2_transport import AsyncHttpx2Transport

        return AsyncHttpx2Transport(options)
    from .asyncio_transport import AsyncSocketTransport

    return AsyncSocketTransport(options)
