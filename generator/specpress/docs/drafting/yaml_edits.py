"""Edits of a YAML text: what they do not touch stays as it is, byte for byte.

Each function gives pieces to exchange; ``apply`` puts all pieces of one text into it. Text is
spliced, never written anew: comments, order, quotes, anchors and blank lines stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from specpress.docs.drafting.yaml_text import INDENT, Commented, block, flow, item, quoted, scalar
from specpress.docs.drafting.yaml_tree import (
    Shape,
    TextNode,
    aliases_in,
    end_of_entry,
    find,
    read_tree,
)
from specpress.document import Pointer


class CannotEditError(Exception):
    """The text cannot be edited so; the message says why, for a person."""


@dataclass(frozen=True, slots=True)
class Splice:
    """The characters from ``start`` to ``end`` become ``text``.

    Of several that are inserted at one place the one with the lowest ``rank`` comes first: what
    belongs to the block that ends there, before what follows that block.
    """

    start: int
    end: int
    text: str
    rank: int = 0


def apply(text: str, splices: Iterable[Splice]) -> str:
    """``text`` with ``splices``, in whatever order. Raises CannotEditError where two overlap."""
    ordered = sorted(
        enumerate(splices), key=lambda each: (each[1].start, each[1].end, each[1].rank, each[0])
    )
    pieces: list[str] = []
    position = 0
    for _, splice in ordered:
        if splice.start < position:
            raise CannotEditError("two changes meet at the same place")
        pieces += [text[position : splice.start], splice.text]
        position = splice.end
    return "".join([*pieces, text[position:]])


class Editor:
    """Makes the splices for one text. Offsets are those of the text that it was made with."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"
        try:
            self.root = read_tree(text)
        except ValueError as error:
            raise CannotEditError(str(error)) from None
        self._aliases = aliases_in(self.root)

    def way(self, pointer: Pointer) -> list[TextNode]:
        """The nodes from the top of the file to the one at ``pointer``.

        Raises CannotEditError where nothing stands there, and where what stands there is used in
        other places, too, by an alias.
        """
        try:
            nodes = find(self.root, pointer)
        except LookupError as error:
            raise CannotEditError(str(error.args[0])) from None
        for node in nodes:
            if node.shape is not Shape.ALIAS and node.anchor in self._aliases:
                raise CannotEditError(f"what '&{node.anchor}' names is used elsewhere, too")
        return nodes

    def rename(self, pointer: Pointer, name: str) -> list[Splice]:
        """Another key for the entry at ``pointer``; its value stays."""
        *_, holder, _ = self.way(pointer)
        pair = holder.entry(str(pointer[-1]))
        if pair is None:
            raise CannotEditError("this is no entry of a mapping")
        key = pair[0]
        return [Splice(key.start, key.end, _like(key, name, in_flow=holder.flow))]

    def replace_entry(self, pointer: Pointer, key: str, value: Any) -> list[Splice]:
        """Another entry, of one line, in the place of the one at ``pointer``."""
        *_, holder, node = self.way(pointer)
        pair = holder.entry(str(pointer[-1]))
        if pair is None or node.shape not in (Shape.SCALAR, Shape.ALIAS):
            raise CannotEditError("this is no single value")
        written = f"{scalar(key, in_flow=holder.flow)}: {scalar(value, in_flow=holder.flow)}"
        return [Splice(pair[0].start, end_of_entry(pair), written)]

    def replace(self, pointer: Pointer, value: Any) -> list[Splice]:
        """Another scalar in the place of one; quotes stay what they were where they can."""
        node = self.way(pointer)[-1]
        if node.shape is not Shape.SCALAR:
            raise CannotEditError("this is no single value")
        if node.end == node.start:
            return [Splice(node.start, node.start, " " + scalar(value))]
        written = _like(node, value, in_flow=self._in_flow(pointer))
        start = node.start
        if node.anchor is not None:
            # The anchor stays, and names the new value.
            start = self.text.index(f"&{node.anchor}", node.start) + len(node.anchor) + 1
            written = f" {written}"
        return [Splice(start, node.end, written)]

    def insert_entries(
        self, pointer: Pointer, entries: Mapping[str, Any], *, after: str | None = None
    ) -> list[Splice]:
        """New entries of the mapping at ``pointer``: behind ``after``, else as the last ones."""
        way = self.way(pointer)
        node = way[-1]
        if node.shape is Shape.SCALAR and node.start == node.end and not node.value and way[:-1]:
            return self._below_key(way[-2], str(pointer[-1]), entries)
        if node.shape is not Shape.MAPPING:
            raise CannotEditError("this is no mapping")
        if node.flow and not node.entries and len(way) > 1 and not way[-2].flow:
            lines = block(dict(entries), way[-2].column + INDENT).removesuffix("\n")
            start = self._without_blanks_before(node.start)
            return [Splice(start, node.end, self._with_newlines(f"\n{lines}"))]
        if node.flow:
            written = ", ".join(
                f"{scalar(key, in_flow=True)}: {flow(value)}" for key, value in entries.items()
            )
            return [self._into_flow(node, [pair[1] for pair in node.entries], written)]
        held = [pair for pair in node.entries if pair[0].value == after] or node.entries[-1:]
        return [self._behind(end_of_entry(held[0]), block(dict(entries), node.column), node.column)]

    def insert_entry(
        self, pointer: Pointer, key: str, value: Any, *, after: str | None = None
    ) -> list[Splice]:
        """A new entry of the mapping at ``pointer``."""
        return self.insert_entries(pointer, {key: value}, after=after)

    def _below_key(self, holder: TextNode, key: str, entries: Mapping[str, Any]) -> list[Splice]:
        pair = holder.entry(key)
        if pair is None or holder.flow:
            raise CannotEditError("this is no mapping")
        column = holder.column + INDENT
        return [self._behind(end_of_entry(pair), block(dict(entries), column), column)]

    def comment_above(self, pointer: Pointer, comment: str) -> list[Splice]:
        """A line of comment above the entry, or the element, at ``pointer``."""
        *_, holder, node = self.way(pointer)
        pair = holder.entry(str(pointer[-1])) if holder.shape is Shape.MAPPING else None
        start = pair[0].start if pair is not None else node.start
        line = self._line_start(start)
        before = self.text[line:start]
        if holder.flow or before.strip(" -"):
            raise CannotEditError("no line of its own")
        margin = " " * (len(before) - len(before.lstrip(" ")))
        written = block({"x": Commented(None, (comment,))}, len(margin)).split("\n")[0]
        return [Splice(line, line, self._with_newlines(f"{written}\n"), 1)]

    def insert_item(
        self, pointer: Pointer, value: Any, *, after: int | None = None
    ) -> list[Splice]:
        """A new element of the list at ``pointer``: behind ``after``, else as the last one."""
        node = self.way(pointer)[-1]
        if node.shape is not Shape.LIST:
            raise CannotEditError("this is no list")
        if node.flow:
            return [self._into_flow(node, node.items, flow(value))]
        end = node.end if after is None else node.items[after].end
        return [self._behind(end, item(value, node.column), node.column)]

    def remove(self, pointer: Pointer) -> list[Splice]:
        """The entry, or the element, at ``pointer``, with its line; never the only one there is."""
        *_, holder, _node = self.way(pointer)
        if holder.shape is Shape.MAPPING:
            at = next(i for i, pair in enumerate(holder.entries) if pair[0].value == pointer[-1])
            starts = [key.start for key, _ in holder.entries]
            ends = [end_of_entry(pair) for pair in holder.entries]
        else:
            at = int(pointer[-1])
            starts = [each.start for each in holder.items]
            ends = [each.end for each in holder.items]
        if len(starts) == 1:
            raise CannotEditError("nothing would be left of what holds it")
        if holder.flow:
            return [self._out_of_flow(starts, ends, at)]
        begin = self._line_start(starts[at])
        before = self.text[begin : starts[at]]
        is_item = holder.shape is Shape.LIST
        if is_item and before.strip() == "-":
            return [Splice(begin, self._line_end(ends[at]), "")]
        if not is_item and not before.strip():
            return [Splice(begin, self._line_end(ends[at]), "")]
        if at + 1 < len(starts):
            # The first entry stands behind a dash: the next one moves there.
            return [Splice(starts[at], starts[at + 1], "")]
        raise CannotEditError("it shares its line with something else")

    def append_blocks(self, blocks: Sequence[str]) -> list[Splice]:
        """Whole entries at the end of the file, a blank line before each."""
        joined = "".join("\n" + each for each in blocks)
        missing = "" if self.text.endswith(("\n", "\r")) or not self.text else "\n"
        return [Splice(len(self.text), len(self.text), self._with_newlines(missing + joined))]

    def _behind(self, end: int, lines: str, column: int) -> Splice:
        position = self._line_end(end)
        ends_line = position > 0 and self.text[position - 1] in "\r\n"
        if not ends_line:
            lines = "\n" + lines.removesuffix("\n")
        return Splice(position, position, self._with_newlines(lines), -column)

    def _into_flow(self, node: TextNode, held: list[TextNode], written: str) -> Splice:
        if held:
            end = max(held[-1].end, held[-1].start)
            return Splice(end, end, f", {written}")
        return Splice(
            node.start, node.end, self.text[node.start] + written + self.text[node.end - 1]
        )

    def _out_of_flow(self, starts: list[int], ends: list[int], at: int) -> Splice:
        if at + 1 < len(starts):
            return Splice(starts[at], starts[at + 1], "")
        return Splice(ends[at - 1], ends[at], "")

    def _without_blanks_before(self, offset: int) -> int:
        while offset > 0 and self.text[offset - 1] in " \t":
            offset -= 1
        return offset

    def _in_flow(self, pointer: Pointer) -> bool:
        return any(node.flow for node in self.way(pointer)[:-1])

    def _line_start(self, offset: int) -> int:
        return max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1

    def _line_end(self, offset: int) -> int:
        """Behind the line break of the line of ``offset``; a comment in it belongs to it."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def _with_newlines(self, text: str) -> str:
        return text if self._newline == "\n" else text.replace("\n", self._newline)


def _like(node: TextNode, value: Any, *, in_flow: bool) -> str:
    """A scalar between the quotes that ``node`` has, where it can be."""
    if isinstance(value, str) and node.style == '"':
        return quoted(value)
    if isinstance(value, str) and node.style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    return scalar(value, in_flow=in_flow)
