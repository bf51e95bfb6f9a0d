"""Reads the body of a request, whatever its media type, as the values that it stands for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote_to_bytes

from ._calls import Request, RequestRefusedError
from ._media_types import essence, is_json, is_lines, is_records, is_text
from ._schemas import Schemas
from ._specification import Body, Content
from ._texts import deep_value, members_of_pairs

_INTEGER = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_PARAMETER = re.compile(r';\s*([^=;\s]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)')
_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
_ESCAPED = {"%22": '"', "%0D": "\r", "%0A": "\n"}


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a multipart body; ``content_type`` is ``text/plain`` where it says none."""

    name: str | None
    filename: str | None
    content_type: str
    content: bytes


def read_body(request: Request, body: Body | None, schemas: Schemas) -> Any:
    """The value of a body: an object, a list, a single value, or bytes; None where there is none.

    Raises:
        RequestRefusedError: It is missing, cannot be read, or is not as the specification says.
    """
    if body is None:
        if request.body:
            message = "the request must not carry a body"
            raise RequestRefusedError("unexpected-body", "body", message)
        return None
    header = request.header("content-type")
    content = _content(body, header or "") if request.body or header is not None else None
    is_file = content is not None and _is_file(content, schemas)
    is_json = header is not None and _kind(header) == "json"
    if content is None or (is_json and not request.body and not is_file):
        if body.required:
            raise RequestRefusedError("missing-body", "body", "the body is missing")
        return None
    read = _read_binary if is_file else _READERS[_kind(header or "")]
    checked, value = read(request.body, header or "", content, schemas)
    if content.pointer is not None and not isinstance(checked, bytes):
        if isinstance(value, _Items):
            _check_items(value, content.pointer, schemas)
            return list(value)
        schemas.check(checked, content.pointer, "body")
    return value


def _is_file(content: Content, schemas: Schemas) -> bool:
    """Whether it is bytes although its media type is JSON."""
    if content.pointer is None or _kind(content.media_type) != "json":
        return False
    is_binary = schemas.keyword((content.pointer,), "format") == "binary"
    return is_binary and schemas.types(content.pointer) == {"string"}


class _Items(list[Any]):
    """Values that came one after the other, each of which the schema may describe."""


def _check_items(values: _Items, pointer: str, schemas: Schemas) -> None:
    if "array" in schemas.types(pointer):
        schemas.check(_shown(list(values)), pointer, "body")
        return
    for value in values:
        schemas.check(_shown(value), pointer, "body")


def _content(body: Body, header: str) -> Content:
    """What the specification says of the media type that was sent."""
    sent = essence(header)
    for content in body.contents:
        if essence(content.media_type) == sent:
            return content
    for content in body.contents:
        known = essence(content.media_type)
        if known in ("*/*", "*") or (known.endswith("/*") and sent.startswith(known[:-1])):
            return content
    expected = " or ".join(content.media_type for content in body.contents)
    raise RequestRefusedError("wrong-content-type", "Content-Type", f"must be {expected}")


@lru_cache(maxsize=256)
def _kind(media_type: str) -> str:
    name = essence(media_type)
    if is_json(media_type):
        return "json"
    if name == "application/x-www-form-urlencoded":
        return "form"
    if name.startswith("multipart/"):
        return "multipart"
    if is_lines(media_type) or is_records(media_type):
        return "lines"
    return "text" if is_text(media_type) else "binary"


_Read = tuple[Any, Any]


def _read_json(raw: bytes, header: str, content: Content, schemas: Schemas) -> _Read:
    value = _parsed(raw)
    return value, value


def _read_lines(raw: bytes, header: str, content: Content, schemas: Schemas) -> _Read:
    records = raw.split(b"\x1e")[1:] if "json-seq" in header else raw.splitlines()
    values = _Items(_parsed(record) for record in records if record.strip())
    return values, values


def _read_text(raw: bytes, header: str, content: Content, schemas: Schemas) -> _Read:
    charset = _parameters(header).get("charset", "utf-8")
    try:
        text = raw.decode(charset)
    except (UnicodeDecodeError, LookupError) as error:
        raise RequestRefusedError("malformed-body", "body", f"not {charset}: {error}") from error
    if content.pointer is None or {"object", "array"} & schemas.types(content.pointer):
        # What is written as text of some structure is not looked into.
        return b"", text
    value = scalar(text, content.pointer, schemas)
    return value, value


def _read_binary(raw: bytes, header: str, content: Content, schemas: Schemas) -> _Read:
    return raw, raw


def _read_form(raw: bytes, header: str, content: Content, schemas: Schemas) -> _Read:
    pairs: list[tuple[str, str]] = []
    for piece in raw.split(b"&") if raw else ():
        name, _, text = piece.partition(b"=")
        pairs.append((_form_decoded(name), _form_decoded(text)))
    fields = form_fields(pairs, content, schemas)
    return fields, fields


