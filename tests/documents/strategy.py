"""Random OpenAPI documents that are valid: of each construct some, in each version's own way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from tests.documents import names
from tests.documents.components import components
from tests.documents.messages import request_bodies, response, responses
from tests.documents.parameters import Parameter, parameters, several_parameters
from tests.documents.schemas import Draw, Schema, World, objects

Document = dict[str, Any]

_METHODS = ("get", "post", "put", "patch", "delete")
_BODIES = ("post", "put", "patch", "query")
_PLACEHOLDERS = ("id", "petId", "class", "created-at", "body", "self")
_SCHEMES: Mapping[str, Schema] = {
    "header key": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
    "query_key": {"type": "apiKey", "in": "query", "name": "api key"},
    "cookieKey": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "basic": {"type": "http", "scheme": "basic"},
    "bearer": {"type": "http", "scheme": "bearer"},
    "oidc": {"type": "openIdConnect", "openIdConnectUrl": "https://id.example.com/.well-known"},
}
_SERVERS: tuple[Schema, ...] = (
    {"url": "https://api.example.com/v1"},
    {"url": "https://test.example.com", "description": "Testing"},
    {
        "url": "https://{region}.example.com/{base}",
        "description": "Regional",
        "variables": {
            "region": {"default": "eu", "enum": ["eu", "us"]},
            "base": {"default": "v2"},
        },
    },
)
#: The server of a single path or operation.
_OWN_SERVER: Schema = {"url": "https://uploads.example.com/own"}


@st.composite
def documents(draw: Draw) -> Document:
    """A document of some operations, with components that they refer to."""
    version = draw(st.sampled_from(["3.0.3", "3.0.4", "3.1.0", "3.1.1", "3.2.0"]))
    chosen = st.lists(
        st.sampled_from(names.COMPONENTS), min_size=1, max_size=4, unique_by=str.lower
    )
    world = World(version, tuple(draw(chosen)))
    schemas: dict[str, Schema] = {}
    for name in world.components:
        schemas |= draw(components(world, name))
    schemes = draw(st.lists(st.sampled_from(sorted(_SCHEMES)), max_size=3, unique=True))
    shared = draw(_shared(world))
    paths = [
        draw(_paths(world, index, schemes, shared)) for index in range(draw(st.integers(1, 4)))
    ]
    servers = draw(st.lists(st.sampled_from(_SERVERS), min_size=1, max_size=2, unique_by=str))
    made: Document = {
        "openapi": version,
        "info": {"title": draw(_texts()), "version": "1"},
        "servers": servers,
        "paths": dict(paths),
        "components": {
            "schemas": schemas,
            **shared,
            **({"securitySchemes": {each: _SCHEMES[each] for each in schemes}} if schemes else {}),
        },
    }
    if schemes and draw(st.booleans()):
        made["security"] = draw(_requirements(schemes))
    if not world.is_3_0 and draw(st.booleans()):
        made["webhooks"] = {"thing gone": {"post": draw(_event(world))}}
    return made


def _texts() -> st.SearchStrategy[str]:
    return st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20).map(
        lambda text: text.strip() or "text"
    )


@st.composite
def _shared(draw: Draw, world: World) -> dict[str, dict[str, Schema]]:
    """Parameters, bodies and replies that operations may refer to."""
    return {
        "parameters": {"Shared One": draw(parameters(world, "query", "shared-one"))},
        "requestBodies": {"Thing": draw(request_bodies(world))},
        "responses": {"Problem": draw(response(world, has_body=True))},
    }


@st.composite
def _requirements(draw: Draw, schemes: list[str]) -> list[Schema]:
    """Alternatives of schemes that are used together; {} makes all of them optional."""
    one = st.lists(st.sampled_from(schemes), min_size=1, max_size=2, unique=True).filter(_is_one)
    alternatives = [
        {scheme: [] for scheme in each} for each in draw(st.lists(one, min_size=1, max_size=2))
    ]
    return [*alternatives, {}] if draw(st.integers(0, 3)) == 0 else alternatives


def _is_one(schemes: list[str]) -> bool:
    """Whether a request can carry them all: it has one header Authorization."""
    return len({"basic", "bearer", "oidc"}.intersection(schemes)) < 2


@st.composite
def _paths(
    draw: Draw, world: World, index: int, schemes: list[str], shared: Mapping[str, Any]
) -> tuple[str, Schema]:
    placeholders = draw(st.lists(st.sampled_from(_PLACEHOLDERS), max_size=2, unique=True))
    path = f"/things{index}" + "".join(f"/{{{each}}}" for each in placeholders)
    path += draw(st.sampled_from(["", "", "", "/", "/details"]))
    own = [draw(parameters(world, "path", each)) for each in placeholders]
    common = draw(several_parameters(world)) if draw(st.integers(0, 3)) == 0 else []
    on_path = draw(st.booleans())
    pool = [*_METHODS, *(["query"] if world.is_3_2 else [])]
    methods = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=2, unique=True))
    item: Schema = {}
    for method in methods:
        operation = draw(_operation(world, method, [] if on_path else own, common))
        item[method] = draw(_named(operation, method, index, schemes, shared))
    if on_path or common:
        item["parameters"] = [*(own if on_path else []), *common]
    if world.is_3_2 and draw(st.integers(0, 2)) == 0:
        item["additionalOperations"] = {
            "COPY": draw(_operation(world, "copy", [] if on_path else own, common))
        }
    if draw(st.integers(0, 5)) == 0:
        item["servers"] = [_OWN_SERVER]
    return path, item


@st.composite
def _operation(
    draw: Draw, world: World, method: str, own: list[Parameter], common: list[Parameter]
) -> Schema:
    found = draw(several_parameters(world))
    taken = {name for each in common for name in _names_in_query(each)}
    kept = [each for each in found if not taken.intersection(_names_in_query(each))]
    made: Schema = {"responses": draw(responses(world, method))}
    if own or kept:
        made["parameters"] = [*own, *kept]
    if method in _BODIES or draw(st.integers(0, 9)) == 0:
        made["requestBody"] = draw(request_bodies(world))
    summary = draw(st.none() | _texts())
    if summary is not None:
        made["summary"] = summary
    if draw(st.integers(0, 6)) == 0:
        made["callbacks"] = {"born": {"{$request.query.url}": {"post": draw(_event(world))}}}
    return made


def _names_in_query(parameter: Parameter) -> set[str]:
    """The names of pairs that a parameter of the query may be; () of another place."""
    if parameter["in"] != "query":
        return {f"{parameter['in']} {parameter['name'].lower()}"}
    return {parameter["name"], *parameter.get("schema", {}).get("properties", ())}


@st.composite
def _named(
    draw: Draw,
    operation: Schema,
    method: str,
    index: int,
    schemes: list[str],
    shared: Mapping[str, Any],
) -> Schema:
    """The operation with a name, a tag, requirements and references to shared parts, or without."""
    made = dict(operation)
    style = draw(st.sampled_from(["", "", "camel", "snake", "dotted", "same"]))
    said = {
        "camel": f"{method}Things{index}",
        "snake": f"things{index}_{method}",
        "dotted": f"things.{method}{index}",
        # The same for some operations: each gets a longer one.
        "same": "doThings",
    }
    if style:
        made["operationId"] = said[style]
    if draw(st.booleans()):
        made["tags"] = [draw(st.sampled_from(["things", "Other things", "close"]))]
    if schemes and draw(st.integers(0, 2)) == 0:
        made["security"] = draw(st.one_of(_requirements(schemes), st.just([])))
    if draw(st.integers(0, 4)) == 0:
        reference = {"$ref": "#/components/parameters/Shared%20One"}
        others = {name for each in made.get("parameters", ()) for name in _names_in_query(each)}
        if not others.intersection(_names_in_query(shared["parameters"]["Shared One"])):
            made["parameters"] = [*made.get("parameters", ()), reference]
    if "requestBody" in made and draw(st.integers(0, 3)) == 0:
        made["requestBody"] = {"$ref": "#/components/requestBodies/Thing"}
    if draw(st.integers(0, 3)) == 0:
        problem = {"$ref": "#/components/responses/Problem"}
        made["responses"] = {**made["responses"], "409": problem}
    if draw(st.integers(0, 7)) == 0:
        made["servers"] = [_OWN_SERVER]
    return made


@st.composite
def _event(draw: Draw, world: World) -> Schema:
    """What a webhook or a callback sends."""
    content = {"application/json": {"schema": draw(objects(world, 1))}}
    return {"requestBody": {"content": content}, "responses": {"200": {"description": "Thanks"}}}
