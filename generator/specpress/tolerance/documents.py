"""Names, parts and references of a document that are nearly what the standard asks for."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

from specpress.document import Document, Node
from specpress.media_types import ContentForm, essence, form_of
from specpress.suggestions import is_misspelt
from specpress.support import KEYWORDS, METHODS, Kind, Version, version_of
from specpress.tolerance.edits import REMOVED, Reading, Renamed, edit, reading
from specpress.tolerance.shared_items import read_shared_items
from specpress.walking import Place, target_of

_MEANT = "W053"
_MISSING = "W054"
_STATUS = re.compile(r"[1-5]([0-9][0-9]|XX)|default")
#: What is read where a document leaves out what the standard asks for.
_DEFAULTS: dict[tuple[Kind, str], tuple[Any, str]] = {
    (Kind.DOCUMENT, "info"): ({"title": "API", "version": "0"}, "an API without a name"),
    (Kind.DOCUMENT, "paths"): ({}, "a document without paths"),
    (Kind.INFO, "title"): ("API", "'API'"),
    (Kind.INFO, "version"): ("0", "'0'"),
    (Kind.RESPONSE, "description"): ("", "no description"),
    (Kind.LICENSE, "name"): ("", "no name"),
}
#: The same, but for the document itself.
_NEEDED: dict[Kind, tuple[str, ...]] = {
    kind: tuple(key for other, key in _DEFAULTS if other is kind)
    for kind, _ in _DEFAULTS
    if kind is not Kind.DOCUMENT
}


def read_root(document: Document) -> Iterator[Reading]:
    """Parts of the document itself that are not there."""
    root = document.node
    for key in ("info", "paths"):
        # Since 3.1 a document may describe webhooks or components alone.
        is_3_0 = version_of(root.value.get("openapi")) is Version.V30
        known_without = (key == "paths" and not is_3_0) and any(
            root.get(each) for each in ("webhooks", "components")
        )
        if root.get(key) is None and not known_without and not is_misspelt(key, root.value):
            yield _left_out(root, Kind.DOCUMENT, key)


def read_names(place: Place) -> Iterator[Reading]:
    """Paths without a slash, keywords and statuses in other letters, tags that are no mappings."""
    if place.kind is Kind.PATHS:
        yield from read_shared_items(place.node)
        for key, child in place.node.items():
            if not key.startswith(("/", "x-")) and "://" not in key:
                message = f"the path '{key}' does not begin with '/'; read as '/{key}'"
                edits = [edit(place.node, key, Renamed(f"/{key}"))]
                if f"/{key}" not in place.node.value:
                    yield reading(_MEANT, message, child.key_location, f"write '/{key}'", edits)
    elif place.kind is Kind.RESPONSES:
        yield from _statuses(place.node)
    elif place.kind is Kind.PATH_ITEM:
        for key, child in place.node.items():
            if (
                key not in METHODS
                and key.lower() in METHODS
                and key.lower() not in place.node.value
            ):
                message = f"'{key}' is read as the method '{key.lower()}'"
                edits = [edit(place.node, key, Renamed(key.lower()))]
                yield reading(_MEANT, message, child.key_location, None, edits)
    elif place.kind is Kind.DOCUMENT:
        yield from _tags(place.node)
    yield from _keywords(place)


def read_missing(place: Place) -> Iterator[Reading]:
    """What the standard asks for, and nothing is lost without."""
    for key in _NEEDED.get(place.kind, ()):
        # Where it is there in other letters, that is the mistake.
        if key not in place.node.value and not is_misspelt(key, place.node.value):
            yield _left_out(place.node, place.kind, key)


def read_reference(place: Place) -> Iterator[Reading]:
    """A reply or a request body that is a ``$ref`` to the schema of its JSON."""
    node = place.node
    if place.kind not in (Kind.RESPONSE, Kind.REQUEST_BODY):
        return
    target = target_of(node)
    if target is None or not _is_schema(target, place.kind):
        return
    what = "a reply" if place.kind is Kind.RESPONSE else "a request body"
    content = {"application/json": {"schema": {"$ref": node.value["$ref"]}}}
    edits = [edit(node, "content", content), edit(node, "$ref", REMOVED)]
    if place.kind is Kind.RESPONSE:
        edits.append(edit(node, "description", ""))
    yield reading(
        _MEANT,
        f"the $ref of {what} leads to a schema; read as JSON of that schema",
        node["$ref"].location,
        "write 'content: {application/json: {schema: {$ref: ...}}}'",
        edits,
    )


def read_media_type(place: Place) -> Iterator[Reading]:
    """Contents that are described elsewhere in the document, since 3.2: read where they stand."""
    holder = place.node.get("content")
    if holder is None:
        return
    for key, entry in holder.items():
        target = entry
        while target.reference is not None:
            followed = target_of(target)
            if followed is None or followed.file != entry.file:
                break
            target = followed
        if target is not entry and isinstance(target.value, dict) and "$ref" not in target.value:
            yield Reading(None, (edit(holder, key, copy.deepcopy(target.value)),))


def read_items(place: Place) -> Iterator[Reading]:
    """``itemSchema`` of one JSON value, which can only be a list of such items."""
    node = place.node
    if place.kind is not Kind.MEDIA_TYPE or "schema" in node.value or not place.node.pointer:
        return
    items, media_type = node.get("itemSchema"), str(node.pointer[-1])
    if items is None or form_of(media_type) is not ContentForm.JSON:
        return
    yield reading(
        _MEANT,
        f"'itemSchema' of {essence(media_type)}, which is one value; read as that of a list",
        items.key_location,
        "write 'schema: {type: array, items: ...}'",
        [
            edit(node, "schema", {"type": "array", "items": copy.deepcopy(items.value)}),
            edit(node, "itemSchema", REMOVED),
        ],
    )


def is_misplaced(place: Place) -> bool:
    """Whether a schema stands where a reference took it for something else."""
    return place.kind in (Kind.RESPONSE, Kind.REQUEST_BODY) and _is_schema(place.node, place.kind)


def _is_schema(node: Node, kind: Kind) -> bool:
    """Whether ``node`` says what only a schema does, and nothing that ``kind`` has."""
    if not isinstance(node.value, dict) or "$ref" in node.value:
        return node.pointer[:2] == ("components", "schemas")
    own = KEYWORDS[kind].keys() - {"description", "summary"}
    told = KEYWORDS[Kind.SCHEMA].keys() & {"type", "properties", "allOf", "oneOf", "anyOf", "enum"}
    return bool(node.value.keys() & told) and not node.value.keys() & own


def _left_out(node: Node, kind: Kind, key: str) -> Reading:
    value, words = _DEFAULTS[kind, key]
    what = "the document" if kind is Kind.DOCUMENT else f"'{kind.value}'"
    what = {Kind.RESPONSE: "a reply", Kind.LICENSE: "a license"}.get(kind, what)
    place = node.location if kind is Kind.DOCUMENT else node.key_location
    message = f"{what} has no '{key}'; read as {words}"
    return reading(_MISSING, message, place, f"add '{key}'", [edit(node, key, value)])


def _keywords(place: Place) -> Iterator[Reading]:
    """Keywords in the letters of another style, such as ``min_items``."""
    known = KEYWORDS.get(place.kind)
    if known is None or place.node.value.keys() <= known.keys():
        return
    # Methods are read above.
    by_letters = {_letters(each): each for each in known if each not in METHODS}
    for key in place.node.value:
        meant = by_letters.get(_letters(key)) if key not in known else None
        if meant is not None and meant not in place.node.value:
            message = f"'{key}' is read as the keyword '{meant}'"
            edits = [edit(place.node, key, Renamed(meant))]
            at = place.node[key].key_location
            yield reading(_MEANT, message, at, f"write '{meant}'", edits)


def _letters(key: str) -> str:
    return key.replace("_", "").replace("-", "").lower()


def _statuses(node: Node) -> Iterator[Reading]:
    for key, child in node.items():
        meant = key.strip()
        meant = meant.lower() if meant.lower() == "default" else meant.upper()
        if key != meant and _STATUS.fullmatch(meant) and meant not in node.value:
            message = f"'{key}' is read as the status '{meant}'"
            edits = [edit(node, key, Renamed(meant))]
            yield reading(_MEANT, message, child.key_location, f"write '{meant}'", edits)


def _tags(root: Node) -> Iterator[Reading]:
    listed = root.get("tags")
    if listed is None or not isinstance(listed.value, list):
        return
    first: set[str] = set()
    for index, tag in enumerate(listed.elements()):
        name = tag.value
        if isinstance(name, str):
            message = f"a tag is a mapping; '{name}' is read as its name"
            edits = [edit(listed, index, {"name": name})]
            yield reading("W052", message, tag.location, f"write 'name: {name}'", edits)
        elif isinstance(name, dict):
            name = name.get("name")
        if not isinstance(name, str):
            continue
        if name in first:
            message = f"the tag '{name}' is described twice; the first description is read"
            edits = [edit(listed, index, REMOVED)]
            yield reading(_MEANT, message, tag.location, "keep one of the two", edits)
        first.add(name)