def _read_multipart(raw: bytes, header: str, content: Content, schemas: Schemas) -> _Read:
    parts = list(_parts(raw, header))
    if any(part.name is None for part in parts):
        at = content.pointer
        if at is not None and "array" in schemas.types(at):
            at = schemas.items(at)
        listed = _Items(_part_value(part, at, schemas) for part in parts)
        return listed, listed
    texts: list[tuple[str, str]] = []
    found: dict[str, Any] = {}
    for part in parts:
        name = str(part.name)
        if _is_styled(content.encoding.get(name, {})) or name not in _places(content, schemas):
            plain = part.filename is None and essence(part.content_type) == "text/plain"
            if plain:
                texts.append((name, part.content.decode()))
                continue
        at = _places(content, schemas).get(name)
        if at is not None and "array" in schemas.types(at):
            found.setdefault(name, []).append(_part_value(part, schemas.items(at), schemas))
        elif name in found:
            raise RequestRefusedError("invalid-parameter", name, "given more than once")
        else:
            found[name] = _part_value(part, at, schemas)
    found |= form_fields(texts, content, schemas)
    untyped = {str(part.name) for part in parts if _is_untyped(part, content, schemas)}
    if untyped:
        _check_members(found, untyped, content, schemas)
        return b"", found
    return {name: _shown(value) for name, value in found.items()}, found


def _is_untyped(part: _Part, content: Content, schemas: Schemas) -> bool:
    """Whether a part holds an object in a form that is not looked into, such as XML."""
    at = _places(content, schemas).get(str(part.name))
    is_json = _kind(part.content_type) == "json"
    return at is not None and not is_json and schemas.types(at) == {"object"}


def _check_members(
    found: Mapping[str, Any], untyped: set[str], content: Content, schemas: Schemas
) -> None:
    """Check the fields one by one, but for those that are not looked into."""
    places = _places(content, schemas)
    for name in schemas.keyword((str(content.pointer),), "required") or ():
        if name not in found:
            raise RequestRefusedError("missing-parameter", name, f"{name!r} is missing")
    for name, value in found.items():
        if name not in places:
            raise RequestRefusedError("invalid-parameter", name, f"unknown field {name!r}")
        if name not in untyped:
            schemas.check(_shown(value), places[name], name)


_READERS: dict[str, Callable[[bytes, str, Content, Schemas], _Read]] = {
    "json": _read_json,
    "form": _read_form,
    "multipart": _read_multipart,
    "lines": _read_lines,
    "text": _read_text,
    "binary": _read_binary,
}


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(
            raw.decode("utf-8"),
            object_pairs_hook=_object_without_duplicates,
            parse_constant=_refuse_constant,
        )
    except (ValueError, RecursionError) as error:
        raise RequestRefusedError("malformed-body", "body", f"not JSON: {error}") from error


def _object_without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for name, value in pairs:
        if name in result:
            raise RequestRefusedError("invalid-parameter", name, "given more than once")
        result[name] = value
    return result


def _refuse_constant(text: str) -> None:
    raise ValueError(f"{text} is no JSON value")


def scalar(text: str, pointer: str | None, schemas: Schemas) -> Any:
    """The value that a text stands for; the text itself where it cannot be what is declared."""
    types = schemas.types(pointer) if pointer else frozenset()
    if "integer" in types and _INTEGER.fullmatch(text):
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text):
        return float(text)
    if "boolean" in types and text in ("true", "false"):
        return text == "true"
    if {"object", "array"} & types and "string" not in types and text[:1] in ("{", "["):
        return _parsed(text.encode())
    return text


def _places(content: Content, schemas: Schemas) -> dict[str, str]:
    """Where the schema of each property stands."""
    if content.pointer is None:
        return {}
    found = schemas.properties((content.pointer,))
    return {name: places[-1] for name, places in found.items()}


def form_fields(
    pairs: Sequence[tuple[str, str]], content: Content, schemas: Schemas
) -> dict[str, Any]:
    """The fields that names and texts stand for, by the styles that the specification names.

    Raises RequestRefusedError for what cannot be read.
    """
    places = _places(content, schemas)
    found: dict[str, Any] = {}
    deep: dict[str, list[tuple[str, str]]] = {}
    loose: list[tuple[str, str]] = []
    for name, text in pairs:
        at, (before, bracket, _) = places.get(name), name.partition("[")
        if (
            bracket
            and before in places
            and content.encoding.get(before, {}).get("style") == "deepObject"
        ):
            deep.setdefault(before, []).append((name, text))
        elif at is not None and _is_json_text(content.encoding.get(name, {})):
            if name in found:
                raise RequestRefusedError("invalid-parameter", name, "given more than once")
            found[name] = _parsed(text.encode())
        elif at is not None and "array" in schemas.types(at):
            encoding = content.encoding.get(name, {})
            texts = _split(text, encoding)
            items = schemas.items(at)
            found.setdefault(name, []).extend(scalar(each, items, schemas) for each in texts)
        elif name in found:
            raise RequestRefusedError("invalid-parameter", name, "given more than once")
        elif at is not None:
            found[name] = scalar(text, at, schemas)
        else:
            loose.append((name, text))
    for name, inside in deep.items():
        if name in found:
            raise RequestRefusedError("invalid-parameter", name, "a value and members at once")
        found[name] = deep_value(name, inside, places[name], schemas)
    return found | _exploded(loose, places, content, schemas)


