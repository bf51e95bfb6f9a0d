"""YAML and JSON text to plain data, with the place of every node; by events, without recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.document import SourceFile
from specpress.json_syntax import is_json, json_error, json_freedom
from specpress.positions import Marks, Packed, pack, place_of, unpack
from specpress.yaml_errors import joined_comment, long_key, syntax_error
from specpress.yaml_scalars import core_value, is_not_finite

DEPTH_LIMIT = 200
NODE_LIMIT = 1_000_000
ALIAS_NODE_LIMIT = 100_000

_TAG = "tag:yaml.org,2002:"
#: Longer texts hardly stand there twice.
_SHORT = 40
#: The end of a quoted text, or of a bracket, with a '#' at once.
_JOINED = re.compile(r"""["'\]}](?=#)""")
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

    value: dict[str, Any] | list[Any]
    marks: Marks
    is_mapping: bool
    anchor: str | None
    first_node: int
    #: The key that waits for its value; None where a key, or an element, is expected next.
    key: str | None = None
    #: What a merge key brings in, and where that stands.
    merged: list[tuple[Marks, dict[str, Any]]] = field(default_factory=list)
    is_merging: bool = False


@dataclass(slots=True)
class _Anchor:
    value: Any
    marks: Marks | Packed
    size: int
    open: bool
    #: How deep the collections in it go.
    height: int = 0


