"""One plain dict out of the files of a spec, whose references stay inside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from specpress.diagnostics import Location
from specpress.document import Document, Node, Pointer
from specpress.error_codes import KEY as ERROR_CODES
from specpress.error_codes import code_nodes
from specpress.references import escape
from specpress.support import COMPONENT_KEYWORDS, ENTRIES, KEYWORDS, REFERENCEABLE, Kind, Shape

_Target = tuple[str, Pointer]


#: What only who writes the spec needs. Packages would change with each page that was reviewed.
_NOT_BUNDLED = frozenset({"x-docs-exception", "x-source"})
#: The names that schemas give themselves: references are pointers here, from the top.
_IDENTIFIERS = frozenset({"$id", "$anchor", "$dynamicAnchor", "$schema", "$self", "$vocabulary"})
#: Keywords whose ``true`` or ``false`` says whether there may be more than is described.
_ABOUT_A_REST = frozenset(
    {"additionalProperties", "items", "unevaluatedItems", "unevaluatedProperties"}
)


@dataclass(frozen=True, slots=True)
class Bundle:
    """``data`` is a self-contained OpenAPI document with references of the form ``#/...`` only."""

    data: dict[str, Any]
    document: Document = field(repr=False)
    origins: Mapping[Pointer, _Target] = field(repr=False)

    def locate(self, pointer: Pointer) -> Location:
        """Where the value at ``pointer`` of ``data``, or its nearest ancestor, was written."""
        for length in range(len(pointer), -1, -1):
            origin = self.origins.get(tuple(pointer[:length]))
            if origin is not None:
                file, place = origin
                # A part below a copied node has the same name in its source.
                return self.document.files[file].locate((*place, *pointer[length:]))
        return Location(self.document.root, 1, 1)

    def schema_lines(self) -> dict[str, str]:
        """Where the schemas of ``data`` were written: JSON pointer to ``file:line``, sorted."""
        lines = {}
        for pointer, (file, place) in self.origins.items():
            if _is_schema(pointer):
                location = self.document.files[file].locate_key(place)
                text = "".join(f"/{escape(str(part))}" for part in pointer)
                lines[text] = f"{location.file}:{location.line}"
        return dict(sorted(lines.items()))


def _is_schema(pointer: Pointer) -> bool:
    """Whether a named schema, a property, a list's item or a column of a row stands there."""
    if len(pointer) < 2 or pointer[0] not in ("components", "paths"):
        return False
    if pointer[-2] in ("properties", "prefixItems"):
        return True
    return pointer[-1] in ("items", "schema") or pointer[:-1] == ("components", "schemas")


def component_name(node: Node) -> str:
    """The name of the component that a reference to ``node`` makes of it."""
    if node.pointer:
        return str(node.pointer[-1])
    return PurePosixPath(node.file).name.partition(".")[0]


def _is_kept(key: str) -> bool:
    return key not in _NOT_BUNDLED and key not in _IDENTIFIERS


def _is_read_as_anything(pointer: Pointer) -> bool:
    """Whether ``true`` or ``false`` there is a schema like others, and no word about a rest."""
    return pointer[-1] not in _ABOUT_A_REST or pointer[-2:-1] == ("properties",)


def final_target(node: Node) -> Node:
    """Where a chain of references without siblings leads; ``node`` itself where it is none."""
    seen: set[_Target] = set()
    while isinstance(node.value, dict) and node.value.keys() == {"$ref"}:
        if (node.file, node.pointer) in seen or node.reference is None:
            break
        seen.add((node.file, node.pointer))
        node = node.document.target(node.file, node.reference)
    return node


def bundle(document: Document) -> Bundle:
    """Put a validated document into one dict: in the order of the root, then of first use.

    The same document has one bundle, which is not to be changed. Raises LookupError or ValueError
    for a document whose references dangle.
    """
    return document.once(_bundle)


def _bundle(document: Document) -> Bundle:
    bundler = _Bundler(document)
    bundler.run()
    return Bundle(bundler.data["root"], document, bundler.origins)


@dataclass(slots=True)
class _Task:
    """A node that is to be written to ``container[key]``; ``shape`` is how it holds ``kind``."""

    node: Node
    kind: Kind | None
    shape: Shape
    container: Any
    key: str | int
    pointer: Pointer


#: What may be a schema, or hold others. All else is copied with what it stands in, which says
#: where it was written too.
_WRITTEN_BY_ITSELF = (dict, list, bool)


