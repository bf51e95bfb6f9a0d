"""Methods beyond the usual ones, since OpenAPI 3.2."""

from __future__ import annotations

from tests.wire import Exchange, Received, Sent

EXCHANGES = [
    Exchange(
        name="the method QUERY has a body",
        call="young_pets.search",
        arguments={"name": "Rex"},
        sent=Sent("QUERY", "/pets", {"content-type": "application/json"}, b'{"name":"Rex"}'),
        received=Received(200, {"content-type": "application/json"}, b'[{"id":1,"name":"Rex"}]'),
        result=lambda package: [package.models.Pet(id=1, name="Rex")],
    ),
    Exchange(
        name="a method of additionalOperations",
        call="pets.copy",
        arguments={"to": "shop 2"},
        sent=Sent("COPY", "/pets?to=shop%202"),
    ),
    Exchange(
        name="the method TRACE",
        call="pets.traced",
        sent=Sent("TRACE", "/pets"),
    ),
]
