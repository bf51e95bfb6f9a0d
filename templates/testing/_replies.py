"""What the mock exchange answers: documented examples, and refusals in the exchange's own words."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from ._calls import ExchangeRefusalError, Mistake, Refusal
from ._generated import ValueMaker
from ._paging import PagedRows
from ._pointers import get, put, split
from ._reply_bodies import accepted, header_text, sample
from ._schemas import Places, Schemas
from ._specification import Example, Operation, Specification
from ._typed import unix_time

#: What to report where the exchange has no code of its own for a mistake.
_NEXT_BEST: Mapping[Mistake, Mistake] = {
    "wrong-passphrase": "wrong-signature",
    "unknown-key": "wrong-signature",
    "missing-authentication": "unknown-key",
    "wrong-environment": "unknown-key",
    "missing-permission": "unknown-key",
    "missing-parameter": "invalid-parameter",
    "malformed-body": "invalid-parameter",
    "missing-body": "malformed-body",
    "wrong-content-type": "malformed-body",
    "invalid-timestamp": "stale-timestamp",
    "wrong-method": "unknown-route",
}
#: The HTTP status of a refusal without an envelope.
_STATUS: Mapping[Mistake, int] = {
    "unexpected-body": 403,
    "missing-permission": 403,
    "unknown-route": 404,
    "wrong-method": 405,
    "rate-limit": 429,
    "invalid-parameter": 400,
    "refused": 400,
}
_JSON_HEADERS: Mapping[str, str] = {"content-type": "application/json"}
#: Stands for the time while a reply is made ready.
_TIME_MARK = "\N{REPLACEMENT CHARACTER}time"


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP reply; handlers may return one."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=lambda: {"content-type": "application/json"})


def encode(value: object) -> bytes:
    """Compact JSON, unicode unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def plain_text(status: int, text: str) -> Reply:
    """A reply without an envelope."""
    return Reply(status, text.encode(), {"content-type": "text/plain; charset=utf-8"})


