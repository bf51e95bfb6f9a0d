"""The house style of a spec, read off the spec itself: its files, envelope, names and types."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from specpress.docs.drafting.names import significant_parts
from specpress.document import Document, Node, Pointer
from specpress.lowering.class_names import component_name
from specpress.lowering.schemas import Schema, SchemaLowerer, resolve
from specpress.naming import class_name
from specpress.references import escape
from specpress.support import METHODS
from specpress.yaml_reader import read

_JSON = "application/json"
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Target:
    """What a ``$ref`` leads to: a place in a file of the spec."""

    file: str
    pointer: Pointer

    def seen_from(self, file: str) -> str:
        """The text of the ``$ref`` in ``file``."""
        fragment = "#" + "".join("/" + escape(part) for part in self.pointer)
        if file == self.file:
            return fragment
        return posixpath.relpath(self.file, posixpath.dirname(file) or ".") + fragment


@dataclass(frozen=True, slots=True)
class Use:
    """How one place of the spec types a field: its schema, and the component that it refers to."""

    name: str
    in_request: bool
    node: Node = field(repr=False)
    component: Target | None

    @property
    def schema(self) -> Schema:
        """The schema with every reference followed."""
        return resolve(self.node)


@dataclass(frozen=True, slots=True)
class KnownOperation:
    """An operation of the spec; ``entry`` is its path in the root, ``file`` where it is written."""

    method: str
    path: str
    tag: str
    name: str
    file: str
    node: Node = field(repr=False)

    @property
    def folder(self) -> tuple[str, ...]:
        """The telling parts of the path, but for the last one."""
        return significant_parts(self.path)[:-1]


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a reply has around its payload.

    ``payload``: the keys that lead to it. ``frame``: the component that replies are composed with;
    None where the spec has none, and then ``code`` and ``message`` are described in place.
    """

    payload: tuple[str, ...]
    code: tuple[str, ...]
    message: tuple[str, ...]
    success: tuple[str | int, ...]
    frame: Target | None = None


class House:
    """What an author of this spec would take up from what stands there already.

    ``texts`` are all files in the folder of the spec, those that nothing refers to included.
    """

    def __init__(self, document: Document, texts: Mapping[str, str]) -> None:
        self.document = document
        self.keys = {name: _top_keys(document, name, text) for name, text in texts.items()}
        self._schemas = SchemaLowerer(document.node)
        self.operations = tuple(_operations(document))
        self.uses: dict[str, list[Use]] = {}
        for operation in self.operations:
            self._learn(operation)
        self.components = _components(document)
        unused = {key for name in self.keys.keys() - document.files for key in self.keys[name]}
        self.class_names = {class_name(name) for name in {*self.components, *unused}}
        self.envelope = self._envelope()
        self.is_split = self._is_split()

    @property
    def security_headers(self) -> frozenset[str]:
        """The headers of signed requests, in lower case."""
        components = self.document.node.get("components")
        schemes = components.get("securitySchemes") if components is not None else None
        found: set[str] = set()
        for _, scheme in schemes.items() if schemes is not None else ():
            value = scheme.follow().value
            if isinstance(value, dict):
                found.add(str(value.get("name", "")).lower())
                found.update(map(str.lower, (value.get("x-signing") or {}).get("headers", ())))
        return frozenset(found - {""})

    def has_tag(self, name: str) -> bool:
        """Whether the root describes this tag."""
        tags = self.document.node.get("tags")
        return any(tag.value.get("name") == name for tag in (tags.elements() if tags else ()))

    def properties(self, schema: Schema) -> dict[str, Node]:
        """The properties of an object, those of an ``allOf`` included."""
        return self._schemas.properties(schema)

    def files_of(self, tag: str) -> tuple[str, str] | None:
        """The files where most operations, and most schemas, of a tag are written."""
        paths = Counter(each.file for each in self.operations if each.tag == tag)
        if not paths:
            return None
        [(paths_file, _)] = paths.most_common(1)
        folder = posixpath.dirname(paths_file)
        beside = posixpath.basename(paths_file)
        schemas: Counter[str] = Counter()
        for uses in self.uses.values():
            schemas.update(use.component.file for use in uses if use.component)
        same = [
            each for each in schemas if posixpath.basename(each) == beside and each != paths_file
        ]
        if same:
            return paths_file, same[0]
        if paths_file == self.document.root:
            return paths_file, paths_file
        if posixpath.basename(folder) == "paths":
            return paths_file, posixpath.join(posixpath.dirname(folder), "schemas", beside)
        return paths_file, schemas.most_common(1)[0][0] if schemas else self.document.root

    def new_files(self, tag: str) -> tuple[str, str]:
        """Where the operations and the schemas of a tag go that the spec does not know yet."""
        root = self.document.root
        if not self.is_split:
            return root, root
        folder = posixpath.dirname(root)
        return posixpath.join(folder, "paths", f"{tag}.yaml"), posixpath.join(
            folder, "schemas", f"{tag}.yaml"
        )

    def _learn(self, operation: KnownOperation) -> None:
        parameters = operation.node.get("parameters")
        for each in parameters.elements() if parameters is not None else ():
            definition = each.follow()
            schema = definition.get("schema")
            if schema is not None:
                self._add(str(definition.value.get("name")), schema, in_request=True)
        body = operation.node.get("requestBody")
        if body is not None and (schema := json_schema(body)) is not None:
            self._walk(schema, in_request=True, depth=0)
        reply = success(operation.node)
        if reply is not None and (schema := json_schema(reply)) is not None:
            self._walk(schema, in_request=False, depth=0)

    def _walk(self, node: Node, *, in_request: bool, depth: int) -> None:
        if depth > _DEPTH:
            return
        schema = resolve(node)
        items = schema.get("items")
        if items is not None and isinstance(items.value, dict):
            self._walk(items, in_request=in_request, depth=depth + 1)
        for name, child in self.properties(schema).items():
            self._add(name, child, in_request=in_request)
            self._walk(child, in_request=in_request, depth=depth + 1)

    def _add(self, name: str, node: Node, *, in_request: bool) -> None:
        self.uses.setdefault(name, []).append(Use(name, in_request, node, target_of(node)))

    def _envelope(self) -> Envelope | None:
        declared = self.document.node.get("x-envelope")
        if declared is None:
            return None
        payload = _parts(declared.value["payload"])
        frames: Counter[Target] = Counter()
        for operation in self.operations:
            reply = success(operation.node)
            schema = json_schema(reply) if reply is not None else None
            members = schema.get("allOf") if schema is not None else None
            for member in members.elements() if members is not None else ():
                target = target_of(member)
                if target is not None:
                    frames[target] += 1
        frame = frames.most_common(1)[0][0] if frames else self._frame_by_name(declared.value)
        return Envelope(
            payload,
            _parts(declared.value["code"]),
            _parts(declared.value["message"]),
            tuple(declared.value["success"]),
            frame,
        )

    def _frame_by_name(self, declared: Mapping[str, Any]) -> Target | None:
        """A component that looks like the envelope: it has the code and the message at its top."""
        wanted = {_parts(declared[key])[0] for key in ("code", "message")}
        for target, node in self.components.values():
            held = node.value.get("properties") if isinstance(node.value, dict) else None
            if isinstance(held, dict) and wanted <= held.keys():
                return target
        return None

    def _is_split(self) -> bool:
        """Whether path items stand in files of their own; so they do where none stands at all."""
        paths = self.document.node.get("paths")
        entries = list(paths.value.values()) if paths is not None and paths.value else []
        elsewhere = sum(
            isinstance(each, dict) and not str(each.get("$ref", "#")).startswith("#")
            for each in entries
        )
        return 2 * elsewhere >= len(entries)


