"""What stands beside a ``$ref`` where the standard ignores it, and its author did not mean that."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.document import Node
from specpress.support import KEYWORDS, REFERENCE_ANNOTATIONS, Kind, Version
from specpress.tolerance.edits import REMOVED, Reading, edit, reading
from specpress.tolerance.schemas import is_true, with_null
from specpress.walking import Place

_KEPT = REFERENCE_ANNOTATIONS | {"nullable"}


def _constraining(node: Node) -> Iterator[Reading]:
    """Since 3.1 what stands beside a ``$ref`` holds too, as beside an ``allOf`` of it."""
    others = [
        key
        for key in node.value
        if key in KEYWORDS[Kind.SCHEMA] and key not in REFERENCE_ANNOTATIONS
    ]
    if not others:
        return
    members = node.value.get("allOf")
    members = members if isinstance(members, list) else []
    edits = [
        edit(node, "allOf", [{"$ref": node.value["$ref"]}, *members]),
        edit(node, "$ref", REMOVED),
    ]
    yield Reading(None, tuple(edits))


def read_siblings(place: Place, version: Version) -> Iterator[Reading]:
    """Annotations beside the ``$ref`` of a schema are those of this use."""
    node = place.node
    if place.kind is not Kind.SCHEMA:
        return
    if version is not Version.V30 and "nullable" not in node.value:
        yield from _constraining(node)
        return
    if version is Version.V30:
        kept = [key for key in node.value if key in _KEPT or key.startswith("x-")]
    else:
        kept = [key for key in node.value if key == "nullable"]
    if not kept:
        return
    edits = [edit(node, "allOf", [{"$ref": node.value["$ref"]}]), edit(node, "$ref", REMOVED)]
    if version is not Version.V30:
        edits.append(edit(node, "nullable", REMOVED))
        declared = with_null(node) if is_true(node.get("nullable")) else None
        if declared is None:
            # What it leads to allows null already, or null is not meant.
            edits = [edit(node, "nullable", REMOVED)]
        else:
            edits.append(edit(node, "type", declared))
    words = f"'{kept[0]}'" if len(kept) == 1 else ", ".join(f"'{key}'" for key in kept)
    if version is Version.V30:
        message = f"OpenAPI 3.0 ignores {words} beside a $ref; read as said of this use"
        hint = "put the $ref into 'allOf'"
    else:
        message = "'nullable' is a keyword until 3.0; read as what the $ref leads to, or null"
        hint = "put the $ref into 'allOf', and 'type: [..., \"null\"]' beside it"
    code = "W003" if version is Version.V30 else "W010"
    yield reading(code, message, node[kept[0]].key_location, hint, edits)