@dataclass(slots=True)
class _Bundler:
    document: Document
    data: dict[str, Any] = field(default_factory=dict)
    origins: dict[Pointer, _Target] = field(default_factory=dict)
    #: The names that components have been given, and the reverse.
    names: dict[tuple[Kind, _Target], str] = field(default_factory=dict)
    taken: dict[tuple[Kind, str], _Target] = field(default_factory=dict)
    #: The components that stand elsewhere than in the root, by keyword and name.
    added: dict[str, dict[str, Any]] = field(default_factory=dict)

    def run(self) -> None:
        root = self.document.node
        self._reserve_root_names(root)
        pending = [_Task(root, Kind.DOCUMENT, Shape.OBJECT, self.data, "root", ())]
        components: list[_Task] = []
        while pending or components:
            if not pending:
                pending.append(components.pop(0))
            task = pending.pop()
            pending.extend(reversed(self._write(task, components)))
        for keyword, held in self.added.items():
            section = self.data["root"].setdefault("components", {}).setdefault(keyword, {})
            section.update(held)

    def _reserve_root_names(self, root: Node) -> None:
        """What stands under ``components`` of the root keeps its name."""
        components = root.get("components")
        for kind, keyword in COMPONENT_KEYWORDS.items():
            section = components.get(keyword) if components else None
            for name, node in section.items() if section else ():
                target = final_target(node)
                if target is node or component_name(target) == name:
                    identity = (target.file, target.pointer)
                    self.names.setdefault((kind, identity), name)
                    self.taken[kind, name] = identity

    def _write(self, task: _Task, components: list[_Task]) -> list[_Task]:
        """Write one node without its children, which are returned."""
        node = task.node
        is_object = task.kind is not None and task.shape in (
            Shape.OBJECT,
            Shape.SCHEMA,
            Shape.SCHEMA_OR_BOOLEAN,
        )
        if is_object and task.kind in REFERENCEABLE and node.reference is not None:
            target = final_target(node)
            if task.kind is Kind.PATH_ITEM:
                node = target.follow()
            elif self._is_component_of(task, target):
                node = target
            else:
                return self._write_reference(task, components)
        self.origins[task.pointer] = (node.file, node.pointer)
        if task.pointer == (ERROR_CODES,):
            return self._write_list(task, code_nodes(self.document.node))
        if isinstance(node.value, list):
            return self._write_list(task, list(node.elements()))
        if task.kind is Kind.SCHEMA and isinstance(node.value, bool) and is_object:
            task.container[task.key] = {} if _is_read_as_anything(task.pointer) else node.value
            return []
        if not isinstance(node.value, dict):
            task.container[task.key] = node.value
            return []
        # Where keys are names, an extension among them is another tool's.
        named = is_object and task.kind in ENTRIES
        mapping: dict[str, Any] = {
            key: value
            for key, value in node.value.items()
            if not is_object or (_is_kept(key) and not (named and key.startswith("x-")))
        }
        task.container[task.key] = mapping
        tasks = []
        for key, value in mapping.items():
            pointer = (*task.pointer, key)
            if isinstance(value, _WRITTEN_BY_ITSELF):
                kind, shape = self._child(task, is_object, key)
                tasks.append(_Task(node[key], kind, shape, mapping, key, pointer))
            elif _is_schema(pointer):
                self.origins[pointer] = (node.file, (*node.pointer, key))
        return tasks

    def _write_list(self, task: _Task, elements: list[Node]) -> list[_Task]:
        copied = [child.value for child in elements]
        task.container[task.key] = copied
        kind = task.kind if task.shape is Shape.OBJECTS else None
        tasks = []
        for index, child in enumerate(elements):
            pointer = (*task.pointer, index)
            if isinstance(child.value, _WRITTEN_BY_ITSELF):
                tasks.append(_Task(child, kind, Shape.OBJECT, copied, index, pointer))
            elif _is_schema(pointer):
                self.origins[pointer] = (child.file, child.pointer)
        return tasks

    def _child(self, task: _Task, is_object: bool, key: str) -> tuple[Kind | None, Shape]:
        if task.kind is None:
            return None, Shape.ANY
        if not is_object:
            return (task.kind if task.shape is Shape.OBJECT_MAP else None), Shape.OBJECT
        if task.kind in ENTRIES:
            return (None if key.startswith("x-") else ENTRIES[task.kind]), Shape.OBJECT
        keyword = KEYWORDS[task.kind].get(key)
        if keyword is None or keyword.child is None:
            return None, Shape.ANY
        return keyword.child, keyword.shape

    def _is_component_of(self, task: _Task, target: Node) -> bool:
        """Whether the reference stands where its target is going to stand itself."""
        return (
            task.kind is not None
            and task.kind in COMPONENT_KEYWORDS
            and task.pointer[:2] == ("components", COMPONENT_KEYWORDS[task.kind])
            and len(task.pointer) == 3
            and task.pointer[2] == self.names.get((task.kind, (target.file, target.pointer)))
        )

    def _write_reference(self, task: _Task, components: list[_Task]) -> list[_Task]:
        if task.kind is None or task.node.reference is None:
            raise ValueError("this is no reference")
        target = final_target(task.node.document.target(task.node.file, task.node.reference))
        name = self._name(task.kind, target, components)
        keyword = COMPONENT_KEYWORDS[task.kind]
        copied: dict[str, Any] = dict.fromkeys(filter(_is_kept, task.node.value))
        copied["$ref"] = f"#/components/{keyword}/{escape(name)}"
        task.container[task.key] = copied
        self.origins[task.pointer] = (task.node.file, task.node.pointer)
        return [
            _Task(child, None, Shape.ANY, copied, key, (*task.pointer, key))
            for key, child in task.node.items()
            if key != "$ref" and _is_kept(key)
        ]

    def _name(self, kind: Kind, target: Node, components: list[_Task]) -> str:
        """The name of the component ``target``, which becomes one when it is met first."""
        identity = (target.file, target.pointer)
        if (kind, identity) in self.names:
            return self.names[kind, identity]
        wanted = re.sub(r"[^A-Za-z0-9._-]", "_", component_name(target)) or "_"
        name, number = wanted, 2
        while (kind, name) in self.taken:
            name, number = f"{wanted}_{number}", number + 1
        self.names[kind, identity] = name
        self.taken[kind, name] = identity
        keyword = COMPONENT_KEYWORDS[kind]
        held = self.added.setdefault(keyword, {})
        held[name] = None
        components.append(
            _Task(target, kind, Shape.OBJECT, held, name, ("components", keyword, name))
        )
        return name
