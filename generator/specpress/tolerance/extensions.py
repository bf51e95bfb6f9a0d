"""Keys that are called like ours in documents of others, who mean something else by them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from specpress.document import Document, Node
from specpress.extensions import Extensions
from specpress.support import Kind
from specpress.tolerance.edits import REMOVED, Reading, edit, reading
from specpress.walking import places

_OF_VALUES = ("x-enum-names", "x-enum-descriptions")


def read_extensions(document: Document) -> Iterator[Reading]:
    """What no document that knows specpress would say: read as other tools mean it, or ignored.

    A document knows specpress where it has one of our keys at its top, or as we mean it; there
    all of this is left for validation to refuse.
    """
    extensions = Extensions.load()
    if extensions.has_profile(document.node):
        return
    others: list[Reading] = []
    for place in places(document):
        for key in place.node.value if isinstance(place.node.value, dict) else ():
            if not key.startswith("x-"):
                continue
            node = place.node[key]
            if place.kind is Kind.SCHEMA and key in _OF_VALUES and isinstance(node.value, list):
                yield _by_value(place.node, key, node)
            elif extensions.has(place.kind.value, key):
                words = extensions.other_meaning(place.kind.value, key, node.value)
                if words is None:
                    return
                others.append(_of_others(place.node, key, node, words))
    yield from others


def _of_others(holder: Node, key: str, node: Node, words: str) -> Reading:
    message = f"'{key}' is not what specpress means by it: {words}; ignored"
    hint = "docs/spec-extensions.md says what it may hold"
    return reading("W050", message, node.key_location, hint, [edit(holder, key, REMOVED)])


def _enum(schema: Node) -> list[str]:
    values = schema.value.get("enum")
    return [str(value) for value in values] if isinstance(values, list) else []


def _by_value(schema: Node, key: str, node: Node) -> Reading:
    """Texts in the order of the enum, as other tools have them."""
    values = _enum(schema)
    texts: list[Any] = node.value
    fits = len(values) == len(texts) and all(isinstance(text, str) for text in texts)
    if key == "x-enum-descriptions" and fits:
        meant = {value: text for value, text in zip(values, texts, strict=True) if text}
        return Reading(None, (edit(schema, key, meant),))
    return reading(
        "W050",
        f"'{key}' is a list that does not tell what is said of which value: ignored"
        if key == "x-enum-descriptions"
        else f"'{key}' is a list, as another tool has it: ignored",
        node.key_location,
        f"write 'value: text' for each value, in a mapping under '{key}'",
        [edit(schema, key, REMOVED)],
    )
