"""Reads an OpenAPI document for what the mock exchange needs of it."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ._reply_bodies import ReplyBody, reply_bodies
from ._requirements import is_sent_anyway, requirements_of, signing_of
from ._routes import Route
from ._specification import (
    Body,
    Content,
    Example,
    Operation,
    Parameter,
    Specification,
    escape,
    operations_in,
)

_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}


@functools.cache
def bundled() -> Specification:
    """The specification that comes with this package. Mocks share it: none changes it."""
    text = Path(__file__).with_name("_api.json").read_text(encoding="utf-8")
    return read(json.loads(text))


def read(document: Mapping[str, Any]) -> Specification:
    """Read a self-contained OpenAPI 3.1 document: its references all start with ``#/``."""
    bare = Specification(
        document,
        (),
        document.get("x-envelope"),
        tuple(document.get("x-error-codes", ())),
        document.get("x-environments", {}),
    )
    return Specification(
        document,
        tuple(_operations(bare)),
        bare.envelope,
        bare.error_codes,
        bare.environments,
    )


def _operations(specification: Specification) -> Iterator[Operation]:
    for path in specification.document.get("paths", {}):
        at, item = specification.resolve(f"/paths/{escape(path)}")
        for method, where, operation in operations_in(item):
            place = f"{at}/{where}"
            yield _operation(specification, path, (at, item), (place, operation), method)


def _operation(
    specification: Specification,
    path: str,
    path_item: tuple[str, Mapping[str, Any]],
    placed: tuple[str, Mapping[str, Any]],
    method: str,
) -> Operation:
    (at, item), (place_of_operation, operation) = path_item, placed
    raw_parameters = [
        specification.resolve(f"{place}/parameters/{index}")
        for place, owner in ((at, item), (place_of_operation, operation))
        for index in range(len(owner.get("parameters", ())))
    ]
    route = Route(path)
    security = tuple(requirements_of(operation, specification.document, specification.resolve))
    parameters = tuple(
        parameter
        for parameter in _parameters(specification, raw_parameters, route)
        if not is_sent_anyway(parameter.place, parameter.name, security)
    )
    body, body_examples = _body(specification, place_of_operation, operation)
    bodies = reply_bodies(specification.resolve, place_of_operation, operation, method)
    conditions = operation.get("x-conditional-parameters", {})
    bare = Operation(
        id=operation["operationId"],
        method=method,
        path=path,
        route=route,
        parameters=parameters,
        body=body,
        signing=signing_of(security),
        security=security,
        examples=(),
        permission=operation.get("x-permission"),
        rate_limit=operation.get("x-rate-limit"),
        environments=tuple(operation.get("x-environments", ())),
        reply_status=bodies[0].status,
        reply_pointer=bodies[0].schema if bodies[0].form == "json" else None,
        reply_bodies=bodies,
        single_row=bool(operation.get("x-single-row")),
        pagination=operation.get("x-pagination"),
        alternatives=conditions.get("at-least-one", ()),
        dependencies=tuple(conditions.get("requires", {}).items()),
    )
    examples = _examples(specification, bodies, bare, body_examples)
    return replace(bare, examples=tuple(examples))


def _parameters(
    specification: Specification, raw_parameters: Sequence[tuple[str, Any]], route: Route
) -> Iterator[Parameter]:
    """The parameters that requests have: one of the operation replaces one of the path item."""
    by_name = {}
    for pointer, raw in raw_parameters:
        name = raw["name"].lower() if raw["in"] == "header" else raw["name"]
        by_name[raw["in"], name] = pointer, raw
    for (place, name), (pointer, raw) in by_name.items():
        if place != "path" or name in route.names:
            yield _parameter(specification, pointer, raw, place, raw["name"])
        elif name in route.filled:
            yield _parameter(specification, pointer, raw, "query", route.filled[name])


