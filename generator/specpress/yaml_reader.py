"""YAML and JSON text to plain data, with the place of every node; by events, without recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.document import Pointer, SourceFile
from specpress.json_syntax import is_json, json_error, json_freedom
from specpress.yaml_errors import joined_comment, long_key, syntax_error
from specpress.yaml_scalars import core_value, is_not_finite

DEPTH_LIMIT = 200
NODE_LIMIT = 1_000_000
ALIAS_NODE_LIMIT = 100_000

_TAG = "tag:yaml.org,2002:"
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)
# JSON writes characters beyond U+FFFF as two escapes, which YAML does not know.
_SURROGATES = re.compile(
    r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
)


class _GiveUpError(Exception):
    """Reading on makes no sense; the diagnostic has been recorded."""


@dataclass(slots=True)
class _Collection:
    """A mapping or a list that is being read."""

    pointer: Pointer
    value: dict[str, Any] | list[Any]
    anchor: str | None
    first_node: int
    #: The key that waits for its value; None where a key, or an element, is expected next.
    key: str | None = None
    #: False for the value of a refused key.
    kept: bool = True
    #: The mappings that a merge key brings in, by where they stand.
    merged: list[tuple[Pointer, dict[str, Any]]] = field(default_factory=list)
    is_merging: bool = False


@dataclass(slots=True)
class _Anchor:
    pointer: Pointer
    value: Any
    size: int
    open: bool
    location: Location
    #: How deep the collections in it go.
    height: int = 0


def read(name: str, text: str) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Read the text of the file ``name``: the file, or None, and what is wrong with it."""
    reader = _Reader(name)
    try:
        data = reader.read(text)
    except _GiveUpError:
        return None, reader.diagnostics
    source = SourceFile(name, text, data, reader.positions, reader.key_positions)
    return source, reader.diagnostics


