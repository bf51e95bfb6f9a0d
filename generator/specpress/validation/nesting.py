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
    _check_circles(checking, members_of, ("allOf",))
    _check_circles(checking, branches_of, ("oneOf", "anyOf"))
    if not checking.has("E025"):
        _check_parts(checking)


def _check_parts(checking: Checking) -> None:
    """``allOf`` of ``allOf`` may double with every step; what follows must not."""
    parts: dict[Identity, int] = {}
    for start in checking.definitions(Kind.SCHEMA):
        pending = [start] if "allOf" in start.value else []
        while pending:
            node = pending[-1]
            members = [
                target for member in members_of(node) if (target := resolve(member)) is not None
            ]
            missing = [
                member for member in members if members_of(member) and identity(member) not in parts
            ]
            if missing:
                pending.extend(missing)
                continue
            pending.pop()
            # What has no member is a part itself.
            count = 1 + sum(parts.get(identity(member), 1) for member in members)
            if count > PART_LIMIT and identity(node) not in parts:
                checking.error(
                    "E010",
                    f"the 'allOf' of this schema has more than {PART_LIMIT} parts",
                    node["allOf"].key_location,
                    "list each part once",
                )
            # What holds too many parts is reported where it begins, not at all that use it.
            parts[identity(node)] = count if count <= PART_LIMIT else 1


def _check_circles(
    checking: Checking, held_by: Callable[[Node], list[Node]], keywords: tuple[str, ...]
) -> None:
    """Schemas that are made of themselves, by what ``keywords`` hold, have no finite meaning."""

    def leads_on(node: Node) -> bool:
        value = node.value
        return isinstance(value, dict) and (
            "$ref" in value or any(keyword in value for keyword in keywords)
        )

    done: set[Identity] = set()
    for place in checking.places:
        if place.kind is not Kind.SCHEMA or not leads_on(place.node):
            continue
        # Depth first, with the path on the stack.
        path: dict[Identity, Node] = {}
        pending: list[tuple[Node, bool]] = [(place.node, False)]
        while pending:
            node, is_leaving = pending.pop()
            key = identity(node)
            if is_leaving:
                path.pop(key, None)
                done.add(key)
                continue
            if key in path:
                way = list(path.values())
                _report_circle(checking, way[list(path).index(key) :])
                continue
            if key in done:
                continue
            path[key] = node
            pending.append((node, True))
            children = _target(node) if node.reference is not None else held_by(node)
            pending.extend((child, False) for child in children if leads_on(child))


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


def _target(node: Node) -> list[Node]:
    try:
        return [node.document.target(node.file, node.reference or "")]
    except (LookupError, ValueError):
        return []
