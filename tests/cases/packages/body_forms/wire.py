"""Bodies to the byte: WHATWG's URL for forms, RFC 7464 for sequences."""

from __future__ import annotations

import io
from decimal import Decimal

from tests.wire import Exchange
from tests.wire.bodies import call, file_part, multipart, pieces, refuses, text_part

JSON = [
    call(
        "a media type with a parameter, as the document has it",
        "notes.create /notes",
        {"text": "é", "tags": ["a"]},
        headers={"content-type": "application/vnd.api+json; version=1"},
        body='{"text":"é","tags":["a"]}'.encode(),
    ),
    call(
        "an optional body, of which nothing is given",
        "notes.replace /notes",
        {},
        method="PUT",
        headers={"content-type": None},
    ),
    call(
        "an optional body, empty",
        "notes.replace /notes",
        {"content_type": "application/json; charset=utf-8"},
        method="PUT",
        headers={"content-type": "application/json; charset=utf-8"},
        body=b"{}",
    ),
    call(
        "an optional body, with a field",
        "notes.replace /notes",
        {"count": 0},
        method="PUT",
        headers={"content-type": "application/json; charset=utf-8"},
        body=b'{"count":0}',
    ),
    call(
        "fields that the schema allows without naming them",
        "notes.replace /notes",
        {"label": "a", "additional_properties": {"b": "c", "count?": "d"}},
        method="PUT",
        body=b'{"label":"a","b":"c","count?":"d"}',
    ),
    call(
        "an object that has no member",
        "notes.add_empty /notes/empty",
        {},
        headers={"content-type": "application/json"},
        body=b"{}",
    ),
    call(
        "an optional body with a field that it needs, of which nothing is given",
        "notes.change /notes",
        {},
        method="PATCH",
        headers={"content-type": None},
    ),
    call(
        "an optional body with what it needs",
        "notes.change /notes",
        {"id": 1, "text": "b"},
        method="PATCH",
        headers={"content-type": "application/merge-patch+json"},
        body=b'{"id":1,"text":"b"}',
    ),
    Exchange(
        name="an optional body without a field that it needs",
        call="notes.change",
        arguments={"text": "b"},
        error=refuses(TypeError, "notes.change() needs id"),
    ),
    Exchange(
        name="a field that only replies have",
        call="notes.change",
        arguments={"id": 1, "created": None},
        error=refuses(TypeError, "created"),
    ),
    call(
        "the body of a DELETE",
        "notes.remove /notes",
        {"ids": [1, 2]},
        method="DELETE",
        headers={"content-type": "application/json"},
        body=b'{"ids":[1,2]}',
    ),
    call(
        "JSON of a name that the caller tells",
        "choices.locate_in_json /places/notations",
        {"latitude": 1, "longitude": 2, "content_type": "application/vnd.place+json"},
        headers={"content-type": "application/vnd.place+json"},
        body=b'{"latitude":1,"longitude":2}',
    ),
    call(
        "JSON by the first of its names",
        "choices.locate_in_json /places/notations",
        {"latitude": 1, "longitude": 2},
        headers={"content-type": "text/json"},
        body=b'{"latitude":1,"longitude":2}',
    ),
    Exchange(
        name="what is no JSON of any name",
        call="choices.locate_in_json",
        arguments={"latitude": 1, "longitude": 2, "content_type": "application/xml"},
        error=refuses(TypeError, "application/*+json"),
    ),
]

LINES = [
    call(
        "lines of a list",
        "notes.import_lines /notes/lines",
        {"body": [{"text": "a"}, {"text": "b", "tags": []}]},
        headers={"content-type": "application/x-ndjson", "content-length": "36"},
        body=b'{"text":"a"}\n{"text":"b","tags":[]}\n',
    ),
    call(
        "lines of an iterator, in chunks",
        "notes.import_lines /notes/lines",
        lambda package: {"body": ({"text": text} for text in "ab")},
        headers={"content-type": "application/x-ndjson", "transfer-encoding": "chunked"},
        body=b'{"text":"a"}\n{"text":"b"}\n',
    ),
    call(
        "a JSON text sequence",
        "notes.import_lines /notes/lines",
        {"body": [{"text": "a"}, {"text": "b"}], "content_type": "application/json-seq"},
        headers={"content-type": "application/json-seq"},
        body=b'\x1e{"text":"a"}\n\x1e{"text":"b"}\n',
    ),
]

