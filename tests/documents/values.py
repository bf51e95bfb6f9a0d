"""Strategies for JSON values that a schema of a random document allows."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from tests.documents.reading import (
    branches_of,
    children_of,
    may_be_null,
    merged,
    tags_of,
    types_of,
)
from tests.documents.schemas import Draw

#: From this depth on, only what is required is drawn.
_DEEP = 3
_LETTERS = st.characters(exclude_categories=("Cs", "Cc"))


@st.composite
def values(
    draw: Draw, document: Mapping[str, Any], schema: Any, *, is_reply: bool, depth: int = 0
) -> Any:
    """A value; in a reply without what is write-only, in a request without what is read-only."""
    if may_be_null(document, schema) and draw(st.integers(0, 4)) == 0:
        return None
    whole = merged(document, schema)
    more = {"is_reply": is_reply, "depth": depth + 1}
    if "enum" in whole:
        known = [each for each in whole["enum"] if each is not None]
        return draw(st.sampled_from(known)) if known else None
    if "const" in whole:
        return whole["const"]
    if "discriminator" in whole:
        return draw(_tagged(document, schema, whole, more))
    if branches := branches_of(whole):
        chosen = draw(st.sampled_from([each for each in branches if each != {"type": "null"}]))
        return draw(values(document, chosen, **more))
    kinds = [each for each in types_of(whole) if each != "null"]
    kinds = kinds or (["object"] if "properties" in whole else ["any"])
    kind = draw(st.sampled_from(kinds))
    if kind == "object":
        return draw(_objects(document, whole, more))
    if kind == "array":
        return draw(_arrays(document, whole, more))
    return draw(_scalar(whole, kind))


def _scalar(whole: Mapping[str, Any], kind: str) -> st.SearchStrategy[Any]:
    if kind == "string":
        return _texts(whole)
    if kind == "integer":
        return _integers(whole)
    if kind == "number":
        # Quarters are the same in binary and in decimal.
        low, high = _bounds(whole)
        return st.integers(int(low) * 4 + 1, int(high) * 4 - 1).map(lambda number: number / 4)
    if kind == "boolean":
        return st.booleans()
    return st.sampled_from([True, 7, "text", [1, "a"], {"any": {"thing": 1}}])


@st.composite
def _tagged(
    draw: Draw,
    document: Mapping[str, Any],
    schema: Any,
    whole: Mapping[str, Any],
    more: dict[str, Any],
) -> Any:
    name = whole["discriminator"]["propertyName"]
    if "oneOf" in whole:
        branch, tags = draw(st.sampled_from(tags_of(document, whole)))
        tags = tags or [branch["$ref"].rpartition("/")[2]]
        return {**draw(values(document, branch, **more)), name: draw(st.sampled_from(tags))}
    reference = schema.get("$ref") or next(
        part["$ref"] for part in schema.get("allOf", ()) if "$ref" in part
    )
    own = reference.rpartition("/")[2]
    children = children_of(document, own)
    if not children:
        # A child, which its parent's discriminator tells by its own name.
        return _named_as(draw(_objects(document, whole, more)), own, whole)
    child = draw(st.sampled_from(children))
    found = merged(document, document["components"]["schemas"][child])
    return _named_as(draw(_objects(document, found, more)), child, whole)


def _named_as(value: dict[str, Any], child: str, whole: Mapping[str, Any]) -> dict[str, Any]:
    discriminator = whole["discriminator"]
    mapping = discriminator.get("mapping", {})
    tags = [tag for tag, target in mapping.items() if target.endswith(f"/{child}")] or [child]
    return {**value, discriminator["propertyName"]: tags[0]}


@st.composite
def _objects(
    draw: Draw, document: Mapping[str, Any], whole: Mapping[str, Any], more: dict[str, Any]
) -> Any:
    hidden = "writeOnly" if more["is_reply"] else "readOnly"
    required = set(whole.get("required", ()))
    members = {
        name: member
        for name, member in whole.get("properties", {}).items()
        if not merged(document, member).get(hidden)
    }
    made: dict[str, Any] = {}
    for name, member in members.items():
        if name in required or (more["depth"] <= _DEEP and draw(st.booleans())):
            made[name] = draw(values(document, member, **more))
    if not more["is_reply"]:
        # What may be left out is left out where a caller gives None.
        made = {
            name: value for name, value in made.items() if value is not None or name in required
        }
    others = whole.get("additionalProperties")
    if others is None and "properties" not in whole:
        others = True
    if others not in (None, False) and more["depth"] <= _DEEP:
        for name in draw(st.lists(st.sampled_from(["k 1", "k\u00e9y", "other"]), max_size=2)):
            made[name] = draw(values(document, {} if others is True else others, **more))
    return made


@st.composite
def _arrays(
    draw: Draw, document: Mapping[str, Any], whole: Mapping[str, Any], more: dict[str, Any]
) -> Any:
    if "prefixItems" in whole:
        return [draw(values(document, each, **more)) for each in whole["prefixItems"]]
    most = min(whole.get("maxItems", 2), 2) if more["depth"] <= _DEEP else 0
    items = [
        draw(values(document, whole.get("items", {}), **more))
        for _ in range(draw(st.integers(0, most)))
    ]
    is_twice = len(items) == 2 and items[0] == items[1]
    return items[:1] if whole.get("uniqueItems") and is_twice else items


def _bounds(whole: Mapping[str, Any]) -> tuple[float, float]:
    low, high = whole.get("minimum", -100), whole.get("maximum", 10_000)
    over, under = whole.get("exclusiveMinimum"), whole.get("exclusiveMaximum")
    low = over if isinstance(over, int) and not isinstance(over, bool) else low
    high = under if isinstance(under, int) and not isinstance(under, bool) else high
    return low, high


def _integers(whole: Mapping[str, Any]) -> st.SearchStrategy[int]:
    low, high = _bounds(whole)
    is_open = "exclusiveMinimum" in whole or "exclusiveMaximum" in whole
    return st.integers(int(low) + is_open, int(high) - is_open)


def _texts(whole: Mapping[str, Any]) -> st.SearchStrategy[str]:
    moments = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
    formats: dict[str, st.SearchStrategy[str]] = {
        "date": st.dates(date(1900, 1, 1)).map(date.isoformat),
        "date-time": moments.map(lambda it: it.replace(microsecond=0)).map(
            lambda it: it.isoformat().replace("+00:00", "Z")
        ),
        "time": st.sampled_from(["10:20:30Z", "00:00:00+02:00"]),
        "duration": st.sampled_from(["PT1H30M", "P1DT2S", "P2M"]),
        "uuid": st.uuids().map(str),
        "byte": st.binary(max_size=5).map(lambda content: base64.b64encode(content).decode()),
        "decimal": st.sampled_from(["0.10", "-12.5", "1000000000000.000000001"]),
        "uri": st.just("https://example.com/a?b=c"),
        "email": st.just("a@example.com"),
    }
    if whole.get("format") in formats:
        return formats[whole["format"]]
    patterns = {
        "^[a-z]{2,5}$": ["ab", "class"],
        r"^\d+-[A-F]$": ["12-A"],
        "^[a-z]{1,5}$": ["a", "xyz"],
    }
    if "pattern" in whole:
        return st.sampled_from(patterns[whole["pattern"]])
    least, most = whole.get("minLength", 0), whole.get("maxLength", 8)
    return st.text(_LETTERS, min_size=least, max_size=most)
