"""Sockets that are connected by an event loop, and never forgotten open.

``create_connection`` can forget one where it tries several addresses and is cancelled.
"""

from __future__ import annotations

import asyncio
import socket
from typing import Any

#: After so many seconds, the next address of a host is tried beside the one before.
_HEAD_START = 0.25


async def connect(host: str, port: int) -> socket.socket:
    """A socket connected to the host, by the address that answers first. Raises OSError."""
    loop = asyncio.get_running_loop()
    addresses = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    opened: list[socket.socket] = []
    try:
        connected = await _first(_by_turns(addresses), opened)
    except BaseException:
        _close(opened)
        raise
    _close([each for each in opened if each is not connected])
    return connected


def _close(opened: list[socket.socket]) -> None:
    for each in opened:
        each.close()


async def _first(addresses: list[Any], opened: list[socket.socket]) -> socket.socket:
    if len(addresses) == 1:
        return await _connected(addresses[0], opened)
    trying: set[asyncio.Task[socket.socket]] = set()
    rest = iter(addresses)
    failed: BaseException | None = None
    try:
        while True:
            address = next(rest, None)
            if address is not None:
                trying.add(asyncio.create_task(_connected(address, opened)))
            if not trying:
                raise failed or OSError("the host has no address")
            done, trying = await asyncio.wait(
                trying,
                timeout=None if address is None else _HEAD_START,
                return_when=asyncio.FIRST_COMPLETED,
            )
            for task in done:
                failed = task.exception()
                if failed is None:
                    return task.result()
    finally:
        for task in trying:
            task.cancel()
        if trying:
            await asyncio.gather(*trying, return_exceptions=True)


async def _connected(address: Any, opened: list[socket.socket]) -> socket.socket:
    family, kind, protocol, _, place = address
    made = socket.socket(family, kind, protocol)
    opened.append(made)
    made.setblocking(False)
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    await asyncio.get_running_loop().sock_connect(made, place)
    return made


def _by_turns(addresses: list[Any]) -> list[Any]:
    """Addresses of both kinds in turns, as one kind may not be reachable at all."""
    first = addresses[0][0]
    kinds = [[each for each in addresses if (each[0] == first) is same] for same in (True, False)]
    longest = max(map(len, kinds))
    return [kind[index] for index in range(longest) for kind in kinds if index < len(kind)]
