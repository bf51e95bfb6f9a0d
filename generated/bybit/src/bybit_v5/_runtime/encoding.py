"""Arguments to a request: path, query and body, built once, then signed and sent as they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from .bodies import check_content_argument, choose_content, prepare_body
from .operation import (
    COOKIE,
    HEADER,
    PATH,
    QUERY,
    QUERYSTRING,
    Arguments,
    Content,
    Operation,
    Parameter,
)
from .parameters import cookies_of, fill_path, header_of, query_of, querystring_of
from .places import Place, present, unmet
from .values import encode_value
from .wire import Integer, Text

if TYPE_CHECKING:
    from .streams import BodyStream


class PreparedRequest(msgspec.Struct, frozen=True):
    """A request before signing; ``query`` is without ``?``, ``arguments`` are those given."""

    method: str
    path: str
    query: str
    headers: tuple[tuple[str, str], ...]
    body: bytes | BodyStream | None
    arguments: Mapping[str, Any]
    #: Names and values, as they are to stand in the header Cookie.
    cookies: tuple[tuple[str, str], ...] = ()

    def __repr__(self) -> str:
        # Nothing of what the caller gave.
        return f"PreparedRequest({self.method})"

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
    is_first = parameters is operation.parameters
    known = operation.arguments if is_first else Arguments(operation.id, parameters)
    nulls = known.nulls
    given = {name: value for name, value in arguments.items() if value is not None or name in nulls}
    if known.constants:
        given = known.constants | given
    _check_names(operation, content, known, given)
    query: list[str] = [operation.sent_query] if operation.sent_query else []
    headers: list[tuple[str, str]] = []
    cookies: list[tuple[str, str]] = []
    in_path: list[tuple[Parameter, Any, Place]] = []
    values: list[tuple[Parameter, Any]] = []
    for name, kind, place, parameter, is_of_body in known.written:
        if name not in given:
            continue
        value = encode_value(kind, given[name], place)
        if is_of_body:
            values.append((parameter, value))
            continue
        where = parameter.place
        if where == QUERY:
            query += query_of(parameter, value)
        elif where == PATH:
            in_path.append((parameter, value, place))
        elif where == HEADER:
            headers += header_of(parameter, value, place)
        elif where == COOKIE:
            cookies += cookies_of(parameter, value, place)
        elif where == QUERYSTRING:
            query += querystring_of(parameter, value, place)
    path = operation.path if operation.sent_path is None else operation.sent_path
    if in_path:
        path = fill_path(path, in_path)
    body, content_headers = prepare_body(operation, content, values, given)
    return PreparedRequest(
        operation.method,
        path,
        "&".join(query),
        (*headers, *content_headers) if headers else content_headers,
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


def _check_names(
    operation: Operation[Any],
    content: Content | None,
    known: Arguments,
    given: Mapping[str, Any],
) -> None:
    if not known.names.issuperset(given):
        name = next(each for each in given if each not in known.names)
        check_content_argument(operation, content, name)
        raise TypeError(f"{operation.id}() has no argument {name!r}")
    if not known.needed.issubset(given):
        name = next(each for each in known.required if each not in given)
        raise TypeError(f"{operation.id}() needs {name}: it is None or not given")
    if content is not None and content.parameters is not None:
        # The conditions are those of the first body.
        return
    if operation.alternatives and not present(operation.alternatives, given):
        raise TypeError(
            f"{operation.id}() needs "
            + " or ".join(" and ".join(group) for group in operation.alternatives)
        )
    lacking = unmet(operation.dependencies, given) if operation.dependencies else None
    if lacking is not None:
        name, missing = lacking
        raise TypeError(f"{operation.id}() takes {name} only with {' and '.join(missing)}")
