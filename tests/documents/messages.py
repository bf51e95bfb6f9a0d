"""Strategies for request bodies and replies of every form."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.documents import names
from tests.documents.schemas import (
    Draw,
    Schema,
    World,
    objects,
    plain_scalars,
    scalars,
    schemas,
    unions,
)

Media = dict[str, Any]
_JSON = ("application/json", "application/json", "application/vnd.acme+json")
_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"


@st.composite
def request_bodies(draw: Draw, world: World) -> Schema:
    """A body of one media type or of two."""
    kinds = ["json", "json", "json", "form", "multipart", "text", "binary", "lines"]
    chosen = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=2, unique=True))
    content: dict[str, Media] = {}
    for kind in chosen:
        content.update(draw(_content(world, kind)))
    required = draw(st.sampled_from([True, True, False]))
    return {"content": content, **({"required": True} if required else {})}


@st.composite
def _content(draw: Draw, world: World, kind: str) -> dict[str, Media]:
    if kind == "json":
        schema = draw(
            st.one_of(objects(world, 1), objects(world, 1), schemas(world, 1), unions(world))
        )
        return {draw(st.sampled_from(_JSON)): {"schema": schema}}
    if kind == "form":
        return {_FORM: draw(_form(world))}
    if kind == "multipart":
        return {_MULTIPART: draw(_multipart(world))}
    if kind == "text":
        return {"text/plain": {"schema": {"type": "string"}}}
    if kind == "lines":
        schema = draw(objects(world, 0))
        return {"application/x-ndjson": {"itemSchema" if world.is_3_2 else "schema": schema}}
    return {draw(st.sampled_from(["application/octet-stream", "image/png"])): _a_file(world)}


def _a_file(world: World) -> Media:
    return {"schema": {"type": "string", "format": "binary"}} if world.is_3_0 else {}


@st.composite
def _form(draw: Draw, world: World) -> Media:
    members: dict[str, Schema] = {}
    encoding: dict[str, Media] = {}
    for name in draw(_member_names()):
        kind = draw(st.sampled_from(["single", "single", "list", "joined"]))
        if kind == "single":
            members[name] = draw(scalars(world))
        else:
            words = {"type": "string", "pattern": "^[a-z]{1,5}$"}
            members[name] = {"type": "array", "items": words}
        if kind == "joined":
            style = draw(st.sampled_from(["form", "pipeDelimited", "spaceDelimited"]))
            encoding[name] = {"style": style, "explode": False}
    return _media(members, encoding)


@st.composite
def _multipart(draw: Draw, world: World) -> Media:
    members: dict[str, Schema] = {}
    encoding: dict[str, Media] = {}
    file = {"type": "string", "format": "binary"} if world.is_3_0 else {"format": "binary"}
    for name in draw(_member_names()):
        kind = draw(st.sampled_from(["single", "file", "files", "object", "typed"]))
        if kind == "single":
            members[name] = draw(plain_scalars(world))
        elif kind == "object":
            members[name] = {"type": "object", "properties": {"a": draw(scalars(world))}}
        elif kind == "files":
            members[name] = {"type": "array", "items": {"type": "string", "format": "binary"}}
        else:
            members[name] = {"type": "string", "format": "binary"} if kind == "typed" else file
        if kind == "typed":
            encoding[name] = {"contentType": "image/png"}
    return _media(members, encoding)


def _member_names() -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names.MEMBERS), min_size=1, max_size=4, unique=True)


def _media(members: dict[str, Schema], encoding: dict[str, Media]) -> Media:
    schema = {"type": "object", "properties": members, "required": [next(iter(members))]}
    return {"schema": schema, **({"encoding": encoding} if encoding else {})}


@st.composite
def responses(draw: Draw, world: World, method: str) -> dict[str, Schema]:
    """Replies of success and of errors."""
    made: dict[str, Schema] = {}
    success = ["200", "201", "2XX", "204", "202"]
    for status in draw(st.lists(st.sampled_from(success), min_size=1, max_size=2, unique=True)):
        made[status] = draw(response(world, has_body=status != "204" and method != "head"))
    for status in draw(st.lists(st.sampled_from(["404", "4XX", "default"]), max_size=2)):
        schema = draw(objects(world, 0))
        made[status] = _with_body({"application/json": {"schema": schema}})
    return made


@st.composite
def response(draw: Draw, world: World, *, has_body: bool) -> Schema:
    """One reply, with headers and links."""
    kinds = ["json", "json", "json", "json", "text", "binary", "empty"]
    chosen = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=2, unique=True))
    content: dict[str, Media] = {}
    for kind in chosen if has_body else ():
        if kind == "json":
            content[draw(st.sampled_from(_JSON))] = {"schema": draw(schemas(world, 2))}
        elif kind == "text":
            content["text/plain"] = {"schema": {"type": "string"}}
        elif kind == "binary":
            content["application/octet-stream"] = _a_file(world)
    headers = {
        name: {"schema": draw(plain_scalars(world))}
        for name in draw(st.lists(st.sampled_from(names.HEADERS), max_size=2, unique=True))
    }
    links = {"Again": {"operationId": "unknown", "description": "Once more."}}
    made = _with_body(content)
    if headers:
        made["headers"] = headers
    return {**made, "links": links} if draw(st.integers(0, 7)) == 0 else made


def _with_body(content: dict[str, Media]) -> Schema:
    return {"description": "Done", **({"content": content} if content else {})}
