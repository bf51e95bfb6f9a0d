"""Single values of every kind: exact numbers, times by RFC 3339, Unix times of every unit."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}
KEY = "6f1b6a0e-0f3a-4a64-8f5e-0d9c3c1f2b3a"
LEAST = {"text": "abc", "amount": "0.1"}


def values(package: Any, **fields: Any) -> Any:
    least = {"text": "", "amount": Decimal("0.1"), "rate": None}
    return package.models.Values(**(least | fields))


def send(name: str, arguments: Any, body: bytes, reply: bytes, result: Any) -> Exchange:
    return Exchange(
        name=name,
        call="values.send",
        arguments={**LEAST, **arguments},
        sent=Sent("POST", "/values", JSON, b'{"text":"abc","amount":"0.1"' + body + b"}"),
        received=Received(200, JSON, b'{"text":"","amount":"0.1","rate":""' + reply + b"}"),
        result=result,
    )


def refused(name: str, arguments: Any, kind: type[BaseException], text: str) -> Exchange:
    return Exchange(
        name=name,
        call="values.send",
        arguments={**LEAST, **arguments},
        error=lambda package, error: check_error(error, kind, text),
    )


def check_error(error: BaseException, kind: type[BaseException], text: str) -> None:
    assert isinstance(error, kind)
    assert text in str(error)


EXCHANGES = [
    send("what is not given is not sent", {}, b"", b"", values),
    send(
        "numbers as they are written",
        {"price": Decimal("2.50"), "share": 0.1, "count": 4, "big": -(2**63), "flag": False},
        b',"price":2.50,"share":0.1,"count":4,"big":-9223372036854775808,"flag":false',
        b',"price":0.30000000000000000000000004,"share":1,"count":4.0,"flag":true',
        lambda package: values(
            package, price=Decimal("0.30000000000000000000000004"), share=1.0, count=4, flag=True
        ),
    ),
    send(
        "numbers in scientific notation",
        {"price": Decimal("1E+1")},
        b',"price":10',
        b',"price":1E2,"count":1e3,"grouped":"60,221.10"',
        lambda package: values(
            package, price=Decimal("1E+2"), count=1000, grouped=Decimal("60221.10")
        ),
    ),
    send(
        "times in UTC, whatever the zone of the caller",
        {
            "day": date(2026, 7, 1),
            "moment": datetime(2026, 7, 1, 2, 0, tzinfo=timezone(timedelta(hours=5, minutes=30))),
            "key": UUID(KEY),
            "since_seconds": datetime(2026, 7, 1, tzinfo=UTC),
        },
        b',"day":"2026-07-01","moment":"2026-06-30T20:30:00Z","key":"'
        + KEY.encode()
        + b'","sinceSeconds":1782864000',
        b',"day":"2026-07-01","moment":"2026-07-01t12:00:00.5+02:00","key":"'
        + KEY.upper().encode()
        + b'","sinceSeconds":1,"sinceMilliseconds":"1728629786884","sinceMicroseconds":"",'
        b'"sinceNanoseconds":"1688639403423213947"',
        lambda package: values(
            package,
            day=date(2026, 7, 1),
            moment=datetime.fromisoformat("2026-07-01T12:00:00.500000+02:00"),
            key=UUID(KEY),
            since_seconds_s=1,
            since_milliseconds_ms=1728629786884,
            since_nanoseconds_ns=1688639403423213947,
        ),
    ),
    send(
        "null is as good as missing, that of a default too",
        {"moment": "2016-12-31T23:59:60z"},
        b',"moment":"2016-12-31T23:59:60z"',
        b',"price":null,"count":null,"flag":null,"anything":null',
        lambda package: values(package, count=7),
    ),
    send(
        "any value as it is",
        {"anything": [1, 0.5, None, {"a": True}, "x"]},
        b',"anything":[1,0.5,null,{"a":true},"x"]',
        b',"anything":{"a":[1,0.1,null,1e400]}',
        lambda package: values(package, anything={"a": [1, 0.1, None, Decimal("1E+400")]}),
    ),
    Exchange(
        name="what is no number breaks the reply, and says where",
        call="values.send",
        arguments=LEAST,
        sent=Sent("POST", "/values", JSON, b'{"text":"abc","amount":"0.1"}'),
        received=Received(200, JSON, b'{"text":"","amount":"NaN","rate":""}'),
        error=lambda package, error: check_error(error, package.errors.DecodeError, "$.amount"),
    ),
    refused("a float is no amount", {"amount": 0.1}, TypeError, "amount must not be a float"),
    refused("nor is what is not finite", {"amount": "Infinity"}, ValueError, "plain decimal"),
    refused("more than the maximum", {"price": "10.50001"}, ValueError, "at most 10.5"),
    refused("exactly what is excluded", {"share": 0.0}, ValueError, "more than 0"),
    refused("no multiple", {"count": 3}, ValueError, "multiple of 2"),
    refused("more than 64 bits", {"big": 2**63}, ValueError, "64 bits"),
    refused("true is no number", {"count": True}, TypeError, "count"),
    refused("text that is too long", {"text": "abcdefghi"}, ValueError, "at most 8 characters"),
    refused("text of another pattern", {"text": "ABC"}, ValueError, "must match"),
]
