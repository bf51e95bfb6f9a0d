"""What cases about bodies have in common: an operation that stores what it is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Any

from tests.wire import Exchange, Received, Sent

STORED = Received(200, {"content-type": "application/json"}, b'{"id":7}')


def stored(package: ModuleType) -> Any:
    return package.models.Stored(id=7)


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
