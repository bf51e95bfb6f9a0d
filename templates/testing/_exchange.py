"""The mock exchange itself."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType, TracebackType
from typing import Any, Self

from ._application import Application, application
from ._calls import Call, LedgerRefusalError, Refusal, Request, RequestRefusedError
from ._checks import check_request
from ._keys import DEFAULT_KEYS, Keys
from ._replies import (
    Reply,
    documented_reply,
    encode,
    ledger_refusal_reply,
    payload_reply,
    refusal_reply,
)
from ._schemas import Schemas
from ._server import Server
from ._signatures import authenticate
from ._simulation import Ledger
from ._specification import Operation, Specification, bundled


class MockExchange:
    """A mock of the exchange, listening on loopback while used as a context manager.

    Args:
        keys: The keys that it knows: one, several, or by default one of its own making.
        now: Its clock, as an aware datetime; the computer's by default.
        host: The address to listen on.
        port: The port to listen on; 0 takes a free one.
        ledger: Remembers loans, so that reads show what was borrowed and repaid. Without it every
            call is answered with the documented example.
    """

    def __init__(
        self,
        *,
        keys: Keys | Sequence[Keys] = DEFAULT_KEYS,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        host: str = "127.0.0.1",
        port: int = 0,
        ledger: Ledger | None = None,
    ) -> None:
        known = (keys,) if isinstance(keys, Keys) else tuple(keys)
        self._specification: Specification = bundled()
        for key in known:
            if key.environment not in (None, *self._specification.environments):
                raise ValueError(
                    f"there is no environment {key.environment!r}: "
                    f"choose from {', '.join(self._specification.environments)}"
                )
        self._keys = known
        self._now = now
        self._address = host, port
        self._schemas = Schemas(self._specification)
        self._lock = threading.Lock()
        self._calls: list[Call] = []
        self._replies: dict[str, list[_Planned]] = {}
        self._server: Server | None = None
        self._ledger = ledger

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start listening; returns when requests are served.

        Raises:
            OSError: The port is taken.
            RuntimeError: It is listening already.
        """
        if self._server is not None:
            raise RuntimeError("the mock exchange is listening already")
        self._server = Server(self.application, *self._address)

    def close(self) -> None:
        """Stop listening. What was received stays in ``calls``."""
        if self._server is not None:
            self._server.close()
            self._server = None

    @property
    def base_url(self) -> str:
        """Where it listens, as ``http://host:port``."""
        if self._server is None:
            raise RuntimeError("the mock exchange is not listening: use it in a with statement")
        return f"http://{self._server.host}:{self._server.port}"

    @property
    def application(self) -> Application:
        """The same exchange as an ASGI application, to be mounted without sockets."""
        return application(self._answer)

    @property
    def keys(self) -> Keys:
        """The first key that it knows."""
        return self._keys[0]

    @property
    def ledger(self) -> Ledger | None:
        """The ledger that it was given."""
        return self._ledger

    @property
    def calls(self) -> tuple[Call, ...]:
        """Everything received so far, in order, refused requests included."""
        with self._lock:
            return tuple(self._calls)

    @property
    def operation_ids(self) -> tuple[str, ...]:
        """The operations that it serves."""
        return tuple(operation.id for operation in self._specification.operations)

    def reply_with(
        self,
        operation_id: str,
        body: bytes | str | Mapping[str, Any] | Sequence[Any],
        *,
        status: int = 200,
        headers: Mapping[str, str] = MappingProxyType({"content-type": "application/json"}),
        times: int | None = None,
    ) -> None:
        """Answer correct calls of an operation with this instead of the documented example.

        Bytes and strings go out as they are, anything else as JSON. Replies for a number of
        ``times`` are used up in the order given; then the latest one without ``times`` holds.

        Raises:
            ValueError: There is no such operation.
        """
        if operation_id not in self.operation_ids:
            raise ValueError(f"there is no operation {operation_id!r}")
        raw = body.encode() if isinstance(body, str) else body
        content = raw if isinstance(raw, bytes) else encode(raw)
        planned = _Planned(Reply(status, content, dict(headers)), times)
        with self._lock:
            others = self._replies.get(operation_id, [])
            counted = [reply for reply in [*others, planned] if reply.times is not None]
            lasting = [reply for reply in [*others, planned] if reply.times is None][-1:]
            self._replies[operation_id] = counted + lasting

    def reset(self) -> None:
        """Forget what was received and the replies that were given."""
        with self._lock:
            self._calls.clear()
            self._replies.clear()
            if self._ledger is not None:
                self._ledger.reset()

    def _answer(self, request: Request) -> Reply:
        now = self._now()
        found = self._specification.find(request.method, request.path)
        operation = found[0] if found else None
        arguments: dict[str, Any] = {}
        refusal: Refusal | None = None
        try:
            if found is None:
                detail = f"there is no {request.method} {request.path}"
                raise RequestRefusedError("unknown-route", request.path, detail)
            arguments, key = self._checked(request, *found, now)
            reply = self._reply(found[0], arguments, key, now)
        except LedgerRefusalError as refused:
            refusal = Refusal("refused", str(refused.code), str(refused))
            reply = ledger_refusal_reply(refused.code, self._specification, operation, now)
        except RequestRefusedError as refused:
            refusal = refused.refusal
            reply = refusal_reply(refusal, self._specification, operation, now)
        call = Call(
            method=request.method,
            path=request.path,
            query=request.query,
            headers={name: request.header(name) or "" for name, _ in request.headers},
            body=request.body,
            operation_id=operation.id if operation else None,
            arguments=arguments,
            refusal=refusal,
        )
        with self._lock:
            self._calls.append(call)
        return reply

    def _checked(
        self, request: Request, operation: Operation, path_values: dict[str, str], now: datetime
    ) -> tuple[dict[str, Any], Keys | None]:
        key = None
        if operation.signing is not None:
            key = authenticate(
                request,
                operation.signing,
                keys={key.api_key: key for key in self._keys},
                environments=self._specification.environments,
                prefixes=self._specification.prefixes,
                now=now,
            )
        return check_request(request, operation, path_values, self._schemas), key

    def _reply(
        self, operation: Operation, arguments: Mapping[str, Any], key: Keys | None, now: datetime
    ) -> Reply:
        with self._lock:
            planned = self._replies.get(operation.id)
            if planned:
                reply = planned[0].reply
                if planned[0].use_up():
                    planned.pop(0)
                return reply
            if self._ledger is not None:
                payload = self._ledger.answer(operation, arguments, key, now)
                if payload is not None:
                    return payload_reply(payload, self._specification, operation, now)
        return documented_reply(operation, arguments)


@dataclass(slots=True)
class _Planned:
    """A reply given by the test; ``times`` counts down, None means for good."""

    reply: Reply
    times: int | None

    def use_up(self) -> bool:
        if self.times is None:
            return False
        self.times -= 1
        return self.times <= 0
