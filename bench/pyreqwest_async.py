"""pyreqwest's async client as a transport, to show why packages have none: see docs/performance.md.

A call of it that is cancelled goes on, its request may still be sent, and on Python 3.11 a program
that used it may abort when it ends. It has what a measurement needs, and neither limits nor checks.
"""

from __future__ import annotations

from typing import Any


class AsyncPyreqwest:
    """Sends over pyreqwest, and gives replies without their headers."""

    def __init__(self) -> None:
        from bybit_v5 import HttpReply
        from pyreqwest.client import ClientBuilder

        self._reply = HttpReply
        self._client: Any = ClientBuilder().no_proxy().follow_redirects(False).build()

    async def send(self, request: Any, timeout: object) -> Any:
        """The reply to ``request``."""
        built = self._client.request(request.method, request.url)
        for name, value in request.headers:
            built = built.header(name, value)
        response = await built.body_bytes(request.body or b"").build().send()
        return self._reply(response.status, (), bytes(await response.bytes()))

    async def aclose(self) -> None:
        """Close the client."""
        await self._client.close()
