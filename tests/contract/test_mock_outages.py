"""Connections that come in at the moment at which the mock exchange stops listening."""

from __future__ import annotations

import gc
import socket
import threading
from contextlib import suppress

from bybit_v5.testing import MockExchange


def knock(address: tuple[str, int], stop: threading.Event) -> None:
    while not stop.is_set():
        with suppress(OSError), socket.create_connection(address, timeout=1):
            pass


def test_an_outage_leaks_no_connection_that_was_just_accepted() -> None:
    with MockExchange() as mock:
        host, _, port = mock.base_url.removeprefix("http://").partition(":")
        stop = threading.Event()
        knocking = [
            threading.Thread(target=knock, args=((host, int(port)), stop)) for _ in range(4)
        ]
        for thread in knocking:
            thread.start()
        for _ in range(60):
            mock.inject("connection-refused:5").remove()
        stop.set()
        for thread in knocking:
            thread.join()
    # A socket that nobody closed is a ResourceWarning, and so an error.
    gc.collect()
