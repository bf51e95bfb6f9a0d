"""The catalogue of ``x-error-codes``: one list of codes, in whichever files of the spec it is."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.document import Node
from specpress.walking import target_of

KEY = "x-error-codes"


def code_nodes(root: Node) -> list[Node]:
    """The codes of a validated document, in order: those of a file where its ``$ref`` stands."""
    stated = root.get(KEY)
    return [] if stated is None else list(_codes(stated))


def code_lists(root: Node) -> Iterator[Node]:
    """What must be a list of codes: the value of ``x-error-codes``, and all that it refers to.

    Meant for a document that could be loaded: no ``$ref`` dangles, and none leads back to itself.
    """
    stated = root.get(KEY)
    pending = [] if stated is None else [stated]
    while pending:
        node = pending.pop(0)
        if not is_reference(node):
            yield node
        targets = (target_of(reference) for reference in references_in(node))
        pending += [target for target in targets if target is not None]


def references_in(node: Node) -> list[Node]:
    """The ``$ref`` in a list of codes, or the one that stands in the place of a list."""
    return [each for each in (node, *node.elements()) if is_reference(each)]


def is_reference(node: Node) -> bool:
    """Whether a ``$ref`` stands here, of whatever form."""
    return isinstance(node.value, dict) and "$ref" in node.value


def _codes(node: Node) -> Iterator[Node]:
    if is_reference(node):
        target = target_of(node)
        if target is not None:
            yield from _codes(target)
    elif isinstance(node.value, list):
        for element in node.elements():
            yield from _codes(element)
    else:
        yield node
