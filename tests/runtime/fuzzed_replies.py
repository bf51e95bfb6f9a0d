"""An exchange whose replies are fuzzed, and what must hold for any of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from decoding_models import Row, Tree, Wide
from runtime.errors import DEFAULT_ERRORS, ClientError, DecodeError, OutcomeUnknown
from runtime.judging import judge
from runtime.operation import Operation
from runtime.profile import (
    Envelope,
    EnvironmentHost,
    ErrorRule,
    ItemCodes,
    Profile,
    RateLimitHeaders,
)
from runtime.transport import HttpReply

DOCUMENTED = {
    "code": 0,
    "message": "ok",
    "data": {
        "text": "a",
        "amount": "1.50",
        "theRate": "",
        "grouped": "60,221.15",
        "count": 3,
        "uTime": "1600000000000",
        "level": "LOW",
        "side": 1,
        "flag": True,
        "inner": {"coin": "BTC"},
        "inners": [{"coin": "ETH", "rate": "0.1"}],
        "rows": [[1, "2"], [3, "", "note"]],
        "day": "2026-01-02",
        "moment": "2026-01-02T03:04:05Z",
        "key": "12345678-1234-5678-1234-567812345678",
    },
    "ext": {"list": [{"c": 5, "m": "failed"}]},
    "time": 1752573126653,
}
PROFILE = Profile(
    name="fuzzed",
    user_agent="fuzzed",
    environments={"test": EnvironmentHost(url="http://127.0.0.1")},
    errors=DEFAULT_ERRORS,
    envelope=Envelope(
        code=("code",),
        message=("message",),
        payload=("data",),
        time=("time",),
        time_format="unix-ms",
        success=(0,),
        items=ItemCodes(list=("ext", "list"), code="c", message="m", success=(0,)),
    ),
    error_codes=(
        ErrorRule(code=5, category="business"),
        ErrorRule(code=6, category="unavailable", may_have_executed=True),
    ),
    rate_limit_headers=RateLimitHeaders(
        limit="X-Limit", remaining="X-Remaining", reset="X-Reset", reset_format="unix-ms"
    ),
)
OPERATIONS = [
    Operation(id=f"fuzz.{kind.lower()}", method=method, path="/", result=result)
    for method in ("GET", "POST")
    for kind, result in (("wide", Wide), ("rows", list[Row]), ("tree", Tree), ("none", type(None)))
]


def unknown(**what: Any) -> OutcomeUnknown:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    given_to = {"operation": "fuzz", "method": "POST", "path": "/", "arguments": {}, "body": None}
    return OutcomeUnknown(**given_to, sent_at=moment, **what)


def judged(content: bytes, status: int, headers: list[tuple[str, str]], operation: Any) -> None:
    """Raise nothing, whatever the reply; a documented error has been caught."""
    reply = HttpReply(status, tuple(headers), content)
    try:
        response = judge(PROFILE, operation, reply, unknown).response()
    except DecodeError as error:
        # Where a write is accepted, its error must say so.
        assert error.accepted == operation.is_write
        assert str(error)
    except ClientError as error:
        assert str(error)
    else:
        assert response.content == content
        repr(response.data)
