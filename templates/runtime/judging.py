"""What a reply means: data, an error of the API, or a write whose outcome is unknown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Generic, NoReturn, TypeVar

from .envelope import (
    Opened,
    contains,
    header_time,
    open_envelope,
    rate_limit_state,
    time_of,
)
from .errors import ApiError, OutcomeUnknown
from .exact import Mismatch
from .operation import Operation
from .profile import ErrorRule, Profile
from .reply import FailedItem, Headers, RateLimitState, Reply, Response
from .retrying import asked_to_wait
from .transport import HttpReply

T = TypeVar("T")

#: Makes the OutcomeUnknown of the call at hand.
Unknown = Callable[..., OutcomeUnknown]
#: Is shown the JSON text of a payload, where it stands in the reply, and its type.
Inspect = Callable[[bytes, str, Any], None]

_HTTP_RULES = {
    "401": ErrorRule(code="401", category="authentication"),
    "403": ErrorRule(code="403", category="permission"),
    "404": ErrorRule(code="404", category="invalid-request"),
    "429": ErrorRule(code="429", category="rate-limit", retryable=True),
    "304": ErrorRule(code="304", category="unavailable", description="not modified"),
    # Redirects are never followed: the request was not executed.
    "3XX": ErrorRule(
        code="3XX", category="unavailable", description="a redirect, which is not followed"
    ),
    "4XX": ErrorRule(code="4XX", category="invalid-request"),
    "5XX": ErrorRule(code="5XX", category="unavailable", retryable=True, may_have_executed=True),
}


#: The mark of UTF-8, which some servers put before JSON.
_BOM = b"\xef\xbb\xbf"


def _wall() -> datetime:
    return datetime.now(UTC)


def judge(
    profile: Profile,
    operation: Operation[T],
    http: HttpReply,
    unknown: Unknown,
    *,
    now: Callable[[], datetime] = _wall,
    inspect: Inspect | None = None,
) -> Judgement[T]:
    """What ``http`` is: a success. Raises the package's ApiError, DecodeError, OutcomeUnknown.

    ``now`` gives the API's time where the reply does not tell it; ``inspect`` is shown every
    payload and where it stands.
    """
    envelope = profile.envelope
    opened = None if envelope is None else open_envelope(envelope, http.content)
    judgement = Judgement(profile, operation, http, opened, unknown, now, inspect)
    if envelope is None:
        if not judgement.is_result:
            judgement.refuse_status()
        return judgement.accept(http.content.strip() or None, (), None, "$")
    if opened is None:
        if not judgement.is_result:
            judgement.refuse_status()
        if operation.replies:
            # A file, say: only JSON has an envelope.
            return judgement.accept(http.content, (), None, "$")
        judgement.refuse_unreadable()
    if not contains(envelope.success, opened.code):
        judgement.refuse_code(opened)
    if not judgement.is_result:
        judgement.refuse_status()
    return judgement.accept(opened.payload, opened.items, opened.code, envelope.payload_path)


class Judgement(Generic[T]):
    """One reply, and what it turned out to be; ``opened`` is its envelope.

    Most calls want nothing but ``data``: all else is made when it is asked for.
    """

    #: What an accepted reply holds.
    data: T
    items: tuple[FailedItem, ...]
    _headers: Headers | None = None

    def __init__(
        self,
        profile: Profile,
        operation: Operation[T],
        http: HttpReply,
        opened: Opened | None,
        unknown: Unknown,
        now: Callable[[], datetime],
        inspect: Inspect | None,
    ) -> None:
        self.profile = profile
        self.operation = operation
        self.http = http
        self.opened = opened
        self.unknown = unknown
        self.now = now
        self.inspect = inspect
        status = http.status
        #: Whether the status means success.
        self.is_result = 200 <= status < 300 or (
            bool(operation.replies) and _is_documented(operation, status)
        )

    @property
    def headers(self) -> Headers:
        """Those of the reply."""
        if self._headers is None:
            self._headers = Headers(self.http.headers)
        return self._headers

    @property
    def server_time(self) -> datetime | None:
        """The envelope's time, else that of the header."""
        envelope, told = self.profile.envelope, None
        if envelope is not None and self.opened is not None:
            told = time_of(envelope, self.opened)
        return header_time(self.headers) if told is None else told

    @property
    def rate_limit(self) -> RateLimitState | None:
        """What the headers say of the rate limit."""
        return rate_limit_state(self.profile.rate_limit_headers, self.headers)

    def response(self) -> Response[T]:
        """The whole response that was accepted; another one each time."""
        http = self.http
        response = Response(
            http.status,
            self.headers,
            http.content,
            self.server_time,
            self.rate_limit,
            self.data,
            self.items,
        )
        if self.operation.headers is None:
            return response
        from .typed_headers import with_typed_headers

        return with_typed_headers(response, self.operation.headers)

    @cached_property
    def reply(self) -> Reply:
        """The reply as errors hold it."""
        http = self.http
        return Reply(http.status, self.headers, http.content, self.server_time, self.rate_limit)

    def accept(
        self,
        payload: bytes | None,
        items: tuple[FailedItem, ...],
        code: str | int | None,
        path: str,
    ) -> Judgement[T]:
        """It is a success: decode the payload."""
        if self.inspect is not None and payload is not None and not self.operation.replies:
            self.inspect(payload, path, self.operation.result)
        self.items = items
        try:
            self.data = self._data(payload, path)
        except Mismatch as mismatch:
            raise self.profile.errors.decode(
                operation=self.operation.id,
                reason=self._reason(mismatch),
                path=mismatch.path,
                reply=self.reply,
                accepted=self.operation.is_write,
                code=code,
            ) from None
        return self

    def _reason(self, mismatch: Mismatch) -> str:
        """Why the reply cannot be read; a page where JSON should be says that it is one."""
        content_type = self.headers.get("content-type", "")
        is_told = bool(self.operation.replies) or not (content_type and self.http.content)
        if is_told or "json" in content_type.lower():
            return mismatch.reason
        return f"the reply is {content_type}, not {self.operation.accept}: {mismatch.reason}"

    def _data(self, payload: bytes | None, path: str) -> Any:
        if not self.operation.replies:
            return decode_payload(self.operation, payload, path)
        from .reply_contents import decode_documented

        content_type = self.headers.get("content-type")
        is_whole = self.profile.envelope is None
        body = self.http.content if is_whole else payload or b""
        return decode_documented(
            self.operation, self.http.status, content_type, body, path, self.inspect or _ignore
        )

    def refuse_code(self, opened: Opened) -> NoReturn:
        """The API answered with a code that is not success."""
        rules = self._rules(opened.code)
        if not rules:
            # A bulk call that failed as a whole says why in its items.
            rules = tuple(rule for item in opened.items for rule in self._rules(item.code))
        if not rules:
            status, by_status = self.reply.status, self._status_rule()
            if status == 429 or status >= 500 or by_status.pause is not None:
                rules = (by_status,)
        rule = rules[0] if rules else ErrorRule(code=opened.code, category="business")
        if any(each.may_have_executed for each in rules) and self.operation.is_write:
            raise self.unknown(
                reason=f"{opened.code} {opened.message or rule.description}".rstrip(),
                code=opened.code,
                message=opened.message,
                category=rule.category,
                reply=self.reply,
                reply_body=self._error_body(),
            )
        message = opened.message or rule.description
        raise self._api_error(rule, opened.code, message, opened.items)

    def refuse_status(self) -> NoReturn:
        """The HTTP status says what happened, alone or against an envelope that says success."""
        opened = self.opened
        rule = self._status_rule()
        message = f"HTTP {self.reply.status}"
        if rule.description:
            message += f" ({rule.description})"
        code = None if opened is None else opened.code
        if opened is not None:
            message += f", but its body says success (code {code})"
        if self.operation.is_write and (rule.may_have_executed or opened is not None):
            raise self.unknown(
                reason=message,
                code=code,
                message=message,
                category=rule.category,
                reply=self.reply,
                reply_body=self._error_body(),
            )
        raise self._api_error(rule, code, message, ())

    def refuse_unreadable(self) -> NoReturn:
        """Success by its status, but not a reply of the API: HTML, cut off, empty."""
        what = "no reply of the API" if self.reply.content else "empty"
        reason = f"HTTP {self.reply.status}, but its body is {what} (no JSON object with a code)"
        if self.operation.is_write:
            raise self.unknown(reason=reason, reply=self.reply)
        raise self.profile.errors.decode(
            operation=self.operation.id,
            reason=reason,
            path="$",
            reply=self.reply,
            unreadable=True,
        )

    def _rules(self, code: str | int) -> tuple[ErrorRule, ...]:
        return self.profile.rules_by_code.get(str(code), ())

    def _status_rule(self) -> ErrorRule:
        status = str(self.reply.status)
        by_class = f"{status[:1]}XX"
        listed = {str(rule.code): rule for rule in self.profile.http_errors}
        for key, rules in (
            (status, listed),
            (by_class, listed),
            (status, _HTTP_RULES),
            (by_class, _HTTP_RULES),
        ):
            if key in rules:
                return rules[key]
        return _HTTP_RULES["5XX"]

    def _api_error(
        self,
        rule: ErrorRule,
        code: str | int | None,
        message: str,
        items: tuple[FailedItem, ...],
    ) -> ApiError:
        classes = self.profile.errors.api
        error = classes.get(rule.category) or classes["business"]
        return error(
            operation=self.operation.id,
            category=rule.category,
            code=code,
            message=message,
            hint=rule.hint,
            retryable=rule.retryable,
            items=items,
            reply=self.reply,
            retry_after=self._retry_after(rule),
            pause=rule.pause,
            body=self._error_body(),
        )

    def _error_body(self) -> Any:
        from .error_bodies import error_body

        return error_body(self.operation, self.reply)

    def _retry_after(self, rule: ErrorRule) -> float | None:
        """Seconds to wait; the header of the rate limit counts only where that was exceeded."""
        if rule.pause is not None:
            return rule.pause
        reply = self.reply
        if rule.category != "rate-limit":
            reply = replace(reply, rate_limit=None)
        return asked_to_wait(reply, reply.server_time or self.now())


def _is_documented(operation: Operation[Any], status: int) -> bool:
    from .reply_contents import is_result

    return is_result(operation, status)


def _ignore(payload: bytes, path: str, result: Any) -> None:
    """Inspect nothing."""


def decode_payload(operation: Operation[T], payload: bytes | None, path: str) -> T:
    """The typed result of a payload that stands at ``path``. Raises Mismatch."""
    decoded: Any = None
    if operation.result is not type(None):
        if payload is None:
            raise Mismatch("the payload is missing", path)
        decoded = operation.decoder.decode(payload.removeprefix(_BOM), path)
        if operation.single_row:
            if len(decoded) != 1:
                raise Mismatch(f"one row is expected, not {len(decoded)}", path)
            decoded = decoded[0]
    data: T = decoded
    return data
