"""The ASGI application: reads a request, asks for the answer, sends it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ._calls import Request
from ._replies import Reply

Application = Callable[[Scope, Receive, Send], Awaitable[None]]


def application(answer: Callable[[Request], Reply]) -> Application:
    """An ASGI application that answers every HTTP request with ``answer``."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        received = HttpRequest(scope, receive)
        request = Request(
            method=received.method,
            path=scope["raw_path"].decode("ascii"),
            query=scope["query_string"],
            headers=tuple(
                (name.decode("latin-1").lower(), value.decode("latin-1"))
                for name, value in scope["headers"]
            ),
            body=await received.body(),
        )
        reply = answer(request)
        response = Response(reply.body, reply.status, reply.headers)
        await response(scope, receive, send)

    return serve