@dataclass(slots=True)
class _Reader:
    name: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    positions: dict[Pointer, tuple[int, int]] = field(default_factory=dict)
    key_positions: dict[Pointer, tuple[int, int]] = field(default_factory=dict)
    stack: list[_Collection] = field(default_factory=list)
    anchors: dict[str, _Anchor] = field(default_factory=dict)
    nodes: int = 0
    alias_nodes: int = 0
    result: Any = None

    def read(self, text: str) -> Any:
        self._check_characters(text)
        written, as_json = text, is_json(self.name, text)
        if as_json:
            text = _SURROGATES.sub(_join_surrogates, text)
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        documents = 0
        try:
            for event in yaml.parse(text, Loader=loader):
                comment = joined_comment(self.name, event, text)
                if comment is not None:
                    self.diagnostics.append(comment)
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._give_up(
                            "E007",
                            "the file holds several YAML documents",
                            self._place(event),
                            "put each into a file of its own and remove the '---' between them",
                        )
                elif isinstance(event, yaml.NodeEvent):
                    self._node(event)
                elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                    self._close()
        except yaml.MarkedYAMLError as error:
            found = None
            if as_json:
                found = json_error(self.name, written) or long_key(self.name, error)
            self.diagnostics.append(found or syntax_error(self.name, text, error))
            raise _GiveUpError from None
        except yaml.YAMLError:
            place = Location(self.name, 1, 1)
            self._give_up("E005", "this is not valid YAML: it cannot be read", place)
        if documents == 0:
            self._give_up("E006", "the file is empty", Location(self.name, 1, 1))
        freedom = json_freedom(self.name, written) if self.name.endswith(".json") else None
        if freedom is not None:
            self.diagnostics.append(freedom)
        return self.result

    def _check_characters(self, text: str) -> None:
        forbidden = _FORBIDDEN.search(text)
        if forbidden is None:
            return
        before = text[: forbidden.start()]
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        hint = f'in a value, write it as an escape between double quotes: "{_escape(forbidden)}"'
        if forbidden.start() < 2 and forbidden.group() == "\0":
            hint = "this looks like UTF-16: save the file as UTF-8"
        self._give_up(
            "E004",
            f"the character U+{ord(forbidden.group()):04X} must not stand in a file",
            Location(self.name, line, column),
            hint,
        )

    def _node(self, event: yaml.NodeEvent) -> None:
        parent = self.stack[-1] if self.stack else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            self._key(event, parent)
            return
        pointer = self._next_pointer(parent)
        self._count(1, event)
        place = self._place(event)
        position = (place.line, place.column)
        if isinstance(event, yaml.AliasEvent):
            self._alias(event, pointer, parent)
            return
        kept = parent is None or parent.kept
        if kept and not self._skips(parent):
            self.positions[pointer] = position
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event)
            if event.anchor:
                self.anchors[event.anchor] = _Anchor(pointer, value, 1, False, place)
            self._put(parent, value)
            return
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._check_tag(event, ("map",) if is_mapping else ("seq",))
        collection = _Collection(
            pointer,
            {} if is_mapping else [],
            event.anchor,
            self.nodes,
            kept=kept and not self._skips(parent),
        )
        if event.anchor:
            self.anchors[event.anchor] = _Anchor(pointer, collection.value, 0, True, place)
        self.stack.append(collection)
        self._check_depth(len(self.stack), event)

    def _next_pointer(self, parent: _Collection | None) -> Pointer:
        if parent is None:
            return ()
        if isinstance(parent.value, list):
            return (*parent.pointer, len(parent.value))
        return (*parent.pointer, parent.key or "")

    def _skips(self, parent: _Collection | None) -> bool:
        """Whether the value that comes next belongs to a key that is there twice."""
        return (
            parent is not None
            and isinstance(parent.value, dict)
            and parent.key is not None
            and parent.key in parent.value
        )

    def _key(self, event: yaml.NodeEvent, parent: _Collection) -> None:
        place = self._place(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._give_up("E009", "a key must be a single value", place, "write the key as text")
            return
        key = str(event.value)
        plain = not event.style and not event.tag
        if plain and key == "<<":
            self.diagnostics.append(
                Diagnostic(
                    "W053",
                    "YAML 1.2 has no merge keys ('<<'); read as YAML 1.1 merges mappings",
                    place,
                    Severity.WARNING,
                    hint="use $ref or allOf instead",
                )
            )
            parent.is_merging = True
        elif plain and not isinstance(core_value(key), str):
            # In JSON and OpenAPI every key is text: what was written is what is meant.
            self.diagnostics.append(
                Diagnostic(
                    "W001",
                    f"the key {key or 'of no text'} is not quoted, and is read as text",
                    place,
                    Severity.WARNING,
                    hint=f'write "{key}"',
                )
            )
        self._check_tag(event, ("str",))
        pointer = (*parent.pointer, key)
        parent.key = key
        if isinstance(parent.value, dict) and key in parent.value:
            first = self.key_positions.get(pointer)
            related = ((Location(self.name, *first), "it stands here first"),) if first else ()
            self.diagnostics.append(
                Diagnostic(
                    "E008",
                    f"the key '{key}' stands twice in this mapping",
                    place,
                    hint="keep one of the two",
                    related=related,
                )
            )
        elif parent.kept:
            self.key_positions[pointer] = (place.line, place.column)

    def _scalar(self, event: yaml.ScalarEvent) -> Any:
        text = str(event.value)
        self._check_tag(event, ("str", "int", "float", "bool", "null"))
        tag = (event.tag or "").removeprefix(_TAG)
        if event.tag == "!" or tag == "str" or (not event.tag and event.style):
            return text
        if is_not_finite(text):
            self._report("E012", f"{text} is no number that JSON can carry", self._place(event))
            return text
        try:
            value = core_value(text)
        except ValueError as error:
            self._report("E012", str(error), self._place(event))
            return text
        names = {bool: "bool", int: "int", float: "float", str: "str", type(None): "null"}
        if (
            tag in names.values()
            and names[type(value)] != tag
            and (tag, type(value)) != ("float", int)
        ):
            self._report("E012", f"'{text}' is no !!{tag}", self._place(event))
        return value

    def _alias(self, event: yaml.AliasEvent, pointer: Pointer, parent: _Collection | None) -> None:
        place = self._place(event)
        anchor = self.anchors.get(event.anchor or "")
        if anchor is None:
            self._give_up("E011", f"nothing is named by the alias '*{event.anchor}'", place)
            return
        if anchor.open:
            related = ((anchor.location, "the anchor stands here"),)
            self._give_up(
                "E011", f"the alias '*{event.anchor}' stands inside itself", place, related=related
            )
            return
        self.alias_nodes += anchor.size
        self._count(anchor.size - 1, event)
        if self.alias_nodes > ALIAS_NODE_LIMIT:
            self._give_up(
                "E010",
                f"the aliases of this file unfold to more than {ALIAS_NODE_LIMIT} values",
                place,
                "use $ref instead of aliases",
                related=((anchor.location, "the anchor stands here"),),
            )
        self._check_depth(len(self.stack) + anchor.height, event)
        if (parent is None or parent.kept) and not self._skips(parent):
            self._copy_positions(anchor, pointer)
        if parent is not None:
            self._put(parent, anchor.value)
            # What holds an alias is as large, and as deep, as what the alias stands for.
            self._raise_heights(anchor.height)

    def _copy_positions(self, anchor: _Anchor, pointer: Pointer) -> None:
        pending: list[tuple[Pointer, Pointer, Any]] = [(anchor.pointer, pointer, anchor.value)]
        while pending:
            source, target, value = pending.pop()
            if source in self.positions:
                self.positions[target] = self.positions[source]
            if source != anchor.pointer and source in self.key_positions:
                self.key_positions[target] = self.key_positions[source]
            entries = (
                value.items()
                if isinstance(value, dict)
                else enumerate(value)
                if isinstance(value, list)
                else ()
            )
            pending.extend(((*source, key), (*target, key), child) for key, child in entries)

    def _put(self, parent: _Collection | None, value: Any) -> None:
        if parent is None:
            self.result = value
        elif isinstance(parent.value, list):
            parent.value.append(value)
        elif parent.is_merging:
            self._merge(parent, value)
            parent.is_merging, parent.key = False, None
        else:
            if parent.key is not None:
                parent.value.setdefault(parent.key, value)
            parent.key = None

    def _merge(self, parent: _Collection, value: Any) -> None:
        """Keep what a merge key brings in until the mapping is complete."""
        pointer = (*parent.pointer, "<<")
        listed = [(pointer, value)]
        if isinstance(value, list):
            listed = [((*pointer, index), each) for index, each in enumerate(value)]
        for place, each in listed:
            if isinstance(each, dict):
                parent.merged.append((place, each))
            else:
                position = self.positions.get(place) or self.positions.get(pointer) or (1, 1)
                location = Location(self.name, *position)
                self._report("E009", "a merge key needs a mapping, or a list of them", location)

    def _put_merged(self, collection: _Collection) -> None:
        """Let a mapping have what its merge keys bring in, before and below its own."""
        own = collection.value
        if not isinstance(own, dict):
            return
        found: dict[str, Any] = {}
        for pointer, mapping in collection.merged:
            for key, value in mapping.items():
                if key in own or key in found:
                    continue
                found[key] = value
                source, target = (*pointer, key), (*collection.pointer, key)
                place = self.key_positions.get(source)
                if place is not None:
                    self.key_positions[target] = place
                self._copy_positions(
                    _Anchor(source, value, 0, False, Location(self.name, 1, 1)), target
                )
        entries = {**found, **own}
        own.clear()
        own.update(entries)

    def _close(self) -> None:
        collection = self.stack.pop()
        if collection.merged:
            self._put_merged(collection)
        if collection.anchor:
            anchor = self.anchors[collection.anchor]
            anchor.open = False
            anchor.size = self.nodes - collection.first_node + 1
        self._raise_heights(0)
        self._put(self.stack[-1] if self.stack else None, collection.value)

    def _raise_heights(self, height: int) -> None:
        """Tell the open anchors that a collection of ``height`` levels stands at this depth."""
        for depth, collection in enumerate(self.stack):
            if collection.anchor:
                anchor = self.anchors[collection.anchor]
                anchor.height = max(anchor.height, len(self.stack) - depth + height)

    def _check_tag(self, event: Any, allowed: tuple[str, ...]) -> None:
        if event.tag and event.tag != "!" and event.tag not in [_TAG + name for name in allowed]:
            tag = event.tag.replace(_TAG, "!!")
            self._report(
                "E009", f"the tag '{tag}' is not supported", self._place(event), "remove the tag"
            )

    def _check_depth(self, depth: int, event: yaml.NodeEvent) -> None:
        if depth > DEPTH_LIMIT:
            self._give_up(
                "E010", f"values are nested more than {DEPTH_LIMIT} deep", self._place(event)
            )

    def _count(self, nodes: int, event: yaml.NodeEvent) -> None:
        self.nodes += nodes
        if self.nodes > NODE_LIMIT:
            self._give_up(
                "E010", f"the file holds more than {NODE_LIMIT} values", self._place(event)
            )

    def _place(self, event: Any) -> Location:
        return Location(self.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def _report(self, code: str, message: str, place: Location, hint: str | None = None) -> None:
        self.diagnostics.append(Diagnostic(code, message, place, hint=hint))

    def _give_up(
        self,
        code: str,
        message: str,
        place: Location,
        hint: str | None = None,
        related: tuple[tuple[Location, str], ...] = (),
    ) -> None:
        self.diagnostics.append(Diagnostic(code, message, place, hint=hint, related=related))
        raise _GiveUpError


def _join_surrogates(match: re.Match[str]) -> str:
    high, low = int(match[2], 16), int(match[3], 16)
    return f"{match[1]}\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
