"""A server in a process of its own that answers every request with the same small reply."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPLY = (
    b'{"retCode":0,"retMsg":"OK","code":"0","msg":"","data":[],"result":'
    b'{"orderId":"1363"},"retExtInfo":{},"time":1700000000000}'
)
_ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(REPLY)
) + REPLY


class _Answering(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._received = b""

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (size := _size_of_first(self._received)) is not None:
            self._received = self._received[size:]
            self._transport.write(_ANSWER)  # type: ignore[attr-defined]  # it can write


def _size_of_first(received: bytes) -> int | None:
    """How many bytes the first whole request has; None where there is none."""
    end = received.find(b"\r\n\r\n")
    if end < 0:
        return None
    head = received[:end].lower()
    at = head.find(b"\r\ncontent-length:")
    body = int(head[at + 17 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
    size = end + 4 + body
    return size if len(received) >= size else None


@contextmanager
def answering() -> Iterator[int]:
    """Run the server; its port."""
    process = subprocess.Popen([sys.executable, Path(__file__)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()


async def _serve() -> None:
    server = await asyncio.get_running_loop().create_server(_Answering, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve())
