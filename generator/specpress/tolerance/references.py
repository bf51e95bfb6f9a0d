"""What stands beside a ``$ref`` where the standard ignores it, and its author did not mean that."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.document import Node
from specpress.support import KEYWORDS, REFERENCE_ANNOTATIONS, Kind, Version
from specpress.tolerance.edits import REMOVED, Edit, Reading, edit, reading
from specpress.tolerance.schemas import is_true, with_null
from specpress.walking import Place

_KEPT = REFERENCE_ANNOTATIONS | {"nullable"}
#: What may stand beside a ``$ref`` without saying more of its values.
_BESIDE = _KEPT | {"$id", "$anchor", "$dynamicAnchor", "$schema", "$defs", "$vocabulary", "xml"}


def read_siblings(place: Place, version: Version) -> Iterator[Reading]:
    """Annotations beside the ``$ref`` of a schema are those of this use."""
    node = place.node
    if place.kind is not Kind.SCHEMA:
        return
    if version is not Version.V30:
        yield from _merged(node)
        return
    kept = [key for key in node.value if key in _KEPT or key.startswith("x-")]
    if not kept:
        return
    words = f"'{kept[0]}'" if len(kept) == 1 else ", ".join(f"'{key}'" for key in kept)
    yield reading(
        "W003",
        f"OpenAPI 3.0 ignores {words} beside a $ref; read as said of this use",
        node[kept[0]].key_location,
        "put the $ref into 'allOf'",
        [edit(node, "allOf", [{"$ref": node.value["$ref"]}]), edit(node, "$ref", REMOVED)],
    )


def _merged(node: Node) -> Iterator[Reading]:
    """Keywords beside a ``$ref`` hold as well as what it leads to: as members of an ``allOf``."""
    edits: list[Edit] = []
    nullable = node.get("nullable")
    declared = with_null(node) if is_true(nullable) else None
    if nullable is not None:
        edits.append(edit(node, "nullable", REMOVED))
    if declared is not None:
        edits.append(edit(node, "type", declared))
    constrains = any(key in KEYWORDS[Kind.SCHEMA] and key not in _BESIDE for key in node.value)
    if constrains or declared is not None:
        own = node.value.get("allOf")
        others = own if isinstance(own, list) else []
        edits.append(edit(node, "allOf", [{"$ref": node.value["$ref"]}, *others]))
        edits.append(edit(node, "$ref", REMOVED))
    if nullable is not None:
        yield reading(
            "W010",
            "'nullable' is a keyword until 3.0; read as what the $ref leads to, or null",
            nullable.key_location,
            "put the $ref into 'allOf', and 'type: [..., \"null\"]' beside it",
            edits,
        )
    elif edits:
        yield Reading(None, tuple(edits))
