"""A document that is not strictly valid, read as it is meant."""

from __future__ import annotations

from tests.wire import Exchange, Received, Sent

_JSON = {"content-type": "application/json"}

EXCHANGES = [
    Exchange(
        name="a reply that is a $ref to a schema",
        call="with_options_calls.get_pets_by_pet_id",
        arguments={"pet_id": 7},
        sent=Sent("GET", "/pets/7"),
        received=Received(200, _JSON, b'{"id":7,"nick":null,"kind":"pet"}'),
        result=lambda package: package.models.Pet(id=7, nick=None, kind="pet"),
    ),
    Exchange(
        name="a parameter with the type beside its name",
        call="class_.import_get_pets",
        arguments={"limit": 3},
        sent=Sent("GET", "/pets?limit=3"),
        received=Received(200, _JSON, b'[{"id":1}]'),
        result=lambda package: [package.models.Pet(id=1)],
    ),
    Exchange(
        name="the same path with a slash at its end",
        call="class_.import_get_pets_slash",
        sent=Sent("GET", "/pets/"),
    ),
    Exchange(
        name="a name twice in a path, and a reply that nothing describes",
        call="copies.close",
        arguments={"id": "a/b"},
        sent=Sent("PUT", "/copies/a%2Fb/of/a%2Fb"),
        received=Received(200, _JSON, b'{"is":"not read"}'),
    ),
    Exchange(
        name="null without a type, required of a property, and a default beside a $ref",
        call="owners.make",
        arguments={"sort": "up", "name": None, "pets": [None, "a", 1]},
        sent=Sent(
            "POST",
            "/owners?kind=person&sort=up",
            _JSON,
            b'{"name":null,"pets":[null,"a",1]}',
        ),
        received=Received(201, _JSON, b'{"kind":null}'),
        result=lambda package: package.models.OwnersMakeResult(kind=None),
    ),
]
