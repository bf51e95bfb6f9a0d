"""Arguments to a request: path, query and body, built once, then signed and sent as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .bodies import check_content_arguments, choose_content, prepare_body
from .operation import (
    BODY_PLACES,
    CONTENT_TYPE,
    HEADER,
    PATH,
    QUERY,
    Content,
    Operation,
    Parameter,
)
from .places import Place, present, unmet
from .values import encode_value, plain_text
from .wire import Integer, Text

if TYPE_CHECKING:
    from .streams import BodyStream


@dataclass(frozen=True)
class PreparedRequest:
    """A request before signing; ``query`` is without ``?``, ``arguments`` are those given."""

    method: str
    path: str
    query: str
    headers: tuple[tuple[str, str], ...]
    body: bytes | BodyStream | None
    arguments: Mapping[str, Any] = field(repr=False)
    #: Names and values, as they are to stand in the header Cookie.
    cookies: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    @property
    def path_and_query(self) -> str:
        """As in the request line."""
        return f"{self.path}?{self.query}" if self.query else self.path


def prepare(operation: Operation[Any], arguments: Mapping[str, Any]) -> PreparedRequest:
    """The request that ``operation`` with ``arguments`` (by Python name) makes.

    None means not given; where something is required that may be null, it means null. Raises
    TypeError for a missing, unknown or mistyped argument, ValueError for a value that breaks a
    documented limit; both name the call and the argument.
    """
    content, parameters = choose_content(operation, arguments)
    nulls = {each.name for each in parameters if each.required and each.type.nullable}
    given = {name: value for name, value in arguments.items() if value is not None or name in nulls}
    _check_names(operation, content, parameters, given)
    path = operation.path
    query: list[str] = []
    headers: list[tuple[str, str]] = []
    values: list[tuple[Parameter, Any]] = []
    for parameter in parameters:
        if parameter.name not in given or parameter.place == CONTENT_TYPE:
            continue
        place = Place(operation.id, parameter.name)
        value = encode_value(parameter.type, given[parameter.name], place)
        if parameter.place in BODY_PLACES:
            values.append((parameter, value))
        elif parameter.place == QUERY:
            query += _query_pairs(parameter, value, place)
        elif parameter.place == PATH:
            path = path.replace(f"{{{parameter.wire_name}}}", _segment(value, place))
        elif parameter.place == HEADER:
            headers.append((parameter.wire_name, _header(value, place)))
    body, content_headers = prepare_body(operation, content, values, given)
    headers += content_headers
    return PreparedRequest(operation.method, path, "&".join(query), tuple(headers), body, given)


def as_argument(operation: Operation[Any], name: str, value: Any) -> Any:
    """A value of a reply as the argument ``name`` takes it: an id may be a number or a text."""
    kind = next(each.type for each in operation.parameters if each.name == name)
    if isinstance(kind, Text) and isinstance(value, int) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(kind, Integer) and isinstance(value, str):
        return int(value)
    return value


def _check_names(
    operation: Operation[Any],
    content: Content | None,
    parameters: tuple[Parameter, ...],
    given: Mapping[str, Any],
) -> None:
    known = {parameter.name for parameter in parameters}
    for name in given:
        if name not in known:
            check_content_arguments(operation, content, given)
            raise TypeError(f"{operation.id}() has no argument {name!r}")
    for parameter in parameters:
        if parameter.required and parameter.name not in given:
            raise TypeError(f"{operation.id}() needs {parameter.name}: it is None or not given")
    if content is not None and content.parameters is not None:
        # The conditions are those of the first body.
        return
    if not present(operation.alternatives, given):
        raise TypeError(
            f"{operation.id}() needs "
            + " or ".join(" and ".join(group) for group in operation.alternatives)
        )
    lacking = unmet(operation.dependencies, given)
    if lacking is not None:
        name, missing = lacking
        raise TypeError(f"{operation.id}() takes {name} only with {' and '.join(missing)}")


def _query_pairs(parameter: Parameter, value: Any, place: Place) -> list[str]:
    values = value if isinstance(value, list) else [value]
    name = quote(parameter.wire_name, safe="")
    return [f"{name}={quote(plain_text(each, place), safe='')}" for each in values]


def _segment(value: Any, place: Place) -> str:
    text = plain_text(value, place)
    # "." and ".." are taken away by clients, proxies and servers, whatever their encoding.
    if text in ("", ".", ".."):
        raise ValueError(f"{place} is part of the path: {text!r} cannot be sent")
    return quote(text, safe="")


def _header(value: Any, place: Place) -> str:
    text = plain_text(value, place)
    check_header_text(text, str(place))
    return text


def check_header_text(text: str, what: str) -> None:
    """Raise ValueError, without showing the text, where it cannot stand in an HTTP header."""
    if any(not (" " <= character <= "\xff") or character == "\x7f" for character in text):
        raise ValueError(f"{what} goes into an HTTP header: only printable Latin-1 characters can")
    if text != text.strip():
        raise ValueError(f"{what} goes into an HTTP header: it cannot begin or end with a space")
