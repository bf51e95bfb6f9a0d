"""Operations that leave out what the standard asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress.document import Node
from specpress.suggestions import is_misspelt
from specpress.support import Kind
from specpress.tolerance.edits import REMOVED, Reading, edit, reading
from specpress.walking import Place

#: Statuses of replies that another one follows.
_INTERIM = re.compile(r"1(0[02-9]|[1-9][0-9]|XX)")


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


def read_interim(place: Place) -> Iterator[Reading]:
    """Replies that end no call: what sends requests waits for the one that does.

    That of an upgrade (101) is another matter: the call goes on in another protocol.
    """
    for status, reply in place.node.items() if place.kind is Kind.RESPONSES else ():
        if _INTERIM.fullmatch(status) is not None:
            yield reading(
                "W022",
                f"a reply of status {status} ends no call: it is not read",
                reply.key_location,
                "describe the reply that ends the call",
                [edit(place.node, status, REMOVED)],
            )


def _is_empty(responses: Node) -> bool:
    if responses.value is None:
        return True
    is_mapping = isinstance(responses.value, dict)
    return is_mapping and all(key.startswith("x-") for key in responses.value)
