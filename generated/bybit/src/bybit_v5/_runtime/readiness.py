"""Whether a socket has something to read: the end of a connection, above all."""

from __future__ import annotations

import select
import socket
from collections.abc import Callable


def readable(connected: socket.socket) -> Callable[[], bool]:
    """A function that tells, without waiting, whether ``connected`` has something to read."""
    number = connected.fileno()
    if not hasattr(select, "poll"):

        def by_select() -> bool:
            return bool(select.select([number], [], [], 0)[0])

        return by_select
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return lambda: bool(poll.poll(0))
