"""Checks path, query, headers and body of a request against the specification."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import unquote_to_bytes

from ._bodies import read_body
from ._calls import Request, RequestRefusedError
from ._schemas import Schemas
from ._specification import Operation, Parameter

_INTEGER = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")


def check_request(
    request: Request, operation: Operation, path_values: Mapping[str, str], schemas: Schemas
) -> dict[str, Any]:
    """Return the arguments of a request by wire name; headers are checked but left out.

    Raises:
        RequestRefusedError: Something is unknown, missing, given twice or not as the specification
            says, or the body is not what it should be.
    """
    by_place: dict[str, list[Parameter]] = {"path": [], "query": [], "header": [], "cookie": []}
    for parameter in operation.parameters:
        by_place[parameter.place].append(parameter)
    arguments = _path_arguments(path_values, by_place["path"], schemas)
    arguments |= _query_arguments(request.query, by_place["query"], schemas, operation.query_keys)
    headers = _check_headers(request, by_place["header"], schemas)
    _check_conditions(operation, {*arguments, *headers})
    body = read_body(request, operation.body, schemas)
    if isinstance(body, dict):
        arguments |= body
    elif body is not None:
        arguments[""] = body
    return arguments


def _path_arguments(
    values: Mapping[str, str], parameters: Sequence[Parameter], schemas: Schemas
) -> dict[str, Any]:
    arguments = {}
    for parameter in parameters:
        text = _percent_decoded(values[parameter.name].encode(), parameter.name)
        arguments[parameter.name] = _checked(text, parameter, schemas)
    return arguments


def _query_arguments(
    query: bytes,
    parameters: Sequence[Parameter],
    schemas: Schemas,
    query_keys: frozenset[str],
) -> dict[str, Any]:
    pairs = _query_pairs(query)
    received = {name: values for name, values in pairs.items() if name not in query_keys}
    known = {parameter.name: parameter for parameter in parameters}
    for name in received:
        if name not in known:
            raise RequestRefusedError(
                "invalid-parameter", name, f"unknown query parameter {name!r}"
            )
    arguments: dict[str, Any] = {}
    for name, parameter in known.items():
        if name not in received:
            if parameter.required:
                raise RequestRefusedError("missing-parameter", name, "missing query parameter")
            continue
        texts = received[name]
        if "array" in schemas.types(parameter.pointer):
            parts = texts if parameter.explode else [part for t in texts for part in t.split(",")]
            items = schemas.items(parameter.pointer) or ""
            value: Any = [_typed(part, items, schemas) for part in parts]
            schemas.check(value, parameter.pointer, name)
            arguments[name] = value
        elif len(texts) > 1:
            raise RequestRefusedError("invalid-parameter", name, "given more than once")
        else:
            arguments[name] = _checked(texts[0], parameter, schemas)
    return arguments


def _query_pairs(query: bytes) -> dict[str, list[str]]:
    pairs: dict[str, list[str]] = {}
    for piece in query.split(b"&") if query else ():
        raw_name, _, raw_value = piece.partition(b"=")
        name = _percent_decoded(raw_name.replace(b"+", b" "), "query")
        value = _percent_decoded(raw_value.replace(b"+", b" "), name)
        pairs.setdefault(name, []).append(value)
    return pairs


def _check_headers(
    request: Request, parameters: Sequence[Parameter], schemas: Schemas
) -> list[str]:
    """Check the headers that are parameters, and return the names of those that were sent."""
    sent = []
    for parameter in parameters:
        text = request.header(parameter.name)
        if text is not None:
            _checked(text, parameter, schemas)
            sent.append(parameter.name)
        elif parameter.required:
            raise RequestRefusedError("missing-parameter", parameter.name, "missing header")
    return sent


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


def _percent_decoded(raw: bytes, subject: str) -> str:
    if re.search(rb"%(?![0-9A-Fa-f]{2})", raw):
        raise RequestRefusedError("invalid-parameter", subject, "broken percent-encoding")
    try:
        return unquote_to_bytes(raw).decode("utf-8")
    except UnicodeDecodeError as error:
        raise RequestRefusedError("invalid-parameter", subject, "not UTF-8") from error


def _checked(text: str, parameter: Parameter, schemas: Schemas) -> Any:
    value = _typed(text, parameter.pointer, schemas)
    schemas.check(value, parameter.pointer, parameter.name)
    return value


def _typed(text: str, pointer: str, schemas: Schemas) -> Any:
    """The value that a text stands for; the text itself where it cannot be what is declared."""
    types = schemas.types(pointer) if pointer else frozenset()
    if not types or "string" in types:
        return text
    if "integer" in types and _INTEGER.fullmatch(text):
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text):
        return float(text)
    if "boolean" in types and text in ("true", "false"):
        return text == "true"
    return text
