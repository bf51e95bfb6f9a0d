"""Strategies for parameters of every place and style."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.documents import names
from tests.documents.schemas import Draw, Schema, World, enums, plain_scalars, scalars

Parameter = dict[str, Any]

#: The styles of each place: single values, lists and objects go with all of these.
_STYLES: dict[str, tuple[str | None, ...]] = {
    "path": (None, "simple", "label", "matrix"),
    "query": (None, None, "form"),
    "header": (None, "simple"),
    "cookie": (None, "form"),
}


@st.composite
def parameters(draw: Draw, world: World, place: str, name: str) -> Parameter:
    """A parameter of a place."""
    made: Parameter = {"name": name, "in": place}
    if place == "path" or draw(st.integers(0, 3)) == 0:
        made["required"] = True
    kind = draw(st.sampled_from(["single", "single", "single", "list", "object", "content"]))
    if kind == "content" and place != "path":
        return {**made, "content": {"application/json": {"schema": draw(_content(world))}}}
    style = draw(st.sampled_from(_STYLES[place]))
    explode = draw(st.sampled_from([None, None, True, False]))
    if kind == "list":
        schema: Schema = {"type": "array", "items": draw(_words(world))}
        if place == "query":
            style = draw(st.sampled_from([style, "spaceDelimited", "pipeDelimited"]))
    elif kind == "object":
        schema = draw(_members(world))
        if place == "query" and draw(st.booleans()):
            style, explode = "deepObject", True
    else:
        schema = draw(_single(world, place))
    if place == "cookie" and kind != "single":
        explode = False
    if place == "query" and kind == "single" and draw(st.integers(0, 7)) == 0:
        made["allowReserved"] = True
    said = {"style": style, "explode": explode}
    described = {key: value for key, value in said.items() if value is not None}
    return {**made, **described, "schema": schema}


@st.composite
def _single(draw: Draw, world: World, place: str) -> Schema:
    if place == "path":
        # A segment must not be empty, and null is nothing.
        return draw(st.one_of(plain_scalars(world), enums(world).filter(_is_whole)))
    if draw(st.integers(0, 5)) == 0:
        return {"anyOf": [{"type": "integer"}, {"type": "string", "enum": ["auto", "none"]}]}
    return draw(st.one_of(scalars(world), enums(world)))


def _is_whole(schema: Schema) -> bool:
    return not {"", None}.intersection(schema["enum"])


@st.composite
def _words(draw: Draw, world: World) -> Schema:
    kinds = ["integer", "words", "enum", "boolean", "date", "uuid"]
    kind = draw(st.sampled_from(kinds))
    if kind == "enum":
        return {"type": "string", "enum": ["in-progress", "done", "x"]}
    if kind == "words":
        return {"type": "string", "pattern": "^[a-z]{1,5}$"}
    if kind in ("date", "uuid"):
        return {"type": "string", "format": kind}
    return {"type": kind}


@st.composite
def _members(draw: Draw, world: World) -> Schema:
    pool = st.sampled_from(names.PLAIN_MEMBERS)
    chosen = draw(st.lists(pool, min_size=1, max_size=3, unique=True))
    return {
        "type": "object",
        "properties": {name: draw(_words(world)) for name in chosen},
        "required": [chosen[0]],
    }


@st.composite
def _content(draw: Draw, world: World) -> Schema:
    members = {"a b": draw(plain_scalars(world)), "nested": draw(_members(world))}
    whole = {"type": "object", "properties": members, "required": ["nested"]}
    return draw(st.sampled_from([whole, {"type": "array", "items": {"type": "integer"}}]))


@st.composite
def several_parameters(draw: Draw, world: World) -> list[Parameter]:
    """Parameters of the query, of headers and of cookies; no two of one place and name."""
    made = []
    query = draw(st.lists(st.sampled_from(names.PARAMETERS), max_size=4, unique=True))
    for name in query:
        made.append(draw(parameters(world, "query", name)))
    for name in draw(st.lists(st.sampled_from(names.HEADERS), max_size=2, unique=True)):
        made.append(draw(parameters(world, "header", name)))
    for name in draw(st.lists(st.sampled_from(names.COOKIES), max_size=1)):
        made.append(draw(parameters(world, "cookie", name)))
    return _told_apart(made)


def _told_apart(made: list[Parameter]) -> list[Parameter]:
    """Without those whose members stand in the query as names that others have."""
    taken = {each["name"] for each in made}
    kept = []
    for each in made:
        members = set(each.get("schema", {}).get("properties", ()))
        spread = members if each.get("style") != "deepObject" else set()
        if not spread & taken or each["in"] != "query":
            kept.append(each)
            taken |= spread if each["in"] == "query" else set()
    return kept
