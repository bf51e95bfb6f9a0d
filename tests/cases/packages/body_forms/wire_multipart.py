"""Bodies of several parts, to the byte: RFC 7578."""

from __future__ import annotations

import io
from decimal import Decimal

from tests.wire import Exchange
from tests.wire.bodies import call, file_part, json_part, multipart, pieces, refuses, text_part

EXCHANGES = [
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
    Exchange(
        name="a str is no file",
        call="files.upload",
        arguments={"file": "/etc/hosts"},
        error=refuses(TypeError, "files.upload() argument file", "pathlib.Path"),
    ),
]
