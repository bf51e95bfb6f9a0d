"""The body of a request: from the values of its arguments, as JSON has them, to bytes."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from .operation import (
    BINARY,
    BODY,
    BODY_MEMBERS,
    BODY_PLACES,
    CONTENT_TYPE,
    FORM,
    JSON,
    JSON_BODY,
    MULTIPART,
    SEQUENCE,
    TEXT,
    Content,
    Operation,
    Parameter,
)
from .places import Place
from .values import plain_text

if TYPE_CHECKING:
    from .files import File
    from .streams import BodyStream

_JSON_HEADERS = (("Content-Type", "application/json"),)

#: The arguments of a body with their values, as JSON has them.
BodyValues = Sequence[tuple[Parameter, Any]]

#: What is sent where the document leaves the media type open, by the form of the body.
_USUAL = {JSON: "application/json", TEXT: "text/plain", BINARY: "application/octet-stream"}


def choose_content(
    operation: Operation[Any], arguments: Mapping[str, Any]
) -> tuple[Content | None, tuple[Parameter, ...]]:
    """The body that a call means, by its content type, and the parameters that it then has.

    Without any of its arguments, an optional body is none.

    Raises TypeError for a content type that the operation does not take.
    """
    bodies = operation.bodies
    if operation.has_json_fields:
        return bodies[0], operation.parameters
    if not bodies:
        return None, operation.parameters
    wanted = _wanted(operation, arguments) if operation.chooses_content else None
    if wanted is None and operation.body_optional and not _is_given(operation, arguments):
        return None, tuple(each for each in operation.parameters if each.place not in BODY_PLACES)
    content = bodies[0] if wanted is None else _matching(operation, wanted)
    if content.parameters is None:
        return content, operation.parameters
    outside = (each for each in operation.parameters if each.place not in BODY_PLACES)
    return content, (*outside, *content.parameters)


def check_content_argument(operation: Operation[Any], content: Content | None, name: str) -> None:
    """Raise TypeError where the argument ``name`` is of another body than ``content``."""
    for other in operation.bodies:
        parameters = operation.parameters if other.parameters is None else other.parameters
        for parameter in parameters if other is not content else ():
            if parameter.place in BODY_PLACES and parameter.name == name:
                raise TypeError(
                    f"{operation.id}() takes {name} only with content_type={other.media_type!r}"
                )


def prepare_body(
    operation: Operation[Any],
    content: Content | None,
    values: BodyValues,
    arguments: Mapping[str, Any],
) -> tuple[bytes | BodyStream | None, tuple[tuple[str, str], ...]]:
    """The body, and the headers that describe it; None where nothing is sent.

    ``arguments`` are those that were given, by Python name. Raises TypeError and ValueError.
    """
    if operation.has_json_fields:
        return msgspec.json.encode({each.wire_name: value for each, value in values}), _JSON_HEADERS
    if content is None:
        return None, ()
    wanted = _wanted(operation, arguments) if operation.chooses_content else None
    if content is JSON_BODY and wanted is None and not operation.has_whole_body:
        return msgspec.json.encode(_members(operation, content, values)), _JSON_HEADERS
    if content.parameters is None:
        is_whole = operation.has_whole_body
    else:
        is_whole = any(each.place == BODY for each in content.parameters)
    if is_whole and not values and wanted is None:
        return None, ()
    value = (values[0][1] if values else None) if is_whole else _members(operation, content, values)
    body, media_type = _written(operation, content, value, wanted)
    return body, (("Content-Type", media_type),)


def _parameters_of(operation: Operation[Any], content: Content) -> tuple[Parameter, ...]:
    return operation.parameters if content.parameters is None else content.parameters


def _is_given(operation: Operation[Any], arguments: Mapping[str, Any]) -> bool:
    """Whether the arguments have a part of the first body."""
    return any(
        each.place in BODY_PLACES and arguments.get(each.name) is not None
        for each in operation.parameters
    )


def _wanted(operation: Operation[Any], arguments: Mapping[str, Any]) -> str | None:
    """The content type that the caller of an operation that lets one choose asks for."""
    for parameter in operation.parameters:
        if parameter.place == CONTENT_TYPE:
            wanted = arguments.get(parameter.name)
            if wanted is not None and not isinstance(wanted, str):
                kind = type(wanted).__name__
                raise TypeError(f"{Place(operation.id, parameter.name)} must be a str, not {kind}")
            return wanted
    return None


def _matching(operation: Operation[Any], wanted: str) -> Content:
    """The body of the content type ``wanted``: that very one before one without its parameters."""
    from .multipart import in_range

    asked = _plain(wanted)
    for content in operation.bodies:
        if _plain(content.media_type) == asked:
            return content
    for content in sorted(operation.bodies, key=lambda each: each.media_type.count("*")):
        if in_range(wanted, content.media_type):
            return content
    taken = ", ".join(content.media_type for content in operation.bodies)
    raise TypeError(f"{operation.id}() takes no content of type {wanted!r}, but {taken}")


def _plain(media_type: str) -> str:
    return media_type.replace(" ", "").lower()


def _members(operation: Operation[Any], content: Content, values: BodyValues) -> dict[str, Any]:
    """The fields of the body by wire name."""
    if content.parameters is None and not operation.has_open_body:
        return {each.wire_name: value for each, value in values}
    fields = {each.wire_name: value for each, value in values if each.place != BODY_MEMBERS}
    for parameter, members in values:
        for name, value in members.items() if parameter.place == BODY_MEMBERS else ():
            if any(name == each.wire_name for each in operation.parameters if each != parameter):
                place = Place(operation.id, parameter.name)
                raise TypeError(f"{place} holds {name!r}, which has an argument of its own")
            fields[name] = value
    return fields


def _written(
    operation: Operation[Any], content: Content, value: Any, wanted: str | None
) -> tuple[bytes | BodyStream, str]:
    """The body of ``content`` with a value, and its media type."""
    place = Place(operation.id, "body")
    if content.form == JSON:
        return msgspec.json.encode(value), _media_type(content, wanted, None, place)
    if content.form == MULTIPART:
        return _multipart(operation, content, value)
    if content.form == FORM and isinstance(value, Mapping):
        return _form(content, value), content.media_type
    from .files import File

    media_type = _media_type(content, wanted, value if isinstance(value, File) else None, place)
    if isinstance(value, File):
        return _file_body(value), media_type
    if content.form in (TEXT, BINARY, FORM):
        text = "" if value is None else plain_text(value, place)
        return _encoded(text, media_type, place), media_type
    return _lines(value, content.form == SEQUENCE), media_type


def _media_type(content: Content, wanted: str | None, file: File | None, place: Place) -> str:
    """What is sent as Content-Type; of a range, what the caller or the file says."""
    if wanted is not None and "*" not in wanted:
        return wanted
    if "*" not in content.media_type:
        return content.media_type
    if content.form == JSON:
        return _USUAL[JSON]
    from .multipart import in_range

    guessed = file.guessed_content_type() if file is not None else None
    for candidate in (guessed, _USUAL.get(content.form), "text/plain"):
        if candidate is not None and in_range(candidate, content.media_type):
            return candidate
    raise TypeError(
        f"{place} needs a content type in {content.media_type}: give content_type, or a File "
        "that has one"
    )


def _encoded(text: str, media_type: str, place: Place) -> bytes:
    """The text in the charset that the media type names, UTF-8 without one."""
    charset = "utf-8"
    for parameter in media_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip('"')
    try:
        return text.encode(charset)
    except UnicodeEncodeError:
        raise ValueError(f"{place} holds characters that {charset} does not have") from None


def _file_body(file: File) -> bytes | BodyStream:
    from .streams import BodyStream

    content = file.content
    return _readable(BodyStream([file])) if content is None else content


def _readable(body: bytes | BodyStream) -> bytes | BodyStream:
    """``body``. Raises the OSError of a file that is not there before anything is sent."""
    if not isinstance(body, bytes):
        _ = body.size
    return body


def _form(content: Content, fields: Mapping[str, Any]) -> bytes:
    from .serialization import encode_form, field_encodings

    return encode_form(fields, field_encodings(content.encodings))


def _multipart(
    operation: Operation[Any], content: Content, value: Any
) -> tuple[bytes | BodyStream, str]:
    from .multipart import Part, field_parts, write_multipart

    encodings = {each.name: each for each in content.encodings}
    names = {each.wire_name: each.name for each in _parameters_of(operation, content)}
    parts: list[Part] = []
    if isinstance(value, Mapping):
        for name, member in value.items():
            place = Place(operation.id, names.get(name) or name)
            parts += field_parts(name, member, encodings.get(name), place)
    else:
        parts += field_parts(None, value, encodings.get(""), Place(operation.id, "body"))
    body, boundary = write_multipart(parts)
    return _readable(body), f"{content.media_type}; boundary={boundary}"


def _lines(value: Any, as_sequence: bool) -> bytes | BodyStream:
    """JSON values one after the other: of a list at once, of other iterables one by one."""
    from .files import File

    if isinstance(value, list):
        return b"".join(_line(each, as_sequence) for each in value)
    if isinstance(value, AsyncIterable):
        return _file_body(File(_async_lines(value, as_sequence)))
    return _file_body(File(_each_line(value, as_sequence)))


def _each_line(values: Iterable[Any], as_sequence: bool) -> Iterator[bytes]:
    for value in values:
        yield _line(value, as_sequence)


async def _async_lines(values: AsyncIterable[Any], as_sequence: bool) -> AsyncIterator[bytes]:
    async for value in values:
        yield _line(value, as_sequence)


def _line(value: Any, as_sequence: bool) -> bytes:
    return (b"\x1e" if as_sequence else b"") + msgspec.json.encode(value) + b"\n"
