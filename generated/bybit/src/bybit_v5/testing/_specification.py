"""What the mock exchange knows of the OpenAPI document of its package."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ._reply_bodies import ReplyBody
from ._requirements import Use
from ._routes import Route, RouteTable
from ._server_paths import prefix_patterns, server_urls

#: Where arguments of calls come from, in their order; headers are none.
_ARGUMENT_PLACES = ("path", "query", "querystring", "cookie")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter; ``pointer`` is where its schema stands.

    ``name`` is what requests call it, and ``media_type`` that of a value that has one instead of a
    style; ``encoding`` says how the fields of a form are written, by their names.
    """

    name: str
    place: str
    required: bool
    style: str
    explode: bool
    media_type: str | None
    pointer: str
    schema: Mapping[str, Any]
    examples: Mapping[str, Any]
    encoding: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Content:
    """A body of one media type; ``pointer`` is where its schema stands, None without one.

    ``encoding`` says how fields are written, by their names.
    """

    media_type: str
    pointer: str | None
    encoding: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Body:
    """A request body; ``pointer`` is where the schema of the preferred content stands."""

    required: bool
    pointer: str | None
    contents: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A documented request with its reply; ``arguments`` holds parameters and body members."""

    name: str
    arguments: Mapping[str, Any]
    status: int
    reply: Any


@dataclass(frozen=True, slots=True)
class Operation:
    """One call of the exchange; ``security`` are alternatives of schemes, none for a public one.

    ``signing`` is how a call is signed that is signed and nothing else.

    ``environments`` names those that have it, none where all do. ``reply_pointer`` is where the
    schema of a successful reply of JSON stands, None where there is none; ``reply_bodies`` are all
    that it may have, the usual one first. ``single_row``: the payload is a
    list of one row. ``pagination`` says how its pages follow one another. ``alternatives``: groups
    of parameters, of which one must be given; ``dependencies``: a parameter, and those it needs.
    """

    id: str
    method: str
    path: str
    route: Route
    parameters: tuple[Parameter, ...]
    body: Body | None
    signing: Mapping[str, Any] | None
    examples: tuple[Example, ...]
    permission: str | None = None
    rate_limit: Mapping[str, Any] | None = None
    environments: tuple[str, ...] = ()
    reply_status: int = 200
    reply_pointer: str | None = None
    reply_bodies: tuple[ReplyBody, ...] = (ReplyBody(200),)
    single_row: bool = False
    pagination: Mapping[str, Any] | None = None
    alternatives: Sequence[Sequence[str]] = ()
    dependencies: Sequence[tuple[str, Sequence[str]]] = ()
    security: tuple[tuple[Use, ...], ...] = ()

    def argument_name(self, name: str, place: str) -> str:
        """What the argument of a place is called: by its name alone in the first that has it.

        The places are path, query, cookie and body; in others than the first it is ``body id``. A
        header is no argument, and always has its place before it.
        """
        earlier = set(itertools.takewhile(lambda each: each != place, _ARGUMENT_PLACES))
        others = {each.name for each in self.parameters if each.place in earlier}
        return f"{place} {name}" if place == "header" or name in others else name

    @property
    def query_keys(self) -> frozenset[str]:
        """The parameters of the query that are no arguments, but API keys."""
        return frozenset(
            use.scheme["name"]
            for alternative in self.security
            for use in alternative
            if use.scheme.get("in") == "query"
        )


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
    def _routes(self) -> RouteTable[Operation]:
        return RouteTable(self.operations)

    @functools.cached_property
    def _resolved(self) -> dict[str, tuple[str, Any]]:
        return {}

    @functools.cached_property
    def prefixes(self) -> tuple[str, ...]:
        """The paths in the URLs of environments and servers; ``("",)`` where they have none."""
        urls = [raw["url"] for raw in self.environments.values()] or server_urls(self.document)
        paths = (urlsplit(url).path.rstrip("/") for url in urls)
        return tuple(dict.fromkeys(paths)) or ("",)

    @functools.cached_property
    def _other_prefixes(self) -> tuple[re.Pattern[str], ...]:
        """The paths of servers that have variables, and of those of single calls."""
        holders = [item for item in _items(self) if "servers" in item]
        servers = [server for holder in holders for server in holder["servers"]]
        servers += self.document.get("servers", ())
        return prefix_patterns(servers)

    def find(
        self, method: str, path: str, query: bytes = b""
    ) -> tuple[Operation, dict[str, str]] | None:
        """The operation at a path as sent, with its path parameters; plain paths win.

        The path may start with that of an environment's URL or leave it out.
        """
        for prefix in dict.fromkeys(["", *self.prefixes]):
            if path.startswith(f"{prefix}/"):
                found = self._routes.find(method, path[len(prefix) :], query)
                if found is not None:
                    return found
        # The value of a variable may have slashes: any of those in the path may end it.
        for end in [place for place, character in enumerate(path) if character == "/"][1:]:
            if any(pattern.fullmatch(path[:end]) for pattern in self._other_prefixes):
                found = self._routes.find(method, path[end:], query)
                if found is not None:
                    return found
        return None

    def has_path(self, path: str, query: bytes = b"") -> bool:
        """Whether operations of any method are at a path as sent."""
        methods = {operation.method for operation in self.operations}
        return any(self.find(method, path, query) for method in sorted(methods))

    def resolve(self, pointer: str) -> tuple[str, Any]:
        """Follow a pointer, and the ``$ref`` that stands there, to (final pointer, value)."""
        found = self._resolved.get(pointer)
        if found is None:
            found = self._resolved[pointer] = self._follow(pointer)
        return found

    def _follow(self, pointer: str) -> tuple[str, Any]:
        value: Any = self.document
        for part in pointer.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            value = value[int(key)] if isinstance(value, list) else value[key]
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            return self._follow(value["$ref"].removeprefix("#"))
        return pointer, value


def operations_in(item: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """The operations of a path item: the method, the pointer from the item, and the operation."""
    for method in _METHODS:
        if method in item:
            yield method.upper(), method, item[method]
    for method, operation in item.get("additionalOperations", {}).items():
        yield method, f"additionalOperations/{escape(method)}", operation


def _items(specification: Specification) -> Iterator[Mapping[str, Any]]:
    """Path items and operations."""
    for path in specification.document.get("paths", {}):
        _, item = specification.resolve(f"/paths/{escape(path)}")
        yield item
        yield from (operation for _, _, operation in operations_in(item))


def escape(part: str) -> str:
    """One part of a JSON pointer."""
    return part.replace("~", "~0").replace("/", "~1")
