"""Where a parameter stands and how it is written, said in the words of another place or version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from specpress.document import Node
from specpress.support import Kind, Version
from specpress.tolerance.edits import REMOVED, Reading, edit, reading
from specpress.walking import Place

_PLACES = ("path", "query", "header", "cookie", "querystring")
_STYLES = (
    *("simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "cookie",
)
#: Styles of another place, and what they mean in this one; they differ in no single value.
_MEANT: Mapping[tuple[str, str], Mapping[str, Any]] = {
    ("path", "form"): {"style": "simple"},
    ("header", "form"): {"style": "simple"},
    ("query", "simple"): {"style": "form", "explode": False},
    ("cookie", "simple"): {"style": "form", "explode": False},
}
#: How Swagger 2.0 writes lists, in words of today.
_COLLECTIONS: Mapping[str, Mapping[str, Any]] = {
    "multi": {"style": "form", "explode": True},
    "csv": {"style": "form", "explode": False},
    "ssv": {"style": "spaceDelimited"},
    "pipes": {"style": "pipeDelimited"},
}
_WITH_SCHEMA = ("style", "explode", "allowReserved")


def read_place(place: Place) -> Iterator[Reading]:
    """The place of a parameter in capital letters, or with spaces around it."""
    node = place.node.get("in") if place.kind is Kind.PARAMETER else None
    if node is None or not isinstance(node.value, str) or node.value in _PLACES:
        return
    meant = node.value.strip().lower()
    if meant in _PLACES:
        message = f"no parameter is in '{node.value}'; read as '{meant}'"
        edits = [edit(place.node, "in", meant)]
        yield reading("W053", message, node.location, f"write 'in: {meant}'", edits)


def read_writing(place: Place, version: Version) -> Iterator[Reading]:
    """Keywords that say how a parameter is written, and mean nothing, or another, where it is."""
    if place.kind is not Kind.PARAMETER:
        return
    node = place.node
    where = node.value.get("in")
    if "content" in node.value:
        for key in _WITH_SCHEMA:
            yield from _without(node, key, "beside 'content'")
    elif isinstance(where, str):
        yield from _read_style(node, where)
        yield from _read_collection(node, where)
    if where in ("path", "header", "cookie"):
        yield from _without(node, "allowEmptyValue", f"in a {where} parameter")
    if "content" in node.value:
        return
    if where == "header" or (where == "cookie" and node.value.get("style") == "cookie"):
        yield from _without(node, "allowReserved", "where nothing is percent-encoded")
    elif where in ("path", "cookie") and version is not Version.V32:
        yield from _without(node, "allowReserved", f"in a {where} parameter before OpenAPI 3.2")


def _without(node: Node, key: str, where: str) -> Iterator[Reading]:
    child = node.get(key)
    if child is not None:
        yield reading(
            "W056",
            f"'{key}' means nothing {where}; not read",
            child.key_location,
            "remove it",
            [edit(node, key, REMOVED)],
        )


def _read_style(node: Node, where: str) -> Iterator[Reading]:
    given = node.get("style")
    if given is None or not isinstance(given.value, str):
        return
    spelled = _spelled(given.value)
    meant = _MEANT.get((where, spelled), {"style": spelled})
    if meant["style"] == given.value or spelled not in _STYLES:
        return
    told = [key for key in meant if key == "style" or key not in node.value]
    words = ", ".join(f"'{key}: {_text(meant[key])}'" for key in told)
    yield reading(
        "W053",
        f"a {where} parameter has no style '{given.value}'; read as {words}",
        given.location,
        f"write {words}",
        [edit(node, key, meant[key]) for key in told],
    )


def _spelled(style: str) -> str:
    """The style, whatever its capital letters and signs."""
    bare = style.replace("_", "").replace("-", "").strip().lower()
    return next((each for each in _STYLES if each.lower() == bare), style)


def _read_collection(node: Node, where: str) -> Iterator[Reading]:
    """``collectionFormat`` of Swagger 2.0; where it is left, it is reported as unknown."""
    given = node.get("collectionFormat")
    known = given is not None and isinstance(given.value, str) and given.value in _COLLECTIONS
    if given is None or not known or "style" in node.value or "explode" in node.value:
        return
    meant = _COLLECTIONS[given.value] if where in ("query", "cookie") else {"style": "simple"}
    if where != "query" and given.value in ("ssv", "pipes"):
        return
    words = ", ".join(f"'{key}: {_text(value)}'" for key, value in meant.items())
    yield reading(
        "W085",
        f"'collectionFormat: {given.value}' is of Swagger 2.0; read as {words}",
        given.key_location,
        f"write {words}",
        [
            edit(node, "collectionFormat", REMOVED),
            *(edit(node, key, value) for key, value in meant.items()),
        ],
    )


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