class Replies:
    """Makes the replies of one exchange.

    With ``live_clock`` the time in the envelope, and what the operation answers that tells the
    exchange's time, are those of its clock; else they stay as documented.
    """

    def __init__(
        self, specification: Specification, schemas: Schemas, *, seed: int, live_clock: bool
    ) -> None:
        self._specification = specification
        self._schemas = schemas
        self._seed = seed
        self._maker = ValueMaker(specification, schemas)
        self._live_clock = live_clock
        time = (specification.envelope or {}).get("time")
        self._time: Mapping[str, Any] | None = time if live_clock else None
        self._ready: dict[tuple[str, str], tuple[bytes, ...]] = {}
        # The specification is not changed, so that the first documented reply is so for good.
        self._blanks: dict[str, dict[str, Any]] = {}

    def documented(
        self, operation: Operation, arguments: Mapping[str, Any], now: datetime, accept: str = ""
    ) -> Reply:
        """The documented reply to these arguments, else the operation's first one.

        ``accept`` is what the request asks for.

        Of an operation without an example it is one that is made from the schema, the same each
        time.

        Raises:
            LookupError: There is no example, and none could be made.
        """
        if not operation.examples or self._is_other(operation, accept):
            return self.generated(operation, "", now, accept)
        matching = (example for example in operation.examples if example.arguments == arguments)
        example: Example = next(matching, operation.examples[0])
        if self._live_clock and self._tells_time(operation):
            reply = copy.deepcopy(example.reply)
            self._set_times(reply, _reply_schemas(operation), now)
            return Reply(example.status, encode(self._timed(reply, now)))
        pieces = self._pieces(operation, example)
        if len(pieces) == 1:
            return Reply(example.status, pieces[0])
        assert self._time is not None  # noqa: S101 - only then there are several pieces
        time = str(unix_time(now, self._time["format"])).encode()
        return Reply(example.status, time.join(pieces))

    def continued(
        self, operation: Operation, arguments: Mapping[str, Any], now: datetime, *, documented: bool
    ) -> Reply | None:
        """A page after the first one: what is left of the documented rows, or none.

        None where the arguments ask for no such page, or for one that is documented.
        """
        if operation.pagination is None:
            return None
        examples = operation.examples if documented else ()
        if any(example.arguments == arguments for example in examples):
            return None
        rows = self._payload(examples[0].reply) if examples else None
        for part in split(operation.pagination["rows"]):
            rows = rows.get(part) if isinstance(rows, dict) else None
        listed = PagedRows(operation, rows if isinstance(rows, list) else [])
        return (
            self.enveloped(operation, listed.page(arguments), now)
            if listed.goes_on(arguments)
            else None
        )

    def _payload(self, reply: Any) -> Any:
        envelope = self._specification.envelope
        return reply if envelope is None else get(reply, envelope["payload"])

    def answered(self, operation: Operation, value: object, now: datetime, accept: str) -> Reply:
        """A successful reply with the value that a handler gives, in the form that is asked for."""
        body = accepted(operation.reply_bodies, accept)
        if body.form == "json":
            return self.enveloped(operation, value, now)
        return Reply(body.status, body.encode(value), {"content-type": body.content_type})

    def documented_headers(self, operation: Operation, reply: Reply) -> Mapping[str, str]:
        """The headers that a reply of success is documented to have; none beside an envelope."""
        if self._specification.envelope is not None:
            return {}
        found = [body for body in operation.reply_bodies if body.status == reply.status]
        headers: dict[str, str] = {}
        for name, schema, explode in found[0].headers if found else ():
            try:
                value = self._maker.make((schema,), f"{self._seed} {operation.id} {name}")
            except LookupError:
                # A reply without the header is better than none.
                continue
            text = header_text(value, explode=explode)
            if text.isascii() and text.isprintable():
                headers[name] = text
        return headers

    def _is_other(self, operation: Operation, accept: str) -> bool:
        """Whether the request asks for another body than JSON."""
        body = accepted(operation.reply_bodies, accept)
        return body.media_type is not None and body.form != "json"

    def _other(self, operation: Operation, accept: str, request: str) -> Reply:
        """A reply with a body that is not JSON: the documented one, else a generated one."""
        body = accepted(operation.reply_bodies, accept)
        seed = f"{self._seed} {operation.id} {request}"
        if body.examples:
            value = body.examples[0]
        elif body.form == "binary" or body.schema is None:
            value = sample(body.form)
        elif body.form == "text":
            value = self._maker.make((body.schema,), seed)
        else:
            value = [self._maker.make((body.schema,), f"{seed} {number}") for number in range(3)]
        return Reply(body.status, body.encode(value), {"content-type": body.content_type})

    def generated(
        self, operation: Operation, request: str, now: datetime, accept: str = ""
    ) -> Reply:
        """A reply that fulfils the operation's schema; the same for the same seed and request.

        Raises:
            LookupError: None could be made.
        """
        if self._is_other(operation, accept):
            return self._other(operation, accept, request)
        if operation.reply_pointer is None:
            return self._without_schema(operation, now)
        seed = f"{self._seed} {operation.id} {request}"
        reply = self._maker.make((operation.reply_pointer,), seed)
        envelope = self._specification.envelope
        if envelope is not None and isinstance(reply, dict):
            put(reply, envelope["code"], envelope["success"][0])
            put(reply, envelope["message"], "")
            self._make_successful(reply, envelope)
            self._make_single(get(reply, envelope["payload"]), operation, seed)
            if self._live_clock:
                reply = self._timed(reply, now)
        return Reply(operation.reply_status, encode(reply))

    def _without_schema(self, operation: Operation, now: datetime) -> Reply:
        """The documented reply of an operation whose reply has no schema, else an empty one."""
        if operation.examples:
            return self.documented(operation, {}, now)
        if self._specification.envelope is not None:
            return self.enveloped(operation, {}, now)
        is_json = operation.reply_bodies[0].media_type is not None
        body = encode({}) if is_json else b""
        return Reply(operation.reply_status, body, _JSON_HEADERS if is_json else {})

    def enveloped(self, operation: Operation, payload: object, now: datetime) -> Reply:
        """A successful reply with the payload."""
        envelope = self._specification.envelope
        if envelope is None:
            return Reply(operation.reply_status, encode(payload))
        reply = self._blank(operation)
        put(reply, envelope["code"], envelope["success"][0])
        put(reply, envelope["payload"], payload)
        return Reply(operation.reply_status, encode(self._timed(reply, now)))

    def refusal(self, refusal: Refusal, operation: Operation | None, now: datetime) -> Reply:
        """The refusal in the exchange's envelope, or plain text where it has no code for it."""
        rule = self._rule_for(refusal)
        if rule is None or self._specification.envelope is None:
            text = f"{refusal.mistake}: {refusal.subject}: {refusal.detail}\n"
            return plain_text(_STATUS.get(refusal.mistake, 401), text)
        # Exchanges document messages with a placeholder for the name of what is wrong.
        message = re.sub(r"\{\w*\}", lambda _: refusal.subject, _message(rule))
        return self._coded(rule["code"], message, rule.get("http-status", 200), operation, now)

    def by_code(
        self, error: ExchangeRefusalError, operation: Operation | None, now: datetime
    ) -> Reply:
        """The refusal with a code, in the words of the specification unless others are given."""
        rules = self._specification.error_codes
        rule = next((each for each in rules if str(each["code"]) == str(error.code)), {})
        message = error.message or _message(rule)
        if self._specification.envelope is None:
            return plain_text(rule.get("http-status", 400), f"{error.code}: {message}\n")
        return self._coded(error.code, message, rule.get("http-status", 200), operation, now)

    def with_status(self, status: int, operation: Operation | None, now: datetime) -> Reply:
        """A refusal with an HTTP status and the code of the exchange that fits it best."""
        rules = self._specification.error_codes
        category = {429: "rate-limit"}.get(
            status, "unavailable" if status >= 500 else "invalid-request"
        )
        fitting = [
            *(rule for rule in rules if rule.get("http-status") == status),
            *(rule for rule in rules if rule["category"] == category),
        ]
        if not fitting or self._specification.envelope is None:
            return plain_text(status, f"HTTP {status}\n")
        rule = fitting[0]
        return self._coded(rule["code"], _message(rule), status, operation, now)

    def rate_limited(self, status: int, operation: Operation | None, now: datetime) -> Reply:
        """The refusal of too many calls, in the exchange's words for the HTTP status if any."""
        rule = self._rule_for(Refusal("rate-limit", "", ""))
        if rule is None or self._specification.envelope is None:
            return plain_text(status, "rate-limit\n")
        namesakes = (
            each
            for each in self._specification.error_codes
            if each["code"] == rule["code"] and each.get("http-status", 200) == status
        )
        return self._coded(rule["code"], _message(next(namesakes, rule)), status, operation, now)

    def payload_path(self) -> tuple[str | int, ...]:
        """The way from the root of a reply to its payload."""
        envelope = self._specification.envelope
        if envelope is None:
            return ()
        return tuple(split(envelope["payload"]))

    def _coded(
        self,
        code: object,
        message: str,
        status: int,
        operation: Operation | None,
        now: datetime,
    ) -> Reply:
        envelope = self._specification.envelope
        assert envelope is not None  # noqa: S101 - the callers look
        reply = self._blank(operation)
        number: Any = str if isinstance(envelope["success"][0], str) else int
        put(reply, envelope["code"], number(code))
        put(reply, envelope["message"], message)
        return Reply(status, encode(self._timed(reply, now, always=True)))

    def _pieces(self, operation: Operation, example: Example) -> tuple[bytes, ...]:
        """A documented reply, cut where the time has to go."""
        key = (operation.id, example.name)
        if key not in self._ready:
            former = get(example.reply, self._time["pointer"]) if self._time else None
            if former is None or self._time is None:
                self._ready[key] = (encode(example.reply),)
            else:
                marked = copy.deepcopy(example.reply)
                is_text = isinstance(former, str)
                put(marked, self._time["pointer"], _TIME_MARK)
                mark = _TIME_MARK if is_text else f'"{_TIME_MARK}"'
                self._ready[key] = tuple(encode(marked).split(mark.encode()))
        return self._ready[key]

    def _timed(self, reply: Any, now: datetime, *, always: bool = False) -> Any:
        """The reply with the exchange's time in its envelope."""
        time = (self._specification.envelope or {}).get("time") if always else self._time
        if time is not None and isinstance(reply, dict):
            number = unix_time(now, time["format"])
            former = get(reply, time["pointer"])
            put(reply, time["pointer"], str(number) if isinstance(former, str) else number)
        return reply

    def _tells_time(self, operation: Operation) -> bool:
        told = self._specification.document.get("x-server-time", {})
        return bool(told.get("operation") == operation.id)

    def _set_times(self, value: Any, at: Places, now: datetime) -> None:
        """Set every time in a value to that of the exchange's clock, in its own notation."""
        members: Any = (
            value.items()
            if isinstance(value, dict)
            else enumerate(value)
            if isinstance(value, list)
            else ()
        )
        for name, member in list(members):
            inner = self._schemas.member(at, name)
            notation = self._schemas.keyword(inner, "format")
            if isinstance(notation, str) and notation.startswith("unix-"):
                number = unix_time(now, notation)
                value[name] = str(number) if isinstance(member, str) else number
            else:
                self._set_times(member, inner, now)

    def _make_successful(self, reply: Any, envelope: Mapping[str, Any]) -> None:
        """Let no item of a generated reply report a failure."""
        items: Mapping[str, Any] = envelope.get("items", {})
        rows = get(reply, items["list"]) if items else None
        for row in rows if isinstance(rows, list) else ():
            if isinstance(row, dict) and items["code"] in row:
                row[items["code"]] = items["success"][0]

    def _make_single(self, payload: Any, operation: Operation, seed: str) -> None:
        """Let a payload that is a list of one row be so."""
        if not operation.single_row or not isinstance(payload, list):
            return
        if not payload:
            at = _reply_schemas(operation)
            for part in (*self.payload_path(), 0):
                at = self._schemas.member(at, part)
            payload.append(self._maker.make(at, seed))
        del payload[1:]

    def _rule_for(self, refusal: Refusal) -> Mapping[str, Any] | None:
        mistake: Mistake | None = refusal.mistake
        while mistake is not None:
            rules = [
                rule for rule in self._specification.error_codes if rule.get("reports") == mistake
            ]
            # Some exchanges have one code per missing header, told apart by the message.
            named = [rule for rule in rules if refusal.subject in rule.get("message", "")]
            if rules:
                return (named or rules)[0]
            mistake = _NEXT_BEST.get(mistake)
        return None

    def _blank(self, operation: Operation | None) -> dict[str, Any]:
        """A documented reply with nothing in its payload."""
        key = operation.id if operation else ""
        if key not in self._blanks:
            operations = [*([operation] if operation else []), *self._specification.operations]
            envelope = self._specification.envelope
            assert envelope is not None  # noqa: S101 - the callers look
            self._blanks[key] = _blank(operations, envelope["payload"])
        return copy.deepcopy(self._blanks[key])


def _reply_schemas(operation: Operation) -> Places:
    return (operation.reply_pointer,) if operation.reply_pointer else ()


def _message(rule: Mapping[str, Any]) -> str:
    return str(rule.get("message", rule.get("description", "")))


def _blank(operations: Sequence[Operation], payload: str) -> dict[str, Any]:
    for operation in operations:
        for example in operation.examples:
            if isinstance(example.reply, dict):
                reply = copy.deepcopy(example.reply)
                put(reply, payload, [] if isinstance(get(reply, payload), list) else {})
                return reply
    return {}


def with_headers(reply: Reply, headers: Mapping[str, str]) -> Reply:
    """The reply with more headers; those that it has already win."""
    if not headers:
        return reply
    own = {name.lower() for name in reply.headers}
    more = {name: value for name, value in headers.items() if name.lower() not in own}
    return replace(reply, headers={**reply.headers, **more})
