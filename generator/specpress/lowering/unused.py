"""The schemas that a document names, and that none of its operations leads to."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.document import Document, Node, Pointer
from specpress.support import Kind
from specpress.walking import Place, target_of, walk


def unused_schemas(document: Document) -> Iterator[Node]:
    """The component schemas that nothing below ``paths`` refers to, in the order of the file."""
    components = document.node.get("components")
    schemas = components.get("schemas") if components else None
    if schemas is None:
        return
    paths = document.node.get("paths")
    used = _below(paths) if paths is not None else set()
    for _, node in schemas.items():
        if (node.file, node.pointer) not in used:
            yield node


def _below(paths: Node) -> set[tuple[str, Pointer]]:
    """Every place that operations lead to; what only looks like a reference is data."""
    return {
        (place.node.file, place.node.pointer) for place in walk(Place(Kind.PATHS, paths), target_of)
    }
