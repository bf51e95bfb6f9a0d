"""Where each node of a YAML text begins and ends: what edits of a hand-written file stand on.

The tree is made of the parser's events, so that an alias is seen as one. Ends are those of the
text itself: neither comments nor blank lines that follow a block belong to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import yaml

from specpress.document import Pointer


class Shape(StrEnum):
    """What a node is."""

    SCALAR = "scalar"
    MAPPING = "mapping"
    LIST = "list"
    ALIAS = "alias"


@dataclass(slots=True)
class TextNode:
    """One node; ``start`` and ``end`` are offsets into the text, an anchor included.

    ``column`` counts from 0: of a block, that of its keys or dashes. ``entries`` are the keys and
    values of a mapping, ``items`` the elements of a list. ``style`` is that of a scalar: ``'``,
    ``"``, ``|``, ``>`` or empty. ``anchor`` names it, or what an alias means.
    """

    shape: Shape
    start: int
    end: int
    column: int
    flow: bool = False
    style: str = ""
    anchor: str | None = None
    value: str = ""
    entries: list[tuple[TextNode, TextNode]] = field(default_factory=list)
    items: list[TextNode] = field(default_factory=list)

    def entry(self, key: str) -> tuple[TextNode, TextNode] | None:
        """The key and the value of ``key``; None where this is no mapping or has no such key."""
        return next((pair for pair in self.entries if pair[0].value == key), None)

    def children(self) -> Iterator[TextNode]:
        """The values of a mapping, or the elements of a list."""
        yield from (value for _, value in self.entries)
        yield from self.items


def read_tree(text: str) -> TextNode:
    """The tree of a text that holds one YAML document. Raises ValueError for any other text."""
    try:
        # The parser in C counts the characters as the one in Python does, and is ten times as fast.
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        events = list(yaml.parse(text, Loader=loader))
    except yaml.YAMLError as error:
        raise ValueError(f"this is no YAML: {error}") from None
    stack: list[TextNode] = []
    keys: list[TextNode | None] = []
    root: TextNode | None = None
    for event in events:
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            node = stack.pop()
            keys.pop()
            _close(node, _index(event.end_mark), text)
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        node = _node(event, text)
        if not stack:
            root = root or node
        elif stack[-1].shape is Shape.LIST:
            stack[-1].items.append(node)
        elif keys[-1] is None:
            keys[-1] = node
        else:
            stack[-1].entries.append((keys[-1], node))
            keys[-1] = None
        if node.shape in (Shape.MAPPING, Shape.LIST):
            stack.append(node)
            keys.append(None)
    if root is None:
        raise ValueError("the text is empty")
    return root


def _index(mark: Any) -> int:
    return int(mark.index)


def _node(event: Any, text: str) -> TextNode:
    start, end = _index(event.start_mark), _index(event.end_mark)
    column = event.start_mark.column
    if isinstance(event, yaml.AliasEvent):
        return TextNode(Shape.ALIAS, start, end, column, anchor=event.anchor)
    if isinstance(event, yaml.ScalarEvent):
        style = event.style or ""
        # A block scalar ends with its last line, not with the blank lines that follow; and an
        # empty value with its key, not where the next token begins.
        while end > start and style != '"' and style != "'" and text[end - 1] in " \t\r\n":
            end -= 1
        return TextNode(
            Shape.SCALAR, start, end, column, style=style, anchor=event.anchor, value=event.value
        )
    shape = Shape.MAPPING if isinstance(event, yaml.MappingStartEvent) else Shape.LIST
    return TextNode(shape, start, end, column, flow=bool(event.flow_style), anchor=event.anchor)


def _close(node: TextNode, end: int, text: str) -> None:
    """Set where a collection ends, and where the lines of a block begin."""
    if node.flow:
        node.end = end
    elif node.entries:
        node.end = end_of_entry(node.entries[-1])
        node.column = node.entries[0][0].column
    elif node.items:
        first = node.items[0]
        dash = text.rfind("-", 0, max(first.start, node.start + 1))
        node.column = dash - (text.rfind("\n", 0, dash) + 1)
        node.end = max(node.items[-1].end, dash + 1)


def end_of_entry(pair: tuple[TextNode, TextNode]) -> int:
    """Behind the value of an entry; an empty one stands nowhere, and the key has its colon."""
    key, value = pair
    return max(value.end, key.end + 1)


def find(root: TextNode, pointer: Pointer) -> list[TextNode]:
    """The nodes from ``root`` to the one at ``pointer``, both included.

    Raises LookupError where nothing stands there, or where an alias stands on the way: what it
    means is written elsewhere, and is not of this one place.
    """
    way = [root]
    for part in pointer:
        node = way[-1]
        if node.shape is Shape.MAPPING:
            pair = node.entry(str(part))
            if pair is None:
                raise LookupError(f"there is no '{part}'")
            way.append(pair[1])
        elif node.shape is Shape.LIST and isinstance(part, int) and part < len(node.items):
            way.append(node.items[part])
        elif node.shape is Shape.ALIAS:
            raise LookupError(f"the alias '*{node.anchor}' stands for it")
        else:
            raise LookupError(f"there is no '{part}'")
    return way


def aliases_in(root: TextNode) -> frozenset[str]:
    """The anchors that some alias below ``root`` means."""
    found: set[str] = set()
    pending = [root]
    while pending:
        node = pending.pop()
        if node.shape is Shape.ALIAS and node.anchor is not None:
            found.add(node.anchor)
        pending.extend(node.children())
    return frozenset(found)
