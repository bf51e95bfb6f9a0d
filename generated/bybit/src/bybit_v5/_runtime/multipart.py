"""Multipart bodies (RFC 7578): a part for each value, each with the headers that describe it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from .files import File
from .operation import FieldEncoding
from .places import Place
from .serialization import text_pairs
from .streams import BodyStream
from .values import plain_text

_BINARY = "application/octet-stream"
_JSON = "application/json"
_TEXT = "text/plain"
_IS_JSON = re.compile(r"[^/;]+/(?:[^;]+\+)?json\s*(?:;|$)", re.IGNORECASE)
_UNSAFE = {'"': "%22", "\r": "%0D", "\n": "%0A"}


def new_boundary() -> str:
    """A line that no part holds, as far as chance goes."""
    return secrets.token_hex(16)


@dataclass(frozen=True)
class Part:
    """A part of the body: its name (None where parts have none), headers and content."""

    name: str | None
    content: bytes | File
    content_type: str
    headers: tuple[tuple[str, str], ...] = ()

    def head(self) -> bytes:
        """The lines before the content."""
        lines = []
        if self.name is not None:
            disposition = f'form-data; name="{_quoted(self.name)}"'
            if isinstance(self.content, File):
                filename = self.content.filename or self.name
                disposition += f'; filename="{_quoted(filename)}"'
            lines.append(f"Content-Disposition: {disposition}")
        lines.append(f"Content-Type: {self.content_type}")
        lines += [f"{name}: {value}" for name, value in self.headers]
        return "".join(f"{line}\r\n" for line in lines).encode()


def write_multipart(
    parts: Iterable[Part], boundary: Callable[[], str] = new_boundary
) -> tuple[bytes | BodyStream, str]:
    """The body and its boundary, which ``boundary`` makes until no part at hand holds it."""
    pieces: list[bytes | File] = []
    held = list(parts)
    line = _boundary(held, boundary)
    for part in held:
        pieces.append(f"--{line}\r\n".encode() + part.head() + b"\r\n")
        pieces += (_at_hand(part.content), b"\r\n")
    pieces.append(f"--{line}--\r\n".encode())
    joined = list(_joined(pieces))
    only = joined[0]
    return (only if len(joined) == 1 and isinstance(only, bytes) else BodyStream(joined)), line


def field_parts(
    name: str | None, value: Any, encoding: FieldEncoding | None, place: Place
) -> Iterator[Part]:
    """The parts that a field makes: one for each item of an array, else one.

    A style has no say of files: some frameworks name one for every field.
    """
    if encoding is not None and _is_styled(encoding) and not _holds_file(value):
        yield from _styled_parts(name or "", value, encoding, place)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield _part(name, item, encoding, place.item(index))
    else:
        yield _part(name, value, encoding, place)


def _part(name: str | None, value: Any, encoding: FieldEncoding | None, place: Place) -> Part:
    allowed = () if encoding is None else encoding.media_types
    headers: Mapping[str, str] = dict(() if encoding is None else encoding.headers)
    if isinstance(value, File):
        content_type = value.content_type or _file_type(value, allowed)
        headers = {**headers, **value.headers}
        content: bytes | File = value
    elif value is None:
        # Of null no other media type has a notation.
        content_type, content = _JSON, b"null"
    elif allowed and not _IS_JSON.match(allowed[0]) and not isinstance(value, dict | list):
        content_type = _BINARY if "*" in allowed[0] else allowed[0]
        content = plain_text(value, place).encode()
    elif allowed or isinstance(value, dict | list):
        content_type = allowed[0] if allowed else _JSON
        content = msgspec.json.encode(value)
    else:
        content_type, content = _TEXT, plain_text(value, place).encode()
    _check_headers(headers, content_type, encoding, place)
    return Part(name, content, content_type, tuple(headers.items()))


def _file_type(file: File, allowed: tuple[str, ...]) -> str:
    """The first of the content types that are allowed and that the file's name tells."""
    guessed = file.guessed_content_type()
    for media_type in allowed:
        if guessed is not None and in_range(guessed, media_type):
            return guessed
    return allowed[0] if allowed and "*" not in allowed[0] else _BINARY


def in_range(media_type: str, allowed: str) -> bool:
    """Whether a media type is the one that is allowed, or in its range.

    A range is ``image/*``, ``*/*``, or ``application/*+json``, which is none by the standard.
    """
    one, other = (each.partition(";")[0].strip().lower() for each in (media_type, allowed))
    if other in ("*", "*/*"):
        return True
    start, star, end = other.partition("*")
    return one.startswith(start) and one.endswith(end) if star else one == other


def _check_headers(
    headers: Mapping[str, str], content_type: str, encoding: FieldEncoding | None, place: Place
) -> None:
    given = {name.lower() for name in headers}
    for name in () if encoding is None else encoding.needed_headers:
        if name.lower() not in given:
            raise TypeError(f"{place} needs a File(..., headers=...) with the header {name}")
    for name, value in (*headers.items(), ("Content-Type", content_type)):
        if any(character in "\r\n\0" for character in name + value):
            raise ValueError(f"{place}: a header of its part holds a line break")


def _is_styled(encoding: FieldEncoding) -> bool:
    """Whether the value is written as in a query; a content type then has no say."""
    said = (encoding.style, encoding.explode, encoding.allow_reserved)
    return any(each is not None for each in said)


def _holds_file(value: Any) -> bool:
    return isinstance(value, File) or (
        isinstance(value, list) and any(isinstance(each, File) for each in value)
    )


def _styled_parts(name: str, value: Any, encoding: FieldEncoding, place: Place) -> Iterator[Part]:
    style = encoding.style or "form"
    explode = style == "form" if encoding.explode is None else encoding.explode
    try:
        pairs = text_pairs(name, value, style, explode=explode)
    except TypeError:
        raise TypeError(f"{place} has a style: it cannot hold a file") from None
    for each, text in pairs:
        yield Part(each, text.encode(), _TEXT, encoding.headers)


def _quoted(text: str) -> str:
    """A name between quotation marks, as browsers write it: UTF-8, three characters escaped."""
    return "".join(_UNSAFE.get(character, character) for character in text)


def _boundary(parts: list[Part], make: Callable[[], str]) -> str:
    held = [_at_hand(part.content) for part in parts]
    while True:
        line = make()
        if not any(isinstance(content, bytes) and line.encode() in content for content in held):
            return line


def _at_hand(content: bytes | File) -> bytes | File:
    """The bytes, where they need not be read."""
    if isinstance(content, File) and content.content is not None:
        return content.content
    return content


def _joined(pieces: Iterable[bytes | File]) -> Iterator[bytes | File]:
    """The pieces, with neighbours that are at hand made one."""
    waiting: list[bytes] = []
    for piece in pieces:
        if isinstance(piece, bytes):
            waiting.append(piece)
            continue
        if waiting:
            yield b"".join(waiting)
            waiting = []
        yield piece
    if waiting:
        yield b"".join(waiting)
