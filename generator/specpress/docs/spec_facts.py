"""What a spec says, as the facts that a page gives: the other side of every comparison."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from specpress.diagnostics import Location
from specpress.docs.drift import FieldPath, Identity, Side
from specpress.docs.facts import (
    EndpointFacts,
    FieldFacts,
    Group,
    GroupKind,
    RateLimitFact,
    Required,
    TextFact,
)
from specpress.docs.spec_fields import FieldReader, as_text
from specpress.document import Document, Node
from specpress.lowering import conditions
from specpress.lowering.operations import json_content, success
from specpress.lowering.parameters import declared_parameters
from specpress.lowering.profile import pointer
from specpress.lowering.schemas import Schema, SchemaLowerer, resolve, text
from specpress.support import METHODS

#: The key of an exception; of what a spec remembers of the page.
EXCEPTION_KEY = "x-docs-exception"
SOURCE_KEY = "x-source"


@dataclass(frozen=True, slots=True)
class Target:
    """A place that an exception is about: an endpoint, or a field of it."""

    identity: Identity
    side: Side | None = None
    field: FieldPath = ()


@dataclass(frozen=True, slots=True)
class ExceptionEntry:
    """One entry of an ``x-docs-exception``, and all that it stands for.

    A schema that several endpoints share has several ``targets``. An entry at the root of the
    document has a ``path`` pattern instead.
    """

    kind: str
    reason: str
    place: Location
    targets: tuple[Target, ...] = ()
    method: str | None = None
    path: str | None = None
    field: FieldPath = ()
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """``x-source``: the page that an operation was written from, and the hash of its facts."""

    page: str
    place: Location
    title: TextFact | None = None
    facts: str | None = None


@dataclass(frozen=True, slots=True)
class EnvelopeNames:
    """The names around the payload of a reply.

    ``payload``: the way to it; ``frame``: all names of the reply's top, ``marks`` those of the
    code and the message; ``items``: what bulk replies add to each row of the payload.
    """

    payload: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()
    frame: frozenset[str] = frozenset()
    items: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SpecFacts:
    """All that a comparison needs of a spec. ``operations``: the node of each endpoint."""

    endpoints: tuple[EndpointFacts, ...]
    envelope: EnvelopeNames = EnvelopeNames()
    exceptions: tuple[ExceptionEntry, ...] = ()
    sources: Mapping[Identity, Source] = field(default_factory=dict)
    operations: Mapping[Identity, Node] = field(default_factory=dict, repr=False)
    #: The hosts of the API, and the address of its documentation.
    urls: tuple[str, ...] = ()


def spec_facts(document: Document) -> tuple[EndpointFacts, ...]:
    """The endpoints of a validated ``document``, in its order; places are those of the YAML."""
    return read_spec(document).endpoints


def read_spec(document: Document) -> SpecFacts:
    """Everything that a comparison needs of a validated ``document``."""
    return _SpecReader(document).read()


class _SpecReader:
    def __init__(self, document: Document) -> None:
        self._root = document.node
        self._schemas = SchemaLowerer(self._root)
        self._envelope = self._envelope_names()
        self._targets: dict[Location, dict[Target, None]] = {}
        self._holders: dict[Location, Node] = {}
        self._sources: dict[Identity, Source] = {}
        self._operations: dict[Identity, Node] = {}

    def read(self) -> SpecFacts:
        endpoints = tuple(
            self._endpoint(path, item, method)
            for path, entry in self._root["paths"].items()
            if not path.startswith("x-")
            for item in [entry.follow()]
            for method, _ in item.items()
            if method in METHODS
        )
        self._visit(self._root, None)
        return SpecFacts(
            endpoints=endpoints,
            envelope=self._envelope,
            exceptions=tuple(self._exceptions()),
            sources=self._sources,
            operations=self._operations,
            urls=tuple(self._urls()),
        )

    def _endpoint(self, path: str, item: Node, method: str) -> EndpointFacts:
        node = item[method]
        identity = (method.upper(), path)
        self._operations[identity] = node
        self._visit(node, Target(identity))
        source = self._source(node)
        if source is not None:
            self._sources[identity] = source
        body = json_content(node.get("requestBody"))
        schema = resolve(body["schema"]) if body is not None else None
        groups = (
            *_groups_of_parameters(node),
            *(self._groups(schema) if schema is not None else ()),
        )
        request = (*self._parameters(item, node, identity), *self._body(body, identity))
        external = node.get("externalDocs")
        return EndpointFacts(
            method=identity[0],
            path=path,
            place=node.key_location,
            title=source.title if source is not None else None,
            section=str(node["tags"].value[0]),
            url=text(external, "url") or None if external is not None else None,
            permission=self._permission(node),
            authenticated=self._is_signed(node),
            rate_limits=tuple(_rate_limits(node)),
            request=tuple(_conditional(each, groups) for each in request),
            response=self._response(node, identity),
            has_request=True,
            has_response=True,
            groups=groups,
            deprecated=bool(_value(node, "deprecated", False)),
        )

    def _parameters(self, item: Node, node: Node, identity: Identity) -> Iterator[FieldFacts]:
        for parameter in declared_parameters(item, node):
            name = text(parameter, "name")
            self._visit(parameter, Target(identity, Side.REQUEST, (name,)))
            required = Required.YES if _value(parameter, "required", False) else Required.NO
            reader = self._reader(identity, Side.REQUEST)
            found = reader.field(name, parameter["schema"], parameter.location, required, ())
            if _value(parameter, "deprecated", False):
                found = dataclasses.replace(found, deprecated=True)
            yield found

    def _body(self, content: Node | None, identity: Identity) -> tuple[FieldFacts, ...]:
        """The properties of the body; of a list, those of its elements, as pages show them."""
        if content is None:
            return ()
        return self._reader(identity, Side.REQUEST).members(content["schema"])

    def _response(self, node: Node, identity: Identity) -> tuple[FieldFacts, ...]:
        _, content = success(node)
        payload = content.get("schema") if content is not None else None
        for part in self._envelope.payload:
            if payload is None:
                return ()
            payload = self._schemas.properties(resolve(payload)).get(part)
        if payload is None:
            return ()
        reader = self._reader(identity, Side.RESPONSE)
        members = reader.members(payload)
        if members or self._schemas.json_type(resolve(payload)) in (None, "object", "array"):
            return members
        # A payload that is a single value: pages list it by its name in the envelope.
        return (reader.field(payload.key, payload, payload.key_location, None, ()),)

    def _reader(self, identity: Identity, side: Side) -> FieldReader:
        def visit(node: Node, path: FieldPath) -> None:
            self._visit(node, Target(identity, side, path))

        return FieldReader(self._schemas, visit, request=side is Side.REQUEST)

    def _groups(self, schema: Schema) -> Iterator[Group]:
        alternatives = self._schemas.alternatives(schema)
        for part in self._schemas.parts(schema):
            node = part.get("anyOf")
            if alternatives and node is not None:
                yield Group(GroupKind.AT_LEAST_ONE, alternatives, node.key_location)
                break
        for name, needed in self._schemas.dependencies(schema):
            places = [part.get("dependentRequired") for part in self._schemas.parts(schema)]
            place = next(
                (entry.key_location for node in places if node and (entry := node.get(name))),
                schema.node.location,
            )
            yield Group(GroupKind.REQUIRES, ((name,), needed), place)

    def _is_signed(self, node: Node) -> bool:
        declared = node.get("security") or self._root.get("security")
        return any(declared.value) if declared is not None else False

    def _permission(self, node: Node) -> TextFact | None:
        stated = node.get("x-permission")
        if stated is not None:
            return TextFact(str(stated.value), stated.key_location)
        if self._is_signed(node):
            return None
        declared = node.get("security")
        return TextFact("", declared.key_location if declared else node.key_location)

    def _source(self, node: Node) -> Source | None:
        found = node.get(SOURCE_KEY)
        if found is None:
            return None
        title = found.get("title")
        return Source(
            page=str(found["page"].value),
            place=found.key_location,
            title=TextFact(str(title.value), title.location) if title is not None else None,
            facts=_value(found, "facts", None),
        )

    def _envelope_names(self) -> EnvelopeNames:
        declared = self._root.get("x-envelope")
        if declared is None:
            return EnvelopeNames()
        stated = declared.value
        items = stated.get("items", {})
        pointers = [stated["code"], stated["message"], stated["payload"]]
        pointers += [stated["time"]["pointer"]] if "time" in stated else []
        pointers += [items["list"]] if items else []
        payload = pointer(stated["payload"])
        in_payload = bool(items) and pointer(items["list"])[: len(payload)] == payload
        return EnvelopeNames(
            payload=payload,
            marks=frozenset({pointer(stated["code"])[0], pointer(stated["message"])[0]}),
            frame=frozenset({pointer(each)[0] for each in pointers} | self._names_of_replies()),
            items=frozenset({items["code"], items["message"]} if in_payload else ()),
        )

    def _names_of_replies(self) -> set[str]:
        """What stands at the top of every reply, whether the envelope gives it a meaning or not."""
        names: list[set[str]] = []
        for path, entry in self._root["paths"].items():
            item = entry.follow() if not path.startswith("x-") else entry
            for method, node in item.items():
                if method in METHODS:
                    _, content = success(node)
                    schema = content.get("schema") if content is not None else None
                    if schema is not None:
                        names.append(set(self._schemas.properties(resolve(schema))))
        return set.intersection(*names) if names else set()

    def _urls(self) -> Iterator[str]:
        external = self._root.get("externalDocs")
        if external is not None:
            yield text(external, "url")
        environments = self._root.get("x-environments")
        for _, environment in environments.items() if environments is not None else ():
            yield text(environment, "url")
        servers = self._root.get("servers")
        for server in servers.elements() if servers is not None else ():
            yield text(server, "url")

    def _visit(self, node: Node, target: Target | None) -> None:
        stated = node.get(EXCEPTION_KEY)
        if stated is None:
            return
        entries = stated.elements() if isinstance(stated.value, list) else iter([stated])
        for entry in entries:
            self._holders[entry.location] = entry
            known = self._targets.setdefault(entry.location, {})
            if target is not None:
                known[target] = None

    def _exceptions(self) -> Iterator[ExceptionEntry]:
        for place, entry in self._holders.items():
            stated: Mapping[str, Any] = entry.value
            value = stated.get("value")
            yield ExceptionEntry(
                kind=stated["kind"],
                reason=str(stated["reason"]).strip(),
                place=place,
                targets=tuple(self._targets[place]),
                method=stated.get("method"),
                path=stated.get("path"),
                field=field_path(stated.get("field", "")),
                value=None if value is None else as_text(value),
            )


def field_path(written: str) -> FieldPath:
    """The path that ``list[].coin`` or ``list.coin`` means."""
    return tuple(part.removesuffix("[]") for part in written.split(".") if part)


def _value(node: Node, key: str, default: Any) -> Any:
    child = node.get(key)
    return default if child is None else child.value


def _rate_limits(node: Node) -> Iterator[RateLimitFact]:
    stated = node.get("x-rate-limit")
    for each in (
        () if stated is None else stated.elements() if isinstance(stated.value, list) else (stated,)
    ):
        yield RateLimitFact(
            each["count"].value, float(each["period"].value), each["scope"].value, each.key_location
        )


def _groups_of_parameters(node: Node) -> Iterator[Group]:
    alternatives = conditions.alternatives(node)
    if alternatives:
        place = node[conditions.KEY][conditions.AT_LEAST_ONE].key_location
        yield Group(GroupKind.AT_LEAST_ONE, alternatives, place)
    for name, needed in conditions.dependencies(node):
        place = node[conditions.KEY][conditions.REQUIRES][name].key_location
        yield Group(GroupKind.REQUIRES, ((name,), needed), place)


def _conditional(fact: FieldFacts, groups: Iterable[Group]) -> FieldFacts:
    """An argument of a group of which at least one must be given is neither required nor not."""
    if fact.required is not Required.NO:
        return fact
    named = any(
        fact.name in member
        for group in groups
        if group.kind is GroupKind.AT_LEAST_ONE
        for member in group.members
    )
    return dataclasses.replace(fact, required=Required.CONDITIONAL) if named else fact
