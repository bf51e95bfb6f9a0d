"""Bodies to the byte: RFC 7578 for multipart, WHATWG's URL for forms, RFC 7464 for sequences."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from decimal import Decimal
from types import ModuleType
from typing import Any

from tests.wire import Exchange, Received, Sent

STORED = Received(200, {"content-type": "application/json"}, b'{"id":7}')


def stored(package: ModuleType) -> Any:
    return package.models.Stored(id=7)


def multipart(*parts: bytes, media_type: str = "multipart/form-data") -> Callable[..., None]:
    """Asserts that a body has these parts, each from its first header on."""

    def check(headers: Mapping[str, str], body: bytes) -> None:
        kind, _, boundary = headers["content-type"].partition("; boundary=")
        assert kind == media_type
        assert 0 < len(boundary) <= 70, "RFC 2046 allows no longer one"
        line = b"--" + boundary.encode()
        assert (
            body == b"".join(line + b"\r\n" + part + b"\r\n" for part in parts) + line + b"--\r\n"
        )

    return check


def json_part(name: bytes, content: bytes) -> bytes:
    head = b'Content-Disposition: form-data; name="%s"\r\nContent-Type: application/json\r\n\r\n'
    return head % name + content


def text_part(name: bytes, content: bytes) -> bytes:
    head = b'Content-Disposition: form-data; name="%s"\r\nContent-Type: text/plain\r\n\r\n'
    return head % name + content


def file_part(name: bytes, filename: bytes, content_type: bytes, content: bytes) -> bytes:
    return (
        b'Content-Disposition: form-data; name="%s"; filename="%s"\r\nContent-Type: %s\r\n\r\n%s'
        % (name, filename, content_type, content)
    )


def pieces() -> Iterator[bytes]:
    yield b"one "
    yield b"two"


async def later() -> AsyncIterator[bytes]:
    yield b"never"


def refuses(kind: type[Exception], *words: str) -> Callable[[ModuleType, BaseException], None]:
    def check(package: ModuleType, error: BaseException) -> None:
        assert isinstance(error, kind), repr(error)
        assert all(word in str(error) for word in words), str(error)

    return check


def call(name: str, target: str, arguments: Any, *, method: str = "POST", **sent: Any) -> Exchange:
    where, _, path = target.partition(" ")
    return Exchange(
        name=name,
        call=where,
        arguments=arguments,
        sent=Sent(method, path, **sent),
        received=STORED,
        result=stored,
    )


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

MULTIPART = [
    call(
        "a file beside fields",
        "files.upload /files",
        lambda package: {
            "file": package.File(b"\x00\xff\r\n--", filename='a"b\r\né.bin'),
            "title": "Ein Titel é",
            "pages": 3,
            "place": {"latitude": Decimal("1.0"), "longitude": 2},
            "tags": ["a", "b"],
            "summary": "# Short",
            "anything": "text",
        },
        body=multipart(
            text_part(b"title", "Ein Titel é".encode()),
            text_part(b"pages", b"3"),
            json_part(b"place", b'{"latitude":1.0,"longitude":2}'),
            text_part(b"tags", b"a"),
            text_part(b"tags", b"b"),
            file_part(
                b"file",
                "a%22b%0D%0Aé.bin".encode(),
                b"application/octet-stream",
                b"\x00\xff\r\n--",
            ),
            b'Content-Disposition: form-data; name="summary"\r\nContent-Type: text/markdown\r\n'
            b"X-Language: en\r\n\r\n# Short",
            b'Content-Disposition: form-data; name="anything"\r\n'
            b"Content-Type: application/octet-stream\r\n\r\ntext",
        ),
    ),
    call(
        "several files, each of its kind",
        "files.upload /files",
        lambda package: {
            "file": io.BytesIO(b"abc"),
            "pictures": [
                package.File(b"1", filename="one.jpg"),
                package.File(b"2", filename="two"),
                package.File(b"3", filename="three.png", content_type="image/webp"),
            ],
        },
        headers={"transfer-encoding": None},
        body=multipart(
            file_part(b"file", b"file", b"application/octet-stream", b"abc"),
            file_part(b"pictures", b"one.jpg", b"image/jpeg", b"1"),
            file_part(b"pictures", b"two", b"image/png", b"2"),
            file_part(b"pictures", b"three.png", b"image/webp", b"3"),
        ),
    ),
    call(
        "a file of unknown size, in chunks",
        "files.upload /files",
        lambda package: {"file": package.File(pieces(), filename="x")},
        headers={"transfer-encoding": "chunked", "content-length": None},
        body=multipart(file_part(b"file", b"x", b"application/octet-stream", b"one two")),
    ),
    call(
        "files that may be null, text instead of a file, and media types of parts",
        "files.upload_if_any /files/optional",
        lambda package: {
            "cover": b"1",
            "first": package.File(b"2", filename="a.pdf"),
            "others": [b"3", package.File(b"4", filename="f\u00fcnf.txt")],
            "text": "5",
            "page": "<p>",
            "icon": b"\xff",
            "loose": ["7", b"8"],
            "label": b"9",
        },
        body=multipart(
            file_part(b"cover", b"cover", b"image/png", b"1"),
            file_part(b"first", b"a.pdf", b"application/pdf", b"2"),
            file_part(b"others", b"others", b"application/octet-stream", b"3"),
            file_part(b"others", "f\u00fcnf.txt".encode(), b"application/octet-stream", b"4"),
            text_part(b"text", b"5"),
            b'Content-Disposition: form-data; name="page"\r\nContent-Type: text/html\r\n\r\n<p>',
            # By the standard what is encoded as text is of bytes nevertheless.
            b'Content-Disposition: form-data; name="icon"\r\n'
            b"Content-Type: application/octet-stream\r\n\r\n/w==",
            b'Content-Disposition: form-data; name="loose"\r\n'
            b"Content-Type: application/octet-stream\r\n\r\n7",
            file_part(b"loose", b"loose", b"application/octet-stream", b"8"),
            file_part(b"label", b"label", b"application/octet-stream", b"9"),
        ),
    ),
    call(
        "a required part that is null",
        "files.upload_if_any /files/optional",
        {"cover": None, "content_type": "multipart/form-data"},
        body=multipart(json_part(b"cover", b"null")),
    ),
    call(
        "a form that is left out",
        "files.upload_if_any /files/optional",
        {},
        headers={"content-type": None},
    ),
    call(
        "a file where text may stand",
        "files.upload_if_any /files/optional",
        lambda package: {"cover": b"", "text": package.File(b"5", filename="t")},
        body=multipart(
            file_part(b"cover", b"cover", b"image/png", b""),
            file_part(b"text", b"t", b"application/octet-stream", b"5"),
        ),
    ),
    call(
        "files whose names are data",
        "files.upload_by_name /files/named",
        {"body": {"a": b"1", "b c": b"2"}},
        body=multipart(
            file_part(b"a", b"a", b"application/octet-stream", b"1"),
            file_part(b"b c", b"b c", b"application/octet-stream", b"2"),
        ),
    ),
    call(
        "a style has no say of files",
        "files.upload_styled /files/styled",
        {"files": [b"1", b"2"], "cover": b"3", "ids": [4, 5]},
        body=multipart(
            file_part(b"Files", b"Files", b"application/octet-stream", b"1"),
            file_part(b"Files", b"Files", b"application/octet-stream", b"2"),
            file_part(b"Cover", b"Cover", b"application/octet-stream", b"3"),
            text_part(b"Ids", b"4"),
            text_part(b"Ids", b"5"),
        ),
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
    Exchange(
        name="a str is no file",
        call="files.upload",
        arguments={"file": "/etc/hosts"},
        error=refuses(TypeError, "files.upload() argument file", "pathlib.Path"),
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

EXCHANGES = [*JSON, *LINES, *FORMS, *MULTIPART, *BINARY, *CHOICES]
