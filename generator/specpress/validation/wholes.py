"""What schemas that are put together say as a whole: found once for each, from what its parts say.

A chain of schemas of which each is the next one and more would take the square of its length if
each of them were looked at part by part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from specpress.document import Document, Node
from specpress.support import Kind
from specpress.validation.checking import definitions, identity, resolve
from specpress.validation.meaning import Identity, branches_of, is_map, members_of

ALL_TYPES = frozenset({"array", "boolean", "integer", "null", "number", "object", "string"})


@dataclass(frozen=True, slots=True)
class Whole:
    """What all parts of a schema say; what is a part in two ways counts twice."""

    #: The JSON types that they leave.
    types: frozenset[str]
    #: The properties that they describe, and whether one of them is described twice.
    names: frozenset[str]
    describes_twice: bool
    #: How many of them are alternatives of required names, and how many say what all values are.
    alternatives: int
    maps: int


def whole_of(node: Node) -> Whole | None:
    """What the schema at ``node`` says as a whole; None where it holds itself, or has no parts."""
    return node.document.once(_wholes).get(identity(node))


def types_left(part: Node) -> frozenset[str]:
    """The JSON types that a schema leaves by what it says itself."""
    declared = part.value.get("type") if isinstance(part.value, dict) else None
    if declared is None:
        return ALL_TYPES
    named = frozenset(map(str, declared if isinstance(declared, list) else [declared]))
    nullable = part.value.get("nullable") is True
    integers = frozenset({"integer"}) if "number" in named else frozenset()
    return ALL_TYPES & (named | integers | (frozenset({"null"}) if nullable else frozenset()))


def only_requires(part: Node) -> bool:
    """Whether the branches of a schema are no shapes: they say what must be given."""
    branches = branches_of(part)
    return bool(branches) and all(
        isinstance(branch.value, dict) and branch.value.keys() <= {"required", "description"}
        for branch in branches
    )


def _wholes(document: Document) -> dict[Identity, Whole | None]:
    """The schemas with members, those that others are put together from first."""
    found: dict[Identity, Whole | None] = {}
    opened: set[Identity] = set()
    for start in definitions(document, Kind.SCHEMA):
        pending = [start] if "allOf" in start.value else []
        while pending:
            node = pending[-1]
            key = identity(node)
            members = [
                target for member in members_of(node) if (target := resolve(member)) is not None
            ]
            missing = [each for each in members if members_of(each) and identity(each) not in found]
            if missing and key not in opened:
                opened.add(key)
                pending.extend(missing)
                continue
            pending.pop()
            # What is still missing leads back here.
            found[key] = None if missing else _put_together(node, members, found)
    return found


def _put_together(
    node: Node, members: Sequence[Node], found: dict[Identity, Whole | None]
) -> Whole | None:
    parts = [_alone(node)]
    for member in members:
        part = found[identity(member)] if members_of(member) else _alone(member)
        if part is None:
            return None
        parts.append(part)
    names = frozenset().union(*(part.names for part in parts))
    return Whole(
        types=ALL_TYPES.intersection(*(part.types for part in parts)),
        names=names,
        describes_twice=any(part.describes_twice for part in parts)
        or sum(len(part.names) for part in parts) > len(names),
        alternatives=sum(part.alternatives for part in parts),
        maps=sum(part.maps for part in parts),
    )


def _alone(part: Node) -> Whole:
    """What a schema says itself."""
    properties = part.get("properties")
    names = frozenset(name for name, _ in properties.items()) if properties is not None else ()
    return Whole(types_left(part), frozenset(names), False, only_requires(part), is_map(part))