def _exploded(
    loose: list[tuple[str, str]], places: Mapping[str, str], content: Content, schemas: Schemas
) -> dict[str, Any]:
    """Members of objects that stand beside the other fields, and fields without a name."""
    found: dict[str, Any] = {}
    for name, at in places.items():
        encoding = content.encoding.get(name, {})
        explodes = encoding.get("explode", encoding.get("style", "form") == "form")
        if _is_styled(encoding) and explodes and "object" in schemas.types(at):
            members = schemas.properties((at,))
            inside = [(key, text) for key, text in loose if key in members]
            if inside:
                found[name] = members_of_pairs(inside, (at,), schemas)
            loose = [(key, text) for key, text in loose if key not in members]
    names = [name for name, _ in loose]
    for name in names:
        if names.count(name) > 1:
            raise RequestRefusedError("invalid-parameter", name, "given more than once")
    return found | dict(loose)


def _split(text: str, encoding: Mapping[str, Any]) -> list[str]:
    style = encoding.get("style", "form")
    explode = encoding.get("explode", style == "form")
    is_joined = _is_styled(encoding) and not explode
    return text.split(_DELIMITERS.get(style, ",")) if is_joined else [text]


def _is_json_text(encoding: Mapping[str, Any]) -> bool:
    """Whether a field of a form is written as JSON, whatever its type."""
    return not _is_styled(encoding) and is_json(encoding.get("contentType", ""))


def _is_styled(encoding: Mapping[str, Any]) -> bool:
    return any(key in encoding for key in ("style", "explode", "allowReserved"))


def _form_decoded(raw: bytes) -> str:
    if re.search(rb"%(?![0-9A-Fa-f]{2})", raw):
        raise RequestRefusedError("invalid-parameter", "body", "broken percent-encoding")
    try:
        return unquote_to_bytes(raw.replace(b"+", b" ")).decode("utf-8")
    except UnicodeDecodeError as error:
        raise RequestRefusedError("invalid-parameter", "body", "not UTF-8") from error


def _parts(raw: bytes, header: str) -> Iterator[_Part]:
    """The parts between the boundaries that the header names (RFC 2046, RFC 7578)."""
    boundary = _parameters(header).get("boundary")
    if not boundary:
        raise RequestRefusedError("malformed-body", "Content-Type", "it names no boundary")
    line = b"\r\n--" + boundary.encode()
    first, *pieces = (b"\r\n" + raw).split(line)
    if first.strip() or not pieces or not pieces[-1].startswith(b"--"):
        raise RequestRefusedError("malformed-body", "body", "its last boundary is missing")
    for piece in pieces[:-1]:
        head, blank, content = piece.partition(b"\r\n\r\n")
        if not blank or not head.startswith(b"\r\n"):
            raise RequestRefusedError("malformed-body", "body", "a part has no headers")
        headers = {}
        for each in head[2:].decode().split("\r\n"):
            name, _, value = each.partition(":")
            headers[name.strip().lower()] = value.strip()
        disposition = _parameters(headers.get("content-disposition", ""))
        content_type = headers.get("content-type", "text/plain")
        name_of_part, filename = disposition.get("name"), disposition.get("filename")
        yield _Part(name_of_part, filename, content_type, content)


def _part_value(part: _Part, pointer: str | None, schemas: Schemas) -> Any:
    kind = _kind(part.content_type)
    is_encoded = pointer is not None and bool(schemas.keyword((pointer,), "contentEncoding"))
    if part.filename is not None or (kind == "binary" and not is_encoded):
        return part.content
    if kind == "json":
        return _parsed(part.content)
    return scalar(part.content.decode(), pointer, schemas)


def _shown(value: Any) -> Any:
    """What a schema can be asked of: bytes as a string, as the specification describes them."""
    if isinstance(value, list):
        return [_shown(each) for each in value]
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _parameters(header: str) -> dict[str, str]:
    found = {}
    for name, value in _PARAMETER.findall(header):
        text = value.strip()
        if text.startswith('"'):
            text = re.sub(r"\\(.)", r"\1", text[1:-1])
            for escaped, character in _ESCAPED.items():
                text = text.replace(escaped, character)
        found[name.lower()] = text
    return found
