"""A bundled document without what was tolerated: what openapi-spec-validator is given."""

from __future__ import annotations

from typing import Any

from specpress.support import ENTRIES, KEYWORDS, REFERENCEABLE, Keyword, Kind, Shape, Version


def scrub(value: Any, version: Version, kind: Kind = Kind.DOCUMENT) -> Any:
    """A copy of ``value``, an object of ``kind``, with the keywords of ``version`` only.

    Extensions, unknown keywords and those of other versions have been reported and read already;
    the standard would only refuse them. Pointers into the copy are pointers into ``value``.
    """
    if not isinstance(value, dict) or kind is Kind.SECURITY_REQUIREMENT:
        return value
    if kind in REFERENCEABLE and "$ref" in value and version is Version.V30:
        return {"$ref": value["$ref"]}
    if kind in ENTRIES:
        return {
            key: scrub(entry, version, ENTRIES[kind])
            for key, entry in value.items()
            if not key.startswith("x-")
        }
    is_reference = kind in REFERENCEABLE and "$ref" in value
    if is_reference and kind is not Kind.SCHEMA:
        return {key: value[key] for key in ("$ref", "summary", "description") if key in value}
    kept: dict[str, Any] = {}
    for key, child in value.items():
        keyword = KEYWORDS[kind].get(key)
        if keyword is not None and keyword.since <= version <= keyword.until:
            kept[key] = _scrub_child(child, version, keyword)
        elif is_reference and key in ("$ref", "summary", "description"):
            kept[key] = child
    if kind is Kind.DOCUMENT:
        # The validator knows its own dialect alone.
        kept.pop("jsonSchemaDialect", None)
    if kind is Kind.SCHEMA:
        # Whether a default matches, and who can read a pattern, has been looked at; neither is an
        # error.
        kept.pop("default", None)
        kept.pop("pattern", None)
    if kind is Kind.SCHEMA and version is Version.V30:
        declared = kept.get("type")
        if isinstance(declared, list) or declared == "null":
            del kept["type"]
    return kept


def _scrub_child(child: Any, version: Version, keyword: Keyword) -> Any:
    if keyword.child is None:
        return child
    if keyword.shape is Shape.OBJECTS and isinstance(child, list):
        return [scrub(each, version, keyword.child) for each in child]
    if keyword.shape is Shape.OBJECT_MAP and isinstance(child, dict):
        return {name: scrub(each, version, keyword.child) for name, each in child.items()}
    return scrub(child, version, keyword.child)
