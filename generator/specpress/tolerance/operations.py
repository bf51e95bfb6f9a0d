"""Operations that leave out what the standard asks for."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.suggestions import is_misspelt
from specpress.support import Kind
from specpress.tolerance.edits import Reading, edit, reading
from specpress.walking import Place


def read_operation(place: Place) -> Iterator[Reading]:
    """An operation that documents no reply."""
    node = place.node
    if place.kind is not Kind.OPERATION or node.get("responses") is not None:
        return
    if is_misspelt("responses", node.value):
        return
    yield reading(
        "W012",
        "an operation needs 'responses'; it is read as one whose reply has nothing to read",
        node.key_location,
        "document the reply",
        [edit(node, "responses", {"200": {"description": "The reply is not documented."}})],
    )