FORMS = [
    call(
        "a form",
        "notes.submit /notes/form",
        {
            "text": "a b&c=é*~",
            "amount": Decimal("1.50"),
            "urgent": False,
            "tags": ["x", "y z"],
            "colours": ["red", "blue"],
            "place": {"latitude": 1, "longitude": 2},
        },
        headers={"content-type": "application/x-www-form-urlencoded"},
        body=(
            b"text=a+b%26c%3D%C3%A9*%7E&amount=1.50&urgent=false&tags=x&tags=y+z"
            b"&colours=red%20blue&place=%7B%22latitude%22%3A1%2C%22longitude%22%3A2%7D"
        ),
    ),
]

BINARY = [
    call(
        "bytes",
        "files.put /files/a%20b",
        {"name": "a b", "body": b"\x00\x01"},
        method="PUT",
        headers={"content-type": "application/octet-stream", "content-length": "2"},
        body=b"\x00\x01",
    ),
    call(
        "an iterable of a size that is known",
        "files.put /files/a",
        lambda package: {"name": "a", "body": package.File(pieces(), size=7)},
        method="PUT",
        headers={"content-length": "7", "transfer-encoding": None},
        body=b"one two",
    ),
    call(
        "a picture, whose kind its name tells",
        "files.put_picture /pictures/a",
        lambda package: {"name": "a", "body": package.File(b"1", filename="a.png")},
        method="PUT",
        headers={"content-type": "image/png"},
        body=b"1",
    ),
    call(
        "a picture, whose kind the caller tells",
        "files.put_picture /pictures/a",
        {"name": "a", "body": b"1", "content_type": "image/webp"},
        method="PUT",
        headers={"content-type": "image/webp"},
        body=b"1",
    ),
    Exchange(
        name="a picture of no kind",
        call="files.put_picture",
        arguments={"name": "a", "body": b"1"},
        error=refuses(TypeError, "image/*", "content_type"),
    ),
    Exchange(
        name="what is no picture",
        call="files.put_picture",
        arguments={"name": "a", "body": b"1", "content_type": "text/plain"},
        error=refuses(TypeError, "no content of type 'text/plain'"),
    ),
    call(
        "text",
        "files.write /texts",
        {"body": "é"},
        headers={"content-type": "text/plain; charset=utf-8"},
        body="é".encode(),
    ),
    call(
        "JSON that is a file is sent as it is",
        "files.put_json /files/json",
        lambda package: {"body": io.BytesIO(b'{"a": 1 }')},
        method="PUT",
        headers={"content-type": "application/json"},
        body=b'{"a": 1 }',
    ),
    call(
        "text whose media type does not say so",
        "files.put_script /files/script",
        {"body": "a: \u00e9"},
        method="PUT",
        headers={"content-type": "application/yaml"},
        body="a: \u00e9".encode(),
    ),
]

CHOICES = [
    call(
        "the preferred one of several bodies",
        "choices.send /messages",
        {"text": "a"},
        headers={"content-type": "application/json"},
        body=b'{"text":"a"}',
    ),
    call(
        "another one of several bodies",
        "choices.send /messages",
        {"content_type": "multipart/form-data", "text": "a", "attachment": b"b"},
        body=multipart(
            text_part(b"text", b"a"),
            file_part(b"attachment", b"attachment", b"application/octet-stream", b"b"),
        ),
    ),
    call(
        "one of several bodies that is no object",
        "choices.send /messages",
        {"content_type": "text/plain", "body": "a"},
        headers={"content-type": "text/plain"},
        body=b"a",
    ),
    Exchange(
        name="an argument of another body",
        call="choices.send",
        arguments={"text": "a", "attachment": b"b"},
        error=refuses(TypeError, "attachment only with content_type='multipart/form-data'"),
    ),
    Exchange(
        name="a body without what it needs",
        call="choices.send",
        arguments={"content_type": "multipart/form-data", "text": "a"},
        error=refuses(TypeError, "needs attachment"),
    ),
    Exchange(
        name="a body that is not taken",
        call="choices.send",
        arguments={"content_type": "text/html", "body": "a"},
        error=refuses(TypeError, "no content of type 'text/html'", "multipart/form-data"),
    ),
    call(
        "one and the same body as a form",
        "choices.locate /places",
        {"latitude": 1, "longitude": 2, "content_type": "application/x-www-form-urlencoded"},
        headers={"content-type": "application/x-www-form-urlencoded"},
        body=b"latitude=1&longitude=2",
    ),
    call(
        "XML as it is",
        "choices.locate /places",
        {"body": "<place/>", "content_type": "application/xml"},
        headers={"content-type": "application/xml"},
        body=b"<place/>",
    ),
]

EXCHANGES = [*JSON, *LINES, *FORMS, *BINARY, *CHOICES]