def _parameter(
    specification: Specification, pointer: str, raw: Mapping[str, Any], place: str, name: str
) -> Parameter:
    media_type, holder, described = None, pointer, raw
    for key in raw.get("content", ()):
        media_type = key.partition(";")[0].strip().lower()
        holder, described = specification.resolve(f"{pointer}/content/{escape(key)}")
    at = f"{holder}/schema" if "schema" in described else holder
    schema_pointer, schema = specification.resolve(at)
    style = raw.get("style", _STYLES.get(place, place))
    return Parameter(
        name=name,
        place=place,
        required=raw.get("required", False),
        style=style,
        explode=raw.get("explode", style in ("form", "cookie")),
        media_type=media_type,
        pointer=schema_pointer,
        schema=schema,
        examples=_example_values(specification, described),
        encoding=described.get("encoding", {}) if media_type is not None else {},
    )


def _body(
    specification: Specification, at: str, operation: Mapping[str, Any]
) -> tuple[Body | None, Mapping[str, Any]]:
    if "requestBody" not in operation:
        return None, {}
    pointer, raw = specification.resolve(f"{at}/requestBody")
    media = raw.get("content", {})
    if not media:
        return None, {}
    contents = []
    examples: dict[str, Any] = {}
    for media_type in sorted(media, key=_preference):
        at = f"{pointer}/content/{escape(media_type)}"
        key = next((key for key in ("itemSchema", "schema") if key in media[media_type]), None)
        schema = None if key is None else specification.resolve(f"{at}/{key}")[0]
        contents.append(Content(media_type, schema, media[media_type].get("encoding", {})))
        examples = examples or _sent_examples(specification, media_type, at, media[media_type])
    required = raw.get("required", False)
    return Body(required, contents[0].pointer, tuple(contents)), examples


def _sent_examples(
    specification: Specification, media_type: str, at: str, media: Mapping[str, Any]
) -> dict[str, Any]:
    """The examples of a body as its values are received: files are bytes."""
    values = _example_values(specification, media)
    if not media_type.startswith("multipart/") or "schema" not in media:
        return values
    pointer, _ = specification.resolve(f"{at}/schema")
    return {
        name: {
            key: _file(specification, f"{pointer}/properties/{escape(key)}", each)
            for key, each in value.items()
        }
        if isinstance(value, dict)
        else value
        for name, value in values.items()
    }


def _file(specification: Specification, pointer: str, value: Any) -> Any:
    try:
        _, schema = specification.resolve(pointer)
    except KeyError:
        return value
    if isinstance(value, list):
        return [_file(specification, f"{pointer}/items", each) for each in value]
    is_file = isinstance(schema, dict) and (
        schema.get("format") == "binary" or "contentMediaType" in schema
    )
    return value.encode() if is_file and isinstance(value, str) else value


def _preference(media_type: str) -> int:
    """JSON comes before forms, and forms before all others."""
    name = media_type.partition(";")[0].strip().lower()
    kinds = (
        name == "application/json",
        name.endswith(("/json", "+json")),
        name == "application/x-www-form-urlencoded",
        name.startswith("multipart/"),
    )
    return kinds.index(True) if any(kinds) else len(kinds)


def _example_values(specification: Specification, holder: Mapping[str, Any]) -> dict[str, Any]:
    """The examples of a parameter or media type, name to value; one may have no name."""
    values = {"example": holder["example"]} if "example" in holder else {}
    for name, raw in holder.get("examples", {}).items():
        example = raw
        if "$ref" in raw:
            example = specification.resolve(raw["$ref"].removeprefix("#"))[1]
        if "value" in example:
            values[name] = example["value"]
    return values


def _examples(
    specification: Specification,
    replies: Sequence[ReplyBody],
    bare: Operation,
    bodies: Mapping[str, Any],
) -> Iterator[Example]:
    """The examples of an operation that has none yet."""
    for replied in replies:
        if replied.form != "json" or replied.pointer is None:
            continue
        _, media = specification.resolve(replied.pointer)
        for name, reply in _example_values(specification, media).items():
            arguments: dict[str, Any] = {}
            for parameter in bare.parameters:
                if parameter.place != "header" and name in parameter.examples:
                    key = bare.argument_name(parameter.name, parameter.place)
                    arguments[key] = parameter.examples[name]
            body = bodies.get(name, {})
            if isinstance(body, dict):
                arguments |= {bare.argument_name(key, "body"): body[key] for key in body}
            else:
                arguments[""] = body
            yield Example(name, arguments, replied.status, reply)
