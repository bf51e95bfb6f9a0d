"""Names of fields and how deep they stand: from the rows of a table to a tree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from specpress.docs.blocks import Row
from specpress.docs.reading.text import bare, links, plain

_MARKS = re.compile(r"^(?:\s|\\|>|›|»|&gt;|└|├|─|│|\u2003|&emsp;|&nbsp;)*")
_DASHES = re.compile(r"^(-{1,3}|—)\s+(?=\w)")
_ELEMENT = re.compile(r"^[A-Za-z_]\w*\[\d+\](?:\s*[:：]\s*(?=\w)|$)")
_NAME = re.compile(r"[\w$@#%.\-\[\]{}/&*+]+")
#: Deeper than any documentation goes; what claims to be deeper is a broken page.
DEEPEST = 16


@dataclass(frozen=True, slots=True)
class Name:
    """The name in a row: how deep it stands, its link, and whether it is struck out.

    ``is_element``: it is written as an element of an array, such as ``list[0]: time``.
    """

    text: str
    depth: int
    link: str | None = None
    struck: bool = False
    is_element: bool = False


@dataclass(slots=True)
class Node:
    """A row with the rows below it that are its children."""

    name: Name
    row: Row
    children: list[Node] = field(default_factory=list)


def read_name(cell: str) -> Name | None:
    """Read the cell of a name; None where no name stands in it."""
    struck = "~~" in cell
    linked = links(cell)
    text = plain(cell).replace("`", "").replace("~~", "").strip()
    marks = _MARKS.match(text)
    depth = sum(marks.group().count(mark) for mark in ">›»└├") if marks else 0
    text = text[marks.end() :] if marks else text
    if dashes := _DASHES.match(text):
        depth = depth or len(dashes.group(1))
        text = text[dashes.end() :]
    text = bare(text)
    element = _ELEMENT.match(text)
    if element and element.end() < len(text):
        text = text[element.end() :]
    # "name (deprecated)", "name *": what follows the name is no part of it.
    match = _NAME.match(text)
    if match is None or not re.search(r"\w", match.group()):
        return None
    rest = text[match.end() :].strip()
    if rest and not re.match(r"[(（*:：,]|deprecated\b|optional\b|required\b", rest, re.IGNORECASE):
        words = len(rest.split())
        # A sentence is no name; two words may be one ("User ID").
        if words > 2:
            return None
        return Name(text, depth, linked[0].target if linked else None, struck)
    name = match.group().rstrip(".*:")
    target = linked[0].target if linked else None
    return Name(name, depth, target, struck, element is not None) if name else None


def tree_of(named: Iterable[tuple[Name, Row]]) -> tuple[list[Node], list[tuple[Row, str]]]:
    """Put each row below the last one that is less deep; also return what was odd about rows."""
    roots: list[Node] = []
    open_nodes: list[tuple[int, Node]] = []
    odd: list[tuple[Row, str]] = []
    for name, row in named:
        node = Node(name, row)
        while open_nodes and open_nodes[-1][0] >= name.depth:
            open_nodes.pop()
        above = open_nodes[-1][0] if open_nodes else -1
        if name.depth > above + 1:
            odd.append((row, f"'{name.text}' is nested deeper than a row above it allows"))
        if len(open_nodes) >= DEEPEST:
            odd.append((row, f"'{name.text}' is nested too deep; taken as less deep"))
            open_nodes = open_nodes[: DEEPEST - 1]
        (open_nodes[-1][1].children if open_nodes else roots).append(node)
        open_nodes.append((name.depth, node))
    return roots, odd
