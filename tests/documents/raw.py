"""The files of a document as they are written, read with nothing of the generator."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
#: Headers that OpenAPI says are described elsewhere, if they are parameters.
DESCRIBED_ELSEWHERE = frozenset({"accept", "content-type", "authorization"})
#: Where schemas stand inside of a schema: one, a list of them, or some by name.
_ONE = ("items", "additionalProperties", "contentSchema")
_LISTS = ("allOf", "oneOf", "anyOf", "prefixItems")
_MAPS = ("properties",)


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

    def items_of_all(self) -> Iterator[tuple[str, Raw]]:
        """The entries of what is a mapping."""
        for name in self.value:
            yield str(name), self[name].followed()

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
        if not path.startswith("x-"):
            yield from operations_below(item, path)


def operations_below(item: Raw, path: str) -> Iterator[Operation]:
    """The operations of a path item."""
    for method in _METHODS:
        if method in item.value:
            yield Operation(method.upper(), path, item[method], item)
    for method, raw in item.items("additionalOperations"):
        yield Operation(method, path, raw, item)


def events(document: Raw) -> Iterator[Operation]:
    """What the API calls by itself: the operations of webhooks and callbacks."""
    for name, item in document.items("webhooks"):
        yield from operations_below(item, name)
    for operation in operations(document):
        for name, callback in operation.raw.items("callbacks"):
            for _, item in callback.items_of_all():
                yield from operations_below(item, name)


def schemas_of(operation: Operation) -> Iterator[Raw]:
    """The schemas of parameters, bodies and replies, as they stand there."""
    holders = list(operation.parameters.values())
    if "requestBody" in operation.raw.value:
        holders += [media for _, media in operation.raw["requestBody"].followed().items("content")]
    for _, reply in operation.raw.items("responses"):
        holders += [media for _, media in reply.items("content")]
        holders += [header for _, header in reply.items("headers")]
    for holder in holders:
        holders += [media for _, media in holder.items("content")]
        yield from (holder[key] for key in ("schema", "itemSchema") if key in holder.value)


def schemas_below(schema: Raw, seen: set[tuple[str, tuple[str | int, ...]]]) -> Iterator[Raw]:
    """A schema and all that it is made of, each once; what is referred to where it stands."""
    schema = schema.followed()
    if not isinstance(schema.value, dict) or (schema.file, schema.pointer) in seen:
        return
    seen.add((schema.file, schema.pointer))
    yield schema
    inner = [schema[key] for key in _ONE if key in schema.value]
    inner += [each for key in _LISTS for each in schema.elements(key)]
    inner += [each for key in _MAPS for _, each in schema.items(key)]
    for each in inner:
        yield from schemas_below(each, seen)
