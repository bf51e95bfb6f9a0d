"""Whatever a document says is found again in its package, or in what the user was told.

The document is read here by a reader of its own, which shares nothing with the generator but the
text of the files.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from specpress import ir
from specpress.diagnostics import Location

from tests.documents.pressing_documents import PressedDocument
from tests.documents.raw import (
    DESCRIBED_ELSEWHERE,
    Operation,
    Raw,
    events,
    operations,
    read,
    schemas_below,
    schemas_of,
)

#: The fields of server-sent events: a schema of them describes what every event has.
_EVENT = frozenset({"data", "event", "id", "retry", "comment"})


def unaccounted(file: Path, pressed: PressedDocument) -> list[str]:
    """What of the document in ``file`` is neither in its package nor told to the user."""
    document = read(file.parent.resolve(), file.name)
    accountant = _Accountant(document, pressed)
    return [
        *(each for found in operations(document) for each in accountant.of_operation(found)),
        *accountant.of_servers("the document", document, pressed.api.profile.environments),
        *accountant.of_schemas(),
    ]


class _Accountant:
    def __init__(self, document: Raw, pressed: PressedDocument) -> None:
        self._document = document
        self._pressed = pressed
        self._told = {
            (each.location.file, each.location.line) for each in pressed.examined.diagnostics
        }
        self._operations = {
            (each.method, each.path): each
            for resource in pressed.api.resources
            for each in resource.operations
        }
        self._models: dict[Location, ir.Model] = {
            each.location: each for each in pressed.api.models
        }
        self._holders = [
            *(_names(each) for each in pressed.api.models),
            *(
                {each.wire_name for each in parameters}
                for one in self._operations.values()
                for parameters in (one.parameters, *(body.parameters for body in one.bodies))
            ),
        ]
        self._words = [
            {str(member.value) for member in each.members}
            for each in pressed.api.models
            if isinstance(each, ir.EnumModel)
        ]

    def of_operation(self, operation: Operation) -> Iterator[str]:
        """What an operation lost, itself included."""
        name = f"{operation.method} {operation.path}"
        found = self._operations.get((operation.method, operation.path))
        if found is None:
            if not self._is_told(operation.raw):
                yield name
            return
        arguments = {(each.place.value, _folded(each.wire_name)) for each in found.parameters}
        for (place, parameter), raw in operation.parameters.items():
            elsewhere = place == "header" and parameter.lower() in DESCRIBED_ELSEWHERE
            is_known = (place, _folded(parameter)) in arguments
            if not is_known and not elsewhere and not self._is_told(raw):
                yield f"{name}: {place} parameter {parameter}"
        yield from self._of_body(name, operation, found)
        yield from self._of_replies(name, operation, found)
        yield from self._of_security(name, operation, found)
        for holder in (operation.path_item, operation.raw):
            hosts = (*(host for _, host in found.servers), *self._pressed.api.profile.environments)
            if "servers" not in operation.raw.value or holder is operation.raw:
                yield from self.of_servers(name, holder, hosts)

    def _of_body(self, name: str, operation: Operation, found: ir.Operation) -> Iterator[str]:
        if "requestBody" not in operation.raw.value:
            return
        body = operation.raw["requestBody"].followed()
        sent = {each.content.media_type for each in found.bodies}
        for media_type, raw in body.items("content"):
            if media_type not in sent and not self._is_told(raw):
                yield f"{name}: body of {media_type}"

    def _of_replies(self, name: str, operation: Operation, found: ir.Operation) -> Iterator[str]:
        replies = {reply.status.upper(): reply for reply in found.replies}
        for status, response in operation.raw.items("responses"):
            if status.startswith("x-"):
                continue
            reply = replies.get(status.upper())
            if reply is None:
                if not self._is_told(response):
                    yield f"{name}: reply {status}"
                continue
            known = {
                "content": {each.media_type for each in reply.contents},
                "headers": {each.wire_name.lower() for each in reply.headers} | {"content-type"},
                "links": {each.name for each in reply.links},
            }
            for key, names in known.items():
                for entry, raw in response.items(key):
                    wanted = entry.lower() if key == "headers" else entry
                    if wanted not in names and not self._is_told(raw):
                        yield f"{name}: {key} of reply {status}: {entry}"

    def _of_security(self, name: str, operation: Operation, found: ir.Operation) -> Iterator[str]:
        holder = operation.raw if "security" in operation.raw.value else self._document
        known = {use.scheme for requirement in found.security for use in requirement.uses}
        for requirement in holder.elements("security"):
            for scheme in requirement.value:
                is_told = self._is_told(requirement) or self._is_told(requirement[scheme])
                if scheme not in known and not is_told:
                    yield f"{name}: security scheme {scheme}"
        schemes = {each.name for each in self._pressed.api.profile.schemes}
        yield from (f"security scheme {each}" for each in known - schemes)

    def of_servers(
        self, name: str, holder: Raw, hosts: tuple[ir.EnvironmentHost, ...]
    ) -> Iterator[str]:
        """The servers that a document, a path or an operation lost."""
        known = {host.url.rstrip("/"): host for host in hosts}
        for server in holder.elements("servers"):
            host = known.get(server.value["url"].rstrip("/"))
            if host is None:
                if not self._is_told(server):
                    yield f"{name}: server {server.value['url']}"
                continue
            variables = {each.name for each in host.variables}
            for variable, raw in server.items("variables"):
                if variable not in variables and not self._is_told(raw):
                    yield f"{name}: server variable {variable}"

    def of_schemas(self) -> Iterator[str]:
        """The objects and enums that are in no model, wherever in the document they stand."""
        tops: list[Raw] = []
        for operation in (*operations(self._document), *events(self._document)):
            tops += schemas_of(operation)
        if "components" in self._document.value:
            tops += [each for _, each in self._document["components"].items("schemas")]
        seen: set[tuple[str, tuple[str | int, ...]]] = set()
        for top in tops:
            for schema in schemas_below(top, seen):
                yield from self._of_schema(schema)

    def _of_schema(self, raw: Raw) -> Iterator[str]:
        name = "/".join(map(str, raw.pointer))
        listed = raw.value.get("enum", [])
        if len(listed) > 1 and all(isinstance(word, str) for word in listed):
            words = set(listed)
            if not any(words <= known for known in self._words) and not self._is_told(raw):
                yield f"enum {name}"
        wanted = {
            member for member, described in raw.items("properties") if not self._is_told(described)
        }
        is_event = "text/event-stream" in raw.pointer and wanted <= _EVENT
        if not wanted or is_event or self._is_told(raw):
            return
        model = self._models.get(self._location(raw))
        # What is part of another schema, or is a body, may be no model of its own.
        holders = [_names(model)]
        if not isinstance(model, ir.ObjectModel):
            holders = self._holders
            wanted = {each for each in wanted if not _goes_one_way(raw["properties"][each])}
        if not any(wanted <= names for names in holders):
            yield f"schema {name}"

    def _location(self, raw: Raw) -> Location:
        document = self._pressed.examined.document
        assert document is not None
        return document.files[raw.file].locate(raw.pointer)

    def _is_told(self, raw: Raw) -> bool:
        """Whether a diagnostic stands on a line of a value, of its key, or of what is in it."""
        document = self._pressed.examined.document
        assert document is not None
        source = document.files[raw.file]
        length = len(raw.pointer)
        lines = {
            line
            for positions in (source.positions, source.key_positions)
            for pointer, (line, _) in positions.items()
            if pointer[:length] == raw.pointer and len(pointer) <= length + 1
        }
        return any((raw.file, line) in self._told for line in lines)


def _folded(name: str) -> str:
    return name.lower()


def _goes_one_way(raw: Raw) -> bool:
    """Whether a property is for requests or for replies only."""
    value = raw.followed().value
    return isinstance(value, dict) and bool(value.get("readOnly") or value.get("writeOnly"))


def _names(model: Any) -> set[str]:
    """The members of a model, as on the wire."""
    return {each.wire_name for each in getattr(model, "fields", ())}
