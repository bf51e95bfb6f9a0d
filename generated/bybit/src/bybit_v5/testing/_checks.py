"""Checks path, query, headers and body of a request against the specification."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ._bodies import read_body
from ._calls import Request, RequestRefusedError
from ._parameters import (
    cookie_pairs,
    cookie_value,
    greed,
    header_value,
    path_value,
    query_name,
    query_pairs,
    query_value,
)
from ._schemas import Schemas
from ._specification import Operation, Parameter


def check_request(
    request: Request, operation: Operation, path_values: Mapping[str, str], schemas: Schemas
) -> dict[str, Any]:
    """Return the arguments of a request by wire name; headers are checked but left out.

    A name that stands in several places is that of the first of path, query, cookies and body; in
    the others it has its place before it.

    Raises:
        RequestRefusedError: Something is unknown, missing, given twice or not as the specification
            says, or the body is not what it should be.
    """
    arguments: dict[str, Any] = {}
    given: set[str] = set()
    for parameter, value in _parameter_values(request, operation, path_values, schemas):
        given.add(parameter.name)
        if parameter.place != "header":
            arguments[operation.argument_name(parameter.name, parameter.place)] = value
    _check_conditions(operation, given)
    body = read_body(request, operation.body, schemas)
    if isinstance(body, dict):
        arguments |= {operation.argument_name(name, "body"): body[name] for name in body}
    elif body is not None:
        arguments[""] = body
    return arguments


def _parameter_values(
    request: Request, operation: Operation, path_values: Mapping[str, str], schemas: Schemas
) -> Iterator[tuple[Parameter, Any]]:
    """The parameters of a request with their values, checked; those of the path come first."""
    for parameter in _in_place(operation, "path"):
        yield (
            parameter,
            _checked(
                path_value(parameter, path_values[parameter.name], schemas), parameter, schemas
            ),
        )
    yield from _query_arguments(request.query, operation, schemas)
    for parameter in _in_place(operation, "header"):
        text = request.header(parameter.name)
        if text is not None:
            yield parameter, _checked(header_value(parameter, text, schemas), parameter, schemas)
        elif parameter.required:
            raise RequestRefusedError("missing-parameter", parameter.name, "missing header")
    cookies = cookie_pairs(request.header("cookie"))
    for parameter in _in_place(operation, "cookie"):
        is_given, value = cookie_value(parameter, cookies, schemas)
        if is_given:
            yield parameter, _checked(value, parameter, schemas)
        elif parameter.required:
            raise RequestRefusedError("missing-parameter", parameter.name, "missing cookie")


def _in_place(operation: Operation, place: str) -> list[Parameter]:
    return [parameter for parameter in operation.parameters if parameter.place == place]


def _query_arguments(
    query: bytes, operation: Operation, schemas: Schemas
) -> Iterator[tuple[Parameter, Any]]:
    own = operation.query_keys | operation.route.fixed.keys()
    pairs = [pair for pair in query_pairs(query) if query_name(pair[0]) not in own]
    parameters = [*_in_place(operation, "query"), *_in_place(operation, "querystring")]
    # Whatever is left belongs to an object that takes pairs of any name.
    for parameter in sorted(parameters, key=lambda each: greed(each, schemas)):
        is_given, value = query_value(parameter, pairs, schemas)
        if is_given:
            yield parameter, _checked(value, parameter, schemas)
        elif parameter.required:
            name = parameter.name
            raise RequestRefusedError("missing-parameter", name, "missing query parameter")
    for raw, _ in pairs:
        name = query_name(raw)
        raise RequestRefusedError("invalid-parameter", name, f"unknown query parameter {name!r}")


def _checked(value: Any, parameter: Parameter, schemas: Schemas) -> Any:
    schemas.check(value, parameter.pointer, parameter.name)
    return value


def _check_conditions(operation: Operation, given: set[str]) -> None:
    """Check that the parameters that were sent are enough, and none lacks what it needs."""
    groups = operation.alternatives
    if groups and not any(given.issuperset(group) for group in groups):
        missing = next(name for name in groups[0] if name not in given)
        shown = " or ".join(" and ".join(group) for group in groups)
        raise RequestRefusedError("missing-parameter", missing, f"{shown} must be given")
    for name, needed in operation.dependencies:
        for other in needed if name in given else ():
            if other not in given:
                message = f"{name!r} needs {other!r}"
                raise RequestRefusedError("missing-parameter", other, message)
