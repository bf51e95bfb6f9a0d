"""Names and values of symbols arrive as they are meant, percent-encoded by RFC 3986."""

from __future__ import annotations

from tests.wire import Exchange, Received, Sent

EXCHANGES = [
    Exchange(
        name="quotes and backslashes in a path, a name and a value",
        call="text.get",
        arguments={"a_b_c": '"\\'},
        sent=Sent("GET", "/te%22xt?a%22b%5Cc=%22%5C"),
        received=Received(
            200,
            {"content-type": "application/json"},
            rb'{"x\'y":"\"\"\"","kind":"a\nb"}'.replace(rb"\'", b"'"),
        ),
        result=lambda package: package.models.TextGetResult(
            x_y='"""', kind=package.models.TextGetResultKind("a\nb")
        ),
    ),
]
