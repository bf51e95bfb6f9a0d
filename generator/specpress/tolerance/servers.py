"""Servers without their scheme, and variables without their default or with numbers as values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress.document import Node
from specpress.support import Kind
from specpress.tolerance.edits import Reading, edit, reading
from specpress.walking import Place

#: The name of a variable where its value should stand.
_PLACEHOLDER = re.compile(r"[{<]+([A-Za-z0-9_.-]+)[}>]+")
_HINT = "put it in quotes"


def read_server(place: Place) -> Iterator[Reading]:
    """Read ``//host`` as an address by https: nothing says by what the document came."""
    url = place.node.get("url") if place.kind is Kind.SERVER else None
    if url is not None and isinstance(url.value, str) and url.value.startswith("//"):
        meant = f"https:{url.value}"
        message = f"the server '{url.value}' does not say its scheme; read as '{meant}'"
        edits = [edit(place.node, "url", meant)]
        yield reading("W053", message, url.location, f"write '{meant}'", edits)


def read_server_variable(place: Place) -> Iterator[Reading]:
    """Read ``default: 8443`` and ``enum: [443, 8443]`` as the texts that stand there."""
    if place.kind is not Kind.SERVER_VARIABLE:
        return
    node = place.node
    default, listed = node.get("default"), node.get("enum")
    if default is not None and _is_number(default):
        message = f"the default {default.value} is a number: read as the text '{default.value}'"
        changed = [edit(node, "default", str(default.value))]
        yield reading("W032", message, default.location, _HINT, changed)
    placeholder = default.value if default is not None and isinstance(default.value, str) else ""
    if default is not None and (name := _PLACEHOLDER.fullmatch(placeholder)) is not None:
        message = f"the default '{placeholder}' stands for a value; read as '{name[1]}'"
        changed = [edit(node, "default", name[1])]
        hint = "write a value that can be called, or let callers give one"
        yield reading("W032", message, default.location, hint, changed)
    values = list(listed.elements()) if listed is not None and _is_list(listed) else []
    if default is None and values and isinstance(values[0].value, str | int):
        message = "a server variable needs 'default'; the first value of its enum is read as it"
        changed = [edit(node, "default", str(values[0].value))]
        yield reading("W054", message, node.key_location, "add 'default'", changed)
    numbers = [each for each in values if _is_number(each)]
    if numbers:
        texts = [str(each.value) if _is_number(each) else each.value for each in values]
        message = f"the value {numbers[0].value} is a number: read as the text that stands there"
        yield reading("W032", message, numbers[0].location, _HINT, [edit(node, "enum", texts)])


def _is_number(node: Node) -> bool:
    return isinstance(node.value, int) and not isinstance(node.value, bool)


def _is_list(node: Node) -> bool:
    return isinstance(node.value, list)
