"""The schemas that a document names, and that none of its operations leads to."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.document import Document, Node, Pointer

#: What stands under these keys is data, whatever it looks like.
_DATA = frozenset({"example", "examples", "default", "const", "enum"})


def unused_schemas(document: Document) -> Iterator[Node]:
    """The component schemas that nothing below ``paths`` refers to, in the order of the file."""
    components = document.node.get("components")
    schemas = components.get("schemas") if components else None
    if schemas is None:
        return
    paths = document.node.get("paths")
    used = _referred_to(document, paths) if paths is not None else set()
    for _, node in schemas.items():
        if (node.file, node.pointer) not in used:
            yield node


def _referred_to(document: Document, start: Node) -> set[tuple[str, Pointer]]:
    """Every place that a reference leads to, from ``start`` on."""
    found: set[tuple[str, Pointer]] = set()
    pending = [start]
    while pending:
        node = pending.pop()
        for reference in _references(node):
            try:
                target = document.target(node.file, reference)
            except (LookupError, ValueError):
                # What nothing reads, such as below an unknown keyword, may lead nowhere.
                continue
            place = target.file, target.pointer
            if place not in found:
                found.add(place)
                pending.append(target)
    return found


def _references(node: Node) -> Iterator[str]:
    """The texts of the references in a value, however deep."""
    pending = [node.value]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                yield value["$ref"]
            pending += [each for key, each in value.items() if key not in _DATA]
        elif isinstance(value, list):
            pending += value
