"""A document as most are, without examples, on the wire."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from tests.wire import Exchange, Received, Sent

DOG = "123e4567-e89b-12d3-a456-426614174000"
JSON = {"content-type": "application/json"}

EXCHANGES = [
    Exchange(
        name="a list, with a query and a header",
        call="dogs.list_dogs",
        arguments={"limit": 2, "x_trace": "abc"},
        sent=Sent("GET", "/dogs?limit=2", headers={"x-trace": "abc"}),
        received=Received(
            200,
            JSON,
            b'[{"id":"%b","name":"Rex","breed":"husky","born":"2020-02-29","weight":31.50,'
            b'"arrived":"2024-05-01T10:00:00Z"},{"id":"%b","name":"Ida","breed":"poodle","born":null}]'
            % (DOG.encode(), DOG.encode()),
        ),
        result=lambda package: [
            package.models.Dog(
                id=UUID(DOG),
                name="Rex",
                breed=package.models.Breed.HUSKY,
                born=date(2020, 2, 29),
                weight=Decimal("31.50"),
                arrived=datetime(2024, 5, 1, 10, tzinfo=UTC),
            ),
            # A breed that nobody knew of breaks no reply.
            package.models.Dog(id=UUID(DOG), name="Ida", breed=package.models.Breed("poodle")),
        ],
    ),
    Exchange(
        name="a call without an operationId, whose reply is empty",
        call="dogs.post",
        arguments=lambda package: {
            "name": "Rex",
            "breed": package.models.Breed.MUTT,
            "born": date(2020, 2, 29),
            "weight": Decimal("31.50"),
        },
        sent=Sent(
            "POST",
            "/dogs",
            headers=JSON,
            body=b'{"name":"Rex","breed":"mutt","born":"2020-02-29","weight":31.50}',
        ),
        received=Received(201),
    ),
    Exchange(
        name="a parameter of the path, shared by its calls",
        call="dogs.remove_dog",
        arguments={"dog_id": UUID(DOG)},
        sent=Sent("DELETE", f"/dogs/{DOG}"),
    ),
]
