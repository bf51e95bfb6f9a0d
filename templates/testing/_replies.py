"""What the mock exchange answers: documented examples, and refusals in the exchange's own words."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from ._calls import Mistake, Refusal
from ._specification import Example, Operation, Specification

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNITS = {
    "unix-s": timedelta(seconds=1),
    "unix-ms": timedelta(milliseconds=1),
    "unix-us": timedelta(microseconds=1),
}
#: What to report where the exchange has no code of its own for a mistake.
_NEXT_BEST: Mapping[Mistake, Mistake] = {
    "wrong-passphrase": "wrong-signature",
    "unknown-key": "wrong-signature",
    "missing-authentication": "unknown-key",
    "wrong-environment": "unknown-key",
    "missing-parameter": "invalid-parameter",
    "malformed-body": "invalid-parameter",
}
#: The HTTP status of a refusal without an envelope.
_STATUS: Mapping[Mistake, int] = {
    "unexpected-body": 403,
    "unknown-route": 404,
    "rate-limit": 429,
    "invalid-parameter": 400,
}


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP reply."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=lambda: {"content-type": "application/json"})


def documented_reply(operation: Operation, arguments: Mapping[str, Any]) -> Reply:
    """The documented reply to these arguments, else the operation's first one.

    Raises:
        LookupError: The specification has no example for the operation.
    """
    if not operation.examples:
        raise LookupError(
            f"{operation.id} has no documented reply: give one with reply_with({operation.id!r})"
        )
    matching = (example for example in operation.examples if example.arguments == arguments)
    example: Example = next(matching, operation.examples[0])
    return Reply(example.status, encode(example.reply))


def refusal_reply(
    refusal: Refusal, specification: Specification, operation: Operation | None, now: datetime
) -> Reply:
    """The refusal in the exchange's envelope, or plain text where it has no code for it."""
    rule = _rule(refusal, specification)
    envelope = specification.envelope
    if rule is None or envelope is None:
        text = f"{refusal.mistake}: {refusal.subject}: {refusal.detail}\n"
        headers = {"content-type": "text/plain; charset=utf-8"}
        return Reply(_STATUS.get(refusal.mistake, 401), text.encode(), headers)
    return _in_envelope(rule, envelope, refusal.subject, specification, operation, now)


def ledger_refusal_reply(
    code: str | int, specification: Specification, operation: Operation | None, now: datetime
) -> Reply:
    """The refusal of a call that is right in itself, with the code that the rules name."""
    rules = [rule for rule in specification.error_codes if str(rule["code"]) == str(code)]
    return _in_envelope(rules[0], specification.envelope or {}, "", specification, operation, now)


def payload_reply(
    payload: object, specification: Specification, operation: Operation, now: datetime
) -> Reply:
    """A successful reply with this payload, for the rest like the documented one."""
    envelope = specification.envelope
    if envelope is None:
        return Reply(200, encode(payload))
    reply = _blank([operation, *specification.operations], envelope["payload"])
    _put(reply, envelope["payload"], payload)
    _put_time(reply, envelope, now)
    return Reply(operation.examples[0].status if operation.examples else 200, encode(reply))


def _in_envelope(
    rule: Mapping[str, Any],
    envelope: Mapping[str, Any],
    subject: str,
    specification: Specification,
    operation: Operation | None,
    now: datetime,
) -> Reply:
    operations = [operation] if operation else []
    reply = _blank([*operations, *specification.operations], envelope["payload"])
    number: Any = str if isinstance(envelope["success"][0], str) else int
    message = rule.get("message", rule["description"])
    _put(reply, envelope["code"], number(rule["code"]))
    # Exchanges document messages with a placeholder for the name of what is wrong.
    _put(reply, envelope["message"], re.sub(r"\{\w*\}", lambda _: subject, message))
    _put_time(reply, envelope, now)
    return Reply(rule.get("http-status", 200), encode(reply))


def _put_time(reply: dict[str, Any], envelope: Mapping[str, Any], now: datetime) -> None:
    if "time" not in envelope:
        return
    notation = envelope["time"]["format"]
    elapsed = now - _EPOCH
    time = (
        elapsed // timedelta(microseconds=1) * 1000
        if notation == "unix-ns"
        else elapsed // _UNITS[notation]
    )
    former = _get(reply, envelope["time"]["pointer"])
    _put(reply, envelope["time"]["pointer"], str(time) if isinstance(former, str) else time)


def encode(value: object) -> bytes:
    """Compact JSON, unicode unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _rule(refusal: Refusal, specification: Specification) -> Mapping[str, Any] | None:
    mistake: Mistake | None = refusal.mistake
    while mistake is not None:
        rules = [rule for rule in specification.error_codes if rule.get("reports") == mistake]
        # Some exchanges have one code per missing header, told apart by the message.
        named = [rule for rule in rules if refusal.subject in rule.get("message", "")]
        if rules:
            return (named or rules)[0]
        mistake = _NEXT_BEST.get(mistake)
    return None


def _blank(operations: list[Operation], payload: str) -> dict[str, Any]:
    """A documented reply with nothing in its payload."""
    for operation in operations:
        for example in operation.examples:
            if isinstance(example.reply, dict):
                reply = copy.deepcopy(example.reply)
                _put(reply, payload, [] if isinstance(_get(reply, payload), list) else {})
                return reply
    return {}


def _get(reply: Mapping[str, Any], pointer: str) -> Any:
    value: Any = reply
    for part in _split(pointer):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _put(reply: dict[str, Any], pointer: str, value: object) -> None:
    *parents, last = _split(pointer)
    for part in parents:
        reply = reply.setdefault(part, {})
    reply[last] = value


def _split(pointer: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
