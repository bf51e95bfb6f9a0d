"""What is deprecated still works."""

from __future__ import annotations

from tests.wire import Exchange, Received, Sent

EXCHANGES = [
    Exchange(
        name="a deprecated call with a deprecated argument",
        call="loans.get",
        arguments={"old": "x"},
        is_deprecated=True,
        sent=Sent("GET", "/loans?old=x"),
        received=Received(200, {"content-type": "application/json"}, b'{"id":"1"}'),
        result=lambda package: package.models.Loans(id="1"),
    ),
]