def success(operation: Node) -> Node | None:
    """The reply of an operation that means success."""
    replies = operation.get("responses")
    for status, node in replies.items() if replies is not None else ():
        if status.startswith("2"):
            return node.follow()
    return None


def json_schema(holder: Node) -> Node | None:
    """The schema of the JSON content of a request body or of a reply."""
    content = holder.follow().get("content")
    media = content.get(_JSON) if content is not None else None
    return media.get("schema") if media is not None else None


def target_of(node: Node) -> Target | None:
    """The component that ``node`` refers to, at the end of a chain; None for one in place."""
    if node.reference is None:
        return None
    followed = node.follow()
    return Target(followed.file, followed.pointer)


def payload_of(schema: Node, house: House) -> Node | None:
    """The schema of the payload in the schema of a whole reply."""
    node: Node | None = schema
    for part in house.envelope.payload if house.envelope is not None else ():
        node = house.properties(resolve(node)).get(part) if node is not None else None
    return node


def _parts(pointer: str) -> tuple[str, ...]:
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])


def _operations(document: Document) -> Iterator[KnownOperation]:
    paths = document.node.get("paths")
    for path, listed in paths.items() if paths is not None else ():
        if path.startswith("x-"):
            continue
        item = listed.follow()
        for method, node in item.items():
            if method in METHODS:
                tag = str((node.value.get("tags") or [""])[0])
                name = str(node.value.get("operationId", ""))
                own = re.sub(rf"^{re.escape(tag)}[./_-]", "", name)
                yield KnownOperation(method.upper(), path, tag, own, node.file, node)


def _top_keys(document: Document, name: str, text: str) -> frozenset[str]:
    """The keys at the top of a file; none of one that nobody can read, and nobody refers to."""
    source = document.files.get(name) or read(name, text)[0]
    data = source.data if source is not None else None
    return frozenset(data) if isinstance(data, dict) else frozenset()


def _components(document: Document) -> dict[str, tuple[Target, Node]]:
    """Every schema that has a name, by its name: those of the root, and of files of schemas."""
    found: dict[str, tuple[Target, Node]] = {}
    holders: list[Node] = []
    components = document.node.get("components")
    if components is not None and components.get("schemas") is not None:
        holders.append(components["schemas"])
    for name, file in document.files.items():
        is_paths = any(operation.file == name for operation in _operations(document))
        if name != document.root and not is_paths:
            holders.append(Node(document, name, (), file.data))
    for holder in holders:
        for _, node in holder.items():
            found.setdefault(
                component_name(node) or node.key, (Target(node.file, node.pointer), node)
            )
    return found
