"""Arguments to a request: path, query and body, built once, then signed and sent as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .bodies import check_content_argument, choose_content, prepare_body
from .operation import (
    BODY_PLACES,
    CONTENT_TYPE,
    COOKIE,
    HEADER,
    PATH,
    QUERY,
    QUERYSTRING,
    Content,
    Operation,
    Parameter,
)
from .parameters import cookies_of, fill_path, header_of, query_of, querystring_of
from .places import Place, present, unmet
from .values import encode_value
from .wire import ConstantValue, Integer, Text

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
    given = _constants(parameters) | given
    _check_names(operation, content, parameters, given)
    query: list[str] = [operation.sent_query] if operation.sent_query else []
    headers: list[tuple[str, str]] = []
    cookies: list[tuple[str, str]] = []
    in_path: list[tuple[Parameter, Any, Place]] = []
    values: list[tuple[Parameter, Any]] = []
    for parameter in parameters:
        if parameter.name not in given or parameter.place == CONTENT_TYPE:
            continue
        place = Place(operation.id, parameter.name)
        value = encode_value(parameter.type, given[parameter.name], place)
        if parameter.place in BODY_PLACES:
            values.append((parameter, value))
        elif parameter.place == QUERY:
            query += query_of(parameter, value)
        elif parameter.place == PATH:
            in_path.append((parameter, value, place))
        elif parameter.place == HEADER:
            headers += header_of(parameter, value, place)
        elif parameter.place == COOKIE:
            cookies += cookies_of(parameter, value, place)
        elif parameter.place == QUERYSTRING:
            query += querystring_of(parameter, value, place)
    path = operation.path if operation.sent_path is None else operation.sent_path
    if in_path:
        path = fill_path(path, in_path)
    body, content_headers = prepare_body(operation, content, values, given)
    headers += content_headers
    return PreparedRequest(
        operation.method,
        path,
        "&".join(query),
        tuple(headers),
        body,
        given,
        tuple(cookies),
    )


def as_argument(operation: Operation[Any], name: str, value: Any) -> Any:
    """A value of a reply as the argument ``name`` takes it: an id may be a number or a text."""
    kind = next(each.type for each in operation.parameters if each.name == name)
    if isinstance(kind, Text) and isinstance(value, int) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(kind, Integer) and isinstance(value, str):
        return int(value)
    return value


def _constants(parameters: tuple[Parameter, ...]) -> dict[str, Any]:
    """What is required and can only have one value."""
    return {
        each.name: each.type.value
        for each in parameters
        if each.required and isinstance(each.type, ConstantValue)
    }


def _check_names(
    operation: Operation[Any],
    content: Content | None,
    parameters: tuple[Parameter, ...],
    given: Mapping[str, Any],
) -> None:
    known = {parameter.name for parameter in parameters}
    for name in given:
        if name not in known:
            check_content_argument(operation, content, name)
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
