"""What a call tells of itself: to the hooks of its client, and to the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from types import GenericAlias
from typing import TYPE_CHECKING, Any

from .call_log import CallRecord, log_call, logs_calls, new_request_id
from .call_settings import CallSettings
from .encoding import PreparedRequest
from .envelope import open_envelope
from .errors import ApiError, ClientError, OutcomeUnknown
from .events import DriftEvent, RequestEvent, ResponseEvent, RetryEvent
from .operation import Operation
from .retrying import failure_of
from .transport import HttpReply
from .unix_time import from_unix_nanoseconds

if TYPE_CHECKING:
    from .drift import Drift
    from .reply import Headers


class Reporter:
    """Tells of one call. Nothing is made that nobody listens to."""

    def __init__(
        self, settings: CallSettings, operation: Operation[Any], prepared: PreparedRequest
    ) -> None:
        self._hooks = settings.hooks
        self._envelope = settings.profile.envelope
        self._operation = operation
        self._prepared = prepared
        self._reply: HttpReply | None = None

    @cached_property
    def _request_id(self) -> str:
        return new_request_id()

    def request(self, sent_at: int, attempt: int) -> None:
        """An attempt is about to be sent, at ``sent_at`` (unix nanoseconds)."""
        self._reply = None
        if self._hooks.on_request is None:
            return
        event = RequestEvent(
            operation=self._operation.id,
            method=self._prepared.method,
            path=self._prepared.path,
            attempt=attempt,
            request_id=self._request_id,
            sent_at=from_unix_nanoseconds(sent_at),
        )
        self._hooks.tell(self._hooks.on_request, event)

    def response(self, reply: HttpReply, attempt: int, elapsed: float) -> None:
        """A reply came, ``elapsed`` seconds after the attempt was sent."""
        self._reply = reply
        if self._hooks.on_response is None:
            return
        event = ResponseEvent(
            operation=self._operation.id,
            method=self._prepared.method,
            path=self._prepared.path,
            attempt=attempt,
            request_id=self._request_id,
            status=reply.status,
            code=self._code(reply),
            size=len(reply.content),
            elapsed=elapsed,
        )
        self._hooks.tell(self._hooks.on_response, event)

    def payload(self, payload: bytes, path: str, result: Any) -> None:
        """A payload came, which stands at ``path`` of the reply and is to be a ``result``."""
        if self._hooks.on_drift is None or result is type(None):
            return
        if self._operation.single_row:
            result = GenericAlias(list, (result,))
        from .drift import find_drift

        self._tell(find_drift(result, payload, path))

    def headers(self, headers: Headers) -> None:
        """A reply came with these headers, which may be documented."""
        documented = self._operation.headers
        if self._hooks.on_drift is None or documented is None:
            return
        from .typed_headers import find_header_drift

        self._tell(find_header_drift(documented(headers)))

    def items(self) -> Callable[[bytes, Any], None]:
        """What is shown every item of a reply that comes one by one; what it has told, it keeps."""
        told: set[tuple[str, str, str]] = set()

        def item(content: bytes, result: Any) -> None:
            if self._hooks.on_drift is None:
                return
            from .drift import MAXIMUM_FINDINGS, find_drift

            if len(told) >= MAXIMUM_FINDINGS:
                return
            for drift in find_drift(result, content, "$[]"):
                # Every value that an enum does not know is a drift of its own.
                apart = repr(drift.value) if drift.kind == "unknown-enum-value" else ""
                if (drift.kind, drift.path, apart) not in told:
                    told.add((drift.kind, drift.path, apart))
                    self._tell((drift,))

        return item

    def _tell(self, found: Iterable[Drift]) -> None:
        for drift in found:
            event = DriftEvent(
                operation=self._operation.id,
                request_id=self._request_id,
                kind=drift.kind,
                path=drift.path,
                value=drift.value,
                expected=drift.expected,
            )
            self._hooks.tell(self._hooks.on_drift, event)

    def retry(self, attempt: int, error: ClientError, delay: float) -> None:
        """``attempt`` ended in ``error``, and the call is repeated after ``delay`` seconds."""
        if self._hooks.on_retry is None:
            return
        event = RetryEvent(
            operation=self._operation.id,
            attempt=attempt,
            request_id=self._request_id,
            category=failure_of(error, self._operation).category,
            reason=_reason(error),
            delay=delay,
        )
        self._hooks.tell(self._hooks.on_retry, event)

    def end(self, outcome: str, attempts: int, elapsed: Callable[[], float]) -> None:
        """The call is over, after ``elapsed()`` seconds in all."""
        if not logs_calls(self._hooks.logger):
            return
        reply = self._reply
        record = CallRecord(
            operation=self._operation.id,
            method=self._prepared.method,
            path=self._prepared.path,
            status=None if reply is None else reply.status,
            code=None if reply is None else self._code(reply),
            attempts=attempts,
            elapsed=elapsed(),
            request_id=self._request_id,
            outcome=outcome,
        )
        log_call(self._hooks.logger, record)

    def _code(self, reply: HttpReply) -> str | int | None:
        opened = None if self._envelope is None else open_envelope(self._envelope, reply.content)
        return None if opened is None else opened.code


def _reason(error: ClientError) -> str:
    """Why an attempt failed, without the API's own words: those may repeat what was sent."""
    if isinstance(error, ApiError | OutcomeUnknown) and error.code is not None:
        return f"code {error.code}"
    return error.message if isinstance(error, ApiError) else str(getattr(error, "reason", ""))
