"""From a request to what is delivered: checks, limits, faults, and who answers."""

from __future__ import annotations

import gzip
import json
import logging
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from threading import RLock
from typing import Any, Protocol

from ._calls import Call, ExchangeRefusalError, Mistake, Refusal, Request, RequestRefusedError
from ._checks import check_request
from ._content_faults import harm
from ._delivery import Delivery, Mode
from ._drawing import Draw, DrawnFault, FaultPlan
from ._keys import Keys
from ._limits import RateLimits, check_permission
from ._replies import Replies, Reply, plain_text, with_headers
from ._schemas import Schemas
from ._security import Security
from ._signatures import authenticate
from ._specification import Operation, Specification
from ._typed import typed_arguments

#: Answers a call: the payload of a successful reply, a whole Reply, or None for the usual one.
#: Raises ExchangeRefusalError to refuse with a code.
Handler = Callable[[Call], Any]

_LOG = logging.getLogger(__name__)
_HTML = (
    b"<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n"
    b"<center><h1>403 Forbidden</h1></center>\r\n</body>\r\n</html>\r\n"
)
#: Faults of the connection: how the reply is delivered.
_MODES: Mapping[str, Mode] = {
    "connection-refused": "outage",
    "reset-before-commit": "reset",
    "reset-after-commit": "reset",
    "timeout-after-commit": "silence",
    "truncated-body": "truncated",
    "endless-body": "endless",
}


class LedgerLike(Protocol):
    """Simulates accounts: the payload of the reply, or None for what it does not simulate.

    Raises ExchangeRefusalError, or a subclass, to refuse.
    """

    def answer(
        self, operation: Operation, arguments: Mapping[str, Any], key: Keys | None, now: datetime
    ) -> Any: ...


@dataclass(frozen=True, slots=True)
class Rules:
    """What a mock exchange enforces, and where its replies come from."""

    rate_limits: bool
    address_limit: bool
    generated_replies: bool


@dataclass(slots=True)
class PlannedReply:
    """A reply given by the test; ``times`` counts down, None means for good."""

    reply: Reply
    times: int | None

    def use_up(self) -> bool:
        """Whether this was its last use."""
        if self.times is None:
            return False
        self.times -= 1
        return self.times <= 0


@dataclass(slots=True)
class _Progress:
    """What is known of a request so far."""

    now: datetime
    arguments: dict[str, Any]
    key: Keys | None = None
    headers: Mapping[str, str] | None = None
    executed: bool = False


