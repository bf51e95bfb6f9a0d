"""The objects of a document, one after the other, each once: by the table in ``support``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from specpress.document import Document, Node, Pointer
from specpress.support import ENTRIES, KEYWORDS, METHODS, REFERENCEABLE, Kind, Shape, Support

#: What may be named in the place of another: it is read as meant, or says nothing of the wire.
_STANDS_FOR = frozenset(
    {
        (Kind.RESPONSE, Kind.SCHEMA),
        (Kind.REQUEST_BODY, Kind.SCHEMA),
        (Kind.HEADER, Kind.PARAMETER),
        *((Kind.EXAMPLE, kind) for kind in Kind),
        *((Kind.LINK, kind) for kind in Kind),
    }
)


#: The keywords of each kind whose values, or entries, are objects that are read.
_HOLDING = {
    kind: {
        key: (keyword.child, keyword.shape)
        for key, keyword in keywords.items()
        if keyword.child is not None and keyword.support is not Support.UNSUPPORTED
    }
    for kind, keywords in KEYWORDS.items()
}


@dataclass(slots=True)
class Place:
    """An object of a document: what it is, and where. The node may be a ``$ref`` to it."""

    kind: Final[Kind]
    node: Final[Node]

    @property
    def is_reference(self) -> bool:
        """Whether a ``$ref`` stands here, of whatever form."""
        value = self.node.value
        return isinstance(value, dict) and "$ref" in value and self.kind in REFERENCEABLE


def children(place: Place) -> list[Place]:
    """The objects directly under ``place``, in the order of the file.

    Values of a wrong shape and unsupported keywords have none; a ``$ref`` is not followed.
    """
    kind, node = place.kind, place.node
    if kind in ENTRIES:
        if place.is_reference:
            return []
        return [
            Place(ENTRIES[kind], entry) for key, entry in node.items() if not key.startswith("x-")
        ]
    holding = _HOLDING[kind]
    found: list[Place] = []
    # Most objects hold no others: those are not looked through key by key.
    if not isinstance(node.value, dict) or holding.keys().isdisjoint(node.value):
        return found
    for key in node.value:
        if key not in holding:
            continue
        (child, shape), held = holding[key], node[key]
        if shape is Shape.OBJECTS:
            found.extend([Place(child, element) for element in held.elements()])
        elif shape is Shape.OBJECT_MAP:
            found.extend([Place(child, entry) for _, entry in held.items()])
        else:
            found.append(Place(child, held))
    return found


def kind_by_position(node: Node) -> Kind | None:
    """What the place of ``node`` in the OpenAPI document makes it; None where that is not said."""
    if node.file != node.document.root:
        return None
    kind, parts = Kind.DOCUMENT, list(reversed(node.pointer))
    while parts:
        part = str(parts.pop())
        if kind in ENTRIES and not part.startswith("x-"):
            kind = ENTRIES[kind]
            continue
        keyword = KEYWORDS[kind].get(part)
        if keyword is None or keyword.child is None:
            return None
        if keyword.shape in (Shape.OBJECTS, Shape.OBJECT_MAP):
            if not parts:
                return None
            parts.pop()
        kind = keyword.child
    return kind


def misread_as(kind: Kind, target: Node) -> Kind | Node | None:
    """What a reference in the place of a ``kind`` leads to instead: None where that fits.

    A node is a whole file of definitions, each of which is to be named.
    """
    found = kind_by_position(target)
    if found is not None:
        return None if found is kind or (kind, found) in _STANDS_FOR else found
    is_file = not target.pointer and isinstance(target.value, dict) and kind in KEYWORDS
    if not is_file or any(key in KEYWORDS[kind] or key == "$ref" for key in target.value):
        return None
    entries = [entry for key, entry in target.value.items() if not key.startswith("x-")]
    return target if entries and all(isinstance(each, dict) for each in entries) else None


def walk(start: Place, resolve: Callable[[Node], Node | None]) -> Iterator[Place]:
    """``start`` and every object that it leads to, each once, in a fixed order.

    ``resolve`` gives the target of a node with a ``$ref``, or None where it cannot be reached.
    """
    seen: set[tuple[Kind, str, Pointer]] = set()
    pending = [start]
    while pending:
        place = pending.pop()
        identity = (place.kind, place.node.file, place.node.pointer)
        if identity in seen:
            continue
        seen.add(identity)
        yield place
        following = children(place)
        if place.is_reference:
            target = resolve(place.node)
            # Most lead to what others led to before.
            is_new = target is not None and (place.kind, target.file, target.pointer) not in seen
            if target is not None and is_new and misread_as(place.kind, target) is None:
                following.append(Place(place.kind, target))
        pending.extend(reversed(following))


def operations_in(item: Node) -> Iterator[tuple[str, Node]]:
    """The operations of a path item and their methods, in the order of the file.

    Methods are as the file has them: ``get``, and those of ``additionalOperations``.
    """
    for key, node in item.items():
        if key in METHODS and isinstance(node.value, dict):
            yield key, node
        elif key == "additionalOperations":
            yield from ((name, each) for name, each in node.items() if isinstance(each.value, dict))


def places(document: Document) -> tuple[Place, ...]:
    """Every object of a document whose references all lead somewhere."""
    return document.once(_walk_all)


def know_places(document: Document, found: tuple[Place, ...]) -> None:
    """Let ``places`` be what was found in a document, whose references all lead somewhere."""
    document.know(_walk_all, found)


def _walk_all(document: Document) -> tuple[Place, ...]:
    return tuple(walk(Place(Kind.DOCUMENT, document.node), target_of))


def target_of(node: Node) -> Node | None:
    """Where the ``$ref`` of ``node`` leads in one step; None where it leads nowhere."""
    reference = node.reference
    if reference is None:
        return None
    try:
        return node.document.target(node.file, reference)
    except (LookupError, ValueError):
        return None
