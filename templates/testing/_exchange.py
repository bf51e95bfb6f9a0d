"""The mock itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from ._application import Application, Observer, application
from ._calls import Call
from ._drawing import FaultPlan, InjectedFault
from ._expectations import complaint, matching
from ._faults import Fault
from ._keys import DEFAULT_KEYS, Keys
from ._paging import PagedRows
from ._reading import bundled
from ._replies import Reply, encode
from ._server import Server
from ._serving import Handler, PlannedReply, Rules, Serving
from ._simulation import Ledger
from ._specification import Specification

if TYPE_CHECKING:
    from ._in_process import AsyncInProcessTransport, InProcessTransport


class MockExchange:
    """A mock of the API, listening on loopback while used as a context manager.

    Args:
        keys: The keys that it knows: one, several, or by default one of its own making.
        now: Its clock, as an aware datetime; the computer's by default.
        host: The address to listen on.
        port: The port to listen on; 0 takes a free one.
        rate_limits: Whether it enforces the documented limits of operations, per key, and reports
            them in reply headers.
        address_limit: Whether it enforces the documented limits over all calls, too.
        seed: What faults with a probability, and generated replies, are drawn from.
        faults: The faults that calls meet from the beginning; reset() goes back to them.
        ledger: Simulates accounts; None answers with documented examples.
        replies: Where replies come from that nothing else gives: the documented examples, or
            values that fulfil the schemas, made from the seed.
        keep_calls: How many calls are kept, the latest ones; None keeps all.
        live_clock: Whether replies tell the time of its clock; else they tell what is documented.
        on_call: Told of each call when its reply has gone out, with the seconds that it took.
        token_lifetime: Seconds, by its clock, for which a token of its token endpoint is good.

    Raises ValueError for no key, two of the same name, one of an environment or with a permission
    that there is not, and for unknown ``replies``.
    """

    def __init__(
        self,
        *,
        keys: Keys | Sequence[Keys] = DEFAULT_KEYS,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        host: str = "127.0.0.1",
        port: int = 0,
        rate_limits: bool = True,
        address_limit: bool = False,
        seed: int = 0,
        faults: Iterable[Fault | str] = (),
        ledger: Ledger | None = None,
        replies: Literal["documented", "generated"] = "documented",
        keep_calls: int | None = None,
        live_clock: bool = True,
        on_call: Observer | None = None,
        token_lifetime: float = 3600.0,
    ) -> None:
        if replies not in ("documented", "generated"):
            raise ValueError(f"replies must be 'documented' or 'generated', not {replies!r}")
        known = (keys,) if isinstance(keys, Keys) else tuple(keys)
        specification = bundled()
        _check_keys(known, specification)
        self._keys = known
        self._address = host, port
        self._observer = on_call
        self._serving = Serving(
            specification,
            keys=known,
            now=now,
            rules=Rules(rate_limits, address_limit, replies == "generated"),
            faults=FaultPlan(seed, [_fault(fault) for fault in faults]),
            ledger=ledger,
            live_clock=live_clock,
            keep_calls=keep_calls,
            token_lifetime=token_lifetime,
        )
        self._ledger = ledger
        self._server: Server | None = None
        self._refusing_until = 0.0

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
            raise RuntimeError("the mock is listening already")
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
            raise RuntimeError("the mock is not listening: use it in a with statement")
        host = f"[{self._server.host}]" if ":" in self._server.host else self._server.host
        return f"http://{host}:{self._server.port}"

    @property
    def application(self) -> Application:
        """The same mock as an ASGI application, to be mounted without sockets."""
        return application(self._serving.answer, self._observer)

    def transport(self) -> InProcessTransport:
        """A transport for a sync client that reaches this mock without sockets."""
        from ._in_process import InProcessTransport

        return InProcessTransport(
            self._serving.answer, self._is_refusing, self._refuse_for, self._observer
        )

    def async_transport(self) -> AsyncInProcessTransport:
        """A transport for an async client that reaches this mock without sockets."""
        from ._in_process import AsyncInProcessTransport

        return AsyncInProcessTransport(
            self._serving.answer, self._is_refusing, self._refuse_for, self._observer
        )

    @property
    def keys(self) -> Keys:
        """The first key that it knows."""
        return self._keys[0]

    @property
    def credentials(self) -> Mapping[str, str | None]:
        """What that key has for the security schemes that calls use, in words."""
        return self._serving.security.credentials

    @property
    def ledger(self) -> Ledger | None:
        """What simulates accounts; None where nothing does."""
        return self._ledger

    @property
    def calls(self) -> tuple[Call, ...]:
        """Everything received so far, in order, refused requests included."""
        with self._serving.lock:
            return tuple(self._serving.calls)

    @property
    def token_requests(self) -> int:
        """How many tokens it was asked for; such requests are not among ``calls``."""
        with self._serving.lock:
            return self._serving.security.tokens.requests

    def revoke_tokens(self) -> None:
        """Accept none of the tokens that it has issued any more."""
        with self._serving.lock:
            self._serving.security.tokens.revoke()

    @property
    def operation_ids(self) -> tuple[str, ...]:
        """The operations that it serves."""
        return tuple(self._serving.specification.by_id)

    @property
    def faults_injected(self) -> Mapping[str, int]:
        """How many calls met a fault so far, by its kind."""
        with self._serving.lock:
            return {kind: count for kind, count in self._serving.faults.counts.items() if count}

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
        self._check_operation(operation_id)
        raw = body.encode() if isinstance(body, str) else body
        content = raw if isinstance(raw, bytes) else encode(raw)
        planned = PlannedReply(Reply(status, content, dict(headers)), times)
        with self._serving.lock:
            others = self._serving.planned.get(operation_id, [])
            counted = [reply for reply in [*others, planned] if reply.times is not None]
            lasting = [reply for reply in [*others, planned] if reply.times is None][-1:]
            self._serving.planned[operation_id] = counted + lasting

    def handle(self, operation_id: str, function: Handler) -> None:
        """Let a function answer correct calls of an operation.

        It is given the Call and returns the payload of the reply, a whole Reply, or None for the
        usual one; it raises ExchangeRefusalError to refuse. It runs where requests are served, so
        it must not block.

        Raises:
            ValueError: There is no such operation.
        """
        self._check_operation(operation_id)
        with self._serving.lock:
            self._serving.handlers[operation_id] = function

    def list_rows(self, operation_id: str, rows: Sequence[Any]) -> None:
        """Let a read list these rows page by page, as the document says of its pages.

        The rows are as on the wire, in the order in which the API lists them. A row is left
        out where it has a field with the name of an argument and another value. Rows that are
        added to the sequence later are listed, too.

        Raises:
            ValueError: There is no such operation, or it has no pages.
        """
        self._check_operation(operation_id)
        listed = PagedRows(self._serving.specification.by_id[operation_id], rows)
        self.handle(operation_id, lambda call: listed.page(call.arguments))

    def expect(
        self,
        operation_id: str,
        arguments: Mapping[str, Any] = MappingProxyType({}),
        /,
        *,
        times: int | None = None,
        **more: Any,
    ) -> tuple[Call, ...]:
        """Assert that calls of an operation came in with these arguments, and return them.

        Arguments go by their wire names; those that are not named may be anything. A value is
        compared with what was on the wire and with what it stands for, so "0.1" and
        Decimal("0.10") both are fine. Without ``times``, one call or more is expected.

        Raises:
            AssertionError: They did not; the message shows the closest call and the difference.
            ValueError: There is no such operation, or it has no such argument.
        """
        self._check_operation(operation_id)
        expected = {**arguments, **more}
        self._check_arguments(operation_id, expected)
        calls = self.calls
        found = matching(calls, operation_id, expected)
        if len(found) != times if times is not None else not found:
            raise AssertionError(complaint(calls, operation_id, expected, times, len(found)))
        return tuple(found)

    def inject(
        self,
        fault: Fault | str,
        *,
        operation_id: str | None = None,
        times: int | None = None,
        probability: float | None = None,
    ) -> InjectedFault:
        """Let calls meet a fault: each call, or those of one operation, or a share of them.

        Args:
            fault: A Fault, or its text such as ``"latency:0.2"``; FAULT_KINDS is the menu.
            operation_id: Only calls of this operation meet it.
            times: So many calls meet it; None: all, until it is removed.
            probability: The share of calls that meet it, drawn from the seed and the request.

        A refused connection that depends on no call begins at once and ends after its seconds,
        or when it is removed.

        Raises:
            ValueError: There is no such fault or operation, or ``times`` is less than one.
        """
        if operation_id is not None:
            self._check_operation(operation_id)
        if times is not None and times < 1:
            raise ValueError(f"times must be at least 1, not {times}")
        wanted = _fault(fault).with_probability(probability)
        depends_on_calls = operation_id is not None or times is not None or wanted.probability < 1
        if wanted.kind == "connection-refused" and not depends_on_calls:
            self._refuse_for(wanted.amount)
            return InjectedFault(wanted, None, None, -1, _Outage(self))
        with self._serving.lock:
            return self._serving.faults.inject(wanted, operation_id, times)

    def reset(self) -> None:
        """Be as new: forget calls, replies, handlers, counts, and faults injected later on.

        A ledger is reset where it can be.
        """
        self._listen_again()
        with self._serving.lock:
            self._serving.calls.clear()
            self._serving.planned.clear()
            self._serving.handlers.clear()
            self._serving.faults.reset()
            self._serving.limits.reset()
            self._serving.security.tokens.reset()
            if self._ledger is not None:
                self._ledger.reset()

    def _check_operation(self, operation_id: str) -> None:
        if operation_id not in self._serving.specification.by_id:
            raise ValueError(f"there is no operation {operation_id!r}")

    def _check_arguments(self, operation_id: str, names: Iterable[str]) -> None:
        """Refuse names that no call can have: to expect none of such calls would always hold."""
        known = self._serving.argument_names(operation_id)
        for name in names:
            if known is not None and name not in known:
                raise ValueError(
                    f"{operation_id} has no argument {name!r} on the wire: "
                    f"choose from {', '.join(sorted(known)) or 'none'}"
                )

    def _is_refusing(self) -> bool:
        return time.monotonic() < self._refusing_until

    def _refuse_for(self, seconds: float) -> None:
        self._refusing_until = time.monotonic() + seconds
        if self._server is not None:
            self._server.refuse(seconds)

    def _listen_again(self) -> None:
        self._refusing_until = 0.0
        if self._server is not None:
            self._server.accept()


class _Outage:
    """What removing an outage means."""

    def __init__(self, exchange: MockExchange) -> None:
        self._exchange = exchange

    def remove(self, injected: InjectedFault) -> None:
        self._exchange._listen_again()


def _fault(fault: Fault | str) -> Fault:
    return Fault.parse(fault) if isinstance(fault, str) else fault


def _check_keys(keys: Sequence[Keys], specification: Specification) -> None:
    if not keys:
        raise ValueError("a mock needs at least one key")
    if len({key.api_key for key in keys}) < len(keys):
        raise ValueError("several keys have the same api_key")
    permissions = {each.permission for each in specification.operations if each.permission}
    for key in keys:
        # A text would be taken for the set of its letters.
        given = key.permissions or ()
        unknown = [given] if isinstance(given, str) else sorted(set(given) - permissions)
        if unknown:
            raise ValueError(
                f"{unknown[0]!r} is no set of permissions and no permission of an operation: "
                f"choose from {', '.join(sorted(permissions))}"
            )
        if key.environment not in (None, *specification.environments):
            raise ValueError(
                f"there is no environment {key.environment!r}: "
                f"choose from {', '.join(specification.environments)}"
            )
