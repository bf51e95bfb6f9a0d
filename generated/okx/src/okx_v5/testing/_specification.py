"""The bundled OpenAPI document, read for what the mock exchange needs of it."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A query, path or header parameter; ``pointer`` is where its schema stands."""

    name: str
    place: str
    required: bool
    explode: bool
    pointer: str
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Body:
    """A JSON request body; ``pointer`` is where its schema stands."""

    required: bool
    pointer: str
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A documented request with its reply; ``arguments`` holds parameters and body members."""

    name: str
    arguments: Mapping[str, Any]
    status: int
    reply: Any


@dataclass(frozen=True, slots=True)
class Operation:
    """One call of the exchange; ``signing`` is None for a public one.

    ``environments`` names those that have it, none where all do. ``reply_pointer`` is where the
    schema of a successful reply stands, None where there is none. ``single_row``: the payload is a
    list of one row. ``pagination`` says how its pages follow one another. ``alternatives``: groups
    of parameters, of which one must be given; ``dependencies``: a parameter, and those it needs.
    """

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    signing: Mapping[str, Any] | None
    examples: tuple[Example, ...]
    permission: str | None = None
    rate_limit: Mapping[str, Any] | None = None
    environments: tuple[str, ...] = ()
    reply_status: int = 200
    reply_pointer: str | None = None
    single_row: bool = False
    pagination: Mapping[str, Any] | None = None
    alternatives: Sequence[Sequence[str]] = ()
    dependencies: Sequence[tuple[str, Sequence[str]]] = ()


@dataclass(frozen=True)
class Specification:
    """The document, its operations in order, and the exchange-wide keys."""

    document: Mapping[str, Any]
    operations: tuple[Operation, ...]
    envelope: Mapping[str, Any] | None
    error_codes: tuple[Mapping[str, Any], ...]
    environments: Mapping[str, Any]

    @functools.cached_property
    def by_id(self) -> Mapping[str, Operation]:
        """The operations by their ids."""
        return {operation.id: operation for operation in self.operations}

    @functools.cached_property
    def _by_route(self) -> Mapping[tuple[str, str], Operation]:
        return {
            (operation.method, operation.path): operation
            for operation in reversed(self.operations)
            if "{" not in operation.path
        }

    @functools.cached_property
    def prefixes(self) -> tuple[str, ...]:
        """The paths in the environments' URLs; ``("",)`` where they are hosts alone."""
        paths = (urlsplit(raw["url"]).path.rstrip("/") for raw in self.environments.values())
        return tuple(dict.fromkeys(paths)) or ("",)

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """The operation at a path as sent, with its path parameters; plain paths win.

        The path may start with that of an environment's URL or leave it out.
        """
        plain = self._by_route.get((method, path))
        if plain is not None:
            return plain, {}
        for prefix in dict.fromkeys(["", *self.prefixes]):
            if path.startswith(f"{prefix}/"):
                found = self._find(method, path[len(prefix) :])
                if found is not None:
                    return found
        return None

    def has_path(self, path: str) -> bool:
        """Whether operations of any method are at a path as sent."""
        return any(self.find(method.upper(), path) for method in _METHODS)

    def _find(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        plain = self._by_route.get((method, path))
        if plain is not None:
            return plain, {}
        for operation in self.operations:
            if operation.method != method or "{" not in operation.path:
                continue
            match = _path_pattern(operation.path).fullmatch(path)
            if match:
                names = re.findall(r"\{([^}]*)\}", operation.path)
                return operation, dict(zip(names, match.groups(), strict=True))
        return None

    def resolve(self, pointer: str) -> tuple[str, Any]:
        """Follow a pointer, and the ``$ref`` that stands there, to (final pointer, value)."""
        value: Any = self.document
        for part in pointer.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            value = value[int(key)] if isinstance(value, list) else value[key]
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            return self.resolve(value["$ref"].removeprefix("#"))
        return pointer, value


def bundled() -> Specification:
    """The specification that comes with this package."""
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
        for method in _METHODS:
            if method in item:
                yield _operation(specification, path, item, at, method)


def _operation(
    specification: Specification, path: str, item: Mapping[str, Any], at: str, method: str
) -> Operation:
    operation = item[method]
    raw_parameters = [
        specification.resolve(f"{place}/parameters/{index}")
        for place, owner in ((at, item), (f"{at}/{method}", operation))
        for index in range(len(owner.get("parameters", ())))
    ]
    # A parameter of the operation replaces one of the path item.
    by_name = {
        (raw["in"], raw["name"]): _parameter(specification, pointer, raw)
        for pointer, raw in raw_parameters
    }
    body, body_examples = _body(specification, f"{at}/{method}", operation)
    reply_status, reply_pointer = _success(specification, f"{at}/{method}", operation)
    conditions = operation.get("x-conditional-parameters", {})
    return Operation(
        id=operation["operationId"],
        method=method.upper(),
        path=path,
        parameters=tuple(by_name.values()),
        body=body,
        signing=_signing(specification, operation),
        examples=tuple(
            _examples(
                specification,
                f"{at}/{method}",
                operation,
                [raw for _, raw in raw_parameters],
                body_examples,
            )
        ),
        permission=operation.get("x-permission"),
        rate_limit=operation.get("x-rate-limit"),
        environments=tuple(operation.get("x-environments", ())),
        reply_status=reply_status,
        reply_pointer=reply_pointer,
        single_row=bool(operation.get("x-single-row")),
        pagination=operation.get("x-pagination"),
        alternatives=conditions.get("at-least-one", ()),
        dependencies=tuple(conditions.get("requires", {}).items()),
    )


def _success(
    specification: Specification, at: str, operation: Mapping[str, Any]
) -> tuple[int, str | None]:
    """The status of a successful reply, and where its schema stands."""
    for status in operation.get("responses", {}):
        if not (status.startswith("2") or status == "default"):
            continue
        pointer, response = specification.resolve(f"{at}/responses/{escape(status)}")
        media = response.get("content", {}).get("application/json", {})
        schema = f"{pointer}/content/application~1json/schema" if "schema" in media else None
        return int(status) if status.isdigit() else 200, schema
    return 200, None


def _parameter(specification: Specification, pointer: str, raw: Mapping[str, Any]) -> Parameter:
    schema_pointer, schema = specification.resolve(f"{pointer}/schema")
    explode = raw.get("explode", raw.get("style", "form") == "form" and raw["in"] == "query")
    return Parameter(
        raw["name"], raw["in"], raw.get("required", False), explode, schema_pointer, schema
    )


def _body(
    specification: Specification, at: str, operation: Mapping[str, Any]
) -> tuple[Body | None, Mapping[str, Any]]:
    if "requestBody" not in operation:
        return None, {}
    pointer, raw = specification.resolve(f"{at}/requestBody")
    media = raw["content"]["application/json"]
    schema_pointer, schema = specification.resolve(f"{pointer}/content/application~1json/schema")
    body = Body(raw.get("required", False), schema_pointer, schema)
    return body, _example_values(specification, media)


def _example_values(specification: Specification, holder: Mapping[str, Any]) -> dict[str, Any]:
    """The named examples of a parameter or media type: name to value."""
    values = {}
    for name, raw in holder.get("examples", {}).items():
        example = raw
        if "$ref" in raw:
            example = specification.resolve(raw["$ref"].removeprefix("#"))[1]
        if "value" in example:
            values[name] = example["value"]
    return values


def _examples(
    specification: Specification,
    at: str,
    operation: Mapping[str, Any],
    parameters: Sequence[Mapping[str, Any]],
    bodies: Mapping[str, Any],
) -> Iterator[Example]:
    for status in operation.get("responses", {}):
        if not (status.startswith("2") or status == "default"):
            continue
        _, response = specification.resolve(f"{at}/responses/{escape(status)}")
        media = response.get("content", {}).get("application/json", {})
        for name, reply in _example_values(specification, media).items():
            arguments: dict[str, Any] = {}
            for parameter in parameters:
                values = _example_values(specification, parameter)
                if name in values:
                    arguments[parameter["name"]] = values[name]
            body = bodies.get(name, {})
            arguments.update(body if isinstance(body, dict) else {"": body})
            yield Example(name, arguments, int(status) if status.isdigit() else 200, reply)


def _signing(
    specification: Specification, operation: Mapping[str, Any]
) -> Mapping[str, Any] | None:
    requirements = operation.get("security", specification.document.get("security", ()))
    for requirement in requirements:
        for scheme in requirement:
            _, raw = specification.resolve(f"/components/securitySchemes/{escape(scheme)}")
            signing: Mapping[str, Any] | None = raw.get("x-signing")
            return signing
    return None


def escape(part: str) -> str:
    """One part of a JSON pointer."""
    return part.replace("~", "~0").replace("/", "~1")


@functools.cache
def _path_pattern(template: str) -> re.Pattern[str]:
    pieces = re.split(r"\{[^}]*\}", template)
    return re.compile("([^/]+)".join(re.escape(piece) for piece in pieces))
