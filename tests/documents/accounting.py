"""Whatever a document says is found again in its package, or in what the user was told.

The document is read here by a reader of its own, which shares nothing with the generator but the
text of the files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml
from specpress import ir
from specpress.diagnostics import Location

from tests.documents.pressing_documents import PressedDocument

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
#: Headers that OpenAPI says are described elsewhere, if they are parameters.
DESCRIBED_ELSEWHERE = frozenset({"accept", "content-type", "authorization"})


class _Loader(yaml.SafeLoader):
    """YAML as JSON has it: times and the like are texts."""


_LOADER_RESOLVERS = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.yaml_implicit_resolvers = _LOADER_RESOLVERS


@dataclass(frozen=True)
class Raw:
    """A value of a file; ``pointer`` is where it stands."""

    folder: Path
    file: str
    pointer: tuple[str | int, ...]
    value: Any

    def __getitem__(self, key: str | int) -> Raw:
        return Raw(self.folder, self.file, (*self.pointer, key), self.value[key])

    def items(self, key: str) -> Iterator[tuple[str, Raw]]:
        """The entries of a member that is a mapping; none where it is not there."""
        for name in self.value.get(key, {}):
            yield str(name), self[key][name].followed()

    def elements(self, key: str) -> Iterator[Raw]:
        """The elements of a member that is a list; none where it is not there."""
        for index in range(len(self.value.get(key, ()))):
            yield self[key][index].followed()

    def followed(self) -> Raw:
        """What a reference leads to; itself where it is none."""
        reference = self.value.get("$ref") if isinstance(self.value, dict) else None
        if not isinstance(reference, str):
            return self
        path, _, fragment = reference.partition("#")
        file = (self.folder / self.file).parent / path if path else self.folder / self.file
        found = read(self.folder, file.resolve().relative_to(self.folder).as_posix())
        for part in fragment.split("/")[1:]:
            name = unquote(part).replace("~1", "/").replace("~0", "~")
            found = found[int(name) if isinstance(found.value, list) else name]
        return found.followed()


def read(folder: Path, name: str) -> Raw:
    """The top of a file."""
    text = (folder / name).read_text(encoding="utf-8")
    value = json.loads(text) if name.endswith(".json") else yaml.load(text, _Loader)
    return Raw(folder, name, (), value)


@dataclass(frozen=True)
class Operation:
    """One operation of a document, as it is written."""

    method: str
    path: str
    raw: Raw
    path_item: Raw

    @property
    def parameters(self) -> Mapping[tuple[str, str], Raw]:
        """By place and name; those of the operation override those of the path."""
        return {
            (each.value["in"], each.value["name"]): each
            for holder in (self.path_item, self.raw)
            for each in holder.elements("parameters")
        }


def operations(document: Raw) -> Iterator[Operation]:
    """Every operation of a document."""
    for path, item in document.items("paths"):
        if path.startswith("x-"):
            continue
        for method in _METHODS:
            if method in item.value:
                yield Operation(method.upper(), path, item[method], item)
        for method, raw in item.items("additionalOperations"):
            yield Operation(method, path, raw, item)


def unaccounted(file: Path, pressed: PressedDocument) -> list[str]:
    """What of the document in ``file`` is neither in its package nor told to the user."""
    document = read(file.parent.resolve(), file.name)
    told = {(each.location.file, each.location.line) for each in pressed.examined.diagnostics}
    accountant = _Accountant(pressed, told)
    return [
        *(each for found in operations(document) for each in accountant.of_operation(found)),
        *accountant.of_schemas(document),
    ]


class _Accountant:
    def __init__(self, pressed: PressedDocument, told: set[tuple[str, int]]) -> None:
        self._pressed = pressed
        self._told = told
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
            *({each.wire_name for each in one.parameters} for one in self._operations.values()),
        ]

    def of_operation(self, operation: Operation) -> Iterator[str]:
        name = f"{operation.method} {operation.path}"
        found = self._operations.get((operation.method, operation.path))
        if found is None:
            if not self._is_told(operation.raw):
                yield name
            return
        arguments = {each.wire_name for each in found.parameters}
        for (place, parameter), raw in operation.parameters.items():
            elsewhere = place == "header" and parameter.lower() in DESCRIBED_ELSEWHERE
            if parameter not in arguments and not elsewhere and not self._is_told(raw):
                yield f"{name}: {place} parameter {parameter}"
        yield from self._of_body(name, operation, found)
        yield from self._of_replies(name, operation, found)

    def _of_body(self, name: str, operation: Operation, found: ir.Operation) -> Iterator[str]:
        if "requestBody" not in operation.raw.value:
            return
        body = operation.raw["requestBody"].followed()
        sent = {each.content.media_type for each in found.bodies}
        for media_type, raw in body.items("content"):
            if media_type not in sent and not self._is_told(raw):
                yield f"{name}: body of {media_type}"

    def _of_replies(self, name: str, operation: Operation, found: ir.Operation) -> Iterator[str]:
        received = {
            (reply.status, content.media_type)
            for reply in found.replies
            for content in reply.contents
        }
        headers = {
            (reply.status, header.wire_name.lower())
            for reply in found.replies
            for header in reply.headers
        }
        statuses = {reply.status for reply in found.replies}
        for status, response in operation.raw.items("responses"):
            if status.startswith("x-"):
                continue
            if status.upper() not in {each.upper() for each in statuses}:
                if not self._is_told(response):
                    yield f"{name}: reply {status}"
                continue
            for media_type, raw in response.items("content"):
                if (status, media_type) not in received and not self._is_told(raw):
                    yield f"{name}: reply {status} of {media_type}"
            for header, raw in response.items("headers"):
                is_known = (status, header.lower()) in headers or header.lower() == "content-type"
                if not is_known and not self._is_told(raw):
                    yield f"{name}: header {header} of reply {status}"

    def of_schemas(self, document: Raw) -> Iterator[str]:
        if "components" not in document.value:
            return
        for name, raw in document["components"].items("schemas"):
            if not _is_a_model(raw) or self._is_told(raw):
                continue
            model = self._models.get(self._location(raw))
            if isinstance(model, ir.EnumModel):
                continue
            wanted = {
                member
                for member, described in raw.items("properties")
                if not self._is_told(described)
            }
            # What is part of another schema, or is a body, may be no model of its own.
            holders = self._holders if model is None else [_names(model)]
            if not wanted or not any(wanted <= names for names in holders):
                yield f"schema {name}"

    def _location(self, raw: Raw) -> Location:
        document = self._pressed.examined.document
        assert document is not None
        return document.files[raw.file].locate(raw.pointer)

    def _is_told(self, raw: Raw) -> bool:
        """Whether a diagnostic stands on a line of a value, or of its key."""
        document = self._pressed.examined.document
        assert document is not None
        source = document.files[raw.file]
        length = len(raw.pointer)
        lines = {
            line
            for positions in (source.positions, source.key_positions)
            for pointer, (line, _) in positions.items()
            if pointer[:length] == raw.pointer
        }
        return any((raw.file, line) in self._told for line in lines)


def _names(model: ir.Model) -> set[str]:
    """The members of a model, as on the wire."""
    return {each.wire_name for each in getattr(model, "fields", ())}


def _is_a_model(raw: Raw) -> bool:
    """Whether a schema has members, or words, of its own."""
    return isinstance(raw.value, dict) and (
        bool(raw.value.get("properties"))
        or ("enum" in raw.value and raw.value.get("type") == "string")
    )
