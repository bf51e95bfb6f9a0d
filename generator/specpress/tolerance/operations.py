"""Operations that leave out what the standard asks for."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.document import Node
from specpress.suggestions import is_misspelt
from specpress.support import Kind
from specpress.tolerance.edits import Reading, edit, reading
from specpress.walking import Place


def read_operation(place: Place) -> Iterator[Reading]:
    """An operation that documents no reply."""
    node = place.node
    if place.kind is not Kind.OPERATION or is_misspelt("responses", node.value):
        return
    responses = node.get("responses")
    if responses is not None and not _is_empty(responses):
        return
    extensions = responses.value or {} if responses is not None else {}
    undocumented = {"description": "The reply is not documented."}
    yield reading(
        "W012",
        "an operation needs 'responses'; it is read as one whose reply has nothing to read",
        (responses or node).key_location,
        "document the reply",
        [edit(node, "responses", {**extensions, "200": undocumented})],
    )


def _is_empty(responses: Node) -> bool:
    if responses.value is None:
        return True
    is_mapping = isinstance(responses.value, dict)
    return is_mapping and all(key.startswith("x-") for key in responses.value)
