"""Whether a socket has something to read, or takes something: now, or within some time."""

from __future__ import annotations

import select
import socket
from collections.abc import Callable

#: Gives something true where it is so within so many milliseconds; 0 asks without waiting.
Ready = Callable[[float], object]


def readable(connected: socket.socket) -> Ready:
    """A function that tells whether ``connected`` has something to read, or its end is there."""
    number = connected.fileno()
    if hasattr(select, "poll"):
        return _polled(number, select.POLLIN)
    return lambda milliseconds: select.select([number], [], [], milliseconds / 1000)[0]


def writable(connected: socket.socket) -> Ready:
    """A function that tells whether ``connected`` takes something."""
    number = connected.fileno()
    if hasattr(select, "poll"):
        return _polled(number, select.POLLOUT)
    return lambda milliseconds: select.select([], [number], [], milliseconds / 1000)[1]


def _polled(number: int, event: int) -> Ready:
    poll = select.poll()
    poll.register(number, event)
    return poll.poll