def read(name: str, text: str) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Read the text of the file ``name``: the file, or None, and what is wrong with it."""
    reader = _Reader(name)
    try:
        data = reader.read(text)
    except _GiveUpError:
        return None, reader.diagnostics
    return SourceFile(name, text, data, reader.marks), reader.diagnostics


@dataclass(slots=True)
class _Reader:
    name: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    marks: Marks | Packed = 0
    stack: list[_Collection] = field(default_factory=list)
    anchors: dict[str, _Anchor] = field(default_factory=dict)
    #: What plain scalars of this file mean, and its other texts: most stand there many times.
    plain: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    nodes: int = 0
    alias_nodes: int = 0
    result: Any = None

    def read(self, text: str) -> Any:
        self._check_characters(text)
        written, as_json = text, is_json(self.name, text)
        if as_json:
            text = _SURROGATES.sub(_join_surrogates, text)
        try:
            documents = self._read_events(text)
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

    def _read_events(self, text: str) -> int:
        """Read all that the parser finds; gives the number of YAML documents."""
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        joined = {match.end() for match in _JOINED.finditer(text)}
        events: Iterator[Any] = yaml.parse(text, Loader=loader)
        documents = 0
        for event in events:
            kind = type(event)
            if joined and event.end_mark is not None and event.end_mark.index in joined:
                comment = joined_comment(self.name, event, text)
                if comment is not None:
                    self.diagnostics.append(comment)
            # The most frequent first.
            if kind is yaml.ScalarEvent:
                self._scalar_event(event)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close()
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._open(event, kind is yaml.MappingStartEvent)
            elif kind is yaml.AliasEvent:
                self._alias(event)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._give_up(
                        "E007",
                        "the file holds several YAML documents",
                        self._place(event),
                        "put each into a file of its own and remove the '---' between them",
                    )
        return documents

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

    def _scalar_event(self, event: yaml.ScalarEvent) -> None:
        parent = self.stack[-1] if self.stack else None
        if parent is not None and parent.is_mapping and parent.key is None:
            self._key(event, parent)
            return
        self._count(1, event)
        value = self._scalar(event)
        place = _packed(event)
        if event.anchor:
            self.anchors[event.anchor] = _Anchor(value, place, 1, False)
        self._put(parent, value, place)

    def _open(self, event: yaml.CollectionStartEvent, is_mapping: bool) -> None:
        parent = self.stack[-1] if self.stack else None
        if parent is not None and parent.is_mapping and parent.key is None:
            self._refuse_key(event)
        self._count(1, event)
        self._check_tag(event, ("map",) if is_mapping else ("seq",))
        marks = Marks(_packed(event))
        value: dict[str, Any] | list[Any] = {} if is_mapping else []
        if event.anchor:
            self.anchors[event.anchor] = _Anchor(value, marks, 0, True)
        self.stack.append(_Collection(value, marks, is_mapping, event.anchor, self.nodes))
        self._check_depth(len(self.stack), event)

    def _refuse_key(self, event: yaml.NodeEvent) -> NoReturn:
        place = self._place(event)
        self._give_up("E009", "a key must be a single value", place, "write the key as text")

    def _key(self, event: yaml.ScalarEvent, parent: _Collection) -> None:
        key = self.texts.setdefault(event.value, event.value)
        if not event.style and not event.tag:
            self._plain_key(key, event, parent)
        elif event.tag:
            self._check_tag(event, ("str",))
        parent.key = key
        if key in parent.value:
            first = parent.marks.keys.get(key)
            related: tuple[tuple[Location, str], ...] = ()
            if first is not None:
                related = ((self._location(first), "it stands here first"),)
            self.diagnostics.append(
                Diagnostic(
                    "E008",
                    f"the key '{key}' stands twice in this mapping",
                    self._place(event),
                    hint="keep one of the two",
                    related=related,
                )
            )
        else:
            parent.marks.keys[key] = _packed(event)

    def _plain_key(self, key: str, event: yaml.ScalarEvent, parent: _Collection) -> None:
        """What is to be said of a key without quotes."""
        if key == "<<":
            self.diagnostics.append(
                Diagnostic(
                    "W053",
                    "YAML 1.2 has no merge keys ('<<'); read as YAML 1.1 merges mappings",
                    self._place(event),
                    Severity.WARNING,
                    hint="use $ref or allOf instead",
                )
            )
            parent.is_merging = True
        elif not isinstance(self._meaning(key), str):
            # In JSON and OpenAPI every key is text: what was written is what is meant.
            self.diagnostics.append(
                Diagnostic(
                    "W001",
                    f"the key {key or 'of no text'} is not quoted, and is read as text",
                    self._place(event),
                    Severity.WARNING,
                    hint=f'write "{key}"',
                )
            )

    def _meaning(self, text: str) -> Any:
        """What a plain scalar means; raises ValueError for numbers that no API has."""
        if text not in self.plain:
            self.plain[text] = core_value(text)
        return self.plain[text]

    def _scalar(self, event: yaml.ScalarEvent) -> Any:
        text = event.value
        if not event.tag:
            if event.style:
                return self.texts.setdefault(text, text) if len(text) < _SHORT else text
            if text in self.plain:
                return self.plain[text]
        self._check_tag(event, ("str", "int", "float", "bool", "null"))
        tag = (event.tag or "").removeprefix(_TAG)
        if event.tag == "!" or tag == "str":
            return text
        if is_not_finite(text):
            self._report("E012", f"{text} is no number that JSON can carry", self._place(event))
            return text
        try:
            value = self._meaning(text)
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

    def _alias(self, event: yaml.AliasEvent) -> None:
        parent = self.stack[-1] if self.stack else None
        if parent is not None and parent.is_mapping and parent.key is None:
            self._refuse_key(event)
        self._count(1, event)
        place = self._place(event)
        anchor = self.anchors.get(event.anchor or "")
        if anchor is None:
            self._give_up("E011", f"nothing is named by the alias '*{event.anchor}'", place)
        related = ((self._location(place_of(anchor.marks)), "the anchor stands here"),)
        if anchor.open:
            self._give_up(
                "E011", f"the alias '*{event.anchor}' stands inside itself", place, related=related
            )
        self.alias_nodes += anchor.size
        self._count(anchor.size - 1, event)
        if self.alias_nodes > ALIAS_NODE_LIMIT:
            self._give_up(
                "E010",
                f"the aliases of this file unfold to more than {ALIAS_NODE_LIMIT} values",
                place,
                "use $ref instead of aliases",
                related=related,
            )
        self._check_depth(len(self.stack) + anchor.height, event)
        # It stands where its anchor was written.
        self._put(parent, anchor.value, anchor.marks)
        # What holds an alias is as large, and as deep, as what the alias stands for.
        self._raise_heights(anchor.height)

    def _put(self, parent: _Collection | None, value: Any, marks: Marks | Packed) -> None:
        if parent is None:
            self.result, self.marks = value, marks
            return
        held = parent.value
        if isinstance(held, list):
            parent.marks.values[len(held)] = marks
            held.append(value)
        elif parent.is_merging:
            self._merge(parent, value, marks)
            parent.is_merging, parent.key = False, None
        else:
            # A key that is there twice has its first value.
            if parent.key is not None and parent.key not in held:
                held[parent.key] = value
                parent.marks.values[parent.key] = marks
            parent.key = None

    def _merge(self, parent: _Collection, value: Any, marks: Marks | Packed) -> None:
        """Keep what a merge key brings in until the mapping is complete."""
        listed: list[tuple[Any, Marks | Packed]] = [(value, marks)]
        if isinstance(value, list) and isinstance(marks, Marks):
            listed = list(zip(value, marks.values.values(), strict=True))
        for each, at in listed:
            if isinstance(each, dict) and isinstance(at, Marks):
                parent.merged.append((at, each))
            else:
                location = self._location(place_of(at))
                self._report("E009", "a merge key needs a mapping, or a list of them", location)

    def _put_merged(self, collection: _Collection) -> None:
        """Let a mapping have what its merge keys bring in, before and below its own."""
        own, marks = collection.value, collection.marks
        if not isinstance(own, dict):
            return
        found: dict[str, Any] = {}
        for brought, mapping in collection.merged:
            for key, value in mapping.items():
                if key in own or key in found:
                    continue
                found[key] = value
                marks.values[key] = brought.values[key]
                if key in brought.keys:
                    marks.keys[key] = brought.keys[key]
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
        if self.anchors:
            self._raise_heights(0)
        self._put(self.stack[-1] if self.stack else None, collection.value, collection.marks)

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

    def _location(self, place: Packed) -> Location:
        return Location(self.name, *unpack(place))

    def _report(self, code: str, message: str, place: Location, hint: str | None = None) -> None:
        self.diagnostics.append(Diagnostic(code, message, place, hint=hint))

    def _give_up(
        self,
        code: str,
        message: str,
        place: Location,
        hint: str | None = None,
        related: tuple[tuple[Location, str], ...] = (),
    ) -> NoReturn:
        self.diagnostics.append(Diagnostic(code, message, place, hint=hint, related=related))
        raise _GiveUpError


def _packed(event: Any) -> Packed:
    mark = event.start_mark
    return pack(mark.line, mark.column)


def _join_surrogates(match: re.Match[str]) -> str:
    high, low = int(match[2], 16), int(match[3], 16)
    return f"{match[1]}\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