class Serving:
    """Answers requests, one at a time; ``lock`` guards all that it holds."""

    def __init__(
        self,
        specification: Specification,
        *,
        keys: Sequence[Keys],
        now: Callable[[], datetime],
        rules: Rules,
        faults: FaultPlan,
        ledger: LedgerLike | None,
        live_clock: bool,
        keep_calls: int | None,
        token_lifetime: float,
    ) -> None:
        self.lock = RLock()
        self.specification = specification
        self.schemas = Schemas(specification)
        self.calls: deque[Call] = deque(maxlen=keep_calls)
        self.planned: dict[str, list[PlannedReply]] = {}
        self.handlers: dict[str, Handler] = {}
        self.faults = faults
        self.ledger = ledger
        self.limits = RateLimits(specification)
        self._keys = {key.api_key: key for key in keys}
        self.security = Security(specification, keys, token_lifetime=token_lifetime)
        self._now = now
        self._rules = rules
        self._replies = Replies(
            specification, self.schemas, seed=faults.seed, live_clock=live_clock
        )

    def answer(self, request: Request) -> Delivery:
        """Answer a request; it is in ``calls`` when this returns."""
        with self.lock:
            found = self.specification.find(request.method, request.path, request.query)
            operation = found[0] if found else None
            token = self._token(request, operation)
            if token is not None:
                return token
            draw = self.faults.draw(operation.id if operation else None, request)
            progress = _Progress(self._now() + timedelta(seconds=draw.skew), {})
            refusal: Refusal | None = None
            outcome = draw.outcome
            try:
                if found is None:
                    detail = f"there is no {request.method} {request.path}"
                    has_others = self.specification.has_path(request.path, request.query)
                    mistake: Mistake = "wrong-method" if has_others else "unknown-route"
                    raise RequestRefusedError(mistake, request.path, detail)
                reply = self._address_refusal(progress)
                if reply is not None:
                    refusal = Refusal("rate-limit", "address", "too many calls from the address")
                else:
                    self._check(request, *found, progress)
                    reply = self._early_reply(outcome, found[0], progress)
                if reply is None:
                    reply, refusal = self._execute(request, found[0], progress)
            except RequestRefusedError as refused:
                refusal = refused.refusal
                reply = self._early_reply(outcome, operation, progress)
                reply = reply or self._replies.refusal(refusal, operation, progress.now)
            reply = with_headers(reply, progress.headers or {})
            if operation is not None and refusal is None and progress.executed:
                reply = with_headers(reply, self._replies.documented_headers(operation, reply))
            harmed = self._harmed(outcome, operation, reply, refusal)
            if outcome is not None and harmed is None:
                self.faults.give_back(outcome)
                outcome = None
            return self._deliver(
                request, operation, progress, refusal, harmed or reply, draw, outcome
            )

    def _token(self, request: Request, operation: Operation | None) -> Delivery | None:
        """The delivery of a token, which is no call; None where none is asked for."""
        now = self._now()
        reply = self.security.tokens.answer(request, now, is_operation=operation is not None)
        if reply is None:
            return None
        call = self._call(request, None, _Progress(now, {}), None, None, reply.status)
        return Delivery(call, reply, 0.0, "reply", 0.0)

    def argument_names(self, operation_id: str) -> set[str] | None:
        """The names that arguments of an operation can have; None where it takes any."""
        operation = self.specification.by_id[operation_id]
        names = {
            operation.argument_name(each.name, each.place)
            for each in operation.parameters
            if each.place != "header"
        }
        if operation.body is None:
            return names
        for content in operation.body.contents:
            at = () if content.pointer is None else (content.pointer,)
            members = self.schemas.properties(at)
            names |= {operation.argument_name(name, "body") for name in members} or {""}
            if at and self.schemas.keyword(at, "additionalProperties") not in (None, False):
                return None
        return names

    def _check(
        self,
        request: Request,
        operation: Operation,
        path_values: dict[str, str],
        progress: _Progress,
    ) -> None:
        if operation.signing is not None:
            progress.key = key = authenticate(
                request,
                operation.signing,
                keys=self._keys,
                environments=self.specification.environments,
                prefixes=self.specification.prefixes,
                now=progress.now,
            )
            if operation.environments and key.environment not in (None, *operation.environments):
                detail = f"{key.environment} has no {request.method} {request.path}"
                raise RequestRefusedError("unknown-route", request.path, detail)
            check_permission(operation, key.permissions)
        elif operation.security:
            progress.key = self.security.check(request, operation, progress.now)
            if progress.key is not None:
                check_permission(operation, progress.key.permissions)
        if self._rules.rate_limits:
            self._check_rate(operation, progress)
        progress.arguments = check_request(request, operation, path_values, self.schemas)

    def _check_rate(self, operation: Operation, progress: _Progress) -> None:
        api_key = progress.key.api_key if progress.key else ""
        state = self.limits.take(operation, api_key, progress.now)
        progress.headers = self.limits.headers(state)
        if state is not None and state.exceeded:
            detail = f"more than {state.count} calls in the window"
            raise RequestRefusedError("rate-limit", operation.id, detail)

    def _address_refusal(self, progress: _Progress) -> Reply | None:
        if not self._rules.address_limit:
            return None
        status = self.limits.take_address(progress.now)
        return None if status is None else plain_text(status, "access too frequent\n")

    def _early_reply(
        self, drawn: DrawnFault | None, operation: Operation | None, progress: _Progress
    ) -> Reply | None:
        """The reply of a fault that comes before the call takes effect; None without one."""
        if drawn is None or drawn.fault.stage != "before":
            return None
        kind, status = drawn.fault.kind, drawn.fault.status
        if status is not None:
            if kind.endswith("-envelope"):
                return self._replies.with_status(status, operation, progress.now)
            return plain_text(status, f"HTTP {status}\n")
        if kind == "html-403":
            return Reply(403, _HTML, {"content-type": "text/html"})
        if kind.startswith("rate-limit-"):
            limited = int(kind.removeprefix("rate-limit-"))
            return self._replies.rate_limited(limited, operation, progress.now)
        return Reply(500, b"")

    def _execute(
        self, request: Request, operation: Operation, progress: _Progress
    ) -> tuple[Reply, Refusal | None]:
        """Let the call take effect. Handlers see it as a Call with nothing wrong."""
        progress.executed = True
        try:
            return self._answered_or_refused(request, operation, progress)
        except Exception as error:
            # A mistake of the test: its client sees a failing server, and the log tells why.
            _LOG.exception("%s could not be answered", operation.id)
            progress.executed = False
            detail = f"the answer failed with {type(error).__name__}: {error}"
            return plain_text(500, f"{detail}\n"), Refusal("refused", "mock", detail)

    def _answered_or_refused(
        self, request: Request, operation: Operation, progress: _Progress
    ) -> tuple[Reply, Refusal | None]:
        try:
            return self._answered(request, operation, progress), None
        except ExchangeRefusalError as error:
            progress.executed = False
            refusal = Refusal("refused", error.reason, str(error))
            return self._replies.by_code(error, operation, progress.now), refusal

    def _answered(self, request: Request, operation: Operation, progress: _Progress) -> Reply:
        planned = self.planned.get(operation.id)
        if planned:
            reply = planned[0].reply
            if planned[0].use_up():
                planned.pop(0)
            return reply
        answer: Any = None
        if operation.id in self.handlers:
            call = self._call(request, operation, progress, None, None, 200)
            answer = self.handlers[operation.id](call)
        elif self.ledger is not None:
            answer = self.ledger.answer(operation, progress.arguments, progress.key, progress.now)
        if isinstance(answer, Reply):
            return answer
        accept = request.joined_headers().get("accept", "")
        if answer is not None:
            return self._replies.answered(operation, answer, progress.now, accept)
        following = self._replies.continued(
            operation,
            progress.arguments,
            progress.now,
            documented=not self._rules.generated_replies,
        )
        if following is not None:
            return following
        if self._rules.generated_replies:
            identity = f"{request.path}?{request.query!r} {request.body!r}"
            return self._replies.generated(operation, identity, progress.now, accept)
        return self._replies.documented(operation, progress.arguments, progress.now, accept)

    def _harmed(
        self,
        drawn: DrawnFault | None,
        operation: Operation | None,
        reply: Reply,
        refusal: Refusal | None,
    ) -> Reply | None:
        """The reply after a fault that comes when the call took effect.

        None where the fault finds nothing to harm; the reply itself where it harms its delivery.
        """
        if drawn is None or drawn.fault.stage == "before":
            return reply
        kind, status = drawn.fault.kind, drawn.fault.status
        if status is not None:
            return plain_text(status, f"HTTP {status}\n")
        if kind in _MODES:
            return reply
        if kind == "truncated-json":
            return replace(reply, body=reply.body[: len(reply.body) // 2])
        if kind == "wrong-content-type":
            return replace(reply, headers={**reply.headers, "content-type": "text/html"})
        if kind == "gzip":
            headers = {**reply.headers, "content-encoding": "gzip"}
            return replace(reply, body=gzip.compress(reply.body, mtime=0), headers=headers)
        if operation is None or operation.reply_pointer is None or refusal is not None:
            return None
        try:
            value = json.loads(reply.body)
        except ValueError:
            return None
        body = harm(
            kind,
            value,
            operation.reply_pointer,
            self._replies.payload_path(),
            drawn.fault.amount,
            drawn.chance,
            self.schemas,
        )
        return None if body is None else replace(reply, body=body)

    def _deliver(
        self,
        request: Request,
        operation: Operation | None,
        progress: _Progress,
        refusal: Refusal | None,
        reply: Reply,
        draw: Draw,
        outcome: DrawnFault | None,
    ) -> Delivery:
        kinds = [drawn.fault.kind for drawn in draw.timing]
        mode: Mode = "reply"
        if outcome is not None:
            kinds.append(outcome.fault.kind)
            mode = _MODES.get(outcome.fault.kind, "reply")
        call = self._call(
            request,
            operation,
            progress,
            refusal,
            "+".join(kinds) or None,
            None if mode in ("reset", "silence", "outage") else reply.status,
        )
        self.calls.append(call)
        outage = outcome.fault.amount if outcome is not None and mode == "outage" else 0.0
        return Delivery(call, reply, draw.delay, mode, outage)

    def _call(
        self,
        request: Request,
        operation: Operation | None,
        progress: _Progress,
        refusal: Refusal | None,
        fault: str | None,
        status: int | None,
    ) -> Call:
        arguments = progress.arguments if refusal is None or refusal.mistake == "refused" else {}
        reader: dict[str, Any] = {}
        if operation is not None:
            reader["_read_values"] = partial(typed_arguments, operation, arguments, self.schemas)
        return Call(
            method=request.method,
            path=request.path,
            query=request.query,
            headers=request.joined_headers(),
            body=request.body,
            operation_id=operation.id if operation else None,
            arguments=arguments,
            refusal=refusal,
            key=progress.key.api_key if progress.key else None,
            fault=fault,
            executed=progress.executed,
            status=status,
            **reader,
        )
