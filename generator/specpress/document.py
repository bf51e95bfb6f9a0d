"""A loaded spec: plain data, and the file, line and column of every node."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, TypeVar, cast

from specpress.diagnostics import Location
from specpress.positions import Marks, Packed, Positions
from specpress.positions import Pointer as Pointer
from specpress.references import Reference, resolve_file

_Found = TypeVar("_Found")


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", text)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One YAML or JSON file: its text, its plain data and where each node stands."""

    name: str
    text: str
    data: Any
    marks: Marks | Packed = field(repr=False)
    #: The places that references may name instead of a pointer.
    anchors: Mapping[str, Pointer] = field(default_factory=dict, repr=False)
    #: What was written at another place, or in another file, such as a value of an override.
    elsewhere: Mapping[Pointer, Location] = field(default_factory=dict, repr=False)

    @property
    def positions(self) -> Positions:
        """The line and the column (from 1) of the value of every node, by its pointer."""
        return Positions(self.marks)

    @property
    def key_positions(self) -> Positions:
        """The same of the key that introduces a node of a mapping."""
        return Positions(self.marks, of_keys=True)

    def locate(self, pointer: Pointer) -> Location:
        """Where the value at ``pointer`` stands; the nearest known ancestor for unknown ones."""
        return self._nearest(self.positions, pointer)

    def locate_key(self, pointer: Pointer) -> Location:
        """Where the key of ``pointer`` stands; its value for elements of a list."""
        line_column = self.key_positions.get(pointer)
        if line_column is None or (self.elsewhere and pointer in self.elsewhere):
            return self.locate(pointer)
        return Location(self.name, *line_column)

    def line(self, number: int) -> str:
        """The text of the line ``number``, from 1; nothing where there is none."""
        lines = _lines(self.text)
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def _nearest(self, positions: Mapping[Pointer, tuple[int, int]], pointer: Pointer) -> Location:
        for length in range(len(pointer), -1, -1):
            if self.elsewhere and pointer[:length] in self.elsewhere:
                return self.elsewhere[pointer[:length]]
            line_column = positions.get(pointer[:length])
            if line_column is not None:
                return Location(self.name, *line_column)
        return Location(self.name, 1, 1)


@dataclass(frozen=True, slots=True)
class Document:
    """The files of one spec; ``root`` is the key in ``files`` of the OpenAPI document itself.

    The keys of ``files`` are paths as the user would type them (relative to the project, with
    forward slashes), and are also the ``file`` of every location.
    """

    root: str
    files: Mapping[str, SourceFile]
    #: Where references lead, by the file and the text; and what ``once`` was asked for.
    _targets: dict[tuple[str, str], Node] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _found: dict[object, object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, find: Callable[[Document], _Found]) -> _Found:
        """``find(document)``, found when it is asked for first: a document does not change."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast(_Found, self._found[find])

    def know(self, find: Callable[[Document], _Found], found: _Found) -> None:
        """Let ``once`` give ``found``, which is what ``find`` would find."""
        self._found[find] = found

    def forget(self) -> None:
        """Let go of what was found in it: that leads back here, which would keep all of it."""
        self._targets.clear()
        self._found.clear()

    @property
    def node(self) -> Node:
        """The root of the OpenAPI document."""
        return Node(self, self.root, (), self.files[self.root].data)

    def node_at(self, file: str, pointer: Pointer) -> Node:
        """The node at ``pointer`` in ``file``; parts may be text where an index is meant.

        Raises LookupError where the file is not part of the document or nothing stands there.
        """
        node = Node(self, file, (), self.files[file].data)
        for part in pointer:
            node = node.child(part)
        return node

    def target(self, file: str, reference: str) -> Node:
        """The node that the ``$ref`` with the text ``reference`` in ``file`` points to.

        Raises ValueError where the text is no reference to a file, LookupError where it dangles.
        """
        known = self._targets.get((file, reference))
        if known is not None:
            return known
        parsed = Reference.parse(reference)
        name = resolve_file(file, parsed.path)
        anchor = parsed.anchor
        found = self.node_at(
            name, parsed.pointer if anchor is None else self.files[name].anchors[anchor]
        )
        self._targets[file, reference] = found
        return found


@dataclass(slots=True)
class Node:
    """A place in a document and the plain value that stands there; it never changes.

    There are so many that only a type checker holds them to that: frozen ones take twice as long.
    """

    document: Final[Document] = field(repr=False)
    file: Final[str]
    pointer: Final[Pointer]
    value: Final[Any] = field(repr=False)

    @property
    def location(self) -> Location:
        """Where the value stands."""
        return self.document.files[self.file].locate(self.pointer)

    @property
    def key_location(self) -> Location:
        """Where the key that introduces the value stands."""
        return self.document.files[self.file].locate_key(self.pointer)

    @property
    def key(self) -> str:
        """The last part of the pointer; ``""`` at the top of a file."""
        return str(self.pointer[-1]) if self.pointer else ""

    def get(self, key: str) -> Node | None:
        """The value of ``key``, or None where this is no mapping or has no such key."""
        value = self.value
        if isinstance(value, dict) and key in value:
            return Node(self.document, self.file, (*self.pointer, key), value[key])
        return None

    def child(self, part: str | int) -> Node:
        """The entry of a mapping or the element of a list that ``part`` of a pointer means.

        Raises LookupError where there is none.
        """
        if isinstance(self.value, dict) and str(part) in self.value:
            return self[str(part)]
        if isinstance(self.value, list):
            text = str(part)
            # JSON Pointer: an index has no sign and no leading zero.
            if text == "0" or (text.isascii() and text.isdigit() and text[0] != "0"):
                index = int(text[:10])
                if index < len(self.value):
                    pointer = (*self.pointer, index)
                    return Node(self.document, self.file, pointer, self.value[index])
        raise KeyError(part)

    @property
    def reference(self) -> str | None:
        """The text of the ``$ref`` that stands here; None where there is none."""
        if isinstance(self.value, dict):
            text = self.value.get("$ref")
            return text if isinstance(text, str) else None
        return None

    def follow(self) -> Node:
        """The node that a chain of ``$ref`` leads to; the node itself where it is no reference.

        Meant for validated documents, in which no reference dangles and no chain is a circle.
        Raises LookupError or ValueError otherwise.
        """
        if self.reference is None:
            return self
        node, seen = self, {(self.file, self.pointer)}
        while (reference := node.reference) is not None:
            node = self.document.target(node.file, reference)
            if (node.file, node.pointer) in seen:
                raise LookupError(reference)
            seen.add((node.file, node.pointer))
        return node

    def __getitem__(self, key: str) -> Node:
        child = self.get(key)
        if child is None:
            raise KeyError(key)
        return child

    def items(self) -> Iterator[tuple[str, Node]]:
        """The entries of a mapping, in the order of the file; nothing for other values."""
        if isinstance(self.value, dict):
            document, file, pointer = self.document, self.file, self.pointer
            for key, value in self.value.items():
                yield str(key), Node(document, file, (*pointer, key), value)

    def elements(self) -> Iterator[Node]:
        """The elements of a list; nothing for other values."""
        if isinstance(self.value, list):
            document, file, pointer = self.document, self.file, self.pointer
            for index, value in enumerate(self.value):
                yield Node(document, file, (*pointer, index), value)
