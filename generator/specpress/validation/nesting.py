"""Schemas that hold themselves, or more parts than anyone writes."""

from __future__ import annotations

from collections.abc import Callable

from specpress.document import Node
from specpress.support import Kind
from specpress.validation.checking import Checking, identity, resolve
from specpress.validation.meaning import Identity, branches_of, members_of

PART_LIMIT = 1000


def check_nesting(checking: Checking) -> None:
    """Check that every schema has a finite meaning, and one of a sensible size."""
    _check_circles(checking, _members)
    _check_circles(checking, _branches)
    if not checking.has("E025"):
        _check_parts(checking)


def _check_parts(checking: Checking) -> None:
    """``allOf`` of ``allOf`` may double with every step; what follows must not."""
    parts: dict[Identity, int] = {}
    for start in checking.definitions(Kind.SCHEMA):
        pending = [start]
        while pending:
            node = pending[-1]
            members = [
                target for member in members_of(node) if (target := resolve(member)) is not None
            ]
            missing = [member for member in members if identity(member) not in parts]
            if missing:
                pending.extend(missing)
                continue
            pending.pop()
            count = 1 + sum(parts[identity(member)] for member in members)
            if count > PART_LIMIT and identity(node) not in parts:
                checking.error(
                    "E010",
                    f"the 'allOf' of this schema has more than {PART_LIMIT} parts",
                    node["allOf"].key_location,
                    "list each part once",
                )
            # What holds too many parts is reported where it begins, not at all that use it.
            parts[identity(node)] = count if count <= PART_LIMIT else 1


def _check_circles(checking: Checking, children: Callable[[Node], list[Node]]) -> None:
    """Schemas that are made of themselves, by ``children``, have no finite meaning."""
    done: set[Identity] = set()
    for place in checking.places:
        if place.kind is not Kind.SCHEMA or identity(place.node) in done:
            continue
        if not children(place.node):
            done.add(identity(place.node))
            continue
        # Depth first, with the path on the stack; a leaf leaves the path when it is met again.
        path: dict[Identity, Node] = {}
        pending: list[tuple[Node, bool]] = [(place.node, False)]
        while pending:
            node, is_leaving = pending.pop()
            if is_leaving:
                path.pop(identity(node), None)
                done.add(identity(node))
                continue
            if identity(node) in path:
                way = list(path.values())
                _report_circle(checking, way[list(path).index(identity(node)) :])
                continue
            if identity(node) in done:
                continue
            path[identity(node)] = node
            pending.append((node, True))
            pending.extend((child, False) for child in children(node))


def _report_circle(checking: Checking, circle: list[Node]) -> None:
    """Report the schemas that lead to one another at the last ``$ref`` among them."""
    links = [node["$ref"] for node in circle if node.reference is not None]
    checking.error(
        "E025",
        "this schema contains itself, without a property in between",
        links[-1].location if links else circle[0].location,
        "let the repetition be the property of an object",
        tuple((link.location, "through this $ref") for link in links[:-1]),
    )


def _members(node: Node) -> list[Node]:
    """What ``node`` is put together from."""
    return _target(node) if node.reference is not None else members_of(node)


def _branches(node: Node) -> list[Node]:
    """What ``node`` may be instead."""
    return _target(node) if node.reference is not None else branches_of(node)


def _target(node: Node) -> list[Node]:
    try:
        return [node.document.target(node.file, node.reference or "")]
    except (LookupError, ValueError):
        return []
